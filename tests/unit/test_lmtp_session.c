/* test_lmtp_session.c - LMTP as a client sees it: commands, replies, a mail's bytes, and all of it
 * a byte at a time. */
#include "mail/lmtp_data.h"
#include "mail/lmtp_session.h"
#include "tests/lib/fixture.h"

#include <string.h>

#define MAX_BYTES 1000

struct talk {
    struct lmtp_session *session;
    uint64_t room_bytes; /* that grow() gives */
    GPtrArray *mails;    /* of char*: what was delivered */
    gsize step;          /* bytes handed over at once */
    bool over;
};

static bool grow(void *context, uint64_t bytes)
{
    return bytes <= ((struct talk *)context)->room_bytes;
}

static void talk_begin(struct talk *talk)
{
    struct lmtp_settings settings = {"mx.example.com", MAX_BYTES, grow, talk};
    talk->session = lmtp_session_new(&settings);
    talk->room_bytes = talk->room_bytes ? talk->room_bytes : 1 << 20;
    talk->step = talk->step ? talk->step : 1 << 20;
    talk->mails = g_ptr_array_new_with_free_func(g_free);
}

static void talk_end(struct talk *talk)
{
    lmtp_session_free(talk->session);
    g_ptr_array_unref(talk->mails);
}

/* Knows who has "sales" in the name, cannot tell of "later", nor of anybody to "shut". */
static enum delivery_answer answer_for(const char *recipient)
{
    return strstr(recipient, "sales")   ? DELIVERY_YES
           : strstr(recipient, "later") ? DELIVERY_LATER
           : strstr(recipient, "shut")  ? DELIVERY_SHUT
                                        : DELIVERY_UNKNOWN;
}

static void deliver(struct talk *talk)
{
    g_autoptr(GBytes) mail = lmtp_session_mail(talk->session);
    g_ptr_array_add(talk->mails, g_strndup(g_bytes_get_data(mail, NULL), g_bytes_get_size(mail)));
    g_autoptr(GArray) answers = g_array_new(FALSE, FALSE, 1);
    struct delivered delivered = {1, 40 + (int64_t)talk->mails->len, answers};
    for (guint i = 0; i < lmtp_session_recipients(talk->session)->len; i++) {
        guint8 answer = answer_for(lmtp_session_recipients(talk->session)->pdata[i]);
        g_array_append_val(answers, answer);
    }
    lmtp_session_delivered(talk->session, &delivered);
}

static void act(struct talk *talk, enum lmtp_wants wants)
{
    if (wants == LMTP_CHECK)
        lmtp_session_checked(talk->session, answer_for(lmtp_session_recipient(talk->session)));
    if (wants == LMTP_DELIVER)
        deliver(talk);
    talk->over |= wants == LMTP_CLOSE;
}

/* What the client says, and all replies to it. (transfer full) */
static char *say_bytes(struct talk *talk, const char *bytes, gsize length)
{
    for (gsize taken = 0; taken < length && !talk->over;) {
        gsize step;
        act(talk, lmtp_session_take(talk->session, bytes + taken, MIN(talk->step, length - taken),
                                    &step));
        taken += step;
    }
    GString *replies = lmtp_session_replies(talk->session);
    char *text = g_strndup(replies->str, replies->len);
    g_string_truncate(replies, 0);
    return text;
}

static void assert_says(struct talk *talk, const char *client, const char *expected)
{
    g_autofree char *replies = say_bytes(talk, client, strlen(client));
    g_assert_cmpstr(replies, ==, expected);
}

static void greet(struct talk *talk)
{
    g_autofree char *replies = say_bytes(talk, "LHLO client\r\n", strlen("LHLO client\r\n"));
    g_assert_nonnull(strstr(replies, "220 mx.example.com LMTP"));
}

/* ---- a delivery ---- */

