/* A growable byte buffer: its size doubles, so n appends cost O(n). */
#include "buf.h"

#include "arena.h"
#include "bytes.h"

#include <stdarg.h>
#include <stdbool.h>
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

void buf_printf(struct buf *b, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (len > 0) {
        size_t size = (size_t)len;
        vsnprintf((char *)buf_reserve(b, size + 1), size + 1, format, again);
        b->size += size;
    }
    va_end(again);
}

void buf_align(struct buf *b, size_t unit)
{
    buf_zeros(b, align_up(b->size, unit) - b->size);
}

static size_t count_lf(const struct buf *b)
{
    size_t count = 0;
    for (size_t i = 0; i < b->size; i++)
        count += b->data[i] == '\n';
    return count;
}

/* Whether any of eight bytes is LF. */
static bool has_lf(uint64_t bytes)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t zero_at_lf = bytes ^ ones * '\n';
    return ((zero_at_lf - ones) & ~zero_at_lf & ones << 7) != 0;
}

/* Moves bytes from the end of a text up by a distance, down to the preceding LF; returns where they
   begin. */
static size_t move_line_up(unsigned char *data, size_t end, size_t distance)
{
    uint64_t bytes;
    while (end >= sizeof bytes) {
        memcpy(&bytes, data + end - sizeof bytes, sizeof bytes);
        if (has_lf(bytes))
            break;
        end -= sizeof bytes;
        memcpy(data + end + distance, &bytes, sizeof bytes);
    }
    for (; data[end - 1] != '\n'; end--)
        data[end - 1 + distance] = data[end - 1];
    return end;
}

void buf_crlf(struct buf *b)
{
    size_t added = count_lf(b);
    size_t end = b->size;
    buf_zeros(b, added);
    for (; added > 0; added--) {
        end = move_line_up(b->data, end, added) - 1;
        b->data[end + added] = '\n';
        b->data[end + added - 1] = '\r';
    }
}
