/* Sources as data: the rules, every buffer size for every export, and exported registries, written
   by hand and mutated. */
#include "bytes.h"
#include "event_error.h"
#include "row.h"
#include "test.h"

#include <stdlib.h>

static const struct msgtab_event_source agent = {
    "Application", "Agent", "C:\\a.dll", NULL, "C:\\b.dll", 2, 7};

static void test_rules(struct test *t)
{
    struct msgtab_event_source s = agent;
    CHECK(t, msgtab_event_source_check(&s) == 0);
    CHECK(t, msgtab_event_source_check(NULL) == MSGTAB_E_ARGUMENT);
    s.category_file = "";
    CHECK(t, msgtab_event_source_check(&s) == MSGTAB_E_CATEGORIES);
    s.category_count = 0;
    CHECK(t, msgtab_event_source_check(&s) == 0);
    s.category_file = "C:\\c.dll"; /* the event log's categories have 16 bits */
    s.category_count = 0xFFFF;
    CHECK(t, msgtab_event_source_check(&s) == 0);
    s.category_count = 0x10000;
    CHECK(t, msgtab_event_source_check(&s) == MSGTAB_E_CATEGORIES);
    s.category_count = 1;
    s.name = "a\xFF";
    CHECK(t, msgtab_event_source_check(&s) == MSGTAB_E_UTF8);
    CHECK(t, msgtab_event_paths_check("\\\\server\\share\\a.dll") == 0);
    CHECK(t, msgtab_event_paths_check("%systemroot%\\a.dll;C:\\b.dll") == 0);
    CHECK(t, msgtab_event_paths_check("C:\\a.dll;") == MSGTAB_E_RELATIVE);
    CHECK(t, msgtab_event_paths_check(NULL) == MSGTAB_E_ARGUMENT);
    for (int code = MSGTAB_E_SEVERAL; code <= MSGTAB_E_LOG; code++)
        CHECK(t, strcmp(msgtab_event_strerror(code), msgtab_strerror(code)) != 0);
    CHECK_STR(t, msgtab_event_strerror(MSGTAB_E_ID), msgtab_strerror(MSGTAB_E_ID));
}

/* Missing rights cannot be provoked where tests run, so their Windows errors are tested as
   numbers. */
static void test_errors(struct test *t)
{
    static const struct {
        uint32_t windows;
        int want;
    } rows[] = {{0, 0},
                {2, MSGTAB_E_NO_SOURCE},   /* ERROR_FILE_NOT_FOUND */
                {5, MSGTAB_E_RIGHTS},      /* ERROR_ACCESS_DENIED */
                {111, MSGTAB_E_LENGTH},    /* ERROR_BUFFER_OVERFLOW */
                {6, MSGTAB_E_REGISTRY},    /* ERROR_INVALID_HANDLE */
                {1018, MSGTAB_E_REGISTRY}, /* ERROR_KEY_DELETED */
                {UINT32_MAX, MSGTAB_E_REGISTRY}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK(t, event_error_of(rows[i].windows, MSGTAB_E_REGISTRY) == rows[i].want);
    CHECK(t, strstr(msgtab_event_strerror(MSGTAB_E_RIGHTS), "administrator rights") != NULL);
}

static void test_categories(struct test *t)
{
    static const struct {
        uint32_t ids[4];
        size_t count;
        ptrdiff_t want;
    } rows[] = {{{1, 2, 3, 1000}, 4, 3},
                {{1, 2, 300, 1000}, 4, 2},
                {{1000}, 1, 0},
                {{1, 3}, 2, MSGTAB_E_CATEGORY_GAP},
                {{2}, 1, MSGTAB_E_CATEGORY_GAP},
                {{1, 18}, 2, MSGTAB_E_CATEGORY_GAP},
                {{17}, 1, MSGTAB_E_CATEGORY_GAP},
                {{1, 19}, 2, 1},
                {{18}, 1, 0}};
    static const char *const texts[] = {"a", "b", "c", "d"};
    uint32_t table[ROW_TABLE / 4];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct msgtab m;
        size_t size = row_table(table, rows[i].ids, texts, rows[i].count);
        CHECK(t, msgtab_open_memory(&m, table, size) == 0);
        CHECK(t, msgtab_event_categories(&m) == rows[i].want);
    }
}

/* Texts that are not those of categories: one with an insert, and too many of them. */
static void test_not_categories(struct test *t)
{
    static const struct {
        const char *texts[3];
        ptrdiff_t want;
    } rows[] = {{{"%1", "b", "c"}, MSGTAB_E_CATEGORY_GAP},
                {{"%1", "%2", "%1!s!"}, 0},
                {{"a", "%1", "%1"}, 1},
                {{"a", "b", "%1!d! files"}, 2},
                {{"50%", "a%nb", "%%1"}, 3}};
    static const uint32_t ids[] = {1, 2, 3};
    uint32_t table[ROW_TABLE / 4];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct msgtab m;
        size_t size = row_table(table, ids, rows[i].texts, 3);
        CHECK(t, msgtab_open_memory(&m, table, size) == 0);
        CHECK(t, msgtab_event_categories(&m) == rows[i].want);
    }
}

