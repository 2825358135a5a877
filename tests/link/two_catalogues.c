/* A program with two catalogues whose messages have the same names. */
#include "two_catalogues.h"
#include "shop.h"

#include <stdio.h>
#include <string.h>

/* Stores the id of what is reported. */
static int keep(void *context, const struct msgtab_event *event)
{
    *(uint32_t *)context = event->id;
    return 0;
}

static int check(const char *got, const char *want)
{
    if (strcmp(got, want) == 0)
        return 0;
    printf("got  %s\nwant %s\n", got, want);
    return 1;
}

int main(int argc, char **argv)
{
    struct msgtab shop, depot;
    char buf[100] = "";
    uint32_t id = 0;
    const struct msgtab_event_log log = {keep, &id};
    if (argc < 2 || shop_open(&shop, NULL) != 0 || msgtab_open(&depot, argv[1]) != 0)
        return 2;
    shop_orders(buf, sizeof buf, &shop, 0, 12);
    int bad = check(buf, "The shop has 12 orders.");
    depot_text(buf, sizeof buf, &depot);
    bad += check(buf, "The depot at the port has 3 orders.");
    bad += shop_report_closed(&log) != 0 || id != 2;
    bad += depot_report(&log) != 0 || id != 8;
    msgtab_close(&shop);
    msgtab_close(&depot);
    return bad ? 1 : 0;
}
