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

/* Windows' name, or the symbol, without its first word if Remote Desktop has the number; or "". */
const char *site_name(const struct site *s, const struct site_entry *e, struct arena *a);

/* Its number: in hexadecimal when it is none of Win32. */
struct slice site_shown_number(struct arena *a, uint32_t number);

/* The same for a message; but "rdp:-5" or "mstsc:0x708" where it has only such a number, which is
   what site_own_form finds by the word of the fact. */
struct slice site_label(const struct site *s, struct arena *a, const struct site_entry *e);
bool site_own_form(const struct site *s, const struct site_entry *e, const char *word,
                   uint32_t *number);

/* The text in the language, or in the first one that has one; which one is in *language. */
const struct text *site_best_text(const struct site *s, const struct message *m, size_t *language);

/* The text with marked samples, in the language or else in another one, then in *language. */
struct slice site_filled(const struct site *s, struct arena *a, const struct message *m,
                         size_t *language);

/* Text with marks as HTML. */
struct slice site_html(struct arena *a, struct slice filled);

/* The address of a page seen from a language's folder, and one from the root of all. */
struct slice site_href(const struct site *s, struct arena *a, const struct site_entry *e,
                       size_t language);
struct slice site_absolute(const struct site *s, struct arena *a, const struct site_language *l,
                           const char *address);

/* The address and the text of an entry, for a record in a list of a page; or none. What a record
   does not set would be that of the page. */
void site_put_link(const struct page *p, struct record *r, const struct site_entry *e);
void site_clear_link(struct arena *a, struct record *r);

/* The same without marks, on one line. */
struct slice site_plain(struct arena *a, struct slice filled);

/* site_forms.c, site_lists.c: parts of a page. */
void site_put_forms(const struct page *p);
void site_put_codes(const struct page *p, const char *word, uint32_t key);
void site_put_misnamed(const struct page *p);
void site_put_event(const struct page *p);
void site_put_inserts(const struct page *p);

/* The name of a language in itself, or its tag. */
struct slice site_endonym(const struct site *s, const struct site_language *l);

/* site_snippet.c: the call in C that makes the text. */
void site_snippet(const struct page *p);

#endif
