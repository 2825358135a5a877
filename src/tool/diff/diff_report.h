/* What the forms of output share: changes as sentences, and their places. */
#ifndef MSGTAB_TOOL_DIFF_REPORT_H
#define MSGTAB_TOOL_DIFF_REPORT_H

#include "diag_printer.h"
#include "diff_load.h"

enum diff_style { DIFF_TEXT, DIFF_JSON, DIFF_MSVC, DIFF_SARIF, DIFF_GITHUB };

struct diff_report {
    const struct diff *diff;
    const struct diff_file *old, *new;
    struct diag diag; /* knows the sources of both, first the old ones */
    struct printer printer;
    bool only_breaking;
};

/* Prints all changes, or the breaking ones, on standard output. */
void diff_report(const struct diff *d, const struct diff_file *old, const struct diff_file *new,
                 enum diff_style style, bool only_breaking);

void diff_report_text(struct diff_report *r);
void diff_report_json(struct diff_report *r);
void diff_report_records(struct diff_report *r, enum diag_style style);

/* Whether a change is to be printed. */
bool diff_is_shown(const struct diff_report *r, const struct diff_change *change);

/* Appends what changed, as a sentence without a full stop. */
void diff_say(struct buf *out, const struct diff_report *r, const struct diff_change *change);

/* Whether the change is one of messages, not of the whole catalogue. */
bool diff_is_of_message(const struct diff_change *change);

/* The place of a message of the old or the new catalogue, in r->diag; place_none() for a table,
   or when there is no message. */
struct place diff_place(const struct diff_report *r, uint32_t message, bool old);

/* The same for a change of a manifest. */
struct place diff_manifest_place(const struct diff_report *r, const struct diff_change *change,
                                 bool old);

/* The symbolic name of a message; len 0: none. */
struct slice diff_symbol(const struct diff_file *f, uint32_t message);

/* A language as "de-DE" or 0x1234; room for it in buf. */
enum { DIFF_LANGUAGE_SIZE = 16 };
const char *diff_language(uint32_t id, char buf[DIFF_LANGUAGE_SIZE]);

/* Shows what differs between two texts: the lines that do, and marks below the words. */
struct diff_lines {
    struct slice *items;
    size_t count, capacity;
};
void diff_show_texts(FILE *to, const struct diff_lines *old, const struct diff_lines *new);

/* The lines of a text; free() the items. */
struct diff_lines diff_lines_of(const struct diff_file *f, uint32_t text);

#endif
