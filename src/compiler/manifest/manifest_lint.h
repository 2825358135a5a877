/* The linter for manifests: what is allowed but rarely meant. */
#ifndef MSGTAB_COMPILER_MANIFEST_LINT_H
#define MSGTAB_COMPILER_MANIFEST_LINT_H

#include "diag.h"
#include "manifest_model.h"
#include "rule_set.h"

/* Looks at a manifest that was read without errors, by the rules that are on. */
void manifest_lint(const struct manifest *m, const struct rule_set *on, struct diag *d);

#endif
