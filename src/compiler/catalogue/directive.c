/* Reading of ;//@ comments. */
#include "directive.h"

#include "suggest.h"
#include "text_util.h"

#include <string.h>

static const struct {
    const char *word;
    bool of_file; /* says something of the whole catalogue, not of the next message */
} known_words[] = {
    {"insert", false}, {"function", false}, {"event", false},
    {"allow", false},  {"fact", false},     {"version", true},
};

enum { KNOWN_COUNT = sizeof known_words / sizeof *known_words };

static struct slice skip_blanks(struct slice s)
{
    while (s.len > 0 && (s.text[0] == ' ' || s.text[0] == '\t'))
        s = (struct slice){s.text + 1, s.len - 1};
    while (s.len > 0 && (s.text[s.len - 1] == ' ' || s.text[s.len - 1] == '\t'))
        s.len--;
    return s;
}

struct slice directive_word(struct slice *rest)
{
    struct slice all = skip_blanks(*rest);
    uint32_t len = 0;
    while (len < all.len && all.text[len] != ' ' && all.text[len] != '\t')
        len++;
    *rest = skip_blanks((struct slice){all.text + len, all.len - len});
    return (struct slice){all.text, len};
}

/* The place of a word in the table, or of one of the whole catalogue; KNOWN_COUNT when it is not
   there. */
static size_t find_word(struct slice word, bool of_file, struct suggestion *near)
{
    for (size_t i = 0; i < KNOWN_COUNT; i++) {
        if (of_file && !known_words[i].of_file)
            continue;
        struct slice known = slice_of(known_words[i].word);
        if (slice_equal(word, known))
            return i;
        suggest_try(near, known);
    }
    return KNOWN_COUNT;
}

void directive_read(struct catalogue *c, const struct statement *comment, struct diag *d)
{
    struct slice text = catalogue_slice(c, comment->file, comment->span);
    struct place place = {comment->file, comment->span};
    if (text.len < 4 || memcmp(text.text, "//@", 3) != 0)
        return;
    struct slice rest = {text.text + 3, text.len - 3};
    struct slice word = directive_word(&rest);
    bool of_file = slice_is(word, "file");
    if (of_file)
        word = directive_word(&rest);
    struct suggestion near = suggest_start(word);
    place.span.start += (uint32_t)(word.text - text.text);
    place.span.len = word.len;
    size_t known = find_word(word, of_file, &near);
    if (known == KNOWN_COUNT) {
        char shown[SHOWN_SIZE];
        show_word(shown, word);
        diag(d, DIAG_UNKNOWN_DIRECTIVE, place, "unknown word %s in a //@%s comment%s", shown,
             of_file ? " file" : "", suggest_text(&near));
        return;
    }
    struct directive directive = {place, word, rest};
    if (known_words[known].of_file)
        ARRAY_ADD(&c->file_directives, directive);
    else
        ARRAY_ADD(&c->directives, directive);
}
