/* Memory of the compiler: checked allocation, and an arena that is freed at once. */
#ifndef MSGTAB_UTIL_ARENA_H
#define MSGTAB_UTIL_ARENA_H

#include <stddef.h>

#if defined(_MSC_VER)
#define MEMORY_NORETURN __declspec(noreturn)
#else
#define MEMORY_NORETURN _Noreturn
#endif

/* Says so on stderr and ends the program with status 2: a compiler has no better answer. */
MEMORY_NORETURN void memory_exhausted(void);

/* realloc that never returns NULL; size must not be 0. */
void *memory_resize(void *block, size_t size);

/* Zeroed memory that never is NULL; free() it. size may be 0. */
void *memory_zeros(size_t size);

/* A NUL-terminated copy of len bytes that never is NULL; free() it. */
char *memory_copy(const char *text, size_t len);

struct arena_chunk;

struct arena {
    struct arena_chunk *chunks;
    unsigned char *next;
    size_t left;
};

/* Zeroed memory, aligned for any object, that lives until arena_free. */
void *arena_alloc(struct arena *a, size_t size);

/* A NUL-terminated copy of len bytes. */
char *arena_copy(struct arena *a, const char *text, size_t len);

void arena_free(struct arena *a);

/* An array that grows; zeroed it is empty. free() its items. */
#define ARRAY_OF(type)          \
    struct {                    \
        type *items;            \
        size_t count, capacity; \
    }

/* Appends a copy of an element to an ARRAY_OF its type, or to a struct with its three members. */
#define ARRAY_ADD(array, ...)                                                                   \
    do {                                                                                        \
        (array)->items = array_grow((void *)(array)->items, (array)->count, &(array)->capacity, \
                                    sizeof *(array)->items);                                    \
        (array)->items[(array)->count++] = __VA_ARGS__;                                         \
    } while (0)

/* What ARRAY_ADD does: the items, moved if need be, with room for one more than count. */
void *array_grow(void *items, size_t count, size_t *capacity, size_t element_size);

#endif
