/* mail_wire.c - struct mail's wire form, the part of mail.h that both processes read and write. */
#include "base/mail.h"
#include "base/error.h"
#include "base/limits.h"

#include <string.h>

/* ---- writing ---- */

static void put_strings(struct variant_writer *writer, const GPtrArray *strings)
{
    struct variant_container array = variant_open(writer);
    for (guint i = 0; i < strings->len; i++)
        variant_string(writer, strings->pdata[i]);
    variant_close_array(writer, array);
    variant_member_ends(writer);
}

/* A tuple of "ms" alone. */
static void put_texts(struct variant_writer *writer, const char *const *texts, unsigned count)
{
    struct variant_container tuple = variant_open(writer);
    for (unsigned i = 0; i + 1 < count; i++)
        variant_maybe_string(writer, texts[i]);
    variant_put_maybe_string(writer, texts[count - 1]);
    variant_close_tuple(writer, tuple);
}

static void put_address(struct variant_writer *writer, const struct mail_address *address)
{
    put_texts(writer, (const char *const[]){address->name, address->email}, 2);
    variant_member_ends(writer);
}

static void put_addresses(struct variant_writer *writer, const GPtrArray *addresses)
{
    struct variant_container array = variant_open(writer);
    for (guint i = 0; i < addresses->len; i++)
        put_address(writer, addresses->pdata[i]);
    variant_close_array(writer, array);
    variant_member_ends(writer);
}

static void put_contact(struct variant_writer *writer, const struct mail_contact *contact)
{
    const char *values[CONTACT_FIELD_COUNT];
    for (unsigned i = 0; i < CONTACT_FIELD_COUNT; i++)
        values[i] = contact_value(contact, i);
    put_texts(writer, values, CONTACT_FIELD_COUNT);
    variant_member_ends(writer);
    variant_byte_array(writer, contact->sources, CONTACT_FIELD_COUNT);
}

static void put_form(struct variant_writer *writer, const GPtrArray *form)
{
    struct variant_container array = variant_open(writer);
    for (guint i = 0; i < form->len; i++) {
        const struct mail_field *field = form->pdata[i];
        struct variant_container tuple = variant_open(writer);
        variant_string(writer, field->name);
        variant_put_string(writer, field->value);
        variant_close_tuple(writer, tuple);
        variant_member_ends(writer);
    }
    variant_close_array(writer, array);
    variant_member_ends(writer);
}

static void put_attachment(struct variant_writer *writer, const struct mail_attachment *a)
{
    guint8 is_inline = a->is_inline;
    variant_align(writer, 8);
    struct variant_container tuple = variant_open(writer);
    variant_put_uint32(writer, a->index);
    variant_maybe_string(writer, a->filename);
    variant_maybe_string(writer, a->type);
    variant_put_uint64(writer, a->size_bytes);
    variant_string(writer, a->sha256);
    variant_put(writer, &is_inline, 1);
    variant_close_tuple(writer, tuple);
    variant_member_ends(writer);
}

static void put_attachments(struct variant_writer *writer, const GPtrArray *attachments)
{
    variant_align(writer, 8);
    struct variant_container array = variant_open(writer);
    for (guint i = 0; i < attachments->len; i++)
        put_attachment(writer, attachments->pdata[i]);
    variant_close_array(writer, array);
    variant_member_ends(writer);
}

static void put_bounce(struct variant_writer *writer, const struct mail_bounce *bounce)
{
    if (bounce) {
        const char *texts[] = {bounce->recipient, bounce->status, bounce->action,
                               bounce->diagnostic, bounce->sender};
        put_texts(writer, texts, G_N_ELEMENTS(texts));
        variant_close_just(writer);
    }
    variant_member_ends(writer);
}

