/* Reads the files that hold tables. In a PE image it walks the resource directory in its layout on
   disk (Microsoft, "PE Format"), in a .res file the headers; a .bin is used as it is. Three fixed
   levels and no recursion: no tree can make it loop. */
#include "image.h"

#include "bytes.h"
#include "pe.h"

/* Limits that no sound image exceeds: the loader accepts at most 96 sections, and there are a few
   hundred LANGIDs. Each look-up searches both. */
enum { SECTIONS_MAX = 96, LANGUAGES_MAX = 1024 };

/* --- PE --- */

bool image_offset(const struct opened *t, uint32_t rva, size_t len, size_t *offset, size_t *rest)
{
    for (size_t i = 0; i < t->section_count; i++) {
        const unsigned char *section = t->image + t->sections + i * PE_SECTION_SIZE;
        uint32_t start = load32_once(section + 12);
        size_t raw_size = load32_once(section + 16), raw = load32_once(section + 20);
        size_t at = rva - start;
        if (rva < start || !bytes_within(raw_size, at, len) || at == raw_size)
            continue;
        if (!bytes_within(t->size, raw, raw_size))
            raw_size = raw < t->size ? t->size - raw : 0;
        if (!bytes_within(raw_size, at, len))
            return false;
        *offset = raw + at;
        *rest = raw_size - at;
        return true;
    }
    return false;
}

int image_headers(struct opened *t, uint32_t *resources)
{
    if (t->size < PE_DOS_HEADER_SIZE)
        return MSGTAB_E_DAMAGED;
    size_t pe = load32_once(t->image + PE_DOS_LFANEW);
    if (!bytes_within(t->size, pe, PE_SIGNATURE_SIZE + PE_FILE_HEADER_SIZE))
        return MSGTAB_E_DAMAGED;
    if (load32_once(t->image + pe) != PE_SIGNATURE)
        return MSGTAB_E_NO_IMAGE;
    const unsigned char *file_header = t->image + pe + PE_SIGNATURE_SIZE;
    size_t optional_size = load16_once(file_header + 16);
    size_t optional = pe + PE_SIGNATURE_SIZE + PE_FILE_HEADER_SIZE;
    t->section_count = load16_once(file_header + 2);
    t->sections = optional + optional_size;
    if (!bytes_within(t->size, optional, optional_size) || optional_size < 2 ||
        t->section_count > SECTIONS_MAX ||
        !bytes_within(t->size, t->sections, t->section_count * PE_SECTION_SIZE))
        return MSGTAB_E_DAMAGED;
    uint16_t magic = load16_once(t->image + optional);
    if (magic != PE_OPTIONAL_MAGIC_32 && magic != PE_OPTIONAL_MAGIC_64)
        return MSGTAB_E_DAMAGED;
    size_t directories = magic == PE_OPTIONAL_MAGIC_64 ? PE_DIRECTORIES_64 : PE_DIRECTORIES_32;
    size_t entry = directories + (size_t)PE_DIRECTORY_RESOURCE * PE_DIRECTORY_SIZE;
    *resources = 0;
    if (!bytes_within(optional_size, entry, PE_DIRECTORY_SIZE))
        return 0;
    if (load32_once(t->image + optional + directories - 4) > PE_DIRECTORY_RESOURCE)
        *resources = load32_once(t->image + optional + entry);
    return 0;
}

/* A directory of the resource tree: where its numbered entries are. */
static int read_directory(const struct opened *t, size_t at, size_t *entries, size_t *count)
{
    if (!bytes_within(t->resources_size, at, RSRC_DIRECTORY_SIZE))
        return MSGTAB_E_DAMAGED;
    const unsigned char *directory = t->image + t->resources + at;
    size_t named = load16_once(directory + RSRC_NAMED_COUNT);
    *count = load16_once(directory + RSRC_ID_COUNT);
    *entries = at + RSRC_DIRECTORY_SIZE + named * RSRC_ENTRY_SIZE;
    if (!bytes_within(t->resources_size, at + RSRC_DIRECTORY_SIZE,
                      (named + *count) * RSRC_ENTRY_SIZE))
        return MSGTAB_E_DAMAGED;
    return 0;
}

