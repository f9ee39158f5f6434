#!/usr/bin/env bats
# lists.bats - what a business keeps lists of, through crmctl: its companies, tags, reasons, sources,
# fields of its own; its teams' targets and capacities; its settings, which do what they say.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

as_nobody()
{
    setpriv --reuid=65534 --regid=65534 --clear-groups "$BUILD/crmctl" --socket "$HERE/control.sock" "$@"
}

# A PNG image of 16 x 16 pixels, as far as its header tells.
image()
{
    printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10'
    head -c 1000 /dev/zero
}

# crmctl that must fail with this status and say that.
refused() # STATUS EXTENDED_REGEX WORDS...
{
    run --separate-stderr crm "${@:3}"
    assert_equal "$status" "$1"
    assert_match "$stderr" "$2"
}

kinds_of_leads()
{
    api GET /v1/leads | jq -r '[.items[].kind] | reverse | join(" ")'
}

start_crmd_alone()
{
    configure
    start_crmd
}

@test "we are several companies, and teams belong to one" {
    start_crmd_alone
    image > "$HERE/logo.png"
    crm company create 'Example Pumps GmbH' --street 'Hauptstr. 1' --postcode 10115 --city Berlin \
        --country de --tax-id DE123456789 --email info@pumps.example --logo "$HERE/logo.png"
    crm company create 'Example Pumps Ltd' --currency GBP
    run crm company list
    assert_match "$output" 'Example Pumps GmbH +Berlin +DE +DE123456789 +EUR +info@pumps.example'
    assert_match "$output" 'Example Pumps Ltd .*GBP'
    run crm company show 'example pumps gmbh'
    assert_match "$output" 'Hauptstr. 1, 10115 Berlin, DE'
    assert_match "$output" 'image/png'
    crm company logo 1 | cmp - "$HERE/logo.png"
    crm team create Europe --company 'Example Pumps GmbH'
    crm team show Europe --json | assert_json '.company == "Example Pumps GmbH"'
    refused 1 'archive it' company delete 'Example Pumps GmbH'
    crm company edit 'Example Pumps GmbH' --archived yes
    refused 1 'no company' team create Asia --company 'Example Pumps GmbH'
    crm company delete 'Example Pumps Ltd'
    crm company list --json | assert_json 'length == 1 and .[0].archived'
}

@test "a logo is an image of some size, and can be taken away" {
    start_crmd_alone
    crm company create Us
    echo 'no image' > "$HERE/logo.png"
    refused 1 'PNG or JPEG' company edit Us --logo "$HERE/logo.png"
    { image; head -c 262144 /dev/zero; } > "$HERE/large.png"
    refused 1 '256 KB' company edit Us --logo "$HERE/large.png"
    refused 1 'cannot read' company edit Us --logo "$HERE/none.png"
    refused 5 'has no logo' company logo Us
    image > "$HERE/logo.png"
    crm company edit Us --logo "$HERE/logo.png"
    assert_equal "$(api_status GET /v1/companies/Us/logo --dump-header "$HERE/headers")" 200
    assert_match "$(cat "$HERE/headers")" '^content-type: image/png'
    refute_match "$(api GET '/v1/events?limit=100')" 'iVBORw0KGgo' # no images in the history
    crm company edit Us --logo ''
    crm company show Us --json | assert_json 'has("logo") | not'
}

@test "tags have categories and colours, and are shown in them" {
    start_crmd_alone
    crm tag-category create Heat
    crm tag create hot --category heat --colour red
    crm tag create cold --category heat --colour blue
    crm tag create old
    crm tag edit old --archived yes
    run crm --color=always tag list
    assert_match "$output" $'\e\\[38;5;160mhot\e\\[0m +Heat +red +0'
    assert_match "$output" $'\e\\[2mold\e\\[0m .*archived'
    refused 2 'they are red' tag create x --colour mauve
    refused 1 'no tag category' tag create x --category Size
    refused 1 'already' tag create HOT
    refused 1 'is used 2 times' tag-category delete Heat
    crm tag delete old
    crm tag edit cold --name frozen --category ''
    crm tag list --json | assert_json 'map(.name) == ["hot", "frozen"] and (.[1] | has("category") | not)'
    assert_equal "$(crm tag list --csv | sed 1q | tr -d '\r')" 'id,name,category,colour,uses,archived'
}

@test "each colour that a tag may have is another one on a terminal" {
    start_crmd_alone
    local colours='red orange yellow green teal cyan blue indigo purple pink brown grey'
    for colour in $colours; do
        crm tag create "tag-$colour" --colour "$colour"
    done
    run crm --color=always tag list
    assert_equal "$(grep -oE $'\e\\[38;5;[0-9]+m' <<< "$output" | sort -u | wc -l)" 12
    assert_match "$(api PATCH /v1/tags/tag-red '{"colour": "mauve"}')" "must be one of ${colours// /, }"
}

