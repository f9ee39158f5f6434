/* fetch.c - how fast libetpan alone fetches mail over crmd-mail's own stream: what capture is
 * measured against. fetch PORT CA_FILE|- USER PASSWORD BATCH: all of INBOX, by UID, so many in a
 * command. Prints messages, bytes, seconds, and seconds of processor time. */
#include "base/clock.h"
#include "mail/dial.h"
#include "mail/stream.h"

#include <libetpan/libetpan.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#define BUFFER_BYTES (16 << 10) /* as in mail/imap.c */
#define TIMEOUT_MS (10 * 60 * 1000)

/* ---- beneath libetpan: our stream ---- */

static ssize_t low_read(mailstream_low *low, void *into, size_t length)
{
    return stream_read(low->data, into, length);
}

static ssize_t low_write(mailstream_low *low, const void *from, size_t length)
{
    return stream_write(low->data, from, length);
}

static int low_close(mailstream_low *low)
{
    (void)low; /* the stream is closed by its owner */
    return 0;
}

static int low_get_fd(mailstream_low *low)
{
    (void)low;
    return -1;
}

static void low_free(mailstream_low *low)
{
    free(low);
}

static mailstream_low_driver driver = {
    .mailstream_read = low_read,
    .mailstream_write = low_write,
    .mailstream_close = low_close,
    .mailstream_get_fd = low_get_fd,
    .mailstream_free = low_free,
};

/* ---- a session ---- */

struct session {
    struct stream *stream;
    mailstream *buffered;
    mailimap *imap;
};

static void give_up(const char *what, const struct session *session, const GError *error)
{
    const GError *cause = error ? error : session->stream ? stream_error(session->stream) : NULL;
    (void)fprintf(stderr, "fetch: %s: %s\n", what, cause ? cause->message : "refused");
    exit(1);
}

static struct stream *connect_to(uint16_t port, const char *ca_file, GError **error)
{
    static const struct meter_limits unlimited = {G_MAXUINT64, 1 << 20, G_MAXUINT64};
    g_autoptr(dial_addresses_handle) addresses = dial_resolve("localhost", port, error);
    int fd = addresses ? dial_connect(addresses, -1, 10000, NULL, error) : -1;
    if (fd < 0)
        return NULL;
    struct stream *stream = stream_new(fd, -1, NULL, NULL);
    stream_begin(stream, TIMEOUT_MS, &unlimited);
    if (!ca_file)
        return stream;
    g_autofree char *ca_pem = NULL;
    struct tls_options options = {.host = "localhost", .verify = true};
    if (!g_file_get_contents(ca_file, &ca_pem, NULL, error))
        return NULL;
    options.ca_pem = ca_pem;
    return stream_start_tls(stream, &options, NULL, error) ? stream : NULL;
}

static struct session open_session(uint16_t port, const char *ca_file, const char *user,
                                   const char *password)
{
    struct session session = {0};
    g_autoptr(GError) error = NULL;
    session.stream = connect_to(port, ca_file, &error);
    if (!session.stream)
        give_up("cannot connect", &session, error);
    session.buffered = mailstream_new(mailstream_low_new(session.stream, &driver), BUFFER_BYTES);
    session.imap = mailimap_new(0, NULL);
    if (mailimap_connect(session.imap, session.buffered) != MAILIMAP_NO_ERROR_NON_AUTHENTICATED ||
        mailimap_login(session.imap, user, password) != MAILIMAP_NO_ERROR ||
        mailimap_select(session.imap, "INBOX") != MAILIMAP_NO_ERROR)
        give_up("cannot open INBOX", &session, NULL);
    return session;
}

static void close_session(struct session *session)
{
    session->imap->imap_stream = NULL;
    mailimap_free(session->imap);
    mailstream_close(session->buffered);
    stream_free(session->stream);
}

/* ---- fetching ---- */

struct total {
    guint messages;
    uint64_t bytes;
};

static void count_bodies(const clist *list, struct total *total)
{
    for (clistiter *i = clist_begin(list); i; i = clist_next(i)) {
        const struct mailimap_msg_att *attributes = clist_content(i);
        for (clistiter *j = clist_begin(attributes->att_list); j; j = clist_next(j)) {
            const struct mailimap_msg_att_item *item = clist_content(j);
            if (item->att_type != MAILIMAP_MSG_ATT_ITEM_STATIC ||
                item->att_data.att_static->att_type != MAILIMAP_MSG_ATT_BODY_SECTION)
                continue;
            total->messages++;
            total->bytes += item->att_data.att_static->att_data.att_body_section->sec_length;
        }
    }
}

static void fetch_batch(struct session *session, uint32_t first, uint32_t last, struct total *total)
{
    struct mailimap_fetch_type *type = mailimap_fetch_type_new_fetch_att_list_empty();
    mailimap_fetch_type_new_fetch_att_list_add(type, mailimap_fetch_att_new_uid());
    mailimap_fetch_type_new_fetch_att_list_add(
        type, mailimap_fetch_att_new_body_peek_section(mailimap_section_new(NULL)));
    struct mailimap_set *set = mailimap_set_new_interval(first, last);
    clist *list = NULL;
    if (mailimap_uid_fetch(session->imap, set, type, &list) != MAILIMAP_NO_ERROR)
        give_up("UID FETCH", session, NULL);
    count_bodies(list, total);
    mailimap_fetch_list_free(list);
    mailimap_set_free(set);
    mailimap_fetch_type_free(type);
}

static double processor_seconds(void)
{
    struct rusage used = {0};
    (void)getrusage(RUSAGE_SELF, &used); /* cannot fail */
    return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

int main(int argc, char **argv)
{
    if (argc != 6) {
        (void)fprintf(stderr, "usage: fetch PORT CA_FILE|- USER PASSWORD BATCH\n");
        return 2;
    }
    const char *ca_file = g_str_equal(argv[2], "-") ? NULL : argv[2];
    uint32_t batch = (uint32_t)MAX(atoi(argv[5]), 1);
    int64_t began_ms = clock_monotonic_ms();
    struct session session = open_session((uint16_t)atoi(argv[1]), ca_file, argv[3], argv[4]);
    uint32_t next = session.imap->imap_selection_info->sel_uidnext;
    struct total total = {0};
    for (uint32_t first = 1; first < next; first += batch)
        fetch_batch(&session, first, MIN(first + batch, next) - 1, &total);
    close_session(&session);
    double seconds = (double)(clock_monotonic_ms() - began_ms) / 1000;
    (void)printf("%u %" G_GUINT64_FORMAT " %.3f %.3f\n", total.messages, total.bytes, seconds,
                 processor_seconds());
    return 0;
}
