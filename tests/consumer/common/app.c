#include "orders.h"

#include <stdio.h>

int main(void)
{
    char text[100];
    struct msgtab table;
    if (orders_open(&table, NULL) != 0 || orders_sent(text, sizeof text, &table, 0, "66") < 0)
        return 1;
    puts(text);
    msgtab_close(&table);
    return 0;
}
