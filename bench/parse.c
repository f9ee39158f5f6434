/* parse.c - what understanding mail costs: parse_mail() against GMime's parse alone, on the same
 * mail in the same process, in rounds that take turns. One thread; medians. */
#include "parsers/parse.h"
#include "tests/lib/mails.h"

#include <gmime/gmime.h>
#include <malloc.h>
#include <string.h>

#define ROUNDS 15
#define ROUND_US (60 * 1000) /* at least; a small set is gone through again */
#define GENERATED 64         /* mails a generated set has */
#define ATTACHED_BYTES (15 << 10)

struct set {
    const char *name;
    GPtrArray *mails; /* of GByteArray* */
    gsize bytes;
};

/* ---- sets ---- */

static struct set set_new(const char *name)
{
    return (struct set){name, g_ptr_array_new_with_free_func((GDestroyNotify)g_byte_array_unref),
                        0};
}

static void set_add(struct set *set, const void *data, gsize length)
{
    GByteArray *mail = g_byte_array_sized_new((guint)length);
    g_byte_array_append(mail, data, (guint)length);
    g_ptr_array_add(set->mails, mail);
    set->bytes += length;
}

static void set_add_folder(struct set *set, const char *folder, const char *suffix)
{
    g_autoptr(GPtrArray) names = mails_names(folder, suffix);
    for (guint i = 0; names && i < names->len; i++) {
        g_autofree char *path =
            g_strconcat(folder, "/", (const char *)names->pdata[i], suffix, NULL);
        g_autoptr(GBytes) mail = mails_read_mbox(path);
        gsize length;
        const void *data = g_bytes_get_data(mail, &length);
        set_add(set, data, length);
    }
}

static void append_header(GString *mail, int number)
{
    g_string_append_printf(
        mail,
        "Return-Path: <buyer%d@harbour%d.example>\r\n"
        "Received: from mail-lf1-f4%d.google.com (mail-lf1-f4%d.google.com [209.85.167.4%d])\r\n"
        "\tby mx1.ours.example (Postfix) with ESMTPS id 4T%08X\r\n"
        "\tfor <sales@ours.example>; Mon,  2 Mar 2026 09:14:58 +0000 (UTC)\r\n"
        "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=harbour%d.example; s=s1;\r\n"
        "\th=to:subject:message-id:date:from:mime-version; bh=aGFyYm91cg==; b=aGFyYm91cg==\r\n"
        "MIME-Version: 1.0\r\n"
        "From: Buyer Number %d <buyer%d@harbour%d.example>\r\n"
        "Date: Mon, 2 Mar 2026 09:14:57 +0000\r\n"
        "Message-ID: <CA%08x@mail.gmail.com>\r\n"
        "Subject: =?UTF-8?Q?Price_for_%d_m=C2=B2?=\r\n"
        "To: Sales <sales@ours.example>\r\n",
        number, number, number % 10, number % 10, number % 10, number * 7919, number, number,
        number, number, number * 104729, number);
}

static void append_words(GString *mail, int number, int lines)
{
    for (int i = 0; i < lines; i++) {
        g_string_append_printf(mail,
                               "We would like to know what %d pieces of item %d cost, delivered to "
                               "our yard.\r\n",
                               number + i, 100 + i);
        if (i % 6 == 5)
            g_string_append(mail, "\r\n");
    }
    g_string_append(mail, "\r\nKind regards,\r\nBuyer Number\r\nHarbour Works Ltd\r\n"
                          "Phone: +44 20 7946 0123\r\n");
}

/* 25 KB: text and a document that does not compress. */
static char *mail_with_attachment(int number)
{
    GString *mail = g_string_new(NULL);
    append_header(mail, number);
    g_string_append(mail, "Content-Type: multipart/mixed; boundary=\"0000000000m1\"\r\n\r\n"
                          "--0000000000m1\r\nContent-Type: text/plain; charset=\"UTF-8\"\r\n\r\n");
    append_words(mail, number, 30);
    g_string_append(mail,
                    "\r\n--0000000000m1\r\nContent-Type: application/pdf; name=\"plan.pdf\"\r\n"
                    "Content-Disposition: attachment; filename=\"plan.pdf\"\r\n"
                    "Content-Transfer-Encoding: base64\r\n\r\n");
    g_autoptr(GRand) random = g_rand_new_with_seed((guint32)number);
    for (int i = 0; i < ATTACHED_BYTES; i += 57) {
        guint8 line[57];
        for (gsize j = 0; j < sizeof line; j++)
            line[j] = (guint8)g_rand_int_range(random, 0, 256);
        g_autofree char *encoded = g_base64_encode(line, sizeof line);
        g_string_append_printf(mail, "%s\r\n", encoded);
    }
    g_string_append(mail, "--0000000000m1--\r\n");
    return g_string_free(mail, FALSE);
}

/* 12 KB of HTML alone, as office programs write it. */
static char *mail_of_html(int number)
{
    GString *mail = g_string_new(NULL);
    append_header(mail, number);
    g_string_append(mail,
                    "Content-Type: text/html; charset=\"UTF-8\"\r\n\r\n"
                    "<html><head><style><!--\r\np.MsoNormal {margin:0cm; font-size:11.0pt;}\r\n"
                    "--></style></head><body lang=\"EN-GB\"><div class=\"WordSection1\">\r\n");
    for (int i = 0; i < 60; i++)
        g_string_append_printf(
            mail,
            "<p class=\"MsoNormal\"><span style=\"font-family:&quot;Calibri&quot;,"
            "sans-serif;color:#1F497D\">We need %d pieces of <b>item %d</b>, "
            "delivered to our yard.</span><o:p></o:p></p>\r\n",
            number + i, 100 + i);
    g_string_append(mail, "<p class=\"MsoNormal\">Kind regards,<o:p></o:p></p>\r\n"
                          "<p class=\"MsoNormal\">Buyer Number<o:p></o:p></p>\r\n"
                          "</div></body></html>\r\n");
    return g_string_free(mail, FALSE);
}

