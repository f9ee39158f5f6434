/* reparse.c - mail that crmd has kept, read once more. */
#include "mail/reparse.h"

struct job {
    struct uplink *uplink;
    struct reparse reparse;
};

/* Alone, so that a mail that kills us makes no other one suspected, and as no message that its
 * mailbox has: that one was recorded long ago. */
static void run(void *thread_state, void *data)
{
    struct job *job = data;
    g_autoptr(mail_handle) mail =
        parsing_parse(thread_state, PARSE_ALONE, job->reparse.mailbox, 0, 0, job->reparse.raw);
    struct reparsed reparsed = {job->reparse.request, mail};
    uplink_send(job->uplink, FRAME_REPARSED, reparsed_to_variant(&reparsed), -1);
    g_bytes_unref(job->reparse.raw);
    g_free(job);
}

void reparse_start(struct parsing *parsing, struct uplink *uplink, const struct reparse *reparse)
{
    struct job *job = g_new(struct job, 1);
    *job = (struct job){uplink, *reparse};
    parsing_submit(parsing, run, job);
}
