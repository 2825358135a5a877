/* Reading and compiling the sources of a command line. */
#ifndef MSGTAB_TOOL_LOAD_H
#define MSGTAB_TOOL_LOAD_H

#include "compile.h"

/* Reads the files and compiles them, with the translations at the end. False: one cannot be read,
   which was said on stderr, and nothing is compiled. names holds how diagnostics name the files, as
   long as the compilation is used. */
bool load_sources(struct compilation *k, const struct compile_options *o, const char *const *paths,
                  size_t count, bool verbose, struct arena *names);

#endif
