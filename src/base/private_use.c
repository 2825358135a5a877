/* The rows that East Asian pages leave to their users, and where Windows maps them in Unicode's
   private use area. From Windows' tables of 932, 936, 949 and 950; "EUDC ranges" on Learn. */
#include "private_use.h"

enum { PIECES = 2 };

/* Consecutive rows of characters: each lead byte has the trail bytes of both pieces. */
struct rows {
    uint16_t page;
    unsigned char lead_first, lead_last;
    struct {
        unsigned char first, last; /* 0: no second piece */
    } trail[PIECES];
    uint16_t unit; /* of the first character */
};

static const struct rows all_rows[] = {
    {932, 0xF0, 0xF9, {{0x40, 0x7E}, {0x80, 0xFC}}, 0xE000},
    {936, 0xAA, 0xAF, {{0xA1, 0xFE}}, 0xE000},
    {936, 0xF8, 0xFE, {{0xA1, 0xFE}}, 0xE234},
    {936, 0xA1, 0xA7, {{0x40, 0x7E}, {0x80, 0xA0}}, 0xE4C6},
    {936, 0xA2, 0xA2, {{0xAB, 0xB0}}, 0xE766},
    {936, 0xA2, 0xA2, {{0xE3, 0xE4}}, 0xE76C},
    {936, 0xA2, 0xA2, {{0xEF, 0xF0}}, 0xE76E},
    {936, 0xA2, 0xA2, {{0xFD, 0xFE}}, 0xE770},
    {936, 0xA4, 0xA4, {{0xF4, 0xFE}}, 0xE772},
    {936, 0xA5, 0xA5, {{0xF7, 0xFE}}, 0xE77D},
    {936, 0xA6, 0xA6, {{0xB9, 0xC0}}, 0xE785},
    {936, 0xA6, 0xA6, {{0xD9, 0xDF}}, 0xE78D},
    {936, 0xA6, 0xA6, {{0xEC, 0xED}}, 0xE794},
    {936, 0xA6, 0xA6, {{0xF3, 0xF3}}, 0xE796},
    {936, 0xA6, 0xA6, {{0xF6, 0xFE}}, 0xE797},
    {936, 0xA7, 0xA7, {{0xC2, 0xD0}}, 0xE7A0},
    {936, 0xA7, 0xA7, {{0xF2, 0xFE}}, 0xE7AF},
    {936, 0xA8, 0xA8, {{0x96, 0xA0}}, 0xE7BC},
    {936, 0xA8, 0xA8, {{0xBC, 0xBC}}, 0xE7C7},
    {936, 0xA8, 0xA8, {{0xBF, 0xBF}}, 0xE7C8},
    {936, 0xA8, 0xA8, {{0xC1, 0xC4}}, 0xE7C9},
    {936, 0xA8, 0xA8, {{0xEA, 0xFE}}, 0xE7CD},
    {936, 0xA9, 0xA9, {{0x58, 0x58}}, 0xE7E2},
    {936, 0xA9, 0xA9, {{0x5B, 0x5B}}, 0xE7E3},
    {936, 0xA9, 0xA9, {{0x5D, 0x5F}}, 0xE7E4},
    {936, 0xA9, 0xA9, {{0x89, 0x95}}, 0xE7E7},
    {936, 0xA9, 0xA9, {{0x97, 0xA3}}, 0xE7F4},
    {936, 0xA9, 0xA9, {{0xF0, 0xFE}}, 0xE801},
    {936, 0xD7, 0xD7, {{0xFA, 0xFE}}, 0xE810},
    {936, 0xFE, 0xFE, {{0x50, 0x7E}, {0x80, 0xA0}}, 0xE815},
    {949, 0xC9, 0xC9, {{0xA1, 0xFE}}, 0xE000},
    {949, 0xFE, 0xFE, {{0xA1, 0xFE}}, 0xE05E},
    {950, 0xFA, 0xFE, {{0x40, 0x7E}, {0xA1, 0xFE}}, 0xE000},
    {950, 0x8E, 0xA0, {{0x40, 0x7E}, {0xA1, 0xFE}}, 0xE311},
    {950, 0x81, 0x8D, {{0x40, 0x7E}, {0xA1, 0xFE}}, 0xEEB8},
    {950, 0xC6, 0xC6, {{0xA1, 0xFE}}, 0xF6B1},
    {950, 0xC7, 0xC8, {{0x40, 0x7E}, {0xA1, 0xFE}}, 0xF70F},
};

enum { ROWS_COUNT = sizeof all_rows / sizeof *all_rows };

static unsigned piece_len(const struct rows *r, size_t piece)
{
    return r->trail[piece].last == 0 ? 0 : r->trail[piece].last - r->trail[piece].first + 1u;
}

static unsigned row_len(const struct rows *r)
{
    return piece_len(r, 0) + piece_len(r, 1);
}

uint16_t private_use_decode(unsigned page, const char *bytes, size_t len)
{
    if (len < 2)
        return 0;
    const unsigned char lead = (unsigned char)bytes[0], trail = (unsigned char)bytes[1];
    for (const struct rows *r = all_rows; r < all_rows + ROWS_COUNT; r++) {
        if (r->page != page || lead < r->lead_first || lead > r->lead_last)
            continue;
        unsigned at = r->unit + (unsigned)(lead - r->lead_first) * row_len(r);
        for (size_t i = 0; i < PIECES; at += piece_len(r, i++)) {
            if (piece_len(r, i) > 0 && trail >= r->trail[i].first && trail <= r->trail[i].last)
                return (uint16_t)(at + (unsigned)(trail - r->trail[i].first));
        }
    }
    return 0;
}

/* The character at an index into the rows. */
static void encode_at(const struct rows *r, unsigned index, char bytes[2])
{
    unsigned in_row = index % row_len(r);
    size_t piece = in_row >= piece_len(r, 0);
    unsigned in_piece = piece ? in_row - piece_len(r, 0) : in_row;
    bytes[0] = (char)(r->lead_first + index / row_len(r));
    bytes[1] = (char)(r->trail[piece].first + in_piece);
}

bool private_use_encode(unsigned page, uint32_t c, char bytes[2])
{
    for (const struct rows *r = all_rows; r < all_rows + ROWS_COUNT; r++) {
        unsigned count = (unsigned)(r->lead_last - r->lead_first + 1) * row_len(r);
        if (r->page == page && c >= r->unit && c - r->unit < count) {
            encode_at(r, c - r->unit, bytes);
            return true;
        }
    }
    return false;
}
