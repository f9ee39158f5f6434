/* test_hostile.c - mail that is made to cost: each gets a verdict within bounds of time and memory.
 */
#include "parsers/parse.h"

#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED true
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_SANITIZED true
#endif
#endif
#ifndef IS_SANITIZED
#define IS_SANITIZED false
#endif

#define CPU_SECONDS (IS_SANITIZED ? 40 : 2)
#define MEMORY_BYTES (200L << 20)
#define MB (1 << 20)
#define PLAIN "From: a@mail.example\nSubject: x\n\n"

static void repeat(GString *mail, const char *piece, gsize times)
{
    for (gsize i = 0; i < times; i++)
        g_string_append(mail, piece);
}

static void fill(GString *mail, const char *piece, gsize bytes)
{
    repeat(mail, piece, bytes / strlen(piece));
}

/* ---- structure ---- */

static void deep_multiparts(GString *mail)
{
    g_string_append(mail, "From: a@mail.example\n");
    for (int i = 0; i < 10000; i++)
        g_string_append_printf(mail, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i,
                               i);
    g_string_append(mail, "\ntext\n");
}

static void deep_alternatives(GString *mail)
{
    for (int i = 0; i < 10000; i++)
        g_string_append_printf(
            mail, "Content-Type: multipart/alternative; boundary=b%d\n\n--b%d\n\nx\n--b%d\n", i, i,
            i);
    g_string_append(mail, "\ntext\n");
}

static void deep_messages(GString *mail)
{
    g_string_append(mail, "From: a@mail.example\n");
    repeat(mail, "Content-Type: message/rfc822\n\n", 100000);
}

static void many_parts(GString *mail)
{
    g_string_append(mail, "From: a@mail.example\nContent-Type: multipart/mixed; boundary=a\n\n");
    repeat(mail, "--a\n\nx\n", 200000);
}

static void many_html_parts(GString *mail)
{
    g_string_append(mail, "From: a@mail.example\nContent-Type: multipart/mixed; boundary=a\n\n");
    for (int i = 0; i < 900; i++) {
        g_string_append(mail, "--a\nContent-Type: text/html\n\n");
        fill(mail, "<b>x</b> ", 20000);
        g_string_append_c(mail, '\n');
    }
}

static void open_boundaries(GString *mail)
{
    for (int i = 0; i < 1000; i++)
        g_string_append_printf(mail, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i,
                               i);
    fill(mail, "--bx\n", 20 * MB);
}

static void parts_without_boundary(GString *mail)
{
    g_string_append(mail, "From: a@mail.example\nContent-Type: multipart/mixed; boundary=a\n\n");
    for (int i = 0; i < 1000; i++) {
        g_string_append(mail, "--a\nContent-Type: multipart/mixed\n\n");
        fill(mail, "--x\n", 20000);
    }
}

/* ---- header ---- */

static void long_header_line(GString *mail)
{
    g_string_append(mail, "X-Long: ");
    fill(mail, "a", 50 * MB);
    g_string_append(mail, "\n" PLAIN "text\n");
}

static void folded_header(GString *mail)
{
    g_string_append(mail, "Subject: a\n");
    fill(mail, " b\n", 20 * MB);
    g_string_append(mail, "\ntext\n");
}

static void many_headers(GString *mail)
{
    repeat(mail, "X-Header: value\n", 100000);
    g_string_append(mail, PLAIN "text\n");
}

static void many_senders(GString *mail)
{
    fill(mail, "From: ", 20 * MB);
    g_string_append(mail, "\n\ntext\n");
}

static void many_sender_fields(GString *mail)
{
    fill(mail, "From: a@mail.example\n", 20 * MB);
    g_string_append(mail, "\ntext\n");
}

static void many_recipients(GString *mail)
{
    g_string_append(mail, "From: a@mail.example\nTo: x@mail.example");
    for (int i = 0; i < 100000; i++)
        g_string_append_printf(mail, ",\n r%d@mail.example", i);
    g_string_append(mail, "\n\ntext\n");
}

static void recipients_in_many_fields(GString *mail)
{
    for (int i = 0; i < 100000; i++)
        g_string_append_printf(mail, "To: r%d@mail.example\n", i);
    g_string_append(mail, PLAIN "text\n");
}

