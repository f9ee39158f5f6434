/* test_protocol.c - every frame crosses unchanged, and nothing wrong in one gets through. */
#include "mail/protocol.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* As the socket delivers it: bytes without a type. */
static struct frame as_frame(uint32_t type, GVariant *payload, int fd)
{
    g_autoptr(GVariant) sunk = g_variant_ref_sink(payload);
    g_autoptr(GBytes) bytes = g_bytes_new(g_variant_get_data(sunk), g_variant_get_size(sunk));
    GVariant *raw = g_variant_new_from_bytes(G_VARIANT_TYPE("ay"), bytes, FALSE);
    return (struct frame){type, g_variant_ref_sink(raw), fd};
}

static struct mailbox_settings *some_settings(uint32_t id)
{
    struct mailbox_settings *s = mailbox_settings_new();
    s->id = id;
    s->name = g_strdup_printf("sales-%u", id);
    s->host = g_strdup("mail.example.com");
    s->port = 993;
    s->tls = MAILBOX_TLS_STARTTLS;
    s->tls_verify = true;
    s->ca_pem = g_strdup("-----BEGIN CERTIFICATE-----");
    s->cert_pem = g_strdup("-----BEGIN CERTIFICATE-----x");
    s->user = g_strdup("alice");
    s->auth = MAILBOX_AUTH_OAUTH2;
    s->fetch_since = 1767225600;
    s->folder = g_strdup("INBOX");
    s->after = MAILBOX_AFTER_MOVE;
    s->move_to = g_strdup("Done");
    s->poll_interval_s = 60;
    s->max_message_bytes = LIMIT_MESSAGE_BYTES;
    s->paused = true;
    s->start_delay_s = 3;
    s->region = g_strdup("DE");
    return s;
}

static struct mail_config *some_config(void)
{
    struct mail_config *config = mail_config_new();
    g_ptr_array_add(config->mailboxes, some_settings(1));
    g_ptr_array_add(config->mailboxes, some_settings(2));
    g_ptr_array_add(config->own_domains, g_strdup("example.com"));
    g_ptr_array_add(config->form_labels, label_setting_new(FORM_FIELD_PHONE, "No. WA"));
    config->region = g_strdup("ID");
    config->log_priority = 6;
    return config;
}

