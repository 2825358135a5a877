/* A catalogue that this project compiled itself. */
#include "greeting.h"

#include <stdio.h>
#include <string.h>

int main(void)
{
    struct msgtab t;
    char text[128] = "";
    if (greeting_open(&t, NULL) != 0)
        return 1;
    greeting_welcome(text, sizeof text, &t, 0, "alice", 2);
    puts(text);
    msgtab_close(&t);
    return strcmp(text, "Welcome, alice. You have 2 messages.") != 0;
}
