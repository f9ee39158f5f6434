/* imports.c - mail handed in over the control socket: a body of several mails, each behind a line
 * that says how long it is. A thread of its lane waits while crmd-mail reads and the writer
 * records.
 */
#include "api/handlers.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "crm/delivery.h"
#include "store/store.h"

#include <string.h>

#define HEAD_BYTES 80 /* three numbers and a line end */

static bool imports_show(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    if (!delivery_may_import(&crm, NULL, error))
        return false;
    uint64_t max_bytes = call->host->max_message_bytes(call->host->daemon);
    api_answer_json(call, json_pack("{s:I, s:i, s:i}", "max_message_size", (json_int_t)max_bytes,
                                    "max_mails", LIMIT_BATCH_MESSAGES, "at_once", LIMIT_IMPORTS));
    return true;
}

/* ---- the body ---- */

static bool read_number(const char *word, int64_t min, int64_t *ret)
{
    return word && g_ascii_string_to_signed(word, 10, min, G_MAXINT64, ret, NULL);
}

/* "LENGTH RECEIVED [SIZE]". */
static bool read_head(const char *line, struct import_mail *mail)
{
    g_auto(GStrv) words = g_strsplit(line, " ", 4);
    guint count = g_strv_length(words);
    int64_t length, size;
    if (count < 2 || count > 3 || !read_number(words[0], 0, &length))
        return false;
    mail->received = CLOCK_NONE;
    if (strcmp(words[1], "-") != 0 && !read_number(words[1], -G_MAXINT64, &mail->received))
        return false;
    size = length;
    if (count == 3 && !read_number(words[2], length, &size))
        return false;
    mail->length = (uint64_t)length;
    mail->size_bytes = (uint64_t)size;
    mail->how = size > length ? IMPORT_HEADER : IMPORT_WHOLE;
    return true;
}

/* The mail at offset; the next one's offset, or 0 where it is none. */
static gsize read_mail(const char *body, gsize length, gsize offset, struct import_mail *ret)
{
    const char *line = body + offset;
    const char *end = memchr(line, '\n', MIN(length - offset, HEAD_BYTES));
    if (!end)
        return 0;
    g_autofree char *head = g_strndup(line, (gsize)(end - line));
    gsize start = (gsize)(end - body) + 1;
    if (!read_head(head, ret) || ret->length > length - start)
        return 0;
    ret->offset = start;
    return start + ret->length;
}

static bool too_large(const struct import_mail *mail, uint64_t max_bytes)
{
    return mail->how == IMPORT_HEADER ? mail->length > LIMIT_HEADER_BLOCK_BYTES
                                      : mail->length > max_bytes;
}

/* The mails of the body. (transfer full) */
static GArray *read_mails(const struct api_call *call, GError **error)
{
    gsize length;
    const char *body = g_bytes_get_data(call->bytes, &length);
    uint64_t max_bytes = call->host->max_message_bytes(call->host->daemon);
    g_autoptr(GArray) mails = g_array_new(FALSE, FALSE, sizeof(struct import_mail));
    struct import_mail mail;
    for (gsize offset = 0; offset < length && mails->len <= LIMIT_BATCH_MESSAGES;) {
        gsize next = read_mail(body, length, offset, &mail);
        if (next == 0) {
            error_set(error, ERROR_INVALID,
                      "the body, at byte %" G_GSIZE_FORMAT
                      ", is no line \"LENGTH RECEIVED\" with so many bytes behind it",
                      offset);
            return NULL;
        }
        if (too_large(&mail, max_bytes)) {
            error_set(error, ERROR_INVALID,
                      "a mail of %" G_GUINT64_FORMAT
                      " bytes is too large; send its header, and its "
                      "size in the line before",
                      mail.length);
            return NULL;
        }
        g_array_append_val(mails, mail);
        offset = next;
    }
    if (mails->len >= 1 && mails->len <= LIMIT_BATCH_MESSAGES)
        return g_steal_pointer(&mails);
    error_set(error, ERROR_INVALID, "a body has 1 to %d mails", LIMIT_BATCH_MESSAGES);
    return NULL;
}

/* ---- what becomes of them ---- */

