/* Sources in code pages become UTF-8 before they are compiled (mc language: text layer). */
#ifndef MSGTAB_COMPILER_TRANSCODE_H
#define MSGTAB_COMPILER_TRANSCODE_H

#include "catalogue.h"
#include "diag.h"

/* Turns every source of the catalogue that is not UTF-8 yet into UTF-8: each text from the page of
   its language, all else from code page 1252; or the whole file from codepage, unless that is 0.
   Bytes that are not characters are errors. That the page was guessed is a warning unless told. */
void transcode_sources(struct catalogue *c, unsigned codepage, bool told, struct diag *d);

#endif
