/* Writing exported files: text that counts like snprintf, and what all formats share. */
#include "bytes.h"
#include "event_key.h"
#include "event_rules.h"
#include "export.h"
#include "fnv.h"
#include "utf.h"

#include <stdio.h>
#include <string.h>

static void put_byte(struct export *w, unsigned char byte)
{
    if (w->len < w->size)
        w->buf[w->len] = byte;
    w->len++;
}

void export_unit(struct export *w, uint16_t unit)
{
    unsigned char bytes[2];
    store16_le(bytes, unit);
    put_byte(w, bytes[0]);
    put_byte(w, bytes[1]);
}

/* Well-formed UTF-8. */
void export_bytes(struct export *w, const char *text, size_t len)
{
    for (size_t pos = 0; pos < len;) {
        uint16_t out[2];
        if (!w->wide) {
            put_byte(w, (unsigned char)text[pos++]);
            continue;
        }
        size_t count = utf16_encode(out, utf8_decode(text, len, &pos));
        for (size_t i = 0; i < count; i++)
            export_unit(w, out[i]);
    }
}

void export_text(struct export *w, const char *text)
{
    export_bytes(w, text, strlen(text));
}

void export_number(struct export *w, uint32_t number)
{
    char text[16];
    snprintf(text, sizeof text, "%lu", (unsigned long)number);
    export_text(w, text);
}

/* A component name that depends only on the source: the hash of log and name. */
static uint64_t identity(const struct msgtab_event_source *s)
{
    const char *const parts[] = {s->log, "\\", s->name};
    uint64_t hash = FNV_OFFSET;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        for (const char *p = parts[i]; *p; p++)
            hash = fnv_add(hash, (unsigned char)ascii_fold(*p));
    }
    return hash;
}

void export_name(struct export *w, const struct msgtab_event_source *s)
{
    char name[32];
    snprintf(name, sizeof name, "EventSource_%016llX", (unsigned long long)identity(s));
    export_text(w, name);
}

void export_paths(struct export *w, const char *paths, enum msgtab_event_format format,
                  export_quote *quote)
{
    while (*paths) {
        const size_t len = strcspn(paths, ";");
        const size_t root = event_installer_root(paths, len, format);
        export_bytes(w, paths, root);
        quote(w, paths + root, len - root);
        paths += len;
        if (*paths == ';') {
            quote(w, paths, 1);
            paths++;
        }
    }
}
