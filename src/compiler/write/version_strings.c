/* One block of strings for every reader, then one for each language that has strings of its own. */
#include "version_strings.h"

#include "directive.h"
#include "text_util.h"

struct reader {
    const struct catalogue *catalogue;
    struct arena *arena;
    struct diag *diag;
    struct version_strings neutral;
    struct version_strings *own; /* by the index of the language */
};

static const char *const keys[VERSION_KEYS] = {"file-version", "product-version", "company",
                                               "description", "copyright"};

static enum version_key find_key(struct slice word)
{
    int key = 0;
    while (key < VERSION_KEYS && !slice_is(word, keys[key]))
        key++;
    return (enum version_key)key;
}

static struct version_strings *find_language(const struct reader *r, struct slice word)
{
    for (size_t i = 0; i < r->catalogue->languages.count; i++) {
        if (slice_equal(word, r->catalogue->languages.items[i].name))
            return &r->own[i];
    }
    return NULL;
}

static bool is_number(enum version_key key)
{
    return key == VERSION_FILE || key == VERSION_PRODUCT;
}

static void read_directive(struct reader *r, const struct directive *directive)
{
    struct slice rest = directive->rest;
    struct slice word = directive_word(&rest);
    struct version_strings *strings = &r->neutral;
    enum version_key key = find_key(word);
    struct version_number number;
    if (key == VERSION_KEYS) {
        strings = find_language(r, word);
        word = directive_word(&rest);
        key = find_key(word);
    }
    if (!strings || key == VERSION_KEYS || rest.len == 0 ||
        (strings != &r->neutral && is_number(key))) {
        diag(r->diag, DIAG_BAD_DIRECTIVE, directive->place,
             "expected 'version KEY TEXT' with the key file-version, product-version, company, "
             "description or copyright; before the last three the name of a language may stand");
        return;
    }
    if (strings->text[key]) {
        diag(r->diag, DIAG_BAD_DIRECTIVE, directive->place, "second '%s' of the version",
             keys[key]);
        return;
    }
    strings->text[key] = arena_copy(r->arena, rest.text, rest.len);
    const char *why = is_number(key) ? version_parse(&number, strings->text[key]) : NULL;
    if (why)
        diag(r->diag, DIAG_BAD_DIRECTIVE, directive->place, "bad version '%s': %s",
             strings->text[key], why);
}

static struct version_block block_of(uint16_t language, const struct version_strings *s)
{
    return (struct version_block){language, s->text[VERSION_COMPANY], s->text[VERSION_DESCRIPTION],
                                  s->text[VERSION_COPYRIGHT]};
}

static bool has_strings(const struct version_strings *s)
{
    for (int key = 0; key < VERSION_KEYS; key++) {
        if (s->text[key])
            return true;
    }
    return false;
}

static void make_info(const struct reader *r, struct version_info *out)
{
    size_t languages = r->catalogue->languages.count;
    struct version_block *blocks = arena_alloc(r->arena, (languages + 1) * sizeof *blocks);
    size_t count = 0;
    blocks[count++] = block_of(0, &r->neutral);
    for (size_t i = 0; i < languages; i++) {
        if (has_strings(&r->own[i]))
            blocks[count++] =
                block_of((uint16_t)r->catalogue->languages.items[i].value, &r->own[i]);
    }
    *out = (struct version_info){r->neutral.text[VERSION_FILE], r->neutral.text[VERSION_PRODUCT],
                                 blocks, count};
}

bool version_strings_read(struct version_info *out, const struct catalogue *c,
                          const struct version_strings *given, struct arena *arena, struct diag *d)
{
    struct reader r = {.catalogue = c, .arena = arena, .diag = d};
    size_t errors = d->errors;
    r.own = arena_alloc(arena, (c->languages.count + 1) * sizeof *r.own);
    for (size_t i = 0; i < c->file_directives.count; i++)
        read_directive(&r, &c->file_directives.items[i]);
    for (int key = 0; key < VERSION_KEYS; key++) {
        if (given->text[key])
            r.neutral.text[key] = given->text[key];
    }
    make_info(&r, out);
    return d->errors == errors && (has_strings(&r.neutral) || out->block_count > 1);
}
