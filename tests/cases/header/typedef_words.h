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
// MessageId: M0
//
// MessageText:
//
// One thing happened.
//
#define M0                               ((WORD)0x00000000L)

//
// MessageId: M1
//
// MessageText:
//
// One thing happened.
//
#define M1                               ((NTSTATUS)0x00000001L)

//
// MessageId: M2
//
// MessageText:
//
// One thing happened.
//
#define M2                               ((_HRESULT_TYPEDEF_)0x00000002L)

//
// MessageId: M3
//
// MessageText:
//
// One thing happened.
//
#define M3                               ((std__uint32_t)0x00000003L)

//
// MessageId: M4
//
// MessageText:
//
// One thing happened.
//
#define M4                               ((UINT)0x00000004L)

