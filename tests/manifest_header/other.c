/* A second file that includes the header: what it defines is in the program once. */
#include "probe.h"

unsigned other_file(void);

unsigned other_file(void)
{
    unsigned count = PROBE_Context.EnableBitsCount;
    PROBE_Context.EnableBitsCount++;
    return count + 1;
}
