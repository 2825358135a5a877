/* Searching one file. */
#include "hits.h"

#include "language_choice.h"
#include "list_rows.h"

#include <stdlib.h>
#include <string.h>

enum {
    WIN32_MASK = 0x0000FFFF,  /* the part of an HRESULT that is the error */
    NTSTATUS_BIT = 0x10000000 /* of an HRESULT that is an NTSTATUS */
};
#define WIN32_HRESULT 0x80070000u

static void add(struct hits *hits, const struct msgtab_text *text, const struct match_value *values)
{
    struct hit hit = {text->id, text->lang, list_text(text, 0), hits->values.count, 0};
    for (unsigned i = 0; values && i < MATCH_INSERTS; i++) {
        if (values[i].known)
            ARRAY_ADD(&hits->values, (struct hit_value){i, values[i].text, values[i].len});
    }
    hit.value_count = hits->values.count - hit.value_first;
    ARRAY_ADD(&hits->rows, hit);
}

/* --- by text, and by event id: through all messages --- */

static bool is_found(const struct search *s, struct matcher *m, const struct msgtab_text *text)
{
    return s->by_id ? (text->id & WIN32_MASK) == s->id : match_message(m, text);
}

/* By a regular expression, in the text as it is shown; what cannot be shown is not found. */
static void match_shown(struct hits *hits, struct regex_matcher *m, const struct msgtab_text *text)
{
    char *shown = list_text(text, 0);
    const enum regex_answer answer = shown ? regex_match(m, shown, strlen(shown)) : REGEX_NO;
    free(shown);
    if (answer == REGEX_YES)
        add(hits, text, NULL);
    hits->is_cut = answer == REGEX_ENDLESS;
    hits->cut_id = text->id;
}

static int scan_by_regex(struct hits *hits, const struct search *s, const struct msgtab *t,
                         uint16_t lang)
{
    struct regex_matcher *m = regex_matcher_new(s->regex);
    struct msgtab_cursor cursor = {0};
    struct msgtab_text text;
    int code = 0;
    while (!hits->is_cut && (code = msgtab_next(t, lang, &cursor, &text)) == 1)
        match_shown(hits, m, &text);
    regex_matcher_free(m);
    return hits->is_cut ? 0 : code;
}

static int scan_language(struct hits *hits, const struct search *s, struct matcher *m,
                         const struct msgtab *t, uint16_t lang)
{
    struct msgtab_cursor cursor = {0};
    struct msgtab_text text;
    int code;
    while ((code = msgtab_next(t, lang, &cursor, &text)) == 1) {
        if (is_found(s, m, &text))
            add(hits, &text, s->by_id ? NULL : m->values);
    }
    return code;
}

/* --- by id --- */

static int look_up(struct hits *hits, const struct msgtab *t, uint16_t lang, uint32_t id)
{
    struct msgtab_text text;
    int code = msgtab_find_strict(t, id, lang, &text);
    if (code == 0)
        add(hits, &text, NULL);
    return code == MSGTAB_E_ID ? 0 : code;
}

/* The id, and the code that it is as an HRESULT: FormatMessage finds 0x80070005 under 5. */
static int look_up_all(struct hits *hits, const struct search *s, const struct msgtab *t,
                       uint16_t lang)
{
    int code = look_up(hits, t, lang, s->id);
    if (code == 0 && (s->id & ~(uint32_t)WIN32_MASK) == WIN32_HRESULT)
        code = look_up(hits, t, lang, s->id & WIN32_MASK);
    if (code == 0 && (s->id & NTSTATUS_BIT) != 0)
        code = look_up(hits, t, lang, s->id & ~(uint32_t)NTSTATUS_BIT);
    return code;
}

static int search_languages(struct hits *hits, const struct search *s, const struct msgtab *t,
                            const uint16_t *langs, size_t count)
{
    struct matcher m;
    int code = 0;
    matcher_init(&m, &s->query);
    for (size_t i = 0; i < count && code == 0 && !hits->is_cut; i++) {
        if (!language_is_chosen(s->language, langs[i]))
            continue;
        if (s->regex)
            code = scan_by_regex(hits, s, t, langs[i]);
        else if (s->by_id && !s->low_word)
            code = look_up_all(hits, s, t, langs[i]);
        else
            code = scan_language(hits, s, &m, t, langs[i]);
    }
    matcher_free(&m);
    return code;
}

int hits_find(struct hits *hits, const struct search *s, const struct msgtab *t)
{
    *hits = (struct hits){0};
    ptrdiff_t count = msgtab_languages(t, NULL, 0);
    if (count < 0)
        return (int)count;
    uint16_t *langs = memory_zeros((size_t)count * sizeof *langs);
    msgtab_languages(t, langs, (size_t)count);
    int code = search_languages(hits, s, t, langs, (size_t)count);
    free(langs);
    return code;
}

void hits_free(struct hits *hits)
{
    for (size_t i = 0; i < hits->rows.count; i++)
        free(hits->rows.items[i].text);
    free(hits->rows.items);
    free(hits->values.items);
    *hits = (struct hits){0};
}
