#!/usr/bin/env bats
# capture.bats - what becomes of a mail: leads, threads, deliveries, and its state on the server.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

leads()
{
    api GET "/v1/leads?limit=1000"
}

@test "an enquiry becomes one lead of the team whose alias it was sent to" {
    start_crmd_with_teams
    enquiry one "To: americas@sales.example.com" | deliver -
    wait_for recorded 1
    leads | assert_json '(list | length) == 1'
    leads | assert_json 'list[0] | .team == "Americas" and .email == "ada.one@customer.example"
        and .name == "Enquiry one" and .stage == "New" and .status == "open" and .source == "mail"'
    api GET /v1/inbox | assert_json 'list[0] | .verdict == "lead" and (.reason | length > 0)
        and .leads[0].team == "Americas" and .mailbox == "sales"'
}

@test "a lead goes to the team's salesperson at once" {
    configure "$(mailbox sales "$BOX")"
    start_crmd
    api POST /v1/users '{"login": "anna"}' | assert_json '.login == "anna"'
    api POST /v1/teams '{"name": "Europe", "aliases": ["europe@sales.example.com"],
        "members": ["anna"]}' | assert_json '.members == ["anna"]'
    enquiry assigned | deliver -
    wait_for recorded 1
    leads | assert_json 'list[0] | .salesperson == "anna" and has("assigned_at")'
}

@test "mail that waits in the mailbox when crmd starts is captured too" {
    enquiry before-1 | deliver -
    enquiry before-2 | deliver -
    start_crmd_with_teams
    wait_for recorded 2
}

@test "new mail is captured within two seconds when the server has IDLE" {
    start_crmd_with_teams 'poll_interval = "10m"'
    wait_for mailbox_is sales idle
    enquiry idle | deliver -
    PATIENCE=2 wait_for recorded 1
}

@test "a customer's reply lands on the lead that it answers" {
    start_crmd_with_teams
    enquiry first | deliver -
    wait_for recorded 1
    enquiry second "In-Reply-To: <first@customer.example>" "Subject: Re: Enquiry first" | deliver -
    wait_for recorded 2
    leads | assert_json '(list | length) == 1'
    id=$(leads | jq -r '.items[0].id')
    api GET "/v1/leads/$id" | assert_json '[.messages[].message_id] | sort
        == ["first@customer.example", "second@customer.example"]'
    assert_equal "$(verdict_of second@customer.example)" reply
}

@test "a reply is recognised by References when In-Reply-To names our own answer" {
    start_crmd_with_teams
    enquiry first | deliver -
    wait_for recorded 1
    enquiry third "In-Reply-To: <ours@sales.example.com>" \
        "References: <first@customer.example> <ours@sales.example.com>" | deliver -
    wait_for recorded 2
    assert_equal "$(verdict_of third@customer.example)" reply
    leads | assert_json '(list | length) == 1'
}

@test "a stranger's reply to a thread that nobody knows opens a new lead" {
    start_crmd_with_teams
    enquiry known | deliver -
    enquiry stranger "In-Reply-To: <never-seen@elsewhere.example>" \
        "References: <never-seen@elsewhere.example>" "Subject: Re: your offer" | deliver -
    wait_for recorded 2
    leads | assert_json '(list | length) == 2'
    leads | assert_json 'any(list[]; .email == "ada.stranger@customer.example")'
}

@test "newsletters, bounces, automatic answers, notices and spam are recorded and make no lead" {
    start_crmd_with_teams
    for name in newsletter-en list-en-mailman bounce-postfix bounce-exchange-ndr \
        auto-reply-exchange auto-reply-gmail-vacation notification-dmarc-report \
        notification-read-receipt notification-calendar-accepted spam-flagged-by-filter; do
        deliver "$(sample "$name")"
    done
    wait_for recorded 10
    leads | assert_json '(list | length) == 0'
    api GET '/v1/inbox?limit=100' | assert_json '[list[].verdict] | group_by(.)
        | map({(.[0]): length}) | add
        == {auto_reply: 2, bounce: 2, bulk: 2, notification: 3, spam: 1}'
    api GET '/v1/inbox?verdict=bounce' | assert_json '(list | length) == 2'
    api GET '/v1/inbox?limit=100' | assert_json 'all(list[]; .reason | length > 0)'
}

