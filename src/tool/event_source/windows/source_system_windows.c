/* The registry of this computer, and paths with its variables. */
#include "arena.h"
#include "console.h"
#include "source_system.h"
#include "utf.h"

#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

enum { PATH_ROOM = 1024, TEXT_SIZE = 16 * 1024 };

bool source_paths_are_here(void)
{
    return true;
}

/* A registered path with its variables replaced, as UTF-8; false: it does not fit. */
static bool expand(char *out, size_t size, struct slice path)
{
    wchar_t registered[PATH_ROOM], expanded[PATH_ROOM];
    if (utf16_from_utf8(registered, PATH_ROOM, path.text, path.len) <= 0)
        return false;
    DWORD units = ExpandEnvironmentStringsW(registered, expanded, PATH_ROOM);
    return units > 0 && units <= PATH_ROOM &&
           utf8_from_utf16(out, size, expanded, wcslen(expanded)) >= 0;
}

char *source_path_here(struct slice path)
{
    const size_t size = (size_t)PATH_ROOM * 3;
    char *text = memory_zeros(size);
    if (expand(text, size, path))
        return text;
    free(text);
    return memory_copy(path.text, path.len);
}

int source_query_is_possible(const struct source_request *r)
{
    (void)r;
    return STATUS_OK;
}

int source_query(struct source_registered *out, const struct source_request *r, const char *log)
{
    out->text = memory_zeros(TEXT_SIZE);
    return msgtab_event_source_query(&out->source, out->text, TEXT_SIZE, log, r->name);
}

int source_query_provider(struct source_registered *out, const struct source_request *r)
{
    out->publisher_text = memory_zeros(TEXT_SIZE);
    return msgtab_event_publisher_query(&out->publisher, out->publisher_text, TEXT_SIZE, r->name);
}
