/* Opening and look-up, with tables made by other tools. Usage: test_tables FIXTURES */
#include "generate.h"
#include "opened.h"
#include "test.h"

#include <msgtab/msgtab.h>

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>

enum { PATH_SIZE = 1024 };

static void fixture(char *path, const char *folder, const char *file)
{
    snprintf(path, PATH_SIZE, "%s/%s", folder, file);
}

static const struct {
    const char *file;
    int code;
} opens[] = {
    {"many.dll", 0},
    {"many.res", 0},
    {"german.bin", 0},
    {"ansi.dll", 0},
    {"none.dll", MSGTAB_E_NO_TABLE},
    {"many.mc", MSGTAB_E_NO_IMAGE},
    {"missing.dll", MSGTAB_E_NOT_FOUND},
    {"many.dll/x", MSGTAB_E_NOT_FOUND},
    {".", MSGTAB_E_FOLDER},
    {"\xFF", MSGTAB_E_NOT_FOUND}, /* on Windows MSGTAB_E_PATH: not UTF-8 */
};

static void test_open(struct test *t, const char *folder)
{
    char path[PATH_SIZE];
    struct msgtab m;
    for (size_t i = 0; i < sizeof opens / sizeof opens[0]; i++) {
        fixture(path, folder, opens[i].file);
        errno = 42;
        int code = msgtab_open(&m, path);
        bool path_code = code == MSGTAB_E_PATH && opens[i].file[0] == '\xFF';
        if (!CHECK(t, code == opens[i].code || path_code))
            printf("  %s: %d\n", path, code);
        CHECK(t, errno == 42);
        CHECK(t, (code == 0) == (msgtab_languages(&m, NULL, 0) >= 0));
        msgtab_close(&m);
        msgtab_close(&m);
    }
    CHECK(t, msgtab_open(&m, "") == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_open(&m, NULL) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_open(NULL, "x") == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_open_memory(&m, NULL, 0) == MSGTAB_E_ARGUMENT);
    msgtab_close(NULL);
}

/* Which language is found: wanted, the user's, strict. */
static const struct {
    const char *file;
    uint32_t id;
    uint16_t lang, user;
    bool strict;
    uint16_t used;
    int code;
} finds[] = {
    {"many.dll", 1, 0x0407, 0, false, 0x0407, 0},
    {"many.dll", 1, 0x0007, 0, false, 0x0407, 0},          /* default sublanguage */
    {"many.dll", 1, 0x0C07, 0, false, 0x0407, 0},          /* default sublanguage */
    {"many.dll", 1, 0x0816, 0, false, 0x0416, 0},          /* the same primary language */
    {"many.dll", 1, 0x1004, 0, false, 0x0804, 0},          /* Singapore reads simplified */
    {"many.dll", 1, 0x0004, 0, false, 0x0804, 0},          /* zh-Hans */
    {"many.dll", 1, 0x7C04, 0, false, 0x0404, 0},          /* zh-Hant */
    {"many.dll", 1, 0x0C04, 0, false, 0x0404, 0},          /* Hong Kong reads traditional */
    {"many.dll", 100, 0x0C04, 0, false, 0x0409, 0},        /* not there in Chinese */
    {"many.dll", 1, 0x040C, 0, false, 0x0409, 0},          /* US English */
    {"many.dll", 1, 0x040C, 0x0407, false, 0x0407, 0},     /* the user's */
    {"many.dll", 1, 0, 0x0C07, false, 0x0407, 0},          /* near the user's */
    {"many.dll", 2, 0x0407, 0x0407, false, 0x0409, 0},     /* for each id */
    {"many.dll", 0xC0001B96, 0x0407, 0, false, 0x0407, 0}, /* severity in the id */
    {"many.dll", 1, 0x0407, 0, true, 0x0407, 0},
    {"many.dll", 1, 0x0007, 0, true, 0, MSGTAB_E_LANGUAGE},
    {"many.dll", 2, 0x0407, 0, true, 0, MSGTAB_E_ID},
    {"many.dll", 3, 0x0407, 0, false, 0, MSGTAB_E_ID},
    {"many.dll", 0xFFFFFFFF, 0, 0, false, 0, MSGTAB_E_ID},
    {"many.res", 1, 0x0C07, 0, false, 0x0407, 0},
    {"many.res", 2, 0, 0, false, 0x0409, 0},
    {"many.res", 1, 0x0010, 0, true, 0, MSGTAB_E_LANGUAGE},
    {"german.bin", 1, 0x0407, 0, false, 0, 0},          /* a .bin has no language */
    {"ansi.dll", 1, 0, 0, false, 0x040C, 0},            /* the first */
    {"order.dll", 1, 0x040C, 0, false, 0, 0},           /* neutral before US English */
    {"order.dll", 1, 0x040C, 0x0407, false, 0x0407, 0}, /* the user's before neutral */
    {"order.dll", 2, 0x040C, 0, false, 0x0409, 0},      /* US English before the first */
    {"order.dll", 3, 0x040C, 0, false, 0x0407, 0},      /* the first */
    {"order.dll", 4, 0x1004, 0, false, 0x0409, 0},      /* only the other Chinese script */
    {"order.dll", 4, 0x0804, 0, false, 0x0409, 0},
    {"order.dll", 4, 0x0004, 0, false, 0x0409, 0},
    {"order.dll", 4, 0x040C, 0x1004, false, 0x0409, 0}, /* for the user's language too */
    {"order.dll", 5, 0x0C04, 0, false, 0x0409, 0},
    {"order.dll", 5, 0x0404, 0, false, 0x0409, 0},
    {"order.dll", 5, 0x7C04, 0, false, 0x0409, 0},
    {"order.dll", 5, 0x1004, 0, false, 0x0804, 0},
};

