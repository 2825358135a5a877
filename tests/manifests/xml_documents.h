/* Generated documents of XML, and changes to them. */
#ifndef MSGTAB_TESTS_XML_DOCUMENTS_H
#define MSGTAB_TESTS_XML_DOCUMENTS_H

#include "buf.h"

#include <stdint.h>

enum { DOCUMENT_NESTED = 64 }; /* so many elements are inside each other at most */

/* The same state gives the same numbers, documents and changes. */
uint32_t document_random(uint64_t *state);

/* Appends a document; many are well formed. */
void document_make(struct buf *out, uint64_t *state);

/* Changes one that is not empty somewhere. */
void document_change(struct buf *document, uint64_t *state);

#endif
