 // The door.
//
//  Values are 32 bit values laid out as follows:
//
//   3 3 2 2 2 2 2 2 2 2 2 2 1 1 1 1 1 1 1 1 1 1
//   1 0 9 8 7 6 5 4 3 2 1 0 9 8 7 6 5 4 3 2 1 0 9 8 7 6 5 4 3 2 1 0
//  +---+-+-+-----------------------+-------------------------------+
//  |Sev|C|R|     Facility          |               Code            |
//  +---+-+-+-----------------------+-------------------------------+
//
//  where
//
//      Sev - is the severity code
//
//          00 - Success
//          01 - Informational
//          10 - Warning
//          11 - Error
//
//      C - is the Customer code flag
//
//      R - is a reserved bit
//
//      Facility - is the facility code
//
//      Code - is the facility's status code
//
//
// Define the facility codes
//


//
// Define the severity codes
//


//
// MessageId: DOOR_SHUT
//
// MessageText:
//
// The door is shut.
//
#define DOOR_SHUT                        0x00000010L

#pragma once

#include <windows.h>

#include <evntprov.h>

/* One definition in the program, however many files include this one. */
#ifndef MSGTAB_ONCE
#if defined(_MSC_VER) || defined(__MINGW32__)
#define MSGTAB_ONCE __declspec(selectany)
#else
#define MSGTAB_ONCE __attribute__((weak))
#endif
#ifdef __cplusplus
#define MSGTAB_CONSTANT extern MSGTAB_ONCE const
#else
#define MSGTAB_CONSTANT MSGTAB_ONCE const
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

#ifndef MCGEN_DISABLE_PROVIDER_CODE_GENERATION
#ifndef MSGTAB_PROVIDER_FUNCTIONS
#define MSGTAB_PROVIDER_FUNCTIONS

#ifndef ETW_INLINE
#define ETW_INLINE __inline
#endif
#ifndef MCGEN_EVENTREGISTER
#define MCGEN_EVENTREGISTER EventRegister
#endif
#ifndef MCGEN_EVENTUNREGISTER
#define MCGEN_EVENTUNREGISTER EventUnregister
#endif
#ifndef MCGEN_EVENTWRITETRANSFER
#define MCGEN_EVENTWRITETRANSFER EventWriteTransfer
#endif
#ifndef MCGEN_PENABLECALLBACK
#define MCGEN_PENABLECALLBACK PENABLECALLBACK
#endif
#ifndef MCGEN_GETLENGTHSID
#define MCGEN_GETLENGTHSID(sid) GetLengthSid((PSID)(sid))
#endif
#ifndef MCGEN_EVENT_ENABLED
#define MCGEN_EVENT_ENABLED(name) EventEnabled##name()
#endif
#ifndef MCGEN_EVENT_BIT_SET
#define MCGEN_EVENT_BIT_SET(bits, number) (((bits)[(number) / 32] >> (number) % 32 & 1) != 0)
#endif
#ifndef MCGEN_ENABLE_CHECK
#define MCGEN_ENABLE_CHECK(context, event) \
    ((context).IsEnabled && McGenEventEnabled(&(context), &(event)))
#endif

/* What a provider was told by the sessions that listen to it. */
typedef struct _MCGEN_TRACE_CONTEXT {
    REGHANDLE RegistrationHandle;
    ULONGLONG Logger; /* address of the traits */
    ULONGLONG MatchAnyKeyword;
    ULONGLONG MatchAllKeyword;
    ULONG Flags;
    ULONG IsEnabled;
    UCHAR Level;
    UCHAR Reserve;
    USHORT EnableBitsCount;
    ULONG *EnableBitMask; /* a bit for each pair of level and keyword */
    const ULONGLONG *EnableKeyWords;
    const UCHAR *EnableLevel;
} MCGEN_TRACE_CONTEXT, *PMCGEN_TRACE_CONTEXT;

/* Whether a session wants events with this level and keyword. */
static ETW_INLINE BOOLEAN McGenLevelKeywordEnabled(const MCGEN_TRACE_CONTEXT *context,
                                                   UCHAR level, ULONGLONG keyword)
{
    if (context->Level != 0 && level > context->Level)
        return FALSE;
    if (keyword == 0)
        return TRUE;
    return (keyword & context->MatchAnyKeyword) != 0 &&
           (keyword & context->MatchAllKeyword) == context->MatchAllKeyword;
}

static ETW_INLINE BOOLEAN McGenEventEnabled(const MCGEN_TRACE_CONTEXT *context,
                                            const EVENT_DESCRIPTOR *event)
{
    return McGenLevelKeywordEnabled(context, event->Level, event->Keyword);
}

