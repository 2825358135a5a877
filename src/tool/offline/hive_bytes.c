/* Checks of a hive's structure (MS, "Registry Hives"; winreg-kb, "REGF"). Offsets in the file count
   from the first bin, those here from the start of the file. */
#include "hive_bytes.h"

#include "buf.h"
#include "bytes.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum {
    HEADER_SIZE = 0x1000,
    HEADER_ROOT = 0x24,
    HEADER_BINS = 0x28, /* the size of all bins */
    HEADER_CHECKSUM = 0x1FC,
    BIN_HEADER_SIZE = 0x20,
    BIN_UNIT = 0x1000,
    CELL_HEADER_SIZE = 4,
    CELL_SMALLEST = 8,
    LIST_HEADER_SIZE = CELL_HEADER_SIZE + 4,
    KEY_SIZE = 0x50, /* without its name */
    KEY_SUBKEYS = 0x18,
    KEY_SUBKEY_LIST = 0x20,
    KEY_VALUES = 0x28,
    KEY_VALUE_LIST = 0x2C
};

static bool is_wrong(struct hive_fault *fault, size_t offset, const char *format, ...)
    BUF_PRINTF(3, 4);

static bool is_wrong(struct hive_fault *fault, size_t offset, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(fault->text, sizeof fault->text, format, args);
    va_end(args);
    fault->offset = offset;
    return false;
}

/* The size that a cell says it has; it is negative while the cell is in use. */
static size_t cell_size(const struct hive_bytes *b, size_t at)
{
    const uint32_t size = load32_le(b->data + at);
    return size & 0x80000000U ? 0U - size : size;
}

static bool check_bin(const struct hive_bytes *b, size_t bin, size_t bin_size,
                      struct hive_fault *fault)
{
    size_t size;
    for (size_t at = bin + BIN_HEADER_SIZE; at < bin + bin_size; at += size) {
        size = cell_size(b, at);
        if (size < CELL_SMALLEST || size % 4 != 0 || size > bin + bin_size - at)
            return is_wrong(fault, at, "a cell has %lu bytes, and its bin has room for %lu",
                            (unsigned long)size, (unsigned long)(bin + bin_size - at));
    }
    return true;
}

static bool check_bins(const struct hive_bytes *b, size_t end, struct hive_fault *fault)
{
    size_t size;
    for (size_t at = HEADER_SIZE; at < end; at += size) {
        if (end - at < BIN_UNIT || memcmp(b->data + at, "hbin", 4) != 0 ||
            load32_le(b->data + at + 4) != at - HEADER_SIZE)
            return is_wrong(fault, at, "expected a bin of cells");
        size = load32_le(b->data + at + 8);
        if (size == 0 || size % BIN_UNIT != 0 || size > end - at)
            return is_wrong(fault, at, "a bin has %lu bytes, and the hive has room for %lu",
                            (unsigned long)size, (unsigned long)(end - at));
        if (!check_bin(b, at, size, fault))
            return false;
    }
    return true;
}

static uint32_t checksum(const unsigned char *data)
{
    uint32_t sum = 0;
    for (size_t i = 0; i < HEADER_CHECKSUM; i += 4)
        sum ^= load32_le(data + i);
    return sum;
}

bool hive_bytes_check(const struct hive_bytes *b, struct hive_fault *fault)
{
    if (b->size < 4 || memcmp(b->data, "regf", 4) != 0)
        return is_wrong(fault, 0, "expected a registry hive, which begins with 'regf'");
    if (b->size < HEADER_SIZE + BIN_UNIT)
        return is_wrong(fault, b->size, "the file ends before its first keys");
    const uint32_t sum = checksum(b->data), said = load32_le(b->data + HEADER_CHECKSUM);
    if (sum != said)
        return is_wrong(fault, HEADER_CHECKSUM,
                        "the header's checksum is 0x%08lX, expected 0x%08lX", (unsigned long)said,
                        (unsigned long)sum);
    const uint32_t bins = load32_le(b->data + HEADER_BINS);
    if (bins > b->size - HEADER_SIZE)
        return is_wrong(fault, b->size, "the file ends, expected %lu more bytes",
                        (unsigned long)(bins - (b->size - HEADER_SIZE)));
    return check_bins(b, HEADER_SIZE + (size_t)bins, fault);
}

