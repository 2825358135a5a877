/* The badge as SVG. Widths are said, so that it looks the same in every font. */
#include "po_badge.h"

enum { HEIGHT = 20, TITLE_WIDTH = 68, LETTER = 7, PADDING = 10, BASELINE = 14 };

static const char title[] = "translated";

static const char *colour(unsigned percent)
{
    if (percent == 100)
        return "#2c8a1c";
    if (percent >= 90)
        return "#6f8f12";
    return percent >= 50 ? "#a87b00" : "#c0432a";
}

static unsigned digits(unsigned percent)
{
    return percent == 100 ? 3 : percent >= 10 ? 2 : 1;
}

/* The letters of "de 100%". */
static unsigned letters(const struct badge_cell *cell)
{
    return (unsigned)strlen(cell->label) + 2 + digits(cell->percent);
}

static unsigned width_of(const struct badge_cell *cell)
{
    return letters(cell) * LETTER + PADDING;
}

static void put_cell(struct buf *out, const struct badge_cell *cell, unsigned x)
{
    unsigned width = width_of(cell);
    buf_printf(out, "<rect x=\"%u\" width=\"%u\" height=\"%d\" fill=\"%s\"/>\n", x, width, HEIGHT,
               colour(cell->percent));
    buf_printf(out, "<text x=\"%u\" y=\"%d\" textLength=\"%u\">%s %u%%</text>\n", x + PADDING / 2,
               BASELINE, width - PADDING, cell->label, cell->percent);
}

void badge_write(struct buf *out, const struct badge_cell *cells, size_t count)
{
    unsigned x = TITLE_WIDTH;
    for (size_t i = 0; i < count; i++)
        x += width_of(&cells[i]);
    buf_printf(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%u\" height=\"%d\" role=\"img\">\n"
        "<title>%s:",
        x, HEIGHT, title);
    for (size_t i = 0; i < count; i++)
        buf_printf(out, "%s %s %u%%", i > 0 ? "," : "", cells[i].label, cells[i].percent);
    buf_str(out, "</title>\n<g font-family=\"Verdana,DejaVu Sans,sans-serif\" font-size=\"11\" "
                 "fill=\"#fff\">\n");
    buf_printf(out, "<rect width=\"%d\" height=\"%d\" fill=\"#444\"/>\n", TITLE_WIDTH, HEIGHT);
    buf_printf(out, "<text x=\"%d\" y=\"%d\" textLength=\"%d\">%s</text>\n", PADDING / 2, BASELINE,
               TITLE_WIDTH - PADDING, title);
    x = TITLE_WIDTH;
    for (size_t i = 0; i < count; i++) {
        put_cell(out, &cells[i], x);
        x += width_of(&cells[i]);
    }
    buf_str(out, "</g>\n</svg>\n");
}
