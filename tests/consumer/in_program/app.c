#include "orders.h"

#include <stdio.h>

#ifdef _WIN32
#include <windows.h>

static int open_table(struct msgtab *table)
{
    return msgtab_open_module(table, GetModuleHandleA(NULL));
}
#else
static int open_table(struct msgtab *table)
{
    return orders_open(table, NULL);
}
#endif

int main(void)
{
    char text[100];
    struct msgtab table;
    if (open_table(&table) != 0 || orders_sent(text, sizeof text, &table, 0, "66") < 0)
        return 1;
    puts(text);
    msgtab_close(&table);
    return 0;
}
