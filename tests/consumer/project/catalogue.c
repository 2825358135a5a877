/* The catalogue, beside the program. */
#include <stdio.h>
#include <string.h>

#include <sessmsg/sessmsg.h>

int main(void)
{
    struct msgtab t;
    char text[512] = "";
    int error = sessmsg_open(&t, NULL);
    if (error != 0) {
        printf("sessmsg.dll: %s\n", msgtab_strerror(error));
        return 1;
    }
    sessmsg_ctx_session_in_use(text, sizeof text, &t, 0, "CONTOSO", "alice");
    fputs(text, stdout);
    msgtab_close(&t);
    return strncmp(text, "The user CONTOSO\\alice is currently logged on ", 46) != 0;
}