/* The offset stored in a cell; SIZE_MAX when no cell of len bytes can be there. */
static size_t follow(const struct hive_bytes *b, size_t at, size_t len)
{
    const uint32_t offset = load32_le(b->data + at);
    if (b->size < HEADER_SIZE || !bytes_within(b->size - HEADER_SIZE, offset, len))
        return SIZE_MAX;
    const size_t cell = HEADER_SIZE + (size_t)offset;
    return hive_bytes_hold(b, cell, len - CELL_HEADER_SIZE) ? cell : SIZE_MAX;
}

bool hive_bytes_hold(const struct hive_bytes *b, size_t cell, size_t len)
{
    if (!bytes_within(b->size, cell, CELL_HEADER_SIZE))
        return false;
    const size_t size = cell_size(b, cell);
    return size >= CELL_HEADER_SIZE && bytes_within(b->size, cell, size) &&
           len <= size - CELL_HEADER_SIZE;
}

/* The size of an entry of a list of this kind; 0 when it is not a list. */
static size_t entry_size(const unsigned char *kind)
{
    if (kind[0] == 'l' && (kind[1] == 'f' || kind[1] == 'h'))
        return 8;
    return (kind[0] == 'l' || kind[0] == 'r') && kind[1] == 'i' ? 4 : 0;
}

/* The number of entries of the list whose offset is stored at a place. */
static bool read_list(const struct hive_bytes *b, size_t at, size_t *list, size_t *count,
                      struct hive_fault *fault)
{
    *list = follow(b, at, LIST_HEADER_SIZE);
    if (*list == SIZE_MAX)
        return is_wrong(fault, at, "the offset of a list of subkeys is 0x%lX, where none can be",
                        (unsigned long)load32_le(b->data + at));
    const unsigned char *kind = b->data + *list + CELL_HEADER_SIZE;
    const size_t size = entry_size(kind);
    *count = load16_le(kind + 2);
    if (size == 0)
        return is_wrong(fault, *list, "expected a list of subkeys");
    if (!hive_bytes_hold(b, *list, LIST_HEADER_SIZE - CELL_HEADER_SIZE + *count * size))
        return is_wrong(fault, *list, "a list of %lu subkeys is longer than its cell",
                        (unsigned long)*count);
    return true;
}

/* A list of lists, of which no one is such a list itself. */
static bool read_lists(const struct hive_bytes *b, size_t lists, size_t count, size_t *sum,
                       struct hive_fault *fault)
{
    for (size_t i = 0; i < count; i++) {
        size_t list = 0, more = 0;
        if (!read_list(b, lists + LIST_HEADER_SIZE + i * 4, &list, &more, fault))
            return false;
        if (b->data[list + CELL_HEADER_SIZE] == 'r')
            return is_wrong(fault, list, "lists of subkeys are nested too deeply");
        *sum += more;
    }
    return true;
}

bool hive_bytes_subkeys(const struct hive_bytes *b, size_t key, size_t *entries,
                        struct hive_fault *fault)
{
    size_t list = 0, count = 0, sum = 0;
    *entries = 0;
    if (!hive_bytes_hold(b, key, KEY_SIZE - CELL_HEADER_SIZE))
        return is_wrong(fault, key, "a key is longer than its cell");
    const uint32_t subkeys = load32_le(b->data + key + KEY_SUBKEYS);
    if (subkeys == 0)
        return true;
    if (!read_list(b, key + KEY_SUBKEY_LIST, &list, &count, fault))
        return false;
    if (b->data[list + CELL_HEADER_SIZE] != 'r')
        sum = count;
    else if (!read_lists(b, list, count, &sum, fault))
        return false;
    if (sum != subkeys)
        return is_wrong(fault, key, "a key has %lu subkeys, and its lists have %lu",
                        (unsigned long)subkeys, (unsigned long)sum);
    *entries = sum + count;
    return true;
}

bool hive_bytes_values(const struct hive_bytes *b, size_t key, size_t *entries,
                       struct hive_fault *fault)
{
    *entries = 0;
    if (!hive_bytes_hold(b, key, KEY_SIZE - CELL_HEADER_SIZE))
        return is_wrong(fault, key, "a key is longer than its cell");
    const uint32_t values = load32_le(b->data + key + KEY_VALUES);
    const size_t list = values > 0 ? follow(b, key + KEY_VALUE_LIST, CELL_HEADER_SIZE) : SIZE_MAX;
    if (values > 0 &&
        (list == SIZE_MAX || values > b->size || !hive_bytes_hold(b, list, (size_t)values * 4)))
        return is_wrong(fault, key, "a list of %lu values is longer than its cell",
                        (unsigned long)values);
    *entries = values;
    return true;
}
