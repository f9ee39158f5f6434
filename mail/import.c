/* import.c - see import.h. The last mail to be read sends them all. */
#include "mail/import.h"
#include "base/limits.h"
#include "mail/intake.h"

#include <stdatomic.h>
#include <syslog.h>
#include <unistd.h>

struct import {
    struct uplink *uplink;
    struct import_order order;
    struct batch *batch;
    GPtrArray *blobs; /* of GBytes*, NULL where none is kept */
    atomic_uint unread;
};

struct import_job {
    struct import *import;
    guint i;
};

static void import_free(struct import *import)
{
    import_order_clear(&import->order);
    batch_free(import->batch);
    for (guint i = 0; i < import->blobs->len; i++) {
        if (import->blobs->pdata[i])
            g_bytes_unref(import->blobs->pdata[i]);
    }
    g_ptr_array_unref(import->blobs);
    g_free(import);
}

/* Says where each mail lies, and gives all in one piece. (transfer full) */
static GByteArray *join(struct import *import)
{
    GByteArray *joined = g_byte_array_new();
    for (guint i = 0; i < import->blobs->len; i++) {
        struct batch_message *message = import->batch->messages->pdata[i];
        gsize length = 0;
        const guint8 *data =
            import->blobs->pdata[i] ? g_bytes_get_data(import->blobs->pdata[i], &length) : NULL;
        message->offset = joined->len;
        message->length = length;
        if (length)
            g_byte_array_append(joined, data, (guint)length);
    }
    return joined;
}

/* Texts can outgrow the raw mail; what no frame can hold goes unread, its raw mail kept. (transfer
 * full) */
static GVariant *make_wire(struct import *import)
{
    g_autoptr(GVariant) wire = g_variant_ref_sink(batch_to_variant(import->batch));
    if (g_variant_get_size(wire) <= LIMIT_FRAME_BYTES)
        return g_steal_pointer(&wire);
    for (guint i = 0; i < import->batch->messages->len; i++) {
        struct batch_message *message = import->batch->messages->pdata[i];
        if (message->mail)
            message->reason = g_strdup("what was read of it is too large to be handed over");
        g_clear_pointer(&message->mail, mail_free);
    }
    return g_variant_ref_sink(batch_to_variant(import->batch));
}

/* Where the system has no memory to share an empty batch says that it failed. */
static void finish(struct import *import)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GByteArray) joined = join(import);
    int fd = batch_seal(joined->data, joined->len, &error);
    if (fd < 0) {
        uplink_log(import->uplink, 0, LOG_ERR, "mails cannot be imported: %s", error->message);
        g_ptr_array_set_size(import->batch->messages, 0);
    }
    g_autoptr(GVariant) wire = make_wire(import);
    uplink_send(import->uplink, FRAME_IMPORTED, wire, fd);
    if (fd >= 0)
        (void)close(fd); /* crmd has its own */
    import_free(import);
}

static void run_mail(void *thread, void *data)
{
    g_autofree struct import_job *job = data;
    struct import *import = job->import;
    const struct import_mail *mail =
        &g_array_index(import->order.mails, struct import_mail, job->i);
    g_autoptr(GBytes) raw = g_bytes_new_from_bytes(import->order.raw, mail->offset, mail->length);
    import->blobs->pdata[job->i] =
        intake_read(thread, MAILBOX_IMPORT, raw, mail->how, import->batch->messages->pdata[job->i]);
    if (atomic_fetch_sub(&import->unread, 1) == 1)
        finish(import);
}

static struct batch *batch_for(uint64_t request)
{
    struct batch *batch = batch_new();
    batch->id = request;
    batch->mailbox = MAILBOX_IMPORT;
    batch->uidvalidity = 1;
    return batch;
}

void import_refuse(struct uplink *uplink, uint64_t request)
{
    struct batch *nothing = batch_for(request);
    uplink_send(uplink, FRAME_IMPORTED, batch_to_variant(nothing), -1);
    batch_free(nothing);
}

static void add_message(struct import *import, guint i)
{
    const struct import_mail *mail = &g_array_index(import->order.mails, struct import_mail, i);
    struct batch_message *message = batch_message_new();
    message->uid = i + 1; /* crmd counts them */
    message->received = mail->received;
    message->size_bytes = mail->size_bytes;
    g_ptr_array_add(import->batch->messages, message);
}

void import_start(struct parsing *parsing, struct uplink *uplink, const struct import_order *order)
{
    struct import *import = g_new0(struct import, 1);
    guint count = order->mails->len;
    import->uplink = uplink;
    import->order = *order;
    import->batch = batch_for(order->request);
    import->blobs = g_ptr_array_new();
    g_ptr_array_set_size(import->blobs, (gint)count);
    import->unread = count;
    for (guint i = 0; i < count; i++)
        add_message(import, i);
    for (guint i = 0; i < count; i++) { /* the last to run frees the import */
        struct import_job *job = g_new(struct import_job, 1);
        *job = (struct import_job){import, i};
        parsing_submit(parsing, run_mail, job);
    }
}
