/* words.txt: the words of the pages, language by language, and what fills inserts.

   # a comment
   [en]
   search = Search
   [samples]
   user = alice */
#include "site.h"

#include "text_util.h"

#include <stdlib.h>

struct words_reader {
    struct site *site;
    const struct template_source *source;
    struct slice text;
    struct slice section;
    bool first; /* the section that defines the words */
    size_t sections;
};

static struct slice trim(struct slice s)
{
    while (s.len > 0 && (s.text[0] == ' ' || s.text[0] == '\t'))
        s = (struct slice){s.text + 1, s.len - 1};
    while (s.len > 0 && strchr(" \t\r", s.text[s.len - 1]))
        s.len--;
    return s;
}

static bool wrong(const struct words_reader *r, struct slice at, const char *what)
{
    template_wrong(r->source, "words.txt", r->text, (size_t)(at.text - r->text.text), what, at);
    return false;
}

/* Whether a section is for a language: de for de-DE, or all of its tag. */
static bool is_for(struct slice section, const char *tag)
{
    struct slice whole = slice_of(tag);
    struct slice primary = {tag, (uint32_t)strcspn(tag, "-")};
    return slice_equal(section, whole) || slice_equal(section, primary);
}

static bool take_sample(struct site *s, struct slice name, struct slice value)
{
    map_add(&s->samples, name, (uint32_t)s->sample_texts.count);
    ARRAY_ADD(&s->sample_texts, value);
    return true;
}

/* In the first section the words get their keys, and all languages their words. */
static bool take_word(struct words_reader *r, struct slice name, struct slice value)
{
    struct site *s = r->site;
    uint32_t key = map_get(&s->names, name);
    if (r->first) {
        if (key != MAP_NONE)
            return wrong(r, name, "this name is a value of pages, or defined already:");
        key = (uint32_t)s->names.entries.count;
        map_add(&s->names, name, key);
    } else if (key == MAP_NONE || key < KEY_COUNT) {
        return wrong(r, name, "the first section has no word");
    }
    for (size_t i = 0; i < s->language_count; i++) {
        struct site_language *l = &s->languages[i];
        if (!r->first && !is_for(r->section, l->tag))
            continue;
        if (key >= l->word_count) {
            l->words = memory_resize(l->words, (key + 1) * sizeof *l->words);
            memset(l->words + l->word_count, 0, (key + 1 - l->word_count) * sizeof *l->words);
            l->word_count = key + 1;
        }
        l->words[key] = value;
        l->has_words = l->has_words || is_for(r->section, l->tag);
    }
    return true;
}

static bool take_line(struct words_reader *r, struct slice line)
{
    const char *equals = memchr(line.text, '=', line.len);
    if (line.len == 0 || line.text[0] == '#')
        return true;
    if (line.text[0] == '[') {
        if (line.text[line.len - 1] != ']')
            return wrong(r, line, "expected ] after");
        r->section = (struct slice){line.text + 1, line.len - 2};
        r->first = r->sections++ == 0;
        return true;
    }
    if (!equals || r->sections == 0)
        return wrong(r, line,
                     equals ? "expected [LANGUAGE] before" : "expected NAME = TEXT, found");
    struct slice name = trim((struct slice){line.text, (uint32_t)(equals - line.text)});
    struct slice value =
        trim((struct slice){equals + 1, (uint32_t)(line.text + line.len - equals - 1)});
    return slice_is(r->section, "samples") ? take_sample(r->site, name, value)
                                           : take_word(r, name, value);
}

struct slice site_word(const struct site *s, const struct site_language *l, const char *name)
{
    const uint32_t key = map_get(&s->names, slice_of(name));
    return key < l->word_count ? l->words[key] : (struct slice){0};
}

bool site_words(struct site *s, const struct template_source *source)
{
    struct words_reader r = {.site = s, .source = source};
    if (!source->read(source->context, "words.txt", &r.text))
        return false;
    for (uint32_t pos = 0, end; pos < r.text.len; pos = end + 1) {
        for (end = pos; end < r.text.len && r.text.text[end] != '\n';)
            end++;
        if (!take_line(&r, trim((struct slice){r.text.text + pos, end - pos})))
            return false;
    }
    return true;
}
