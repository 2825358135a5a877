/* Reading the registry of this computer: names as UTF-16, values as UTF-8. */
#ifndef MSGTAB_EVENT_REGISTRY_READ_H
#define MSGTAB_EVENT_REGISTRY_READ_H

#include "event_names.h"

#include <stddef.h>
#include <windows.h>

enum { KEY_ROOM = 600, NAME_ROOM = 32, VALUE_ROOM = 4096 };

/* The error of the library for one of Windows. */
int registry_error(LSTATUS status);

/* A text as UTF-16; 0 or MSGTAB_E_LENGTH. */
int registry_widen(wchar_t *out, size_t room, const char *text);

/* Where registry strings are stored as UTF-8. */
struct registry_keeper {
    char *buf;
    size_t size, used;
};

/* Stores a text as UTF-8; 0 or MSGTAB_E_LENGTH. */
int registry_keep(struct registry_keeper *k, const wchar_t *text, const char **out);

/* A string value, or NULL when there is none; name NULL: the default value. Returns 0 or an error.
 */
int registry_text(HKEY key, const wchar_t *name, struct registry_keeper *k, const char **out);

#endif
