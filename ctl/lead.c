/* lead.c - crmctl lead: leads and opportunities, the table of commands. */
#include "ctl/lead.h"
#include "ctl/list.h"
#include "ctl/nouns.h"

static const char *const kind_choices[] = {"lead", "opportunity", NULL};
static const char *const status_choices[] = {"open", "won", "lost", "archived", NULL};
static const char *const order_choices[] = {"newest",  "created", "updated",
                                            "revenue", "closing", NULL};
static const char *const priority_choices[] = {"0", "1", "2", "3", NULL};

#define LEAD_ARGUMENT                                                                              \
    {                                                                                              \
        "ID", VALUE_LEAD, .help = "the lead's number, as crmctl lead list shows it"                \
    }

static const struct command_argument id_argument[] = {LEAD_ARGUMENT, {0}};
static const struct command_argument note_arguments[] = {
    LEAD_ARGUMENT,
    {"TEXT", VALUE_TEXT, .repeats = true, .help = "the note; - reads it from standard input"},
    {0}};
static const struct command_argument tag_arguments[] = {
    LEAD_ARGUMENT,
    {"TAG", VALUE_TAG, .repeats = true, .help = "tags, as crmctl tag list shows"},
    {0}};
static const struct command_argument assign_arguments[] = {
    LEAD_ARGUMENT,
    {"LOGIN", VALUE_USER, .optional = true, .help = "who gets it; a member of its team"},
    {0}};
static const struct command_argument stage_arguments[] = {
    LEAD_ARGUMENT, {"STAGE", VALUE_STAGE, .help = "the stage it goes to"}, {0}};
static const struct command_argument merge_arguments[] = {
    {"INTO", VALUE_LEAD, .help = "the lead that stays"},
    {"ID", VALUE_LEAD, .repeats = true, .help = "those that go into it"},
    {0}};

/* ---- options ---- */

static const struct command_option list_options[] = {
    {"team", VALUE_TEAM, .field = "team", .help = "only leads of this team"},
    {"salesperson", VALUE_USER, .field = "salesperson",
     .help = "only this salesperson's; me: my own; none: those with nobody"},
    {"stage", VALUE_STAGE, .field = "stage", .help = "only leads in this stage"},
    {"kind", VALUE_CHOICE, kind_choices, "KIND", "kind",
     .help = "only this kind: lead or opportunity"},
    {"status", VALUE_CHOICE, status_choices, "STATUS", "status",
     .help = "only those that are open, won, lost or archived"},
    {"tag", VALUE_TAG, .field = "tag", .help = "only leads with this tag"},
    {"source", VALUE_SOURCE, .field = "source", .help = "only leads that came this way"},
    {"medium", VALUE_MEDIUM, .field = "medium", .help = "only leads through this medium"},
    {"campaign", VALUE_CAMPAIGN, .field = "campaign", .help = "only leads of this campaign"},
    {"country", VALUE_COUNTRY, .field = "country", .help = "only leads of this country"},
    {"priority", VALUE_CHOICE, priority_choices, "N", "priority",
     .help = "only those with so many stars: 0 to 3"},
    {"created-since", VALUE_TEXT, .takes = "DAY", .field = "created_since",
     .help = "only those made on that day (2026-03-01) or later"},
    {"created-until", VALUE_TEXT, .takes = "DAY", .field = "created_until",
     .help = "only those made on that day or earlier"},
    {"closed-since", VALUE_TEXT, .takes = "DAY", .field = "closed_since",
     .help = "only those won or lost on that day or later"},
    {"closed-until", VALUE_TEXT, .takes = "DAY", .field = "closed_until",
     .help = "only those won or lost on that day or earlier"},
    {"query", VALUE_TEXT, .takes = "WORDS", .field = "query",
     .help = "only leads with these words"},
    {"order", VALUE_CHOICE, order_choices, "ORDER", "order",
     .help = "newest (the default), created, updated, revenue or closing first"},
    {LIST_OPTION_LIMIT},
    {LIST_OPTION_ALL},
    {0}};