static void nested_groups(GString *mail)
{
    g_string_append(mail, "Subject: x\nFrom: ");
    repeat(mail, "g:", 50000);
    g_string_append(mail, "\nTo: ");
    repeat(mail, "(", 50000);
    g_string_append(mail, "\nCc: ");
    repeat(mail, "\"<", 50000);
    g_string_append(mail, "\n\ntext\n");
}

static void encoded_words(GString *mail)
{
    fill(mail, "Subject: =?=?utf-8?Q?=?=?utf-8?Q?a?=3F=3F?=\n", 1 * MB);
    g_string_append(mail, "X: ");
    fill(mail, "=?", 20 * MB);
    g_string_append(mail, "\n" PLAIN);
    fill(mail, "=?", 20 * MB);
}

static void continued_parameters(GString *mail)
{
    g_string_append(mail, "From: a@mail.example\nContent-Type: text/plain");
    for (int i = 0; i < 100000; i++)
        g_string_append_printf(mail, ";\n name*%d*=utf-8''%%41", i);
    g_string_append(mail, "\n\ntext\n");
}

static void unclosed_parameters(GString *mail)
{
    g_string_append(mail, "From: a@mail.example\nContent-Type: multipart/mixed; boundary=b\n\n");
    for (int i = 0; i < 1000; i++) {
        g_string_append(mail, "--b\nContent-Type: text/plain");
        fill(mail, "; a=\"b", 32000);
        g_string_append(mail, "\n\nx\n");
    }
}

static void references(GString *mail)
{
    g_string_append(mail, "References: ");
    repeat(mail, "<a@b>", 1000000);
    g_string_append(mail, "\n" PLAIN "text\n");
}

/* ---- text ---- */

static void one_line(GString *mail)
{
    g_string_append(mail, PLAIN);
    fill(mail, "word ", 20 * MB);
}

static void blank_lines(GString *mail)
{
    g_string_append(mail, PLAIN);
    fill(mail, "\n", 20 * MB);
    g_string_append(mail, "x");
}

static void spaces(GString *mail)
{
    g_string_append(mail, PLAIN "x");
    fill(mail, " ", 20 * MB);
    g_string_append(mail, "x");
}

static void quote_marks(GString *mail)
{
    g_string_append(mail, PLAIN);
    fill(mail, ">", 20 * MB);
}

static void quote_lines(GString *mail)
{
    g_string_append(mail, PLAIN);
    fill(mail, "> x\n", 20 * MB);
}

static void from_lines(GString *mail)
{
    g_string_append(mail, PLAIN);
    fill(mail, "From: \n", 20 * MB);
}

static void form_lines(GString *mail)
{
    g_string_append(mail, PLAIN);
    fill(mail, "Name: x\nEmail: y@mail.example\n", 20 * MB);
}

static void rules_and_attributions(GString *mail)
{
    g_string_append(mail, PLAIN);
    fill(mail, "_____\nOn Mon, 2 March 2026 at 10:00, a wrote\n-- \n", 20 * MB);
}

static void addresses_and_numbers(GString *mail)
{
    g_string_append(mail, PLAIN "hello\n-- \n");
    fill(mail, "+62 812 3456 789 a@b.example www.x.example ", 20 * MB);
}

static void flowed_text(GString *mail)
{
    g_string_append(mail, "From: a@mail.example\nContent-Type: text/plain; format=flowed\n\n");
    fill(mail, ">>>> x \n", 20 * MB);
}

static void invalid_utf8(GString *mail)
{
    g_string_append(mail, "Subject: ");
    fill(mail, "\xc3\xff", 1 * MB);
    g_string_append(mail, "\nContent-Type: text/plain; charset=utf-8\n\n");
    fill(mail, "\xe2\x80\xff\xf0\x9f", 20 * MB);
}

static void unlabelled_bytes(GString *mail)
{
    g_string_append(mail, PLAIN);
    for (unsigned i = 0; i < 20 * MB; i++)
        g_string_append_c(mail, (char)(i * 7919u >> 3));
}

static void nul_bytes(GString *mail)
{
    g_string_append(mail, PLAIN);
    gsize start = mail->len;
    g_string_set_size(mail, start + 20 * MB);
    memset(mail->str + start, 0, 20 * MB);
}

/* ---- HTML ---- */

