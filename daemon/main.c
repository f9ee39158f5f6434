/* main.c - crmd's command line. */
#include "base/log.h"
#include "daemon/daemon.h"

#include <stdio.h>
#include <sys/stat.h>

#define EXIT_CONFIG 2

static char *option_config;
static gboolean option_check;
static gboolean option_version;

static const GOptionEntry options[] = {
    {"config", 'c', 0, G_OPTION_ARG_FILENAME, &option_config,
     "Read this configuration (default: " CRMD_SYSCONFDIR "/crmd/crmd.conf)", "FILE"},
    {"check-config", 0, 0, G_OPTION_ARG_NONE, &option_check,
     "Check the configuration, say what is wrong, and exit", NULL},
    {"version", 'V', 0, G_OPTION_ARG_NONE, &option_version, "Print the version and exit", NULL},
    {NULL},
};

static bool parse_options(int *argc, char ***argv)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_option_context_set_summary(context,
                                 "Turns mail at sales teams' addresses into assigned leads.\n"
                                 "Runs in the foreground; systemd supervises it: see crmd(8).");
    g_option_context_add_main_entries(context, options, NULL);
    if (!g_option_context_parse(context, argc, argv, &error)) {
        (void)fprintf(stderr, "crmd: %s; see crmd --help\n", error->message);
        return false;
    }
    if (*argc > 1) {
        (void)fprintf(stderr, "crmd: unexpected argument \"%s\"; see crmd --help\n", (*argv)[1]);
        return false;
    }
    return true;
}

static void print_all(const GPtrArray *lines, const char *prefix)
{
    for (guint i = 0; i < lines->len; i++)
        (void)fprintf(stderr, "%s%s\n", prefix, (const char *)lines->pdata[i]);
}

/* NULL where the file has mistakes, which were printed. */
static struct config *load(const char *path)
{
    g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) warnings = g_ptr_array_new_with_free_func(g_free);
    struct config *config = config_load(path, errors, warnings);
    print_all(errors, "");
    print_all(warnings, "warning: ");
    return config;
}

int main(int argc, char **argv)
{
    if (!parse_options(&argc, &argv))
        return EXIT_CONFIG;
    if (option_version) {
        (void)puts("crmd " CRMD_VERSION);
        return 0;
    }
    (void)umask(0077);
    const char *path = option_config ? option_config : CRMD_SYSCONFDIR "/crmd/crmd.conf";
    struct config *config = load(path);
    if (!config)
        return EXIT_CONFIG;
    if (option_check) {
        (void)printf("%s is right; mailboxes: %u\n", path, config->mailboxes->len);
        config_unref(config);
        return 0;
    }
    log_init("crmd", config->log_priority);
    return daemon_run(config, path);
}
