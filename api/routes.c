/* routes.c - the tables of routes, one a noun, each at the end of its handlers' file; doc/api.md
 * describes every route. */
#include "api/handlers.h"

const struct route *const api_routes[] = {
    mailbox_routes,     message_routes,        reparse_routes,
    import_routes,      remembered_routes,     lead_routes,
    lead_change_routes, pipeline_routes,       contact_routes,
    activity_routes,    contact_import_routes, contact_erase_routes,
    catalogue_routes,   setting_routes,        event_routes,
    metrics_routes,     backup_routes,         NULL,
};
