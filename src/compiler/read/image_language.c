/* Each name is one word, and no two ids have the same. */
#include "image_language.h"

#include "language_name.h"
#include "text_util.h"

#include <stdio.h>
#include <string.h>

#include <msgtab/msgtab.h>

void image_language_name(char out[IMAGE_LANGUAGE_SIZE], uint16_t language)
{
    const struct language_name *english = language_name_of(language);
    const char *tag = msgtab_language_name(language);
    if (language == 0) {
        snprintf(out, IMAGE_LANGUAGE_SIZE, "Neutral");
    } else if (english && english->id == language) {
        snprintf(out, IMAGE_LANGUAGE_SIZE, "%s", english->name);
    } else if (tag) {
        snprintf(out, IMAGE_LANGUAGE_SIZE, "%s", tag);
        for (char *dash = out; (dash = strchr(dash, '-')) != NULL;)
            *dash = '_';
    } else {
        snprintf(out, IMAGE_LANGUAGE_SIZE, "Language_%04X", (unsigned)language);
    }
}

static bool is_hex(char c)
{
    char lower = ascii_lower(c);
    return ascii_is_digit(c) || (lower >= 'a' && lower <= 'f');
}

uint16_t image_language_of_path(const char *path)
{
    enum { ENGLISH = 0x409, DIGITS = 5, NAME_LEN = sizeof "MSG00409.bin" - 1 };
    size_t len = path ? strlen(path) : 0;
    uint32_t id = 0;
    if (len < NAME_LEN)
        return 0;
    const char *name = path + len - NAME_LEN;
    if (!slice_is((struct slice){name, 3}, "MSG") ||
        !slice_is((struct slice){name + 3 + DIGITS, 4}, ".bin"))
        return 0;
    for (int i = 3; i < 3 + DIGITS; i++) {
        if (!is_hex(name[i]))
            return 0;
        char lower = ascii_lower(name[i]);
        id = id << 4 | (uint32_t)(ascii_is_digit(lower) ? lower - '0' : lower - 'a' + 10);
    }
    if (id == 1)
        return ENGLISH;
    return id <= UINT16_MAX ? (uint16_t)id : 0;
}
