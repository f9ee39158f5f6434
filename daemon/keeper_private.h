/* keeper_private.h - what the files of the keeper share. For daemon/keeper*.c alone. */
#pragma once

#include "daemon/keeper.h"
#include "daemon/check.h"
#include "daemon/child.h"
#include "daemon/credential.h"
#include "daemon/delivery.h"
#include "daemon/handed_in.h"
#include "daemon/listen.h"
#include "daemon/prepare.h"
#include "daemon/reparse.h"
#include "daemon/trouble.h"
#include "daemon/watched.h"

struct keeper {
    sd_event *loop;
    struct post_box *box;
    struct worker_pool *writer;
    struct keeper_hooks hooks;
    char *program;
    struct config *config;
    struct preparer *preparer;
    struct credentials *credentials;
    bool preparing;
    bool prepare_again; /* the configuration changed meanwhile */
    bool joined;
    bool incoming_off; /* by its setting: mailboxes are left alone, LMTP clients come again */
    struct mail_config *mail_config;
    struct watch_list *watched;
    struct suspects *suspects;
    struct check_desk *checks;
    struct reparse_desk *reparses;
    struct delivery_desk *imports;
    struct listener *listener; /* NULL once we stop */
    struct handed_in *handed_in;
    GPtrArray *deliveries; /* of struct delivery_job*: what LMTP sessions wait for */
    bool delivering;       /* the writer is at some of them */
    struct child *child;
    uint64_t life; /* counts children */
    int64_t started_ms;
    unsigned delay_ms;
    sd_event_source *timer; /* restart, or the grace when stopping */
    sd_event_source *settle_timer;
    sd_event_source *prepare_timer; /* what could not be read is looked at again */
    GPtrArray *settled;             /* of struct settled*, not yet recorded */
    unsigned jobs;                  /* given to the writer, not yet done */
    struct trouble *trouble;
    GQueue held_events;  /* of struct event_job*: for when the database can be written again */
    GArray *held_opened; /* of struct opened, so far without an answer; one a mailbox at most */
    void (*stopped)(void *context);
    void *stopped_context;
    GMutex mutex; /* over what the API's threads read: */
    int pid;
    unsigned restarts;
    char *down_why;   /* why crmd-mail does not run, or NULL */
    int64_t retry_at; /* when it is tried again */
};

/* ---- keeper.c ---- */

/* Sets a timer of the keeper, making it at first. */
void keeper_arm(struct keeper *keeper, sd_event_source **timer, uint64_t in_us,
                sd_event_time_handler_t handler);

void keeper_start_child(struct keeper *keeper);

/* Starts it now where it waits for its next try: what kept it from running may be mended. */
void keeper_start_at_once(struct keeper *keeper);

/* ---- keeper_config.c ---- */

/* Tells crmd-mail, which runs. */
void keeper_send_config(struct keeper *keeper);

/* The preparer has done its work. */
void keeper_on_prepared(void *context, void *prepared);

/* ---- keeper_frames.c ---- */

/* A mailbox's new state. */
void keeper_show(struct keeper *keeper, const struct mailbox_report *report);

bool keeper_on_frame(void *context, const struct frame *frame, GError **error);

/* ---- keeper_record.c ---- */

GPtrArray *keeper_settled_list(void); /* an empty one, of struct settled*. (transfer full) */

/* When its last message came to its server; CLOCK_NONE: not known. */
int64_t keeper_received(const struct batch *batch);

bool keeper_on_batch(struct keeper *keeper, const struct frame *frame, GError **error);
bool keeper_on_settled(struct keeper *keeper, const struct frame *frame, GError **error);
bool keeper_on_opened(struct keeper *keeper, const struct frame *frame, GError **error);

/* Has what was settled recorded now. */
void keeper_flush_settled(struct keeper *keeper);

/* Looks once more where the mailboxes stand that could not be told. */
void keeper_open_held(struct keeper *keeper);

/* ---- keeper_trouble.c ---- */

void keeper_watch_trouble(struct keeper *keeper);

/* The mailbox waits for the database to be writable again. */
void keeper_show_waiting(struct keeper *keeper, uint32_t mailbox, const char *why);

/* ---- keeper_event.c ---- */

/* Records an event (a literal) about a mailbox, with what is wrong or NULL. */
void keeper_record_event(struct keeper *keeper, const char *event, const char *mailbox,
                         const char *wrong);
void keeper_record_held(struct keeper *keeper); /* those that waited for the database */
void keeper_drop_held(struct keeper *keeper);

/* ---- keeper_delivery.c ---- */

GPtrArray *keeper_delivery_list(void); /* an empty one. (transfer full) */

bool keeper_on_recipient(struct keeper *keeper, const struct frame *frame, GError **error);
bool keeper_on_delivery(struct keeper *keeper, const struct frame *frame, GError **error);
bool keeper_on_sessions(struct keeper *keeper, const struct frame *frame, GError **error);

/* The writer has done a round (GPtrArray*, transfer full) of deliveries. */
void keeper_delivery_done(void *context, void *round);

/* Gives crmd-mail the socket for LMTP, or none. */
void keeper_send_listen(struct keeper *keeper);

/* ---- keeper_import.c ---- */

bool keeper_on_imported(struct keeper *keeper, const struct frame *frame, GError **error);
