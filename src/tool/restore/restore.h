/* A manifest made of what files hold of it: the resource WEVT_TEMPLATE and the message tables. */
#ifndef MSGTAB_TOOL_RESTORE_H
#define MSGTAB_TOOL_RESTORE_H

#include "buf.h"
#include "manifest_model.h"
#include "write_wevt.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { RESTORE_ERROR_SIZE = 256 };

/* A manifest whose objects have no places. What the file does not hold has invented names, always
   the same: T1 for a template, event.1 for the string of event 1. */
struct restored {
    struct manifest manifest;
    enum wevt_version version; /* the form of the resource */
    const unsigned char *resource;
    size_t size;
    bool *given;     /* by index of strings: the id is not the one it would get by itself */
    size_t textless; /* how many strings that the file refers to have no text in it */
    size_t changed;  /* how many texts do not end in CR LF, or are not UTF-16 */
    char error[RESTORE_ERROR_SIZE];
};

/* The name of a message, NULL: it has none. */
typedef const char *restore_name(const void *context, uint32_t id);

/* Reads a file, whose bytes must be aligned and stay as long as the result; with_mui: and the texts
   of LANGUAGE/NAME.mui beside it. False: r->error says what is wrong, and where in the resource.
   name may be NULL. Free r in any case. */
bool restore_read(struct restored *r, const char *path, bool with_mui, const struct buf *file,
                  restore_name *name, const void *context);

void restore_free(struct restored *r);

/* Whether a file holds a resource that can be read so: an image, or the resource by itself. */
bool restore_is_possible(const struct buf *file);

/* Appends the XML of a manifest. False: error says what XML cannot hold. */
bool restore_write(struct buf *out, const struct restored *r, char error[RESTORE_ERROR_SIZE]);

/* Where the resource that the text compiles to differs from the one in the file; SIZE_MAX:
   nowhere. False: the text does not compile, and r->error says why. */
bool restore_prove(struct restored *r, const struct buf *text, size_t *differs);

#endif