@test "a mail that nobody else would take for one may still be a lead by its form" {
    start_crmd_with_teams
    deliver "$(sample form-de-kontaktformular)"
    wait_for recorded 1
    leads | assert_json 'list[0] | .email == "a.schimmelpfennig@reiterhof-linde.example"
        and .company == "Reiterhof Linde" and .team == "Europe"'
}

@test "the same mail delivered twice is one message with two deliveries" {
    start_crmd_with_teams
    enquiry twice > "$HERE/twice.eml"
    deliver "$HERE/twice.eml"
    wait_for recorded 1
    { echo 'Received: from another.way.example by mx2.example.com; Mon, 2 Mar 2026 10:00:00 +0000'
        cat "$HERE/twice.eml"; } | deliver -
    id=$(api GET /v1/inbox | jq -r '.items[0].id')
    two_deliveries() { api GET "/v1/messages/$id" | assert_json '(.deliveries | length) == 2'; }
    wait_for two_deliveries
    recorded 1
    leads | assert_json '(list | length) == 1'
}

@test "one mail in two mailboxes makes one lead" {
    configure "$(mailbox sales "$BOX")" "$(mailbox copy "$BOX2")"
    start_crmd
    make_team Europe europe@sales.example.com
    enquiry both > "$HERE/both.eml"
    deliver "$HERE/both.eml"
    deliver "$HERE/both.eml" "$BOX2"
    both_seen() { flags "$BOX" | grep -q Seen && flags "$BOX2" | grep -q Seen; }
    wait_for both_seen
    recorded 1
    leads | assert_json '(list | length) == 1'
}

@test "a mail to two teams' aliases makes one lead for each team" {
    start_crmd_with_teams
    enquiry pair "To: europe@sales.example.com, Americas <americas@sales.example.com>" | deliver -
    wait_for recorded 1
    leads | assert_json '[list[].team] | sort == ["Americas", "Europe"]'
    api GET /v1/inbox | assert_json '(list[0].leads | length) == 2'
}

@test "a mail to no alias goes to the mailbox's fallback team, or stays without one" {
    configure "$(mailbox sales "$BOX" 'fallback_team = "Europe"')" "$(mailbox other "$BOX2")"
    start_crmd
    make_team Europe europe@sales.example.com
    enquiry fallback "To: hello@sales.example.com" | deliver -
    enquiry teamless "To: hello@sales.example.com" | deliver - "$BOX2"
    wait_for recorded 2
    leads | assert_json 'any(list[]; .email == "ada.fallback@customer.example" and .team == "Europe")'
    leads | assert_json 'any(list[]; .email == "ada.teamless@customer.example" and (has("team") | not))'
}

@test "a restart adds nothing" {
    start_crmd_with_teams
    for n in 1 2 3 4 5; do
        enquiry "m$n" | deliver -
    done
    wait_for recorded 5
    before=$(leads | jq -c '[.items[].id]')
    stop_crmd
    start_crmd
    wait_for mailbox_rests sales
    enquiry after | deliver -
    wait_for recorded 6
    assert_equal "$(leads | jq -c '[.items[].id][1:]')" "$before"
}

@test "a mail is marked as read on the server once it is recorded" {
    start_crmd_with_teams
    enquiry flagged | deliver -
    is_seen() { flags "$BOX" | grep -q Seen; }
    wait_for is_seen
    recorded 1
}

@test "a mail that a person has read already is captured all the same" {
    enquiry read | deliver -
    dovecot_imap "$BOX:secret" 'STORE 1 +FLAGS (\Seen)'
    start_crmd_with_teams
    wait_for recorded 1
}

@test "a mail is not marked as read while the database cannot be written" {
    start_crmd_with_teams
    wait_for mailbox_rests sales
    sqlite3 "$HERE/crmd.db" > "$HERE/lock.out" 2>&1 < <(
        echo 'BEGIN IMMEDIATE; SELECT 1;'
        wait_until 60 test -e "$HERE/release"
        echo 'ROLLBACK;'
    ) &
    OTHERS+=($!)
    wait_for test -s "$HERE/lock.out"
    enquiry locked | deliver -
    wait_until 2 recorded 1 && false
    refute_match "$(flags "$BOX")" Seen
    touch "$HERE/release"
    PATIENCE=40 wait_for recorded 1
    is_seen() { flags "$BOX" | grep -q Seen; }
    PATIENCE=40 wait_for is_seen
    leads | assert_json '(list | length) == 1'
}

