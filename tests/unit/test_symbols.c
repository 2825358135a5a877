/* Names of messages in headers, as written by message compilers and people. */
#include "symbols.h"
#include "test.h"

static const char header[] =
    /* mc.exe */
    "#define FACILITY_DOOR                    0x12\r\n"
    "// MessageId: DOOR_OPEN\r\n//\r\n// MessageText:\r\n//\r\n// #define NOT_ONE 7\r\n//\r\n"
    "#define DOOR_OPEN                        ((DWORD)0x80120005L)\r\n"
    "// MessageId: 0x80120006L (No symbolic name defined)\r\n"
    "#define DOOR_LIMIT 0x80120006L\r\n"
    "// MessageId: DOOR_SHUT\n"
    "#define DOOR_OTHER 0x80120007L\n"
    "#define DOOR_SHUT 0x80120007L /* twice */\n"
    /* wmc */
    "/* MessageId  : 0x80120008 */\n/* Approximate msg: The door */\n"
    "#define DOOR_LOST\t0x80120008\n"
    "#define AFTER_LOST\t0x80120009\n"
    /* people */
    "  #  define SPACED -1\n#define SUM (1 + 2)\n#define TWO 1, 2\n#define FUNCTION(x) 5\n"
    "#define WORD other\n#define EMPTY\n#define LARGE 0x100000000\n#define BAD 12ab\n#define\n"
    "#define LAST _HRESULT_TYPEDEF_(4294967295UL) // the end";

static const struct {
    const char *name;
    uint32_t id;
} known[] = {
    {"FACILITY_DOOR", 0x12},    {"DOOR_OPEN", 0x80120005}, {"DOOR_LIMIT", 0x80120006},
    {"DOOR_OTHER", 0x80120007}, {"DOOR_SHUT", 0x80120007}, {"DOOR_LOST", 0x80120008},
    {"AFTER_LOST", 0x80120009}, {"LAST", 0xFFFFFFFF},
};

static const struct {
    uint32_t id;
    const char *name;
} messages[] = {
    {0x12, NULL},
    {0x80120005, "DOOR_OPEN"},
    {0x80120006, NULL},
    {0x80120007, "DOOR_SHUT"},
    {0x80120008, "DOOR_LOST"},
    {0x80120009, NULL},
    {0x80120010, NULL},
    {0xFFFFFFFF, NULL},
    {0, NULL},
};

static const char *const unknown[] = {"NOT_ONE", "SPACED", "SUM",   "TWO", "FUNCTION",
                                      "WORD",    "EMPTY",  "LARGE", "BAD", "door_open"};

static void test_header(struct test *t)
{
    struct symbols s = {0};
    symbols_of_header(&s, header, sizeof header - 1);
    CHECK(t, s.count == sizeof known / sizeof *known);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        const struct symbol *found = symbols_find(&s, known[i].name);
        if (!CHECK(t, found && found->id == known[i].id))
            printf("  %s\n", known[i].name);
    }
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
        if (!CHECK(t, !symbols_find(&s, unknown[i])))
            printf("  %s\n", unknown[i]);
    }
    for (size_t i = 0; i < sizeof messages / sizeof *messages; i++) {
        const char *name = symbols_name(&s, messages[i].id);
        CHECK_STR(t, name ? name : "none", messages[i].name ? messages[i].name : "none");
    }
    symbols_free(&s);
}

/* A header without comments about messages: all of its numbers may be messages. */
static void test_plain_header(struct test *t)
{
    static const char plain[] = "#define B 2u\n#define A 1\n#define ONE 1\n";
    struct symbols s = {0};
    symbols_of_header(&s, plain, sizeof plain - 1);
    CHECK_STR(t, symbols_name(&s, 1), "A");
    CHECK_STR(t, symbols_name(&s, 2), "B");
    CHECK(t, !symbols_name(&s, 3));
    struct suggestion near = suggest_start((struct slice){"ONA", 3});
    symbols_suggest(&s, &near);
    CHECK_STR(t, suggest_text(&near), "; did you mean 'ONE'?");
    symbols_free(&s);
    CHECK(t, s.count == 0 && !symbols_name(&s, 1) && !symbols_find(&s, "A"));
}

int main(void)
{
    struct test t = {0};
    test_header(&t);
    test_plain_header(&t);
    return test_end(&t);
}
