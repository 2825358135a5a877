/* Writes a DLL of one section, .rsrc: no code, no entry point, nothing to relocate. Its flags are
   those that a linker sets for such a DLL: it may be loaded anywhere, so it is not marked as
   stripped of relocations, though it needs and has none. */
#include "write_image.h"

#include "bytes.h"
#include "pe.h"
#include "write_rsrc.h"

#include <assert.h>

enum { FILE_ALIGN = 512, SECTION_ALIGN = 4096, LINKER_VERSION = 14, SYSTEM_VERSION = 6 };

/* What differs between the kinds of images. */
struct image_kind {
    uint16_t machine;
    uint16_t optional_magic;
    uint16_t optional_size;
    uint16_t file_flags;
    uint16_t dll_flags;
    uint64_t base;
};

/* The machine number is filled in. */
static const struct image_kind kind_32 = {
    .optional_magic = PE_OPTIONAL_MAGIC_32,
    .optional_size = PE_OPTIONAL_SIZE_32,
    .file_flags = PE_FILE_EXECUTABLE | PE_FILE_DLL | PE_FILE_32BIT,
    .dll_flags = PE_DLL_DYNAMIC_BASE | PE_DLL_NX_COMPAT,
    .base = 0x10000000,
};

static const struct image_kind kind_64 = {
    .optional_magic = PE_OPTIONAL_MAGIC_64,
    .optional_size = PE_OPTIONAL_SIZE_64,
    .file_flags = PE_FILE_EXECUTABLE | PE_FILE_DLL | PE_FILE_LARGE_ADDRESS,
    .dll_flags = PE_DLL_DYNAMIC_BASE | PE_DLL_NX_COMPAT | PE_DLL_HIGH_ENTROPY,
    .base = 0x180000000,
};

static struct image_kind image_kind(enum machine machine)
{
    const struct machine_facts *facts = machine_facts(machine);
    struct image_kind kind = facts->wide ? kind_64 : kind_32;
    kind.machine = facts->image;
    if (kind.machine == PE_MACHINE_X86) /* others have tables of handlers */
        kind.dll_flags |= PE_DLL_NO_SEH;
    return kind;
}

static uint32_t align_section(uint32_t size, uint32_t unit)
{
    assert(fits(size, RSRC_SIZE_MAX));
    return (size + unit - 1) / unit * unit;
}

/* Without a program for DOS. Readers that look for a PE want the relocation table's offset to be
   0x40 or more (libexe, and with it evtxexport, refuses 0). */
static void write_dos_header(struct buf *out)
{
    unsigned char *dos = buf_zeros(out, PE_DOS_HEADER_SIZE);
    store16_le(dos, PE_DOS_MAGIC);
    store16_le(dos + PE_DOS_LAST_PAGE, PE_DOS_HEADER_SIZE);
    store16_le(dos + PE_DOS_PAGES, 1);
    store16_le(dos + PE_DOS_PARAGRAPHS, PE_DOS_HEADER_SIZE / 16);
    store16_le(dos + PE_DOS_LFARLC, PE_DOS_HEADER_SIZE);
    store32_le(dos + PE_DOS_LFANEW, PE_DOS_HEADER_SIZE);
}

static void write_file_header(struct buf *out, const struct image_kind *kind)
{
    buf_u32(out, PE_SIGNATURE);
    buf_u16(out, kind->machine);
    buf_u16(out, 1); /* sections */
    buf_u32(out, 0); /* time stamp: see seal */
    buf_u32(out, 0); /* no symbols */
    buf_u32(out, 0);
    buf_u16(out, kind->optional_size);
    buf_u16(out, kind->file_flags);
}

/* A field that is as wide as an address of the machine. */
static void write_address(struct buf *out, const struct image_kind *kind, uint64_t value)
{
    buf_u32(out, (uint32_t)(value & 0xFFFFFFFF));
    if (kind->optional_magic == PE_OPTIONAL_MAGIC_64)
        buf_u32(out, (uint32_t)(value >> 32));
}

static void write_version(struct buf *out, uint16_t major)
{
    buf_u16(out, major);
    buf_u16(out, 0);
}

static void write_directories(struct buf *out, uint32_t rsrc_size)
{
    buf_u32(out, PE_DIRECTORY_COUNT);
    for (unsigned i = 0; i < PE_DIRECTORY_COUNT; i++) {
        bool is_rsrc = i == PE_DIRECTORY_RESOURCE;
        buf_u32(out, is_rsrc ? SECTION_ALIGN : 0);
        buf_u32(out, is_rsrc ? rsrc_size : 0);
    }
}

