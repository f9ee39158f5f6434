#!/usr/bin/env bats
# mailboxes.bats - servers that refuse, lie or are away: each is told apart and disturbs no other.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2153,SC2154 # bats runs the functions, helper.bash has the names
load helper

failing() # NAME REGEX
{
    api GET /v1/mailboxes | jq -er --arg name "$1" \
        '.items? // . | .[] | select(.name == $name and .state == "failed").error' |
        grep -qiE -- "$2"
}

# Starts crmd with a mailbox that fails and one that works, and shows that the second one does.
start_beside() # FAILING_MAILBOX
{
    configure "$1" "$(mailbox good "$BOX2")"
    start_crmd
    make_team Europe europe@sales.example.com
    wait_for mailbox_rests good
    enquiry unaffected | deliver - "$BOX2"
    wait_for recorded 1
}

# A Dovecot of the test's own, to break and mend; its users are sales and support.
start_own_dovecot()
{
    OWN=$HERE/dovecot
    dovecot_setup "$OWN" sales:secret support:secret
    dovecot_start "$OWN" 3>&-
    OTHERS+=("$(cat "$OWN/base/master.pid")")
}

@test "a wrong password is said, and mended by a new configuration" {
    start_beside "$(mailbox bad "$BOX" 'password = "wrong-password-1"')"
    wait_for failing bad 'password|login|authenti'
    refute_match "$(api GET /v1/mailboxes)" wrong-password-1
    refute_match "$(cat "$HERE/crmd.log")" wrong-password-1
    configure "$(mailbox bad "$BOX")" "$(mailbox good "$BOX2")"
    kill -HUP "$CRMD_PID"
    wait_for mailbox_rests bad
}

@test "an unreachable server is said with when it is tried again" {
    port=$(free_port)
    start_beside "$(mailbox away "$BOX" "port = $port")"
    wait_for failing away 'connect|refused'
    api GET /v1/mailboxes | assert_json 'any(list[]; .name == "away" and has("retry_at"))'
    logged "away.*(connect|refused)"
}

@test "a host name that does not exist is said" {
    start_beside "$(mailbox nowhere "$BOX" 'host = "no-such-host.invalid"')"
    wait_for failing nowhere 'no-such-host\.invalid'
}

@test "a certificate of an unknown authority is refused before the password is sent" {
    tls_make_ca "$HERE/other"
    start_beside "$(mailbox bad "$BOX" "ca_file = \"$HERE/other/ca.pem\"")"
    wait_for failing bad 'certificate'
    refute_match "$(grep "Login: user=<$BOX>" "$DOVECOT/dovecot.log")" .
}

@test "a certificate for another host is refused" {
    start_own_dovecot
    dovecot_stop "$OWN"
    dovecot_use_cert "$OWN" wronghost
    dovecot_start "$OWN" "$DOVECOT_IMAP_PORT" "$DOVECOT_IMAPS_PORT" 3>&-
    OTHERS+=("$(cat "$OWN/base/master.pid")")
    port=$DOVECOT_IMAPS_PORT
    DOVECOT_IMAPS_PORT=$(sed -n '/inet_listener imaps/,/}/s/.*port = //p' "$DOVECOT/dovecot.conf")
    start_beside "$(crmd_mailbox bad "$port" sales secret "$OWN/tls/ca.pem")"
    wait_for failing bad '(certificate|name).*localhost|localhost.*(certificate|name)'
    refute_match "$(grep 'Login: user=<sales>' "$OWN/dovecot.log")" .
}

@test "STARTTLS is verified just the same" {
    tls_make_ca "$HERE/other"
    configure "$(mailbox good "$BOX" 'tls = "starttls"' "port = $DOVECOT_IMAP_PORT")" \
        "$(mailbox bad "$BOX2" 'tls = "starttls"' "port = $DOVECOT_IMAP_PORT" \
            "ca_file = \"$HERE/other/ca.pem\"")"
    start_crmd
    wait_for mailbox_rests good
    wait_for failing bad 'certificate'
}

@test "a folder that does not exist is said by its name" {
    start_beside "$(mailbox bad "$BOX" 'folder = "No such folder"')"
    wait_for failing bad 'No such folder'
}

@test "a mailbox recovers by itself once its server is back" {
    start_own_dovecot
    imap=$DOVECOT_IMAP_PORT imaps=$DOVECOT_IMAPS_PORT
    configure "$(crmd_mailbox sales "$imaps" sales secret "$OWN/tls/ca.pem")"
    start_crmd
    make_team Europe europe@sales.example.com
    wait_for mailbox_rests sales
    dovecot_stop "$OWN"
    wait_for failing sales .
    dovecot_start "$OWN" "$imap" "$imaps" 3>&-
    OTHERS+=("$(cat "$OWN/base/master.pid")")
    enquiry back | dovecot_deliver "$OWN" sales -
    PATIENCE=40 wait_for recorded 1
    mailbox_rests sales
    api GET '/v1/events?limit=1000' | assert_json '[list[].type]
        | index("mailbox.failed") and index("mailbox.recovered")'
}

@test "poll looks at once at a mailbox that waits to try again" {
    start_own_dovecot
    imap=$DOVECOT_IMAP_PORT imaps=$DOVECOT_IMAPS_PORT
    dovecot_stop "$OWN"
    configure "$(crmd_mailbox sales "$imaps" sales secret "$OWN/tls/ca.pem")"
    start_crmd
    wait_for failing sales .
    dovecot_start "$OWN" "$imap" "$imaps" 3>&-
    OTHERS+=("$(cat "$OWN/base/master.pid")")
    crm mailbox poll sales
    PATIENCE=5 wait_for mailbox_rests sales
}

@test "check goes through the steps and says at which one it fails" {
    configure "$(mailbox good "$BOX")" "$(mailbox bad "$BOX2" 'password = "wrong"')"
    start_crmd
    api POST /v1/mailboxes/good/check '{}' |
        assert_json '.ok and (.steps | length > 2) and all(.steps[]; .ok)'
    api POST /v1/mailboxes/bad/check '{}' |
        assert_json '(.ok | not) and (.steps[0].ok) and (.steps[-1].ok | not)
            and (.steps[-1].detail | length > 0)'
    run crm mailbox check bad
    assert_equal "$status" 1
}
