/* fuzz_frames.c - what a crmd-mail that was taken over may send: any frame is refused, or holds
 * values that cross again unchanged; libFuzzer. The first byte says which frame and how the rest
 * becomes one, the second how much of it is the raw mail beside it. */
#include "tests/fuzz/fuzz.h"
#include "base/limits.h"
#include "mail/protocol_delivery.h"

#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define CONTROL_BYTES 2
#define AS_STREAM 0x80   /* the rest is what comes through the socket */
#define AS_PAYLOAD 0x40  /* the rest is a payload; else it is first made one of the right form */
#define WITHOUT_RAW 0x20 /* no raw mail comes beside it */

static bool is_line(const char *text, gsize max_bytes)
{
    return !text || (strlen(text) <= max_bytes && !strpbrk(text, "\r\n\033"));
}

/* ---- each frame: one that is right, and what is read, to be sent again (NULL: refused) ---- */

static GVariant *right_hello(void)
{
    return hello_to_variant("1.2.3");
}

static GVariant *again_hello(const struct frame *frame, GError **error)
{
    g_autofree char *version = hello_from_frame(frame, error);
    require(!version || strlen(version) <= LIMIT_NAME_BYTES, "a version is too long");
    return version ? hello_to_variant(version) : NULL;
}

static GVariant *right_state(void)
{
    return mailbox_report_to_variant(
        &(struct mailbox_report){1, MAILBOX_FAILED, (char *)"no route; see crmctl", 1772352900});
}

static GVariant *again_state(const struct frame *frame, GError **error)
{
    struct mailbox_report report;
    if (!mailbox_report_from_frame(frame, &report, error))
        return NULL;
    require(report.state < MAILBOX_STATE_COUNT, "a state is none");
    require(is_line(report.error, LIMIT_REASON_BYTES), "an error is no line");
    GVariant *again = mailbox_report_to_variant(&report);
    g_free(report.error);
    return again;
}

static GVariant *right_opened(void)
{
    return opened_to_variant(&(struct opened){1, 1700000000, 12, true});
}

static GVariant *again_opened(const struct frame *frame, GError **error)
{
    struct opened opened;
    return opened_from_frame(frame, &opened, error) ? opened_to_variant(&opened) : NULL;
}

static struct batch *right_mails(void)
{
    struct batch *batch = batch_new();
    batch->id = 7;
    batch->mailbox = 1;
    batch->uidvalidity = 1700000000;
    batch->up_to_uid = 2;
    struct batch_message *read = batch_message_new(), *unread = batch_message_new();
    read->uid = 1;
    read->received = 1772352900;
    read->mail = mail_new();
    read->mail->subject = g_strdup("Enquiry");
    unread->uid = 2;
    unread->reason = g_strdup("it ends the reader");
    g_ptr_array_add(batch->messages, read);
    g_ptr_array_add(batch->messages, unread);
    return batch;
}

static GVariant *right_batch(void)
{
    g_autoptr(batch_handle) batch = right_mails();
    return batch_to_variant(batch);
}

static void check_batch(const struct batch *batch)
{
    gsize raw_bytes = g_bytes_get_size(batch->raw);
    uint32_t last_uid = 0;
    require(batch->uidvalidity != 0, "a UIDVALIDITY of 0");
    require(batch->messages->len <= LIMIT_BATCH_MESSAGES, "too many messages");
    for (guint i = 0; i < batch->messages->len; i++) {
        const struct batch_message *m = batch->messages->pdata[i];
        require(m->uid > last_uid, "UIDs do not ascend");
        require(m->length <= raw_bytes && m->offset <= raw_bytes - m->length,
                "raw mail lies outside");
        require(m->mail || m->reason, "an unread mail without a reason");
        last_uid = m->uid;
    }
}

static GVariant *again_batch(const struct frame *frame, GError **error)
{
    g_autoptr(batch_handle) batch = batch_from_frame(frame, error);
    if (!batch)
        return NULL;
    uint64_t id;
    uint32_t mailbox;
    require(batch_id_from_frame(frame, &id, &mailbox, NULL) && id == batch->id &&
                mailbox == batch->mailbox,
            "a batch has another id when it is refused");
    check_batch(batch);
    return batch_to_variant(batch);
}

static GVariant *again_imported(const struct frame *frame, GError **error)
{
    g_autoptr(batch_handle) batch = imported_from_frame(frame, error);
    if (!batch)
        return NULL;
    check_batch(batch);
    return batch_to_variant(batch);
}

static GVariant *right_settled(void)
{
    g_autoptr(GArray) uids = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    uint32_t uid = 5;
    g_array_append_val(uids, uid);
    return settled_to_variant(&(struct settled){1, 1700000000, uids});
}

