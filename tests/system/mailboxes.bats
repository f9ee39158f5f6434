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
    api GET /v1/mailboxes | assert_json 'list[0] | .error == null and
        (.last_error | (.message | length > 0) and .at <= .over_at)'
    assert_match "$(crm mailbox list)" '^sales works again since .*, after '
}

@test "the list tells how much comes and how late" {
    start_crmd_with_teams
    enquiry one | deliver -
    enquiry two | deliver -
    wait_for recorded 2
    api GET /v1/mailboxes | assert_json 'list[0] | .kind == "imap" and .messages == 2 and
        .messages_per_minute == 2 and .messages_per_hour == 2 and .lag_s >= 0 and .lag_s < 60'
    crm mailbox list --csv | sed -n 2p | grep -q '^[^,]*,imap,'
}

@test "mail that is handed in is told of beside the mailboxes" {
    configure "$(mailbox sales "$BOX")"
    start_crmd
    make_team Europe europe@sales.example.com
    api GET /v1/mailboxes | assert_json '[list[].kind] == ["imap"]'
    printf 'lmtp: { path = "%s"; };\n' "$HERE/lmtp.sock" >> "$HERE/crmd.conf"
    kill -HUP "$CRMD_PID"
    wait_for test -S "$HERE/lmtp.sock"
    enquiry one > "$HERE/one.eml"
    timeout 60 python3 "$LIB/lmtp.py" "$HERE/lmtp.sock" ada@customer.example \
        europe@sales.example.com < "$HERE/one.eml"
    enquiry two > "$HERE/two.eml"
    crm import mail "$HERE/two.eml"
    handed_in() # STATE_OF_LMTP
    {
        api GET /v1/mailboxes | assert_json '([list[].kind] == ["imap", "lmtp", "import"]) and
            (list[1] | .state == "'"$1"'" and .messages == 1 and .sessions == 0) and
            (list[2] | .state == "ready" and .messages == 1)'
    }
    wait_for handed_in listening
    api GET /v1/mailboxes | assert_json 'list[1] | .path == "'"$HERE"'/lmtp.sock" and .lag_s >= 0 and
        .messages_per_minute == 1'
    crm mailbox poll # which passes over what has no folder
    run crm mailbox poll lmtp
    assert_equal "$status" 5
    crmd_stop "$CRMD_PID"
    configure "$(mailbox sales "$BOX")"
    start_crmd
    wait_for handed_in off
}

@test "a list of many mailboxes fits 80 columns and says once what is wrong with all" {
    port=$(free_port)
    boxes=()
    for i in {1..30}; do
        boxes+=("$(mailbox "a-mailbox-$i" "$BOX" "port = $port" "folder = \"folder-$i\"")")
    done
    configure "${boxes[@]}"
    start_crmd
    wait_for failing a-mailbox-30 refused
    COLUMNS=80 crm mailbox list > "$HERE/list"
    COLUMNS=80 crm status > "$HERE/status"
    run grep -hE '^.{81}' "$HERE/list" "$HERE/status"
    assert_equal "$output" ''
    assert_equal "$(grep -cE '^a-mailbox-[0-9]+ +[a-z]+ ' "$HERE/list")" 30
    assert_equal "$(grep -c 'no connection to localhost' "$HERE/list")" 1
    (($(wc -l < "$HERE/status") <= 24))
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
