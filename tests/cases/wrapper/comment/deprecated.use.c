#include <msgtab/msgtab.h>

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif

#include "deprecated.h"

int use(const struct msgtab *t);

int use(const struct msgtab *t)
{
    char text[100];
    return deprecated_wait(text, sizeof text, t, 0, 5) > 0 && deprecated_not(text, 100, t, 0) > 0;
}
