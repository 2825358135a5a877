/* The catalogue through its typed wrapper: exact texts in UTF-8 and UTF-16, small buffers, and the
   result of too few arguments. The build puts sessmsg.dll beside the program. */
#include "conflict_cases.h"
#include "test.h"
#include "utf.h"

#include <sessmsg/sessmsg.h>

/* UTF-8 to terminated UTF-16; returns its length. */
static size_t widen(msgtab_char16 *out, const char *text)
{
    size_t len = strlen(text), pos = 0, units = 0;
    while (pos < len) {
        uint16_t pair[2];
        size_t count = utf16_encode(pair, utf8_decode(text, len, &pos));
        for (size_t i = 0; i < count; i++)
            out[units++] = (msgtab_char16)pair[i];
    }
    out[units] = 0;
    return units;
}

static void check_utf8(struct test *t, const struct msgtab *table, const struct conflict_case *c,
                       const char *const *inserts)
{
    char want[CASE_TEXT_SIZE], got[CASE_TEXT_SIZE];
    size_t len = case_expected(want, c, inserts);
    CHECK(t, c->wrapper(got, sizeof got, table, inserts) == (ptrdiff_t)len);
    CHECK_STR(t, got, want);
    CHECK(t, c->wrapper(NULL, 0, table, inserts) == (ptrdiff_t)len);
    memset(got, 'x', sizeof got);
    CHECK(t, c->wrapper(got, 6, table, inserts) == (ptrdiff_t)len);
    CHECK(t, strlen(got) < 6 && strncmp(got, want, strlen(got)) == 0 && got[6] == 'x');
}

static void check_utf16(struct test *t, const struct msgtab *table, const struct conflict_case *c,
                        const char *const *inserts)
{
    char expected[CASE_TEXT_SIZE];
    msgtab_char16 want[CASE_TEXT_SIZE], got[CASE_TEXT_SIZE];
    msgtab_char16 wide[CASE_INSERTS_MAX][CASE_TEXT_SIZE / CASE_INSERTS_MAX];
    const msgtab_char16 *args[CASE_INSERTS_MAX];
    for (size_t i = 0; i < CASE_INSERTS_MAX; i++) {
        widen(wide[i], inserts[i]);
        args[i] = wide[i];
    }
    case_expected(expected, c, inserts);
    size_t len = widen(want, expected);
    CHECK(t, c->wrapper_w(got, CASE_TEXT_SIZE, table, args) == (ptrdiff_t)len);
    CHECK(t, memcmp(got, want, (len + 1) * sizeof *got) == 0);
    CHECK(t, c->wrapper_w(NULL, 0, table, args) == (ptrdiff_t)len);
}

/* The short functions omit the line end at the end of the text; those with flags do what the flags
   say. */
static void check_short(struct test *t, const struct msgtab *table)
{
    static const char want[] = "The specified session name is already in use.";
    const ptrdiff_t len = sizeof want - 1;
    char got[CASE_TEXT_SIZE];
    msgtab_char16 wide[CASE_TEXT_SIZE], wide_want[CASE_TEXT_SIZE];
    CHECK(t, sessmsg_ctx_winstation_already_exists(got, sizeof got, table, 0x409) == len);
    CHECK_STR(t, got, want);
    CHECK(t, sessmsg_ctx_winstation_already_exists(NULL, 0, table, 0x409) == len);
    CHECK(t, sessmsg_ctx_winstation_already_exists(got, sizeof want, table, 0x409) == len);
    CHECK_STR(t, got, want);
    CHECK(t, sessmsg_ctx_winstation_already_exists_w(wide, CASE_TEXT_SIZE, table, 0x409) == len);
    widen(wide_want, want);
    CHECK(t, memcmp(wide, wide_want, ((size_t)len + 1) * sizeof *wide) == 0);
    CHECK(t, sessmsg_ctx_winstation_already_exists_ex(got, sizeof got, table, 0x409,
                                                      MSGTAB_WIDTH(20)) == len + 3);
    CHECK_STR(t, got, "The specified\r\nsession name is\r\nalready in use. ");
}

/* With only the first few arguments, the error names the first missing one and its place. */
static void check_too_few(struct test *t, const struct msgtab *table, const struct conflict_case *c)
{
    struct msgtab_arg args[CASE_INSERTS_MAX];
    size_t offset = 0;
    for (size_t i = 0; i < c->insert_count; i++) {
        struct msgtab_error error;
        char got[64] = "untouched";
        offset += strlen(c->pieces[i]);
        const struct msgtab_request r = {
            .table = table, .id = c->id, .args = i ? args : NULL, .nargs = i};
        ptrdiff_t code = msgtab_format_request(got, sizeof got, &r, &error);
        CHECK(t, code == MSGTAB_E_INSERT && error.code == MSGTAB_E_INSERT);
        CHECK(t, error.insert == i + 1);
        CHECK(t, error.offset == offset);
        CHECK_STR(t, got, "");
        msgtab_char16 wide[64] = {'x'};
        code = msgtab_format_w(wide, 64, table, c->id, 0, 0, i ? args : NULL, i);
        CHECK(t, code == MSGTAB_E_INSERT && wide[0] == 0);
        offset += 2; /* "%1" */
        args[i] = msgtab_str("x");
    }
}

/* What only an array of arguments can get wrong: too many, none, the wrong kind. */
static void check_arguments(struct test *t, const struct msgtab *table)
{
    char got[CASE_TEXT_SIZE];
    struct msgtab_error error;
    CHECK(t, msgtab_format(got, sizeof got, table, 7023, 0, 0, MSGTAB_ARGS("extra", 42)) == 47);
    CHECK_STR(t, got, "The specified session name is already in use.\r\n");
    const struct msgtab_request r = {
        .table = table, .id = 7062, .args = MSGTAB_ARGS("CONTOSO", 42)};
    CHECK(t, msgtab_format_request(got, sizeof got, &r, &error) == MSGTAB_E_NEEDS_STRING);
    CHECK(t, error.insert == 2);
    check_short(t, table);
    CHECK(t, sessmsg_ctx_session_in_use(got, sizeof got, table, 0, "CONTOSO", NULL) > 0);
    CHECK(t, strstr(got, "The user CONTOSO\\(null) is currently") == got);
}

int main(void)
{
    struct test state = {0}, *t = &state;
    struct msgtab table;
    if (!CHECK(t, sessmsg_open(&table, NULL) == 0))
        return test_end(t);
    for (size_t i = 0; i < CONFLICT_CASES; i++) {
        for (size_t set = 0; set < insert_sets_len; set++) {
            check_utf8(t, &table, &conflict_cases[i], insert_sets[set]);
            check_utf16(t, &table, &conflict_cases[i], insert_sets[set]);
        }
        check_too_few(t, &table, &conflict_cases[i]);
    }
    check_arguments(t, &table);
    msgtab_close(&table);
    return test_end(t);
}
