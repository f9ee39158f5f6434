#!/usr/bin/env bats
# pause.bats - a person has a mailbox left alone: at once, whatever it is doing, for as long as it
# takes, and then it goes on where it was.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2153,SC2154 # bats runs the functions, helper.bash has the names
load helper
# shellcheck source=tests/lib/faults.sh
. "$LIB/faults.sh"

# Whether the server knows of a session of that user.
is_connected() # USER
{
    doveadm -c "$DOVECOT/dovecot.conf" who "$1" 2> /dev/null | grep -q "^$1 "
}

is_away() # USER
{
    ! is_connected "$1"
}

# Established connections to those ports, seen from here.
connections() # PORT...
{
    local ports
    ports=$(printf '%04X ' "$@")
    awk -v ports="$ports" 'BEGIN { split(ports, list); for (i in list) wanted[list[i]] = 1 }
        $4 == "01" { split($3, to, ":"); if (to[2] in wanted) n++ } END { print n + 0 }' /proc/net/tcp
}

no_connections() # PORT...
{
    [[ $(connections "$@") == 0 ]]
}

# Runs a command until it succeeds, and says on the test's output how long that took.
assert_within() # TENTHS WHAT COMMAND...
{
    local begun took
    begun=$(tenths)
    PATIENCE=10 wait_for "${@:3}"
    took=$(($(tenths) - begun))
    echo "# $2: $((took / 10)).$((took % 10)) s" >&3
    ((took < $1))
}

pause() # NAME
{
    api POST "/v1/mailboxes/$1/pause" '{}' | assert_json '.state == "paused" and .paused_by == "root"'
}

resume() # NAME
{
    api POST "/v1/mailboxes/$1/resume" '{}' | assert_json '.state != "paused" and (has("paused_by") | not)'
}

types_of_events()
{
    api GET '/v1/events?limit=1000' | jq -r '(.items? // .)[].type' | grep '^mailbox\.' | tr '\n' ' '
}

@test "a paused mailbox leaves its server within a second, and goes on when it is resumed" {
    start_crmd_with_teams
    wait_for mailbox_rests sales
    wait_for is_connected "$BOX"
    crm mailbox pause sales
    assert_within 10 'from pause to silence, in IDLE' is_away "$BOX"
    api GET /v1/mailboxes | assert_json 'list[0] | .state == "paused" and .paused_by == "root"
        and (.since | fromdateiso8601) > now - 60 and (has("error") | not)'
    enquiry waiting | deliver -
    sleep 2 # twice its poll_interval
    recorded 0
    is_away "$BOX"
    crm mailbox resume sales
    assert_within 30 'from resume to the mail that had come' recorded 1
    assert_equal "$(types_of_events)" 'mailbox.paused mailbox.resumed '
    api GET '/v1/events?limit=1000' |
        assert_json 'any(list[]; .type == "mailbox.paused" and .user == "root" and .mailbox == "sales")'
    logged '\[sales\] paused by root'
    logged '\[sales\] resumed by root'
}

@test "a paused mailbox is not polled, and the refusal says what to do" {
    configure "$(mailbox sales "$BOX")" "$(mailbox other "$BOX2")"
    start_crmd
    wait_for mailbox_rests sales
    wait_for mailbox_rests other
    pause sales
    assert_equal "$(api_status POST /v1/mailboxes/sales/poll --data '{}')" 409
    run crm mailbox poll sales
    assert_equal "$status" 1
    assert_match "$output" 'paused by root.*crmctl mailbox resume sales'
    crm --json mailbox poll | assert_json '.polled == ["other"]'
    is_away "$BOX"
}

@test "a mailbox that is paused while it fetches loses nothing, and marks nothing that is not recorded" {
    for n in $(seq 60); do
        { enquiry "large-$n" && head -c 700000 /dev/urandom | base64; } | deliver -
    done
    start_crmd_with_teams
    PATIENCE=30 wait_for some_recorded 1
    pause sales
    assert_within 10 'from pause to silence, amid a fetch' is_away "$BOX"
    sleep 0.5 # what had left crmd-mail is recorded
    messages=$(api GET /v1/status | jq .totals.messages)
    seen=$(flags "$BOX" | grep -c Seen || true)
    echo "# $messages of 60 recorded, $seen marked" >&3
    ((messages < 60 && seen <= messages))
    resume sales
    PATIENCE=60 wait_for recorded 60
    wait_for all_seen 60
    api GET '/v1/inbox?limit=1000' |
        assert_json '[list[].message_id] | length == 60 and (unique | length) == 60'
}

