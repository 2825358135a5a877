/* The header: comments of the source in their places, one banner, one block for each message. */
#include "write_header.h"

#include "text_util.h"

#include <string.h>

struct writer {
    struct buf *out;
    const struct catalogue *catalogue;
    const struct header_options *options;
    struct diag *diag;
};

/* The banner: the text before and after the drawing of the code's parts. */
static const char banner_start[] =
    "//\n"
    "//  Values are 32 bit values laid out as follows:\n"
    "//\n"
    "//   3 3 2 2 2 2 2 2 2 2 2 2 1 1 1 1 1 1 1 1 1 1\n"
    "//   1 0 9 8 7 6 5 4 3 2 1 0 9 8 7 6 5 4 3 2 1 0 9 8 7 6 5 4 3 2 1 0\n";

static const char banner_status[] =
    "//  +---+-+-+-----------------------+-------------------------------+\n"
    "//  |Sev|C|R|     Facility          |               Code            |\n"
    "//  +---+-+-+-----------------------+-------------------------------+\n"
    "//\n"
    "//  where\n"
    "//\n"
    "//      Sev - is the severity code\n"
    "//\n"
    "//          00 - Success\n"
    "//          01 - Informational\n"
    "//          10 - Warning\n"
    "//          11 - Error\n"
    "//\n"
    "//      C - is the Customer code flag\n"
    "//\n"
    "//      R - is a reserved bit\n"
    "//\n";

static const char banner_ole[] =
    "//  +-+-+-+-+-+---------------------+-------------------------------+\n"
    "//  |S|R|C|N|r|    Facility         |               Code            |\n"
    "//  +-+-+-+-+-+---------------------+-------------------------------+\n"
    "//\n"
    "//  where\n"
    "//\n"
    "//      S - Severity - indicates success/fail\n"
    "//\n"
    "//          0 - Success\n"
    "//          1 - Fail (COERROR)\n"
    "//\n"
    "//      R - reserved portion of the facility code, corresponds to NT's\n"
    "//              second severity bit.\n"
    "//\n"
    "//      C - reserved portion of the facility code, corresponds to NT's\n"
    "//              C field.\n"
    "//\n"
    "//      N - reserved portion of the facility code. Used to indicate a\n"
    "//              mapped NT status value.\n"
    "//\n"
    "//      r - reserved portion of the facility code. Reserved for internal\n"
    "//              use. Used to indicate HRESULT values that are not status\n"
    "//              values, but are instead message ids for display strings.\n"
    "//\n";

static const char banner_end[] = "//      Facility - is the facility code\n"
                                 "//\n"
                                 "//      Code - is the facility's status code\n"
                                 "//\n";

static void put(struct writer *w, const char *text)
{
    buf_str(w->out, text);
}

static void put_slice(struct writer *w, struct slice s)
{
    buf_bytes(w->out, s.text, s.len);
}

static void end_line(struct writer *w)
{
    buf_char(w->out, '\n');
}

/* "#define SYMBOL" padded to the column of the values. */
static void put_define(struct writer *w, struct slice symbol)
{
    enum { SYMBOL_WIDTH = 32 };
    size_t blanks = symbol.len < SYMBOL_WIDTH ? SYMBOL_WIDTH - symbol.len + 1 : 1;
    put(w, "#define ");
    put_slice(w, symbol);
    memset(buf_reserve(w->out, blanks), ' ', blanks);
    w->out->size += blanks;
}

/* Upper-case hexadecimal with at least that many digits. */
static void put_hex(struct writer *w, uint32_t value, int digits)
{
    char text[10] = "0x";
    int used = 8;
    while (digits < used && value >> 4 * (used - 1) == 0)
        used--;
    for (int i = 0; i < used; i++)
        text[2 + i] = "0123456789ABCDEF"[value >> 4 * (used - 1 - i) & 15];
    buf_bytes(w->out, text, 2 + (size_t)used);
}

static void put_names(struct writer *w, const char *title, const struct name_list *names)
{
    put(w, "//\n// Define the ");
    put(w, title);
    put(w, " codes\n//\n");
    for (size_t i = 0; i < names->count; i++) {
        const struct name *name = &names->items[i];
        if (name->extra.len == 0)
            continue;
        put_define(w, name->extra);
        if (w->options->decimal_names)
            buf_printf(w->out, "%u", (unsigned)name->value);
        else
            put_hex(w, name->value, 1);
        end_line(w);
    }
    end_line(w);
    end_line(w);
}

