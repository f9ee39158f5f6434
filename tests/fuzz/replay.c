/* replay.c - runs a harness, linked in libFuzzer's place, over the seeds kept for it: replay_NAME
 * takes tests/fuzz/seeds/NAME. Which seed is at work stands on standard error, for the case that it
 * crashes. Run in the top folder. */
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

int LLVMFuzzerInitialize(int *argc, char ***argv) __attribute__((weak));
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void replay(const char *path)
{
    g_autofree char *data = NULL;
    gsize length;
    g_autoptr(GError) error = NULL;
    if (!g_file_get_contents(path, &data, &length, &error))
        g_error("%s", error->message);
    g_printerr("%s\n", path);
    /* A copy of exactly that length, so that reading past its end is noticed. */
    g_autofree guint8 *exact = g_memdup2(data, MAX(length, 1));
    (void)LLVMFuzzerTestOneInput(exact, length);
}

static void every_seed_is_survived(gconstpointer data)
{
    const char *folder = data;
    unsigned count = 0;
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    for (const char *name = dir ? g_dir_read_name(dir) : NULL; name; name = g_dir_read_name(dir)) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        replay(path);
        count++;
    }
    if (count == 0) {
        g_test_message("%s holds no seeds", folder);
        g_test_fail();
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    if (LLVMFuzzerInitialize)
        LLVMFuzzerInitialize(&argc, &argv);
    g_autofree char *program = g_path_get_basename(argv[0]);
    if (!g_str_has_prefix(program, "replay_"))
        g_error("%s is not called replay_NAME", program);
    const char *name = program + sizeof "replay_" - 1;
    g_autofree char *folder = g_build_filename("tests/fuzz/seeds", name, NULL);
    g_autofree char *path = g_strconcat("/fuzz/", name, "/every seed is survived", NULL);
    g_test_add_data_func(path, folder, every_seed_is_survived);
    return g_test_run();
}
