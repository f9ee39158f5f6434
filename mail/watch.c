/* watch.c - see watch.h. A mailbox has a place, its slot in the ledger, from which it is not
 * evicted before its thread has ended. */
#include "mail/watch.h"
#include "base/clock.h"
#include "base/limits.h"

#define START_AGAIN_S 4 /* after there was no descriptor, or no thread, for a mailbox */

struct place {
    struct mailbox *mailbox; /* running or ending, or NULL */
    bool ending;
    struct mailbox_settings *next; /* to be started here once mailbox has ended, unless it is
                                      paused; or NULL */
    bool failed;                   /* to start next: to be tried again */
};

struct watch {
    struct mailbox_world world;
    struct place places[LIMIT_MAILBOXES];
    int64_t again_ms; /* when those that failed to start are tried again */
};

G_STATIC_ASSERT(LEDGER_SLOTS == LEDGER_PARSER_SLOTS + LIMIT_MAILBOXES);

struct watch *watch_new(const struct mailbox_world *world)
{
    struct watch *watch = g_new0(struct watch, 1);
    watch->world = *world;
    return watch;
}

/* What a place holds or will hold: its settings, or NULL. */
static const struct mailbox_settings *settings_at(const struct place *place)
{
    if (place->next || !place->mailbox || place->ending)
        return place->next;
    return mailbox_settings(place->mailbox);
}

static struct place *find(struct watch *watch, uint32_t id)
{
    for (unsigned i = 0; i < LIMIT_MAILBOXES; i++) {
        const struct mailbox_settings *settings = settings_at(&watch->places[i]);
        if (settings && settings->id == id)
            return &watch->places[i];
    }
    return NULL;
}

static void report_failure(struct watch *watch, uint32_t id, const GError *error)
{
    watch->again_ms = clock_monotonic_ms() + START_AGAIN_S * 1000;
    struct mailbox_report report = {id, MAILBOX_FAILED, error->message,
                                    clock_now_s() + START_AGAIN_S};
    uplink_send(watch->world.uplink, FRAME_STATE, mailbox_report_to_variant(&report), -1);
}

static void start_next(struct watch *watch, struct place *place)
{
    if (place->mailbox || !place->next || place->next->paused)
        return;
    struct mailbox_settings *settings = mailbox_settings_copy(place->next);
    unsigned slot = LEDGER_PARSER_SLOTS + (unsigned)(place - watch->places);
    g_autoptr(GError) error = NULL;
    place->mailbox = mailbox_start(settings, slot, &watch->world, &error);
    place->ending = false;
    place->failed = !place->mailbox;
    if (place->mailbox)
        g_clear_pointer(&place->next, mailbox_settings_free);
    else
        report_failure(watch, place->next->id, error);
}

int watch_wait_ms(const struct watch *watch)
{
    for (unsigned i = 0; i < LIMIT_MAILBOXES; i++) {
        if (watch->places[i].failed)
            return (int)MAX(watch->again_ms - clock_monotonic_ms(), 0);
    }
    return -1;
}

void watch_start_again(struct watch *watch)
{
    int64_t now_ms = clock_monotonic_ms();
    for (unsigned i = 0; i < LIMIT_MAILBOXES && now_ms >= watch->again_ms; i++) {
        if (watch->places[i].failed)
            start_next(watch, &watch->places[i]);
    }
}

static void end(struct place *place)
{
    g_clear_pointer(&place->next, mailbox_settings_free);
    place->failed = false;
    if (place->mailbox && !place->ending)
        mailbox_stop(place->mailbox);
    place->ending = true;
}

static const struct mailbox_settings *configured(const struct mail_config *config, uint32_t id)
{
    for (guint i = 0; i < config->mailboxes->len; i++) {
        const struct mailbox_settings *settings = config->mailboxes->pdata[i];
        if (settings->id == id)
            return settings;
    }
    return NULL;
}

/* The best place for new settings: the one with the same id, else one that is free, else one that
 * is being vacated. There are as many places as there may be mailboxes. */
static struct place *place_for(struct watch *watch, uint32_t id)
{
    struct place *best = find(watch, id);
    for (unsigned i = 0; i < LIMIT_MAILBOXES && !best; i++) {
        if (!watch->places[i].mailbox && !watch->places[i].next)
            best = &watch->places[i];
    }
    for (unsigned i = 0; i < LIMIT_MAILBOXES && !best; i++) {
        if (!settings_at(&watch->places[i]))
            best = &watch->places[i];
    }
    return best;
}

void watch_configure(struct watch *watch, struct mail_config *config)
{
    for (unsigned i = 0; i < LIMIT_MAILBOXES; i++) {
        const struct mailbox_settings *old = settings_at(&watch->places[i]);
        if (old && !configured(config, old->id))
            end(&watch->places[i]);
    }
    while (config->mailboxes->len > 0) {
        struct mailbox_settings *settings = g_ptr_array_steal_index(config->mailboxes, 0);
        struct place *place = place_for(watch, settings->id);
        const struct mailbox_settings *old = settings_at(place);
        if (old && mailbox_settings_equal(old, settings)) {
            mailbox_settings_free(settings);
            continue;
        }
        end(place);
        place->next = settings;
        start_next(watch, place);
    }
}

void watch_reap(struct watch *watch)
{
    for (unsigned i = 0; i < LIMIT_MAILBOXES; i++) {
        struct place *place = &watch->places[i];
        if (!place->mailbox || !mailbox_is_finished(place->mailbox))
            continue;
        g_clear_pointer(&place->mailbox, mailbox_free);
        start_next(watch, place);
    }
}

/* The running mailbox of that id, or NULL. */
static struct mailbox *running(struct watch *watch, uint32_t id)
{
    struct place *place = find(watch, id);
    return place && !place->ending ? place->mailbox : NULL;
}

void watch_give_position(struct watch *watch, struct position *position)
{
    struct mailbox *mailbox = running(watch, position->mailbox);
    if (mailbox)
        mailbox_give_position(mailbox, position);
    else
        position_free(position);
}

void watch_committed(struct watch *watch, const struct committed *committed)
{
    for (unsigned i = 0; i < LIMIT_MAILBOXES; i++) {
        struct mailbox *mailbox = watch->places[i].mailbox;
        if (mailbox && mailbox_committed(mailbox, committed))
            return;
    }
}

void watch_poll(struct watch *watch, uint32_t id)
{
    struct mailbox *mailbox = running(watch, id);
    if (mailbox)
        mailbox_poll(mailbox);
}

const struct mailbox_settings *watch_settings(struct watch *watch, uint32_t id)
{
    const struct place *place = find(watch, id);
    return place ? settings_at(place) : NULL;
}

void watch_stop(struct watch *watch)
{
    for (unsigned i = 0; i < LIMIT_MAILBOXES; i++)
        end(&watch->places[i]);
}

bool watch_is_over(const struct watch *watch)
{
    for (unsigned i = 0; i < LIMIT_MAILBOXES; i++) {
        if (watch->places[i].mailbox)
            return false;
    }
    return true;
}

void watch_free(struct watch *watch)
{
    g_free(watch);
}
