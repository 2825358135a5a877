/* Whole lines of the input, and what becomes of them. */
#ifndef MSGTAB_TOOL_LINE_BLOCK_H
#define MSGTAB_TOOL_LINE_BLOCK_H

#include "event_text.h"

/* The first line of a kind. */
struct line_place {
    uint64_t line;        /* from 1; 0: there is none */
    size_t column;        /* from 0, in bytes */
    const char *expected; /* there */
};

struct line_counts {
    uint64_t lines;
    uint64_t untold; /* events without a text, and JSON that is not an event */
    uint64_t kept;   /* lines that have the member already */
    uint64_t broken; /* not JSON */
    uint64_t too_long;
    struct line_place first_broken, first_too_long;
};

/* Adds what was counted after it. */
void line_counts_add(struct line_counts *c, const struct line_counts *next);

struct line_block {
    struct buf in, out;
    size_t raw; /* bytes at its start that are part of a line that is too long */
    struct line_counts counts;
};

/* What is done with each line. */
struct line_rules {
    struct event_texts texts;
    const char *fields[RECORD_FIELDS];
    struct buf keys[RECORD_FIELDS]; /* ,"field": */
    size_t line_max;
};

/* What a thread needs for a line, and keeps for the next. */
struct line_worker {
    const struct line_rules *rules;
    struct event_record record;
    struct plan_cache plans;
    struct arena arena;
    struct buf text;
};

void line_block_work(struct line_worker *w, struct line_block *b);

/* The line that was counted last is too long. */
void line_block_count_long(struct line_block *b);

/* Makes it ready for other lines. */
void line_block_clear(struct line_block *b);

void line_block_free(struct line_block *b);
void line_worker_free(struct line_worker *w);

/* Cuts the input into blocks. */
struct line_reader {
    size_t line_max;
    struct buf rest; /* the start of a line whose end was not read yet */
    bool in_long;    /* it was too long: what follows up to its end is part of it */
    bool ended;
    const char *why; /* it cannot be read; NULL: it can */
};

/* Reads the next lines; false at the end. Waits only while there is nothing. */
bool line_reader_next(struct line_reader *r, struct line_block *b);

#endif
