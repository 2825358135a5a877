//
//  Log entries of a serial port driver
//
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
#define FACILITY_RPC_RUNTIME             0x2
#define FACILITY_IO_ERROR_CODE           0x4
#define FACILITY_PORT_ERROR_CODE         0x7


//
// Define the severity codes
//
#define STATUS_SEVERITY_SUCCESS          0x0
#define STATUS_SEVERITY_INFORMATIONAL    0x1
#define STATUS_SEVERITY_WARNING          0x2
#define STATUS_SEVERITY_ERROR            0x3


//
// MessageId: PORT_FIFO_FOUND
//
// MessageText:
//
// A port with a FIFO was found while %2 was examined: %1.
//
#define PORT_FIFO_FOUND                  ((NTSTATUS)0x40070001L)

//
// MessageId: PORT_NO_INTERRUPT
//
// MessageText:
//
// No interrupt came from %2.
//
#define PORT_NO_INTERRUPT                ((NTSTATUS)0x80070002L)

//
// MessageId: PORT_REGISTERS_TAKEN
//
// MessageText:
//
// The registers of %2 belong to another device.
//
#define PORT_REGISTERS_TAKEN             ((NTSTATUS)0xC0070003L)

