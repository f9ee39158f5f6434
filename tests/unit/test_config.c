/* test_config.c - crmd.conf: values, defaults, every mistake named, secrets fetched. */
#include "base/error.h"
#include "base/form_field.h"
#include "base/log.h"
#include "daemon/config.h"
#include "daemon/options.h"
#include "daemon/secret.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <syslog.h>

/* A directory of its own for each test, with what config_load() said. */
struct home {
    char *path;
    char *conf;
    GPtrArray *errors, *warnings;
    struct config *config;
};

static void put(struct home *home, const char *name, const char *content, int mode)
{
    g_autofree char *path = g_build_filename(home->path, name, NULL);
    g_assert_true(g_file_set_contents(path, content, -1, NULL));
    g_assert_cmpint(g_chmod(path, mode), ==, 0);
}

static void home_open(struct home *home, gconstpointer unused)
{
    (void)unused;
    home->path = g_dir_make_tmp("crmd-config-XXXXXX", NULL);
    g_assert_nonnull(home->path);
    home->conf = g_build_filename(home->path, "crmd.conf", NULL);
    home->errors = g_ptr_array_new_null_terminated(0, g_free, TRUE);
    home->warnings = g_ptr_array_new_null_terminated(0, g_free, TRUE);
    put(home, "password", "pass word\nsecond line\n", 0600);
    put(home, "ca.pem", "-----BEGIN CERTIFICATE-----\n", 0644);
}

static void home_close(struct home *home, gconstpointer unused)
{
    (void)unused;
    g_autoptr(GDir) dir = g_dir_open(home->path, 0, NULL);
    for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir)) {
        g_autofree char *path = g_build_filename(home->path, name, NULL);
        g_assert_cmpint(g_remove(path), ==, 0);
    }
    g_assert_cmpint(g_rmdir(home->path), ==, 0);
    config_unref(home->config);
    g_ptr_array_unref(home->errors);
    g_ptr_array_unref(home->warnings);
    g_free(home->conf);
    g_free(home->path);
}

/* Loads text as crmd.conf, in which DIR stands for the test's directory. */
static void load(struct home *home, const char *text)
{
    g_autoptr(GString) filled = g_string_new(text);
    g_string_replace(filled, "DIR", home->path, 0);
    put(home, "crmd.conf", filled->str, 0600);
    g_clear_pointer(&home->config, config_unref);
    g_ptr_array_set_size(home->errors, 0);
    g_ptr_array_set_size(home->warnings, 0);
    home->config = config_load(home->conf, home->errors, home->warnings);
}

static void expect_lines(const struct home *home, const GPtrArray *lines, const char *expected)
{
    g_autofree char *joined = lines->len ? g_strjoinv("\n", (char **)lines->pdata) : g_strdup("");
    g_autoptr(GString) actual = g_string_new(joined);
    g_autofree char *prefix = g_strconcat(home->path, "/", NULL);
    g_string_replace(actual, prefix, "", 0);
    g_auto(GStrv) got = g_strsplit(actual->str, "\n", -1);
    g_auto(GStrv) wanted = g_strsplit(expected, "\n", -1);
    guint i = 0;
    for (; got[i] && wanted[i]; i++)
        g_assert_cmpstr(got[i], ==, wanted[i]);
    g_assert_cmpstr(got[i], ==, wanted[i]); /* one has more lines */
}

/* Asserts that text is refused with exactly these lines. */
static void refuse(struct home *home, const char *text, const char *expected)
{
    load(home, text);
    g_assert_null(home->config);
    expect_lines(home, home->errors, expected);
}

/* Asserts that text is accepted with exactly these warnings. */
static void accept(struct home *home, const char *text, const char *warnings)
{
    load(home, text);
    expect_lines(home, home->errors, "");
    g_assert_nonnull(home->config);
    expect_lines(home, home->warnings, warnings);
}

/* A list of one good mailbox, with more options put in. */
#define MAILBOX_WITH(more)                                                                         \
    "mailboxes = ( {\n name = \"sales\"; host = \"h\"; user = \"u\";\n" more "\n} );\n"
#define PASSWORD "password_file = \"DIR/password\";\n"

#define NO_MAILBOXES                                                                               \
    "crmd.conf:1: no mailboxes are given, so no mail is fetched; add a list \"mailboxes\""

