#!/usr/bin/env bats
# lmtp.bats - mail that a mail server delivers to crmd by LMTP.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

# A crmd without mailboxes, with a socket for LMTP; options go into that group.
configure_lmtp() # [OPTION]...
{
    configure
    printf 'lmtp: { path = "%s"; %s };\n' "$HERE/lmtp.sock" "$*" >> "$HERE/crmd.conf"
}

start_crmd_with_lmtp() # [OPTION]...
{
    configure_lmtp "$@"
    start_crmd
    make_team Europe europe@sales.example.com
    make_team Americas americas@sales.example.com
}

# Delivers the mail on standard input.
lmtp() # [--slow|--times N] RECIPIENT...
{
    local options=()
    while [[ $1 == --* ]]; do
        options+=("$1")
        if [[ $1 == --times ]]; then
            options+=("$2")
            shift
        fi
        shift
    done
    timeout 60 python3 "$LIB/lmtp.py" "${options[@]}" "$HERE/lmtp.sock" ada@customer.example "$@"
}

delivered() # ARGUMENTS of lmtp
{
    lmtp "$@" | grep -q ' 250 2.0.0'
}

# Delivers FILE again and again, as a mail server does, until it is taken.
deliver_at_last() # FILE RECIPIENT
{
    delivered_now() { lmtp "$2" < "$1" | grep -q ' 250 2.0.0'; }
    PATIENCE=60 wait_for delivered_now "$1" "$2"
}

@test "a mail is recorded before it is acknowledged, and its envelope decides the teams" {
    start_crmd_with_lmtp
    run lmtp americas@sales.example.com europe@sales.example.com nobody@sales.example.com < <(enquiry one)
    assert_match "$output" '^americas@sales.example.com 250 2.0.0 recorded as message 1$'
    assert_match "$output" '^europe@sales.example.com 250 2.0.0 recorded as message 1$'
    assert_match "$output" '^nobody@sales.example.com 550 5.1.1'
    recorded 1
    api GET /v1/leads | assert_json '[list[].team] | sort == ["Americas", "Europe"]'
    api GET /v1/messages/1 | assert_json '.deliveries | length == 1 and .[0].mailbox == "lmtp"'
    assert_match "$(api GET /v1/messages/1/raw)" '^Return-Path: <ada@customer.example>'
    run lmtp europe@sales.example.com < <(enquiry two 'To: americas@sales.example.com')
    api GET /v1/leads | assert_json '[list[].team] | sort == ["Americas", "Europe", "Europe"]'
}

@test "with a fallback team every recipient is taken" {
    start_crmd_with_lmtp 'fallback_team = "Americas";'
    run lmtp anybody@sales.example.com < <(enquiry one 'To: anybody@sales.example.com')
    assert_match "$output" '250 2.0.0'
    api GET /v1/leads | assert_json '[list[].team] == ["Americas"]'
}

@test "a mail that is too large is refused before and after its data" {
    configure_lmtp
    printf 'limits: { max_message_size = "64K"; };\n' >> "$HERE/crmd.conf"
    start_crmd
    make_team Europe europe@sales.example.com
    { enquiry large; head -c 100000 /dev/zero | tr '\0' x; } > "$HERE/large.eml"
    run lmtp europe@sales.example.com < "$HERE/large.eml"
    assert_match "$output" '^sender 552 5.3.4'
    echo '%' >> "$HERE/large.eml" # then lmtp.py says no size
    run lmtp europe@sales.example.com < "$HERE/large.eml"
    assert_match "$output" '^europe@sales.example.com 552 5.3.4'
    run lmtp europe@sales.example.com < <(enquiry small)
    assert_match "$output" '250 2.0.0'
    recorded 1
}

@test "a client that hangs up in the middle of a mail leaves nothing" {
    start_crmd_with_lmtp
    run lmtp --slow europe@sales.example.com < <(enquiry half)
    delivered europe@sales.example.com < <(enquiry whole)
    recorded 1
}

# Starts a client that drips, when it has sent so many bytes; what it is told goes to $HERE/drip.NAME.
start_dripping() # NAME BYTES
{
    timeout 60 python3 "$LIB/lmtp.py" --drip "$2" "$HERE/lmtp.sock" ada@customer.example \
        europe@sales.example.com > "$HERE/drip.$1" 2>&1 3>&- &
    OTHERS+=($!)
}

@test "clients that drip hold up no other, and are sent away" {
    start_crmd_with_lmtp
    local n began
    # all the room there is for usual mail, and for large
    for ((n = 1; n <= 16; n++)); do
        start_dripping "$n" 3000000
    done
    start_dripping large 40000000
    for ((n = 1; n <= 16; n++)); do
        wait_for test -s "$HERE/drip.$n"
    done
    wait_for test -s "$HERE/drip.large"
    began=$SECONDS
    enquiry small | delivered europe@sales.example.com
    ((SECONDS - began < 3))
    { enquiry usual; head -c 2000000 /dev/zero | tr '\0' x | fold; } | delivered europe@sales.example.com
    { enquiry large; head -c 20000000 /dev/zero | tr '\0' x | fold; } | delivered europe@sales.example.com
    ((SECONDS - began < 20))
    recorded 3
    grep -q 'told 421 4.4.2' "$HERE/drip.1"
    grep -q 'told 421 4.4.2' "$HERE/drip.large"
}

