#!/usr/bin/env bats
# learning.bats - what people correct: promoted, dismissed, undone, and remembered of a sender; and the
# settings.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

newsletter() # NAME [FROM]
{
    enquiry "$1" "From: ${2:-Garden News <news@garden.example>}" \
        'List-Unsubscribe: <https://garden.example/u>' 'Precedence: bulk'
}

# Runs crmctl in a terminal whose person types ANSWER.
answering() # ANSWER ARGUMENT...
{
    local answer=$1
    shift
    (sleep 1; echo "$answer"; sleep 1) | script -qec \
        "$(printf '%q ' "$BUILD/crmctl" --socket "$HERE/control.sock" "$@")" /dev/null | tr -d '\r'
}

@test "a promoted sender's mail is a lead from now on, until it is forgotten" {
    start_crmd_with_teams
    newsletter one | deliver -
    wait_for recorded 1
    assert_equal "$(verdict_of one@customer.example)" bulk
    run crm inbox promote 1 --remember sender
    assert_equal "$output" $'Message 1 is lead 1 of Europe.\nFrom now on mail of news@garden.example is lead.'
    crm setting set thread_window_days 0
    newsletter two | deliver -
    wait_for recorded 2
    assert_equal "$(verdict_of two@customer.example)" lead
    crm inbox remembered --json | assert_json 'list[0] | .kind == "sender"
        and .value == "news@garden.example" and .verdict == "lead" and .user == "root"
        and .hits == 1'
    run crm inbox remembered
    assert_match "$output" 'news@garden\.example +lead +root'
    crm inbox forget news@garden.example
    newsletter three | deliver -
    wait_for recorded 3
    assert_equal "$(verdict_of three@customer.example)" bulk
    crm inbox remembered --json | assert_json '(list | length) == 0'
    run --separate-stderr crm inbox forget news@garden.example
    assert_equal "$status" 5
}

@test "a dismissed domain's mail is junk from now on; one sender there may still be a lead" {
    start_crmd_with_teams
    enquiry one 'From: Pest <pest@junk.example>' | deliver -
    wait_for recorded 1
    crm inbox dismiss 1 --as spam --remember domain
    enquiry two 'From: Another <another@mail.junk.example>' | deliver -
    wait_for recorded 2
    api GET /v1/inbox | assert_json 'list[0] | .verdict == "spam"
        and .reason == "mail of junk.example is spam, as root said"'
    enquiry three 'From: Good <good@junk.example>' | deliver -
    wait_for recorded 3
    crm inbox promote 3 --remember sender
    enquiry four 'From: Good <good@junk.example>' 'To: americas@sales.example.com' | deliver -
    wait_for recorded 4
    assert_equal "$(verdict_of four@customer.example)" lead
}

@test "a free-mail domain is not remembered" {
    start_crmd_with_teams
    enquiry one 'From: Pest <crmd.test.pest@gmail.com>' | deliver -
    wait_for recorded 1
    run --separate-stderr crm inbox dismiss 1 --remember domain
    assert_equal "$status" 1
    assert_match "$stderr" 'anybody may have an address'
    assert_equal "$(verdict_of one@customer.example)" lead
}

@test "a dismissal is undone: verdict, lead and what was remembered" {
    start_crmd_with_teams
    enquiry one | deliver -
    wait_for recorded 1
    crm inbox dismiss --lead 1 --remember sender
    api GET /v1/messages/1 | assert_json '.verdict == "bulk" and .leads[0].archived'
    refute_match "$(crm inbox list)" '#1'
    assert_match "$(crm inbox show 1)" '#1 .*, archived'
    run crm inbox undo 1
    assert_equal "$output" 'Message 1 is lead again, and its leads are as they were.'
    api GET /v1/messages/1 | assert_json '.verdict == "lead" and (.leads[0].archived | not)'
    crm inbox remembered --json | assert_json '(list | length) == 0'
    api GET '/v1/events?limit=1000' | assert_json '[list[].type]
        | index("sender.remembered") < index("message.undone")
        and index("message.undone") < index("sender.forgotten")'
    run --separate-stderr crm inbox undo 1
    assert_equal "$status" 1
    assert_match "$stderr" 'nothing to undo'
}

@test "a promotion is undone unless its lead has been worked on" {
    start_crmd_with_teams
    newsletter one | deliver -
    wait_for recorded 1
    crm inbox promote 1
    crm inbox undo 1
    api GET /v1/leads | assert_json '(list | length) == 0'
    assert_equal "$(verdict_of one@customer.example)" bulk
    run crm inbox promote 1
    assert_match "$output" '^Message 1 is lead 2 of Europe\.'
    crm lead note 2 'called back'
    run --separate-stderr crm inbox undo 1
    assert_equal "$status" 1
    assert_match "$stderr" 'lead 2 has been worked on since'
}

@test "on a terminal crmctl offers to remember, elsewhere it says how" {
    start_crmd_with_teams
    enquiry one 'From: Pest <pest@junk.example>' | deliver -
    enquiry two 'From: Other <other@junk.example>' | deliver -
    enquiry three 'From: Third <third@junk.example>' | deliver -
    wait_for recorded 3
    run crm inbox dismiss 1
    assert_match "$output" 'To have all mail of .* be bulk: crmctl inbox remember 1'
    crm inbox remembered --json | assert_json '(list | length) == 0'
    run answering y inbox dismiss 2
    assert_match "$output" 'Shall all mail of .* be bulk from now on\? \[y/N\]'
    crm inbox remembered --json | assert_json '(list | length) == 1'
    answering n inbox dismiss 3
    crm inbox remembered --json | assert_json '(list | length) == 1'
    crm inbox remember 1
    crm inbox remembered --json | assert_json '(list | length) == 2'
}

@test "what contradicts itself is not done" {
    start_crmd_with_teams
    enquiry one 'From: Pest <pest@junk.example>' | deliver -
    wait_for recorded 1
    for arguments in --yes '--remember sender'; do
        # shellcheck disable=SC2086
        run --separate-stderr crm inbox dismiss 1 --no-remember $arguments
        assert_equal "$status" 2
        assert_match "$stderr" 'contradicts'
    done
    api GET /v1/leads/1 | assert_json '.archived | not'
}

@test "settings are listed, read and changed, and wrong values refused" {
    start_crmd_with_teams
    crm setting list --json | assert_json '[list[].name] | contains(["currency", "thread_window_days", "raw_mail_days", "leads"])'
    run crm setting list
    assert_match "$output" 'thread_window_days +14 '
    assert_equal "$(crm setting get currency)" EUR
    run crm setting set currency IDR
    assert_equal "$output" 'currency is IDR.'
    crm team create Jakarta --json | assert_json '.currency == "IDR"'
    crm setting set thread_window_days 30
    crm setting set thread_window_days --default
    assert_equal "$(crm setting get thread_window_days)" 14
    run --separate-stderr crm setting set thread_window_days soon
    assert_equal "$status" 1
    assert_match "$stderr" 'whole number from 0 to 3650'
    run --separate-stderr crm setting get curency
    assert_equal "$status" 5
    assert_match "$stderr" 'did you mean currency'
    run --separate-stderr crm setting set currency
    assert_equal "$status" 2
    assert_equal "$(api_status PUT /v1/settings/currency --data-binary '{}')" 400
}
