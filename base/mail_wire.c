/* mail_wire.c - struct mail's wire form, the part of mail.h that both processes read and write. */
#include "base/mail.h"
#include "base/error.h"
#include "base/limits.h"

#include <string.h>

/* ---- writing ---- */

static GVariant *maybe_string(const char *text)
{
    return g_variant_new_maybe(G_VARIANT_TYPE_STRING, text ? g_variant_new_string(text) : NULL);
}

static GVariant *wire_strings(const GPtrArray *strings)
{
    return g_variant_new_strv((const char *const *)strings->pdata, (gssize)strings->len);
}

static GVariant *wire_address(const struct mail_address *address)
{
    GVariant *members[] = {maybe_string(address->name), maybe_string(address->email)};
    return g_variant_new_tuple(members, 2);
}

static GVariant *wire_addresses(const GPtrArray *addresses)
{
    GVariantBuilder builder;
    g_variant_builder_init(&builder, G_VARIANT_TYPE("a(msms)"));
    for (guint i = 0; i < addresses->len; i++)
        g_variant_builder_add_value(&builder, wire_address(addresses->pdata[i]));
    return g_variant_builder_end(&builder);
}

static GVariant *wire_contact(const struct mail_contact *contact)
{
    GVariant *members[CONTACT_FIELD_COUNT];
    for (unsigned i = 0; i < CONTACT_FIELD_COUNT; i++)
        members[i] = maybe_string(contact_value(contact, i));
    return g_variant_new_tuple(members, CONTACT_FIELD_COUNT);
}

static GVariant *wire_form(const GPtrArray *form)
{
    GVariantBuilder builder;
    g_variant_builder_init(&builder, G_VARIANT_TYPE("a(ss)"));
    for (guint i = 0; i < form->len; i++) {
        const struct mail_field *field = form->pdata[i];
        g_variant_builder_add(&builder, "(ss)", field->name, field->value);
    }
    return g_variant_builder_end(&builder);
}

static GVariant *wire_attachments(const GPtrArray *attachments)
{
    GVariantBuilder builder;
    g_variant_builder_init(&builder, G_VARIANT_TYPE("a(umsmstsb)"));
    for (guint i = 0; i < attachments->len; i++) {
        const struct mail_attachment *a = attachments->pdata[i];
        g_variant_builder_add(&builder, "(umsmstsb)", a->index, a->filename, a->type, a->size_bytes,
                              a->sha256, a->is_inline);
    }
    return g_variant_builder_end(&builder);
}

static GVariant *wire_bounce(const struct mail_bounce *bounce)
{
    if (!bounce)
        return g_variant_new_maybe(G_VARIANT_TYPE("(msmsmsms)"), NULL);
    GVariant *members[] = {maybe_string(bounce->recipient), maybe_string(bounce->status),
                           maybe_string(bounce->action), maybe_string(bounce->diagnostic)};
    return g_variant_new_maybe(NULL, g_variant_new_tuple(members, 4));
}

GVariant *mail_to_variant(const struct mail *mail)
{
    GVariant *members[] = {
        g_variant_new_byte((guchar)mail->verdict),
        maybe_string(mail->reason),
        maybe_string(mail->message_id),
        wire_strings(mail->in_reply_to),
        wire_strings(mail->references),
        g_variant_new_int64(mail->date),
        wire_address(&mail->from),
        wire_address(&mail->reply_to),
        wire_addresses(mail->to),
        wire_addresses(mail->cc),
        wire_strings(mail->delivered_to),
        maybe_string(mail->subject),
        maybe_string(mail->text),
        maybe_string(mail->body),
        maybe_string(mail->quoted),
        maybe_string(mail->signature),
        maybe_string(mail->language),
        wire_contact(&mail->contact),
        g_variant_new_fixed_array(G_VARIANT_TYPE_BYTE, mail->contact.sources, CONTACT_FIELD_COUNT,
                                  1),
        wire_form(mail->form),
        wire_attachments(mail->attachments),
        wire_bounce(mail->bounce),
        g_variant_new_uint64(mail->size_bytes),
        g_variant_new_fixed_array(G_VARIANT_TYPE_BYTE, mail->identity, SHA256_BYTES, 1),
    };
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
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
