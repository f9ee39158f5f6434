/* tender.c - see tender.h. */
#include "parsers/tender.h"
#include "parsers/buyer.h"

#define POINTS 6
#define DIGEST_TENDERS 16 /* so often no single request is named */

/* A service that looks for tenders sends many of them to many. */
static int digest_points(const struct signals *signals, const struct wording *wording)
{
    int points = 0;
    bool way_out_alone = signals_only(signals, SIGNAL_LIST, "List-Unsubscribe");
    if (signals->count[SIGNAL_LIST])
        points += way_out_alone ? 1 : 6;
    if (signals->count[SIGNAL_BULK] && !signals_only(signals, SIGNAL_BULK, "Precedence"))
        points += 3;
    points += wording_count(wording, SENSE_UNSUBSCRIBE) ? 2 : 0;
    points += wording_count(wording, SENSE_BROWSER) ? 3 : 0;
    points += wording_count(wording, SENSE_SUBSCRIBED) ? 3 : 0;
    points += wording_count(wording, SENSE_NEWSLETTER) ? 1 : 0;
    points += wording_count(wording, SENSE_TENDER) > DIGEST_TENDERS ? 3 : 0;
    return points;
}

bool tender_says(const struct mail *mail, const struct signals *signals,
                 const struct wording *wording, const char *const *own_domains)
{
    unsigned named = wording_count(wording, SENSE_TENDER);
    if (named == 0 || wording_count(wording, SENSE_CLOSED))
        return false;
    int points = wording->subject.count[SENSE_TENDER] ? 3 : 1;
    points += named > 1;
    points += wording_count(wording, SENSE_INVITE) ? 2 : 0;
    points += (int)MIN(wording_count(wording, SENSE_TERMS), 3u);
    points -= digest_points(signals, wording);
    if (points + 2 < POINTS)
        return false;
    struct buyer buyer;
    return points + 2 * buyer_find(mail, own_domains, &buyer) >= POINTS;
}