static void test_defaults(struct home *home, gconstpointer unused)
{
    (void)unused;
    accept(home, "", NO_MAILBOXES);
    const struct config *c = home->config;
    g_assert_cmpstr(c->store_path, ==, "/var/lib/crmd/crmd.db");
    g_assert_cmpstr(c->control_path, ==, "/run/crmd/control.sock");
    g_assert_cmpuint(c->control_mode, ==, 0660);
    g_assert_null(c->control_group);
    g_assert_cmpint(c->log_priority, ==, LOG_INFO);
    g_assert_cmpuint(c->max_message_bytes, ==, 64 << 20);
    g_assert_cmpuint(c->own_domains->len, ==, 0);
    g_assert_cmpuint(c->mailboxes->len, ==, 0);
}

static void test_values(struct home *home, gconstpointer unused)
{
    (void)unused;
    accept(home,
           "own_domains = [ \"Example.COM\", \"example.org\" ];\n"
           "store = { path = \"/srv/crm.db\"; };\n"
           "control = { path = \"/srv/c.sock\"; mode = \"0600\"; group = \"root\"; };\n"
           "log = { level = \"debug\"; };\n"
           "limits = { max_message_size = \"30M\"; };\n",
           NO_MAILBOXES);
    const struct config *c = home->config;
    g_assert_cmpstr(c->store_path, ==, "/srv/crm.db");
    g_assert_cmpstr(c->control_path, ==, "/srv/c.sock");
    g_assert_cmpuint(c->control_mode, ==, 0600);
    g_assert_cmpstr(c->control_group, ==, "root");
    g_assert_cmpint(c->log_priority, ==, LOG_DEBUG);
    g_assert_cmpuint(c->max_message_bytes, ==, 30 << 20);
    g_assert_cmpuint(c->own_domains->len, ==, 2);
    g_assert_cmpstr(c->own_domains->pdata[0], ==, "example.com");
    g_assert_null(c->own_domains->pdata[2]);
}

