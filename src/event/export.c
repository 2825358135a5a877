/* A source as a file that registers it: .reg (Microsoft, "Registry Editor Version 5.00"). The
   PowerShell script is in export_ps1.c, what builds installers in export_wix.c and export_setup.c.
 */
#include "export.h"
#include "event_key.h"
#include "event_rules.h"
#include "event_values.h"
#include "utf.h"

#include <msgtab/event.h>

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* hex(2): the bytes of the UTF-16 text and its NUL, in lines broken like those of regedit. */
void export_reg_expand(struct export *w, const char *text)
{
    enum { LINE_BYTES = 16 };
    size_t count = 0;
    size_t len = strlen(text);
    export_text(w, "hex(2):");
    for (size_t pos = 0; pos <= len;) {
        uint16_t out[2] = {0};
        char hex[8];
        size_t n = pos < len ? utf16_encode(out, utf8_decode(text, len, &pos)) : (pos++, (size_t)1);
        for (size_t i = 0; i < n; i++, count += 2) {
            if (count > 0)
                export_text(w, count % LINE_BYTES == 0 ? ",\\\r\n  " : ",");
            snprintf(hex, sizeof hex, "%02x,%02x", (unsigned)out[i] & 0xFF, (unsigned)out[i] >> 8);
            export_text(w, hex);
        }
    }
    export_text(w, "\r\n");
}

static void put_reg_key(struct export *w, const char *log, const char *name)
{
    export_text(w, "[HKEY_LOCAL_MACHINE\\" EVENT_KEY "\\");
    export_text(w, log);
    if (name) {
        export_text(w, "\\");
        export_text(w, name);
    }
    export_text(w, "]\r\n");
}

static void put_reg(struct export *w, const struct msgtab_event_source *s,
                    const struct event_value *values)
{
    char number[24];
    w->wide = true;
    export_text(w, "\xEF\xBB\xBFWindows Registry Editor Version 5.00\r\n\r\n");
    put_reg_key(w, s->log, NULL); /* hivexregedit does not create a key without its parent */
    export_text(w, "\r\n");
    put_reg_key(w, s->log, s->name);
    for (size_t i = 0; i < EVENT_VALUES; i++) {
        export_text(w, "\"");
        export_text(w, values[i].name);
        export_text(w, "\"=");
        if (event_value_is_none(&values[i])) {
            export_text(w, "-\r\n");
            continue;
        }
        if (values[i].text) {
            export_reg_expand(w, *values[i].text);
            continue;
        }
        snprintf(number, sizeof number, "dword:%08lx\r\n", (unsigned long)*values[i].number);
        export_text(w, number);
    }
    export_text(w, "\r\n");
}

ptrdiff_t msgtab_event_export(void *buf, size_t size, const struct msgtab_event_source *s,
                              enum msgtab_event_format format)
{
    struct export w = {.buf = buf, .size = size};
    struct event_value values[EVENT_VALUES];
    struct msgtab_event_source source;
    int code = event_export_check(s, format);
    if (code)
        return code;
    if (!buf && size > 0)
        return MSGTAB_E_ARGUMENT;
    source = *s;
    event_values(values, &source);
    switch (format) {
    case MSGTAB_EVENT_REG: put_reg(&w, s, values); break;
    case MSGTAB_EVENT_PS1: export_ps1(&w, s); break;
    case MSGTAB_EVENT_WXS:
    case MSGTAB_EVENT_WXS4: export_wix(&w, s, format); break;
    case MSGTAB_EVENT_NSIS: export_nsis(&w, s); break;
    case MSGTAB_EVENT_INNO: export_inno(&w, s); break;
    default: return MSGTAB_E_ARGUMENT;
    }
    return (ptrdiff_t)w.len;
}
