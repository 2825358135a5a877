/* Writes events with the header of probe.man, and prints what Windows would get: each descriptor,
   and the bytes of each part of its data. The functions of the system are replaced through the
   names that the header leaves to programs. */
#include <windows.h>

#include <evntprov.h>

static ULONG record(REGHANDLE handle, const EVENT_DESCRIPTOR *event, LPCGUID activity,
                    LPCGUID related, ULONG count, const EVENT_DATA_DESCRIPTOR *data);
static ULONG enlist(LPCGUID provider, PENABLECALLBACK callback, PVOID data, PREGHANDLE handle);
static ULONG leave(REGHANDLE handle);
static ULONG set_traits(REGHANDLE handle, int kind, const void *data, ULONG size);

#define MCGEN_EVENTWRITETRANSFER record
#define MCGEN_EVENTREGISTER      enlist
#define MCGEN_EVENTUNREGISTER    leave
#define MCGEN_EVENTSETINFORMATION(handle, kind, data, size) \
    set_traits(handle, (int)(kind), data, size)
#include "probe.h"

#include <stdio.h>

unsigned other_file(void);

static PENABLECALLBACK callback_of;
static PVOID data_of;

static void put_bytes(const void *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        printf("%02x", ((const unsigned char *)bytes)[i]);
}

static void put_part(const EVENT_DATA_DESCRIPTOR *part, int is_pointer)
{
    printf("  ");
    if (is_pointer)
        printf("%s", part->Size == sizeof(void *) ? "pointer" : "not a pointer");
    else
        put_bytes((const void *)(ULONG_PTR)part->Ptr, part->Size);
    printf(part->Reserved ? " (%u)\n" : "\n", (unsigned)part->Reserved);
}

static ULONG record(REGHANDLE handle, const EVENT_DESCRIPTOR *event, LPCGUID activity,
                    LPCGUID related, ULONG count, const EVENT_DATA_DESCRIPTOR *data)
{
    printf("%u: %u %u %u %u %u %u %llx%s\n", (unsigned)handle, (unsigned)event->Id,
           (unsigned)event->Version, (unsigned)event->Channel, (unsigned)event->Level,
           (unsigned)event->Opcode, (unsigned)event->Task, (unsigned long long)event->Keyword,
           activity || related ? " activity" : "");
    for (ULONG i = 0; i < count; i++)
        put_part(&data[i], event->Id == ADDRESS_value && i == 1);
    return 0;
}

static ULONG enlist(LPCGUID provider, PENABLECALLBACK callback, PVOID data, PREGHANDLE handle)
{
    callback_of = callback;
    data_of = data;
    *handle = 7;
    printf("register ");
    put_bytes(provider, sizeof *provider);
    printf("\n");
    return 0;
}

static ULONG leave(REGHANDLE handle)
{
    printf("unregister %u\n", (unsigned)handle);
    return 0;
}

static ULONG set_traits(REGHANDLE handle, int kind, const void *data, ULONG size)
{
    printf("traits %u %d ", (unsigned)handle, kind);
    put_bytes(data, size);
    printf("\n");
    return 0;
}

/* As Windows calls it: 1 for a session that listens, 0 when none does any more. */
static void enable(ULONG code, UCHAR level, ULONGLONG any, ULONGLONG all)
{
    callback_of(&PROBE, code, level, any, all, NULL, data_of);
    printf("enabled: %d %d %d %d\n", EventEnabledPROBE_EMPTY(), EventEnabledPROBE_NUMBERS(),
           EventEnabledPROBE_ARRAYS(), EventEnabledPROBE_THINGS());
}

static void write_texts(void)
{
    static const WCHAR wide[] = {'H', 'i', 0};
    static const WCHAR two[] = {'A', 'B'};
    static const WCHAR list[] = {'x', 0, 'y', 0};
    static const unsigned char bytes[] = {1, 2, 3};
    EventWritePROBE_TEXTS(wide, "ansi", two, 3, "abcdef", 2, two, 3, bytes, 4, list);
    EventWritePROBE_TEXTS(NULL, NULL, two, 0, "", 0, two, 0, bytes, 0, list);
}

static void write_arrays(void)
{
    static const unsigned short three[] = {1, 2, 3};
    static const signed int several[] = {-1, 16};
    static const unsigned char raw[] = {0xA, 0xB, 0xC, 0xD};
    const GUID guids[] = {PROBE, OneId};
    EventWritePROBE_ARRAYS(2, three, several, raw, raw, "abcdef", 2, raw, guids);
}

static void write_things(void)
{
    static const FILETIME time = {1, 2};
    static const SYSTEMTIME date = {2026, 11, 0, 29, 1, 2, 3, 4};
    static const SID user = {1, 1, {{0, 0, 0, 0, 0, 5}}, {18}};
    EventWritePROBE_THINGS(&PROBE, &time, &date, &user, NULL);
}

static void use_probe(void)
{
    EventWritePROBE_EMPTY(); /* nobody is told: it is not registered */
    EventRegister__Probe();
    EventRegister__Probe(); /* once is enough */
    enable(1, 2, 0xFFFFFFFFFFFFFFFF, 0);
    EventWritePROBE_EMPTY();
    EventWritePROBE_TEXTS(NULL, NULL, NULL, 0, NULL, 0, NULL, 0, NULL, 0, NULL);
    enable(1, 4, 2, 2);
    enable(1, 0, 0xFFFFFFFFFFFFFFFF, 0);
    EventWritePROBE_NUMBERS(-1, 255, -2, 0x1234, -3, 0x12345678, -4, 0x123456789ABCDEF0, 1.0F, 1.0,
                            1, 0x7F, 0x7FFF);
    write_texts();
    write_arrays();
    write_things();
    EventWriteADDRESS(NULL, 1, 2, 3);
    EventWritePROBE_EVENT_0x8_0_8_3_0_0_4000000000000000();
    enable(0, 0, 0, 0);
    EventWritePROBE_EMPTY_AssumeEnabled();
    EventUnregister__Probe();
    EventUnregister__Probe();
}

static void use_grouped(void)
{
    EventRegister_GROUPED();
    EventWriteGROUPED_EVENT_AssumeEnabled();
    EventUnregister_GROUPED();
}

int main(void)
{
    use_probe();
    use_grouped();
    printf("channels %d %d, level %d, opcode %d, tasks %d %d, keyword %d\n", PROBE_CHANNEL_Admin,
           PROBE_CHANNEL_Sys, PROBE_LEVEL_Loud, PROBE_OPCODE_Turn, PROBE_TASK_One, PROBE_TASK_Two,
           PROBE_ODD);
    printf("maps %d %d %d %d, message %08lx, one context: %d\n", (int)SIDESLeft, (int)SIDESLast,
           (int)SIDESNone, (int)FLAGSFour, (unsigned long)MSG_e_empty,
           other_file() == PROBE_Context.EnableBitsCount);
    return 0;
}