static void test_mailbox(struct home *home, gconstpointer unused)
{
    (void)unused;
    accept(home,
           "mailboxes = ( { name = \"sales\"; host = \"h1\"; user = \"u1\"; " PASSWORD "},\n"
           "{ name = \"europe\"; host = \"h2\"; port = 1143; tls = \"starttls\"; user = "
           "\"u2\";\n" PASSWORD
           " ca_file = \"DIR/ca.pem\"; folder = \"Leads\"; after = \"move:Done\";\n"
           " poll_interval = \"5m\"; fallback_team = \"Europe\"; } );",
           "");
    g_assert_cmpuint(home->config->mailboxes->len, ==, 2);
    const struct config_mailbox *sales = home->config->mailboxes->pdata[0];
    g_assert_cmpuint(sales->port, ==, 993);
    g_assert_cmpint(sales->tls, ==, MAILBOX_TLS_IMPLICIT);
    g_assert_true(sales->tls_verify);
    g_assert_cmpstr(sales->folder, ==, "INBOX");
    g_assert_cmpint(sales->after.what, ==, MAILBOX_AFTER_SEEN);
    g_assert_cmpuint(sales->poll_interval_s, ==, 60);

    g_autoptr(GError) error = NULL;
    const struct config_mailbox *europe = home->config->mailboxes->pdata[1];
    struct mailbox_settings *s =
        config_mailbox_settings(home->config, europe, europe->folder, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(s->id, ==, 0);
    g_assert_cmpstr(s->name, ==, "europe");
    g_assert_cmpstr(s->host, ==, "h2");
    g_assert_cmpuint(s->port, ==, 1143);
    g_assert_cmpint(s->tls, ==, MAILBOX_TLS_STARTTLS);
    g_assert_cmpstr(s->ca_pem, ==, "-----BEGIN CERTIFICATE-----\n");
    g_assert_cmpstr(s->user, ==, "u2");
    g_assert_cmpint(s->auth, ==, MAILBOX_AUTH_PASSWORD);
    g_assert_cmpstr(s->folder, ==, "Leads");
    g_assert_cmpint(s->after, ==, MAILBOX_AFTER_MOVE);
    g_assert_cmpstr(s->move_to, ==, "Done");
    g_assert_cmpuint(s->poll_interval_s, ==, 300);
    g_assert_cmpuint(s->max_message_bytes, ==, 64 << 20);
    mailbox_settings_free(s);
}

static void test_reading(struct home *home, gconstpointer unused)
{
    (void)unused;
    accept(home,
           "region = \"id\";\n"
           "form_labels = ( { field = \"phone\"; labels = [ \"No. WA\", \" Rückruf \" ]; },\n"
           " { field = \"message\"; labels = [ \"Cerita\" ]; } );\n"
           "mailboxes = ( { name = \"a\"; host = \"h\"; user = \"u\"; " PASSWORD "},\n"
           " { name = \"b\"; host = \"h\"; user = \"v\"; region = \"DE\"; " PASSWORD "} );\n",
           "");
    struct mail_config *mail = mail_config_new();
    config_mail_settings(home->config, mail);
    g_assert_cmpstr(mail->region, ==, "ID");
    g_assert_cmpuint(mail->form_labels->len, ==, 3);
    const struct label_setting *callback = mail->form_labels->pdata[1];
    g_assert_cmpint(callback->field, ==, FORM_FIELD_PHONE);
    g_assert_cmpstr(callback->label, ==, "Rückruf");
    mail_config_free(mail);
    static const char *const regions[] = {NULL, "DE"};
    for (guint i = 0; i < G_N_ELEMENTS(regions); i++) {
        g_autoptr(GError) error = NULL;
        struct mailbox_settings *settings = config_mailbox_settings(
            home->config, home->config->mailboxes->pdata[i], "INBOX", &error);
        g_assert_no_error(error);
        g_assert_cmpstr(settings->region, ==, regions[i]);
        mailbox_settings_free(settings);
    }
}

static void test_wrong_labels(struct home *home, gconstpointer unused)
{
    (void)unused;
    g_autofree char *overlong = g_strnfill(FORM_LABEL_BYTES + 1, 'x');
    g_autofree char *text =
        g_strconcat("region = \"UK\";\n"
                    "form_labels = ( { field = \"fax\"; labels = [ \"F\" ]; },\n"
                    " { field = \"phone\"; labels = [ \"\", \"* :\", \"",
                    overlong,
                    "\" ]; },\n"
                    " { labels = \"x\"; }, 5,\n"
                    " { field = \"name\"; } );\n",
                    NULL);
    g_autofree char *expected = g_strconcat(
        "crmd.conf:1: region is \"UK\"; give a country's code of two letters such as \"ID\"\n"
        "crmd.conf:2: field is \"fax\"; give \"name\", \"first_name\", \"last_name\", \"email\", "
        "\"phone\", \"company\", \"job_title\", \"website\", \"country\" or \"message\"\n"
        "crmd.conf:3: labels is \"\"; give labels with letters, of at most 100 bytes, at most "
        "1000\n"
        "crmd.conf:3: labels is \"* :\"; give labels with letters, of at most 100 bytes, at most "
        "1000\n"
        "crmd.conf:3: labels is \"",
        overlong,
        "\"; give labels with letters, of at most 100 bytes, at most 1000\n"
        "crmd.conf:4: labels is not a list; write labels = [ \"No. WA aktif\" ];\n"
        "crmd.conf:4: the entry has no field; add field = \"phone\";\n"
        "crmd.conf:4: an entry of form_labels is not a group; write { field = \"phone\"; labels = "
        "[ "
        "\"No. WA\" ]; }\n"
        "crmd.conf:5: the entry has no labels; add labels = [ \"No. WA aktif\" ];",
        NULL);
    refuse(home, text, expected);
    refuse(home, "form_labels = 5;",
           "crmd.conf:1: form_labels is not a list; write form_labels = ( { ... } );");
}

static void test_every_mistake(struct home *home, gconstpointer unused)
{
    (void)unused;
    refuse(
        home,
        "own_domain = [ \"a.example\" ];\n"
        "own_domains = \"a.example\";\n"
        "path = \"/x\";\n"
        "store = 5;\n"
        "control = { path = \"relative\"; mode = \"0999\"; group = \"no-such-group\"; };\n"
        "log = { levle = \"info\"; level = \"loud\"; };\n"
        "limits = { max_message_size = \"1G\"; frobnication = 1; };\n"
        "mailboxes = ( { name = \"a\"; host = \"h\"; user = \"u\"; port = 70000;\n"
        " password = \"p\"; after = \"gone\"; poll_interval = \"60\"; tls_verify = \"no\"; } );\n",
        "crmd.conf:1: there is no option \"own_domain\" here; did you mean \"own_domains\"?\n"
        "crmd.conf:2: own_domains is not a list; write own_domains = [ \"example.com\" ];\n"
        "crmd.conf:3: there is no option \"path\" here; it belongs to store.path\n"
        "crmd.conf:4: store is not a group; write store = { ... };\n"
        "crmd.conf:5: path is \"relative\"; give an absolute path of at most 107 bytes\n"
        "crmd.conf:5: mode is \"0999\"; give an octal file mode such as \"0660\"\n"
        "crmd.conf:5: there is no group \"no-such-group\"; create it with groupadd --system "
        "no-such-group\n"
        "crmd.conf:6: there is no option \"levle\" here; did you mean \"level\"?\n"
        "crmd.conf:6: level is \"loud\"; give \"error\", \"warning\", \"notice\", \"info\" or "
        "\"debug\"\n"
        "crmd.conf:7: max_message_size is \"1G\"; give a size from \"64K\" to \"256M\" (K, M, G)\n"
        "crmd.conf:7: there is no option \"frobnication\"; see crmd.conf(5) for those there "
        "are\n"
        "crmd.conf:8: port is 70000; give a whole number from 1 to 65535\n"
        "crmd.conf:9: after is \"gone\"; give \"seen\", \"move:FOLDER\" or \"delete\"\n"
        "crmd.conf:9: poll_interval is \"60\"; give a duration from \"1s\" to \"1d\" (s, m, h, d)\n"
        "crmd.conf:9: tls_verify has a value of the wrong kind; give true or false, without "
        "quotes");
}

static void test_mailbox_mistakes(struct home *home, gconstpointer unused)
{
    (void)unused;
    refuse(home, "mailboxes = ( { }, 5 );",
           "crmd.conf:1: the mailbox has no name; add name = \"sales\";\n"
           "crmd.conf:1: the mailbox has no host; add host = \"imap.example.com\";\n"
           "crmd.conf:1: the mailbox has no user; add user = \"sales@example.com\";\n"
           "crmd.conf:1: the mailbox has no password; add password_file, credential or "
           "password_command\n"
           "crmd.conf:1: a mailbox is not a group; write { name = \"sales\"; ... }");
    refuse(home,
           "mailboxes = (\n{ name = \"a\"; host = \"h\"; user = \"u\"; " PASSWORD "},\n"
           "{ name = \"a\";\n host = \"i\"; user = \"u\"; " PASSWORD "} );",
           "crmd.conf:4: another mailbox is named \"a\" already; give each a name of its own");
    refuse(home, "mailboxes = (\n{ name = \"lmtp\"; host = \"h\"; user = \"u\"; " PASSWORD "} );",
           "crmd.conf:2: \"lmtp\" is what crmd calls mail that is handed in so; choose another "
           "name");
    refuse(home, MAILBOX_WITH(PASSWORD "password = \"hush\";"),
           "crmd.conf:4: password is given beside password_file; keep one of the two");
    refuse(home, "mailboxes = { };",
           "crmd.conf:1: mailboxes is not a list; write mailboxes = ( { ... } );");
    refuse(
        home, MAILBOX_WITH(PASSWORD "ca_file = \"DIR/nope\";"),
        "crmd.conf:4: ca_file: Failed to open file “nope”: No such file or directory; give a file "
        "that crmd's user may read");
    refuse(home, MAILBOX_WITH(PASSWORD "ca_file = \"DIR/password\";"),
           "crmd.conf:4: ca_file: password holds no certificate in PEM; give one that does");
}

static void test_password_mistakes(struct home *home, gconstpointer unused)
{
    (void)unused;
    refuse(
        home, MAILBOX_WITH("password_file = \"DIR/nope\";"),
        "crmd.conf:3: password_file: nope cannot be read: No such file or directory; it must be a "
        "file that crmd's user may read");
    refuse(home, MAILBOX_WITH("password_command = \"echo 'x\";"),
           "crmd.conf:3: password_command: the command cannot be split into words; close its "
           "quotes and name a program");
    refuse(home, MAILBOX_WITH("password_command = \"/no/such/program x\";"),
           "crmd.conf:3: password_command: there is no program \"/no/such/program\"; give the "
           "command's full path");
    refuse(home, MAILBOX_WITH("credential = \"../x\";"),
           "crmd.conf:3: credential: \"../x\" is no credential's name; give it without slashes");
    refuse(home, MAILBOX_WITH("password = \"two\\nlines\";"),
           "crmd.conf:3: password is not usable; give a text of 1 to 8192 bytes without control "
           "characters");
}

#define OAUTH2 "oauth2_token_url = \"https://login.example/token\"; oauth2_client_id = \"crmd\";\n"
#define REFRESH "oauth2_refresh_token_file = \"DIR/password\";"

static void expect_auth(struct home *home, const char *options_text, enum mailbox_auth auth)
{
    g_autofree char *text =
        g_strconcat("mailboxes = ( {\n name = \"sales\"; host = \"h\"; user = \"u\";\n",
                    options_text, "} );\n", NULL);
    accept(home, text, "");
    const struct config_mailbox *mailbox = home->config->mailboxes->pdata[0];
    g_assert_cmpint(mailbox->auth, ==, auth);
}

static void test_auth(struct home *home, gconstpointer unused)
{
    (void)unused;
    put(home, "key", "key\n", 0600);
#define CERTIFICATE "tls_cert_file = \"DIR/ca.pem\"; tls_key_file = \"DIR/key\";"
    expect_auth(home, PASSWORD, MAILBOX_AUTH_PASSWORD);
    expect_auth(home, OAUTH2 REFRESH, MAILBOX_AUTH_OAUTH2);
    expect_auth(home, "auth = \"oauth2\";" OAUTH2 REFRESH, MAILBOX_AUTH_OAUTH2);
    expect_auth(home, CERTIFICATE, MAILBOX_AUTH_CERTIFICATE);
    expect_auth(home, CERTIFICATE PASSWORD, MAILBOX_AUTH_PASSWORD);
    expect_auth(home, CERTIFICATE OAUTH2 REFRESH, MAILBOX_AUTH_OAUTH2);
    expect_auth(home,
                "oauth2_token_url = \"http://[::1]:8080/t\"; oauth2_client_id = \"c\";" REFRESH,
                MAILBOX_AUTH_OAUTH2);
}

static void test_auth_mistakes(struct home *home, gconstpointer unused)
{
    (void)unused;
    refuse(home, MAILBOX_WITH(OAUTH2),
           "crmd.conf:1: the mailbox has nothing to get tokens with; add "
           "oauth2_refresh_token_file, or oauth2_client_secret_file for app-only access");
    refuse(home, MAILBOX_WITH("auth = \"oauth2\"; " PASSWORD),
           "crmd.conf:1: the mailbox has no oauth2_token_url; add the provider's token endpoint\n"
           "crmd.conf:1: the mailbox has no oauth2_client_id; add the one that the provider gave\n"
           "crmd.conf:1: the mailbox has nothing to get tokens with; add "
           "oauth2_refresh_token_file, or oauth2_client_secret_file for app-only access\n"
           "crmd.conf:3: password_file is of no use with auth = \"oauth2\"; remove one of the two");
    refuse(home,
           MAILBOX_WITH("oauth2_token_url = \"http://login.example/t\"; oauth2_client_id = "
                        "\"c\";\n" REFRESH),
           "crmd.conf:3: oauth2_token_url would send secrets unprotected to login.example; give an "
           "https URL");
    refuse(home,
           MAILBOX_WITH("oauth2_token_url = \"login.example\"; oauth2_client_id = \"c\";" REFRESH),
           "crmd.conf:3: oauth2_token_url is no URL of a token endpoint; give one such as "
           "\"https://oauth2.googleapis.com/token\"");
    refuse(home, MAILBOX_WITH("tls_cert_file = \"DIR/ca.pem\";"),
           "crmd.conf:3: tls_cert_file is given without its key; add tls_key_file or "
           "tls_key_credential");
    refuse(home, MAILBOX_WITH("auth = \"certificate\";"),
           "crmd.conf:1: the mailbox has no certificate to log in with; add tls_cert_file");
    refuse(home, MAILBOX_WITH(PASSWORD "tls = \"none\";"),
           "crmd.conf:4: tls = \"none\" would send the password and all mail unprotected to h; use "
           "\"implicit\" or \"starttls\", or say allow_cleartext = true");
    accept(home, MAILBOX_WITH(PASSWORD "tls = \"none\"; allow_cleartext = true;"),
           "crmd.conf:4: tls = \"none\" sends the password and all mail unprotected; use "
           "\"implicit\" or \"starttls\"");
}

static void expect_folders(struct home *home, const char *options_text, const char *expected)
{
    g_autofree char *text =
        g_strconcat("mailboxes = ( { name = \"sales\"; host = \"h\"; user = \"u\";\n" PASSWORD,
                    options_text, "} );\n", NULL);
    accept(home, text, "");
    const struct config_mailbox *mailbox = home->config->mailboxes->pdata[0];
    g_autoptr(GString) names = g_string_new(NULL);
    for (guint i = 0; i < mailbox->folders->len; i++) {
        g_autofree char *name = config_watched_name(mailbox, mailbox->folders->pdata[i]);
        g_string_append_printf(names, "%s=%s;", name, (char *)mailbox->folders->pdata[i]);
    }
    g_assert_cmpstr(names->str, ==, expected);
}

static void test_folders(struct home *home, gconstpointer unused)
{
    (void)unused;
    expect_folders(home, "", "sales=INBOX;");
    expect_folders(home, "folder = \"Web\";", "sales=Web;");
    expect_folders(home, "folders = [ \"Web\", \"inbox\", \"Web\" ];",
                   "sales/Web=Web;sales=INBOX;");
    expect_folders(home, "folders = [ \"Web\" ];", "sales/Web=Web;");
    expect_folders(home, "folder = \"A\"; folders = [ \"B\", \"A\" ];", "sales=A;sales/B=B;");
    refuse(
        home,
        "mailboxes = ( { name = \"a\"; host = \"h\"; user = \"u\"; folders = [ \"B\" ]; " PASSWORD
        "},\n{ name = \"a/B\"; host = \"i\"; user = \"u\"; " PASSWORD "} );",
        "crmd.conf:3: another mailbox is named \"a/B\" already; give each a name of its own");
    accept(
        home,
        "mailboxes = ( { name = \"a\"; host = \"h\"; user = \"u\"; folders = [ \"B\" ]; " PASSWORD
        "},\n{ name = \"b\"; host = \"h\"; user = \"u\"; folder = \"B\"; " PASSWORD "} );",
        "crmd.conf:3: mailbox \"a\" watches the same folder; remove one of the two");
}

static void test_since(struct home *home, gconstpointer unused)
{
    (void)unused;
    static const struct {
        const char *text;
        int64_t at, back_s;
    } cases[] = {{"2026-01-01", 1767225600, 0}, {"30d", 0, 30 * 24 * 3600}, {"12h", 0, 12 * 3600}};
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct config_mailbox mailbox = {0};
        const struct option *option = options_find(SECTION_MAILBOX, "fetch_since");
        g_assert_true(option_set(option, cases[i].text, &mailbox, NULL));
        g_assert_cmpint(mailbox.since.at, ==, cases[i].at);
        g_assert_cmpint(mailbox.since.back_s, ==, cases[i].back_s);
    }
    refuse(home, MAILBOX_WITH(PASSWORD "fetch_since = \"2026-02-30\";"),
           "crmd.conf:4: fetch_since is \"2026-02-30\"; give a day such as \"2026-01-01\" or a "
           "duration up to \"3650d\"");
    static const char *const wrong[] = {"yesterday", "0d",         "2026-1-1", "2026-01-01T00:00",
                                        "4000d",     "1969-01-01", ""};
    for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
        struct config_mailbox mailbox = {0};
        const struct option *option = options_find(SECTION_MAILBOX, "fetch_since");
        g_assert_false(option_set(option, wrong[i], &mailbox, NULL));
    }
}

