/* Text that becomes part of a page or of a script. */
#ifndef MSGTAB_TOOL_SITE_HTML_H
#define MSGTAB_TOOL_SITE_HTML_H

#include "buf.h"
#include "slice.h"

/* Marks around what fills an insert: characters that no text has. */
#define HTML_OPEN  "\xEF\xB7\x90" /* U+FDD0 */
#define HTML_CLOSE "\xEF\xB7\x91" /* U+FDD1 */

/* Appends text for an element or an attribute; what HTML cannot hold becomes U+FFFD. */
void html_text(struct buf *out, struct slice text);

/* The same for a message: its lines, and <mark> around what fills inserts. */
void html_message(struct buf *out, struct slice text);

/* Appends a string in quotes for JSON, which is safe inside a script too. */
void html_string(struct buf *out, struct slice text);

/* Appends the text without the marks, or without what is between them. */
void html_unmarked(struct buf *out, struct slice text);
void html_unfilled(struct buf *out, struct slice text);

#endif
