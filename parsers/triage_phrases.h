/* triage_phrases.h - the wording of programs and of people, in the languages we know. A language is
 * added in auto_phrases.c, bounce_phrases.c, notice_phrases.c, mass_phrases.c, seller_phrases.c,
 * person_phrases.c, tender_phrases.c and offer_words.c, and nowhere else. */
#pragma once

#include "parsers/phrase_index.h"

#include <stdbool.h>

/* What a phrase speaks for. */
enum sense {
    /* automatic answers */
    SENSE_AWAY,        /* "I am out of the office" */
    SENSE_AWAY_DETAIL, /* "until I return" */
    SENSE_SHUT,        /* "closed": perhaps for holidays */
    SENSE_AUTOMATIC,   /* "this is an automatic reply" */
    SENSE_RECEIVED,    /* "we have received your request" */
    SENSE_TICKET,      /* "your ticket number" */
    SENSE_GET_BACK,    /* "we will get back to you" */
    SENSE_THANKS,      /* "thank you for contacting us" */
    SENSE_CHALLENGE,   /* "confirm that you are a person" */
    SENSE_READ,        /* "your message was read on" */
    /* bounces */
    SENSE_FAILURE,        /* "could not be delivered" */
    SENSE_FAILED_SUBJECT, /* "failure notice" */
    /* notices */
    SENSE_NO_ANSWER, /* "do not reply to this mail" */
    SENSE_GENERATED, /* "this is an automatically generated message" */
    SENSE_ORDER,
    SENSE_ACCOUNT,
    SENSE_BILL,
    SENSE_ALERT,
    SENSE_SOCIAL,
    SENSE_REMINDER,
    SENSE_SURVEY, /* "rate your experience" */
    /* mass mail */
    SENSE_UNSUBSCRIBE,
    SENSE_BROWSER,
    SENSE_SUBSCRIBED,
    SENSE_NEWSLETTER,
    SENSE_REMOVE,  /* "reply with remove" */
    SENSE_NO_SPAM, /* "this is not spam" */
    SENSE_SEARCH_RANK,
    SENSE_WEB_WORK,
    SENSE_ADDRESS_LISTS,
    SENSE_LINKS,
    SENSE_LOANS,
    SENSE_CRYPTO,
    SENSE_PITCH,
    SENSE_FACTORY,
    SENSE_SELLER, /* what buyers do not say */
    SENSE_PRESS,
    SENSE_BAIT, /* "verify your account", "as the next of kin" */
    SENSE_FOLLOW_UP,
    SENSE_MONEY,
    SENSE_ESTATE,
    SENSE_LOTTERY,
    SENSE_PILLS,
    SENSE_ADULT,
    SENSE_WORK_AT_HOME,
    SENSE_INSURANCE,
    SENSE_SOFTWARE,
    SENSE_CASINO,
    SENSE_BODY,
    SENSE_BULK_MAILER,
    SENSE_DIPLOMA,
    SENSE_GOODS,
    SENSE_HARD_SELL,
    SENSE_URL, /* "http://" */
    /* people */
    SENSE_GREETING,
    SENSE_FIRST_PERSON,
    SENSE_SIGN_OFF,
    SENSE_ENQUIRY,
    SENSE_PORTAL,
    /* buyers' systems */
    SENSE_TENDER, /* "request for quotation" */
    SENSE_INVITE, /* "has invited you" */
    SENSE_TERMS,  /* "closing date", "quantity" */
    SENSE_CLOSED, /* "has been awarded", "new tenders for you" */
    SENSE_COUNT
};

/* All phrases; made at the first use, and constant from then on. */
const struct phrase_index *triage_phrase_index(void);

/* The tables it is made of. */
struct phrase_table {
    const struct phrase_row *rows;
    gsize count;
};
extern const struct phrase_table auto_phrases;
extern const struct phrase_table bounce_phrases;
extern const struct phrase_table notice_phrases;
extern const struct phrase_table mass_phrases;
extern const struct phrase_table seller_phrases;
extern const struct phrase_table person_phrases;
extern const struct phrase_table tender_phrases;

/* Subjects (any case) that programs answer with when a person is away. */
bool phrase_subject_is_away(const char *subject);

/* A line that is nothing but such words: "Autosvar". */
bool phrase_is_away_mark(const char *line, gsize length);

/* Subjects (any case) that answer or pass on an earlier mail: "Re:", "AW:", "Odp:". */
bool phrase_subject_is_answer(const char *subject);

/* Subjects that a filter put its mark before: "[SPAM] Win", "***SPAM*** Win", "{Spam?} Win". */
bool phrase_subject_is_marked(const char *subject);
