/* The options of mc.exe (Microsoft's MC.exe page) and the long forms of windmc. */
#ifndef MSGTAB_TOOL_MC_OPTIONS_H
#define MSGTAB_TOOL_MC_OPTIONS_H

#include "arena.h"
#include "opt.h"
#include "write_manifest_header.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

extern const struct opt mc_option_table[];

struct mc_options {
    ARRAY_OF(const char *) sources;        /* owned by the caller */
    const char *header_folder, *rc_folder; /* "" is the current one */
    const char *symbols_folder;            /* NULL: no .dbg file */
    const char *extension;                 /* of the header, without dot */
    const char *base_name;                 /* NULL: each source's own */
    uint32_t length_max;
    unsigned codepage;  /* of sources; 0: by their content */
    unsigned text_page; /* of header and rc */
    bool text_mark;
    struct manifest_header_options manifest; /* what -um, -co, -p and -P ask for */
    bool ansi_in, ansi_out, bin_prefix, customer, decimal, no_last_eol, ole, sync, verbose;
};

/* Reads a command line; what is wrong with it is said on stderr. Returns STATUS_OK, the status to
   end with, or OPT_STOP: help or the version was asked for and shown. */
int mc_options_read(struct mc_options *o, const struct opt_command *command, int argc, char **argv);

#endif
