/* The building blocks of the compiler: numbers, suggestions, maps, memory and buffers. */
#include "arena.h"
#include "buf.h"
#include "map.h"
#include "numeral.h"
#include "runs.h"
#include "suggest.h"
#include "test.h"
#include "text_util.h"

#include <stdlib.h>

static struct slice slice(const char *text)
{
    return (struct slice){text, (uint32_t)strlen(text)};
}

/* --- numbers --- */

struct number_case {
    const char *word;
    uint32_t max;
    enum numeral_result result;
    uint32_t value;
};

static const struct number_case numbers[] = {
    {"0", 0, NUMERAL_OK, 0},
    {"7062", 0xFFFF, NUMERAL_OK, 7062},
    {"0x1B96", 0xFFFF, NUMERAL_OK, 7062},
    {"0X1b96", 0xFFFF, NUMERAL_OK, 7062},
    {"015626", 0xFFFF, NUMERAL_OK, 7062},
    {"65535", 0xFFFF, NUMERAL_OK, 0xFFFF},
    {"65536", 0xFFFF, NUMERAL_TOO_LARGE, 0},
    {"0xFFFFFFFF", UINT32_MAX, NUMERAL_OK, UINT32_MAX},
    {"4294967296", UINT32_MAX, NUMERAL_TOO_LARGE, 0},
    {"99999999999999999999999999999999", UINT32_MAX, NUMERAL_TOO_LARGE, 0},
    {"0x100000000000000001", UINT32_MAX, NUMERAL_TOO_LARGE, 0},
    {"99999999999999999999999999999999x", UINT32_MAX, NUMERAL_MALFORMED, 0},
    {"", 10, NUMERAL_MALFORMED, 0},
    {"0x", 10, NUMERAL_MALFORMED, 0},
    {"08", 10, NUMERAL_MALFORMED, 0},
    {"1F", 100, NUMERAL_MALFORMED, 0},
    {"0x1G", 100, NUMERAL_MALFORMED, 0},
    {"-1", 100, NUMERAL_MALFORMED, 0},
    {"+1", 100, NUMERAL_MALFORMED, 0},
    {" 1", 100, NUMERAL_MALFORMED, 0},
    {"1u", 100, NUMERAL_MALFORMED, 0},
};

static void check_numbers(struct test *t)
{
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        const struct number_case *c = &numbers[i];
        uint32_t value = 0;
        enum numeral_result result = numeral_parse(slice(c->word), c->max, &value);
        if (!CHECK(t, result == c->result && value == c->value))
            printf("  %s: result %d, value %lu\n", c->word, (int)result, (unsigned long)value);
    }
}

/* --- suggestions --- */

struct suggest_case {
    const char *word;
    const char *text;
};

static const struct suggest_case suggestions[] = {
    {"Severty", "; did you mean 'Severity'?"},
    {"severity", "; did you mean 'Severity'?"},
    {"Sevreity", "; did you mean 'Severity'?"},
    {"Facilty", "; did you mean 'Facility'?"},
    {"Langauge", "; did you mean 'Language'?"},
    {"Foo", ""},
    {"zzzzzzzz", ""},
    {"a word of more than the forty characters that are looked at", ""},
};

static void check_suggestions(struct test *t)
{
    for (size_t i = 0; i < sizeof suggestions / sizeof *suggestions; i++) {
        struct suggestion s = suggest_start(slice(suggestions[i].word));
        suggest_try(&s, slice("Severity"));
        suggest_try(&s, slice("Facility"));
        suggest_try(&s, slice("Language"));
        CHECK_STR(t, suggest_text(&s), suggestions[i].text);
    }
    struct suggestion none = suggest_start(slice("word"));
    CHECK_STR(t, suggest_text(&none), "");
}

/* --- words in diagnostics --- */

static const struct suggest_case shown[] = {
    {"word", "'word'"},
    {"", "''"},
    {"a\tb\x7F", "'a?b?'"},
    {"\xC3\xA9\xFF", "'\xC3\xA9?'"},
    {"a\u202Eb\xC2\x85", "'a?b?'"},
    {"0123456789012345678901234567890123456789012345678901234567890123456789",
     "'01234567890123456789012345678901234567890123456789012345...'"},
    {"012345678901234567890123456789012345678901234567890123\xE2\x82\xAC",
     "'012345678901234567890123456789012345678901234567890123...'"},
};

