/* test_newtext.c - the author's new words, apart from history and signature. */
#include "parsers/newtext.h"

#include "parsers/lines.h"

#include <string.h>

static void assert_split(const char *text, const char *body, const char *quoted,
                         const char *signature)
{
    struct newtext newtext;
    newtext_split(text, NULL, &newtext);
    g_assert_cmpstr(newtext.body, ==, body);
    g_assert_cmpstr(newtext.quoted, ==, quoted);
    g_assert_cmpstr(newtext.signature, ==, signature);
    newtext_clear(&newtext);
}

static void a_rule_above_history_is_nobodys(void)
{
    assert_split("New.\n________________\nFrom: A\nDate: D\nSubject: S\n\nOld", "New.",
                 "From: A\nDate: D\nSubject: S\n\nOld", NULL);
    assert_split("New.\n\n-----Original Message-----\nOld", "New.",
                 "-----Original Message-----\nOld", NULL);
}

static void history_without_marks_ends_at_its_heading(void)
{
    assert_split("New.\n\n>>> Anna <anna@a.example> 3/4/2026 3:12 PM >>>\nOld.", "New.",
                 ">>> Anna <anna@a.example> 3/4/2026 3:12 PM >>>\nOld.", NULL);
}

static void an_answer_below_is_new(void)
{
    assert_split("On 4 Mar 2026, A wrote:\n> old\n> older\n\nNew.", "New.",
                 "On 4 Mar 2026, A wrote:\n> old\n> older", NULL);
}

static void answers_between_keep_their_questions(void)
{
    assert_split("On 4 Mar 2026, A wrote:\n> One?\nYes.\n> Two?\nNo.", "> One?\nYes.\n> Two?\nNo.",
                 "On 4 Mar 2026, A wrote:", NULL);
    assert_split("> Price?\nTen.", "> Price?\nTen.", NULL, NULL);
}

static void a_signature_is_apart(void)
{
    assert_split("Text\n-- \nAnna\n+49", "Text", NULL, "Anna\n+49");
    assert_split("Text\n\nSent from my iPhone", "Text", NULL, "Sent from my iPhone");
    assert_split("Text\n\nGesendet von meinem Telefon\n\nAm 3.3. um 10:00 schrieb A:\n> x", "Text",
                 "Am 3.3. um 10:00 schrieb A:\n> x", "Gesendet von meinem Telefon");
    assert_split("Text\n> old\n--\nAnna", "Text", "> old", "Anna");
}

static void a_quotation_between_greeting_and_answer_is_history(void)
{
    assert_split("Hi,\n\nOn 4 Mar 2026, A wrote:\n> old\n\nNew.", "Hi,\n\nNew.",
                 "On 4 Mar 2026, A wrote:\n> old", NULL);
}

static void a_quotation_that_says_what_it_is_is_history(void)
{
    assert_split(
        "New.\n\n> Message du 04/03/26 10:00\n> De : A\n> A : b@example.com\n> Objet : S\n>\n"
        "> Old\n\nMore.",
        "New.\n\nMore.",
        "> Message du 04/03/26 10:00\n> De : A\n> A : b@example.com\n> Objet : S\n>\n> Old", NULL);
}

static void a_signature_may_stand_above_and_below(void)
{
    assert_split(
        "New.\n--\nAnna\n\n-----Original Message-----\nFrom: B\nDate: D\nSubject: S\n\nOld", "New.",
        "-----Original Message-----\nFrom: B\nDate: D\nSubject: S\n\nOld", "Anna");
    assert_split("On 4 Mar 2026, A wrote:\n> old\n\nNew.\n\n-- \nAnna", "New.",
                 "On 4 Mar 2026, A wrote:\n> old", "Anna");
}

static void what_signs_a_text_by_openpgp_is_no_text(void)
{
    assert_split(
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nText\n"
        "-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----",
        "Text", NULL,
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n-----BEGIN PGP SIGNATURE-----\n\n"
        "iQEz\n-----END PGP SIGNATURE-----");
}

static void a_dash_that_parts_a_long_text_is_no_signature_mark(void)
{
    GString *text = g_string_new("One.\n--\n");
    for (int i = 0; i < 60; i++)
        g_string_append(text, "A line of a long second part.\n");
    struct newtext newtext;
    newtext_split(text->str, NULL, &newtext);
    g_assert_null(newtext.signature);
    newtext_clear(&newtext);
    g_string_free(text, TRUE);
}

