/* Diagnostics for other programs: names as URIs, and faults that are not in a source. */
#include "diag_print.h"
#include "json.h"
#include "sarif_uri.h"
#include "source_file.h"
#include "test.h"

#define FILE_NAME "diag_forms.txt"

static const struct {
    const char *path, *posix, *windows;
} uris[] = {
    {"a.mc", "a.mc", "a.mc"},
    {"../b/a-_.~1.mc", "../b/a-_.~1.mc", "../b/a-_.~1.mc"},
    {"a b%20#?.mc", "a%20b%2520%23%3F.mc", "a%20b%2520%23%3F.mc"},
    {"\xC3\xBC\xFF", "%C3%BC%FF", "%C3%BC%FF"},
    {"x\\a.mc", "x%5Ca.mc", "x/a.mc"},
    {"a:b", "a%3Ab", "a%3Ab"},
    {"/x/a.mc", "file:///x/a.mc", "file:///x/a.mc"},
    {"C:\\x y\\a.mc", "C%3A%5Cx%20y%5Ca.mc", "file:///C:/x%20y/a.mc"},
    {"c:/a", "c%3A/a", "file:///c:/a"},
    {"\\\\host\\share\\a", "%5C%5Chost%5Cshare%5Ca", "file://host/share/a"},
    {"//x/a", "file:////x/a", "file://x/a"},
};

static void test_uris(struct test *t)
{
    for (size_t i = 0; i < sizeof uris / sizeof *uris; i++) {
        struct buf uri = {0};
        sarif_uri(&uri, uris[i].path);
        buf_char(&uri, '\0');
#if defined(_WIN32)
        CHECK_STR(t, (const char *)uri.data, uris[i].windows);
#else
        CHECK_STR(t, (const char *)uri.data, uris[i].posix);
#endif
        buf_free(&uri);
    }
}

/* Reads what was printed to FILE_NAME into out of room bytes. */
static void read_back(struct test *t, FILE *file, char *out, size_t room)
{
    rewind(file);
    out[fread(out, 1, room - 1, file)] = '\0';
    CHECK(t, fclose(file) == 0);
}

static void test_json(struct test *t)
{
    char text[400];
    FILE *file = fopen(FILE_NAME, "w+b");
    struct json j = {.to = file};
    if (!CHECK(t, file != NULL))
        return;
    json_begin(&j, NULL, '{');
    json_string(&j, "text", "a\"\\\r\n\t\x01\xFF\xC3\xBC");
    json_string(&j, "none", NULL);
    json_begin(&j, "empty", '[');
    json_end(&j, ']');
    json_begin_line(&j, "line", '[');
    json_number(&j, NULL, UINT64_MAX);
    json_begin(&j, NULL, '{');
    json_number(&j, "n", 0);
    json_end(&j, '}');
    json_end(&j, ']');
    json_end(&j, '}');
    read_back(t, file, text, sizeof text);
    CHECK_STR(t, text,
              "{\n  \"text\": \"a\\\"\\\\\\r\\n\\t\\u0001\\ufffd\xC3\xBC\",\n  \"none\": null,\n"
              "  \"empty\": [],\n  \"line\": [18446744073709551615, {\"n\": 0}]\n}\n");
}

/* A fault that is not in a source precedes those that are. */
static const struct {
    enum diag_style style;
    const char *want;
    const char *never;
} styles[] = {
    {DIAG_GCC,
     "msgtab: 100%: none [MT1019]\nmsgtab: note: not here\n"
     "a.mc:1:1: warning: in it [MT1105]\nabc\n^\n",
     ""},
    {DIAG_MSVC,
     "msgtab : error MT1019: 100%: none\nmsgtab : note MT1019: not here\n"
     "a.mc(1,1): warning MT1105: in it\n",
     ""},
    {DIAG_JSON, "  {\"level\": \"error\", \"code\": \"MT1019\", \"text\": \"100%: none\"}", "null"},
    {DIAG_SARIF, "\"message\": {\"text\": \"100%: none\"},\n          \"relatedLocations\": [", ""},
    {DIAG_GITHUB,
     "::error title=MT1019::100%25: none%0Anote: not here\n"
     "::warning file=a.mc,line=1,col=1,title=MT1105::in it\n",
     ""},
};

static void test_styles(struct test *t)
{
    static const char source_text[] = "abc\n";
    const struct source_file source = {.name = "a.mc", .text = source_text, .len = 4};
    const struct place nowhere = place_none();
    const struct place start = {.span = {0, 1}};
    struct diag d = {0};
    char text[4000];
    diag_source(&d, &source);
    diag(&d, DIAG_TOO_LARGE, nowhere, "100%%: none");
    diag_note(&d, nowhere, "not here");
    diag(&d, DIAG_NO_MESSAGES, start, "in it");
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
        FILE *file = fopen(FILE_NAME, "w+b");
        if (!CHECK(t, file != NULL))
            break;
        diag_report(&d, styles[i].style, file);
        read_back(t, file, text, sizeof text);
        if (!CHECK(t, strstr(text, styles[i].want) != NULL))
            printf("%s", text);
        CHECK(t, !*styles[i].never || !strstr(text, styles[i].never));
    }
    diag_free(&d);
}

int main(void)
{
    struct test t = {0};
    test_uris(&t);
    test_json(&t);
    test_styles(&t);
    remove(FILE_NAME);
    return test_end(&t);
}
