/* Numbers of the Portable Executable format (Microsoft, "PE Format"), shared by reader and
   writer. */
#ifndef MSGTAB_BASE_PE_H
#define MSGTAB_BASE_PE_H

enum {
    PE_DOS_MAGIC = 0x5A4D, /* "MZ" */
    PE_DOS_HEADER_SIZE = 64,
    PE_DOS_LAST_PAGE = 2, /* offsets: bytes in the last page, pages, header paragraphs, */
    PE_DOS_PAGES = 4,
    PE_DOS_PARAGRAPHS = 8,
    PE_DOS_LFARLC = 24,        /* relocation table of the DOS program, */
    PE_DOS_LFANEW = 60,        /* 32-bit offset of the PE signature */
    PE_SIGNATURE = 0x00004550, /* "PE\0\0" */
    PE_SIGNATURE_SIZE = 4,
    PE_FILE_HEADER_SIZE = 20,
    PE_FILE_STAMP = 4, /* offset in the file header */
    PE_FILE_EXECUTABLE = 0x0002,
    PE_FILE_NO_LINE_NUMBERS = 0x0004,
    PE_FILE_LARGE_ADDRESS = 0x0020,
    PE_FILE_32BIT = 0x0100,
    PE_FILE_DLL = 0x2000,
    PE_SECTION_SIZE = 40,
    PE_SECTION_NAME_SIZE = 8,
    PE_SECTION_DATA = 0x00000040, /* initialised data */
    PE_SECTION_ALIGN_4 = 0x00300000,
    PE_SECTION_READ = 0x40000000,
    PE_OPTIONAL_MAGIC_32 = 0x10B,
    PE_OPTIONAL_MAGIC_64 = 0x20B,
    PE_OPTIONAL_SIZE_32 = 224,
    PE_OPTIONAL_SIZE_64 = 240,
    PE_OPTIONAL_CHECKSUM = 64, /* offset in the optional header of either size */
    PE_SUBSYSTEM_GUI = 2,
    PE_DLL_HIGH_ENTROPY = 0x0020,
    PE_DLL_DYNAMIC_BASE = 0x0040,
    PE_DLL_NX_COMPAT = 0x0100,
    PE_DLL_NO_SEH = 0x0400,
    PE_DIRECTORIES_32 = 96, /* offset of the data directories in the optional header */
    PE_DIRECTORIES_64 = 112,
    PE_DIRECTORY_COUNT = 16,
    PE_DIRECTORY_SIZE = 8,
    PE_DIRECTORY_RESOURCE = 2,

    PE_MACHINE_X86 = 0x014C,
    PE_MACHINE_X64 = 0x8664,
    PE_MACHINE_ARM = 0x01C4, /* Thumb-2: ARMNT */
    PE_MACHINE_ARM64 = 0xAA64,
    PE_MACHINE_ARM64EC = 0xA641 /* of objects */
};

/* Objects. The relocations are those for a 32-bit address without the image base. */
enum {
    COFF_RELOCATION_SIZE = 10,
    COFF_X86_DIR32NB = 7,
    COFF_X64_ADDR32NB = 3,
    COFF_ARM_ADDR32NB = 2,
    COFF_ARM64_ADDR32NB = 2,
    COFF_SYMBOL_SIZE = 18,
    COFF_SYMBOL_STATIC = 3,
    COFF_SECTION_ABSOLUTE = 0xFFFF, /* -1: the symbol is a plain number */
    COFF_FEATURE_SAFE_SEH = 1,      /* in @feat.00: no exception handlers that must be listed */
    COFF_STRINGS_MIN = 4            /* an empty string table: its own size */
};

/* The resource directory: three levels (type, name, language) of tables with sorted entries. */
enum {
    RSRC_DIRECTORY_SIZE = 16,
    RSRC_NAMED_COUNT = 12, /* offsets of the two 16-bit counts in a directory */
    RSRC_ID_COUNT = 14,
    RSRC_ENTRY_SIZE = 8,
    RSRC_DATA_SIZE = 16,
    RSRC_TYPE_MESSAGETABLE = 11,
    RSRC_TYPE_VERSION = 16,
    RSRC_MESSAGETABLE_NAME = 1
};

#define RSRC_SUBDIRECTORY 0x80000000u
#define RSRC_NAME_OFFSET  0x80000000u /* an entry has a name, not a number */
#define RSRC_TYPE_WEVT    "WEVT_TEMPLATE"
#define RSRC_SECTION_NAME ".rsrc\0\0" /* with the NUL after it, the eight bytes of the field */

/* The message table: a count, blocks of consecutive ids, entries. */
enum {
    TABLE_HEADER_SIZE = 4,
    TABLE_BLOCK_SIZE = 12,       /* low id, high id, offset of the first entry */
    TABLE_ENTRY_HEADER_SIZE = 4, /* 16-bit length of all, 16-bit flags */
    TABLE_ENTRY_MAX = 0xFFFC,    /* longest entry: a multiple of 4 in 16 bits */
    TABLE_FLAG_ANSI = 0,
    TABLE_FLAG_UTF16 = 1,
    TABLE_FLAG_UTF8 = 2
};

#endif
