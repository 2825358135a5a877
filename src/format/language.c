/* The language order of look-ups. */
#include "language.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
    PRIMARY_CHINESE = 0x04,
    CHINESE_TRADITIONAL = 0x7C04, /* neutral zh-Hant; neutral zh-Hans is 0x0004 */
    CHINESE_TAIWAN = 0x0404,
    CHINESE_CHINA = 0x0804
};

static uint16_t primary(uint16_t lang)
{
    return lang & 0x3FF;
}

/* Hong Kong, Macao, Taiwan and zh-Hant; every other LANGID of this primary language is
   simplified. */
static bool is_traditional(uint16_t lang)
{
    return lang == CHINESE_TRADITIONAL || lang == CHINESE_TAIWAN || lang == 0x0C04 ||
           lang == 0x1404;
}

static uint16_t neutral_form(uint16_t lang)
{
    if (primary(lang) == PRIMARY_CHINESE && is_traditional(lang))
        return CHINESE_TRADITIONAL;
    return primary(lang);
}

static uint16_t default_sublanguage(uint16_t lang)
{
    if (primary(lang) == PRIMARY_CHINESE)
        return is_traditional(lang) ? CHINESE_TAIWAN : CHINESE_CHINA;
    return (uint16_t)(primary(lang) | 0x0400);
}

size_t language_distance(uint16_t wanted, uint16_t lang)
{
    if (lang == wanted)
        return 0;
    if (lang == neutral_form(wanted))
        return 1;
    if (primary(wanted) == 0 || primary(wanted) != primary(lang))
        return LANGUAGE_STEPS;
    if (lang == default_sublanguage(wanted))
        return 2;
    bool chinese = primary(wanted) == PRIMARY_CHINESE;
    return chinese && is_traditional(wanted) != is_traditional(lang) ? LANGUAGE_STEPS : 3;
}

size_t language_rank(const uint16_t user[OPENED_USER_LANGUAGES], uint16_t wanted, uint16_t lang)
{
    size_t step = language_distance(wanted, lang);
    if (step < LANGUAGE_STEPS)
        return step;
    size_t base = LANGUAGE_STEPS;
    for (size_t i = 0; i < OPENED_USER_LANGUAGES && user[i]; i++, base += LANGUAGE_STEPS) {
        step = language_distance(user[i], lang);
        if (step < LANGUAGE_STEPS)
            return base + step;
    }
    return base + (lang == 0 ? 0 : lang == LANGUAGE_ENGLISH_US ? 1 : 2);
}

void language_add(uint16_t langs[OPENED_USER_LANGUAGES], size_t *count, uint16_t lang)
{
    for (size_t i = 0; i < *count; i++)
        if (langs[i] == lang)
            return;
    if (lang != 0 && *count < OPENED_USER_LANGUAGES)
        langs[(*count)++] = lang;
}
