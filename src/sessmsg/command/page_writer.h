/* Writing a page on a code to standard output. */
#ifndef SESSMSG_PAGE_WRITER_H
#define SESSMSG_PAGE_WRITER_H

#include <stdbool.h>

#include <sessmsg/page.h>

enum page_format { PAGE_TEXT, PAGE_JSON, PAGE_MARKDOWN, PAGE_HTML };

/* The items with their texts. */
struct page {
    const struct sessmsg_item *items;
    char *const *texts;
    size_t count;
    const struct sessmsg_info *info;
    const char *pattern; /* the text of the code with its inserts as they are */
    bool is_filled;      /* with what the caller gave or this computer knows, not with samples */
};

void page_write(enum page_format format, const struct page *page);

#endif
