/* visible.c - what each scope sees. */
#include "store/visible.h"

#define MY_TEAMS                                                                                   \
    "(SELECT team_id FROM team_members WHERE user_id = ? "                                         \
    "UNION SELECT id FROM teams WHERE leader_id = ?)"
#define OWN_LEAD "mine.salesperson_id = ?"
#define TEAM_LEAD "(" OWN_LEAD " OR mine.team_id IN " MY_TEAMS ")"
#define LEADS_OF_MESSAGE                                                                           \
    "EXISTS (SELECT 1 FROM message_leads ml JOIN leads AS mine ON mine.id = ml.lead_id "           \
    "WHERE ml.message_id = messages.id AND "
#define LEAD_OF_EVENT "EXISTS (SELECT 1 FROM leads AS mine WHERE mine.id = events.lead_id AND "

void visible_leads(struct condition *condition, struct visibility visible)
{
    int64_t me = visible.user_id;
    if (visible.scope == SCOPE_OWN)
        condition_add(condition, "leads.salesperson_id = ?", "i", me);
    else if (visible.scope == SCOPE_TEAM)
        condition_add(condition, "(leads.salesperson_id = ? OR leads.team_id IN " MY_TEAMS ")",
                      "iii", me, me, me);
    else if (visible.scope != SCOPE_ALL)
        condition_add(condition, "0", "");
}

void visible_messages(struct condition *condition, struct visibility visible)
{
    int64_t me = visible.user_id;
    if (visible.scope == SCOPE_OWN)
        condition_add(condition, LEADS_OF_MESSAGE OWN_LEAD ")", "i", me);
    else if (visible.scope == SCOPE_TEAM)
        condition_add(condition,
                      "(messages.team_id IN " MY_TEAMS " OR " LEADS_OF_MESSAGE TEAM_LEAD "))",
                      "iiiii", me, me, me, me, me);
    else if (visible.scope != SCOPE_ALL)
        condition_add(condition, "0", "");
}

void visible_contacts(struct condition *condition, struct visibility visible)
{
    int64_t me = visible.user_id;
    /* one's own are few among all, a team's are met soon from any end of the list */
    if (visible.scope == SCOPE_OWN)
        condition_add(condition,
                      "contacts.id IN (SELECT id FROM contacts WHERE salesperson_id = ? "
                      "UNION SELECT contact_id FROM leads WHERE salesperson_id = ? "
                      "AND contact_id IS NOT NULL)",
                      "ii", me, me);
    else if (visible.scope == SCOPE_TEAM)
        condition_add(condition,
                      "(contacts.salesperson_id = ? OR contacts.salesperson_id IN "
                      "(SELECT user_id FROM team_members WHERE team_id IN " MY_TEAMS
                      ") OR EXISTS (SELECT 1 FROM leads AS mine "
                      "WHERE mine.contact_id = contacts.id AND " TEAM_LEAD "))",
                      "iiiiii", me, me, me, me, me, me);
    else if (visible.scope != SCOPE_ALL)
        condition_add(condition, "0", "");
}

void visible_events(struct condition *condition, struct visibility visible)
{
    int64_t me = visible.user_id;
    if (visible.scope == SCOPE_OWN)
        condition_add(condition, "(events.user_id = ? OR " LEAD_OF_EVENT OWN_LEAD "))", "ii", me,
                      me);
    else if (visible.scope == SCOPE_TEAM)
        condition_add(condition,
                      "(events.user_id = ? OR " LEAD_OF_EVENT TEAM_LEAD ") OR EXISTS "
                      "(SELECT 1 FROM messages WHERE messages.id = events.message_id "
                      "AND messages.team_id IN " MY_TEAMS "))",
                      "iiiiii", me, me, me, me, me, me);
    else if (visible.scope != SCOPE_ALL)
        condition_add(condition, "0", "");
}

#define LEAD_OF_ACTIVITY                                                                           \
    "EXISTS (SELECT 1 FROM leads AS mine WHERE mine.id = activities.lead_id AND "
#define CONTACT_OF_ACTIVITY                                                                        \
    "EXISTS (SELECT 1 FROM contacts AS whose WHERE whose.id = activities.contact_id AND "
#define MATES "(SELECT user_id FROM team_members WHERE team_id IN " MY_TEAMS ")"

void visible_activities(struct condition *condition, struct visibility visible)
{
    int64_t me = visible.user_id;
    if (visible.scope == SCOPE_OWN)
        condition_add(condition,
                      "(activities.assignee_id = ? OR " LEAD_OF_ACTIVITY OWN_LEAD
                      ") OR " CONTACT_OF_ACTIVITY "whose.salesperson_id = ?))",
                      "iii", me, me, me);
    else if (visible.scope == SCOPE_TEAM)
        condition_add(condition,
                      "(activities.assignee_id = ? OR activities.assignee_id IN " MATES
                      " OR " LEAD_OF_ACTIVITY TEAM_LEAD ") OR " CONTACT_OF_ACTIVITY
                      "(whose.salesperson_id = ? OR whose.salesperson_id IN " MATES ")))",
                      "iiiiiiiii", me, me, me, me, me, me, me, me, me);
    else if (visible.scope != SCOPE_ALL)
        condition_add(condition, "0", "");
}
