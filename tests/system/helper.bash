# helper.bash - what every system test stands on: a private Dovecot for the file's tests, and for each
# test a crmd of its own under $HERE, with mailbox users $BOX and $BOX2.
# shellcheck shell=bash disable=SC1091,SC2034,SC2120,SC2119

bats_require_minimum_version 1.5.0

ROOT=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
BUILD=$(cd "$ROOT" && realpath --canonicalize-missing "${BUILD:-build/test}")
export BUILD
LIB=$ROOT/tests/lib
. "$LIB/common.sh"
. "$LIB/tls.sh"
. "$LIB/dovecot.sh"
. "$LIB/crmd.sh"

PATIENCE=15 # seconds that wait_for waits

if [[ ! -x $BUILD/crmd || ! -x $BUILD/crmd-mail || ! -x $BUILD/crmctl ]]; then
    echo "there are no programs in $BUILD; build them with make check-system, or set BUILD" >&2
    exit 1
fi

setup_file()
{
    export TEST_PLACE DOVECOT DOVECOT_IMAP_PORT DOVECOT_IMAPS_PORT
    TEST_PLACE=$(mktemp -d "${TMPDIR:-/tmp}/crmd-test.XXXXXX")
    chmod 755 "$TEST_PLACE"
    DOVECOT=$TEST_PLACE/dovecot
    # A mailbox user for every test, and a second one.
    local n users=()
    for ((n = 1; n <= 40; n++)); do
        users+=("t$n:secret" "u$n:secret")
    done
    dovecot_setup "$DOVECOT" "${users[@]}"
    dovecot_start "$DOVECOT" 3>&-
}

teardown_file()
{
    dovecot_stop "$DOVECOT"
    rm -rf "$TEST_PLACE"
}

setup()
{
    prepare
}

prepare()
{
    HERE=$TEST_PLACE/$BATS_TEST_NUMBER
    mkdir -m 755 "$HERE"
    BOX=t$BATS_TEST_NUMBER
    BOX2=u$BATS_TEST_NUMBER
    CRMD_PID=
    OTHERS=()
}

teardown()
{
    local pid
    for pid in $CRMD_PID "${OTHERS[@]}"; do
        stop_process "$pid" 10 || echo "# process $pid had to be killed"
    done
    if [[ -z $BATS_TEST_COMPLETED && -s $HERE/crmd.log ]]; then
        echo "# crmd's log:"
        tail -n 40 "$HERE/crmd.log"
    fi
    # what a sanitizer found; SEGV is what mail for tests brings about
    if grep -sE -A 12 'Sanitizer: (heap|stack|global|alloc|attempting|detected)|runtime error:' "$HERE/crmd.log"; then
        return 1
    fi
}

# ---- crmd ----

# A mailbox of the test's Dovecot by IMAPS, for configure.
mailbox() # NAME USER [OPTION]...
{
    crmd_mailbox "$1" "$DOVECOT_IMAPS_PORT" "$2" secret "$DOVECOT/tls/ca.pem" \
        'poll_interval = "1s"' "${@:3}"
}

configure() # [MAILBOX]...
{
    crmd_configure "$HERE" "$@"
}

start_crmd() # [VARIABLE=VALUE]...
{
    crmd_start "$HERE" "$@"
}

# The usual beginning: mailbox "sales" of user $BOX, teams Europe and Americas.
start_crmd_with_teams()
{
    configure "$(mailbox sales "$BOX" "$@")"
    start_crmd
    make_team Europe europe@sales.example.com
    make_team Americas americas@sales.example.com
}

# Builds tests/system/NAME.c, to be preloaded, and prints where it is.
preload() # NAME
{
    gcc -shared -fPIC -D_GNU_SOURCE -o "$HERE/$1.so" "$BATS_TEST_DIRNAME/$1.c" -ldl
    echo "$HERE/$1.so"
}

stop_crmd()
{
    crmd_stop "$CRMD_PID"
    CRMD_PID=
}

# Ends crmd without warning, and waits until its children have noticed.
kill_crmd()
{
    local children child
    children=$(crmd_children "$CRMD_PID")
    kill -KILL "$CRMD_PID"
    wait "$CRMD_PID" 2> /dev/null || true
    for child in $children; do
        wait_for is_gone "$child"
    done
    CRMD_PID=
}

# The process id of crmd-mail, as crmd knows it; fails while there is none.
mail_process()
{
    api GET /v1/status | jq -er '.mail_process.pid // empty'
}

crm()
{
    "$BUILD/crmctl" --socket "$HERE/control.sock" "$@"
}

# One request; the answer on standard output whatever its status.
api() # METHOD PATH [JSON]
{
    curl --silent --show-error --max-time 20 --unix-socket "$HERE/control.sock" --request "$1" \
        ${3:+--header 'Content-Type: application/json' --data-binary "$3"} "http://crmd$2"
}

