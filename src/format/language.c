/* The language order of look-ups, and the user's languages from the environment or from Windows. */
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

/* Hong Kong, Macao, Taiwan and zh-Hant; everything else with this primary is simplified. */
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

static void add(uint16_t langs[OPENED_USER_LANGUAGES], size_t *count, uint16_t lang)
{
    for (size_t i = 0; i < *count; i++)
        if (langs[i] == lang)
            return;
    if (lang != 0 && *count < OPENED_USER_LANGUAGES)
        langs[(*count)++] = lang;
}

#if defined(_WIN32)

#include <windows.h>

void language_user(uint16_t langs[OPENED_USER_LANGUAGES])
{
    size_t count = 0;
    memset(langs, 0, OPENED_USER_LANGUAGES * sizeof *langs);
    add(langs, &count, LANGIDFROMLCID(GetThreadLocale()));
    add(langs, &count, GetUserDefaultLangID());
    add(langs, &count, GetSystemDefaultLangID());
}

#else

/* Adds the languages of a list like "de_AT.UTF-8:de:en". */
static void add_names(uint16_t langs[OPENED_USER_LANGUAGES], size_t *count, const char *names)
{
    while (*names) {
        char name[16];
        uint16_t lang;
        size_t len = strcspn(names, ":");
        size_t name_len = strcspn(names, ":.@");
        if (name_len < sizeof name) {
            memcpy(name, names, name_len);
            name[name_len] = '\0';
            int code = msgtab_language_from(name, &lang);
            if (code) { /* a country the list does not have */
                name[strcspn(name, "_-")] = '\0';
                code = msgtab_language_from(name, &lang);
            }
            if (code == 0)
                add(langs, count, lang);
        }
        names += len + (names[len] == ':');
    }
}

static const char *setting(const char *name)
{
    const char *value = getenv(name); /* NOLINT(concurrency-mt-unsafe) */
    return value ? value : "";
}

void language_user(uint16_t langs[OPENED_USER_LANGUAGES])
{
    size_t count = 0;
    const char *locale = setting("LC_ALL");
    if (!*locale)
        locale = setting("LC_MESSAGES");
    if (!*locale)
        locale = setting("LANG");
    memset(langs, 0, OPENED_USER_LANGUAGES * sizeof *langs);
    /* As gettext does: LANGUAGE counts only when a locale is set. */
    if (*locale && strcmp(locale, "C") != 0 && strcmp(locale, "POSIX") != 0)
        add_names(langs, &count, setting("LANGUAGE"));
    add_names(langs, &count, locale);
}

#endif
