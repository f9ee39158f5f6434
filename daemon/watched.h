/* watched.h - the mailboxes that are watched and how each is doing; read by the API's threads, so
 * behind a lock. */
#pragma once

#include "base/json.h"
#include "daemon/config.h"
#include "daemon/mishap.h"
#include "daemon/traffic.h"
#include "mail/protocol.h"

/* A mailbox of the configuration with its row in the database. Plain values. */
struct watched {
    uint32_t id; /* of its row: its name in every frame */
    char *name;
    char *account; /* the mailbox's name in the configuration: it may have several folders */
    char *host;
    uint32_t port;
    char *user;
    char *folder;
    char *fallback_team;
    int64_t fetch_back_s; /* mail older than that at first contact is left alone; 0: none */
    struct traffic traffic;
    enum mailbox_state state;
    int64_t since;
    char *paused_by; /* a login, while state is MAILBOX_PAUSED */
    char *error;
    struct mishap last_error;
    bool announced; /* that it fails */
    bool waited;    /* and not for itself: its mail could not be recorded */
    int64_t retry_at;
};
void watched_free(struct watched *watched);

struct watch_list;
struct watch_list *watch_list_new(void);
void watch_list_free(struct watch_list *list);

/* Takes over a new list (GPtrArray of struct watched*); what was known of a mailbox that stays the
 * same stays known. */
void watch_list_replace(struct watch_list *list, GPtrArray *watched);

enum watch_change { WATCH_SAME, WATCH_FAILED, WATCH_RECOVERED, WATCH_WAITS, WATCH_GOES_ON };
/* A mailbox's new state. Says whether it began to fail, or recovered from a failure of which this
 * said so; or the same of waiting, where that was all. */
enum watch_change watch_list_report(struct watch_list *list, const struct mailbox_report *report);

/* A mailbox is paused, since then and by that user; and goes on. While it is paused, reports and
 * failures of crmd-mail say nothing of it. */
void watch_list_pause(struct watch_list *list, uint32_t id, int64_t since, const char *by);
void watch_list_resume(struct watch_list *list, uint32_t id);
/* Who paused it, or NULL where it is not paused. (transfer full) */
char *watch_list_paused_by(struct watch_list *list, uint32_t id);

/* So many mails were recorded now, the last of them received by its server then (CLOCK_NONE: not
 * known). */
void watch_list_received(struct watch_list *list, uint32_t id, unsigned deliveries,
                         int64_t received_at);

/* Copies of one mailbox's name and fallback team (transfer full, either may be NULL for want of a
 * mailbox); its id by name, 0 for an unknown one. */
char *watch_list_name(struct watch_list *list, uint32_t id);
char *watch_list_fallback(struct watch_list *list, uint32_t id);
uint32_t watch_list_find(struct watch_list *list, const char *name);

/* Every mailbox fails for this reason, as crmd-mail is not running. */
void watch_list_fail_all(struct watch_list *list, const char *error, int64_t retry_at);

/* How many there are, and how many of them fail. */
void watch_list_count(struct watch_list *list, unsigned *ret_all, unsigned *ret_failing);

/* As doc/api.md has it. (transfer full) */
json_t *watch_list_to_json(struct watch_list *list);
