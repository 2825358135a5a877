/* The catalogue's codes: test_codes DLL. Rows of numbers and names, what must hold for every code,
   and the texts: the catalogue's own, and those of DLL, made from guidance.mc, which the catalogue
   cannot have. */
#include "test.h"

#include <stdlib.h>

#include <sessmsg/codes.h>
#include <sessmsg/sessmsg.h>

enum { TEXT_SIZE = 32768 };

static const struct {
    uint32_t any, code;
    const char *name;
    enum sessmsg_advice_kind advice;
} forms[] = {
    {5, 5, "ERROR_ACCESS_DENIED", SESSMSG_ADVICE_RIGHTS},
    {0x80070005, 5, "ERROR_ACCESS_DENIED", SESSMSG_ADVICE_RIGHTS},
    {0xC0000022, 5, "ERROR_ACCESS_DENIED", SESSMSG_ADVICE_RIGHTS},
    {0xD0000022, 5, "ERROR_ACCESS_DENIED", SESSMSG_ADVICE_RIGHTS},
    {0x4E010005, 5, "ERROR_ACCESS_DENIED", SESSMSG_ADVICE_RIGHTS},
    {87, 87, "ERROR_INVALID_PARAMETER", SESSMSG_ADVICE_FIX_CALL},
    {0x80070057, 87, "ERROR_INVALID_PARAMETER", SESSMSG_ADVICE_FIX_CALL},
    {0xC000000D, 87, "ERROR_INVALID_PARAMETER", SESSMSG_ADVICE_FIX_CALL},
    {1326, 1326, "ERROR_LOGON_FAILURE", SESSMSG_ADVICE_CREDENTIALS},
    {0xC000006D, 1326, "ERROR_LOGON_FAILURE", SESSMSG_ADVICE_CREDENTIALS},
    {0xC0000408, 1326, "ERROR_LOGON_FAILURE", SESSMSG_ADVICE_CREDENTIALS},
    {0xD0000714, 1326, "ERROR_LOGON_FAILURE", SESSMSG_ADVICE_CREDENTIALS},
    {1363, 1363, "ERROR_LOGON_SESSION_EXISTS", SESSMSG_ADVICE_FIX_CALL},
    {0x80070553, 1363, "ERROR_LOGON_SESSION_EXISTS", SESSMSG_ADVICE_FIX_CALL},
    {0xC00000EE, 1363, "ERROR_LOGON_SESSION_EXISTS", SESSMSG_ADVICE_FIX_CALL},
    {7023, 7023, "ERROR_CTX_WINSTATION_ALREADY_EXISTS", SESSMSG_ADVICE_OTHER_NAME},
    {0xC00A0016, 7023, "ERROR_CTX_WINSTATION_ALREADY_EXISTS", SESSMSG_ADVICE_OTHER_NAME},
    {0xD00A0016, 7023, "ERROR_CTX_WINSTATION_ALREADY_EXISTS", SESSMSG_ADVICE_OTHER_NAME},
    {7062, 7062, "ERROR_CTX_SESSION_IN_USE", SESSMSG_ADVICE_ASK_USER},
    {0x80071B96, 7062, "ERROR_CTX_SESSION_IN_USE", SESSMSG_ADVICE_ASK_USER},
    {0xC0071B96, 7062, "ERROR_CTX_SESSION_IN_USE", SESSMSG_ADVICE_ASK_USER},
    {0xD0071B96, 7062, "ERROR_CTX_SESSION_IN_USE", SESSMSG_ADVICE_ASK_USER},
    {0x4E011B96, 7062, "ERROR_CTX_SESSION_IN_USE", SESSMSG_ADVICE_ASK_USER},
    {7063, 7063, "ERROR_CTX_NO_FORCE_LOGOFF", SESSMSG_ADVICE_ASK_USER},
    /* Not codes: other numbers, a category, a parameter text, numbers that look like a code. */
    {0, 0, NULL, SESSMSG_ADVICE_NONE},
    {1, 0, NULL, SESSMSG_ADVICE_NONE},
    {6, 0, NULL, SESSMSG_ADVICE_NONE},
    {1070, 0, NULL, SESSMSG_ADVICE_NONE},
    {20301, 0, NULL, SESSMSG_ADVICE_NONE},
    {0xFFFF, 0, NULL, SESSMSG_ADVICE_NONE},
    {0x10000000, 0, NULL, SESSMSG_ADVICE_NONE},
    {0x10001B96, 0, NULL, SESSMSG_ADVICE_NONE},
    {0x80070000, 0, NULL, SESSMSG_ADVICE_NONE},
    {0x80080005, 0, NULL, SESSMSG_ADVICE_NONE},
    {0xE0071B96, 0, NULL, SESSMSG_ADVICE_NONE},
    {0xE00A0016, 0, NULL, SESSMSG_ADVICE_NONE},
    {0x80000022, 0, NULL, SESSMSG_ADVICE_NONE},
    {0xFFFFFFF0, 0, NULL, SESSMSG_ADVICE_NONE},
};

