#!/usr/bin/env bats
# stages.bats - the stages of the pipeline, through crmctl: ordered, renamed, required of, put away,
# without losing a lead or its history.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

setup()
{
    prepare
    configure
    start_crmd
    make_team Europe europe@sales.example.com
    make_team Asia asia@sales.example.com
}

refused() # STATUS EXTENDED_REGEX WORDS...
{
    run --separate-stderr crm "${@:3}"
    assert_equal "$status" "$1"
    assert_match "$stderr" "$2"
}

stages()
{
    crm stage list --json | jq -r 'map(.name) | join(" ")'
}

board() # [OPTION]...
{
    crm pipeline --json "$@" | jq -r '.stages | map(.name) | join(" ")'
}

@test "stages are put into an order, which the board has" {
    assert_equal "$(stages)" 'New Qualified Proposition Won'
    crm stage create Demo --after Qualified --probability 50
    crm stage create Cold --first --folded yes
    assert_equal "$(board)" 'Cold New Qualified Demo Proposition Won'
    crm stage move Demo --after New
    crm stage move Cold --after Proposition
    assert_equal "$(board)" 'New Demo Qualified Proposition Cold Won'
    refused 2 'after STAGE or --first' stage move Demo
    refused 2 'either' stage move Demo --first --after New
    refused 1 'no stage' stage move Demo --after Nirvana
    run crm stage list
    assert_match "$output" '^Demo +50 %'
    assert_match "$output" '^Cold .* folded$'
    [[ $(crm stage list | awk '{ print length }' | sort -n | tail -n 1) -le 80 ]]
}

@test "a team has stages of its own, and two teams may call theirs the same" {
    crm stage create Demo --team Europe --after New
    crm stage create Demo --team Asia
    crm stage create Visit --team Europe
    assert_equal "$(board --team Europe)" 'New Demo Qualified Proposition Visit Won'
    assert_equal "$(board --team Asia)" 'New Qualified Proposition Demo Won'
    assert_equal "$(board)" 'New Qualified Proposition Won'
    crm lead create --name 'Forty chairs' --team Europe --stage Visit
    refused 1 'no stage "Visit"' lead create --name x --team Asia --stage Visit
    refused 1 'Asia/Demo, Europe/Demo' stage edit Demo --folded yes
    crm stage edit Asia/Demo --name Tasting
    refused 1 'already' stage create new --team Asia
    refused 1 'already' stage create Visit
}

@test "a renamed stage has a new name on the board, and the old one in history" {
    crm lead create --name 'Forty chairs' --team Europe
    crm lead stage 1 Qualified
    crm stage edit Qualified --name Hot
    assert_equal "$(board)" 'New Hot Proposition Won'
    crm lead show 1 --json | assert_json '.stage == "Hot" and any(.history[]; .summary == "moved from New to Qualified")'
    crm lead stage 1 Proposition
    crm lead show 1 --json | assert_json 'any(.history[]; .summary == "moved from Hot to Proposition")'
    api GET '/v1/events?limit=100' |
        assert_json 'any(list[]; .type == "stage.edited" and .data.before.name == "Qualified" and .data.after.name == "Hot")'
}

@test "a stage is archived when its open leads have gone elsewhere, which their history tells" {
    crm lead create --name 'Forty chairs' --team Europe --stage Qualified
    crm lead create --name 'A table' --team Asia --stage Qualified
    refused 1 '2 open leads .*--move-to' stage edit Qualified --archived yes
    refused 1 'won' stage edit Qualified --archived yes --move-to Won
    crm stage edit Qualified --archived yes --move-to Proposition
    assert_equal "$(board)" 'New Proposition Won'
    crm pipeline --json | assert_json '.stages[1].count == 2'
    crm lead show 1 --json | assert_json '.stage == "Proposition" and any(.history[]; .summary == "moved from Qualified to Proposition" and .user == "root")'
    refused 1 'no stage "Qualified"' lead stage 1 Qualified
    run crm stage list
    assert_match "$output" '^Qualified .*archived$'
    run crm complete-names stage
    assert_equal "$output" $'New\nProposition\nWon'
    crm stage edit Qualified --archived no
    crm lead stage 1 Qualified
}

@test "only a stage in which no lead is or ended is deleted" {
    crm stage create Demo
    crm stage delete Demo
    crm lead create --name 'Forty chairs' --stage Qualified
    refused 1 'archived yes' stage delete Qualified
    crm lead stage 1 Won
    crm stage delete Qualified
    refused 1 'leads are in the stage Won' stage delete Won
    refused 5 'no stage' stage delete Nirvana
}

@test "an open and a won stage remain for every team" {
    refused 1 'a won stage' stage delete Won
    refused 1 'a won stage' stage edit Won --archived yes
    crm stage create Paid --won yes
    crm stage delete Won
    crm stage delete Qualified
    crm stage delete Proposition
    refused 1 'an open stage' stage delete New
    crm lead create --name 'Forty chairs'
    crm lead stage 1 Paid
    crm lead show 1 --json | assert_json '.status == "won"'
}

@test "a stage requires fields of a lead, its own and those that were added" {
    crm field create roof_area --label 'Area of the roof' --type number
    crm stage edit Qualified --require email --require expected-revenue --require roof-area
    crm stage list --json |
        assert_json '.[1].required == ["email", "expected_revenue_minor", "roof_area"]'
    refused 1 'did you mean email' stage edit Qualified --require emial
    refused 1 'a stage requires' field delete roof_area
    crm lead create --name 'Forty chairs'
    refused 1 'email: is needed before a lead enters the stage Qualified' lead stage 1 Qualified
    crm lead create --name 'A table' --email ada@customer.example --revenue 100 --currency EUR
    refused 1 'Area of the roof: is needed' lead stage 2 Qualified
    crm stage edit Qualified --require email
    crm lead stage 2 Qualified
    crm stage edit Qualified --require ''
    crm lead stage 1 Qualified
}
