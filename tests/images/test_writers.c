/* What no reader can show: limits, order, appending, version numbers. Sizes are only claimed here,
   not allocated: the layout reads only sizes. */
#include "buf.h"
#include "pe.h"
#include "test.h"
#include "version.h"
#include "write_coff.h"
#include "write_image.h"
#include "write_res.h"
#include "write_rsrc.h"

#include <stdlib.h>

static void test_version_numbers(struct test *t)
{
    static const struct {
        const char *text;
        uint16_t part[4];
    } good[] = {
        {"1", {1, 0, 0, 0}},       {"1.2", {1, 2, 0, 0}},
        {"1.2.3", {1, 2, 3, 0}},   {"1.2.3.4", {1, 2, 3, 4}},
        {"0.0.0.0", {0, 0, 0, 0}}, {"65535.65535.65535.65535", {65535, 65535, 65535, 65535}},
        {"01.002", {1, 2, 0, 0}},
    };
    static const char *const bad[] = {"",
                                      ".",
                                      "1.",
                                      ".1",
                                      "1..2",
                                      "1.2.3.4.",
                                      "1.2.3.4.5",
                                      "65536",
                                      "1.65536",
                                      "-1",
                                      "+1",
                                      " 1",
                                      "1 ",
                                      "1,2",
                                      "v1",
                                      "1.2-rc1",
                                      "0x10",
                                      "4294967297",
                                      "18446744073709551617"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct version_number v;
        if (!CHECK(t, version_parse(&v, slice_of(good[i].text)) == NULL) ||
            !CHECK(t, memcmp(v.part, good[i].part, sizeof v.part) == 0))
            printf("  version %s\n", good[i].text);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct version_number v;
        if (!CHECK(t, version_parse(&v, slice_of(bad[i])) != NULL))
            printf("  version %s\n", bad[i]);
    }
    struct version_number v;
    CHECK_STR(t, version_parse(&v, slice_of("1.65536")), "each number is at most 65535");
    CHECK_STR(t, version_parse(&v, slice_of("1.x")),
              "expected one to four numbers with dots between them, as in 1.2.3.4");
}

/* No writer accepts the resources, and none leaves anything behind. */
static void check_refused(struct test *t, const struct resource *list, size_t count)
{
    struct buf out = {0};
    buf_str(&out, "before");
    CHECK(t, !image_write(&out, list, count, MACHINE_X64));
    CHECK(t, !image_write(&out, list, count, MACHINE_X86));
    CHECK(t, !res_write(&out, list, count));
    CHECK(t, !coff_write(&out, list, count, MACHINE_ARM64));
    CHECK(t, out.size == 6);
    buf_free(&out);
}

static struct resource table(uint16_t language, size_t size)
{
    return (struct resource){RSRC_TYPE_MESSAGETABLE, RSRC_MESSAGETABLE_NAME, language, NULL, size};
}

/* The sizes at which 16, 31, 32 and 64 bits overflow. */
static void test_too_large(struct test *t)
{
    size_t tree = 3 * (RSRC_DIRECTORY_SIZE + RSRC_ENTRY_SIZE) + RSRC_DATA_SIZE;
    size_t most = RSRC_SIZE_MAX - tree;
    const size_t sizes[] = {most + 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFF00, 0xFFFFFFFF, SIZE_MAX};
    struct rsrc_plan plan;
    struct resource one = table(0x409, most);
    CHECK(t, rsrc_plan_make(&plan, &one, 1));
    CHECK(t, plan.size == RSRC_SIZE_MAX);
    rsrc_plan_free(&plan);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        one.size = sizes[i];
        check_refused(t, &one, 1);
    }
    /* Together just over 4 GiB, which would look like a small size in 32 bits. */
    const struct resource many[] = {table(1, 0x40000000), table(2, 0x40000000),
                                    table(3, 0x40000000), table(4, 0x40000000), table(5, 64)};
    check_refused(t, many, 5);
    CHECK(t, !rsrc_plan_make(&plan, many, 2));
}