static void test_find(struct test *t, const char *folder)
{
    char path[PATH_SIZE];
    for (size_t i = 0; i < sizeof finds / sizeof finds[0]; i++) {
        struct msgtab m;
        struct msgtab_text text = {0};
        fixture(path, folder, finds[i].file);
        if (!CHECK(t, msgtab_open(&m, path) == 0))
            continue;
        opened_in(&m)->user[0] = finds[i].user;
        opened_in(&m)->user[1] = 0;
        int code = finds[i].strict ? msgtab_find_strict(&m, finds[i].id, finds[i].lang, &text)
                                   : msgtab_find(&m, finds[i].id, finds[i].lang, &text);
        if (!CHECK(t, code == finds[i].code && text.lang == finds[i].used))
            printf("  case %d: code %d lang %04x\n", (int)i, code, text.lang);
        msgtab_close(&m);
    }
}

static void check_format(struct test *t, const struct msgtab *m, uint32_t id, uint16_t lang,
                         const char *want)
{
    char buf[200];
    ptrdiff_t len =
        msgtab_format(buf, sizeof buf, m, id, lang, MSGTAB_STRICT, MSGTAB_ARGS("A", "b", 0x2Au));
    CHECK(t, len == (ptrdiff_t)strlen(want));
    CHECK_STR(t, buf, want);
}

static void test_texts(struct test *t, const char *folder)
{
    char path[PATH_SIZE];
    struct msgtab m;
    fixture(path, folder, "many.dll");
    CHECK(t, msgtab_open(&m, path) == 0);
    check_format(t, &m, 1, 0x0404, "Traditional A\r\n");
    check_format(t, &m, 101, 0x0407, "hunderteins");
    check_format(t, &m, 101 + 0, 0x0409, "hundred and one");
    msgtab_close(&m);
    fixture(path, folder, "ansi.dll");
    CHECK(t, msgtab_open(&m, path) == 0);
    check_format(t, &m, 1, 0x040C, "d\xC3\xA9j\xC3\xA0 vu A\r\n");
    msgtab_close(&m);
    CHECK(t, msgtab_format(path, 1, &m, 1, 0, 0, NULL, 0) == MSGTAB_E_ARGUMENT);
}

/* Walking gives the ids that look-up finds, and an index changes nothing. */
static void test_walk(struct test *t, const char *folder, const char *file, size_t languages)
{
    char path[PATH_SIZE];
    struct msgtab m;
    uint16_t langs[8] = {0};
    struct msgtab_text text, found, indexed;
    fixture(path, folder, file);
    CHECK(t, msgtab_open(&m, path) == 0);
    CHECK(t, msgtab_languages(&m, langs, 8) == (ptrdiff_t)languages);
    CHECK(t, msgtab_languages(&m, NULL, 0) == (ptrdiff_t)languages);
    ptrdiff_t size = msgtab_index_size(&m);
    void *index = malloc(size > 0 ? (size_t)size : 1);
    struct msgtab with_index = m;
    CHECK(t, size > 0 && msgtab_index(&with_index, index, (size_t)size) == 0);
    CHECK(t, msgtab_index(&with_index, index, (size_t)size - 1) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_index(&with_index, index, (size_t)size) == 0);
    for (size_t i = 0; i < languages; i++) {
        struct msgtab_cursor c = {0};
        size_t count = 0;
        int code;
        for (; (code = msgtab_next(&m, langs[i], &c, &text)) == 1; count++) {
            CHECK(t, msgtab_find_strict(&m, text.id, langs[i], &found) == 0);
            CHECK(t, found.text == text.text && found.len == text.len && text.len > 0);
            CHECK(t, msgtab_find_strict(&with_index, text.id, langs[i], &indexed) == 0);
            CHECK(t, indexed.text == text.text && indexed.id == text.id);
            CHECK(t, indexed.len == text.len && indexed.flags == text.flags);
            CHECK(t, indexed.lang == langs[i]);
        }
        CHECK(t, code == 0 && count > 0);
    }
    struct msgtab_cursor c = {0};
    CHECK(t, msgtab_next(&m, 0x7777, &c, &text) == MSGTAB_E_LANGUAGE);
    free(index);
    msgtab_close(&m);
}

