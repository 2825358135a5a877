/* Names of LANGIDs, as Windows' list of language identifiers has them. */
#include <msgtab/msgtab.h>

struct language {
    uint16_t lang;
    char name[14];
};

static const struct language languages[] = {
    {0x0000, ""},   {0x0009, "en"},    {0x0409, "en-US"}, {0x0809, "en-GB"},
    {0x0007, "de"}, {0x0407, "de-DE"}, {0x0807, "de-CH"}, {0x0C07, "de-AT"},
};

enum { LANGUAGE_COUNT = sizeof languages / sizeof languages[0] };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c == '_' ? '-' : c;
}

static int same_name(const char *a, const char *b)
{
    for (; lower(*a) == lower(*b); a++, b++)
        if (!*a)
            return 1;
    return 0;
}

/* The value of a digit, or 16. */
static unsigned digit(char c)
{
    c = lower(c);
    if (c >= '0' && c <= '9')
        return (unsigned)(c - '0');
    return c >= 'a' && c <= 'f' ? (unsigned)(c - 'a') + 10 : 16;
}

static int from_number(const char *name, uint16_t *lang)
{
    unsigned base = name[0] == '0' && lower(name[1]) == 'x' ? 16 : 10;
    unsigned value = 0;
    name += base == 16 ? 2 : 0;
    if (!*name)
        return MSGTAB_E_LANGUAGE;
    for (; *name; name++) {
        if (digit(*name) >= base)
            return MSGTAB_E_LANGUAGE;
        value = value * base + digit(*name);
        if (value > UINT16_MAX)
            return MSGTAB_E_LANGUAGE;
    }
    *lang = (uint16_t)value;
    return 0;
}

int msgtab_language_from(const char *name, uint16_t *lang)
{
    if (!name || !lang || !*name)
        return MSGTAB_E_ARGUMENT;
    if (digit(*name) < 10)
        return from_number(name, lang);
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        if (same_name(name, languages[i].name)) {
            *lang = languages[i].lang;
            return 0;
        }
    }
    return MSGTAB_E_LANGUAGE;
}

const char *msgtab_language_name(uint16_t lang)
{
    for (size_t i = 0; i < LANGUAGE_COUNT; i++)
        if (languages[i].lang == lang)
            return languages[i].name;
    return NULL;
}
