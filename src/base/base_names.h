/* What linkers see: names that are short here begin with msgtab__ in the library, so that they
   cannot clash with a program's own functions. Each header of this folder includes this file. */
#ifndef MSGTAB_BASE_NAMES_H
#define MSGTAB_BASE_NAMES_H

#define blank_char         msgtab__blank_char
#define hidden_char        msgtab__hidden_char
#define private_use_decode msgtab__private_use_decode
#define private_use_encode msgtab__private_use_encode
#define steering_char      msgtab__steering_char
#define utf16_decode       msgtab__utf16_decode
#define utf16_encode       msgtab__utf16_encode
#define utf16_from_utf8    msgtab__utf16_from_utf8
#define utf8_check         msgtab__utf8_check
#define utf8_decode        msgtab__utf8_decode
#define utf8_encode        msgtab__utf8_encode
#define utf8_from_utf16    msgtab__utf8_from_utf16

#endif
