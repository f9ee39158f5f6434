/* test_secrets.c - crmd-mail asks crmd, which the test plays, for passwords. */
#include "mail/secrets.h"
#include "base/error.h"

#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

struct stage {
    int pair[2], cancel_fd;
    struct uplink *uplink;
    struct secrets *secrets;
    struct frame_reader *reader;
    struct secrets_asker asker;
    enum credential_kind kind;
    char *secret; /* what the asking thread got */
    GError *error;
};

static struct stage *stage_new(void)
{
    struct stage *stage = g_new0(struct stage, 1);
    g_assert_cmpint(socketpair(AF_UNIX, SOCK_STREAM, 0, stage->pair), ==, 0);
    stage->cancel_fd = eventfd(0, EFD_NONBLOCK);
    stage->uplink = uplink_new(stage->pair[1]);
    stage->secrets = secrets_new(stage->uplink);
    stage->reader = frame_reader_new(stage->pair[0]);
    stage->asker = (struct secrets_asker){stage->secrets, 5, stage->cancel_fd, 0, 0};
    return stage;
}

static void stage_free(struct stage *stage)
{
    secrets_free(stage->secrets);
    uplink_free(stage->uplink);
    frame_reader_free(stage->reader);
    g_free(stage->secret);
    g_clear_error(&stage->error);
    const int fds[] = {stage->pair[0], stage->pair[1], stage->cancel_fd};
    for (gsize i = 0; i < G_N_ELEMENTS(fds); i++)
        g_assert_cmpint(close(fds[i]), ==, 0);
    g_free(stage);
}

static void *ask(void *data)
{
    struct stage *stage = data;
    g_clear_pointer(&stage->secret, g_free);
    g_clear_error(&stage->error);
    stage->secret = secrets_ask(&stage->asker, stage->kind, &stage->error);
    return NULL;
}

static struct credential_wanted read_wanted(struct stage *stage)
{
    struct frame frame;
    struct credential_wanted wanted;
    g_autoptr(GError) error = NULL;
    g_assert_cmpint(frame_read(stage->reader, &frame, &error), ==, FRAME_GOT);
    g_assert_true(credential_wanted_from_frame(&frame, &wanted, &error));
    frame_clear(&frame);
    return wanted;
}

static void answer(struct stage *stage, uint64_t request, uint32_t number, const char *secret,
                   const char *error)
{
    struct credential credential = {request, number, g_strdup(secret), g_strdup(error)};
    secrets_answer(stage->secrets, &credential);
    g_assert_null(credential.secret); /* taken over, or wiped */
    g_assert_null(credential.error);
}

static void test_answers(void)
{
    struct stage *stage = stage_new();
    GThread *thread = g_thread_new("ask", ask, stage);
    struct credential_wanted wanted = read_wanted(stage);
    g_assert_true(wanted.mailbox == 5 && wanted.kind == CREDENTIAL_SECRET && wanted.refused == 0);
    answer(stage, wanted.request + 1, 9, "another's", NULL);
    answer(stage, wanted.request, 7, "secret", NULL);
    answer(stage, wanted.request, 8, "too late", NULL);
    g_thread_join(thread);
    g_assert_cmpstr(stage->secret, ==, "secret");
    secrets_refused(&stage->asker);
    thread = g_thread_new("ask", ask, stage);
    wanted = read_wanted(stage);
    g_assert_cmpuint(wanted.refused, ==, 7);
    answer(stage, wanted.request, 0, NULL, "the vault is down");
    g_thread_join(thread);
    g_assert_null(stage->secret);
    g_assert_error(stage->error, CRMD_ERROR, ERROR_UNAVAILABLE);
    g_assert_cmpstr(stage->error->message, ==, "the vault is down");
    stage_free(stage);
}

static void test_keys(void)
{
    struct stage *stage = stage_new();
    stage->kind = CREDENTIAL_KEY;
    GThread *thread = g_thread_new("ask", ask, stage);
    struct credential_wanted wanted = read_wanted(stage);
    g_assert_cmpint(wanted.kind, ==, CREDENTIAL_KEY);
    answer(stage, wanted.request, 7, "key", NULL);
    g_thread_join(thread);
    secrets_refused(&stage->asker); /* of the secret, of which there was none */
    g_assert_cmpuint(stage->asker.refused, ==, 0);
    stage_free(stage);
}

static void test_cancel(void)
{
    struct stage *stage = stage_new();
    GThread *thread = g_thread_new("ask", ask, stage);
    struct credential_wanted wanted = read_wanted(stage);
    g_assert_cmpint(write(stage->cancel_fd, &(uint64_t){1}, 8), ==, 8);
    g_thread_join(thread);
    g_assert_null(stage->secret);
    g_assert_cmpstr(stage->error->message, ==, "stopped");
    answer(stage, wanted.request, 7, "nobody waits", NULL);
    stage_free(stage);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/secrets/an answer goes to whom it is for", test_answers);
    g_test_add_func("/secrets/keys are not refused with passwords", test_keys);
    g_test_add_func("/secrets/who is stopped waits no longer", test_cancel);
    return g_test_run();
}
