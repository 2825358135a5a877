/* Names for the parameters of the functions that the texts of a manifest become. */
#ifndef MSGTAB_COMPILER_MANIFEST_PARAMETERS_H
#define MSGTAB_COMPILER_MANIFEST_PARAMETERS_H

#include "catalogue.h"
#include "manifest_model.h"
#include "signature.h"

/* Names those of texts that events show, if all these events call their fields the same. */
void manifest_parameters(struct signatures *all, const struct catalogue *c,
                         const struct manifest *m);

#endif
