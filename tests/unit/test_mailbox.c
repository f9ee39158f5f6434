/* test_mailbox.c - a mailbox's thread between a server and crmd, which the test plays: every
 * message arrives exactly once, is settled when it is recorded, and none stops the others. */
#include "mail/mailbox.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "parsers/parse.h"
#include "tests/lib/fake_imap.h"

#include <poll.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#define PATIENCE_MS 30000

struct stage {
    struct fake_imap *fake;
    struct ledger *ledger;
    int ledger_fd, socket, finished_fd, other_end;
    struct mailbox_world world;
    struct mailbox *mailbox;
    struct frame_reader *reader;
    /* what crmd is to answer */
    struct position *position;
    unsigned reject; /* so many batches */
    /* what crmd heard */
    GPtrArray *batches; /* of struct batch*: the committed ones */
    GArray *settled;
    struct mailbox_report report; /* the last */
    GString *log;
};

static struct mailbox_settings *settings_for(const struct fake_imap *fake)
{
    struct mailbox_settings *s = mailbox_settings_new();
    s->id = 5;
    s->name = g_strdup("sales");
    s->host = g_strdup("127.0.0.1");
    s->port = fake_imap_port(fake);
    s->tls = MAILBOX_TLS_NONE;
    s->user = g_strdup("alice");
    s->folder = g_strdup("INBOX");
    s->poll_interval_s = 60;
    s->max_message_bytes = LIMIT_MESSAGE_BYTES;
    return s;
}

static struct stage *stage_new(enum fake_fault fault, unsigned count)
{
    struct stage *stage = g_new0(struct stage, 1);
    int pair[2];
    g_assert_cmpint(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair), ==, 0);
    stage->fake = fake_imap_start(fault, "AUTH=PLAIN IDLE UIDPLUS MOVE", count);
    stage->socket = pair[0];
    stage->other_end = pair[1];
    stage->reader = frame_reader_new(pair[0]);
    stage->ledger = ledger_create(&stage->ledger_fd, NULL);
    stage->finished_fd = eventfd(0, EFD_NONBLOCK);
    struct uplink *uplink = uplink_new(pair[1]);
    stage->world =
        (struct mailbox_world){uplink, secrets_new(uplink), parsing_new(stage->ledger, NULL),
                               stage->ledger, stage->finished_fd};
    stage->position = position_new();
    stage->position->mailbox = 5;
    stage->position->uidvalidity = 7;
    stage->batches = g_ptr_array_new_with_free_func((GDestroyNotify)batch_free);
    stage->log = g_string_new(NULL);
    stage->settled = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    return stage;
}

static void stage_start(struct stage *stage, struct mailbox_settings *settings)
{
    g_autoptr(GError) error = NULL;
    stage->mailbox = mailbox_start(settings, LEDGER_PARSER_SLOTS, &stage->world, &error);
    g_assert_no_error(error);
}

static void stage_free(struct stage *stage)
{
    int64_t begun_ms = clock_monotonic_ms();
    mailbox_stop(stage->mailbox);
    mailbox_free(stage->mailbox); /* joins */
    g_assert_cmpint(clock_monotonic_ms() - begun_ms, <, 2000);
    parsing_free(stage->world.parsing);
    secrets_free(stage->world.secrets);
    uplink_free(stage->world.uplink);
    fake_imap_stop(stage->fake);
    ledger_close(stage->ledger);
    frame_reader_free(stage->reader);
    position_free(stage->position);
    g_ptr_array_unref(stage->batches);
    g_array_unref(stage->settled);
    (void)g_string_free(stage->log, TRUE);
    g_free(stage->report.error);
    const int fds[] = {stage->ledger_fd, stage->finished_fd, stage->socket, stage->other_end};
    for (gsize i = 0; i < G_N_ELEMENTS(fds); i++)
        (void)close(fds[i]);
    g_free(stage);
}

/* ---- crmd's part ---- */

static struct position *position_copy(const struct position *from)
{
    struct position *copy = position_new();
    copy->mailbox = from->mailbox;
    copy->uidvalidity = from->uidvalidity;
    copy->last_uid = from->last_uid;
    g_array_append_vals(copy->unsettled, from->unsettled->data, from->unsettled->len);
    g_array_append_vals(copy->suspects, from->suspects->data, from->suspects->len);
    g_array_append_vals(copy->quarantine, from->quarantine->data, from->quarantine->len);
    return copy;
}

