/* fixture.h - what unit tests share: a database of their own, users and teams, and mail made from
 * plain values. Whatever goes wrong on the way fails the test. */
#pragma once

#include "base/error.h"
#include "base/json.h"
#include "crm/capture.h"
#include "crm/crm.h"

/* Registers a test under its function's name as a sentence. */
#define TEST(room, function) test_register(room, #function, function)
void test_register(const char *room, const char *function, void (*run)(void));

#define FIXTURE_NOW INT64_C(1772352900) /* 2026-03-01T08:15:00Z */

struct fixture {
    char *folder;
    char *path; /* of the database */
    struct store *store;
    struct crm crm;            /* crmd itself, at FIXTURE_NOW */
    const char *fallback_team; /* of the mailboxes, or NULL */
    GPtrArray *callers;        /* that fixture_as() made */
};
/* Its database has a window of 0 days for threads by sender, as most tests' mail is one person's.
 */
struct fixture *fixture_new(void);
void fixture_free(struct fixture *fixture);
typedef struct fixture fixture_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(fixture_handle, fixture_free)

/* Closes the database; opens it again. */
void fixture_close(struct fixture *fixture);
void fixture_open(struct fixture *fixture);

/* The first column of the first row; 0 for none or NULL. And the text there. (transfer full) */
int64_t fixture_int(struct fixture *fixture, const char *sql);
char *fixture_text(struct fixture *fixture, const char *sql);
/* Runs a statement behind the operations' back. */
void fixture_run(struct fixture *fixture, const char *sql);

/* A user LOGIN with the address LOGIN@example.com in the groups (names with spaces between); a team
 * from JSON as team_create() takes it. Each gives its id. */
int64_t fixture_user(struct fixture *fixture, const char *login, const char *groups);
int64_t fixture_team(struct fixture *fixture, const char *json);

/* The context of operations that this user asks for. */
struct crm fixture_as(struct fixture *fixture, const char *login);

/* ---- mail ---- */

/* A mail on a server, as the parsers would tell of it. NULL where the default will do. */
struct letter {
    uint32_t uid;
    const char *id;           /* Message-ID; default UID@example.net */
    const char *from;         /* default customer@example.net */
    const char *name;         /* of the sender */
    const char *to;           /* addresses with spaces between; default sales@example.com */
    const char *cc;           /* likewise; default none */
    const char *delivered_to; /* likewise */
    const char *subject;      /* default "Enquiry"; "" for none */
    const char *body;         /* default "Please send an offer." */
    const char *answers;      /* In-Reply-To, ids with spaces between */
    const char *refers;       /* References */
    enum verdict verdict;     /* of the parsers; default lead */
    const char *company;
    const char *phone;
    const char *bounced; /* the recipient that a delivery failure names */
    const char *action;  /* with bounced; default "failed", "" for none */
    const char *written_by; /* with bounced: what comes back; default sales@example.com */
    const char *contact; /* the address of the one behind it; default the sender's */
    int64_t received;    /* default half a minute before FIXTURE_NOW */
    bool is_form;        /* it is a web form's notice */
    const char *phone_e164;
    const char *job_title;
    const char *website;
    const char *country;
    bool unparsed;  /* the raw mail alone */
    bool unfetched; /* not even that */
};
#define LETTERS(...)                                                                               \
    (const struct letter[]){__VA_ARGS__}, G_N_ELEMENTS(((const struct letter[]){__VA_ARGS__}))

/* (transfer full) */
struct batch *fixture_batch(uint32_t mailbox, uint32_t uidvalidity, const struct letter *letters,
                            gsize count);

/* The id of a mailbox's row, with its folder open under that UIDVALIDITY. */
uint32_t fixture_mailbox(struct fixture *fixture, const char *name, uint32_t uidvalidity);

/* Records letters of a mailbox; tries to, where it may fail. */
struct capture_counts fixture_capture(struct fixture *fixture, const char *mailbox,
                                      uint32_t uidvalidity, const struct letter *letters,
                                      gsize count);
bool fixture_try_capture(struct fixture *fixture, const char *mailbox, uint32_t uidvalidity,
                         const struct letter *letters, gsize count, struct capture_counts *ret,
                         GError **error);

/* ---- JSON and errors ---- */

/* JSON written with ' for ". (transfer full) */
json_t *json_of(const char *text);

/* The value at a path such as "items.0.name", or NULL (borrowed); its text or NULL, its number or
 * -1. */
json_t *json_at(json_t *value, const char *path);
const char *json_text_at(json_t *value, const char *path);
int64_t json_number_at(json_t *value, const char *path);

/* Both as text with sorted keys, so that a difference shows. */
void assert_json(json_t *actual, const char *expected);

/* The error has that code, names that field (NULL: none) and says that (NULL: anything). Clears it.
 */
void assert_error(GError **error, enum error_code code, const char *field, const char *says);

/* ---- an office ---- */

/* A fixture with two teams: Europe is led by maria, with anna; carl is in Asia; zoe is in none. */
struct fixture *fixture_office(void);

/* Its mail: 1 Europe's lead, 2 Asia's, 3 of both, 4 bulk to Europe, 5 bulk to nobody, 6 an answer
 * to 1. */
void fixture_office_mail(struct fixture *fixture);

/* ---- processes ---- */

/* Runs a function in a child process, which must not use a store that the parent opened. Gives the
 * wait status. */
int run_in_child(void (*run)(void *data), void *data);
