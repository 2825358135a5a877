/* Shows the text of an event and one of the catalogue's other messages. */
#include "oven.h"

#include <stdio.h>

int main(void)
{
    char text[100];
    struct msgtab table;
    if (oven_open(&table, NULL) != 0 || oven_msg_hot(text, sizeof text, &table, 0, "7", "220") < 0)
        return 1;
    puts(text);
    if (oven_door(text, sizeof text, &table, 0) < 0)
        return 1;
    puts(text);
    msgtab_close(&table);
    return 0;
}
