#pragma once

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

/* --- provider Door --- */

MSGTAB_CONSTANT GUID DOOR = {0x5a3d1c01, 0x7e42, 0x4b19, {0x9c, 0x55, 0x2f, 0x60, 0xd1, 0xa8, 0xb7, 0xe1}};
#ifndef DOOR_Traits
#define DOOR_Traits NULL
#endif

#define DOOR_CHANNEL_Application 0x9

MSGTAB_CONSTANT EVENT_DESCRIPTOR DOOR_OPEN = {0x1, 0x0, 0x9, 0x4, 0x0, 0x0, 0x0ULL};
#define DOOR_OPEN_value 0x1

#ifdef __cplusplus
}
#endif

#define MSG_open                             0x00000001L
