#!/usr/bin/env bats
# troubles.bats - the machine lets crmd down: disk full, database held by another program, disk
# read-only or broken, no file descriptors, a clock that jumps. Mail waits on its server, everybody
# sees why, and crmd goes on by itself when it is over.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

DISK_KB=12288

# A small disk of the test's own as $DISK, with the database on it.
setup()
{
    prepare
    DISK=$HERE/disk
}

# As everywhere, and the disk goes once nobody uses it.
eval "usual_$(declare -f teardown)"
teardown()
{
    local sound=true
    usual_teardown || sound=false
    if mountpoint -q "$DISK"; then
        umount "$DISK" || umount --lazy "$DISK"
    fi
    $sound
}

mount_disk()
{
    mkdir "$DISK"
    if ! mount -t tmpfs -o "size=${DISK_KB}k,mode=700" none "$DISK" 2> "$HERE/mount.log"; then
        skip "no disk can be mounted here: $(cat "$HERE/mount.log")"
    fi
}

# As configure, the database on the disk.
configure_on_disk() # [MAILBOX]...
{
    configure "$@"
    sed -i "s|$HERE/crmd.db|$DISK/crmd.db|" "$HERE/crmd.conf"
}

start_on_disk() # [VARIABLE=VALUE]...
{
    mount_disk
    configure_on_disk "$(mailbox sales "$BOX")" "$(mailbox info "$BOX2")"
    start_crmd "$@"
    make_team Europe europe@sales.example.com
    wait_for mailbox_rests sales
    wait_for mailbox_rests info
}

# Not a byte is left: what the log of the database has already is used up by writes that succeed.
fill_disk()
{
    dd if=/dev/zero of="$DISK/filler" bs=4k 2> /dev/null || true
}

use_up_log()
{
    local n
    for ((n = 0; n < 400; n++)); do
        if ! crm team create "Filler $n" > /dev/null 2>&1; then
            return 0
        fi
    done
    echo "the disk does not get full"
    return 1
}

free_disk()
{
    rm "$DISK/filler"
}

in_trouble() # [REGEX]
{
    api GET /v1/status | assert_json ".trouble | (.message | test(\"${1-.}\")) and (.since | length > 0)"
}

out_of_trouble()
{
    api GET /v1/status | assert_json '.trouble == null'
}

