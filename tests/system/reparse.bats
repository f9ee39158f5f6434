#!/usr/bin/env bats
# reparse.bats - mail recorded before, read again by the parsers of today.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

# Leaves in the database what parsers that understood less would have left.
forget() # SQL
{
    sqlite3 -cmd '.timeout 5000' "$HERE/crmd.db" "$1"
}

@test "a mail read again has its text, contact and language, and its lead what it lacked" {
    start_crmd_with_teams
    deliver "$(sample form-de-kontaktformular)"
    wait_for recorded 1
    whole=$(api GET /v1/messages/1 | jq -S 'del(.recorded_at)')
    company=$(api GET /v1/leads/1 | jq -r .company)
    forget "UPDATE message_contents SET body = 'nothing', details = '{}';
        UPDATE messages SET language = NULL; UPDATE leads SET company = NULL;
        UPDATE contacts SET company = NULL"
    run crm message reparse 1 --dry-run
    assert_match "$output" 'body'
    assert_match "$output" '1; would change: 1; another verdict suggested: 0'
    api GET /v1/messages/1 | assert_json '.body == "nothing"'
    run crm message reparse 1
    assert_match "$output" 'Read again: 1; changed: 1'
    assert_equal "$(api GET /v1/messages/1 | jq -S 'del(.recorded_at)')" "$whole"
    assert_equal "$(api GET /v1/leads/1 | jq -r .company)" "$company"
    api GET /v1/leads/1 | assert_json 'any(.history[]; .type == "lead.completed")'
    crm message reparse --all --json | assert_json '.[0].changed == []'
}

@test "another verdict is suggested, never given" {
    start_crmd_with_teams
    enquiry one | deliver -
    enquiry two | deliver -
    wait_for recorded 2
    forget "UPDATE messages SET verdict = 'bulk', provisional = 'bulk'"
    run crm message reparse --verdict bulk
    assert_match "$output" 'is bulk, would be lead now: crmctl inbox promote 1'
    assert_match "$output" 'Read again: 2; changed: 0; another verdict suggested: 2'
    api GET /v1/inbox | assert_json 'all(list[]; .verdict == "bulk")'
    run crm message reparse --verdict bulk
    assert_match "$output" 'another verdict suggested: 0'
}

@test "a mail that kills crmd-mail is told of, and capture goes on" {
    start_crmd_with_teams
    enquiry fine | deliver -
    wait_for recorded 1
    enquiry poison 'X-Crmd-Fault: segv' | deliver -
    PATIENCE=30 wait_for recorded 2
    run --separate-stderr crm message reparse 2
    assert_equal "$status" 1
    assert_match "$stderr" 'ended while it read the mail'
    enquiry after | deliver -
    PATIENCE=30 wait_for recorded 3
    run --separate-stderr crm message reparse --all
    assert_equal "$status" 1
    assert_match "$stderr" 'message 2: crmd-mail ended while it read'
    assert_match "$output" 'Read again: 2;'
    assert_equal "$(verdict_of after@customer.example)" lead
}

@test "a mail is read again for the region of its mailbox" {
    start_crmd_with_teams 'region = "ID"'
    enquiry one | sed 's/^Ada Vale$/Ada Vale\nTel. 021 5550 1234/' | deliver -
    wait_for recorded 1
    api GET /v1/leads/1 | assert_json '.phone_e164 == "+622155501234"'
    crm message reparse 1 --json | assert_json '.[0].changed == []'
}

@test "many mails are read again although others have some read too, and where some are not kept" {
    start_crmd_with_teams
    for name in one two three four five six; do
        enquiry "$name" | deliver -
    done
    wait_for recorded 6
    forget 'UPDATE messages SET raw_id = NULL WHERE id = 3'
    local n runs=()
    for n in 1 2 3; do
        crm message reparse --all > "$HERE/run$n" 2>&1 &
        runs+=($!)
    done
    for n in 1 2 3; do
        wait "${runs[n - 1]}"
        assert_match "$(cat "$HERE/run$n")" '^Read again: 5;.* Mail kept no longer: 1\.'
    done
}

@test "nothing is read again without a crmd-mail, and whoever asks hears so" {
    start_crmd_with_teams
    enquiry one | deliver -
    wait_for recorded 1
    stop_crmd
    run --separate-stderr crm message reparse --all
    assert_equal "$status" 3
}

@test "what is to be read again is said in one way" {
    for arguments in '' '1 --all' '--all --verdict bulk'; do
        # shellcheck disable=SC2086
        run --separate-stderr crm message reparse $arguments
        assert_equal "$status" 2
        assert_match "$stderr" 'say an ID, --verdict or --all'
    done
}
