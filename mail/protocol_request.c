/* protocol_request.c - what somebody waits for: COMMAND and CHECKED, REPARSE and REPARSED. */
#include "mail/protocol_wire.h"
#include "base/limits.h"

#define WIRE_COMMAND "(yut)"
#define WIRE_CHECKED "(tbmsbms)"
#define WIRE_REPARSE "(tu)"
#define WIRE_REPARSED "(t" MAIL_WIRE_TYPE ")"

/* ---- COMMAND and CHECKED ---- */

GVariant *mail_command_to_variant(const struct mail_command *command)
{
    return g_variant_new(WIRE_COMMAND, (guchar)command->verb, command->mailbox, command->request);
}

bool mail_command_from_frame(const struct frame *frame, struct mail_command *ret, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_COMMAND, WIRE_COMMAND, error);
    if (!value)
        return false;
    guchar verb;
    uint32_t mailbox;
    uint64_t request;
    g_variant_get(value, WIRE_COMMAND, &verb, &mailbox, &request);
    if (verb >= MAIL_VERB_COUNT)
        return wire_corrupt(error, "a command");
    *ret = (struct mail_command){verb, mailbox, request};
    return true;
}

GVariant *check_step_to_variant(const struct check_step *step)
{
    GVariant *members[] = {
        g_variant_new_uint64(step->request),
        g_variant_new_boolean(step->last),
        wire_maybe_foreign(step->step, LIMIT_NAME_BYTES),
        g_variant_new_boolean(step->ok),
        wire_maybe_foreign(step->detail, LIMIT_REASON_BYTES),
    };
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

bool check_step_from_frame(const struct frame *frame, struct check_step *ret, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_CHECKED, WIRE_CHECKED, error);
    if (!value)
        return false;
    uint64_t request;
    gboolean last, ok;
    g_autofree char *step = NULL, *detail = NULL;
    g_variant_get(value, WIRE_CHECKED, &request, &last, &step, &ok, &detail);
    if (!wire_fits(step, LIMIT_NAME_BYTES) || !wire_fits(detail, LIMIT_REASON_BYTES) ||
        (!last && !step))
        return wire_corrupt(error, "a step of a check");
    *ret =
        (struct check_step){request, last, wire_take_line(g_steal_pointer(&step), LIMIT_NAME_BYTES),
                            ok, wire_take_line(g_steal_pointer(&detail), LIMIT_REASON_BYTES)};
    return true;
}

/* ---- REPARSE and REPARSED ---- */

GVariant *reparse_to_variant(uint64_t request, uint32_t mailbox)
{
    return g_variant_new(WIRE_REPARSE, request, mailbox);
}

bool reparse_from_frame(const struct frame *frame, struct reparse *ret, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_REPARSE, WIRE_REPARSE, error);
    GBytes *raw = value ? wire_map_raw(frame->fd, error) : NULL;
    if (!raw)
        return false;
    ret->raw = raw;
    g_variant_get(value, WIRE_REPARSE, &ret->request, &ret->mailbox);
    return true;
}

GVariant *reparsed_to_variant(const struct reparsed *reparsed)
{
    GVariant *members[] = {g_variant_new_uint64(reparsed->request),
                           mail_to_variant(reparsed->mail)};
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

bool reparsed_from_frame(const struct frame *frame, struct reparsed *ret, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_REPARSED, WIRE_REPARSED, error);
    if (!value)
        return false;
    g_autoptr(GVariant) variant = g_variant_get_child_value(value, 1);
    struct mail *mail = mail_from_variant(variant, error);
    if (!mail)
        return false;
    ret->mail = mail;
    g_variant_get_child(value, 0, "t", &ret->request);
    return true;
}
