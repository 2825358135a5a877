/* Where the kinds of texts begin in mc/sessmsg.mc. */
#ifndef SESSMSG_IDS_H
#define SESSMSG_IDS_H

enum {
    ID_GUIDANCE = 0x4E010000, /* + the code */
    ID_ADVICE = 20300         /* + one of enum sessmsg_advice_kind */
};

#endif
