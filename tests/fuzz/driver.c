/* Runs a fuzz target without an engine: each file as it is, cut after every byte, and with random
   changes that are the same on every run. Usage: driver CHANGES FILE... */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { FILE_MAX = 1 << 16 };

static uint32_t below(uint64_t *state, size_t limit)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (uint32_t)((*state >> 16) % limit);
}

/* A few changes: bytes, 32-bit words that are offsets or counts, and moved stretches. */
static void change(uint64_t *state, unsigned char *data, size_t size)
{
    static const uint32_t words[] = {0,      1,          0xFFFFFFFF, 0x7FFFFFFF, 0x80000000,
                                     0xFFFF, 0x80000010, 4,          16,         0xFFFFFFFC};
    for (uint32_t i = 1 + below(state, 4); i > 0; i--) {
        size_t at = below(state, size);
        if (below(state, 3) == 0 && size - at >= 4)
            memcpy(data + at, &words[below(state, sizeof words / sizeof words[0])], 4);
        else if (below(state, 3) == 0)
            memmove(data + at, data + below(state, size), 1);
        else
            data[at] = (unsigned char)below(state, 256);
    }
}

/* A copy that is as large as the input, which sanitizers watch. */
static unsigned char *copy_of(const unsigned char *data, size_t size)
{
    unsigned char *copy = malloc(size > 0 ? size : 1);
    if (!copy)
        abort();
    if (size > 0)
        memcpy(copy, data, size);
    return copy;
}

static void run(const unsigned char *data, size_t size, unsigned long changes)
{
    uint64_t state = 0x9E3779B97F4A7C15;
    for (size_t cut = 0; cut <= size; cut++) {
        unsigned char *start = copy_of(data, cut);
        LLVMFuzzerTestOneInput(start, cut);
        free(start);
    }
    unsigned char *copy = copy_of(data, size);
    for (unsigned long i = 0; size > 0 && i < changes; i++) {
        memcpy(copy, data, size);
        change(&state, copy, size);
        LLVMFuzzerTestOneInput(copy, size);
    }
    free(copy);
}

int main(int argc, char **argv)
{
    unsigned long changes = argc > 2 ? strtoul(argv[1], NULL, 10) : 0;
    unsigned char *data = malloc(FILE_MAX);
    if (!data)
        abort();
    for (int i = 2; i < argc; i++) {
        FILE *file = fopen(argv[i], "rb");
        if (!file) {
            printf("cannot open %s\n", argv[i]);
            abort();
        }
        size_t size = fread(data, 1, FILE_MAX, file);
        fclose(file);
        run(data, size, changes);
        printf("%s: %lu bytes, %lu changes\n", argv[i], (unsigned long)size, changes);
    }
    free(data);
    return 0;
}
