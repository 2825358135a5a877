/* Only languages with texts have files, so others may share a name with one of them. */
#include "sema_languages.h"

#include "allow.h"
#include "language_name.h"
#include "map.h"
#include "text_util.h"

static bool is_builtin(const struct name *language)
{
    return language->place.span.len == 0;
}

/* Whether a is defined before b, as the reader sees it. */
static bool is_before(const struct name *a, const struct name *b)
{
    if (is_builtin(a) || is_builtin(b))
        return is_builtin(a);
    if (a->place.file != b->place.file)
        return a->place.file < b->place.file;
    return a->place.span.start < b->place.span.start;
}

/* Where the file name of a language is written. */
static struct place file_place(const struct catalogue *c, const struct name *language)
{
    struct place place = language->place;
    place.span.start = (uint32_t)(language->extra.text - c->sources[place.file].text);
    place.span.len = language->extra.len;
    return place;
}

static void one_file(const struct catalogue *c, const struct name *a, const struct name *b,
                     struct diag *d)
{
    char shown[SHOWN_SIZE];
    const struct name *first = is_before(a, b) ? a : b;
    const struct name *second = first == a ? b : a;
    show_word(shown, second->extra);
    diag(d, DIAG_ONE_FILE_TWO_LANGUAGES, file_place(c, second),
         "two languages with texts have the file name %s%s", shown,
         is_builtin(first) ? "; the other is English, which has it from the start" : "");
    if (!is_builtin(first))
        diag_note(d, first->place, "the other language is here");
}

/* Japanese=1 would be read in the code page of Arabic, and shown to readers of it. */
static void check_id(const struct name *language, struct diag *d)
{
    char shown[SHOWN_SIZE], wanted[LANGUAGE_NAME_SIZE], other[LANGUAGE_NAME_SIZE];
    const struct language_name *named = language_name_find(language->name);
    if (is_builtin(language) || !named || !language_name_differs(named, language->value))
        return;
    const struct language_name *found = language_name_of(language->value);
    show_word(shown, language->name);
    language_name_with_article(wanted, named);
    language_name_with_article(other, found ? found : named);
    diag(d, DIAG_LANGUAGE_ID, language->place,
         "language %s has the id 0x%X, which is %s%s language id; %s one is 0x%04X", shown,
         (unsigned)language->value, found ? "" : "not ", other, wanted, (unsigned)named->id);
}

static void check_files(const struct catalogue *c, struct diag *d)
{
    const struct name_list *languages = &c->languages;
    struct map files = {.exact_case = false};
    for (uint32_t i = 0; i < languages->count; i++) {
        const struct name *language = &languages->items[i];
        if (!language->used)
            continue;
        uint32_t other = map_add(&files, language->extra, i);
        if (other != MAP_NONE)
            one_file(c, &languages->items[other], language, d);
    }
    map_free(&files);
}

void sema_languages(const struct catalogue *c, struct diag *d)
{
    check_files(c, d);
    if (is_allowed_anywhere(c, DIAG_LANGUAGE_ID))
        return;
    for (size_t i = 0; i < c->languages.count; i++)
        check_id(&c->languages.items[i], d);
}