static void test_syntax(struct home *home, gconstpointer unused)
{
    (void)unused;
    refuse(home, "store = {\n path \"/x\";\n};\nbad = 1;\n",
           "crmd.conf:2: syntax error; mend this first, the rest is checked then");
    refuse(home, "log = { };\nlog = { };\n",
           "crmd.conf:2: duplicate setting name; mend this first, the rest is checked then");
}

static void test_unreadable(struct home *home, gconstpointer unused)
{
    (void)unused;
    home->config = config_load(home->conf, home->errors, home->warnings);
    g_assert_null(home->config);
    expect_lines(home, home->errors,
                 "crmd.conf cannot be read: No such file or directory; make it a file that crmd's "
                 "user may read");
}

static void test_include(struct home *home, gconstpointer unused)
{
    (void)unused;
    put(home, "more.conf", "log = {\n level = \"debug\"; };\n", 0644);
    accept(home, "\n@include \"more.conf\"\n", NO_MAILBOXES);
    g_assert_cmpint(home->config->log_priority, ==, LOG_DEBUG);
    put(home, "more.conf", "log = {\n level = \"loud\"; };\n", 0644);
    refuse(home, "@include \"more.conf\"\nfoo = 1;\n",
           "more.conf:2: level is \"loud\"; give \"error\", \"warning\", \"notice\", \"info\" or "
           "\"debug\"\n"
           "crmd.conf:2: there is no option \"foo\"; see crmd.conf(5) for those there are");
    refuse(home, "\n@include \"none.conf\"\n",
           "crmd.conf:2: none.conf cannot be read: No such file or directory; make it a file that "
           "crmd's user may read");
    refuse(
        home, "@include \".\"\n",
        "crmd.conf:1: . cannot be read: it is not a regular file; make it a file that crmd's user "
        "may read");
}

