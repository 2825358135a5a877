/* Builds version resources: a tree of blocks, each a size, a key, a value and more blocks. */
#include "version.h"

#include "bytes.h"
#include "utf.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

enum {
    BLOCK_ALIGN = 4,
    BLOCK_HEADER_SIZE = 6, /* size of all, size of the value, whether it is text */
    BLOCK_BINARY = 0,
    BLOCK_TEXT = 1,
    UTF16_CODEPAGE = 0x04B0
};

#define FIXED_SIGNATURE 0xFEEF04BDu

enum {
    FIXED_VERSION = 0x00010000,
    FIXED_SIZE = 52,
    FIXED_FLAGS_MASK = 0x3F,
    FIXED_OS_NT = 0x00040004,
    FIXED_TYPE_DLL = 2
};

/* The resource under construction. */
struct writer {
    struct buf *out;
    size_t start; /* blocks are aligned from here */
    bool too_long;
};

static void pad(struct writer *w)
{
    size_t size = w->out->size - w->start;
    buf_zeros(w->out, align_up(size, BLOCK_ALIGN) - size);
}

/* Appends text in UTF-16 with its end and returns how many units that took. */
static size_t put_text(struct writer *w, const char *text)
{
    size_t before = w->out->size;
    size_t len = strlen(text);
    for (size_t pos = 0; pos < len;) {
        uint16_t units[2];
        uint32_t c = utf8_decode(text, len, &pos);
        assert(c != UTF_INVALID);
        size_t count = utf16_encode(units, c);
        for (size_t i = 0; i < count; i++)
            buf_u16(w->out, units[i]);
    }
    buf_u16(w->out, 0);
    return (w->out->size - before) / sizeof(uint16_t);
}

/* Starts a block and returns its place; what is appended until close_block lies in it. */
static size_t open_block(struct writer *w, const char *key, uint16_t type)
{
    pad(w);
    size_t block = w->out->size;
    unsigned char *header = buf_zeros(w->out, BLOCK_HEADER_SIZE);
    store16_le(header + 4, type);
    put_text(w, key);
    return block;
}

static void store_size(struct writer *w, size_t place, size_t size)
{
    if (fits(size, UINT16_MAX))
        store16_le(w->out->data + place, (uint16_t)size);
    else
        w->too_long = true;
}

/* value_size is in bytes, for text in units. */
static void close_block(struct writer *w, size_t block, size_t value_size)
{
    store_size(w, block, w->out->size - block);
    store_size(w, block + 2, value_size);
}

/* A string that is not given is left out: an empty one would be shown as an empty line. */
static void put_string(struct writer *w, const char *key, const char *value)
{
    if (!value)
        return;
    size_t block = open_block(w, key, BLOCK_TEXT);
    pad(w);
    close_block(w, block, put_text(w, value));
}

static const char *either(const char *first, const char *second)
{
    return first ? first : second;
}

/* The strings of one language, in the order of their keys. */
static void put_strings(struct writer *w, const struct version_info *info, size_t i)
{
    const struct version_block *own = &info->blocks[i];
    const struct version_block *first = &info->blocks[0];
    char key[9];
    snprintf(key, sizeof key, "%04X%04X", own->language, UTF16_CODEPAGE);
    size_t block = open_block(w, key, BLOCK_TEXT);
    put_string(w, "CompanyName", either(own->company, first->company));
    put_string(w, "FileDescription", either(own->description, first->description));
    put_string(w, "FileVersion", info->file_version);
    put_string(w, "LegalCopyright", either(own->copyright, first->copyright));
    put_string(w, "ProductVersion", either(info->product_version, info->file_version));
    close_block(w, block, 0);
}

static void put_all_strings(struct writer *w, const struct version_info *info)
{
    size_t block = open_block(w, "StringFileInfo", BLOCK_TEXT);
    for (size_t i = 0; i < info->block_count; i++)
        put_strings(w, info, i);
    close_block(w, block, 0);
}

/* Which blocks of strings there are. */
static void put_translations(struct writer *w, const struct version_info *info)
{
    size_t block = open_block(w, "VarFileInfo", BLOCK_TEXT);
    size_t list = open_block(w, "Translation", BLOCK_BINARY);
    pad(w);
    for (size_t i = 0; i < info->block_count; i++) {
        buf_u16(w->out, info->blocks[i].language);
        buf_u16(w->out, UTF16_CODEPAGE);
    }
    close_block(w, list, info->block_count * 2 * sizeof(uint16_t));
    close_block(w, block, 0);
}

static void put_number(struct writer *w, const char *text)
{
    struct version_number v = {0};
    const char *wrong = text ? version_parse(&v, slice_of(text)) : NULL;
    assert(!wrong);
    (void)wrong;
    buf_u32(w->out, (uint32_t)v.part[0] << 16 | v.part[1]);
    buf_u32(w->out, (uint32_t)v.part[2] << 16 | v.part[3]);
}

static void put_fixed(struct writer *w, const struct version_info *info)
{
    pad(w);
    size_t start = w->out->size;
    buf_u32(w->out, FIXED_SIGNATURE);
    buf_u32(w->out, FIXED_VERSION);
    put_number(w, info->file_version);
    put_number(w, either(info->product_version, info->file_version));
    buf_u32(w->out, FIXED_FLAGS_MASK);
    buf_u32(w->out, 0); /* neither debug nor prerelease */
    buf_u32(w->out, FIXED_OS_NT);
    buf_u32(w->out, FIXED_TYPE_DLL);
    buf_zeros(w->out, 12); /* no subtype, no date */
    assert(w->out->size - start == FIXED_SIZE);
    (void)start;
}

bool version_write(struct buf *out, const struct version_info *info)
{
    assert(info->block_count > 0);
    struct writer w = {out, out->size, false};
    size_t block = open_block(&w, "VS_VERSION_INFO", BLOCK_BINARY);
    put_fixed(&w, info);
    put_all_strings(&w, info);
    put_translations(&w, info);
    close_block(&w, block, FIXED_SIZE);
    if (w.too_long)
        out->size = w.start;
    return !w.too_long;
}
