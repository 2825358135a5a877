/* A source as a file that registers it: .reg (Microsoft, "Registry Editor Version 5.00"), a
   PowerShell script, a WiX 3 fragment. Each has its own quoting. */
#include "bytes.h"
#include "event_key.h"
#include "event_values.h"
#include "utf.h"

#include <msgtab/event.h>

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* Counts bytes like snprintf. */
struct writer {
    unsigned char *buf;
    size_t size, len;
    bool wide; /* UTF-16 */
};

static void put_byte(struct writer *w, unsigned char byte)
{
    if (w->len < w->size)
        w->buf[w->len] = byte;
    w->len++;
}

static void put_unit(struct writer *w, uint16_t unit)
{
    unsigned char bytes[2];
    store16_le(bytes, unit);
    put_byte(w, bytes[0]);
    put_byte(w, bytes[1]);
}

/* Well-formed UTF-8. */
static void put_bytes(struct writer *w, const char *text, size_t len)
{
    for (size_t pos = 0; pos < len;) {
        uint16_t out[2];
        if (!w->wide) {
            put_byte(w, (unsigned char)text[pos++]);
            continue;
        }
        size_t count = utf16_encode(out, utf8_decode(text, len, &pos));
        for (size_t i = 0; i < count; i++)
            put_unit(w, out[i]);
    }
}

static void put(struct writer *w, const char *text)
{
    put_bytes(w, text, strlen(text));
}

static void put_number(struct writer *w, uint32_t number)
{
    char text[16];
    snprintf(text, sizeof text, "%lu", (unsigned long)number);
    put(w, text);
}

/* hex(2): the bytes of the UTF-16 text and its NUL, in lines broken like those of regedit. */
static void put_reg_expandable(struct writer *w, const char *text)
{
    enum { LINE_BYTES = 16 };
    size_t count = 0;
    size_t len = strlen(text);
    put(w, "hex(2):");
    for (size_t pos = 0; pos <= len;) {
        uint16_t out[2] = {0};
        char hex[8];
        size_t n = pos < len ? utf16_encode(out, utf8_decode(text, len, &pos)) : (pos++, (size_t)1);
        for (size_t i = 0; i < n; i++, count += 2) {
            if (count > 0)
                put(w, count % LINE_BYTES == 0 ? ",\\\r\n  " : ",");
            snprintf(hex, sizeof hex, "%02x,%02x", (unsigned)out[i] & 0xFF, (unsigned)out[i] >> 8);
            put(w, hex);
        }
    }
    put(w, "\r\n");
}

static void put_reg_key(struct writer *w, const char *log, const char *name)
{
    put(w, "[HKEY_LOCAL_MACHINE\\" EVENT_KEY "\\");
    put(w, log);
    if (name) {
        put(w, "\\");
        put(w, name);
    }
    put(w, "]\r\n");
}

static void put_reg(struct writer *w, const struct msgtab_event_source *s,
                    const struct event_value *values)
{
    char number[24];
    w->wide = true;
    put(w, "\xEF\xBB\xBFWindows Registry Editor Version 5.00\r\n\r\n");
    put_reg_key(w, s->log, NULL); /* hivexregedit does not create a key without its parent */
    put(w, "\r\n");
    put_reg_key(w, s->log, s->name);
    for (size_t i = 0; i < EVENT_VALUES; i++) {
        put(w, "\"");
        put(w, values[i].name);
        put(w, "\"=");
        if (event_value_is_none(&values[i])) {
            put(w, "-\r\n");
            continue;
        }
        if (values[i].text) {
            put_reg_expandable(w, *values[i].text);
            continue;
        }
        snprintf(number, sizeof number, "dword:%08lx\r\n", (unsigned long)*values[i].number);
        put(w, number);
    }
    put(w, "\r\n");
}

/* In single quotes, of which PowerShell knows five: doubling makes each one literal. */
static void put_quoted(struct writer *w, const char *text)
{
    size_t len = strlen(text);
    put(w, "'");
    for (size_t pos = 0; pos < len;) {
        size_t start = pos;
        uint32_t c = utf8_decode(text, len, &pos);
        if (c == '\'' || (c >= 0x2018 && c <= 0x201B))
            put_bytes(w, text + start, pos - start);
        put_bytes(w, text + start, pos - start);
    }
    put(w, "'");
}

