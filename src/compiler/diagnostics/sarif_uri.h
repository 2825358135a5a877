/* Names of files as URI references (RFC 3986, RFC 8089). */
#ifndef MSGTAB_COMPILER_SARIF_URI_H
#define MSGTAB_COMPILER_SARIF_URI_H

#include "buf.h"

/* Appends the reference for a path as the system knows it: a relative one stays relative, an
   absolute one becomes file:///..., a share file://SERVER/.... */
void sarif_uri(struct buf *out, const char *path);

#endif
