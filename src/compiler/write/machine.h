/* The machines that images and objects are for. */
#ifndef MSGTAB_COMPILER_MACHINE_H
#define MSGTAB_COMPILER_MACHINE_H

#include <stdbool.h>
#include <stdint.h>

enum machine {
    MACHINE_X64,
    MACHINE_X86,
    MACHINE_ARM,
    MACHINE_ARM64,
    MACHINE_ARM64EC,
    MACHINE_NONE /* an image for all: a data file */
};

struct machine_facts {
    const char *name;
    bool wide;           /* 64-bit images */
    uint16_t image;      /* the machine number of images */
    uint16_t object;     /* and of objects */
    uint16_t relocation; /* in objects: a 32-bit address relative to the image base */
};

const struct machine_facts *machine_facts(enum machine machine);

#endif
