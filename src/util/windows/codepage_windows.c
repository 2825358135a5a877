/* Code pages by MultiByteToWideChar and WideCharToMultiByte, character by character for text that
   is not ASCII, to find the first bad byte. */
#include "codepage.h"

#include "utf.h"

#include <windows.h>

bool codepage_known(unsigned page)
{
    return page == CODEPAGE_UTF16LE || page == CODEPAGE_UTF16BE || page == CODEPAGE_UTF8 ||
           IsValidCodePage(page);
}

bool codepage_open(struct codepage *p, unsigned number)
{
    *p = (struct codepage){.number = number};
    return number != CODEPAGE_UTF16LE && number != CODEPAGE_UTF16BE && codepage_known(number);
}

bool codepage_open_to_write(struct codepage *p, unsigned number)
{
    return codepage_open(p, number);
}

void codepage_close(struct codepage *p)
{
    *p = (struct codepage){0};
}

/* The character at the start of text as UTF-16: returns how many bytes it occupies, 0 when there is
   none. A byte that a page does not define must not pass as the control or private character that
   Windows maps it to. Two bytes that map to a private character are a user-defined character. */
static uint32_t decode_one(unsigned page, struct slice text, uint16_t units[2], size_t *count)
{
    enum { LONGEST = 4 };
    for (uint32_t len = 1; len <= LONGEST && len <= text.len; len++) {
        int got = MultiByteToWideChar(page, MB_ERR_INVALID_CHARS, text.text, (int)len, units, 2);
        if (got <= 0)
            continue;
        bool is_private = units[0] >= 0xE000 && units[0] < 0xF900;
        if ((units[0] >= 0x80 && units[0] < 0xA0) || (is_private && len == 1 && page != 932))
            return 0;
        *count = (size_t)got;
        return len;
    }
    return 0;
}

size_t codepage_decode(struct codepage *p, struct buf *out, struct slice text)
{
    uint32_t pos = 0;
    while (pos < text.len) {
        uint16_t units[2];
        size_t count = 0;
        if ((unsigned char)text.text[pos] < 0x80) {
            buf_char(out, text.text[pos++]);
            continue;
        }
        struct slice rest = {text.text + pos, text.len - pos};
        uint32_t len = decode_one(p->number, rest, units, &count);
        if (len == 0)
            break;
        for (size_t i = 0; i < count;)
            out->size += utf8_encode((char *)buf_reserve(out, 4), utf16_decode(units, count, &i));
        pos += len;
    }
    return pos;
}

size_t codepage_encode(struct codepage *p, struct buf *out, struct slice text)
{
    size_t lacking = 0;
    for (size_t pos = 0; pos < text.len;) {
        uint16_t units[2];
        char bytes[8];
        BOOL replaced = FALSE;
        bool utf8 = p->number == CODEPAGE_UTF8;
        size_t count = utf16_encode(units, utf8_decode(text.text, text.len, &pos));
        int len =
            WideCharToMultiByte(p->number, utf8 ? 0 : WC_NO_BEST_FIT_CHARS, units, (int)count,
                                bytes, sizeof bytes, utf8 ? NULL : "?", utf8 ? NULL : &replaced);
        lacking += replaced || len <= 0;
        if (replaced || len <= 0)
            buf_char(out, '?');
        else
            buf_bytes(out, bytes, (size_t)len);
    }
    return lacking;
}
