/* The parts of a code that have names: facility and severity. */
#include <msgtab/codes.h>

enum { NTSTATUS = MSGTAB_CODE_NTSTATUS, HRESULT = MSGTAB_CODE_HRESULT };

struct facility {
    uint16_t kind;
    uint16_t number;
    char name[32];
};

#include "code_facilities.def"

const char *msgtab_code_facility(uint32_t code, unsigned kind)
{
    /* What HRESULT_FACILITY returns; an NTSTATUS has one bit less. */
    const uint32_t number = code >> 16 & (kind == HRESULT ? 0x1FFF : 0xFFF);
    for (size_t i = 0; i < sizeof facilities / sizeof *facilities; i++) {
        if (facilities[i].kind == kind && facilities[i].number == number)
            return facilities[i].name;
    }
    return NULL;
}

const char *msgtab_code_severity(uint32_t code, unsigned kind)
{
    static const char *const of_status[] = {"success", "informational", "warning", "error"};
    switch (kind) {
    case NTSTATUS: return of_status[code >> 30];
    case HRESULT: return code >> 31 ? "failure" : "success";
    default: return NULL;
    }
}