static void each_recipient_is_answered_once_for_each_mail(void)
{
    struct talk talk = {0};
    talk_begin(&talk);
    assert_says(&talk, "LHLO client\r\n",
                "220 mx.example.com LMTP crmd\r\n250-mx.example.com\r\n250-PIPELINING\r\n"
                "250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE 1000\r\n");
    assert_says(&talk, "MAIL FROM:<ada@customer.example> SIZE=20 BODY=8BITMIME\r\n",
                "250 2.1.0 ok\r\n");
    assert_says(&talk, "RCPT TO:<sales@example.com>\r\n", "250 2.1.5 ok\r\n");
    assert_says(&talk, "rcpt to: <nobody@example.com>\r\n",
                "550 5.1.1 no team has that address\r\n");
    assert_says(&talk, "RCPT TO:<\"a>b sales\"@example.com>\r\n", "250 2.1.5 ok\r\n");
    assert_says(&talk, "DATA\r\n", "354 go on, and end with a line of one dot\r\n");
    assert_says(&talk, "Subject: x\r\n\r\nhi\r\n.\r\n",
                "250 2.0.0 recorded as message 41\r\n250 2.0.0 recorded as message 41\r\n");
    g_assert_cmpstr(talk.mails->pdata[0], ==,
                    "Return-Path: <ada@customer.example>\r\nSubject: x\r\n\r\nhi\r\n");
    assert_says(&talk, "MAIL FROM:<>\r\nRCPT TO:<sales@example.com>\r\nDATA\r\na\r\n.\r\nQUIT\r\n",
                "250 2.1.0 ok\r\n250 2.1.5 ok\r\n354 go on, and end with a line of one dot\r\n"
                "250 2.0.0 recorded as message 42\r\n221 2.0.0 bye\r\n");
    g_assert_true(talk.over);
    talk_end(&talk);
}

/* What a mail of these lines is delivered as, whatever pieces it comes in. */
static void assert_delivers(const char *sent, const char *expected)
{
    for (gsize step = 1; step < 20; step += 3) {
        struct talk talk = {.step = step};
        talk_begin(&talk);
        greet(&talk);
        g_autofree char *client = g_strconcat(
            "MAIL FROM:<>\r\nRCPT TO:<sales@example.com>\r\nDATA\r\n", sent, ".\r\n", NULL);
        g_autofree char *replies = say_bytes(&talk, client, strlen(client));
        g_assert_cmpint(talk.mails->len, ==, 1);
        g_autofree char *whole = g_strconcat("Return-Path: <>\r\n", expected, NULL);
        g_assert_cmpstr(talk.mails->pdata[0], ==, whole);
        assert_says(&talk, "NOOP\r\n", "250 2.0.0 ok\r\n");
        talk_end(&talk);
    }
}

static void dots_are_taken_out_and_only_crlf_ends_a_mail(void)
{
    assert_delivers("", "");
    assert_delivers("..\r\n...x\r\n", ".\r\n..x\r\n");
    assert_delivers(".x\r\n", "x\r\n");
    assert_delivers("a\n.\nb\r\n", "a\n.\nb\r\n");
    assert_delivers("a\r.\r\r\n", "a\r.\r\r\n");
    assert_delivers("a\n.\r\nb\r\n", "a\n.\r\nb\r\n");
    assert_delivers(".\rb\r\n", "\rb\r\n");
    assert_delivers("\r\n\r\n", "\r\n\r\n");
}

/* ---- bounds ---- */

static void a_mail_that_is_too_large_is_refused_for_each_recipient(void)
{
    struct talk talk = {0};
    talk_begin(&talk);
    greet(&talk);
    assert_says(&talk, "MAIL FROM:<a@x.example> SIZE=1001\r\n",
                "552 5.3.4 larger than max_message_size of crmd.conf\r\n");
    g_autofree char *mail = g_strnfill(MAX_BYTES - 2, 'x');
    g_autofree char *fits =
        g_strdup_printf("MAIL FROM:<>\r\nRCPT TO:<sales@example.com>\r\nDATA\r\n%s\r\n.\r\n", mail);
    assert_says(&talk, fits,
                "250 2.1.0 ok\r\n250 2.1.5 ok\r\n354 go on, and end with a line of one dot\r\n"
                "250 2.0.0 recorded as message 41\r\n");
    g_autofree char *too_large =
        g_strdup_printf("MAIL FROM:<>\r\nRCPT TO:<sales@example.com>\r\n"
                        "RCPT TO:<sales2@example.com>\r\nDATA\r\nx%s\r\n.\r\n",
                        mail);
    assert_says(&talk, too_large,
                "250 2.1.0 ok\r\n250 2.1.5 ok\r\n250 2.1.5 ok\r\n354 go on, and end with a line of "
                "one dot\r\n552 5.3.4 larger than max_message_size of crmd.conf\r\n"
                "552 5.3.4 larger than max_message_size of crmd.conf\r\n");
    assert_says(&talk, "NOOP\r\n", "250 2.0.0 ok\r\n");
    talk_end(&talk);
}

