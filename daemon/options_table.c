/* options_table.c - the table of options: names, types, bounds, defaults, and what people read
 * about them. */
#include "daemon/options.h"
#include "base/form_field.h"
#include "base/limits.h"
#include "daemon/config.h"
#include "daemon/secret.h"

#include <sys/un.h>
#include <syslog.h>

#define NAME_BYTES 100 /* of a mailbox: it stands in log lines, URLs and tables */
#define HOST_BYTES 255 /* RFC 1035 */
#define COMMAND_BYTES 4096
#define PATH_BYTES 4095 /* PATH_MAX without the closing NUL */
#define SOCKET_PATH_BYTES ((gint64)sizeof(((struct sockaddr_un *)NULL)->sun_path) - 1)
#define DAY_S (24LL * 3600)
#define URL_BYTES 2000

static const struct option_choice log_levels[] = {
    {"error", LOG_ERR}, {"warning", LOG_WARNING}, {"notice", LOG_NOTICE},
    {"info", LOG_INFO}, {"debug", LOG_DEBUG},     {NULL, 0},
};

static const struct option_choice tls_kinds[] = {
    {"implicit", MAILBOX_TLS_IMPLICIT},
    {"starttls", MAILBOX_TLS_STARTTLS},
    {"none", MAILBOX_TLS_NONE},
    {NULL, 0},
};

static const struct option_choice auth_kinds[] = {
    {"password", MAILBOX_AUTH_PASSWORD},
    {"oauth2", MAILBOX_AUTH_OAUTH2},
    {"certificate", MAILBOX_AUTH_CERTIFICATE},
    {NULL, 0},
};

static const struct option_choice form_fields[] = {
    {"name", FORM_FIELD_NAME},
    {"first_name", FORM_FIELD_FIRST_NAME},
    {"last_name", FORM_FIELD_LAST_NAME},
    {"email", FORM_FIELD_EMAIL},
    {"phone", FORM_FIELD_PHONE},
    {"company", FORM_FIELD_COMPANY},
    {"job_title", FORM_FIELD_JOB_TITLE},
    {"website", FORM_FIELD_WEBSITE},
    {"country", FORM_FIELD_COUNTRY},
    {"message", FORM_FIELD_MESSAGE},
    {NULL, 0},
};

#define IN_CONFIG(member) .offset = offsetof(struct config, member)
#define IN_FORM_LABEL(member) .offset = offsetof(struct config_form_label, member)
#define IN_MAILBOX(member) .offset = offsetof(struct config_mailbox, member)