/* Descends from the directory *at to the one that its entry id points to. */
static int enter_directory(const struct opened *t, uint32_t id, size_t *at)
{
    size_t entries, count;
    int code = read_directory(t, *at, &entries, &count);
    if (code)
        return code;
    const unsigned char *entry = t->image + t->resources + entries;
    for (size_t i = 0; i < count; i++, entry += RSRC_ENTRY_SIZE) {
        if (load32_once(entry) != id)
            continue;
        uint32_t target = load32_once(entry + 4);
        *at = target & ~RSRC_SUBDIRECTORY;
        return target & RSRC_SUBDIRECTORY ? 0 : MSGTAB_E_DAMAGED;
    }
    return MSGTAB_E_NO_TABLE;
}

/* Descends to the languages of the message table that FormatMessage reads. */
static int enter_message_table(const struct opened *t, size_t *at)
{
    int code = enter_directory(t, RSRC_TYPE_MESSAGETABLE, at);
    if (code)
        return code;
    code = enter_directory(t, RSRC_MESSAGETABLE_NAME, at);
    return code == MSGTAB_E_NO_TABLE ? MSGTAB_E_TABLE_NAME : code;
}

static int read_pe(struct opened *t)
{
    uint32_t rva;
    size_t at = 0, entries;
    t->kind = IMAGE_PE;
    int code = image_headers(t, &rva);
    if (code == 0 && rva == 0)
        code = MSGTAB_E_NO_TABLE;
    if (code == 0 && !image_offset(t, rva, RSRC_DIRECTORY_SIZE, &t->resources, &t->resources_size))
        code = MSGTAB_E_DAMAGED;
    if (code == 0)
        code = enter_message_table(t, &at);
    if (code == 0)
        code = read_directory(t, at, &entries, &t->language_count);
    if (code == 0 && t->language_count > LANGUAGES_MAX)
        code = MSGTAB_E_DAMAGED;
    if (code == 0)
        t->languages = t->resources + entries;
    return code;
}

static const unsigned char *language_entry(const struct opened *t, size_t i)
{
    return t->image + t->languages + i * RSRC_ENTRY_SIZE;
}

/* The entry of a language where the loader's binary search ends; language_count: none. */
static size_t search_language(const struct opened *t, uint32_t lang)
{
    for (size_t low = 0, high = t->language_count; low < high;) {
        size_t middle = low + (high - low - 1) / 2;
        uint32_t found = load32_once(language_entry(t, middle));
        if (found == lang)
            return middle;
        if (found < lang)
            low = middle + 1;
        else
            high = middle;
    }
    return t->language_count;
}

/* Whether the loader never reads entry i: GNU ld merges two tables of one language into one
   directory with two entries of that language ("duplicate leaf"). */
static bool is_shadowed(const struct opened *t, size_t i)
{
    uint32_t lang = load32_once(language_entry(t, i));
    bool follows = i > 0 && load32_once(language_entry(t, i - 1)) == lang;
    bool precedes = i + 1 < t->language_count && load32_once(language_entry(t, i + 1)) == lang;
    if (!follows && !precedes)
        return false;
    size_t found = search_language(t, lang);
    return found < t->language_count ? found != i : follows;
}

static int next_in_pe(const struct opened *t, size_t *cursor, struct table *out)
{
    while (*cursor < t->language_count && is_shadowed(t, *cursor))
        ++*cursor;
    if (*cursor == t->language_count)
        return 0;
    const unsigned char *entry = language_entry(t, *cursor);
    uint32_t lang = load32_once(entry), data = load32_once(entry + 4);
    size_t offset, rest;
    ++*cursor;
    if ((data & RSRC_SUBDIRECTORY) || lang > UINT16_MAX ||
        !bytes_within(t->resources_size, data, RSRC_DATA_SIZE))
        return MSGTAB_E_DAMAGED;
    const unsigned char *description = t->image + t->resources + data;
    out->size = load32_once(description + 4);
    out->lang = (uint16_t)lang;
    if (!image_offset(t, load32_once(description), out->size, &offset, &rest))
        return MSGTAB_E_DAMAGED;
    out->data = t->image + offset;
    return 1;
}

/* --- .res --- */

bool image_is_res(const struct opened *t)
{
    return t->size >= RES_HEADER_SIZE && load32_once(t->image) == 0 &&
           load32_once(t->image + 4) == RES_HEADER_SIZE &&
           load32_once(t->image + RES_TYPE) == RES_NUMBER(0) &&
           load32_once(t->image + RES_NAME) == RES_NUMBER(0);
}

