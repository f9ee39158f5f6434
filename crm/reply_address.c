/* reply_address.c - every lead's own mail address. */
#include "crm/reply_address.h"
#include "base/error.h"
#include "store/setting.h"
#include "store/team.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

#define KEY_NAME "reply_key"
#define SIGNATURE_BYTES 10  /* 80 bits: nobody guesses one by mail */
#define SIGNATURE_CHARS 16  /* 5 bits each */
#define NUMBER_CHARS 13     /* of 64 bits */
#define LOCAL_PART_BYTES 64 /* RFC 5321 4.5.3.1.1 */

static const char digits[] = "abcdefghijklmnopqrstuvwxyz234567"; /* RFC 4648 */

/* ---- the key ---- */

static char *key_to_text(const guint8 bytes[REPLY_KEY_BYTES])
{
    GString *hex = g_string_new(NULL);
    for (gsize i = 0; i < REPLY_KEY_BYTES; i++)
        g_string_append_printf(hex, "%02x", bytes[i]);
    return g_string_free(hex, FALSE);
}

static bool key_from_text(const char *text, guint8 ret[REPLY_KEY_BYTES])
{
    if (strlen(text) != (gsize)2 * REPLY_KEY_BYTES)
        return false;
    for (gsize i = 0; i < REPLY_KEY_BYTES; i++) {
        int high = g_ascii_xdigit_value(text[2 * i]), low = g_ascii_xdigit_value(text[2 * i + 1]);
        if (high < 0 || low < 0)
            return false;
        ret[i] = (guint8)(high << 4 | low);
    }
    return true;
}

bool reply_key_load(struct store *store, struct reply_key *ret, GError **error)
{
    g_autofree char *text = store_setting(store, KEY_NAME, "", error);
    if (!text)
        return false;
    ret->known = key_from_text(text, ret->bytes);
    return true;
}

bool reply_key_ensure(struct store *store, GError **error)
{
    struct reply_key key;
    if (!reply_key_load(store, &key, error))
        return false;
    if (key.known)
        return true;
    if (getrandom(key.bytes, sizeof key.bytes, 0) != (ssize_t)sizeof key.bytes) {
        error_set(error, ERROR_INTERNAL, "the system gives no random bytes: %s", g_strerror(errno));
        return false;
    }
    g_autofree char *text = key_to_text(key.bytes);
    return store_setting_set(store, KEY_NAME, text, error);
}

/* ---- addresses ---- */

static void append_number(GString *out, int64_t number)
{
    char text[NUMBER_CHARS];
    gsize length = 0;
    for (uint64_t rest = (uint64_t)number; rest || !length; rest >>= 5)
        text[length++] = digits[rest & 31];
    while (length > 0)
        g_string_append_c(out, text[--length]);
}

static int digit_value(char c)
{
    const char *found = c ? strchr(digits, g_ascii_tolower(c)) : NULL;
    return found ? (int)(found - digits) : -1;
}

/* 0 for what is no number. */
static int64_t read_number(const char *text, gsize length)
{
    uint64_t number = 0;
    if (length == 0 || length >= NUMBER_CHARS)
        return 0;
    for (gsize i = 0; i < length; i++) {
        int value = digit_value(text[i]);
        if (value < 0)
            return 0;
        number = number << 5 | (uint64_t)value;
    }
    return (int64_t)number;
}

static void sign(const struct reply_key *key, int64_t lead_id, char ret[SIGNATURE_CHARS + 1])
{
    guint8 digest[32];
    gsize length = sizeof digest;
    g_autofree char *text = g_strdup_printf("lead %" G_GINT64_FORMAT, lead_id);
    g_autoptr(GHmac) hmac = g_hmac_new(G_CHECKSUM_SHA256, key->bytes, REPLY_KEY_BYTES);
    g_hmac_update(hmac, (const guchar *)text, -1);
    g_hmac_get_digest(hmac, digest, &length);
    unsigned bits = 0, held = 0;
    gsize chars = 0;
    for (gsize i = 0; i < SIGNATURE_BYTES; i++) {
        bits = bits << 8 | digest[i];
        for (held += 8; held >= 5; held -= 5)
            ret[chars++] = digits[bits >> (held - 5) & 31];
    }
    ret[chars] = '\0';
}

char *reply_address_make(const struct reply_key *key, const char *alias, int64_t lead_id)
{
    const char *at = strrchr(alias, '@');
    if (!key->known || !at)
        return NULL;
    char signature[SIGNATURE_CHARS + 1];
    sign(key, lead_id, signature);
    g_autoptr(GString) address = g_string_new_len(alias, at - alias);
    g_string_append_c(address, '+');
    append_number(address, lead_id);
    g_string_append_printf(address, "-%s", signature);
    if (address->len > LOCAL_PART_BYTES)
        return NULL;
    g_string_append(address, at);
    return g_strdup(address->str);
}

bool reply_address_of(struct store *store, int64_t lead_id, int64_t team_id, char **ret,
                      GError **error)
{
    struct reply_key key;
    *ret = NULL;
    if (!reply_key_load(store, &key, error))
        return false;
    g_auto(GStrv) aliases = store_team_aliases(store, team_id, error);
    for (gsize i = 0; aliases && aliases[i] && !*ret; i++)
        *ret = reply_address_make(&key, aliases[i], lead_id);
    return aliases != NULL;
}

/* In the same time wherever the two differ. */
static bool is_equal(const char *given, const char *right, gsize length)
{
    unsigned different = 0;
    for (gsize i = 0; i < length; i++)
        different |= (unsigned)(g_ascii_tolower(given[i]) ^ right[i]);
    return different == 0;
}

int64_t reply_address_read(const struct reply_key *key, const char *address)
{
    const char *at = strrchr(address, '@');
    const char *plus = at && key->known ? g_strrstr_len(address, at - address, "+") : NULL;
    const char *dash = plus ? memchr(plus, '-', (gsize)(at - plus)) : NULL;
    if (!dash || at - dash - 1 != SIGNATURE_CHARS)
        return 0;
    int64_t lead_id = read_number(plus + 1, (gsize)(dash - plus - 1));
    char signature[SIGNATURE_CHARS + 1];
    if (lead_id <= 0)
        return 0;
    sign(key, lead_id, signature);
    return is_equal(dash + 1, signature, SIGNATURE_CHARS) ? lead_id : 0;
}

char *reply_address_plain(const char *address)
{
    const char *at = strrchr(address, '@');
    const char *plus = at ? g_strrstr_len(address, at - address, "+") : NULL;
    if (!plus || plus == address)
        return NULL;
    return g_strdup_printf("%.*s%s", (int)(plus - address), address, at);
}
