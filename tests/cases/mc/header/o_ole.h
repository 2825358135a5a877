// Doors and their states.
//
//  Values are 32 bit values laid out as follows:
//
//   3 3 2 2 2 2 2 2 2 2 2 2 1 1 1 1 1 1 1 1 1 1
//   1 0 9 8 7 6 5 4 3 2 1 0 9 8 7 6 5 4 3 2 1 0 9 8 7 6 5 4 3 2 1 0
//  +-+-+-+-+-+---------------------+-------------------------------+
//  |S|R|C|N|r|    Facility         |               Code            |
//  +-+-+-+-+-+---------------------+-------------------------------+
//
//  where
//
//      S - Severity - indicates success/fail
//
//          0 - Success
//          1 - Fail (COERROR)
//
//      R - reserved portion of the facility code, corresponds to NT's
//              second severity bit.
//
//      C - reserved portion of the facility code, corresponds to NT's
//              C field.
//
//      N - reserved portion of the facility code. Used to indicate a
//              mapped NT status value.
//
//      r - reserved portion of the facility code. Reserved for internal
//              use. Used to indicate HRESULT values that are not status
//              values, but are instead message ids for display strings.
//
//      Facility - is the facility code
//
//      Code - is the facility's status code
//
//
// Define the facility codes
//
#define FAC_DOOR                         0x21
#define FAC_GATE                         0x7FF


//
// Define the severity codes
//
#define SEV_OK                           0x0
#define SEV_ERROR                        0x3


//
// MessageId: DOOR_OPEN
//
// MessageText:
//
// The door %1 is open.
// 
// Shut it.%0
//
#define DOOR_OPEN                        ((DWORD)0xC0210005L)


// Of no name.
//
// MessageId: 0xC0210006L (No symbolic name defined)
//
// MessageText:
//
// No symbol.
// 
//


//
// MessageId: GATE_SHUT
//
// MessageText:
//
// 
//
#define GATE_SHUT                        0x07FF0100L

// end
