// Categories: 1 to 3, no gap.
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
// MessageId: CATEGORY_STORAGE
//
// MessageText:
//
// Storage
//
#define CATEGORY_STORAGE                 ((WORD)0x00000001L)

//
// MessageId: CATEGORY_NETWORK
//
// MessageText:
//
// Network
//
#define CATEGORY_NETWORK                 ((WORD)0x00000002L)

//
// MessageId: CATEGORY_ACCESS
//
// MessageText:
//
// Access
//
#define CATEGORY_ACCESS                  ((WORD)0x00000003L)

// Events.
//
// MessageId: EVENT_JOB_DONE
//
// MessageText:
//
// Job "%1" saved %2 files in %3 minutes.
//
#define EVENT_JOB_DONE                   ((DWORD)0x400003E8L)

//
// MessageId: EVENT_JOB_SLOW
//
// MessageText:
//
// Job "%1" was slow.%n%nExpected: %2%nNeeded: %3
//
#define EVENT_JOB_SLOW                   ((DWORD)0x800003E9L)

//
// MessageId: EVENT_JOB_FAILED
//
// MessageText:
//
// Job "%1" failed.
// Reason: %%%2
// 
// Help: %3
//
#define EVENT_JOB_FAILED                 ((DWORD)0xC00003EAL)

// Parameter texts.
//
// MessageId: PARAM_NO_SPACE
//
// MessageText:
//
// there is no space left%0
//
#define PARAM_NO_SPACE                   ((DWORD)0x00004E20L)