static void a_mail_that_finds_no_room_is_put_off(void)
{
    struct talk talk = {.room_bytes = 10};
    talk_begin(&talk);
    greet(&talk);
    assert_says(&talk, "MAIL FROM:<>\r\nRCPT TO:<sales@example.com>\r\nDATA\r\nhello\r\n.\r\n",
                "250 2.1.0 ok\r\n250 2.1.5 ok\r\n354 go on, and end with a line of one dot\r\n"
                "452 4.3.1 no memory for it now; try again\r\n");
    g_assert_cmpint(talk.mails->len, ==, 0);
    talk_end(&talk);
}

static void recipients_beyond_a_hundred_are_for_another_mail(void)
{
    struct talk talk = {0};
    talk_begin(&talk);
    greet(&talk);
    assert_says(&talk, "MAIL FROM:<>\r\n", "250 2.1.0 ok\r\n");
    for (int i = 0; i < DELIVERY_RECIPIENTS; i++)
        assert_says(&talk, "RCPT TO:<sales@example.com>\r\n", "250 2.1.5 ok\r\n");
    assert_says(&talk, "RCPT TO:<sales@example.com>\r\n",
                "452 4.5.3 too many recipients; give the others with another mail\r\n");
    talk_end(&talk);
}

static void endless_lines_and_endless_mistakes_end(void)
{
    struct talk talk = {.step = 1000};
    talk_begin(&talk);
    greet(&talk);
    g_autofree char *line = g_strnfill(1 << 20, 'x');
    g_autofree char *nothing = say_bytes(&talk, line, strlen(line));
    g_assert_cmpstr(nothing, ==, "");
    assert_says(&talk, "\r\nNOOP\r\n", "500 5.5.2 line too long\r\n250 2.0.0 ok\r\n");
    for (int i = 0; i < 19; i++)
        assert_says(&talk, "HUH\r\n", "500 5.5.2 no such command\r\n");
    assert_says(&talk, "HUH\r\n", "421 4.7.0 too many mistakes\r\n");
    g_assert_true(talk.over);
    talk_end(&talk);
}

/* ---- order and form ---- */