/* For an edit of what somebody has looked at. */
#define AT_VERSION                                                                                 \
    {                                                                                              \
        "at-version", VALUE_COUNT,                                                                 \
            .field = "version", .help = "only while it has version N, as lead show --json tells"   \
    }

#define FIELD_OPTIONS                                                                              \
    {"team", VALUE_TEAM, .field = "team", .help = "the team it belongs to"},                       \
        {"contact-name", VALUE_TEXT, .takes = "NAME", .field = "contact_name",                     \
         .help = "the person"},                                                                    \
        {"email", VALUE_TEXT, .takes = "ADDRESS", .field = "email",                                \
         .help = "the person's address"},                                                          \
        {"phone", VALUE_TEXT, .takes = "NUMBER", .field = "phone", .help = "the person's phone"},  \
        {"company", VALUE_TEXT, .takes = "NAME", .field = "company", .help = "the company"},       \
        {"job-title", VALUE_TEXT, .field = "job_title", .help = "the person's job"},               \
        {"website", VALUE_TEXT, .takes = "URL", .field = "website",                                \
         .help = "the company's website"},                                                         \
        {"country", VALUE_COUNTRY, .field = "country", .help = "a country like DE (ISO 3166)"},    \
        {"language", VALUE_TEXT, .takes = "LL", .field = "language",                               \
         .help = "a language like de"},                                                            \
        {"source", VALUE_SOURCE, .field = "source", .help = "how the lead came to us"},            \
        {"medium", VALUE_MEDIUM, .field = "medium", .help = "through which medium"},               \
        {"campaign", VALUE_CAMPAIGN, .field = "campaign", .help = "by which campaign"},            \
        {"priority", VALUE_NUMBER, .field = "priority", .help = "stars: 0 to 3"},                  \
        {"revenue", VALUE_MONEY, .help = "the revenue expected, as 12500 or 12500.50"},            \
        {"recurring", VALUE_MONEY, .help = "the revenue expected each month"},                     \
        {"currency", VALUE_CURRENCY, .field = "currency", .help = "of the revenues"},              \
        {"probability", VALUE_TEXT, .takes = "PERCENT",                                            \
         .help = "how likely it is won: 0 to 100; auto: as its stage hints"},                      \
        {"closing", VALUE_TEXT, .takes = "DAY", .field = "closing_date",                           \
         .help = "when it is expected to close: 2026-03-01"},                                      \
        {"description", VALUE_TEXT, .field = "description", .help = "more about it"},              \
    {                                                                                              \
        "set", VALUE_TEXT, .takes = "NAME=VALUE", .repeats = true,                                 \
                           .help = "a field of our own, see crmctl field list; may be repeated"    \
    }

static const struct command_option create_options[] = {
    {"name", VALUE_TEXT, .field = "name", .required = true, .help = "what it is about"},
    {"salesperson", VALUE_USER, .field = "salesperson", .help = "who works on it"},
    {"stage", VALUE_STAGE, .field = "stage", .help = "where in the pipeline it begins"},
    {"kind", VALUE_CHOICE, kind_choices, "KIND", "kind",
     .help = "what it is: lead or opportunity (the default)"},
    FIELD_OPTIONS,
    {"tag", VALUE_TAG, .field = "tags", .repeats = true, .help = "a tag; may be repeated"},
    {0}};

static const struct command_option edit_options[] = {
    {"name", VALUE_TEXT, .field = "name", .help = "what it is about"},
    FIELD_OPTIONS,
    AT_VERSION,
    {0}};

static const struct command_option version_options[] = {AT_VERSION, {0}};

static const struct command_option assign_options[] = {
    {"nobody", .help = "take it from whom it is with"}, AT_VERSION, {0}};

