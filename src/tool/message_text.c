/* Texts of messages on standard output. */
#include "message_text.h"

#include "console.h"
#include "terminal.h"
#include "utf.h"

#include <stdio.h>

int message_text_limit(const struct opt_command *self, const char *value, uint32_t *limit)
{
    return opt_number(value, INT32_MAX, limit)
               ? STATUS_OK
               : opt_wrong(self, "expected a number of bytes from 0 to 2147483647, found", value);
}

int message_text_is_long(ptrdiff_t len, uint32_t limit)
{
    fprintf(stderr, "the text would have %llu bytes; --max-text allows %lu\n",
            (unsigned long long)len, (unsigned long)limit);
    return STATUS_INPUT;
}

static bool is_line_or_tab(uint32_t c)
{
    return c == '\t' || c == '\n' || c == '\r';
}

/* Controls, and what embeds, overrides or isolates a direction. Marks and joiners are part of many
   languages. */
static bool is_steering(uint32_t c)
{
    return (c < ' ' && !is_line_or_tab(c)) || (c >= 0x7F && c < 0xA0) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void message_text_print(const char *text, size_t len)
{
    size_t done = terminal_is_output() ? 0 : len; /* what goes out as it is, and then */
    fwrite(text, 1, done, stdout);
    for (size_t pos = done; pos < len; done = pos) {
        uint32_t c = utf8_decode(text, len, &pos);
        if (c != UTF_INVALID && is_steering(c))
            printf("<U+%04lX>", (unsigned long)c);
        else
            fwrite(text + done, 1, pos - done, stdout);
    }
}