static void write_optional_header(struct buf *out, const struct image_kind *kind,
                                  uint32_t rsrc_size)
{
    buf_u16(out, kind->optional_magic);
    buf_u16(out, LINKER_VERSION);
    buf_u32(out, 0); /* code */
    buf_u32(out, align_section(rsrc_size, FILE_ALIGN));
    buf_u32(out, 0); /* uninitialised data */
    buf_u32(out, 0); /* entry point */
    buf_u32(out, 0); /* base of code */
    if (kind->optional_magic == PE_OPTIONAL_MAGIC_32)
        buf_u32(out, 0); /* base of data */
    write_address(out, kind, kind->base);
    buf_u32(out, SECTION_ALIGN);
    buf_u32(out, FILE_ALIGN);
    write_version(out, SYSTEM_VERSION);
    write_version(out, 0); /* of the image: the version resource is where it is looked up */
    write_version(out, SYSTEM_VERSION);
    buf_u32(out, 0);
    buf_u32(out, SECTION_ALIGN + align_section(rsrc_size, SECTION_ALIGN)); /* image in memory */
    buf_u32(out, FILE_ALIGN);                                              /* headers */
    buf_u32(out, 0);                                                       /* checksum: see seal */
    buf_u16(out, PE_SUBSYSTEM_GUI);
    buf_u16(out, kind->dll_flags);
    write_address(out, kind, 0x100000); /* stack and heap: what linkers write; a DLL has neither */
    write_address(out, kind, 0x1000);
    write_address(out, kind, 0x100000);
    write_address(out, kind, 0x1000);
    buf_u32(out, 0);
    write_directories(out, rsrc_size);
}

static void write_section_header(struct buf *out, uint32_t rsrc_size)
{
    buf_bytes(out, RSRC_SECTION_NAME, PE_SECTION_NAME_SIZE);
    buf_u32(out, rsrc_size);
    buf_u32(out, SECTION_ALIGN); /* address */
    buf_u32(out, align_section(rsrc_size, FILE_ALIGN));
    buf_u32(out, FILE_ALIGN); /* place in the file */
    buf_zeros(out, 12);       /* no relocations, no line numbers */
    buf_u32(out, PE_SECTION_DATA | PE_SECTION_READ);
}

/* What depends on all other bytes: both are made while stamp and checksum are zero. */
struct image_sums {
    uint32_t stamp;
    uint64_t words; /* added */
};

/* The image's time stamp is FNV-1a over its 32-bit words. 0 and 0xFFFFFFFF, which mean "none" to
   some readers, do not come out. */
static struct image_sums image_sums(const unsigned char *image, size_t size)
{
    uint32_t hash = 0x811C9DC5;
    uint64_t sum = 0;
    for (size_t i = 0; i < size; i += 4) {
        uint32_t word = load32_le(image + i);
        hash = (hash ^ word) * 0x01000193;
        sum += word;
    }
    return (struct image_sums){hash % 0xFFFFFFFE + 1, sum};
}

/* What the loader's and ImageHlp's checksum is: the file's 16-bit words added with the carries
   brought round, plus its size. Here 32-bit words were added, which the folding makes the same. */
static uint32_t image_checksum(uint64_t words, size_t size)
{
    while (!fits(words, 0xFFFF))
        words = (words & 0xFFFF) + (words >> 16);
    return (uint32_t)(words + size);
}

static void seal(unsigned char *image, size_t size)
{
    unsigned char *file_header = image + PE_DOS_HEADER_SIZE + PE_SIGNATURE_SIZE;
    unsigned char *optional_header = file_header + PE_FILE_HEADER_SIZE;
    struct image_sums sums = image_sums(image, size);
    store32_le(file_header + PE_FILE_STAMP, sums.stamp);
    store32_le(optional_header + PE_OPTIONAL_CHECKSUM,
               image_checksum(sums.words + sums.stamp, size));
}

bool image_write(struct buf *out, const struct resource *list, size_t count, enum machine machine)
{
    struct rsrc_plan plan;
    if (!rsrc_plan_make(&plan, list, count))
        return false;
    struct image_kind kind = image_kind(machine);
    size_t start = out->size;
    size_t image_size = FILE_ALIGN + align_section(plan.size, FILE_ALIGN);
    buf_reserve(out, image_size);
    write_dos_header(out);
    write_file_header(out, &kind);
    write_optional_header(out, &kind, plan.size);
    write_section_header(out, plan.size);
    assert(out->size - start <= FILE_ALIGN);
    buf_zeros(out, start + FILE_ALIGN - out->size);
    rsrc_write(out, &plan, SECTION_ALIGN);
    buf_zeros(out, start + image_size - out->size);
    seal(out->data + start, image_size);
    rsrc_plan_free(&plan);
    return true;
}
