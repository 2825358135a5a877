/* A file that another program changes while it is open: whatever it becomes, look-ups stay within
   the file and the caller's memory, and end. With "stress", a process writes beside the readers.
   Usage: test_changing FIXTURES SCRATCH [stress SECONDS] */
#include "generate.h"
#include "test.h"

#include <msgtab/event.h>

#include <stdbool.h>
#include <stdlib.h>

#if !defined(_WIN32)
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#endif

enum { PATH_SIZE = 1024, FILE_MAX = 1 << 20 };

/* How many words of a file change; under wine each write takes milliseconds. */
#if defined(_WIN32)
enum { PLACES = 20 };
#else
enum { PLACES = 100 };
#endif

/* A file, an open table of it, and an index in memory of exactly its size. */
struct scene {
    char path[PATH_SIZE];
    unsigned char bytes[FILE_MAX];
    size_t size;
    struct msgtab table;
    void *index;
    size_t index_size;
};

static bool read_fixture(struct scene *s, const char *folder, const char *name)
{
    char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    s->size = file ? fread(s->bytes, 1, FILE_MAX, file) : 0;
    if (file)
        fclose(file);
    return s->size > 0;
}

/* Writes into the file that is there, without replacing it. */
static bool write_bytes(const struct scene *s, size_t at, const void *bytes, size_t len)
{
    FILE *file = fopen(s->path, "r+b");
    bool done = file && fseek(file, (long)at, SEEK_SET) == 0 && fwrite(bytes, 1, len, file) == len;
    return file && fclose(file) == 0 && done;
}

static bool open_scene(struct scene *s, bool with_index)
{
    FILE *file = fopen(s->path, "wb");
    bool done = file && fwrite(s->bytes, 1, s->size, file) == s->size;
    if (!file || fclose(file) != 0 || !done || msgtab_open(&s->table, s->path) != 0)
        return false;
    ptrdiff_t size = with_index ? msgtab_index_size(&s->table) : 0;
    s->index_size = size > 0 ? (size_t)size : 0;
    s->index = s->index_size ? malloc(s->index_size) : NULL;
    return !with_index || (s->index && msgtab_index(&s->table, s->index, s->index_size) == 0);
}

static void close_scene(struct scene *s)
{
    msgtab_close(&s->table);
    free(s->index);
    remove(s->path);
}

/* Reads every unit of a text, as callers do. */
static unsigned read_text(const struct msgtab_text *text)
{
    const unsigned char *bytes = text->text;
    size_t size = text->flags == MSGTAB_TEXT_UTF16 ? text->len * 2 : text->len;
    unsigned sum = 0;
    for (size_t i = 0; i < size; i++)
        sum += bytes[i];
    return sum;
}

/* All that can be done with one message. Returns something of every result. */
static unsigned use_message(const struct msgtab *t, uint32_t id, uint16_t lang)
{
    char buf[256];
    uint16_t wide[64];
    unsigned char needs[4];
    struct msgtab_text text;
    const struct msgtab_arg args[] = {msgtab_str("one"), msgtab_str("two"), msgtab_str("three")};
    const struct msgtab_event_texts texts = {
        .messages = t, .message_count = 1, .parameters = t, .parameter_count = 1, .lang = lang};
    unsigned sum = (unsigned)msgtab_format(buf, sizeof buf, t, id, lang, 0, args, 3);
    sum += (unsigned)msgtab_format(buf, sizeof buf, t, id, lang, MSGTAB_WIDTH(40), args, 3);
    sum += (unsigned)msgtab_format_w((msgtab_char16 *)wide, 64, t, id, lang, MSGTAB_TRIM, args, 3);
    sum += (unsigned)msgtab_event_render(buf, sizeof buf, &texts, id, args, 3);
    if (msgtab_find_strict(t, id, lang, &text) == 0)
        sum += read_text(&text) + (unsigned)msgtab_insert_count(&text, needs, sizeof needs);
    return sum;
}

enum { LANGUAGES = 1024, MESSAGES = 12, SOME_LANGUAGES = 3 };

/* Every way to read, for some languages: the first ones, and the last ones, which the library does
   not remember when there are many. A table never has more messages than its file has entries of
   four bytes. */
