/* Code pages by iconv. */
#include "codepage.h"

#include "private_use.h"
#include "utf.h"

#include <iconv.h>
#include <stdio.h>
#include <string.h>

enum { NAME_SIZE = 32 };

/* iconv's name for a page; most are CPnnn. */
static void page_name(char *name, unsigned page)
{
    static const struct {
        unsigned page;
        const char *name;
    } others[] = {{CODEPAGE_UTF8, "UTF-8"}, {20127, "ASCII"},       {20866, "KOI8-R"},
                  {21866, "KOI8-U"},        {20932, "EUC-JP"},      {51932, "EUC-JP"},
                  {51936, "GB2312"},        {51949, "EUC-KR"},      {54936, "GB18030"},
                  {10000, "MACINTOSH"},     {10007, "MAC-CYRILLIC"}};
    snprintf(name, NAME_SIZE, "CP%u", page);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (others[i].page == page)
            snprintf(name, NAME_SIZE, "%s", others[i].name);
    }
    if (page >= 28591 && page <= 28605)
        snprintf(name, NAME_SIZE, "ISO-8859-%u", page - 28590);
}

/* iconv_t is a pointer in the C library; NULL represents its error value. */
static void *open_converter(const char *to, const char *from)
{
    iconv_t converter = iconv_open(to, from);
    return converter == (iconv_t)-1 ? NULL : converter; /* NOLINT(performance-no-int-to-ptr) */
}

bool codepage_open(struct codepage *p, unsigned number)
{
    char name[NAME_SIZE];
    *p = (struct codepage){.number = number};
    if (number == CODEPAGE_UTF16LE || number == CODEPAGE_UTF16BE)
        return false;
    page_name(name, number);
    p->decoder = open_converter("UTF-8", name);
    p->encoder = open_converter(name, "UTF-8");
    if (p->decoder && p->encoder)
        return true;
    codepage_close(p);
    return false;
}

void codepage_close(struct codepage *p)
{
    if (p->decoder)
        iconv_close(p->decoder);
    if (p->encoder)
        iconv_close(p->encoder);
    *p = (struct codepage){0};
}

bool codepage_known(unsigned page)
{
    struct codepage p;
    bool known = page == CODEPAGE_UTF16LE || page == CODEPAGE_UTF16BE || codepage_open(&p, page);
    if (known && page != CODEPAGE_UTF16LE && page != CODEPAGE_UTF16BE)
        codepage_close(&p);
    return known;
}

/* Converts as much as possible; returns how many bytes of text were converted. */
static size_t convert(void *converter, struct buf *out, struct slice text)
{
    enum { GROWTH = 4 }; /* bytes out per byte in, at most */
    union {
        const char *constant;
        char *variable; /* the type iconv expects, though it does not write */
    } in = {text.text};
    size_t left = text.len;
    size_t room = (size_t)text.len * GROWTH + 16;
    char *to = (char *)buf_reserve(out, room);
    size_t before = room;
    iconv(converter, NULL, NULL, NULL, NULL);
    iconv(converter, &in.variable, &left, &to, &room);
    if (left == 0)
        iconv(converter, NULL, NULL, &to, &room);
    out->size += before - room;
    return text.len - left;
}

/* Pages with separate accents, which the C library may join to the preceding letter; Windows does
   not. */
static bool has_accents(unsigned page)
{
    return page == 1255 || page == 1258;
}

/* What the C library does not know may be a private character. */
static size_t decode_characters(struct codepage *p, struct buf *out, struct slice text)
{
    uint32_t pos = 0;
    for (;;) {
        pos += (uint32_t)convert(p->decoder, out, (struct slice){text.text + pos, text.len - pos});
        uint16_t c = private_use_decode(p->number, text.text + pos, text.len - pos);
        if (c == 0)
            return pos;
        out->size += utf8_encode((char *)buf_reserve(out, 4), c);
        pos += 2;
    }
}

size_t codepage_decode(struct codepage *p, struct buf *out, struct slice text)
{
    if (!has_accents(p->number))
        return decode_characters(p, out, text);
    for (uint32_t i = 0; i < text.len; i++) {
        if (convert(p->decoder, out, (struct slice){text.text + i, 1}) == 0)
            return i;
    }
    return text.len;
}

size_t codepage_encode(struct codepage *p, struct buf *out, struct slice text)
{
    size_t lacking = 0;
    while (text.len > 0) {
        size_t done = convert(p->encoder, out, text);
        text = (struct slice){text.text + done, text.len - (uint32_t)done};
        if (text.len == 0)
            break;
        size_t pos = 0;
        char bytes[2];
        uint32_t c = utf8_decode(text.text, text.len, &pos);
        text = (struct slice){text.text + pos, text.len - (uint32_t)pos};
        if (private_use_encode(p->number, c, bytes)) {
            buf_bytes(out, bytes, sizeof bytes);
            continue;
        }
        buf_char(out, '?');
        lacking++;
    }
    return lacking;
}
