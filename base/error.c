/* error.c - the error domain with an optional field name. */
#include "base/error.h"

struct crmd_error_private {
    char *field;
};
typedef struct crmd_error_private CrmdErrorPrivate; /* G_DEFINE_EXTENDED_ERROR wants this name */

static void crmd_error_private_init(CrmdErrorPrivate *priv)
{
    priv->field = NULL;
}

static void crmd_error_private_copy(const CrmdErrorPrivate *from, CrmdErrorPrivate *to)
{
    to->field = g_strdup(from->field);
}

static void crmd_error_private_clear(CrmdErrorPrivate *priv)
{
    g_free(priv->field);
}

/* clang-format off */
G_DEFINE_EXTENDED_ERROR(CrmdError, crmd_error)
/* clang-format on */

static const char *const code_names[ERROR_CODE_COUNT] = {
    [ERROR_INVALID] = "invalid",   [ERROR_NOT_FOUND] = "not_found",
    [ERROR_REFUSED] = "refused",   [ERROR_CONFLICT] = "conflict",
    [ERROR_CORRUPT] = "corrupt",   [ERROR_UNAVAILABLE] = "unavailable",
    [ERROR_INTERNAL] = "internal",
};

const char *error_code_name(enum error_code code)
{
    return (unsigned)code < ERROR_CODE_COUNT ? code_names[code] : "internal";
}

bool error_code_parse(const char *name, enum error_code *ret_code)
{
    for (unsigned i = 0; name && i < ERROR_CODE_COUNT; i++) {
        if (g_str_equal(name, code_names[i])) {
            *ret_code = i;
            return true;
        }
    }
    return false;
}

void error_set(GError **error, enum error_code code, const char *format, ...)
{
    if (!error)
        return;
    va_list ap;
    va_start(ap, format);
    *error = g_error_new_valist(CRMD_ERROR, (int)code, format, ap);
    va_end(ap);
}

void error_set_field(GError **error, const char *field, const char *format, ...)
{
    if (!error)
        return;
    va_list ap;
    va_start(ap, format);
    *error = g_error_new_valist(CRMD_ERROR, ERROR_INVALID, format, ap);
    va_end(ap);
    crmd_error_get_private(*error)->field = g_strdup(field);
}

const char *error_field(const GError *error)
{
    if (!error || error->domain != CRMD_ERROR)
        return NULL;
    return crmd_error_get_private(error)->field;
}

enum error_code error_code_of(const GError *error)
{
    return error->domain == CRMD_ERROR ? (enum error_code)error->code : ERROR_INTERNAL;
}