static void html(GString *mail, const char *piece)
{
    g_string_append(mail, "From: a@mail.example\nContent-Type: text/html\n\n");
    fill(mail, piece, 20 * MB);
}

static void opening_brackets(GString *mail)
{
    html(mail, "<");
}

static void closing_brackets(GString *mail)
{
    html(mail, "<>>>>");
}

static void nested_elements(GString *mail)
{
    html(mail, "<div><table><tr><td><blockquote>");
}

static void comments(GString *mail)
{
    html(mail, "<!--<!-- ");
}

static void unclosed_styles(GString *mail)
{
    html(mail, "<style><a href=\"");
}

static void entities(GString *mail)
{
    html(mail, "&#x1f600;&thickapprox;&amp");
}

static void links(GString *mail)
{
    html(mail, "<a href=\"cid:x\">unsubscrib</a>");
}

/* ---- encodings ---- */

static void base64_of_quotes(GString *mail)
{
    g_string_append(mail, "From: a@mail.example\nContent-Transfer-Encoding: base64\n\n");
    fill(mail, "Pj4+Pg==\n", 20 * MB);
}

static void base64_padding(GString *mail)
{
    g_string_append(mail, "From: a@mail.example\nContent-Transfer-Encoding: base64\n\n");
    fill(mail, "QQ==", 20 * MB);
}

static void quoted_printable_breaks(GString *mail)
{
    g_string_append(mail, "From: a@mail.example\nContent-Transfer-Encoding: quoted-printable\n\n");
    fill(mail, "=   =\t=", 10 * MB);
    fill(mail, "=\n", 10 * MB);
}

static void uuencoded_files(GString *mail)
{
    g_string_append(mail, PLAIN);
    fill(mail, "begin 644 a\n#86%A\n`\nend\n", 10 * MB);
    fill(mail, "begin 644 a\n#86%A\n", 10 * MB);
}

static void append_u32(GString *bytes, guint32 value)
{
    for (int i = 0; i < 4; i++)
        g_string_append_c(bytes, (char)(value >> (8 * i)));
}

static void append_base64_part(GString *mail, const GString *bytes)
{
    g_autofree char *encoded = g_base64_encode((const guchar *)bytes->str, bytes->len);
    g_string_append(mail, "From: a@mail.example\nContent-Type: application/ms-tnef; "
                          "name=winmail.dat\nContent-Transfer-Encoding: base64\n\n");
    g_string_append(mail, encoded);
}

static GString *start_tnef(void)
{
    GString *tnef = g_string_new(NULL);
    append_u32(tnef, 0x223e9f78);
    g_string_append_len(tnef, "\1\0", 2);
    return tnef;
}

/* A thousand names of a megabyte each, by lengths that lie. */
static void tnef_that_lies(GString *mail)
{
    GString *tnef = start_tnef();
    for (int i = 0; i < 500000; i++) {
        g_string_append_c(tnef, 1);
        append_u32(tnef, i % 2 ? 0x69005 : 0x69002);
        append_u32(tnef, 8);
        append_u32(tnef, 0xffffffff);
        append_u32(tnef, 0x3707101f);
        g_string_append_len(tnef, "\0\0", 2);
    }
    append_base64_part(mail, tnef);
    g_string_free(tnef, TRUE);
}

/* Compressed RTF whose references all mean 17 bytes of the same. */
static void tnef_that_grows(GString *mail)
{
    g_autoptr(GString) rtf = g_string_new(NULL);
    append_u32(rtf, 0);
    append_u32(rtf, 0xffffffff);
    append_u32(rtf, 0x75465a4c);
    append_u32(rtf, 0);
    for (int i = 0; i < 3000000; i++)
        g_string_append_c(rtf, i % 17 ? (char)0x0f : (char)0xff);
    GString *tnef = start_tnef();
    g_string_append_c(tnef, 1);
    append_u32(tnef, 0x69003);
    append_u32(tnef, (guint32)rtf->len + 16);
    append_u32(tnef, 1);
    append_u32(tnef, 0x10090102);
    append_u32(tnef, 1);
    append_u32(tnef, (guint32)rtf->len);
    g_string_append_len(tnef, rtf->str, (gssize)rtf->len);
    append_base64_part(mail, tnef);
    g_string_free(tnef, TRUE);
}

