/* "[########            ]  40 %  370 of 924", over and over on the same line. */
#include "progress.h"

#include "say.h"
#include "terminal.h"

#include <stdio.h>
#include <string.h>

struct progress progress_start(size_t total)
{
    return (struct progress){.total = total,
                             .next = terminal_clock() + PROGRESS_DELAY,
                             .columns = terminal_error_columns()};
}

void progress_line(char *out, size_t done, size_t total, uint32_t columns)
{
    enum { BAR_LEAST = 10, BAR_MOST = 40, HUNDRED = 100, BRACKETS = 2, COUNT_SIZE = 64 };
    char count[COUNT_SIZE];
    const double part = total > 0 ? (double)done / (double)total : 1;
    if (total == PROGRESS_UNKNOWN) {
        snprintf(count, sizeof count, "%zu", done);
        snprintf(out, PROGRESS_LINE, "%.*s", columns < PROGRESS_LINE ? (int)columns : -1, count);
        return;
    }
    const int count_len = snprintf(count, sizeof count, "%3u %%  %zu of %zu",
                                   (unsigned)(part * HUNDRED), done, total);
    const size_t used = (size_t)count_len + BRACKETS + 1; /* with the gap between */
    size_t width = columns > used ? columns - used : 0;
    if (width > BAR_MOST)
        width = BAR_MOST;
    if (width < BAR_LEAST) {
        snprintf(out, PROGRESS_LINE, "%.*s", columns < PROGRESS_LINE ? (int)columns : -1, count);
        return;
    }
    char bar[BAR_MOST + 1];
    memset(bar, ' ', width);
    memset(bar, '#', (size_t)(part * (double)width));
    snprintf(out, PROGRESS_LINE, "[%.*s] %s", (int)width, bar, count);
}

void progress_show(struct progress *p, size_t done)
{
    const uint64_t now = p->columns > 0 ? terminal_clock() : 0;
    if (now < p->next || p->columns == 0)
        return;
    char line[PROGRESS_LINE];
    progress_line(line, done, p->total, p->columns - 1);
    say_error("\r%s", line);
    fflush(stderr);
    p->visible = true;
    p->next = now + PROGRESS_STEP;
}

void progress_clear(struct progress *p)
{
    if (!p->visible)
        return;
    say_error("\r%*s\r", (int)(p->columns < PROGRESS_LINE ? p->columns - 1 : PROGRESS_LINE), "");
    fflush(stderr);
    p->visible = false;
}
