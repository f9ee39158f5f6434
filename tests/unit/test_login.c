/* test_login.c - ways to log in: the one that suits is taken, says what its RFC wants, and shows
 * nobody the secret. */
#include "mail/login.h"

#include <string.h>

static const struct login_identity alice = {"alice@mail.example", "imap.mail.example", 993, "tok"};

static bool has(const void *context, const char *capability)
{
    return g_strv_contains(context, capability);
}

static const struct login_method *choose(enum mailbox_auth auth, const char *offered)
{
    g_auto(GStrv) list = g_strsplit(offered, " ", -1);
    return login_choose(auth, has, list);
}

static void test_choice(void)
{
    static const struct {
        enum mailbox_auth auth;
        const char *offered, *mechanism; /* "": the command LOGIN; NULL: none */
    } cases[] = {
        {MAILBOX_AUTH_PASSWORD, "AUTH=PLAIN AUTH=XOAUTH2", "PLAIN"},
        {MAILBOX_AUTH_PASSWORD, "IDLE", ""},
        {MAILBOX_AUTH_PASSWORD, "LOGINDISABLED STARTTLS", NULL},
        {MAILBOX_AUTH_PASSWORD, "LOGINDISABLED AUTH=PLAIN", "PLAIN"},
        {MAILBOX_AUTH_OAUTH2, "AUTH=OAUTHBEARER AUTH=XOAUTH2", "XOAUTH2"},
        {MAILBOX_AUTH_OAUTH2, "AUTH=OAUTHBEARER AUTH=PLAIN", "OAUTHBEARER"},
        {MAILBOX_AUTH_OAUTH2, "AUTH=PLAIN", NULL},
        {MAILBOX_AUTH_CERTIFICATE, "AUTH=PLAIN AUTH=EXTERNAL", "EXTERNAL"},
        {MAILBOX_AUTH_CERTIFICATE, "AUTH=PLAIN", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        const struct login_method *m = choose(cases[i].auth, cases[i].offered);
        g_test_message("%s", cases[i].offered);
        g_assert_cmpstr(m ? m->mechanism ? m->mechanism : "" : NULL, ==, cases[i].mechanism);
    }
    g_autofree char *text = login_methods_text(MAILBOX_AUTH_OAUTH2);
    g_assert_cmpstr(text, ==, "XOAUTH2 or OAUTHBEARER");
}

static void expect_message(enum mailbox_auth auth, const char *offered,
                           const struct login_identity *who, const char *expected, gsize length)
{
    g_autofree char *base64 = login_message(choose(auth, offered), who);
    gsize got_length;
    g_autofree guchar *got = g_base64_decode(base64, &got_length);
    g_assert_cmpmem(got, got_length, expected, length);
}

#define EXPECT(auth, offered, who, text) expect_message(auth, offered, who, text, sizeof(text) - 1)

static void test_messages(void)
{
    const struct login_identity odd = {"a,b=c", "h", 143, "tok"};
    EXPECT(MAILBOX_AUTH_PASSWORD, "AUTH=PLAIN", &alice, "\0alice@mail.example\0tok");
    EXPECT(MAILBOX_AUTH_OAUTH2, "AUTH=XOAUTH2", &alice,
           "user=alice@mail.example\001auth=Bearer tok\001\001");
    EXPECT(MAILBOX_AUTH_OAUTH2, "AUTH=OAUTHBEARER", &odd,
           "n,a=a=2Cb=3Dc,\001host=h\001port=143\001auth=Bearer tok\001\001");
    EXPECT(MAILBOX_AUTH_CERTIFICATE, "AUTH=EXTERNAL", &alice, "");
}

static void test_repeats(void)
{
    const struct login_method *plain = choose(MAILBOX_AUTH_PASSWORD, "AUTH=PLAIN");
    const struct login_identity who = {"u", "h", 993, "pa\"ss"};
    g_autofree char *sent = login_message(plain, &who);
    g_autofree char *base64 = g_strdup_printf("BAD AUTHENTICATE PLAIN %s", sent);
    g_assert_true(login_repeats_secret(plain, &who, "LOGIN u pa\"ss"));
    g_assert_true(login_repeats_secret(plain, &who, "LOGIN u \"pa\\\"ss\""));
    g_assert_true(login_repeats_secret(plain, &who, base64));
    g_assert_false(login_repeats_secret(plain, &who, "no such user"));
    const struct login_identity nobody = {"u", "h", 993, NULL};
    g_assert_false(login_repeats_secret(plain, &nobody, "anything"));
}

static void expect_challenge(const char *json, const char *expected)
{
    g_autofree char *base64 = g_base64_encode((const guchar *)json, strlen(json));
    g_autofree char *text = login_challenge_text(base64);
    g_assert_cmpstr(text, ==, expected);
}

static void test_challenges(void)
{
    expect_challenge("{\"status\":\"400\",\"schemes\":\"Bearer\",\"scope\":\"https://m.example/\"}",
                     "status 400, scope https://m.example/");
    expect_challenge("{\"status\":401,\"scope\":\"a\\u0007b\"}", "status 401, scope a b");
    expect_challenge("{\"other\":1}", NULL);
    expect_challenge("[[[[", NULL);
    expect_challenge("", NULL);
    g_autofree char *huge = g_strnfill(1 << 20, 'A');
    g_assert_null(login_challenge_text(huge));
    g_assert_null(login_challenge_text("%%%%"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/login/the method is one that the server offers", test_choice);
    g_test_add_func("/login/each method says what its RFC wants", test_messages);
    g_test_add_func("/login/a secret is recognised in whatever form it was sent", test_repeats);
    g_test_add_func("/login/a challenge is told without what is for programs", test_challenges);
    return g_test_run();
}
