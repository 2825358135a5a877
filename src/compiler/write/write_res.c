/* Writes .res files: a row of records, each a header and data, all padded to 4 bytes. */
#include "write_res.h"

#include "bytes.h"
#include "write_rsrc.h"

enum {
    RES_ALIGN = 4,
    RES_HEADER_SIZE = 32, /* of a type that is a number */
    RES_HEADER_SIZE_AT = 4,
    RES_ID_FOLLOWS = 0xFFFF,   /* in place of the first character of a name */
    RES_MOVEABLE_PURE = 0x0030 /* what rc.exe sets for tables and versions; nothing reads it */
};

static void write_id(struct buf *out, uint16_t id)
{
    buf_u16(out, RES_ID_FOLLOWS);
    buf_u16(out, id);
}

static void write_padding(struct buf *out, size_t size)
{
    buf_zeros(out, (RES_ALIGN - size % RES_ALIGN) % RES_ALIGN);
}

/* A name is UTF-16 and ends in NUL. */
static void write_type(struct buf *out, const struct resource *r)
{
    if (!r->type_name) {
        write_id(out, r->type);
        return;
    }
    for (const char *p = r->type_name; *p; p++)
        buf_u16(out, (unsigned char)*p);
    buf_u16(out, 0);
}

static void write_header(struct buf *out, const struct resource *r, uint16_t memory_flags)
{
    size_t start = out->size;
    buf_u32(out, (uint32_t)r->size);
    buf_u32(out, 0); /* size of the header: below */
    write_type(out, r);
    write_id(out, r->name);
    write_padding(out, out->size - start);
    buf_u32(out, 0); /* version of the data */
    buf_u16(out, memory_flags);
    buf_u16(out, r->language);
    buf_u32(out, 0); /* version */
    buf_u32(out, 0); /* characteristics */
    store32_le(out->data + start + RES_HEADER_SIZE_AT, (uint32_t)(out->size - start));
}

bool res_write(struct buf *out, const struct resource *list, size_t count)
{
    struct rsrc_plan plan;
    if (!rsrc_plan_make(&plan, list, count))
        return false;
    buf_reserve(out, plan.size + (plan.count + 1) * (RES_HEADER_SIZE + RES_ALIGN));
    write_header(out, &(struct resource){0}, 0); /* tells a 32-bit file from a 16-bit one */
    for (size_t i = 0; i < plan.count; i++) {
        const struct resource *r = &plan.leaves[i].resource;
        write_header(out, r, RES_MOVEABLE_PURE);
        buf_bytes(out, r->data, r->size);
        write_padding(out, r->size);
    }
    rsrc_plan_free(&plan);
    return true;
}
