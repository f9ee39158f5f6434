#!/usr/bin/env bats
# backup.bats - a copy of the database while crmd works, restored as crmd(8) says; raw mail that goes
# when the settings say so.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

# What crmd(8) says: crmd stopped, the file in the database's place, no log beside it.
restore() # FILE
{
    rm -f "$HERE/crmd.db" "$HERE/crmd.db-wal" "$HERE/crmd.db-shm"
    install -m 600 "$1" "$HERE/crmd.db"
}

at_least() # COUNT
{
    api GET /v1/status | assert_json ".totals.messages >= $1"
}

no_file_beside_the_database()
{
    ! compgen -G "$HERE/crmd.db.backup-*" > /dev/null
}

@test "a backup taken while mail comes in is one moment, and crmd goes on from it" {
    start_crmd_with_teams
    for ((n = 1; n <= 60; n++)); do
        enquiry "b$n" | deliver -
    done &
    local sender=$!
    wait_for at_least 5
    crm backup > "$HERE/copy"
    assert_equal "$(sqlite3 "$HERE/copy" 'PRAGMA integrity_check; PRAGMA foreign_key_check;')" ok
    assert_equal "$(sqlite3 "$HERE/copy" 'SELECT (SELECT count(*) FROM messages) =
        (SELECT count(*) FROM leads)')" 1
    no_file_beside_the_database
    wait "$sender"
    wait_for recorded 60
    stop_crmd
    restore "$HERE/copy"
    start_crmd
    wait_for recorded 60
    api GET '/v1/leads?limit=1000' | assert_json '([list[].email] | unique | length) == 60'
}

@test "a backup into a file appears when it is whole" {
    start_crmd_with_teams
    enquiry one | deliver -
    wait_for recorded 1
    crm backup --output="$HERE/copy"
    [[ ! -e $HERE/copy.part ]]
    assert_equal "$(stat -c %a "$HERE/copy")" 600
    assert_equal "$(sqlite3 "$HERE/copy" 'SELECT count(*) FROM messages')" 1
    stop_crmd
    run --separate-stderr crm backup --output="$HERE/other"
    assert_equal "$status" 3
    [[ ! -e $HERE/other && ! -e $HERE/other.part ]]
}

@test "a backup that cannot be written says so, and leaves the former one" {
    start_crmd_with_teams
    echo former > "$HERE/copy"
    run --separate-stderr crm backup --output="$HERE/nowhere/copy"
    assert_equal "$status" 1
    assert_match "$stderr" 'nowhere/copy'
    run --separate-stderr bash -c "'$BUILD/crmctl' --socket '$HERE/control.sock' backup > /dev/full"
    assert_equal "$status" 1
    assert_match "$stderr" 'no backup'
    assert_equal "$(cat "$HERE/copy")" former
}

@test "only an administrator may take a backup" {
    start_crmd_with_teams
    chmod 666 "$HERE/control.sock"
    api POST /v1/users '{"login": "nobody", "uid": 65534, "groups": ["leader"]}' > /dev/null
    run --separate-stderr setpriv --reuid=65534 --regid=65534 --clear-groups \
        "$BUILD/crmctl" --socket "$HERE/control.sock" backup
    assert_equal "$status" 4
    assert_equal "$output" ''
    assert_match "$stderr" 'database'
}

@test "what a crash leaves of a backup is removed at the next start" {
    start_crmd_with_teams
    stop_crmd
    touch "$HERE/crmd.db.backup-abc123"
    start_crmd
    no_file_beside_the_database
}

@test "raw mail goes when the setting says so, and the message stays" {
    start_crmd_with_teams
    enquiry old | deliver -
    enquiry new | deliver -
    wait_for recorded 2
    crm setting set raw_mail_days 30 > /dev/null
    stop_crmd
    sqlite3 "$HERE/crmd.db" "UPDATE messages SET recorded_at = unixepoch('now', '-31 days')
        WHERE message_id = 'old@customer.example'"
    start_crmd
    wait_for raw_is_gone old
    local id
    id=$(id_of new)
    crm message raw "$id" | grep -q 'Subject: Enquiry new'
    id=$(id_of old)
    crm message show "$id" | grep -q 'twelve of your solar pumps'
    run --separate-stderr crm message raw "$id"
    assert_equal "$status" 5
    assert_match "$stderr" 'not kept'
}

id_of() # NAME
{
    api GET '/v1/inbox?limit=1000' |
        jq -er --arg id "$1@customer.example" '.items[] | select(.message_id == $id) | .id'
}

raw_is_gone() # NAME
{
    [[ $(api_status GET "/v1/messages/$(id_of "$1")/raw") == 404 ]]
}
