/* Which messages a query finds, and what their inserts then stand for. */
#include "match.h"
#include "test.h"

#include <stdlib.h>

/* values: "1=CONTOSO 2=alice", "" for a match without values, NULL for none. */
static const struct {
    const char *message, *query, *values;
} rows[] = {
    /* parts of the text, whatever the case, blanks and marks are */
    {"Access is denied.", "Access is denied.", ""},
    {"Access is denied.", "ccess IS den", ""},
    {"Access is denied.", "  access   is\r\n\tdenied ", ""},
    {"Access is\r\ndenied%n.", "access is denied .", ""},
    {"Access is denied.", "access was denied", NULL},
    {"aab", "ab", ""},
    {"aaaab aaab", "aaab a", ""},
    {"l\u2019acc\u00E8s", "l'ACC\u00C8S", ""},
    {"100%% of it%0 and more", "100% OF IT", ""},
    {"100%% of it%0 and more", "and more", NULL},
    {"one%btwo%tthree% four%.five%!six", "one two three four.five!six", ""},
    {"\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2", "\u03C3\u03AF\u03A3\u03A5\u03A6\u039F\u03A3",
     ""},
    {"\u0540\u0561\u0575\u0565\u0580\u0565\u0576", "\u0570\u0531\u0545\u0535\u0550", ""},
    {"\u041E\u0442\u043A\u0430\u0437\u0430\u043D\u043E", "\u043E\u0422\u041A\u0410\u0417\u0410",
     ""},
    /* inserts */
    {"The user %1\\%2 is logged on to this computer.", "The user CONTOSO\\alice is logged on",
     "1=CONTOSO 2=alice"},
    {"The user %1\\%2 is logged on to this computer.", "alice is logged on to", "2=alice"},
    {"The user %1\\%2 is logged on.", "The user CONTOSO\\", "1=CONTOSO"},
    {"The user %2\\%1 is %3.", "the USER a b\\c is logged on.", "1=c 2=a b 3=logged on"},
    {"The user %1 is %2!s!.", "The user  is logged on.", NULL},
    {"Cannot open %1!ls!: error %2!08x!", "cannot open C:\\a: b.txt: error 00000005",
     "1=C:\\a: b.txt 2=00000005"},
    {"%1 is not a valid %2 application", "setup.exe is not a valid Win32 application",
     "1=setup.exe 2=Win32"},
    {"%1 and %1 meet again here", "Ann and Bob meet again here", "1=Ann"},
    {"Cannot open file %1", "cannot open file /a/very/long/path/with/many/letters/in/it.txt",
     "1=/a/very/long/path/with/many/letters/in/it.txt"},
    {"The user %1 is %2", "The user %1 is %2", "1=%1 2=%2"},
    {"Sitzung %1%2 wurde beendet", "Sitzung 17 wurde beendet", "1= 2=17"},
    {"aa %1 aab %2 aac", "aa xaa yaab aab z aac", "1=xaa yaab 2=z"},
    {"before %1", "before x %0", "1=x %0"},
    {"Broken %1!s and more words", "broken %1!s and more", ""},
    /* not by the inserts alone */
    {"%1", "anything at all", NULL},
    {"%1: %2", "Error: cannot do it", NULL},
    {"%1 %2 %3 %4", "one two three four", NULL},
    {"All %1", "All of this might be anything at all", NULL},
    {"Stop %1: %2", "Stop 17: nobody can say anything more about it",
     "1=17 2=nobody can say anything more about it"},
    {"Stop %1: %2 and so on", "Stop 17: nobody can say anything more about it", NULL},
    {"The user %1 is not valid", "The user CONTOSO\\alice is currently logged on", NULL},
    {"sess%1", "session", NULL},
    {"x", "", NULL},
    {"", "x", NULL},
};

static void append_value(char *out, size_t size, unsigned number, const struct match_value *value)
{
    size_t len = strlen(out);
    snprintf(out + len, size - len, "%s%u=%.*s", len > 0 ? " " : "", number, (int)value->len,
             value->text);
}

static void check_row(struct test *t, const char *message, const char *query, const char *values)
{
    struct match_query q;
    struct matcher m;
    char got[256] = "";
    const struct msgtab_text text = {message, strlen(message), 1, 0x409, MSGTAB_TEXT_UTF8};
    match_query_init(&q, query);
    matcher_init(&m, &q);
    const bool found = match_message(&m, &text);
    if (!CHECK(t, found == (values != NULL)))
        printf("  message \"%s\", query \"%s\"\n", message, query);
    for (unsigned i = 0; found && i < MATCH_INSERTS; i++) {
        if (m.values[i].known)
            append_value(got, sizeof got, i, &m.values[i]);
    }
    CHECK_STR(t, got, values ? values : "");
    matcher_free(&m);
    match_query_free(&q);
}

/* All encodings give the same; malformed text is U+FFFD. */
static void check_encodings(struct test *t)
{
    static const uint16_t wide[] = {'T', 0xFC, 'r', ' ', '%', '1', ' ', 0xD83D, 0xDE00, 0xD800};
    static const char ansi[] = "T\xFCr %1 auf";
    const struct msgtab_text texts[] = {
        {wide, sizeof wide / sizeof *wide, 1, 0x409, MSGTAB_TEXT_UTF16},
        {ansi, sizeof ansi - 1, 1, 0x407, MSGTAB_TEXT_ANSI},
        {"T\xC3\xBCr %1 \xFF", 9, 1, 0x409, MSGTAB_TEXT_UTF8}};
    static const char *const queries[] = {"t\u00DCr 5 \U0001F600\uFFFD", "t\u00DCr 5 auf",
                                          "t\u00DCr 5 \uFFFD"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct match_query q;
        struct matcher m;
        const struct msgtab_request whole = {.text = texts[i], .flags = MSGTAB_IGNORE_INSERTS};
        if (msgtab_format_request(NULL, 0, &whole, NULL) == MSGTAB_E_CODEPAGE)
            continue; /* this system cannot read code page 1252 */
        match_query_init(&q, queries[i]);
        matcher_init(&m, &q);
        CHECK(t, match_message(&m, &texts[i]));
        CHECK(t, m.values[1].known && m.values[1].len == 1 && *m.values[1].text == '5');
        matcher_free(&m);
        match_query_free(&q);
    }
}

/* A message of 3,000 inserts: a query can be divided among them in more ways than anybody could
   try. */
static void check_many_inserts(struct test *t)
{
    enum { INSERTS = 3000, QUERY = 1000 };
    char *message = calloc(INSERTS, 4);
    char *query = calloc(QUERY + 4, 1);
    for (size_t i = 0; i < INSERTS; i++)
        memcpy(message + 3 * i, "a%1", 3);
    memset(query, 'a', QUERY);
    query[1] = ' ';
    query[QUERY - 1] = 'b';
    struct match_query q;
    struct matcher m;
    match_query_init(&q, query);
    matcher_init(&m, &q);
    const struct msgtab_text text = {message, strlen(message), 1, 0x409, MSGTAB_TEXT_UTF8};
    CHECK(t, match_message(&m, &text));
    matcher_free(&m);
    match_query_free(&q);
    free(message);
    free(query);
}

int main(void)
{
    struct test t = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_row(&t, rows[i].message, rows[i].query, rows[i].values);
    check_encodings(&t);
    check_many_inserts(&t);
    return test_end(&t);
}
