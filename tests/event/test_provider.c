/* The providers of manifests: what manifests/NAME.man says, read from manifests/NAME.5.wevt, and
   values that need more than their own type. */
#include "row.h"
#include "test.h"

#include <msgtab/provider.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_MAX = 32768, TEXT_MAX = 256 };

/* A resource in memory of exactly its size, so that a sanitizer sees what is read beyond it. */
struct file {
    unsigned char *data;
    size_t size;
};

static struct file read_file(const char *folder, const char *name)
{
    char path[1024];
    struct file f = {malloc(FILE_MAX), 0};
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *in = fopen(path, "rb");
    if (!in || !f.data) {
        printf("cannot read %s\n", path);
        exit(1);
    }
    f.size = fread(f.data, 1, FILE_MAX, in);
    fclose(in);
    f.data = realloc(f.data, f.size);
    return f;
}

static const char *name_of(char buf[TEXT_MAX], const struct msgtab_event_name *name)
{
    msgtab_event_name_text(buf, TEXT_MAX, name);
    return buf;
}

/* lists.man: event 10 names a channel, a level, a task, a local opcode and two keywords. */
static void test_lists(struct test *t, const char *folder)
{
    struct file f = read_file(folder, "lists.5.wevt"), table = read_file(folder, "lists.bin");
    struct msgtab_event_manifest m;
    struct msgtab_event_provider p;
    struct msgtab_event_definition e;
    struct msgtab_event_item item;
    struct msgtab opened;
    char text[TEXT_MAX];
    CHECK(t, msgtab_open_memory(&opened, table.data, table.size) == 0);
    const struct msgtab_event_texts texts = {.messages = &opened, .message_count = 1};
    CHECK(t, msgtab_event_manifest_open(&m, f.data, f.size) == 0);
    CHECK(t, m.count == 1 && m.major == 5);
    CHECK(t, msgtab_event_provider_find(&m, NULL, "contoso-widget", &p) == 0);
    CHECK(t, msgtab_event_provider_find(&m, NULL, "contoso-widge", &p) == MSGTAB_E_NO_SOURCE);
    CHECK(t, msgtab_event_provider_at(&m, 0, &p) == 0 && p.events == 6);
    CHECK(t, msgtab_event_provider_at(&m, 1, &p) == MSGTAB_E_NO_SOURCE);
    msgtab_event_provider_at(&m, 0, &p);
    CHECK(t, msgtab_event_definition_find(&p, 10, 0, MSGTAB_EVENT_ANY, &e) == 0);
    CHECK(t, e.id == 10 && e.message == 0xB000000A && e.level == 4 && e.task == 1);
    CHECK(t, e.opcode == 11 && e.channel == 16);
    CHECK(t, msgtab_event_item_of(&p, MSGTAB_EVENT_OPCODE, &e, &item) == 0 && item.task == 1);
    msgtab_event_item_text(text, sizeof text, &texts, &item);
    CHECK_STR(t, text, "Bolt in assembly");
    CHECK(t, msgtab_event_item_of(&p, MSGTAB_EVENT_LEVEL, &e, &item) == 0);
    CHECK_STR(t, name_of(text, &item.name), "win:Informational");
    msgtab_event_item_text(text, sizeof text, NULL, &item);
    CHECK_STR(t, text, "Information");
    CHECK(t, msgtab_event_item_of(&p, MSGTAB_EVENT_CHANNEL, &e, &item) == 0);
    CHECK_STR(t, name_of(text, &item.name), "Contoso-Widget/Operational");
    CHECK(t, msgtab_event_item_find(&p, MSGTAB_EVENT_KEYWORD, 1, 0, &item) == 0);
    msgtab_event_item_text(text, sizeof text, &texts, &item);
    CHECK_STR(t, text, "Motor");
    CHECK(t, msgtab_event_item_find(&p, MSGTAB_EVENT_OPCODE, 12, 7, &item) == 0 && item.task == 0);
    CHECK(t, msgtab_event_item_find(&p, MSGTAB_EVENT_LEVEL, 77, 0, &item) == MSGTAB_E_ID);
    CHECK(t, msgtab_event_item_find(NULL, MSGTAB_EVENT_LEVEL, 3, 0, &item) == 0);
    CHECK_STR(t, item.text, "Warning");
    CHECK(t, msgtab_event_definition_find(&p, 8, 0, 8, &e) == 0 && e.message == 8);
    CHECK(t, msgtab_event_definition_find(&p, 8, 0, 9, &e) == 1);
    CHECK(t, msgtab_event_definition_find(&p, 99, 0, 9, &e) == MSGTAB_E_ID);
    msgtab_close(&opened);
    free(table.data);
    free(f.data);
}