static void check_shown(struct test *t)
{
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        char out[SHOWN_SIZE];
        show_word(out, slice(shown[i].word));
        CHECK_STR(t, out, shown[i].text);
    }
    CHECK(t, slice_equal(slice("MessageId"), slice("MESSAGEID")));
    CHECK(t, !slice_equal(slice("Message"), slice("MessageId")));
    CHECK(t, !slice_equal(slice("@"), slice("`")) && !slice_equal(slice("["), slice("{")));
}

/* --- maps --- */

enum { MAP_KEYS = 5000 };

static void check_map(struct test *t, bool exact_case)
{
    struct map m = {.exact_case = exact_case};
    struct arena arena = {0};
    char key[32];
    CHECK(t, map_get(&m, slice("key1")) == MAP_NONE);
    for (uint32_t i = 0; i < MAP_KEYS; i++) {
        int len = snprintf(key, sizeof key, "key%lu", (unsigned long)i);
        CHECK(t, map_add(&m, (struct slice){arena_copy(&arena, key, (size_t)len), (uint32_t)len},
                         i) == MAP_NONE);
    }
    uint32_t found = 0;
    for (uint32_t i = 0; i < MAP_KEYS; i++) {
        snprintf(key, sizeof key, "key%lu", (unsigned long)i);
        found += map_get(&m, slice(key)) == i;
    }
    CHECK(t, map_add(&m, slice("key7"), MAP_KEYS) == 7);
    CHECK(t, found == MAP_KEYS && m.entries.count == MAP_KEYS);
    CHECK(t, map_get(&m, slice("key5000")) == MAP_NONE);
    CHECK(t, map_get(&m, slice("")) == MAP_NONE);
    CHECK(t, map_get(&m, slice("KEY42")) == (exact_case ? MAP_NONE : 42));
    map_free(&m);
    CHECK(t, map_get(&m, slice("key1")) == MAP_NONE);
    arena_free(&arena);
}

/* 16 bytes whose halves cancel each other out in the map's hash: all such keys have the same
   place. */
static void hostile_key(char *key, uint64_t number)
{
    const uint64_t multiplier = 0x9E3779B97F4A7C15u;
    uint64_t h = (16 * multiplier ^ number) * multiplier;
    uint64_t rest = h ^ h >> 32;
    memcpy(key, &number, sizeof number);
    memcpy(key + sizeof number, &rest, sizeof rest);
}

/* As many steps as there are pairs of these keys would take minutes. */
static void check_map_hostile(struct test *t)
{
    enum { HOSTILE_KEYS = 200000, KEY_SIZE = 16 };
    struct map m = {.exact_case = true};
    char *keys = memory_zeros((size_t)HOSTILE_KEYS * KEY_SIZE);
    uint32_t found = 0;
    for (uint32_t i = 0; i < HOSTILE_KEYS; i++) {
        struct slice key = {keys + (size_t)i * KEY_SIZE, KEY_SIZE};
        hostile_key(keys + (size_t)i * KEY_SIZE, i);
        CHECK(t, map_add(&m, key, i) == MAP_NONE);
    }
    CHECK(t, m.sorted && m.entries.count == HOSTILE_KEYS);
    for (uint32_t i = 0; i < HOSTILE_KEYS; i++) {
        struct slice key = {keys + (size_t)i * KEY_SIZE, KEY_SIZE};
        found += map_get(&m, key) == i && map_add(&m, key, 0) == i;
    }
    CHECK(t, found == HOSTILE_KEYS);
    CHECK(t, map_get(&m, slice("key1")) == MAP_NONE);
    map_free(&m);
    free(keys);
}

