/* Fuzz target: an account. The parts of a parsed account are in the text. A visible name is UTF-8
   without controls, and making it visible again changes nothing. */
#include <sessmsg/account.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char text[1024] = "", shown[6 * sizeof text], again[sizeof shown], cut[16];
    struct sessmsg_account a;
    memcpy(text, data, size < sizeof text ? size : sizeof text - 1);
    if (sessmsg_account_parse(&a, text) == 0 &&
        (!*a.user || !strstr(text, a.user) || !strstr(text, a.domain)))
        abort();
    ptrdiff_t len = sessmsg_visible(shown, sizeof shown, text);
    if (len != (ptrdiff_t)strlen(shown) || sessmsg_visible(cut, sizeof cut, text) != len ||
        sessmsg_visible(again, sizeof again, shown) != len || strcmp(shown, again) != 0)
        abort();
    return 0;
}
