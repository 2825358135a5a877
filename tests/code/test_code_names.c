/* The names of codes: what the functions of msgtab/codes.h promise. Numbers and names are from
   Microsoft's pages "System Error Codes", "NTSTATUS Values" and "Common HRESULT Values". */
#include "test.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>

#include <msgtab/codes.h>

enum { ANY = MSGTAB_CODE_ANY, LIST_LEN = 20000 };

/* --- numbers and their names --- */

static const struct {
    uint32_t code;
    unsigned kinds;
    const char *name;
} names[] = {
    {0, MSGTAB_CODE_WIN32, "ERROR_SUCCESS"},
    {0, MSGTAB_CODE_NTSTATUS, "STATUS_SUCCESS"},
    {0, MSGTAB_CODE_HRESULT, "S_OK"},
    {0, ANY, "ERROR_SUCCESS"},
    {1, MSGTAB_CODE_HRESULT, "S_FALSE"},
    {5, ANY, "ERROR_ACCESS_DENIED"},
    {7062, ANY, "ERROR_CTX_SESSION_IN_USE"},
    {10035, ANY, "WSAEWOULDBLOCK"},
    {12002, MSGTAB_CODE_WIN32, "ERROR_INTERNET_TIMEOUT"},
    {0xC0000022, ANY, "STATUS_ACCESS_DENIED"},
    {0xC0000022, MSGTAB_CODE_WIN32, NULL},
    {0xC00A0016, ANY, "STATUS_CTX_WINSTATION_NAME_COLLISION"},
    {0x80070005, ANY, "E_ACCESSDENIED"},
    {0x80070005, MSGTAB_CODE_WIN32, "ERROR_ACCESS_DENIED"},
    {0x80004005, ANY, "E_FAIL"},
    {0x80071B96, ANY, "ERROR_CTX_SESSION_IN_USE"},
    {0x80071B96, MSGTAB_CODE_HRESULT, NULL},
    {0x80240017, ANY, "WU_E_NOT_APPLICABLE"},
    {0xE0000203, ANY, "ERROR_NO_DRIVER_SELECTED"},
    {0x8004ABCD, ANY, NULL},
    {0xFFFFFFFF, ANY, NULL},
};

static void check_names(struct test *t)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *got = msgtab_code_name(names[i].code, names[i].kinds);
        const char *want = names[i].name;
        CHECK_STR(t, got ? got : "none", want ? want : "none");
    }
}

/* --- forms --- */

static void check_form(struct test *t, uint32_t number, uint32_t code, unsigned kind, unsigned form)
{
    struct msgtab_meaning m[16];
    size_t count = msgtab_code_meanings(number, ANY, m, 16);
    size_t i = 0;
    while (i < count && m[i].form != form)
        i++;
    if (CHECK(t, i < count))
        CHECK(t, m[i].code == code && m[i].kind == kind);
}

static void check_forms(struct test *t)
{
    check_form(t, 5, 5, MSGTAB_CODE_WIN32, MSGTAB_FORM_ITSELF);
    check_form(t, 0x80070005, 5, MSGTAB_CODE_WIN32, MSGTAB_FORM_HRESULT_FROM_WIN32);
    check_form(t, 0x800F0203, 0xE0000203, MSGTAB_CODE_WIN32, MSGTAB_FORM_HRESULT_FROM_SETUPAPI);
    check_form(t, 0xD0000022, 0xC0000022, MSGTAB_CODE_NTSTATUS, MSGTAB_FORM_HRESULT_FROM_NT);
    check_form(t, 0xC0070005, 5, MSGTAB_CODE_WIN32, MSGTAB_FORM_NTSTATUS_FROM_WIN32);
    check_form(t, 0xD0070005, 5, MSGTAB_CODE_WIN32, MSGTAB_FORM_HRESULT_FROM_NT_WIN32);
    CHECK(t, msgtab_code_meanings(0x80070000, ANY, NULL, 0) == 0);
    CHECK(t, msgtab_code_meanings(5, 0, NULL, 0) == 0);
}

/* The count is that of all, and no more than len are written. */
static void check_lengths(struct test *t)
{
    struct msgtab_meaning m[8] = {{0}};
    const size_t count = msgtab_code_meanings(0x80070005, ANY, NULL, 0);
    CHECK(t, count > 2);
    CHECK(t, msgtab_code_meanings(0x80070005, ANY, m, 2) == count);
    CHECK(t, m[1].name != NULL && m[2].name == NULL);
    CHECK(t, msgtab_code_find("s_false", m, 1) == 1 && m[0].code == 1);
    CHECK(t, msgtab_code_find("S_FALS", m, 1) == 0);
    CHECK(t, msgtab_code_find("S_FALSE_", m, 1) == 0);
    CHECK(t, msgtab_code_find("", m, 1) == 0);
    CHECK(t, msgtab_code_find(NULL, m, 1) == 0);
    CHECK(t, msgtab_code_find("zzzz", NULL, 0) == 0);
}

/* --- the whole list --- */

static bool is_name(const char *name)
{
    for (; *name; name++) {
        if (!isalnum((unsigned char)*name) && *name != '_')
            return false;
    }
    return true;
}

