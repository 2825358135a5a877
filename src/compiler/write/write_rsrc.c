/* Lays out and writes the resource tree of a .rsrc section. */
#include "write_rsrc.h"

#include "arena.h"
#include "bytes.h"
#include "pe.h"

#include <assert.h>
#include <stdlib.h>

enum { DATA_ALIGN = 8, ID_BITS = 16, ENTRIES_MAX = 0xFFFF };

/* The first depth ids of a leaf's path as one number. Leaves with the same prefix are neighbours:
   they are what one directory at that depth holds. */
static uint64_t path_prefix(const struct rsrc_leaf *leaf, unsigned depth)
{
    const struct resource *r = &leaf->resource;
    uint64_t path = (uint64_t)r->type << (2 * ID_BITS) | (uint64_t)r->name << ID_BITS | r->language;
    return path >> (ID_BITS * (RSRC_LEVELS - depth));
}

static int compare_leaves(const void *left, const void *right)
{
    uint64_t a = path_prefix(left, RSRC_LEVELS);
    uint64_t b = path_prefix(right, RSRC_LEVELS);
    return (a > b) - (a < b);
}

/* The index after the last leaf that shares the first depth ids with leaf first. */
static size_t group_end(const struct rsrc_plan *plan, size_t first, unsigned depth)
{
    uint64_t prefix = path_prefix(&plan->leaves[first], depth);
    size_t end = first + 1;
    while (end < plan->count && path_prefix(&plan->leaves[end], depth) == prefix)
        end++;
    return end;
}

/* How many entries the directory has that holds the leaves from first on. */
static size_t directory_entries(const struct rsrc_plan *plan, size_t first, unsigned depth)
{
    size_t end = group_end(plan, first, depth);
    size_t entries = 0;
    for (size_t i = first; i < end; i = group_end(plan, i, depth + 1))
        entries++;
    return entries;
}

static uint32_t directory_size(size_t entries)
{
    assert(fits(entries, ENTRIES_MAX));
    return RSRC_DIRECTORY_SIZE + (uint32_t)entries * RSRC_ENTRY_SIZE;
}

/* Adds the directories of one level to *size; false: one of them has too many entries. */
static bool plan_level(const struct rsrc_plan *plan, unsigned depth, uint64_t *size)
{
    for (size_t i = 0; i < plan->count; i = group_end(plan, i, depth)) {
        size_t entries = directory_entries(plan, i, depth);
        if (!fits(entries, ENTRIES_MAX))
            return false;
        *size += directory_size(entries);
    }
    return true;
}

/* A count of characters, then UTF-16. */
static size_t name_size(const struct rsrc_plan *plan)
{
    return plan->type_name ? 2 + 2 * strlen(plan->type_name) : 0;
}

static bool plan_offsets(struct rsrc_plan *plan)
{
    uint64_t size = 0;
    for (unsigned depth = 0; depth < RSRC_LEVELS; depth++) {
        if (!fits(size, RSRC_SIZE_MAX))
            return false;
        plan->level[depth] = (uint32_t)size;
        if (!plan_level(plan, depth, &size))
            return false;
    }
    if (!fits(size, RSRC_SIZE_MAX) || !fits(plan->count, RSRC_SIZE_MAX / RSRC_DATA_SIZE))
        return false;
    plan->entries = (uint32_t)size;
    size += (uint64_t)plan->count * RSRC_DATA_SIZE;
    plan->name = (uint32_t)size;
    size += name_size(plan);
    for (size_t i = 0; i < plan->count; i++) {
        struct rsrc_leaf *leaf = &plan->leaves[i];
        size = (size + DATA_ALIGN - 1) / DATA_ALIGN * DATA_ALIGN;
        if (!fits(size, RSRC_SIZE_MAX) || !fits(leaf->resource.size, RSRC_SIZE_MAX - size))
            return false;
        leaf->offset = (uint32_t)size;
        size += leaf->resource.size;
    }
    plan->size = (uint32_t)size;
    return true;
}