static void put_header_members(struct variant_writer *writer, const struct mail *mail)
{
    guint8 verdict = (guint8)mail->verdict;
    variant_put(writer, &verdict, 1);
    variant_maybe_string(writer, mail->reason);
    variant_maybe_string(writer, mail->message_id);
    put_strings(writer, mail->in_reply_to);
    put_strings(writer, mail->references);
    variant_put_uint64(writer, (guint64)mail->date);
    put_address(writer, &mail->from);
    put_address(writer, &mail->reply_to);
    put_addresses(writer, mail->to);
    put_addresses(writer, mail->cc);
    put_strings(writer, mail->delivered_to);
    variant_maybe_string(writer, mail->subject);
}

void mail_write(struct variant_writer *writer, const struct mail *mail)
{
    variant_align(writer, 8);
    struct variant_container tuple = variant_open(writer);
    put_header_members(writer, mail);
    variant_maybe_string(writer, mail->text);
    variant_maybe_string(writer, mail->body);
    variant_maybe_string(writer, mail->quoted);
    variant_maybe_string(writer, mail->signature);
    variant_maybe_string(writer, mail->language);
    put_contact(writer, &mail->contact);
    put_form(writer, mail->form);
    put_attachments(writer, mail->attachments);
    put_bounce(writer, mail->bounce);
    variant_put_uint64(writer, mail->size_bytes);
    variant_put(writer, mail->identity, SHA256_BYTES);
    variant_close_tuple(writer, tuple);
}

GVariant *mail_to_variant(const struct mail *mail)
{
    struct variant_writer writer;
    variant_writer_init(&writer);
    mail_write(&writer, mail);
    return variant_writer_end(&writer, MAIL_WIRE_TYPE);
}

/* ---- reading, as from a stranger ---- */

/* Members of the tuple are read in order; the first fault is remembered and ends the reading. */
struct wire {
    GVariant *tuple;
    gsize next;
    GError *fault;
};

static GVariant *wire_next(struct wire *wire)
{
    return g_variant_get_child_value(wire->tuple, wire->next++);
}

static void wire_fault(struct wire *wire, const char *what)
{
    if (!wire->fault)
        error_set(&wire->fault, ERROR_CORRUPT, "mail from crmd-mail: %s is out of bounds", what);
}

static char *take_text(struct wire *wire, GVariant *string, gsize max_bytes, const char *what)
{
    gsize length;
    const char *text = g_variant_get_string(string, &length);
    if (length > max_bytes)
        wire_fault(wire, what);
    return wire->fault ? NULL : g_strndup(text, length);
}

static char *take_maybe(struct wire *wire, GVariant *maybe, gsize max_bytes, const char *what)
{
    g_autoptr(GVariant) string = g_variant_get_maybe(maybe);
    return string ? take_text(wire, string, max_bytes, what) : NULL;
}

static char *next_maybe(struct wire *wire, gsize max_bytes, const char *what)
{
    g_autoptr(GVariant) maybe = wire_next(wire);
    return take_maybe(wire, maybe, max_bytes, what);
}

static char *child_maybe(struct wire *wire, GVariant *tuple, gsize i, gsize max, const char *what)
{
    g_autoptr(GVariant) maybe = g_variant_get_child_value(tuple, i);
    return take_maybe(wire, maybe, max, what);
}

static void next_strings(struct wire *wire, GPtrArray *into, gsize max_count, gsize max_bytes,
                         const char *what)
{
    g_autoptr(GVariant) array = wire_next(wire);
    gsize count = g_variant_n_children(array);
    if (count > max_count)
        wire_fault(wire, what);
    for (gsize i = 0; i < count && !wire->fault; i++) {
        g_autoptr(GVariant) string = g_variant_get_child_value(array, i);
        char *text = take_text(wire, string, max_bytes, what);
        if (text)
            g_ptr_array_add(into, text);
    }
}

static void read_address(struct wire *wire, GVariant *tuple, struct mail_address *into)
{
    into->name = child_maybe(wire, tuple, 0, LIMIT_NAME_BYTES, "a name");
    into->email = child_maybe(wire, tuple, 1, LIMIT_ADDRESS_BYTES, "an address");
}

