/* A provider as programs for Windows have it, with nothing in it that knows of msgtab or of this
   test: it writes events with the macros of its header, and with descriptors by itself. */
#include <windows.h>

#include <evntprov.h>

#include "sample.h"

#define COUNT(array) ((ULONG)(sizeof(array) / sizeof *(array)))

static void write_firing(void)
{
    static const WCHAR potter[] = {'A', 'd', 'a', 0};
    if (EventEnabledKILN_START())
        EventWriteKILN_START(STAGE_Bisque, DOOR_Front | DOOR_Rear, 2.0, potter);
    EventWriteKILN_HOT();
    EventWriteKILN_HOT_AssumeEnabled();
}

static void write_numbers(void)
{
    static const signed char i8[] = {-1, 1};
    static const unsigned char u8[] = {2, 255, 3};
    static const signed short i16[] = {-2, 2, 3};
    static const unsigned short u16[] = {4, 0xFFFE};
    static const signed int i32[] = {-3, 3};
    static const unsigned int u32[] = {5, 0xFFFFFFFD, 6};
    static const signed __int64 i64[] = {-4, 4, 5};
    static const unsigned __int64 u64[] = {7, 0x8000000000000000};
    static const float floats[] = {1.0F, -2.0F};
    static const double doubles[] = {1.0, -2.0, 0.5};
    static const signed int flags[] = {0, 1, 1};
    static const signed int hex32[] = {0x10, 0x20};
    static const signed __int64 hex64[] = {0x30, 0x40, 0x50};
    static const FILETIME times[] = {{1, 2}, {3, 4}};
    static const SYSTEMTIME dates[] = {
        {2026, 1, 2, 3, 4, 5, 6, 7}, {2027, 1, 2, 3, 4, 5, 6, 7}, {2028, 1, 2, 3, 4, 5, 6, 7}};
    const GUID ids[] = {KILN, FiringId};
    EventWriteKILN_NUMBERS(3, i8, u8, i16, u16, i32, u32, i64, u64, floats, doubles, flags, hex32,
                           hex64, times, dates, ids, 9, 8);
}

static void write_texts(void)
{
    static const char narrow[] = "a\0bc";
    static const WCHAR wide[] = {'d', 0, 'e', 0, 'f', 0};
    static const WCHAR pairs[] = {'g', 'h', 'i', 'j'};
    static const WCHAR grid[] = {'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's'};
    static const char list[] = {1, 0, 'x', 0, 2, 0, 'y', 0};
    WCHAR counted[sizeof list / sizeof(WCHAR)];
    CopyMemory(counted, list, sizeof list);
    EventWriteKILN_TEXTS(3, 3, sizeof narrow, narrow, COUNT(wide), wide, pairs, grid, "tuvwxy",
                         "123456", 4, "wxyz", COUNT(counted), counted);
}

static void write_bytes(void)
{
    static const unsigned char bytes[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    EventWriteKILN_BYTES(3, 2, bytes, bytes + 1, bytes + 2, bytes, 5, bytes + 3, 6, bytes + 4);
}

static void write_things(void)
{
    static const unsigned char shelf[] = {44, 1, 't', 'o', 'p', 0};
    static const unsigned char cones[] = {6, 250};
    static const unsigned short pots[] = {1, 2, 3};
    static const unsigned char owner[] = {1, 2, 0, 0, 0, 0, 0, 5, 32, 0, 0, 0, 0x20, 2, 0, 0};
    static const unsigned char guests[] = {1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 2};
    EventWriteKILN_THINGS(3, sizeof shelf, shelf, sizeof cones, cones, sizeof pots, pots,
                          (const SID *)owner, sizeof guests, guests, 8, guests, NULL);
}

/* As programs do that have their own handle, and descriptors of their own data. */
static ULONG write_by_descriptors(void)
{
    static const WCHAR text[] = {'B', 'o', 0};
    UINT stage = STAGE_Drying, doors = DOOR_Rear;
    double degrees = 1.0;
    EVENT_DATA_DESCRIPTOR data[4];
    REGHANDLE handle = 0;
    ULONG status = EventRegister(&KILN, NULL, NULL, &handle);
    if (status != ERROR_SUCCESS)
        return status;
    EventDataDescCreate(&data[0], &stage, sizeof stage);
    EventDataDescCreate(&data[1], &doors, sizeof doors);
    EventDataDescCreate(&data[2], &degrees, sizeof degrees);
    EventDataDescCreate(&data[3], text, sizeof text);
    if (EventEnabled(handle, &KILN_START) &&
        EventProviderEnabled(handle, KILN_START.Level, KILN_HEAT))
        status = EventWrite(handle, &KILN_START, COUNT(data), data);
    EventUnregister(handle);
    return status;
}

/* What is only named: a program that uses it compiles. */
static int names(void)
{
    return KILN_ADMIN == 16 && KILN_CHANNEL_Ops == 17 && KILN_CHANNEL_App == 9 && KILN_RED == 33 &&
           KILN_FIRING == 5 && KILN_GLAZE == 30 && KILN_LOAD == 12 && KILN_CLAY == 4 &&
           KILN_HOT_value == 2 && (ULONG)MSG_start == 0xB0000001 && (ULONG)MSG_kiln == 0x90000001 &&
           KILN_EventWriteActivity == 0 &&
           KILN_Context.EnableBitsCount == COUNT(Contoso_KilnLevels) &&
           MCGEN_ENABLE_CHECK(KILN_Context, KILN_HOT) &&
           McGenLevelKeywordEnabled(&KILN_Context, KILN_RED, KILN_CLAY);
}

int main(void)
{
    if (EventRegisterContoso_Kiln() != ERROR_SUCCESS || Contoso_KilnHandle == 0 || !names())
        return 1;
    write_firing();
    write_numbers();
    write_texts();
    write_bytes();
    write_things();
    EventUnregisterContoso_Kiln();
    return write_by_descriptors() == ERROR_SUCCESS ? 0 : 1;
}
