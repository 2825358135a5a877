/* The messages of a file for programs: JSON, JSON lines, and values between TABs. */
#ifndef MSGTAB_TOOL_DUMP_RECORD_H
#define MSGTAB_TOOL_DUMP_RECORD_H

#include "dump_inserts.h"
#include "image_entry.h"

/* A message in all of its languages. */
struct dump_record {
    const char *path;
    uint32_t id;
    const char *symbol;        /* or NULL */
    const char *facility_name; /* or NULL */
    const struct image_tables *tables;
    const struct image_row *rows; /* a row for each text */
    const struct slice *texts;
    const bool *exact; /* false: the text has U+FFFD for what is not text */
    size_t count;
    struct dump_inserts inserts;
};

const char *dump_severity(uint32_t id);
uint32_t dump_facility(uint32_t id);
uint16_t dump_language(const struct dump_record *r, size_t text);

/* An object of JSON; "file" is one of its members if with_file. */
struct json;
void dump_json_record(struct json *j, const struct dump_record *r, bool with_file);

/* A line for each text. */
extern const char dump_tsv_head[];
void dump_tsv_record(struct buf *out, const struct dump_record *r);

#endif
