/* All that the catalogue knows about a code, as a list of items: the one source of what sessmsg
   explain shows. The list depends on the code alone; the text of each item is then made in a
   language. Every function may be called from any thread. */
#ifndef SESSMSG_PAGE_H
#define SESSMSG_PAGE_H

#include <sessmsg/codes.h>

#ifdef __cplusplus
extern "C" {
#endif

enum sessmsg_item_kind {
    SESSMSG_ITEM_NAME,    /* "7062 (ERROR_CTX_SESSION_IN_USE)" */
    SESSMSG_ITEM_TEXT,    /* the text of the code, with inserts */
    SESSMSG_ITEM_STATUS,  /* what an NTSTATUS means in a log; value is the NTSTATUS */
    SESSMSG_ITEM_HEADING, /* of the section */
    SESSMSG_ITEM_NUMBER,  /* one form of the number, which is value */
    SESSMSG_ITEM_PARAGRAPH,
    SESSMSG_ITEM_RETRY,    /* when to try again; value is in seconds */
    SESSMSG_ITEM_CODE,     /* a related code, which is value */
    SESSMSG_ITEM_CONFUSED, /* a number that people take for this code, which is value */
    SESSMSG_ITEM_MISNAMED, /* a name that people give this code, and that Windows lacks */
    SESSMSG_ITEM_REST      /* says for whom the page goes on, after what is for all */
};

struct sessmsg_item {
    enum sessmsg_item_kind kind;
    const char *section; /* the same in all languages: "title", "advice", "meaning", "user",
                            "causes", "administrator", "number", "developer", "confused",
                            "related" */
    const char *form;    /* of a number: "win32", "hresult", "ntstatus", "rdp", "mstsc"; else "" */
    uint32_t value;
    const char *name; /* of an NTSTATUS or a code: "STATUS_...", "ERROR_..."; or "", as for a number
                         that is not a code of Windows */
    const struct sessmsg_info *info; /* the code of the page */
};

enum { SESSMSG_ITEMS_MAX = 48 };

/* The items of a page in their order; returns how many. status: the NTSTATUS or the RDP
   notification as which the code was met, for instance in a log; 0: none. For an NTSTATUS that
   means something else than its code there is no advice; the title says of a notification if it is
   only inferred to be this code. Returns 0 if info is NULL. */
size_t sessmsg_page(struct sessmsg_item items[SESSMSG_ITEMS_MAX], const struct sessmsg_info *info,
                    uint32_t status);

/* The text of an item, one line without a line end; but the text of a code and the paragraph in the
   section "administrator" may have several, with a line end between them. lang as for msgtab_find;
   args are for SESSMSG_ITEM_TEXT: without any (count is 0), names of people are "DOMAIN\user" and
   other inserts stay "%1". The contract is that of msgtab_format. */
ptrdiff_t sessmsg_item_text(char *buf, size_t size, const struct msgtab *t,
                            const struct sessmsg_item *item, uint16_t lang,
                            const struct msgtab_arg *args, size_t count);

#ifdef __cplusplus
}
#endif

#endif