bool rsrc_plan_make(struct rsrc_plan *plan, const struct resource *list, size_t count)
{
    assert(count > 0);
    *plan = (struct rsrc_plan){.count = count};
    if (!fits(count, RSRC_SIZE_MAX / sizeof *plan->leaves))
        return false;
    plan->leaves = memory_resize(NULL, count * sizeof *plan->leaves);
    for (size_t i = 0; i < count; i++)
        plan->leaves[i] = (struct rsrc_leaf){.resource = list[i]};
    qsort(plan->leaves, count, sizeof *plan->leaves, compare_leaves);
    for (size_t i = 1; i < count; i++)
        assert(compare_leaves(&plan->leaves[i - 1], &plan->leaves[i]) < 0);
    plan->type_name = plan->leaves[0].resource.type_name;
    if (plan_offsets(plan))
        return true;
    rsrc_plan_free(plan);
    return false;
}

void rsrc_plan_free(struct rsrc_plan *plan)
{
    free(plan->leaves);
    *plan = (struct rsrc_plan){0};
}

/* Writes the directory whose leaves begin at first. Its entries point to the parts of the next
   level in their order: *child is where the next of them is, and moves past it. */
static void write_directory(struct buf *out, const struct rsrc_plan *plan, size_t first,
                            unsigned depth, uint32_t *child)
{
    bool is_last = depth + 1 == RSRC_LEVELS;
    size_t end = group_end(plan, first, depth);
    size_t named = depth == 0 && plan->type_name ? 1 : 0;
    buf_zeros(out, RSRC_NAMED_COUNT); /* characteristics, stamp, version */
    buf_u16(out, (uint16_t)named);
    buf_u16(out, (uint16_t)(directory_entries(plan, first, depth) - named));
    for (size_t i = first; i < end; i = group_end(plan, i, depth + 1)) {
        buf_u32(out, named > 0 && i == first
                         ? plan->name | RSRC_NAME_OFFSET
                         : (uint32_t)(path_prefix(&plan->leaves[i], depth + 1) & 0xFFFF));
        buf_u32(out, is_last ? *child : *child | RSRC_SUBDIRECTORY);
        *child += is_last ? RSRC_DATA_SIZE : directory_size(directory_entries(plan, i, depth + 1));
    }
}

static void write_level(struct buf *out, const struct rsrc_plan *plan, unsigned depth)
{
    bool is_last = depth + 1 == RSRC_LEVELS;
    uint32_t child = is_last ? plan->entries : plan->level[depth + 1];
    for (size_t i = 0; i < plan->count; i = group_end(plan, i, depth))
        write_directory(out, plan, i, depth, &child);
}

static void write_data_entry(struct buf *out, const struct rsrc_leaf *leaf, uint32_t rva)
{
    buf_u32(out, rva + leaf->offset);
    buf_u32(out, (uint32_t)leaf->resource.size);
    buf_u32(out, 0); /* code page: no reader of these types asks for it, rc and windres write 0 */
    buf_u32(out, 0);
}

static void write_name(struct buf *out, const struct rsrc_plan *plan)
{
    size_t len = plan->type_name ? strlen(plan->type_name) : 0;
    if (len > 0)
        buf_u16(out, (uint16_t)len);
    for (size_t i = 0; i < len; i++)
        buf_u16(out, (unsigned char)plan->type_name[i]);
}

/* Fills up to the planned place, then copies; start is where the section begins. */
static void write_data(struct buf *out, const struct rsrc_leaf *leaf, size_t start)
{
    size_t place = start + leaf->offset;
    assert(out->size <= place && place - out->size < DATA_ALIGN);
    buf_zeros(out, place - out->size);
    buf_bytes(out, leaf->resource.data, leaf->resource.size);
}

void rsrc_write(struct buf *out, const struct rsrc_plan *plan, uint32_t rva)
{
    size_t start = out->size;
    for (unsigned depth = 0; depth < RSRC_LEVELS; depth++) {
        assert(out->size - start == plan->level[depth]);
        write_level(out, plan, depth);
    }
    assert(out->size - start == plan->entries);
    for (size_t i = 0; i < plan->count; i++)
        write_data_entry(out, &plan->leaves[i], rva);
    assert(out->size - start == plan->name);
    write_name(out, plan);
    for (size_t i = 0; i < plan->count; i++)
        write_data(out, &plan->leaves[i], start);
    assert(out->size - start == plan->size);
}
