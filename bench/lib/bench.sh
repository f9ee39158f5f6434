# bench.sh - what the measured runs share: a private Dovecot and crmd under $PLACE, mailboxes filled
# with the mix, and what processes cost. Sourced; sets ROOT, BUILD, PLACE.
# shellcheck shell=bash disable=SC1091

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
BUILD=${BUILD:-$ROOT/build}
. "$ROOT/tests/lib/common.sh"
. "$ROOT/tests/lib/tls.sh"
. "$ROOT/tests/lib/dovecot.sh"
. "$ROOT/tests/lib/crmd.sh"

CRMD_PID=
SAMPLER_PID=

bench_begin()
{
    PLACE=$(mktemp -d "${TMPDIR:-/tmp}/crmd-bench.XXXXXX")
    chmod 755 "$PLACE"
    trap bench_end EXIT
}

bench_end()
{
    bench_sample_end > /dev/null
    bench_stop_crmd
    dovecot_stop "$PLACE/dovecot"
    rm -rf "$PLACE"
}

bench_stop_crmd()
{
    [[ -z $CRMD_PID ]] || crmd_stop "$CRMD_PID" || echo "crmd had to be killed" >&2
    CRMD_PID=
}

# Dovecot with these users, all with the password "secret".
bench_dovecot() # USER...
{
    dovecot_setup "$PLACE/dovecot" "${@/%/:secret}"
    dovecot_start "$PLACE/dovecot"
}

bench_new() # USER
{
    echo "$PLACE/dovecot/mail/$1/Maildir/new"
}

# Mails FIRST to FIRST+COUNT-1 of the mix into a user's INBOX.
bench_fill() # USER FIRST COUNT [small]
{
    "$ROOT/tests/lib/mail-mix" "$(bench_new "$1")" "${@:2}"
}

# The same mail for another user, without another copy.
bench_fill_like() # USER FILLED_USER
{
    find "$(bench_new "$2")" -type f -print0 | xargs -0 -n 1000 ln -t "$(bench_new "$1")"
}

# Dovecot numbers new mail at the first look.
bench_number() # USER...
{
    local user
    for user; do
        dovecot_imap "$user:secret" NOOP > /dev/null
    done
}

bench_mailbox() # NAME USER [OPTION]...
{
    crmd_mailbox "$1" "$DOVECOT_IMAPS_PORT" "$2" secret "$PLACE/dovecot/tls/ca.pem" "${@:3}"
}

# The same without TLS.
bench_plain_mailbox() # NAME USER
{
    crmd_mailbox "$1" "$DOVECOT_IMAP_PORT" "$2" secret '' 'ca_file =' 'tls = "none"'
}

db()
{
    sqlite3 -readonly -cmd '.timeout 5000' "$PLACE/crmd.db" "$1" 2> /dev/null || echo 0
}

db_counts() # TABLE COUNT
{
    (($(db "SELECT count(*) FROM $1") >= $2))
}

# So many mailboxes wait for news.
idle_mailboxes() # COUNT
{
    (($(curl --silent --max-time 5 --unix-socket "$PLACE/control.sock" http://crmd/v1/mailboxes |
        grep -o '"state":"idle"' | wc -l) >= $1))
}

calculate() # FORMAT EXPRESSION
{
    perl -e "printf '$1', $2"
}

seconds_since() # EPOCHREALTIME
{
    calculate %.3f "${EPOCHREALTIME/,/.} - ${1/,/.}"
}

# ---- what processes cost ----

crmd_pids()
{
    echo "$CRMD_PID" "$(crmd_children "$CRMD_PID")"
}

# "RSS PSS" in KB of one process.
memory_of() # PID
{
    awk '/^Rss:/ { rss = $2 } /^Pss:/ { pss = $2 } END { print rss + 0, pss + 0 }' \
        "/proc/$1/smaps_rollup" 2> /dev/null || echo 0 0
}

# "RSS PSS RSS PSS" in KB: crmd, crmd-mail.
memory()
{
    echo "$(memory_of "$CRMD_PID")" "$(memory_of "$(crmd_children "$CRMD_PID" | tr -d ' ')")"
}

# Notes the memory at intervals until bench_sample_end, which prints crmd's and crmd-mail's PSS over
# time in MB, at most 40 samples, and the peak of their sum.
bench_sample() # SECONDS
{
    : > "$PLACE/samples"
    while :; do
        memory
        sleep "$1"
    done >> "$PLACE/samples" 2> /dev/null 3>&- &
    SAMPLER_PID=$!
}

bench_sample_end()
{
    [[ -n $SAMPLER_PID ]] || return 0
    kill "$SAMPLER_PID" 2> /dev/null || true
    wait "$SAMPLER_PID" 2> /dev/null || true
    SAMPLER_PID=
    awk '{ c[NR] = $2; m[NR] = $4; if ($2 + $4 > peak) peak = $2 + $4 }
        END { step = int((NR + 39) / 40); if (step < 1) step = 1
            for (i = 1; i <= NR; i += step) printf "%s%.0f+%.0f", (i > 1 ? " " : ""), c[i] / 1024, m[i] / 1024
            printf "; peak %.1f MB\n", peak / 1024 }' "$PLACE/samples"
}

# "NAME SECONDS" of processor time for each kind of thread of crmd and crmd-mail.
thread_times()
{
    local pid
    for pid in $(crmd_pids); do
        sed 's/^[0-9]* (\(.*\)) [^ ]* /\1\t/' "/proc/$pid"/task/*/stat 2> /dev/null |
            awk -F '\t' -v ticks="$(getconf CLK_TCK)" -v program="$(cat "/proc/$pid/comm")" '
                { split($2, f, " "); t[$1] += (f[11] + f[12]) / ticks }
                END { for (n in t) if (n != program) print program ":" n, t[n]; print program ":main", t[program] + 0 }'
    done
}

# Seconds of processor time that Dovecot has used, what has ended included.
dovecot_time()
{
    local pid
    for pid in $(process_family "$(cat "$PLACE/dovecot/base/master.pid")"); do
        sed 's/^.*) [^ ]* //' "/proc/$pid/stat" 2> /dev/null
    done | awk -v ticks="$(getconf CLK_TCK)" '{ t += $11 + $12 + $13 + $14 } END { print t / ticks }'
}

# "TID PROGRAM:THREAD N" for each thread of crmd and crmd-mail: how often it was put on a processor.
switches()
{
    local pid task
    for pid in $(crmd_pids); do
        for task in "/proc/$pid"/task/*; do
            echo "${task##*/} $(cat "/proc/$pid/comm"):$(cat "$task/comm")" \
                "$(awk '/ctxt_switches:/ { n += $2 } END { print n }' "$task/status")"
        done
    done | sort
}

count_threads()
{
    local pid
    for pid in $(crmd_pids); do
        echo "/proc/$pid"/task/*
    done | wc -w
}
