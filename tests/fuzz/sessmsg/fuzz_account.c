/* Fuzz target: an account. The parts of a parsed account are in the text. A visible name is UTF-8
   without controls, and making it visible again changes nothing. */
#include "expect.h"

#include <sessmsg/account.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_visible(const char *text)
{
    char cut[16];
    const ptrdiff_t len = sessmsg_visible(cut, sizeof cut, text);
    char *shown = malloc((size_t)len + 1), *again = malloc((size_t)len + 1);
    expect(len >= 0 && shown && again);
    expect(sessmsg_visible(shown, (size_t)len + 1, text) == len);
    expect(strlen(shown) == (size_t)len);
    expect(sessmsg_visible(again, (size_t)len + 1, shown) == len && strcmp(shown, again) == 0);
    free(again);
    free(shown);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sessmsg_account a;
    char *text = malloc(size + 1);
    expect(text != NULL);
    if (size > 0)
        memcpy(text, data, size);
    text[size] = 0; /* the account ends there, or earlier */
    if (sessmsg_account_parse(&a, text) == 0)
        expect(*a.user && strstr(text, a.user) && strstr(text, a.domain));
    check_visible(text);
    free(text);
    return 0;
}
