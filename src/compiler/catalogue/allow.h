/* Warnings that a ;//@ allow comment keeps away from its message. */
#ifndef MSGTAB_COMPILER_ALLOW_H
#define MSGTAB_COMPILER_ALLOW_H

#include "catalogue.h"
#include "diag.h"

/* Whether a comment of the message names this warning. */
bool is_allowed(const struct catalogue *c, const struct message *m, enum diag_code code);

/* Whether a comment of any message does: for warnings of the whole catalogue. */
bool is_allowed_anywhere(const struct catalogue *c, enum diag_code code);

#endif
