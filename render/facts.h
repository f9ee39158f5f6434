/* facts.h - labels and values of one thing, aligned, as `systemctl status` shows them. */
#pragma once

#include "render/screen.h"

struct facts;
struct facts *facts_new(void);
void facts_free(struct facts *facts);
typedef struct facts facts_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(facts_handle, facts_free)

/* Adds a fact; without a value (NULL, empty) there is none. Label is borrowed for the facts' life.
 */
void facts_add(struct facts *facts, const char *label, enum style style, const char *value);
void facts_addf(struct facts *facts, const char *label, enum style style, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

/* Draws them, labels right-aligned to each other, long values wrapped beside their label. */
void facts_draw(const struct facts *facts, struct screen *screen, unsigned indent);

/* The same as a list of words and what they mean: labels on the left and coloured. */
void facts_draw_list(const struct facts *facts, struct screen *screen, unsigned indent);
