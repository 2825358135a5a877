/* Collecting inserts. A text that FormatMessage refuses still has those that it can read. */
#include "dump_inserts.h"

#include <string.h>

static const char *type_name(enum insert_type type)
{
    static const char *const names[] = {"none",   "string", "character", "int32",
                                        "uint32", "int64",  "uint64",    "pointer"};
    return names[type];
}

static void note(struct dump_inserts *inserts, size_t number, enum insert_type type)
{
    if (number >= DUMP_ARGUMENTS)
        return;
    const char *old = inserts->types[number];
    const char *name = type_name(type);
    if (!old || strcmp(old, type_name(INSERT_NOTHING)) == 0)
        inserts->types[number] = name;
    else if (type != INSERT_NOTHING && strcmp(old, name) != 0)
        inserts->types[number] = "mixed";
    if (number >= inserts->end)
        inserts->end = number + 1;
}

void dump_inserts_add(struct dump_inserts *inserts, struct slice text)
{
    size_t pos = 0, cursor = 0;
    struct insert insert;
    int code;
    while ((code = insert_next(text.text, text.len, &pos, &insert)) != 0) {
        size_t values[INSERT_VALUES_MAX];
        size_t count = code == 1 ? insert_values(&insert, &cursor, values) : 0;
        for (size_t i = 0; i < count; i++)
            note(inserts, values[i], insert_value_type(&insert, i));
    }
}
