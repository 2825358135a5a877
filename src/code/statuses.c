/* For generate.py, under wine: prints every NTSTATUS that RtlNtStatusToDosError gives a Win32 code
   for, and the code. Left out: 0xD... (the same as 0xC...), statuses of customers (they are
   returned as they are), and 0xC001, 0xC007 and 0x8007 (their lower half is the code). The argument
   is the first facility that is not looked at, at most 0x1000. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

typedef ULONG WINAPI to_win32(LONG status);

enum { NO_CODE = ERROR_MR_MID_NOT_FOUND };

static void print_facility(to_win32 *convert, unsigned long high)
{
    if (high == 0xC001 || high == 0xC007 || high == 0x8007)
        return;
    for (unsigned long low = 0; low <= 0xFFFF; low++) {
        unsigned long status = high << 16 | low;
        unsigned long code = convert((LONG)status);
        if (code != NO_CODE)
            printf("%08lX %lu\n", status, code);
    }
}

int main(int argc, char **argv)
{
    FARPROC found = GetProcAddress(GetModuleHandleA("ntdll.dll"), "RtlNtStatusToDosError");
    to_win32 *convert = NULL;
    unsigned long end = argc > 1 ? strtoul(argv[1], NULL, 0) : 0x1000;
    memcpy(&convert, &found, sizeof found);
    if (!convert)
        return 1;
    for (unsigned long severity = 0; severity < 4; severity++) {
        for (unsigned long facility = 0; facility < end && facility < 0x1000; facility++)
            print_facility(convert, severity << 14 | facility);
    }
    return 0;
}
