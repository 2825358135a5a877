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
// MessageId: LEN_0
//
// MessageText:
//
// 
//
#define LEN_0                            ((DWORD)0x00000000L)

//
// MessageId: LEN_1
//
// MessageText:
//
// x
//
#define LEN_1                            ((DWORD)0x00000001L)

//
// MessageId: LEN_2
//
// MessageText:
//
// xx
//
#define LEN_2                            ((DWORD)0x00000002L)

//
// MessageId: LEN_3
//
// MessageText:
//
// xxx
//
#define LEN_3                            ((DWORD)0x00000003L)

//
// MessageId: LEN_4
//
// MessageText:
//
// xxxx
//
#define LEN_4                            ((DWORD)0x00000004L)

//
// MessageId: LEN_5
//
// MessageText:
//
// xxxxx
//
#define LEN_5                            ((DWORD)0x00000005L)

