/* Fields of the header, a line each. */
#include "po_header.h"

#include "codepage.h"
#include "codepage_name.h"
#include "language_name.h"
#include "numeral.h"
#include "text_util.h"

#include <stdio.h>

static struct slice trim(struct slice s)
{
    while (s.len > 0 && (s.text[0] == ' ' || s.text[0] == '\t'))
        s = (struct slice){s.text + 1, s.len - 1};
    while (s.len > 0 && (s.text[s.len - 1] == ' ' || s.text[s.len - 1] == '\t'))
        s.len--;
    return s;
}

/* Cuts a piece up to a character, or all, off the start. */
static struct slice cut(struct slice *rest, char at)
{
    const char *end = rest->len > 0 ? memchr(rest->text, at, rest->len) : NULL;
    struct slice piece = {rest->text, end ? (uint32_t)(end - rest->text) : rest->len};
    uint32_t used = piece.len + (end != NULL);
    *rest = (struct slice){rest->text + used, rest->len - used};
    return piece;
}

struct slice po_header_field(struct slice header, const char *name)
{
    while (header.len > 0) {
        struct slice line = cut(&header, '\n');
        bool is_named = slice_same(trim(cut(&line, ':')), slice_of(name));
        line = trim(line);
        if (is_named && line.len > 0)
            return line;
    }
    return (struct slice){header.text, 0};
}

#define TYPE "text/plain; charset="

/* Where the file names a charset first; its length when it names none. */
static uint32_t find_charset(struct slice file)
{
    static const char field[] = "charset=";
    const uint32_t len = sizeof field - 1;
    uint32_t pos = 0;
    while (file.len - pos > len) {
        const char *found = memchr(file.text + pos, field[0], file.len - pos - len);
        if (!found)
            break;
        pos = (uint32_t)(found - file.text);
        if (memcmp(found, field, len) == 0)
            return pos + len;
        pos++;
    }
    return file.len;
}

struct slice po_charset(struct slice file, uint32_t *page)
{
    uint32_t start = find_charset(file);
    uint32_t end = start;
    while (end < file.len && !strchr("\\\"\n\r\t ;", file.text[end]))
        end++;
    struct slice name = {file.text + start, end - start};
    *page = CODEPAGE_UTF8;
    if (start == file.len || slice_is(name, "ASCII"))
        return name;
    if (!codepage_named(name, page) || *page == CODEPAGE_UTF16LE || *page == CODEPAGE_UTF16BE)
        *page = 0;
    return name;
}

static struct place place_of(const struct po_strings *s, struct slice piece)
{
    uint32_t start = (uint32_t)(piece.text - (const char *)s->text.data);
    struct source_file made = {
        .pieces = s->po->pieces.items, .piece_count = s->po->pieces.count, .origin = s->po->file};
    return source_origin(&made, (struct place){s->po->made, {start, piece.len}});
}

static struct span span_of(const struct po_strings *s, struct slice piece)
{
    return (struct span){(uint32_t)(piece.text - (const char *)s->text.data), piece.len};
}

static bool wrong(const struct po_strings *s, struct slice at, const char *what)
{
    char shown[SHOWN_SIZE];
    show_word(shown, at);
    diag(s->diag, DIAG_PO_HEADER, place_of(s, at), "%s, found %s", what, shown);
    return false;
}

/* NAME=ID or NAME=ID:FILE. */
static bool read_entry(struct po_strings *s, struct slice field)
{
    struct po *po = s->po;
    struct slice rest = field;
    struct slice name = trim(cut(&rest, '='));
    struct slice value = trim(cut(&rest, ':'));
    struct slice extra = trim(rest);
    if (!slice_is_identifier(name) || numeral_parse(value, 0xFFFF, &po->language_id) != NUMERAL_OK)
        return wrong(s, field, "expected " PO_FIELD_LANGUAGE " as in LanguageNames, NAME=ID:FILE");
    po->language = (struct name_entry){span_of(s, name), span_of(s, value), span_of(s, extra)};
    po->language_named = true;
    return true;
}

/* Appends what LanguageNames would say of the language; its place is that of the tag. */
static void make_entry(struct po_strings *s, uint32_t origin)
{
    struct po *po = s->po;
    struct language_declared made = language_declare(po->language_id);
    char value[sizeof "0xFFFF"];
    snprintf(value, sizeof value, "0x%X", (unsigned)(po->language_id & 0xFFFF));
    po->language.name = po_strings_copy(s, slice_of(made.name), origin);
    po->language.value = po_strings_copy(s, slice_of(value), origin);
    po->language.extra = po_strings_copy(s, slice_of(made.file), origin);
}

/* The id of the tag in a field. */
static bool tag_id(struct slice field, uint32_t *id)
{
    char tag[32];
    if (field.len == 0 || field.len >= sizeof tag)
        return false;
    memcpy(tag, field.text, field.len);
    tag[field.len] = 0;
    return language_of_tag(tag, id);
}

/* The field is the one that named the charset by which the file was decoded. */
static bool check_charset(struct po_strings *s, struct slice field)
{
    const struct slice type = slice_of(TYPE);
    if (field.len == 0) {
        diag(s->diag, DIAG_PO_HEADER, (struct place){s->po->file, {0, 0}},
             "the header lacks 'Content-Type: " TYPE "UTF-8'");
        return false;
    }
    struct slice name = {field.text + type.len, 1};
    return (field.len > type.len && memcmp(field.text, type.text, type.len) == 0 &&
            place_of(s, name).span.start == s->charset_at) ||
           wrong(s, field, "expected 'Content-Type: " TYPE "NAME' here and no charset= before it");
}

bool po_header_read(struct po_strings *s)
{
    struct po *po = s->po;
    struct slice header = {(const char *)s->text.data + po->header.text.start, po->header.text.len};
    struct slice named = po_header_field(header, PO_FIELD_LANGUAGE);
    struct slice tag = po_header_field(header, "Language");
    struct slice at = named.len > 0 ? named : tag;
    if (!check_charset(s, po_header_field(header, "Content-Type")))
        return false;
    po->language_at = span_of(s, at);
    if (named.len > 0)
        return read_entry(s, named);
    if (tag.len == 0)
        return true;
    if (!tag_id(tag, &po->language_id))
        return wrong(s, tag, "expected a language such as de or pt_BR");
    make_entry(s, place_of(s, tag).span.start);
    return true;
}
