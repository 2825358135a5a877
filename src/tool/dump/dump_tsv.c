/* Values between TABs; TAB, line ends and backslash are \t, \r, \n and \\. */
#include "dump_record.h"
#include "language_choice.h"

const char dump_tsv_head[] = "file\tid\thex\tseverity\tfacility\tfacility name\tcode\tsymbol\t"
                             "langid\tlanguage\texact\tinserts\ttext\n";

static void put_value(struct buf *out, struct slice value)
{
    static const char special[] = "\t\r\n\\", letters[] = "trn\\";
    for (uint32_t i = 0; i < value.len; i++) {
        const char *found = value.text[i] ? strchr(special, value.text[i]) : NULL;
        if (found)
            buf_char(out, '\\');
        buf_char(out, found ? letters[found - special] : value.text[i]);
    }
}

static void put_name(struct buf *out, const char *name)
{
    put_value(out, slice_of(name ? name : ""));
    buf_char(out, '\t');
}

/* "1:string 2:uint32" */
static void put_inserts(struct buf *out, const struct dump_inserts *inserts)
{
    const char *gap = "";
    for (size_t i = 0; i < inserts->end; i++) {
        if (!inserts->types[i])
            continue;
        buf_printf(out, "%s%zu:%s", gap, i, inserts->types[i]);
        gap = " ";
    }
    buf_char(out, '\t');
}

void dump_tsv_record(struct buf *out, const struct dump_record *r)
{
    char tag[LIST_LANGUAGE_SIZE];
    for (size_t i = 0; i < r->count; i++) {
        const uint16_t language = dump_language(r, i);
        put_name(out, r->path);
        buf_printf(out, "%lu\t0x%08lX\t%s\t%lu\t", (unsigned long)r->id, (unsigned long)r->id,
                   dump_severity(r->id), (unsigned long)dump_facility(r->id));
        put_name(out, r->facility_name);
        buf_printf(out, "%u\t", (unsigned)(r->id & 0xFFFF));
        put_name(out, r->symbol);
        buf_printf(out, "0x%04X\t%s\t%s\t", (unsigned)language, list_language(language, tag),
                   r->exact[i] ? "yes" : "no");
        put_inserts(out, &r->inserts);
        put_value(out, r->texts[i]);
        buf_char(out, '\n');
    }
}
