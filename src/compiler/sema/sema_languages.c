/* Only languages with texts have files, so others may share a name with one of them. */
#include "sema_languages.h"

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

void sema_languages(const struct catalogue *c, struct diag *d)
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
