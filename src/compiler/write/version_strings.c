/* One block of strings for every reader, then one for each language that has strings of its own. */
#include "version_strings.h"

#include "comment.h"

struct maker {
    const struct catalogue *catalogue;
    struct arena *arena;
    struct version_strings neutral;
    struct version_strings *own; /* by the index of the language */
};

static void add_comments(struct maker *k)
{
    for (size_t i = 0; i < k->catalogue->file_comments.count; i++) {
        const struct comment *comment = &k->catalogue->file_comments.items[i];
        const struct comment_version *version = &comment->version;
        bool neutral = version->language.len == 0;
        if (comment->kind != COMMENT_VERSION || (!neutral && version->language_index == UINT32_MAX))
            continue;
        struct version_strings *strings = neutral ? &k->neutral : &k->own[version->language_index];
        strings->text[version->key] = arena_copy(k->arena, version->text.text, version->text.len);
    }
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

static void make_info(const struct maker *k, struct version_info *out)
{
    size_t languages = k->catalogue->languages.count;
    struct version_block *blocks = arena_alloc(k->arena, (languages + 1) * sizeof *blocks);
    size_t count = 0;
    blocks[count++] = block_of(0, &k->neutral);
    for (size_t i = 0; i < languages; i++) {
        if (has_strings(&k->own[i]))
            blocks[count++] =
                block_of((uint16_t)k->catalogue->languages.items[i].value, &k->own[i]);
    }
    *out = (struct version_info){k->neutral.text[VERSION_FILE], k->neutral.text[VERSION_PRODUCT],
                                 blocks, count};
}

bool version_strings_make(struct version_info *out, const struct catalogue *c,
                          const struct version_strings *given, struct arena *arena)
{
    struct maker k = {.catalogue = c, .arena = arena};
    k.own = arena_alloc(arena, (c->languages.count + 1) * sizeof *k.own);
    add_comments(&k);
    for (int key = 0; key < VERSION_KEYS; key++) {
        if (given->text[key])
            k.neutral.text[key] = given->text[key];
    }
    make_info(&k, out);
    return has_strings(&k.neutral) || out->block_count > 1;
}
