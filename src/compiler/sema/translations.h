/* Texts of files of translations become texts of the messages (mc language: translations). */
#ifndef MSGTAB_COMPILER_TRANSLATIONS_H
#define MSGTAB_COMPILER_TRANSLATIONS_H

#include "diag.h"
#include "names.h"
#include "po.h"

/* After this each message has the texts of the files after its own. Fuzzy translations, and those
   of another text than the message has, are left out unless fuzzy. The messages have their codes
   and their own texts their languages; languages are those that are declared, and the files'. */
void translations_add(struct catalogue *c, struct names *languages, const struct po *files,
                      size_t count, bool fuzzy, struct diag *d);

/* The index of a file's language among the declared ones; MAP_NONE: it is not declared, or the
   file names none. */
uint32_t translations_language(const struct catalogue *c, const struct po *po);

#endif