static void on_batch(struct stage *stage, const struct frame *frame)
{
    g_autoptr(GError) error = NULL;
    struct batch *batch = batch_from_frame(frame, &error);
    g_assert_no_error(error);
    struct committed committed = {.batch = batch->id, .ok = stage->reject == 0, .why_not = NULL};
    if (committed.ok) {
        stage->position->last_uid = MAX(stage->position->last_uid, batch->up_to_uid);
        g_ptr_array_add(stage->batches, batch);
    } else {
        stage->reject--;
        committed.why_not = (char *)"testing";
        batch_free(batch);
    }
    g_assert_true(mailbox_committed(stage->mailbox, &committed));
}

static void on_credential_wanted(struct stage *stage, const struct frame *frame)
{
    struct credential_wanted wanted;
    g_assert_true(credential_wanted_from_frame(frame, &wanted, NULL));
    g_assert_cmpuint(wanted.mailbox, ==, 5);
    struct credential answer = {wanted.request, 1, g_strdup("secret"), NULL};
    secrets_answer(stage->world.secrets, &answer);
}

static void on_frame(struct stage *stage, const struct frame *frame)
{
    struct settled settled;
    struct mailbox_report report;
    struct opened opened;
    if (frame->type == FRAME_OPENED) {
        g_assert_true(opened_from_frame(frame, &opened, NULL));
        if (opened.anew)
            stage->position->last_uid = 0;
        mailbox_give_position(stage->mailbox, position_copy(stage->position));
    } else if (frame->type == FRAME_BATCH) {
        on_batch(stage, frame);
    } else if (frame->type == FRAME_CREDENTIAL_WANTED) {
        on_credential_wanted(stage, frame);
    } else if (frame->type == FRAME_SETTLED) {
        g_assert_true(settled_from_frame(frame, &settled, NULL));
        g_array_append_vals(stage->settled, settled.uids->data, settled.uids->len);
        g_array_unref(settled.uids);
    } else if (frame->type == FRAME_STATE) {
        g_assert_true(mailbox_report_from_frame(frame, &report, NULL));
        g_free(stage->report.error);
        stage->report = report;
    } else if (frame->type == FRAME_LOG) {
        struct mail_log line;
        g_assert_true(mail_log_from_frame(frame, &line, NULL));
        g_string_append_printf(stage->log, "%s\n", line.text);
        g_free(line.text);
    }
}

static unsigned message_count(const struct stage *stage)
{
    unsigned count = 0;
    for (guint i = 0; i < stage->batches->len; i++)
        count += ((struct batch *)stage->batches->pdata[i])->messages->len;
    return count;
}

/* Plays crmd until the mailbox waits for news with so many messages recorded. */
static void play_until_idle(struct stage *stage, unsigned messages)
{
    int64_t until_ms = clock_monotonic_ms() + PATIENCE_MS;
    while (stage->report.state != MAILBOX_IDLE || message_count(stage) < messages) {
        g_assert_cmpint(clock_monotonic_ms(), <, until_ms);
        struct pollfd fd = {stage->socket, POLLIN, 0};
        (void)poll(&fd, 1, 1000);
        struct frame frame;
        g_autoptr(GError) error = NULL;
        if (frame_read(stage->reader, &frame, &error) == FRAME_GOT) {
            on_frame(stage, &frame);
            frame_clear(&frame);
        }
        g_assert_no_error(error);
    }
}

static const struct batch_message *message_at(const struct stage *stage, unsigned n)
{
    for (guint i = 0; i < stage->batches->len; i++) {
        const struct batch *batch = stage->batches->pdata[i];
        if (n < batch->messages->len)
            return batch->messages->pdata[n];
        n -= batch->messages->len;
    }
    return NULL;
}

/* All of 1..count came, in that order, each once. */
static void assert_each_once(const struct stage *stage, unsigned count)
{
    g_assert_cmpuint(message_count(stage), ==, count);
    for (unsigned i = 0; i < count; i++)
        g_assert_cmpuint(message_at(stage, i)->uid, ==, i + 1);
}

/* ---- tests ---- */

