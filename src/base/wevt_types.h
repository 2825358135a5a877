/* Codes of the types of an event's data, as manifests in files have them. */
#ifndef MSGTAB_BASE_WEVT_TYPES_H
#define MSGTAB_BASE_WEVT_TYPES_H

enum wevt_in_type {
#define WEVT_IN(symbol, code, name, outs) symbol = (code),
#include "wevt_types.def"
    IN_TYPES
};

enum wevt_out_type {
#define WEVT_OUT(symbol, code, space, name) symbol = (code),
#include "wevt_types.def"
    OUT_TYPES
};

#endif