static void check_forms(struct test *t)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        const char *name = sessmsg_name(forms[i].any);
        const struct sessmsg_info *info = sessmsg_find(forms[i].any);
        uint32_t seconds = 77;
        int ok = sessmsg_code_from(forms[i].any) == forms[i].code &&
                 sessmsg_advice(forms[i].any, &seconds) == forms[i].advice &&
                 sessmsg_advice(forms[i].any, NULL) == forms[i].advice &&
                 strcmp(name ? name : "", forms[i].name ? forms[i].name : "") == 0 &&
                 seconds == (info ? info->retry_seconds : 0) &&
                 (info ? info->code : 0) == forms[i].code;
        if (!CHECK(t, ok))
            printf("  0x%08X\n", (unsigned)forms[i].any);
    }
}

static void check_names(struct test *t)
{
    static const struct {
        const char *name;
        uint32_t code;
    } names[] = {
        {"ERROR_CTX_SESSION_IN_USE", 7062},
        {"SESSMSG_CTX_SESSION_IN_USE", 7062},
        {"CTX_SESSION_IN_USE", 7062},
        {"error_ctx_session_in_use", 7062},
        {"Sessmsg_Access_Denied", 5},
        {"access_denied", 5},
        {NULL, 0},
        {"", 0},
        {"ERROR_", 0},
        {"ERROR", 0},
        {"ERROR_ACCESS_DENIE", 0},
        {"ERROR_ACCESS_DENIED ", 0},
        {"ERROR_ERROR_ACCESS_DENIED", 0},
        {"ERROR_SESSMSG_ACCESS_DENIED", 0},
        {"SESSMSG_GUIDE_ACCESS_DENIED", 0},
        {"ERROR_CTX_SESSION_LIMIT_EXCEEDED", 0},
        {"ERROR_CTX_LOGOFF", 0},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!CHECK(t, sessmsg_code_from_name(names[i].name) == names[i].code))
            printf("  %s\n", names[i].name);
    }
}

/* Each form of a code leads to it; a value of 0 means none. */
static void check_leads(struct test *t, uint32_t any, const struct sessmsg_info *info)
{
    if (any != 0 && !CHECK(t, sessmsg_find(any) == info))
        printf("  0x%08X of %s\n", (unsigned)any, info->name);
}

static void check_numbers(struct test *t, const struct sessmsg_info *info)
{
    check_leads(t, info->code, info);
    check_leads(t, info->id, info);
    check_leads(t, sessmsg_hresult(info->code), info);
    check_leads(t, 0x4E010000 | info->code, info);
    for (size_t i = 0; i < SESSMSG_RDP_MAX; i++)
        check_leads(t, info->rdp[i], info);
    for (size_t i = 0; i < SESSMSG_NTSTATUS_MAX; i++) {
        check_leads(t, info->ntstatus[i], info);
        check_leads(t, info->ntstatus[i] ? info->ntstatus[i] | 0x10000000 : 0, info);
    }
    for (size_t i = 0; i < SESSMSG_RELATED_MAX; i++)
        CHECK(t, !info->related[i] || sessmsg_code_from(info->related[i]) == info->related[i]);
}

