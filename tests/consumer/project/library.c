/* The library without any catalogue. */
#include <stdio.h>
#include <string.h>

#include <msgtab/msgtab.h>

int main(void)
{
    char text[64];
    if (msgtab_format_text(text, sizeof text, "%1 has %2!d! sessions", 0, MSGTAB_ARGS("alice", 3)) <
        0)
        return 1;
    puts(text);
    return strcmp(text, "alice has 3 sessions") != 0;
}
