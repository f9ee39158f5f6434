/* handed_in.c - see handed_in.h. */
#include "daemon/handed_in.h"
#include "base/clock.h"
#include "daemon/mishap.h"

struct way {
    struct traffic traffic;
    struct mishap last_error;
};

struct handed_in {
    GMutex mutex;
    struct way ways[HANDED_WAY_COUNT];
    char *path;    /* of LMTP's socket, or NULL */
    char *wrong;   /* why there is none, or NULL */
    int64_t since; /* either is so */
    unsigned sessions;
};

const char *handed_way_name(enum handed_way way)
{
    static const char *const names[HANDED_WAY_COUNT] = {
        [HANDED_LMTP] = "lmtp",
        [HANDED_IMPORT] = "import",
    };
    return names[way];
}

struct handed_in *handed_in_new(void)
{
    struct handed_in *h = g_new0(struct handed_in, 1);
    g_mutex_init(&h->mutex);
    for (unsigned i = 0; i < HANDED_WAY_COUNT; i++)
        traffic_init(&h->ways[i].traffic);
    return h;
}

void handed_in_free(struct handed_in *h)
{
    if (!h)
        return;
    for (unsigned i = 0; i < HANDED_WAY_COUNT; i++)
        mishap_clear(&h->ways[i].last_error);
    g_mutex_clear(&h->mutex);
    g_free(h->path);
    g_free(h->wrong);
    g_free(h);
}

/* ---- what happens ---- */

void handed_in_known(struct handed_in *h, enum handed_way way, const struct traffic *known)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&h->mutex);
    struct traffic traffic = *known;
    traffic_keep(&traffic, &h->ways[way].traffic);
    h->ways[way].traffic = traffic;
}

void handed_in_listen(struct handed_in *h, const char *path, const char *wrong)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&h->mutex);
    if (g_strcmp0(h->path, path) != 0 || !h->wrong != !wrong || !h->since)
        h->since = clock_now_s();
    if (wrong)
        mishap_note(&h->ways[HANDED_LMTP].last_error, wrong);
    else if (h->wrong)
        mishap_over(&h->ways[HANDED_LMTP].last_error);
    g_free(h->path);
    g_free(h->wrong);
    h->path = g_strdup(path);
    h->wrong = g_strdup(wrong);
}

void handed_in_sessions(struct handed_in *h, unsigned count)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&h->mutex);
    h->sessions = count;
}

void handed_in_received(struct handed_in *h, enum handed_way way, unsigned deliveries,
                        int64_t received_at)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&h->mutex);
    traffic_note(&h->ways[way].traffic, deliveries, received_at);
    if (deliveries && !h->wrong)
        mishap_over(&h->ways[way].last_error);
}

void handed_in_failed(struct handed_in *h, enum handed_way way, const char *message)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&h->mutex);
    mishap_note(&h->ways[way].last_error, message);
}

/* ---- telling ---- */

static void set_state(json_t *object, const char *state, const char *error)
{
    json_set_text(object, "state", state);
    json_set_text(object, "error", error);
}

/* What keeps both from working: whose mail it is is told to try again. */
static bool add_common_state(json_t *object, bool crmd_mail_is_down, json_t *trouble)
{
    if (crmd_mail_is_down)
        set_state(object, "failed", "crmd-mail is not running; see crmctl status");
    else if (trouble)
        set_state(object, "waiting", json_string_value(json_object_get(trouble, "message")));
    json_t *since = crmd_mail_is_down ? NULL : json_object_get(trouble, "since");
    if (since)
        json_object_set(object, "since", since);
    return crmd_mail_is_down || trouble;
}

static void add_lmtp_state(const struct handed_in *h, json_t *object)
{
    if (h->path)
        set_state(object, h->wrong ? "failed" : "listening", h->wrong);
    else
        set_state(object, "off", NULL);
    json_set_time(object, "since", MIN(h->since, clock_now_s()));
}

static json_t *way_to_json(const struct way *way, const char *name)
{
    json_t *object = json_object();
    json_set_text(object, "name", name);
    json_set_text(object, "kind", name);
    traffic_add_to(&way->traffic, object);
    mishap_add_to(&way->last_error, object);
    return object;
}

void handed_in_add_to(struct handed_in *h, json_t *mailboxes, bool crmd_mail_is_down,
                      json_t *trouble)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&h->mutex);
    const struct way *lmtp = &h->ways[HANDED_LMTP], *import = &h->ways[HANDED_IMPORT];
    if (h->path || lmtp->traffic.deliveries) {
        json_t *object = way_to_json(lmtp, handed_way_name(HANDED_LMTP));
        json_set_text(object, "path", h->path);
        json_object_set_new(object, "sessions", json_integer(h->sessions));
        if (!h->path || h->wrong || !add_common_state(object, crmd_mail_is_down, trouble))
            add_lmtp_state(h, object);
        json_array_append_new(mailboxes, object);
    }
    if (import->traffic.deliveries) {
        json_t *object = way_to_json(import, handed_way_name(HANDED_IMPORT));
        if (!add_common_state(object, crmd_mail_is_down, trouble))
            set_state(object, "ready", NULL);
        json_array_append_new(mailboxes, object);
    }
}