/* Every number of entries from none to a few, in no particular order. */
static void check_runs(struct test *t, bool exact_case)
{
    enum { WORDS = 1000, STRIDE = 7 };
    struct runs r = {.exact_case = exact_case};
    struct arena arena = {0};
    char word[32];
    for (uint32_t i = 0; i < WORDS; i++) {
        int len = snprintf(word, sizeof word, "Word%lu", (unsigned long)(i * STRIDE % WORDS));
        struct slice key = {arena_copy(&arena, word, (size_t)len), (uint32_t)len};
        CHECK(t, runs_find(&r, key) == NULL);
        runs_add(&r, (struct runs_entry){key, i});
        CHECK(t, runs_find(&r, key) && runs_find(&r, key)->value == i);
        CHECK(t, runs_find(&r, slice("Word0")) && runs_find(&r, slice("Word0"))->value == 0);
    }
    const struct runs_entry *other = runs_find(&r, slice("wORD7"));
    CHECK(t, exact_case ? !other : other && other->value == 1);
    CHECK(t, !runs_find(&r, slice("")) && !runs_find(&r, slice("Word")));
    runs_free(&r);
    arena_free(&arena);
}

/* --- memory --- */

static int all_zero(const unsigned char *bytes, size_t size)
{
    size_t i = 0;
    while (i < size && bytes[i] == 0)
        i++;
    return i == size;
}

static void check_arena(struct test *t)
{
    struct arena a = {0};
    static const size_t sizes[] = {1, 15, 16, 17, 0, 4000, 65536, 65537, 200000, 3};
    for (int round = 0; round < 20; round++) {
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
            unsigned char *block = arena_alloc(&a, sizes[i]);
            CHECK(t, (uintptr_t)block % sizeof(void *) == 0 && all_zero(block, sizes[i]));
            memset(block, 0xAA, sizes[i]); /* the next one must be zero nevertheless */
        }
    }
    CHECK_STR(t, arena_copy(&a, "copied and more", 6), "copied");
    CHECK_STR(t, arena_copy(&a, NULL, 0), "");
    arena_free(&a);
    arena_free(&a);
    unsigned char *zeros = memory_zeros(1000);
    CHECK(t, all_zero(zeros, 1000));
    free(zeros);
    free(memory_zeros(0));
}

static void check_array(struct test *t)
{
    ARRAY_OF(uint32_t) array = {0};
    for (uint32_t i = 0; i < 1000; i++)
        ARRAY_ADD(&array, i);
    CHECK(t, array.count == 1000 && array.capacity >= 1000);
    CHECK(t, array.items[0] == 0 && array.items[999] == 999);
    free(array.items);
}

static void check_buf(struct test *t)
{
    struct buf b = {0};
    CHECK(t, buf_reserve(&b, 0) != NULL);
    buf_str(&b, "ab");
    buf_char(&b, 'c');
    buf_u16(&b, 0x1234);
    buf_u32(&b, 0x89ABCDEF);
    buf_align(&b, 4);
    buf_printf(&b, "%s-%d", "x", 42);
    CHECK(t, b.size == 16 && memcmp(b.data, "abc\x34\x12\xEF\xCD\xAB\x89\0\0\0x-42", 16) == 0);
    buf_bytes(&b, NULL, 0);
    CHECK(t, b.size == 16);
    buf_printf(&b, "%*s", 5000, "end");
    CHECK(t, b.size == 5016 && memcmp(b.data + 5013, "end", 3) == 0);
    CHECK(t, all_zero(buf_zeros(&b, 100), 100));
    buf_free(&b);
    CHECK(t, b.data == NULL && b.size == 0);
}

/* Every pattern of LF in texts up to a few words long, compared with the rule byte by byte. */
static void check_crlf(struct test *t)
{
    enum { LONGEST = 19 };
    for (unsigned pattern = 1; pattern < 1u << (LONGEST + 1); pattern++) {
        struct buf text = {0};
        char expected[2 * LONGEST];
        size_t size = 0;
        for (unsigned rest = pattern; rest > 1; rest >>= 1) {
            if (rest & 1)
                expected[size++] = '\r';
            expected[size++] = rest & 1 ? '\n' : '\x8A';
            buf_char(&text, expected[size - 1]);
        }
        buf_crlf(&text);
        bool same = text.size == size && (size == 0 || memcmp(text.data, expected, size) == 0);
        buf_free(&text);
        if (!CHECK(t, same))
            return;
    }
}

int main(void)
{
    struct test state = {0}, *t = &state;
    check_numbers(t);
    check_suggestions(t);
    check_shown(t);
    check_map(t, false);
    check_map(t, true);
    check_map_hostile(t);
    check_runs(t, false);
    check_runs(t, true);
    check_arena(t);
    check_array(t);
    check_buf(t);
    check_crlf(t);
    return test_end(t);
}
