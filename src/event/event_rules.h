/* Individual rules of a source, for a source that is already registered. */
#ifndef MSGTAB_EVENT_RULES_H
#define MSGTAB_EVENT_RULES_H

#include "event_names.h"

#include <msgtab/event.h>

/* Checks whether the log can have a source of this name: 0 or an error. */
int event_names_check(const char *log, const char *name);

/* Checks whether the values of a source, whose message_file is not NULL, can replace those that are
   registered now. Paths that the source already has are not checked. 0 or an error. */
int event_values_check(const struct msgtab_event_source *s, const struct msgtab_event_source *now);

/* Checks a source for a file of this format, which may know more forms of paths. 0 or an error. */
int event_export_check(const struct msgtab_event_source *s, enum msgtab_event_format format);

/* The length of what an installer of this format puts in at the start of a path: [#FileId], or
   [FOLDER] for WiX, $INSTDIR\ for NSIS, {app}\ for Inno Setup; else 0. */
size_t event_installer_root(const char *path, size_t len, enum msgtab_event_format format);

#endif
