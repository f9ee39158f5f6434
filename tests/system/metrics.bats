#!/usr/bin/env bats
# metrics.bats - what monitoring is told, and what it is not told to everybody.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

metric() # NAME
{
    api GET /metrics | awk -v name="$1" '$1 == name { print $2; found = 1 } END { exit !found }'
}

is_metric() # NAME VALUE
{
    [[ $(metric "$1") == "$2" ]]
}

@test "metrics count mail by verdict and tell how each mailbox is" {
    configure "$(mailbox sales "$BOX")" "$(mailbox broken "$BOX2" 'password = "wrong"')"
    start_crmd
    make_team Europe europe@sales.example.com
    enquiry one | deliver -
    deliver "$(sample newsletter-en)"
    wait_for recorded 2
    wait_for mailbox_is broken failed
    is_metric 'crmd_messages_total{verdict="lead"}' 1
    is_metric 'crmd_messages_total{verdict="bulk"}' 1
    is_metric 'crmd_messages_total{verdict="unparsable"}' 0
    is_metric crmd_leads 1
    is_metric 'crmd_mailbox_up{mailbox="broken"}' 0
    is_metric 'crmd_mailbox_up{mailbox="sales"}' 1
    is_metric 'crmd_mailbox_messages_total{mailbox="sales"}' 2
    (($(metric crmd_start_time_seconds) > 1700000000))
}

@test "metrics tell how much comes, how late, and of mail that is handed in" {
    configure "$(mailbox sales "$BOX")"
    printf 'lmtp: { path = "%s"; };\n' "$HERE/lmtp.sock" >> "$HERE/crmd.conf"
    start_crmd
    make_team Europe europe@sales.example.com
    enquiry one | deliver -
    enquiry two | timeout 60 python3 "$LIB/lmtp.py" "$HERE/lmtp.sock" ada@customer.example \
        europe@sales.example.com
    wait_for recorded 2
    for box in sales lmtp; do
        wait_for is_metric "crmd_mailbox_messages_per_minute{mailbox=\"$box\"}" 1
        (($(metric "crmd_mailbox_lag_seconds{mailbox=\"$box\"}") < 60))
    done
    wait_for is_metric 'crmd_mailbox_sessions{mailbox="lmtp"}' 0
    is_metric 'crmd_mailbox_up{mailbox="lmtp"}' 1
}

@test "every line of the metrics is of Prometheus' text form" {
    start_crmd_with_teams
    wait_for mailbox_rests sales
    assert_equal "$(api_status GET /metrics --dump-header "$HERE/head")" 200
    grep -qi '^content-type: text/plain; version=0.0.4' "$HERE/head"
    [[ $(wc -l < "$HERE/answer.json") -gt 20 ]]
    run grep -vE '^(# (HELP|TYPE) crmd_[a-z_]+ .+|crmd_[a-z_]+(\{[a-z]+="([^"\\]|\\.)*"\})? -?[0-9.e+]+)$' \
        "$HERE/answer.json"
    assert_equal "$output" ''
}

@test "metrics are for those who may see mailboxes" {
    start_crmd_with_teams
    chmod 666 "$HERE/control.sock"
    api POST /v1/users '{"login": "nobody", "uid": 65534, "groups": ["user"]}' > /dev/null
    run setpriv --reuid=65534 --regid=65534 --clear-groups curl --silent --output /dev/null \
        --write-out '%{http_code}' --unix-socket "$HERE/control.sock" http://crmd/metrics
    assert_equal "$output" 403
}