int image_res_next(const struct opened *t, size_t *cursor, struct res_entry *out)
{
    size_t at = *cursor;
    if (at >= t->size)
        return 0;
    if (!bytes_within(t->size, at, 8))
        return MSGTAB_E_DAMAGED;
    const unsigned char *header = t->image + at;
    *out = (struct res_entry){header, load32_once(header + 4), load32_once(header)};
    if (out->header_size < 8 || !bytes_within(t->size, at, out->header_size) ||
        !bytes_within(t->size, at + out->header_size, out->data_size))
        return MSGTAB_E_DAMAGED;
    size_t end = at + out->header_size + out->data_size;
    *cursor = t->size - end < 4 ? t->size : align_up(end, 4);
    return 1;
}

static bool has_message_type(const struct res_entry *e)
{
    return e->header_size >= RES_HEADER_SIZE &&
           load32_once(e->header + RES_TYPE) == RES_NUMBER(RSRC_TYPE_MESSAGETABLE);
}

/* *cursor is the offset of the next entry. */
static int next_in_res(const struct opened *t, size_t *cursor, struct table *out)
{
    struct res_entry e;
    int code;
    while ((code = image_res_next(t, cursor, &e)) == 1) {
        if (!has_message_type(&e) || e.header_size != RES_HEADER_SIZE ||
            load32_once(e.header + RES_NAME) != RES_NUMBER(RSRC_MESSAGETABLE_NAME))
            continue;
        out->data = e.header + e.header_size;
        out->size = e.data_size;
        out->lang = load16_once(e.header + RES_LANGUAGE);
        return 1;
    }
    return code;
}

/* Why a .res file has no message table that FormatMessage reads. */
static int why_none_in_res(const struct opened *t)
{
    struct res_entry e;
    size_t cursor = 0;
    while (image_res_next(t, &cursor, &e) == 1) {
        if (has_message_type(&e))
            return MSGTAB_E_TABLE_NAME;
    }
    return MSGTAB_E_NO_TABLE;
}

/* --- all --- */

static int next_in_bin(const struct opened *t, size_t *cursor, struct table *out)
{
    if (*cursor > 0)
        return 0;
    *cursor = 1;
    *out = (struct table){.data = t->image, .size = t->size};
    return 1;
}

/* The next table in the file itself. */
static int walk(const struct opened *t, size_t *at, struct table *out)
{
    int code = 0;
    *out = (struct table){0};
    if (t->kind == IMAGE_PE)
        code = next_in_pe(t, at, out);
    else if (t->kind == IMAGE_RES)
        code = next_in_res(t, at, out);
    else if (t->kind == IMAGE_BIN)
        code = next_in_bin(t, at, out);
    return code == 1 && !table_start(out) ? MSGTAB_E_DAMAGED : code;
}

int image_next(const struct opened *t, struct image_cursor *cursor, struct table *out)
{
    size_t i = cursor->number++;
    if (i < t->table_count) {
        *out = t->tables[i];
        return 1;
    }
    if (!t->has_more)
        return 0;
    if (i == t->table_count)
        cursor->at = t->more; /* where the first table that is not remembered begins */
    return walk(t, &cursor->at, out);
}

bool image_add(struct opened *t, const struct table *table)
{
    if (t->table_count == OPENED_TABLES)
        return false;
    t->tables[t->table_count++] = *table;
    return true;
}

/* Walks all tables once, checks that they are sound, and remembers the first ones. */
static int read_tables(struct opened *t)
{
    struct table table;
    size_t at = 0, before = 0, count = 0;
    int code;
    for (; (code = walk(t, &at, &table)) == 1; before = at) {
        if (++count > LANGUAGES_MAX)
            return MSGTAB_E_DAMAGED;
        if (!t->has_more && !image_add(t, &table)) {
            t->has_more = 1;
            t->more = before;
        }
    }
    if (code || t->table_count > 0)
        return code;
    return t->kind == IMAGE_RES ? why_none_in_res(t) : MSGTAB_E_NO_TABLE;
}

static int read_kind(struct opened *t)
{
    struct table whole = {.data = t->image, .size = t->size};
    if (t->size >= 2 && load16_once(t->image) == PE_DOS_MAGIC)
        return read_pe(t);
    if (image_is_res(t))
        t->kind = IMAGE_RES;
    else if (table_is_likely(&whole))
        t->kind = IMAGE_BIN;
    else
        return MSGTAB_E_NO_IMAGE;
    return 0;
}

int image_read(struct opened *t)
{
    int code = read_kind(t);
    return code ? code : read_tables(t);
}
