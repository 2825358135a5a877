/* A manifest made of a DLL: msgtab dump --format man. */
#ifndef MSGTAB_TOOL_DUMP_MANIFEST_H
#define MSGTAB_TOOL_DUMP_MANIFEST_H

#include "dump.h"

/* Writes the manifest of a file; returns the exit status. */
int dump_manifest(const struct dump_request *r, const char *path);

#endif
