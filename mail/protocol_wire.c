/* protocol_wire.c - see protocol_wire.h. */
#include "mail/protocol_wire.h"
#include "base/error.h"
#include "base/fault.h"
#include "base/util.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

GVariant *wire_maybe_text(const char *text)
{
    return g_variant_new_maybe(G_VARIANT_TYPE_STRING, text ? g_variant_new_string(text) : NULL);
}

GVariant *wire_maybe_foreign(const char *text, gsize max_bytes)
{
    g_autofree char *clean = util_clean(text, max_bytes, false);
    return wire_maybe_text(clean);
}

GVariant *wire_uids(const GArray *uids)
{
    return g_variant_new_fixed_array(G_VARIANT_TYPE_UINT32, uids->data, uids->len,
                                     sizeof(uint32_t));
}

bool wire_corrupt(GError **error, const char *what)
{
    error_set(error, ERROR_CORRUPT, "a frame between crmd and crmd-mail is wrong: %s", what);
    return false;
}

GVariant *wire_payload(const struct frame *frame, enum frame_type type, const char *wire,
                       GError **error)
{
    if (frame->type != type || !frame->payload) {
        (void)wire_corrupt(error, "its type");
        return NULL;
    }
    g_autoptr(GBytes) bytes = g_variant_get_data_as_bytes(frame->payload);
    g_autoptr(GVariant) value =
        g_variant_ref_sink(g_variant_new_from_bytes(G_VARIANT_TYPE(wire), bytes, FALSE));
    if (!g_variant_is_normal_form(value)) {
        (void)wire_corrupt(error, "its form");
        return NULL;
    }
    return g_steal_pointer(&value);
}

bool wire_fits(const char *text, gsize max_bytes)
{
    return !text || strlen(text) <= max_bytes;
}

char *wire_take_line(char *text, gsize max_bytes)
{
    g_autofree char *taken = text;
    return util_clean(taken, max_bytes, false);
}

static bool no_zero(const uint32_t *uids, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        if (uids[i] == 0)
            return false;
    }
    return true;
}

bool wire_is_priority(int priority)
{
    return priority >= 0 && priority <= 7;
}

bool wire_read_uids(GVariant *tuple, gsize i, GArray *into, GError **error)
{
    g_autoptr(GVariant) array = g_variant_get_child_value(tuple, i);
    gsize count;
    const uint32_t *uids = g_variant_get_fixed_array(array, &count, sizeof(uint32_t));
    if (!no_zero(uids, count))
        return wire_corrupt(error, "a UID of 0");
    g_array_append_vals(into, uids, (guint)count);
    return true;
}

/* ---- raw mail in sealed memory ---- */

#define SEALS (F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE)

static bool write_all(int fd, const guint8 *data, gsize length)
{
    while (length > 0) {
        ssize_t written = write(fd, data, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        data += written;
        length -= (gsize)written;
    }
    return true;
}

static bool write_pieces(int fd, GBytes *const *pieces, guint count)
{
    for (guint i = 0; i < count; i++) {
        gsize length;
        const guint8 *data = g_bytes_get_data(pieces[i], &length);
        if (!write_all(fd, data, length))
            return false;
    }
    return true;
}

int batch_seal_pieces(GBytes *const *pieces, guint count, GError **error)
{
    int fd =
        fault_fails("seal-mail") ? -1 : memfd_create("crmd-batch", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd >= 0 && write_pieces(fd, pieces, count) && fcntl(fd, F_ADD_SEALS, SEALS) == 0)
        return fd;
    bool descriptors = errno == EMFILE || errno == ENFILE;
    error_set(error, ERROR_UNAVAILABLE, "cannot put raw mail into memory to share: %s; raise %s",
              g_strerror(errno), descriptors ? "LimitNOFILE= of crmd" : "MemoryMax= of crmd");
    if (fd >= 0)
        (void)close(fd);
    return -1;
}

int batch_seal(const void *data, gsize length, GError **error)
{
    g_autoptr(GBytes) piece = g_bytes_new_static(data, length);
    return batch_seal_pieces(&piece, 1, error);
}

GBytes *wire_map_raw(int fd, GError **error)
{
    struct stat st;
    int seals = fd >= 0 ? fcntl(fd, F_GET_SEALS) : -1;
    if (seals < 0 || (seals & SEALS) != SEALS || fstat(fd, &st) != 0 || st.st_size < 0 ||
        st.st_size > WIRE_RAW_BYTES) {
        (void)wire_corrupt(error, "its raw mail is not sealed memory of a sensible size");
        return NULL;
    }
    g_autoptr(GMappedFile) file =
        fault_fails("map-mail") ? NULL : g_mapped_file_new_from_fd(fd, FALSE, NULL);
    if (!file) {
        error_set(error, ERROR_UNAVAILABLE,
                  "there is no memory to look at mail that comes in: raise MemoryMax= of crmd");
        return NULL;
    }
    return g_mapped_file_get_bytes(file);
}