/* ---- running ---- */

struct hostile {
    const char *name;
    void (*make)(GString *mail);
};

static const struct hostile mails[] = {
    {"10,000 multiparts in each other", deep_multiparts},
    {"10,000 alternatives in each other", deep_alternatives},
    {"100,000 messages in each other", deep_messages},
    {"200,000 parts", many_parts},
    {"900 parts of HTML", many_html_parts},
    {"1,000 open boundaries and a million dashed lines", open_boundaries},
    {"1,000 multiparts without a boundary", parts_without_boundary},
    {"a header line of 50 MB", long_header_line},
    {"a header of 7 million lines", folded_header},
    {"100,000 headers", many_headers},
    {"a sender of 20 MB", many_senders},
    {"a million senders", many_sender_fields},
    {"100,000 recipients", many_recipients},
    {"100,000 recipient fields", recipients_in_many_fields},
    {"groups in groups", nested_groups},
    {"encoded words that never end", encoded_words},
    {"100,000 pieces of a parameter", continued_parameters},
    {"quotes that nothing closes", unclosed_parameters},
    {"a million references", references},
    {"20 MB in a line", one_line},
    {"20 MB of blank lines", blank_lines},
    {"20 MB of spaces", spaces},
    {"20 MB of quote marks", quote_marks},
    {"5 million quoted lines", quote_lines},
    {"3 million lines of From", from_lines},
    {"a form of a million fields", form_lines},
    {"rules and attributions", rules_and_attributions},
    {"addresses and numbers", addresses_and_numbers},
    {"flowed text", flowed_text},
    {"invalid UTF-8", invalid_utf8},
    {"bytes without a charset", unlabelled_bytes},
    {"20 MB of NUL", nul_bytes},
    {"20 MB of <", opening_brackets},
    {"20 MB of >", closing_brackets},
    {"elements in each other", nested_elements},
    {"comments that never end", comments},
    {"styles that never end", unclosed_styles},
    {"entities", entities},
    {"links", links},
    {"base64 of quote marks", base64_of_quotes},
    {"base64 that is all padding", base64_padding},
    {"quoted-printable that is all breaks", quoted_printable_breaks},
    {"uuencoded files", uuencoded_files},
    {"a winmail.dat that lies", tnef_that_lies},
    {"a winmail.dat that grows", tnef_that_grows},
};

/* In a process of its own: what it uses is its own, and the end of it too. */
static void parse_in_child(const struct hostile *hostile)
{
    g_autoptr(GString) mail = g_string_new(NULL);
    hostile->make(mail);
    struct rusage before, after;
    (void)getrusage(RUSAGE_SELF, &before);
    rlim_t used = (rlim_t)before.ru_utime.tv_sec + (rlim_t)before.ru_stime.tv_sec + 1;
    const struct rlimit cpu = {.rlim_cur = used + CPU_SECONDS, .rlim_max = used + CPU_SECONDS};
    (void)setrlimit(RLIMIT_CPU, &cpu);
    struct mail *parsed = parse_mail(mail->str, mail->len, NULL);
    (void)getrusage(RUSAGE_SELF, &after);
    if (!IS_SANITIZED && after.ru_maxrss * 1024L > MEMORY_BYTES)
        _exit(100);
    _exit(parsed->verdict < VERDICT_COUNT ? 0 : 101);
}

static void a_hostile_mail_gets_a_verdict(gconstpointer data)
{
    const struct hostile *hostile = data;
    pid_t child = fork();
    g_assert_cmpint(child, >=, 0);
    if (child == 0)
        parse_in_child(hostile);
    int status;
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    if (WIFSIGNALED(status))
        g_test_message("it took more than %d s of processor, or crashed: signal %d", CPU_SECONDS,
                       WTERMSIG(status));
    else if (WEXITSTATUS(status) == 100)
        g_test_message("it took more than %ld bytes of memory", MEMORY_BYTES);
    g_assert_true(WIFEXITED(status));
    g_assert_cmpint(WEXITSTATUS(status), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(mails); i++) {
        g_autofree char *path = g_strconcat("/hostile/", mails[i].name, NULL);
        g_test_add_data_func(path, &mails[i], a_hostile_mail_gets_a_verdict);
    }
    return g_test_run();
}
