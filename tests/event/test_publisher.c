/* Providers of manifests in exported registries, written by hand and mutated. */
#include "test.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include <msgtab/provider.h>

#define WINEVT "\\Microsoft\\Windows\\CurrentVersion\\WINEVT"
#define KEY    "HKEY_LOCAL_MACHINE\\SOFTWARE" WINEVT "\\Publishers"
#define HEAD   "Windows Registry Editor Version 5.00\r\n\r\n"

static const char exported[] = HEAD
    "[" KEY "]\r\n\r\n"
    "[" KEY "\\{5a3d1c01-7e42-4b19-9c55-2f60d1a8b7e1}]\r\n"
    "@=\"Contoso-Widget\"\r\n"
    "\"ResourceFileName\"=hex(2):43,00,3a,00,5c,00,\\\r\n  fc,00,2e,00,64,00,6c,00,6c,00,00,00\r\n"
    "\"MessageFileName\"=\"C:\\\\text.dll\"\r\n"
    "\"Enabled\"=dword:00000001\r\n\r\n"
    "[" KEY "\\{5a3d1c01-7e42-4b19-9c55-2f60d1a8b7e1}\\ChannelReferences]\r\n"
    "\"MessageFileName\"=\"C:\\\\wrong.dll\"\r\n"
    "[" KEY "\\{5A3D1C02-7e42-4b19-9c55-2f60d1a8b7e1}]\r\n"
    "\"ParameterFileName\"=\"C:\\\\words.dll\"\r\n"
    "\"@\"=\"Contoso-Widget\"\r\n"
    "@=hex(1):47,00,61,\\\r\n  00,64,00\r\n";

static int read(struct msgtab_event_publisher *p, char *buf, size_t size, const char *text,
                const char *name)
{
    return msgtab_event_publisher_from_reg(p, buf, size, text, strlen(text), name);
}

static bool is_text(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

static void test_read(struct test *t)
{
    static const struct {
        const char *word;
        struct msgtab_event_publisher want;
    } rows[] = {
        {"contoso-widget",
         {"{5a3d1c01-7e42-4b19-9c55-2f60d1a8b7e1}", "Contoso-Widget", "C:\\\xC3\xBC.dll",
          "C:\\text.dll", NULL}},
        {"{5A3D1C01-7E42-4B19-9C55-2F60D1A8B7E1}",
         {"{5a3d1c01-7e42-4b19-9c55-2f60d1a8b7e1}", "Contoso-Widget", "C:\\\xC3\xBC.dll",
          "C:\\text.dll", NULL}},
        {"Gad", {"{5A3D1C02-7e42-4b19-9c55-2f60d1a8b7e1}", "Gad", NULL, NULL, "C:\\words.dll"}}};
    char buf[4 * sizeof exported];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct msgtab_event_publisher *want = &rows[i].want;
        struct msgtab_event_publisher p;
        CHECK(t, read(&p, buf, sizeof buf, exported, rows[i].word) == 0);
        CHECK(t, is_text(p.guid, want->guid) && is_text(p.name, want->name));
        CHECK(t, is_text(p.resource_file, want->resource_file));
        CHECK(t, is_text(p.message_file, want->message_file));
        CHECK(t, is_text(p.parameter_file, want->parameter_file));
    }
}

static void test_refused(struct test *t)
{
    static const char *const none[] = {"", "Contoso", "{5a3d1c01}", "Publishers", "Enabled"};
    struct msgtab_event_publisher p;
    char buf[4 * sizeof exported];
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        CHECK(t, read(&p, buf, sizeof buf, exported, none[i]) == MSGTAB_E_NO_SOURCE);
    CHECK(t, read(&p, buf, sizeof buf, "REGEDIT4", "Gad") == MSGTAB_E_REG_FILE);
    CHECK(t, read(&p, buf, 60, exported, "Gad") == MSGTAB_E_LENGTH);
    CHECK(t, read(&p, NULL, 0, exported, "Gad") == MSGTAB_E_ARGUMENT);
    CHECK(t, read(&p, buf, sizeof buf, exported, NULL) == MSGTAB_E_ARGUMENT);
}