static unsigned use_table(const struct scene *s)
{
    const struct msgtab *t = &s->table;
    uint16_t langs[LANGUAGES];
    ptrdiff_t count = msgtab_languages(t, langs, LANGUAGES);
    unsigned sum = (unsigned)msgtab_index_size(t);
    for (ptrdiff_t i = 0; i < count && i < LANGUAGES; i++) {
        if (i >= SOME_LANGUAGES && i < count - SOME_LANGUAGES)
            continue;
        struct msgtab_cursor cursor = {0};
        struct msgtab_text text;
        size_t left = s->size / 4 + 1;
        for (; left > 0 && msgtab_next(t, langs[i], &cursor, &text) == 1; left--)
            sum += read_text(&text);
        for (uint32_t id = 0; id < MESSAGES; id++)
            sum += use_message(t, id, langs[i]);
        if (left == 0)
            return 0;
    }
    return sum | 1;
}

static void store32(unsigned char *to, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        to[i] = (unsigned char)(value >> 8 * i);
}

/* Each word of the file becomes each of these values, and then what it was. */
static void test_words(struct test *t, struct scene *s, bool with_index, size_t step)
{
    static const uint32_t values[] = {0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x00310025};
    if (!CHECK(t, open_scene(s, with_index)))
        return;
    for (size_t at = 0; at + 4 <= s->size; at += step) {
        for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
            unsigned char word[4];
            store32(word, values[i]);
            if (!CHECK(t, write_bytes(s, at, word, 4)) || !CHECK(t, use_table(s) != 0))
                printf("  %s: 0x%X at %zu\n", s->path, (unsigned)values[i], at);
        }
        CHECK(t, write_bytes(s, at, s->bytes + at, 4));
    }
    close_scene(s);
}

/* An index in place before the blocks change: it leads to where the messages were. */
static void test_blocks(struct test *t, struct scene *s)
{
    unsigned char word[4];
    struct msgtab_text text;
    if (!CHECK(t, open_scene(s, true)))
        return;
    struct msgtab_cursor cursor = {0};
    CHECK(t, msgtab_next(&s->table, 0, &cursor, &text) == 1);
    uint32_t id = text.id;
    store32(word, 0xFFFFFFFF);
    CHECK(t, write_bytes(s, 8, word, 4)); /* the last id of the first block of a .bin */
    CHECK(t, msgtab_find(&s->table, 0xFFFFFF00, 0, &text) == MSGTAB_E_ID);
    CHECK(t, msgtab_find(&s->table, id, 0, &text) == 0 && text.id == id);
    store32(word, 0);
    CHECK(t, write_bytes(s, 4, word, 4)); /* the first one */
    CHECK(t, msgtab_find(&s->table, 0, 0, &text) == MSGTAB_E_ID);
    close_scene(s);
}

/* The last resource of a .res, of language 0x0446, becomes a message table: the index has no part
   for it. */
static void test_more_tables(struct test *t, struct scene *s)
{
    enum { LAST_TYPE = 17972 + 10, ICON = 3, MESSAGE_TABLE = 11, LAST_LANGUAGE = 0x0446 };
    const unsigned char type = MESSAGE_TABLE;
    struct msgtab_text text;
    CHECK(t, s->bytes[LAST_TYPE] == MESSAGE_TABLE);
    s->bytes[LAST_TYPE] = ICON;
    if (!CHECK(t, open_scene(s, true)))
        return;
    s->bytes[LAST_TYPE] = MESSAGE_TABLE;
    const ptrdiff_t count = msgtab_languages(&s->table, NULL, 0);
    CHECK(t, write_bytes(s, LAST_TYPE, &type, 1));
    CHECK(t, msgtab_languages(&s->table, NULL, 0) == count + 1);
    CHECK(t, msgtab_find_strict(&s->table, 1, LAST_LANGUAGE, &text) == MSGTAB_E_DAMAGED);
    close_scene(s);
}

/* A table that msgtab_open_lang has copied, after its file was cut off. */
static void test_own_copy(struct test *t, struct scene *s)
{
    if (!CHECK(t, open_scene(s, false)))
        return;
    msgtab_close(&s->table);
    CHECK(t, msgtab_open_lang(&s->table, s->path, 0, 4) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_open_lang(&s->table, s->path, 0, MSGTAB_COPY) == 0);
    FILE *file = fopen(s->path, "wb");
    CHECK(t, file && fclose(file) == 0);
    CHECK(t, use_table(s) != 0 && msgtab_languages(&s->table, NULL, 0) > 0);
    close_scene(s);
}

