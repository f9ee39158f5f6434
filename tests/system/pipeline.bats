#!/usr/bin/env bats
# pipeline.bats - the board: what is in it, what it adds up to, how it reads when empty and when huge.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

lead() # NAME OPTION...
{
    crm lead create --name "$1" "${@:2}" > /dev/null
}

# The widest line of the board on a screen of so many columns.
widest() # COLUMNS
{
    COLUMNS=$1 crm pipeline | perl -CS -MList::Util=max -ne 'chomp; $max = max($max // 0, length); END { print $max }'
}

@test "an empty board shows its stages, and what waits to be qualified" {
    start_crmd_with_teams
    run crm pipeline
    assert_equal "$status" 0
    assert_match "$output" 'Pipeline · 0 open'
    assert_match "$output" 'New +0  Qualified +0  Proposition +0  Won +0'
    refute_match "$output" 'prorated'
    enquiry waiting | deliver -
    wait_for recorded 1
    run crm pipeline
    assert_match "$output" '1 to qualify: crmctl lead list --kind lead'
    crm pipeline --json | assert_json '.count == 0 and .leads == 1'
}

@test "each column adds up by currency, expected and prorated" {
    start_crmd_with_teams
    lead Pumps --revenue 1000 --stage Proposition
    lead Tanks --revenue 500 --stage Proposition --probability 10
    lead Pipes --revenue 300 --stage Proposition --currency USD
    lead Service --recurring 20 --stage Qualified
    crm pipeline --json | assert_json '.stages[2].revenues == [
        {currency: "EUR", expected_revenue_minor: 150000, prorated_revenue_minor: 65000, recurring_revenue_minor: 0},
        {currency: "USD", expected_revenue_minor: 30000, prorated_revenue_minor: 18000, recurring_revenue_minor: 0}]
        and .stages[2].count == 3 and .count == 4 and .unassigned == 4'
    run env COLUMNS=80 "$BUILD/crmctl" --socket "$HERE/control.sock" pipeline
    assert_match "$output" 'Pipeline · 4 open · EUR 1,500 \+ USD 300, prorated EUR 650'
    assert_match "$output" 'EUR 1,500'
    assert_match "$output" '\+ USD 300'
    assert_match "$output" '~ EUR 650'
    assert_match "$output" '\+ EUR 20/month'
    crm pipeline --csv | grep -q '^Proposition,,3,USD,300.00,180.00,0.00'
}

@test "cards move with lead stage, and the won column shows this month's" {
    start_crmd_with_teams
    crm user create anna > /dev/null
    lead Pumps --revenue 1000 --salesperson anna --priority 3 --contact-name 'Ada Vale' --company 'Vale GmbH'
    run crm pipeline
    assert_match "$output" 'Pumps'
    assert_match "$output" 'Ada Vale, Vale GmbH|Ada Vale, Vale Gm…'
    assert_match "$output" '★★★'
    crm lead stage 1 Qualified
    crm pipeline --json | assert_json '[.stages[].count] == [0, 1, 0, 0] and .stages[1].cards[0].id == 1'
    crm lead won 1
    crm pipeline --json | assert_json '[.stages[].count] == [0, 0, 0, 1] and .count == 0
        and .stages[3].revenues[0].expected_revenue_minor == 100000'
    run crm pipeline
    assert_match "$output" 'this month'
    lead Tanks
    crm lead lost 2 --reason 'No budget' > /dev/null
    crm pipeline --json | assert_json '[.stages[].count] == [0, 0, 0, 1]'
}

@test "the board is one's own, a team's or a colleague's" {
    CRMD_SOCKET_MODE=0666
    start_crmd_with_teams
    crm user create anna --uid 4001 --group user > /dev/null
    lead Hers --salesperson anna --team Europe
    lead Nobodys --team Europe
    lead Elsewhere --team Americas
    count() { "$@" --json | jq .count; }
    assert_equal "$(count crm pipeline)" 3
    assert_equal "$(count crm pipeline --team Europe)" 2
    assert_equal "$(count crm pipeline --salesperson anna)" 1
    assert_equal "$(count crm pipeline --salesperson none)" 2
    assert_equal "$(count crm pipeline --mine)" 0
    assert_equal "$(count setpriv --reuid=4001 --regid=4001 --clear-groups \
        "$BUILD/crmctl" --socket "$HERE/control.sock" pipeline --mine)" 1
    assert_equal "$(count setpriv --reuid=4001 --regid=4001 --clear-groups \
        "$BUILD/crmctl" --socket "$HERE/control.sock" pipeline --all)" 1
    run --separate-stderr crm pipeline --mine --all
    assert_equal "$status" 2
}

@test "a team's own stages stand on its board, and on that of all when they hold something" {
    start_crmd_with_teams
    crm stage create Tender --team Americas --after Qualified > /dev/null
    names() { crm pipeline --json "$@" | jq -r '[.stages[].name] | join(",")'; }
    assert_equal "$(names)" New,Qualified,Proposition,Won
    assert_equal "$(names --team Americas)" New,Qualified,Tender,Proposition,Won
    assert_equal "$(names --team Europe)" New,Qualified,Proposition,Won
    lead Bridge --team Americas --stage Tender
    assert_equal "$(names)" New,Qualified,Tender,Proposition,Won
    run crm pipeline
    assert_match "$output" 'Tender \(Americas'
}

@test "a huge board fits the screen and says how much more there is" {
    start_crmd_with_teams
    for n in $(seq 30); do
        echo "{\"name\": \"Opportunity number $n with quite a long name 見積もりのお願い\",
            \"expected_revenue_minor\": 123456789012, \"company\": \"A company with a very long name indeed\"}"
    done | jq -c . | while read -r body; do
        api POST /v1/leads "$body" > /dev/null
    done
    crm pipeline --json | assert_json '.stages[0].count == 30 and (.stages[0].cards | length) == 20'
    run crm pipeline --limit 3
    assert_match "$output" 'and 27 more'
    for columns in 30 80 200; do
        ((columns >= $(widest $columns)))
    done
}
