/* Plans are made by rendering a message with marks in the place of its strings. */
#include "text_plan.h"

#include <stdlib.h>

enum {
    STRINGS = 99, /* %1 to %99 */
    MARK_START = 2,
    MARK_END = 3,
    MARK_SIZE = 4 /* start, two digits, end */
};

/* Appends the rendered message; false when it has no text. */
static bool render(const struct msgtab_event_texts *texts, uint32_t id,
                   const struct msgtab_arg *strings, struct buf *out)
{
    const ptrdiff_t len = msgtab_event_render(NULL, 0, texts, id, strings, STRINGS);
    if (len < 0)
        return false;
    char *text = (char *)buf_reserve(out, (size_t)len + 1);
    msgtab_event_render(text, (size_t)len + 1, texts, id, strings, STRINGS);
    out->size += (size_t)len;
    return true;
}

static bool is_mark(const unsigned char *p, const unsigned char *end)
{
    return end - p >= MARK_SIZE && p[0] == MARK_START && p[MARK_SIZE - 1] == MARK_END;
}

static void add_part(struct text_plan *p, size_t len, uint32_t string)
{
    ARRAY_ADD(&p->parts, (struct plan_part){len, string});
    if (string != PLAN_NO_STRING && string >= p->needed)
        p->needed = string + 1;
}

/* Takes the marks out of a rendered text. */
static void split(struct text_plan *p, const struct buf *marked)
{
    const unsigned char *at = marked->data, *const end = at + marked->size;
    size_t start = 0;
    while (at < end) {
        if (!is_mark(at, end)) {
            buf_char(&p->text, (char)*at++);
            continue;
        }
        add_part(p, p->text.size - start, (uint32_t)((at[1] - '0') * 10 + at[2] - '0'));
        start = p->text.size;
        at += MARK_SIZE;
    }
    add_part(p, p->text.size - start, PLAN_NO_STRING);
}

static void append(const struct text_plan *p, const struct msgtab_arg *strings, struct buf *out)
{
    const unsigned char *text = p->text.data;
    for (size_t i = 0; i < p->parts.count; i++) {
        const struct plan_part *part = &p->parts.items[i];
        buf_bytes(out, text, part->len);
        text += part->len;
        if (part->string != PLAN_NO_STRING)
            buf_bytes(out, strings[part->string].value.str, strings[part->string].len);
    }
}

/* Whether the plan gives the same as the renderer for strings of digits: with a '%' before them, or
   a width, it does not. */
static bool agrees(const struct text_plan *p, const struct msgtab_event_texts *texts, uint32_t id)
{
    static const char digits[] = "12345678901";
    struct msgtab_arg strings[STRINGS];
    struct buf planned = {0}, rendered = {0};
    for (size_t i = 0; i < STRINGS; i++)
        strings[i] = msgtab_strn(digits, i % sizeof digits);
    append(p, strings, &planned);
    const bool same = render(texts, id, strings, &rendered) && planned.size == rendered.size &&
                      (planned.size == 0 || memcmp(planned.data, rendered.data, planned.size) == 0);
    buf_free(&planned);
    buf_free(&rendered);
    return same;
}

void text_plan_make(struct text_plan *p, const struct msgtab_event_texts *texts, uint32_t id)
{
    char marks[STRINGS][MARK_SIZE];
    struct msgtab_arg strings[STRINGS];
    struct buf marked = {0};
    for (int i = 0; i < STRINGS; i++) {
        marks[i][0] = MARK_START;
        marks[i][1] = (char)('0' + i / 10);
        marks[i][2] = (char)('0' + i % 10);
        marks[i][3] = MARK_END;
        strings[i] = msgtab_strn(marks[i], MARK_SIZE);
    }
    if (render(texts, id, strings, &marked) && marked.size > 0) {
        split(p, &marked);
        p->is_made =
            (p->text.size == 0 || !memchr(p->text.data, '%', p->text.size)) && agrees(p, texts, id);
    }
    buf_free(&marked);
}

bool text_plan_write(const struct text_plan *p, const struct msgtab_arg *strings, size_t count,
                     size_t text_max, struct buf *out)
{
    size_t len = p->text.size;
    if (!p->is_made || count < p->needed)
        return false;
    for (size_t i = 0; i < p->parts.count; i++) {
        const uint32_t string = p->parts.items[i].string;
        if (string == PLAN_NO_STRING)
            continue;
        const struct msgtab_arg *s = &strings[string];
        len += s->len;
        if (s->len > 0 && memchr(s->value.str, '%', s->len))
            return false;
    }
    if (len > text_max)
        return false;
    append(p, strings, out);
    return true;
}

static void plan_free(struct text_plan *p)
{
    buf_free(&p->text);
    free(p->parts.items);
    *p = (struct text_plan){0};
}

/* --- The cache --- */

static size_t slot_of(const void *files, uint32_t id, int level)
{
    const uint64_t mixed =
        ((uint64_t)(uintptr_t)files >> 4 ^ id ^ (uint64_t)(unsigned)level << 32) *
        0x9E3779B97F4A7C15u;
    return (size_t)(mixed >> 40) % PLANS;
}

struct plan_slot *plan_cache_find(struct plan_cache *c, const void *files, uint32_t id, int level,
                                  bool *is_new)
{
    if (!c->slots)
        c->slots = memory_zeros(PLANS * sizeof *c->slots);
    struct plan_slot *slot = &c->slots[slot_of(files, id, level)];
    *is_new = slot->files != files || slot->id != id || slot->level != level;
    if (*is_new) {
        plan_free(&slot->plan);
        *slot = (struct plan_slot){.files = files, .id = id, .level = level};
    }
    return slot;
}

void plan_cache_free(struct plan_cache *c)
{
    for (size_t i = 0; c->slots && i < PLANS; i++)
        plan_free(&c->slots[i].plan);
    free(c->slots);
    c->slots = NULL;
}
