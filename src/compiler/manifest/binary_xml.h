/* Tokens of binary XML, in which the documents of templates are. */
#ifndef MSGTAB_COMPILER_BINARY_XML_H
#define MSGTAB_COMPILER_BINARY_XML_H

enum {
    BX_END = 0x00,
    BX_OPEN = 0x01,
    BX_CLOSE_START = 0x02,
    BX_END_ELEMENT = 0x04,
    BX_VALUE = 0x05,
    BX_ATTRIBUTE = 0x06,
    BX_SUBSTITUTION = 0x0D,
    BX_MORE = 0x40, /* beside BX_OPEN: attributes; beside BX_ATTRIBUTE: another one follows */
    BX_STRING = 0x01,
    BX_NO_DEPENDENCY = 0xFFFF
};

#endif
