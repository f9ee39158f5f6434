/* backup.c - a copy of the whole database, checked before its first byte is sent. */
#include "api/handlers.h"
#include "base/limits.h"
#include "crm/rights.h"
#include "store/backup.h"

static bool backup_make(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int fd;
    int64_t bytes;
    if (!rights_require(&crm, RESOURCE_DATABASE, ACTION_READ, SCOPE_ALL, error) ||
        !store_backup(crm.store, &fd, &bytes, error))
        return false;
    call->answer.file = api_file_new(fd, bytes);
    call->answer.content_type = "application/vnd.sqlite3";
    return true;
}

const struct route backup_routes[] = {
    {"GET", "/v1/backup", ROUTE_WAIT, backup_make, .at_once = LIMIT_BACKUPS},
    {NULL},
};