/* Windows calls it when a session starts or ends to listen. */
static ETW_INLINE VOID NTAPI McGenControlCallbackV2(LPCGUID source, ULONG code, UCHAR level,
                                                    ULONGLONG any, ULONGLONG all,
                                                    PEVENT_FILTER_DESCRIPTOR filter,
                                                    PVOID data)
{
    MCGEN_TRACE_CONTEXT *context = (MCGEN_TRACE_CONTEXT *)data;
    ULONG i;
    (void)source;
    (void)filter;
    if (context && code <= 1) {
        context->Level = code ? level : 0;
        context->MatchAnyKeyword = code ? any : 0;
        context->MatchAllKeyword = code ? all : 0;
        context->IsEnabled = code;
        for (i = 0; i < context->EnableBitsCount; i++) {
            ULONG bit = (ULONG)1 << i % 32;
            if (code && McGenLevelKeywordEnabled(context, context->EnableLevel[i],
                                                 context->EnableKeyWords[i]))
                context->EnableBitMask[i / 32] |= bit;
            else
                context->EnableBitMask[i / 32] &= ~bit;
        }
    }
#ifdef MCGEN_PRIVATE_ENABLE_CALLBACK_V2
    MCGEN_PRIVATE_ENABLE_CALLBACK_V2(source, code, level, any, all, filter, data);
#endif
}

static ETW_INLINE ULONG McGenEventRegister(LPCGUID provider, MCGEN_PENABLECALLBACK callback,
                                           PVOID data, PREGHANDLE handle)
{
    return *handle ? 0 : MCGEN_EVENTREGISTER(provider, callback, data, handle);
}

static ETW_INLINE ULONG McGenEventUnregister(PREGHANDLE handle)
{
    REGHANDLE registered = *handle;
    *handle = 0;
    return registered ? MCGEN_EVENTUNREGISTER(registered) : 0;
}

/* The size of traits, which are the first two bytes. */
static ETW_INLINE ULONG McGenTraitsSize(const UCHAR *traits)
{
    return traits ? traits[0] | (ULONG)traits[1] << 8 : 0;
}

/* Windows 8 and later are told the traits once; earlier ones get them with each event. */
static ETW_INLINE ULONG McGenEventSetTraits(REGHANDLE handle, UCHAR *traits)
{
#if defined(MCGEN_EVENTSETINFORMATION)
    return MCGEN_EVENTSETINFORMATION(handle, (EVENT_INFO_CLASS)2, traits,
                                     McGenTraitsSize(traits));
#elif defined(MCGEN_HAVE_EVENTSETINFORMATION) && MCGEN_HAVE_EVENTSETINFORMATION == 1
    return EventSetInformation(handle, (EVENT_INFO_CLASS)2, traits, McGenTraitsSize(traits));
#elif defined(MCGEN_HAVE_EVENTSETINFORMATION) && MCGEN_HAVE_EVENTSETINFORMATION == 0
    (void)handle;
    (void)traits;
    return 0;
#else
    typedef ULONG(WINAPI * set_function)(REGHANDLE, int, PVOID, ULONG);
    HMODULE module = GetModuleHandleW(L"advapi32");
    FARPROC found = module ? GetProcAddress(module, "EventSetInformation") : NULL;
    return found ? ((set_function)(void (*)(void))found)(handle, 2, traits,
                                                         McGenTraitsSize(traits))
                 : 0;
#endif
}

static ETW_INLINE ULONG McGenEventRegisterContext(LPCGUID provider,
                                                  MCGEN_PENABLECALLBACK callback, PVOID data,
                                                  PMCGEN_TRACE_CONTEXT context)
{
    ULONG status = 0;
    if (context->RegistrationHandle == 0) {
        status = MCGEN_EVENTREGISTER(provider, callback, data, &context->RegistrationHandle);
        if (status == 0 && context->Logger != 0)
            (void)McGenEventSetTraits(context->RegistrationHandle,
                                      (UCHAR *)(ULONG_PTR)context->Logger);
    }
    return status;
}

static ETW_INLINE void McGenEventData(PEVENT_DATA_DESCRIPTOR part, const void *data,
                                      ULONG size)
{
    part->Ptr = (ULONGLONG)(ULONG_PTR)data;
    part->Size = size;
    part->Reserved = 0;
}

/* Texts up to and with their NUL. */
static ETW_INLINE void McGenEventWide(PEVENT_DATA_DESCRIPTOR part, PCWSTR text)
{
    static const WCHAR null_text[] = {'N', 'U', 'L', 'L', 0};
    ULONG len = 0;
    if (!text)
        text = null_text;
    while (text[len])
        len++;
    McGenEventData(part, text, (len + 1) * (ULONG)sizeof(WCHAR));
}