/* The file is cut off and written: a copy knows nothing of it. */
static void test_copy(struct test *t, struct scene *s)
{
    struct msgtab m;
    if (!CHECK(t, open_scene(s, false)))
        return;
    msgtab_close(&s->table);
    void *copy = malloc(s->size);
    CHECK(t, msgtab_open_copy(&m, s->path, NULL, 0) == (ptrdiff_t)s->size);
    CHECK(t, msgtab_languages(&m, NULL, 0) == MSGTAB_E_ARGUMENT); /* closed */
    CHECK(t, msgtab_open_copy(&m, s->path, copy, s->size - 1) == (ptrdiff_t)s->size);
    CHECK(t, msgtab_open_copy(&m, s->path, NULL, 1) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_open_copy(&m, "", copy, s->size) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_open_copy(&m, NULL, copy, s->size) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_open_copy(NULL, s->path, copy, s->size) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_open_copy(&m, s->path, (char *)copy + 1, 1) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_open_copy(&m, s->path, copy, s->size) == (ptrdiff_t)s->size);
    CHECK(t, memcmp(copy, s->bytes, s->size) == 0);
    FILE *file = fopen(s->path, "wb"); /* cuts it off */
    CHECK(t, file && fclose(file) == 0);
    s->table = m;
    CHECK(t, use_table(s) != 0 && msgtab_languages(&m, NULL, 0) > 0);
    CHECK(t, msgtab_open_copy(&m, s->path, NULL, 0) == MSGTAB_E_NO_IMAGE);
    CHECK(t, msgtab_open_copy(&m, ".", copy, s->size) == MSGTAB_E_FOLDER);
    CHECK(t, msgtab_open_copy(&m, "missing.dll", copy, s->size) == MSGTAB_E_NOT_FOUND);
    close_scene(s);
    free(copy);
}

#if !defined(_WIN32)

/* Writes words all over the file until it is ended. */
static void write_for_ever(const struct scene *s)
{
    struct generator g = {1};
    for (;;) {
        unsigned char word[4];
        size_t at = generate_below(&g, (uint32_t)(s->size / 4)) * 4u;
        store32(word,
                generate_below(&g, 2) ? generate_below(&g, UINT32_MAX) : generate_below(&g, 256));
        write_bytes(s, at, word, 4);
        at = generate_below(&g, (uint32_t)(s->size / 4)) * 4u;
        for (int i = 0; i < 8; i++) /* most of the file is as it was */
            write_bytes(s, (at + 4u * (unsigned)i) % (s->size & ~(size_t)3), s->bytes + at, 4);
        write_bytes(s, 0, s->bytes, s->size);
    }
}

static void test_stress(struct test *t, struct scene *s, double seconds)
{
    for (int with_index = 0; with_index < 2; with_index++) {
        unsigned rounds = 0;
        if (!CHECK(t, open_scene(s, with_index != 0)))
            return;
        pid_t writer = fork();
        if (writer == 0)
            write_for_ever(s);
        for (time_t end = time(NULL) + (time_t)(seconds / 2) + 1; time(NULL) < end; rounds++) {
            CHECK(t, use_table(s) != 0);
            if (with_index)
                msgtab_index(&s->table, s->index, s->index_size);
        }
        kill(writer, SIGKILL);
        CHECK(t, waitpid(writer, NULL, 0) == writer && rounds > 0);
        printf("%s, index %d: read %u times while it was written\n", s->path, with_index, rounds);
        close_scene(s);
    }
}

#endif

int main(int argc, char **argv)
{
    static const char *const files[] = {"german.bin", "many.res", "many.dll", "languages.res",
                                        "ansi.dll"};
    struct test t = {0};
    struct scene *s = calloc(1, sizeof *s);
    bool stress = argc == 5 && strcmp(argv[3], "stress") == 0;
    if (!s || (argc != 3 && !stress))
        return 2;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        snprintf(s->path, sizeof s->path, "%s.%s", argv[2], files[i]);
        if (!CHECK(&t, read_fixture(s, argv[1], files[i])))
            continue;
#if !defined(_WIN32)
        if (stress) {
            test_stress(&t, s, strtod(argv[4], NULL));
            continue;
        }
#endif
        test_copy(&t, s);
        test_own_copy(&t, s);
        if (i == 0)
            test_blocks(&t, s);
        if (strcmp(files[i], "languages.res") == 0)
            test_more_tables(&t, s);
        for (int with_index = 0; with_index < 2; with_index++)
            test_words(&t, s, with_index != 0, (s->size / PLACES + 4) & ~(size_t)3);
    }
    free(s);
    return test_end(&t);
}
