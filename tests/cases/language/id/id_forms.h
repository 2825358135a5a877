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
// MessageId: DECIMAL
//
// MessageText:
//
// One thing happened.
//
#define DECIMAL                          0x0000000AL

//
// MessageId: HEX
//
// MessageText:
//
// One thing happened.
//
#define HEX                              0x00000010L

//
// MessageId: HEX_LETTER
//
// MessageText:
//
// One thing happened.
//
#define HEX_LETTER                       0x0000001FL

//
// MessageId: OCTAL
//
// MessageText:
//
// One thing happened.
//
#define OCTAL                            0x00000008L

//
// MessageId: ZERO
//
// MessageText:
//
// One thing happened.
//
#define ZERO                             0x00000000L

//
// MessageId: LAST
//
// MessageText:
//
// One thing happened.
//
#define LAST                             0x0000FFFFL

//
// MessageId: LEADING_ZEROS
//
// MessageText:
//
// One thing happened.
//
#define LEADING_ZEROS                    0x00000021L