static void test_warnings(struct home *home, gconstpointer unused)
{
    (void)unused;
    accept(
        home,
        "mailboxes = ( {\n name = \"sales\"; host = \"127.0.0.1\"; user = \"u\";\n" PASSWORD
        "tls = \"none\"; port = 993;} );\n",
        "crmd.conf:4: port 993 with tls = \"none\" is unusual; did you mean tls = \"implicit\"?\n"
        "crmd.conf:4: tls = \"none\" sends the password and all mail unprotected; use "
        "\"implicit\" or \"starttls\"");
    accept(
        home, MAILBOX_WITH(PASSWORD "tls_verify = false;"),
        "crmd.conf:4: tls_verify = false accepts any server that answers; give its certificate in "
        "ca_file instead");
    put(home, "password", "x\n", 0644);
    accept(
        home, MAILBOX_WITH(PASSWORD),
        "crmd.conf:3: password holds a password and everyone may read it; run chmod o= password");
    put(home, "password", "x\n", 0600);
    accept(home,
           "mailboxes = ( { name = \"a\"; host = \"H\"; user = \"u\"; " PASSWORD "},\n"
           "{ name = \"b\"; host = \"h\"; user = \"u\"; " PASSWORD "} );",
           "crmd.conf:3: mailbox \"a\" watches the same folder; remove one of the two");
}

