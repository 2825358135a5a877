#ifndef METER_ERRORS
#define METER_ERRORS
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
#define FACILITY_INTERFACE               0x4


//
// Define the severity codes
//


//
// MessageId: E_METER_BADRANGE
//
// MessageText:
//
// The range of the meter is wrong.
//
#define E_METER_BADRANGE                 ((HRESULT)0xC0040200L)

//
// MessageId: E_METER_BUSY
//
// MessageText:
//
// The meter is busy.
//
#define E_METER_BUSY                     ((HRESULT)0xC0040201L)

//
// MessageId: S_METER_CLAMPED
//
// MessageText:
//
// The value was clamped.
//
#define S_METER_CLAMPED                  ((HRESULT)0x00040200L)

#endif