static void next_address(struct wire *wire, struct mail_address *into)
{
    g_autoptr(GVariant) tuple = wire_next(wire);
    read_address(wire, tuple, into);
}

static void next_addresses(struct wire *wire, GPtrArray *into)
{
    g_autoptr(GVariant) array = wire_next(wire);
    gsize count = g_variant_n_children(array);
    if (count > LIMIT_RECIPIENTS)
        wire_fault(wire, "the number of recipients");
    for (gsize i = 0; i < count && !wire->fault; i++) {
        g_autoptr(GVariant) tuple = g_variant_get_child_value(array, i);
        struct mail_address *address = g_new0(struct mail_address, 1);
        g_ptr_array_add(into, address);
        read_address(wire, tuple, address);
        if (!address->email)
            wire_fault(wire, "a recipient without an address");
    }
}

static void next_contact(struct wire *wire, struct mail_contact *contact)
{
    g_autoptr(GVariant) tuple = wire_next(wire);
    for (unsigned i = 0; i < CONTACT_FIELD_COUNT; i++)
        *contact_slot(contact, i) =
            child_maybe(wire, tuple, i, LIMIT_NAME_BYTES, "a contact's value");
}

static void next_contact_sources(struct wire *wire, struct mail_contact *contact)
{
    g_autoptr(GVariant) bytes = wire_next(wire);
    gsize count;
    const guint8 *sources = g_variant_get_fixed_array(bytes, &count, 1);
    if (count != CONTACT_FIELD_COUNT)
        wire_fault(wire, "the number of contact sources");
    for (unsigned i = 0; i < CONTACT_FIELD_COUNT && !wire->fault; i++) {
        bool known =
            sources[i] < SOURCE_COUNT && (sources[i] == SOURCE_NONE || contact_value(contact, i));
        if (known)
            contact->sources[i] = sources[i];
        else
            wire_fault(wire, "the source of a contact's value");
    }
}

static void next_form(struct wire *wire, GPtrArray *into)
{
    g_autoptr(GVariant) array = wire_next(wire);
    gsize count = g_variant_n_children(array);
    if (count > LIMIT_FORM_FIELDS)
        wire_fault(wire, "the number of form fields");
    for (gsize i = 0; i < count && !wire->fault; i++) {
        const char *name, *value;
        g_variant_get_child(array, i, "(&s&s)", &name, &value);
        if (strlen(name) > LIMIT_NAME_BYTES || strlen(value) > LIMIT_TEXT_BYTES)
            wire_fault(wire, "a form field");
        else
            g_ptr_array_add(into, mail_field_new(name, value));
    }
}

static void next_attachments(struct wire *wire, GPtrArray *into)
{
    g_autoptr(GVariant) array = wire_next(wire);
    gsize count = g_variant_n_children(array);
    if (count > LIMIT_ATTACHMENTS)
        wire_fault(wire, "the number of attachments");
    for (gsize i = 0; i < count && !wire->fault; i++) {
        struct mail_attachment *a = mail_attachment_new();
        g_ptr_array_add(into, a);
        const char *sha256;
        gboolean is_inline;
        g_variant_get_child(array, i, "(umsmst&sb)", &a->index, &a->filename, &a->type,
                            &a->size_bytes, &sha256, &is_inline);
        a->is_inline = is_inline;
        bool ok = strlen(sha256) == SHA256_HEX_SIZE - 1 &&
                  strspn(sha256, "0123456789abcdef") == SHA256_HEX_SIZE - 1 &&
                  (!a->filename || strlen(a->filename) <= LIMIT_NAME_BYTES) &&
                  (!a->type || strlen(a->type) <= LIMIT_NAME_BYTES);
        if (ok)
            memcpy(a->sha256, sha256, SHA256_HEX_SIZE);
        else
            wire_fault(wire, "an attachment");
    }
}

