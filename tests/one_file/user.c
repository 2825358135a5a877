/* A program that uses the library as one file: a table in memory, a code, an error of events. */
#include "msgtab.h"

#include <stdio.h>

/* One block with the id 1: an entry in UTF-16, "%1 is denied". */
static const uint16_t image[] = {1,   0,   1,   0,   1,   0,   16,  0,   32,  1,   '%', '1',
                                 ' ', 'i', 's', ' ', 'd', 'e', 'n', 'i', 'e', 'd', 0,   0};

int main(void)
{
    struct msgtab table;
    union {
        uint32_t aligned;
        uint16_t units[sizeof image / sizeof *image];
    } copy;
    char text[80];
    struct msgtab_arg args[] = {msgtab_str("Access")};
    for (size_t i = 0; i < sizeof image / sizeof *image; i++)
        copy.units[i] = image[i];
    if (msgtab_open_memory(&table, &copy, sizeof image) != MSGTAB_OK)
        return 1;
    if (msgtab_format(text, sizeof text, &table, 1, 0, 0, args, 1) !=
        (ptrdiff_t)sizeof "Access is denied" - 1)
        return 2;
    printf("%s\n%s\n%s\n", text, msgtab_code_name(5, MSGTAB_CODE_WIN32),
           msgtab_event_strerror(MSGTAB_E_NO_SOURCE) ? "events" : "");
    msgtab_close(&table);
    return 0;
}