@test "with move, a recorded mail is in the other folder and nowhere else" {
    dovecot_make_maildir "$DOVECOT" "$BOX" Done
    start_crmd_with_teams 'after = "move:Done"'
    enquiry moved | deliver -
    is_moved() { [[ $(count_on_server "$BOX" Done) == 1 && $(count_on_server "$BOX") == 0 ]]; }
    wait_for is_moved
    recorded 1
}

@test "with delete, a recorded mail is gone from the server and kept by crmd" {
    start_crmd_with_teams 'after = "delete"'
    enquiry deleted > "$HERE/deleted.eml"
    deliver "$HERE/deleted.eml"
    is_gone_there() { [[ $(count_on_server "$BOX") == 0 ]]; }
    wait_for recorded 1
    wait_for is_gone_there
    id=$(api GET /v1/inbox | jq -r '.items[0].id')
    assert_equal "$(api GET "/v1/messages/$id/raw" | tr -d '\r')" "$(cat "$HERE/deleted.eml")"
}

@test "a folder other than INBOX is watched by its name" {
    dovecot_make_maildir "$DOVECOT" "$BOX" Requests
    start_crmd_with_teams 'folder = "Requests"'
    enquiry inbox | deliver -
    enquiry folder | dovecot_deliver "$DOVECOT" "$BOX" - Requests
    wait_for recorded 1
    assert_equal "$(verdict_of folder@customer.example)" lead
}

@test "a folder that was rebuilt with a new UIDVALIDITY adds nothing twice" {
    start_crmd_with_teams
    for n in 1 2 3; do
        enquiry "v$n" | deliver -
    done
    wait_for recorded 3
    stop_crmd
    rm -f "$DOVECOT/mail/$BOX/Maildir"/dovecot*
    # The new UIDVALIDITY is a time in seconds: it must differ from the first.
    first=$(date +%s)
    a_second_later() { (($(date +%s) > first + 1)); }
    wait_for a_second_later
    start_crmd
    enquiry v4 | deliver -
    wait_for recorded 4
    leads | assert_json '(list | length) == 4'
}

@test "mail in every script and encoding keeps its text" {
    start_crmd_with_teams
    for name in enquiry-ja-iso-2022-jp enquiry-zh-base64 enquiry-ar-gmail enquiry-pl-latin2 \
        enquiry-de-flowed-latin9; do
        deliver "$(sample "$name")"
    done
    wait_for recorded 5
    subjects=$(api GET '/v1/inbox?limit=10' | jq -r '.items[].subject')
    assert_match "$subjects" '太陽光ポンプの見積もり依頼'
    assert_match "$subjects" '询价'
    assert_match "$subjects" 'طلب عرض سعر'
    id=$(api GET /v1/inbox | jq -r '.items[] | select(.from.email == "biuro@sadyzlotowo.example").id')
    api GET "/v1/messages/$id" | assert_json '.text | contains("Dzień dobry")'
    id=$(api GET /v1/inbox | jq -r '.items[] | select(.subject | contains("Gewächshaus")).id')
    api GET "/v1/messages/$id" | assert_json '.text | contains("15.000 €")'
}

@test "promoting a message makes a lead of it, dismissing one takes its lead away" {
    start_crmd_with_teams
    deliver "$(sample notification-no-reply-parcel)"
    enquiry junk | deliver -
    wait_for recorded 2
    parcel=$(api GET /v1/inbox | jq -r '.items[] | select(.verdict == "notification").id')
    junk=$(api GET /v1/inbox | jq -r '.items[] | select(.verdict == "lead").id')
    api POST "/v1/messages/$parcel/promote" '{"team": "Americas"}' |
        assert_json '.leads[0].team == "Americas"'
    api POST "/v1/messages/$junk/dismiss" '{}' | assert_json ".id == $junk"
    leads | assert_json '[list[].team] == ["Americas"]'
}
