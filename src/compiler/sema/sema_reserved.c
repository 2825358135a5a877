/* Reserved ids, when messages have their codes and all facilities are known. */
#include "sema_reserved.h"

#include "reservations.h"

/* False when a facility is unknown. */
static bool resolve_facilities(struct catalogue *c, const struct names *facilities, struct diag *d)
{
    bool ok = true;
    for (size_t i = 0; i < c->reserved.count; i++) {
        struct reserved_ids *ids = &c->reserved.items[i];
        ids->facility = RESERVED_EVERYWHERE;
        if (ids->facility_name.len == 0)
            continue;
        struct place place = catalogue_place(c, ids->place.file, ids->facility_name);
        ok = names_value(facilities, ids->facility_name, place, d, &ids->facility) && ok;
    }
    return ok;
}

static void check_message(const struct message *m, const struct reserved_ids *ids, struct diag *d)
{
    struct place place = {m->file, m->id.len > 0 ? m->id : m->keyword};
    diag(d, DIAG_RESERVED_ID, place, "message id %u (0x%X) is reserved",
         (unsigned)(m->code & 0xFFFF), (unsigned)(m->code & 0xFFFF));
    diag_note(d, ids->place, "the reservation is here");
}

void sema_reserved(struct catalogue *c, const struct names *facilities, struct diag *d)
{
    struct reservations reserved;
    if (c->reserved.count == 0 || !resolve_facilities(c, facilities, d))
        return;
    reservations_make(&reserved, c);
    for (size_t i = 0; i < c->messages.count; i++) {
        const struct reserved_ids *ids = reservation_of(&reserved, c->messages.items[i].code);
        if (ids)
            check_message(&c->messages.items[i], ids, d);
    }
    reservations_free(&reserved);
}
