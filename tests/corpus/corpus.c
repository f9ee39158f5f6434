/* corpus.c - how well the parsers understand mail: one table over corpora of it, and a failure
 * where a figure is below what is wanted. Run in the top folder. */
#include "tests/corpus/corpora.h"
#include "parsers/parse.h"

#include <locale.h>
#include <stdlib.h>

#define LISTS "tests/corpus/"

static char *below(const char *folder, const char *name)
{
    return folder && *folder ? g_strconcat(folder, "/", name, NULL) : NULL;
}

static bool measure(const char *corpus, const char *ham, const char *own, bool is_verbose)
{
    struct report report = report_new(is_verbose);
    g_autofree char *replies = below(corpus, "replies");
    g_autofree char *bounces = below(corpus, "bounces");
    g_autofree char *mime = below(corpus, "mime");
    corpus_replies(&report, replies);
    corpus_bounces(&report, bounces, LISTS "bounce-recipients.tsv");
    corpus_mime(&report, mime, LISTS "mime-expected.json");
    corpus_ham(&report, ham && *ham ? ham : NULL, LISTS "ham-labels.tsv");
    corpus_own(&report, own && *own ? own : "tests/mail");
    bool is_reached = report_print(&report);
    report_clear(&report);
    return is_reached;
}

int main(int argc, char **argv)
{
    g_autofree char *corpus = NULL, *ham = NULL, *own = NULL;
    g_auto(GStrv) shown = NULL;
    gboolean is_verbose = FALSE;
    const GOptionEntry options[] = {
        {"corpus", 0, 0, G_OPTION_ARG_FILENAME, &corpus, "holds replies, bounces, mime", "DIR"},
        {"ham", 0, 0, G_OPTION_ARG_FILENAME, &ham, "holds easy-ham-1, hard-ham-1 ...", "DIR"},
        {"own", 0, 0, G_OPTION_ARG_FILENAME, &own, "mail beside its JSON (tests/mail)", "DIR"},
        {"verbose", 0, 0, G_OPTION_ARG_NONE, &is_verbose, "tell what is wrong", NULL},
        {"show", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &shown, "show what is read of FILE", "FILE"},
        {NULL}};
    setlocale(LC_CTYPE, "C.UTF-8");
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_option_context_add_main_entries(context, options, NULL);
    g_autoptr(GError) error = NULL;
    if (!g_option_context_parse(context, &argc, &argv, &error)) {
        g_printerr("%s\n", error->message);
        return 2;
    }
    for (char **path = shown; path && *path; path++)
        corpus_mime_show(*path);
    return shown || measure(corpus, ham, own, is_verbose) ? EXIT_SUCCESS : EXIT_FAILURE;
}
