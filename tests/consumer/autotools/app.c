#include "orders.h"

#include <stdio.h>

int main(void)
{
    printf("0x%08lX\n", (unsigned long)ORDERS_SENT);
    return ORDERS_SENT == 1 ? 0 : 1;
}
