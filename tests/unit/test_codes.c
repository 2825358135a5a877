/* The catalogue's codes: test_codes DLL. Rows of numbers and names, what must hold for every code,
   and the texts: the catalogue's own, and those of DLL, made from guidance.mc, which the catalogue
   cannot have. */
#include "test.h"

#include <stdbool.h>
#include <stdlib.h>

#include <sessmsg/codes.h>
#include <sessmsg/sessmsg.h>

enum { TEXT_SIZE = 32768 };

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
    check_leads(t, 0x4E010000 | (info->code & 0xFFFF), info);
    for (size_t i = 0; i < SESSMSG_RDP_MAX; i++) {
        CHECK(t, sessmsg_find_rdp(info->rdp[i]) == (info->rdp[i] ? info : NULL));
        CHECK(t, !info->rdp[i] || !sessmsg_find(info->rdp[i]));
    }
    CHECK(t, sessmsg_find_mstsc(info->mstsc) == (info->mstsc ? info : NULL));
    for (size_t i = 0; i < SESSMSG_NTSTATUS_MAX; i++) {
        uint32_t status = info->ntstatus[i];
        CHECK(t, (status != 0) == (info->status_names[i] && *info->status_names[i]));
        if (status <= 0xFFFF) /* as a number it is a Win32 code */
            continue;
        check_leads(t, status, info);
        check_leads(t, status | 0x10000000, info);
        uint32_t found = 0;
        CHECK(t, sessmsg_find_name(info->status_names[i], &found) == info && found == status);
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
        bool is_error = strncmp(infos[i].name, "ERROR_", 6) == 0;
        CHECK(t, is_error || infos[i].code > 0xFFFF || infos[i].code == 1722);
        CHECK(t, sessmsg_code_from_name(infos[i].name) == infos[i].code);
        CHECK(t, sessmsg_code_from_name(infos[i].name + (is_error ? 6 : 0)) == infos[i].code);
        CHECK(t, infos[i].advice > SESSMSG_ADVICE_NONE && infos[i].advice <= SESSMSG_ADVICE_LAST);
        check_numbers(t, &infos[i]);
        CHECK(t, sessmsg_format(text, sizeof text, table, infos[i].code, 0, args, 4) > 2);
        CHECK(t, !strpbrk(text, "\r\n"));
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
    static const char want[] = "The specified session name is already in use.";
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

/* A status that means something else than its Win32 code has a text of its own. */
static void check_status_text(struct test *t, const struct msgtab *table)
{
    char own[512], code[512];
    static const uint32_t statuses[] = {0xC0000714, 0xC0000408, 0xC000026A,
                                        0xC0000225, 0xC00000DC, 0xC00002EE};
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++) {
        CHECK(t, sessmsg_format(own, sizeof own, table, statuses[i], 0x409, NULL, 0) > 0);
        uint32_t win32 = sessmsg_code_from(statuses[i]);
        CHECK(t, sessmsg_format(code, sizeof code, table, win32, 0x409, NULL, 0) > 0);
        CHECK(t, strcmp(own, code) != 0);
    }
    CHECK(t, sessmsg_format(own, sizeof own, table, 0xC000006D, 0x409, NULL, 0) > 0);
    CHECK_STR(t, own, "The user name or the password is wrong.");
}

/* The whole is its sections, of which the last may be missing; advice texts are one line. */
static void check_own_guidance(struct test *t, const struct msgtab *table)
{
    size_t count = 0, without = 0;
    const struct sessmsg_info *infos = sessmsg_infos(&count);
    char *text = malloc(TEXT_SIZE), *whole = malloc(TEXT_SIZE);
    for (size_t i = 0; text && whole && i < count; i++) {
        uint32_t code = infos[i].code;
        size_t pos = 0;
        CHECK(t, sessmsg_guidance(whole, TEXT_SIZE, table, code, 0, SESSMSG_WHOLE) > 0);
        for (int section = 0; section < SESSMSG_SECTIONS; section++) {
            ptrdiff_t len =
                sessmsg_guidance(text, TEXT_SIZE, table, code, 0, (enum sessmsg_section)section);
            if (section == SESSMSG_ADMINISTRATOR && len == MSGTAB_E_ID) {
                without++;
                continue;
            }
            if (!CHECK(t, len > 0 && strncmp(whole + pos, text, (size_t)len) == 0 &&
                              strncmp(whole + pos + len, "\r\n", 2) == 0))
                break;
            pos += (size_t)len + 2;
        }
        CHECK(t, whole[pos] == 0);
    }
    CHECK(t, without > 0 && without < count);
    for (int advice = 1; text && advice <= SESSMSG_ADVICE_LAST; advice++) {
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
    CHECK(t, sessmsg_guidance(text, 8, table, 5, 0, (enum sessmsg_section)(SESSMSG_WHOLE + 1)) ==
                 MSGTAB_E_ARGUMENT);
    CHECK(t, sessmsg_guidance(text, 8, NULL, 5, 0, SESSMSG_USER) == MSGTAB_E_ARGUMENT);
    CHECK(t, sessmsg_guidance(NULL, 8, table, 5, 0, SESSMSG_USER) == MSGTAB_E_ARGUMENT);
    text[0] = 'x';
    CHECK(t, sessmsg_advice_text(text, 8, table, SESSMSG_ADVICE_NONE, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, !*text);
    CHECK(t,
          sessmsg_advice_text(text, 8, table, (enum sessmsg_advice_kind)(SESSMSG_ADVICE_LAST + 1),
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
    if (CHECK(&t, sessmsg_open(&table, NULL) == 0)) {
        check_status_text(&t, &table);
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
