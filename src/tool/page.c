/* Options that are code pages. */
#include "page.h"

#include "codepage.h"
#include "console.h"

int set_page(const struct opt_command *self, const char *value, unsigned *page)
{
    uint32_t number = 0;
    if (!value)
        return STATUS_OK;
    if (!opt_number(value, 65535, &number) || !codepage_known(number))
        return opt_wrong(self, "unknown code page", value);
    *page = number;
    return STATUS_OK;
}
