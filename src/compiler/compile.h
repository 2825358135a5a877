/* The compiler as a list of calls: sources in, outputs as bytes. */
#ifndef MSGTAB_COMPILER_COMPILE_H
#define MSGTAB_COMPILER_COMPILE_H

#include "buf.h"
#include "catalogue.h"
#include "check.h"
#include "diag.h"
#include "machine.h"
#include "resource.h"
#include "sema.h"
#include "signature.h"
#include "version_strings.h"
#include "write_header.h"
#include "write_manifest_header.h"
#include "write_table.h"
#include "write_wevt.h"

#include <stdbool.h>

struct compilation {
    struct diag diag;
    struct catalogue catalogue;
    struct signatures signatures;
    struct manifest manifest; /* what one of the sources is; without providers: none is */
    bool has_manifest;
    size_t file_count;       /* the first sources are files; one more may be made of a manifest */
    struct po *translations; /* the files of translations, in their order */
    size_t translation_count;
    bool sound; /* nothing is wrong but comments and inserts: outputs can be tried, for what they
                   find wrong */
};

struct compile_options {
    unsigned codepage;       /* of sources without a byte order mark; 0: by their content */
    bool ansi;               /* such sources are in the ANSI pages of their texts' languages */
    size_t translations;     /* how many of the last files are translations, .po */
    bool pseudo;             /* load_sources adds a made translation: pseudo.h */
    bool translations_aside; /* they are only read: their texts do not become texts of messages */
    struct sema_options sema;
    struct check_options check;
};

/* Takes over the bytes of the files, which form one catalogue in that order; after the sources come
   the files of translations. names are for diagnostics and stay the caller's. What is wrong with
   the sources is in k->diag. */
void compile_sources(struct compilation *k, const struct compile_options *o,
                     const char *const *names, struct buf *files, size_t count);

/* A size that most outputs fit in, for a buffer to begin with. */
size_t compile_size_hint(const struct compilation *k);

/* All resources of a catalogue: every language's table, what events of a manifest mean, then the
   version. */
struct resources {
    struct buf data;
    struct resource *list; /* tables first, in the order of the languages in use */
    size_t *offset;
    size_t count;
};

/* Makes them; what cannot be made is in k->diag as an error. A catalogue without messages has one
   empty table, unless there is a manifest. There is a version resource if version, which may be
   NULL, or the sources say something. Only for a sound compilation. */
void compile_resources(struct compilation *k, struct resources *out, const struct table_options *o,
                       enum wevt_version wevt, const struct version_strings *version);

/* Appends the resource WEVT_TEMPLATE of the manifest, of which there is one. */
void compile_wevt(struct compilation *k, struct buf *out, enum wevt_version version);

void compile_resources_free(struct resources *r);

/* Each appends a file that holds the resources; false after an error, which is in k->diag. */
bool compile_dll(struct compilation *k, struct buf *out, const struct resources *r,
                 enum machine machine);
bool compile_res(struct compilation *k, struct buf *out, const struct resources *r,
                 enum machine machine);
bool compile_obj(struct compilation *k, struct buf *out, const struct resources *r,
                 enum machine machine);

/* Appends the header: ids of messages, then what a manifest defines. manifest may be NULL: only
   ids, those of its messages among them, for any system. */
void compile_header(struct compilation *k, struct buf *out, const struct header_options *o,
                    const struct manifest_header_options *manifest);

/* ids is what compile_header made without what a manifest defines; base is the wrapper's file name,
   dll that of the DLL it opens, NULL: base.dll. */
void compile_wrapper(struct compilation *k, const struct buf *ids, struct buf *header,
                     struct buf *code, const char *base, const char *dll);

/* Turns a text output from UTF-8 into a code page; a mark is put before UTF-8 and UTF-16 if asked
   for. what names it in the warning of characters that the page lacks. */
void compile_encode(struct compilation *k, struct buf *text, unsigned page, bool mark,
                    const char *what);

void compile_free(struct compilation *k);

#endif
