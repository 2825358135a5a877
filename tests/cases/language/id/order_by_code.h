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
// Number 0.
//
#define M0                               0xC0020009L

//
// MessageId: M1
//
// MessageText:
//
// Number 1.
//
#define M1                               0x00000003L

//
// MessageId: M2
//
// MessageText:
//
// Number 2.
//
#define M2                               0x00000001L

//
// MessageId: M3
//
// MessageText:
//
// Number 3.
//
#define M3                               0xC0020008L

//
// MessageId: M4
//
// MessageText:
//
// Number 4.
//
#define M4                               0x00000002L

//
// MessageId: M5
//
// MessageText:
//
// Number 5.
//
#define M5                               0x00000005L

//
// MessageId: M6
//
// MessageText:
//
// Number 6.
//
#define M6                               0x0000FFFFL

//
// MessageId: M7
//
// MessageText:
//
// Number 7.
//
#define M7                               0x00010000L

//
// MessageId: M8
//
// MessageText:
//
// Number 8.
//
#define M8                               0x00010001L

//
// MessageId: M9
//
// MessageText:
//
// Number 9.
//
#define M9                               0x80020007L