/* The password that the mailbox's options lead to, or the error's message. (transfer full) */
static char *fetched(struct home *home, const char *text)
{
    load(home, text);
    expect_lines(home, home->errors, "");
    g_autoptr(GError) error = NULL;
    const struct config_mailbox *mailbox = home->config->mailboxes->pdata[0];
    char *password = config_fetch_secret(&mailbox->password, &error);
    return password ? password : g_strdup(error->message);
}

static void expect_password(struct home *home, const char *text, const char *expected)
{
    g_autofree char *actual = fetched(home, text);
    g_assert_cmpstr(actual, ==, expected);
}

static void test_passwords(struct home *home, gconstpointer unused)
{
    (void)unused;
    expect_password(home, MAILBOX_WITH("password = \"in the file\";"), "in the file");
    put(home, "password", "windows\r\nx", 0600);
    expect_password(home, MAILBOX_WITH(PASSWORD), "windows");
    expect_password(home, MAILBOX_WITH("password_command = \"printf '%s\\\\n' 'a b' c\";"), "a b");
    g_assert_true(g_setenv("CREDENTIALS_DIRECTORY", home->path, TRUE));
    put(home, "cred", "by systemd", 0400);
    expect_password(home, MAILBOX_WITH("credential = \"cred\";"), "by systemd");
    g_unsetenv("CREDENTIALS_DIRECTORY");
    expect_password(home, MAILBOX_WITH("credential = \"cred\";"),
                    "systemd passed no credentials; add LoadCredential=cred:PATH to crmd.service");
}

