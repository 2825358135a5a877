/* Where the kinds of texts begin in mc/sessmsg.mc. */
#ifndef SESSMSG_IDS_H
#define SESSMSG_IDS_H

enum {
    ID_GUIDANCE = 0x4E010000, /* + the code */
    ID_STATE = 20100,         /* + one of WTS_CONNECTSTATE_CLASS */
    ID_ADVICE = 20300         /* + one of enum sessmsg_advice_kind */
};

#endif
