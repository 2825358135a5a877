/* The look-ups of sessmsg/live.h, with any source of answers about a system's sessions. */
#ifndef SESSMSG_SRC_LIVE_H
#define SESSMSG_SRC_LIVE_H

#include "sessions.h"
#include "sessmsg_names.h"

int live_console_user(const struct sessions *s, struct sessmsg_account *who);
int live_session_user(const struct sessions *s, uint32_t session, struct sessmsg_account *who);
int live_name_taken(const struct sessions *s, const char *name);
ptrdiff_t live_free_name(const struct sessions *s, char *buf, size_t size, const char *name);
int live_holder(const struct sessions *s, struct sessmsg_session *found);
int live_wait_logoff(const struct sessions *s, uint32_t session, uint32_t milliseconds);
int live_logon_in_use(const struct sessions *s, uint64_t id);
int live_each_session(const struct sessions *s,
                      int (*visit)(void *context, const struct sessmsg_session *session),
                      void *context);

ptrdiff_t live_format(const struct sessions *s, char *buf, size_t size, const struct msgtab *t,
                      uint32_t any, uint16_t lang);
ptrdiff_t live_format_w(const struct sessions *s, msgtab_char16 *buf, size_t size,
                        const struct msgtab *t, uint32_t any, uint16_t lang);

#endif
