/* The functions that take the fields of an event as arguments. Their names say the types, so that
   events with the same types share one. */
#include "manifest_header.h"

#include "winmeta.h"

#include <string.h>

/* By code; an element of an array, or what a pointer points to. */
static const struct c_type {
    char letter;
    char name[sizeof "unsigned __int64"];
} types[] = {
    [IN_UNICODE_STRING] = {'z', "WCHAR"},
    [IN_ANSI_STRING] = {'s', "char"},
    [IN_INT8] = {'c', "signed char"},
    [IN_UINT8] = {'u', "unsigned char"},
    [IN_INT16] = {'l', "signed short"},
    [IN_UINT16] = {'h', "unsigned short"},
    [IN_INT32] = {'d', "signed int"},
    [IN_UINT32] = {'q', "unsigned int"},
    [IN_INT64] = {'i', "signed __int64"},
    [IN_UINT64] = {'x', "unsigned __int64"},
    [IN_FLOAT] = {'f', "float"},
    [IN_DOUBLE] = {'g', "double"},
    [IN_BOOLEAN] = {'t', "signed int"},
    [IN_BINARY] = {'b', "unsigned char"},
    [IN_GUID] = {'j', "GUID"},
    [IN_POINTER] = {'p', "void *"},
    [IN_FILETIME] = {'m', "FILETIME"},
    [IN_SYSTEMTIME] = {'y', "SYSTEMTIME"},
    [IN_SID] = {'k', "SID"},
    [IN_HEX_INT32] = {'d', "signed int"},
    [IN_HEX_INT64] = {'i', "signed __int64"},
    [IN_COUNTED_UNICODE_STRING] = {'w', "WCHAR"},
    [IN_COUNTED_ANSI_STRING] = {'a', "char"},
    [IN_COUNTED_BINARY] = {'e', "unsigned char"},
};

static bool is_array(const struct manifest_field *f)
{
    return f->count.kind == EXTENT_FIELD || (f->count.kind == EXTENT_FIXED && f->count.number > 1);
}

static bool is_text(const struct manifest_field *f)
{
    return f->type && (f->type->code == IN_UNICODE_STRING || f->type->code == IN_ANSI_STRING);
}

static bool is_counted(const struct manifest_field *f)
{
    return f->type && f->type->code >= IN_COUNTED_UNICODE_STRING;
}

static bool is_wide(const struct manifest_field *f)
{
    return f->type &&
           (f->type->code == IN_UNICODE_STRING || f->type->code == IN_COUNTED_UNICODE_STRING);
}

static bool is_number(const struct manifest_field *f)
{
    return f->type && !is_array(f) &&
           ((f->type->code >= IN_INT8 && f->type->code <= IN_BOOLEAN) ||
            f->type->code == IN_HEX_INT32 || f->type->code == IN_HEX_INT64);
}

static bool is_pointer(const struct manifest_field *f)
{
    return f->type && f->type->code == IN_POINTER;
}

/* Whether a length counts its elements. */
static bool is_long(const struct manifest_field *f)
{
    return is_text(f) || (f->type && f->type->code == IN_BINARY);
}

static bool has_length(const struct manifest_field *f)
{
    return f->length.kind == EXTENT_FIELD ||
           (f->length.kind == EXTENT_FIXED && f->length.number > 0);
}

bool header_has_size(const struct manifest_field *f)
{
    return !f->type || is_counted(f) || (is_array(f) && f->type->code == IN_SID) ||
           (is_text(f) && is_array(f) && !has_length(f));
}

/* --- names of functions --- */

static void put_extent(struct buf *out, char mark, const struct manifest_extent *e)
{
    if (e->kind == EXTENT_FIELD)
        buf_char(out, mark);
    buf_printf(out, "%u", (unsigned)e->number);
}

/* Count and length of an array of texts or binaries. */
static void put_extents(struct buf *out, const struct manifest_field *f)
{
    bool fixed_count = f->count.kind == EXTENT_FIXED;
    bool fixed_length = f->length.kind == EXTENT_FIXED;
    if (fixed_count && fixed_length) {
        buf_printf(out, "%u", (unsigned)f->count.number * f->length.number);
    } else if (!fixed_count && !fixed_length) {
        put_extent(out, 'r', &f->length);
        put_extent(out, 'R', &f->count);
    } else {
        buf_printf(out, "%ur%u", (unsigned)(fixed_count ? f->count.number : f->length.number),
                   (unsigned)(fixed_count ? f->length.number : f->count.number));
    }
}

static void put_mark(struct buf *out, const struct manifest_field *f)
{
    char letter = f->type ? types[f->type->code].letter : 'n';
    if (!is_array(f)) {
        buf_char(out, letter);
        if (is_long(f) && has_length(f))
            put_extent(out, 'r', &f->length);
        return;
    }
    buf_char(out, (char)(letter - 'a' + 'A'));
    if (is_long(f) && has_length(f))
        put_extents(out, f);
    else if (is_text(f))
        buf_char(out, 'R');
    else
        put_extent(out, 'R', &f->count);
}

/* --- arguments --- */

static void put_argument(struct header_writer *w, const struct manifest_field *f)
{
    unsigned n = f->number;
    const char *type = f->type ? types[f->type->code].name : "void";
    buf_str(w->out, ", ");
    if (header_has_size(f))
        buf_printf(w->out, "ULONG _Arg%u_Len_, ", n);
    if (is_number(f))
        buf_printf(w->out, "%s _Arg%u", type, n);
    else if (is_pointer(f))
        buf_printf(w->out, "const void *%s_Arg%u", is_array(f) ? "const *" : "", n);
    else if (f->type && f->type->code == IN_SID && is_array(f))
        buf_printf(w->out, "const unsigned char *_Arg%u", n);
    else
        buf_printf(w->out, "const %s *_Arg%u", type, n);
}

