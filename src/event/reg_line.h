/* An exported registry, line by line. Lines are decoded into the caller's buffer, where the wanted
   parts are kept. */
#ifndef MSGTAB_EVENT_REG_LINE_H
#define MSGTAB_EVENT_REG_LINE_H

#include "event_names.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct reg_file {
    const unsigned char *data;
    size_t size, pos;
    bool wide;
    char *buf; /* what is kept, then the current line */
    size_t used, room;
};

/* Checks the file's first line, which identifies it. data, size, buf and room are set. Returns 0 or
   an error. */
int reg_start(struct reg_file *f);

/* Reads a line with its continuations, as a string after what is kept. Returns 1, 0 at the end, or
   an error. */
int reg_read_line(struct reg_file *f);

/* The path of the key in "[path]" or "[-path]"; cuts the line. NULL: under a root where Windows
   does not look for what events need. */
char *reg_read_key(char *line, bool *is_deleted);

/* Keeps the bytes from the start of the line to the end of text, which is within the line. */
void reg_keep(struct reg_file *f, const char *text);

/* Cuts the line of a value, "name"=data, to the name alone, which is "" for @=data; returns its
   data, or NULL if it is not a value. */
char *reg_read_name(char *line);

/* The text of a string value, decoded in place; NULL if it is not one. */
char *reg_read_text(char *data);

/* Whether the data means that the value is deleted. */
bool reg_is_deletion(const char *data);

/* A number; *out is unchanged when the data is not a number. */
bool reg_read_dword(const char *data, uint32_t *out);

#endif
