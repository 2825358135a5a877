/* The registration of a manifest's providers in the formats of msgtab source export. */
#ifndef MSGTAB_TOOL_WINEVT_WRITE_H
#define MSGTAB_TOOL_WINEVT_WRITE_H

#include "export.h"
#include "winevt_values.h"

/* What every file says of itself, in a comment. */
#define WINEVT_NOTE                                                                          \
    "What 'wevtutil im' writes for the manifest, as far as it is documented; not proved on " \
    "Windows."

/* All values of the providers; counts as the writers of export.h do. */
void winevt_write(struct export *w, const struct winevt_provider *providers, size_t count,
                  enum msgtab_event_format format);

/* Those for NSIS and Inno Setup: what installs and what uninstalls a provider. */
void winevt_nsis(struct export *w, const struct winevt_provider *p);
void winevt_inno(struct export *w, const struct winevt_provider *p);

/* A name for a provider in an installer: its GUID in upper case, without braces. */
void winevt_name(struct export *w, const struct winevt_provider *p);

#endif
