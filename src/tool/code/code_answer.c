/* Finding out what a word can mean: numbers first, then a whole name, then parts of names. */
#include "code_answer.h"

#include <stdlib.h>

struct code_names code_names_of(const struct code_reading *reading)
{
    size_t count = msgtab_code_meanings(reading->code, reading->kinds, NULL, 0);
    struct code_names names = {memory_resize(NULL, (count + 1) * sizeof *names.items), count,
                               count + 1};
    msgtab_code_meanings(reading->code, reading->kinds, names.items, count);
    return names;
}

size_t code_names_end(const struct code_names *names, size_t start)
{
    const struct msgtab_meaning *first = &names->items[start];
    size_t end = start + 1;
    while (end < names->count && names->items[end].code == first->code &&
           names->items[end].kind == first->kind && names->items[end].form == first->form)
        end++;
    return end;
}

static void add_numbers(struct code_answer *a)
{
    uint32_t numbers[CODE_NUMBERS];
    size_t count = code_word_numbers(a->word, numbers);
    for (size_t i = 0; i < count; i++) {
        if (msgtab_code_name(numbers[i], MSGTAB_CODE_ANY))
            a->readings[a->count++] = (struct code_reading){numbers[i], MSGTAB_CODE_ANY};
    }
}

/* A whole name; of several codes with this name at most CODE_NUMBERS, and there are no more. */
static void add_name(struct code_answer *a)
{
    struct msgtab_meaning found[CODE_NUMBERS];
    size_t count = msgtab_code_find(a->word, found, CODE_NUMBERS);
    for (size_t i = 0; i < count && i < CODE_NUMBERS; i++)
        a->readings[a->count++] = (struct code_reading){found[i].code, found[i].kind};
}

static void add_parts(struct code_answer *a, bool any_joints)
{
    struct msgtab_meaning next;
    if (!code_word_is_part(a->word))
        return;
    for (size_t i = 0; msgtab_code_list(i, &next, 1) > 0; i++) {
        if (code_word_is_in(a->word, next.name, any_joints))
            ARRAY_ADD(&a->parts, next);
    }
}

struct code_answer code_answer(const char *word)
{
    struct code_answer a = {.word = word};
    add_numbers(&a);
    if (a.count == 0)
        add_name(&a);
    if (a.count == 0)
        add_parts(&a, false);
    if (a.count + a.parts.count == 0)
        add_parts(&a, true);
    if (a.parts.count == 1)
        a.readings[a.count++] = (struct code_reading){a.parts.items[0].code, a.parts.items[0].kind};
    return a;
}

void code_answer_free(struct code_answer *a)
{
    free(a->parts.items);
}
