# common.sh - what the demo and the system tests both need: waiting, ports, processes, places.
# shellcheck shell=bash

# Runs a command every 50 ms until it succeeds; fails when that takes longer than SECONDS.
wait_until() # SECONDS COMMAND...
{
    local end=$((${EPOCHREALTIME/[.,]/} + $1 * 1000000))
    shift
    until "$@" > /dev/null 2>&1; do
        if ((${EPOCHREALTIME/[.,]/} > end)); then
            return 1
        fi
        sleep 0.05
    done
}

listens() # PORT
{
    (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null
}

# Prints a loopback port below the ephemeral range that nobody listens on. Somebody may take it
# before it is used: a server that cannot bind asks for another.
free_port()
{
    local port
    while :; do
        port=$((10000 + (RANDOM << 15 | RANDOM) % 22000))
        if ! listens "$port"; then
            echo "$port"
            return
        fi
    done
}

is_gone() # PID
{
    local state
    state=$(sed 's/.*) //' "/proc/$1/stat" 2> /dev/null) || return 0
    [[ $state == Z* ]]
}

# Asks a process to end, and makes it after SECONDS; fails where it had to be made to.
stop_process() # PID SECONDS
{
    kill -TERM "$1" 2> /dev/null || return 0
    if wait_until "$2" is_gone "$1"; then
        return 0
    fi
    kill -KILL "$1" 2> /dev/null
    return 1
}

# The processes below one, and itself.
process_family() # PID
{
    local child children
    echo "$1"
    children=$(cat "/proc/$1"/task/*/children 2> /dev/null) || return 0
    for child in $children; do
        process_family "$child"
    done
}

# May the user that Dovecot reads mail as (uid mail) go into a directory?
mail_can_reach() # DIRECTORY
{
    if ((EUID != 0)); then
        return 0
    fi
    setpriv --reuid=mail --regid=mail --clear-groups test -x "$1" 2> /dev/null
}
