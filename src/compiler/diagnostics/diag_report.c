/* Diagnostics in any form. Apart from diag_print, so that programs which only print for people are
   without the others. */
#include "diag_printer.h"

void diag_report(const struct diag *d, enum diag_style style, FILE *to)
{
    if (!diag_is_for_programs(style)) {
        diag_print(d, style, to);
        return;
    }
    struct printer p = printer_start(d, to);
    if (style == DIAG_JSON)
        diag_print_json(&p);
    else if (style == DIAG_SARIF)
        diag_print_sarif(&p);
    else
        diag_print_github(&p);
    printer_end(&p);
}
