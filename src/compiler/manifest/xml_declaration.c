/* The XML declaration (XML 1.0, sections 2.8 and 2.9). */
#include "xml_scan.h"

#include "text_util.h"

/* One of version, encoding and standalone; false without a fault: it is another word. */
static bool read_pair(struct xml_reader *r, const char *word, struct slice *value)
{
    uint32_t start = r->pos;
    bool spaced = xml_skip_space(r);
    *value = (struct slice){"", 0};
    if (!spaced || !xml_take(r, word)) {
        r->pos = start;
        return false;
    }
    xml_skip_space(r);
    if (!xml_take(r, "="))
        return xml_expected(r, "'=' in the XML declaration");
    xml_skip_space(r);
    const char *quote = xml_at(r, "'") ? "'" : "\"";
    if (!xml_take(r, quote))
        return xml_expected(r, "a value in quotes");
    return xml_until(r, quote, r->pos - 1, "the value", value);
}

static bool check_encoding(struct xml_reader *r, struct slice name)
{
    static const char *const names[][3] = {{"utf-8", "us-ascii", "utf-8"},
                                           {"utf-16", "utf-16le", "unicode"}};
    char shown[SHOWN_SIZE];
    for (size_t i = 0; i < 3; i++) {
        if (slice_is(name, names[r->utf16][i]))
            return true;
    }
    show_word(shown, name);
    return xml_fail(r, DIAG_BAD_TEXT, (uint32_t)(name.text - r->text), name.len,
                    "the encoding is declared as %s, but the file is %s", shown,
                    r->utf16 ? "UTF-16" : "UTF-8");
}

/* 1. and a number: the fifth edition reads them all as 1.0. */
static bool is_version(struct slice text)
{
    bool ok = text.len >= 3 && memcmp(text.text, "1.", 2) == 0;
    for (uint32_t i = 2; ok && i < text.len; i++)
        ok = ascii_is_digit(text.text[i]);
    return ok;
}

static bool fail_version(struct xml_reader *r, struct slice found)
{
    char shown[SHOWN_SIZE];
    show_word(shown, found);
    return xml_fail(r, DIAG_XML, (uint32_t)(found.text - r->text), found.len,
                    "expected version=\"1.0\", found %s", shown);
}

bool xml_declaration(struct xml_reader *r)
{
    struct slice version, encoding, standalone;
    if (!xml_at(r, "<?xml") || r->len < 6 || !xml_is_space(r->text[5]))
        return true;
    r->pos = 5;
    if (!read_pair(r, "version", &version))
        return r->failed ? false : xml_expected(r, "version=\"1.0\"");
    if (!is_version(version))
        return fail_version(r, version);
    if (read_pair(r, "encoding", &encoding) && !check_encoding(r, encoding))
        return false;
    if (!r->failed && read_pair(r, "standalone", &standalone) &&
        !slice_same(standalone, slice_of("yes")) && !slice_same(standalone, slice_of("no")))
        return xml_fail(r, DIAG_XML, (uint32_t)(standalone.text - r->text), standalone.len,
                        "standalone is yes or no");
    if (r->failed)
        return false;
    xml_skip_space(r);
    return xml_take(r, "?>") || xml_expected(r, "'?>' at the end of the XML declaration");
}
