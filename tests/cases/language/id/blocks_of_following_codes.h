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
// MessageId: M1
//
// MessageText:
//
// Number 1.
//
#define M1                               0x00000001L

//
// MessageId: M2
//
// MessageText:
//
// Number 2.
//
#define M2                               0x00000002L

//
// MessageId: M3
//
// MessageText:
//
// Number 3.
//
#define M3                               0x00000003L

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
#define M6                               0x00000006L

//
// MessageId: M8
//
// MessageText:
//
// Number 8.
//
#define M8                               0x00000008L

//
// MessageId: M10
//
// MessageText:
//
// Number 10.
//
#define M10                              0x0000000AL

//
// MessageId: M11
//
// MessageText:
//
// Number 11.
//
#define M11                              0x0000000BL

//
// MessageId: M12
//
// MessageText:
//
// Number 12.
//
#define M12                              0x0000000CL

//
// MessageId: M100
//
// MessageText:
//
// Number 100.
//
#define M100                             0x00000064L

