/* One row a machine. */
#include "machine.h"

#include "pe.h"

/* Images of ARM64EC say that they are for x64, whose programs load them; only objects differ. A
   neutral image is one for x86 that is promised as data file only: that is the oldest kind, and
   loaders refuse machines they do not know even where no code is to run. */
static const struct machine_facts facts[] = {
    [MACHINE_X64] = {"x64", true, PE_MACHINE_X64, PE_MACHINE_X64, COFF_X64_ADDR32NB},
    [MACHINE_X86] = {"x86", false, PE_MACHINE_X86, PE_MACHINE_X86, COFF_X86_DIR32NB},
    [MACHINE_ARM] = {"arm", false, PE_MACHINE_ARM, PE_MACHINE_ARM, COFF_ARM_ADDR32NB},
    [MACHINE_ARM64] = {"arm64", true, PE_MACHINE_ARM64, PE_MACHINE_ARM64, COFF_ARM64_ADDR32NB},
    [MACHINE_ARM64EC] = {"arm64ec", true, PE_MACHINE_X64, PE_MACHINE_ARM64EC, COFF_ARM64_ADDR32NB},
    [MACHINE_NONE] = {"none", false, PE_MACHINE_X86, PE_MACHINE_X86, COFF_X86_DIR32NB},
};

const struct machine_facts *machine_facts(enum machine machine)
{
    return &facts[machine];
}
