/* Documents of pieces that fit, or do not. */
#include "xml_documents.h"

#include <stdbool.h>

enum { NESTED = DOCUMENT_NESTED, PIECES = 24 };

uint32_t document_random(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*state >> 33);
}

/* All of these are well formed where an element is open. */
static const char *const plain[] = {"<a>",
                                    "<b x='1'>",
                                    "<p:c>",
                                    "<p:c y=\"2\" p:y='3'>",
                                    "<d xmlns='urn:d'>",
                                    "<d xmlns:p='urn:q' p:z=' a&#9;b '>",
                                    "<e xmlns=''>",
                                    "<Größe 名='é'>",
                                    "</>",
                                    "</>",
                                    "</>",
                                    "</>",
                                    "</ >",
                                    "<f/>",
                                    "<g h='&lt;&amp;&#x41;&apos;' i=\"a\nb\tc\r\nd\"/>",
                                    "<p:f xml:lang='en' />",
                                    "text",
                                    " ",
                                    "\r\n",
                                    "\n\t",
                                    "&amp;",
                                    "&gt;&quot;",
                                    "&#65;&#x1F600;",
                                    "]]",
                                    "é名😀",
                                    "<![CDATA[ <x> &amp; ]] > ]]>",
                                    "<![CDATA[]]>",
                                    "<![CDATA[\r\n]]>",
                                    "<!-- note -->",
                                    "<!---->",
                                    "<!-- - \r\n -->",
                                    "<?pi?>",
                                    "<?pi some &thing; ?>",
                                    "<a b ='1'  c\n=\n\"2\"/>",
                                    "\x7F"};

/* What can be wrong, and more ends. */
static const char *const odd[] = {"<_.-\xC2\xB7>",
                                  "</>",
                                  "</>",
                                  "</>",
                                  "</>",
                                  "<j k='<'/>",
                                  "<l m=n/>",
                                  "<o o='' o=''/>",
                                  "<q xmlns:a='urn:1' xmlns:b='urn:1' a:x='' b:x=''/>",
                                  "<r u:v=''/>",
                                  "<xml:s/>",
                                  "<xmlns:t/>",
                                  "<w xmlns:p=''/>",
                                  "<w xmlns:xml='urn:1'/>",
                                  "<w xmlns:xml='http://www.w3.org/XML/1998/namespace'/>",
                                  "<w xmlns='http://www.w3.org/2000/xmlns/'/>",
                                  "&#0;",
                                  "&#xD800;",
                                  "&#x110000;",
                                  "&#;",
                                  "&#x;",
                                  "&#xg;",
                                  "&none;",
                                  "&",
                                  "&amp",
                                  "]]>",
                                  "\xEF\xBF\xBF",
                                  "\xEF\xBF\xBD",
                                  "<![CDATA[",
                                  "<!-- ",
                                  "<?xml?>",
                                  "<?XmL x?>",
                                  "<?p:i?>",
                                  "<? x?>",
                                  "<?pi",
                                  "<!x>",
                                  "< a>",
                                  "<1>",
                                  "<-a>",
                                  "<a:b:c/>",
                                  "<:a/>",
                                  "<a:/>",
                                  "<a b/>",
                                  "<a b=/>",
                                  "<a b='1'c='2'/>",
                                  "<a / >",
                                  "\x01",
                                  "\xC2\x85",
                                  ">",
                                  "'",
                                  "\"",
                                  "="};

static const char *const starts[] = {"",
                                     "",
                                     "",
                                     "<?xml version='1.0'?>",
                                     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
                                     "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>",
                                     "<?xml version='1.0' standalone='no'?>",
                                     "<?xml encoding='utf-8'?>",
                                     "<?xml version='1.0' standalone='x'?>",
                                     "<?xml version='1.0'standalone='yes'?>",
                                     "<?xml version='2.0'?>",
                                     "<?xml version='1.0' standalone='yes' encoding='utf-8'?>",
                                     " <?xml version='1.0'?>",
                                     "<?xml  version = '1.0' ?>",
                                     "<?xml?>",
                                     "<?xml version='1.0' encoding=''?>",
                                     "<?xml version='1.'?>",
                                     "\n",
                                     "<!-- c -->",
                                     "<?xml version='1.0' x='1'?>"};

enum { PLAIN = sizeof plain / sizeof *plain, ODD = sizeof odd / sizeof *odd };

static const char *any(const char *const *list, size_t count, uint64_t *state)
{
    return list[document_random(state) % count];
}

/* A plain piece, or any. */
static const char *any_piece(bool is_plain, uint64_t *state)
{
    const size_t i = document_random(state) % (is_plain ? PLAIN : PLAIN + ODD);
    return i < PLAIN ? plain[i] : odd[i - PLAIN];
}

/* An end tag has the name of the element that is open. */
static void add_piece(struct buf *out, const char *piece, const char **open, size_t *depth)
{
    if (piece[0] == '<' && piece[1] == '/') {
        if (*depth == 0)
            return;
        const char *name = open[--*depth] + 1;
        buf_str(out, "</");
        buf_bytes(out, name, strcspn(name, " >"));
        buf_str(out, piece + 2);
        return;
    }
    size_t len = strlen(piece);
    bool opens = len > 2 && piece[0] == '<' && (unsigned char)piece[1] > '?' &&
                 piece[len - 1] == '>' && piece[len - 2] != '/';
    if (opens && *depth == NESTED)
        return;
    buf_str(out, piece);
    if (opens)
        open[(*depth)++] = piece;
}

void document_make(struct buf *out, uint64_t *state)
{
    const char *open[NESTED];
    size_t depth = 0, count = document_random(state) % PIECES;
    bool is_plain = document_random(state) % 2; /* so that many are well formed */
    if (!is_plain || document_random(state) % 4 == 0)
        buf_str(out, any(starts, sizeof starts / sizeof *starts, state));
    add_piece(out, "<root xmlns:p='urn:p'>", open, &depth);
    for (size_t i = 0; i < count; i++)
        add_piece(out, any_piece(is_plain, state), open, &depth);
    while (depth > 0)
        add_piece(out, "</>", open, &depth);
    if (!is_plain && document_random(state) % 4 == 0)
        buf_str(out, any_piece(false, state));
}

static void insert(struct buf *b, size_t at, const char *text, size_t len)
{
    buf_reserve(b, len);
    memmove(b->data + at + len, b->data + at, b->size - at);
    memcpy(b->data + at, text, len);
    b->size += len;
}

void document_change(struct buf *b, uint64_t *state)
{
    size_t at = document_random(state) % b->size, len = 1 + document_random(state) % 4;
    const char *piece = any_piece(false, state);
    switch (document_random(state) % 4) {
    case 0: insert(b, at, piece, strlen(piece)); break;
    case 1: insert(b, at, &"<>&'\"= :/?!-[]x"[document_random(state) % 16], 1); break;
    case 2: b->data[at] = (unsigned char)(document_random(state) % 255 + 1); break;
    default:
        len = len < b->size - at ? len : b->size - at;
        memmove(b->data + at, b->data + at + len, b->size - at - len);
        b->size -= len;
    }
}
