#!/usr/bin/env bats
# crash.bats - deaths at any moment: no mail lost, none doubled, the database intact.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

# Each of COUNT mails recorded once with one lead, and the database sound.
assert_all_captured_once() # COUNT
{
    recorded "$1"
    api GET '/v1/leads?limit=1000' | assert_json "(list | length) == $1
        and ([list[].email] | unique | length) == $1"
    stop_crmd
    assert_equal "$(sqlite3 "$HERE/crmd.db" 'PRAGMA integrity_check; PRAGMA foreign_key_check;')" ok
}

restarts()
{
    api GET /v1/status | jq -er .mail_process.restarts
}

@test "crmd may be killed at any moment of a capture" {
    start_crmd_with_teams
    for ((n = 1; n <= 200; n++)); do
        enquiry "k$n" | deliver -
        if ((n % 20 == 0)); then
            # Anywhere from before the fetch to after the commit.
            perl -e 'select undef, undef, undef, rand 0.4'
            kill_crmd
            start_crmd
        fi
    done
    PATIENCE=60 wait_for recorded 200
    assert_all_captured_once 200
}

@test "crmd may be killed over and over while it works off a full mailbox" {
    for ((n = 1; n <= 200; n++)); do
        enquiry "f$n" | deliver -
    done
    start_crmd_with_teams
    for ((n = 1; n <= 10; n++)); do
        perl -e 'select undef, undef, undef, rand 0.15'
        kill_crmd
        start_crmd
    done
    PATIENCE=60 wait_for recorded 200
    assert_all_captured_once 200
}

@test "crmd-mail may be killed from outside, and condemns nobody" {
    start_crmd_with_teams
    for ((n = 1; n <= 100; n++)); do
        enquiry "o$n" | deliver -
        if ((n % 20 == 0)); then
            wait_for mail_process
            kill -KILL "$(mail_process)"
        fi
    done
    PATIENCE=60 wait_for recorded 100
    api GET /v1/status | assert_json '.totals.quarantined == 0'
    api GET '/v1/inbox?verdict=unparsable' | assert_json '(list | length) == 0'
    assert_all_captured_once 100
}

@test "a mail that kills crmd-mail is quarantined at its second death and the rest goes on" {
    start_crmd_with_teams
    wait_for mailbox_rests sales
    for n in 1 2 3 4 5; do
        enquiry "before$n" | deliver -
    done
    enquiry poison 'X-Crmd-Fault: segv' | deliver -
    for n in 1 2 3 4 5; do
        enquiry "after$n" | deliver -
    done
    PATIENCE=40 wait_for recorded 11
    api GET '/v1/inbox?verdict=unparsable' | assert_json '(list | length) == 1
        and (list[0].reason | length > 0)'
    api GET /v1/status | assert_json '.totals.quarantined == 1 and .mail_process.restarts == 2'
    api GET '/v1/leads?limit=100' | assert_json '(list | length) == 10'
    api GET '/v1/events?limit=1000' | assert_json 'any(list[]; .type == "mailbox.quarantined")'
    enquiry later | deliver -
    wait_for recorded 12
    # Its raw mail is kept for a person to look at.
    id=$(api GET '/v1/inbox?verdict=unparsable' | jq -r '.items[0].id')
    assert_match "$(api GET "/v1/messages/$id/raw")" 'quote for twelve'
}

@test "a quarantined mail stays so after a restart of crmd" {
    start_crmd_with_teams
    enquiry poison 'X-Crmd-Fault: segv' | deliver -
    PATIENCE=40 wait_for recorded 1
    stop_crmd
    start_crmd
    wait_for mailbox_rests sales
    enquiry next | deliver -
    wait_for recorded 2
    assert_equal "$(restarts)" 0
}

@test "two mails that kill are both found among many" {
    for ((n = 1; n <= 30; n++)); do
        if ((n == 7 || n == 21)); then
            enquiry "p$n" 'X-Crmd-Fault: segv' | deliver -
        else
            enquiry "p$n" | deliver -
        fi
    done
    start_crmd_with_teams
    PATIENCE=60 wait_for recorded 30
    api GET '/v1/inbox?verdict=unparsable' | assert_json '(list | length) == 2'
    api GET '/v1/leads?limit=100' | assert_json '(list | length) == 28'
}

