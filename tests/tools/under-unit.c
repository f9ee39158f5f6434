/* under-unit.c - runs a program under the system-call filter of a systemd unit and without
 * capabilities, as systemd would: under-unit UNIT PROGRAM [ARGUMENT]... Sets of calls are expanded by `systemd-analyze
 * syscall-filter`. For tests on machines where systemd is not process 1. */
#include <errno.h>
#include <glib.h>
#include <linux/capability.h>
#include <seccomp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

/* Name of a set -> GPtrArray of names of calls and sets. */
static GHashTable *read_sets(void)
{
    g_autofree char *text = NULL;
    g_autoptr(GError) error = NULL;
    const char *const argv[] = {"systemd-analyze", "--no-pager", "syscall-filter", NULL};
    int status;
    if (!g_spawn_sync(NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL,
                      &status, &error) ||
        status != 0)
        g_error("systemd-analyze: %s", error ? error->message : "failed");
    GHashTable *sets = g_hash_table_new(g_str_hash, g_str_equal);
    GPtrArray *set = NULL;
    char **lines = g_strsplit(text, "\n", -1); /* lives as long as the sets */
    for (char **line = lines; *line; line++) {
        bool is_name = **line == '@';
        char *word = g_strstrip(*line);
        if (!*word || *word == '#')
            continue;
        if (is_name) {
            set = g_ptr_array_new();
            g_hash_table_insert(sets, word, set);
        } else if (set) {
            g_ptr_array_add(set, word);
        }
    }
    return sets;
}

/* Adds a call, or the calls of a set, to those allowed, or takes them away. */
static void apply(GHashTable *sets, GHashTable *allowed, const char *name, bool allow)
{
    if (*name != '@') {
        if (allow)
            g_hash_table_add(allowed, (char *)name);
        else
            g_hash_table_remove(allowed, name);
        return;
    }
    const GPtrArray *set = g_hash_table_lookup(sets, name);
    if (!set)
        g_error("systemd knows no set %s", name);
    for (guint i = 0; i < set->len; i++)
        apply(sets, allowed, set->pdata[i], allow);
}

/* The calls that the unit's SystemCallFilter= lines leave, in their order. */
static GHashTable *read_filter(const char *unit, GHashTable *sets)
{
    g_autofree char *text = NULL;
    g_autoptr(GError) error = NULL;
    if (!g_file_get_contents(unit, &text, NULL, &error))
        g_error("%s", error->message);
    GHashTable *allowed = g_hash_table_new(g_str_hash, g_str_equal);
    apply(sets, allowed, "@default", true); /* systemd adds it to every list of what is allowed */
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (char **line = lines; *line; line++) {
        if (!g_str_has_prefix(*line, "SystemCallFilter="))
            continue;
        const char *value = *line + strlen("SystemCallFilter=");
        bool allow = *value != '~';
        char **names = g_strsplit(allow ? value : value + 1, " ", -1); /* lives on in the table */
        for (char **name = names; *name; name++) {
            if (**name)
                apply(sets, allowed, *name, allow);
        }
    }
    return allowed;
}

static void install(GHashTable *allowed)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    GHashTableIter iter;
    gpointer name;
    g_hash_table_iter_init(&iter, allowed);
    while (g_hash_table_iter_next(&iter, &name, NULL)) {
        int call = seccomp_syscall_resolve_name(name);
        if (call != __NR_SCMP_ERROR && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) != 0 &&
            call >= 0)
            g_error("cannot allow %s", (char *)name);
    }
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || seccomp_load(filter) != 0)
        g_error("cannot install the filter: %s", g_strerror(errno));
    seccomp_release(filter);
}

/* As by the unit's empty CapabilityBoundingSet=: execve() then gives none, to root neither. */
static void drop_capabilities(void)
{
    for (unsigned long capability = 0; capability <= CAP_LAST_CAP; capability++) {
        if (prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0)
            g_error("cannot drop capability %lu: %s", capability, g_strerror(errno));
    }
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        (void)fprintf(stderr, "usage: under-unit UNIT PROGRAM [ARGUMENT]...\n");
        return 2;
    }
    GHashTable *allowed = read_filter(argv[1], read_sets());
    if (geteuid() == 0) /* others have none to give */
        drop_capabilities();
    install(allowed);
    (void)execv(argv[2], argv + 2);
    (void)fprintf(stderr, "under-unit: %s: %s\n", argv[2], g_strerror(errno));
    return 1;
}