struct tally {
    unsigned known;
    unsigned too_large;
    unsigned verdicts[VERDICT_COUNT];
    unsigned leads;
};

/* Takes the mails out that are kept already, and notes the others' digests. */
static bool drop_known(struct crm *crm, struct import_request *request, struct tally *tally,
                       GError **error)
{
    const char *body = g_bytes_get_data(request->raw, NULL);
    guint kept = 0;
    for (guint i = 0; i < request->mails->len; i++) {
        struct import_mail mail = g_array_index(request->mails, struct import_mail, i);
        guint8 digest[SHA256_BYTES];
        bool known;
        sha256(body + mail.offset, mail.length, digest);
        if (!delivery_known_mail(crm, digest, &known, error))
            return false;
        tally->known += known;
        if (known)
            continue;
        g_array_index(request->mails, struct import_mail, kept++) = mail;
        g_ptr_array_add(request->digests, g_memdup2(digest, sizeof(digest)));
    }
    g_array_set_size(request->mails, kept);
    return true;
}

static void count(const struct import_request *request, struct tally *tally)
{
    for (guint i = 0; i < request->mails->len; i++) {
        const struct capture_outcome *outcome = &request->ret_outcomes[i];
        const struct import_mail *mail = &g_array_index(request->mails, struct import_mail, i);
        tally->leads += outcome->leads;
        if (!outcome->is_new)
            tally->known++;
        else if (mail->how == IMPORT_HEADER)
            tally->too_large++;
        else
            tally->verdicts[outcome->verdict]++;
    }
}

static json_t *tally_to_json(const struct tally *tally)
{
    json_t *verdicts = json_object();
    for (unsigned i = 0; i < VERDICT_COUNT; i++) {
        if (tally->verdicts[i])
            json_object_set_new(verdicts, verdict_name(i), json_integer(tally->verdicts[i]));
    }
    return json_pack("{s:o, s:i, s:i, s:i}", "verdicts", verdicts, "known", (int)tally->known,
                     "too_large", (int)tally->too_large, "leads", (int)tally->leads);
}

/* A state of the database that is read for long keeps what is written meanwhile in its log: so it
 * is given up. */
static bool import(struct api_call *call, struct import_request *request, struct tally *tally,
                   GError **error)
{
    struct crm crm = api_crm(call);
    if (!drop_known(&crm, request, tally, error))
        return false;
    if (request->mails->len == 0)
        return true;
    g_autofree struct capture_outcome *outcomes =
        g_new0(struct capture_outcome, request->mails->len);
    request->ret_outcomes = outcomes;
    store_rollback(call->store);
    if (!call->host->import(call->host->daemon, request, error))
        return false;
    count(request, tally);
    return true;
}

static bool read_flag(const struct api_call *call, const char *name, bool *ret, GError **error)
{
    const char *text = api_query(call, name);
    *ret = text && g_str_equal(text, "1");
    if (!text || *ret || g_str_equal(text, "0"))
        return true;
    error_set_field(error, name, "%s: must be 0 or 1", name);
    return false;
}

static bool imports_take(struct api_call *call, GError **error)
{
    static const char *const known[] = {"team", "dry_run", NULL};
    struct crm crm = api_crm(call);
    struct import_request request = {.team = api_query(call, "team")};
    if (!delivery_may_import(&crm, request.team, error) || !api_only_query(call, known, error) ||
        !read_flag(call, "dry_run", &request.dry_run, error))
        return false;
    g_autoptr(GArray) mails = read_mails(call, error);
    if (!mails)
        return false;
    g_autoptr(GPtrArray) digests = g_ptr_array_new_with_free_func(g_free);
    struct tally tally = {0};
    request.mails = mails;
    request.digests = digests;
    request.raw = g_steal_pointer(&call->bytes);
    bool ok = import(call, &request, &tally, error);
    g_clear_pointer(&request.raw, g_bytes_unref);
    if (ok)
        api_answer_json(call, tally_to_json(&tally));
    return ok;
}

const struct route import_routes[] = {
    {"GET", "/v1/imports", ROUTE_READ, imports_show},
    {"POST", "/v1/imports", ROUTE_WAIT, imports_take, .takes_bytes = true,
     .at_once = LIMIT_UPLOADS},
    {NULL},
};
