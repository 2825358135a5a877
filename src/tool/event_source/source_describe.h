/* From options to the description of a source. */
#ifndef MSGTAB_TOOL_SOURCE_DESCRIBE_H
#define MSGTAB_TOOL_SOURCE_DESCRIBE_H

#include "source_request.h"

#include <msgtab/event.h>

/* The description that the request asks for, checked, with the categories of its file counted.
   Returns STATUS_OK, or the status after saying what is wrong. */
int source_describe(const struct source_request *r, enum msgtab_event_format format,
                    struct msgtab_event_source *out);

#endif