@test "sources are counted, merged with all their uses, and deleted where nothing has them" {
    start_crmd_alone
    for source in fair trade-fair flyer; do
        crm source create "$source"
    done
    crm lead create --name one --source fair
    crm lead create --name two --source trade-fair
    crm source list --json | assert_json 'map({(.name): .uses}) | add == {"mail": 0, "manual": 0, "fair": 1, "trade-fair": 1, "flyer": 0}'
    refused 1 'merge it' source delete fair
    refused 1 'another one' source merge fair fair
    refused 5 'no source' source merge fair nowhere
    run crm source merge fair trade-fair
    assert_equal "$output" 'Merged source fair into trade-fair.'
    api GET /v1/leads | assert_json '[list[].source] | unique == ["trade-fair"]'
    crm source list --json | assert_json 'any(.[]; .name == "trade-fair" and .uses == 2)'
    crm source delete flyer
    refused 1 'rename it' source delete mail
    crm source edit mail --name 'E-mail'
    api GET '/v1/events?limit=100' |
        assert_json 'any(list[]; .type == "source.merged" and .summary == "source fair merged into trade-fair" and .user == "root")'
}

@test "lost reasons, mediums and campaigns are there from the start or made, renamed and archived" {
    start_crmd_alone
    crm lost-reason list --json | assert_json 'length >= 5'
    crm medium list --json | assert_json 'any(.[]; .name == "phone")'
    run --separate-stderr crm campaign list
    assert_equal "$status" 0
    assert_equal "$output" ''
    crm lost-reason create 'Too late'
    crm lost-reason edit 'too late' --name 'We were too late'
    crm lost-reason edit 'No budget' --archived yes
    crm lost-reason merge 'Too expensive' 'We were too late'
    crm campaign create 'Spring 2026'
    crm medium delete banner
    run crm complete-names lost-reason
    assert_match "$output" '^We were too late$'
    refute_match "$output" 'No budget|Too expensive'
}

@test "fields are added to leads, and keep their name and type" {
    start_crmd_alone
    crm field create roof_area --label 'Area of the roof' --type number
    crm field create roof --type choice --choice flat --choice pitched
    run crm field list
    assert_match "$output" 'roof +Roof +choice +flat, pitched'
    refused 1 'only for fields of type choice' field edit roof_area --choice a
    assert_match "$(api PATCH /v1/fields/roof_area '{"type": "text"}')" 'stays as it is'
    refused 1 'every lead has' field create email
    refused 1 'name at least one' field create kind_of --type choice
    crm field edit roof_area --label 'Roof area'
    crm field edit roof --archived yes
    crm field delete roof_area
    crm field list --json | assert_json 'length == 1 and .[0].archived'
}

@test "a team has a target and members with capacities, beyond which turns pass them over" {
    start_crmd_with_teams
    api POST /v1/users '{"login": "anna"}' > /dev/null
    api POST /v1/users '{"login": "ben"}' > /dev/null
    crm team edit Europe --member anna --member ben --capacity anna=1 --target 50000
    run crm team show Europe
    assert_match "$output" 'anna \(1 lead in 30 days\), ben'
    assert_match "$output" 'To invoice +EUR 50,000 a month'
    for name in one two three; do
        deliver <(enquiry "$name" "From: $name <$name@customer.example>")
    done
    wait_for recorded 3
    api GET /v1/leads | assert_json '[list[].salesperson] | sort == ["anna", "ben", "ben"]'
    refused 1 'is no member' team edit Europe --capacity carl=3
    refused 2 'LOGIN=N' team edit Europe --capacity anna
    refused 1 'with both' team edit Europe --use-leads no --use-pipeline no
    crm team edit Europe --capacity anna=
    crm team show Europe --json | assert_json '.capacities == {}'
}

@test "a user has a target, a language and a time zone that there are" {
    start_crmd_alone
    crm setting set language de
    crm user create anna --target 1000.50 --timezone Europe/Berlin
    run crm user show anna
    assert_match "$output" 'Language +de'
    assert_match "$output" 'To invoice +EUR 1,000.50 a month'
    refused 1 'no zone' user edit anna --timezone Europe/Atlantis
    refused 1 'ISO 639' user edit anna --language German
    crm user edit anna --language pt-BR --target 0
    crm user show anna --json | assert_json '.language == "pt-BR" and .invoicing_target_minor == 0'
}

