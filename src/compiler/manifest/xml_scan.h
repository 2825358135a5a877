/* The reader's position in the text, and the smallest parts of XML. */
#ifndef MSGTAB_COMPILER_XML_SCAN_H
#define MSGTAB_COMPILER_XML_SCAN_H

#include "map.h"
#include "xml.h"

struct xml_reader {
    struct arena *arena;
    const struct source_file *source;
    struct diag *diag;
    const char *text;
    uint32_t len, pos;
    uint32_t number;
    bool utf16;
    bool failed;
    struct buf buf;                            /* for one value after the other */
    ARRAY_OF(struct xml_attribute) attributes; /* of one element after the other */
    struct map uris;                           /* their numbers */
    struct xml_element *root, *open;           /* open: the innermost one that is not closed */
};

/* Reports the first fault, len characters from start; always false. */
bool xml_fail(struct xml_reader *r, enum diag_code code, uint32_t start, uint32_t len,
              const char *format, ...) BUF_PRINTF(5, 6);

/* expected ..., found what is at the position. */
bool xml_expected(struct xml_reader *r, const char *what);

bool xml_at(const struct xml_reader *r, const char *word);
bool xml_take(struct xml_reader *r, const char *word);

/* What a byte is: bits. XML_SPECIAL: it is not plain in a value, or may end it. */
enum { XML_SPACE = 1, XML_NAME_START = 2, XML_NAME = 4, XML_SPECIAL = 8 };
extern const unsigned char xml_classes[256];

static inline bool xml_is_space(char c)
{
    return xml_classes[(unsigned char)c] & XML_SPACE;
}

/* Moves past white space; false: there is none. */
bool xml_skip_space(struct xml_reader *r);

/* The text up to end, which is passed; false and a fault at start: what is not closed. */
bool xml_until(struct xml_reader *r, const char *end, uint32_t start, const char *what,
               struct slice *text);

/* A name, with its prefix if it has one. */
bool xml_name(struct xml_reader *r, struct slice *prefix, struct slice *local);

enum xml_value_kind { XML_ATTRIBUTE, XML_TEXT, XML_CDATA };

/* The text from start up to end: references replaced but in CDATA, line ends as LF, but in an
   attribute as blanks. */
bool xml_value(struct xml_reader *r, uint32_t start, uint32_t end, enum xml_value_kind kind,
               struct slice *value);

/* The namespace of a prefix that is at start; NULL after a fault. */
const struct xml_scope *xml_resolve(struct xml_reader *r, const struct xml_scope *scope,
                                    struct slice prefix, uint32_t start);

/* Whether a text is not too long; what names it in the fault. */
bool xml_units(struct xml_reader *r, struct slice text, uint32_t start, const char *what);

/* The attributes of an element up to its '>' or '/'. */
bool xml_attributes(struct xml_reader *r, struct xml_element *e);

/* The characters of the whole text. */
bool xml_characters(struct xml_reader *r);

/* <?xml ...?> at the start, if there is one: its encoding must be the one that was found. */
bool xml_declaration(struct xml_reader *r);

#endif
