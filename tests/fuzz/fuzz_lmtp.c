/* fuzz_lmtp.c - any bytes of a client get replies that are ones, and the same however the bytes are
 * cut; libFuzzer. The first three bytes say what the other side does. */
#include "tests/fuzz/fuzz.h"
#include "base/limits.h"
#include "mail/lmtp_session.h"

#include <string.h>

#define CONTROL_BYTES 3
#define PATH_BYTES (LIMIT_ADDRESS_BYTES + sizeof "Return-Path: <>\r\n")
#define COMPARED_ROOM_BYTES (1 << 20) /* more than any input */

/* What a session is to meet, and what came of it. */
struct run {
    uint64_t max_bytes;
    uint64_t room_bytes;
    guint8 answers; /* which recipients are known, which mails recorded */
    gsize piece;    /* bytes that are given at once */
    GString *replies;
    GString *mail; /* recipients and mails that were handed over */
};

static bool grow(void *context, uint64_t bytes)
{
    return bytes <= ((struct run *)context)->room_bytes;
}

static guint8 answer_to(const struct run *run, guint8 what)
{
    return (guint8)((run->answers + what) % DELIVERY_ANSWER_COUNT);
}

static void check_reply(const char *line)
{
    gsize length = strlen(line);
    require(length > 4 && line[length - 1] == '\r', "a reply does not end in CRLF");
    require(line[0] >= '2' && line[0] <= '5' && g_ascii_isdigit(line[1]) &&
                g_ascii_isdigit(line[2]) && (line[3] == ' ' || line[3] == '-'),
            "a reply has no code");
    for (gsize i = 0; i < length - 1; i++)
        require(!g_ascii_iscntrl(line[i]), "a reply has control characters");
}

static void take_replies(struct run *run, struct lmtp_session *session)
{
    GString *replies = lmtp_session_replies(session);
    require(strlen(replies->str) == replies->len, "a reply has a zero byte");
    require(replies->len == 0 || replies->str[replies->len - 1] == '\n', "half a reply");
    g_auto(GStrv) lines = g_strsplit(replies->str, "\n", -1);
    for (char **line = lines; *line && **line; line++)
        check_reply(*line);
    g_string_append(run->replies, replies->str);
    g_string_truncate(replies, 0);
}

static guint count_lines(const char *text)
{
    guint lines = 0;
    for (const char *p = text; (p = strchr(p, '\n')); p++)
        lines++;
    return lines;
}

static void deliver(struct run *run, struct lmtp_session *session)
{
    const GPtrArray *recipients = lmtp_session_recipients(session);
    guint count = recipients->len;
    require(count >= 1 && count <= DELIVERY_RECIPIENTS, "the number of recipients");
    g_autoptr(GBytes) mail = lmtp_session_mail(session);
    gsize length;
    const char *text = g_bytes_get_data(mail, &length);
    require(length <= run->max_bytes + PATH_BYTES, "a mail is too large");
    require(length >= 14 && memcmp(text, "Return-Path: <", 14) == 0, "a mail has no sender");
    g_string_append_len(run->mail, text, (gssize)length);
    struct delivered delivered = {.message_id = 1, .answers = g_array_new(FALSE, FALSE, 1)};
    for (guint i = 0; i + (run->answers & 1) < count; i++) { /* sometimes one less than there are */
        guint8 answer = answer_to(run, (guint8)i);
        g_array_append_val(delivered.answers, answer);
    }
    gsize before = lmtp_session_replies(session)->len;
    lmtp_session_delivered(session, &delivered);
    require(count_lines(lmtp_session_replies(session)->str + before) == count,
            "not one answer a recipient");
    g_array_unref(delivered.answers);
}

static void check_recipient(struct run *run, struct lmtp_session *session)
{
    const char *recipient = lmtp_session_recipient(session);
    require(recipient && *recipient && g_utf8_validate(recipient, -1, NULL),
            "a recipient is no text");
    require(strlen(recipient) <= LIMIT_ADDRESS_BYTES, "a recipient is too long");
    g_string_append_printf(run->mail, "<%s>", recipient);
    lmtp_session_checked(session, answer_to(run, (guint8)*recipient));
}

static enum lmtp_wants take(struct run *run, struct lmtp_session *session, const char *bytes,
                            gsize length)
{
    enum lmtp_wants wants = LMTP_INPUT;
    for (gsize taken = 0; taken < length && wants != LMTP_CLOSE;) {
        gsize step;
        wants = lmtp_session_take(session, bytes + taken, length - taken, &step);
        require(step > 0 && step <= length - taken, "bytes are taken that are not there");
        taken += step;
        require(wants != LMTP_INPUT || taken == length, "bytes are left");
        if (wants == LMTP_CHECK)
            check_recipient(run, session);
        if (wants == LMTP_DELIVER)
            deliver(run, session);
        take_replies(run, session);
    }
    return wants;
}

static void talk(struct run *run, const char *bytes, gsize length)
{
    struct lmtp_settings settings = {"mail.example.com", run->max_bytes, grow, run};
    struct lmtp_session *session = lmtp_session_new(&settings);
    run->replies = g_string_new(NULL);
    run->mail = g_string_new(NULL);
    take_replies(run, session);
    enum lmtp_wants wants = LMTP_INPUT;
    for (gsize at = 0; at < length && wants != LMTP_CLOSE; at += run->piece)
        wants = take(run, session, bytes + at, MIN(run->piece, length - at));
    lmtp_session_goodbye(session, "4.3.2 over");
    take_replies(run, session);
    lmtp_session_free(session);
}

static void run_clear(struct run *run)
{
    g_string_free(run->replies, TRUE);
    g_string_free(run->mail, TRUE);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size <= CONTROL_BYTES)
        return 0;
    const char *bytes = (const char *)data + CONTROL_BYTES;
    gsize length = size - CONTROL_BYTES;
    /* Where there is too little room, how far it goes depends on the pieces: then nothing is
     * compared. */
    bool tight = data[1] & 1;
    struct run whole = {.max_bytes = 1 + 16 * (uint64_t)data[0],
                        .room_bytes = tight ? data[1] : COMPARED_ROOM_BYTES,
                        .answers = data[2],
                        .piece = length};
    struct run pieces = whole;
    pieces.piece = 1 + data[2] / 64 * 7;
    talk(&whole, bytes, length);
    talk(&pieces, bytes, length);
    require(tight || (g_string_equal(whole.replies, pieces.replies) &&
                      g_string_equal(whole.mail, pieces.mail)),
            "what comes of the bytes depends on how they are cut");
    run_clear(&whole);
    run_clear(&pieces);
    return 0;
}