/* CreateSubKey, since New-Item gives '/', '*' and '[' in a name a special meaning. */
static void put_ps1(struct writer *w, const struct msgtab_event_source *s,
                    const struct event_value *values)
{
    put(w, "\xEF\xBB\xBF#Requires -RunAsAdministrator\r\n"
           "$ErrorActionPreference = 'Stop'\r\n"
           "$log = [Microsoft.Win32.Registry]::LocalMachine.CreateSubKey('" EVENT_KEY "\\' + ");
    put_quoted(w, s->log);
    put(w, ")\r\n$key = $log.CreateSubKey(");
    put_quoted(w, s->name);
    put(w, ")\r\n");
    for (size_t i = 0; i < EVENT_VALUES; i++) {
        put(w, event_value_is_none(&values[i]) ? "$key.DeleteValue('" : "$key.SetValue('");
        put(w, values[i].name);
        put(w, "', ");
        if (event_value_is_none(&values[i])) {
            put(w, "$false)\r\n");
            continue;
        }
        if (values[i].text)
            put_quoted(w, *values[i].text);
        else
            put_number(w, *values[i].number);
        put(w, ", [Microsoft.Win32.RegistryValueKind]::");
        put(w, values[i].text ? "ExpandString)\r\n" : "DWord)\r\n");
    }
    put(w, "$key.Close()\r\n$log.Close()\r\n");
}

/* In an attribute, protected from variables of WiX, $(x) and !(x), and of Windows Installer, [x]
   and {x}. wixl drops a single '$' anywhere and turns two into one; WiX keeps both. Windows
   Installer uses only the first character after a backslash. So "[\$$]" is a '$' for all of
   them. */
static void put_attribute(struct writer *w, const char *text)
{
    for (; *text; text++) {
        switch (*text) {
        case '&': put(w, "&amp;"); break;
        case '<': put(w, "&lt;"); break;
        case '>': put(w, "&gt;"); break;
        case '"': put(w, "&quot;"); break;
        case '[': put(w, "[\\[]"); break;
        case ']': put(w, "[\\]]"); break;
        case '{': put(w, "[\\{]"); break;
        case '}': put(w, "[\\}]"); break;
        case '$': put(w, "[\\$$]"); break;
        case '!': put(w, text[1] == '(' ? "[\\!]" : "!"); break;
        default: put_bytes(w, text, 1); break;
        }
    }
}

/* A component name that depends only on the source: FNV-1a of log and name. */
static uint64_t identity(const struct msgtab_event_source *s)
{
    const char *const parts[] = {s->log, "\\", s->name};
    uint64_t hash = 0xCBF29CE484222325;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        for (const char *p = parts[i]; *p; p++)
            hash = (hash ^ (unsigned char)ascii_fold(*p)) * 0x100000001B3;
    }
    return hash;
}

static void put_wxs(struct writer *w, const struct msgtab_event_source *s,
                    const struct event_value *values)
{
    char id[32];
    snprintf(id, sizeof id, "EventSource_%016llX", (unsigned long long)identity(s));
    put(w, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
           "<Wix xmlns=\"http://schemas.microsoft.com/wix/2006/wi\">\n"
           "  <Fragment>\n"
           "    <DirectoryRef Id=\"TARGETDIR\">\n"
           "      <Component Id=\"");
    put(w, id);
    put(w, "\" Guid=\"*\">\n        <RegistryKey Root=\"HKLM\" Key=\"" EVENT_KEY "\\");
    put_attribute(w, s->log);
    put(w, "\\");
    put_attribute(w, s->name);
    put(w, "\">\n");
    for (size_t i = 0; i < EVENT_VALUES; i++) {
        if (event_value_is_none(&values[i]))
            continue;
        put(w, "          <RegistryValue Name=\"");
        put(w, values[i].name);
        put(w, values[i].text ? "\" Type=\"expandable\" Value=\"" : "\" Type=\"integer\" Value=\"");
        if (values[i].text)
            put_attribute(w, *values[i].text);
        else
            put_number(w, *values[i].number);
        put(w, i == 0 ? "\" KeyPath=\"yes\"/>\n" : "\"/>\n");
    }
    put(w,
        "        </RegistryKey>\n      </Component>\n    </DirectoryRef>\n  </Fragment>\n</Wix>\n");
}

ptrdiff_t msgtab_event_export(void *buf, size_t size, const struct msgtab_event_source *s,
                              enum msgtab_event_format format)
{
    struct writer w = {.buf = buf, .size = size};
    struct event_value values[EVENT_VALUES];
    struct msgtab_event_source source;
    int code = msgtab_event_source_check(s);
    if (code)
        return code;
    if (!buf && size > 0)
        return MSGTAB_E_ARGUMENT;
    source = *s;
    event_values(values, &source);
    switch (format) {
    case MSGTAB_EVENT_REG: put_reg(&w, s, values); break;
    case MSGTAB_EVENT_PS1: put_ps1(&w, s, values); break;
    case MSGTAB_EVENT_WXS: put_wxs(&w, s, values); break;
    default: return MSGTAB_E_ARGUMENT;
    }
    return (ptrdiff_t)w.len;
}
