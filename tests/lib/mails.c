/* mails.c - see mails.h. */
#include "tests/lib/mails.h"
#include "parsers/parse.h"

#include <string.h>

static int by_name(gconstpointer a, gconstpointer b)
{
    return g_strcmp0(*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *mails_names(const char *folder, const char *suffix)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    if (!dir)
        return NULL;
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    for (const char *file = g_dir_read_name(dir); file; file = g_dir_read_name(dir)) {
        if (g_str_has_suffix(file, suffix))
            g_ptr_array_add(names, g_strndup(file, strlen(file) - strlen(suffix)));
    }
    g_ptr_array_sort(names, by_name);
    return names;
}

GBytes *mails_read(const char *path)
{
    char *data = NULL;
    gsize length;
    g_autoptr(GError) error = NULL;
    if (!g_file_get_contents(path, &data, &length, &error))
        g_error("%s", error->message);
    return g_bytes_new_take(data, length);
}

GBytes *mails_read_mbox(const char *path)
{
    g_autoptr(GBytes) whole = mails_read(path);
    gsize length;
    const char *data = g_bytes_get_data(whole, &length);
    bool is_mbox = length > 5 && memcmp(data, "From ", 5) == 0;
    const char *end = is_mbox ? memchr(data, '\n', length) : NULL;
    gsize skipped = end ? (gsize)(end + 1 - data) : 0;
    return g_bytes_new_from_bytes(whole, skipped, length - skipped);
}

json_t *mails_expected(const char *folder, const char *name)
{
    g_autofree char *path = g_strconcat(folder, "/", name, ".json", NULL);
    json_error_t where;
    json_t *expected = json_load_file(path, 0, &where);
    if (!expected)
        g_error("%s:%d: %s", path, where.line, where.text);
    return expected;
}

struct mail *mails_parse(const char *folder, const char *name, json_t *expected)
{
    static const char *const own_domains[] = {"ours.example", NULL};
    json_t *chosen = json_object_get(expected, "options");
    const struct parse_options options = {
        .own_domains = own_domains,
        .region = json_string_value(json_object_get(chosen, "region")),
    };
    g_autofree char *path = g_strconcat(folder, "/", name, ".eml", NULL);
    g_autofree char *data = NULL;
    gsize length;
    g_autoptr(GError) error = NULL;
    if (!g_file_get_contents(path, &data, &length, &error))
        g_error("%s", error->message);
    return parse_mail(data, length, &options);
}

char *mails_folded(const char *text)
{
    g_autoptr(GString) folded = g_string_new(NULL);
    bool between = false;
    for (const char *at = text ?: ""; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (g_unichar_isspace(c)) {
            between = folded->len > 0;
            continue;
        }
        if (between)
            g_string_append_c(folded, ' ');
        between = false;
        g_string_append_unichar(folded, c);
    }
    return g_string_free(g_steal_pointer(&folded), FALSE);
}

bool mails_key_is_compared(const char *key)
{
    return !g_str_equal(key, "options");
}

void mails_assert_verdict(const char *from, const char *subject, const char *text,
                          const char *verdict, const char *reason)
{
    g_autofree char *whole =
        g_strconcat("From: ", from, "\nTo: sales@ours.example\nSubject: ", subject,
                    "\nContent-Type: text/plain; charset=utf-8\n\n", text, NULL);
    g_autoptr(mail_handle) mail = parse_mail(whole, strlen(whole), NULL);
    if (g_strcmp0(verdict_name(mail->verdict), verdict) != 0)
        g_test_message("%s: %s: %s", subject, text, mail->reason);
    g_assert_cmpstr(verdict_name(mail->verdict), ==, verdict);
    if (reason)
        g_assert_cmpstr(mail->reason, ==, reason);
}
