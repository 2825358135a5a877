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
// MessageId: STEP_0
//
// MessageText:
//
// Step 0.
//
#define STEP_0                           0x00010001L

//
// MessageId: STEP_1
//
// MessageText:
//
// Step 1.
//
#define STEP_1                           0x00010002L

//
// MessageId: STEP_2
//
// MessageText:
//
// Step 2.
//
#define STEP_2                           0x00020001L

//
// MessageId: STEP_3
//
// MessageText:
//
// Step 3.
//
#define STEP_3                           0x00010014L

//
// MessageId: STEP_4
//
// MessageText:
//
// Step 4.
//
#define STEP_4                           0x00020002L

//
// MessageId: STEP_5
//
// MessageText:
//
// Step 5.
//
#define STEP_5                           0x00010015L

//
// MessageId: STEP_6
//
// MessageText:
//
// Step 6.
//
#define STEP_6                           0x0001001CL

//
// MessageId: STEP_7
//
// MessageText:
//
// Step 7.
//
#define STEP_7                           0x00020012L

//
// MessageId: STEP_8
//
// MessageText:
//
// Step 8.
//
#define STEP_8                           0x00020013L

//
// MessageId: STEP_9
//
// MessageText:
//
// Step 9.
//
#define STEP_9                           0x00030001L

//
// MessageId: STEP_10
//
// MessageText:
//
// Step 10.
//
#define STEP_10                          0x00010003L

//
// MessageId: STEP_11
//
// MessageText:
//
// Step 11.
//
#define STEP_11                          0x00010004L

