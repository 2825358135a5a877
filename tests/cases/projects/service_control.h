/*++

 Messages of the backup agent service.

--*/
#ifndef BACKUP_AGENT_MESSAGES_H
#define BACKUP_AGENT_MESSAGES_H

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
#define FACILITY_SYSTEM                  0x0
#define FACILITY_RUNTIME                 0x2
#define FACILITY_STUBS                   0x3


//
// Define the severity codes
//
#define STATUS_SEVERITY_SUCCESS          0x0
#define STATUS_SEVERITY_INFORMATIONAL    0x1
#define STATUS_SEVERITY_WARNING          0x2
#define STATUS_SEVERITY_ERROR            0x3


//
// MessageId: MSG_SERVICE_NOT_STARTED
//
// MessageText:
//
// The service %1 could not be started: %2.%0
//
#define MSG_SERVICE_NOT_STARTED          ((DWORD)0xC0020100L)

//
// MessageId: MSG_SERVICE_STARTED
//
// MessageText:
//
// The service %1 has started.
//
#define MSG_SERVICE_STARTED              ((DWORD)0x40000001L)

//
// MessageId: MSG_CONTROL_UNKNOWN
//
// MessageText:
//
// The control code %1!u! (0x%1!08lX!) is not known.
//
#define MSG_CONTROL_UNKNOWN              ((DWORD)0xC0020101L)


#endif /* BACKUP_AGENT_MESSAGES_H */
