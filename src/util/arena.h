/* The compiler's memory: checked allocation, and an arena that is freed all at once. */
#ifndef MSGTAB_UTIL_ARENA_H
#define MSGTAB_UTIL_ARENA_H

#include <stddef.h>

#if defined(_MSC_VER)
#define MEMORY_NORETURN __declspec(noreturn)
#else
#define MEMORY_NORETURN _Noreturn
#endif

/* Reports it on stderr and exits with status 2: a compiler has no better option. */
MEMORY_NORETURN void memory_exhausted(void);

/* realloc that never returns NULL; size must not be 0. */
void *memory_resize(void *block, size_t size);

/* Says about how many bytes small blocks will have together: many cost fewer page faults then. */
void memory_expect(size_t size);

/* Zeroed memory, never NULL; free() it. size may be 0. */
void *memory_zeros(size_t size);

/* A NUL-terminated copy of len bytes, never NULL; free() it. */
char *memory_copy(const char *text, size_t len);

struct arena_chunk;

struct arena {
    struct arena_chunk *chunks;
    unsigned char *next;
    size_t left;
    size_t count; /* of chunks: after many of them there are large ones */
};

/* Zeroed memory, aligned for any object, that lives until arena_free. */
void *arena_alloc(struct arena *a, size_t size);

/* A NUL-terminated copy of len bytes. */
char *arena_copy(struct arena *a, const char *text, size_t len);

/* Frees everything, but keeps a chunk for what comes next. */
void arena_reset(struct arena *a);

void arena_free(struct arena *a);

/* A growable array; all zeros is an empty one. free() its items. */
#define ARRAY_OF(type)          \
    struct {                    \
        type *items;            \
        size_t count, capacity; \
    }

/* Appends a copy of an element to an ARRAY_OF its type, or to a struct with the same three
   members. */
#define ARRAY_ADD(array, ...)                                                                   \
    do {                                                                                        \
        if ((array)->count == (array)->capacity)                                                \
            (array)->items =                                                                    \
                array_grow((void *)(array)->items, &(array)->capacity, sizeof *(array)->items); \
        (array)->items[(array)->count++] = __VA_ARGS__;                                         \
    } while (0)

/* Makes room for count more elements at once. */
#define ARRAY_RESERVE(array, more)                                              \
    ((array)->items = array_reserve((void *)(array)->items, &(array)->capacity, \
                                    (array)->count + (more), sizeof *(array)->items))

void *array_reserve(void *items, size_t *capacity, size_t count, size_t element_size);

/* The rarely needed part of ARRAY_ADD: returns the items, moved, with room for more. */
void *array_grow(void *items, size_t *capacity, size_t element_size);

#endif
