/* Code pages by iconv. */
#include "codepage.h"

#include "page_alias.h"
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

/* The converter from a page, or to it. */
static void *open_page(unsigned page, bool to)
{
    char name[NAME_SIZE];
    const char *utf8 = "UTF-8";
    page_name(name, page);
    void *converter = open_converter(to ? name : utf8, to ? utf8 : name);
    const char *alias = page_alias(page);
    if (converter || !alias)
        return converter;
    return open_converter(to ? alias : utf8, to ? utf8 : alias);
}

bool codepage_open(struct codepage *p, unsigned number)
{
    *p = (struct codepage){.number = number};
    if (number == CODEPAGE_UTF16LE || number == CODEPAGE_UTF16BE)
        return false;
    p->decoder = open_page(number, false);
    return p->decoder;
}

bool codepage_open_to_write(struct codepage *p, unsigned number)
{
    if (!codepage_open(p, number))
        return false;
    p->encoder = open_page(number, true);
    if (!p->encoder)
        codepage_close(p);
    return p->encoder;
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

/* Converts as much as possible; returns how many bytes of text were converted, and whether each
   character was converted to itself. */
static size_t convert_exact(void *converter, struct buf *out, struct slice text, bool *exact)
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
    size_t others = iconv(converter, &in.variable, &left, &to, &room);
    *exact = others == 0 || others == (size_t)-1;
    if (left == 0)
        iconv(converter, NULL, NULL, &to, &room);
    out->size += before - room;
    return text.len - left;
}

static size_t convert(void *converter, struct buf *out, struct slice text)
{
    bool exact;
    return convert_exact(converter, out, text, &exact);
}

/* Pages with separate accents, which the C library may join to the preceding letter; Windows does
   not. */
static bool has_accents(unsigned page)
{
    return page == 1255 || page == 1258;
}

/* The start of text in which no first byte of two precedes a byte that is never the second one.
   Some systems read a character there, and lose a line end. */
static uint32_t pairs_len(unsigned page, struct slice text)
{
    enum { FIRST = 0x81, SECOND = 0x40, KANA = 0xA0, KANA_END = 0xDF };
    if (page != 932 && page != 936 && page != 949 && page != 950)
        return text.len;
    for (uint32_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.text[i];
        if (c < FIRST || (page == 932 && c >= KANA && c <= KANA_END))
            continue;
        if (i + 1 == text.len || (unsigned char)text.text[i + 1] < SECOND)
            return i;
        i++;
    }
    return text.len;
}

/* What the C library does not know may be a private character. */
static size_t decode_characters(struct codepage *p, struct buf *out, struct slice text)
{
    text.len = pairs_len(p->number, text);
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

/* One character, unless the page lacks it. */
static size_t encode_character(struct codepage *p, struct buf *out, struct slice text)
{
    size_t len = 0, before = out->size;
    bool exact;
    utf8_decode(text.text, text.len, &len);
    len = convert_exact(p->encoder, out, (struct slice){text.text, (uint32_t)len}, &exact);
    if (exact)
        return len;
    out->size = before;
    return 0;
}

/* As much as possible; ASCII where the page cannot be written. Some systems write a character of
   their choice for one that the page lacks: from the first such text on, each character is
   converted on its own. */
static size_t encode_start(struct codepage *p, struct buf *out, struct slice text)
{
    size_t before = out->size;
    bool exact = true;
    if (p->encoder && !p->replaces) {
        size_t done = convert_exact(p->encoder, out, text, &exact);
        if (exact)
            return done;
        p->replaces = true;
        out->size = before;
    }
    if (p->encoder)
        return encode_character(p, out, text);
    uint32_t len = 0;
    while (len < text.len && (unsigned char)text.text[len] < 0x80)
        len++;
    buf_bytes(out, text.text, len);
    return len;
}

size_t codepage_encode(struct codepage *p, struct buf *out, struct slice text)
{
    size_t lacking = 0;
    while (text.len > 0) {
        size_t done = encode_start(p, out, text);
        text = (struct slice){text.text + done, text.len - (uint32_t)done};
        if (text.len == 0 || (done > 0 && p->replaces))
            continue;
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