static void commands_out_of_order_or_form_are_refused(void)
{
    static const struct {
        const char *client, *reply;
    } turns[] = {
        {"MAIL FROM:<a@x.example>\r\n", "503 5.5.1 say LHLO first\r\n"},
        {"EHLO client\r\n", "502 5.5.1 this is LMTP: say LHLO\r\n"},
        {"LHLO \r\n", "501 5.5.4 LHLO needs your name\r\n"},
        {"LHLO x\r\n", NULL},
        {"RCPT TO:<sales@example.com>\r\n", "503 5.5.1 MAIL first\r\n"},
        {"DATA\r\n", "503 5.5.1 no recipients\r\n"},
        {"MAIL <a@x.example>\r\n", "501 5.1.7 write MAIL FROM:<ADDRESS>\r\n"},
        {"MAIL FROM:a@x.example\r\n", "501 5.1.7 write MAIL FROM:<ADDRESS>\r\n"},
        {"MAIL FROM:<a@x.example> SIZE=x\r\n", "501 5.5.4 SIZE needs a number\r\n"},
        {"MAIL FROM:<a@x.example> BODY=BINARYMIME\r\n", "501 5.5.4 BODY is 7BIT or 8BITMIME\r\n"},
        {"MAIL FROM:<a@x.example> RET=HDRS\r\n", "555 5.5.4 that parameter is not known here\r\n"},
        {"MAIL FROM:<\xc3\xa9@x.example>\r\n", "550 5.6.7 such an address needs SMTPUTF8\r\n"},
        {"MAIL FROM:<\xff@x.example> SMTPUTF8\r\n", "501 5.1.7 write MAIL FROM:<ADDRESS>\r\n"},
        {"MAIL FROM:<\xc3\xa9@x.example> SMTPUTF8\r\n", "250 2.1.0 ok\r\n"},
        {"MAIL FROM:<b@x.example>\r\n", "503 5.5.1 one mail at a time: RSET first\r\n"},
        {"RCPT TO:<>\r\n", "501 5.1.3 a recipient needs an address\r\n"},
        {"RCPT TO:<later@example.com>\r\n", "451 4.3.0 crmd cannot look it up now; try again\r\n"},
        {"RCPT TO:<shut@example.com>\r\n",
         "452 4.3.1 crmd can record nothing now, see crmctl status; try again\r\n"},
        {"RCPT TO:<@relay.example:sales@example.com>\r\n", "250 2.1.5 ok\r\n"},
        {"VRFY sales\r\n", "252 2.5.0 try RCPT\r\n"},
        {"RSET\r\n", "250 2.0.0 ok\r\n"},
        {"DATA\r\n", "503 5.5.1 no recipients\r\n"},
        {"NO\0P\r\n", NULL},
    };
    struct talk talk = {0};
    talk_begin(&talk);
    g_string_truncate(lmtp_session_replies(talk.session), 0); /* the greeting */
    for (gsize i = 0; i < G_N_ELEMENTS(turns); i++) {
        g_autofree char *replies = say_bytes(&talk, turns[i].client, strlen(turns[i].client));
        if (turns[i].reply)
            g_assert_cmpstr(replies, ==, turns[i].reply);
    }
    g_assert_false(talk.over);
    g_autofree char *zero = say_bytes(&talk, "NO\0P\r\n", 6);
    g_assert_nonnull(strstr(zero, "zero byte"));
    talk_end(&talk);
}

static void a_recipient_that_is_gone_meanwhile_is_told_so(void)
{
    struct talk talk = {0};
    talk_begin(&talk);
    greet(&talk);
    g_autofree char *ready = say_bytes(&talk,
                                       "MAIL FROM:<>\r\nRCPT TO:<sales@x.example>\r\n"
                                       "RCPT TO:<sales@y.example>\r\nDATA\r\nx\r\n",
                                       strlen("MAIL FROM:<>\r\nRCPT TO:<sales@x.example>\r\n"
                                              "RCPT TO:<sales@y.example>\r\nDATA\r\nx\r\n"));
    gsize taken;
    g_assert_cmpint(lmtp_session_take(talk.session, ".\r\n", 3, &taken), ==, LMTP_DELIVER);
    g_autoptr(GArray) answers = g_array_new(FALSE, FALSE, 1);
    guint8 unknown = DELIVERY_UNKNOWN;
    g_array_append_val(answers, unknown); /* and nothing of the second */
    struct delivered delivered = {1, 0, answers};
    lmtp_session_delivered(talk.session, &delivered);
    g_assert_cmpstr(lmtp_session_replies(talk.session)->str, ==,
                    "550 5.1.1 no team has that address\r\n"
                    "451 4.3.0 crmd cannot record it now; try again\r\n");
    talk_end(&talk);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("lmtp", each_recipient_is_answered_once_for_each_mail);
    TEST("lmtp", dots_are_taken_out_and_only_crlf_ends_a_mail);
    TEST("lmtp", a_mail_that_is_too_large_is_refused_for_each_recipient);
    TEST("lmtp", a_mail_that_finds_no_room_is_put_off);
    TEST("lmtp", recipients_beyond_a_hundred_are_for_another_mail);
    TEST("lmtp", endless_lines_and_endless_mistakes_end);
    TEST("lmtp", commands_out_of_order_or_form_are_refused);
    TEST("lmtp", a_recipient_that_is_gone_meanwhile_is_told_so);
    return g_test_run();
}