/* versions.man: event 5 has versions 0, 2 and 254. */
static void test_versions(struct test *t, const char *folder)
{
    struct file f = read_file(folder, "versions.5.wevt");
    struct msgtab_event_manifest m;
    struct msgtab_event_provider p;
    struct msgtab_event_definition e;
    struct msgtab_event_template layout;
    struct msgtab_event_field field;
    char text[TEXT_MAX];
    CHECK(t, msgtab_event_manifest_open(&m, f.data, f.size) == 0);
    CHECK(t, msgtab_event_provider_at(&m, 0, &p) == 0);
    CHECK(t, msgtab_event_definition_find(&p, 5, MSGTAB_EVENT_ANY, MSGTAB_EVENT_ANY, &e) == 0);
    CHECK(t, e.version == 0xFE);
    CHECK(t, msgtab_event_definition_find(&p, 5, 3, MSGTAB_EVENT_ANY, &e) == 1 && e.version == 2);
    CHECK(t, msgtab_event_definition_find(&p, 5, 0, MSGTAB_EVENT_ANY, &e) == 0 && e.version == 0);
    CHECK(t, msgtab_event_template_of(&p, &e, &layout) == 1 && layout.count == 1);
    CHECK(t, msgtab_event_definition_find(&p, 5, 2, MSGTAB_EVENT_ANY, &e) == 0);
    CHECK(t, msgtab_event_template_of(&p, &e, &layout) == 1 && layout.count == 2);
    CHECK(t, msgtab_event_field_at(&layout, 1, &field) == 0);
    CHECK_STR(t, name_of(text, &field.name), "B");
    CHECK_STR(t, msgtab_event_in_type_name(field.in_type), "win:UnicodeString");
    CHECK(t, msgtab_event_field_at(&layout, 2, &field) == MSGTAB_E_ID);
    CHECK(t, msgtab_event_definition_find(&p, 0xFFFF, 0, 0, &e) == 0);
    CHECK(t, e.message == (uint32_t)MSGTAB_EVENT_NO_MESSAGE);
    CHECK(t, msgtab_event_template_of(&p, &e, &layout) == 0);
    free(f.data);
}

/* templates.man: counts and lengths by number and by field, and the members of structures. */
static void test_structures(struct test *t, const char *folder)
{
    struct file f = read_file(folder, "templates.5.wevt");
    struct msgtab_event_manifest m;
    struct msgtab_event_provider p;
    struct msgtab_event_definition e;
    struct msgtab_event_template layout;
    struct msgtab_event_field field;
    char text[TEXT_MAX];
    CHECK(t, msgtab_event_manifest_open(&m, f.data, f.size) == 0);
    CHECK(t, msgtab_event_provider_at(&m, 0, &p) == 0);
    CHECK(t, msgtab_event_definition_find(&p, 2, 0, 0, &e) == 0);
    CHECK(t, msgtab_event_template_of(&p, &e, &layout) == 1 && layout.count == 11);
    CHECK(t, msgtab_event_field_at(&layout, 2, &field) == 0 && field.count == 3);
    CHECK(t, field.flags == MSGTAB_EVENT_COUNT);
    CHECK(t, msgtab_event_field_at(&layout, 8, &field) == 0);
    CHECK(t, field.flags == (MSGTAB_EVENT_LENGTH_FIELD | MSGTAB_EVENT_COUNT_FIELD));
    CHECK(t, field.length == 1 && field.count == 0);
    CHECK(t, msgtab_event_definition_find(&p, 3, 0, 0, &e) == 0);
    CHECK(t, msgtab_event_template_of(&p, &e, &layout) == 1);
    CHECK(t, layout.count == 4 && layout.total == 9);
    CHECK(t, msgtab_event_field_at(&layout, 3, &field) == 0 && field.members == 3);
    CHECK(t, field.flags == MSGTAB_EVENT_STRUCT && field.first == 6);
    CHECK(t, msgtab_event_field_at(&layout, 8, &field) == 0 && field.length == 7);
    CHECK_STR(t, name_of(text, &field.name), "Bytes");
    free(f.data);
}

/* --- Values --- */

static struct msgtab_event_field field_of(struct test *t, const char *in, const char *out)
{
    struct msgtab_event_field field = {0};
    for (unsigned i = 0; i < 64; i++) {
        const char *in_name = msgtab_event_in_type_name(i),
                   *out_name = msgtab_event_out_type_name(i);
        if (in_name && strcmp(in_name + 4, in) == 0)
            field.in_type = (uint8_t)i;
        if (out_name && strcmp(strchr(out_name, ':') + 1, out) == 0)
            field.out_type = (uint8_t)i;
    }
    CHECK(t, field.in_type != 0 && field.out_type != 0);
    return field;
}

static void expect_value(struct test *t, const char *in, const char *out,
                         const struct msgtab_arg *value, const char *want)
{
    const struct msgtab_event_field field = field_of(t, in, out);
    char text[TEXT_MAX];
    const ptrdiff_t len = msgtab_event_value(text, sizeof text, NULL, &field, value);
    CHECK_STR(t, text, want);
    CHECK(t, msgtab_event_value(NULL, 0, NULL, &field, value) == len);
}

/* Numbers that no row of values.tsv has. */
static void test_values(struct test *t)
{
    const struct msgtab_arg minus = msgtab_int(-1), large = msgtab_uint64(UINT64_MAX);
    expect_value(t, "Int16", "short", &minus, "-1");
    expect_value(t, "UInt64", "HexInt64", &large, "0xffffffffffffffff");
    expect_value(t, "Double", "double", &minus, "-1");
}

