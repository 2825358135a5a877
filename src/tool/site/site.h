/* A catalogue as a site: what its pages are about. */
#ifndef MSGTAB_TOOL_SITE_SITE_H
#define MSGTAB_TOOL_SITE_SITE_H

#include "compile.h"
#include "site_out.h"
#include "template.h"

enum site_kind { SITE_CODE, SITE_EVENT, SITE_CATEGORY, SITE_TEXT, SITE_KINDS };

enum { SITE_ADDRESS = 32, SITE_NOTHING = -1 };

struct site_entry {
    const struct message *message;
    const struct message *guide;    /* its guidance, or NULL */
    const struct site_entry *event; /* the first event that is about the code, or NULL */
    struct slice symbol;            /* len 0: none */
    const char *windows;            /* Windows' own name of the code, or NULL */
    uint32_t number;                /* of a code: the one that people know, 5 for 0x80070005 */
    enum site_kind kind;
    char address[SITE_ADDRESS]; /* of its pages, without .html */
};

enum { SITE_LANGUAGES_MAX = 256 };

struct site_language {
    uint32_t index;      /* in the catalogue */
    const char *tag;     /* de-DE */
    struct slice folder; /* de */
    struct slice *words; /* by key */
    size_t word_count;
    bool has_words; /* words.txt has its section */
};

/* What the command line asks for. */
struct site_request {
    const char *const *files;
    size_t file_count, translation_count; /* of the files; translations are at the end */
    const char *output, *title, *base_url, *templates;
    bool sync; /* wait until the site is on the disk */
};

struct site {
    const struct site_request *request;
    struct compilation compilation;
    const struct catalogue *catalogue;
    struct site_out out;
    struct arena arena; /* lives as long as the site */
    struct map names;   /* of keys */
    struct map symbols; /* of messages */
    struct map samples; /* what fills inserts, by name */
    ARRAY_OF(struct slice) sample_texts;
    ARRAY_OF(struct buf) files; /* of the templates */
    struct template page, index, events, redirect;
    struct site_entry *entries; /* by kind, then number */
    size_t entry_count;
    size_t kind_start[SITE_KINDS + 1];
    struct site_language *languages;
    size_t language_count;
    const char *checksum;
    const char *title; /* without --title */
    struct slice version;
};

/* site_read.c: the catalogue. */
int site_read(struct site *s);
const struct site_entry *site_find(const struct site *s, uint32_t number);
const struct site_entry *site_find_text(const struct site *s, uint32_t number);
const struct text *site_text(const struct site *s, const struct message *m, uint32_t language);

/* site_templates.c, site_words.c: what pages look like. False after saying what is wrong. */
bool site_templates(struct site *s);
bool site_words(struct site *s, const struct template_source *source);

/* The word of words.txt with a name; len 0: the language has none. */
struct slice site_word(const struct site *s, const struct site_language *l, const char *name);

/* site_sample.c: the text of a message with its inserts filled, between marks. The insert named
   error has the number of a code, if there is one. */
void site_fill(const struct site *s, struct buf *out, const struct message *m,
               const struct text *text, const struct site_entry *code);
struct slice site_sample(const struct site *s, const struct message *m, unsigned insert);

/* site_page.c, site_index.c, site_redirect.c, site_json.c: the files. */
bool site_pages(struct site *s);
bool site_indexes(struct site *s);
bool site_redirects(struct site *s);
bool site_json(struct site *s);

/* site_facts.c: the values of facts. */
const struct comment_fact *site_fact(const struct site *s, const struct message *m,
                                     const char *word);
bool site_fact_number(const struct site *s, const struct comment_fact *f, uint32_t i,
                      uint32_t *out);
/* Gives codes their events. Whether all codes that facts name are known; says which are not. */
bool site_facts_link(struct site *s);

/* Starts a page: what all pages of a language have. view has all keys. */
void site_view(const struct site *s, struct view *v, const struct site_language *l,
               struct arena *a);

#endif
