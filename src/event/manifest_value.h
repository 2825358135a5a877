/* Parts of values that need more than a number: times, addresses, texts of tables. */
#ifndef MSGTAB_EVENT_MANIFEST_VALUE_H
#define MSGTAB_EVENT_MANIFEST_VALUE_H

#include "manifest.h"
#include "sink.h"
#include "text_source.h"

/* A FILETIME in ISO 8601, UTC. In messages Event Viewer puts left-to-right marks into an
   xs:dateTime. */
void value_put_time(struct sink *s, uint64_t filetime, bool has_marks);

/* The date at the start of a time in ISO 8601 with these marks; returns its length, 0 when there is
   none, and nothing was written. */
size_t value_put_date(struct sink *s, const struct source *text);

/* The bytes in hexadecimal of an IPv6 address, or of a socket address of either family; false when
   they are neither, and nothing was written. */
bool value_put_address(struct sink *s, const struct source *hex, bool is_socket);

/* The text of a message without line ends after it; false when it cannot be decoded. */
bool value_put_text(struct sink *s, const struct msgtab_text *text);

#endif
