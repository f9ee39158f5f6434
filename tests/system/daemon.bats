#!/usr/bin/env bats
# daemon.bats - crmd as systemd sees it: start, readiness, reload, stop.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

# Plays systemd: messages of crmd appear in $HERE/notify.
start_receiver()
{
    "$LIB/notify-receiver" "$HERE/notify.sock" "$HERE/notify" 3>&- &
    OTHERS+=($!)
    wait_for test -S "$HERE/notify.sock"
}

notified() # REGEX
{
    grep -qE -- "$1" "$HERE/notify"
}

count_notified() # REGEX
{
    grep -cE -- "$1" "$HERE/notify"
}

@test "systemd is told of readiness, state, reload and stop, and the watchdog is fed" {
    start_receiver
    configure "$(mailbox sales "$BOX")"
    start_crmd "NOTIFY_SOCKET=$HERE/notify.sock" WATCHDOG_USEC=1000000
    wait_for notified '^READY=1$'
    wait_for notified '^STATUS=.'
    fed_three_times() { (($(count_notified '^WATCHDOG=1$') >= 3)); }
    wait_for fed_three_times
    kill -HUP "$CRMD_PID"
    wait_for notified '^RELOADING=1$'
    wait_for notified '^MONOTONIC_USEC=[0-9]+$'
    ready_again() { (($(count_notified '^READY=1$') == 2)); }
    wait_for ready_again
    stop_crmd
    notified '^STOPPING=1$'
}

@test "a hung crmd stops feeding the watchdog" {
    start_receiver
    configure "$(mailbox sales "$BOX")"
    start_crmd "NOTIFY_SOCKET=$HERE/notify.sock" WATCHDOG_USEC=400000
    wait_for notified '^WATCHDOG=1$'
    kill -STOP "$CRMD_PID"
    before=$(count_notified '^WATCHDOG=1$')
    perl -e 'select undef, undef, undef, 0.8'
    assert_equal "$(count_notified '^WATCHDOG=1$')" "$before"
    kill -CONT "$CRMD_PID"
}

@test "crmd is ready although no mailbox can be reached" {
    start_receiver
    configure "$(mailbox away "$BOX" "port = $(free_port)")"
    start_crmd "NOTIFY_SOCKET=$HERE/notify.sock"
    wait_for notified '^READY=1$'
}

@test "SIGTERM stops crmd and crmd-mail within five seconds, with status 0" {
    start_crmd_with_teams
    wait_for mailbox_rests sales
    child=$(mail_process)
    kill -TERM "$CRMD_PID"
    PATIENCE=5 wait_for is_gone "$CRMD_PID"
    wait "$CRMD_PID"
    is_gone "$child"
    [[ ! -e $HERE/control.sock ]]
    CRMD_PID=
}

@test "SIGTERM during a capture loses nothing" {
    for ((n = 1; n <= 100; n++)); do
        enquiry "s$n" | deliver -
    done
    start_crmd_with_teams
    PATIENCE=5 stop_crmd
    start_crmd
    PATIENCE=40 wait_for recorded 100
    api GET '/v1/leads?limit=1000' | assert_json '(list | length) == 100'
}

@test "SIGTERM stops crmd although a stream of events and a stopped crmd-mail hang on it" {
    start_crmd_with_teams
    wait_for mailbox_rests sales
    curl --silent --unix-socket "$HERE/control.sock" 'http://crmd/v1/events?follow=1' \
        > "$HERE/stream" 3>&- &
    OTHERS+=($!)
    child=$(mail_process)
    kill -STOP "$child"
    kill -TERM "$CRMD_PID"
    PATIENCE=5 wait_for is_gone "$CRMD_PID"
    wait_for is_gone "$child"
    CRMD_PID=
}

@test "a second crmd on the same database refuses and names the first one's pid" {
    start_crmd_with_teams
    mkdir "$HERE/second"
    sed "s|control.sock|second/control.sock|" "$HERE/crmd.conf" > "$HERE/second/crmd.conf"
    run timeout 10 "$BUILD/crmd" --config "$HERE/second/crmd.conf"
    assert_equal "$status" 1
    assert_match "$output" "\\b$CRMD_PID\\b"
    api GET /v1/status | assert_json ".pid == $CRMD_PID"
}

@test "a second crmd on the same socket refuses and leaves it to the first" {
    start_crmd_with_teams
    mkdir "$HERE/second"
    sed "s|$HERE/crmd.db|$HERE/second/crmd.db|" "$HERE/crmd.conf" > "$HERE/second/crmd.conf"
    run timeout 10 "$BUILD/crmd" --config "$HERE/second/crmd.conf"
    assert_equal "$status" 1
    assert_match "$output" 'control\.sock'
    api GET /v1/status | assert_json ".pid == $CRMD_PID"
}

@test "a socket left behind by a killed crmd is no obstacle" {
    start_crmd_with_teams
    kill_crmd
    [[ -S $HERE/control.sock ]]
    start_crmd
}

@test "SIGHUP with a broken file keeps the old configuration and says why" {
    start_receiver
    configure "$(mailbox sales "$BOX")"
    start_crmd "NOTIFY_SOCKET=$HERE/notify.sock"
    make_team Europe europe@sales.example.com
    wait_for mailbox_rests sales
    echo 'mailboxes = ( { name = "sales"; oops = 1; } );' > "$HERE/crmd.conf"
    kill -HUP "$CRMD_PID"
    ready_again() { (($(count_notified '^READY=1$') == 2)); }
    wait_for ready_again
    logged 'crmd\.conf:1.*oops'
    enquiry kept | deliver -
    wait_for recorded 1
}

