/* ;//@ reserved comments: their facilities, and messages that have a reserved id. */
#ifndef MSGTAB_COMPILER_SEMA_RESERVED_H
#define MSGTAB_COMPILER_SEMA_RESERVED_H

#include "diag.h"
#include "names.h"

/* Resolves the facilities; reports those that are unknown, and each message with a reserved id. */
void sema_reserved(struct catalogue *c, const struct names *facilities, struct diag *d);

#endif