@test "a mailbox that is paused and resumed over and over loses nothing and doubles nothing" {
    for n in $(seq 40); do
        { enquiry "again-$n" && head -c 200000 /dev/urandom | base64; } | deliver -
    done
    start_crmd_with_teams
    for n in $(seq 20); do
        pause sales
        resume sales
        sleep "0.0$((RANDOM % 10))"
    done
    PATIENCE=60 wait_for recorded 40
    wait_for all_seen 40
    api GET '/v1/inbox?limit=1000' | assert_json 'all(list[]; .leads | length == 1)'
    assert_equal "$(sqlite3 -readonly "$HERE/crmd.db" 'SELECT count(*) FROM deliveries')" 40
    crmd_answers "$HERE"
    api GET /v1/status | assert_json '.mail_process.restarts == 0'
}

some_recorded() # AT_LEAST
{
    api GET /v1/status | assert_json ".totals.messages >= $1"
}

all_seen() # COUNT
{
    assert_equal "$(flags "$BOX" | grep -c Seen)" "$1"
}

@test "a pause outlives restarts, reloads and the death of crmd-mail" {
    start_crmd_with_teams
    wait_for mailbox_rests sales
    pause sales
    wait_for is_away "$BOX"
    before=$(api GET /v1/mailboxes | jq -r '(.items? // .)[0].since')
    kill -HUP "$CRMD_PID"
    wait_for logged 'configuration read again'
    kill -KILL "$(mail_process)"
    wait_for restarted
    still_paused "$before"
    stop_crmd
    start_crmd
    still_paused "$before"
    # another server under that name is left alone as well
    configure "$(mailbox sales "$BOX2")"
    kill -HUP "$CRMD_PID"
    wait_for user_is "$BOX2"
    still_paused "$before"
    is_away "$BOX2"
    resume sales
    wait_for mailbox_rests sales
    is_connected "$BOX2"
}

restarted()
{
    api GET /v1/status | assert_json '.mail_process | .restarts == 1 and .state == "running"'
}

user_is() # USER
{
    api GET /v1/mailboxes | assert_json "list[0].user == \"$1\""
}

still_paused() # SINCE
{
    sleep 0.5
    api GET /v1/mailboxes | assert_json "list[0] | .state == \"paused\" and .since == \"$1\"
        and .paused_by == \"root\" and (has(\"error\") | not)"
    is_away "$BOX"
}

@test "folders of one account are paused one by one" {
    dovecot_make_maildir "$DOVECOT" "$BOX" Webform
    start_crmd_with_teams 'folders = [ "INBOX", "Webform" ]'
    names=$(api GET /v1/mailboxes | jq -r '(.items? // .)[].name' | sort)
    inbox=$(head -n 1 <<< "$names")
    webform=$(tail -n 1 <<< "$names")
    wait_for mailbox_rests "$inbox"
    wait_for mailbox_rests "$webform"
    crm mailbox pause "$webform"
    enquiry inbox | deliver -
    enquiry webform | dovecot_deliver "$DOVECOT" "$BOX" - Webform
    wait_for recorded 1
    sleep 1.5
    recorded 1
    mailbox_is "$webform" paused
    crm mailbox resume "$webform"
    wait_for recorded 2
}

@test "a paused mailbox can still be checked" {
    configure "$(mailbox sales "$BOX")"
    start_crmd
    wait_for mailbox_rests sales
    pause sales
    crm mailbox check sales
    wait_for is_away "$BOX"
    mailbox_is sales paused
}

@test "pausing twice changes nothing, and who may not pause is told so" {
    configure "$(mailbox sales "$BOX")"
    start_crmd
    wait_for mailbox_rests sales
    crm mailbox resume sales
    pause sales
    since=$(api GET /v1/mailboxes | jq -r '(.items? // .)[0].since')
    sleep 1
    pause sales
    api GET /v1/mailboxes | assert_json "list[0].since == \"$since\""
    assert_equal "$(types_of_events)" 'mailbox.paused '
    run crm mailbox pause nothing
    assert_equal "$status" 5
    assert_match "$output" 'no mailbox "nothing"'
    api POST /v1/users '{"login": "lea", "uid": 65534, "groups": ["leader"]}' | assert_json '.login == "lea"'
    chmod 666 "$HERE/control.sock"
    lea() { setpriv --reuid=65534 --regid=65534 --clear-groups curl --silent --request POST --data '{}' \
        --header 'Content-Type: application/json' --unix-socket "$HERE/control.sock" "http://crmd$1"; }
    lea /v1/mailboxes/sales/resume | assert_json '.error.code == "refused"'
    lea /v1/mailboxes/nothing/pause | assert_json '.error.code == "refused"'
    mailbox_is sales paused
}

@test "whatever step a server hangs at, a pause ends the session at once" {
    mapfile -t faults < <(faulty faults | grep -E '^(hang|drip)@')
    start_servers "${faults[@]}"
    HURRY=1 watch_servers
    mapfile -t ports < <(cut -d ' ' -f 2 "$HERE/ports")
    sleep 3
    (($(connections "${ports[@]}") > 10))
    for box in $(boxes); do
        pause "$box"
    done
    assert_within 10 "from pausing ${#ports[@]} mailboxes to silence" no_connections "${ports[@]}"
}
