#include "between.h"

#include "orders.h"

int order_sent(char *text, size_t size, const char *order)
{
    struct msgtab table;
    int failed = orders_open(&table, NULL) != 0;
    if (!failed) {
        failed = orders_sent(text, size, &table, 0, order) < 0;
        msgtab_close(&table);
    }
    return failed;
}
