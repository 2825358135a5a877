/* What the two kinds of msgtab source export share. */
#ifndef MSGTAB_TOOL_SOURCE_OUTPUT_H
#define MSGTAB_TOOL_SOURCE_OUTPUT_H

#include "source_request.h"

#include <msgtab/event.h>

/* The format that the request names. Returns STATUS_OK, or the status after saying that there is no
   such format. */
int source_export_format(const struct source_request *r, enum msgtab_event_format *format);

/* Writes the output, which may not be one of the inputs; without a name to standard output. Returns
   an exit status. */
int source_write_output(const struct source_request *r, const void *data, size_t size);

#endif
