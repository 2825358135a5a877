/* What headers of manifests need of <evntprov.h>, for compilers of other systems. */
#ifndef TEST_EVNTPROV_H
#define TEST_EVNTPROV_H

#define EVNTAPI

typedef ULONGLONG REGHANDLE, *PREGHANDLE;
typedef int EVENT_INFO_CLASS;

typedef struct {
    USHORT Id;
    UCHAR Version, Channel, Level, Opcode;
    USHORT Task;
    ULONGLONG Keyword;
} EVENT_DESCRIPTOR;

typedef struct {
    ULONGLONG Ptr;
    ULONG Size, Reserved;
} EVENT_DATA_DESCRIPTOR, *PEVENT_DATA_DESCRIPTOR;

typedef struct {
    ULONGLONG Ptr;
    ULONG Size, Type;
} EVENT_FILTER_DESCRIPTOR, *PEVENT_FILTER_DESCRIPTOR;

typedef VOID (*PENABLECALLBACK)(LPCGUID, ULONG, UCHAR, ULONGLONG, ULONGLONG,
                                PEVENT_FILTER_DESCRIPTOR, PVOID);

#ifdef __cplusplus
extern "C" {
#endif
ULONG EventRegister(LPCGUID provider, PENABLECALLBACK callback, PVOID data, PREGHANDLE handle);
ULONG EventUnregister(REGHANDLE handle);
ULONG EventWriteTransfer(REGHANDLE handle, const EVENT_DESCRIPTOR *event, LPCGUID activity,
                         LPCGUID related, ULONG count, EVENT_DATA_DESCRIPTOR *data);
ULONG EventSetInformation(REGHANDLE handle, EVENT_INFO_CLASS kind, PVOID data, ULONG size);
ULONG EventWrite(REGHANDLE handle, const EVENT_DESCRIPTOR *event, ULONG count,
                 EVENT_DATA_DESCRIPTOR *data);
BOOLEAN EventEnabled(REGHANDLE handle, const EVENT_DESCRIPTOR *event);
BOOLEAN EventProviderEnabled(REGHANDLE handle, UCHAR level, ULONGLONG keyword);
#ifdef __cplusplus
}
#endif

static inline VOID EventDataDescCreate(PEVENT_DATA_DESCRIPTOR part, const VOID *data, ULONG size)
{
    part->Ptr = (ULONGLONG)(ULONG_PTR)data;
    part->Size = size;
    part->Reserved = 0;
}

#endif
