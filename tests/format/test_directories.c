/* Images with too many tables or sections, languages with two entries, tables with other names.
   Usage: test_directories FOLDER */
#include "test.h"

#include <msgtab/msgtab.h>

#include <stdlib.h>
#include <string.h>

enum { PATH_SIZE = 1000 };

/* Reads many.dll, which has five languages; returns its size, 0 if it cannot be read. */
static size_t read_many(const char *folder, uint32_t *image, size_t room)
{
    char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s/many.dll", folder);
    FILE *file = fopen(path, "rb");
    const size_t size = file ? fread(image, 1, room, file) : 0;
    if (file)
        fclose(file);
    return size;
}

/* More tables or sections than Windows supports would make each look-up slow. */
static void test_too_many(struct test *t, const char *folder)
{
    enum { RES_WORDS = 9, MOST = 1024, ROOM = 16384, MOST_SECTIONS = 96 };
    static const uint32_t start[] = {0, 32, 0xFFFF, 0xFFFF, 0, 0, 0, 0};
    static const uint32_t table[RES_WORDS] = {4, 32, 0xFFFF | 11u << 16, 0xFFFF | 1u << 16};
    uint32_t *res = calloc(8 + (MOST + 1) * RES_WORDS, sizeof *res);
    struct msgtab m;
    if (!CHECK(t, res != NULL))
        return;
    memcpy(res, start, sizeof start);
    for (uint32_t i = 0; i <= MOST; i++) {
        uint32_t *entry = res + 8 + i * RES_WORDS;
        memcpy(entry, table, sizeof table);
        entry[5] = (i + 1) << 16; /* the language */
    }
    size_t size = sizeof start + MOST * sizeof table;
    CHECK(t, msgtab_open_memory(&m, res, size) == 0 && msgtab_languages(&m, NULL, 0) == MOST);
    msgtab_close(&m);
    CHECK(t, msgtab_open_memory(&m, res, size + sizeof table) == MSGTAB_E_DAMAGED);
    free(res);

    static uint32_t image[ROOM / sizeof(uint32_t)];
    if (!CHECK(t, read_many(folder, image, ROOM / 2) > 0))
        return;
    unsigned char *sections = (unsigned char *)image + image[0x3C / 4] + 6;
    *sections = MOST_SECTIONS;
    CHECK(t, msgtab_open_memory(&m, image, sizeof image) == 0);
    msgtab_close(&m);
    *sections = MOST_SECTIONS + 1;
    CHECK(t, msgtab_open_memory(&m, image, sizeof image) == MSGTAB_E_DAMAGED);
}

/* Rows of five languages for the directory of many.dll, how many of them the loader reads, and for
   the doubled one the number of the entry where its binary search ends. */
static const struct {
    uint32_t langs[5];
    ptrdiff_t count;
    uint16_t doubled;
    size_t entry;
} doubles[] = {
    {{0x404, 0x407, 0x407, 0x416, 0x804}, 4, 0x407, 2},
    {{0x404, 0x407, 0x409, 0x409, 0x804}, 4, 0x409, 2},
    {{0x404, 0x407, 0x409, 0x804, 0x804}, 4, 0x804, 3},
    {{0x407, 0x407, 0x407, 0x407, 0x407}, 1, 0x407, 2},
    {{0x804, 0x804, 0x409, 0x416, 0x404}, 4, 0x804, 0}, /* not sorted: not found, so the first */
};

/* The directory entries for the languages of many.dll: five, of two words each. */
static uint32_t *language_entries(uint32_t *image, size_t size)
{
    for (size_t i = 0; i + 10 < size / sizeof *image; i++) {
        if (image[i] == 0x404 && image[i + 2] == 0x407 && image[i + 4] == 0x409)
            return image + i;
    }
    return NULL;
}

