/* The wrapper: one function in UTF-8 and its twin in UTF-16 for each message with a symbol, and two
   more for each event text, which report it. */
#include "write_wrapper.h"

#include "arena.h"
#include "event_text.h"
#include "map.h"
#include "reserved.h"
#include "signature.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

struct writer {
    struct buf *header;
    struct buf *code;
    const struct catalogue *catalogue;
    const struct wrapper_options *options;
    struct diag *diag;
    struct arena arena;   /* function names, keys of the map */
    struct map functions; /* name -> message */
    struct event_symbols symbols;
    char *prefix; /* the base name as a C name */
};

/* Types of a parameter in the UTF-8 and the UTF-16 function, and what makes an argument of it. */
static const struct {
    const char *type[2];
    const char *make[2];
} types[] = {
    [INSERT_NOTHING] = {{"const char *", "const msgtab_char16 *"}, {"msgtab_str", "msgtab_wstr"}},
    [INSERT_STRING] = {{"const char *", "const msgtab_char16 *"}, {"msgtab_str", "msgtab_wstr"}},
    [INSERT_CHARACTER] = {{"uint32_t ", "uint32_t "}, {"msgtab_character", "msgtab_character"}},
    [INSERT_INT32] = {{"int32_t ", "int32_t "}, {"msgtab_int", "msgtab_int"}},
    [INSERT_UINT32] = {{"uint32_t ", "uint32_t "}, {"msgtab_uint", "msgtab_uint"}},
    [INSERT_INT64] = {{"int64_t ", "int64_t "}, {"msgtab_int64", "msgtab_int64"}},
    [INSERT_UINT64] = {{"uint64_t ", "uint64_t "}, {"msgtab_uint64", "msgtab_uint64"}},
    [INSERT_POINTER] = {{"const void *", "const void *"}, {"msgtab_pointer", "msgtab_pointer"}},
};

/* Appends text in which '\n' stands for the line end asked for. */
static void put(struct writer *w, struct buf *out, const char *text)
{
    for (const char *lf; (lf = strchr(text, '\n')) != NULL; text = lf + 1) {
        buf_bytes(out, text, (size_t)(lf - text));
        buf_str(out, w->options->eol);
    }
    buf_str(out, text);
}

static void put_prefix_upper(struct writer *w, struct buf *out)
{
    for (const char *p = w->prefix; *p; p++)
        buf_char(out, ascii_upper(*p));
}

static char *make_prefix(struct arena *arena, const char *base)
{
    struct slice all = slice_of(base);
    char *name = arena_alloc(arena, (size_t)all.len + 2);
    size_t used = 0;
    if (all.len == 0 || ascii_is_digit(base[0]))
        name[used++] = '_';
    for (uint32_t i = 0; i < all.len; i++)
        name[used++] = ascii_is_word(base[i]) ? ascii_lower(base[i]) : '_';
    return name;
}

/* The type of a parameter: a report function takes a number for the code of a parameter text. */
static enum insert_type type_in(const struct parameter *p, bool report)
{
    return report && p->by_id ? INSERT_UINT32 : p->type;
}

/* The parameters for the inserts, and the end of the declaration. */
static void put_parameters(struct writer *w, struct buf *out, const struct signature *s, int wide,
                           bool report)
{
    for (unsigned i = 0; i < s->count; i++) {
        put(w, out, ",\n    ");
        put(w, out, types[type_in(&s->parameters[i], report)].type[wide]);
        signature_parameter(out, s, i);
    }
    put(w, out, ")");
}

/* The start of a body: the inserts as an array, if there are any. */
static void put_arguments(struct writer *w, const struct signature *s, int wide, bool report)
{
    struct buf *out = w->code;
    put(w, out, "\n{\n");
    for (unsigned i = 0; i < s->count; i++) {
        put(w, out, i > 0 ? ",\n        " : "    const struct msgtab_arg args[] = {\n        ");
        put(w, out, types[type_in(&s->parameters[i], report)].make[wide]);
        put(w, out, "(");
        signature_parameter(out, s, i);
        put(w, out, ")");
    }
    put(w, out, s->count > 0 ? "};\n    return " : "    return ");
}

