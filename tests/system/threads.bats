#!/usr/bin/env bats
# threads.bats - which lead a mail belongs to: its sender's open one, the one whose own address it was
# sent to; and addresses that our mail does not reach.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

leads()
{
    api GET "/v1/leads?limit=1000"
}

ada='From: Ada Vale <ada@customer.example>'

# What a mail server says of a mail to ADDRESS that it gave up on, or will try again.
bounce_of() # ADDRESS ACTION STATUS [SENDER]
{
    cat << END
From: Mail Delivery System <mailer-daemon@mx.customer.example>
To: europe@sales.example.com
Subject: Undelivered Mail Returned to Sender
Date: $(date --rfc-email)
Message-ID: <bounce-$2@mx.customer.example>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.customer.example

Final-Recipient: rfc822; $1
Action: $2
Status: $3
Diagnostic-Code: smtp; 550 $3 no such user here

--b
Content-Type: text/rfc822-headers

From: ${4-Europe <europe@sales.example.com>}
To: $1
Subject: Your enquiry

--b--
END
}

@test "a second mail of the same sender goes on with the open lead" {
    start_crmd_with_teams
    enquiry first "$ada" | deliver -
    wait_for recorded 1
    enquiry second "$ada" 'Subject: One more thing' | deliver -
    wait_for recorded 2
    leads | assert_json '(list | length) == 1'
    api GET '/v1/inbox' | assert_json 'list[0] | .verdict == "reply" and .leads[0].id == 1
        and (.reason | contains("its sender wrote to the same team of late"))'
    assert_match "$(crm lead show 1)" 'solar pumps \(second\)'
}

@test "a second mail of the same sender to another team is a lead of its own" {
    start_crmd_with_teams
    enquiry first "$ada" | deliver -
    enquiry second "$ada" 'To: americas@sales.example.com' | deliver -
    wait_for recorded 2
    leads | assert_json '[list[].team] | sort == ["Americas", "Europe"]'
}

@test "with a window of no days every enquiry is a lead" {
    start_crmd_with_teams
    crm setting set thread_window_days 0
    enquiry first "$ada" | deliver -
    enquiry second "$ada" | deliver -
    wait_for recorded 2
    leads | assert_json '(list | length) == 2'
}

@test "a form filled in again by the same person goes on with the open lead" {
    start_crmd_with_teams
    deliver "$(sample form-de-kontaktformular)"
    wait_for recorded 1
    sed -e 's/^Message-ID: <.*/Message-ID: <again@forms.example>/I' \
        -e 's/^Message-Id: <.*/Message-ID: <again@forms.example>/' \
        "$(sample form-de-kontaktformular)" | deliver -
    wait_for recorded 2
    leads | assert_json '(list | length) == 1'
    assert_equal "$(verdict_of again@forms.example)" reply
}

@test "mail to a lead's own address lands on it, in any case and whoever writes" {
    start_crmd_with_teams
    enquiry first | deliver -
    wait_for recorded 1
    address=$(api GET /v1/leads/1 | jq -r .reply_address)
    assert_match "$address" '^europe\+b-[a-z2-7]{16}@sales\.example\.com$'
    crm lead show 1 | grep -qF "$address"
    enquiry to "To: $address" 'From: Ben <ben@partner.example>' | deliver -
    enquiry cc 'To: somebody@elsewhere.example' "Cc: ${address^^}" | deliver -
    enquiry envelope 'To: undisclosed-recipients:;' "Delivered-To: $address" | deliver -
    wait_for recorded 4
    leads | assert_json '(list | length) == 1'
    api GET '/v1/inbox?verdict=reply' |
        assert_json '(list | length) == 3 and all(list[]; .leads[0].id == 1)'
}

@test "a forged address is the team's plain alias" {
    start_crmd_with_teams
    enquiry first | deliver -
    wait_for recorded 1
    enquiry forged 'To: europe+b-aaaaaaaaaaaaaaaa@sales.example.com' | deliver -
    enquiry detail 'To: americas+web@sales.example.com' | deliver -
    wait_for recorded 3
    leads | assert_json '(list | length) == 3'
    leads | assert_json 'any(list[]; .email == "ada.forged@customer.example" and .team == "Europe")'
    leads | assert_json 'any(list[]; .email == "ada.detail@customer.example" and .team == "Americas")'
}

@test "leads' own addresses hold across a restart, and their key is shown to nobody" {
    start_crmd_with_teams
    enquiry first | deliver -
    wait_for recorded 1
    before=$(api GET /v1/leads/1 | jq -r .reply_address)
    stop_crmd
    start_crmd
    assert_equal "$(api GET /v1/leads/1 | jq -r .reply_address)" "$before"
    api GET /v1/settings | assert_json 'all(list[]; .name != "reply_key")'
}

@test "a permanent bounce marks its address until mail comes from there" {
    start_crmd_with_teams
    enquiry first "$ada" | deliver -
    wait_for recorded 1
    bounce_of ADA@customer.example delayed 4.4.1 | deliver -
    wait_for recorded 2
    api GET /v1/leads/1 | assert_json 'has("email_undeliverable") | not'
    bounce_of ADA@customer.example FAILED 5.1.1 'somebody@elsewhere.example' | deliver - # not of ours
    wait_for recorded 3
    api GET /v1/leads/1 | assert_json 'has("email_undeliverable") | not'
    bounce_of ADA@customer.example failed 5.1.1 | deliver -
    wait_for recorded 4
    api GET /v1/leads/1 | assert_json '.email_undeliverable | .status == "5.1.1" and .message == 4
        and has("at")'
    api GET /v1/leads/1 | assert_json 'any(.history[]; .type == "contact.undeliverable")'
    run crm lead show 1
    assert_match "$output" 'undeliverable since'
    enquiry second "$ada" | deliver -
    wait_for recorded 5
    api GET /v1/leads/1 | assert_json '(has("email_undeliverable") | not)
        and any(.history[]; .type == "contact.deliverable")'
}
