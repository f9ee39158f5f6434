/* test_post.c - from any thread to the main loop. */
#include "daemon/post.h"
#include "tests/lib/fixture.h"

#define THREADS 4
#define POSTS 2000

struct loop {
    sd_event *event;
    struct post_box *box;
};

static struct loop loop_new(void)
{
    g_autoptr(GError) error = NULL;
    struct loop loop = {0};
    g_assert_cmpint(sd_event_new(&loop.event), >=, 0);
    loop.box = post_box_new(loop.event, &error);
    g_assert_no_error(error);
    return loop;
}

static void loop_clear(struct loop *loop)
{
    post_box_free(loop->box);
    (void)sd_event_unref(loop->event);
}

static void append(void *context, void *data)
{
    g_string_append(context, data);
}

static void posts_run_on_the_loop_in_the_order_of_posting(void)
{
    struct loop loop = loop_new();
    g_autoptr(GString) log = g_string_new(NULL);
    post(loop.box, append, log, "a");
    post(loop.box, append, log, "b");
    post(loop.box, append, log, "c");
    g_assert_cmpstr(log->str, ==, "");
    g_assert_cmpint(sd_event_run(loop.event, 0), ==, 1);
    g_assert_cmpstr(log->str, ==, "abc");
    g_assert_cmpint(sd_event_run(loop.event, 0), ==, 0); /* asleep again */
    loop_clear(&loop);
}

static void what_is_drained_does_not_run_again(void)
{
    struct loop loop = loop_new();
    g_autoptr(GString) log = g_string_new(NULL);
    post(loop.box, append, log, "a");
    post_box_drain(loop.box);
    post_box_drain(loop.box);
    g_assert_cmpint(sd_event_run(loop.event, 0), ==, 1); /* woken for nothing */
    g_assert_cmpstr(log->str, ==, "a");
    loop_clear(&loop);
}

struct again {
    struct loop *loop;
    int left;
};

static void post_again(void *context, void *data)
{
    struct again *again = context;
    (void)data;
    if (--again->left > 0)
        post(again->loop->box, post_again, again, NULL);
}

static void a_post_may_post(void)
{
    struct loop loop = loop_new();
    struct again again = {&loop, 100};
    post(loop.box, post_again, &again, NULL);
    while (sd_event_run(loop.event, 0) > 0)
        continue;
    g_assert_cmpint(again.left, ==, 0);
    loop_clear(&loop);
}

/* What each thread posts counts up from 0; the loop checks that none is missing or out of order. */
struct poster {
    struct loop *loop;
    GThread *thread;
    GThread *runs_on;
    int next;
};

static void receive(void *context, void *data)
{
    struct poster *poster = context;
    g_assert_true(g_thread_self() == poster->runs_on);
    g_assert_cmpint(GPOINTER_TO_INT(data), ==, poster->next);
    poster->next++;
}

static gpointer post_many(gpointer data)
{
    struct poster *poster = data;
    for (int i = 0; i < POSTS; i++)
        post(poster->loop->box, receive, poster, GINT_TO_POINTER(i));
    return NULL;
}

static int received(const struct poster *posters)
{
    int sum = 0;
    for (int i = 0; i < THREADS; i++)
        sum += posters[i].next;
    return sum;
}

static void many_threads_lose_nothing_and_keep_their_order(void)
{
    struct loop loop = loop_new();
    struct poster posters[THREADS];
    for (int i = 0; i < THREADS; i++)
        posters[i] = (struct poster){&loop, NULL, g_thread_self(), 0};
    for (int i = 0; i < THREADS; i++)
        posters[i].thread = g_thread_new("post", post_many, &posters[i]);
    while (received(posters) < THREADS * POSTS)
        g_assert_cmpint(sd_event_run(loop.event, 30 * G_USEC_PER_SEC), ==, 1);
    for (int i = 0; i < THREADS; i++)
        (void)g_thread_join(posters[i].thread);
    loop_clear(&loop);
}

static void freeing_no_box_is_fine(void)
{
    post_box_free(NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("post", posts_run_on_the_loop_in_the_order_of_posting);
    TEST("post", what_is_drained_does_not_run_again);
    TEST("post", a_post_may_post);
    TEST("post", many_threads_lose_nothing_and_keep_their_order);
    TEST("post", freeing_no_box_is_fine);
    return g_test_run();
}