static const char *array_of(const struct signature *s)
{
    return s->count > 0 ? "args" : "NULL";
}

static void put_prototype(struct writer *w, struct buf *out, const struct signature *s, int wide)
{
    put(w, out, "ptrdiff_t ");
    signature_name(out, s);
    put(w, out, wide ? "_w(msgtab_char16 *buf" : "(char *buf");
    put(w, out, ", size_t size, const struct msgtab *t, uint16_t lang");
    put_parameters(w, out, s, wide, false);
}

static void put_body(struct writer *w, const struct signature *s, const struct message *m, int wide)
{
    put_arguments(w, s, wide, false);
    buf_printf(w->code, "msgtab_format%s(buf, size, t, 0x%08Xu, lang, 0, %s, %u);",
               wide ? "_w" : "", (unsigned)m->code, array_of(s), s->count);
    put(w, w->code, "\n}\n\n");
}

/* What reports an event text. */
struct report {
    struct slice name; /* BASE_report_NAME; len 0: the message is no event text */
    uint16_t category;
};

static void put_report_prototype(struct writer *w, struct buf *out, const struct report *r,
                                 const struct signature *s, int wide)
{
    put(w, out, "int ");
    buf_bytes(out, r->name.text, r->name.len);
    put(w, out, wide ? "_w(" : "(");
    put(w, out, "const struct msgtab_event_log *log");
    put_parameters(w, out, s, wide, true);
}

static void put_report(struct writer *w, const struct report *r, const struct signature *s,
                       const struct message *m)
{
    for (int wide = 0; wide < 2; wide++) {
        put_report_prototype(w, w->header, r, s, wide);
        put(w, w->header, ";\n");
        put_report_prototype(w, w->code, r, s, wide);
        put_arguments(w, s, wide, true);
        buf_printf(w->code, "msgtab_event_report(log, msgtab_event_type(0x%08Xu), %u, 0x%08Xu,",
                   (unsigned)m->code, (unsigned)r->category, (unsigned)m->code);
        put(w, w->code, "\n        MSGTAB_EVENT_GUARD | MSGTAB_EVENT_PARAMETERS, ");
        buf_printf(w->code, "%s, %u, NULL, 0);", array_of(s), s->count);
        put(w, w->code, "\n}\n\n");
    }
}

static void put_function(struct writer *w, const struct signature *s, const struct message *m,
                         const struct report *r)
{
    struct slice symbol = catalogue_slice(w->catalogue, m->file, m->symbol);
    put(w, w->header, "/* ");
    buf_bytes(w->header, symbol.text, symbol.len);
    buf_printf(w->header, ", 0x%08X", (unsigned)m->code);
    put(w, w->header, " */\n");
    for (int wide = 0; wide < 2; wide++) {
        put_prototype(w, w->header, s, wide);
        put(w, w->header, ";\n");
        put_prototype(w, w->code, s, wide);
        put_body(w, s, m, wide);
    }
    if (r->name.len > 0)
        put_report(w, r, s, m);
    put(w, w->header, "\n");
}

/* One name out of three parts, kept as long as the writer. */
static struct slice join(struct writer *w, const char *start, struct slice name, const char *end)
{
    size_t before = strlen(start);
    size_t behind = strlen(end);
    char *copy = arena_alloc(&w->arena, before + name.len + behind + 1);
    memcpy(copy, start, before);
    memcpy(copy + before, name.text, name.len);
    memcpy(copy + before + name.len, end, behind);
    copy[before + name.len + behind] = 0;
    return (struct slice){copy, (uint32_t)(before + name.len + behind)};
}

/* Claims one name; the message that has it already, as a function or as its symbol, or MAP_NONE. */
static uint32_t claim(struct writer *w, struct slice name, const char *suffix, uint32_t index)
{
    struct slice key = join(w, "", name, suffix);
    uint32_t other = event_symbols_find(&w->symbols, key);
    return other != MAP_NONE ? other : map_add(&w->functions, key, index);
}