static void test_commands_fail(struct home *home, gconstpointer unused)
{
    (void)unused;
    expect_password(home, MAILBOX_WITH("password_command = \"sh -c 'echo hush; exit 3'\";"),
                    "the password command \"sh\" failed; run it as crmd's user to see why (it has "
                    "10 s)");
    expect_password(
        home, MAILBOX_WITH("password_command = \"cat /dev/zero\";"),
        "the password command \"cat\" printed too much; run it as crmd's user to see why (it has "
        "10 s)");
    expect_password(home, MAILBOX_WITH("password_command = \"true\";"),
                    "the first line of what the password command prints is no password; it must be "
                    "UTF-8 text of 1 to 8192 bytes");
}

static void test_command_hangs(void)
{
    g_autoptr(GError) error = NULL;
    gint64 began = g_get_monotonic_time();
    g_assert_null(secret_from_command("sh -c 'sleep 60 & sleep 60'", 1, &error));
    g_assert_error(error, CRMD_ERROR, ERROR_UNAVAILABLE);
    g_assert_nonnull(strstr(error->message, "took too long"));
    gint64 took_ms = (g_get_monotonic_time() - began) / 1000;
    g_assert_cmpint(took_ms, >=, 900);
    g_assert_cmpint(took_ms, <, 20000);
}

/* Every default is a value that the option accepts, and every example too. */
static void test_table(void)
{
    for (const struct option *o = options; o->name; o++) {
        struct config config = {0};
        struct config_mailbox mailbox = {0};
        struct config_form_label form_label = {0};
        void *target = o->section == SECTION_MAILBOX      ? (void *)&mailbox
                       : o->section == SECTION_FORM_LABEL ? (void *)&form_label
                                                          : (void *)&config;
        option_set_defaults(SECTION_FORM_LABEL, &form_label);
        option_set_defaults(SECTION_MAILBOX, &mailbox);
        config.own_domains = g_ptr_array_new_with_free_func(g_free);
        g_assert_true(o->fallback || o->example);
        g_autoptr(GError) error = NULL;
        g_assert_true(option_set(o, o->fallback ? o->fallback : o->example, target, &error));
        g_assert_no_error(error);
        g_assert_true(options_find(o->section, o->name) == o); /* no name twice */
        if (!option_section_is_list(o->section))
            option_clear(o->section, &config);
        option_clear(SECTION_MAILBOX, &mailbox);
        option_clear(SECTION_FORM_LABEL, &form_label);
        g_clear_pointer(&config.own_domains, g_ptr_array_unref);
    }
}

