/* ;//@ fact WORD VALUE... (mc language: comments). What is written has the shape of LLVM's .def
   files: whoever includes it defines the macros that are wanted, the others are empty. */
#include "facts.h"

#include "comment.h"
#include "map.h"
#include "sema_tables.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

struct writer {
    struct buf *out;
    const struct catalogue *catalogue;
    struct diag *diag;
    struct map words; /* of all facts, in the order of the source */
};

static void collect_words(struct writer *w)
{
    const struct catalogue *c = w->catalogue;
    for (size_t i = 0; i < c->comments.count; i++) {
        if (c->comments.items[i].kind == COMMENT_FACT)
            map_add(&w->words, c->comments.items[i].fact.word, 0);
    }
}

/* A macro that is not wanted is there and empty. */
static void put_default(struct writer *w, const char *prefix, struct slice word,
                        const char *parameters)
{
    int len = (int)word.len;
    buf_printf(w->out, "#ifndef %s%.*s\n", prefix, len, word.text);
    buf_printf(w->out, "#define %s%.*s(%s)\n", prefix, len, word.text, parameters);
    buf_str(w->out, "#endif\n");
}

/* What every row begins with: the id, and the symbol in two parts. */
static void put_key(struct writer *w, const struct message *m)
{
    struct slice symbol = catalogue_slice(w->catalogue, m->file, m->symbol);
    const char *underscore = memchr(symbol.text, '_', symbol.len);
    int prefix = underscore ? (int)(underscore + 1 - symbol.text) : 0;
    buf_printf(w->out, "(0x%08X, %.*s, %.*s", (unsigned)m->code, prefix, symbol.text,
               (int)symbol.len - prefix, symbol.text + prefix);
}

static void put_fact(struct writer *w, const struct message *m, const struct comment_fact *fact)
{
    buf_printf(w->out, "FACT_%.*s", (int)fact->word.len, fact->word.text);
    put_key(w, m);
    for (uint32_t i = 0; i < fact->value_count; i++) {
        struct slice value = w->catalogue->fact_values.items[fact->first_value + i];
        buf_printf(w->out, ", %.*s", (int)value.len, value.text);
    }
    buf_str(w->out, ")\n");
}

static void put_message(struct writer *w, const struct message *m)
{
    struct slice symbol = catalogue_slice(w->catalogue, m->file, m->symbol);
    const struct comment *fact = NULL;
    uint32_t i = 0;
    if (slice_is_identifier(symbol)) {
        buf_str(w->out, "MESSAGE");
        put_key(w, m);
        buf_str(w->out, ")\n");
        while ((fact = comment_next(w->catalogue, m, COMMENT_FACT, &i)) != NULL)
            put_fact(w, m, &fact->fact);
    } else if ((fact = comment_of(w->catalogue, m, COMMENT_FACT)) != NULL) {
        diag(w->diag, DIAG_BAD_COMMENT, fact->place,
             "message 0x%08X has facts and no SymbolicName that is a C name", (unsigned)m->code);
    }
}

void facts_write(struct buf *out, const struct catalogue *c, struct diag *d)
{
    struct writer w = {out, c, d, {.exact_case = true}};
    uint64_t *keys = sema_sorted_keys(c);
    collect_words(&w);
    buf_str(out, "/* Facts of messages; made by msgtab. Define the macros you want, then include "
                 "this. */\n");
    put_default(&w, "", (struct slice){"MESSAGE", sizeof "MESSAGE" - 1}, "id, prefix, name");
    for (size_t i = 0; i < w.words.entries.count; i++)
        put_default(&w, "FACT_", w.words.entries.items[i].key, "...");
    for (size_t i = 0; i < c->messages.count; i++)
        put_message(&w, &c->messages.items[(uint32_t)keys[i]]);
    buf_str(out, "#undef MESSAGE\n");
    for (size_t i = 0; i < w.words.entries.count; i++)
        buf_printf(out, "#undef FACT_%.*s\n", (int)w.words.entries.items[i].key.len,
                   w.words.entries.items[i].key.text);
    map_free(&w.words);
    free(keys);
}
