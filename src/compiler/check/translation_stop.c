/* MT1223: a full stop at the end of one of the texts only. */
#include "letters.h"
#include "translation.h"

enum { LANGUAGE_GREEK = 0x08, LANGUAGE_THAI = 0x1E, LANGUAGE_LAO = 0x54, SHORT_WORD = 4 };

static unsigned primary(const struct version_of_text *v)
{
    return v->language & 0x3FF;
}

static bool is_one_of(uint32_t c, const uint32_t *set, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (set[i] == c)
            return true;
    }
    return false;
}

/* What ends a sentence: in Latin, Arabic, Devanagari, Armenian, Ethiopic, Khmer, Burmese and East
   Asian texts. */
static bool is_stop(uint32_t c, bool greek)
{
    static const uint32_t stops[] = {'.',    '!',    '?',    0x2026, 0x203C, 0x2047, 0x2048,
                                     0x2049, 0x0589, 0x061F, 0x06D4, 0x0964, 0x0965, 0x104B,
                                     0x1362, 0x17D4, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61};
    return is_one_of(c, stops, sizeof stops / sizeof *stops) ||
           (greek && (c == ';' || c == 0x037E));
}

/* What may follow the last sentence: quotation marks and brackets that close. */
static bool is_closing(uint32_t c)
{
    static const uint32_t closing[] = {'"',    '\'',   ')',    ']',    '}',    '>',
                                       0xAB,   0xBB,   0x2018, 0x2019, 0x201C, 0x201D,
                                       0x203A, 0x300D, 0x300F, 0x3011, 0xFF09, 0xFF3D};
    return is_one_of(c, closing, sizeof closing / sizeof *closing);
}

/* The index after the last piece that shows something, quotation marks and brackets aside. */
static size_t end_of(const struct pieces *p)
{
    size_t end = p->count;
    while (end > 0 && p->items[end - 1].kind != PIECE_INSERT) {
        uint32_t c = pieces_char(p, end - 1);
        if (c != 0 && !is_blank(c) && !is_invisible(c) && !is_closing(c) && c != '\t')
            break;
        end--;
    }
    return end;
}

static bool has_stop(const struct version_of_text *v)
{
    size_t end = end_of(&v->pieces);
    return end > 0 && is_stop(pieces_char(&v->pieces, end - 1), primary(v) == LANGUAGE_GREEK);
}

/* "No." and its like are abbreviations. */
static bool is_short_word(const struct version_of_text *v)
{
    size_t end = end_of(&v->pieces);
    for (size_t i = 0; i < end; i++) {
        if (v->pieces.items[i].kind != PIECE_CHAR || is_blank(v->pieces.items[i].value))
            return false;
    }
    return end <= SHORT_WORD + 1;
}

static bool has_no_stops(const struct version_of_text *v)
{
    return primary(v) == LANGUAGE_THAI || primary(v) == LANGUAGE_LAO;
}

void translation_check_stop(const struct translation *t)
{
    bool first = has_stop(&t->first);
    bool other = has_stop(&t->other);
    if (first == other || has_no_stops(&t->first) || has_no_stops(&t->other) ||
        is_short_word(first ? &t->first : &t->other))
        return;
    size_t end = end_of(&t->other.pieces);
    size_t offset = end > 0 ? t->other.pieces.items[end - 1].offset : 0;
    translation_fault(t, DIAG_TRANSLATION_STOP, offset,
                      other ? "the text in %s ends in a full stop, that in %s does not"
                            : "the text in %s does not end in a full stop, that in %s does",
                      t->other.name, t->first.name);
}
