#!/usr/bin/env bats
# crmd as its unit runs it: notifying, and allowed only the system calls of systemd/crmd.service.
# Where systemd is not process 1, systemctl itself is not tried.

load helper

start_under_unit()
{
    "$LIB/notify-receiver" "$HERE/notify.sock" "$HERE/notify" 3>&- &
    OTHERS+=($!)
    wait_for test -S "$HERE/notify.sock"
    CRMD_UNDER="$BUILD/tests/tools/under-unit $ROOT/systemd/crmd.service.in" \
        start_crmd "NOTIFY_SOCKET=$HERE/notify.sock" WATCHDOG_USEC=1000000
}

notified()
{
    grep -qE -- "$1" "$HERE/notify"
}

@test "crmd does all its work under the system-call filter of its unit" {
    if [[ -n ${SANITIZE:-} ]]; then
        skip "the sanitizers' runtime makes calls of its own"
    fi
    printf 'echo secret\n' > "$HERE/password"
    chmod 700 "$HERE/password"
    configure "$(mailbox sales "$BOX" 'password =' "password_command = \"/bin/sh $HERE/password\"")"
    start_under_unit
    assert_match "$(cat "/proc/$CRMD_PID/status")" 'Seccomp:[[:space:]]+2'
    wait_for notified '^READY=1'
    make_team Europe europe@sales.example.com
    wait_for mailbox_rests sales
    enquiry one | deliver -
    wait_for recorded 1
    api GET /v1/leads | assert_json 'list | length == 1'
    crm lead note 1 "called" > /dev/null
    crm message raw 1 | grep -q 'twelve of your solar pumps'
    crm mailbox check sales
    wait_for notified '^STATUS=1 mailbox, 1 lead today'
    wait_for notified '^WATCHDOG=1'
    kill -HUP "$CRMD_PID"
    wait_for notified '^RELOADING=1'
    kill -KILL "$(mail_process)"
    enquiry two | deliver -
    wait_for recorded 2
    stop_crmd
    notified '^STOPPING=1'
    refute_match "$(cat "$HERE/crmd.log")" 'not permitted|Bad system call'
}
