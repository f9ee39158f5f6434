/* test_flat_mark.c - a mark with all headers behind it on one line. */
#include "parsers/flat_mark.h"

#include <string.h>

static gsize mark_length(const char *text)
{
    const struct line line = {.text = text, .length = strlen(text)};
    return flat_mark_length(&line);
}

static void the_mark_is_told_from_the_headers(void)
{
    g_assert_cmpuint(mark_length("----- Forwarded Message ----- From: A"), ==,
                     strlen("----- Forwarded Message -----"));
    g_assert_cmpuint(mark_length("-------- Ursprüngliche Nachricht --------Von: \"A\" Datum: D"),
                     ==, strlen("-------- Ursprüngliche Nachricht --------"));
    g_assert_cmpuint(mark_length("----- Forwarded Message -----"), ==, 0);
    g_assert_cmpuint(mark_length("----- Forwarded Message ----- Hello: A"), ==, 0);
    g_assert_cmpuint(mark_length("-- From: A -- and so on"), ==, 0);
    g_assert_cmpuint(mark_length("------------------------------"), ==, 0);
    g_assert_cmpuint(mark_length("From: A <a@example.com>To: B"), ==, 0);
}

static void assert_unfolds(const char *text, const char *wanted)
{
    g_autofree char *unfolded = flat_mark_unfold(text);
    g_assert_cmpstr(unfolded, ==, wanted);
}

static void labels_get_lines_of_their_own(void)
{
    assert_unfolds("Hi\n  ----- De mail ----- De la: A <a@b.example>Către: C <c@d.example>Trimis: "
                   "luni, 10:00 CETSubiect: Re: Trimis: da\nText\n",
                   "Hi\n  ----- De mail ----- \nDe la: A <a@b.example>\nCătre: C <c@d.example>\n"
                   "Trimis: luni, 10:00 CET\nSubiect: Re: Trimis: da\n\n\nText\n");
    assert_unfolds("---- X ----Von: A  Datum: 07.08.24  18:46  (GMT+01:00) An: Betreff: S",
                   "---- X ----\nVon: A  \nDatum: 07.08.24  18:46  (GMT+01:00) \nAn: \nBetreff: S"
                   "\n\n");
    assert_unfolds("---- X ----\nFrom: A\nTo: B\n", NULL);
    assert_unfolds("", NULL);
}

static void hostile_lines_do_no_harm(void)
{
    g_autoptr(GString) text = g_string_new("---- X ---- From:");
    for (unsigned i = 0; i < 100000; i++)
        g_string_append(text, "To:");
    assert_unfolds(text->str, NULL);
    g_autoptr(GString) many = g_string_new(NULL);
    for (unsigned i = 0; i < 1000; i++)
        g_string_append(many, "---- X ---- From:\xff\xc3:\xe2\x80:\n");
    g_autofree char *unfolded = flat_mark_unfold(many->str);
    g_assert_nonnull(unfolded);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/flat mark/the mark is told from the headers",
                    the_mark_is_told_from_the_headers);
    g_test_add_func("/flat mark/labels get lines of their own", labels_get_lines_of_their_own);
    g_test_add_func("/flat mark/hostile lines do no harm", hostile_lines_do_no_harm);
    return g_test_run();
}