/* Texts of the system: Windows finds a Win32 code in an HRESULT of facility 7, and only there. */
static void test_system_texts(struct test *t)
{
    static const struct {
        const char *in, *out;
        uint32_t code;
        const char *want;
    } rows[] = {
        {"Int32", "HResult", 0x80070005, "Access is denied."},
        {"Int32", "HResult", 0x80060005, "Unknown HResult Error code: 0x80060005"},
        {"UInt32", "NTSTATUS", 0x80070005, "Unknown NTSTATUS Error code: 0x80070005"},
        {"UInt32", "Win32Error", 5, "Access is denied."},
        {"UInt32", "Win32Error", 0x80070005, "Unknown Win32 Error code: 0x80070005"},
    };
    static const uint32_t id = 5;
    static const char *const denied = "Access is denied.";
    uint32_t table[ROW_TABLE / 4];
    struct msgtab opened;
    char text[TEXT_MAX];
    CHECK(t, msgtab_open_memory(&opened, table, row_table(table, &id, &denied, 1)) == 0);
    const struct msgtab_event_texts texts = {.system = &opened, .system_count = 1};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct msgtab_event_field field = field_of(t, rows[i].in, rows[i].out);
        const struct msgtab_arg value = msgtab_uint(rows[i].code);
        msgtab_event_value(text, sizeof text, &texts, &field, &value);
        CHECK_STR(t, text, rows[i].want);
    }
}

/* maps.man: three maps and four fields; texts are in the table. */
static void test_maps(struct test *t, const char *folder)
{
    static const struct {
        uint32_t field, value;
        const char *want;
    } rows[] = {{0, 3, "large"}, {1, 1, "small"},      {2, 2, "2"},
                {3, 4, "wheel"}, {3, 0, "nothing"},    {3, 0x80000004, "wheel | lid"},
                {3, 2, "0x2"},   {3, 6, "wheel | 0x2"}};
    struct file f = read_file(folder, "maps.3.wevt"), table = read_file(folder, "maps.bin");
    struct msgtab_event_manifest m;
    struct msgtab_event_provider p;
    struct msgtab_event_definition e;
    struct msgtab_event_template layout;
    struct msgtab_event_field field;
    struct msgtab opened;
    char text[TEXT_MAX];
    CHECK(t, msgtab_open_memory(&opened, table.data, table.size) == 0);
    const struct msgtab_event_texts texts = {.messages = &opened, .message_count = 1};
    CHECK(t, msgtab_event_manifest_open(&m, f.data, f.size) == 0 && m.major == 3);
    CHECK(t, msgtab_event_provider_at(&m, 0, &p) == 0 && p.name.count == 0);
    CHECK(t, msgtab_event_provider_find(&m, p.guid, NULL, &p) == 0);
    CHECK(t, msgtab_event_definition_find(&p, 1, 0, 0, &e) == 0);
    CHECK(t, msgtab_event_template_of(&p, &e, &layout) == 1);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct msgtab_arg value = msgtab_uint(rows[i].value);
        CHECK(t, msgtab_event_field_at(&layout, rows[i].field, &field) == 0);
        CHECK_STR(t, name_of(text, &field.map), rows[i].field < 3 ? "Size" : "Parts");
        CHECK(t, field.is_bit_map == (rows[i].field == 3));
        msgtab_event_value(text, sizeof text, &texts, &field, &value);
        CHECK_STR(t, text, rows[i].want);
    }
    msgtab_close(&opened);
    free(table.data);
    free(f.data);
}

/* Cut at each length: an error with its place, or a resource that says it is whole. */
static void test_damage(struct test *t, const char *folder)
{
    struct file f = read_file(folder, "lists.5.wevt");
    struct msgtab_event_manifest m;
    CHECK(t, msgtab_event_manifest_open(NULL, f.data, f.size) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_event_manifest_open(&m, "text", 4) == MSGTAB_E_NO_IMAGE);
    const size_t whole = f.size - 2; /* two zeros follow */
    for (size_t size = 4; size < whole; size++) {
        unsigned char *cut = malloc(size);
        memcpy(cut, f.data, size);
        CHECK(t, msgtab_event_manifest_open(&m, cut, size) == MSGTAB_E_MANIFEST);
        free(cut);
    }
    f.data[0x28] = 0xFF; /* the size of the provider's block */
    f.data[0x2B] = 0xFF;
    CHECK(t, msgtab_event_manifest_open(&m, f.data, f.size) == MSGTAB_E_MANIFEST);
    CHECK(t, m.damage == 0x24);
    free(f.data);
}

int main(int argc, char **argv)
{
    struct test t = {0};
    const char *folder = argc > 1 ? argv[1] : ".";
    test_lists(&t, folder);
    test_versions(&t, folder);
    test_structures(&t, folder);
    test_values(&t);
    test_system_texts(&t);
    test_maps(&t, folder);
    test_damage(&t, folder);
    return test_end(&t);
}
