/* phone_plan.h - the telephone numbers of countries where nothing but their length has to be known
 * to read them: what libphonenumber would say of them, for a fiftieth of its time. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

struct phone_plain {
    int code; /* the country's */
    guint64 national;
    const char *region; /* alpha-2; NULL: several countries have such numbers. (static) */
};

/* Reads figures, perhaps with a plus before them; without one as they are dialled in region. False
 * where it takes more to tell what they are. Whether a number may be so long is not looked at. */
bool phone_plan_read(const char *figures, const char *region, struct phone_plain *ret);

G_END_DECLS
