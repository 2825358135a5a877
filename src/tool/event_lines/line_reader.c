/* Blocks end where lines end; a line that is too long goes through in pieces. */
#include "disk.h"
#include "line_block.h"

enum { STEP = 256 * 1024 };

/* Reads more after what the block has; returns how much. */
static size_t read_more(struct line_reader *r, struct buf *in)
{
    size_t got = 0;
    buf_reserve(in, STEP);
    r->why = disk_read_some(in->data + in->size, in->capacity - in->size, &got);
    r->ended = r->why || got == 0;
    return got;
}

/* Where the last line ends, at or after from; from when no line does. */
static size_t last_end(const struct buf *in, size_t from)
{
    size_t end = in->size;
    while (end > from && in->data[end - 1] != '\n')
        end--;
    return end;
}

/* Finds the end of a line that is too long in what was just read. */
static void pass_long(struct line_reader *r, struct line_block *b, size_t from)
{
    const unsigned char *data = b->in.data;
    const unsigned char *end = memchr(data + from, '\n', b->in.size - from);
    b->raw = end ? (size_t)(end - data) + 1 : b->in.size;
    r->in_long = !end;
}

/* Leaves what is after the end of the last line for the next block. */
static void cut(struct line_reader *r, struct line_block *b, size_t end)
{
    buf_bytes(&r->rest, b->in.data + end, b->in.size - end);
    b->in.size = end;
}

bool line_reader_next(struct line_reader *r, struct line_block *b)
{
    buf_bytes(&b->in, r->rest.data, r->rest.size);
    r->rest.size = 0;
    while (!r->ended) {
        const size_t from = b->in.size;
        b->in.size += read_more(r, &b->in);
        if (r->in_long)
            pass_long(r, b, from);
        const size_t first = from > b->raw ? from : b->raw;
        const size_t end = last_end(&b->in, first);
        if (end > first || b->raw > 0) {
            cut(r, b, end > first ? end : b->raw);
            break;
        }
        if (b->in.size > r->line_max) {
            b->counts.lines++;
            line_block_count_long(b);
            b->raw = b->in.size;
            r->in_long = true;
            break;
        }
    }
    return b->in.size > 0;
}