@test "many sessions at once and many mails a session are all taken" {
    start_crmd_with_lmtp
    local n pids=()
    for n in 1 2 3 4 5 6 7 8; do
        lmtp --times 25 europe@sales.example.com < <(enquiry "s$n-%n") > "$HERE/session$n" &
        pids+=($!)
    done
    wait "${pids[@]}"
    assert_equal "$(cat "$HERE"/session* | grep -c ' 250 2.0.0 recorded')" 200
    recorded 200
    api GET '/v1/leads?limit=1000' | assert_json '(list | length) == 200'
}

@test "a mail delivered again is the same message" {
    start_crmd_with_lmtp
    enquiry again > "$HERE/again.eml"
    delivered europe@sales.example.com < "$HERE/again.eml"
    delivered europe@sales.example.com < "$HERE/again.eml"
    recorded 1
    api GET /v1/leads | assert_json '(list | length) == 1'
    api GET /v1/messages/1 | assert_json '[.deliveries[].uid] == [1, 2]'
}

@test "crmd that dies between commit and answer makes no double" {
    start_crmd_with_lmtp
    stop_crmd
    start_crmd CRMD_FAULT=delivery-committed:1
    enquiry once > "$HERE/once.eml"
    run lmtp europe@sales.example.com < "$HERE/once.eml"
    refute_match "$output" '250 2.0.0'
    wait_for is_gone "$CRMD_PID"
    start_crmd
    recorded 1
    deliver_at_last "$HERE/once.eml" europe@sales.example.com
    recorded 1
    api GET /v1/leads | assert_json '(list | length) == 1'
}

@test "crmd-mail may be killed at any moment of a delivery" {
    start_crmd_with_lmtp
    local n
    for ((n = 1; n <= 30; n++)); do
        if ((n % 10 == 0)); then
            { perl -e 'select undef, undef, undef, rand 0.05'; kill -KILL "$(mail_process)"; } &
        fi
        enquiry "k$n" > "$HERE/k.eml"
        deliver_at_last "$HERE/k.eml" europe@sales.example.com
    done
    recorded 30
    api GET '/v1/leads?limit=1000' | assert_json '(list | length) == 30'
    api GET /v1/status | assert_json '.totals.quarantined == 0'
}

@test "a mail that kills crmd-mail is quarantined at its third try, and other mail flows" {
    start_crmd_with_lmtp
    enquiry poison 'X-Crmd-Fault: segv' > "$HERE/poison.eml"
    local try
    for try in 1 2; do
        run lmtp europe@sales.example.com < "$HERE/poison.eml"
        refute_match "$output" '250 2.0.0'
        wait_for mail_process
    done
    run lmtp europe@sales.example.com < "$HERE/poison.eml"
    assert_match "$output" '250 2.0.0 recorded as message 1'
    delivered europe@sales.example.com < <(enquiry healthy)
    api GET '/v1/inbox?verdict=unparsable' | assert_json '(list | length) == 1 and list[0].mailbox == "lmtp"'
    assert_match "$(api GET /v1/messages/1/raw)" 'quote for twelve'
    api GET /v1/status | assert_json '.mail_process.restarts == 2'
}

@test "what cannot be recorded now is put off, and taken when it can be" {
    start_crmd_with_lmtp
    sqlite3 -cmd '.timeout 5000' "$HERE/crmd.db" \
        "CREATE TRIGGER full BEFORE INSERT ON messages BEGIN SELECT raise(ABORT, 'disk full'); END"
    run lmtp europe@sales.example.com < <(enquiry later)
    assert_match "$output" '^europe@sales.example.com 451 4.3.0'
    logged 'cannot record mail: .*disk full'
    sqlite3 -cmd '.timeout 5000' "$HERE/crmd.db" 'DROP TRIGGER full'
    delivered europe@sales.example.com < <(enquiry later)
    recorded 1
}

@test "the socket has its mode, moves with a reload and goes with crmd" {
    start_crmd_with_lmtp 'mode = "0600";'
    assert_equal "$(stat -c %a "$HERE/lmtp.sock")" 600
    sed -i 's/lmtp\.sock"; mode = "0600"/other.sock"; mode = "0666"/' "$HERE/crmd.conf"
    kill -HUP "$CRMD_PID"
    wait_for test -S "$HERE/other.sock"
    assert_equal "$(stat -c %a "$HERE/other.sock")" 666
    [[ ! -e $HERE/lmtp.sock ]]
    ln -s other.sock "$HERE/lmtp.sock"
    delivered europe@sales.example.com < <(enquiry moved)
    rm "$HERE/lmtp.sock"
    sed -i '/^lmtp/d' "$HERE/crmd.conf"
    kill -HUP "$CRMD_PID"
    wait_for test ! -e "$HERE/other.sock"
    api GET /v1/status | assert_json '.mail_process.state == "running"'
}

@test "a session that is open when crmd stops is told to come again" {
    start_crmd_with_lmtp
    timeout 20 python3 -c '
import socket, sys
s = socket.socket(socket.AF_UNIX)
s.connect(sys.argv[1])
for turn in range(2):
    print(s.recv(1000).decode().strip(), flush=True)' "$HERE/lmtp.sock" > "$HERE/heard" &
    local client=$!
    wait_for grep '^220' "$HERE/heard"
    stop_crmd
    wait "$client"
    assert_match "$(cat "$HERE/heard")" '^421 4.3.2'
    [[ ! -e $HERE/lmtp.sock ]]
}
