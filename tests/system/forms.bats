#!/usr/bin/env bats
# forms.bats - what crmd.conf says on how forms and telephone numbers are read, taken up at a reload.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

# A notice of a form whose labels nobody knows.
notice() # NAME
{
    mail_with "$1" "From: Site <site@web.example>" "Subject: Notice $1" <<< "Name: Budi $1
Email: budi.$1@customer.example
Kontak kilat: 0812-3456-7890
Keluh kesah: Saya perlu 20 kursi."
}

# A mail with the text of standard input.
mail_with() # NAME FIELD...
{
    printf '%s\n' "Message-ID: <$1@web.example>" "Date: Mon, 2 Mar 2026 09:00:00 +0000" \
        "To: europe@sales.example.com" "${@:2}" "Content-Type: text/plain; charset=utf-8" ''
    cat
}

# The contact of the one message of that id, as the API gives it.
message()
{
    api GET "/v1/messages/$1"
}

# Puts lines at the start of crmd.conf.
prepend() # TEXT
{
    printf '%s\n%s\n' "$1" "$(cat "$HERE/crmd.conf")" > "$HERE/crmd.conf"
}

reload()
{
    kill -HUP "$CRMD_PID"
    wait_for grep -q "$1" "$HERE/crmd.log"
}

LABELS='form_labels = ( { field = "phone"; labels = [ "Kontak kilat" ]; },
    { field = "message"; labels = [ "Keluh kesah" ]; } );'

@test "labels that the site adds are read in the forms that come after a reload" {
    start_crmd_with_teams
    notice before | deliver -
    wait_for recorded 1
    message 1 | assert_json '.contact.name == "Budi before" and (.contact | has("phone") | not)'
    prepend "$LABELS"
    reload 'configuration read again'
    notice after | deliver -
    wait_for recorded 2
    message 2 | assert_json '.contact.phone == "0812-3456-7890"
        and .body == "Saya perlu 20 kursi." and .verdict == "lead"'
}

@test "crmctl parse --label does the same without crmd" {
    notice one > "$HERE/notice"
    run crm parse --json --label 'phone=Kontak kilat' --label 'message=keluh-kesah' "$HERE/notice"
    assert_equal "$status" 0
    assert_json '.contact.phone == "0812-3456-7890" and .body == "Saya perlu 20 kursi."' <<< "$output"
    run crm parse --label 'fax=Kontak kilat' "$HERE/notice"
    assert_equal "$status" 1
    assert_match "$output" 'names no field'
    run crm parse --label 'phone= *' "$HERE/notice"
    assert_equal "$status" 1
    assert_match "$output" 'no label that can be looked for'
}

@test "telephone numbers are read in the mailbox's region, or else in that of all" {
    configure "$(mailbox sales "$BOX")" "$(mailbox other "$BOX2" 'region = "DE"')"
    prepend 'region = "ID";'
    start_crmd
    make_team Europe europe@sales.example.com
    notice here | sed 's/Kontak kilat/Phone/' | deliver -
    wait_for recorded 1
    notice there | sed 's/Kontak kilat.*/Phone: 030 901820/' | deliver - "$BOX2"
    wait_for recorded 2
    message 1 | assert_json '.contact.phone_e164 == "+6281234567890"'
    message 2 | assert_json '.contact.phone_e164 == "+4930901820"'
}

@test "wrong labels are named with line and remedy, and the running configuration stays" {
    start_crmd_with_teams
    prepend 'form_labels = ( { field = "fax"; labels = [ "x" ]; } );'
    run "$BUILD/crmd" --config "$HERE/crmd.conf" --check-config
    assert_equal "$status" 2
    assert_match "$output" 'conf:1: field is "fax"; give "name"'
    reload 'field is "fax"'
    notice still | deliver -
    wait_for recorded 1
}
