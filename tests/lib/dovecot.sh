# dovecot.sh - a private Dovecot 2.3 on loopback: IMAP plain, with STARTTLS, and IMAPS; Maildirs
# under DIRECTORY/mail/USER. Needs common.sh and tls.sh. As root its mail processes run as uid mail,
# otherwise everything runs as the caller.
# shellcheck shell=bash

# Makes CA, certificates and users; dovecot_start does the rest.
dovecot_setup() # DIRECTORY USER:PASSWORD...
{
    local dir=$1 entry
    shift
    mkdir -p "$dir/mail" "$dir/base"
    chmod 755 "$dir" "$dir/mail"
    tls_make_ca "$dir/tls"
    tls_make_cert "$dir/tls" server DNS:localhost,IP:127.0.0.1
    tls_make_cert "$dir/tls" wronghost DNS:imap.elsewhere.example
    ln -sf server.pem "$dir/tls/current.pem"
    ln -sf server.key "$dir/tls/current.key"
    for entry; do
        printf '%s:{PLAIN}%s\n' "${entry%%:*}" "${entry#*:}"
        dovecot_make_maildir "$dir" "${entry%%:*}"
    done > "$dir/users"
    chmod 644 "$dir/users"
}

dovecot_make_maildir() # DIRECTORY USER [FOLDER]
{
    local home=$1/mail/$2 maildir
    maildir=$home/Maildir${3:+/.$3}
    mkdir -p "$maildir"/{tmp,new,cur}
    dovecot_own "$home" -R
}

dovecot_own() # PATH [OPTION]
{
    if ((EUID == 0)); then
        chown ${2:+"$2"} mail:mail "$1"
    fi
}

dovecot_write_config() # DIRECTORY IMAP_PORT IMAPS_PORT
{
    local dir=$1 owner=mail group=mail
    if ((EUID != 0)); then
        owner=$(id -un)
        group=$(id -gn)
    fi
    cat > "$dir/dovecot.conf" << END
base_dir = $dir/base
state_dir = $dir/base
log_path = $dir/dovecot.log
listen = 127.0.0.1
protocols = imap
ssl = yes
ssl_cert = <$dir/tls/current.pem
ssl_key = <$dir/tls/current.key
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
first_valid_uid = 8
first_valid_gid = 8
mail_max_userip_connections = 100
# where the system has no inotify instance left, as with many Dovecots at once
mailbox_idle_check_interval = 2 s
mail_location = maildir:~/Maildir
passdb {
  driver = passwd-file
  args = username_format=%u $dir/users
}
userdb {
  driver = static
  args = uid=$owner gid=$group home=$dir/mail/%u
}
namespace inbox {
  inbox = yes
  separator = /
}
service imap-login {
  process_min_avail = 1
  inet_listener imap {
    port = $2
  }
  inet_listener imaps {
    port = $3
    ssl = yes
  }
}
service imap {
  process_limit = 200
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
!include_try $dir/more.conf
END
    if ((EUID != 0)); then
        cat >> "$dir/dovecot.conf" << END
default_internal_user = $owner
default_internal_group = $group
default_login_user = $owner
service anvil {
  chroot =
}
service imap-login {
  chroot =
}
END
    fi
}

# From the next start on, access tokens are taken by these mechanisms (xoauth2, oauthbearer); the
# provider on that port (tests/tools/token-endpoint) knows which are good.
dovecot_take_tokens() # DIRECTORY PORT MECHANISMS
{
    cat > "$1/oauth2.conf.ext" << END
introspection_mode = post
introspection_url = http://127.0.0.1:$2/introspect
force_introspection = yes
username_attribute = username
active_attribute = active
active_value = true
END
    cat >> "$1/more.conf" << END
auth_mechanisms = plain $3
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = $1/oauth2.conf.ext
}
END
}

# From the next start on, a certificate by the test's CA logs in whom it names (EXTERNAL).
dovecot_take_certificates() # DIRECTORY
{
    cat >> "$1/more.conf" << END
auth_mechanisms = plain external
ssl_ca = <$1/tls/ca.pem
ssl_verify_client_cert = yes
ssl_require_crl = no
auth_ssl_username_from_cert = yes
passdb {
  driver = static
  mechanisms = external
  args = nopassword=y
}
END
}

# Starts on the ports given, or on free ones, and waits until it listens. Sets DOVECOT_IMAP_PORT and
# DOVECOT_IMAPS_PORT.
dovecot_start() # DIRECTORY [IMAP_PORT IMAPS_PORT]
{
    local dir=$1 try
    for try in 1 2 3 4 5; do
        DOVECOT_IMAP_PORT=${2:-$(free_port)}
        DOVECOT_IMAPS_PORT=${3:-$(free_port)}
        dovecot_write_config "$dir" "$DOVECOT_IMAP_PORT" "$DOVECOT_IMAPS_PORT"
        if dovecot -c "$dir/dovecot.conf" > "$dir/start.log" 2>&1 < /dev/null &&
            wait_until 10 listens "$DOVECOT_IMAPS_PORT" &&
            wait_until 10 listens "$DOVECOT_IMAP_PORT" &&
            wait_until 10 test -s "$dir/base/master.pid"; then
            return 0
        fi
        dovecot_stop "$dir"
    done
    echo "Dovecot does not start (try $try):" >&2
    cat "$dir/start.log" "$dir/dovecot.log" >&2
    return 1
}

# Stops it, if it runs, and waits until it is gone with its children.
dovecot_stop() # DIRECTORY
{
    local pid
    pid=$(cat "$1/base/master.pid" 2> /dev/null) || return 0
    if grep -qx dovecot "/proc/$pid/comm" 2> /dev/null; then
        stop_process "$pid" 10
    fi
    rm -f "$1/base/master.pid"
}

# Shows one of tls/NAME.pem from the next start on.
dovecot_use_cert() # DIRECTORY NAME
{
    ln -sf "$2.pem" "$1/tls/current.pem"
    ln -sf "$2.key" "$1/tls/current.key"
}

# Puts a mail into a user's folder as a delivery agent does: complete under its name, or not at all.
# The mail is FILE, or standard input for '-'.
dovecot_deliver() # DIRECTORY USER FILE [FOLDER]
{
    local maildir name now
    maildir=$1/mail/$2/Maildir${4:+/.$4}
    now=${EPOCHREALTIME/[.,]/ }
    # Dovecot numbers new mail by the seconds and microseconds in the name.
    name=${now% *}.M${now#* }P$BASHPID.localhost
    cat -- "$3" > "$maildir/tmp/$name"
    dovecot_own "$maildir/tmp/$name"
    mv "$maildir/tmp/$name" "$maildir/new/$name"
}

# Talks IMAP as a user: one command, the untagged answers on standard output.
dovecot_imap() # USER:PASSWORD COMMAND [FOLDER]
{
    curl --silent --show-error --max-time 10 --user "$1" \
        "imap://127.0.0.1:$DOVECOT_IMAP_PORT/${3-INBOX}" --request "$2"
}