/* " * NUMBER" or " * (ULONG)_ArgN". */
static void put_factor(struct header_writer *w, const struct manifest_template *t,
                       const struct manifest_field *f, const struct manifest_extent *e)
{
    if (e->kind == EXTENT_FIXED && e->number > 0)
        buf_printf(w->out, " * %u", (unsigned)e->number);
    if (e->kind != EXTENT_FIELD)
        return;
    if (!is_number(t->fields.items[e->number]))
        diag(w->diag, DIAG_MANIFEST_OUTPUT, f->place,
             "a field has its count or length in '%.*s', which is not a number: no C function can "
             "write it",
             SLICE(t->fields.items[e->number]->name));
    buf_printf(w->out, " * (ULONG)_Arg%u", (unsigned)e->number);
}

/* Pointer and size of a field as arguments of McGenEventData. */
static void put_data(struct header_writer *w, const struct manifest_template *t,
                     const struct manifest_field *f)
{
    unsigned n = f->number;
    if (is_number(f) || (is_pointer(f) && !is_array(f))) {
        buf_printf(w->out, "&_Arg%u, (ULONG)sizeof(_Arg%u)", n, n);
    } else if (header_has_size(f)) {
        buf_printf(w->out, "_Arg%u, _Arg%u_Len_%s", n, n,
                   is_wide(f) ? " * (ULONG)sizeof(WCHAR)" : "");
    } else {
        buf_printf(w->out, "_Arg%u, (ULONG)sizeof(%s)", n,
                   is_pointer(f) ? "void *" : types[f->type->code].name);
        if (is_array(f))
            put_factor(w, t, f, &f->count);
        if (is_long(f))
            put_factor(w, t, f, &f->length);
    }
}

/* The statements for a field, whose data begin at data[at]; returns where the next one begins. */
static unsigned put_field(struct header_writer *w, const struct manifest_template *t,
                          const struct manifest_field *f, unsigned at)
{
    unsigned n = f->number;
    const char *special = NULL;
    if (f->type && !is_array(f) && !has_length(f))
        special = f->type->code == IN_UNICODE_STRING ? "Wide"
                  : f->type->code == IN_ANSI_STRING  ? "Narrow"
                                                     : NULL;
    if (f->type && f->type->code == IN_SID && !is_array(f))
        special = "Sid";
    if (special) {
        buf_printf(w->out, "    McGenEvent%s(&data[%u], _Arg%u);\n", special, at, n);
        return at + 1;
    }
    if (is_counted(f) && !is_array(f)) {
        buf_printf(w->out,
                   "    _Arg%u_Size = (USHORT)(_Arg%u_Len_%s);\n"
                   "    McGenEventData(&data[%u], &_Arg%u_Size, (ULONG)sizeof(USHORT));\n",
                   n, n, is_wide(f) ? " * sizeof(WCHAR)" : "", at, n);
        at++;
    }
    buf_printf(w->out, "    McGenEventData(&data[%u], ", at);
    put_data(w, t, f);
    buf_str(w->out, ");\n");
    return at + 1;
}

/* --- the function --- */

static void put_body(struct header_writer *w, const struct manifest_template *t)
{
    size_t count = t ? t->fields.count : 0;
    unsigned parts = 1;
    for (size_t i = 0; i < count; i++) {
        const struct manifest_field *f = t->fields.items[i];
        parts += is_counted(f) && !is_array(f) ? 2 : 1;
    }
    buf_printf(w->out, "    EVENT_DATA_DESCRIPTOR data[%u];\n", parts);
    for (size_t i = 0; i < count; i++) {
        const struct manifest_field *f = t->fields.items[i];
        if (is_counted(f) && !is_array(f))
            buf_printf(w->out, "    USHORT _Arg%u_Size;\n", (unsigned)f->number);
    }
    unsigned at = 1;
    for (size_t i = 0; i < count; i++)
        at = put_field(w, t, t->fields.items[i], at);
    buf_printf(w->out, "    return McGenEventWrite(context, event, NULL, %u, data);\n", parts);
}

void header_template(struct header_writer *w, const struct manifest_template *t)
{
    size_t count = t ? t->fields.count : 0;
    w->signature.size = 0;
    for (size_t i = 0; i < count; i++)
        put_mark(&w->signature, t->fields.items[i]);
    struct slice name = {count > 0 ? (const char *)w->signature.data : "",
                         (uint32_t)w->signature.size};
    if (map_get(&w->signatures, name) != MAP_NONE)
        return;
    buf_printf(w->out,
               "#ifndef McTemplateU0%.*s_def\n#define McTemplateU0%.*s_def\n"
               "static ETW_INLINE ULONG McTemplateU0%.*s(PMCGEN_TRACE_CONTEXT context, "
               "const EVENT_DESCRIPTOR *event",
               SLICE(name), SLICE(name), SLICE(name));
    for (size_t i = 0; i < count; i++)
        put_argument(w, t->fields.items[i]);
    buf_str(w->out, ")\n{\n");
    put_body(w, t);
    buf_str(w->out, "}\n#endif\n\n");
    name.text = arena_copy(&w->names, name.text, name.len);
    map_add(&w->signatures, name, 0);
}
