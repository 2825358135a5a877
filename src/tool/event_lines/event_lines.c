/* Reading, working and writing at the same time, and what is said at the end. */
#include "event_lines.h"

#include "console.h"
#include "disk.h"
#include "json.h"
#include "line_block.h"
#include "pipeline.h"
#include "progress.h"
#include "reg_sources.h"
#include "say.h"
#include "source_system.h"
#include "terminal.h"
#include "threads.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

struct stream {
    struct line_rules rules;
    struct line_worker *workers[JOBS_MAX];
    struct line_reader reader;
    struct line_counts counts;
    struct progress progress;
    bool is_lost; /* what was written went nowhere */
};

static bool read_block(void *context, void *piece)
{
    struct stream *s = context;
    return line_reader_next(&s->reader, piece);
}

static void work(void *context, void *piece, unsigned thread)
{
    const struct stream *s = context;
    line_block_work(s->workers[thread], piece);
}

static bool write_block(void *context, void *piece)
{
    struct stream *s = context;
    struct line_block *b = piece;
    s->is_lost = disk_write_standard(b->out.data, b->out.size) != NULL;
    line_counts_add(&s->counts, &b->counts);
    line_block_clear(b);
    progress_show(&s->progress, (size_t)s->counts.lines);
    return !s->is_lost;
}

static void add_source(void *context, const struct msgtab_event_source *source)
{
    event_index_add(context, source);
}

static void add_provider(void *context, const struct msgtab_event_publisher *publisher)
{
    event_index_add_provider(context, publisher);
}

static bool add_next(void *context, const struct msgtab_event_source *source)
{
    event_index_add(context, source);
    return true;
}

static bool add_next_provider(void *context, const struct msgtab_event_publisher *publisher)
{
    event_index_add_provider(context, publisher);
    return true;
}

/* Takes in all sources that are registered. */
static int read_sources(struct event_index *index, const struct source_request *r)
{
    if (r->reg)
        return reg_sources_read(r->reg, add_source, add_provider, index);
    source_place_sources(index->place, NULL, NULL, add_next, index);
    source_place_publishers(index->place, NULL, add_next_provider, index);
    return STATUS_OK;
}

/* ,"field": */
static void write_key(struct buf *out, const char *field)
{
    buf_char(out, ',');
    json_quote(out, field, strlen(field));
    buf_char(out, ':');
}

static void set_rules(struct line_rules *rules, const struct event_lines_request *r)
{
    rules->fields[RECORD_TEXT] = r->field ? r->field : "message";
    rules->fields[RECORD_ERROR] = r->error_field;
    for (size_t i = 0; i < RECORD_FIELDS; i++) {
        if (rules->fields[i])
            write_key(&rules->keys[i], rules->fields[i]);
    }
    rules->line_max = rules->texts.text_max = r->line_max;
    rules->texts.flags = r->flags;
    rules->texts.system = r->system;
    rules->texts.index.language = r->source->language;
}

/* How many threads work, of as many as were asked for; 0: all processors. */
static unsigned threads_for(uint32_t jobs)
{
    if (jobs == 0)
        jobs = threads_processors();
    return jobs < JOBS_MAX ? jobs : JOBS_MAX;
}

static void run_pipeline(struct stream *s, unsigned threads)
{
    enum { WAITING = 2 }; /* blocks that those before them keep from being written */
    void *blocks[JOBS_MAX + WAITING];
    const struct pipeline p = {
        s, blocks, threads > 1 ? threads + WAITING : 1, threads, read_block, work, write_block};
    for (size_t i = 0; i < p.count; i++)
        blocks[i] = memory_zeros(sizeof(struct line_block));
    pipeline_run(&p);
    for (size_t i = 0; i < p.count; i++)
        line_block_free(blocks[i]);
}

static void run(struct stream *s, unsigned threads)
{
    for (unsigned i = 0; i < threads; i++) {
        s->workers[i] = memory_zeros(sizeof *s->workers[i]);
        s->workers[i]->rules = &s->rules;
    }
    s->progress = progress_start(PROGRESS_UNKNOWN);
    if (terminal_columns() > 0)
        s->progress.columns = 0; /* the lines themselves are seen there */
    run_pipeline(s, threads);
    progress_clear(&s->progress);
    for (unsigned i = 0; i < threads; i++)
        line_worker_free(s->workers[i]);
}

static void tell_count(uint64_t count, const char *what)
{
    if (count > 0)
        say_error(", %" PRIu64 " %s", count, what);
}

/* Where the first faults are. */
static void tell_places(const struct line_counts *c, size_t line_max)
{
    const struct line_place *broken = &c->first_broken, *too_long = &c->first_too_long;
    if (broken->line > 0)
        say_error("msgtab: line %" PRIu64 " is not JSON: expected %s, column %zu\n", broken->line,
                  broken->expected, broken->column + 1);
    if (too_long->line > 0)
        say_error("msgtab: line %" PRIu64 " has more than %zu bytes\n", too_long->line, line_max);
}

/* Says what went through unchanged, if anything did. */
static int tell(const struct stream *s)
{
    const struct line_counts *c = &s->counts;
    if (s->reader.why) {
        say_error("msgtab: standard input: %s\n", s->reader.why);
        return STATUS_USAGE;
    }
    tell_places(c, s->rules.line_max);
    if (c->untold + c->kept + c->broken + c->too_long > 0) {
        say_error("msgtab: %" PRIu64 " lines", c->lines);
        tell_count(c->untold, "without a text");
        tell_count(c->kept, "that have the field already");
        tell_count(c->broken, "not JSON");
        tell_count(c->too_long, "too long");
        say_error("\n");
    }
    return c->broken + c->too_long > 0 ? STATUS_INPUT : STATUS_OK;
}

/* What is wrong with the request, or NULL. */
static const char *wrong(const struct event_lines_request *r)
{
    const struct source_request *source = r->source;
    const char *field = r->field ? r->field : "message";
    if (!source->reg && source->hive_count == 0 && !source->root && !source->db)
        return "--jsonl needs --reg, --hive, --root or --db";
    if (!source->files && !source->root && !source->db && !source_paths_are_here())
        return "--jsonl needs --files or --root";
    return r->error_field && strcmp(field, r->error_field) == 0
               ? "--field and --error-field have the same name"
               : NULL;
}

/* Reads the sources and then the lines, with the place open. */
static int render(struct stream *s, const struct event_lines_request *r)
{
    const int status = read_sources(&s->rules.texts.index, r->source);
    if (status != STATUS_OK)
        return status;
    event_index_open(&s->rules.texts.index);
    console_be_filter();
    run(s, threads_for(r->jobs));
    return s->is_lost ? STATUS_USAGE : tell(s);
}

int event_lines_render(const struct event_lines_request *r)
{
    const char *why = wrong(r);
    if (why)
        return opt_wrong(r->source->command, why, NULL);
    struct source_place place;
    struct stream *s = memory_zeros(sizeof *s);
    set_rules(&s->rules, r);
    s->rules.texts.index.place = &place;
    s->reader.line_max = r->line_max;
    int status = source_place_open(&place, r->source);
    if (status == STATUS_OK)
        status = render(s, r);
    event_index_close(&s->rules.texts.index);
    source_place_close(&place);
    buf_free(&s->reader.rest);
    for (size_t i = 0; i < RECORD_FIELDS; i++)
        buf_free(&s->rules.keys[i]);
    free(s);
    return status;
}
