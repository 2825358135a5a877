/* Templates are read into steps once; pages are made from the steps. */
#include "say.h"
#include "template.h"

#include "suggest.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>

enum { DEPTH_MAX = 16, FILES_MAX = 8 };

struct reader {
    struct template *out;
    const struct template_source *source;
    const char *name;
    struct slice text;
    uint32_t open[DEPTH_MAX]; /* sections */
    size_t depth;
    size_t files;
};

/* {{kind name}} at begin. */
struct tag {
    char kind; /* 0: a value */
    struct slice name;
    size_t begin, end;
};

void template_wrong(const struct template_source *source, const char *name, struct slice whole,
                    size_t pos, const char *what, struct slice word)
{
    char shown[SHOWN_SIZE];
    unsigned line = 1, column = 1;
    for (size_t i = 0; i < pos; i++) {
        column = whole.text[i] == '\n' ? 1 : column + 1;
        line += whole.text[i] == '\n';
    }
    show_word(shown, word);
    say_error("%s/%s:%u:%u: error: %s %s\n", source->folder, name, line, column, what, shown);
}

static bool wrong(const struct reader *r, size_t pos, const char *what, struct slice word)
{
    template_wrong(r->source, r->name, r->text, pos, what, word);
    return false;
}

static struct slice piece(struct slice s, size_t begin, size_t end)
{
    return (struct slice){s.text + begin, (uint32_t)(end - begin)};
}

static struct slice trim(struct slice s)
{
    while (s.len > 0 && s.text[0] == ' ')
        s = piece(s, 1, s.len);
    while (s.len > 0 && s.text[s.len - 1] == ' ')
        s.len--;
    return s;
}

/* The position of "{{" or "}}" at or after pos; the length when there is none. */
static size_t find_pair(struct slice s, size_t pos, char c)
{
    while (pos + 1 < s.len && !(s.text[pos] == c && s.text[pos + 1] == c))
        pos++;
    return pos + 1 < s.len ? pos : s.len;
}

static bool read_tag(const struct reader *r, size_t begin, struct tag *tag)
{
    size_t close = find_pair(r->text, begin + 2, '}');
    if (close == r->text.len)
        return wrong(r, begin, "expected }} after", piece(r->text, begin, begin + 2));
    struct slice inside = piece(r->text, begin + 2, close);
    *tag = (struct tag){0, inside, begin, close + 2};
    if (inside.len > 0 && strchr("#^/>&!", inside.text[0])) {
        tag->kind = inside.text[0];
        tag->name = piece(inside, 1, inside.len);
    }
    tag->name = trim(tag->name);
    return tag->name.len > 0 || tag->kind == '!' ||
           wrong(r, begin, "expected a name in", piece(r->text, begin, tag->end));
}

/* A tag that only steers and is alone on its line takes the line with it. */
static void take_line(const struct reader *r, struct tag *tag)
{
    size_t begin = tag->begin, end = tag->end;
    if (tag->kind == 0 || tag->kind == '&')
        return;
    while (begin > 0 && r->text.text[begin - 1] == ' ')
        begin--;
    while (end < r->text.len && (r->text.text[end] == ' ' || r->text.text[end] == '\r'))
        end++;
    if ((begin == 0 || r->text.text[begin - 1] == '\n') && end < r->text.len &&
        r->text.text[end] == '\n') {
        tag->begin = begin;
        tag->end = end + 1;
    }
}

static bool find_key(const struct reader *r, const struct tag *tag, uint32_t *key)
{
    *key = map_get(r->source->names, tag->name);
    if (*key != MAP_NONE)
        return true;
    struct suggestion near = suggest_start(tag->name);
    for (size_t i = 0; i < r->source->names->entries.count; i++)
        suggest_try(&near, r->source->names->entries.items[i].key);
    char what[96 + SHOWN_SIZE];
    snprintf(what, sizeof what, "unknown name%s:", suggest_text(&near));
    return wrong(r, tag->begin, what, tag->name);
}

static bool close_section(struct reader *r, const struct tag *tag, size_t outer)
{
    uint32_t key;
    if (!find_key(r, tag, &key))
        return false;
    if (r->depth == outer || r->out->steps.items[r->open[r->depth - 1]].key != key)
        return wrong(r, tag->begin, "no section is open here that is called", tag->name);
    r->out->steps.items[r->open[--r->depth]].end = (uint32_t)r->out->steps.count;
    ARRAY_ADD(&r->out->steps, (struct step){.kind = STEP_END, .key = key});
    return true;
}

static bool read_file(struct reader *r, const char *name);

static bool read_other(struct reader *r, const struct tag *tag)
{
    if (r->files == FILES_MAX)
        return wrong(r, tag->begin, "files are nested too deeply at", tag->name);
    char *name = memory_copy(tag->name.text, tag->name.len);
    struct reader inner = {r->out, r->source, name, .files = r->files + 1};
    bool ok = read_file(&inner, name);
    free(name);
    return ok;
}

static bool add_step(struct reader *r, const struct tag *tag)
{
    static const enum step_kind kinds[] = {
        ['#'] = STEP_SECTION, ['&'] = STEP_RAW, ['^'] = STEP_INVERTED, [0] = STEP_VALUE};
    uint32_t key;
    if (!find_key(r, tag, &key))
        return false;
    enum step_kind kind = tag->kind ? kinds[(unsigned char)tag->kind] : STEP_VALUE;
    if (kind == STEP_SECTION || kind == STEP_INVERTED) {
        if (r->depth == DEPTH_MAX)
            return wrong(r, tag->begin, "sections are nested too deeply at", tag->name);
        r->open[r->depth++] = (uint32_t)r->out->steps.count;
    }
    ARRAY_ADD(&r->out->steps, (struct step){.kind = kind, .key = key});
    return true;
}

static bool take_tag(struct reader *r, const struct tag *tag)
{
    switch (tag->kind) {
    case '!': return true;
    case '/': return close_section(r, tag, 0);
    case '>': return read_other(r, tag);
    default: return add_step(r, tag);
    }
}

static bool read_file(struct reader *r, const char *name)
{
    if (!r->source->read(r->source->context, name, &r->text))
        return false;
    size_t pos = 0;
    while (pos < r->text.len) {
        struct tag tag;
        size_t begin = find_pair(r->text, pos, '{');
        tag = (struct tag){.begin = begin, .end = begin};
        bool any = begin < r->text.len;
        if (any && !read_tag(r, begin, &tag))
            return false;
        if (any)
            take_line(r, &tag);
        if (tag.begin > pos)
            ARRAY_ADD(&r->out->steps,
                      (struct step){.kind = STEP_TEXT, .text = piece(r->text, pos, tag.begin)});
        if (any && !take_tag(r, &tag))
            return false;
        pos = tag.end;
    }
    if (r->depth == 0)
        return true;
    const struct step *open = &r->out->steps.items[r->open[r->depth - 1]];
    return wrong(r, r->text.len,
                 "a section is not closed:", r->source->names->entries.items[open->key].key);
}

bool template_read(struct template *t, const struct template_source *source, const char *name)
{
    struct reader r = {t, source, name};
    return read_file(&r, name);
}

void template_free(struct template *t)
{
    free(t->steps.items);
    *t = (struct template){0};
}
