/* board.h - a kanban board in text: stages side by side as many as fit, the rest in further rows of
 * stages; one below the other on a narrow screen. */
#pragma once

#include "render/screen.h"

#include <stdint.h>

struct board_card {
    int64_t id;
    const char *title;
    const char *who;     /* contact and company, or NULL */
    const char *money;   /* or NULL */
    const char *monthly; /* what it brings each month, or NULL */
    unsigned stars;
    const char *owner;    /* or NULL: nobody */
    const char *activity; /* what is to be done next, or NULL */
    bool overdue;         /* it should have been done by now */
};

struct board_stage {
    const char *name;
    uint64_t count;          /* of all cards, also those not given */
    const char *const *sums; /* short lines below the name, ended by NULL; or NULL */
    bool folded;             /* shown as a line without its cards */
    const struct board_card *cards;
    gsize card_count;
};

/* Draws at most max_cards of each stage and says how many more there are. */
void board_draw(struct screen *screen, const struct board_stage *stages, gsize count,
                gsize max_cards);
