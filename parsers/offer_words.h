/* offer_words.h - the words by which who offers and who asks are told apart, each with the part it
 * plays in a sentence. A language is added in offer_words.c, and nowhere else. */
#pragma once

#include "parsers/phrase_index.h"

enum part {
    /* who */
    PART_ME,    /* "we", "our" */
    PART_YOU,   /* "you", "your" */
    PART_FIRMS, /* "companies": whom sellers say that they work for */
    PART_WARE,  /* "services", "solution", "team": what sellers call what they have */
    PART_OURS,  /* both in one: "unsere Leistungen" */
    PART_TOPIC, /* what is mostly offered unasked: "outsourcing", "web design" */
    /* what they do */
    PART_GIVE,    /* "help", "provide" */
    PART_WE_GIVE, /* the same in a language whose verbs tell the person: "ofrecemos" */
    PART_GAIN,    /* "save", "increase", "more customers" */
    PART_FREE,    /* "free audit", "no obligation" */
    PART_MONEY,   /* "euro" */
    PART_MEET,    /* "call", "15 minutes", "demo" */
    PART_KNOCK,   /* "shall I send", "interested?", "contact us" */
    PART_SIGHT,   /* "came across", "noticed" */
    PART_PROOF,   /* "years of experience", "trusted by" */
    PART_WAY_OUT, /* "I won't write again" */
    PART_FOLLOW,  /* "just following up" */
    PART_BID,     /* "we will quote you", "approved for up to": what nobody says who buys */
    /* who would buy, or wants something else of us */
    PART_NEED,    /* "we need", "would like to order" */
    PART_ASK,     /* "could you", "please" */
    PART_PRICE,   /* "price", "delivery time": asked for, or told */
    PART_WISH,    /* "we would like to" */
    PART_PRESENT, /* "introduce", "show you": what sellers would like to */
    PART_OWN,     /* "our old one", "unhappy with", "was recommended" */
    PART_DEAL,    /* "distribute your", "become a dealer" */
    PART_GOODS,   /* "your products" */
    PART_ORDER,   /* "our order", "as discussed" */
    PART_CAUSE,   /* "my thesis", "tender", "journalist" */
    PART_AMOUNT,  /* "pcs" */
    PART_LACK,    /* "need", "order", "replace": wants of us where a figure says how many */
    PART_COUNT
};

/* All of them, with a part as sense; made at the first use, and constant from then on. */
const struct phrase_index *offer_words(void);
