/* A growable byte buffer: its size doubles, so n appends cost O(n). */
#include "buf.h"

#include "arena.h"
#include "bytes.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void buf_free(struct buf *b)
{
    free(b->data);
    *b = (struct buf){0};
}

void buf_grow(struct buf *b, size_t size)
{
    enum { SMALLEST = 256 };
    size_t want = b->capacity > SIZE_MAX / 2 ? SIZE_MAX : b->capacity * 2;
    if (size > SIZE_MAX - b->size)
        memory_exhausted();
    if (want < b->size + size)
        want = b->size + size;
    if (want < SMALLEST)
        want = SMALLEST;
    b->data = memory_resize(b->data, want);
    b->capacity = want;
}

unsigned char *buf_zeros(struct buf *b, size_t size)
{
    unsigned char *at = buf_reserve(b, size);
    memset(at, 0, size);
    b->size += size;
    return at;
}

void buf_u16(struct buf *b, uint16_t value)
{
    store16_le(buf_zeros(b, 2), value);
}

void buf_u32(struct buf *b, uint32_t value)
{
    store32_le(buf_zeros(b, 4), value);
}

/* Most texts fit in the room that is there; another one is written again where there is enough. */
void buf_printf(struct buf *b, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    char *at = (char *)buf_reserve(b, 1);
    size_t room = b->capacity - b->size;
    int len = vsnprintf(at, room, format, args);
    va_end(args);
    if (len > 0 && (size_t)len >= room)
        vsnprintf((char *)buf_reserve(b, (size_t)len + 1), (size_t)len + 1, format, again);
    va_end(again);
    b->size += len > 0 ? (size_t)len : 0;
}

void buf_align(struct buf *b, size_t unit)
{
    buf_zeros(b, align_up(b->size, unit) - b->size);
}

/* A byte counts the LFs of a block, so that compilers compare and add many bytes at a time. */
static size_t count_lf(const struct buf *b)
{
    enum { BLOCK = 240 }; /* a byte counts to 255 */
    size_t count = 0;
    for (size_t start = 0; start < b->size; start += BLOCK) {
        size_t len = b->size - start < BLOCK ? b->size - start : BLOCK;
        uint8_t here = 0;
        for (size_t i = 0; i < len; i++)
            here = (uint8_t)(here + (b->data[start + i] == '\n'));
        count += here;
    }
    return count;
}

/* In place: the text moves up by what will be added, then line by line down again. The distance
   shrinks by one for each line, so that what follows the last LF is where it belongs. */
void buf_crlf(struct buf *b)
{
    size_t added = count_lf(b);
    if (added == 0)
        return;
    buf_reserve(b, added);
    memmove(b->data + added, b->data, b->size);
    b->size += added;
    unsigned char *to = b->data;
    const unsigned char *end = to + b->size;
    for (const unsigned char *from = to + added; to < from;) {
        const unsigned char *lf = memchr(from, '\n', (size_t)(end - from));
        size_t len = (size_t)(lf - from);
        memmove(to, from, len);
        to[len] = '\r';
        to[len + 1] = '\n';
        to += len + 2;
        from += len + 1;
    }
}
