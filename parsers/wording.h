/* wording.h - what the words of a mail speak for: its subject and its own text, looked at once. */
#pragma once

#include "base/mail.h"
#include "parsers/triage_phrases.h"

struct wording {
    struct phrase_finds subject;
    struct phrase_finds text;
    gsize length;      /* of the text that was looked at, in bytes */
    bool answers;      /* the subject or a header field says that it answers an earlier mail */
    bool asks;         /* there is a question mark in the text */
    unsigned loudness; /* of the subject: capitals, exclamation and dollar marks, filler */
};

/* Long texts are looked at from both ends, where their kind shows. of_group: the mail came by a
 * group address of ours, whose footer is not its writer's. */
void wording_read(const struct mail *mail, bool of_group, struct wording *ret);

/* The same of what somebody wrote himself above the mail that he quotes or passes on; false where
 * that is nothing. */
bool wording_read_above(const struct mail *mail, struct wording *ret);

/* How many phrases of that sense subject and text have. */
unsigned wording_count(const struct wording *wording, enum sense sense);

/* What a sense is worth where points are counted. */
struct wording_weight {
    guint8 sense;
    gint8 first;      /* points of the first phrase */
    gint8 further;    /* of each further one */
    gint8 most;       /* of them all */
    const char *name; /* for a reason: "offers search engine ranking"; NULL: not to be named */
};

/* Points that speak for one verdict, and why. */
#define WORDING_POINTS 24
struct wording_score {
    int total;
    unsigned count;
    struct {
        int points;
        const char *name;
    } named[WORDING_POINTS];
};
void wording_add(struct wording_score *score, int points, const char *name);
void wording_add_all(struct wording_score *score, const struct wording *wording,
                     const struct wording_weight *weights, gsize count);

/* Appends the three that weigh most, with commas between. */
void wording_name(const struct wording_score *score, GString *reason);
