// The public header alone from C++: every kind of argument through MSGTAB_ARGS.
#include <msgtab/msgtab.h>

#include <cstdio>
#include <cstring>

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
    std::printf("%s\n", buf);
    return ok ? 0 : 1;
}
