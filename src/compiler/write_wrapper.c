/* The wrapper: one function in UTF-8 and its twin in UTF-16 for each message with a symbol. */
#include "write_wrapper.h"

#include "arena.h"
#include "map.h"
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
    char *prefix;         /* the base name as a C name */
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
    struct slice all = {base, (uint32_t)strlen(base)};
    char *name = arena_alloc(arena, (size_t)all.len + 2);
    size_t used = 0;
    if (all.len == 0 || ascii_is_digit(base[0]))
        name[used++] = '_';
    for (uint32_t i = 0; i < all.len; i++)
        name[used++] = ascii_is_word(base[i]) ? ascii_lower(base[i]) : '_';
    return name;
}

/* The declaration of a function up to its closing parenthesis. */
static void put_prototype(struct writer *w, struct buf *out, const struct signature *s, int wide)
{
    put(w, out, "ptrdiff_t ");
    signature_name(out, s);
    put(w, out, wide ? "_w(msgtab_char16 *buf" : "(char *buf");
    put(w, out, ", size_t size, const struct msgtab *t, uint16_t lang");
    for (unsigned i = 0; i < s->count; i++) {
        put(w, out, ",\n    ");
        put(w, out, types[s->parameters[i].type].type[wide]);
        signature_parameter(out, s, i);
    }
    put(w, out, ")");
}

static void put_body(struct writer *w, const struct signature *s, const struct message *m, int wide)
{
    struct buf *out = w->code;
    put(w, out, "\n{\n");
    if (s->count > 0) {
        put(w, out, "    const struct msgtab_arg args[] = {");
        for (unsigned i = 0; i < s->count; i++) {
            put(w, out, i > 0 ? ",\n        " : "\n        ");
            put(w, out, types[s->parameters[i].type].make[wide]);
            put(w, out, "(");
            signature_parameter(out, s, i);
            put(w, out, ")");
        }
        put(w, out, "};\n");
    }
    put(w, out, wide ? "    return msgtab_format_w(" : "    return msgtab_format(");
    buf_printf(out, "buf, size, t, 0x%08Xu, lang, 0, %s, %u);", (unsigned)m->code,
               s->count > 0 ? "args" : "NULL", s->count);
    put(w, out, "\n}\n\n");
}

static void put_function(struct writer *w, const struct signature *s, const struct message *m)
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
    put(w, w->header, "\n");
}

/* Claims one name; the message that has it already, or MAP_NONE. */
static uint32_t claim(struct writer *w, const struct slice name, const char *suffix, uint32_t index)
{
    size_t len = strlen(suffix);
    char *copy = arena_alloc(&w->arena, name.len + len + 1);
    memcpy(copy, name.text, name.len);
    memcpy(copy + name.len, suffix, len + 1);
    return map_add(&w->functions, (struct slice){copy, name.len + (uint32_t)len}, index);
}

/* The names of a function and its twin are used once, and none is that of BASE_open. */
static bool claim_names(struct writer *w, const struct signature *s, uint32_t index)
{
    struct buf name = {0};
    char shown[SHOWN_SIZE];
    signature_name(&name, s);
    struct slice key = {(const char *)name.data, (uint32_t)name.size};
    uint32_t other = claim(w, key, "", index);
    if (other == MAP_NONE)
        other = claim(w, key, "_w", index);
    show_word(shown, key);
    buf_free(&name);
    if (other == MAP_NONE)
        return true;
    diag(w->diag, DIAG_BAD_FUNCTION, s->place,
         "function name %s, or it with '_w' behind it, is taken: give another with "
         "';//@ function NAME' before the MessageId",
         shown);
    if (other < w->catalogue->messages.count) {
        const struct message *m = &w->catalogue->messages.items[other];
        diag_note(w->diag, (struct place){m->file, m->symbol}, "the other message is here");
    }
    return false;
}

static void put_functions(struct writer *w)
{
    const struct catalogue *c = w->catalogue;
    struct signature *s = memory_zeros(sizeof *s);
    for (uint32_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        if (m->symbol.len > 0 && signature_make(s, c, m, w->diag) && claim_names(w, s, i))
            put_function(w, s, m);
    }
    free(s);
}

static void put_header_start(struct writer *w)
{
    put(w, w->header,
        "/* Made by msgtab from a message catalogue: change the catalogue, not this.\n"
        "   Every function formats one message and keeps the contract of\n"
        "   msgtab_format; the twin with _w writes UTF-16. lang 0 is the user's. */\n"
        "#ifndef MSGTAB_CATALOGUE_");
    put_prefix_upper(w, w->header);
    put(w, w->header, "_H\n#define MSGTAB_CATALOGUE_");
    put_prefix_upper(w, w->header);
    put(w, w->header, "_H\n\n#include <msgtab/msgtab.h>\n\n");
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
    claim(&w, (struct slice){w.prefix, (uint32_t)strlen(w.prefix)}, "_open", MAP_NONE - 1);
    put_header_start(&w);
    put_code_start(&w);
    put_functions(&w);
    put(&w, header, "#ifdef __cplusplus\n}\n#endif\n\n#endif\n");
    map_free(&w.functions);
    arena_free(&w.arena);
}
