/* company_key.c - see company_key.h. */
#include "base/company_key.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

/* Folded, and without their dots. They go from the beginning and the end of a name only: "SA" in
 * the middle may be part of it. */
/* clang-format off */
static const char *const legal_forms[] = {
    "ab", "ag", "aktiengesellschaft", "and", "aps", "as", "asa", "bhd", "bv", "bvba", "co",
    "company", "corp", "corporation", "cv", "doo", "dooel", "ek", "eg", "eirl", "gbr", "gesmbh",
    "gmbh", "inc", "incorporated", "jsc", "kft", "kg", "kgaa", "kk", "lda", "limited", "llc", "llp",
    "lp", "ltd", "ltda", "mbh", "nv", "oao", "ohg", "oo", "ood", "ooo", "oy", "oyj", "pao", "plc",
    "pt", "pte", "pty", "pvt", "private", "ro", "s", "sa", "sab", "sac", "sagl", "sarl", "sas",
    "sasu", "sc", "sca", "scs", "sdn", "se", "sl", "slu", "snc", "sp", "spa", "spol", "srl", "sro",
    "tbk", "the", "tnhh", "ug", "und", "z", "zao", "zoo", "zrt",
    "ао", "зао", "оао", "ооо", "пао", "тов", "ип",
    NULL,
};
/* clang-format on */

/* Written without a space before or behind the name. */
static const char *const joined_forms[] = {
    "株式会社", "有限会社", "合同会社", "股份有限公司", "有限责任公司",
    "有限公司", "주식회사", "(주)",     "（株）",       NULL,
};

/* Folded letters and digits, words parted by one space each; dots and apostrophes within a word go.
 * (transfer full) */
static char *fold(const char *name)
{
    g_autofree char *folded = g_utf8_casefold(name, -1);
    g_autofree char *flat = g_utf8_normalize(folded, -1, G_NORMALIZE_ALL);
    GString *key = g_string_new(NULL);
    bool parted = false;
    for (const char *p = flat ? flat : ""; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_unichar_isalnum(c)) {
            if (parted && key->len > 0)
                g_string_append_c(key, ' ');
            parted = false;
            g_string_append_unichar(key, c);
        } else if (c != '.' && c != '\'' && c != 0x2019 && !g_unichar_ismark(c)) {
            parted = true;
        }
    }
    return g_string_free(key, FALSE);
}

static bool is_form(const char *word)
{
    return g_strv_contains(legal_forms, word);
}

/* The words without the legal forms around them; all of them where there is nothing else. (transfer
 * full) */
static char *without_forms(const char *folded)
{
    g_auto(GStrv) words = g_strsplit(folded, " ", 0);
    gsize first = 0, end = g_strv_length(words);
    while (first < end && is_form(words[first]))
        first++;
    while (end > first && is_form(words[end - 1]))
        end--;
    if (first == end)
        return g_strdup(folded);
    GString *key = g_string_new(words[first]);
    for (gsize i = first + 1; i < end; i++)
        g_string_append_printf(key, " %s", words[i]);
    return g_string_free(key, FALSE);
}

/* (transfer full) */
static char *without_joined_forms(const char *name)
{
    g_autofree char *rest = g_strdup(name);
    for (gsize i = 0; joined_forms[i]; i++) {
        gsize length = strlen(joined_forms[i]);
        if (g_str_has_prefix(rest, joined_forms[i]))
            memmove(rest, rest + length, strlen(rest) - length + 1);
        if (g_str_has_suffix(rest, joined_forms[i]))
            rest[strlen(rest) - length] = '\0';
    }
    return g_steal_pointer(&rest);
}

char *company_key(const char *name)
{
    g_autofree char *clipped = util_utf8_clip(name, LIMIT_NAME_BYTES);
    if (!clipped)
        return NULL;
    g_autofree char *bare = without_joined_forms(g_strstrip(clipped));
    g_autofree char *folded = fold(*bare ? bare : clipped);
    g_autofree char *key = without_forms(folded);
    return g_utf8_strlen(key, -1) >= 2 ? g_steal_pointer(&key) : NULL;
}
