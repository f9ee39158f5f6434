/* intake.c - see intake.h. */
#include "mail/intake.h"
#include "base/clock.h"

/* A mail whose header alone is here, as it was too large. */
static void refuse(struct batch_message *message)
{
    struct mail *mail = message->mail;
    mail->verdict = VERDICT_REFUSED;
    g_free(mail->reason);
    mail->reason = g_strdup_printf("%" G_GUINT64_FORMAT
                                   " bytes are more than max_message_size of crmd.conf allows",
                                   message->size_bytes);
    mail->size_bytes = message->size_bytes;
}

GBytes *intake_read(struct parsing_thread *thread, uint32_t mailbox, GBytes *raw,
                    enum import_how how, struct batch_message *message)
{
    gsize length;
    const void *data = g_bytes_get_data(raw, &length);
    sha256(data, length, message->sha256);
    if (how == IMPORT_UNREAD) {
        message->reason = g_strdup(INTAKE_CONDEMNED);
    } else {
        struct delivery_key key = delivery_key_of(message->sha256);
        message->mail = parsing_parse(thread, how == IMPORT_ALONE ? PARSE_ALONE : PARSE_BESIDE,
                                      mailbox, key.uidvalidity, key.uid, raw);
    }
    if (message->received == CLOCK_NONE && message->mail)
        message->received = message->mail->date;
    if (how != IMPORT_HEADER)
        return blob_compress(data, length);
    refuse(message);
    return NULL;
}
