#include "app_messages.h"

#include <stdio.h>

#ifdef _WIN32
#include <windows.h>

int main(void)
{
    char text[100] = "";
    FormatMessageA(FORMAT_MESSAGE_FROM_HMODULE, GetModuleHandleA(NULL), APP_DISK_FULL, 0, text,
                   sizeof text, NULL);
    fputs(text, stdout);
    return text[0] == 'T' ? 0 : 1;
}
#else
int main(void)
{
    printf("0x%08X\n", (unsigned)APP_DISK_FULL);
    return APP_DISK_FULL == 0xC0000007 ? 0 : 1;
}
#endif
