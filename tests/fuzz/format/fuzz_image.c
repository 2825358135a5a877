/* Fuzz target: any bytes opened as an image, in every way to read it. An index must not change what
   is found. */
#include "fuzz.h"

#include <msgtab/event.h>

#include <stdlib.h>

/* Each message is formatted several times; these bounds keep a run short. */
enum { LANGUAGES = 8, MESSAGES = 60 };

static void mix(uint32_t *sum, ptrdiff_t value)
{
    *sum = (*sum ^ (uint32_t)value) * 16777619u;
}

/* What there is for an id that the file may have. */
static void read_id(const struct msgtab *t, uint32_t id, uint16_t lang, uint32_t *sum)
{
    struct msgtab_text text = {0};
    unsigned char needs[4];
    const struct msgtab_event_texts texts = {
        .messages = t, .message_count = 1, .parameters = t, .parameter_count = 1, .lang = lang};
    mix(sum, fuzz_message(t, id, lang));
    mix(sum, msgtab_event_render(NULL, 0, &texts, id, NULL, 0));
    mix(sum, msgtab_find_strict(t, id, lang, &text));
    if (msgtab_find(t, id, lang, &text) == 0)
        mix(sum, msgtab_insert_count(&text, needs, sizeof needs));
}

static void read_language(const struct msgtab *t, uint16_t lang, uint32_t *sum)
{
    struct msgtab_cursor cursor = {0};
    struct msgtab_text text;
    int code = 1;
    for (int i = 0; i < MESSAGES && (code = msgtab_next(t, lang, &cursor, &text)) == 1; i++)
        read_id(t, text.id, lang, sum);
    mix(sum, code);
    read_id(t, 0, lang, sum);
    read_id(t, UINT32_MAX, lang, sum);
}

/* A sum over everything that the functions return. */
static uint32_t read_all(const struct msgtab *t)
{
    uint16_t langs[LANGUAGES] = {0};
    uint32_t ids[MSGTAB_EVENT_CANDIDATES], sum = 0;
    const struct msgtab_event_texts texts = {.messages = t, .message_count = 1};
    const ptrdiff_t count = msgtab_languages(t, langs, LANGUAGES);
    mix(&sum, count);
    for (int i = 0; i < LANGUAGES && i < count; i++)
        read_language(t, langs[i], &sum);
    read_language(t, 0, &sum);
    mix(&sum, msgtab_event_candidates(&texts, 1, ids, MSGTAB_EVENT_CANDIDATES));
    mix(&sum, msgtab_event_categories(t));
    return sum;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct msgtab t;
    if (msgtab_open_memory(&t, data, size) == 0) {
        const uint32_t sum = read_all(&t);
        const ptrdiff_t index_size = msgtab_index_size(&t);
        void *index = index_size > 0 ? malloc((size_t)index_size) : NULL;
        if (index && msgtab_index(&t, index, (size_t)index_size) == 0 && read_all(&t) != sum)
            abort();
        msgtab_close(&t);
        free(index);
    }
    return 0;
}
