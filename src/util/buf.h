/* A growable byte buffer; every output is built in one before anything is written. Running out of
   memory ends the program (see arena.h), so no call here can fail. */
#ifndef MSGTAB_UTIL_BUF_H
#define MSGTAB_UTIL_BUF_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct buf {
    unsigned char *data; /* owned; NULL until something is reserved */
    size_t size;
    size_t capacity;
};

#if defined(__MINGW32__)
#define BUF_PRINTF(text, first) __attribute__((format(gnu_printf, text, first)))
#elif defined(__GNUC__)
#define BUF_PRINTF(text, first) __attribute__((format(printf, text, first)))
#else
#define BUF_PRINTF(text, first)
#endif

void buf_free(struct buf *b);

/* Makes room for size more bytes: the rarely needed part of buf_reserve. */
void buf_grow(struct buf *b, size_t size);

/* Room for size more bytes at the end, not yet counted in b->size; never NULL. */
static inline unsigned char *buf_reserve(struct buf *b, size_t size)
{
    if (!b->data || size > b->capacity - b->size)
        buf_grow(b, size);
    return b->data + b->size;
}

/* Appends size zero bytes and returns them; valid until the next append. */
unsigned char *buf_zeros(struct buf *b, size_t size);

static inline void buf_bytes(struct buf *b, const void *data, size_t size)
{
    if (size == 0)
        return;
    memcpy(buf_reserve(b, size), data, size);
    b->size += size;
}

static inline void buf_char(struct buf *b, char c)
{
    *buf_reserve(b, 1) = (unsigned char)c;
    b->size++;
}

static inline void buf_str(struct buf *b, const char *str)
{
    buf_bytes(b, str, strlen(str));
}

void buf_u16(struct buf *b, uint16_t value);
void buf_u32(struct buf *b, uint32_t value);
void buf_printf(struct buf *b, const char *format, ...) BUF_PRINTF(2, 3);

/* Appends zeros up to the next multiple of unit, a power of two. */
void buf_align(struct buf *b, size_t unit);

/* Converts every LF of a text to CR LF. */
void buf_crlf(struct buf *b);

#endif
