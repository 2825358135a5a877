/* The compiler as a list of calls: sources in, outputs as bytes. */
#ifndef MSGTAB_COMPILER_COMPILE_H
#define MSGTAB_COMPILER_COMPILE_H

#include "buf.h"
#include "catalogue.h"
#include "diag.h"
#include "resource.h"

#include <stdbool.h>

struct compilation {
    struct diag diag;
    struct catalogue catalogue;
};

/* Takes over the bytes of the files, which form one catalogue in that order. names are for
   diagnostics and stay the caller's. What is wrong with the sources is in k->diag. */
void compile_sources(struct compilation *k, const char *const *names, struct buf *files,
                     size_t count);

/* Each appends one output; what cannot be written is in k->diag as an error. Only for a
   compilation without errors. */
void compile_dll(struct compilation *k, struct buf *out, enum machine machine);
void compile_header(struct compilation *k, struct buf *out, const char *eol);

/* ids is what compile_header made; base is the wrapper's file name, dll that of the DLL it opens,
   NULL: base.dll. */
void compile_wrapper(struct compilation *k, const struct buf *ids, struct buf *header,
                     struct buf *code, const char *base, const char *dll, const char *eol);

void compile_free(struct compilation *k);

#endif
