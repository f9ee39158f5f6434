/* mishap.c - see mishap.h. */
#include "daemon/mishap.h"
#include "base/clock.h"

void mishap_clear(struct mishap *mishap)
{
    g_clear_pointer(&mishap->message, g_free);
}

void mishap_note(struct mishap *mishap, const char *message)
{
    bool lasts = mishap->message && mishap->over_at == CLOCK_NONE;
    g_autofree char *copy = g_strdup(message); /* which may be its own */
    mishap_clear(mishap);
    mishap->message = g_steal_pointer(&copy);
    mishap->at = lasts ? mishap->at : clock_now_s();
    mishap->over_at = CLOCK_NONE;
}

void mishap_over(struct mishap *mishap)
{
    if (mishap->message && mishap->over_at == CLOCK_NONE)
        mishap->over_at = clock_now_s();
}

void mishap_move(struct mishap *to, struct mishap *from)
{
    if (to->message)
        return;
    *to = *from;
    from->message = NULL;
}

void mishap_add_to(const struct mishap *mishap, json_t *object)
{
    if (!mishap->message)
        return;
    json_t *last = json_object();
    json_set_time(last, "at", mishap->at);
    json_set_text(last, "message", mishap->message);
    json_set_time(last, "over_at", mishap->over_at);
    json_object_set_new(object, "last_error", last);
}
