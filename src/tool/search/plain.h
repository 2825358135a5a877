/* Texts as a search compares them: without case, with every run of blanks and line ends as one
   blank, and with typographic quotation marks and hyphens as those of ASCII. */
#ifndef MSGTAB_TOOL_PLAIN_H
#define MSGTAB_TOOL_PLAIN_H

#include <msgtab/msgtab.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* An insert counts as a character: PLAIN_INSERT plus its number. */
#define PLAIN_INSERT 0x80000000u

/* Characters, and where they are in the text that they come from. */
struct plain {
    uint32_t *items;
    size_t count, capacity;
    size_t *places; /* of a query, and its end; else NULL */
    bool has_insert;
};

static inline bool plain_is_insert(uint32_t c)
{
    return (c & PLAIN_INSERT) != 0;
}

/* Letters and digits of every script: what a text says, without its punctuation. */
bool plain_is_word(uint32_t c);

/* A text that somebody typed or pasted; UTF-8. */
void plain_of_query(struct plain *p, const char *text);

/* The text of a message as it is shown, but with inserts. Empties *p first and reuses its memory.
   What is malformed becomes U+FFFD. */
void plain_of_message(struct plain *p, const struct msgtab_text *text);

void plain_free(struct plain *p);

#endif
