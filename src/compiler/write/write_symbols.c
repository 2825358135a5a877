/* One row a message with a symbol, and a last row that ends the table. */
#include "write_symbols.h"

#include "text_util.h"

void symbols_write(struct buf *out, const struct catalogue *c, const char *base)
{
    buf_str(out, "//\n// Symbolic names of message ids\n//\n\nstatic const struct {\n"
                 "    DWORD MessageId;\n    PCSTR SymbolicName;\n} ");
    for (const char *p = base; *p; p++)
        buf_char(out, ascii_is_word(*p) ? *p : '_');
    buf_str(out, "SymbolicNames[] = {\n");
    for (size_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        struct slice symbol = catalogue_slice(c, m->file, m->symbol);
        if (symbol.len == 0)
            continue;
        buf_printf(out, "    { (DWORD) 0x%08X, \"", (unsigned)m->code);
        buf_bytes(out, symbol.text, symbol.len);
        buf_str(out, "\" },\n");
    }
    buf_str(out, "    { (DWORD) 0xFFFFFFFF, NULL }\n};\n");
}
