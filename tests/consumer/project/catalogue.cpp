// The catalogue from C++, by its typed function and by a typed argument list.
#include <iostream>
#include <string>

#include <sessmsg/sessmsg.h>

int main()
{
    msgtab t;
    char text[512] = "", same[512] = "";
    const std::string user = "alice";
    int error = sessmsg_open(&t, nullptr);
    if (error != 0) {
        std::cout << "sessmsg.dll: " << msgtab_strerror(error) << "\n";
        return 1;
    }
    sessmsg_ctx_session_in_use(text, sizeof text, &t, 0, "CONTOSO", user.c_str());
    msgtab_format(same, sizeof same, &t, SESSMSG_CTX_SESSION_IN_USE, 0, MSGTAB_TRIM,
                  MSGTAB_ARGS("CONTOSO", user.c_str()));
    std::cout << text << "\n";
    msgtab_close(&t);
    const std::string start = "The user CONTOSO\\alice is currently logged on ";
    return std::string(text).compare(0, start.size(), start) != 0 || std::string(text) != same;
}