/* So many texts are those of categories; one more, and they are those of events. */
static void test_most_categories(struct test *t)
{
    enum { MOST = 1000, HEADER = 4 + 12, TEXT = 8 };
    static uint32_t table[(HEADER + TEXT * (MOST + 1)) / 4];
    unsigned char *bytes = (unsigned char *)table;
    for (uint32_t count = MOST; count <= MOST + 1; count++) {
        const uint32_t block[] = {1, 1, count, HEADER};
        struct msgtab m;
        for (size_t i = 0; i < HEADER / 4; i++)
            store32_le(bytes + 4 * i, block[i]);
        for (uint32_t i = 0; i < count; i++) {
            store32_le(bytes + HEADER + (size_t)i * TEXT, MSGTAB_TEXT_UTF16 << 16 | TEXT);
            store32_le(bytes + HEADER + (size_t)i * TEXT + 4, 'a');
        }
        CHECK(t, msgtab_open_memory(&m, table, HEADER + (size_t)count * TEXT) == 0);
        CHECK(t, msgtab_event_categories(&m) == (count == MOST ? MOST : 0));
    }
}

static void test_sizes(struct test *t)
{
    static const enum msgtab_event_format formats[] = {MSGTAB_EVENT_REG, MSGTAB_EVENT_PS1,
                                                       MSGTAB_EVENT_WXS};
    static unsigned char whole[4096], part[4096];
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        ptrdiff_t len = msgtab_event_export(whole, sizeof whole, &agent, formats[i]);
        CHECK(t, len > 0 && len < (ptrdiff_t)sizeof whole);
        for (size_t size = 0; size <= (size_t)len + 1; size++) {
            size_t held = size < (size_t)len ? size : (size_t)len;
            memset(part, 0xAA, sizeof part);
            CHECK(t, msgtab_event_export(size ? part : NULL, size, &agent, formats[i]) == len);
            CHECK(t, memcmp(part, whole, held) == 0 && part[held] == 0xAA);
        }
    }
}

/* As reg.exe and hivexregedit write it, and as an editor may leave it. */
static const char exported[] =
    "Windows Registry Editor Version 5.00\r\n\r\n"
    "[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\EventLog\\Application]\r\n"
    "\"Sources\"=hex(7):41,00,00,00,\\\r\n  00,00\r\n\r\n"
    "[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\EventLog\\Application\\Other]\r\n"
    "\"EventMessageFile\"=\"C:\\\\other.dll\"\r\n\r\n"
    "[-HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\EventLog\\System\\The Agent]\r\n"
    "; a remark\r\n"
    "[hkey_local_machine\\system\\controlset001\\services\\eventlog\\System\\The Agent]\r\n"
    "\"eventmessagefile\"=hex(2):43,00,3a,00,5c,00,\\\r\n  3D,D8,00,DE,fc,00,2e,00,64,00,\\\r\n"
    "  6c,00,6c,00,00,00\r\n"
    "\"ParameterMessageFile\"=\"C:\\\\a \\\"b\\\".dll\"\r\n"
    "\"CategoryMessageFile\"=dword:00000001\r\n"
    "\"CategoryCount\"=dword:0000000A\r\n"
    "\"TypesSupported\"=dword:00000007";

static void test_reg(struct test *t)
{
    struct msgtab_event_source s;
    char buf[4 * sizeof exported];
    const size_t size = sizeof exported - 1;
    CHECK(t, msgtab_event_source_from_reg(&s, buf, sizeof buf, exported, size, NULL, "the agent") ==
                 0);
    CHECK_STR(t, s.log, "System");
    CHECK_STR(t, s.name, "The Agent");
    CHECK_STR(t, s.message_file, "C:\\\xF0\x9F\x98\x80\xC3\xBC.dll");
    CHECK_STR(t, s.parameter_file, "C:\\a \"b\".dll");
    CHECK(t, !s.category_file && s.category_count == 10 && s.types == 7);
    CHECK(t, msgtab_event_source_from_reg(&s, buf, sizeof buf, exported, size, "Application",
                                          "The Agent") == MSGTAB_E_NO_SOURCE);
    CHECK(t, msgtab_event_source_from_reg(&s, buf, sizeof buf, "REGEDIT4", 8, NULL, "x") ==
                 MSGTAB_E_REG_FILE);
    CHECK(t,
          msgtab_event_source_from_reg(&s, buf, sizeof buf, "", 0, NULL, "x") == MSGTAB_E_REG_FILE);
    CHECK(t, msgtab_event_source_from_reg(&s, buf, sizeof buf, NULL, 0, NULL, "x") ==
                 MSGTAB_E_REG_FILE);
    /* 4 times the file's size is enough for every file */
    CHECK(t, msgtab_event_source_from_reg(&s, buf, 0, "", 0, NULL, "x") == MSGTAB_E_REG_FILE);
    CHECK(t, msgtab_event_source_from_reg(&s, buf, 4, "W", 1, NULL, "x") == MSGTAB_E_REG_FILE);
    CHECK(t, msgtab_event_source_from_reg(&s, buf, sizeof buf, NULL, 1, NULL, "x") ==
                 MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_event_source_from_reg(&s, buf, 60, exported, size, NULL, "Other") ==
                 MSGTAB_E_LENGTH);
    CHECK(t, msgtab_event_source_from_reg(&s, NULL, 0, exported, size, NULL, "x") ==
                 MSGTAB_E_ARGUMENT);
}