static ETW_INLINE void McGenEventNarrow(PEVENT_DATA_DESCRIPTOR part, PCSTR text)
{
    ULONG len = 0;
    if (!text)
        text = "NULL";
    while (text[len])
        len++;
    McGenEventData(part, text, len + 1);
}

static ETW_INLINE void McGenEventSid(PEVENT_DATA_DESCRIPTOR part, const SID *sid)
{
    static const UCHAR none[8] = {0};
    McGenEventData(part, sid ? (const void *)sid : none,
                   sid ? (ULONG)MCGEN_GETLENGTHSID(sid) : (ULONG)sizeof(none));
}

/* data[0] is free for the traits. */
static ETW_INLINE ULONG McGenEventWrite(PMCGEN_TRACE_CONTEXT context,
                                        const EVENT_DESCRIPTOR *event, LPCGUID activity,
                                        ULONG count, PEVENT_DATA_DESCRIPTOR data)
{
    const UCHAR *traits = (const UCHAR *)(ULONG_PTR)context->Logger;
    enum { PROVIDER_METADATA = 2 };
    McGenEventData(&data[0], traits, McGenTraitsSize(traits));
    data[0].Reserved = traits ? PROVIDER_METADATA : 0;
#ifdef MCGEN_CALLOUT
    {
        ULONG status = MCGEN_EVENTWRITETRANSFER(context->RegistrationHandle, event, activity,
                                                NULL, count, data);
        MCGEN_CALLOUT(context->RegistrationHandle, event, count, data);
        return status;
    }
#else
    return MCGEN_EVENTWRITETRANSFER(context->RegistrationHandle, event, activity, NULL, count,
                                    data);
#endif
}
#endif
#endif

/* --- provider Door --- */

MSGTAB_CONSTANT GUID DOOR = {0x5a3d1c01, 0x7e42, 0x4b19, {0x9c, 0x55, 0x2f, 0x60, 0xd1, 0xa8, 0xb7, 0xe1}};
#ifndef DOOR_Traits
#define DOOR_Traits NULL
#endif

#define DOOR_CHANNEL_Application 0x9

MSGTAB_CONSTANT EVENT_DESCRIPTOR DOOR_OPEN = {0x1, 0x0, 0x9, 0x4, 0x0, 0x0, 0x0ULL};
#define DOOR_OPEN_value 0x1

#ifndef MCGEN_DISABLE_PROVIDER_CODE_GENERATION
MSGTAB_ONCE ULONG DoorEnableBits[1] = {0};
static const ULONGLONG DoorKeywords[1] = {0x0ULL};
static const UCHAR DoorLevels[1] = {4};
MSGTAB_ONCE MCGEN_TRACE_CONTEXT DOOR_Context = {0, 0, 0, 0, 0, 0, 0, 0, 1, DoorEnableBits, DoorKeywords, DoorLevels};
#define DoorHandle (DOOR_Context.RegistrationHandle)
#define EventRegisterDoor() EventRegisterByGuidDoor(DOOR)
#define EventRegisterByGuidDoor(Guid) \
    (DOOR_Context.Logger = (ULONG_PTR)(DOOR_Traits), \
     McGenEventRegister(&(Guid), McGenControlCallbackV2, &DOOR_Context, &DOOR_Context.RegistrationHandle))
#define EventUnregisterDoor() McGenEventUnregister(&DOOR_Context.RegistrationHandle)
#define DOOR_EventWriteActivity 0

#ifndef McTemplateU0z_def
#define McTemplateU0z_def
static ETW_INLINE ULONG McTemplateU0z(PMCGEN_TRACE_CONTEXT context, const EVENT_DESCRIPTOR *event, const WCHAR *_Arg0)
{
    EVENT_DATA_DESCRIPTOR data[2];
    McGenEventWide(&data[1], _Arg0);
    return McGenEventWrite(context, event, NULL, 2, data);
}
#endif

#define EventEnabledDOOR_OPEN() MCGEN_EVENT_BIT_SET(DoorEnableBits, 0)
#define EventWriteDOOR_OPEN(Name) \
    (MCGEN_EVENT_ENABLED(DOOR_OPEN) ? EventWriteDOOR_OPEN_AssumeEnabled(Name) : 0)
#define EventWriteDOOR_OPEN_AssumeEnabled(Name) \
    McTemplateU0z(&DOOR_Context, &DOOR_OPEN, Name)

#endif

#ifdef __cplusplus
}
#endif

#define MSG_open                             0x00000001L
