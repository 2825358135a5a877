/* Showing what is known about a word, for people and for programs. */
#ifndef MSGTAB_TOOL_CODE_PRINT_H
#define MSGTAB_TOOL_CODE_PRINT_H

#include "code_answer.h"
#include "code_text.h"
#include "json.h"

void code_print(const struct code_answer *a, const struct code_texts *texts);
void code_json(struct json *j, const struct code_answer *a, const struct code_texts *texts);

#endif
