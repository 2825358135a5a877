/* Code pages by iconv or MultiByteToWideChar. */
#include "ansi.h"

#include "file.h"
#include "private_use.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Languages whose code page is not 1252: whole primary languages, then single LANGIDs (with a
   sublanguage) that differ from their primary language. As in Windows' table of locales. */
static const struct {
    uint16_t lang;
    uint16_t codepage;
} codepages[] = {
    {0x082C, 1251}, {0x0C1A, 1251}, {0x1C1A, 1251}, {0x201A, 1251}, {0x281A, 1251}, {0x301A, 1251},
    {0x6C1A, 1251}, {0x641A, 1251}, {0x0843, 1251}, {0x742C, 1251}, {0x7843, 1251}, {0x0846, 1256},
    {0x7C46, 1256}, {0x0404, 950},  {0x0C04, 950},  {0x1404, 950},  {0x7C04, 950},  {0x01, 1256},
    {0x02, 1251},   {0x04, 936},    {0x05, 1250},   {0x08, 1253},   {0x0D, 1255},   {0x0E, 1250},
    {0x11, 932},    {0x12, 949},    {0x15, 1250},   {0x18, 1250},   {0x19, 1251},   {0x1A, 1250},
    {0x1B, 1250},   {0x1C, 1250},   {0x1E, 874},    {0x1F, 1254},   {0x20, 1256},   {0x22, 1251},
    {0x23, 1251},   {0x24, 1250},   {0x25, 1257},   {0x26, 1257},   {0x27, 1257},   {0x28, 1251},
    {0x29, 1256},   {0x2A, 1258},   {0x2C, 1254},   {0x2F, 1251},   {0x3F, 1251},   {0x40, 1251},
    {0x42, 1250},   {0x43, 1254},   {0x44, 1251},   {0x50, 1251},   {0x59, 1256},   {0x6D, 1251},
    {0x80, 1256},   {0x85, 1251},   {0x8C, 1256},   {0x92, 1256},
};

enum { CODEPAGE_COUNT = sizeof codepages / sizeof codepages[0], CODEPAGE_WESTERN = 1252 };

unsigned ansi_codepage(uint16_t lang)
{
    for (size_t i = 0; i < CODEPAGE_COUNT; i++) {
        uint16_t key = codepages[i].lang;
        if (key == lang || (key < 0x400 && key == (lang & 0x3FF)))
            return codepages[i].codepage;
    }
    return CODEPAGE_WESTERN;
}

/* In these pages every byte is a character; one that is not defined is its own number, or Windows
   has a place for it. */
static bool is_single_byte(unsigned codepage)
{
    return codepage == 874 || codepage >= 1250;
}

size_t ansi_length(const struct msgtab_text *text, bool *ascii)
{
    const unsigned char *bytes = text->text;
    size_t len = 0;
    unsigned all = 0;
    for (; len < text->len && bytes[len]; len++)
        all |= bytes[len];
    *ascii = all < 0x80;
    return len;
}

void ansi_free(uint16_t *text)
{
    unsigned long saved = file_last_error();
    free(text);
    file_set_last_error(saved);
}

#if defined(_WIN32)

#include <windows.h>

static bool convert(unsigned codepage, const char *text, size_t len, uint16_t *out, size_t *out_len)
{
    DWORD flags = is_single_byte(codepage) ? 0 : MB_ERR_INVALID_CHARS;
    int done = MultiByteToWideChar(codepage, flags, text, (int)len, out, (int)*out_len);
    *out_len = (size_t)done;
    return done > 0;
}

size_t ansi_char(const char **text, uint16_t units[2])
{
    for (int len = 1; len <= 4 && (*text)[len - 1]; len++) {
        int done = MultiByteToWideChar(CP_ACP, MB_ERR_INVALID_CHARS, *text, len, units, 2);
        if (done > 0) {
            *text += len;
            return (size_t)done;
        }
    }
    ++*text;
    units[0] = 0xFFFD;
    return 1;
}

#else

#include <iconv.h>

/* Converts text on its own: no accent of 1255 or 1258 is joined to a letter before it, and nothing
   is held back. Returns how many bytes there are before one that is not defined. */
static size_t convert_piece(iconv_t converter, const char *text, size_t len, char **to,
                            size_t *room)
{
    union {
        const char *constant;
        char *variable; /* what iconv asks for, though it does not write */
    } in = {text};
    size_t left = len;
    iconv(converter, &in.variable, &left, to, room);
    iconv(converter, NULL, NULL, to, room);
    return len - left;
}

static void put_unit(uint16_t unit, char **to, size_t *room)
{
    memcpy(*to, &unit, sizeof unit);
    *to += sizeof unit;
    *room -= sizeof unit;
}

/* What Windows makes of bytes that the C library may not know: private characters, and an accent
   that came later. */
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

/* Characters of one or two bytes. What the C library does not know is a private character, or the
   byte 0x80 of two pages. */
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

static bool convert(unsigned codepage, const char *text, size_t len, uint16_t *out, size_t *out_len)
{
    char name[16];
    snprintf(name, sizeof name, "CP%u", codepage);
    iconv_t converter = iconv_open("UTF-16LE", name);
    if (converter == (iconv_t)-1) /* NOLINT(performance-no-int-to-ptr) */
        return false;
    char *to = (char *)out;
    size_t room = *out_len * sizeof *out;
    bool done = true;
    if (is_single_byte(codepage))
        convert_bytes(codepage, converter, text, len, &to, &room);
    else
        done = convert_characters(codepage, converter, text, len, &to, &room);
    iconv_close(converter);
    *out_len -= room / sizeof *out;
    return done;
}

#endif

int ansi_decode(uint16_t lang, const char *text, size_t len, uint16_t **out, size_t *out_len)
{
    /* No page of the list makes more than two units of a byte. */
    unsigned long saved = file_last_error();
    *out_len = len * 2;
    *out = malloc(*out_len * sizeof **out + 1);
    bool done = *out && convert(ansi_codepage(lang), text, len, *out, out_len);
    int code = done ? 0 : *out ? MSGTAB_E_CODEPAGE : MSGTAB_E_MEMORY;
    if (!done) {
        free(*out);
        *out = NULL;
    }
    file_set_last_error(saved);
    return code;
}
