/* Names in ;//@ comments, when messages have their codes and all languages are known. */
#include "sema_comments.h"

#include "comment.h"
#include "sema_reserved.h"
#include "text_util.h"

#include <stdlib.h>

uint32_t sema_count_categories(const struct catalogue *c)
{
    bool *used = memory_zeros((EVENT_CATEGORY_MAX + 2) * sizeof *used);
    uint32_t free_code = 1;
    for (size_t i = 0; i < c->messages.count; i++) {
        if (c->messages.items[i].code <= EVENT_CATEGORY_MAX)
            used[c->messages.items[i].code] = true;
    }
    while (used[free_code])
        free_code++;
    free(used);
    return free_code - 1;
}

/* The category that a message is the text of. */
static void resolve_category(const struct catalogue *c, const struct map *symbols,
                             uint32_t categories, struct comment *comment, struct diag *d)
{
    char shown[SHOWN_SIZE];
    struct comment_event *event = &comment->event;
    uint32_t index = map_get(symbols, event->category_name);
    show_word(shown, event->category_name);
    if (index == MAP_NONE) {
        diag(d, DIAG_EVENT_CATEGORY, comment->place,
             "category %s is neither a number nor the SymbolicName of a message", shown);
        return;
    }
    const struct message *m = &c->messages.items[index];
    if (m->code > 0 && m->code <= categories) {
        event->category = (uint16_t)m->code; /* not more than EVENT_CATEGORY_MAX */
        return;
    }
    diag(d, DIAG_EVENT_CATEGORY, comment->place,
         "message %s (0x%08X) is not a category: categories have severity and facility 0 and are "
         "numbered 1, 2, 3, ... without a gap",
         shown, (unsigned)m->code);
    diag_note(d, (struct place){m->file, m->symbol}, "the message is here");
}

static void resolve_events(struct catalogue *c, const struct map *symbols, struct diag *d)
{
    uint32_t categories = UINT32_MAX; /* not counted yet */
    for (size_t i = 0; i < c->comments.count; i++) {
        struct comment *comment = &c->comments.items[i];
        if (comment->kind != COMMENT_EVENT || comment->event.category_name.len == 0)
            continue;
        if (categories == UINT32_MAX)
            categories = sema_count_categories(c);
        resolve_category(c, symbols, categories, comment, d);
    }
}

/* The languages by name, and each key once for a language. */
static void resolve_versions(struct catalogue *c, const struct names *languages, struct diag *d)
{
    unsigned *given = memory_zeros((c->languages.count + 1) * sizeof *given); /* bits of keys */
    for (size_t i = 0; i < c->file_comments.count; i++) {
        struct comment *comment = &c->file_comments.items[i];
        struct comment_version *version = &comment->version;
        if (comment->kind != COMMENT_VERSION)
            continue;
        unsigned *keys = &given[c->languages.count];
        if (version->language.len > 0) {
            struct place place = catalogue_place(c, comment->place.file, version->language);
            version->language_index = names_find(languages, version->language, place, d);
            if (version->language_index == MAP_NONE)
                continue;
            keys = &given[version->language_index];
        }
        if (*keys & 1U << version->key)
            diag(d, DIAG_BAD_COMMENT, comment->place, "second '%s' of the version",
                 version_key_word(version->key));
        *keys |= 1U << version->key;
    }
    free(given);
}

void sema_comments(struct catalogue *c, const struct map *symbols, const struct names *facilities,
                   const struct names *languages, struct diag *d)
{
    size_t errors = d->errors;
    resolve_events(c, symbols, d);
    resolve_versions(c, languages, d);
    sema_reserved(c, facilities, d);
    c->comment_errors += d->errors - errors;
}