/* The names of a function and its twin are used once, and none is that of BASE_open. */
static bool claim_names(struct writer *w, struct slice name, struct place place, uint32_t index)
{
    char shown[SHOWN_SIZE];
    uint32_t other = claim(w, name, "", index);
    if (other == MAP_NONE)
        other = claim(w, name, "_w", index);
    if (other == MAP_NONE)
        return true;
    show_word(shown, name);
    diag(w->diag, DIAG_BAD_FUNCTION, place,
         "function name %s, or it with '_w' behind it, is taken: give another with "
         "';//@ function NAME' before the MessageId",
         shown);
    if (other < w->catalogue->messages.count && other != index) {
        const struct message *m = &w->catalogue->messages.items[other];
        diag_note(w->diag, (struct place){m->file, m->symbol}, "the other message is here");
    }
    return false;
}

static struct slice without_start(struct slice name, struct slice start)
{
    if (name.len <= start.len || memcmp(name.text, start.text, start.len) != 0)
        return name;
    return (struct slice){name.text + start.len, name.len - start.len};
}

/* BASE_report_NAME: NAME is the function's name without BASE_ and event_. */
static struct slice report_name(struct writer *w, struct slice function)
{
    struct slice name = without_start(function, join(w, w->prefix, (struct slice){"_", 1}, ""));
    name = without_start(name, (struct slice){"event_", 6});
    return join(w, w->prefix, join(w, "_report_", name, ""), "");
}

/* The name of the function that reports an event text. */
static bool name_report(struct writer *w, struct report *r, const struct signature *s,
                        struct slice function, uint32_t index)
{
    if (!s->event)
        return true;
    r->name = report_name(w, function);
    return claim_names(w, r->name, s->place, index);
}

static void put_message(struct writer *w, struct signature *s, const struct message *m,
                        uint32_t index)
{
    struct buf name = {0};
    struct report report = {.category = 0};
    bool ok = signature_make(s, &w->symbols, m, w->diag);
    if (s->event)
        ok = event_category(&w->symbols, s->event, w->diag, &report.category) && ok;
    signature_name(&name, s);
    struct slice function = {(const char *)name.data, (uint32_t)name.size};
    if (ok && claim_names(w, function, s->place, index) &&
        name_report(w, &report, s, function, index))
        put_function(w, s, m, &report);
    buf_free(&name);
}

/* Whether a macro of this name would change what the wrapper says. */
static bool hides(const struct writer *w, struct slice name)
{
    static const char *const words[] = {"args", "buf", "lang", "log", "path", "size", "t"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (name.len == strlen(words[i]) && memcmp(name.text, words[i], name.len) == 0)
            return true;
    }
    return reserved_keyword(name) || reserved_macro(name) ||
           (reserved_prefix(name) && name.text[0] != '_') ||
           map_get(&w->functions, name) != MAP_NONE;
}

static void check_macro(struct writer *w, struct slice name, struct place place)
{
    char shown[SHOWN_SIZE];
    if (name.len == 0 || !hides(w, name))
        return;
    show_word(shown, name);
    diag(w->diag, DIAG_BAD_FUNCTION, place,
         "symbolic name %s is a word of the wrapper, which would not mean the same any more",
         shown);
}

/* The macros of the header leave the wrapper's own words alone, BASE_open among them. */
static void check_macros(struct writer *w)
{
    const struct catalogue *c = w->catalogue;
    const struct name_list *const lists[] = {&c->severities, &c->facilities};
    for (size_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        if (m->symbol.len > 0)
            check_macro(w, catalogue_slice(c, m->file, m->symbol),
                        (struct place){m->file, m->symbol});
    }
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        for (size_t n = 0; n < lists[i]->count; n++)
            check_macro(w, lists[i]->items[n].extra, lists[i]->items[n].place);
    }
}

