/* The wrapper: for each message with a symbol a short function and one with flags, each with a twin
   in UTF-16, and two more for each event text, which report it. */
#include "write_wrapper.h"

#include "comment.h"
#include "text_util.h"
#include "wrapper_names.h"

#include <stdlib.h>
#include <string.h>

struct writer {
    struct buf *header;
    struct buf *code;
    const struct catalogue *catalogue;
    const struct signatures *signatures;
    const struct wrapper_options *options;
    struct wrapper_names names;
    const char *prefix; /* the base name as a C name */
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

static void put_prefix_upper(struct writer *w, struct buf *out)
{
    for (const char *p = w->prefix; *p; p++)
        buf_char(out, ascii_upper(*p));
}

/* The type of a parameter: a report function has a number for the id of a parameter text. */
static enum insert_type type_in(const struct parameter *p, bool report)
{
    return report && p->by_id ? INSERT_UINT32 : p->type;
}

/* The parameters for the inserts, and the end of the declaration. */
static void put_parameters(struct buf *out, const struct signature *s, int wide, bool report)
{
    for (unsigned i = 0; i < s->count; i++) {
        buf_str(out, ",\n    ");
        buf_str(out, types[type_in(&s->parameters[i], report)].type[wide]);
        signature_parameter(out, s, i);
    }
    buf_str(out, ")");
}

/* The start of a body: the inserts as an array, if there are any. */
static void put_arguments(struct writer *w, const struct signature *s, int wide, bool report)
{
    struct buf *out = w->code;
    buf_str(out, "\n{\n");
    for (unsigned i = 0; i < s->count; i++) {
        buf_str(out, i > 0 ? ",\n        " : "    const struct msgtab_arg args[] = {\n        ");
        buf_str(out, types[type_in(&s->parameters[i], report)].make[wide]);
        buf_str(out, "(");
        signature_parameter(out, s, i);
        buf_str(out, ")");
    }
    buf_str(out, s->count > 0 ? "};\n    return " : "    return ");
}

static const char *array_of(const struct signature *s)
{
    return s->count > 0 ? "args" : "NULL";
}

/* The inside of a C string literal. */
static void put_literal_part(struct buf *out, struct slice text)
{
    for (uint32_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.text[i];
        if (c < 0x20 || c >= 0x7F || c == '"' || c == '\\' || c == '?')
            buf_printf(out, "\\%03o", (unsigned)c);
        else
            buf_char(out, (char)c);
    }
}

/* Before a prototype of a deprecated message: compilers show the text where it is called. */
static void put_deprecated(struct writer *w, const struct message *m)
{
    const struct comment *comment = comment_of(w->catalogue, m, COMMENT_DEPRECATED);
    if (!comment)
        return;
    buf_str(w->header, "MSGTAB_DEPRECATED(\"");
    put_literal_part(w->header, catalogue_slice(w->catalogue, m->file, m->symbol));
    buf_str(w->header, comment->deprecated.len > 0 ? ": " : "");
    put_literal_part(w->header, comment->deprecated);
    buf_str(w->header, "\")\n");
}

/* The functions for one message, in the order of their prototypes. */
enum { FORM_SHORT, FORM_SHORT_W, FORM_EX, FORM_EX_W, FORMS };

static bool is_wide(int form)
{
    return form % 2 == 1;
}

static void put_prototype(struct buf *out, struct slice name, const struct signature *s, int form)
{
    buf_str(out, "ptrdiff_t ");
    buf_bytes(out, name.text, name.len);
    buf_str(out, form >= FORM_EX ? "_ex" : "");
    buf_str(out, is_wide(form) ? "_w(msgtab_char16 *buf" : "(char *buf");
    buf_str(out, ", size_t size, const struct msgtab *t, uint16_t lang");
    buf_str(out, form >= FORM_EX ? ",\n    unsigned flags" : "");
    put_parameters(out, s, is_wide(form), false);
}

static void put_body(struct writer *w, const struct signature *s, const struct message *m, int form)
{
    put_arguments(w, s, is_wide(form), false);
    buf_printf(w->code, "msgtab_format%s(buf, size, t, 0x%08Xu, lang, %s, %s, %u);",
               is_wide(form) ? "_w" : "", (unsigned)m->code,
               form >= FORM_EX ? "flags" : "MSGTAB_TRIM", array_of(s), s->count);
    buf_str(w->code, "\n}\n\n");
}

static void put_report_prototype(struct buf *out, struct slice name, const struct signature *s,
                                 int wide)
{
    buf_str(out, "int ");
    buf_bytes(out, name.text, name.len);
    buf_str(out, wide ? "_w(" : "(");
    buf_str(out, "const struct msgtab_event_log *log");
    put_parameters(out, s, wide, true);
}

/* What reports an event text. */
static void put_report(struct writer *w, struct slice name, const struct signature *s,
                       const struct message *m)
{
    for (int wide = 0; wide < 2; wide++) {
        put_deprecated(w, m);
        put_report_prototype(w->header, name, s, wide);
        buf_str(w->header, ";\n");
        put_report_prototype(w->code, name, s, wide);
        put_arguments(w, s, wide, true);
        buf_printf(w->code, "msgtab_event_report(log, msgtab_event_type(0x%08Xu), %u, 0x%08Xu,",
                   (unsigned)m->code, (unsigned)s->category, (unsigned)m->code);
        buf_str(w->code, "\n        MSGTAB_EVENT_GUARD | MSGTAB_EVENT_PARAMETERS, ");
        buf_printf(w->code, "%s, %u, NULL, 0);", array_of(s), s->count);
        buf_str(w->code, "\n}\n\n");
    }
}

static void put_functions(struct writer *w, const struct function_names *names,
                          const struct signature *s)
{
    const struct message *m = &w->catalogue->messages.items[s->message];
    struct slice symbol = catalogue_slice(w->catalogue, m->file, m->symbol);
    buf_str(w->header, "/* ");
    buf_bytes(w->header, symbol.text, symbol.len);
    buf_printf(w->header, ", 0x%08X", (unsigned)m->code);
    buf_str(w->header, " */\n");
    for (int form = 0; form < FORMS; form++) {
        put_deprecated(w, m);
        put_prototype(w->header, names->format, s, form);
        buf_str(w->header, ";\n");
        put_prototype(w->code, names->format, s, form);
        put_body(w, s, m, form);
    }
    if (s->event)
        put_report(w, names->report, s, m);
    buf_str(w->header, "\n");
}

static void put_all_functions(struct writer *w)
{
    struct function_names names;
    for (size_t i = 0; i < w->signatures->items.count; i++) {
        const struct signature *s = &w->signatures->items.items[i];
        if (wrapper_names_claim(&w->names, s, &names))
            put_functions(w, &names, s);
    }
}

static void put_header_start(struct writer *w)
{
    const bool events = comment_exists(w->catalogue, COMMENT_EVENT);
    buf_str(w->header,
            "/* Made by msgtab from a message catalogue: change the catalogue, not this.\n"
            "   Every function formats one message and keeps the contract of\n"
            "   msgtab_format; the twin with _w writes UTF-16. lang 0 is the user's.\n"
            "   The short functions leave out the line end at the end of a text, for\n"
            "   sentences in windows and logs; those with _ex take the flags instead:\n"
            "   MSGTAB_TRIM, MSGTAB_WIDTH(n) and others, or 0 for what FormatMessage gives.");
    if (events)
        buf_str(w->header,
                "\n   Those with _report_ in their name report one event, and keep the contract\n"
                "   of msgtab_event_report with guarded strings; a number is the id of a\n"
                "   parameter text.");
    buf_str(w->header, " */\n#ifndef MSGTAB_CATALOGUE_");
    put_prefix_upper(w, w->header);
    buf_str(w->header, "_H\n#define MSGTAB_CATALOGUE_");
    put_prefix_upper(w, w->header);
    buf_str(w->header, "_H\n\n");
    buf_str(w->header, events ? "#include <msgtab/event.h>\n" : "");
    buf_str(w->header, "#include <msgtab/msgtab.h>\n\n");
    buf_bytes(w->header, w->options->ids->data, w->options->ids->size);
    buf_str(w->header,
            "\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n"
            "/* Opens the catalogue: the file at path, or with NULL the DLL beside the\n"
            "   running program; see msgtab_open and msgtab_open_beside. Replace that file by\n"
            "   renaming a new one onto it. */\nint ");
    buf_str(w->header, w->prefix);
    buf_str(w->header, "_open(struct msgtab *t, const char *path);\n\n");
}

static void put_code_start(struct writer *w)
{
    buf_str(w->code,
            "/* Made by msgtab from a message catalogue: change the catalogue, not this. */\n"
            "#include \"");
    buf_str(w->code, w->options->base);
    buf_str(w->code,
            ".h\"\n\n/* Where an installed catalogue is, beside the program's own folder. */\n"
            "#ifndef ");
    put_prefix_upper(w, w->code);
    buf_str(w->code, "_DATA_DIR\n#define ");
    put_prefix_upper(w, w->code);
    buf_str(w->code, "_DATA_DIR NULL\n#endif\n\nint ");
    buf_str(w->code, w->prefix);
    buf_str(w->code,
            "_open(struct msgtab *t, const char *path)\n{\n    return path ? msgtab_open(t, path)"
            "\n                : msgtab_open_beside(t, ");
    buf_char(w->code, '"');
    put_literal_part(w->code, slice_of(w->options->dll));
    buf_str(w->code, "\", ");
    put_prefix_upper(w, w->code);
    buf_str(w->code, "_DATA_DIR);\n}\n\n");
}

void wrapper_write(struct buf *header, struct buf *code, const struct catalogue *c,
                   const struct signatures *signatures, const struct wrapper_options *o,
                   struct diag *d)
{
    struct writer w = {
        .header = header, .code = code, .catalogue = c, .signatures = signatures, .options = o};
    wrapper_names_init(&w.names, c, &signatures->macros, o->base, d);
    w.prefix = w.names.prefix.text;
    put_header_start(&w);
    put_code_start(&w);
    put_all_functions(&w);
    buf_str(header, "#ifdef __cplusplus\n}\n#endif\n\n#endif\n");
    wrapper_names_free(&w.names);
}
