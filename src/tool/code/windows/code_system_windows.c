/* The texts of Windows: its own messages, and those of ntdll.dll for an NTSTATUS. */
#include "code_system.h"

#include "utf.h"

#include <wchar.h>
#include <windows.h>

#include <msgtab/codes.h>

enum { TEXT_UNITS = 4096 };

size_t code_system_text(char *buf, size_t size, uint32_t code, unsigned kind, uint16_t language)
{
    wchar_t text[TEXT_UNITS];
    HMODULE module = kind == MSGTAB_CODE_NTSTATUS ? GetModuleHandleW(L"ntdll.dll") : NULL;
    DWORD from = module ? FORMAT_MESSAGE_FROM_HMODULE : FORMAT_MESSAGE_FROM_SYSTEM;
    DWORD flags = from | FORMAT_MESSAGE_IGNORE_INSERTS | FORMAT_MESSAGE_MAX_WIDTH_MASK;
    DWORD len = FormatMessageW(flags, module, code, language, text, TEXT_UNITS, NULL);
    while (len > 0 && text[len - 1] == L' ')
        len--;
    ptrdiff_t bytes = len > 0 ? utf8_from_utf16(buf, size, text, len) : 0;
    return bytes > 0 ? (size_t)bytes : 0;
}
