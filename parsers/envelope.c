/* envelope.c - see envelope.h. */
#include "parsers/envelope.h"
#include "parsers/address.h"
#include "parsers/date.h"
#include "parsers/words.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

/* A field in one block of memory: a mail has dozens. (transfer full; g_free()) */
static struct mail_field *field_new(const char *name, const char *value, gsize value_length)
{
    gsize name_size = strlen(name) + 1;
    struct mail_field *field = g_malloc(sizeof *field + name_size + value_length + 1);
    field->name = (char *)(field + 1);
    field->value = field->name + name_size;
    memcpy(field->name, name, name_size);
    memcpy(field->value, value, value_length);
    field->value[value_length] = '\0';
    return field;
}

static void decode_headers(struct mail *mail, const struct headers *headers)
{
    g_ptr_array_set_free_func(mail->headers, g_free);
    for (guint i = 0; i < headers->fields->len; i++) {
        const struct mail_field *raw = headers_at(headers, i);
        gsize length = strlen(raw->value);
        bool is_plain = length <= LIMIT_HEADER_FIELD_BYTES && words_are_plain(raw->value, length);
        g_autofree char *decoded =
            is_plain ? NULL : words_decode_line(raw->value, LIMIT_HEADER_FIELD_BYTES);
        const char *value = is_plain ? raw->value : decoded;
        g_ptr_array_add(mail->headers, field_new(raw->name, value, strlen(value)));
    }
}

static void read_ids(const struct headers *headers, const char *name, GPtrArray *into)
{
    const char *raw = headers_get(headers, name);
    if (raw)
        headers_message_ids(raw, into);
}

static void read_message_id(struct mail *mail, const struct headers *headers)
{
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    read_ids(headers, "Message-ID", ids);
    const char *raw = headers_get(headers, "Message-ID");
    if (ids->len)
        mail->message_id = g_strdup(ids->pdata[0]);
    else if (raw && *raw)
        mail->message_id = words_decode_line(raw, LIMIT_MESSAGE_ID_BYTES);
}

static void read_addresses(const struct headers *headers, const char *name, GPtrArray *into)
{
    for (guint i = 0; i < headers->fields->len; i++) {
        const struct mail_field *field = headers_at(headers, i);
        bool may_be = (*field->name | 0x20) == (*name | 0x20);
        if (may_be && g_ascii_strcasecmp(field->name, name) == 0)
            address_list(field->value, LIMIT_RECIPIENTS, into);
    }
}

static void read_delivered_to(struct mail *mail, const struct headers *headers)
{
    static const char *const names[] = {"Delivered-To", "X-Original-To", "Envelope-To"};
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func((GDestroyNotify)mail_address_free);
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        read_addresses(headers, names[i], found);
    if (found->len == 1) {
        const struct mail_address *only = found->pdata[0];
        g_ptr_array_add(mail->delivered_to, g_strdup(only->email));
    }
    if (found->len <= 1)
        return;
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < found->len; i++) {
        const struct mail_address *address = found->pdata[i];
        if (g_hash_table_add(seen, util_address_key(address->email)))
            g_ptr_array_add(mail->delivered_to, g_strdup(address->email));
    }
}

static void read_one_address(const struct headers *headers, const char *name,
                             struct mail_address *into)
{
    const char *raw = headers_get(headers, name);
    if (raw)
        address_first(raw, into);
}

void envelope_read(struct mail *mail, const struct headers *headers)
{
    decode_headers(mail, headers);
    read_message_id(mail, headers);
    read_ids(headers, "In-Reply-To", mail->in_reply_to);
    read_ids(headers, "References", mail->references);
    const char *date = headers_get(headers, "Date");
    if (date)
        mail->date = date_parse(date);
    read_one_address(headers, "From", &mail->from);
    if (!mail->from.email && !mail->from.name)
        read_one_address(headers, "Sender", &mail->from);
    read_one_address(headers, "Reply-To", &mail->reply_to);
    read_addresses(headers, "To", mail->to);
    read_addresses(headers, "Cc", mail->cc);
    read_delivered_to(mail, headers);
    const char *subject = headers_get(headers, "Subject");
    g_autofree char *decoded = subject ? words_decode_line(subject, LIMIT_SUBJECT_BYTES) : NULL;
    if (decoded && *decoded)
        mail->subject = g_steal_pointer(&decoded);
}