static bool finds(const struct msgtab_meaning *wanted, const struct msgtab_meaning *in,
                  size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (in[i].code == wanted->code && in[i].kind == wanted->kind &&
            strcmp(in[i].name, wanted->name) == 0)
            return true;
    }
    return false;
}

static bool in_order(const struct msgtab_meaning *a, const struct msgtab_meaning *b)
{
    return a->code < b->code || (a->code == b->code && a->kind <= b->kind);
}

static void check_list(struct test *t)
{
    struct msgtab_meaning *all = calloc(LIST_LEN, sizeof *all);
    struct msgtab_meaning found[64];
    if (!CHECK(t, all != NULL))
        return;
    size_t count = msgtab_code_list(0, all, LIST_LEN);
    CHECK(t, count > 10000 && count < LIST_LEN);
    for (size_t i = 0; i < count; i++) {
        CHECK(t, i == 0 || in_order(&all[i - 1], &all[i]));
        CHECK(t, is_name(all[i].name) && strstr(all[i].header, ".h") && all[i].form == 0);
        CHECK(t, finds(&all[i], found, msgtab_code_find(all[i].name, found, 64)));
        CHECK(t, finds(&all[i], found, msgtab_code_meanings(all[i].code, ANY, found, 64)));
    }
    CHECK(t, msgtab_code_list(count, all, 1) == 0);
    CHECK(t, msgtab_code_list(SIZE_MAX, all, 1) == 0);
    CHECK(t, msgtab_code_list(count - 1, all, 5) == 1);
    free(all);
}

/* --- relations --- */

static const struct {
    uint32_t status, code;
} statuses[] = {
    {0, 0},
    {0x00000103, 997},
    {0x80000005, 234},
    {0xC0000008, 6},
    {0xC000000D, 87},
    {0xC0000017, 8},
    {0xC0000022, 5},
    {0xC0000034, 2},
    {0xC0000035, 183},
    {0xC0000043, 32},
    {0xC000006D, 1326},
    {0xC00A0016, 7023},
    {0xC000026A, 7054},
    {0xD0000022, 5},
    {0xC0070005, 5},
    {0xC001FFFF, 65535},
    {0x80070002, 2},
    {0xE0000203, 0xE0000203},
    {0xC0990001, 317},
};

static void check_statuses(struct test *t)
{
    uint32_t found[512];
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
        CHECK(t, msgtab_code_from_ntstatus(statuses[i].status) == statuses[i].code);
    size_t count = msgtab_code_ntstatuses(5, found, 512);
    CHECK(t, count > 1 && msgtab_code_ntstatuses(5, NULL, 0) == count);
    size_t denied = 0;
    for (size_t i = 0; i < count; i++) {
        CHECK(t, msgtab_code_from_ntstatus(found[i]) == 5);
        denied += found[i] == 0xC0000022;
    }
    CHECK(t, denied == 1);
    CHECK(t, msgtab_code_ntstatuses(7063, NULL, 0) == 0);
}

static void check_parts(struct test *t)
{
    CHECK(t, msgtab_code_hresult(0) == 0);
    CHECK(t, msgtab_code_hresult(5) == 0x80070005);
    CHECK(t, msgtab_code_hresult(0x80070005) == 0x80070005);
    CHECK(t, msgtab_code_hresult(0xE0000203) == 0x800F0203);
    CHECK_STR(t, msgtab_code_facility(0x80070005, MSGTAB_CODE_HRESULT), "FACILITY_WIN32");
    CHECK_STR(t, msgtab_code_facility(0x80040154, MSGTAB_CODE_HRESULT), "FACILITY_ITF");
    CHECK_STR(t, msgtab_code_facility(0x88890001, MSGTAB_CODE_HRESULT), "FACILITY_AUDCLNT");
    CHECK_STR(t, msgtab_code_facility(0xC00A0016, MSGTAB_CODE_NTSTATUS),
              "FACILITY_TERMINAL_SERVER");
    CHECK(t, msgtab_code_facility(0xC0000022, MSGTAB_CODE_NTSTATUS) == NULL);
    CHECK(t, msgtab_code_facility(5, MSGTAB_CODE_WIN32) == NULL);
    CHECK_STR(t, msgtab_code_severity(0x80070005, MSGTAB_CODE_HRESULT), "failure");
    CHECK_STR(t, msgtab_code_severity(1, MSGTAB_CODE_HRESULT), "success");
    CHECK_STR(t, msgtab_code_severity(0x103, MSGTAB_CODE_NTSTATUS), "success");
    CHECK_STR(t, msgtab_code_severity(0x40000000, MSGTAB_CODE_NTSTATUS), "informational");
    CHECK_STR(t, msgtab_code_severity(0x80000005, MSGTAB_CODE_NTSTATUS), "warning");
    CHECK_STR(t, msgtab_code_severity(0xC0000022, MSGTAB_CODE_NTSTATUS), "error");
    CHECK(t, msgtab_code_severity(5, MSGTAB_CODE_WIN32) == NULL);
}

int main(void)
{
    struct test t = {0};
    check_names(&t);
    check_forms(&t);
    check_lengths(&t);
    check_list(&t);
    check_statuses(&t);
    check_parts(&t);
    return test_end(&t);
}
