#include "trigraph_at_line_end.h"
int what = ASK_WHAT;
