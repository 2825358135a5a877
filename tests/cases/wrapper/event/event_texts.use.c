/* What the report functions have to look like, as their declarations say. */
#include "event_texts.h"

struct functions {
    int (*f0)(const struct msgtab_event_log *, const char *, const char *, uint32_t);
    int (*f0_w)(const struct msgtab_event_log *, const msgtab_char16 *, const msgtab_char16 *,
        uint32_t);
    int (*f1)(const struct msgtab_event_log *);
    int (*f1_w)(const struct msgtab_event_log *);
    int (*f2)(const struct msgtab_event_log *, const char *, const char *);
    int (*f2_w)(const struct msgtab_event_log *, const msgtab_char16 *, const msgtab_char16 *);
    ptrdiff_t (*format)(char *, size_t, const struct msgtab *, uint16_t, const char *, const char *,
        const char *);
};

extern const struct functions functions;

const struct functions functions = {
    .f0 = event_texts_report_logon_refused,
    .f0_w = event_texts_report_logon_refused_w,
    .f1 = event_texts_report_stopped,
    .f1_w = event_texts_report_stopped_w,
    .f2 = event_texts_report_tell_address,
    .f2_w = event_texts_report_tell_address_w,
    .format = event_texts_event_logon_refused,
};
