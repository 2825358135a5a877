/* The four conflicts of the catalogue and what their inserts may hold. The texts are typed in from
   the issue that asked for them, in pieces with the inserts between them; nothing here comes from
   our own parser or formatter. */
#ifndef MSGTAB_CONFLICT_CASES_H
#define MSGTAB_CONFLICT_CASES_H

#include <stddef.h>
#include <stdint.h>

#include <msgtab/msgtab.h>

enum { CONFLICT_CASES = 4, CASE_INSERTS_MAX = 4, CASE_TEXT_SIZE = 8192 };

struct conflict_case {
    uint32_t id;
    size_t insert_count;
    const char *pieces[CASE_INSERTS_MAX + 1]; /* insert 1 follows piece 0, and so on */
    ptrdiff_t (*wrapper)(char *buf, size_t size, const struct msgtab *t, const char *const *args);
    ptrdiff_t (*wrapper_w)(msgtab_char16 *buf, size_t size, const struct msgtab *t,
                           const msgtab_char16 *const *args);
};

extern const struct conflict_case conflict_cases[CONFLICT_CASES];

/* Sets of inserts, each of CASE_INSERTS_MAX strings in UTF-8. */
extern const char *const insert_sets[][CASE_INSERTS_MAX];
extern const size_t insert_sets_len;

/* The expected text of a case with these inserts, ending with CR LF, in UTF-8. out holds
   CASE_TEXT_SIZE bytes. Returns its length. */
size_t case_expected(char *out, const struct conflict_case *c, const char *const *inserts);

#endif
