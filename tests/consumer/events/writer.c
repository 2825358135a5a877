/* Writes an event, whose text is in the catalogue's DLL. */
#include <windows.h>

#include "oven_events.h"

#include "oven.h"

int main(void)
{
    EventRegisterContoso_Oven();
    EventWriteOVEN_HOT(7, 220);
    EventUnregisterContoso_Oven();
    return MSG_hot == 0xB0000001L ? 0 : 1;
}
