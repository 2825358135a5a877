/* Only Windows has texts of codes. */
#include "code_system.h"

size_t code_system_text(char *buf, size_t size, uint32_t code, unsigned kind, uint16_t language)
{
    (void)code;
    (void)kind;
    (void)language;
    if (size > 0)
        *buf = 0;
    return 0;
}
