/* Names that ;//@ insert comments give to the parameters of a function. */
#ifndef MSGTAB_COMPILER_PARAMETER_NAME_H
#define MSGTAB_COMPILER_PARAMETER_NAME_H

#include "signature.h"

/* What a new name must not clash with. */
struct parameter_names {
    const struct parameter *parameters;
    uint32_t count; /* parameters that may have names; number may be beyond them */
    const struct map *macros;
    bool event; /* the function has a twin that reports an event */
};

/* Why a name cannot be that of parameter number, counted from 1, in words that complete "parameter
   name X "; NULL: it can. */
const char *parameter_name_fault(const struct parameter_names *names, uint32_t number,
                                 struct slice name);

#endif