/* What holds for every row, whatever the catalogue says. */
static void check_table(struct test *t, const struct msgtab *table)
{
    size_t count = 0;
    const struct sessmsg_info *infos = sessmsg_infos(&count);
    const struct msgtab_arg args[] = {msgtab_str("a"), msgtab_str("b"), msgtab_str("c"),
                                      msgtab_str("d")};
    CHECK(t, count >= 12);
    for (size_t i = 0; i < count; i++) {
        char text[TEXT_SIZE];
        CHECK(t, i == 0 || infos[i].code > infos[i - 1].code);
        CHECK(t, infos[i].id == (infos[i].code == 5 ? 0x80070005 : infos[i].code));
        CHECK(t, strncmp(infos[i].name, "ERROR_", 6) == 0);
        CHECK(t, sessmsg_code_from_name(infos[i].name) == infos[i].code);
        CHECK(t, sessmsg_code_from_name(infos[i].name + 6) == infos[i].code);
        CHECK(t,
              infos[i].advice > SESSMSG_ADVICE_NONE && infos[i].advice <= SESSMSG_ADVICE_NOTHING);
        check_numbers(t, &infos[i]);
        CHECK(t, sessmsg_format(text, sizeof text, table, infos[i].code, 0, args, 4) > 2);
        CHECK(t, strstr(text, "\r\n") != NULL);
    }
}

/* Equal to ASCII text. */
static int wide_is(const msgtab_char16 *wide, const char *text)
{
    while (*text && *wide == (unsigned char)*text)
        wide++, text++;
    return *wide == 0 && *text == 0;
}

static void check_unknown(struct test *t, const struct msgtab *table)
{
    static const char want[] = "unknown code 7 (0x00000007)";
    char text[64];
    msgtab_char16 wide[64];
    CHECK(t, sessmsg_format(text, sizeof text, table, 7, 0, NULL, 0) == MSGTAB_E_ID);
    CHECK_STR(t, text, want);
    CHECK(t, sessmsg_format_w(wide, 64, table, 7, 0, NULL, 0) == MSGTAB_E_ID);
    CHECK(t, wide_is(wide, want));
    CHECK(t, sessmsg_format(text, sizeof text, table, 0xFFFFFFFE - 9, 0, NULL, 0) == MSGTAB_E_ID);
    CHECK_STR(t, text, "unknown code 4294967285 (0xFFFFFFF5)");
    for (size_t size = 0; size <= sizeof want; size++) {
        memset(text, 'x', sizeof text);
        CHECK(t, sessmsg_format(text, size, table, 7, 0, NULL, 0) == MSGTAB_E_ID);
        CHECK(t, size == 0 || (strlen(text) == size - 1 && strncmp(text, want, size - 1) == 0));
        CHECK(t, text[size] == 'x');
    }
    CHECK(t, sessmsg_format(NULL, 0, table, 7, 0, NULL, 0) == MSGTAB_E_ID);
    CHECK(t, sessmsg_format_w(NULL, 0, table, 7, 0, NULL, 0) == MSGTAB_E_ID);
    CHECK(t, sessmsg_format(text, sizeof text, NULL, 7062, 0, NULL, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, sessmsg_format(text, sizeof text, table, 7062, 0, NULL, 0) == MSGTAB_E_INSERT);
    CHECK_STR(t, text, "");
}

/* Any form gives the same text, and so does the wide variant. */
static void check_format(struct test *t, const struct msgtab *table)
{
    static const char want[] = "The specified session name is already in use.\r\n";
    static const uint32_t numbers[] = {7023, 0x80071B6F, 0xC00A0016, 0xD00A0016, 0x4E011B6F};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        char text[128];
        msgtab_char16 wide[128];
        ptrdiff_t len = sizeof want - 1;
        CHECK(t, sessmsg_format(text, sizeof text, table, numbers[i], 0x409, NULL, 0) == len);
        CHECK_STR(t, text, want);
        CHECK(t, sessmsg_format_w(wide, 128, table, numbers[i], 0x409, NULL, 0) == len);
        CHECK(t, wide_is(wide, want));
    }
}

