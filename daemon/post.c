/* post.c - a queue with an eventfd. */
#include "daemon/post.h"
#include "base/error.h"

#include <errno.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <unistd.h>

struct posted {
    post_fn fn;
    void *context;
    void *data;
};

struct post_box {
    int fd;
    GAsyncQueue *queue;
    sd_event_source *source;
};

void post_box_drain(struct post_box *box)
{
    struct posted *posted;
    while ((posted = g_async_queue_try_pop(box->queue))) {
        posted->fn(posted->context, posted->data);
        g_free(posted);
    }
}

static int on_posted(sd_event_source *source, int fd, uint32_t events, void *userdata)
{
    (void)source;
    (void)events;
    uint64_t count;
    (void)!read(fd, &count, sizeof(count)); /* EAGAIN: woken for what was drained already */
    post_box_drain(userdata);
    return 0;
}

struct post_box *post_box_new(sd_event *loop, GError **error)
{
    struct post_box *box = g_new0(struct post_box, 1);
    box->queue = g_async_queue_new_full(g_free);
    box->fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (box->fd >= 0 && sd_event_add_io(loop, &box->source, box->fd, EPOLLIN, on_posted, box) >= 0)
        return box;
    error_set(error, ERROR_INTERNAL, "cannot make an eventfd: %s", g_strerror(errno));
    post_box_free(box);
    return NULL;
}

void post_box_free(struct post_box *box)
{
    if (!box)
        return;
    (void)sd_event_source_unref(box->source);
    if (box->fd >= 0)
        (void)close(box->fd);
    g_async_queue_unref(box->queue);
    g_free(box);
}

void post(struct post_box *box, post_fn fn, void *context, void *data)
{
    struct posted *posted = g_new(struct posted, 1);
    *posted = (struct posted){fn, context, data};
    g_async_queue_push(box->queue, posted);
    uint64_t one = 1;
    (void)!write(box->fd, &one, sizeof(one)); /* EAGAIN: the counter is full, so it is awake */
}
