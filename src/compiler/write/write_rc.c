/* Two lines a language; the type is a number because resource compilers differ in its name. */
#include "write_rc.h"

#include "pe.h"

void rc_bin_name(struct buf *out, const struct name *language, const char *prefix)
{
    buf_str(out, prefix);
    buf_bytes(out, language->extra.text, language->extra.len);
    buf_str(out, ".bin");
}

/* Its language is that of the first table: readers look for it in any. */
static void write_wevt(struct buf *out, const char **wevt)
{
    if (*wevt)
        buf_printf(out, "1 " RSRC_TYPE_WEVT " \"%s\"\n", *wevt);
    *wevt = NULL;
}

void rc_write(struct buf *out, const struct catalogue *c, const char *prefix, const char *wevt)
{
    for (size_t i = 0; i < c->languages.count; i++) {
        const struct name *language = &c->languages.items[i];
        if (!language->used)
            continue;
        buf_printf(out, "LANGUAGE 0x%x,0x%x\n1 11 \"", (unsigned)(language->value & 0x3FF),
                   (unsigned)(language->value >> 10));
        rc_bin_name(out, language, prefix);
        buf_str(out, "\"\n");
        write_wevt(out, &wevt);
    }
    write_wevt(out, &wevt);
}
