/* Choosing tables by language. */
#include "language_choice.h"

#include "arena.h"
#include "console.h"
#include "say.h"

#include <stdio.h>

enum { PRIMARY = 0x3FF, CHINESE = 0x04 };

bool language_is_chosen(const uint16_t *asked, uint16_t lang)
{
    if (!asked || *asked == lang)
        return true;
    const bool is_neutral = *asked != 0 && *asked <= PRIMARY;
    return is_neutral && *asked != CHINESE && (lang & PRIMARY) == *asked;
}

int language_not_found(const char *path, const char *asked, const uint16_t *langs, size_t count)
{
    enum { MOST = 20 };
    char buf[LIST_LANGUAGE_SIZE];
    say_error("msgtab: %s: no table is in the language %s, but in", path, asked);
    for (size_t i = 0; i < MOST && i < count; i++)
        say_error("%s %s", i > 0 ? "," : "", list_language(langs[i], buf));
    say_error("%s\n", count > MOST ? " and others" : "");
    return STATUS_INPUT;
}

uint16_t *language_list(const struct msgtab *t, size_t *count)
{
    ptrdiff_t found = msgtab_languages(t, NULL, 0);
    *count = found > 0 ? (size_t)found : 0;
    uint16_t *langs = memory_zeros((*count + 1) * sizeof *langs);
    msgtab_languages(t, langs, *count);
    return langs;
}

const char *list_language(uint16_t lang, char buf[LIST_LANGUAGE_SIZE])
{
    const char *name = lang == 0 ? "neutral" : msgtab_language_name(lang);
    if (name)
        return name;
    snprintf(buf, LIST_LANGUAGE_SIZE, "0x%04X", (unsigned)lang);
    return buf;
}
