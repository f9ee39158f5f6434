# faults.sh - crmd with a mailbox at each of many faulty servers (tests/tools/faulty-imap): setting
# them up, watching them, and the table of what became of each. Needs helper.bash.
# shellcheck shell=bash disable=SC2154,SC2153,SC2034

# How many times more impatient crmd is than in production: a minute becomes three seconds.
HURRY=20

# A mailbox is named after its fault.
box_of() # FAULT
{
    echo "${1//@/-}"
}

faulty()
{
    "$ROOT/tests/tools/faulty-imap" "$@"
}

# What all servers do from now on: well, deliver, report.
tell()
{
    faulty tell "$HERE/control" "$1"
}

# The mails that every server holds: 1 to 3 at first, later comes when it is told to deliver.
make_mails()
{
    local name
    mkdir -p "$HERE/mails"
    for name in 1 2 3 later; do
        enquiry "$name.{box}" "From: Ada Vale <ada.$name@{box}.example>" > "$HERE/mails/$name.eml"
    done
}

# Certificates as the faults need them.
make_certificates()
{
    tls_make_ca "$HERE/tls"
    tls_make_cert "$HERE/tls" server DNS:localhost,IP:127.0.0.1
    tls_make_cert "$HERE/tls" wronghost DNS:imap.elsewhere.example
    tls_make_cert "$HERE/tls" expired DNS:localhost,IP:127.0.0.1 0
}

# Starts a server for each fault; HERE/ports says where.
start_servers() # [--first N] FAULT...
{
    make_mails
    make_certificates
    faulty serve --mail "$HERE/mails" --tls "$HERE/tls" --control "$HERE/control" "$@" \
        > "$HERE/ports" 2> "$HERE/servers.log" 3>&- &
    OTHERS+=($!)
    wait_for test -S "$HERE/control"
}

# Configures and starts crmd with a mailbox at each server.
watch_servers()
{
    local boxes=() fault port tls after
    while read -r fault port tls after; do
        boxes+=("$(crmd_mailbox "$(box_of "$fault")" "$port" alice secret \
            "$HERE/tls/ca.pem" "tls = \"$tls\"" "after = \"$after\"" 'poll_interval = "1s"')")
    done < "$HERE/ports"
    configure "${boxes[@]}"
    start_crmd CRMD_HURRY=$HURRY
}

# ---- watching ----

# Tenths of a second, of a clock.
tenths()
{
    echo "$((${EPOCHREALTIME/[.,]/} / 100000))"
}

# What `crmctl mailbox list` says now, added to HERE/said: BOX STATE ERROR, tab-separated.
note_states()
{
    crm --json mailbox list | jq -r '(.items? // .)[] | [.name, .state, .error // ""] | @tsv' \
        > "$HERE/states"
    cat "$HERE/states" >> "$HERE/said"
}

# HERE/counts: BOX MESSAGES DIFFERENT LEADS, where LEADS are verdicts and DIFFERENT are mails.
note_counts()
{
    sqlite3 -readonly -separator ' ' "$HERE/crmd.db" "
        WITH mail AS (SELECT *, substr(message_id, instr(message_id, '.') + 1) AS rest FROM messages)
        SELECT substr(rest, 1, instr(rest, '@') - 1) AS box, count(*), count(DISTINCT message_id),
            sum(verdict = 'lead' AND (SELECT count(*) FROM message_leads l
                                      WHERE l.message_id = mail.id) = 1)
        FROM mail GROUP BY box" > "$HERE/counts"
}

# Boxes that have not recorded COUNT mails or more, each once and with one lead.
behind() # COUNT
{
    note_counts
    sort "$HERE/counts" | join -a 1 -e 0 -o 0,2.2,2.3,2.4 <(boxes) - |
        awk -v n="$1" '$2 < n || $3 != $2 || $4 != $2 {
            print $1 ": " $2 " recorded, " $3 " different, " $4 " leads"
        }'
}

