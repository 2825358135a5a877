/* One recorded diagnostic, between recording and printing. */
#ifndef MSGTAB_COMPILER_DIAG_RECORD_H
#define MSGTAB_COMPILER_DIAG_RECORD_H

#include "diag.h"

struct diag_record {
    struct place place;
    enum diag_level level;
    enum diag_code code;
    uint32_t order; /* a note has the order of the diagnostic it belongs to */
    const char *text;
};

#endif