static void put_functions(struct writer *w)
{
    const struct catalogue *c = w->catalogue;
    struct signature *s = memory_zeros(sizeof *s);
    for (uint32_t i = 0; i < c->messages.count; i++) {
        if (c->messages.items[i].symbol.len > 0)
            put_message(w, s, &c->messages.items[i], i);
    }
    free(s);
}

static void put_header_start(struct writer *w)
{
    const bool events = event_texts_exist(w->catalogue);
    put(w, w->header,
        "/* Made by msgtab from a message catalogue: change the catalogue, not this.\n"
        "   Every function formats one message and keeps the contract of\n"
        "   msgtab_format; the twin with _w writes UTF-16. lang 0 is the user's.");
    if (events)
        put(w, w->header,
            "\n   Those with _report_ in their name report one event, and keep the contract\n"
            "   of msgtab_event_report with guarded strings; a number is the id of a\n"
            "   parameter text.");
    put(w, w->header, " */\n#ifndef MSGTAB_CATALOGUE_");
    put_prefix_upper(w, w->header);
    put(w, w->header, "_H\n#define MSGTAB_CATALOGUE_");
    put_prefix_upper(w, w->header);
    put(w, w->header, "_H\n\n");
    put(w, w->header, events ? "#include <msgtab/event.h>\n" : "");
    put(w, w->header, "#include <msgtab/msgtab.h>\n\n");
    buf_bytes(w->header, w->options->ids->data, w->options->ids->size);
    put(w, w->header,
        "\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n"
        "/* Opens the catalogue: the file at path, or with NULL the DLL beside the\n"
        "   running program; see msgtab_open and msgtab_open_beside. */\nint ");
    put(w, w->header, w->prefix);
    put(w, w->header, "_open(struct msgtab *t, const char *path);\n\n");
}

/* The name of a file as a C string literal. */
static void put_literal(struct buf *out, const char *text)
{
    buf_char(out, '"');
    for (const unsigned char *p = (const unsigned char *)text; *p; p++) {
        if (*p < 0x20 || *p >= 0x7F || *p == '"' || *p == '\\' || *p == '?')
            buf_printf(out, "\\%03o", (unsigned)*p);
        else
            buf_char(out, (char)*p);
    }
    buf_char(out, '"');
}

static void put_code_start(struct writer *w)
{
    put(w, w->code,
        "/* Made by msgtab from a message catalogue: change the catalogue, not this. */\n"
        "#include \"");
    put(w, w->code, w->options->base);
    put(w, w->code,
        ".h\"\n\n/* Where an installed catalogue is, beside the program's own folder. */\n"
        "#ifndef ");
    put_prefix_upper(w, w->code);
    put(w, w->code, "_DATA_DIR\n#define ");
    put_prefix_upper(w, w->code);
    put(w, w->code, "_DATA_DIR NULL\n#endif\n\nint ");
    put(w, w->code, w->prefix);
    put(w, w->code,
        "_open(struct msgtab *t, const char *path)\n{\n    return path ? msgtab_open(t, path)"
        "\n                : msgtab_open_beside(t, ");
    put_literal(w->code, w->options->dll);
    put(w, w->code, ", ");
    put_prefix_upper(w, w->code);
    put(w, w->code, "_DATA_DIR);\n}\n\n");
}

void wrapper_write(struct buf *header, struct buf *code, const struct catalogue *c,
                   const struct wrapper_options *o, struct diag *d)
{
    struct writer w = {.header = header,
                       .code = code,
                       .catalogue = c,
                       .options = o,
                       .diag = d,
                       .functions = {.exact_case = true}};
    w.prefix = make_prefix(&w.arena, o->base);
    event_symbols_init(&w.symbols, c);
    struct slice prefix = slice_of(w.prefix);
    map_add(&w.functions, join(&w, "", prefix, "_open"), MAP_NONE - 1);
    check_macros(&w);
    put_header_start(&w);
    put_code_start(&w);
    put_functions(&w);
    put(&w, header, "#ifdef __cplusplus\n}\n#endif\n\n#endif\n");
    event_symbols_free(&w.symbols);
    map_free(&w.functions);
    arena_free(&w.arena);
}