/* clang-format off */
const struct option options[] = {
    {SECTION_TOP, "own_domains", OPTION_DOMAINS, .example = "example.com", .max = 1000,
     IN_CONFIG(own_domains),
     .meaning = "Domains whose addresses are ours. Mail from there is a colleague's and makes no lead, "
                "and in a forwarded or quoted conversation the enquirer is whoever is not ours."},

    {SECTION_TOP, "region", OPTION_COUNTRY, .example = "ID", .max = 2, IN_CONFIG(region),
     .meaning = "The country, as ISO 3166 code of two letters, in which telephone numbers without a "
                "country code are read. By default each mail itself has to say: by an address in its "
                "signature, its domain, its language."},

    {SECTION_STORE, "path", OPTION_PATH, .fallback = "/var/lib/crmd/crmd.db", .max = PATH_BYTES,
     IN_CONFIG(store_path),
     .meaning = "The database. SQLite keeps two more files beside it, so its directory belongs to the "
                "user that crmd runs as. A change takes effect when crmd is restarted."},

    {SECTION_CONTROL, "path", OPTION_PATH, .fallback = "/run/crmd/control.sock",
     .max = SOCKET_PATH_BYTES, IN_CONFIG(control_path),
     .meaning = "The Unix socket on which crmd answers crmctl. A change takes effect when crmd is "
                "restarted."},
    {SECTION_CONTROL, "mode", OPTION_MODE, .fallback = "0660", .max = 0777, IN_CONFIG(control_mode),
     .meaning = "Who may connect to the socket, as a file mode. What a caller may then do depends on "
                "the CRM user that belongs to the caller's system user."},
    {SECTION_CONTROL, "group", OPTION_TEXT, .example = "sales", .max = LIMIT_NAME_BYTES,
     IN_CONFIG(control_group),
     .meaning = "The group the socket is given to; crmd must run as a member. By default it is the "
                "group that crmd runs as."},

    {SECTION_LMTP, "path", OPTION_PATH, .example = "/run/crmd/lmtp.sock", .max = SOCKET_PATH_BYTES,
     IN_CONFIG(lmtp_path),
     .meaning = "A Unix socket on which crmd takes mail by LMTP, so that a mail server delivers to it "
                "without a mailbox in between: lmtp:unix:/run/crmd/lmtp.sock in Postfix. Mail counts "
                "for the teams whose aliases are its envelope's recipients. By default there is none."},
    {SECTION_LMTP, "mode", OPTION_MODE, .fallback = "0660", .max = 0777, IN_CONFIG(lmtp_mode),
     .meaning = "Who may connect to that socket, as a file mode: whoever can may hand in any mail."},
    {SECTION_LMTP, "group", OPTION_TEXT, .example = "postfix", .max = LIMIT_NAME_BYTES,
     IN_CONFIG(lmtp_group),
     .meaning = "The group that socket is given to; crmd must run as a member. By default it is the "
                "group that crmd runs as."},
    {SECTION_LMTP, "fallback_team", OPTION_TEXT, .example = "Europe", .max = LIMIT_NAME_BYTES,
     IN_CONFIG(lmtp_fallback_team),
     .meaning = "The team that gets mail whose recipients are no team's alias. By default such "
                "recipients are refused."},

    {SECTION_LOG, "level", OPTION_CHOICE, .fallback = "info", .choices = log_levels,
     IN_CONFIG(log_priority), .meaning = "The least important messages that are still logged."},

    {SECTION_LIMITS, "max_message_size", OPTION_SIZE, .fallback = "64M", .min = 64 << 10,
     .max = 256 << 20, IN_CONFIG(max_message_bytes),
     .meaning = "Larger mails are recorded without being fetched, with the verdict refused. Reading "
                "a mail takes up to three times its size in memory for a moment: raise MemoryMax= of "
                "the unit along with this."},

    {SECTION_FORM_LABEL, "field", OPTION_CHOICE, OPTION_NEEDED, .example = "phone",
     .choices = form_fields, IN_FORM_LABEL(field),
     .meaning = "What the labels mean. \"message\" is the enquiry itself."},
    {SECTION_FORM_LABEL, "labels", OPTION_LABELS, OPTION_NEEDED, .example = "No. WA aktif",
     .max = FORM_LABELS_MAX, IN_FORM_LABEL(labels),
     .meaning = "Labels as the site's web forms write them, in any case, with or without accents, "
                "spaces and punctuation. They come before those that crmd knows in many languages."},

    {SECTION_MAILBOX, "name", OPTION_TEXT, OPTION_NEEDED, .example = "sales", .max = NAME_BYTES,
     IN_MAILBOX(name),
     .meaning = "How crmctl and the log call this mailbox; no two have the same name. What was read is "
                "remembered under this name: a mailbox that is renamed is read again from its start, "
                "and mails known already are recognised."},
    {SECTION_MAILBOX, "host", OPTION_TEXT, OPTION_NEEDED, .example = "imap.example.com",
     .max = HOST_BYTES, IN_MAILBOX(host), .meaning = "The IMAP server's name or address."},
    {SECTION_MAILBOX, "port", OPTION_INTEGER, .example = "993", .min = 1, .max = 65535,
     IN_MAILBOX(port),
     .meaning = "The server's port. By default 993 with tls = \"implicit\", otherwise 143."},
    {SECTION_MAILBOX, "tls", OPTION_CHOICE, .fallback = "implicit", .choices = tls_kinds,
     IN_MAILBOX(tls),
     .meaning = "How the connection is secured: \"implicit\" from its first byte, \"starttls\" by the "
                "STARTTLS command before anything else is said, \"none\" not at all, which sends the "
                "password and every mail readable by anyone on the way."},
    {SECTION_MAILBOX, "allow_cleartext", OPTION_BOOLEAN, .fallback = "false",
     IN_MAILBOX(allow_cleartext),
     .meaning = "Whether tls = \"none\" is accepted for a host that is not this machine. It is needed only "
                "where something else protects the connection, such as a tunnel."},
    {SECTION_MAILBOX, "tls_verify", OPTION_BOOLEAN, .fallback = "true", IN_MAILBOX(tls_verify),
     .meaning = "Whether the server's certificate must be valid for its name and signed by a trusted "
                "authority before the password is sent. With false, anyone who can redirect the "
                "connection gets the password; for a certificate of your own, give ca_file instead."},
    {SECTION_MAILBOX, "ca_file", OPTION_PATH, .example = "/etc/crmd/ca.pem", .max = PATH_BYTES,
     IN_MAILBOX(ca_file),
     .meaning = "Certificates in PEM that are trusted for this server, instead of the system's "
                "authorities."},
    {SECTION_MAILBOX, "user", OPTION_TEXT, OPTION_NEEDED, .example = "sales@example.com",
     .max = LIMIT_ADDRESS_BYTES, IN_MAILBOX(user),
     .meaning = "The name to log in with. With oauth2 it may be another mailbox than the token's "
                "owner's, such as a shared one that the owner may open."},
    {SECTION_MAILBOX, "auth", OPTION_CHOICE, .example = "password", .choices = auth_kinds,
     IN_MAILBOX(auth),
     .meaning = "How to log in: with a password, with an OAuth2 access token (XOAUTH2 or OAUTHBEARER), or "
                "with tls_cert_file alone (EXTERNAL). By default what the other options imply: "
                "\"oauth2\" where oauth2_token_url is given, \"certificate\" where tls_cert_file is given "
                "and no password, else \"password\"."},
    {SECTION_MAILBOX, "password_file", OPTION_PATH, OPTION_SHOWN,
     .example = "/etc/crmd/sales.password", .max = PATH_BYTES, IN_MAILBOX(password.file),
     .meaning = "A file whose first line is the password. Of password_file, credential, "
                "password_command and password, give exactly one. All but the last are read before each "
                "login, so that a changed password needs no reload."},
    {SECTION_MAILBOX, "credential", OPTION_TEXT, .example = "sales-password", .max = NAME_BYTES,
     IN_MAILBOX(password.credential),
     .meaning = "The name of a systemd credential (LoadCredential= or LoadCredentialEncrypted= of the "
                "unit) whose first line is the password."},
    {SECTION_MAILBOX, "password_command", OPTION_SECRET, .example = "/usr/local/bin/vault-read sales",
     .max = COMMAND_BYTES, IN_MAILBOX(password.command),
     .meaning = "A command that prints the password as its first line within 10 seconds. It is split "
                "into words as a shell would, but no shell runs it; it runs as crmd's user within the "
                "unit's restrictions. Where it fails, the password that it printed before is used until "
                "the server refuses it."},
    {SECTION_MAILBOX, "password", OPTION_SECRET, .example = "secret", .max = SECRET_BYTES,
     IN_MAILBOX(password.text),
     .meaning = "The password itself. Everyone who may read this file then knows it; the other three "
                "ways keep it elsewhere."},
    {SECTION_MAILBOX, "oauth2_token_url", OPTION_TEXT, .example = "https://oauth2.googleapis.com/token",
     .max = URL_BYTES, IN_MAILBOX(oauth2.token_url),
     .meaning = "Where access tokens are fetched, by HTTPS (HTTP only from this machine). The grant is that "
                "of a refresh token where one is given, else client credentials (app-only access), which "
                "need a client secret."},
    {SECTION_MAILBOX, "oauth2_client_id", OPTION_TEXT, .example = "crmd-client", .max = LIMIT_NAME_BYTES,
     IN_MAILBOX(oauth2.client_id), .meaning = "The client's id, as the provider gave it."},
    {SECTION_MAILBOX, "oauth2_client_secret_file", OPTION_PATH, .example = "/etc/crmd/sales.client",
     .max = PATH_BYTES, IN_MAILBOX(oauth2.client_secret.file),
     .meaning = "A file whose first line is the client's secret. Of the three options "
                "oauth2_client_secret_*, give at most one."},
    {SECTION_MAILBOX, "oauth2_client_secret_credential", OPTION_TEXT, .example = "sales-client",
     .max = NAME_BYTES, IN_MAILBOX(oauth2.client_secret.credential),
     .meaning = "The name of a systemd credential whose first line is the client's secret."},
    {SECTION_MAILBOX, "oauth2_client_secret_command", OPTION_SECRET,
     .example = "/usr/local/bin/vault-read client", .max = COMMAND_BYTES,
     IN_MAILBOX(oauth2.client_secret.command),
     .meaning = "A command that prints the client's secret, as password_command."},
    {SECTION_MAILBOX, "oauth2_refresh_token_file", OPTION_PATH, .example = "/etc/crmd/sales.token",
     .max = PATH_BYTES, IN_MAILBOX(oauth2.refresh_token.file),
     .meaning = "A file whose first line is the refresh token that an authorisation of crmd gave. Of the "
                "three options oauth2_refresh_token_*, give at most one. A provider may replace the "
                "token at each use: crmd never writes the file, but keeps the newest one in the directory "
                "\"tokens\" beside the database, readable by its own user only, and uses that for as long "
                "as the file holds the token it came from."},
    {SECTION_MAILBOX, "oauth2_refresh_token_credential", OPTION_TEXT, .example = "sales-token",
     .max = NAME_BYTES, IN_MAILBOX(oauth2.refresh_token.credential),
     .meaning = "The name of a systemd credential whose first line is the refresh token."},
    {SECTION_MAILBOX, "oauth2_refresh_token_command", OPTION_SECRET,
     .example = "/usr/local/bin/vault-read token", .max = COMMAND_BYTES,
     IN_MAILBOX(oauth2.refresh_token.command),
     .meaning = "A command that prints the refresh token, as password_command."},
    {SECTION_MAILBOX, "oauth2_scope", OPTION_TEXT, .example = "https://mail.google.com/",
     .max = URL_BYTES, IN_MAILBOX(oauth2.scope),
     .meaning = "The scopes to ask for, separated by spaces, where the provider wants them: Microsoft's "
                "client credentials need \"https://outlook.office365.com/.default\"."},
    {SECTION_MAILBOX, "oauth2_ca_file", OPTION_PATH, .example = "/etc/crmd/ca.pem", .max = PATH_BYTES,
     IN_MAILBOX(oauth2.ca_file),
     .meaning = "Certificates in PEM that are trusted for oauth2_token_url, instead of the system's "
                "authorities."},
    {SECTION_MAILBOX, "tls_cert_file", OPTION_PATH, .example = "/etc/crmd/sales.pem", .max = PATH_BYTES,
     IN_MAILBOX(cert_file),
     .meaning = "A certificate in PEM that crmd shows to the server, with those that signed it."},
    {SECTION_MAILBOX, "tls_key_file", OPTION_PATH, .example = "/etc/crmd/sales.key", .max = PATH_BYTES,
     IN_MAILBOX(key.file),
     .meaning = "The certificate's key in PEM, without a passphrase. With tls_cert_file, give this or "
                "tls_key_credential."},
    {SECTION_MAILBOX, "tls_key_credential", OPTION_TEXT, .example = "sales-key", .max = NAME_BYTES,
     IN_MAILBOX(key.credential),
     .meaning = "The name of a systemd credential that holds the key."},
    {SECTION_MAILBOX, "folder", OPTION_TEXT, .fallback = "INBOX", .max = LIMIT_NAME_BYTES,
     IN_MAILBOX(folder), .meaning = "The folder to watch."},
    {SECTION_MAILBOX, "folders", OPTION_FOLDERS, .example = "INBOX", .max = 100, IN_MAILBOX(folders),
     .meaning = "Folders to watch, where one is not enough. Each is a mailbox of its own to crmctl: INBOX "
                "(or the one that folder names as well) by the mailbox's name, any other as "
                "\"NAME/FOLDER\"."},
    {SECTION_MAILBOX, "fetch_since", OPTION_SINCE, .example = "2026-01-01", .max = 3650 * DAY_S,
     IN_MAILBOX(since),
     .meaning = "Mail that the server received before that day (UTC) is left alone: a date, or a duration "
                "counted back from when crmd first meets the mailbox, such as \"30d\". By default all mail "
                "in the folder is fetched."},
    {SECTION_MAILBOX, "after", OPTION_AFTER, .fallback = "seen",
     .max = LIMIT_NAME_BYTES, IN_MAILBOX(after),
     .meaning = "What happens to a mail on the server once it is safely recorded: \"seen\" marks it as "
                "read, \"move:FOLDER\" moves it to that folder, \"delete\" deletes it."},
    {SECTION_MAILBOX, "poll_interval", OPTION_DURATION, .fallback = "60s", .min = 1, .max = DAY_S,
     IN_MAILBOX(poll_interval_s),
     .meaning = "How often to look for new mail at a server that lacks the IDLE extension. With IDLE "
                "the server tells at once."},
    {SECTION_MAILBOX, "fallback_team", OPTION_TEXT, .example = "Europe", .max = LIMIT_NAME_BYTES,
     IN_MAILBOX(fallback_team),
     .meaning = "The team that gets the leads of this mailbox that match no team's alias. By default "
                "they stay without a team."},
    {SECTION_MAILBOX, "region", OPTION_COUNTRY, .example = "ID", .max = 2, IN_MAILBOX(region),
     .meaning = "As region outside groups, for the mails of this mailbox only."},

    {.name = NULL},
};
/* clang-format on */
