/* mc.exe's letters and windmc's words, in one table. */
#include "mc_options.h"

#include "arena.h"
#include "codepage.h"
#include "console.h"
#include "page.h"
#include "text_util.h"

#include <stdio.h>
#include <string.h>

#include <msgtab/msgtab.h>

enum option {
    O_ANSI_IN = 1,
    O_ANSI_OUT,
    O_BIN_PREFIX,
    O_CUSTOMER,
    O_CODEPAGE_IN,
    O_ENCODING_OUT,
    O_DECIMAL,
    O_EXTENSION,
    O_TARGET,
    O_HEADER_FOLDER,
    O_HELP,
    O_LENGTH,
    O_NO_EOL,
    O_OLE,
    O_CODEPAGE_OUT,
    O_RC_FOLDER,
    O_UTF16_IN,
    O_UTF16_OUT,
    O_VERBOSE,
    O_VERSION,
    O_IGNORED,
    O_SYMBOLS,
    O_SYNC,
    O_BASE_NAME,
    O_USER_MODE,
    O_CALLOUT,
    O_WRITE_PREFIX,
    O_REMOVED_PREFIX,
    O_UNSUPPORTED
};

static const struct opt_word encodings[] = {
    {"ansi", CODEPAGE_WESTERN}, {"utf-8", CODEPAGE_UTF8}, {"utf-16", CODEPAGE_UTF16LE}, {NULL, 0}};

const struct opt mc_option_table[] = {
    {O_ANSI_IN, "ascii_in", NULL, "sources are in the ANSI code pages of their languages", "a"},
    {O_ANSI_OUT, "ascii_out", NULL, "write 8-bit message tables", "A"},
    {O_BIN_PREFIX, "binprefix", NULL, "put the source's name before those of .bin files", "b"},
    {O_CUSTOMER, "customflag", NULL, "set the customer bit in every message id", "c"},
    {O_ENCODING_OUT, "", "NAME", "encoding of header and rc: ansi, utf-8 or utf-16", "cp",
     .words = encodings},
    {O_CODEPAGE_IN, "codepage_in", "PAGE", "code page of the sources", "C"},
    {O_DECIMAL, "decimal_values", NULL, "write numbers to the header in decimal", "d"},
    {O_EXTENSION, "extension", "EXT", "ending of the header's name; h without it", "e"},
    {O_TARGET, "target", "NAME", "accepted as in windmc; tables are little-endian", "F"},
    {O_HEADER_FOLDER, "headerdir", "FOLDER", "where the header goes", "h"},
    {O_LENGTH, "maxlength", "N", "warn of messages with more characters", "m"},
    {O_NO_EOL, "nullterminate", NULL, "no line end after the last line of a message", "n"},
    {O_OLE, "hresult_use", NULL, "explain ids as HRESULTs in the header", "o"},
    {O_CODEPAGE_OUT, "codepage_out", "PAGE", "code page of header and rc", "O"},
    {O_RC_FOLDER, "rcdir", "FOLDER", "where the .rc and .bin files go", "r"},
    {O_UTF16_IN, "unicode_in", NULL, "sources are UTF-16", "u"},
    {O_UTF16_OUT, "unicode_out", NULL, "write UTF-16 message tables, as without it", "U"},
    {O_VERBOSE, "verbose", NULL, "say what is read and written", "v"},
    {O_VERSION, "version", NULL, "show the version", "V"},
    {O_IGNORED, "", "TEXT", "accepted and ignored", "w"},
    {O_IGNORED, "", "TEXT", "accepted and ignored", "W"},
    {O_SYMBOLS, "xdbg", "FOLDER", "where a .dbg file goes: ids and symbolic names", "x"},
    {O_BASE_NAME, "", "NAME", "base name of all outputs; .bin files are NAME_....bin", "z"},
    {O_SYNC, "sync", NULL, "wait until the outputs are on the disk"},
    {O_USER_MODE, "", NULL, "manifests: the header gets functions that write events", "um"},
    {O_CALLOUT, "", NULL, "manifests: each event goes to the function MCGEN_CALLOUT too", "co"},
    {O_WRITE_PREFIX, "", "PREFIX", "manifests: start of the functions' names; else EventWrite",
     "p"},
    {O_REMOVED_PREFIX, "", "PREFIX", "manifests: is left out at the start of events' symbols", "P"},
    {O_HELP, "", NULL, NULL, "?"},
    {O_HELP, "", NULL, NULL, "H"},
    {O_UNSUPPORTED, "", NULL, NULL, "s"},
    {O_UNSUPPORTED, "", NULL, NULL, "t"},
    {O_UNSUPPORTED, "", NULL, NULL, "km"},
    {O_UNSUPPORTED, "", NULL, NULL, "cs"},
    {O_UNSUPPORTED, "", NULL, NULL, "css"},
    {O_UNSUPPORTED, "", NULL, NULL, "mof"},
    {O_UNSUPPORTED, "", NULL, NULL, "generateProjections"},
    {0}};

