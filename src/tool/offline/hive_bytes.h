/* The bytes of a registry hive (regf), checked before libhivex follows them: it trusts some counts,
   and a hive may be cut short, damaged or hostile. */
#ifndef MSGTAB_TOOL_HIVE_BYTES_H
#define MSGTAB_TOOL_HIVE_BYTES_H

#include <stdbool.h>
#include <stddef.h>

struct hive_bytes {
    const unsigned char *data;
    size_t size;
};

/* What is wrong, and where in the file. */
struct hive_fault {
    size_t offset;
    char text[96];
};

/* Checks the header, the bins and the size of each cell. The offsets of the functions below are
   those of cells of such a file. */
bool hive_bytes_check(const struct hive_bytes *b, struct hive_fault *fault);

/* Checks the lists of a key's subkeys, or values. *entries: how many entries they have, what has to
   be read for them. */
bool hive_bytes_subkeys(const struct hive_bytes *b, size_t key, size_t *entries,
                        struct hive_fault *fault);
bool hive_bytes_values(const struct hive_bytes *b, size_t key, size_t *entries,
                       struct hive_fault *fault);

/* Whether a cell holds len bytes of data. */
bool hive_bytes_hold(const struct hive_bytes *b, size_t cell, size_t len);

#endif
