#!/usr/bin/env bats
# activities.bats - calls, mails, meetings and to-dos: planned, seen by day, done, called off, taken
# into a calendar; by a salesperson of another uid too.

# shellcheck disable=SC1010,SC2034,SC2154 # "done" is a verb here; bats sets what run found
load helper

as_anna()
{
    setpriv --reuid=65534 --regid=65534 --clear-groups "$BUILD/crmctl" --socket "$HERE/control.sock" "$@"
}

# Lead 1 is root's to give, lead 2 is anna's. It is the same day for everybody.
setup()
{
    prepare
    CRMD_SOCKET_MODE=0666
    start_crmd_with_teams
    api POST /v1/users '{"login": "anna", "uid": 65534, "timezone": "UTC"}' > /dev/null
    crm user edit root --timezone UTC
    crm team edit Europe --member anna
    crm lead create --name 'Forty chairs' --team Europe --contact-name 'Lena Weber' --phone '+49 30 1234567'
    crm lead create --name 'A wind farm' --team Europe --salesperson anna
}

day() # WHEN
{
    date --utc --date "$1" +%F
}

activity() # ID JQ
{
    crm activity show "$1" --json | jq -r "$2"
}

@test "an activity is due when it is said, or as its type says" {
    run crm activity create --lead 1 --type call --summary 'ask for the drawings'
    assert_equal "$output" "Planned call 1 (#1 Forty chairs), due $(day '+2 days'), with root."
    crm activity create --lead 1 --type to-do --due tomorrow
    crm activity create --lead 1 --type mail --due +2w --assignee anna
    crm activity create --lead 1 --type to-do --due 2031-05-01
    crm activity list --json |
        assert_json "map(.due) == [\"$(day '+1 day')\", \"$(day '+2 days')\", \"$(day '+14 days')\", \"2031-05-01\"]"
    run --separate-stderr crm activity create --lead 1 --type to-do --due someday
    assert_equal "$status" 1
    assert_match "$stderr" 'due: "someday" is no day; write'
    run --separate-stderr crm activity create --type to-do
    assert_equal "$status" 2
    assert_match "$stderr" 'either --lead ID or --contact ID'
    run --separate-stderr crm activity create --lead 1 --type juggle
    assert_match "$stderr" 'crmctl activity-type list'
}

@test "a person sees what is overdue, what is for today and what is planned" {
    crm activity create --lead 1 --type call --due 2026-01-05 --summary 'ring Lena'
    crm activity create --lead 1 --type mail --due today --summary 'send the list'
    crm activity create --lead 1 --type to-do --due +1w --summary 'count chairs'
    crm activity create --lead 2 --type to-do --due today --summary 'hers' --assignee anna
    COLUMNS=80 run crm activity list --mine
    assert_equal "$(tr -s ' ' <<< "$output")" "Overdue
 1 2026-01-05 call ring Lena #1 Forty chairs root

Today
 2 $(day now) mail send the list #1 Forty chairs root

Planned
 3 $(day '+7 days') to-do count chairs #1 Forty chairs root"
    crm activity list --overdue --json | assert_json 'map(.id) == [1]'
    crm activity list --today --json | assert_json 'map(.id) == [2, 4]'
    crm activity list --planned --json | assert_json 'map(.state) == ["planned"]'
    crm activity list --assignee anna --json | assert_json 'map(.summary) == ["hers"]'
    crm activity list --team Europe --json | assert_json 'map(.id) == [4]'
    crm activity list --lead 2 --json | assert_json 'map(.id) == [4]'
    crm activity list --limit 3 --json | assert_json 'map(.id) == [1, 2, 4]'
    run crm activity list --csv
    assert_match "${lines[0]}" '^id,state,due,starts_at'
    assert_match "${lines[1]}" '^1,overdue,2026-01-05,'
    run --separate-stderr crm activity list --today --done
    assert_equal "$status" 2
}

@test "pages follow each other without a gap" {
    for n in {1..7}; do
        crm activity create --lead 1 --type call --due "+$((n % 3))d" --summary "n$n"
    done
    local all='' after='' page
    for n in {1..4}; do
        page=$(api GET "/v1/activities?limit=2$after")
        all+=$(jq -r '.items[].summary' <<< "$page")' '
        after="&after=$(jq -r '.next // "" | @uri' <<< "$page")"
    done
    assert_equal "$(tr '\n' ' ' <<< "$all" | xargs)" 'n3 n6 n1 n4 n7 n2 n5'
    assert_equal "$after" '&after='
}

