/* What a page is made from. */
#ifndef MSGTAB_TOOL_SITE_SITE_PAGE_H
#define MSGTAB_TOOL_SITE_SITE_PAGE_H

#include "site.h"

#include <stdarg.h>

struct page {
    const struct site *site;
    const struct site_entry *entry;
    size_t language; /* of site->languages */
    struct arena *arena;
    struct record *record;
};

/* The numbers that stand for an entry: its own first. */
enum { SITE_NUMBERS = 16 };
struct site_number {
    const char *kind; /* NULL: its own */
    uint32_t value;
};
size_t site_numbers(const struct site *s, const struct site_entry *e, struct site_number *out);

/* Copies that live as long as the arena. A printed one has at most 255 bytes. */
struct slice site_copy(struct arena *a, const struct buf *b);
struct slice site_printed(struct arena *a, const char *format, ...) BUF_PRINTF(2, 3);

/* Windows' name, or the symbol, or "". */
const char *site_name(const struct site *s, const struct site_entry *e, struct arena *a);

/* The text with marked samples, in the language or else in another one, then in *language. */
struct slice site_filled(const struct site *s, struct arena *a, const struct message *m,
                         size_t *language);

/* The address of a page seen from a language's folder, and one from the root of all. */
struct slice site_href(const struct site *s, struct arena *a, const struct site_entry *e,
                       size_t language);
struct slice site_absolute(const struct site *s, struct arena *a, const struct site_language *l,
                           const char *address);

/* The same without marks, on one line. */
struct slice site_plain(struct arena *a, struct slice filled);

/* site_lists.c: parts of a page. */
void site_put_codes(const struct page *p, const char *word, uint32_t key);
void site_put_misnamed(const struct page *p);
void site_put_event(const struct page *p);
void site_put_inserts(const struct page *p);

/* Whether words.txt has a section for the language. */
bool site_has_words(const struct site *s, const struct site_language *l);

/* site_snippet.c: the call in C that makes the text. */
void site_snippet(const struct page *p);

#endif
