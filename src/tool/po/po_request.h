/* msgtab po: what its command line said, and what the verbs share. */
#ifndef MSGTAB_TOOL_PO_REQUEST_H
#define MSGTAB_TOOL_PO_REQUEST_H

#include "compile.h"
#include "inputs.h"
#include "opt.h"
#include "out.h"
#include "po_rows.h"

/* NULL: not given. */
struct po_request {
    const struct opt_command *command;
    struct inputs inputs;
    const char *lang, *from, *output, *badge;
    struct compile_options compile;
    bool no_context;
    bool json;
    uint32_t least; /* percent; a language that has less is an error */
};

/* The verbs: each returns the exit status. */
int po_extract(const struct po_request *r, struct compilation *k, struct out *out);
int po_merge(const struct po_request *r, struct compilation *k, struct out *out);
int po_stat(const struct po_request *r, struct compilation *k, struct out *out);

/* Reads the files, does what a verb is for, and says what is wrong with them. */
int po_run(struct po_request *r,
           int (*verb)(const struct po_request *r, struct compilation *k, struct out *out));

/* Sets the language of the texts to translate in *o: the one asked for, or that of the first text.
   Returns STATUS_OK, or the status after saying that there is no such language. */
int po_set_from(const struct po_request *r, const struct compilation *k, struct po_options *o);

#endif