/* A damaged entry does not affect others, with an index too; more ids than a table can hold are
   detected before anything is written. */
static void test_damaged(struct test *t)
{
    uint32_t table[GENERATE_TABLE / sizeof(uint32_t)], index[16];
    struct msgtab m;
    struct msgtab_text text;
    size_t size = generate_table(table, MSGTAB_TEXT_UTF8 + 1, "text", 4);
    CHECK(t, msgtab_open_memory(&m, table, size) == 0);
    CHECK(t, msgtab_find(&m, 1, 0, &text) == MSGTAB_E_DAMAGED);
    CHECK(t, msgtab_index(&m, index, sizeof index) == 0);
    CHECK(t, msgtab_find(&m, 1, 0, &text) == MSGTAB_E_DAMAGED);
    CHECK(t, msgtab_find(&m, 2, 0, &text) == MSGTAB_E_ID);
    msgtab_close(&m);
    table[2] = 1000;
    CHECK(t, msgtab_open_memory(&m, table, size) == 0);
    CHECK(t, msgtab_index_size(&m) == MSGTAB_E_DAMAGED);
    CHECK(t, msgtab_index(&m, index, sizeof index) == MSGTAB_E_DAMAGED);
    CHECK(t, msgtab_find(&m, 2, 0, &text) == MSGTAB_E_DAMAGED);
    struct msgtab_cursor cursor = {0};
    CHECK(t, msgtab_next(&m, 0, &cursor, &text) == MSGTAB_E_DAMAGED);
    msgtab_close(&m);
}

/* Messages that share one entry of 1000 bytes: an index reads each, so it does not take too many;
   look-up reads one. */
static void test_overlap(struct test *t)
{
    enum { ENTRY = 1000, MOST = 81, BLOCK_WORDS = 3 };
    static uint32_t table[1 + BLOCK_WORDS * (MOST + 1) + ENTRY / sizeof(uint32_t)];
    struct msgtab m;
    struct msgtab_text text;
    for (uint32_t count = MOST; count <= MOST + 1; count++) {
        const uint32_t start = 1 + BLOCK_WORDS * count;
        table[0] = count;
        for (uint32_t i = 0; i < count; i++) {
            const uint32_t block[BLOCK_WORDS] = {2 * i, 2 * i, start * 4};
            memcpy(table + 1 + (size_t)BLOCK_WORDS * i, block, sizeof block);
        }
        table[start] = ENTRY | MSGTAB_TEXT_UTF16 << 16;
        CHECK(t, msgtab_open_memory(&m, table, start * sizeof *table + ENTRY) == 0);
        const ptrdiff_t size = msgtab_index_size(&m);
        void *index = malloc(size > 0 ? (size_t)size : 1);
        CHECK(t, size > 0 && index);
        CHECK(t, msgtab_index(&m, index, (size_t)size) == (count > MOST ? MSGTAB_E_DAMAGED : 0));
        CHECK(t, msgtab_find(&m, 2 * MOST - 2, 0, &text) == 0 && text.id == 2 * MOST - 2);
        msgtab_close(&m);
        free(index);
    }
}

/* Surrogates from a text, from an argument, and one from each that form a pair. */
static void test_surrogates(struct test *t)
{
    static const uint16_t text[] = {0xD800, 'a', 0xDC00, '%', '2', 0xD83D, '%', '1'};
    static const msgtab_char16 smile[] = {0xDE00, 0}, lone[] = {0xDBFF, 0};
    static const msgtab_char16 want_w[] = {0xD800, 'a', 0xDC00, 0xDBFF, 0xD83D, 0xDE00, 0};
    uint32_t table[GENERATE_TABLE / sizeof(uint32_t)];
    struct msgtab m;
    struct msgtab_arg args[] = {msgtab_wstr(smile), msgtab_wstr(lone)};
    char buf[40];
    msgtab_char16 wide[40];
    size_t size = generate_table(table, MSGTAB_TEXT_UTF16, text, sizeof text);
    CHECK(t, msgtab_open_memory(&m, table, size) == 0);
    CHECK(t, msgtab_format(buf, sizeof buf, &m, 1, 0, 0, args, 2) == 14);
    CHECK_STR(t, buf, "\uFFFDa\uFFFD\uFFFD\U0001F600");
    CHECK(t, msgtab_format_w(wide, 40, &m, 1, 0, 0, args, 2) == 6);
    CHECK(t, memcmp(wide, want_w, sizeof want_w) == 0);
    msgtab_close(&m);
    size = generate_table(table, MSGTAB_TEXT_UTF8, "a\xED\xA0\x80", 4);
    CHECK(t, msgtab_open_memory(&m, table, size) == 0);
    CHECK(t, msgtab_format(buf, sizeof buf, &m, 1, 0, 0, NULL, 0) == MSGTAB_E_UTF8);
    CHECK(t, msgtab_format_w(wide, 40, &m, 1, 0, 0, NULL, 0) == MSGTAB_E_UTF8);
    msgtab_close(&m);
}