boxes()
{
    cut -d ' ' -f 1 "$HERE/ports" | tr @ - | sort
}

none_behind() # COUNT
{
    local late
    late=$(behind "$1")
    [[ -z $late ]] || { echo "$late" && return 1; }
}

# Boxes whose mailbox works, with nothing against it.
working()
{
    awk -F '\t' '$2 ~ /^(idle|polling)$/ && $3 == "" { print $1 }' "$HERE/states" | sort
}

# Notes what is said until something is said of every box of which something is to be said.
let_them_fail() # SECONDS_AT_MOST
{
    local latest=$((SECONDS + $1))
    : > "$HERE/said"
    while ((SECONDS < latest)) && { note_states && [[ -n $(unsaid) ]]; }; do
        sleep 0.3
    done
}

# Waits until every box works and has its mail; HERE/recovered says when: BOX SECONDS.
await_recovery() # SECONDS
{
    local begun now end=$((SECONDS + $1))
    begun=$(tenths)
    : > "$HERE/recovered"
    while ((SECONDS < end && $(wc -l < "$HERE/recovered") < $(boxes | wc -l))); do
        note_states
        now=$(($(tenths) - begun))
        comm -23 <(working) <(behind 3 | cut -d : -f 1 | sort) > "$HERE/well"
        not_recovered | comm -12 - "$HERE/well" > "$HERE/new"
        sed "s/\$/ $((now / 10)).$((now % 10))/" "$HERE/new" >> "$HERE/recovered"
        sleep 0.2
    done
}

# Boxes that await_recovery waited for in vain.
not_recovered()
{
    comm -23 <(boxes) <(cut -d ' ' -f 1 "$HERE/recovered" | sort)
}

# What was said last of every box of which something was: BOX TEXT, tab-separated. What is shown for
# a moment only is in the log.
last_said()
{
    sed -n 's/^[0-9:]* crmd warning: \[\([^]]*\)\] \(.*\)/\1\tfailed\t\2/p' "$HERE/crmd.log" |
        cat - "$HERE/said" |
        awk -F '\t' '$3 != "" { said[$1] = $3 } END { for (box in said) print box "\t" said[box] }'
}

said_of() # BOX
{
    last_said | sed -n "s/^$1\t//p"
}

# The table: a row a fault.
print_table()
{
    local fault box counts
    printf '%-26s %8s %7s %9s  %s\n' fault recorded doubles recovered 'what crmd said of it'
    while read -r fault _; do
        box=$(box_of "$fault")
        counts=$(grep "^$box " "$HERE/counts" || echo "$box 0 0 0")
        # shellcheck disable=SC2086 # words of the line
        set -- $counts
        printf '%-26s %8s %7s %8ss  %s\n' "$fault" "$3" "$(($2 - $3))" \
            "$(sed -n "s/^$box //p" "$HERE/recovered")" "$(said_of "$box")"
    done < "$HERE/ports"
}

# ---- judging ----

# Every mail as its box's setting wants it: seen, moved, or deleted; where it cannot be removed,
# marked so.
all_settled()
{
    local wrong
    wrong=$(tell report | jq -r '.[] | .fault as $fault
        | if (.after | startswith("move")) then
            select((.done | unique) != ["1", "2", "3", "later"]
                or any(.inbox[]; ($fault | IN("without-uidplus", "capabilities-go") | not)
                    or index("\\Deleted") == null))
          elif .after == "delete" then select(.inbox != {})
          else select(any(.inbox[]; index("\\Seen") == null)) end | tojson')
    [[ -z $wrong ]] || { echo "$wrong" && return 1; }
}

# Boxes of which crmd has said nothing, or not what to do; but not those that match SILENT.
unsaid()
{
    local silent
    # shellcheck disable=SC2086 # patterns, one a word
    silent=$(printf '%s|' $SILENT)
    last_said | grep '; ' | cut -f 1 | sort | comm -23 <(boxes) - | grep -vxE "${silent%|}"
}