static void test_too_many(struct test *t)
{
    enum { COUNT = 65536 };
    struct resource *list = calloc(COUNT, sizeof *list);
    if (!CHECK(t, list != NULL))
        return;
    for (size_t i = 0; i < COUNT; i++)
        list[i] = table((uint16_t)i, 0);
    struct rsrc_plan plan;
    CHECK(t, rsrc_plan_make(&plan, list, COUNT - 1));
    rsrc_plan_free(&plan);
    check_refused(t, list, COUNT);
    /* Two directories can hold them, but an object cannot relocate that many. */
    list[0].type = RSRC_TYPE_VERSION;
    struct buf out = {0};
    CHECK(t, !coff_write(&out, list, COUNT, MACHINE_X64));
    CHECK(t, image_write(&out, list, COUNT, MACHINE_X64));
    buf_free(&out);
    free(list);
}

static void test_order_and_place(struct test *t)
{
    static const unsigned char a[3] = "aaa";
    static const unsigned char b[408] = "bbb";
    const struct resource sorted[] = {
        {11, 1, 0x407, a, 3}, {11, 1, 0x409, b, 408}, {16, 1, 0, a, 3}};
    static const size_t orders[][3] = {{0, 1, 2}, {2, 1, 0}, {1, 2, 0}, {2, 0, 1}};
    struct buf want[3] = {{0}};
    CHECK(t, image_write(&want[0], sorted, 3, MACHINE_X64));
    CHECK(t, res_write(&want[1], sorted, 3));
    CHECK(t, coff_write(&want[2], sorted, 3, MACHINE_X64));
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        struct resource list[3];
        for (size_t k = 0; k < 3; k++)
            list[k] = sorted[orders[i][k]];
        struct buf got = {0};
        buf_str(&got, "odd");
        CHECK(t, image_write(&got, list, 3, MACHINE_X64));
        CHECK(t, res_write(&got, list, 3));
        CHECK(t, coff_write(&got, list, 3, MACHINE_X64));
        size_t at = 3;
        for (size_t k = 0; k < 3 && CHECK(t, got.size - at >= want[k].size); k++) {
            CHECK(t, memcmp(got.data + at, want[k].data, want[k].size) == 0);
            at += want[k].size;
        }
        CHECK(t, at == got.size);
        buf_free(&got);
    }
    for (size_t k = 0; k < 3; k++)
        buf_free(&want[k]);
}

/* A catalogue of four messages is within 2 KiB; large ones grow only by their data. */
static void test_sizes(struct test *t)
{
    static const unsigned char data[1000000];
    static const struct {
        size_t data;
        size_t most;
    } sizes[] = {{408, 1024}, {1448, 2048}, {1000000, 1005000}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        for (enum machine m = MACHINE_X64; m <= MACHINE_NONE; m++) {
            struct resource one = table(0x409, sizes[i].data);
            one.data = data;
            struct buf out = {0};
            CHECK(t, image_write(&out, &one, 1, m));
            CHECK(t, out.size <= sizes[i].most);
            buf_free(&out);
        }
    }
}

static void test_long_strings(struct test *t)
{
    static char text[40001];
    memset(text, 'x', sizeof text - 1);
    struct version_block block = {0, "Example", text, NULL};
    struct version_info info = {"1.2", NULL, &block, 1};
    struct buf out = {0};
    buf_str(&out, "before");
    CHECK(t, !version_write(&out, &info));
    CHECK(t, out.size == 6);
    text[30000] = '\0';
    CHECK(t, version_write(&out, &info));
    CHECK(t, out.size > 60000);
    buf_free(&out);
}

int main(void)
{
    struct test t = {0};
    test_version_numbers(&t);
    test_too_large(&t);
    test_too_many(&t);
    test_order_and_place(&t);
    test_sizes(&t);
    test_long_strings(&t);
    return test_end(&t);
}
