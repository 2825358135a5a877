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
#if defined(__GLIBC__)
#include <malloc.h>
#endif

enum { CHUNK_SIZE = 64 * 1024, LARGE_SIZE = 4 * 1024 * 1024, CHUNK_ALIGN = 16, MANY = 4 };

struct arena_chunk {
    struct arena_chunk *before;
    size_t payload;
};

void memory_exhausted(void)
{
    leftovers_remove();
    fputs("msgtab: out of memory\n", stderr);
    exit(2);
}

/* A new block, or NULL. Large blocks are filled from start to end: huge pages, which they begin
   with where there are any, cause far fewer page faults. Only new blocks are advised: one with
   advice on part of it can no longer grow in place. */
static void *new_block(size_t size)
{
#if defined(__linux__)
    enum { HUGE_PAGE = 2 * 1024 * 1024 };
    if (size >= HUGE_PAGE) {
        void *block = aligned_alloc(HUGE_PAGE, align_up(size, HUGE_PAGE));
        if (block)
            madvise(block, size, MADV_HUGEPAGE);
        return block;
    }
#endif
    return malloc(size);
}

#if defined(__linux__) && defined(__GLIBC__)
/* A block of this size is taken from the end of the heap, gets huge pages, and is left there. */
static void widen_heap(size_t size)
{
    enum { SMALL = 128 * 1024, PAGE = 4096 };
    mallopt(M_TRIM_THRESHOLD, (int)(2 * size));
    mallopt(M_MMAP_THRESHOLD, (int)(2 * size));
    char *block = malloc(size);
    size_t skipped = block ? align_up((uintptr_t)block, PAGE) - (uintptr_t)block : 0;
    if (block)
        madvise(block + skipped, size - skipped, MADV_HUGEPAGE);
    free(block);
    mallopt(M_MMAP_THRESHOLD, SMALL);
}
#endif

void memory_expect(size_t size)
{
    enum { LEAST = 1024 * 1024, MOST = 8 * 1024 * 1024 };
#if defined(__linux__) && defined(__GLIBC__)
    if (size >= LEAST)
        widen_heap(size < MOST ? size : MOST);
#else
    (void)size;
#endif
}

void *memory_resize(void *block, size_t size)
{
    void *moved = NULL;
    if (size <= PTRDIFF_MAX) /* no object is larger */
        moved = block ? realloc(block, size) : new_block(size);
    if (!moved)
        memory_exhausted();
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
    size_t usual = a->count < MANY ? CHUNK_SIZE : LARGE_SIZE - CHUNK_ALIGN;
    size_t payload = size > usual ? size : usual;
    if (payload > SIZE_MAX - CHUNK_ALIGN)
        memory_exhausted();
    struct arena_chunk *chunk = memory_resize(NULL, payload + CHUNK_ALIGN);
    chunk->before = a->chunks;
    chunk->payload = payload;
    a->chunks = chunk;
    a->count++;
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

void arena_reset(struct arena *a)
{
    while (a->chunks && (a->chunks->before || a->chunks->payload > CHUNK_SIZE)) {
        struct arena_chunk *chunk = a->chunks;
        a->chunks = chunk->before;
        a->count--;
        free(chunk);
    }
    a->next = a->chunks ? (unsigned char *)a->chunks + CHUNK_ALIGN : NULL;
    a->left = a->chunks ? a->chunks->payload : 0;
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
    return array_reserve(items, capacity, *capacity ? *capacity * 2 : 16, element_size);
}

void *array_reserve(void *items, size_t *capacity, size_t count, size_t element_size)
{
    if (count > SIZE_MAX / element_size)
        memory_exhausted();
    if (count <= *capacity)
        return items;
    *capacity = count;
    return memory_resize(items, count * element_size);
}