static void test_beside(struct test *t, const char *folder)
{
    struct msgtab m;
    enum { LONGEST = 32768, ENDS = 12 };
    static const char *const bad[] = {"", "a/b.dll", "a\\b.dll", "../many.dll", "C:many.dll"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        CHECK(t, msgtab_open_beside(&m, bad[i], folder) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_open_beside(&m, "many.dll", "") == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_open_beside(&m, "many.dll", NULL) == MSGTAB_E_NOT_FOUND);
    CHECK(t, msgtab_open_beside(&m, "many.dll", folder) == 0);
    msgtab_close(&m);
    CHECK(t, msgtab_open_beside(&m, "none.dll", folder) == MSGTAB_E_NO_TABLE);
    /* folders as long as the longest path on either system, or nearly so */
    static char long_folder[LONGEST + 2];
    for (size_t end = 0; end < 2 * ENDS; end++) {
        size_t len = (end < ENDS ? 4097u : LONGEST + 1u) - end % ENDS;
        memset(long_folder, 'a', len);
        long_folder[len] = '\0';
        int code = msgtab_open_beside(&m, "none.dll", long_folder);
        bool may_fit = len <= 4097 || len + strlen("/none.dll") < LONGEST;
        CHECK(t, code == MSGTAB_E_PATH || (may_fit && code == MSGTAB_E_NOT_FOUND));
    }
}

static const struct {
    const char *name;
    uint16_t lang;
    int code;
} names[] = {
    {"de", 0x0007, 0},
    {"de-DE", 0x0407, 0},
    {"DE_de", 0x0407, 0},
    {"0x407", 0x0407, 0},
    {"1031", 0x0407, 0},
    {"0", 0, 0},
    {"9", 9, 0},
    {"0407", 0, MSGTAB_E_LANGUAGE},
    {"00407", 0, MSGTAB_E_LANGUAGE},
    {"0X0C07", 0x0C07, 0},
    {"zh-TW", 0x0404, 0},
    {"zh-Hans", 0x0004, 0},
    {"pt-BR", 0x0416, 0},
    {"en-GB", 0x0809, 0},
    {"sr-Latn-RS", 0x241A, 0},
    {"0", 0, 0},
    {"9", 9, 0},
    {"xx-XX", 0, MSGTAB_E_LANGUAGE},
    {"0x10000", 0, MSGTAB_E_LANGUAGE},
    {"0x", 0, MSGTAB_E_LANGUAGE},
    {"12a", 0, MSGTAB_E_LANGUAGE},
};

static void test_names(struct test *t)
{
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        uint16_t lang = 0;
        if (!CHECK(t, msgtab_language_from(names[i].name, &lang) == names[i].code &&
                          lang == names[i].lang))
            printf("  %s: %04x\n", names[i].name, lang);
    }
    for (uint32_t lang = 1; lang <= UINT16_MAX; lang++) {
        uint16_t back = 0;
        const char *name = msgtab_language_name((uint16_t)lang);
        if (name)
            CHECK(t, msgtab_language_from(name, &back) == 0 && back == lang);
    }
    CHECK_STR(t, msgtab_language_name(0x0407), "de-DE");
    CHECK_STR(t, msgtab_language_name(0), "");
    CHECK(t, msgtab_language_name(0xFFFF) == NULL);
    for (int code = 1; code > -40; code--)
        CHECK(t, *msgtab_strerror(code) != '\0');
}

int main(int argc, char **argv)
{
    struct test t = {0};
    if (argc != 2)
        return 2;
    test_open(&t, argv[1]);
    test_find(&t, argv[1]);
    test_texts(&t, argv[1]);
    test_walk(&t, argv[1], "many.dll", 5);
    test_walk(&t, argv[1], "many.res", 5);
    test_walk(&t, argv[1], "order.dll", 5);
    test_walk(&t, argv[1], "german.bin", 1);
    test_walk(&t, argv[1], "ansi.dll", 1);
    test_damaged(&t);
    test_overlap(&t);
    test_surrogates(&t);
    test_beside(&t, argv[1]);
    test_names(&t);
    return test_end(&t);
}