/* The whole is its four sections; advice texts are one line. */
static void check_own_guidance(struct test *t, const struct msgtab *table)
{
    size_t count = 0;
    const struct sessmsg_info *infos = sessmsg_infos(&count);
    char *text = malloc(TEXT_SIZE), *whole = malloc(TEXT_SIZE);
    for (size_t i = 0; text && whole && i < count; i++) {
        uint32_t code = infos[i].code;
        size_t pos = 0;
        CHECK(t, sessmsg_guidance(whole, TEXT_SIZE, table, code, 0, SESSMSG_WHOLE) > 0);
        for (int section = 0; section < SESSMSG_SECTIONS; section++) {
            ptrdiff_t len =
                sessmsg_guidance(text, TEXT_SIZE, table, code, 0, (enum sessmsg_section)section);
            if (!CHECK(t, len > 0 && strncmp(whole + pos, text, (size_t)len) == 0 &&
                              strncmp(whole + pos + len, "\r\n", 2) == 0))
                break;
            pos += (size_t)len + 2;
        }
        CHECK(t, whole[pos] == 0);
    }
    for (int advice = 1; text && advice <= SESSMSG_ADVICE_NOTHING; advice++) {
        enum sessmsg_advice_kind kind = (enum sessmsg_advice_kind)advice;
        msgtab_char16 wide[1024];
        CHECK(t, sessmsg_advice_text(text, TEXT_SIZE, table, kind, 0) > 0);
        CHECK(t, !strpbrk(text, "\r\n"));
        CHECK(t, sessmsg_advice_text_w(wide, 1024, table, kind, 0x409) ==
                     sessmsg_advice_text(text, TEXT_SIZE, table, kind, 0x409));
        CHECK(t, wide_is(wide, text));
    }
    free(text);
    free(whole);
}