static GVariant *again_settled(const struct frame *frame, GError **error)
{
    struct settled settled;
    if (!settled_from_frame(frame, &settled, error))
        return NULL;
    for (guint i = 0; i < settled.uids->len; i++)
        require(g_array_index(settled.uids, uint32_t, i) != 0, "a UID of 0");
    GVariant *again = settled_to_variant(&settled);
    g_array_unref(settled.uids);
    return again;
}

static GVariant *right_checked(void)
{
    return check_step_to_variant(
        &(struct check_step){3, false, (char *)"connect", true, (char *)"192.0.2.1"});
}

static GVariant *again_checked(const struct frame *frame, GError **error)
{
    struct check_step step;
    if (!check_step_from_frame(frame, &step, error))
        return NULL;
    require(step.last || step.step, "a step without a name");
    require(is_line(step.step, LIMIT_NAME_BYTES) && is_line(step.detail, LIMIT_REASON_BYTES),
            "a step is no line");
    GVariant *again = check_step_to_variant(&step);
    g_free(step.step);
    g_free(step.detail);
    return again;
}

static GVariant *right_log(void)
{
    return mail_log_to_variant(&(struct mail_log){4, 1, (char *)"cannot accept"});
}

static GVariant *again_log(const struct frame *frame, GError **error)
{
    struct mail_log line;
    if (!mail_log_from_frame(frame, &line, error))
        return NULL;
    require(line.priority >= 0 && line.priority <= 7, "a priority is none");
    GVariant *again = mail_log_to_variant(&line);
    g_free(line.text);
    return again;
}

static GVariant *right_reparsed(void)
{
    g_autoptr(mail_handle) mail = mail_new();
    mail->body = g_strdup("Please send an offer.");
    return reparsed_to_variant(&(struct reparsed){9, mail});
}

static GVariant *again_reparsed(const struct frame *frame, GError **error)
{
    struct reparsed reparsed;
    if (!reparsed_from_frame(frame, &reparsed, error))
        return NULL;
    GVariant *again = reparsed_to_variant(&reparsed);
    mail_free(reparsed.mail);
    return again;
}

static GVariant *right_recipient(void)
{
    return recipient_to_variant(&(struct recipient){4, (char *)"sales@example.com"});
}

static GVariant *again_recipient(const struct frame *frame, GError **error)
{
    struct recipient recipient;
    if (!recipient_from_frame(frame, &recipient, error))
        return NULL;
    require(*recipient.address && strlen(recipient.address) <= LIMIT_ADDRESS_BYTES,
            "a recipient is empty or too long");
    GVariant *again = recipient_to_variant(&recipient);
    g_free(recipient.address);
    return again;
}

static GVariant *right_delivery(void)
{
    struct delivery delivery = {4, g_ptr_array_new_with_free_func(g_free), right_mails()};
    g_ptr_array_add(delivery.recipients, g_strdup("sales@example.com"));
    g_ptr_array_set_size(delivery.batch->messages, 1);
    GVariant *right = delivery_to_variant(&delivery);
    delivery_clear(&delivery);
    return right;
}

static GVariant *again_delivery(const struct frame *frame, GError **error)
{
    struct delivery delivery;
    if (!delivery_from_frame(frame, &delivery, error))
        return NULL;
    require(delivery.recipients->len >= 1 && delivery.recipients->len <= DELIVERY_RECIPIENTS,
            "the number of recipients");
    require(delivery.batch->messages->len == 1, "not one mail");
    check_batch(delivery.batch);
    GVariant *again = delivery_to_variant(&delivery);
    delivery_clear(&delivery);
    return again;
}

static GVariant *right_wanted(void)
{
    return credential_wanted_to_variant(&(struct credential_wanted){6, 1, CREDENTIAL_KEY, 0});
}

static GVariant *again_wanted(const struct frame *frame, GError **error)
{
    struct credential_wanted wanted;
    if (!credential_wanted_from_frame(frame, &wanted, error))
        return NULL;
    require(wanted.kind < CREDENTIAL_KIND_COUNT, "a kind is none");
    return credential_wanted_to_variant(&wanted);
}

static GVariant *right_sessions(void)
{
    return sessions_to_variant(2);
}

static GVariant *again_sessions(const struct frame *frame, GError **error)
{
    uint32_t count;
    if (!sessions_from_frame(frame, &count, error))
        return NULL;
    require(count <= LIMIT_LMTP_SESSIONS, "more sessions than there may be");
    return sessions_to_variant(count);
}

