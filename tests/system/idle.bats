#!/usr/bin/env bats
# idle.bats - what waiting costs: mailboxes in IDLE wake nobody.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

# How often threads of crmd and crmd-mail were put on a processor.
switches()
{
    local pid
    for pid in "$CRMD_PID" $(crmd_children "$CRMD_PID"); do
        cat "/proc/$pid"/task/*/status
    done 2> /dev/null | awk '/ctxt_switches:/ { n += $2 } END { print n }'
}

all_rest() # COUNT
{
    api GET /v1/mailboxes | assert_json "([list[] | select(.state == \"idle\")] | length) == $1"
}

@test "20 mailboxes in IDLE wake crmd and crmd-mail less than twice a second" {
    local n before boxes=()
    for ((n = 1; n <= 20; n++)); do
        boxes+=("$(crmd_mailbox "box$n" "$DOVECOT_IMAPS_PORT" "t$n" secret "$DOVECOT/tls/ca.pem")")
    done
    configure "${boxes[@]}"
    start_crmd
    PATIENCE=40 wait_for all_rest 20
    sleep 3 # what asked for the state comes to rest, too
    before=$(switches)
    sleep 15
    woken=$(($(switches) - before))
    echo "woken $woken times in 15 s"
    ((woken < 30))
}