@test "what is done has feedback, and what usually follows is said or planned" {
    crm activity create --lead 1 --type mail --due today
    run crm activity done 1 --feedback 'sent the list of prices'
    assert_equal "$output" "Done: mail 1. A call usually follows: crmctl activity create --lead 1 --type 'call'"
    crm activity create --lead 1 --type mail --due today
    run crm activity done 2 --suggested
    assert_equal "$output" "Done: mail 2. Planned call 3 (#1 Forty chairs), due $(day '+2 days'), with root."
    crm activity done 3 --next meeting --json | assert_json '.state == "done" and .next.type == "meeting"'
    crm activity list --done --json | assert_json 'map(.id) == [3, 2, 1] and .[2].feedback == "sent the list of prices"'
    run --separate-stderr crm activity done 1
    assert_equal "$status" 1
    assert_match "$stderr" 'activity 1 is done'
}

@test "a meeting has a time and a place, and moves to another day" {
    crm activity create --lead 1 --type meeting --start '2031-03-03 14:00' --duration 1h30m --place 'Hall 4'
    assert_equal "$(activity 1 '.due + " " + .starts_at + " " + .ends_at + " " + .place')" \
        '2031-03-03 2031-03-03T14:00:00Z 2031-03-03T15:30:00Z Hall 4'
    crm activity edit 1 --due 2031-03-05
    assert_equal "$(activity 1 .ends_at)" 2031-03-05T15:30:00Z
    crm activity edit 1 --start '2031-03-06 09:00' --end '2031-03-06 09:45'
    assert_equal "$(activity 1 '.due + " " + .ends_at')" '2031-03-06 2031-03-06T09:45:00Z'
    run --separate-stderr crm activity create --lead 1 --type call --start '2031-03-03 14:00'
    assert_match "$stderr" 'only a meeting has a start'
    run --separate-stderr crm activity create --lead 1 --type meeting --start '2031-03-03 14:00' --duration long
    assert_equal "$status" 2
}

@test "a stale change is refused" {
    crm activity create --lead 1 --type call
    crm activity edit 1 --note 'first' --at-version 1
    run --separate-stderr crm activity edit 1 --note 'second' --at-version 1
    assert_equal "$status" 1
    assert_match "$stderr" 'was changed meanwhile'
    run crm activity cancel 1 --at-version 1
    assert_equal "$status" 1
    crm activity cancel 1 --at-version 2
}

@test "a lead shows its activities, the next one, and the history tells of every change" {
    crm activity create --lead 1 --type call --due 2026-01-05 --summary 'ring Lena'
    crm activity create --lead 1 --type mail --due +3d
    crm activity edit 1 --due 2026-01-06
    crm activity done 1 --feedback 'not there'
    crm activity create --lead 1 --type to-do --due 2026-02-01 --summary 'find her'
    crm activity cancel 2
    crm lead list --json |
        assert_json 'map(select(.id == 1)) | .[0].next_activity | .type == "to-do" and .state == "overdue"'
    crm lead list --json | assert_json 'map(select(.id == 2)) | .[0] | has("next_activity") | not'
    crm lead show 1 --json | assert_json '.activities | map(.id) == [3, 1]'
    run crm lead show 1
    assert_match "$output" 'Activities'
    assert_match "$output" '3 +2026-02-01 +overdue +to-do +root +find her'
    crm lead show 1 --json | jq -r '.history[] | select(.type | startswith("activity.")) | .summary' > "$HERE/told"
    assert_equal "$(cat "$HERE/told")" "call due 2026-01-05, with root: ring Lena
mail due $(day '+3 days'), with root
call changed, due 2026-01-06: ring Lena
call done: ring Lena -- not there
to-do due 2026-02-01, with root: find her
mail cancelled"
    api GET '/v1/events?limit=1000' | assert_json 'any(list[]; .type == "activity.done" and .lead == 1)'
}

@test "activities go with a lead that is merged, and stay with one that is lost" {
    crm activity create --lead 1 --type call
    crm activity create --lead 2 --type mail
    crm activity done 2
    api POST /v1/leads/1/merge '{"leads": [2]}' > /dev/null
    crm lead show 1 --json | assert_json '.activities | map(.id) == [1, 2]'
    crm lead lost 1 --reason 'No budget'
    crm activity list --json | assert_json 'map(.id) == [1]'
}

