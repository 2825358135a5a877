/* A raw registry hive, read by libhivex. What is damaged is reported once on stderr, with its place
   in the file, and skipped. */
#ifndef MSGTAB_TOOL_HIVE_H
#define MSGTAB_TOOL_HIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct hive;

/* Opens a hive; shown is its name in messages. NULL after saying why it cannot be read. */
struct hive *hive_open(const char *path, const char *shown);
void hive_close(struct hive *h);

/* Begins a search. Each may follow a bounded number of entries, so that keys that share their lists
   cannot take forever. */
void hive_start(struct hive *h);

typedef size_t hive_key;   /* 0: none */
typedef size_t hive_value; /* the same */

hive_key hive_root(const struct hive *h);

/* The key at a path of names separated by '\\', in any case. */
hive_key hive_find(struct hive *h, hive_key key, const char *path);

/* Receives a subkey, or a value; returns whether to go on. */
typedef bool hive_taker(void *context, const char *name, size_t item);

/* Returns false if the taker stopped. */
bool hive_subkeys(struct hive *h, hive_key key, hive_taker *take, void *context);
bool hive_values(struct hive *h, hive_key key, hive_taker *take, void *context);

/* A string as UTF-8, or NULL if the value is not one; free() it. */
char *hive_text(struct hive *h, hive_value value);

/* The string of this name, or NULL. */
char *hive_text_of(struct hive *h, hive_key key, const char *name);

/* False when the value is not a number of 32 bits. */
bool hive_number(struct hive *h, hive_value value, uint32_t *out);
bool hive_number_of(struct hive *h, hive_key key, const char *name, uint32_t *out);

#endif