static void test_all_arrive(void)
{
    struct stage *stage = stage_new(FAKE_NONE, 250);
    stage_start(stage, settings_for(stage->fake));
    play_until_idle(stage, 250);
    assert_each_once(stage, 250);
    g_assert_cmpuint(stage->batches->len, ==, 3); /* LIMIT_BATCH_MESSAGES */
    g_assert_cmpuint(stage->settled->len, ==, 250);
    const struct batch_message *first = message_at(stage, 0);
    g_assert_cmpstr(first->mail->subject, ==, "message 1");
    g_assert_cmpint(first->received, ==, 1706778000);
    g_autofree char *commands = fake_imap_commands(stage->fake);
    g_assert_nonnull(strstr(commands, "UID STORE 1:")); /* as many at once as are recorded */
    g_assert_nonnull(strstr(commands, ":250 +FLAGS.SILENT (\\Seen)\n"));
    stage_free(stage);
}

static void test_raw_mail_is_whole(void)
{
    struct stage *stage = stage_new(FAKE_NONE, 3);
    stage_start(stage, settings_for(stage->fake));
    play_until_idle(stage, 3);
    const struct batch *batch = stage->batches->pdata[0];
    const struct batch_message *third = batch->messages->pdata[2];
    const guint8 *raw = g_bytes_get_data(batch->raw, NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) mail = blob_decompress(raw + third->offset, third->length, 10000, &error);
    g_assert_no_error(error);
    gsize length;
    const char *text = g_bytes_get_data(mail, &length);
    g_assert_nonnull(g_strstr_len(text, (gssize)length, "\r\n\r\nmessage 3\r\n"));
    g_assert_cmpuint(third->size_bytes, ==, length);
    guint8 digest[SHA256_BYTES];
    sha256(text, length, digest);
    g_assert_cmpmem(digest, sizeof(digest), third->sha256, SHA256_BYTES);
    stage_free(stage);
}

static void test_news_arrives(void)
{
    struct stage *stage = stage_new(FAKE_NONE, 1);
    stage_start(stage, settings_for(stage->fake));
    play_until_idle(stage, 1);
    fake_imap_deliver(stage->fake);
    play_until_idle(stage, 2);
    assert_each_once(stage, 2);
    stage_free(stage);
}

static void test_goes_on_after_position(void)
{
    struct stage *stage = stage_new(FAKE_NONE, 5);
    const uint32_t unsettled[] = {2, 3};
    stage->position->last_uid = 3;
    g_array_append_vals(stage->position->unsettled, unsettled, 2);
    stage_start(stage, settings_for(stage->fake));
    play_until_idle(stage, 2);
    g_assert_cmpuint(message_count(stage), ==, 2);
    g_assert_cmpuint(message_at(stage, 0)->uid, ==, 4);
    g_assert_cmpuint(stage->settled->len, ==, 4);
    g_assert_cmpuint(g_array_index(stage->settled, uint32_t, 0), ==, 2);
    stage_free(stage);
}

static void test_uids_used_again_are_read_again(void)
{
    for (uint32_t last_uid = 3; last_uid <= 4; last_uid++) {
        struct stage *stage = stage_new(FAKE_NONE, 3);
        stage->position->last_uid = last_uid;
        stage_start(stage, settings_for(stage->fake));
        play_until_idle(stage, last_uid == 4 ? 3 : 0);
        g_assert_cmpint(strstr(stage->log->str, "backup") != NULL, ==, last_uid == 4);
        assert_each_once(stage, last_uid == 4 ? 3 : 0);
        stage_free(stage);
    }
}

static void test_rejected_is_sent_again(void)
{
    struct stage *stage = stage_new(FAKE_NONE, 150);
    stage->reject = 1;
    stage_start(stage, settings_for(stage->fake));
    play_until_idle(stage, 150);
    assert_each_once(stage, 150);
    stage_free(stage);
}

static void test_suspects_never_advance_the_position(void)
{
    struct stage *stage = stage_new(FAKE_NONE, 6);
    const uint32_t suspects[] = {5, 3, 5}, quarantine[] = {4};
    g_array_append_vals(stage->position->suspects, suspects, 3);
    g_array_append_vals(stage->position->quarantine, quarantine, 1);
    stage_start(stage, settings_for(stage->fake));
    play_until_idle(stage, 6);
    static const struct {
        uint32_t uid, up_to_uid;
    } expected[] = {{4, 0}, {3, 0}, {5, 0}, {1, 2}, {6, 6}};
    g_assert_cmpuint(stage->batches->len, ==, G_N_ELEMENTS(expected));
    for (gsize i = 0; i < G_N_ELEMENTS(expected); i++) {
        const struct batch *batch = stage->batches->pdata[i];
        const struct batch_message *message = batch->messages->pdata[0];
        g_assert_cmpuint(message->uid, ==, expected[i].uid);
        g_assert_cmpuint(batch->up_to_uid, ==, expected[i].up_to_uid);
        g_assert_cmpint(message->mail == NULL, ==, message->uid == 4);
        g_assert_cmpuint(message->length, >, 0);
    }
    stage_free(stage);
}

