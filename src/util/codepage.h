/* Strict conversion of code pages, by Windows' numbers, to and from UTF-8, for the programs.
   format/ansi.h says why the library has its own. */
#ifndef MSGTAB_UTIL_CODEPAGE_H
#define MSGTAB_UTIL_CODEPAGE_H

#include "buf.h"
#include "slice.h"

#include <stdbool.h>

enum {
    CODEPAGE_UTF16LE = 1200,
    CODEPAGE_UTF16BE = 1201,
    CODEPAGE_WESTERN = 1252,
    CODEPAGE_UTF8 = 65001
};

/* Whether the system can convert this page; true for UTF-8 and UTF-16. */
bool codepage_known(unsigned page);

/* Converters for one page; open them once and use them for many texts. */
struct codepage {
    unsigned number;
    void *decoder, *encoder; /* the system's, or NULL */
    bool replaces;           /* the system is known to write others for what the page lacks */
};

/* Opens a page for reading, or for reading and writing: some systems read more pages than they
   write. False: the page is not known. UTF-16 pages cannot be opened. */
bool codepage_open(struct codepage *p, unsigned number);
bool codepage_open_to_write(struct codepage *p, unsigned number);
void codepage_close(struct codepage *p);

/* Appends text as UTF-8 and returns how many of its bytes were converted: all, or those before the
   first one that is not a character of the page. */
size_t codepage_decode(struct codepage *p, struct buf *out, struct slice text);

/* Appends well-formed UTF-8 in the page, with '?' for characters it lacks; returns how many it
   lacks. In a page that is open for reading only, these are all but ASCII. */
size_t codepage_encode(struct codepage *p, struct buf *out, struct slice text);

#endif
