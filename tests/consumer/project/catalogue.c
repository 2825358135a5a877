/* The catalogue beside the program, what is known about its codes, and who is logged on. */
#include <stdio.h>
#include <string.h>

#include <sessmsg/live.h>
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
    if (sessmsg_code_from(0x80071B96) != ERROR_CTX_SESSION_IN_USE ||
        sessmsg_guidance(text, sizeof text, &t, ERROR_CTX_SESSION_IN_USE, 0, SESSMSG_USER) <= 0)
        return 1;
    puts(text);
    if (sessmsg_format_live(text, sizeof text, &t, ERROR_CTX_SESSION_IN_USE, 0) <= 0)
        return 1;
    fputs(text, stdout);
    sessmsg_ctx_session_in_use(text, sizeof text, &t, 0, "CONTOSO", "alice");
    fputs(text, stdout);
    msgtab_close(&t);
    return strncmp(text, "The user CONTOSO\\alice is currently logged on ", 46) != 0;
}
