/* Account names taken apart and checked, and names made visible: tables of what goes in and what
   must come out. Rules: sessmsg/account.h, after NetUserAdd's page. */
#include "test.h"

#include <sessmsg/account.h>

#define TEN   "0123456789"
#define FIFTY TEN TEN TEN TEN TEN

static const struct {
    const char *text;
    int code;
    const char *domain, *user;
} accounts[] = {
    {"CONTOSO\\alice", 0, "CONTOSO", "alice"},
    {".\\alice", 0, ".", "alice"},
    {"alice", 0, "", "alice"},
    {"alice@contoso.example", 0, "contoso.example", "alice"},
    {"contoso.example\\alice", 0, "contoso.example", "alice"},
    {"NT AUTHORITY\\SYSTEM", 0, "NT AUTHORITY", "SYSTEM"},
    {"Window Manager\\DWM-1", 0, "Window Manager", "DWM-1"},
    {"Font Driver Host\\UMFD-0", 0, "Font Driver Host", "UMFD-0"},
    {"IIS APPPOOL\\shop.web", 0, "IIS APPPOOL", "shop.web"},
    {"NT SERVICE\\MSSQL$X", 0, "NT SERVICE", "MSSQL$X"},
    {"MicrosoftAccount\\a@b.example", 0, "MicrosoftAccount", "a@b.example"},
    {"AzureAD\\JohnDoe", 0, "AzureAD", "JohnDoe"},
    {"CONTOSO\\PC-17$", 0, "CONTOSO", "PC-17$"},
    {"CONTOSO\\O'Brien Jr", 0, "CONTOSO", "O'Brien Jr"},
    {"CONTOSO\\J\u00FCrgen", 0, "CONTOSO", "J\u00FCrgen"},
    {"\u4F01\u696D\\\u5C71\u7530", 0, "\u4F01\u696D", "\u5C71\u7530"},
    {"CONTOSO\\100%1", 0, "CONTOSO", "100%1"},
    {"CONTOSO\\" FIFTY FIFTY FIFTY FIFTY FIFTY "123456", 0, "CONTOSO",
     FIFTY FIFTY FIFTY FIFTY FIFTY "123456"},
    {"", SESSMSG_E_ACCOUNT_EMPTY, "", ""},
    {"\\alice", SESSMSG_E_ACCOUNT_EMPTY, "", ""},
    {"CONTOSO\\", SESSMSG_E_ACCOUNT_EMPTY, "", ""},
    {"@contoso.example", SESSMSG_E_ACCOUNT_EMPTY, "", ""},
    {"alice@", SESSMSG_E_ACCOUNT_EMPTY, "", ""},
    {"alice@contoso..example", SESSMSG_E_ACCOUNT_EMPTY, "", ""},
    {"alice@contoso.", SESSMSG_E_ACCOUNT_EMPTY, "", ""},
    {"CONTOSO\\...", SESSMSG_E_ACCOUNT_EMPTY, "", ""},
    {"..\\alice", SESSMSG_E_ACCOUNT_EMPTY, "", ""},
    {"   ", SESSMSG_E_ACCOUNT_EMPTY, "", ""},
    {"CONTOSO\\FABRIKAM\\alice", SESSMSG_E_ACCOUNT_FORM, "", ""},
    {"\\\\server\\alice", SESSMSG_E_ACCOUNT_FORM, "", ""},
    {"alice@contoso@example", SESSMSG_E_ACCOUNT_FORM, "", ""},
    {"CONTOSO\\alice/bob", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"CONTOSO\\alice.", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"CONTOSO\\al\tice", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"CONTOSO\\al\x7F", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"CON:TOSO\\alice", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"CON\nTOSO\\alice", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"alice@contoso example", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"al*ce", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"CONTOSO\\" FIFTY FIFTY FIFTY FIFTY FIFTY "1234567", SESSMSG_E_ACCOUNT_LENGTH, "", ""},
    {FIFTY FIFTY FIFTY FIFTY FIFTY "123456\\alice", SESSMSG_E_ACCOUNT_LENGTH, "", ""},
    {"alice@" FIFTY "12345678901234.example", SESSMSG_E_ACCOUNT_LENGTH, "", ""},
    {"CONTOSO\\al\xFFice", MSGTAB_E_UTF8, "", ""},
    {"CONT\xC0\xAFOSO\\alice", MSGTAB_E_UTF8, "", ""},
    {"CONTOSO\\\xED\xA0\x80", MSGTAB_E_UTF8, "", ""},
};

