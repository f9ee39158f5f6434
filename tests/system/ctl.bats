#!/usr/bin/env bats
# ctl.bats - crmctl as people and scripts use it: exit statuses, JSON, a terminal of 80 columns.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

# Runs crmctl in a terminal of 80 columns; what it shows, without colours.
in_terminal() # ARGUMENT...
{
    COLUMNS='' TERM=xterm-256color script -qec \
        "stty cols 80 rows 24; $(printf '%q ' "$BUILD/crmctl" --socket "$HERE/control.sock" "$@")" \
        /dev/null < /dev/null | without_colours
}

without_colours()
{
    tr -d '\r' | perl -pe 's/\e\[[0-9;?]*[a-zA-Z]//g'
}

# The widest line, in columns of a terminal.
widest()
{
    perl -CS -MList::Util=max -ne '
        chomp; s/\p{Mn}//g;
        my $wide = () = /[\x{1100}-\x{115F}\x{2E80}-\x{A4CF}\x{AC00}-\x{D7A3}\x{F900}-\x{FAFF}\x{FE30}-\x{FE6F}\x{FF00}-\x{FF60}]/g;
        $max = max($max // 0, length($_) + $wide);
        END { print $max // 0 }'
}

start_with_samples()
{
    start_crmd_with_teams
    make_team Indonesia indonesia@sales.example.com
    for mail in "$ROOT"/demo/mails/*.eml; do
        deliver "$mail"
    done
    PATIENCE=30 wait_for recorded 60
}

@test "exit status 0: done" {
    start_crmd_with_teams
    run crm status
    assert_equal "$status" 0
}

@test "exit status 1: refused or failed, with one sentence on standard error" {
    start_crmd_with_teams
    run --separate-stderr crm team create Europe
    assert_equal "$status" 1
    assert_equal "$output" ''
    assert_match "$stderr" 'Europe'
    assert_equal "${#stderr_lines[@]}" 1
}

@test "exit status 2: wrong usage, with the nearest word" {
    run --separate-stderr crm laed list
    assert_equal "$status" 2
    assert_match "$stderr" 'did you mean.*lead'
    run --separate-stderr crm lead lst
    assert_equal "$status" 2
    assert_match "$stderr" 'list'
    run --separate-stderr crm lead list --tema=Europe
    assert_equal "$status" 2
    assert_match "$stderr" '--team'
    run --separate-stderr crm lead show
    assert_equal "$status" 2
    run --separate-stderr crm lead show seven
    assert_equal "$status" 2
}

@test "exit status 3: no daemon, with what to do about it" {
    run --separate-stderr crm lead list
    assert_equal "$status" 3
    assert_equal "$output" ''
    assert_match "$stderr" 'control\.sock'
}

@test "exit status 4: not permitted" {
    CRMD_SOCKET_MODE=0666
    start_crmd_with_teams
    run --separate-stderr setpriv --reuid=65534 --regid=65534 --clear-groups \
        "$BUILD/crmctl" --socket "$HERE/control.sock" lead list
    assert_equal "$status" 4
    assert_equal "$output" ''
    assert_match "$stderr" .
}

@test "exit status 5: not found" {
    start_crmd_with_teams
    run --separate-stderr crm lead show 4711
    assert_equal "$status" 5
    assert_match "$stderr" '4711'
    run --separate-stderr crm team show Atlantis
    assert_equal "$status" 5
}

@test "an error with --json leaves standard output empty" {
    start_crmd_with_teams
    run --separate-stderr crm --json lead show 4711
    assert_equal "$status" 5
    assert_equal "$output" ''
}

@test "lead list --json is one JSON value that jq reads" {
    start_crmd_with_teams
    enquiry scripted | deliver -
    wait_for recorded 1
    assert_equal "$(crm lead list --json | jq -s length)" 1
    crm lead list --json | assert_json '[list[].email] == ["ada.scripted@customer.example"]'
    crm --json inbox list | assert_json 'list[0].verdict == "lead"'
    crm pipeline --json | assert_json '.stages[0].name == "New" and .leads == 1'
    crm mailbox list --json | assert_json 'list[0].name == "sales"'
    crm team list --json | assert_json '[list[].name] | index("Europe")'
    crm status --json | assert_json '.totals.leads == 1'
}

@test "the commands of a day: note, assign, stage, show" {
    start_crmd_with_teams
    crm user create anna --name 'Anna Berg'
    enquiry daily | deliver -
    wait_for recorded 1
    id=$(crm lead list --json | jq -r 'if type == "object" then .items else . end | .[0].id')
    crm lead note "$id" 'called back'
    crm lead assign "$id" anna
    crm lead stage "$id" Qualified
    run crm lead show "$id"
    assert_equal "$status" 0
    assert_match "$output" 'called back'
    assert_match "$output" 'anna|Anna Berg'
    assert_match "$output" 'Qualified'
    crm lead show "$id" --json | assert_json '.salesperson == "anna" and .stage == "Qualified"'
}

@test "no line is wider than a terminal of 80 columns, in any script" {
    start_with_samples
    id=$(api GET '/v1/leads?limit=1000' | jq -r '.items[] | select(.language == "zh").id')
    for command in status 'mailbox list' 'inbox list' 'inbox show 1' 'message show 9' 'lead list' \
        "lead show ${id:-1}" 'lead show 1' pipeline 'team list' 'team show Europe' 'user list' help \
        'help lead' 'lead list --help'; do
        # shellcheck disable=SC2086
        shown=$(in_terminal $command)
        width=$(widest <<< "$shown")
        if ((width > 80)) || [[ -z $shown ]]; then
            echo "crmctl $command is $width columns wide:"
            echo "$shown"
            return 1
        fi
    done
}

@test "watch shows no line wider than a terminal of 80 columns" {
    start_crmd_with_teams
    TERM=xterm script --quiet --flush --command "stty cols 80; exec \
        $BUILD/crmctl --socket $HERE/control.sock watch" "$HERE/typescript" \
        < /dev/null > /dev/null 3>&- &
    OTHERS+=($!)
    for name in enquiry-ja-iso-2022-jp enquiry-zh-base64 enquiry-ar-gmail newsletter-de; do
        deliver "$(sample "$name")"
    done
    wait_for grep -q bulk "$HERE/typescript"
    width=$(sed '/^Script/d' "$HERE/typescript" | without_colours | widest)
    ((width > 40 && width <= 80))
}

@test "output into a pipe has no colours and no control characters" {
    start_crmd_with_teams
    enquiry evil "Subject: $(printf 'evil \033[31mred\033]0;title\007')" | deliver -
    wait_for recorded 1
    for command in 'lead list' 'inbox list' 'lead show 1' pipeline status; do
        # shellcheck disable=SC2086
        run crm $command
        refute_match "$output" $'\033|\007'
    done
}

@test "what a mail says cannot control the terminal" {
    start_crmd_with_teams
    enquiry evil "From: =?utf-8?B?$(printf 'Eve\033]0;pwned\007' | base64)?= <eve@customer.example>" \
        "Subject: =?utf-8?B?$(printf 'x\033[2Jy' | base64)?=" | deliver -
    wait_for recorded 1
    for command in 'lead list' 'inbox list' 'lead show 1' 'message show 1'; do
        # shellcheck disable=SC2086
        shown=$(COLUMNS='' TERM=xterm script -qec \
            "$BUILD/crmctl --socket $HERE/control.sock $command" /dev/null < /dev/null)
        refute_match "$shown" $'\033\\]|\033\\[2J|\007'
    done
}

@test "watch prints mails as they come" {
    start_crmd_with_teams
    stdbuf -oL "$BUILD/crmctl" --socket "$HERE/control.sock" watch > "$HERE/watched" 3>&- &
    OTHERS+=($!)
    enquiry watched "Subject: Watched enquiry" | deliver -
    deliver "$(sample newsletter-en)"
    watched() { grep -q 'Watched enquiry' "$HERE/watched" && grep -q 'bulk' "$HERE/watched"; }
    wait_for watched
}

@test "watch shows a mail in one line and its lead in another; what people do afterwards, too" {
    start_crmd_with_teams
    crm user create anna
    crm team edit Europe --member anna
    stdbuf -oL "$BUILD/crmctl" --socket "$HERE/control.sock" watch > "$HERE/watched" 3>&- &
    OTHERS+=($!)
    enquiry first "Subject: Watched enquiry" | deliver -
    wait_for recorded 1
    crm lead assign 1 --nobody
    shown() { grep -q 'assigned to nobody' "$HERE/watched"; }
    wait_for shown
    run sed 's/^[0-9][0-9:]*/TIME/; s/ *$//' "$HERE/watched"
    assert_equal "$output" "\
TIME  lead          Ada Vale: Watched enquiry
                        → #1 Europe / anna
TIME  assigned      #1 assigned to nobody, by hand (root)"
}

@test "watch --type shows events of that type, one a line" {
    start_crmd_with_teams
    crm user create anna
    crm team edit Europe --member anna
    stdbuf -oL "$BUILD/crmctl" --socket "$HERE/control.sock" watch --type lead.assigned \
        > "$HERE/watched" 3>&- &
    OTHERS+=($!)
    enquiry first "Subject: Watched enquiry" | deliver -
    shown() { [[ -s $HERE/watched ]]; }
    wait_for shown
    run sed 's/^[0-9][0-9:]*/TIME/; s/ *$//' "$HERE/watched"
    assert_equal "$output" 'TIME  assigned      #1 assigned to anna, in turn'
}

@test "parse reads a mail without a daemon" {
    run --separate-stderr "$BUILD/crmctl" parse --json "$(sample enquiry-de-outlook)"
    assert_equal "$status" 0
    assert_json '.verdict == "lead" and .from.email == "j.hinrichsen@baumschule-wittrock.example"
        and .from.name == "Hinrichsen, Jörg" and (.attachments[0].inline)' <<< "$output"
    "$BUILD/crmctl" parse --json - < "$(sample bounce-postfix)" |
        assert_json '.verdict == "bounce" and .bounce.recipient == "e.brandt@werkhof-sued.example"
            and .bounce.status == "5.1.1"'
}

@test "help is there for every command" {
    run "$BUILD/crmctl" --help
    assert_equal "$status" 0
    for noun in $("$BUILD/crmctl" --help | awk '/^  [a-z]/ { print $1 }' | sort -u); do
        run "$BUILD/crmctl" "$noun" --help
        assert_equal "$status" 0
        assert_match "$output" "crmctl"
    done
}