static void test_config_crosses(void)
{
    struct mail_config *sent = some_config();
    struct frame frame = as_frame(FRAME_CONFIG, mail_config_to_variant(sent), -1);
    g_autoptr(GError) error = NULL;
    struct mail_config *got = mail_config_from_frame(&frame, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(got->mailboxes->len, ==, 2);
    for (guint i = 0; i < 2; i++)
        g_assert_true(mailbox_settings_equal(sent->mailboxes->pdata[i], got->mailboxes->pdata[i]));
    g_assert_cmpstr(got->own_domains->pdata[0], ==, "example.com");
    g_assert_cmpuint(got->form_labels->len, ==, 1);
    const struct label_setting *label = got->form_labels->pdata[0];
    g_assert_cmpint(label->field, ==, FORM_FIELD_PHONE);
    g_assert_cmpstr(label->label, ==, "No. WA");
    g_assert_cmpstr(got->region, ==, "ID");
    g_assert_cmpint(got->log_priority, ==, 6);
    frame_clear(&frame);
    mail_config_free(sent);
    mail_config_free(got);
}

static void test_settings_differ(void)
{
    struct mailbox_settings *a = some_settings(1);
    struct mailbox_settings *b = some_settings(1);
    g_assert_true(mailbox_settings_equal(a, b));
    b->poll_interval_s++;
    g_assert_false(mailbox_settings_equal(a, b));
    b->poll_interval_s--;
    b->fetch_since--;
    g_assert_false(mailbox_settings_equal(a, b));
    b->fetch_since++;
    b->auth = MAILBOX_AUTH_PASSWORD;
    g_assert_false(mailbox_settings_equal(a, b));
    b->auth = a->auth;
    g_clear_pointer(&b->ca_pem, g_free);
    g_assert_false(mailbox_settings_equal(a, b));
    mailbox_settings_free(a);
    mailbox_settings_free(b);
}

struct bad_settings {
    const char *what;
    void (*spoil)(struct mail_config *config);
};

static struct mailbox_settings *first(struct mail_config *config)
{
    return config->mailboxes->pdata[0];
}

static void spoil_port(struct mail_config *config)
{
    first(config)->port = 65536;
}

static void spoil_id(struct mail_config *config)
{
    first(config)->id = 2;
}

static void spoil_tls(struct mail_config *config)
{
    first(config)->tls = MAILBOX_TLS_COUNT;
}

static void spoil_auth(struct mail_config *config)
{
    first(config)->auth = MAILBOX_AUTH_COUNT;
}

static void spoil_after(struct mail_config *config)
{
    first(config)->after = MAILBOX_AFTER_COUNT;
}

static void spoil_move(struct mail_config *config)
{
    g_clear_pointer(&first(config)->move_to, g_free);
}

static void spoil_host(struct mail_config *config)
{
    g_free(first(config)->host);
    first(config)->host = g_strnfill(256, 'a');
}

static void spoil_priority(struct mail_config *config)
{
    config->log_priority = 8;
}

static void spoil_count(struct mail_config *config)
{
    for (uint32_t i = 3; i <= LIMIT_MAILBOXES + 1; i++)
        g_ptr_array_add(config->mailboxes, some_settings(i));
}

static void spoil_region(struct mail_config *config)
{
    g_free(config->region);
    config->region = g_strdup("id");
}

static void spoil_own_region(struct mail_config *config)
{
    g_free(first(config)->region);
    first(config)->region = g_strdup("IDN");
}

static void spoil_field(struct mail_config *config)
{
    struct label_setting *label = config->form_labels->pdata[0];
    label->field = FORM_FIELD_COUNT;
}

static void spoil_label(struct mail_config *config)
{
    g_autofree char *overlong = g_strnfill(FORM_LABEL_BYTES + 1, 'x');
    g_ptr_array_add(config->form_labels, label_setting_new(FORM_FIELD_NAME, overlong));
}

static void spoil_label_count(struct mail_config *config)
{
    for (unsigned i = 0; i < FORM_LABELS_MAX; i++)
        g_ptr_array_add(config->form_labels, label_setting_new(FORM_FIELD_NAME, "x"));
}

static const struct bad_settings bad_settings[] = {
    {"a port beyond 65535", spoil_port},
    {"one id twice", spoil_id},
    {"an unknown kind of TLS", spoil_tls},
    {"an unknown after", spoil_after},
    {"an unknown way to log in", spoil_auth},
    {"a move to nowhere", spoil_move},
    {"a host name too long", spoil_host},
    {"a log level beyond 7", spoil_priority},
    {"more mailboxes than agreed", spoil_count},
    {"a region in small letters", spoil_region},
    {"a region of three letters", spoil_own_region},
    {"an unknown field", spoil_field},
    {"a label too long", spoil_label},
    {"more labels than agreed", spoil_label_count},
};

static void test_bad_config_is_refused(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(bad_settings); i++) {
        struct mail_config *config = some_config();
        bad_settings[i].spoil(config);
        struct frame frame = as_frame(FRAME_CONFIG, mail_config_to_variant(config), -1);
        g_autoptr(GError) error = NULL;
        g_test_message("%s", bad_settings[i].what);
        g_assert_null(mail_config_from_frame(&frame, &error));
        g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
        frame_clear(&frame);
        mail_config_free(config);
    }
}