static const struct {
    const char *name, *want;
} names[] = {
    {"", ""},
    {"CONTOSO\\alice", "CONTOSO\\alice"},
    {"J\u00FCrgen \u5C71\u7530 \U0001F600", "J\u00FCrgen \u5C71\u7530 \U0001F600"},
    {"100%1 <b>", "100%1 <b>"},
    {"a\nb\x1B[31mc\x7F", "a<U+000A>b<U+001B>[31mc<U+007F>"},
    {"a\xC2\x85"
     "b\xC2\xAD",
     "a<U+0085>b<U+00AD>"},
    {"ecila\u202E", "ecila<U+202E>"},
    {"\u2066\u2069\u200F\u061C", "<U+2066><U+2069><U+200F><U+061C>"},
    {"a\u200Bb\uFEFFc\u2028", "a<U+200B>b<U+FEFF>c<U+2028>"},
    {"\U000E0041", "<U+E0041>"},
    {"a\xFF\xC3", "a<0xFF><0xC3>"},
    {"\xED\xA0\x80", "<0xED><0xA0><0x80>"},
};

static void check_account(struct test *t, size_t i)
{
    struct sessmsg_account got;
    memset(&got, 'x', sizeof got);
    if (!CHECK(t, sessmsg_account_parse(&got, accounts[i].text) == accounts[i].code))
        printf("  of \"%s\"\n", accounts[i].text);
    CHECK_STR(t, got.domain, accounts[i].domain);
    CHECK_STR(t, got.user, accounts[i].user);
}

/* Each size gives a prefix that ends at a whole character and at no half of <...>. */
static void check_visible(struct test *t, const char *name, const char *want)
{
    char got[128];
    size_t len = strlen(want);
    CHECK(t, sessmsg_visible(NULL, 0, name) == (ptrdiff_t)len);
    for (size_t size = 1; size <= len + 1; size++) {
        memset(got, 'x', sizeof got);
        CHECK(t, sessmsg_visible(got, size, name) == (ptrdiff_t)len);
        size_t stored = strlen(got);
        CHECK(t, stored < size && strncmp(got, want, stored) == 0 && got[size] == 'x');
        CHECK(t, (want[stored] & 0xC0) != 0x80);
        const char *open = strstr(got, "<U");
        CHECK(t, !open || strchr(open, '>') || !strchr(want, '>'));
    }
    CHECK_STR(t, got, want);
}

int main(void)
{
    struct test state = {0}, *t = &state;
    struct sessmsg_account account;
    char buf[8];
    for (size_t i = 0; i < sizeof accounts / sizeof *accounts; i++)
        check_account(t, i);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        check_visible(t, names[i].name, names[i].want);
    CHECK(t, sessmsg_account_parse(NULL, "alice") == MSGTAB_E_ARGUMENT);
    CHECK(t, sessmsg_account_parse(&account, NULL) == MSGTAB_E_ARGUMENT && account.user[0] == 0);
    CHECK(t, sessmsg_visible(buf, sizeof buf, NULL) == 0 && buf[0] == 0);
    CHECK(t, sessmsg_visible(NULL, 1, "a") == MSGTAB_E_ARGUMENT);
    CHECK_STR(t, sessmsg_strerror(SESSMSG_E_NOBODY), "nobody is logged on there");
    CHECK_STR(t, sessmsg_strerror(MSGTAB_E_ID), msgtab_strerror(MSGTAB_E_ID));
    return test_end(t);
}
