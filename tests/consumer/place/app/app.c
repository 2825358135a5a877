#include "between.h"

#include <stdio.h>

int main(void)
{
    char text[100];
    if (order_sent(text, sizeof text, "66") != 0)
        return 1;
    puts(text);
    return 0;
}