# The HTTP status of one request, with further options for curl.
api_status() # METHOD PATH [OPTION]...
{
    curl --silent --max-time 20 --unix-socket "$HERE/control.sock" --request "$1" \
        --output "$HERE/answer.json" --write-out '%{http_code}' "${@:3}" "http://crmd$2"
}

make_team() # NAME ALIAS
{
    api POST /v1/teams "$(jq -cn --arg name "$1" --arg alias "$2" '{$name, aliases: [$alias]}')" |
        assert_json ".name == \"$1\""
}

# ---- mail ----

# Puts a mail (FILE, or '-' for standard input) into the INBOX of $BOX or another user.
deliver() # FILE [USER]
{
    dovecot_deliver "$DOVECOT" "${2:-$BOX}" "$1"
}

# A mail from a customer that asks for something. Its name is in Message-ID and Subject; header fields
# that are given replace the usual ones or are added.
enquiry() # NAME ["Field: value"]...
{
    local name=$1 field
    local -A fields=(
        [From]="Ada Vale <ada.$name@customer.example>"
        [To]="europe@sales.example.com"
        [Subject]="Enquiry $name"
        [Date]="$(date --rfc-email)"
        [Message-ID]="<$name@customer.example>"
    )
    for field in "${@:2}"; do
        fields[${field%%: *}]=${field#*: }
    done
    for field in "${!fields[@]}"; do
        echo "$field: ${fields[$field]}"
    done
    cat << END
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hello,

could you send us a quote for twelve of your solar pumps ($name), with delivery?

Kind regards
Ada Vale
END
}

# A mail of the demo by a part of its name.
sample() # NAME
{
    echo "$ROOT"/demo/mails/*-"$1".eml
}

# What the server says of flags: one line "UID \Flag ..." for each message.
flags() # USER [FOLDER]
{
    dovecot_imap "$1:secret" 'UID FETCH 1:* (FLAGS)' "${2:-INBOX}" |
        sed -n 's/.*UID \([0-9]*\).*FLAGS (\([^)]*\)).*/\1 \2/p; s/.*FLAGS (\([^)]*\)) UID \([0-9]*\).*/\2 \1/p'
}

# How many messages a folder holds, on the server.
count_on_server() # USER [FOLDER]
{
    dovecot_imap "$1:secret" "STATUS \"${2:-INBOX}\" (MESSAGES)" INBOX |
        sed -n 's/.*MESSAGES \([0-9]*\).*/\1/p'
}

# ---- waiting and asserting ----

# Runs a command until it succeeds; fails with what it said last when that takes too long.
wait_for() # COMMAND...
{
    if ! wait_until "$PATIENCE" "$@"; then
        echo "not within $PATIENCE s: $*"
        "$@" || true
        return 1
    fi
}

recorded() # COUNT
{
    api GET /v1/status | assert_json ".totals.messages == $1"
}

verdict_of() # MESSAGE_ID
{
    api GET '/v1/inbox?limit=1000' |
        jq -er --arg id "$1" '.items[] | select(.message_id == $id) | .verdict'
}

mailbox_is() # NAME STATE
{
    api GET /v1/mailboxes | assert_json "any(list[]; .name == \"$1\" and .state == \"$2\")"
}

mailbox_rests() # NAME
{
    api GET /v1/mailboxes |
        assert_json "any(list[]; .name == \"$1\" and (.state == \"idle\" or .state == \"polling\"))"
}

# A jq condition over the JSON on standard input; says what it saw where it does not hold. `list` is
# the items of a list, with or without its envelope.
assert_json() # CONDITION
{
    local json
    json=$(cat)
    # jq 1.6 is content with no input at all, which is what a crmd that is gone answers
    if [[ -z $json ]] || ! jq -e "def list: if type == \"object\" and has(\"items\") then .items else . end;
                $1" <<< "$json" > /dev/null; then
        echo "does not hold: $1"
        echo "of: $(jq -c . <<< "$json" 2> /dev/null || echo "$json")"
        return 1
    fi
}

assert_equal() # ACTUAL EXPECTED
{
    if [[ $1 != "$2" ]]; then
        diff -u --label expected --label actual <(echo "$2") <(echo "$1")
        return 1
    fi
}

assert_match() # TEXT EXTENDED_REGEX, case ignored
{
    if ! grep -qiE -- "$2" <<< "$1"; then
        printf 'nothing like: %s\nin: %s\n' "$2" "$1"
        return 1
    fi
}

refute_match() # TEXT EXTENDED_REGEX
{
    if grep -iE -- "$2" <<< "$1"; then
        echo "must not be there: $2"
        return 1
    fi
}

# The log, for lines that a test expects.
logged() # EXTENDED_REGEX
{
    assert_match "$(cat "$HERE/crmd.log")" "$1"
}
