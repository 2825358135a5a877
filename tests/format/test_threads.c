/* Eight threads read one open table at once, with an index and without, UTF-16 and ANSI texts: run
   with the preset tsan, which sees races. Usage: test_threads FIXTURES */
#include "test.h"

#include <msgtab/event.h>

#include <pthread.h>
#include <stdlib.h>

enum { THREADS = 8, ROUNDS = 200, IDS = 12, LANGUAGES = 16, PATH_SIZE = 1024 };

struct reader {
    const struct msgtab *table;
    unsigned sum; /* of what was read: equal for all */
};

static void read_message(struct reader *r, uint32_t id, uint16_t lang)
{
    char buf[256];
    unsigned char needs[4];
    struct msgtab_text text;
    const struct msgtab_arg args[] = {msgtab_str("one"), msgtab_str("two"), msgtab_str("three")};
    const struct msgtab_event_texts texts = {
        .messages = r->table, .message_count = 1, .lang = lang};
    r->sum = r->sum * 31 + (unsigned)msgtab_format(buf, sizeof buf, r->table, id, lang, 0, args, 3);
    r->sum = r->sum * 31 + (unsigned char)buf[0];
    r->sum += (unsigned)msgtab_event_render(buf, sizeof buf, &texts, id, args, 3);
    if (msgtab_find(r->table, id, lang, &text) == 0)
        r->sum += (unsigned)msgtab_insert_count(&text, needs, sizeof needs) + (unsigned)text.len;
}

static void *read_table(void *context)
{
    struct reader *r = context;
    uint16_t langs[LANGUAGES];
    for (int round = 0; round < ROUNDS; round++) {
        ptrdiff_t count = msgtab_languages(r->table, langs, LANGUAGES);
        for (ptrdiff_t i = 0; i < count && i < LANGUAGES; i++) {
            struct msgtab_cursor cursor = {0};
            struct msgtab_text text;
            while (msgtab_next(r->table, langs[i], &cursor, &text) == 1)
                r->sum += text.id;
            for (uint32_t id = 0; id < IDS; id++)
                read_message(r, id, langs[i]);
        }
    }
    return NULL;
}

static void read_at_once(struct test *t, const struct msgtab *table)
{
    pthread_t threads[THREADS];
    struct reader readers[THREADS];
    for (int i = 0; i < THREADS; i++) {
        readers[i] = (struct reader){table, 0};
        CHECK(t, pthread_create(&threads[i], NULL, read_table, &readers[i]) == 0);
    }
    for (int i = 0; i < THREADS; i++) {
        CHECK(t, pthread_join(threads[i], NULL) == 0);
        CHECK(t, readers[i].sum == readers[0].sum && readers[i].sum != 0);
    }
}

int main(int argc, char **argv)
{
    static const char *const files[] = {"many.dll", "many.res", "ansi.dll", "german.bin"};
    struct test t = {0};
    if (argc != 2)
        return 2;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char path[PATH_SIZE];
        struct msgtab table;
        snprintf(path, sizeof path, "%s/%s", argv[1], files[i]);
        if (!CHECK(&t, msgtab_open(&table, path) == 0))
            continue;
        read_at_once(&t, &table);
        ptrdiff_t size = msgtab_index_size(&table);
        void *index = malloc(size > 0 ? (size_t)size : 1);
        CHECK(&t, size > 0 && msgtab_index(&table, index, (size_t)size) == 0);
        read_at_once(&t, &table);
        msgtab_close(&table);
        free(index);
    }
    return test_end(&t);
}