static void put_banner(struct writer *w)
{
    put(w, banner_start);
    put(w, w->options->ole ? banner_ole : banner_status);
    put(w, banner_end);
    put_names(w, "facility", &w->catalogue->facilities);
    put_names(w, "severity", &w->catalogue->severities);
}

/* The length of a line up to the '/' of a trigraph that ends it, blanks aside, and so would be a
   backslash; 0: no such line. */
static uint32_t trigraph_slash(struct slice line)
{
    uint32_t len = line.len;
    while (len > 0 && (line.text[len - 1] == ' ' || line.text[len - 1] == '\t'))
        len--;
    return len >= 3 && memcmp(line.text + len - 3, "?\?/", 3) == 0 ? len - 1 : 0;
}

static struct place place_in_line(const struct writer *w, const struct text *text,
                                  struct slice line, uint32_t offset)
{
    return text_place(text, (size_t)(line.text - text_body(w->catalogue, text).text) + offset);
}

/* A line of a text, which must not continue the comment that it is shown in. */
static void put_text_line(struct writer *w, const struct text *text, struct slice line)
{
    uint32_t slash = trigraph_slash(line);
    if (slash > 0) {
        diag(w->diag, DIAG_BACKSLASH, place_in_line(w, text, line, slash - 2),
             "text line ends in '?\?/', which is a backslash: the header gets a blank in it");
        put_slice(w, (struct slice){line.text, slash});
        buf_char(w->out, ' ');
        line = (struct slice){line.text + slash, line.len - slash};
    }
    put_slice(w, line);
    if (line.len > 0 && line.text[line.len - 1] == '\\') {
        diag(w->diag, DIAG_BACKSLASH, place_in_line(w, text, line, line.len - 1),
             "text line ends in a backslash: the header gets a blank after it");
        buf_char(w->out, ' ');
    }
}

/* The lines of the message's first text as comments. */
static void put_text(struct writer *w, const struct message *m)
{
    const struct text *text = &w->catalogue->texts.items[m->first_text];
    struct text_lines lines = text_lines(w->catalogue, text);
    struct slice line;
    bool ended_lf;
    while (text_next_line(&lines, &line, &ended_lf)) {
        put(w, "// ");
        put_text_line(w, text, line);
        end_line(w);
    }
}

static void put_number(struct writer *w, const struct message *m)
{
    if (m->decimal) {
        buf_printf(w->out, "%lu", (unsigned long)m->code);
        return;
    }
    put_hex(w, m->code, 8);
    buf_char(w->out, 'L');
}

static void put_value(struct writer *w, const struct message *m)
{
    if (m->typedef_name.len == 0) {
        put_number(w, m);
        return;
    }
    put(w, "((");
    put_slice(w, m->typedef_name);
    put(w, ")");
    put_number(w, m);
    put(w, ")");
}

static void put_message(struct writer *w, const struct message *m)
{
    struct slice symbol = catalogue_slice(w->catalogue, m->file, m->symbol);
    put(w, "//\n// MessageId: ");
    if (symbol.len > 0) {
        put_slice(w, symbol);
    } else {
        put_number(w, m);
        put(w, " (No symbolic name defined)");
    }
    put(w, "\n//\n// MessageText:\n//\n");
    put_text(w, m);
    put(w, "//\n");
    if (w->options->undefine && m->repeats_symbol) {
        put(w, "#undef ");
        put_slice(w, symbol);
        end_line(w);
    }
    if (symbol.len > 0) {
        put_define(w, symbol);
        put_value(w, m);
    }
    end_line(w);
    end_line(w);
}

/* What follows the ';', and a line end unless the source has none there either. Nobody wrote the
   comments of a made source. */
static void put_comment(struct writer *w, const struct statement *stmt)
{
    const struct source_file *source = &w->catalogue->sources[stmt->file];
    if (source->pieces)
        return;
    bool ends_source = stmt->span.start + stmt->span.len == source->len;
    put_slice(w, source_slice(source, stmt->span));
    if (!ends_source || !w->options->open_end)
        end_line(w);
}

void header_write(struct buf *out, const struct catalogue *c, const struct header_options *o,
                  struct diag *d)
{
    struct writer w = {out, c, o, d};
    bool begun = false;
    for (size_t i = 0; i < c->statements.count; i++) {
        const struct statement *stmt = &c->statements.items[i];
        if (o->sources > 0 && stmt->file >= o->sources)
            continue;
        if (stmt->kind == STATEMENT_COMMENT) {
            put_comment(&w, stmt);
        } else if (stmt->kind == STATEMENT_MESSAGE) {
            if (!begun)
                put_banner(&w);
            begun = true;
            put_message(&w, &c->messages.items[stmt->index]);
        }
    }
}