static void what_a_help_desk_wrote_below_its_mark_is_history(void)
{
    assert_split("Yes.\n\n##- Please type your reply above this line -##\n\nYour ticket 1.", "Yes.",
                 "##- Please type your reply above this line -##\n\nYour ticket 1.", NULL);
}

static void markup_tells_where_history_and_signature_begin(void)
{
    static const char text[] = "New.\nAnna\nOld without a mark.";
    const struct text_marks quote = {.quote = 10, .signature = -1};
    struct newtext newtext;
    newtext_split(text, &quote, &newtext);
    g_assert_cmpstr(newtext.body, ==, "New.\nAnna");
    g_assert_cmpstr(newtext.quoted, ==, "Old without a mark.");
    newtext_clear(&newtext);
    const struct text_marks both = {.quote = 10, .signature = 5};
    newtext_split(text, &both, &newtext);
    g_assert_cmpstr(newtext.body, ==, "New.");
    g_assert_cmpstr(newtext.signature, ==, "Anna");
    g_assert_cmpstr(newtext.quoted, ==, "Old without a mark.");
    newtext_clear(&newtext);
    const struct text_marks wrong = {.quote = 1000, .signature = 1000};
    newtext_split(text, &wrong, &newtext);
    g_assert_cmpstr(newtext.body, ==, text);
    newtext_clear(&newtext);
}

/* ---- nothing is lost ---- */

/* Adds by to the count of each line that is neither blank nor a mere separator. */
static void count_lines(GHashTable *counts, const char *text, int by)
{
    g_autoptr(GArray) lines = lines_of(text ?: "");
    for (guint i = 0; i < lines->len; i++) {
        const struct line *line = line_at(lines, i);
        char *copy = g_strchomp(g_strndup(line->text, line->length));
        bool counts_not = !*copy || line_is_rule(line) || g_str_equal(copy, "--");
        int before = GPOINTER_TO_INT(g_hash_table_lookup(counts, copy));
        if (counts_not)
            g_free(copy);
        else
            g_hash_table_insert(counts, copy, GINT_TO_POINTER(before + by));
    }
}

/* Each line of the text is in exactly one of the three, which hold nothing else. */
static void assert_nothing_lost(const char *text)
{
    g_autoptr(GHashTable) counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    struct newtext newtext;
    newtext_split(text, NULL, &newtext);
    count_lines(counts, text, 1);
    count_lines(counts, newtext.body, -1);
    count_lines(counts, newtext.quoted, -1);
    count_lines(counts, newtext.signature, -1);
    GHashTableIter iter;
    gpointer line, count;
    g_hash_table_iter_init(&iter, counts);
    while (g_hash_table_iter_next(&iter, &line, &count)) {
        if (GPOINTER_TO_INT(count) != 0)
            g_error("%s: '%s' in: %s", GPOINTER_TO_INT(count) > 0 ? "lost" : "twice",
                    (const char *)line, text);
    }
    newtext_clear(&newtext);
}

/* Texts of these pieces in every order a generator comes upon, each line numbered. */
static void nothing_is_lost_of_any_text(void)
{
    static const char *const pieces[] = {
        "Words of line %u that somebody wrote.",
        "",
        "",
        "> quoted %u",
        ">> twice %u",
        "--",
        "-- ",
        "Kind regards %u",
        "Name Example",
        "Tel. +49 30 555 %u",
        "www.example.com",
        "____________",
        "On 4 Mar 2026 at 10:00, A%u <a@example.com> wrote:",
        "-----Original Message-----",
        "From: A%u <a@example.com>\nSent: Monday\nTo: b@example.com\nSubject: S",
        "---------- Forwarded message ---------",
        "Sent from my iPhone",
        "[EXTERNAL]",
        "This e-mail is confidential and intended solely for recipient %u, or so.",
        "##- Please type your reply above this line -##",
        "PS: %u more",
    };
    GRand *random = g_rand_new_with_seed(20260304);
    for (int round = 0; round < 3000; round++) {
        GString *text = g_string_new(NULL);
        int count = g_rand_int_range(random, 1, 14);
        for (int i = 0; i < count; i++) {
            const char *piece = pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))];
            g_autofree char *number = g_strdup_printf("%u", (unsigned)i);
            g_autoptr(GString) line = g_string_new(piece);
            g_string_replace(line, "%u", number, 0);
            g_string_append_printf(text, "%s\n", line->str);
        }
        assert_nothing_lost(text->str);
        g_string_free(text, TRUE);
    }
    g_rand_free(random);
}

