/* What is wrong with a file is told by a code and a text of its own, and nothing crashes: missing,
   no image, an image without messages, an unknown id, and a DLL cut or changed anywhere.
   The argument is a sound DLL with the four conflicts, small because every byte of it is tried;
   files are made in the current folder. */
#include "test.h"

#include <stdlib.h>

#include <msgtab/msgtab.h>

struct bytes {
    unsigned char *data;
    size_t size;
};

static struct bytes read_bytes(const char *path)
{
    struct bytes b = {malloc(1 << 20), 0};
    FILE *file = fopen(path, "rb");
    if (file && b.data)
        b.size = fread(b.data, 1, 1 << 20, file);
    if (file)
        fclose(file);
    return b;
}

static void write_bytes(const char *path, const void *data, size_t size)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return;
    fwrite(data, 1, size, file);
    fclose(file);
}

/* --- texts of errors --- */

static void check_texts(struct test *t)
{
#define TEXT_OF(name, value, text) msgtab_strerror(name),
    const char *texts[] = {"", msgtab_strerror(0), msgtab_strerror(-9999), MSGTAB_ERRORS(TEXT_OF)};
#undef TEXT_OF
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        for (size_t j = 0; j < i; j++)
            CHECK(t, strcmp(texts[i], texts[j]) != 0);
    }
}

/* --- kinds of files --- */

enum { TINY_SIZE = 0x400, TINY_RESOURCES = 0x200 };

static void put16(unsigned char *at, unsigned value)
{
    at[0] = (unsigned char)(value & 0xFF);
    at[1] = (unsigned char)(value >> 8 & 0xFF);
}

static void put32(unsigned char *at, unsigned value)
{
    put16(at, value & 0xFFFF);
    put16(at + 2, value >> 16);
}

/* A PE32+ image with one section; it has resources of one type if type is not 0. */
static void tiny_image(unsigned char *image, unsigned type)
{
    unsigned char *file_header = image + 64 + 4, *optional = file_header + 20;
    unsigned char *section = optional + 240, *root = image + TINY_RESOURCES;
    memset(image, 0, TINY_SIZE);
    memcpy(image, "MZ", 2);
    put32(image + 0x3C, 64);
    memcpy(image + 64, "PE\0\0", 4);
    put16(file_header, 0x8664);
    put16(file_header + 2, 1);    /* sections */
    put16(file_header + 16, 240); /* size of the optional header */
    put16(optional, 0x20B);
    put32(optional + 108, 16); /* directories */
    put32(section + 8, 0x200);
    put32(section + 12, 0x1000);
    put32(section + 16, TINY_SIZE - TINY_RESOURCES);
    put32(section + 20, TINY_RESOURCES);
    if (type == 0)
        return;
    put32(optional + 112 + 2 * 8, 0x1000);
    put32(optional + 112 + 2 * 8 + 4, 0x100);
    put16(root + 14, 1); /* entries with a number: one, and it leads to an empty directory */
    put32(root + 16, type);
    put32(root + 20, 0x80000018);
}

struct file_case {
    const char *name;
    const void *data; /* NULL: the file is not created */
    size_t size;
    int code;
};