/* Keys of other places, and what the file deletes later. */
static void test_places(struct test *t)
{
    static const struct {
        const char *file;
        int want;
        const char *message_file;
    } rows[] = {
        {HEAD "[\\" WINEVT "\\Publishers\\{1}]\n@=\"A\"\n\"MessageFileName\"=\"a\"", 0, "a"},
        {HEAD "[HKEY_LOCAL_MACHINE\\IMAGE" WINEVT "\\Publishers\\{1}]\n@=\"A\"\n", 0, NULL},
        {HEAD "[HKEY_CURRENT_USER\\SOFTWARE" WINEVT "\\Publishers\\{1}]\n@=\"A\"\n",
         MSGTAB_E_NO_SOURCE, NULL},
        {HEAD "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node" WINEVT "\\Publishers\\{1}]\n@=\"A\"\n",
         MSGTAB_E_NO_SOURCE, NULL},
        {HEAD "[HKEY_LOCAL_MACHINE\\SOFTWARE" WINEVT "\\Channels\\{1}]\n@=\"A\"\n",
         MSGTAB_E_NO_SOURCE, NULL},
        {HEAD "[" KEY "\\{1}]\n@=\"A\"\n[-" KEY "\\{1}]\n", MSGTAB_E_NO_SOURCE, NULL},
        {HEAD "[" KEY "\\{1}]\n@=\"A\"\n[-" KEY "]\n", MSGTAB_E_NO_SOURCE, NULL},
        {HEAD "[" KEY "\\{1}]\n@=\"A\"\n[-HKEY_LOCAL_MACHINE\\SOFTWARE" WINEVT "]\n",
         MSGTAB_E_NO_SOURCE, NULL},
        {HEAD "[" KEY "\\{1}]\n@=\"A\"\n[-" KEY "\\{2}]\n[-" KEY "\\{1}\\Sub]\n", 0, NULL},
        {HEAD "[" KEY "\\{1}]\n@=\"A\"\n\"MessageFileName\"=\"a\"\n[-" KEY "\\{1}]\n[" KEY
              "\\{1}]\n@=\"A\"\n",
         0, NULL},
        {HEAD "[" KEY "\\{1}]\n@=\"A\"\n\"MessageFileName\"=\"a\"\n\"MessageFileName\"=-\n", 0,
         NULL},
        {HEAD "[" KEY "\\{1}]\n@=\"A\"\n[" KEY "\\{2}]\n\"MessageFileName\"=\"b\"\n[" KEY
              "\\{1}]\n\"MessageFileName\"=\"a\"\n",
         0, "a"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct msgtab_event_publisher p;
        char buf[2048];
        CHECK(t, read(&p, buf, sizeof buf, rows[i].file, "A") == rows[i].want);
        CHECK(t, is_text(p.message_file, rows[i].message_file));
        CHECK(t, is_text(p.guid, rows[i].want ? NULL : "{1}"));
    }
}

/* Changed files: nothing outside the buffers is touched, and what is found is within them. */
static void test_mutations(struct test *t, unsigned count)
{
    const size_t size = sizeof exported - 1;
    uint32_t random = 1;
    for (unsigned i = 0; i < count; i++) {
        random = random * 1664525U + 1013904223U;
        const size_t room = 40 + (random >> 8) % (size * 2);
        char *file = malloc(size), *buf = malloc(room);
        struct msgtab_event_publisher p = {0};
        if (!file || !buf)
            exit(1);
        memcpy(file, exported, size);
        for (size_t k = 0; k < 1 + i % 4; k++) {
            random = random * 1664525U + 1013904223U;
            file[38 + random % (size - 38)] = "[]\"\\=@-{},\r\n\0\xFF"[(random >> 20) % 14];
        }
        const int code =
            msgtab_event_publisher_from_reg(&p, buf, room, file, size - (random >> 16) % 32, "Gad");
        CHECK(t, code <= 0 && (code < 0 || (p.guid >= buf && p.guid < buf + room)));
        free(file);
        free(buf);
    }
}

int main(int argc, char **argv)
{
    struct test t = {0};
    test_read(&t);
    test_refused(&t);
    test_places(&t);
    test_mutations(&t, argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : 100);
    return test_end(&t);
}
