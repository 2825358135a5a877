/* Parsing and checking account names: a table of inputs and expected results. Rules:
   sessmsg/account.h, after the documentation of NetUserAdd and KB 909264. */
#include "test.h"

#include <sessmsg/account.h>

#define TEN   "0123456789"
#define FIFTY TEN TEN TEN TEN TEN
#define FULL  FIFTY FIFTY FIFTY FIFTY FIFTY "123456" /* 256, the maximum length of a user */

/* Characters of two units and four bytes, and of one unit and three bytes. */
#define EIGHT "\U0001F600\U0001F600\U0001F600\U0001F600"
#define FACES EIGHT EIGHT EIGHT EIGHT EIGHT EIGHT EIGHT EIGHT
#define SEVEN "\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71"
#define LABEL SEVEN SEVEN SEVEN
#define WEEKS SEVEN SEVEN SEVEN SEVEN SEVEN SEVEN SEVEN

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
    {"CONTOSO\\Anna-Lena Berg", 0, "CONTOSO", "Anna-Lena Berg"},
    {"CONTOSO\\.net", 0, "CONTOSO", ".net"},
    {"R&D (Bonn)\\j.doe", 0, "R&D (Bonn)", "j.doe"},
    {"MicrosoftAccount\\a+b@c.example", 0, "MicrosoftAccount", "a+b@c.example"},
    {"a+b@contoso.example", 0, "contoso.example", "a+b"},
    {"a#EXT#@contoso.example", 0, "contoso.example", "a#EXT#"},
    {"alice@contoso", 0, "contoso", "alice"},
    {"alice@b\u00FCro.example", 0, "b\u00FCro.example", "alice"},
    {FIFTY "12345678901234@contoso.example", 0, "contoso.example", FIFTY "12345678901234"},
    {"alice@" FIFTY "1234567890123.example", 0, FIFTY "1234567890123.example", "alice"},
    {"alice@" FIFTY "." FIFTY "." FIFTY "." FIFTY "." FIFTY "1", 0,
     FIFTY "." FIFTY "." FIFTY "." FIFTY "." FIFTY "1", "alice"},
    {"alice@" LABEL "." LABEL "." LABEL "." LABEL, 0, LABEL "." LABEL "." LABEL "." LABEL, "alice"},
    {"CONTOSO\\" FULL, 0, "CONTOSO", FULL},
    {FIFTY FIFTY FIFTY FIFTY FIFTY "12345\\alice", 0, FIFTY FIFTY FIFTY FIFTY FIFTY "12345",
     "alice"},
    {"CONTOSO\\" FACES FACES FACES FACES, 0, "CONTOSO", FACES FACES FACES FACES},
    {WEEKS WEEKS WEEKS WEEKS WEEKS SEVEN "123\\" WEEKS WEEKS WEEKS WEEKS WEEKS SEVEN "1234", 0,
     WEEKS WEEKS WEEKS WEEKS WEEKS SEVEN "123", WEEKS WEEKS WEEKS WEEKS WEEKS SEVEN "1234"},
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
    {"\u3000\\alice", SESSMSG_E_ACCOUNT_EMPTY, "", ""},
    {"CONTOSO\\\u00A0.\u2003", SESSMSG_E_ACCOUNT_EMPTY, "", ""},
    {"CONTOSO\\\u5C71\u7530\u3000\u592A\u90CE", 0, "CONTOSO", "\u5C71\u7530\u3000\u592A\u90CE"},
    {"CONTOSO\\FABRIKAM\\alice", SESSMSG_E_ACCOUNT_FORM, "", ""},
    {"\\\\server\\alice", SESSMSG_E_ACCOUNT_FORM, "", ""},
    {"alice@contoso@example", SESSMSG_E_ACCOUNT_FORM, "", ""},
    {"CONTOSO\\alice/bob", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"CONTOSO\\alice.", SESSMSG_E_ACCOUNT_DOT, "", ""},
    {"CONTOSO\\al\tice", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"CONTOSO\\al\x7F", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"CON:TOSO\\alice", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"CON\nTOSO\\alice", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"alice@contoso example", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"al*ce", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"CONTOSO\\a+b", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"CONTOSO\\a=b@contoso.example", SESSMSG_E_ACCOUNT_CHARACTER, "", ""},
    {"alice@" LABEL "." LABEL "." LABEL "." FIFTY ".1234567890123", SESSMSG_E_ACCOUNT_LENGTH, "",
     ""},
    {"CONTOSO\\" FULL "7", SESSMSG_E_ACCOUNT_LENGTH, "", ""},
    {"CONTOSO\\" FACES FACES FACES FACES "7", SESSMSG_E_ACCOUNT_LENGTH, "", ""},
    {FULL "\\alice", SESSMSG_E_ACCOUNT_LENGTH, "", ""},
    {"alice@" FIFTY "." FIFTY "." FIFTY "." FIFTY "." FIFTY "12", SESSMSG_E_ACCOUNT_LENGTH, "", ""},
    {"alice@" LABEL "." LABEL "." LABEL "." LABEL ".a", SESSMSG_E_ACCOUNT_LENGTH, "", ""},
    {"alice@" LABEL "1", SESSMSG_E_ACCOUNT_LENGTH, "", ""},
    {"alice@" FIFTY "12345678901234.example", SESSMSG_E_ACCOUNT_LENGTH, "", ""},
    {"CONTOSO\\al\xFFice", MSGTAB_E_UTF8, "", ""},
    {"CONT\xC0\xAFOSO\\alice", MSGTAB_E_UTF8, "", ""},
    {"CONTOSO\\\xED\xA0\x80", MSGTAB_E_UTF8, "", ""},
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

int main(void)
{
    struct test state = {0}, *t = &state;
    struct sessmsg_account account;
    for (size_t i = 0; i < sizeof accounts / sizeof *accounts; i++)
        check_account(t, i);
    CHECK(t, sessmsg_account_parse(NULL, "alice") == MSGTAB_E_ARGUMENT);
    CHECK(t, sessmsg_account_parse(&account, NULL) == MSGTAB_E_ARGUMENT && account.user[0] == 0);
    CHECK_STR(t, sessmsg_strerror(SESSMSG_E_NOBODY), "nobody is logged on there");
    CHECK_STR(t, sessmsg_strerror(MSGTAB_E_ID), msgtab_strerror(MSGTAB_E_ID));
    CHECK_STR(t, sessmsg_strerror(0), msgtab_strerror(0));
    return test_end(t);
}