static int set_page_out(struct mc_options *o, const struct opt_command *c, const char *value)
{
    int status = set_page(c, value, &o->text_page);
    o->text_mark = o->text_page == CODEPAGE_UTF16LE || o->text_page == CODEPAGE_UTF16BE;
    return status;
}

static int set_encoding(struct mc_options *o, const struct opt_command *c, const char *value)
{
    const struct opt_word *word = encodings;
    while (word->name && !slice_is(slice_of(value), word->name))
        word++;
    if (!word->name)
        return opt_wrong_word(c, "expected the encoding ansi, utf-8 or utf-16, found", value,
                              encodings);
    o->text_page = (unsigned)word->meaning;
    o->text_mark = word->meaning != CODEPAGE_WESTERN;
    return STATUS_OK;
}

static int set_extension(struct mc_options *o, const struct opt_command *c, const char *value)
{
    o->extension = *value == '.' ? value + 1 : value;
    if (*o->extension && !strpbrk(o->extension, "/\\:"))
        return STATUS_OK;
    return opt_wrong(c, "expected the ending of a file name, found", value);
}

static int set_base_name(struct mc_options *o, const struct opt_command *c, const char *value)
{
    o->base_name = value;
    return *value ? STATUS_OK : opt_wrong(c, "expected a base name of outputs, found", value);
}

/* Options of mc.exe whose outputs are not known well enough are refused, not ignored. */
static int refuse_option(const struct opt_command *c, const char *option)
{
    return opt_wrong(c, "this option of mc.exe for manifests is not supported:", option);
}

/* A prefix becomes a part of C names. */
static int set_prefix(const struct opt_command *c, const char *value, const char **prefix)
{
    *prefix = value;
    return slice_is_identifier(slice_of(value))
               ? STATUS_OK
               : opt_wrong(c, "expected the start of a C name, found", value);
}

static int show_version(void)
{
    printf("msgtab mc %s\n", MSGTAB_VERSION);
    return OPT_STOP;
}

static int set_option(struct mc_options *o, struct opt_parser *p, int id)
{
    const struct opt_command *c = p->command;
    switch ((enum option)id) {
    case O_ANSI_IN: o->ansi_in = true; break;
    case O_ANSI_OUT: o->ansi_out = true; break;
    case O_BIN_PREFIX: o->bin_prefix = true; break;
    case O_CUSTOMER: o->customer = true; break;
    case O_CODEPAGE_IN: return set_page(c, p->value, &o->codepage);
    case O_ENCODING_OUT: return set_encoding(o, c, p->value);
    case O_DECIMAL: o->decimal = true; break;
    case O_EXTENSION: return set_extension(o, c, p->value);
    case O_HEADER_FOLDER: o->header_folder = p->value; break;
    case O_HELP: opt_help(p); return OPT_STOP;
    case O_LENGTH:
        return opt_take_number(c, p->value,
                               (struct opt_range){"a number of characters", 0, UINT32_MAX},
                               &o->length_max);
    case O_NO_EOL: o->no_last_eol = true; break;
    case O_OLE: o->ole = true; break;
    case O_CODEPAGE_OUT: return set_page_out(o, c, p->value);
    case O_RC_FOLDER: o->rc_folder = p->value; break;
    case O_UTF16_IN: o->codepage = CODEPAGE_UTF16LE; break;
    case O_UTF16_OUT: o->ansi_out = false; break;
    case O_SYNC: o->sync = true; break;
    case O_VERBOSE: o->verbose = true; break;
    case O_VERSION: return show_version();
    case O_SYMBOLS: o->symbols_folder = p->value; break;
    case O_BASE_NAME: return set_base_name(o, c, p->value);
    case O_USER_MODE: o->manifest.functions = true; break;
    case O_CALLOUT: o->manifest.callout = true; break;
    case O_WRITE_PREFIX: return set_prefix(c, p->value, &o->manifest.write_prefix);
    case O_REMOVED_PREFIX: return set_prefix(c, p->value, &o->manifest.removed);
    case O_UNSUPPORTED: return refuse_option(c, p->value);
    case O_TARGET:
    case O_IGNORED: break;
    }
    return STATUS_OK;
}

int mc_options_read(struct mc_options *o, const struct opt_command *command, int argc, char **argv)
{
    struct opt_parser p = opt_start(command, argc, argv);
    int status = STATUS_OK;
    *o = (struct mc_options){
        .header_folder = "", .rc_folder = "", .extension = "h", .text_page = CODEPAGE_UTF8};
    for (int id; status == STATUS_OK && (id = opt_next(&p)) != OPT_END;) {
        if (id == OPT_STOP)
            return p.status == STATUS_OK ? OPT_STOP : p.status;
        if (id == OPT_ARGUMENT)
            ARRAY_ADD(&o->sources, p.value);
        else
            status = set_option(o, &p, id);
    }
    if (status == STATUS_OK && o->sources.count == 0)
        return opt_wrong(command, "no source given", NULL);
    return status;
}