static const struct command_option convert_options[] = {
    {"contact", VALUE_TEXT, .takes = "ID", .field = "contact",
     .help = "whose it is: a contact's number; new: make one; none: leave it as it is"},
    {"customer", .help = "the contact is a customer from now on"},
    {"salesperson", VALUE_USER, .field = "salesperson", .help = "who works on it"},
    {"team", VALUE_TEAM, .field = "team", .help = "the team it goes to"},
    {"stage", VALUE_STAGE, .field = "stage", .help = "where in the pipeline it begins"},
    AT_VERSION,
    {0}};

static const struct command_option lost_options[] = {
    {"reason", VALUE_LOST_REASON, .field = "reason", .help = "why, see crmctl lost-reason list"},
    {"remark", VALUE_TEXT, .field = "remark", .help = "more about it"},
    AT_VERSION,
    {0}};

static const struct command_option merge_options[] = {
    {"sum", .help = "add their revenues up (else the one that stays keeps its own)"},
    AT_VERSION,
    {0}};

/* ---- commands ---- */

const struct command lead_commands[] = {
    {"list", NULL, list_options, FORMAT_HAS_JSON | FORMAT_HAS_CSV, lead_run_list,
     "list leads and opportunities, newest first", "Opportunities stand in bold."},
    {"show", id_argument, .formats = FORMAT_HAS_JSON, .run = lead_run_show,
     .summary = "show a lead with its messages, notes and history"},
    {"create", NULL, create_options, FORMAT_HAS_JSON, lead_run_create, "make a lead by hand", NULL},
    {"edit", id_argument, edit_options, FORMAT_HAS_JSON, lead_run_edit,
     "change what is known of a lead",
     "An empty value clears a field: --phone ''. Who has it and its stage have commands of their "
     "own: lead assign, lead stage."},
    {"note", note_arguments, .formats = FORMAT_HAS_JSON, .run = lead_run_note,
     .summary = "add a note to a lead"},
    {"tag", tag_arguments, version_options, FORMAT_HAS_JSON, lead_run_tag, "give a lead tags",
     NULL},
    {"untag", tag_arguments, version_options, FORMAT_HAS_JSON, lead_run_untag,
     "take tags from a lead", NULL},
    {"assign", assign_arguments, assign_options, FORMAT_HAS_JSON, lead_run_assign,
     "give a lead to a salesperson", NULL},
    {"convert", id_argument, convert_options, FORMAT_HAS_JSON, lead_run_convert,
     "make an opportunity of a lead",
     "Without --contact it is linked to the contact with its address; where there is none, to a "
     "new "
     "one. A new contact is a person and, where the lead names one, the company."},
    {"stage", stage_arguments, version_options, FORMAT_HAS_JSON, lead_run_stage,
     "move a lead to another stage of the pipeline",
     "A lead that is moved becomes an opportunity. In a won stage it is won; out of one, open "
     "again."},
    {"won", id_argument, version_options, FORMAT_HAS_JSON, lead_run_won,
     "move a lead to its team's won stage", NULL},
    {"lost", id_argument, lost_options, FORMAT_HAS_JSON, lead_run_lost,
     "close a lead as lost, in whatever stage", NULL},
    {"restore", id_argument, version_options, FORMAT_HAS_JSON, lead_run_restore,
     "open a lead again that is lost or archived, in the stage where it was", NULL},
    {"archive", id_argument, version_options, FORMAT_HAS_JSON, lead_run_archive,
     "put a lead out of sight",
     "lead list --status archived shows it, lead restore brings it back."},
    {"duplicates", id_argument, .formats = FORMAT_HAS_JSON | FORMAT_HAS_CSV,
     .run = lead_run_duplicates, .summary = "list leads that look like the same, and by what",
     .details =
         "The same address, phone, company, or domain of an address or website; or nearly the "
         "same name of the same company or contact."},
    {"merge", merge_arguments, merge_options, FORMAT_HAS_JSON, lead_run_merge,
     "make one lead of several",
     "Messages, notes, history, activities and tags go to INTO, and what it does not know itself. "
     "The others are archived; answers to their mail come onto INTO."},
    {0},
};
