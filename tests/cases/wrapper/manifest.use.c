#include "door.h"

ptrdiff_t use(char *buf, size_t size, const struct msgtab *t);

ptrdiff_t use(char *buf, size_t size, const struct msgtab *t)
{
    return door_msg_open(buf, size, t, 0, "key", "2", "3", "4", "5", "6") +
           door_msg_one(buf, size, t, 0, "lock") + door_help(buf, size, t, 0) +
           door_word(buf, size, t, 0, 12u);
}
