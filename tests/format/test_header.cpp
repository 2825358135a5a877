// The public header alone from C++: every kind of argument through MSGTAB_ARGS.
#include <msgtab/msgtab.h>

#include <cstdio>
#include <cstring>

// Like a string class: its text lives as long as it does.
struct Owner {
    char text[8];
    operator const char *() const
    {
        return text;
    }
};

struct Known {
    static const int number = 5; // without a definition
};

template <typename A, typename B> static int pair()
{
    return static_cast<int>(sizeof(A) + 8);
}

int main()
{
    char buf[100];
    char user[] = "alice";
    char16_t const wide[] = u"w";
    bool ok =
        msgtab_format_text(buf, sizeof buf, "%1\\%2 %3 %4!d! %5!I64u! %6!c! %7!x! %8!p!", 0,
                           MSGTAB_ARGS("CONTOSO", user, wide, -1, 7ull, msgtab_character(0x41),
                                       255u, static_cast<void *>(nullptr))) > 0;
    ok = ok && std::strncmp(buf, "CONTOSO\\alice w -1 7 A ff 0000", 30) == 0;
    ok = ok && msgtab_format_text(buf, sizeof buf, "%1!c! %2", 0,
                                  MSGTAB_ARGS(U'\U0001F600', u8"\u00E9")) > 0;
    ok = ok && std::strcmp(buf, "\xF0\x9F\x98\x80 \xC3\xA9") == 0;
    // Each argument is evaluated once; constants need no definition, and commas need parentheses.
    struct limits {
        enum { FIRST = 3 };
    };
    int calls = 0;
    const char *rest = "abc";
    volatile int moving = 4;
    ok = ok && msgtab_format_text(buf, sizeof buf, "%1!d! %2 %3!d! %4!d! %5!d! %6!d!", 0,
                                  MSGTAB_ARGS(++calls, rest++, limits::FIRST, moving, Known::number,
                                              (pair<int, long>()))) > 0;
    ok = ok && std::strcmp(buf, "1 abc 3 4 5 12") == 0 && calls == 1 && *rest == 'b';
    const Owner owner = {"CONTOSO"};
    ok = ok && msgtab_format_text(buf, sizeof buf, "%1 %2", 0, MSGTAB_ARGS(owner, "x")) > 0;
    ok = ok && std::strcmp(buf, "CONTOSO x") == 0;
    std::printf("%s\n", buf);
    return ok ? 0 : 1;
}
