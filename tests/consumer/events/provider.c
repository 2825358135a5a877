/* Writes an event; both resources of its manifest are its own. */
#include <windows.h>

#include "oven.h"

int main(void)
{
    HMODULE module = GetModuleHandleW(NULL);
    if (EventRegisterContoso_Oven() != ERROR_SUCCESS || EventWriteOVEN_HOT(7, 220) != ERROR_SUCCESS)
        return 1;
    EventUnregisterContoso_Oven();
    return FindResourceW(module, L"#1", L"#11") && FindResourceW(module, L"#1", L"WEVT_TEMPLATE")
               ? 0
               : 2;
}
