/* What the printers of diagnostics share: their order, and places as lines and columns. */
#ifndef MSGTAB_COMPILER_DIAG_PRINTER_H
#define MSGTAB_COMPILER_DIAG_PRINTER_H

#include "diag_print.h"
#include "diag_record.h"
#include "source_file.h"

struct position {
    uint32_t line;       /* from 1 */
    uint32_t line_start; /* offset */
    uint32_t column;     /* characters from 1 */
};

/* Where the lines of a source begin, and places inside long ones, so that no column is counted from
   far away; made when the first place in it is shown. */
struct mark {
    uint32_t at;
    struct position position;
};

struct marks {
    struct mark *items;
    size_t count, capacity;
};

struct printer {
    const struct diag *diag;
    const struct diag_record **sorted; /* without notes, in the order of their places */
    size_t count;
    struct marks *marks; /* of each source */
    FILE *to;
};

/* printer_end frees what this one makes. */
struct printer printer_start(const struct diag *d, FILE *to);
void printer_end(struct printer *p);

/* The note that was recorded after a diagnostic or another note; NULL when there is none. */
const struct diag_record *printer_next_note(const struct printer *p, const struct diag_record *r);

/* The source of a place; NULL: the fault is not in a source. */
const struct source_file *printer_source(const struct printer *p, struct place place);

/* Of a place in a source. */
struct position printer_position(struct printer *p, struct place place);

/* MT1234. */
enum { DIAG_CODE_SIZE = sizeof "MT1234" };
void printer_code(char out[DIAG_CODE_SIZE], enum diag_code code);

/* "error", "warning" or "note". */
const char *printer_level(enum diag_level level);

/* The forms for other programs. */
void diag_print_json(struct printer *p);
void diag_print_sarif(struct printer *p);
void diag_print_github(struct printer *p);

#endif