static void next_bounce(struct wire *wire, struct mail *mail)
{
    g_autoptr(GVariant) maybe = wire_next(wire);
    g_autoptr(GVariant) tuple = g_variant_get_maybe(maybe);
    if (!tuple)
        return;
    mail->bounce = mail_bounce_new();
    mail->bounce->recipient = child_maybe(wire, tuple, 0, LIMIT_ADDRESS_BYTES, "bounce recipient");
    mail->bounce->status = child_maybe(wire, tuple, 1, LIMIT_NAME_BYTES, "bounce status");
    mail->bounce->action = child_maybe(wire, tuple, 2, LIMIT_NAME_BYTES, "bounce action");
    mail->bounce->diagnostic = child_maybe(wire, tuple, 3, LIMIT_REASON_BYTES, "bounce diagnostic");
    mail->bounce->sender = child_maybe(wire, tuple, 4, LIMIT_ADDRESS_BYTES, "bounce sender");
}

static void next_identity(struct wire *wire, struct mail *mail)
{
    g_autoptr(GVariant) bytes = wire_next(wire);
    gsize length;
    const void *data = g_variant_get_fixed_array(bytes, &length, 1);
    if (length == SHA256_BYTES)
        memcpy(mail->identity, data, SHA256_BYTES);
    else
        wire_fault(wire, "identity");
}

static void read_header_members(struct wire *wire, struct mail *mail)
{
    g_autoptr(GVariant) verdict = wire_next(wire);
    mail->verdict = g_variant_get_byte(verdict);
    if (mail->verdict >= VERDICT_COUNT)
        wire_fault(wire, "verdict");
    mail->reason = next_maybe(wire, LIMIT_REASON_BYTES, "reason");
    mail->message_id = next_maybe(wire, LIMIT_MESSAGE_ID_BYTES, "message_id");
    next_strings(wire, mail->in_reply_to, LIMIT_REFERENCES, LIMIT_MESSAGE_ID_BYTES, "in_reply_to");
    next_strings(wire, mail->references, LIMIT_REFERENCES, LIMIT_MESSAGE_ID_BYTES, "references");
    g_autoptr(GVariant) date = wire_next(wire);
    mail->date = g_variant_get_int64(date);
    next_address(wire, &mail->from);
    next_address(wire, &mail->reply_to);
    next_addresses(wire, mail->to);
    next_addresses(wire, mail->cc);
    next_strings(wire, mail->delivered_to, LIMIT_RECIPIENTS, LIMIT_ADDRESS_BYTES, "delivered_to");
    mail->subject = next_maybe(wire, LIMIT_SUBJECT_BYTES, "subject");
}

static void read_content_members(struct wire *wire, struct mail *mail)
{
    mail->text = next_maybe(wire, LIMIT_TEXT_BYTES, "text");
    mail->body = next_maybe(wire, LIMIT_TEXT_BYTES, "body");
    mail->quoted = next_maybe(wire, LIMIT_TEXT_BYTES, "quoted");
    mail->signature = next_maybe(wire, LIMIT_TEXT_BYTES, "signature");
    mail->language = next_maybe(wire, LIMIT_NAME_BYTES, "language");
    next_contact(wire, &mail->contact);
    next_contact_sources(wire, &mail->contact);
    next_form(wire, mail->form);
    next_attachments(wire, mail->attachments);
    next_bounce(wire, mail);
    g_autoptr(GVariant) size = wire_next(wire);
    mail->size_bytes = g_variant_get_uint64(size);
    next_identity(wire, mail);
}

struct mail *mail_from_variant(GVariant *variant, GError **error)
{
    if (!g_variant_is_of_type(variant, G_VARIANT_TYPE(MAIL_WIRE_TYPE)) ||
        !g_variant_is_normal_form(variant)) {
        error_set(error, ERROR_CORRUPT, "mail from crmd-mail: not in the agreed form");
        return NULL;
    }
    struct wire wire = {.tuple = variant};
    g_autoptr(mail_handle) mail = mail_new();
    read_header_members(&wire, mail);
    read_content_members(&wire, mail);
    if (wire.fault) {
        g_propagate_error(error, wire.fault);
        return NULL;
    }
    return g_steal_pointer(&mail);
}
