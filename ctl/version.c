/* version.c - crmctl version: of this program, and of the daemon where one runs. */
#include "ctl/ctl.h"
#include "ctl/nouns.h"

static bool run_version(struct ctl *ctl, const struct call *call, GError **error)
{
    (void)call, (void)error;
    g_autoptr(json_t) status = client_get(ctl->client, "/v1/status", NULL);
    const char *daemon = ctl_text(status, "version");
    if (ctl->format == FORMAT_JSON) {
        g_autoptr(json_t) versions = json_pack("{ss}", "crmctl", CRMD_VERSION);
        json_set_text(versions, "crmd", daemon);
        ctl_print_json(ctl, versions);
        return true;
    }
    screen_line(ctl->screen, STYLE_PLAIN, "crmctl %s", CRMD_VERSION);
    if (daemon)
        screen_line(ctl->screen, STYLE_PLAIN, "crmd %s", daemon);
    else
        screen_line(ctl->screen, STYLE_DIM, "crmd does not answer");
    return true;
}

const struct command version_commands[] = {
    {.formats = FORMAT_HAS_JSON,
     .run = run_version,
     .summary = "print the versions of crmctl and of the crmd that runs"},
    {0},
};
