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
#define FAC_SYSTEM                       0x0
#define FAC_DISK                         0x37A
#define FAC_TAPE                         0xF


//
// Define the severity codes
//
#define SEV_OK                           0x0
#define SEV_INFO                         0x1
#define SEV_WARN                         0x2
#define SEV_ERR                          0x3


//
// MessageId: MSG_ONE
//
// MessageText:
//
// One thing happened.
//
#define MSG_ONE                          0x037A0001L