static void test_position_crosses(void)
{
    struct position *sent = position_new();
    sent->mailbox = 7;
    sent->uidvalidity = 8;
    sent->last_uid = 9;
    const uint32_t uids[] = {3, 1, UINT32_MAX};
    g_array_append_vals(sent->unsettled, uids, 3);
    g_array_append_vals(sent->suspects, uids, 2);
    struct frame frame = as_frame(FRAME_POSITION, position_to_variant(sent), -1);
    g_autoptr(GError) error = NULL;
    struct position *got = position_from_frame(&frame, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(got->mailbox, ==, 7);
    g_assert_cmpuint(got->uidvalidity, ==, 8);
    g_assert_cmpuint(got->last_uid, ==, 9);
    g_assert_cmpmem(got->unsettled->data, got->unsettled->len * 4, uids, 12);
    g_assert_cmpmem(got->suspects->data, got->suspects->len * 4, uids, 8);
    g_assert_cmpuint(got->quarantine->len, ==, 0);
    frame_clear(&frame);
    position_free(sent);
    position_free(got);
}

static void test_small_frames_cross(void)
{
    g_autoptr(GError) error = NULL;
    struct opened opened = {0}, sent_opened = {1, 2, 3, true};
    struct frame frame = as_frame(FRAME_OPENED, opened_to_variant(&sent_opened), -1);
    g_assert_true(opened_from_frame(&frame, &opened, &error));
    g_assert_true(opened.mailbox == 1 && opened.uidvalidity == 2 && opened.exists == 3);
    g_assert_true(opened.anew);
    frame_clear(&frame);

    struct committed committed = {0}, sent_committed = {5, false, (char *)"disk full"};
    frame = as_frame(FRAME_COMMITTED, committed_to_variant(&sent_committed), -1);
    g_assert_true(committed_from_frame(&frame, &committed, &error));
    g_assert_cmpuint(committed.batch, ==, 5);
    g_assert_false(committed.ok);
    g_assert_cmpstr(committed.why_not, ==, "disk full");
    g_free(committed.why_not);
    frame_clear(&frame);

    struct mail_command command = {0}, sent_command = {MAIL_CHECK, 6, UINT64_MAX};
    frame = as_frame(FRAME_COMMAND, mail_command_to_variant(&sent_command), -1);
    g_assert_true(mail_command_from_frame(&frame, &command, &error));
    g_assert_true(command.verb == MAIL_CHECK && command.mailbox == 6);
    g_assert_cmpuint(command.request, ==, UINT64_MAX);
    frame_clear(&frame);

    frame = as_frame(FRAME_HELLO, hello_to_variant("0.1.0"), -1);
    g_autofree char *version = hello_from_frame(&frame, &error);
    g_assert_cmpstr(version, ==, "0.1.0");
    frame_clear(&frame);
}

static void test_reports_cross(void)
{
    g_autoptr(GError) error = NULL;
    struct mailbox_report report = {0}, sent = {4, MAILBOX_FAILED, (char *)"no\nroute\xff", 99};
    struct frame frame = as_frame(FRAME_STATE, mailbox_report_to_variant(&sent), -1);
    g_assert_true(mailbox_report_from_frame(&frame, &report, &error));
    g_assert_true(report.mailbox == 4 && report.state == MAILBOX_FAILED && report.retry_at == 99);
    g_assert_cmpstr(report.error, ==, "no route\xef\xbf\xbd");
    g_free(report.error);
    frame_clear(&frame);

    struct check_step step = {0}, sent_step = {3, false, (char *)"dns", true, (char *)"::1"};
    frame = as_frame(FRAME_CHECKED, check_step_to_variant(&sent_step), -1);
    g_assert_true(check_step_from_frame(&frame, &step, &error));
    g_assert_true(step.request == 3 && !step.last && step.ok);
    g_assert_cmpstr(step.step, ==, "dns");
    g_assert_cmpstr(step.detail, ==, "::1");
    g_free(step.step);
    g_free(step.detail);
    frame_clear(&frame);

    struct mail_log log = {0}, sent_log = {4, 2, (char *)"gone\x1b[2J"};
    frame = as_frame(FRAME_LOG, mail_log_to_variant(&sent_log), -1);
    g_assert_true(mail_log_from_frame(&frame, &log, &error));
    g_assert_cmpstr(log.text, ==, "gone [2J");
    g_free(log.text);
    frame_clear(&frame);

    struct settled settled = {0}, sent_settled = {1, 2, g_array_new(FALSE, FALSE, 4)};
    const uint32_t uids[] = {10, 20};
    g_array_append_vals(sent_settled.uids, uids, 2);
    frame = as_frame(FRAME_SETTLED, settled_to_variant(&sent_settled), -1);
    g_assert_true(settled_from_frame(&frame, &settled, &error));
    g_assert_cmpmem(settled.uids->data, settled.uids->len * 4, uids, 8);
    g_array_unref(settled.uids);
    g_array_unref(sent_settled.uids);
    frame_clear(&frame);
}

/* crmd keeps a thousand such lists. */
static void test_settled_are_few(void)
{
    const uint32_t uid = 10;
    g_autoptr(GArray) uids = g_array_new(FALSE, FALSE, sizeof(uid));
    for (unsigned i = 0; i < LIMIT_SETTLED_UIDS; i++)
        g_array_append_val(uids, uid);
    struct settled settled = {0}, sent = {1, 2, uids};
    struct frame frame = as_frame(FRAME_SETTLED, settled_to_variant(&sent), -1);
    g_assert_true(settled_from_frame(&frame, &settled, NULL));
    g_array_unref(settled.uids);
    frame_clear(&frame);

    g_array_append_val(uids, uid);
    g_autoptr(GError) error = NULL;
    frame = as_frame(FRAME_SETTLED, settled_to_variant(&sent), -1);
    g_assert_false(settled_from_frame(&frame, &settled, &error));
    g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
    frame_clear(&frame);
}

/* crmd-mail in a stranger's hands does not clean what it says. */
static void test_reports_are_lines(void)
{
    static const char evil[] = "gone\nMAINPID=1";
    GVariant *text = g_variant_new_maybe(G_VARIANT_TYPE_STRING, g_variant_new_string(evil));
    GVariant *members[] = {g_variant_new_uint32(4), g_variant_new_byte(MAILBOX_FAILED), text,
                           g_variant_new_int64(99)};
    struct frame frame = as_frame(FRAME_STATE, g_variant_new_tuple(members, 4), -1);
    struct mailbox_report report = {0};
    g_assert_true(mailbox_report_from_frame(&frame, &report, NULL));
    g_assert_cmpstr(report.error, ==, "gone MAINPID=1");
    g_free(report.error);
    frame_clear(&frame);

    frame = as_frame(FRAME_CHECKED,
                     g_variant_new("(tbmsbms)", UINT64_C(1), FALSE, evil, TRUE, evil), -1);
    struct check_step step = {0};
    g_assert_true(check_step_from_frame(&frame, &step, NULL));
    g_assert_cmpstr(step.step, ==, "gone MAINPID=1");
    g_assert_cmpstr(step.detail, ==, "gone MAINPID=1");
    g_free(step.step);
    g_free(step.detail);
    frame_clear(&frame);
}

static void test_wrong_values_are_refused(void)
{
    g_autoptr(GError) error = NULL;
    struct mail_command command = {0}, bad_command = {MAIL_VERB_COUNT, 1, 1};
    struct frame frame = as_frame(FRAME_COMMAND, mail_command_to_variant(&bad_command), -1);
    g_assert_false(mail_command_from_frame(&frame, &command, &error));
    g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
    g_assert_cmpuint(command.mailbox, ==, 0);
    g_clear_error(&error);
    frame_clear(&frame);

    struct mailbox_report report = {0}, bad_report = {1, MAILBOX_PAUSED, NULL, 0};
    frame = as_frame(FRAME_STATE, mailbox_report_to_variant(&bad_report), -1);
    g_assert_false(mailbox_report_from_frame(&frame, &report, &error));
    g_clear_error(&error);
    frame_clear(&frame);

    struct opened opened = {0}, bad_opened = {1, 0, 1, false};
    frame = as_frame(FRAME_OPENED, opened_to_variant(&bad_opened), -1);
    g_assert_false(opened_from_frame(&frame, &opened, &error));
    g_clear_error(&error);
    frame.type = FRAME_LOG;
    struct mail_log log;
    g_assert_false(mail_log_from_frame(&frame, &log, &error));
    frame_clear(&frame);
}

/* ---- batches ---- */

static const char raw_text[] = "0123456789";

static struct batch *some_batch(void)
{
    struct batch *batch = batch_new();
    batch->id = 11;
    batch->mailbox = 1;
    batch->uidvalidity = 2;
    batch->up_to_uid = 40;
    struct batch_message *parsed = batch_message_new();
    parsed->uid = 39;
    parsed->received = 1700000000;
    parsed->size_bytes = 4;
    parsed->offset = 2;
    parsed->length = 4;
    memset(parsed->sha256, 0xab, SHA256_BYTES);
    parsed->mail = mail_new();
    parsed->mail->subject = g_strdup("Angebot für Pumpen");
    g_ptr_array_add(batch->messages, parsed);
    struct batch_message *unread = batch_message_new();
    unread->uid = 40;
    unread->offset = 6;
    unread->length = 4;
    unread->reason = g_strdup("it ended crmd-mail twice");
    g_ptr_array_add(batch->messages, unread);
    return batch;
}

static struct frame batch_frame(struct batch *batch)
{
    g_autoptr(GError) error = NULL;
    int fd = batch_seal(raw_text, 10, &error);
    g_assert_no_error(error);
    return as_frame(FRAME_BATCH, batch_to_variant(batch), fd);
}

static void test_batch_crosses(void)
{
    g_autoptr(batch_handle) sent = some_batch();
    struct frame frame = batch_frame(sent);
    g_autoptr(GError) error = NULL;
    g_autoptr(batch_handle) got = batch_from_frame(&frame, &error);
    g_assert_no_error(error);
    frame_clear(&frame);
    g_assert_true(got->id == 11 && got->mailbox == 1 && got->uidvalidity == 2);
    g_assert_cmpuint(got->up_to_uid, ==, 40);
    gsize size;
    const void *data = g_bytes_get_data(got->raw, &size);
    g_assert_cmpmem(data, size, raw_text, 10);
    const struct batch_message *parsed = got->messages->pdata[0];
    g_assert_true(parsed->uid == 39 && parsed->received == 1700000000 && parsed->offset == 2);
    g_assert_cmpint(parsed->sha256[31], ==, 0xab);
    g_assert_cmpstr(parsed->mail->subject, ==, "Angebot für Pumpen");
    const struct batch_message *unread = got->messages->pdata[1];
    g_assert_null(unread->mail);
    g_assert_true(unread->received == CLOCK_NONE && unread->length == 4);
    g_assert_cmpstr(unread->reason, ==, "it ended crmd-mail twice");
}

static void spoil_offset(struct batch *batch)
{
    struct batch_message *message = batch->messages->pdata[0];
    message->offset = 7;
}

static void spoil_overflow(struct batch *batch)
{
    struct batch_message *message = batch->messages->pdata[0];
    message->offset = 8;
    message->length = UINT64_MAX - 4;
}

static void spoil_order(struct batch *batch)
{
    struct batch_message *message = batch->messages->pdata[0];
    message->uid = 40;
}

static void spoil_reason(struct batch *batch)
{
    struct batch_message *message = batch->messages->pdata[1];
    g_clear_pointer(&message->reason, g_free);
}

static void spoil_mail(struct batch *batch)
{
    struct batch_message *message = batch->messages->pdata[0];
    message->mail->verdict = VERDICT_COUNT;
}

/* A claim that decompressing would believe. */
static void spoil_size(struct batch *batch)
{
    struct batch_message *message = batch->messages->pdata[0];
    message->size_bytes = UINT64_C(1) << 40;
}

static void spoil_message_count(struct batch *batch)
{
    for (uint32_t uid = 41; uid < 41 + LIMIT_BATCH_MESSAGES; uid++) {
        struct batch_message *message = batch_message_new();
        message->uid = uid;
        message->reason = g_strdup("one more");
        g_ptr_array_add(batch->messages, message);
    }
}

static void test_bad_batch_is_refused(void)
{
    static void (*const spoil[])(struct batch *) = {spoil_offset,       spoil_overflow, spoil_order,
                                                    spoil_reason,       spoil_mail,     spoil_size,
                                                    spoil_message_count};
    for (gsize i = 0; i < G_N_ELEMENTS(spoil); i++) {
        g_autoptr(batch_handle) sent = some_batch();
        spoil[i](sent);
        struct frame frame = batch_frame(sent);
        g_autoptr(GError) error = NULL;
        g_assert_null(batch_from_frame(&frame, &error));
        g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
        frame_clear(&frame);
    }
}

static void test_unsealed_raw_mail_is_refused(void)
{
    int unsealed = memfd_create("test", MFD_ALLOW_SEALING);
    g_assert_cmpint(write(unsealed, raw_text, 10), ==, 10);
    int partly = memfd_create("test", MFD_ALLOW_SEALING);
    g_assert_cmpint(write(partly, raw_text, 10), ==, 10);
    g_assert_cmpint(fcntl(partly, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL), ==, 0);
    const int fds[] = {-1, unsealed, partly, open("/dev/null", O_RDONLY)};
    for (gsize i = 0; i < G_N_ELEMENTS(fds); i++) {
        g_autoptr(batch_handle) sent = some_batch();
        struct frame frame = as_frame(FRAME_BATCH, batch_to_variant(sent), fds[i]);
        g_autoptr(GError) error = NULL;
        g_assert_null(batch_from_frame(&frame, &error));
        g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
        frame_clear(&frame);
    }
}

/* Every truncation and every flipped byte of a batch: refused or read, never a crash. */
static void test_damaged_frames_do_no_harm(void)
{
    g_autoptr(batch_handle) sent = some_batch();
    g_autoptr(GVariant) whole = g_variant_ref_sink(batch_to_variant(sent));
    gsize length = g_variant_get_size(whole);
    g_autofree guint8 *bytes = g_memdup2(g_variant_get_data(whole), length);
    int fd = batch_seal(raw_text, 10, NULL);
    for (gsize i = 0; i < length * 2; i++) {
        gsize at = i / 2, size = i % 2 ? at : length;
        bytes[at] ^= i % 2 ? 0 : 0x81;
        g_autoptr(GBytes) damaged = g_bytes_new(bytes, size);
        GVariant *raw = g_variant_new_from_bytes(G_VARIANT_TYPE("ay"), damaged, FALSE);
        struct frame frame = {FRAME_BATCH, g_variant_ref_sink(raw), fd};
        g_autoptr(GError) error = NULL;
        g_autoptr(batch_handle) got = batch_from_frame(&frame, &error);
        g_assert_true((got == NULL) == (error != NULL));
        g_assert_false(i % 2 && got && got->messages->len == 2); /* nothing cut short is whole */
        g_variant_unref(frame.payload);
        bytes[at] ^= i % 2 ? 0 : 0x81;
    }
    (void)close(fd);
}

static void test_reparse_crosses(void)
{
    static const char text[] = "Subject: x\r\n\r\ny";
    g_autoptr(GError) error = NULL;
    int fd = batch_seal(text, strlen(text), &error);
    g_assert_no_error(error);
    struct frame asked = as_frame(FRAME_REPARSE, reparse_to_variant(7, 3), fd);
    struct reparse reparse;
    g_assert_true(reparse_from_frame(&asked, &reparse, &error));
    g_assert_no_error(error);
    g_assert_cmpuint(reparse.request, ==, 7);
    g_assert_cmpuint(reparse.mailbox, ==, 3);
    g_assert_cmpmem(g_bytes_get_data(reparse.raw, NULL), (int)g_bytes_get_size(reparse.raw), text,
                    (int)strlen(text));
    g_bytes_unref(reparse.raw);
    frame_clear(&asked);
    g_autoptr(mail_handle) mail = mail_new();
    mail->subject = g_strdup("x");
    const struct reparsed sent = {7, mail};
    struct frame answered = as_frame(FRAME_REPARSED, reparsed_to_variant(&sent), -1);
    struct reparsed got;
    g_assert_true(reparsed_from_frame(&answered, &got, &error));
    g_assert_no_error(error);
    g_assert_cmpuint(got.request, ==, 7);
    g_assert_cmpstr(got.mail->subject, ==, "x");
    mail_free(got.mail);
    frame_clear(&answered);
}

static void test_bad_reparse_is_refused(void)
{
    int open_to_change = memfd_create("x", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    struct frame frames[] = {
        as_frame(FRAME_REPARSE, reparse_to_variant(7, 3), -1),
        as_frame(FRAME_REPARSE, reparse_to_variant(7, 3), open_to_change),
        as_frame(FRAME_REPARSE, g_variant_new("(u)", 7), -1),
    };
    for (gsize i = 0; i < G_N_ELEMENTS(frames); i++) {
        g_autoptr(GError) error = NULL;
        struct reparse reparse;
        g_assert_false(reparse_from_frame(&frames[i], &reparse, &error));
        g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
        frame_clear(&frames[i]);
    }
    g_autoptr(GError) error = NULL;
    struct frame answer = as_frame(FRAME_REPARSED, g_variant_new("(t)", G_GUINT64_CONSTANT(7)), -1);
    struct reparsed reparsed;
    g_assert_false(reparsed_from_frame(&answer, &reparsed, &error));
    g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
    frame_clear(&answer);
}

static void test_states_have_names(void)
{
    g_assert_cmpstr(mailbox_state_name(MAILBOX_POLLING), ==, "polling");
}

static void test_credentials_cross(void)
{
    struct credential_wanted wanted = {9, 5, CREDENTIAL_KEY, 3}, got_wanted;
    struct frame frame =
        as_frame(FRAME_CREDENTIAL_WANTED, credential_wanted_to_variant(&wanted), -1);
    g_autoptr(GError) error = NULL;
    g_assert_true(credential_wanted_from_frame(&frame, &got_wanted, &error));
    g_assert_true(got_wanted.request == 9 && got_wanted.mailbox == 5 &&
                  got_wanted.kind == CREDENTIAL_KEY && got_wanted.refused == 3);
    frame_clear(&frame);

    struct credential sent = {9, 4, (char *)"pässword", NULL}, got;
    frame = as_frame(FRAME_CREDENTIAL, credential_to_variant(&sent), -1);
    g_assert_true(credential_from_frame(&frame, &got, &error));
    g_assert_true(got.request == 9 && got.number == 4);
    g_assert_cmpstr(got.secret, ==, "pässword");
    g_assert_null(got.error);
    const char *bytes = g_variant_get_data(frame.payload);
    for (gsize i = 0; i < g_variant_get_size(frame.payload); i++)
        g_assert_cmpint(bytes[i], ==, 0); /* nothing of it is left in the frame */
    frame_clear(&frame);
    credential_clear(&got);
    credential_clear(&got); /* is fine twice */
}

static void test_wrong_credentials(void)
{
    g_autofree char *huge = g_strnfill(CREDENTIAL_BYTES + 1, 'x');
    struct credential wrong[] = {
        {1, 1, NULL, NULL}, {1, 1, (char *)"both", (char *)"both"}, {1, 1, huge, NULL}};
    for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
        struct frame frame = as_frame(FRAME_CREDENTIAL, credential_to_variant(&wrong[i]), -1);
        struct credential got = {0};
        g_autoptr(GError) error = NULL;
        g_assert_false(credential_from_frame(&frame, &got, &error));
        g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
        g_assert_null(got.secret);
        frame_clear(&frame);
    }
    struct credential_wanted odd = {1, 1, CREDENTIAL_KIND_COUNT, 0}, got;
    struct frame frame = as_frame(FRAME_CREDENTIAL_WANTED, credential_wanted_to_variant(&odd), -1);
    g_assert_false(credential_wanted_from_frame(&frame, &got, NULL));
    frame_clear(&frame);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/protocol/a configuration crosses unchanged", test_config_crosses);
    g_test_add_func("/protocol/settings that differ are told apart", test_settings_differ);
    g_test_add_func("/protocol/a wrong configuration is refused", test_bad_config_is_refused);
    g_test_add_func("/protocol/a position crosses unchanged", test_position_crosses);
    g_test_add_func("/protocol/opened, committed, command and hello cross",
                    test_small_frames_cross);
    g_test_add_func("/protocol/reports cross, made fit for a terminal", test_reports_cross);
    g_test_add_func("/protocol/settled messages come in bounded lists", test_settled_are_few);
    g_test_add_func("/protocol/reports are lines, whoever sends them", test_reports_are_lines);
    g_test_add_func("/protocol/wrong values are refused", test_wrong_values_are_refused);
    g_test_add_func("/protocol/a batch crosses unchanged", test_batch_crosses);
    g_test_add_func("/protocol/a wrong batch is refused", test_bad_batch_is_refused);
    g_test_add_func("/protocol/raw mail that could change is refused",
                    test_unsealed_raw_mail_is_refused);
    g_test_add_func("/protocol/a damaged frame does no harm", test_damaged_frames_do_no_harm);
    g_test_add_func("/protocol/mail to read again crosses, and its answer", test_reparse_crosses);
    g_test_add_func("/protocol/wrong mail to read again is refused", test_bad_reparse_is_refused);
    g_test_add_func("/protocol/states have names", test_states_have_names);
    g_test_add_func("/protocol/credentials cross and leave nothing behind", test_credentials_cross);
    g_test_add_func("/protocol/what is no credential is refused", test_wrong_credentials);
    return g_test_run();
}
