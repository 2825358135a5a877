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
#define FAC_DOOR                         33
#define FAC_GATE                         2047


//
// Define the severity codes
//
#define SEV_OK                           0
#define SEV_ERROR                        3


//
// MessageId: DOOR_OPEN
//
// MessageText:
//
// The door %1 is open.
// 
// Shut it.%0
//
#define DOOR_OPEN                        ((DWORD)3760259077)


// Of no name.
//
// MessageId: 3760259078 (No symbolic name defined)
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
#define GATE_SHUT                        671023360

// end
