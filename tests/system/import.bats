#!/usr/bin/env bats
# import.bats - mail from files: Maildirs, mboxes, single mails, standard input.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

start_crmd_for_import()
{
    configure
    start_crmd
    make_team Europe europe@sales.example.com
    make_team Americas americas@sales.example.com
}

# COUNT mails as an mbox on standard output, a minute after the other.
mbox() # COUNT [PREFIX]
{
    enquiry "${2-m}%n" | perl -MPOSIX -e '
        local $/;
        my $mail = <STDIN>;
        for my $n (1 .. $ARGV[0]) {
            (my $one = $mail) =~ s/%n/$n/g;
            print "From ada\@customer.example ",
                strftime("%a %b %e %H:%M:%S %Y", gmtime(1577836800 + 60 * $n)), "\n$one\n";
        }' "$1"
}

# Whether an import has got somewhere.
has_begun()
{
    api GET /v1/status | assert_json '.totals.messages > 0'
}

import_json() # ARGUMENTS
{
    crm import mail --json "$@"
}

@test "an mbox, a Maildir, a mail and standard input are imported, and old mail makes old leads" {
    start_crmd_for_import
    mkdir -p "$HERE"/mail/{cur,new,tmp}
    enquiry cur > "$HERE/mail/cur/1600000000.M1.host:2,S"
    enquiry new > "$HERE/mail/new/1600000100.M2.host"
    enquiry tmp > "$HERE/mail/tmp/1600000200.M3.host"
    mbox 3 > "$HERE/box"
    enquiry one 'Date: Tue, 1 Jan 2019 10:00:00 +0000' > "$HERE/one.eml"
    import_json "$HERE/mail" "$HERE/box" "$HERE/one.eml" - < <(mbox 2 in) |
        assert_json '.mails == 8 and .leads == 8 and .verdicts == {lead: 8} and .known == 0'
    api GET '/v1/leads?limit=100' | assert_json '[list[].created_at] | sort == ["2019-01-01T10:00:00Z",
        "2020-01-01T00:01:00Z", "2020-01-01T00:01:00Z", "2020-01-01T00:02:00Z", "2020-01-01T00:02:00Z",
        "2020-01-01T00:03:00Z", "2020-09-13T12:26:40Z", "2020-09-13T12:28:20Z"]'
    api GET /v1/inbox | assert_json 'all(list[]; .mailbox == "import")'
}

@test "an import run again finds all of it known" {
    start_crmd_for_import
    mbox 150 > "$HERE/box"
    import_json "$HERE/box" | assert_json '.mails == 150 and .leads == 150'
    import_json "$HERE/box" | assert_json '.mails == 150 and .known == 150 and .leads == 0'
    recorded 150
    api GET /v1/messages/1 | assert_json '.deliveries | length == 1'
}

@test "a mail that a mailbox brought is known to an import" {
    start_crmd_with_teams
    enquiry one | tee "$HERE/one.eml" | deliver -
    wait_for recorded 1
    import_json "$HERE/one.eml" | assert_json '.known == 1'
    recorded 1
}

@test "a dry run tells what would be, and writes nothing" {
    start_crmd_for_import
    mbox 5 > "$HERE/box"
    import_json --dry-run "$HERE/box" | assert_json '.dry_run and .mails == 5 and .leads == 5'
    recorded 0
    run crm import mail --dry-run "$HERE/box"
    assert_match "$output" '^lead +5$'
    assert_match "$output" '5 mails, 5 leads; nothing was written'
}

@test "--team takes what names no alias, --since leaves out what is older" {
    start_crmd_for_import
    enquiry alias 'Date: Wed, 1 Jan 2020 10:00:00 +0000' > "$HERE/1.eml"
    enquiry none 'To: info@elsewhere.example' > "$HERE/2.eml"
    import_json --team Americas --since 2021-01-01 "$HERE/1.eml" "$HERE/2.eml" |
        assert_json '.mails == 1 and .before_since == 1'
    api GET /v1/leads | assert_json '[list[].team] == ["Americas"]'
    run crm import mail --team Nowhere "$HERE/1.eml"
    assert_equal "$status" 1
    assert_match "$output" 'no team "Nowhere"'
    run crm import mail --since yesterday "$HERE/1.eml"
    assert_equal "$status" 2
}

@test "what cannot be read is told of, and the rest is imported" {
    start_crmd_for_import
    mkdir "$HERE/mails"
    enquiry one > "$HERE/mails/one.eml"
    echo 'nothing of a mail here' > "$HERE/mails/notes.txt"
    run --separate-stderr crm import mail "$HERE/mails" "$HERE/missing"
    assert_equal "$status" 1
    assert_match "$output" 'unreadable files +2'
    assert_match "$stderr" 'notes.txt: is no mail'
    assert_match "$stderr" 'missing: cannot be read'
    recorded 1
}

