/* protocol_credential.c - CREDENTIAL_WANTED and CREDENTIAL: no memory that held a secret is freed
 * before it is wiped. */
#include "mail/protocol_wire.h"
#include "base/limits.h"

#include <string.h>

#define WIRE_WANTED "(tuyu)"
#define WIRE_CREDENTIAL "(tumsms)"

GVariant *credential_wanted_to_variant(const struct credential_wanted *wanted)
{
    return g_variant_new(WIRE_WANTED, wanted->request, wanted->mailbox, (guchar)wanted->kind,
                         wanted->refused);
}

bool credential_wanted_from_frame(const struct frame *frame, struct credential_wanted *ret,
                                  GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_CREDENTIAL_WANTED, WIRE_WANTED, error);
    if (!value)
        return false;
    uint64_t request;
    uint32_t mailbox, refused;
    guchar kind;
    g_variant_get(value, WIRE_WANTED, &request, &mailbox, &kind, &refused);
    if (kind >= CREDENTIAL_KIND_COUNT)
        return wire_corrupt(error, "what kind of credential is wanted");
    *ret = (struct credential_wanted){request, mailbox, kind, refused};
    return true;
}

struct wiped {
    gsize length;
    char bytes[];
};

static void wipe(void *data)
{
    struct wiped *wiped = data;
    explicit_bzero(wiped->bytes, wiped->length);
    g_free(wiped);
}

/* A value of that type in memory of our own, which is wiped when it is freed. */
static GVariant *variant_of(const GVariantType *type, struct wiped *wiped)
{
    return g_variant_new_from_data(type, wiped->bytes, wiped->length, TRUE, wipe, wiped);
}

static struct wiped *wiped_new(gsize length)
{
    struct wiped *wiped = g_malloc(sizeof(*wiped) + length);
    wiped->length = length;
    return wiped;
}

static GVariant *maybe_secret(const char *secret)
{
    if (!secret)
        return g_variant_new_maybe(G_VARIANT_TYPE_STRING, NULL);
    struct wiped *copy = wiped_new(strlen(secret) + 1);
    memcpy(copy->bytes, secret, copy->length);
    return g_variant_new_maybe(NULL, variant_of(G_VARIANT_TYPE_STRING, copy));
}

/* Serialised here, since GVariant would do it in memory that it does not wipe. */
GVariant *credential_to_variant(const struct credential *credential)
{
    GVariant *members[] = {
        g_variant_new_uint64(credential->request),
        g_variant_new_uint32(credential->number),
        maybe_secret(credential->secret),
        wire_maybe_foreign(credential->error, LIMIT_REASON_BYTES),
    };
    g_autoptr(GVariant) tuple =
        g_variant_ref_sink(g_variant_new_tuple(members, G_N_ELEMENTS(members)));
    struct wiped *serialised = wiped_new(g_variant_get_size(tuple));
    g_variant_store(tuple, serialised->bytes);
    return variant_of(G_VARIANT_TYPE(WIRE_CREDENTIAL), serialised);
}

static bool is_whole(const struct credential *credential)
{
    return (credential->secret != NULL) != (credential->error != NULL) &&
           wire_fits(credential->secret, CREDENTIAL_BYTES) &&
           wire_fits(credential->error, LIMIT_REASON_BYTES);
}

bool credential_from_frame(struct frame *frame, struct credential *ret, GError **error)
{
    struct credential credential = {0};
    GVariant *value = wire_payload(frame, FRAME_CREDENTIAL, WIRE_CREDENTIAL, error);
    if (value) {
        g_variant_get(value, WIRE_CREDENTIAL, &credential.request, &credential.number,
                      &credential.secret, &credential.error);
        g_variant_unref(value);
    }
    if (frame->payload) /* the frame is ours alone: frame_read() made its bytes for it */
        explicit_bzero((void *)g_variant_get_data(frame->payload),
                       g_variant_get_size(frame->payload));
    if (!value)
        return false;
    if (!is_whole(&credential)) {
        credential_clear(&credential);
        return wire_corrupt(error, "a credential");
    }
    *ret = credential;
    return true;
}

void credential_clear(struct credential *credential)
{
    if (credential->secret)
        explicit_bzero(credential->secret, strlen(credential->secret));
    g_clear_pointer(&credential->secret, g_free);
    g_clear_pointer(&credential->error, g_free);
}
