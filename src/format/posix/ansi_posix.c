/* Code pages by iconv. */
#include "ansi.h"

#include "page_alias.h"
#include "private_use.h"

#include <iconv.h>
#include <stdio.h>
#include <string.h>

/* Converts text on its own: no accent of 1255 or 1258 is joined to a letter before it, and nothing
   is held back. Returns how many bytes precede the first undefined one. */
static size_t convert_piece(iconv_t converter, const char *text, size_t len, char **to,
                            size_t *room)
{
    union {
        const char *constant;
        char *variable; /* the type iconv expects, though it does not write */
    } in = {text};
    size_t left = len;
    iconv(converter, &in.variable, &left, to, room);
    iconv(converter, NULL, NULL, to, room);
    return len - left;
}

static void put_unit(uint16_t unit, char **to, size_t *room)
{
    if (*room < sizeof unit) /* iconv and this file read different bytes: the text changes */
        return;
    memcpy(*to, &unit, sizeof unit);
    *to += sizeof unit;
    *room -= sizeof unit;
}

/* What Windows makes of bytes that the C library may not know: private characters, and an accent
   that was added later. */
static uint16_t undefined_byte(unsigned codepage, unsigned char byte)
{
    static const struct {
        uint16_t codepage;
        unsigned char first, last;
        uint16_t unit;
    } ranges[] = {
        {874, 0xDB, 0xDE, 0xF8C1},  {874, 0xFC, 0xFF, 0xF8C5},  {1253, 0xAA, 0xAA, 0xF8F9},
        {1253, 0xD2, 0xD2, 0xF8FA}, {1253, 0xFF, 0xFF, 0xF8FB}, {1255, 0xCA, 0xCA, 0x05BA},
        {1255, 0xD9, 0xDF, 0xF88D}, {1255, 0xFB, 0xFC, 0xF894}, {1255, 0xFF, 0xFF, 0xF896},
        {1257, 0xA1, 0xA1, 0xF8FC}, {1257, 0xA5, 0xA5, 0xF8FD},
    };
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
        if (ranges[i].codepage == codepage && byte >= ranges[i].first && byte <= ranges[i].last)
            return (uint16_t)(ranges[i].unit + (byte - ranges[i].first));
    }
    return byte;
}

static void convert_bytes(unsigned codepage, iconv_t converter, const char *text, size_t len,
                          char **to, size_t *room)
{
    for (size_t i = 0; i < len; i++) {
        if (convert_piece(converter, text + i, 1, to, room) == 0)
            put_unit(undefined_byte(codepage, (unsigned char)text[i]), to, room);
    }
}

/* Characters of one or two bytes. Those that the C library does not know are private characters, or
   the byte 0x80 in two pages. */
static bool convert_characters(unsigned codepage, iconv_t converter, const char *text, size_t len,
                               char **to, size_t *room)
{
    for (;;) {
        size_t done = convert_piece(converter, text, len, to, room);
        text += done;
        len -= done;
        if (len == 0)
            return true;
        bool is_byte = *text == '\x80' && (codepage == 932 || codepage == 949);
        uint16_t unit = is_byte ? 0x80 : private_use_decode(codepage, text, len);
        if (unit == 0)
            return false;
        put_unit(unit, to, room);
        text += is_byte ? 1 : 2;
        len -= is_byte ? 1 : 2;
    }
}

/* iconv_t is a pointer in C libraries; NULL represents its error value. */
static void *open_converter(const char *name)
{
    iconv_t converter = iconv_open("UTF-16LE", name);
    return converter == (iconv_t)-1 ? NULL : converter; /* NOLINT(performance-no-int-to-ptr) */
}

static void *open_page(unsigned codepage)
{
    char name[16];
    snprintf(name, sizeof name, "CP%u", codepage);
    void *converter = open_converter(name);
    const char *alias = page_alias(codepage);
    return converter || !alias ? converter : open_converter(alias);
}

bool ansi_convert(unsigned codepage, const char *text, size_t len, uint16_t *out, size_t *out_len)
{
    iconv_t converter = open_page(codepage);
    if (!converter)
        return false;
    char *to = (char *)out;
    size_t room = *out_len * sizeof *out;
    bool done = true;
    if (ansi_is_single_byte(codepage))
        convert_bytes(codepage, converter, text, len, &to, &room);
    else
        done = convert_characters(codepage, converter, text, len, &to, &room);
    iconv_close(converter);
    *out_len -= room / sizeof *out;
    return done;
}

size_t ansi_char(const char **text, uint16_t units[2])
{
    units[0] = (unsigned char)**text < 0x80 ? (uint16_t) * *text : 0xFFFD;
    ++*text;
    return 1;
}
