/* How long the text of a message may be. */
#include "message_text.h"

#include "console.h"
#include "say.h"

int message_text_limit(const struct opt_command *self, const char *value, uint32_t *limit)
{
    return opt_take_number(self, value, (struct opt_range){"a number of bytes", 0, INT32_MAX},
                           limit);
}

int message_text_is_long(ptrdiff_t len, uint32_t limit)
{
    say_error("the text would have %llu bytes; --max-text allows %lu\n", (unsigned long long)len,
              (unsigned long)limit);
    return STATUS_INPUT;
}
