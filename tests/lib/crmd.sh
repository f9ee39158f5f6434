# crmd.sh - a crmd of one's own under HOME: crmd.conf, crmd.db, control.sock, crmd.log. Needs
# common.sh; programs are found in $BUILD.
# shellcheck shell=bash

# One mailbox for crmd_configure, on localhost; further options replace or follow the usual ones:
# 'after = "move:Done"', or 'password =' to leave one out.
crmd_mailbox() # NAME PORT USER PASSWORD CA_FILE [OPTION]...
{
    local -A options=([name]="\"$1\"" [host]='"localhost"' [port]=$2 [user]="\"$3\""
        [password]="\"$4\"" [ca_file]="\"$5\"")
    local option name
    for option in "${@:6}"; do
        name=${option%% =*}
        options[$name]=${option#"$name ="}
    done
    echo '  {'
    for name in "${!options[@]}"; do
        if [[ -n ${options[$name]} ]]; then
            echo "    $name = ${options[$name]# };"
        fi
    done
    echo '  }'
}

# Writes HOME/crmd.conf with mailboxes as crmd_mailbox prints them.
crmd_configure() # HOME [MAILBOX]...
{
    local home=$1 between='' mailbox
    shift
    touch "$home/crmd.conf"
    chmod 600 "$home/crmd.conf"
    {
        cat << END
own_domains = [ "example.com", "sales.example.com" ];
store: { path = "$home/crmd.db"; };
control: { path = "$home/control.sock"; mode = "${CRMD_SOCKET_MODE:-0660}"; };
mailboxes = (
END
        for mailbox; do
            printf '%s%s\n' "$between" "$mailbox"
            between=,
        done
        echo ');'
    } > "$home/crmd.conf"
}

crmd_answers() # HOME
{
    curl --silent --fail --max-time 5 --output /dev/null \
        --unix-socket "$1/control.sock" http://crmd/v1/status
}

# Starts crmd (by the command CRMD_UNDER, if set) without waiting and sets CRMD_PID. Its standard
# error goes to HOME/crmd.log. It ends when the caller does, whatever ends that.
crmd_launch() # HOME [VARIABLE=VALUE]...
{
    # shellcheck disable=SC2086 # a wrapper and its arguments
    env "${@:2}" setpriv --pdeathsig TERM ${CRMD_UNDER-} "$BUILD/crmd" --config "$1/crmd.conf" \
        2>> "$1/crmd.log" < /dev/null > /dev/null 3>&- 9>&- &
    CRMD_PID=$!
}

# Starts crmd and waits until it answers.
crmd_start() # HOME [VARIABLE=VALUE]...
{
    crmd_launch "$@"
    if ! wait_until 10 crmd_answers_or_is_gone "$1" || ! crmd_answers "$1"; then
        echo "crmd does not start:" >&2
        cat "$1/crmd.log" >&2
        return 1
    fi
}

crmd_answers_or_is_gone() # HOME
{
    crmd_answers "$1" || is_gone "$CRMD_PID"
}

# The process ids of crmd's children: crmd-mail.
crmd_children() # PID
{
    cat "/proc/$1/task/$1/children" 2> /dev/null
}

# Stops crmd as systemd does; fails where it had to be killed.
crmd_stop() # PID
{
    stop_process "$1" 10 || return 1
    wait "$1" 2> /dev/null || true
}