static void check_refused(struct test *t, const struct msgtab *table)
{
    char text[8] = "xxxxxxx";
    msgtab_char16 wide[8] = {'x'};
    CHECK(t, sessmsg_guidance(text, 8, table, 7, 0, SESSMSG_USER) == MSGTAB_E_ID && !*text);
    CHECK(t, sessmsg_guidance(text, 8, table, 7, 0, SESSMSG_WHOLE) == MSGTAB_E_ID);
    CHECK(t, sessmsg_guidance_w(wide, 8, table, 7, 0, SESSMSG_USER) == MSGTAB_E_ID && !*wide);
    CHECK(t, sessmsg_guidance(text, 8, table, 5, 0, (enum sessmsg_section)5) == MSGTAB_E_ARGUMENT);
    CHECK(t, sessmsg_guidance(text, 8, NULL, 5, 0, SESSMSG_USER) == MSGTAB_E_ARGUMENT);
    CHECK(t, sessmsg_guidance(NULL, 8, table, 5, 0, SESSMSG_USER) == MSGTAB_E_ARGUMENT);
    text[0] = 'x';
    CHECK(t, sessmsg_advice_text(text, 8, table, SESSMSG_ADVICE_NONE, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, !*text);
    CHECK(t, sessmsg_advice_text(text, 8, table,
                                 (enum sessmsg_advice_kind)(SESSMSG_ADVICE_NOTHING + 1),
                                 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, sessmsg_advice_text_w(NULL, 0, table, SESSMSG_ADVICE_NONE, 0) == MSGTAB_E_ARGUMENT);
}

/* A section in every buffer size: the contract of msgtab_format, demonstrated by a text with the
   same characters. */
static void check_sizes(struct test *t, const struct msgtab *table, const char *want)
{
    char text[128], cut[128];
    size_t len = strlen(want);
    for (size_t size = 0; size <= len + 1; size++) {
        const struct msgtab_arg arg = msgtab_str(want);
        memset(text, 'x', sizeof text);
        memset(cut, 'x', sizeof cut);
        msgtab_format_text(cut, size, "%1", 0, &arg, 1);
        CHECK(t, sessmsg_guidance(text, size, table, 7062, 0, SESSMSG_MEANING) == (ptrdiff_t)len);
        CHECK(t, memcmp(text, cut, sizeof text) == 0);
    }
}

/* Texts that the catalogue does not have: see guidance.mc. */
static void check_sections(struct test *t, const struct msgtab *table)
{
    static const char meaning[] = "T\xC3\xBCr \xE6\x89\x89 \xF0\x9F\x98\x80 100% of 2 !";
    enum { LONG = 25000, MEANING_UNITS = 20 };
    char *text = malloc(TEXT_SIZE);
    msgtab_char16 wide[64] = {0};
    if (!CHECK(t, text != NULL))
        return;
    check_sizes(t, table, meaning);
    CHECK(t, sessmsg_guidance_w(wide, 64, table, 7062, 0, SESSMSG_MEANING) == MEANING_UNITS);
    CHECK(t, wide[1] == 0xFC && wide[4] == 0x6249 && wide[6] == 0xD83D && wide[7] == 0xDE00);
    CHECK(t, wide[MEANING_UNITS - 1] == '!' && wide[MEANING_UNITS] == 0);
    CHECK(t, sessmsg_guidance_w(wide, 8, table, 7062, 0, SESSMSG_MEANING) == MEANING_UNITS);
    CHECK(t, wide[5] == ' ' && wide[6] == 0);
    CHECK(t, sessmsg_guidance(text, TEXT_SIZE, table, 7062, 0, SESSMSG_CAUSES) == 0 && !*text);
    CHECK(t, sessmsg_guidance(text, TEXT_SIZE, table, 7062, 0, SESSMSG_USER) == LONG);
    CHECK(t, strspn(text, "0123456789") == LONG);
    CHECK(t, sessmsg_guidance(text, 8, table, 7062, 0, SESSMSG_USER) == LONG);
    CHECK_STR(t, text, "0123456");
    CHECK(t, sessmsg_guidance(NULL, 0, table, 7062, 0, SESSMSG_USER) == LONG);
    CHECK(t, sessmsg_guidance(text, 8, table, 7062, 0, SESSMSG_DEVELOPER) == 5);
    CHECK_STR(t, text, "Ende.");
    CHECK(t, sessmsg_guidance(text, 99, table, 7063, 0, SESSMSG_CAUSES) == 3);
    CHECK_STR(t, text, "two");
    CHECK(t, sessmsg_guidance(text, 99, table, 7063, 0, SESSMSG_USER) == 0);
    CHECK(t, sessmsg_guidance(text, 99, table, 7063, 0, SESSMSG_DEVELOPER) == MSGTAB_E_DAMAGED);
    CHECK_STR(t, text, "");
    CHECK(t, sessmsg_guidance(text, 99, table, 5, 0, SESSMSG_MEANING) == MSGTAB_E_INSERT && !*text);
    CHECK(t, sessmsg_guidance(text, 99, table, 87, 0, SESSMSG_MEANING) == MSGTAB_E_ID && !*text);
    CHECK(t, sessmsg_format(text, 99, table, 7062, 0, NULL, 0) == MSGTAB_E_ID);
    CHECK_STR(t, text, "unknown code 7062 (0x00001B96)");
    free(text);
}

int main(int argc, char **argv)
{
    struct test t = {0};
    struct msgtab table;
    check_forms(&t);
    check_names(&t);
    if (CHECK(&t, sessmsg_open(&table, NULL) == 0)) {
        check_table(&t, &table);
        check_unknown(&t, &table);
        check_format(&t, &table);
        check_own_guidance(&t, &table);
        check_refused(&t, &table);
        msgtab_close(&table);
    }
    if (CHECK(&t, argc == 2 && msgtab_open(&table, argv[1]) == 0)) {
        check_sections(&t, &table);
        msgtab_close(&table);
    }
    return test_end(&t);
}
