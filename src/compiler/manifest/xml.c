/* Elements, texts and what is between them (XML 1.0). Nothing recurs: the element that is open
   knows its parent. */
#include "xml_scan.h"

#include "text_util.h"

#include <stdlib.h>

/* --- elements --- */

static bool open_element(struct xml_reader *r)
{
    struct xml_element *parent = r->open;
    uint32_t start = ++r->pos;
    if (parent ? parent->depth >= XML_DEPTH_MAX : r->root != NULL)
        return xml_fail(r, parent ? DIAG_MANIFEST_TOO_LARGE : DIAG_XML, start - 1, 1,
                        parent ? "more than 64 elements are inside each other"
                               : "a second element follows the root element");
    struct xml_element *e = arena_alloc(r->arena, sizeof *e);
    struct slice prefix;
    e->parent = parent;
    e->depth = parent ? parent->depth + 1 : 1;
    e->scope = parent ? parent->scope : NULL;
    if (!xml_name(r, &prefix, &e->local))
        return false;
    e->place = (struct place){r->number, {start, r->pos - start}};
    if (!xml_units(r, e->local, start, "the name of an element") || !xml_attributes(r, e) ||
        !(e->space = xml_resolve(r, e->scope, prefix, e->place.span.start)))
        return false;
    if (!parent)
        r->root = e;
    else if (parent->last)
        parent->last->next = e;
    else
        parent->first = e;
    if (parent)
        parent->last = e;
    if (r->text[r->pos++] == '>') {
        r->open = e;
        return true;
    }
    return xml_take(r, ">") || xml_expected(r, "'>' after '/'");
}

static bool close_element(struct xml_reader *r)
{
    const struct xml_element *e = r->open;
    char shown[SHOWN_SIZE];
    uint32_t start = r->pos;
    struct slice prefix, local;
    r->pos += 2;
    if (!e)
        return xml_fail(r, DIAG_XML, start, 2, "an end tag without an element");
    if (!xml_name(r, &prefix, &local))
        return false;
    struct slice name = {r->text + e->place.span.start, e->place.span.len};
    if (!slice_same(name, (struct slice){r->text + start + 2, r->pos - start - 2})) {
        show_word(shown, name);
        xml_fail(r, DIAG_XML, start + 2, r->pos - start - 2,
                 "expected the end tag of %s, found another one", shown);
        diag_note(r->diag, e->place, "the element begins here");
        return false;
    }
    xml_skip_space(r);
    r->open = e->parent;
    return xml_take(r, ">") || xml_expected(r, "'>' after the name of an end tag");
}

/* --- all else --- */

static void add_text(struct xml_reader *r, struct slice text)
{
    struct xml_text *piece = arena_alloc(r->arena, sizeof *piece);
    piece->text = text;
    if (r->open->last_text)
        r->open->last_text->next = piece;
    else
        r->open->text = piece;
    r->open->last_text = piece;
}

/* Blanks at the start of an element are not kept. */
static bool read_text(struct xml_reader *r)
{
    uint32_t start = r->pos;
    struct slice text;
    xml_skip_space(r);
    if ((!r->open || !r->open->text) && (r->pos == r->len || r->text[r->pos] == '<'))
        return true;
    if (!r->open)
        return xml_expected(r, "an element");
    const char *less = memchr(r->text + start, '<', r->len - start);
    uint32_t end = less ? (uint32_t)(less - r->text) : r->len;
    for (uint32_t i = start; i + 2 < end; i++) {
        if (r->text[i] == ']' && memcmp(r->text + i, "]]>", 3) == 0)
            return xml_fail(r, DIAG_XML, i, 3, "']]>' in a text must be written ]]&gt;");
    }
    r->pos = end;
    if (!xml_value(r, start, end, XML_TEXT, &text))
        return false;
    add_text(r, text);
    return true;
}

static bool read_cdata(struct xml_reader *r)
{
    uint32_t start = r->pos;
    struct slice raw, text;
    r->pos += (uint32_t)strlen("<![CDATA[");
    if (!r->open)
        return xml_fail(r, DIAG_XML, start, 1, "a CDATA section outside the root element");
    if (!xml_until(r, "]]>", start, "the CDATA section", &raw))
        return false;
    uint32_t from = (uint32_t)(raw.text - r->text);
    if (!xml_value(r, from, from + raw.len, XML_CDATA, &text))
        return false;
    add_text(r, text);
    return true;
}

static bool read_comment(struct xml_reader *r)
{
    uint32_t start = r->pos;
    struct slice text;
    r->pos += (uint32_t)strlen("<!--");
    return xml_until(r, "-->", start, "the comment", &text);
}

static bool read_instruction(struct xml_reader *r)
{
    uint32_t start = r->pos;
    struct slice prefix, name, rest;
    r->pos += 2;
    if (!xml_name(r, &prefix, &name))
        return false;
    if (prefix.len > 0)
        return xml_fail(r, DIAG_XML, start + 2, r->pos - start - 2,
                        "the name of a processing instruction has no ':'");
    if (slice_is(name, "xml"))
        return xml_fail(r, DIAG_XML, start, 2, "the XML declaration is only allowed at the start");
    if (!xml_at(r, "?>") && !xml_skip_space(r))
        return xml_expected(r, "a blank or '?>'");
    return xml_until(r, "?>", start, "the processing instruction", &rest);
}

/* <! and what follows it. */
static bool read_declaration(struct xml_reader *r)
{
    if (xml_at(r, "<!--"))
        return read_comment(r);
    if (xml_at(r, "<![CDATA["))
        return read_cdata(r);
    if (xml_at(r, "<!DOCTYPE"))
        return xml_fail(r, DIAG_MANIFEST_DOCTYPE, r->pos, 9,
                        "document type declarations are not allowed in a manifest");
    return xml_expected(r, "an element, a comment or a CDATA section");
}

static bool read_markup(struct xml_reader *r)
{
    switch (r->text[r->pos + 1]) {
    case '/': return close_element(r);
    case '?': return read_instruction(r);
    case '!': return read_declaration(r);
    default: return open_element(r);
    }
}

struct xml_element *xml_read(struct arena *arena, const struct source_file *source, uint32_t number,
                             bool utf16, struct slice own, struct diag *d)
{
    struct xml_reader r = {.arena = arena,
                           .source = source,
                           .diag = d,
                           .text = source->text,
                           .len = source->len,
                           .number = number,
                           .utf16 = utf16};
    r.uris.exact_case = true;
    map_add(&r.uris, own, XML_OWN);
    bool ok = xml_characters(&r) && xml_declaration(&r);
    while (ok && r.pos < r.len)
        ok = r.text[r.pos] == '<' ? read_markup(&r) : read_text(&r);
    if (ok && r.open) {
        xml_fail(&r, DIAG_XML, r.len, 0, "the file ends inside an element");
        diag_note(d, r.open->place, "the element begins here");
    } else if (ok && !r.root) {
        xml_expected(&r, "an element");
    }
    buf_free(&r.buf);
    free(r.attributes.items);
    map_free(&r.uris);
    return r.failed ? NULL : r.root;
}