/* 3.4 KB of text alone. */
static char *mail_of_text(int number)
{
    GString *mail = g_string_new(NULL);
    append_header(mail, number);
    g_string_append(mail, "Content-Type: text/plain; charset=\"UTF-8\"\r\n\r\n");
    append_words(mail, number, 30);
    return g_string_free(mail, FALSE);
}

static void set_generate(struct set *set, char *(*make)(int number))
{
    for (int i = 0; i < GENERATED; i++) {
        g_autofree char *mail = make(i);
        set_add(set, mail, strlen(mail));
    }
}

/* ---- measuring ---- */

static void parse_by_gmime(GByteArray *mail)
{
    GMimeStream *stream = g_mime_stream_mem_new();
    g_mime_stream_mem_set_byte_array(GMIME_STREAM_MEM(stream), mail);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    g_clear_object(&message);
    g_object_unref(parser);
    g_object_unref(stream);
}

static void parse_by_us(GByteArray *mail)
{
    static const char *const own_domains[] = {"ours.example", NULL};
    const struct parse_options options = {.own_domains = own_domains};
    mail_free(parse_mail(mail->data, mail->len, &options));
}

/* Microseconds that going through the set so many times takes. */
static double time_of(const struct set *set, void (*parse)(GByteArray *), int times)
{
    gint64 start = g_get_monotonic_time();
    for (int i = 0; i < times; i++) {
        for (guint j = 0; j < set->mails->len; j++)
            parse(set->mails->pdata[j]);
    }
    return (double)(g_get_monotonic_time() - start);
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values)
{
    qsort(values, ROUNDS, sizeof *values, by_value);
    return values[ROUNDS / 2];
}

/* What going through mails once took. */
struct result {
    guint mails;
    gsize bytes;
    double gmime_us, ours_us;
};

static void print_result(const char *name, const struct result *result)
{
    double bytes = (double)result->bytes, mails = result->mails;
    g_print("%-24s %5u %8.1f", name, result->mails, bytes / mails / 1024);
    g_print("  %9.0f %8.1f", mails / result->gmime_us * 1e6, bytes / result->gmime_us);
    g_print("  %9.0f %8.1f", mails / result->ours_us * 1e6, bytes / result->ours_us);
    g_print("  %6.2f\n", result->ours_us / result->gmime_us);
}

/* Adds to all; takes the set over. */
static void measure(struct set *set, struct result *all)
{
    if (set->mails->len) {
        int times = 1 + (int)(ROUND_US / time_of(set, parse_by_gmime, 1));
        double gmime[ROUNDS], ours[ROUNDS];
        (void)time_of(set, parse_by_us, 1);
        for (int i = 0; i < ROUNDS; i++) {
            gmime[i] = time_of(set, parse_by_gmime, times) / times;
            ours[i] = time_of(set, parse_by_us, times) / times;
        }
        struct result result = {set->mails->len, set->bytes, median(gmime), median(ours)};
        print_result(set->name, &result);
        all->mails += result.mails;
        all->bytes += result.bytes;
        all->gmime_us += result.gmime_us;
        all->ours_us += result.ours_us;
    }
    g_ptr_array_unref(set->mails);
}

static void measure_folder(const char *name, const char *root, const char *folder,
                           const char *suffix, struct result *all)
{
    g_autofree char *path = g_build_filename(root, folder, NULL);
    struct set set = set_new(name);
    set_add_folder(&set, path, suffix);
    measure(&set, all);
}

static void measure_generated(const char *name, char *(*make)(int number), struct result *all)
{
    struct set set = set_new(name);
    set_generate(&set, make);
    measure(&set, all);
}

int main(int argc, char **argv)
{
    const char *ham = argc > 1 ? argv[1] : NULL;
    g_mime_init();
    (void)mallopt(M_TRIM_THRESHOLD, 1 << 20); /* as crmd-mail has it */
    g_print("%-24s %5s %8s  %18s  %18s  %6s\n%-24s %5s %8s  %9s %8s  %9s %8s  %6s\n", "", "", "",
            "GMime's parse alone", "parse_mail()", "", "mails", "n", "mean KB", "mails/s", "MB/s",
            "mails/s", "MB/s", "ratio");
    struct result all = {0};
    measure_generated("text, 3 KB", mail_of_text, &all);
    measure_generated("HTML, 12 KB", mail_of_html, &all);
    measure_generated("with a document, 25 KB", mail_with_attachment, &all);
    measure_folder("our own", ".", "tests/mail", ".eml", &all);
    if (ham) {
        measure_folder("easy-ham-1", ham, "easy-ham-1", ".txt", &all);
        measure_folder("hard-ham-1", ham, "hard-ham-1", ".txt", &all);
        measure_folder("spam-1", ham, "spam-1", ".txt", &all);
    }
    print_result("all", &all);
    return 0;
}
