/* The library against the system, wine or Windows: RtlNtStatusToDosError and the macros of
   winerror.h. */
#include "test.h"

#include <stdint.h>
#include <windows.h>

#include <msgtab/codes.h>

typedef ULONG WINAPI to_win32(LONG status);

struct progress {
    struct test test;
    to_win32 *convert;
    unsigned long statuses;
};

static void compare(struct progress *p, uint32_t status)
{
    uint32_t system = p->convert((LONG)status);
    uint32_t own = msgtab_code_from_ntstatus(status);
    p->statuses++;
    if (system != own) {
        p->test.failures++;
        printf("0x%08lX: the system says %lu, the library %lu\n", (unsigned long)status,
               (unsigned long)system, (unsigned long)own);
    }
}

/* Every status whose upper half has at least one Win32 code or name, in all variants of its top
   bits; a choice of all others. */
static void compare_statuses(struct progress *p)
{
    unsigned char whole[0x10000] = {0};
    struct msgtab_meaning m;
    for (size_t i = 0; msgtab_code_list(i, &m, 1) > 0; i++) {
        if (m.kind == MSGTAB_CODE_NTSTATUS)
            whole[m.code >> 16] = whole[(m.code >> 16) ^ 0x1000] = 1;
    }
    whole[0xC001] = whole[0xC007] = whole[0x8007] = whole[0xD001] = whole[0xD007] = 1;
    for (uint32_t high = 0; high <= 0xFFFF; high++) {
        for (uint32_t low = 0; low <= 0xFFFF; low += whole[high] ? 1 : 0xFF)
            compare(p, high << 16 | low);
    }
}

static void compare_named(struct progress *p)
{
    struct msgtab_meaning m;
    for (size_t i = 0; msgtab_code_list(i, &m, 1) > 0; i++) {
        if (m.kind == MSGTAB_CODE_NTSTATUS)
            compare(p, m.code);
        if (m.kind == MSGTAB_CODE_WIN32 && m.code <= 0xFFFF)
            CHECK(&p->test, msgtab_code_hresult(m.code) == (uint32_t)HRESULT_FROM_WIN32(m.code));
        CHECK(&p->test, msgtab_code_facility(m.code, MSGTAB_CODE_HRESULT) == NULL ||
                            HRESULT_FACILITY(m.code) <= 0x1FFF);
    }
}

static void check_names(struct test *t)
{
    CHECK_STR(t, msgtab_code_name(ERROR_SHARING_VIOLATION, MSGTAB_CODE_WIN32),
              "ERROR_SHARING_VIOLATION");
    CHECK_STR(t, msgtab_code_name((uint32_t)E_NOINTERFACE, MSGTAB_CODE_ANY), "E_NOINTERFACE");
    CHECK_STR(t, msgtab_code_name((uint32_t)STATUS_ACCESS_VIOLATION, MSGTAB_CODE_ANY),
              "STATUS_ACCESS_VIOLATION");
    CHECK_STR(t, msgtab_code_facility((uint32_t)E_ACCESSDENIED, MSGTAB_CODE_HRESULT),
              "FACILITY_WIN32");
    CHECK(t, HRESULT_FACILITY(E_ACCESSDENIED) == FACILITY_WIN32);
}

int main(void)
{
    struct progress p = {0};
    FARPROC found = GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "RtlNtStatusToDosError");
    memcpy(&p.convert, &found, sizeof found);
    if (!CHECK(&p.test, p.convert != NULL))
        return test_end(&p.test);
    compare_named(&p);
    compare_statuses(&p);
    check_names(&p.test);
    printf("%lu statuses\n", p.statuses);
    CHECK(&p.test, p.statuses > 2000000);
    return test_end(&p.test);
}
