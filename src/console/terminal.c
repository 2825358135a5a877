/* Widths: from the terminal, or from the shell's COLUMNS. */
#include "terminal.h"

#include "opt.h"
#include "say.h"

#include <stdlib.h>

enum { COLUMNS_MAX = 65535, COLUMNS_USUAL = 80 };

void terminal_print(const void *text, size_t len)
{
    if (terminal_is_output())
        say_text(stdout, text, len);
    else
        fwrite(text, 1, len, stdout);
}

uint32_t terminal_text_width(void)
{
    uint32_t columns = terminal_columns();
    const char *variable = getenv("COLUMNS");
    if (columns > 0)
        return columns;
    if (variable && opt_number(variable, COLUMNS_MAX, &columns) && columns > 0)
        return columns;
    return COLUMNS_USUAL;
}