/* Whole hives and changes to them: a key is written "[root]X", where X is the agent's key below its
   control set. */
#define X         "\\Services\\EventLog\\System\\The Agent]\n\"EventMessageFile\"="
#define SET(n)    "[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet00" n X
#define SELECT(n) "[HKEY_LOCAL_MACHINE\\SYSTEM\\Select]\n\"Current\"=dword:0000000" n "\n"

static const struct {
    const char *text, *want; /* want: the message file; "": none; NULL: no such source */
} hives[] = {
    {SET("1") "\"a\"", "a"},
    {"[HKEY_CURRENT_USER\\SYSTEM\\ControlSet001" X "\"a\"", NULL},
    {"[HKEY_LOCAL_MACHINE\\SYSTEM\\Backup" X "\"a\"", NULL},
    {"[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet" X "\"a\"", NULL},
    {"[HKEY_LOCAL_MACHINE\\OFFLINE\\ControlSet002" X "\"a\"", "a"},
    {"[\\ControlSet001" X "\"a\"", "a"},
    {"[ControlSet001" X "\"a\"", "a"},
    {"[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet" X "\"a\"", "a"},
    /* the first control set, the one in use, and the one that the link names */
    {SET("1") "\"a\"\n" SET("2") "\"b\"", "a"},
    {SET("1") "\"a\"\n" SET("2") "\"b\"\n" SELECT("2"), "b"},
    {SELECT("2") SET("1") "\"a\"\n" SET("2") "\"b\"", "b"},
    {SELECT("1") SET("1") "\"a\"\n" SET("2") "\"b\"", "a"},
    {SELECT("3") SET("1") "\"a\"\n" SET("2") "\"b\"", NULL},
    {"[HKEY_LOCAL_MACHINE\\SOFTWARE\\A\\Select]\n\"Current\"=dword:3\n" SET("1") "\"a\"", "a"},
    {"[HKEY_LOCAL_MACHINE\\SOFTWARE\\Select]\n\"Current\"=dword:3\n" SET("1") "\"a\"", "a"},
    {"[HKEY_LOCAL_MACHINE\\OFFLINE\\Select]\n\"Current\"=dword:2\n" SET("1") "\"a\"", NULL},
    {SET("1") "hex(2):61,00,3d,d8,00,de,00,00", "a\U0001F600"},
    {SET("1") "hex(2):61,00,3d,d8,00,00", ""},
    {SET("1") "hex(2):61,00,00,de,00,00", ""},
    {SET("1") "\"a\"\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet" X "\"b\"", "b"},
    /* comments, blanks and line ends that Windows skips, and values that it drops */
    {"; a remark,\\\n" SET("1") "\"a\"", "a"},
    {" \t" SET("1") "\"a\" ; why", "a"},
    {SET("1") "hex(2):61,00,\\;why\n62,00", "ab"},
    {SET("1") "hex(2):61,00,\\\n;why\n  ; more,\\\n62,00,\\\n\n63,00 ; end", "abc"},
    {SET("1") "hex(2):61,00, \\\t\n\t62,00,00,00", "ab"},
    {SET("1") "hex(2):\\\n  61,00", "a"},
    {SET("1") "hex(2):61,00,\\", "a"},
    {SET("1") "hex(2):61,00,00", "a"},
    {SET("1") "hex(2):61,00,zz", ""},
    {SET("1") "\"a;,\\\\\"", "a;,\\"},
    {SET("1") "\"a\"b", ""},
    {SET("1") "\"a\"\r\"EventMessageFile\"=\"b\"\r", "b"},
    {SET("1") "hex(2): 61, 00,\t62,00", "ab"},
    {SET("1") "\"a\"\n\"EventMessageFile\"=-x", "a"},
    {SET("1") "\"a\"\n\"EventMessageFile\" =\t\"b\"", "b"},
    {"[HKEY_LOCAL_MACHINE\\SYSTEM\\Select]\n\"Current\"=dword:000000002\n" SET("1") "\"a\"", "a"},
    /* deleted again, wholly or in part */
    {SET("1") "\"a\"\n\"EventMessageFile\"=-", ""},
    {SET("1") "-", ""},
    {SET("1") "\"a\"\n" SET("1") "\"b\"", "b"},
    {SET("1") "\"a\"\n[-HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\EventLog\\System\\The "
              "Agent]\n",
     NULL},
    {SET("1") "\"a\"\n[-HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\EventLog\\system]",
     NULL},
    {SET("1") "\"a\"\n[-HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\EventLog]", NULL},
    {SET("1") "\"a\"\n[-HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\EventLog\\Setup]",
     "a"},
    {SET("1") "\"a\"\n[-HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\Services\\EventLog]", "a"},
    {SET("1") "\"a\"\n[-HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\EventLog]\n" SET(
         "1") "\"b\"",
     "b"},
    {"[-HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\EventLog\\System\\The Agent]\n", NULL},
};

