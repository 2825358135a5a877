/* A table of names, and prefixes before Windows' number. */
#include "codepage_name.h"

#include "codepage.h"
#include "numeral.h"
#include "text_util.h"

static const struct {
    const char *name;
    uint32_t page;
} names[] = {
    {"utf-8", CODEPAGE_UTF8},
    {"utf8", CODEPAGE_UTF8},
    {"utf-16", CODEPAGE_UTF16LE},
    {"utf-16le", CODEPAGE_UTF16LE},
    {"utf16", CODEPAGE_UTF16LE},
    {"utf-16be", CODEPAGE_UTF16BE},
    {"shift_jis", 932},
    {"sjis", 932},
    {"gbk", 936},
    {"gb2312", 936},
    {"gb18030", 54936},
    {"ks_c_5601-1987", 949},
    {"euc-kr", 51949},
    {"euc-jp", 51932},
    {"big5", 950},
    {"koi8-r", 20866},
    {"koi8-u", 21866},
    {"us-ascii", 20127},
    {"ascii", 20127},
    {"latin1", 28591},
};

/* What may precede a number, and the page that the number 0 would be. */
static const struct {
    const char *name;
    uint32_t base;
} prefixes[] = {{"cp", 0}, {"windows-", 0}, {"ibm", 0}, {"iso-8859-", 28590}, {"iso8859-", 28590}};

/* The same character, with '-' for '_'. */
static char plain(char c)
{
    return c == '_' ? '-' : ascii_lower(c);
}

static bool starts_with(struct slice word, struct slice start)
{
    uint32_t i = 0;
    while (i < start.len && i < word.len && plain(word.text[i]) == plain(start.text[i]))
        i++;
    return i == start.len;
}

bool codepage_named(struct slice name, uint32_t *page)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct slice known = slice_of(names[i].name);
        if (known.len == name.len && starts_with(name, known)) {
            *page = names[i].page;
            return true;
        }
    }
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        struct slice prefix = slice_of(prefixes[i].name);
        uint32_t number = 0;
        if (!starts_with(name, prefix))
            continue;
        struct slice rest = {name.text + prefix.len, name.len - prefix.len};
        if (numeral_parse_plain(rest, 65535, &number) != NUMERAL_OK)
            continue;
        *page = prefixes[i].base + number;
        return true;
    }
    return false;
}

void codepage_suggest(struct suggestion *near)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        suggest_try(near, slice_of(names[i].name));
}

const char *codepage_name_at(size_t index)
{
    return index < sizeof names / sizeof *names ? names[index].name : NULL;
}
