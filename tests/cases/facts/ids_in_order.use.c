/* Each use defines what it wants and gets nothing else. */
enum { OFF, ON, ring_2 };

enum messages {
#define MESSAGE(id, prefix, name) prefix##name = (int)((id)&0xFFFF),
#include "ids_in_order.inc"
    MESSAGES_END
};

struct lamp {
    unsigned id;
    const char *name;
    unsigned values[2];
};

static const struct lamp lamps[] = {
#define FACT_lamp(id, prefix, name, ...) {id, "YOUR_" #name, {__VA_ARGS__}},
#include "ids_in_order.inc"
};

#include "ids_in_order.inc"

_Static_assert(FIRST == 8 && SECOND == 9 && MY_LAST_ONE == 7, "ids");
_Static_assert(sizeof lamps == 2 * sizeof *lamps, "two lamps");

const struct lamp *lamp(unsigned i);

const struct lamp *lamp(unsigned i)
{
    return &lamps[i % 2];
}
