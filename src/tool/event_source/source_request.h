/* msgtab source: what its command line said. */
#ifndef MSGTAB_TOOL_SOURCE_REQUEST_H
#define MSGTAB_TOOL_SOURCE_REQUEST_H

#include "opt.h"
#include "text_util.h"

#include <stdint.h>

#include <msgtab/msgtab.h>

enum { SOURCE_HIVES = 2 }; /* SYSTEM and SOFTWARE */

/* NULL: not given. */
struct source_request {
    const struct opt_command *command;
    const char *log, *name; /* log NULL: the one that has the source; for a new one Application */
    char shown[SHOWN_LONG]; /* the name in messages */
    const char *file, *params, *category_file; /* what is registered */
    const char *from;                          /* the message file, where it is now */
    const char *format, *output;
    const char *manifest;            /* export: the manifest whose providers are registered */
    const char *with;                /* update: the new message file */
    const char *reg, *files;         /* check: an exported registry, a folder with the files */
    const char *hives[SOURCE_HIVES]; /* check: raw hives, */
    size_t hive_count;
    const char *root; /* and the drive of another Windows */
    const char *db;   /* a database of messages that has all */
    const char *id;   /* check: an event */
    const char *lang; /* check: the word for the language */
    const struct msgtab_arg *strings;
    size_t count;
    uint16_t language;
    uint32_t categories;
    bool has_categories;
    bool no_mui; /* check: files of languages do not count */
    bool force;
};

#endif
