/* The width of the console window minus one: a full line would start another one by itself. */
#include "terminal.h"

#include <windows.h>

static uint32_t columns_of(DWORD which)
{
    CONSOLE_SCREEN_BUFFER_INFO info;
    if (!GetConsoleScreenBufferInfo(GetStdHandle(which), &info))
        return 0;
    return info.srWindow.Right > info.srWindow.Left
               ? (uint32_t)(info.srWindow.Right - info.srWindow.Left)
               : 1;
}

bool terminal_is_output(void)
{
    DWORD mode;
    return GetConsoleMode(GetStdHandle(STD_OUTPUT_HANDLE), &mode) != 0;
}

uint32_t terminal_columns(void)
{
    return columns_of(STD_OUTPUT_HANDLE);
}

uint32_t terminal_error_columns(void)
{
    return columns_of(STD_ERROR_HANDLE);
}

uint64_t terminal_clock(void)
{
    return GetTickCount64();
}
