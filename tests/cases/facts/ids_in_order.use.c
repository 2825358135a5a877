/* Each use defines what it wants and gets nothing else. */
enum { OFF, ON, ring_2 };

enum messages {
#define MESSAGE(id, symbol) symbol = (int)((id)&0xFFFF),
#include "ids_in_order.inc"
    MESSAGES_END
};

static const unsigned lamps[][3] = {
#define FACT_lamp(...) {__VA_ARGS__},
#include "ids_in_order.inc"
};

#include "ids_in_order.inc"

_Static_assert(FIRST == 8 && SECOND == 9 && LAST == 7, "ids");
_Static_assert(sizeof lamps == 2 * sizeof *lamps, "two lamps");

unsigned lamp(unsigned i);

unsigned lamp(unsigned i)
{
    return lamps[i % 2][1];
}