static const struct {
    enum frame_type type;
    GVariant *(*right)(void);
    GVariant *(*again)(const struct frame *frame, GError **error);
} frames[] = {
    {FRAME_HELLO, right_hello, again_hello},
    {FRAME_STATE, right_state, again_state},
    {FRAME_OPENED, right_opened, again_opened},
    {FRAME_BATCH, right_batch, again_batch},
    {FRAME_SETTLED, right_settled, again_settled},
    {FRAME_CHECKED, right_checked, again_checked},
    {FRAME_LOG, right_log, again_log},
    {FRAME_REPARSED, right_reparsed, again_reparsed},
    {FRAME_RECIPIENT, right_recipient, again_recipient},
    {FRAME_DELIVERY, right_delivery, again_delivery},
    {FRAME_IMPORTED, right_batch, again_imported},
    {FRAME_CREDENTIAL_WANTED, right_wanted, again_wanted},
    {FRAME_SESSIONS, right_sessions, again_sessions},
};

/* ---- reading ---- */

/* As the socket gives it: bytes without a type. (transfer full) */
static struct frame as_received(uint32_t type, GBytes *payload, int fd)
{
    GVariant *bytes = g_variant_new_from_bytes(G_VARIANT_TYPE("ay"), payload, FALSE);
    return (struct frame){type, g_variant_ref_sink(bytes), fd};
}

/* Sinks value. (transfer full) */
static GBytes *bytes_of(GVariant *value)
{
    g_autoptr(GVariant) sunk = g_variant_ref_sink(value);
    return g_bytes_new(g_variant_get_data(sunk), g_variant_get_size(sunk));
}

/* Reads a frame, and what was read once more: the second time nothing may be refused or differ. */
static void read_twice(gsize row, const struct frame *frame)
{
    g_autoptr(GError) error = NULL;
    GVariant *again = frames[row].again(frame, &error);
    require(!again == (error != NULL), "a frame is refused without a reason");
    if (!again)
        return;
    g_autoptr(GBytes) first = bytes_of(again);
    int fd = frame->fd >= 0 ? dup(frame->fd) : -1;
    struct frame sent = as_received(frame->type, first, fd);
    GVariant *third = frames[row].again(&sent, &error);
    require(third, error ? error->message : "what was accepted is refused");
    g_autoptr(GBytes) second = bytes_of(third);
    require(g_bytes_equal(first, second), "what was accepted changes");
    frame_clear(&sent);
}

static void read_any(const struct frame *frame)
{
    for (gsize i = 0; i < G_N_ELEMENTS(frames); i++) {
        if (frames[i].type == frame->type)
            read_twice(i, frame);
    }
}

static void read_stream(const uint8_t *data, size_t size)
{
    int pair[2];
    require(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) == 0, "no sockets");
    /* what does not fit is not seen: inputs are smaller */
    ssize_t sent = send(pair[0], data, size, MSG_DONTWAIT | MSG_NOSIGNAL);
    require(sent == (ssize_t)size, "the input does not fit");
    (void)close(pair[0]);
    struct frame_reader *reader = frame_reader_new(pair[1]);
    g_autoptr(GError) error = NULL;
    struct frame frame;
    enum frame_result result;
    while ((result = frame_read(reader, &frame, &error)) == FRAME_GOT) {
        read_any(&frame);
        frame_clear(&frame);
    }
    require(result == FRAME_END || (result == FRAME_BROKEN && error), "a stream ends otherwise");
    frame_reader_free(reader);
    (void)close(pair[1]);
}

/* The bytes as a payload of the frame's form, whatever they say. (transfer full) */
static GBytes *made_right(gsize row, GBytes *bytes)
{
    g_autoptr(GVariant) right = g_variant_ref_sink(frames[row].right());
    g_autoptr(GVariant) value =
        g_variant_ref_sink(g_variant_new_from_bytes(g_variant_get_type(right), bytes, FALSE));
    g_autoptr(GVariant) normal = g_variant_get_normal_form(value);
    return g_variant_get_data_as_bytes(normal);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < CONTROL_BYTES)
        return 0;
    if (data[0] & AS_STREAM) {
        read_stream(data + 1, size - 1);
        return 0;
    }
    gsize row = (data[0] & 0x1f) % G_N_ELEMENTS(frames);
    gsize raw_bytes = MIN(data[1], size - CONTROL_BYTES);
    const uint8_t *rest = data + CONTROL_BYTES + raw_bytes;
    bool has_raw = !(data[0] & WITHOUT_RAW);
    int fd = has_raw ? batch_seal(data + CONTROL_BYTES, raw_bytes, NULL) : -1;
    g_autoptr(GBytes) given = g_bytes_new(rest, size - CONTROL_BYTES - raw_bytes);
    g_autoptr(GBytes) payload = data[0] & AS_PAYLOAD ? g_bytes_ref(given) : made_right(row, given);
    struct frame frame = as_received(frames[row].type, payload, fd);
    read_twice(row, &frame);
    frame_clear(&frame);
    return 0;
}