static void hostile_text_takes_linear_time(void)
{
    static const char *const parts[] = {
        ">",
        "> \n",
        "-- \n",
        "--\n",
        "a\n",
        "\n",
        "-----Original Message-----\n",
        "From: a@b\nSubject: x\n",
        "On 1 May 2026 10:00 <a@b> wrote:\n> x\n",
        "Regards,\n",
        "Tel. +49 30 5550100\n",
        "confidential ",
        "Sent from my iPhone\n",
        "[EXTERNAL]\n",
        "____\n",
        "\xc2\xa0",
        "wrote: ",
        "a@b.c ",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        GString *text = g_string_new(NULL);
        while (text->len < (256 << 10))
            g_string_append(text, parts[i]);
        gint64 start = g_get_monotonic_time();
        struct newtext newtext;
        newtext_split(text->str, NULL, &newtext);
        if (g_get_monotonic_time() - start > 2 * G_USEC_PER_SEC)
            g_error("too slow: %s", parts[i]);
        newtext_clear(&newtext);
        g_string_free(text, TRUE);
    }
}

static void talk_is_not_taken_for_history(void)
{
    assert_split("On this day\nI wrote something:\nit was good.",
                 "On this day\nI wrote something:\nit was good.", NULL, NULL);
    assert_split("We need:\nFrom: Hamburg\nTo: Lagos\nby May.",
                 "We need:\nFrom: Hamburg\nTo: Lagos\nby May.", NULL, NULL);
    assert_split("a | b | c", "a | b | c", NULL, NULL);
}

static void quotation_only_is_new_unless_attributed(void)
{
    assert_split("> only this", "> only this", NULL, NULL);
    assert_split("> On 4 Mar 2026 A <a@example.com> wrote:\n>> x", NULL,
                 "> On 4 Mar 2026 A <a@example.com> wrote:\n>> x", NULL);
    assert_split("", NULL, NULL, NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/newtext/history without marks ends at its heading",
                    history_without_marks_ends_at_its_heading);
    g_test_add_func("/newtext/a rule above history is nobody's", a_rule_above_history_is_nobodys);
    g_test_add_func("/newtext/an answer below is new", an_answer_below_is_new);
    g_test_add_func("/newtext/answers between keep their questions",
                    answers_between_keep_their_questions);
    g_test_add_func("/newtext/a signature is apart", a_signature_is_apart);
    g_test_add_func("/newtext/a quotation between greeting and answer is history",
                    a_quotation_between_greeting_and_answer_is_history);
    g_test_add_func("/newtext/a quotation that says what it is is history",
                    a_quotation_that_says_what_it_is_is_history);
    g_test_add_func("/newtext/a signature may stand above and below",
                    a_signature_may_stand_above_and_below);
    g_test_add_func("/newtext/what signs a text by OpenPGP is no text",
                    what_signs_a_text_by_openpgp_is_no_text);
    g_test_add_func("/newtext/a dash that parts a long text is no signature mark",
                    a_dash_that_parts_a_long_text_is_no_signature_mark);
    g_test_add_func("/newtext/what a help desk wrote below its mark is history",
                    what_a_help_desk_wrote_below_its_mark_is_history);
    g_test_add_func("/newtext/markup tells where history and signature begin",
                    markup_tells_where_history_and_signature_begin);
    g_test_add_func("/newtext/nothing is lost of any text", nothing_is_lost_of_any_text);
    g_test_add_func("/newtext/hostile text takes linear time", hostile_text_takes_linear_time);
    g_test_add_func("/newtext/talk is not taken for history", talk_is_not_taken_for_history);
    g_test_add_func("/newtext/quotation only is new unless attributed",
                    quotation_only_is_new_unless_attributed);
    return g_test_run();
}
