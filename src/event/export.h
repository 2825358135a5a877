/* What the writers of exported files share. */
#ifndef MSGTAB_EVENT_EXPORT_H
#define MSGTAB_EVENT_EXPORT_H

#include "event_names.h"

#include <msgtab/event.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Counts bytes like snprintf. */
struct export
{
    unsigned char *buf;
    size_t size, len;
    bool wide; /* UTF-16 */
};

void export_unit(struct export *w, uint16_t unit);

/* Well-formed UTF-8. */
void export_bytes(struct export *w, const char *text, size_t len);
void export_text(struct export *w, const char *text);
void export_number(struct export *w, uint32_t number);

/* A name for the source in an installer, which depends only on its log and name. */
void export_name(struct export *w, const struct msgtab_event_source *s);

/* Writes text as a format quotes it. */
typedef void export_quote(struct export *w, const char *text, size_t len);

/* Those of the formats; for PowerShell with its quotes. */
void export_quote_ps1(struct export *w, const char *text, size_t len);
void export_quote_wix(struct export *w, const char *text, size_t len);
void export_quote_nsis(struct export *w, const char *text, size_t len);
void export_quote_inno(struct export *w, const char *text, size_t len);

/* A value of .reg files that Windows expands, with the end of its line. */
void export_reg_expand(struct export *w, const char *text);

/* Paths separated by ';', quoted but for what an installer puts in at their start. */
void export_paths(struct export *w, const char *paths, enum msgtab_event_format format,
                  export_quote *quote);

/* The script for PowerShell. */
void export_ps1(struct export *w, const struct msgtab_event_source *s);

/* The formats for installers. */
void export_wix(struct export *w, const struct msgtab_event_source *s,
                enum msgtab_event_format format);
void export_nsis(struct export *w, const struct msgtab_event_source *s);
void export_inno(struct export *w, const struct msgtab_event_source *s);

#endif
