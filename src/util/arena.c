/* Checked allocation and the arena. */
#define _DEFAULT_SOURCE /* madvise */

#include "arena.h"

#include "bytes.h"
#include "leftovers.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#if defined(__linux__)
#include <sys/mman.h>
#endif

enum { CHUNK_SIZE = 64 * 1024, CHUNK_ALIGN = 16 };

struct arena_chunk {
    struct arena_chunk *before;
};

void memory_exhausted(void)
{
    leftovers_remove();
    fputs("msgtab: out of memory\n", stderr);
    exit(2);
}

/* Large blocks are filled from start to end: huge pages cause far fewer page faults. Only for new
   blocks: a block with advice on part of it can no longer grow in place. */
static void advise_large(void *block, size_t size)
{
#if defined(__linux__)
    enum { PAGE = 4096, HUGE_PAGE = 2 * 1024 * 1024 };
    size_t before = (uintptr_t)block % PAGE; /* advice is for whole pages */
    if (size >= HUGE_PAGE)
        madvise((char *)block - before, size + before, MADV_HUGEPAGE);
#else
    (void)block;
    (void)size;
#endif
}

void *memory_resize(void *block, size_t size)
{
    void *moved = size > PTRDIFF_MAX ? NULL : realloc(block, size); /* no object is larger */
    if (!moved)
        memory_exhausted();
    if (!block)
        advise_large(moved, size);
    return moved;
}

void *memory_zeros(size_t size)
{
    void *block = calloc(1, size > 0 ? size : 1);
    if (!block)
        memory_exhausted();
    return block;
}

char *memory_copy(const char *text, size_t len)
{
    return memcpy(memory_zeros(len + 1), text, len);
}

static void arena_grow(struct arena *a, size_t size)
{
    size_t payload = size > CHUNK_SIZE ? size : CHUNK_SIZE;
    if (payload > SIZE_MAX - CHUNK_ALIGN)
        memory_exhausted();
    struct arena_chunk *chunk = memory_resize(NULL, payload + CHUNK_ALIGN);
    chunk->before = a->chunks;
    a->chunks = chunk;
    a->next = (unsigned char *)chunk + CHUNK_ALIGN;
    a->left = payload;
}

void *arena_alloc(struct arena *a, size_t size)
{
    if (size > SIZE_MAX - CHUNK_ALIGN)
        memory_exhausted();
    size = align_up(size, CHUNK_ALIGN);
    if (size > a->left || !a->next) /* even an empty block is in a chunk */
        arena_grow(a, size);
    void *block = a->next;
    a->next += size;
    a->left -= size;
    return memset(block, 0, size);
}

char *arena_copy(struct arena *a, const char *text, size_t len)
{
    char *copy = arena_alloc(a, len + 1);
    if (len > 0)
        memcpy(copy, text, len);
    return copy;
}

void arena_free(struct arena *a)
{
    while (a->chunks) {
        struct arena_chunk *chunk = a->chunks;
        a->chunks = chunk->before;
        free(chunk);
    }
    *a = (struct arena){0};
}

void *array_grow(void *items, size_t *capacity, size_t element_size)
{
    size_t more = *capacity ? *capacity * 2 : 16;
    if (more > SIZE_MAX / element_size)
        memory_exhausted();
    *capacity = more;
    return memory_resize(items, more * element_size);
}
