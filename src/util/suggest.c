/* Edit distance (Levenshtein) between short words, ignoring case. */
#include "suggest.h"

#include <stdio.h>

enum { WORD_MAX = 40, FAR = WORD_MAX };

static unsigned least(unsigned a, unsigned b, unsigned c)
{
    unsigned ab = a < b ? a : b;
    return ab < c ? ab : c;
}

/* FAR above the limit: a list of all names of Windows has few that come near. */
static unsigned distance(struct slice a, struct slice b, unsigned limit)
{
    unsigned row[WORD_MAX + 1];
    if (a.len > WORD_MAX || b.len > WORD_MAX || a.len > b.len + limit || b.len > a.len + limit)
        return FAR;
    for (unsigned j = 0; j <= b.len; j++)
        row[j] = j;
    for (unsigned i = 0; i < a.len; i++) {
        unsigned diagonal = row[0], nearest = i + 1;
        row[0] = i + 1;
        for (unsigned j = 0; j < b.len; j++) {
            unsigned change = ascii_lower(a.text[i]) != ascii_lower(b.text[j]);
            unsigned here = least(row[j] + 1, row[j + 1] + 1, diagonal + change);
            diagonal = row[j + 1];
            row[j + 1] = here;
            nearest = here < nearest ? here : nearest;
        }
        if (nearest > limit)
            return FAR;
    }
    return row[b.len];
}

struct suggestion suggest_start(struct slice word)
{
    unsigned limit = word.len / 3 + 1;
    return (struct suggestion){.word = word, .distance = limit < FAR ? limit : FAR - 1};
}

void suggest_try(struct suggestion *s, struct slice name)
{
    unsigned d = distance(s->word, name, s->distance);
    if (d < s->distance || (d == s->distance && s->best.len == 0)) {
        s->distance = d;
        s->best = name;
    }
}

const char *suggest_text(struct suggestion *s)
{
    char name[SHOWN_SIZE];
    s->text[0] = 0;
    if (s->best.len > 0) {
        show_word(name, s->best);
        snprintf(s->text, sizeof s->text, "; did you mean %s?", name);
    }
    return s->text;
}
