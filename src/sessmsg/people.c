/* Which inserts of which texts are names of people. */
#include "people.h"

static const struct {
    uint32_t id;
    enum holder_part inserts[PEOPLE_INSERTS];
} texts[] = {
#define FACT_live(id, prefix, name, ...) {(id), {__VA_ARGS__}},
#include <sessmsg/facts.inc>
};

const enum holder_part *people_find(const struct sessmsg_info *info)
{
    for (size_t i = 0; info && i < sizeof texts / sizeof *texts; i++) {
        if (texts[i].id == info->id)
            return texts[i].inserts;
    }
    return NULL;
}
