/* What C libraries that know a Windows code page under its relative's name call it: musl. */
#ifndef MSGTAB_BASE_PAGE_ALIAS_H
#define MSGTAB_BASE_PAGE_ALIAS_H

/* iconv's second name for the page, for where it does not know CPnnn; or NULL. The relative lacks
   some of the page's characters. SHIFT_JIS reads six signs, such as the wave dash, as JIS does and
   not as Windows does. */
static inline const char *page_alias(unsigned page)
{
    return page == 932   ? "SHIFT_JIS"
           : page == 936 ? "GBK"
           : page == 949 ? "EUC-KR"
           : page == 950 ? "BIG5"
                         : (const char *)0;
}

#endif