@test "an activity is about a contact, too" {
    crm contact create --name 'Cleo Marsh'
    run crm activity create --contact 1 --type call --due 2031-03-03
    assert_equal "$output" 'Planned call 1 (Cleo Marsh), due 2031-03-03, with root.'
    crm activity list --contact 1 --json | assert_json 'map(.contact) == ["Cleo Marsh"]'
    crm contact create --name 'Cleo M.'
    crm activity create --contact 2 --type mail --due 2031-03-01
    crm activity done 2 --feedback 'wrote twice'
    crm contact merge 1 2
    run crm contact show 1
    assert_match "$output" '1 +2031-03-03 +planned +call +root'
    assert_match "$output" '2 +.* +done +mail +root +wrote twice'
}

@test "a salesperson plans for their own leads, and sees what is theirs" {
    crm activity create --lead 1 --type call --summary 'not hers'
    crm activity create --lead 2 --type call --summary 'of her lead'
    crm activity create --lead 1 --type call --summary 'with her' --assignee anna
    as_anna activity create --lead 2 --type meeting --due +1w --summary 'her own'
    as_anna activity list --json | assert_json 'map(.summary) == ["of her lead", "with her", "her own"]'
    as_anna activity list --mine --json | assert_json 'map(.summary) == ["with her", "her own"]'
    run --separate-stderr as_anna activity create --lead 1 --type call
    assert_equal "$status" 5
    run --separate-stderr as_anna activity show 1
    assert_equal "$status" 5
    run --separate-stderr as_anna activity done 1
    assert_equal "$status" 5
    run as_anna activity edit 3 --assignee root
    assert_match "$output" 'activity 3, which you no longer see'
    run --separate-stderr as_anna activity-type create juggle
    assert_equal "$status" 4
    assert_match "$stderr" 'activity_type create all'
}

@test "a calendar has meetings as events and the rest as to-dos" {
    crm activity create --lead 1 --type meeting --start '2031-03-03 14:00' --place 'Hall 4, Hamburg' --summary 'see; the site'
    crm activity create --lead 1 --type call --due 2031-03-04 --note $'one\ntwo'
    crm activity create --lead 2 --type call --due 2031-03-04 --assignee anna --summary 'hers'
    crm activity calendar > "$HERE/crm.ics"
    tr -d '\r' < "$HERE/crm.ics" > "$HERE/plain"
    assert_equal "$(tail -c 15 "$HERE/crm.ics" | od -An -c | tr -d ' ')" 'END:VCALENDAR\r\n'
    assert_equal "$(grep -c '^BEGIN:VEVENT' "$HERE/plain") $(grep -c '^BEGIN:VTODO' "$HERE/plain")" '1 1'
    for line in 'DTSTART:20310303T140000Z' 'DTEND:20310303T150000Z' 'LOCATION:Hall 4\, Hamburg' \
        'SUMMARY:meeting: see\; the site (Forty chairs)' 'DUE;VALUE=DATE:20310304' 'STATUS:NEEDS-ACTION' \
        "UID:$(activity 2 .uid)"; do
        grep -qxF "$line" "$HERE/plain" || { echo "not there: $line"; cat "$HERE/plain"; return 1; }
    done
    assert_equal "$(awk 'length > 75' "$HERE/plain")" ''
    crm activity calendar --assignee anna | grep -q '^SUMMARY:call: hers'
    assert_equal "$(curl --silent --unix-socket "$HERE/control.sock" --output /dev/null \
        --write-out '%{content_type}' http://crmd/v1/activities/calendar)" 'text/calendar; charset=utf-8'
}

@test "types are made, changed, archived and deleted" {
    crm activity-type create 'Site visit' --kind meeting --days 7 --suggests mail
    run crm activity-type list
    assert_match "$output" 'Site visit +meeting +7 days +mail'
    run crm activity create --lead 1 --type 'site visit'
    assert_match "$output" "due $(day '+7 days')"
    run --separate-stderr crm activity-type delete 'Site visit'
    assert_equal "$status" 1
    assert_match "$stderr" 'archive it'
    crm activity-type edit 'Site visit' --archived yes --suggests=
    run --separate-stderr crm activity create --lead 1 --type 'Site visit'
    assert_match "$stderr" 'no longer in use'
    crm activity-type create 'Fax'
    crm activity-type delete fax
    crm activity-type list --json | assert_json 'map(.name) == ["call", "mail", "meeting", "to-do", "Site visit"]'
}
