/* The table of languages. */
#include "language_name.h"

#include "text_util.h"

#include <stdio.h>
#include <string.h>

#include <msgtab/msgtab.h>

static const struct language_name names[] = {
    {"Arabic", 0x401},     {"Bulgarian", 0x402}, {"Catalan", 0x403},    {"Chinese", 0x804},
    {"Croatian", 0x41A},   {"Czech", 0x405},     {"Danish", 0x406},     {"Dutch", 0x413},
    {"English", 0x409},    {"Estonian", 0x425},  {"Finnish", 0x40B},    {"French", 0x40C},
    {"German", 0x407},     {"Greek", 0x408},     {"Hebrew", 0x40D},     {"Hindi", 0x439},
    {"Hungarian", 0x40E},  {"Icelandic", 0x40F}, {"Indonesian", 0x421}, {"Italian", 0x410},
    {"Japanese", 0x411},   {"Korean", 0x412},    {"Latvian", 0x426},    {"Lithuanian", 0x427},
    {"Malay", 0x43E},      {"Norwegian", 0x414}, {"Persian", 0x429},    {"Polish", 0x415},
    {"Portuguese", 0x416}, {"Romanian", 0x418},  {"Russian", 0x419},    {"Serbian", 0x241A},
    {"Slovak", 0x41B},     {"Slovenian", 0x424}, {"Spanish", 0xC0A},    {"Swedish", 0x41D},
    {"Thai", 0x41E},       {"Turkish", 0x41F},   {"Ukrainian", 0x422},  {"Vietnamese", 0x42A},
};

enum { NAME_COUNT = sizeof names / sizeof *names, PRIMARY = 0x3FF, PRIMARY_OWN = 0x200 };

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* Whether a name that is as long as this may end there: German_Swiss and GermanSwiss, but not
   Germanic. */
static bool ends_at(struct slice word, uint32_t len)
{
    if (word.len == len)
        return true;
    char next = word.text[len];
    bool is_letter = ascii_lower(next) >= 'a' && ascii_lower(next) <= 'z';
    return !is_letter || (is_upper(next) && !is_upper(word.text[len - 1]));
}

const struct language_name *language_name_find(struct slice word)
{
    for (size_t i = 0; i < NAME_COUNT; i++) {
        struct slice name = slice_of(names[i].name);
        if (word.len >= name.len && slice_equal((struct slice){word.text, name.len}, name) &&
            ends_at(word, name.len))
            return &names[i];
    }
    return NULL;
}

const struct language_name *language_name_of(uint32_t id)
{
    const struct language_name *found = NULL;
    for (size_t i = 0; i < NAME_COUNT; i++) {
        if (names[i].id == id)
            return &names[i];
        if (!found && (names[i].id & PRIMARY) == (id & PRIMARY))
            found = &names[i];
    }
    return found;
}

bool language_name_differs(const struct language_name *language, uint32_t id)
{
    uint32_t primary = id & PRIMARY;
    return primary > 0 && primary < PRIMARY_OWN && primary != (language->id & PRIMARY);
}

void language_name_with_article(char *out, const struct language_name *language)
{
    snprintf(out, LANGUAGE_NAME_SIZE, "%s %s", strchr("AEIO", language->name[0]) ? "an" : "a",
             language->name);
}

struct language_declared language_declare(uint32_t id)
{
    struct language_declared made;
    const struct language_name *language = language_name_of(id);
    if (language && language->id == id)
        snprintf(made.name, sizeof made.name, "%s", language->name);
    else
        snprintf(made.name, sizeof made.name, "Language_%04X", (unsigned)(id & 0xFFFF));
    snprintf(made.file, sizeof made.file, "MSG%05X", (unsigned)(id & 0xFFFF));
    return made;
}

bool language_of_tag(const char *tag, uint32_t *id)
{
    uint16_t found = 0;
    if (msgtab_language_from(tag, &found) != 0)
        return false;
    const struct language_name *usual = found <= PRIMARY ? language_name_of(found) : NULL;
    *id = usual ? usual->id : found;
    return true;
}
