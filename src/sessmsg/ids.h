/* Where the kinds of texts begin in mc/sessmsg.mc. */
#ifndef SESSMSG_IDS_H
#define SESSMSG_IDS_H

#include "sessmsg_names.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    ID_GUIDANCE = 0x4E010000, /* + the lower half of the code */
    ID_ADVICE = 20300         /* + one of enum sessmsg_advice_kind */
};

/* + the code: its text without names. */
#define ID_UNNAMED 0x8E050000U

/* Whether this NTSTATUS means something else than its Win32 code: its text is under its number. */
bool has_status_text(uint32_t status);

/* Whether the guidance on the code with this text has SESSMSG_ADMINISTRATOR. */
bool has_administrator_text(uint32_t id);

#endif
