/* Warnings that a ;//@ allow comment keeps away from its message or its file. */
#ifndef MSGTAB_COMPILER_ALLOW_H
#define MSGTAB_COMPILER_ALLOW_H

#include "catalogue.h"
#include "diag.h"

/* Whether a ;//@ file allow of any file allows it. */
bool is_allowed_in_file(const struct catalogue *c, enum diag_code code);

/* Whether a comment of the message or of its file names this warning. */
bool is_allowed(const struct catalogue *c, const struct message *m, enum diag_code code);

/* Whether a comment of any message or file does: for warnings of the whole catalogue. */
bool is_allowed_anywhere(const struct catalogue *c, enum diag_code code);

#endif
