/* The terminal that a program writes to, and the time that passes. */
#ifndef MSGTAB_CONSOLE_TERMINAL_H
#define MSGTAB_CONSOLE_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whether standard output is a terminal. */
bool terminal_is_output(void);

/* Writes to standard output; what would steer a terminal is made visible on one (say_text). */
void terminal_print(const void *text, size_t len);

/* Its columns; 0: standard output is not a terminal. */
uint32_t terminal_columns(void);

/* The same of standard error. */
uint32_t terminal_error_columns(void);

/* Milliseconds since some moment. */
uint64_t terminal_clock(void);

/* How wide text should be: the terminal's columns, else the variable COLUMNS if it is a number from
   1 to 65535, else 80. */
uint32_t terminal_text_width(void);

#endif