static void test_doubled_language(struct test *t, const char *folder)
{
    enum { ROOM = 8192 };
    static uint32_t image[ROOM / sizeof(uint32_t)];
    static const uint16_t langs[] = {0x404, 0x407, 0x409, 0x416, 0x804};
    const size_t size = read_many(folder, image, ROOM);
    uint32_t *entries = language_entries(image, size);
    struct msgtab m;
    struct msgtab_text text, want[5];
    if (!CHECK(t, entries != NULL && msgtab_open_memory(&m, image, size) == 0))
        return;
    for (size_t i = 0; i < 5; i++)
        CHECK(t, msgtab_find_strict(&m, 1, langs[i], &want[i]) == 0);
    msgtab_close(&m);
    for (size_t i = 0; i < sizeof doubles / sizeof *doubles; i++) {
        for (size_t k = 0; k < 5; k++)
            entries[2 * k] = doubles[i].langs[k];
        CHECK(t, msgtab_open_memory(&m, image, size) == 0);
        CHECK(t, msgtab_languages(&m, NULL, 0) == doubles[i].count);
        CHECK(t, msgtab_find_strict(&m, 1, doubles[i].doubled, &text) == 0);
        if (!CHECK(t, text.text == want[doubles[i].entry].text))
            printf("  row %d\n", (int)i);
        msgtab_close(&m);
    }
}

/* The size of the index when each language of many.dll has the table of one of them; checks what
   look-ups with it find. */
static ptrdiff_t shared_index(struct test *t, uint32_t *image, size_t size, uint32_t *entries,
                              const uint32_t leaves[5])
{
    struct msgtab m;
    struct msgtab_text want[5], text;
    for (size_t i = 0; i < 5; i++)
        entries[2 * i + 1] = leaves[i];
    if (!CHECK(t, msgtab_open_memory(&m, image, size) == 0))
        return 0;
    for (size_t i = 0; i < 5; i++)
        CHECK(t, msgtab_find_strict(&m, 1, (uint16_t)entries[2 * i], &want[i]) == 0);
    const ptrdiff_t index_size = msgtab_index_size(&m);
    void *index = malloc(index_size > 0 ? (size_t)index_size : 1);
    CHECK(t, index && msgtab_index(&m, index, (size_t)index_size) == 0);
    for (size_t i = 0; i < 5; i++) {
        CHECK(t, msgtab_find_strict(&m, 1, (uint16_t)entries[2 * i], &text) == 0);
        CHECK(t, text.text == want[i].text && text.len == want[i].len);
    }
    msgtab_close(&m);
    free(index);
    return index_size;
}

/* Languages with one table have one part of the index: its other words are their number and where
   the part of each begins. */
static void test_shared_table(struct test *t, const char *folder)
{
    enum { ROOM = 8192, OTHER_WORDS = 6 * sizeof(uint32_t) };
    static uint32_t image[ROOM / sizeof(uint32_t)];
    const size_t size = read_many(folder, image, ROOM);
    uint32_t *entries = language_entries(image, size);
    if (!CHECK(t, entries != NULL))
        return;
    const uint32_t a = entries[1], b = entries[3];
    const ptrdiff_t first = shared_index(t, image, size, entries, (uint32_t[]){a, a, a, a, a});
    const ptrdiff_t second = shared_index(t, image, size, entries, (uint32_t[]){b, b, b, b, b});
    const ptrdiff_t both = shared_index(t, image, size, entries, (uint32_t[]){a, a, b, b, b});
    const ptrdiff_t again = shared_index(t, image, size, entries, (uint32_t[]){a, b, b, b, a});
    CHECK(t, both == first + second - (ptrdiff_t)OTHER_WORDS);
    CHECK(t, again == both);
}

/* A message table that is not resource 1 is distinguished from no table at all. */
static void test_other_name(struct test *t)
{
    enum { RES_WORDS = 8 };
    uint32_t res[2 * RES_WORDS + 1] = {
        0, 32, 0xFFFF, 0xFFFF, 0, 0, 0, 0, 4, 32, 0xFFFF | 11u << 16, 0xFFFF | 2u << 16};
    struct msgtab m;
    CHECK(t, msgtab_open_memory(&m, res, sizeof res) == MSGTAB_E_TABLE_NAME);
    res[RES_WORDS + 2] = 0xFFFF | 10u << 16; /* RCDATA */
    CHECK(t, msgtab_open_memory(&m, res, sizeof res) == MSGTAB_E_NO_TABLE);
    res[RES_WORDS + 2] = 0xFFFF | 11u << 16;
    res[RES_WORDS + 3] = 0xFFFF | 1u << 16;
    CHECK(t, msgtab_open_memory(&m, res, sizeof res) == 0);
    msgtab_close(&m);
}

int main(int argc, char **argv)
{
    struct test t = {0};
    if (argc != 2)
        return 2;
    test_too_many(&t, argv[1]);
    test_other_name(&t);
    test_doubled_language(&t, argv[1]);
    test_shared_table(&t, argv[1]);
    return test_end(&t);
}