enum { HIVE_SIZE = 1024 };

/* Reads the agent from a file with these two texts after its first line. */
static int read_hive(struct msgtab_event_source *s, char buf[HIVE_SIZE * 4], const char *first,
                     const char *second)
{
    char file[HIVE_SIZE];
    int len =
        snprintf(file, sizeof file, "Windows Registry Editor Version 5.00\n\n%s%s", first, second);
    return msgtab_event_source_from_reg(s, buf, HIVE_SIZE * 4, file, (size_t)len, NULL,
                                        "The Agent");
}

static void test_hives(struct test *t)
{
    for (size_t i = 0; i < sizeof hives / sizeof *hives; i++) {
        char buf[HIVE_SIZE * 4];
        struct msgtab_event_source s;
        int code = read_hive(&s, buf, hives[i].text, "");
        const char *found = code ? NULL : s.message_file ? s.message_file : "";
        bool same =
            found && hives[i].want ? strcmp(found, hives[i].want) == 0 : found == hives[i].want;
        if (!CHECK(t, same && (code == 0 || code == MSGTAB_E_NO_SOURCE)))
            printf("%s\nfound: %s\n", hives[i].text, found ? found : "nothing");
    }
}

/* The last data that is a number counts. */
static const struct {
    const char *text;
    uint32_t want;
} counts[] = {{"dword:00000002", 2},
              {"dword: 5", 5},
              {"dword:5 ; why", 5},
              {"dword:5x", 9},
              {"dword:", 9},
              {"dword:000000007", 9},
              {"-", 0},
              {"-x", 9},
              {"\"5\"", 9},
              {"hex(4):05,00,00,00", 9}};

static void test_counts(struct test *t)
{
    static const char before[] = SET("1") "\"a\"\n\"CategoryCount\"=dword:9\n\"CategoryCount\"=";
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        char buf[HIVE_SIZE * 4];
        struct msgtab_event_source s;
        CHECK(t, read_hive(&s, buf, before, counts[i].text) == 0);
        if (!CHECK(t, s.category_count == counts[i].want))
            printf("%s: %lu\n", counts[i].text, (unsigned long)s.category_count);
    }
}

static uint32_t below(uint64_t *state, size_t limit)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (uint32_t)((*state >> 16) % limit);
}

/* What is found in a damaged file stays inside the buffer, which has exactly the promised size. */
static void read_damaged(struct test *t, const char *file, size_t size, char *buf)
{
    struct msgtab_event_source s;
    int code = msgtab_event_source_from_reg(&s, buf, size * 4, file, size, NULL, "The Agent");
    CHECK(t, code != 0 || (s.log >= buf && s.name + strlen(s.name) < buf + size * 4));
    CHECK(t, code != 0 || !s.message_file || strlen(s.message_file) < size);
}

static void test_damaged(struct test *t)
{
    uint64_t state = 0x9E3779B97F4A7C15;
    for (int i = 0; i < 4000; i++) {
        size_t size = 1 + below(&state, sizeof exported - 1);
        char *file = malloc(size), *buf = malloc(size * 4);
        if (file && buf) {
            memcpy(file, exported, size);
            for (uint32_t n = below(&state, 4); n > 0; n--)
                file[below(&state, size)] = "\"\\,]\n\r0f\xC3=:; \t-"[below(&state, 15)];
            read_damaged(t, file, size, buf);
        }
        free(buf);
        free(file);
    }
}

int main(void)
{
    struct test t = {0};
    test_rules(&t);
    test_errors(&t);
    test_categories(&t);
    test_not_categories(&t);
    test_most_categories(&t);
    test_sizes(&t);
    test_reg(&t);
    test_hives(&t);
    test_counts(&t);
    test_damaged(&t);
    return test_end(&t);
}
