/* post.h - from any thread to the main loop: run this there. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <systemd/sd-event.h>

typedef void (*post_fn)(void *context, void *data);

struct post_box;

struct post_box *post_box_new(sd_event *loop, GError **error);
/* Drops what was not run: its data leaks, so let the threads that post end first. NULL is fine. */
void post_box_free(struct post_box *box);

/* Runs fn(context, data) on the main loop, in the order of posting. */
void post(struct post_box *box, post_fn fn, void *context, void *data);

/* Runs what is posted now; for the way out, when the loop turns no more. */
void post_box_drain(struct post_box *box);
