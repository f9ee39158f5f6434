# lib.sh - a flow of mail through many mailboxes that something disturbs, and what has to be true
# afterwards. Sourced; $COUNT mails go through $MAILBOXES mailboxes in $ROUNDS slices, and disturb()
# is called after each.
# shellcheck shell=bash disable=SC1091

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
BUILD=${BUILD:-$ROOT/build}
. "$ROOT/tests/lib/common.sh"
. "$ROOT/tests/lib/tls.sh"
. "$ROOT/tests/lib/dovecot.sh"
. "$ROOT/tests/lib/crmd.sh"

MAILBOXES=${MAILBOXES:-10}
COUNT=${COUNT:-5000}
CRMD_PID=

# Everything lies under $PLACE; crmd's own under $CRMD_HOME.
soak_begin()
{
    PLACE=$(mktemp -d "${TMPDIR:-/tmp}/crmd-soak.XXXXXX")
    chmod 755 "$PLACE"
    CRMD_HOME=$PLACE/crmd
    mkdir "$CRMD_HOME"
    trap soak_end EXIT
}

soak_end()
{
    [[ -z $CRMD_PID ]] || stop_process "$CRMD_PID" 10 || true
    dovecot_stop "$PLACE/dovecot"
    soak_clean_up
    rm -rf "$PLACE"
}

# For a script to replace.
soak_clean_up()
{
    :
}

fail()
{
    echo "FAILED: $*" >&2
    tail -n 20 "$CRMD_HOME/crmd.log" >&2 || true
    exit 1
}

db()
{
    sqlite3 -readonly -cmd '.timeout 5000' "$CRMD_HOME/crmd.db" "$1" 2> /dev/null || echo 0
}

all_recorded()
{
    (($(db 'SELECT count(*) FROM deliveries') >= COUNT))
}

all_settled()
{
    (($(db 'SELECT count(*) FROM unsettled_deliveries') == 0))
}

random_sleep() # SECONDS_AT_MOST
{
    sleep "$(perl -e 'printf "%.3f", rand $ARGV[0]' "$1")"
}

soak_set_up()
{
    local n users=() mailboxes=()
    for ((n = 0; n < MAILBOXES; n++)); do
        users+=("box$n:secret")
    done
    dovecot_setup "$PLACE/dovecot" "${users[@]}"
    dovecot_start "$PLACE/dovecot"
    for ((n = 0; n < MAILBOXES; n++)); do
        mailboxes+=("$(crmd_mailbox "box$n" "$DOVECOT_IMAPS_PORT" "box$n" secret "$PLACE/dovecot/tls/ca.pem")")
    done
    crmd_configure "$CRMD_HOME" "${mailboxes[@]}"
    crmd_launch "$CRMD_HOME"
}

# One slice of the mail, spread over all mailboxes.
deliver_slice() # FIRST COUNT
{
    local n share=$((($2 + MAILBOXES - 1) / MAILBOXES)) first=$1 end=$(($1 + $2))
    for ((n = RANDOM % MAILBOXES; first < end; n = (n + 1) % MAILBOXES, first += share)); do
        "$ROOT/tests/lib/mail-mix" "$PLACE/dovecot/mail/box$n/Maildir/new" "$first" \
            $((first + share < end ? share : end - first))
    done
}

soak_flow()
{
    local round first next=1
    for ((round = 1; round <= ROUNDS; round++)); do
        first=$next
        next=$((COUNT * round / ROUNDS + 1))
        deliver_slice "$first" $((next - first))
        disturb "$round"
    done
    wait_until 300 all_recorded || fail "only $(db 'SELECT count(*) FROM deliveries') of $COUNT mails are recorded"
    wait_until 60 all_seen || fail "recorded mail stays without its flag on the server"
    # What was flagged while nothing could be recorded is noted at the next connection.
    crmd_stop "$CRMD_PID" || fail "crmd had to be killed"
    crmd_launch "$CRMD_HOME"
    wait_until 60 all_settled || fail "what is flagged on the server is not noted"
}

seen_on_server()
{
    local n
    for ((n = 0; n < MAILBOXES; n++)); do
        dovecot_imap "box$n:secret" 'UID SEARCH SEEN'
    done | tr -s ' \r' '\n' | grep -cx '[0-9][0-9]*' || true
}

all_seen()
{
    (($(seen_on_server) == COUNT))
}

expect() # WHAT EXPECTED ACTUAL
{
    [[ $2 == "$3" ]] || fail "$1: $3, not $2"
}

soak_verify()
{
    crmd_answers "$CRMD_HOME" || wait_until 30 crmd_answers "$CRMD_HOME" || fail "crmd does not answer in the end"
    crmd_stop "$CRMD_PID" || fail "crmd had to be killed"
    CRMD_PID=
    expect "the database's integrity" ok "$(db 'PRAGMA integrity_check')"
    expect "references that lead nowhere" '' "$(db 'PRAGMA foreign_key_check')"
    expect "message rows" "$COUNT" "$(db 'SELECT count(*) FROM messages')"
    expect "deliveries" "$COUNT" "$(db 'SELECT count(*) FROM deliveries')"
    expect "messages with a delivery" "$COUNT" "$(db 'SELECT count(DISTINCT message_id) FROM deliveries')"
    expect "events of a message's recording" "$COUNT" "$(db "SELECT count(*) FROM events WHERE type = 'message.recorded'")"
    expect "mails with two leads for one team" 0 "$(db 'SELECT count(*) FROM (SELECT 1 FROM message_leads ml
        JOIN leads l ON l.id = ml.lead_id WHERE ml.origin GROUP BY ml.message_id, l.team_id HAVING count(*) > 1)')"
    expect "mails that were condemned" 0 "$(db "SELECT count(*) FROM messages WHERE verdict = 'unparsable'")"
    expect "deliveries that are not settled" 0 "$(db 'SELECT count(*) FROM unsettled_deliveries')"
    expect "flagged messages on the server" "$COUNT" "$(seen_on_server)"
    ! grep -E 'Sanitizer|runtime error|fatal signal|SIGSEGV|SIGABRT' "$CRMD_HOME/crmd.log" || fail "a process died of itself"
}

soak_summary() # WHAT
{
    echo "$1: $COUNT mails through $MAILBOXES mailboxes: $COUNT message rows, none doubled, all flagged, integrity ok" \
        "($SECONDS s)"
}
