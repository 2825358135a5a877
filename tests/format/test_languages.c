/* More languages in a file than a struct msgtab remembers: all are found, listed, walked and
   indexed. The fixtures contain one table in the languages 0x0401, 0x0402 and so on. Usage:
   test_languages FIXTURES */
#include "test.h"

#include <msgtab/msgtab.h>

#include <stdbool.h>
#include <stdlib.h>

enum { LANGUAGES = 70, FIRST = 0x0401, PATH_SIZE = 1024 };

static void check_texts(struct test *t, const struct msgtab *m)
{
    struct msgtab_text text;
    char buf[40];
    for (uint16_t lang = FIRST; lang < FIRST + LANGUAGES; lang++) {
        CHECK(t, msgtab_find_strict(m, 100, lang, &text) == 0);
        CHECK(t, text.lang == lang && text.id == 100 && text.len == 8);
        CHECK(t, msgtab_find_strict(m, 102, lang, &text) == MSGTAB_E_ID);
        CHECK(t, msgtab_format(buf, sizeof buf, m, 101, lang, MSGTAB_STRICT, NULL, 0) == 11);
        CHECK_STR(t, buf, "hunderteins");
        struct msgtab_cursor c = {0};
        int count = 0;
        while (msgtab_next(m, lang, &c, &text) == 1)
            count += text.lang == lang;
        CHECK(t, count == 4);
    }
    CHECK(t, msgtab_find_strict(m, 100, FIRST + LANGUAGES, &text) == MSGTAB_E_LANGUAGE);
    CHECK(t, msgtab_next(m, FIRST + LANGUAGES, &(struct msgtab_cursor){0}, &text) ==
                 MSGTAB_E_LANGUAGE);
    /* The neutral form of the last language: its default sublanguage is after the first 64. */
    CHECK(t, msgtab_find(m, 100, LANGUAGES, &text) == 0 && text.lang == FIRST + LANGUAGES - 1);
}

static void check_list(struct test *t, const struct msgtab *m)
{
    uint16_t langs[LANGUAGES + 1] = {0};
    CHECK(t, msgtab_languages(m, NULL, 0) == LANGUAGES);
    CHECK(t, msgtab_languages(m, langs, LANGUAGES + 1) == LANGUAGES);
    for (uint16_t i = 0; i < LANGUAGES; i++)
        CHECK(t, langs[i] == FIRST + i);
    CHECK(t, langs[LANGUAGES] == 0);
}

static void check_file(struct test *t, const char *folder, const char *file)
{
    char path[PATH_SIZE];
    struct msgtab m;
    snprintf(path, sizeof path, "%s/%s", folder, file);
    if (!CHECK(t, msgtab_open(&m, path) == 0))
        return;
    check_list(t, &m);
    check_texts(t, &m);
    ptrdiff_t size = msgtab_index_size(&m);
    void *index = malloc(size > 0 ? (size_t)size : 1);
    if (CHECK(t, index && size > 0 && msgtab_index(&m, index, (size_t)size) == 0))
        check_texts(t, &m);
    free(index);
    msgtab_close(&m);
}

int main(int argc, char **argv)
{
    struct test t = {0};
    if (argc != 2)
        return 2;
    check_file(&t, argv[1], "languages.dll");
    check_file(&t, argv[1], "languages.res");
    return test_end(&t);
}
