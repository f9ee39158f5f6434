#!/usr/bin/env bats
# faults.bats - servers that hang, lie, break off and renumber: whatever one does, nothing is lost,
# nothing doubled, what is wrong is said, and all goes on once the server is well.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2153,SC2154 # bats runs the functions, helper.bash has the names
load helper
# shellcheck source=tests/lib/faults.sh
. "$LIB/faults.sh"

setup_file()
{
    export TEST_PLACE
    TEST_PLACE=$(mktemp -d "${TMPDIR:-/tmp}/crmd-test.XXXXXX")
    chmod 755 "$TEST_PLACE"
}

teardown_file()
{
    rm -rf "$TEST_PLACE"
}

# What crmd has nothing to say of, because it is harmless or has another way.
SILENT='garbage-(login|idle|done) (no|bad)-idle uids-(unasked|twice|descending|missing|reused) uidnext-lies
    uidvalidity-changes exists-before-idle expunge-in-fetch capabilities-(come|go) without-(move|uidplus)'

@test "every fault is said, and outlived without loss or double" {
    mapfile -t faults < <(faulty faults)
    start_servers "${faults[@]}"
    watch_servers
    wait_for mail_process
    mail_process=$(mail_process)
    let_them_fail 60
    assert_equal "$(unsaid)" ''
    cp "$HERE/said" "$HERE/said.faulty"
    tell well > /dev/null
    await_recovery 60
    tell deliver > /dev/null
    wait_for none_behind 4
    wait_for all_settled
    print_table >&3
    assert_equal "$(not_recovered)" ''
    assert_equal "$(unsaid)" ''
    assert_match "$(said_of wrong-host)" 'certificate of localhost .* imap.elsewhere.example'
    assert_match "$(said_of starttls-stripped)" 'tampering'
    assert_match "$(said_of no-login)" 'check user and password'
    # both processes lived through it all
    crmd_answers "$HERE"
    assert_equal "$(mail_process)" "$mail_process"
    logged 'uids-reused.*backup'
    logged 'without-uidplus.*marked as deleted'
}

@test "a fault that strikes the first sessions only is over by itself" {
    mapfile -t faults < <(faulty faults | grep -E '^(hang|close-amid|garbage|bye)@|literal|uid|expired')
    start_servers --first 3 "${faults[@]}"
    watch_servers
    await_recovery 60
    tell deliver > /dev/null
    wait_for none_behind 4
    wait_for all_settled
    assert_equal "$(not_recovered)" ''
}

@test "messages that never come are given up, and no other is" {
    start_servers nil-bodies huge-literal unknown-items
    HURRY=3000 watch_servers
    PATIENCE=60 wait_for given_up 3
    api GET '/v1/inbox?limit=100' | assert_json '[list[] | select(.verdict == "lead")] | length >= 2'
    tell deliver > /dev/null
    wait_for later_is_recorded nil-bodies
}

given_up() # AT_LEAST
{
    crm --json inbox list --verdict unparsable | assert_json "list | length >= $1"
}

later_is_recorded() # BOX
{
    api GET '/v1/inbox?limit=100' | assert_json "any(list[]; .subject == \"Enquiry later.$1\")"
}

@test "whatever step a server hangs at, crmd stops at once" {
    mapfile -t faults < <(faulty faults | grep -E '^hang@|^drip@')
    start_servers "${faults[@]}"
    HURRY=1 watch_servers
    sleep 3
    begun=$(tenths)
    stop_crmd
    took=$(($(tenths) - begun))
    echo "# stopped in $took tenths of a second" >&3
    ((took < 20))
}

@test "a person's poll wakes a mailbox in IDLE, and gets held mail another try" {
    start_servers nil-bodies none
    HURRY=1 watch_servers
    wait_for mailbox_rests nil-bodies
    wait_for none_behind 2
    tell well > /dev/null
    begun=$(tenths)
    crm mailbox poll nil-bodies
    wait_for none_behind 3
    echo "# polled in $(($(tenths) - begun)) tenths of a second" >&3
}
