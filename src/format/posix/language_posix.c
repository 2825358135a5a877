/* The user's languages from the environment. */
#include "language.h"

#include <stdlib.h>
#include <string.h>

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
            if (code) { /* a country that is not in the list */
                name[strcspn(name, "_-")] = '\0';
                code = msgtab_language_from(name, &lang);
            }
            if (code == 0)
                language_add(langs, count, lang);
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
    /* As in gettext: LANGUAGE counts only when a locale is set. */
    if (*locale && strcmp(locale, "C") != 0 && strcmp(locale, "POSIX") != 0)
        add_names(langs, &count, setting("LANGUAGE"));
    add_names(langs, &count, locale);
}
