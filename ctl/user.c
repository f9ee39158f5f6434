/* user.c - crmctl user: who works with crmd. */
#include "ctl/amount.h"
#include "ctl/collection.h"
#include "ctl/nouns.h"
#include "render/facts.h"

static void cell_login(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    cell_text(ctl, item, value, ret);
    ret->style = json_is_false(json_object_get(item, "active")) ? STYLE_DIM : STYLE_BOLD;
}

static void cell_active(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    if (json_is_false(value))
        ret->text = g_strdup("inactive");
    ret->style = STYLE_WARN;
}

static const struct list_column user_columns[] = {
    {.path = "id", .csv = "id"},
    {{"LOGIN", 6}, cell_login, "login", "login"},
    {{"NAME", 8, 1}, cell_text, "name", "name"},
    {{"EMAIL", 12, 2}, cell_text, "email", "email"},
    {{"GROUPS", 6, 1}, cell_list, "groups", "groups"},
    {{"TEAMS", 8, 2}, cell_list, "teams", "teams"},
    {{"UID", 0, 3, true}, cell_text, "uid", "uid"},
    {{"", 0, 1}, cell_active, "active", "active"},
    {.path = "language", .csv = "language"},
    {.path = "timezone", .csv = "timezone"},
    {.path = "invoicing_target_minor", .csv = "invoicing_target_minor"},
    {{0}},
};

static void draw_user(struct ctl *ctl, json_t *user)
{
    static const struct {
        const char *label;
        const char *path;
    } texts[] = {{"Name", "name"},
                 {"Email", "email"},
                 {"Language", "language"},
                 {"Timezone", "timezone"}},
      lists[] = {{"Groups", "groups"}, {"Teams", "teams"}};
    g_autoptr(facts_handle) facts = facts_new();
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        facts_add(facts, texts[i].label, STYLE_PLAIN, ctl_text(user, texts[i].path));
    if (json_object_get(user, "uid"))
        facts_addf(facts, "System uid", STYLE_PLAIN, "%" G_GINT64_FORMAT, ctl_number(user, "uid"));
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
        g_autofree char *text = ctl_joined(user, lists[i].path, ", ");
        facts_add(facts, lists[i].label, STYLE_PLAIN, text);
    }
    g_autofree char *target = amount_a_month(user, "invoicing_target_minor");
    facts_add(facts, "To invoice", STYLE_PLAIN, target);
    screen_put(ctl->screen, STYLE_BOLD, ctl_text(user, "login"));
    if (json_is_false(json_object_get(user, "active")))
        screen_put(ctl->screen, STYLE_WARN, "  inactive");
    screen_end(ctl->screen);
    facts_draw(facts, ctl->screen, 2);
}

static bool complete(struct ctl *ctl, const struct call *call, json_t *body, GError **error)
{
    if (!call_option(call, "target"))
        return true;
    g_autofree char *currency = amount_currency(ctl, error);
    return currency && amount_add(call, "target", currency, "invoicing_target_minor", body, error);
}

const struct collection user_collection = {
    .word = "user",
    .path = "users",
    .key = "login",
    .columns = user_columns,
    .nothing = "There are no users; make one: crmctl user create LOGIN",
    .draw = draw_user,
    .complete = complete,
};

static const struct command_argument login_argument[] = {
    {"LOGIN", VALUE_USER, .help = "the user's login"}, {0}};
static const struct command_argument new_argument[] = {
    {"LOGIN", VALUE_TEXT, .help = "the new user's login"}, {0}};

/* What create and edit both take. */
#define USER_OPTIONS                                                                               \
    {"name", VALUE_TEXT, .takes = "NAME", .field = "name", .help = "the person's name"},           \
        {"email", VALUE_TEXT, .takes = "ADDRESS", .field = "email",                                \
         .help = "where the user is written to, and writes from"},                                 \
        {"uid", VALUE_NUMBER, .field = "uid",                                                      \
         .help = "the system's user id whose programs act as this user"},                          \
        {"group",          VALUE_GROUP,                                                            \
         .takes = "GROUP", .field = "groups",                                                      \
         .repeats = true,  .help = "user, leader, administrator or another; repeat for more"},     \
        {"language", VALUE_TEXT, .takes = "LL", .field = "language",                               \
         .help = "a language like en (ISO 639)"},                                                  \
        {"timezone", VALUE_TEXT, .takes = "ZONE", .field = "timezone",                             \
         .help = "a zone like Europe/Berlin"},                                                     \
        {"target", VALUE_MONEY,                                                                    \
         .help = "what the user should invoice in a month, in the settings' currency"},            \
    {                                                                                              \
        "active", VALUE_BOOL, .field = "active", .help = "may work with crmd"                      \
    }

static const struct command_option create_options[] = {USER_OPTIONS, {0}};
static const struct command_option edit_options[] = {
    {"login", VALUE_TEXT, .takes = "LOGIN", .field = "login", .help = "log in so from now on"},
    USER_OPTIONS,
    {0}};

const struct command user_commands[] = {
    {"list", .formats = FORMAT_HAS_JSON | FORMAT_HAS_CSV, .run = collection_list,
     .summary = "list the users"},
    {"show", login_argument, .formats = FORMAT_HAS_JSON, .run = collection_show,
     .summary = "show a user"},
    {"create", new_argument, create_options, FORMAT_HAS_JSON, collection_create, "make a user",
     "The user acts through crmctl from the system's user with the --uid given."},
    {"edit", login_argument, edit_options, FORMAT_HAS_JSON, collection_edit, "change a user",
     "What is not named stays. --group replaces the whole list; an empty value, as in --email '', "
     "clears a field or a list."},
    {0},
};