static void check_kinds(struct test *t, const struct bytes *dll)
{
    static const char text[] = "MessageId=1\nLanguage=English\nnot compiled\n.\n";
    unsigned char bare[TINY_SIZE], other[TINY_SIZE];
    tiny_image(bare, 0);
    tiny_image(other, 16);
    const struct file_case cases[] = {
        {"no_such_file.dll", NULL, 0, MSGTAB_E_NOT_FOUND},
        {"no_such_folder/x.dll", NULL, 0, MSGTAB_E_NOT_FOUND},
        {".", NULL, 0, MSGTAB_E_FOLDER},
        {"empty.dll", "", 0, MSGTAB_E_NO_IMAGE},
        {"text.dll", text, sizeof text - 1, MSGTAB_E_NO_IMAGE},
        {"no_resources.dll", bare, sizeof bare, MSGTAB_E_NO_TABLE},
        {"no_messages.dll", other, sizeof other, MSGTAB_E_NO_TABLE},
        {"cut.dll", dll->data, dll->size / 2, MSGTAB_E_DAMAGED},
        {"whole.dll", dll->data, dll->size, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct msgtab table;
        if (cases[i].data)
            write_bytes(cases[i].name, cases[i].data, cases[i].size);
        int code = msgtab_open(&table, cases[i].name);
        if (!CHECK(t, code == cases[i].code))
            printf("  %s: %d (%s)\n", cases[i].name, code, msgtab_strerror(code));
        msgtab_close(&table);
        if (cases[i].data)
            remove(cases[i].name);
    }
}

static void check_calls(struct test *t, const char *path)
{
    enum { LONG = 100000 };
    struct msgtab table;
    struct msgtab_text text;
    char buf[64];
    char *name = malloc(LONG + 1);
    if (!CHECK(t, name != NULL))
        return;
    memset(name, 'a', LONG);
    name[LONG] = 0;
    CHECK(t, msgtab_open(&table, name) == MSGTAB_E_PATH);
    free(name);
    CHECK(t, msgtab_open(&table, NULL) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_open(&table, "") == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_format(buf, sizeof buf, &table, 7062, 0, 0, NULL, 0) < 0); /* closed */
    if (!CHECK(t, msgtab_open(&table, path) == 0))
        return;
    CHECK(t, msgtab_find(&table, 7062, 0, &text) == 0 && text.lang == 0x409);
    CHECK(t, msgtab_find(&table, 7021, 0, &text) == MSGTAB_E_ID);
    CHECK(t, msgtab_find(&table, 0xFFFFFFFF, 0, &text) == MSGTAB_E_ID);
    CHECK(t, msgtab_find_strict(&table, 7062, 0x407, &text) == MSGTAB_E_LANGUAGE);
    CHECK(t, msgtab_format(buf, sizeof buf, &table, 7021, 0, 0, NULL, 0) == MSGTAB_E_ID);
    CHECK(t,
          msgtab_format(buf, sizeof buf, &table, 7023, 0, 1u << 31, NULL, 0) == MSGTAB_E_ARGUMENT);
    msgtab_close(&table);
    msgtab_close(&table);
}

/* --- damage --- */

/* Opens a copy in memory of exactly this size, so that a sanitizer detects a read beyond it, and
   formats everything. Returns the number of messages that could be formatted, or the error. */
static ptrdiff_t format_all(const unsigned char *data, size_t size)
{
    static const uint32_t ids[] = {1363, 7023, 7062, 7063};
    struct msgtab table;
    char buf[256];
    unsigned char *copy = malloc(size ? size : 1);
    if (!copy)
        return MSGTAB_E_MEMORY;
    memcpy(copy, data, size);
    ptrdiff_t result = msgtab_open_memory(&table, copy, size);
    if (result == 0) {
        for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
            result += msgtab_format(buf, sizeof buf, &table, ids[i], 0, 0,
                                    MSGTAB_ARGS("a", "b", "c", "d")) > 0;
        msgtab_close(&table);
    }
    free(copy);
    return result;
}

/* Only the last padding can be missing without an error. */
static void check_cuts(struct test *t, const struct bytes *dll)
{
    size_t used = dll->size;
    while (used > 0 && dll->data[used - 1] == 0)
        used--;
    CHECK(t, format_all(dll->data, dll->size) == 4);
    for (size_t size = 0; size < dll->size; size++) {
        ptrdiff_t got = format_all(dll->data, size);
        int ok = size < 2      ? got == MSGTAB_E_NO_IMAGE
                 : size < used ? got == MSGTAB_E_DAMAGED
                               : got == MSGTAB_E_DAMAGED || got == 4;
        if (!CHECK(t, ok))
            printf("  cut at %u: %d\n", (unsigned)size, (int)got);
    }
}

/* A changed byte may have any result except a crash. */
static void check_changes(struct test *t, const struct bytes *dll)
{
    static const unsigned char values[] = {0x00, 0x01, 0x7F, 0x80, 0xFF};
    for (size_t at = 0; at < dll->size; at++) {
        unsigned char kept = dll->data[at];
        for (size_t i = 0; i < sizeof values; i++) {
            dll->data[at] = values[i];
            CHECK(t, format_all(dll->data, dll->size) <= 4);
        }
        dll->data[at] = kept;
    }
}

/* --- a file while it is open --- */

static void check_held(struct test *t, const struct bytes *dll)
{
    struct msgtab table;
    char buf[64];
    write_bytes("held.dll", dll->data, dll->size);
    remove("moved.dll");
    if (!CHECK(t, msgtab_open(&table, "held.dll") == 0))
        return;
    CHECK(t, rename("held.dll", "moved.dll") == 0);
    write_bytes("held.dll", "new", 3); /* its successor does not affect it */
    CHECK(t, msgtab_format(buf, sizeof buf, &table, 7023, 0, 0, NULL, 0) == 13);
    int removed = remove("moved.dll"); /* Windows may refuse this while the file is mapped */
#if !defined(_WIN32)
    CHECK(t, removed == 0);
#endif
    CHECK(t, msgtab_format(buf, sizeof buf, &table, 1363, 0, 0, NULL, 0) == 13);
    msgtab_close(&table);
    CHECK(t, removed == 0 || remove("moved.dll") == 0); /* nothing holds it any more */
    remove("held.dll");
}

/* Beside the program or in the named folder, never in the current one. */
static void check_beside(struct test *t, const struct bytes *dll)
{
    static const char *const no_plain_names[] = {"", "./here.dll", "../here.dll", "a\\here.dll",
                                                 "c:here.dll"};
    static const char name[] = "here.dll";
    struct msgtab table;
    write_bytes(name, dll->data, dll->size);
    CHECK(t, msgtab_open_beside(&table, name, NULL) == MSGTAB_E_NOT_FOUND);
    CHECK(t, msgtab_open_beside(&table, name, "no_such_folder") == MSGTAB_E_NOT_FOUND);
    CHECK(t, msgtab_open_beside(&table, name, "") == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_open_beside(&table, name, ".") == 0);
    msgtab_close(&table);
    CHECK(t, msgtab_open_beside(&table, "sessmsg.dll", NULL) == 0);
    msgtab_close(&table);
    CHECK(t, msgtab_open_beside(&table, NULL, ".") == MSGTAB_E_ARGUMENT);
    for (size_t i = 0; i < sizeof no_plain_names / sizeof *no_plain_names; i++)
        CHECK(t, msgtab_open_beside(&table, no_plain_names[i], ".") == MSGTAB_E_ARGUMENT);
    remove(name);
}

int main(int argc, char **argv)
{
    struct test state = {0}, *t = &state;
    struct bytes dll = read_bytes(argc > 1 ? argv[1] : "");
    if (CHECK(t, dll.size > 0)) {
        check_texts(t);
        check_kinds(t, &dll);
        check_calls(t, argv[1]);
        check_cuts(t, &dll);
        check_changes(t, &dll);
        check_held(t, &dll);
        check_beside(t, &dll);
    }
    free(dll.data);
    return test_end(t);
}