static void test_same_names(void)
{
    const struct option *level = options_find(SECTION_LOG, "level");
    for (const struct option_choice *c = level->choices; c->name; c++)
        g_assert_cmpstr(log_level_name(c->value), ==, c->name);
    const struct option *field = options_find(SECTION_FORM_LABEL, "field");
    for (int i = 0; i < FORM_FIELD_COUNT; i++) {
        enum form_field parsed;
        g_assert_cmpint(field->choices[i].value, ==, i);
        g_assert_cmpstr(form_field_name(i), ==, field->choices[i].name);
        g_assert_true(form_field_parse(field->choices[i].name, &parsed));
        g_assert_cmpint(parsed, ==, i);
    }
    g_assert_null(field->choices[FORM_FIELD_COUNT].name);
    const struct option *auth = options_find(SECTION_MAILBOX, "auth");
    for (int i = 0; i < MAILBOX_AUTH_COUNT; i++) {
        g_assert_cmpint(auth->choices[i].value, ==, i);
        g_assert_cmpstr(mailbox_auth_name(i), ==, auth->choices[i].name);
    }
    const struct option *tls = options_find(SECTION_MAILBOX, "tls");
    for (int i = 0; i < MAILBOX_TLS_COUNT; i++) {
        g_assert_cmpint(tls->choices[i].value, ==, i);
        g_assert_cmpstr(mailbox_tls_name(i), ==, tls->choices[i].name);
    }
}

/* The sample with its mailbox uncommented is a configuration. */
static void test_sample(struct home *home, gconstpointer unused)
{
    (void)unused;
    g_autofree char *sample = NULL;
    g_autoptr(GError) error = NULL;
    g_assert_true(g_file_get_contents("etc/crmd.conf", &sample, NULL, &error));
    accept(home, sample, NO_MAILBOXES);

    const char *list = strstr(sample, "\n#mailboxes = (");
    g_assert_nonnull(list);
    g_autoptr(GString) mailboxes = g_string_new(list);
    g_string_replace(mailboxes, "\n#", "\n", 0);
    g_string_replace(mailboxes, "/etc/crmd/sales.password", "DIR/password", 0);
    accept(home, mailboxes->str, "");
    const struct config_mailbox *mailbox = home->config->mailboxes->pdata[0];
    g_assert_cmpstr(mailbox->host, ==, "imap.example.com");
}

static void add(const char *name, void (*test)(struct home *home, gconstpointer data))
{
    g_test_add(name, struct home, NULL, home_open, test, home_close);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("/config/what the file leaves out has its default", test_defaults);
    add("/config/values are read by their type", test_values);
    add("/config/a mailbox becomes what crmd-mail needs", test_mailbox);
    add("/config/every mistake is named at once with its line and remedy", test_every_mistake);
    add("/config/how mail is read comes from the file, a mailbox may have its own region",
        test_reading);
    add("/config/wrong labels and regions are named", test_wrong_labels);
    add("/config/a mailbox's mistakes are named", test_mailbox_mistakes);
    add("/config/a password that cannot be had is named, never shown", test_password_mistakes);
    add("/config/how to log in follows from what is given", test_auth);
    add("/config/what does not go together is named", test_auth_mistakes);
    add("/config/folders have names of their own", test_folders);
    add("/config/old mail is told by a day or a duration", test_since);
    add("/config/a syntax error is named with its line", test_syntax);
    add("/config/a file that is not there is named", test_unreadable);
    add("/config/included files are read and named in messages", test_include);
    add("/config/what weakens security is warned about", test_warnings);
    add("/config/a password comes from file, command or credential", test_passwords);
    add("/config/a failing password command is explained", test_commands_fail);
    add("/config/the sample file and its mailbox are good configurations", test_sample);
    g_test_add_func("/secret/a hanging command is killed with all it started", test_command_hangs);
    g_test_add_func("/options/every default and example is a good value", test_table);
    g_test_add_func("/options/choices have the names that the log and the protocol use",
                    test_same_names);
    return g_test_run();
}
