/* Options that are code pages. */
#include "page.h"

#include "codepage.h"
#include "codepage_name.h"
#include "console.h"
#include "text_util.h"

int set_page(const struct opt_command *self, const char *value, unsigned *page)
{
    uint32_t number = 0;
    if (!value)
        return STATUS_OK;
    struct slice name = slice_of(value);
    bool named = codepage_named(name, &number);
    if (!(named || opt_number(value, 65535, &number)) || !codepage_known(number)) {
        struct suggestion near = suggest_start(name);
        if (!named && !ascii_is_digit(*value))
            codepage_suggest(&near);
        return opt_wrong_near(self, "unknown code page", &near);
    }
    *page = number;
    return STATUS_OK;
}
