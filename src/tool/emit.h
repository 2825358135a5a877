/* From sources to output files: what compile and mc share. */
#ifndef MSGTAB_TOOL_EMIT_H
#define MSGTAB_TOOL_EMIT_H

#include "compile.h"
#include "diag_print.h"
#include "out.h"

#include <stdbool.h>
#include <stddef.h>

struct emit_request {
    const char *const *sources;
    size_t source_count; /* with the translations at the end */
    struct compile_options compile;
    const char *const *languages; /* whose tables are written; none: all */
    size_t language_count;
    struct header_options header_options;
    struct manifest_header_options manifest_header;
    struct table_options table_options;
    enum machine machine;
    enum wevt_version wevt; /* 0: the current one */
    struct version_strings version;

    /* Outputs; NULL: not wanted. */
    const char *dll, *res, *obj;
    const char *header;
    const char *wrapper; /* BASE of BASE.h and BASE.c */
    const char *rc;
    const char *bin_folder; /* "" is the current folder */
    const char *symbols;    /* the .dbg file */
    const char *facts;

    const char *bin_prefix;   /* before the names of .bin files */
    const char *symbols_base; /* names the table in the .dbg file */
    unsigned text_page;       /* of header, wrapper and rc */
    bool crlf;                /* their lines end in CR LF */
    bool text_mark;           /* byte order mark before them */
    bool warnings_are_errors;
    bool verbose; /* say what is read and written */
    enum diag_style style;
    /* diag_report for styles that are for programs */
    void (*print)(const struct diag *d, enum diag_style style, FILE *to);
};

/* A request with every default: UTF-8, LF, x64, no output. */
struct emit_request emit_defaults(void);

/* Compiles and gives the outputs to out, NULL when none is wanted; says what is wrong on stderr.
   Returns the exit status. */
int emit(const struct emit_request *r, struct out *out);

#endif