@test "a mail that kills in one mailbox does not keep another from being read" {
    configure "$(mailbox sales "$BOX")" "$(mailbox other "$BOX2")"
    start_crmd
    make_team Europe europe@sales.example.com
    enquiry poison 'X-Crmd-Fault: segv' | deliver -
    enquiry healthy | deliver - "$BOX2"
    PATIENCE=40 wait_for recorded 2
    assert_equal "$(verdict_of healthy@customer.example)" lead
}

@test "when crmd dies, crmd-mail goes too" {
    start_crmd_with_teams
    child=$(mail_process)
    kill -KILL "$CRMD_PID"
    wait "$CRMD_PID" || true
    wait_for is_gone "$child"
    CRMD_PID=
}

@test "a database that is damaged is refused with a word of what to do" {
    start_crmd_with_teams
    stop_crmd
    printf 'this is not a database, nor has it ever been one' > "$HERE/crmd.db"
    rm -f "$HERE"/crmd.db-*
    crmd_launch "$HERE"
    wait_for is_gone "$CRMD_PID"
    CRMD_PID=
    logged 'crmd\.db'
    assert_equal "$(head -c 22 "$HERE/crmd.db")" 'this is not a database'
}

# A crmd whose crmd-mail says hello as it should, waits for its configuration, and then does what Perl
# is told: frame(TYPE, PAYLOAD) sends, heard() waits for crmd's next frame.
start_crmd_with_liar() # PERL [VARIABLE=VALUE]...
{
    mkdir -p "$HERE/bin"
    cp "$BUILD/crmd" "$HERE/bin/crmd"
    cat > "$HERE/bin/crmd-mail" << END
#!/usr/bin/perl
use strict;
open my \$crmd, '+<&=', 3 or die;
binmode \$crmd;
\$SIG{PIPE} = sub { exit 0 };
my (\$version) = \`"\$ENV{HERE}/bin/crmd" --version\` =~ /(\S+)\$/;
sub frame { my (\$type, \$payload) = @_; syswrite \$crmd, pack('LLQ', 0x464d5243, \$type, length \$payload) . \$payload or exit 0; }
sub heard { sysread \$crmd, my \$frame, 1 << 16 or exit 0; }
frame(64, "\$version\0");
heard();
$1
sleep 60;
END
    chmod 755 "$HERE/bin/crmd-mail"
    configure "$(mailbox sales "$BOX")"
    BUILD=$HERE/bin start_crmd "HERE=$HERE" "${@:2}"
}

log_says() # REGEX
{
    grep -qE -- "$1" "$HERE/crmd.log"
}

@test "a crmd-mail that floods crmd with frames is ended" {
    # shellcheck disable=SC2016 # it is Perl's
    start_crmd_with_liar "frame(66, pack 'LLLL', 1, 7, 0, 0) for 1 .. 1_000_000;"
    wait_for log_says 'asks for more without waiting'
    api GET /v1/status | assert_json '.pid > 0'
}

@test "a crmd-mail that opens mailboxes without end while nothing can be recorded is ended" {
    # shellcheck disable=SC2016 # it is Perl's
    start_crmd_with_liar '
        select undef, undef, undef, 0.1 until -e "$ENV{FAILING_DISK}";
        for my $n (1 .. 1500) { frame(66, pack "LLLL", $n, 7, 0, 0); select undef, undef, undef, 0.002; }' \
        "LD_PRELOAD=$(preload failing-disk)" "FAILING_DISK=$HERE/errno" "FAILING_DISK_PREFIX=$HERE/crmd.db"
    sqlite3 "$HERE/crmd.db" "WITH RECURSIVE n(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM n LIMIT 1500)
        INSERT INTO mailboxes (id, name, host, account, folder)
        SELECT n, 'invented ' || n, 'x.example', 'x', 'INBOX' FROM n"
    echo 5 > "$HERE/errno" # EIO
    wait_for log_says 'it opens more than 1000 mailboxes; ending it'
    api GET /v1/status | assert_json '.pid > 0'
}
