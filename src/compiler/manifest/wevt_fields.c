/* The table of a template's fields, and their names after it (manifest language: templates). */
#include "bytes.h"
#include "wevt.h"
#include "winmeta.h"

static uint16_t extent_number(const struct manifest_extent *e, const struct manifest_field *f)
{
    unsigned base = e->kind == EXTENT_FIELD && f->type ? f->first : 0;
    return (uint16_t)((e->number + base) & 0xFFFF);
}

static uint32_t field_flags(const struct manifest_field *f)
{
    static const uint32_t counts[] = {[EXTENT_NONE] = 0, [EXTENT_FIXED] = 8, [EXTENT_FIELD] = 16};
    static const uint32_t lengths[] = {[EXTENT_NONE] = 0, [EXTENT_FIXED] = 2, [EXTENT_FIELD] = 4};
    bool is_sid = f->type && f->type->code == IN_SID && f->length.kind == EXTENT_FIXED;
    uint32_t is_struct = f->type ? 0 : 1;
    return is_struct | counts[f->count.kind] | (is_sid ? 0 : lengths[f->length.kind]);
}

enum { ENTRY = 20 };

static void put_field(unsigned char *to, const struct manifest_field *f, uint32_t name)
{
    store32_le(to, field_flags(f));
    if (f->type) {
        to[4] = f->type->code;
        to[5] = f->out_type;
        store32_le(to + 8, f->map ? f->map->offset : 0);
    } else {
        store16_le(to + 4, f->first);
        store16_le(to + 6, (uint16_t)(f->members.count & 0xFFFF));
    }
    store16_le(to + 12, extent_number(&f->count, f));
    store16_le(to + 14, extent_number(&f->length, f));
    store32_le(to + 16, name);
}

void wevt_fields(struct wevt *w, const struct manifest_template *t)
{
    uint32_t name = wevt_here(w) + ENTRY * (uint32_t)t->all.count;
    unsigned char *to = buf_zeros(w->out, ENTRY * t->all.count);
    for (size_t i = 0; i < t->all.count; i++) {
        put_field(to + ENTRY * i, t->all.items[i], name);
        name += wevt_pstring_size(t->all.items[i]->name);
    }
    for (size_t i = 0; i < t->all.count; i++)
        wevt_pstring(w->out, t->all.items[i]->name);
}
