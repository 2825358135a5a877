/* What Windows predefines for manifests: levels, tasks, opcodes, keywords, channels, types. */
#ifndef MSGTAB_COMPILER_WINMETA_H
#define MSGTAB_COMPILER_WINMETA_H

#include "slice.h"
#include "wevt_types.h"

#include <stdbool.h>
#include <stdint.h>

#define EVENTS_URI  "http://schemas.microsoft.com/win/2004/08/events"
#define WINDOWS_URI "http://manifests.microsoft.com/win/2004/08/windows/events"

/* Arrays of characters need no addresses in the program. */
struct winmeta_item {
    char name[sizeof "win:ReservedKeyword63"]; /* that of a channel without win: */
    char text[sizeof "Correlation Hint"];      /* "": it has none */
    uint64_t value;                            /* of a keyword: its mask */
};

enum winmeta_kind {
    WINMETA_LEVEL,
    WINMETA_TASK,
    WINMETA_OPCODE,
    WINMETA_KEYWORD,
    WINMETA_CHANNEL,
    WINMETA_KINDS
};

/* All items of a kind; the name of the last is empty. */
const struct winmeta_item *winmeta_items(enum winmeta_kind kind);

enum { WINMETA_ID_SIZE = sizeof "keyword.ReservedKeyword63" };

/* The id of the string that may replace the text of an item. */
struct slice winmeta_string_id(char id[WINMETA_ID_SIZE], enum winmeta_kind kind,
                               const struct winmeta_item *item);

/* The item with exactly this name without win:, or NULL. */
const struct winmeta_item *winmeta_find(enum winmeta_kind kind, struct slice name);

/* The type of a field in an event's data. */
struct intype {
    const char *name; /* without win: */
    uint8_t code;     /* enum wevt_in_type */
    const char *outs; /* names of the outTypes it may have, in blanks; the first is the default */
};

/* All types; the last has no name. */
const struct intype *intypes(void);

/* The type with exactly this name, or NULL. */
const struct intype *intype_find(struct slice name);

/* The code of an outType without its prefix, len 0: the default one; 0: this type cannot have
   it. */
uint8_t outtype_of(const struct intype *type, struct slice name);

#endif
