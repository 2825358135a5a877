/* The resource WEVT_TEMPLATE, in which Windows finds what a provider's events mean. */
#ifndef MSGTAB_COMPILER_WRITE_WEVT_H
#define MSGTAB_COMPILER_WRITE_WEVT_H

#include "buf.h"
#include "manifest_model.h"

/* The forms of the resource: that of Windows 10 SDKs from 2018 on, and the older one. */
enum wevt_version { WEVT_VERSION_3 = 3, WEVT_VERSION_5 = 5 };

/* Appends it; the manifest is one that was read without errors. */
void wevt_write(struct buf *out, struct manifest *m, enum wevt_version version);

#endif