static void test_oversized_is_refused(void)
{
    struct stage *stage = stage_new(FAKE_NONE, 3);
    struct mailbox_settings *settings = settings_for(stage->fake);
    settings->max_message_bytes = 30; /* each says it has 40 */
    settings->after = MAILBOX_AFTER_DELETE;
    stage_start(stage, settings);
    play_until_idle(stage, 3);
    assert_each_once(stage, 3);
    const struct batch_message *message = message_at(stage, 1);
    g_assert_cmpint(message->mail->verdict, ==, VERDICT_REFUSED);
    g_assert_nonnull(strstr(message->mail->reason, "max_message_size"));
    g_assert_cmpuint(message->length, ==, 0);
    g_autofree char *commands = fake_imap_commands(stage->fake);
    g_assert_null(strstr(commands, "EXPUNGE")); /* the server has the only copy */
    stage_free(stage);
}

/* The others come, nobody says that the second did, and it can be seen that it does not. */
static void assert_second_is_held_back(enum fake_fault fault)
{
    struct stage *stage = stage_new(fault, 3);
    stage_start(stage, settings_for(stage->fake));
    play_until_idle(stage, 2);
    g_assert_cmpuint(message_count(stage), ==, 2);
    g_assert_cmpuint(message_at(stage, 0)->uid, ==, 1);
    g_assert_cmpuint(message_at(stage, 1)->uid, ==, 3);
    g_assert_cmpuint(stage->position->last_uid, ==, 1);
    g_assert_nonnull(stage->report.error);
    g_assert_nonnull(strstr(stage->report.error, "UID 2"));
    stage_free(stage);
}

static void test_what_does_not_come_holds_up_nothing(void)
{
    assert_second_is_held_back(FAKE_HUGE_LITERAL);
    assert_second_is_held_back(FAKE_NIL_BODY);
    assert_second_is_held_back(FAKE_UNKNOWN_ITEM);
}

static void test_busy_server_is_asked_again(void)
{
    struct stage *stage = stage_new(FAKE_BUSY, 3);
    stage_start(stage, settings_for(stage->fake));
    play_until_idle(stage, 3);
    g_assert_cmpuint(message_count(stage), ==, 3);
    g_assert_cmpuint(message_at(stage, 2)->uid, ==, 2);
    g_assert_nonnull(message_at(stage, 2)->mail);
    g_assert_cmpuint(stage->position->last_uid, ==, 3);
    stage_free(stage);
}

static void test_refused_settling_stops_nothing(void)
{
    struct stage *stage = stage_new(FAKE_REFUSES_STORE, 150);
    stage_start(stage, settings_for(stage->fake));
    play_until_idle(stage, 150);
    assert_each_once(stage, 150);
    g_assert_cmpuint(stage->settled->len, ==, 0);
    g_assert_nonnull(strstr(stage->report.error, "could not be settled"));
    stage_free(stage);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/mailbox/all that is there arrives once, and is marked", test_all_arrive);
    g_test_add_func("/mailbox/raw mail comes whole", test_raw_mail_is_whole);
    g_test_add_func("/mailbox/new mail arrives while waiting", test_news_arrives);
    g_test_add_func("/mailbox/it goes on where crmd says", test_goes_on_after_position);
    g_test_add_func("/mailbox/a folder whose UIDs start over is read again",
                    test_uids_used_again_are_read_again);
    g_test_add_func("/mailbox/a batch crmd could not record is sent again",
                    test_rejected_is_sent_again);
    g_test_add_func("/mailbox/suspects come alone and never advance the position",
                    test_suspects_never_advance_the_position);
    g_test_add_func("/mailbox/too large a mail is refused and stays on the server",
                    test_oversized_is_refused);
    g_test_add_func("/mailbox/a message that does not come holds up no other",
                    test_what_does_not_come_holds_up_nothing);
    g_test_add_func("/mailbox/a message that a busy server refuses is asked for again",
                    test_busy_server_is_asked_again);
    g_test_add_func("/mailbox/a server that refuses to mark stops nothing",
                    test_refused_settling_stops_nothing);
    return g_test_run();
}