@test "settings are listed with type, meaning and default, and take what fits" {
    start_crmd_alone
    run crm setting list
    assert_match "$output" '^NAME +VALUE +DEFAULT +MEANING'
    assert_match "$output" '^scoring_start_date +none +none'
    [[ $(crm setting list | awk '{ print length }' | sort -n | tail -n 1) -le 80 ]]
    crm setting list --json |
        assert_json 'all(.[]; has("value") and has("default") and .type and .meaning)'
    refused 1 'yes or no' setting set leads maybe
    refused 1 'a day such as' setting set scoring_start_date 2026-02-30
    refused 1 'from 1 to 12' setting set fiscal_month 13
    refused 1 'ISO 639' setting set language German
    refused 1 'ISO 4217' setting set currency Euro
    refused 5 'did you mean' setting set fiscal_moth 4
    crm setting set scoring_start_date 2026-03-01
    crm setting set fiscal_month 4
    crm setting set predictive_scoring no
    assert_equal "$(crm setting get scoring_start_date) $(crm setting get fiscal_month)" '2026-03-01 4'
    crm setting set scoring_start_date --default
    assert_equal "$(crm setting get scoring_start_date)" none
}

@test "without the step of leads, mail makes opportunities at once" {
    start_crmd_with_teams
    deliver <(enquiry one)
    wait_for recorded 1
    crm setting set leads no
    deliver <(enquiry two 'From: Bo <bo@customer.example>')
    wait_for recorded 2
    crm setting set leads yes
    crm team edit Europe --use-leads no
    deliver <(enquiry three 'From: Cy <cy@customer.example>')
    wait_for recorded 3
    assert_equal "$(kinds_of_leads)" 'lead opportunity opportunity'
}

@test "without incoming mail, mailboxes are left alone until it is taken in again" {
    start_crmd_with_teams
    wait_for mailbox_rests sales
    crm setting set incoming_mail no
    wait_for mailbox_is sales paused
    api GET /v1/mailboxes | assert_json 'list[0].paused_by == "the setting incoming_mail"'
    deliver <(enquiry one)
    refused 1 'incoming_mail yes' mailbox resume sales
    refused 1 'paused' mailbox poll sales
    stop_crmd
    start_crmd # and across restarts
    wait_for mailbox_is sales paused
    sleep 2 # a poll would come each second
    recorded 0
    crm setting set incoming_mail yes
    wait_for recorded 1
    wait_for mailbox_rests sales
    [[ $(grep -c 'incoming mail is' "$HERE/crmd.log") == 3 ]] # left alone twice, taken in again once
}

@test "a mailbox that a person paused stays so when incoming mail is taken in again" {
    configure "$(mailbox sales "$BOX")" "$(mailbox support "$BOX2")"
    start_crmd
    crm mailbox pause sales
    crm setting set incoming_mail no
    wait_for mailbox_is support paused
    crm setting set incoming_mail yes
    wait_for mailbox_rests support
    mailbox_is sales paused
    crm mailbox resume sales
    wait_for mailbox_rests sales
}

@test "without incoming mail, LMTP tells senders to come again" {
    configure
    printf 'lmtp: { path = "%s"; };\n' "$HERE/lmtp.sock" >> "$HERE/crmd.conf"
    start_crmd
    make_team Europe europe@sales.example.com
    lmtp() { python3 "$LIB/lmtp.py" "$HERE/lmtp.sock" ada@customer.example "$@"; }
    enquiry one > "$HERE/mail"
    put_off() { lmtp europe@sales.example.com < "$HERE/mail" | grep -q ' 451 4.3.0'; }
    taken() { lmtp europe@sales.example.com < "$HERE/mail" | grep -q ' 250 2.0.0'; }
    wait_for taken
    crm setting set incoming_mail no
    wait_for put_off
    crm setting set incoming_mail yes
    wait_for taken
    recorded 1
}

@test "users read the lists, leaders make tags, reasons and sources, administrators do the rest" {
    CRMD_SOCKET_MODE=0666
    start_crmd_alone
    api POST /v1/users '{"login": "anna", "uid": 65534}' > /dev/null
    for noun in company stage field tag tag-category lost-reason source medium campaign; do
        as_nobody "$noun" list > /dev/null
        run --separate-stderr as_nobody "$noun" create mine
        assert_equal "$status" 4
        assert_match "$stderr" 'lacks the right "[a-z_]+ create all"'
    done
    crm user edit anna --group leader
    for noun in tag tag-category lost-reason source medium campaign; do
        as_nobody "$noun" create mine
        as_nobody "$noun" edit mine --name ours
        run --separate-stderr as_nobody "$noun" delete ours
        assert_equal "$status" 4
        run --separate-stderr as_nobody "$noun" merge ours theirs
        assert_equal "$status" 4
    done
    for words in 'company create x' 'stage create x' 'field create x' 'stage move New --first' 'setting set leads no'; do
        # shellcheck disable=SC2086 # words of a command
        run --separate-stderr as_nobody $words
        assert_equal "$status" 4
    done
}
