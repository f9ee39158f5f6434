/* config_settings.c - from struct config to what crmd-mail needs: settings, certificates, secrets.
 */
#include "daemon/config.h"
#include "base/error.h"
#include "daemon/secret.h"

#include <arpa/inet.h>
#include <string.h>
#include <sys/stat.h>

#define PEM_BYTES (1 << 20) /* the system's whole bundle is 200 KB */

char *config_fetch_secret(const struct config_secret *secret, GError **error)
{
    if (secret->file)
        return secret_from_file(secret->file, error);
    if (secret->command)
        return secret_from_command(secret->command, SECRET_COMMAND_SECONDS, error);
    if (secret->credential)
        return secret_from_credential(secret->credential, error);
    return g_strdup(secret->text);
}

char *config_read_certificates(const char *option, const char *path, GError **error)
{
    g_autofree char *pem = NULL;
    g_autoptr(GError) why = NULL;
    struct stat st;
    if (stat(path, &st) == 0 && (!S_ISREG(st.st_mode) || st.st_size > PEM_BYTES))
        error_set_field(error, option, "%s is no file of at most 1 MB; give certificates in PEM",
                        path);
    else if (!g_file_get_contents(path, &pem, NULL, &why))
        error_set_field(error, option, "%s; give a file that crmd's user may read", why->message);
    else if (!strstr(pem, "-----BEGIN CERTIFICATE-----") || !g_utf8_validate(pem, -1, NULL))
        error_set_field(error, option, "%s holds no certificate in PEM; give one that does", path);
    else
        return g_steal_pointer(&pem);
    return NULL;
}

bool config_is_loopback(const char *host)
{
    struct in_addr v4;
    struct in6_addr v6;
    if (inet_pton(AF_INET, host, &v4) == 1)
        return ntohl(v4.s_addr) >> 24 == 127;
    if (inet_pton(AF_INET6, host, &v6) == 1)
        return IN6_IS_ADDR_LOOPBACK(&v6);
    return g_ascii_strcasecmp(host, "localhost") == 0;
}

char *config_watched_name(const struct config_mailbox *mailbox, const char *folder)
{
    return g_str_equal(folder, mailbox->folder) ? g_strdup(mailbox->name)
                                                : g_strdup_printf("%s/%s", mailbox->name, folder);
}

void config_mail_settings(const struct config *config, struct mail_config *mail)
{
    mail->log_priority = config->log_priority;
    mail->region = g_strdup(config->region);
    for (guint i = 0; i < config->own_domains->len; i++)
        g_ptr_array_add(mail->own_domains, g_strdup(config->own_domains->pdata[i]));
    for (guint i = 0; i < config->form_labels->len; i++) {
        const struct config_form_label *entry = config->form_labels->pdata[i];
        for (guint j = 0; j < entry->labels->len; j++)
            g_ptr_array_add(mail->form_labels,
                            label_setting_new(entry->field, entry->labels->pdata[j]));
    }
}

struct mailbox_settings *config_mailbox_settings(const struct config *config,
                                                 const struct config_mailbox *mailbox,
                                                 const char *folder, GError **error)
{
    g_autofree char *ca_pem = NULL, *cert_pem = NULL;
    if (mailbox->ca_file &&
        !(ca_pem = config_read_certificates("ca_file", mailbox->ca_file, error)))
        return NULL;
    if (mailbox->cert_file &&
        !(cert_pem = config_read_certificates("tls_cert_file", mailbox->cert_file, error)))
        return NULL;
    struct mailbox_settings *settings = mailbox_settings_new();
    settings->name = config_watched_name(mailbox, folder);
    settings->host = g_strdup(mailbox->host);
    settings->port = mailbox->port;
    settings->tls = mailbox->tls;
    settings->tls_verify = mailbox->tls_verify;
    settings->ca_pem = g_steal_pointer(&ca_pem);
    settings->cert_pem = g_steal_pointer(&cert_pem);
    settings->user = g_strdup(mailbox->user);
    settings->auth = mailbox->auth;
    settings->folder = g_strdup(folder);
    if (mailbox->since.at)
        settings->fetch_since = mailbox->since.at;
    settings->after = mailbox->after.what;
    settings->move_to = g_strdup(mailbox->after.folder);
    settings->poll_interval_s = mailbox->poll_interval_s;
    settings->max_message_bytes = config->max_message_bytes;
    settings->region = g_strdup(mailbox->region);
    return settings;
}
