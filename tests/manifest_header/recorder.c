/* The functions of the system that a provider calls, for programs that know nothing of a test: a
   session listens to everything, and each event is printed, descriptor and data. */
#include <windows.h>

#include <evntprov.h>

#include <stdio.h>
#include <string.h>

static void put_bytes(const void *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        printf("%02x", ((const unsigned char *)bytes)[i]);
    printf("\n");
}

ULONG EVNTAPI EventRegister(LPCGUID provider, PENABLECALLBACK callback, PVOID data,
                            PREGHANDLE handle)
{
    *handle = callback ? 1 : 2;
    printf("register ");
    put_bytes(provider, sizeof *provider);
    if (callback)
        callback(provider, 1, 0, 0xFFFFFFFFFFFFFFFF, 0, NULL, data);
    return 0;
}

ULONG EVNTAPI EventUnregister(REGHANDLE handle)
{
    printf("unregister %u\n", (unsigned)handle);
    return 0;
}

BOOLEAN EVNTAPI EventEnabled(REGHANDLE handle, const EVENT_DESCRIPTOR *event)
{
    return handle != 0 && event != NULL;
}

BOOLEAN EVNTAPI EventProviderEnabled(REGHANDLE handle, UCHAR level, ULONGLONG keyword)
{
    return handle != 0 && level != 0 && keyword != 0;
}

ULONG EVNTAPI EventWriteTransfer(REGHANDLE handle, const EVENT_DESCRIPTOR *event, LPCGUID activity,
                                 LPCGUID related, ULONG count, EVENT_DATA_DESCRIPTOR *data)
{
    printf("%u: %u.%u channel %u level %u opcode %u task %u keyword %llx%s\n", (unsigned)handle,
           (unsigned)event->Id, (unsigned)event->Version, (unsigned)event->Channel,
           (unsigned)event->Level, (unsigned)event->Opcode, (unsigned)event->Task,
           (unsigned long long)event->Keyword, activity || related ? " activity" : "");
    for (ULONG i = 0; i < count; i++) {
        static const unsigned char null[sizeof(void *)] = {0};
        const void *bytes = (const void *)(ULONG_PTR)data[i].Ptr;
        printf("  ");
        if (data[i].Size == sizeof null && memcmp(bytes, null, sizeof null) == 0)
            printf("null\n"); /* a pointer has another size on other systems */
        else
            put_bytes(bytes, data[i].Size);
    }
    return 0;
}

ULONG EVNTAPI EventWrite(REGHANDLE handle, const EVENT_DESCRIPTOR *event, ULONG count,
                         EVENT_DATA_DESCRIPTOR *data)
{
    return EventWriteTransfer(handle, event, NULL, NULL, count, data);
}
