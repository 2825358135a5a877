/* From NTSTATUS to Win32 and HRESULT, as RtlNtStatusToDosError and the macros of winerror.h do. */
#include "code_search.h"

#include <msgtab/codes.h>

struct status {
    uint32_t status;
    uint32_t code;
};

#include "code_statuses.def"

enum { STATUS_COUNT = sizeof statuses / sizeof *statuses, NO_CODE = 317 };

static bool is_lower(size_t at, const void *status)
{
    return statuses[at].status < *(const uint32_t *)status;
}

static uint32_t find(uint32_t status)
{
    size_t at = code_search(STATUS_COUNT, is_lower, &status);
    return at < STATUS_COUNT && statuses[at].status == status ? statuses[at].code : NO_CODE;
}

uint32_t msgtab_code_from_ntstatus(uint32_t status)
{
    const uint32_t customer = 0x20000000;
    if (status & customer)
        return status;
    if (status >> 28 == 0xD) /* HRESULT_FROM_NT of an error */
        status &= 0xCFFFFFFF;
    switch (status >> 16) {
    case 0x8007:
    case 0xC001:
    case 0xC007: return status & 0xFFFF;
    default: return find(status);
    }
}

size_t msgtab_code_ntstatuses(uint32_t code, uint32_t *out, size_t len)
{
    size_t count = 0;
    for (size_t i = 0; i < STATUS_COUNT; i++) {
        if (statuses[i].code != code)
            continue;
        if (count < len)
            out[count] = statuses[i].status;
        count++;
    }
    return count;
}

uint32_t msgtab_code_hresult(uint32_t code)
{
    const uint32_t setup = 0xE0000000, setup_hresult = 0x800F0000, win32_hresult = 0x80070000;
    if ((code & setup) == setup)
        return (code & 0xFFFF) | setup_hresult;
    return code == 0 || code >> 31 ? code : (code & 0xFFFF) | win32_hresult;
}