@test "a mail that is too large is refused with its header kept" {
    configure
    printf 'limits: { max_message_size = "64K"; };\n' >> "$HERE/crmd.conf"
    start_crmd
    { enquiry large; head -c 300000 /dev/zero | tr '\0' x; } > "$HERE/large.eml"
    import_json "$HERE/large.eml" | assert_json '.too_large == 1 and .leads == 0'
    import_json "$HERE/large.eml" | assert_json '.too_large == 0 and .known == 1'
    api GET /v1/messages/1 | assert_json '.verdict == "refused" and .subject == "Enquiry large"
        and (.reason | contains("max_message_size")) and .size_bytes > 300000'
}

@test "a mail of several megabytes goes through" {
    start_crmd_for_import
    { enquiry large; head -c 9000000 /dev/zero | tr '\0' x | fold -w 76; } > "$HERE/large.eml"
    import_json "$HERE/large.eml" | assert_json '.verdicts == {lead: 1}'
    assert_equal "$(api GET /v1/messages/1/raw | sha256sum)" "$(sha256sum < "$HERE/large.eml")"
}

@test "mails that kill crmd-mail are quarantined, and all others imported" {
    start_crmd_for_import
    {
        for n in 1 2; do # apart, so that they are not read at the same time
            mbox 10 "$n-"
            echo "From x@customer.example Wed Jan  1 00:00:00 2020"
            enquiry "poison$n" 'X-Crmd-Fault: segv'
            echo
        done
    } > "$HERE/box"
    import_json "$HERE/box" | assert_json '.verdicts == {lead: 20, unparsable: 2}'
    api GET '/v1/inbox?verdict=unparsable' | assert_json '(list | length) == 2'
    import_json "$HERE/box" | assert_json '.known == 22'
}

@test "crmd may be killed while it imports; it goes on, and nothing is lost or doubled" {
    start_crmd_for_import
    mbox 5000 > "$HERE/box"
    import_json "$HERE/box" > "$HERE/answer.json" &
    local import=$! n
    wait_for has_begun
    for n in 1 2 3; do
        perl -e 'select undef, undef, undef, 0.05 + rand 0.1'
        kill_crmd
        start_crmd
    done
    wait "$import"
    recorded 5000
    api GET /v1/status | assert_json '.totals.leads == 5000'
    assert_json '.mails == 5000' < "$HERE/answer.json"
    stop_crmd
    assert_equal "$(sqlite3 "$HERE/crmd.db" 'PRAGMA integrity_check; SELECT count(*) FROM deliveries')" $'ok\n5000'
}

@test "crmctl may be killed while it imports; run again, it takes the rest" {
    start_crmd_for_import
    mbox 10000 > "$HERE/box"
    "$BUILD/crmctl" --socket "$HERE/control.sock" import mail --quiet "$HERE/box" > /dev/null &
    local import=$!
    wait_for has_begun
    kill -KILL "$import"
    wait "$import" || true
    import_json "$HERE/box" | assert_json '.mails == 10000 and .known > 0 and .leads > 0'
    recorded 10000
    api GET /v1/status | assert_json '.totals.leads == 10000'
}

@test "crmd that dies between commit and answer makes no double" {
    start_crmd_for_import
    stop_crmd
    start_crmd CRMD_FAULT=delivery-committed:2
    mbox 300 > "$HERE/box"
    import_json "$HERE/box" > "$HERE/answer.json" &
    local import=$!
    wait_for is_gone "$CRMD_PID"
    start_crmd
    wait "$import"
    recorded 300
    api GET /v1/status | assert_json '.totals.leads == 300'
}

@test "only administrators import" {
    CRMD_SOCKET_MODE=0666 configure
    start_crmd
    chmod 755 "$HERE"
    enquiry one > "$HERE/one.eml"
    api POST /v1/users '{"login": "anna", "uid": 65534, "groups": ["user", "leader"]}' > /dev/null
    if ((EUID == 0)); then
        run setpriv --reuid=65534 --regid=65534 --clear-groups "$BUILD/crmctl" --socket "$HERE/control.sock" \
            import mail "$HERE/one.eml"
        assert_equal "$status" 4
        assert_match "$output" 'lacks the right "message create all"'
    fi
    recorded 0
}

@test "without crmd an import says so at once" {
    configure
    enquiry one > "$HERE/one.eml"
    run crm import mail "$HERE/one.eml"
    assert_equal "$status" 3
}
