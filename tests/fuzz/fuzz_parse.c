/* fuzz_parse.c - any bytes give a mail that crosses to the parent; libFuzzer. */
#include "tests/fuzz/fuzz.h"
#include "base/mail.h"
#include "parsers/parse.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const own_domains[] = {"ours.example", NULL};
    const struct parse_options options = {.own_domains = own_domains};
    g_autoptr(mail_handle) mail = parse_mail(data, size, &options);
    g_autoptr(GVariant) wire = g_variant_ref_sink(mail_to_variant(mail));
    g_autoptr(GError) error = NULL;
    g_autoptr(mail_handle) received = mail_from_variant(wire, &error);
    require(received, error ? error->message : "the parent refuses it");
    return 0;
}
