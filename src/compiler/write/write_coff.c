/* Writes an object with the one section .rsrc, as windres does. GNU ld merges the trees of several
   such objects; one with the two sections .rsrc$01 and .rsrc$02, as cvtres writes it, it silently
   drops as soon as another resource object is in the link. */
#include "write_coff.h"

#include "bytes.h"
#include "pe.h"
#include "write_rsrc.h"

#include <assert.h>

enum {
    SECTION_SIZE_UNIT = 8,
    HEADERS_SIZE = PE_FILE_HEADER_SIZE + PE_SECTION_SIZE,
    SYMBOL_COUNT = 2,
    SYMBOL_SECTION = 1 /* index of the symbol that relocations refer to */
};

/* Where the parts after the headers begin. */
struct coff_plan {
    uint32_t section_size;
    uint32_t relocations;
    uint32_t symbols;
    uint32_t size; /* of the object */
    uint16_t relocation_count;
};

static bool coff_plan_make(struct coff_plan *plan, const struct rsrc_plan *rsrc)
{
    if (!fits(rsrc->count, 0xFFFF))
        return false;
    plan->section_size =
        (rsrc->size + SECTION_SIZE_UNIT - 1) / SECTION_SIZE_UNIT * SECTION_SIZE_UNIT;
    plan->relocations = HEADERS_SIZE + plan->section_size;
    plan->relocation_count = (uint16_t)rsrc->count;
    plan->symbols = plan->relocations + plan->relocation_count * (uint32_t)COFF_RELOCATION_SIZE;
    plan->size = plan->symbols + SYMBOL_COUNT * (uint32_t)COFF_SYMBOL_SIZE + COFF_STRINGS_MIN;
    return true;
}

static void write_headers(struct buf *out, const struct coff_plan *plan,
                          const struct machine_facts *kind)
{
    buf_u16(out, kind->object);
    buf_u16(out, 1); /* sections */
    buf_u32(out, 0); /* no time stamp */
    buf_u32(out, plan->symbols);
    buf_u32(out, SYMBOL_COUNT);
    buf_u16(out, 0); /* no optional header */
    buf_u16(out, kind->wide ? PE_FILE_NO_LINE_NUMBERS : PE_FILE_NO_LINE_NUMBERS | PE_FILE_32BIT);
    buf_bytes(out, RSRC_SECTION_NAME, PE_SECTION_NAME_SIZE);
    buf_u32(out, 0); /* size and address in memory: only images have them */
    buf_u32(out, 0);
    buf_u32(out, plan->section_size);
    buf_u32(out, HEADERS_SIZE);
    buf_u32(out, plan->relocations);
    buf_u32(out, 0); /* no line numbers */
    buf_u16(out, plan->relocation_count);
    buf_u16(out, 0);
    buf_u32(out, PE_SECTION_DATA | PE_SECTION_READ | PE_SECTION_ALIGN_4);
}

/* The address in each data entry: written as an offset in the section, it gets the section's. */
static void write_relocations(struct buf *out, const struct rsrc_plan *rsrc, uint16_t type)
{
    uint32_t place = rsrc->entries;
    for (size_t i = 0; i < rsrc->count; i++, place += RSRC_DATA_SIZE) {
        buf_u32(out, place);
        buf_u32(out, SYMBOL_SECTION);
        buf_u16(out, type);
    }
}

static void write_symbol(struct buf *out, const char *name, uint32_t value, uint16_t section)
{
    buf_bytes(out, name, PE_SECTION_NAME_SIZE);
    buf_u32(out, value);
    buf_u16(out, section);
    buf_u16(out, 0); /* type */
    buf_u16(out, COFF_SYMBOL_STATIC);
}

static void write_symbols(struct buf *out)
{
    /* Without this promise the linkers that know SafeSEH refuse an object for x86. */
    write_symbol(out, "@feat.00", COFF_FEATURE_SAFE_SEH, COFF_SECTION_ABSOLUTE);
    write_symbol(out, RSRC_SECTION_NAME, 0, 1);
    buf_u32(out, COFF_STRINGS_MIN);
}

static void write_object(struct buf *out, const struct coff_plan *plan,
                         const struct rsrc_plan *rsrc, const struct machine_facts *kind)
{
    size_t start = out->size;
    buf_reserve(out, plan->size);
    write_headers(out, plan, kind);
    assert(out->size == start + HEADERS_SIZE);
    rsrc_write(out, rsrc, 0);
    buf_zeros(out, start + plan->relocations - out->size);
    write_relocations(out, rsrc, kind->relocation);
    assert(out->size == start + plan->symbols);
    write_symbols(out);
    assert(out->size == start + plan->size);
}

bool coff_write(struct buf *out, const struct resource *list, size_t count, enum machine machine)
{
    struct rsrc_plan rsrc;
    struct coff_plan plan;
    if (!rsrc_plan_make(&rsrc, list, count))
        return false;
    bool is_planned = coff_plan_make(&plan, &rsrc);
    const struct machine_facts *kind = machine_facts(machine);
    if (is_planned)
        write_object(out, &plan, &rsrc, kind);
    rsrc_plan_free(&rsrc);
    return is_planned;
}