waits_for() # MAILBOX REGEX
{
    api GET /v1/mailboxes | assert_json "any(list[]; .name == \"$1\" and .state == \"waiting\"
        and (.error | test(\"$2\")))"
}

events_of() # EVENT
{
    api GET '/v1/events?limit=1000' | jq "[.items[] | select(.type == \"$1\")] | length"
}

assert_events() # EVENT COUNT
{
    assert_equal "$(events_of "$1")" "$2"
}

nothing_flagged() # USER
{
    refute_match "$(flags "$1")" 'Seen'
}

all_flagged() # USER COUNT
{
    assert_equal "$(flags "$1" | grep -c Seen)" "$2"
}

count_logged() # REGEX COUNT
{
    assert_equal "$(grep -cE -- "$1" "$HERE/crmd.log")" "$2"
}

# Of COUNT mails each recorded once, with one lead each, and the database sound.
assert_sound() # COUNT [DATABASE]
{
    recorded "$1"
    api GET '/v1/leads?limit=1000' | assert_json "(list | length) == $1
        and ([list[].email] | unique | length) == $1"
    stop_crmd
    assert_equal "$(sqlite3 "${2-$DISK/crmd.db}" 'PRAGMA integrity_check; PRAGMA foreign_key_check;
        SELECT count(*) FROM messages; SELECT count(*) FROM deliveries')" "ok
$1
$1"
}

# Processor time of a process in hundredths of a second.
cpu_of() # PID
{
    sed 's/.*) //' "/proc/$1/stat" | awk '{print $12 + $13}'
}

@test "mail waits while the disk is full, everybody sees why, and crmd goes on by itself" {
    "$LIB/notify-receiver" "$HERE/notify.sock" "$HERE/notify" 3>&- &
    OTHERS+=($!)
    wait_for test -S "$HERE/notify.sock"
    start_on_disk "NOTIFY_SOCKET=$HERE/notify.sock"
    enquiry before | deliver -
    wait_for recorded 1
    fill_disk
    use_up_log
    for n in 1 2 3; do
        enquiry "full$n" | deliver -
        enquiry "other$n" | deliver - "$BOX2"
    done
    wait_for waits_for sales "database's disk is full: free space in $DISK"
    wait_for waits_for info 'disk is full'
    in_trouble 'disk is full'
    wait_for grep -q "^STATUS=nothing can be recorded: the database's disk is full" "$HERE/notify"
    assert_match "$(crm status)" "Recording +stopped .*the database's disk is full: free space in"
    assert_match "$(crm mailbox list)" 'sales +waiting'
    # what persons do fails with the same sentence and leaves nothing half done; what they look at is there
    run --separate-stderr crm team create Asia --alias asia@sales.example.com
    assert_equal "$status" 1
    assert_match "$stderr" "the database's disk is full: free space in $DISK"
    run crm team show Asia
    assert_equal "$status" 5
    assert_match "$(crm lead list)" 'Enquiry before'
    recorded 1
    sleep 3
    nothing_flagged "$BOX2"
    recorded 1
    free_disk
    PATIENCE=6 wait_for recorded 7
    PATIENCE=3 wait_for out_of_trouble
    wait_for all_flagged "$BOX" 4
    wait_for all_flagged "$BOX2" 3
    wait_for mailbox_rests sales
    wait_for mailbox_rests info
    wait_for assert_events mailbox.recovered 2
    assert_events mailbox.failed 2
    count_logged 'nothing can be recorded' 1
    count_logged 'recording goes on' 1
    wait_for grep -q '^STATUS=2 mailboxes, 7 leads today' "$HERE/notify"
    assert_sound 7
}

@test "crmd and crmd-mail killed while the disk is full lose and double nothing" {
    start_on_disk
    for n in 1 2 3 4; do
        enquiry "early$n" | deliver -
    done
    wait_for recorded 4
    fill_disk
    use_up_log
    for n in 1 2 3 4; do
        enquiry "late$n" | deliver -
    done
    wait_for waits_for sales 'disk is full'
    kill -KILL "$(mail_process)"
    wait_for waits_for sales 'disk is full'
    kill_crmd
    start_crmd
    wait_for in_trouble
    nothing_flagged_of_late() { (($(flags "$BOX" | grep -vc Seen) == 4)); }
    wait_for nothing_flagged_of_late
    free_disk
    wait_for recorded 8
    wait_for all_flagged "$BOX" 8
    assert_sound 8
}

restarts_are() # COUNT
{
    api GET /v1/status | assert_json ".mail_process.restarts == $1"
}

@test "a mailbox that is new, or numbered anew, waits for room on the disk" {
    start_on_disk
    enquiry before | deliver -
    wait_for recorded 1
    fill_disk
    use_up_log
    wait_for in_trouble 'disk is full'
    # its UIDVALIDITY changes, which has to be recorded before anything is fetched
    rm -f "$DOVECOT/mail/$BOX2/Maildir"/dovecot*
    kill -KILL "$(mail_process)"
    wait_for waits_for info 'disk is full'
    wait_for mailbox_rests sales
    configure_on_disk "$(mailbox sales "$BOX")" "$(mailbox info "$BOX2")" \
        "$(mailbox late "$BOX" 'folder = "Late"')"
    dovecot_make_maildir "$DOVECOT" "$BOX" Late
    kill -HUP "$CRMD_PID"
    enquiry after | deliver - "$BOX2"
    sleep 3
    recorded 1
    restarts_are 1
    free_disk
    PATIENCE=6 wait_for recorded 2
    PATIENCE=6 wait_for mailbox_rests late
    wait_for mailbox_rests info
    restarts_are 1
    count_logged 'nothing can be recorded' 1
    assert_sound 2
}

@test "crmd on a full disk says so at its start, and starts when there is room" {
    mount_disk
    configure_on_disk "$(mailbox sales "$BOX")"
    fill_disk
    run timeout 10 "$BUILD/crmd" --config "$HERE/crmd.conf"
    assert_equal "$status" 1
    assert_match "$output" "cannot start: .*the database's disk is full: free space in $DISK"
    free_disk
    # room for the first migrations, and not for all
    dd if=/dev/zero of="$DISK/filler" bs=4k "count=$((DISK_KB / 4 - 60))" 2> /dev/null
    run timeout 10 "$BUILD/crmd" --config "$HERE/crmd.conf"
    assert_equal "$status" 1
    assert_match "$output" "cannot start: migration .*the database's disk is full"
    free_disk
    start_crmd
    assert_equal "$(sqlite3 "$DISK/crmd.db" 'PRAGMA integrity_check')" ok
}

@test "a database that another program holds is waited for" {
    configure "$(mailbox sales "$BOX")"
    start_crmd
    make_team Europe europe@sales.example.com
    wait_for mailbox_rests sales
    mkfifo "$HERE/statements"
    sqlite3 "$HERE/crmd.db" < "$HERE/statements" 3>&- &
    OTHERS+=($!)
    exec 7> "$HERE/statements"
    printf '.timeout 10000\nBEGIN EXCLUSIVE;\n' >&7
    held() { ! sqlite3 "$HERE/crmd.db" 'BEGIN IMMEDIATE' 2> /dev/null; }
    wait_for held
    enquiry held | deliver -
    wait_for waits_for sales 'another program holds the database: end it'
    run --separate-stderr crm team create Asia --alias asia@sales.example.com
    assert_equal "$status" 1
    assert_match "$stderr" 'another program holds the database'
    nothing_flagged "$BOX"
    crm lead list
    exec 7>&- # which ends it
    PATIENCE=6 wait_for recorded 1
    wait_for out_of_trouble
    wait_for all_flagged "$BOX" 1
    count_logged 'nothing can be recorded' 1
    assert_sound 1 "$HERE/crmd.db"
}

# What writing to the database's files gives: an errno, or nothing to let them be.
break_disk() # ERRNO
{
    echo "$1" > "$HERE/errno"
}

mend_disk()
{
    rm "$HERE/errno"
}

# The disk breaks while crmd runs: ERRNO, and what is said then.
assert_waits_for_disk() # ERRNO REGEX
{
    configure "$(mailbox sales "$BOX")"
    start_crmd "LD_PRELOAD=$(preload failing-disk)" "FAILING_DISK=$HERE/errno" \
        "FAILING_DISK_PREFIX=$HERE/crmd.db"
    make_team Europe europe@sales.example.com
    wait_for mailbox_rests sales
    enquiry before | deliver -
    wait_for recorded 1
    break_disk "$1"
    enquiry during | deliver -
    wait_for waits_for sales "$2"
    run --separate-stderr crm team create Asia --alias asia@sales.example.com
    assert_equal "$status" 1
    assert_match "$stderr" "$2"
    recorded 1
    all_flagged "$BOX" 1
    kill -KILL "$(mail_process)"
    wait_for waits_for sales "$2"
    mend_disk
    PATIENCE=6 wait_for recorded 2
    wait_for out_of_trouble
    wait_for all_flagged "$BOX" 2
    count_logged 'nothing can be recorded' 1
    assert_sound 2 "$HERE/crmd.db"
}

@test "a disk that becomes read-only is waited for" {
    assert_waits_for_disk 30 "file system is read-only: make $HERE writable again"
}

@test "a disk that fails is waited for" {
    assert_waits_for_disk 5 "database's disk fails: look into the kernel's log"
}

@test "a quota that is used up is waited for" {
    assert_waits_for_disk 122 "disk quota is used up: free space in $HERE"
}

@test "crmd on a read-only disk says so at its start" {
    mount_disk
    configure_on_disk "$(mailbox sales "$BOX")"
    start_crmd
    stop_crmd
    mount -o remount,ro "$DISK"
    run timeout 10 "$BUILD/crmd" --config "$HERE/crmd.conf"
    assert_equal "$status" 1
    assert_match "$output" "cannot start: .*read-only"
    mount -o remount,rw "$DISK"
    start_crmd
}

# Takes a process' free file descriptors away, but for COUNT.
leave_descriptors() # PID COUNT
{
    local free=0 left=$2
    while [[ -e /proc/$1/fd/$free ]] || ((left-- > 0)); do
        free=$((free + 1))
    done
    prlimit --pid "$1" --nofile="$free:"
}

@test "crmd without file descriptors rests, and serves again when there are some" {
    configure "$(mailbox sales "$BOX")"
    start_crmd
    make_team Europe europe@sales.example.com
    wait_for mailbox_rests sales
    limit=$(prlimit --pid "$CRMD_PID" --nofile --noheadings --output SOFT)
    leave_descriptors "$CRMD_PID" 0
    before=$(cpu_of "$CRMD_PID")
    timeout 3 curl --silent --unix-socket "$HERE/control.sock" http://crmd/v1/status || true
    after=$(cpu_of "$CRMD_PID")
    echo "hundredths of a second: $((after - before))"
    ((after - before < 50))
    enquiry during | deliver -
    sleep 2
    prlimit --pid "$CRMD_PID" --nofile="$limit:"
    wait_for recorded 1
    wait_for all_flagged "$BOX" 1
    count_logged 'nothing can be recorded: crmd has no file descriptor' 1
    count_logged 'crmd-mail' 0
    assert_sound 1 "$HERE/crmd.db"
}

@test "crmd-mail without file descriptors waits, and goes on when there are some" {
    configure "$(mailbox sales "$BOX")" "$(mailbox info "$BOX2")"
    start_crmd
    make_team Europe europe@sales.example.com
    wait_for mailbox_rests sales
    wait_for mailbox_rests info
    child=$(mail_process)
    limit=$(prlimit --pid "$child" --nofile --noheadings --output SOFT)
    leave_descriptors "$child" 0
    enquiry during | deliver -
    wait_for waits_for sales 'Too many open files; raise LimitNOFILE='
    before=$(cpu_of "$child")
    sleep 2
    (($(cpu_of "$child") - before < 20))
    nothing_flagged "$BOX"
    prlimit --pid "$child" --nofile="$limit:"
    PATIENCE=6 wait_for recorded 1
    wait_for all_flagged "$BOX" 1
    wait_for mailbox_rests sales
    # a mailbox that is new meanwhile
    leave_descriptors "$child" 0
    configure "$(mailbox sales "$BOX")" "$(mailbox info "$BOX2")" "$(mailbox late "$BOX2")"
    kill -HUP "$CRMD_PID"
    wait_for mailbox_is late failed
    prlimit --pid "$child" --nofile="$limit:"
    PATIENCE=8 wait_for mailbox_rests late
    count_logged 'mail waits: cannot put raw mail into memory' 1
    count_logged 'there is room for mail again' 1
    assert_sound 1 "$HERE/crmd.db"
}

# Hands a mail in by LMTP; prints what the recipient's reply is.
lmtp() # NAME
{
    enquiry "$1" | timeout 60 python3 "$LIB/lmtp.py" "$HERE/lmtp.sock" ada@customer.example \
        europe@sales.example.com
}

@test "mail that is handed in while nothing can be recorded is put off before it is sent" {
    configure
    printf 'lmtp: { path = "%s"; };\n' "$HERE/lmtp.sock" >> "$HERE/crmd.conf"
    start_crmd "LD_PRELOAD=$(preload failing-disk)" "FAILING_DISK=$HERE/errno" \
        "FAILING_DISK_PREFIX=$HERE/crmd.db"
    make_team Europe europe@sales.example.com
    lmtp before | grep -q ' 250 2.0.0'
    break_disk 5
    assert_match "$(lmtp first)" '^europe@sales.example.com 452 4.3.1 .*see crmctl status'
    in_trouble "disk fails"
    api GET /v1/mailboxes | assert_json 'any(list[]; .name == "lmtp" and .state == "waiting")'
    # at RCPT, so that no mail is sent, nor parsed
    run python3 -c 'import smtplib, sys
lmtp = smtplib.LMTP(sys.argv[1])
lmtp.ehlo()
lmtp.mail("ada@customer.example")
print(lmtp.rcpt("europe@sales.example.com")[0])' "$HERE/lmtp.sock"
    assert_equal "$output" 452
    run crm import mail - < <(enquiry imported)
    assert_equal "$status" 1
    assert_match "$output" "nothing can be recorded now: the database's disk fails"
    mend_disk
    PATIENCE=6 wait_for out_of_trouble
    lmtp after | grep -q ' 250 2.0.0'
    enquiry imported | crm import mail -
    count_logged 'nothing can be recorded' 1
    assert_sound 3 "$HERE/crmd.db"
}

# Memory fails so many times for what is named, in each process; mail comes each way in meanwhile.
assert_outlives_shortage() # NAME
{
    configure "$(mailbox sales "$BOX")"
    printf 'lmtp: { path = "%s"; };\n' "$HERE/lmtp.sock" >> "$HERE/crmd.conf"
    start_crmd "CRMD_FAIL=$1:4"
    make_team Europe europe@sales.example.com
    enquiry fetched | deliver -
    delivered() { lmtp delivered | grep -q ' 250 2.0.0'; }
    wait_for delivered
    imported() { enquiry imported | crm import mail -; }
    PATIENCE=30 wait_for imported
    PATIENCE=30 wait_for recorded 3
    wait_for all_flagged "$BOX" 1
    crm message reparse 1
    restarts_are 0
    assert_sound 3 "$HERE/crmd.db"
}

@test "memory that cannot be shared is waited for" {
    assert_outlives_shortage seal-mail
    logged 'cannot put raw mail into memory to share: Cannot allocate memory; raise MemoryMax='
}

@test "memory that cannot be mapped is waited for" {
    assert_outlives_shortage map-mail
    logged 'there is no memory to look at mail that comes in: raise MemoryMax='
}

@test "a descriptor that is missing for mail on its way is waited for" {
    configure "$(mailbox sales "$BOX")"
    start_crmd CRMD_FAIL=dup-mail:3
    make_team Europe europe@sales.example.com
    enquiry fetched | deliver -
    PATIENCE=30 wait_for recorded 1
    wait_for all_flagged "$BOX" 1
    restarts_are 0
    assert_sound 1 "$HERE/crmd.db"
}

# Sets the clock of crmd, by seconds.
set_clock() # OFFSET
{
    echo "$1" > "$HERE/clock.new"
    mv "$HERE/clock.new" "$HERE/clock"
}

at_offset() # SECONDS
{
    date --utc --date "@$(($(date +%s) + $1))" +%Y-%m-%dT%H:%M:%SZ
}

# Processor time of crmd and crmd-mail.
cpu_of_both()
{
    echo $(($(cpu_of "$CRMD_PID") + $(cpu_of "$1")))
}

@test "a clock that jumps hurries nothing, delays nothing and loses nothing" {
    local day=86400 year=31536000
    # by the clock of another year no certificate holds
    configure "$(mailbox sales "$BOX" 'tls = "none"' "port = $DOVECOT_IMAP_PORT")" \
        "$(mailbox away "$BOX2" "port = $(free_port)")"
    set_clock 0
    start_crmd "LD_PRELOAD=$(preload other-clock)" "OTHER_CLOCK=$HERE/clock"
    make_team Europe europe@sales.example.com
    crm setting set raw_mail_days 30
    wait_for mailbox_rests sales
    wait_for mailbox_is away failed
    child=$(mail_process)
    count=0
    for jump in $day -$day $((50 * year)) $((-5 * year)) 0; do
        set_clock "$jump"
        before=$(cpu_of_both "$child")
        sleep 1
        ((++count))
        enquiry "jump$count" | deliver -
        PATIENCE=5 wait_for recorded "$count"
        PATIENCE=5 wait_for all_flagged "$BOX" "$count"
        spent=$(($(cpu_of_both "$child") - before))
        echo "by $jump s: $spent hundredths of a second"
        ((spent < 100))
        # it is the clock that crmd has; what it says does not lie ahead of it
        api GET '/v1/inbox?limit=1' | assert_json "list[0].recorded_at >= \"$(at_offset $((jump - 60)))\""
        api GET /v1/mailboxes | assert_json "all(list[]; .since <= \"$(at_offset $((jump + 5)))\"
            and (.retry_at == null or .retry_at <= \"$(at_offset $((jump + 605)))\"))"
        mailbox_rests sales
    done
    assert_equal "$(mail_process)" "$child"
    assert_equal "$(sqlite3 "$HERE/crmd.db" 'SELECT count(*) FROM messages WHERE raw_id IS NULL')" 0
    assert_sound "$count" "$HERE/crmd.db"
}

@test "raw mail does not go by a clock that is years ahead" {
    configure "$(mailbox sales "$BOX")"
    start_crmd
    make_team Europe europe@sales.example.com
    crm setting set raw_mail_days 30
    enquiry kept | deliver -
    wait_for recorded 1
    stop_crmd
    configure
    set_clock $((50 * 31536000))
    start_crmd "LD_PRELOAD=$(preload other-clock)" "OTHER_CLOCK=$HERE/clock"
    sleep 2 # it looks for what is due at its start
    stop_crmd
    assert_equal "$(sqlite3 "$HERE/crmd.db" 'SELECT count(*) FROM messages WHERE raw_id IS NULL')" 0
    # by one that can be believed it goes
    sqlite3 "$HERE/crmd.db" 'UPDATE messages SET recorded_at = recorded_at - 29 * 86400'
    set_clock 0
    start_crmd "LD_PRELOAD=$HERE/other-clock.so" "OTHER_CLOCK=$HERE/clock"
    crm setting set raw_mail_days 28
    stop_crmd
    start_crmd "LD_PRELOAD=$HERE/other-clock.so" "OTHER_CLOCK=$HERE/clock"
    gone() { [[ $(sqlite3 "$HERE/crmd.db" 'SELECT count(*) FROM messages WHERE raw_id IS NULL') == 1 ]]; }
    wait_for gone
}
