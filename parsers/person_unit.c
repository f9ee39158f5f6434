/* person_unit.c - the part of person_name.h that tells units and houses from people. */
#include "parsers/contact_phrases.h"
#include "parsers/institution_words.h"
#include "parsers/lines.h"
#include "parsers/person_name.h"

#include <string.h>

#define NAME_BYTES 120
#define WORDS 8

/* What a unit is called by, whatever stands beside it; departments have a table of their own. */
static const char *const units[] = {
    "unit",       "team",     "desk",        "office",          "service",    "services",
    "servizio",   "serviço",  "servicio",    "onboarding",      "tenders",    "bids",
    "gare",       "marchés",  "support",     "helpdesk",        "reception",  "committee",
    "verwaltung", "referat",  "stabsstelle", "zorggroep",       "ditta",      "firma",
    "equipe",     "équipe",   "equipo",      "отдел",           "служба",     "відділ",
    "redaktion",  "vorstand", "zarząd",      "noreply",         "no-reply",   "info",
    "buero",      "büro",     "bureau",      "biuro",           "kancelář",   "iroda",
    "toimisto",   "kontor",   "kansli",      "kantoor",         "secretaría", "secretaria",
    "satın",      "قسم",      "إدارة",       "מחלקת",           "phòng",      "bagian",
    "board",      "crew",     "staff",       "administration",  "tesoreria",  "protocollo",
    "poststelle", "amt",      "rathaus",     "amministrazione", "direction",  NULL};

bool person_name_is_unit(const char *name, gsize length)
{
    if (length > NAME_BYTES)
        return false;
    g_autofree char *folded = text_fold(name, length);
    g_auto(GStrv) words = g_strsplit_set(folded, " -/&,.", WORDS);
    for (char **word = words; *word; word++) {
        if (g_strv_contains(units, *word) || phrase_is_department(*word) ||
            (words[1] && **word && institution_word(*word, strlen(*word))))
            return true;
    }
    return g_str_has_suffix(folded, "verwaltung");
}
