#!/usr/bin/env bats
# big.bats - much of it: many mails and many deaths, large mails, and a full mailbox beside an empty
# one.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

# A mail with an attachment that does not compress, of SIZE MB.
large_mail() # NAME SIZE
{
    enquiry "$1" 'MIME-Version: 1.0' 'Content-Type: multipart/mixed; boundary=large' | sed '/^$/,$d'
    printf '%s\n' '' '--large' 'Content-Type: text/plain' '' 'Could you send us a quote for these drawings?' \
        '--large' 'Content-Type: application/pdf; name=drawings.pdf' 'Content-Transfer-Encoding: base64' ''
    head -c $(($2 * 1048576 * 57 / 77)) /dev/urandom | base64 -w 76
    echo '--large--'
}

# The highest resident memory of crmd-mail so far, in KB.
peak()
{
    awk '/^VmHWM:/ { print $2 }' "/proc/$(crmd_children "$CRMD_PID" | tr -d ' ')/status"
}

@test "a mail of 20 MB is fetched in parts and kept as it came" {
    start_crmd_with_teams
    large_mail drawings 20 > "$HERE/large.eml"
    deliver "$HERE/large.eml"
    wait_for recorded 1
    assert_equal "$(verdict_of drawings@customer.example)" lead
    crm message raw 1 | tr -d '\r' | sha256sum > "$HERE/kept"
    assert_equal "$(cat "$HERE/kept")" "$(sha256sum < "$HERE/large.eml")"
    id=$(api GET '/v1/leads?limit=10' | jq '[.items[]] | length')
    assert_equal "$id" 1
}

@test "of a mail of 100 MB over max_message_size only the header is fetched, and that is shown" {
    configure "$(mailbox sales "$BOX")"
    echo 'limits = { max_message_size = "64M"; };' >> "$HERE/crmd.conf"
    start_crmd
    large_mail huge 100 | deliver -
    PATIENCE=60 wait_for recorded 1
    assert_equal "$(verdict_of huge@customer.example)" refused
    api GET /v1/inbox | assert_json '(list | length) == 1 and (list[0].reason | contains("max_message_size"))
        and list[0].subject == "Enquiry huge"'
    echo "peak: $(peak) KB"
    (($(peak) < 60000))
    # what is refused stays on the server, whatever happens to mail that is recorded
    assert_equal "$(count_on_server "$BOX")" 1
}

@test "max_message_size beyond what can be carried is refused with a word what can" {
    configure "$(mailbox sales "$BOX")"
    echo 'limits = { max_message_size = "1G"; };' >> "$HERE/crmd.conf"
    run "$BUILD/crmd" --config "$HERE/crmd.conf" --check-config
    ((status != 0))
    assert_match "$output" 'max_message_size is "1G"; give a size from "64K" to "256M"'
}

@test "a single mail does not wait for another mailbox's thousands" {
    "$ROOT/tests/lib/mail-mix" "$DOVECOT/mail/$BOX2/Maildir/new" 1 3000
    configure "$(mailbox single "$BOX")" "$(mailbox full "$BOX2")"
    enquiry alone | deliver -
    start_crmd
    PATIENCE=20 wait_for verdict_of alone@customer.example
    # the other is not done yet
    api GET /v1/status | assert_json '.totals.messages < 2500'
    PATIENCE=120 wait_for recorded 3001
}

@test "500 mails through 10 mailboxes survive 20 kills: none lost, none doubled, all flagged" {
    COUNT=500 KILLS=20 run "$ROOT/tests/soak/kills"
    echo "$output"
    ((status == 0))
    assert_match "$output" '500 message rows, none doubled, all flagged, integrity ok'
}
