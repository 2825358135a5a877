/* The width of the console window minus one: a full line would start another one by itself. */
#include "terminal.h"

#include <windows.h>

uint32_t terminal_columns(void)
{
    CONSOLE_SCREEN_BUFFER_INFO info;
    if (!GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info))
        return 0;
    return info.srWindow.Right > info.srWindow.Left
               ? (uint32_t)(info.srWindow.Right - info.srWindow.Left)
               : 1;
}
