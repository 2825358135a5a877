/* Messages in the order of their codes, every statement written out: other compilers do not
   inherit, and a message can be moved. */
#include "image_text.h"

#include "image_entry.h"
#include "image_layout.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>

enum { FACILITY_COUNT = 0x1000, FACILITY_SYSTEM = 0xFF, FREE_BITS = 0x30000000, NAME_SIZE = 24 };

struct writer {
    struct buf *out;
    struct image_entries entries;
    const struct image_names *names;
    struct buf bodies;          /* of the message that is being written */
    ARRAY_OF(size_t) body_ends; /* in bodies */
    const char **facilities;    /* the name of each that is used, or NULL */
    char (*made)[NAME_SIZE];    /* where names without one are made */
};

static void put(struct writer *w, const char *text)
{
    buf_str(w->out, text);
}

static void put_hex(struct writer *w, uint32_t value, unsigned digits)
{
    unsigned char *to = buf_reserve(w->out, digits);
    for (unsigned i = 0; i < digits; i++)
        to[i] = (unsigned char)"0123456789ABCDEF"[value >> 4 * (digits - 1 - i) & 15];
    w->out->size += digits;
}

/* --- lists of names --- */

static uint32_t facility_of(uint32_t code)
{
    return code >> 16 & (FACILITY_COUNT - 1);
}

static const char *facility_name(struct writer *w, uint32_t value)
{
    const struct image_names *names = w->names;
    const char *given = names->facility ? names->facility(names->context, value) : NULL;
    if (given)
        return given;
    if (value == 0)
        return "Application";
    if (value == FACILITY_SYSTEM)
        return "System";
    snprintf(w->made[value], NAME_SIZE, "Facility_0x%03X", (unsigned)value);
    return w->made[value];
}

/* A name that was given is a macro, which a header then defines. */
static void put_facilities(struct writer *w)
{
    const struct image_names *names = w->names;
    const struct image_tables *t = w->entries.tables;
    for (size_t i = 0; i < t->row_count; i++) {
        uint32_t value = facility_of(t->rows[i].code);
        if (!w->facilities[value])
            w->facilities[value] = facility_name(w, value);
    }
    put(w, "FacilityNames=(\n");
    for (uint32_t value = 0; value < FACILITY_COUNT; value++) {
        const char *name = w->facilities[value];
        bool is_macro = name && names->facility && names->facility(names->context, value);
        if (name)
            buf_printf(w->out, "    %s=0x%X%s%s\n", name, (unsigned)value, is_macro ? ":" : "",
                       is_macro ? name : "");
    }
    put(w, ")\n");
}

static void put_languages(struct writer *w)
{
    const struct image_tables *t = w->entries.tables;
    put(w, "LanguageNames=(\n");
    for (size_t i = 0; i < t->count; i++)
        buf_printf(w->out, "    %s=0x%04X:MSG%05X\n", t->items[i].name,
                   (unsigned)t->items[i].table.lang, (unsigned)t->items[i].table.lang);
    put(w, ")\n");
}

static bool is_usual_lines(const struct text_form *form)
{
    return form->ends == ENDS_CRLF && !form->open;
}

/* The form of most texts: said once when it is that of all tables. */
static void put_forms(struct writer *w)
{
    const struct image_tables *t = w->entries.tables;
    const struct text_form *first = t->count > 0 ? &t->items[0].form : NULL;
    bool same_lines = true, same_encoding = true;
    for (size_t i = 1; i < t->count; i++) {
        const struct text_form *form = &t->items[i].form;
        same_lines = same_lines && form->ends == first->ends && form->open == first->open;
        same_encoding = same_encoding && form->encoding == first->encoding;
    }
    for (size_t i = 0; i < t->count; i++) {
        const struct text_form *form = &t->items[i].form;
        if (!is_usual_lines(form) && (i == 0 || !same_lines))
            image_put_lines(w->out, "file ", same_lines ? "" : t->items[i].name, form->ends,
                            form->open);
        if (form->encoding != TEXT_UTF16 && (i == 0 || !same_encoding))
            image_put_encoding(w->out, "file ", same_encoding ? "" : t->items[i].name,
                               form->encoding);
    }
}

/* --- messages --- */

static void put_symbol(struct writer *w, uint32_t code)
{
    const struct image_names *names = w->names;
    const char *given = names->message ? names->message(names->context, code) : NULL;
    put(w, "\nSymbolicName=");
    if (given) {
        put(w, given);
    } else {
        put(w, "MSG_");
        put_hex(w, code, 8);
    }
}

static void put_statements(struct writer *w, uint32_t code)
{
    static const char *const severities[] = {"Success", "Informational", "Warning", "Error"};
    put(w, "MessageId=0x");
    put_hex(w, code & 0xFFFF, 4);
    put(w, "\nSeverity=");
    put(w, severities[code >> 30]);
    put(w, "\nFacility=");
    put(w, w->facilities[facility_of(code)]);
    put_symbol(w, code);
    put(w, "\n");
}

/* The texts of rows first to end, which are of one message. */
static void put_texts(struct writer *w, size_t first, size_t end)
{
    const struct image_tables *t = w->entries.tables;
    size_t start = 0;
    for (size_t i = first; i < end; i++) {
        size_t body_end = w->body_ends.items[i - first];
        put(w, "Language=");
        put(w, t->items[t->rows[i].table].name);
        put(w, "\n");
        if (body_end > start)
            buf_bytes(w->out, w->bodies.data + start, body_end - start);
        put(w, ".\n");
        start = body_end;
    }
}

static bool put_message(struct writer *w, size_t first, size_t end)
{
    const struct image_tables *t = w->entries.tables;
    uint32_t code = t->rows[first].code;
    w->bodies.size = 0;
    w->body_ends.count = 0;
    put(w, "\n");
    if (code & FREE_BITS) {
        put(w, ";//@ code 0x");
        put_hex(w, code, 8);
        put(w, "\n");
    }
    for (size_t i = first; i < end; i++) {
        if (!image_entry(&w->entries, &t->rows[i], w->out, &w->bodies))
            return false;
        ARRAY_ADD(&w->body_ends, w->bodies.size);
    }
    put_statements(w, code);
    put_texts(w, first, end);
    return true;
}

static bool put_messages(struct writer *w)
{
    const struct image_tables *t = w->entries.tables;
    for (size_t i = 0; i < t->row_count;) {
        size_t end = i + 1;
        while (end < t->row_count && t->rows[end].code == t->rows[i].code)
            end++;
        if (!put_message(w, i, end))
            return false;
        i = end;
    }
    return true;
}

bool image_text(struct buf *out, struct image_tables *t, const struct image_names *names)
{
    struct writer w = {.out = out, .entries = {.tables = t}, .names = names};
    w.facilities = memory_zeros(FACILITY_COUNT * sizeof *w.facilities);
    w.made = memory_zeros(FACILITY_COUNT * sizeof *w.made);
    bool ok = image_entry_forms(&w.entries);
    if (ok) {
        put_facilities(&w);
        put_languages(&w);
        put_forms(&w);
        for (size_t i = 0; i < t->count; i++)
            image_put_layout(out, &t->items[i]);
        ok = put_messages(&w);
    }
    image_entries_free(&w.entries);
    buf_free(&w.bodies);
    free(w.body_ends.items);
    free((void *)w.facilities);
    free(w.made);
    return ok;
}