@test "SIGHUP adds and removes mailboxes without disturbing the others" {
    start_crmd_with_teams
    wait_for mailbox_rests sales
    child=$(mail_process)
    logins() { grep -c "Login: user=<$BOX>" "$DOVECOT/dovecot.log"; }
    before=$(logins)
    configure "$(mailbox sales "$BOX")" "$(mailbox extra "$BOX2")"
    kill -HUP "$CRMD_PID"
    wait_for mailbox_rests extra
    enquiry extra | deliver - "$BOX2"
    wait_for recorded 1
    configure "$(mailbox sales "$BOX")"
    kill -HUP "$CRMD_PID"
    only_sales() { api GET /v1/mailboxes | assert_json '[list[].name] == ["sales"]'; }
    wait_for only_sales
    assert_equal "$(mail_process)" "$child"
    assert_equal "$(logins)" "$before"
}

@test "SIGHUP upon SIGHUP while a password command is under way" {
    printf '#!/bin/sh\nsleep 2\necho secret\n' > "$HERE/vault"
    chmod +x "$HERE/vault"
    slow=("password =" "password_command = \"$HERE/vault\"")
    configure "$(mailbox sales "$BOX" "${slow[@]}")" "$(mailbox extra "$BOX2" "${slow[@]}")"
    start_crmd
    read_again() { (($(grep -c 'configuration read again' "$HERE/crmd.log") == $1)); }
    for n in 1 2 3; do
        kill -HUP "$CRMD_PID"
        wait_for read_again "$n"
    done
    wait_for mailbox_rests sales
    wait_for mailbox_rests extra
}

@test "a password command that would fail is not run at a reload, and stops no mailbox that works" {
    printf '#!/bin/sh\ntest ! -e %s/down && echo secret\n' "$HERE" > "$HERE/vault"
    chmod +x "$HERE/vault"
    configure "$(mailbox sales "$BOX" "password =" "password_command = \"$HERE/vault\"")"
    start_crmd
    wait_for mailbox_rests sales
    touch "$HERE/down"
    kill -HUP "$CRMD_PID"
    wait_for logged 'configuration read again'
    enquiry meanwhile | deliver -
    wait_for recorded 1
    mailbox_rests sales
    refute_match "$(cat "$HERE/crmd.log")" 'password command'
}

# A crmd whose crmd-mail is not there yet; its programs are in $HERE/bin.
start_crmd_without_mail()
{
    mkdir "$HERE/bin"
    cp "$BUILD/crmd" "$HERE/bin/crmd"
    printf '#!/bin/sh\nexit 3\n' > "$HERE/bin/crmd-mail" # crmd looks for it when it starts
    chmod 755 "$HERE/bin/crmd-mail"
    configure "$(mailbox sales "$BOX")"
    BUILD=$HERE/bin start_crmd
}

# crmd-mail was tried so many times that the next is many seconds away.
waits_long_for_mail() # REGEX
{
    api GET /v1/status | assert_json ".mail_process | .state == \"stopped\" and (.error | test(\"$1\"))
        and (.retry_at | fromdate) > now + 5"
}

runs_at_once()
{
    cp "$BUILD/crmd-mail" "$HERE/bin/new"
    mv "$HERE/bin/new" "$HERE/bin/crmd-mail"
    kill -HUP "$CRMD_PID"
    PATIENCE=4 wait_for mailbox_rests sales
    api GET /v1/status | assert_json '.mail_process | .state == "running" and (has("error") | not)'
}

@test "a crmd-mail that ends at once is tried less and less often, and at once at a reload" {
    start_crmd_without_mail
    PATIENCE=40 wait_for waits_long_for_mail 'exit status 3'
    local tries
    tries=$(grep -c 'crmd-mail ended' "$HERE/crmd.log")
    ((tries >= 5 && tries <= 9))
    assert_match "$(crm status | tr -s ' \n' ' ')" 'Mail stopped, restarted [0-9]+ times: crmd-mail died: exit status 3; tried again at .*, or at once by systemctl reload crmd'
    api GET /v1/mailboxes | assert_json 'any(list[]; .name == "sales" and .state == "failed"
        and (.error | test("exit status 3")) and (.retry_at | fromdate) > now)'
    runs_at_once
}

@test "a crmd-mail that is missing is said, and started at once at a reload when it is there" {
    start_crmd_without_mail
    rm "$HERE/bin/crmd-mail"
    PATIENCE=40 wait_for waits_long_for_mail 'cannot start .*bin/crmd-mail: .*No such file'
    assert_match "$(crm status | tr -s ' \n' ' ')" 'Mail stopped.*: cannot start'
    runs_at_once
}

@test "crmd-mail gains no privilege, has no hand on the database and a system call filter" {
    start_crmd_with_teams
    wait_for mailbox_rests sales
    status=$(cat "/proc/$(mail_process)/status")
    assert_match "$status" '^NoNewPrivs:[[:space:]]+1'
    assert_match "$status" '^Seccomp:[[:space:]]+2'
    assert_match "$status" '^CapEff:[[:space:]]+0000000000000000'
    refute_match "$(ls -l "/proc/$(mail_process)/fd")" 'crmd\.db'
}
