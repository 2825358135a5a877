/* An exported registry, line by line. Lines are decoded into the caller's buffer, where what is
   wanted of them stays. */
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
    char *buf; /* what is kept, then the line that is read */
    size_t used, room;
};

/* Begins at the file's first line, which says what it is. data, size, buf and room are set. Returns
   0 or an error. */
int reg_start(struct reg_file *f);

/* Reads a line with those that continue it, as a string behind what is kept. Returns 1, 0 at the
   end, or an error. */
int reg_read_line(struct reg_file *f);

/* Makes the line of a value, "name"=data, the name alone; returns its data, or NULL: no value. */
char *reg_read_name(char *line);

/* The text of a string value, in the place of what it is written as; NULL: it is none. */
char *reg_read_text(char *data);

/* Whether the data says that the value goes. */
bool reg_is_deletion(const char *data);

/* A number; *out stays as it is when the data is none. */
bool reg_read_dword(const char *data, uint32_t *out);

#endif
