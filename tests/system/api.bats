#!/usr/bin/env bats
# api.bats - the control socket with plain curl: answers, errors, rights, limits.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper
# shellcheck source=tests/lib/faults.sh
. "$LIB/faults.sh"

setup()
{
    prepare
    CRMD_SOCKET_MODE=0666
    start_crmd_with_teams
}

answer()
{
    cat "$HERE/answer.json"
}

post() # PATH BODY: the HTTP status
{
    api_status POST "$1" --header 'Content-Type: application/json' --data-binary "$2"
}

@test "the status says version, pid, database, mail process and mailboxes" {
    api GET /v1/status | assert_json ".pid == $CRMD_PID and (.version | length > 0)
        and .database.path == \"$HERE/crmd.db\" and .mail_process.state == \"running\"
        and .mailboxes[0].name == \"sales\" and (.user.groups | index(\"administrator\"))"
}

@test "an unknown route is 404, a wrong method 405, both as JSON errors" {
    assert_equal "$(api_status GET /v1/nonsense)" 404
    answer | assert_json '.error.code == "not_found" and (.error.message | length > 0)'
    assert_equal "$(api_status DELETE /v1/status)" 405
    answer | assert_json '.error.code == "invalid"'
}

@test "what is not there is 404 with its number" {
    assert_equal "$(api_status GET /v1/leads/4711)" 404
    answer | assert_json '.error.code == "not_found" and (.error.message | contains("4711"))'
    assert_equal "$(api_status GET /v1/messages/4711)" 404
    assert_equal "$(api_status GET /v1/teams/Atlantis)" 404
    assert_equal "$(post /v1/mailboxes/nosuch/poll '{}')" 404
}

@test "malformed JSON is 400" {
    assert_equal "$(post /v1/leads '{"name": ')" 400
    answer | assert_json '.error.code == "invalid"'
    assert_equal "$(post /v1/leads '["a", "list"]')" 400
    assert_equal "$(post /v1/leads "$(printf '{"name": "\xff\xfe"}')")" 400
}

@test "a wrong field is 400 and named" {
    assert_equal "$(post /v1/leads '{"name": 7}')" 400
    answer | assert_json '.error.field == "name"'
    assert_equal "$(post /v1/leads '{"name": "x", "team": "Asia"}')" 400
    answer | assert_json '.error.field == "team" and (.error.message | contains("Asia"))'
    assert_equal "$(post /v1/leads '{"nmae": "x"}')" 400
    answer | assert_json '.error.message | contains("name")'
    assert_equal "$(post /v1/leads '{}')" 400
    answer | assert_json '.error.field == "name"'
    assert_equal "$(api_status GET '/v1/leads?limit=5000')" 400
    answer | assert_json '.error.field == "limit"'
}

@test "a body over 1 MiB is 413, with and without Content-Length, and the socket lives on" {
    head -c 2000000 /dev/zero | tr '\0' x > "$HERE/large"
    assert_equal "$(post /v1/leads "@$HERE/large")" 413
    answer | assert_json '.error.code == "invalid"'
    assert_equal "$(api_status POST /v1/leads --header 'Transfer-Encoding: chunked' \
        --header 'Content-Type: application/json' --data-binary "@$HERE/large")" 413
    api GET /v1/status | assert_json '.pid'
}

@test "garbage instead of HTTP is survived" {
    perl -MIO::Socket::UNIX -e '
        for my $junk ("\0" x 5000, "GET / HTTP/9.9\r\n\r\n", "x" x 100000, "POST /v1/leads HTTP/1.1\r\nContent-Length: -5\r\n\r\n") {
            my $s = IO::Socket::UNIX->new($ARGV[0]) or die $!;
            local $SIG{PIPE} = "IGNORE";
            print {$s} $junk;
        }' "$HERE/control.sock"
    api GET /v1/status | assert_json '.pid'
}

@test "a uid that no user belongs to is refused with 403, and learns nothing" {
    enquiry secretive | deliver -
    wait_for recorded 1
    stranger() { setpriv --reuid=65534 --regid=65534 --clear-groups curl --silent \
        --unix-socket "$HERE/control.sock" --write-out '%{http_code}' "http://crmd$1"; }
    for path in /v1/leads /v1/inbox /v1/status /v1/leads/1 /v1/messages/1/raw /v1/users; do
        run stranger "$path"
        assert_match "$output" '"refused"'
        assert_match "$output" '^403$'
        refute_match "$output" 'secretive|@customer'
    done
}

@test "a user without rights sees own leads only and changes no team" {
    post /v1/users '{"login": "anna", "uid": 65534, "groups": ["user"]}'
    api POST /v1/leads '{"name": "Hers", "salesperson": "anna"}' | assert_json '.salesperson == "anna"'
    api POST /v1/leads '{"name": "Not hers", "team": "Europe"}' | assert_json '.name == "Not hers"'
    anna() { setpriv --reuid=65534 --regid=65534 --clear-groups curl --silent \
        --unix-socket "$HERE/control.sock" "${@:2}" "http://crmd$1"; }
    anna /v1/leads | assert_json '[list[].name] == ["Hers"]'
    anna /v1/teams --header 'Content-Type: application/json' --data '{"name": "Mine"}' |
        assert_json '.error.code == "refused"'
}

@test "a lead is created, noted, assigned, moved along and remembers it all" {
    post /v1/users '{"login": "ben", "email": "ben@sales.example.com"}'
    id=$(api POST /v1/leads '{"name": "By hand", "team": "Europe", "email": "x@y.example",
        "expected_revenue_minor": 150000}' | jq -er .id)
    api POST "/v1/leads/$id/note" '{"text": "Called, will decide on Friday"}' | assert_json '.id'
    api POST "/v1/leads/$id/assign" '{"salesperson": "ben"}' | assert_json '.salesperson == "ben"'
    api POST "/v1/leads/$id/stage" '{"stage": "Qualified"}' | assert_json '.stage == "Qualified"'
    api GET "/v1/leads/$id" | assert_json '.notes[0].text == "Called, will decide on Friday"
        and ([.history[].type] | index("lead.created") and index("lead.assigned")
            and index("lead.stage") and index("lead.note"))'
    api GET /v1/pipeline | assert_json '.stages | map(select(.name == "Qualified"))[0]
        | .count == 1 and .cards[0].name == "By hand"'
    api POST "/v1/leads/$id/assign" '{"salesperson": null}' | assert_json 'has("salesperson") | not'
}

@test "a list is paged by its cursor, complete and without repetition" {
    for n in 1 2 3 4 5 6 7; do
        api POST /v1/leads "{\"name\": \"Lead $n\"}" > /dev/null
    done
    after='' names=''
    for _ in 1 2 3; do
        json=$(api GET "/v1/leads?limit=3${after:+&after=$after}")
        names+=$(jq -r '.items[].name' <<< "$json")$'\n'
        after=$(jq -r '.next // ""' <<< "$json")
    done
    assert_equal "$after" ''
    assert_equal "$(sort -u <<< "$names" | grep -c Lead)" 7
}

@test "two teams cannot have the same name or alias" {
    assert_equal "$(post /v1/teams '{"name": "europe"}')" 409
    answer | assert_json '.error.code == "conflict"'
    assert_match "$(post /v1/teams '{"name": "Other", "aliases": ["EUROPE@sales.example.com"]}')" \
        '^40[09]$'
    answer | assert_json '.error.message | contains("europe@sales.example.com")'
    api GET /v1/teams | assert_json '[list[].name] | sort == ["Americas", "Europe"]'
}

quick_status() # of crmctl, with the seconds it took in $took
{
    local began=${EPOCHREALTIME/./}
    crm status > "$HERE/status"
    crm lead list > /dev/null
    took=$(((${EPOCHREALTIME/./} - began) / 1000))
    echo "milliseconds: $took"
    ((took < 1000))
}

@test "checks that hang, an import and a backup that is read slowly hold up nobody else" {
    start_servers hang@login
    local port n checks=()
    read -r _ port _ < "$HERE/ports"
    configure "$(crmd_mailbox away "$port" alice secret "$HERE/tls/ca.pem")"
    kill -HUP "$CRMD_PID"
    mailbox_is_known() { api GET /v1/mailboxes | assert_json 'any(list[]; .name == "away")'; }
    wait_for mailbox_is_known
    for n in 1 2 3 4; do
        api POST /v1/mailboxes/away/check '{}' > "$HERE/check.$n" 2>&1 3>&- &
        checks+=($!)
    done
    OTHERS+=("${checks[@]}")
    sleep 1 # they are under way
    api_is_full() { [[ $(api_status POST /v1/mailboxes/away/check --max-time 1 --data "{}") == 503 ]]; }
    wait_for api_is_full
    assert_match "$(cat "$HERE/answer.json")" 'under way: 4, .*try again in a minute'
    quick_status
    curl --silent --limit-rate 1K --max-time 60 --unix-socket "$HERE/control.sock" --output "$HERE/slow" \
        http://crmd/v1/backup 3>&- &
    OTHERS+=($!)
    wait_for test -s "$HERE/slow"
    crm backup > "$HERE/copy" # the slow reader holds up no other backup
    enquiry imported | crm import mail -
    quick_status
    for n in "${checks[@]}"; do
        kill -0 "$n"
    done
}

@test "the stream of events shows a mail as it comes" {
    curl --silent --no-buffer --unix-socket "$HERE/control.sock" \
        'http://crmd/v1/events?follow=1' > "$HERE/stream" 3>&- &
    OTHERS+=($!)
    enquiry live "Subject: Live enquiry" | deliver -
    streamed() { grep -q '"message.recorded"' "$HERE/stream" && grep -q '"lead.created"' "$HERE/stream"; }
    wait_for streamed
    jq -se 'any(.[]; .type == "message.recorded" and .data.verdict == "lead"
        and .data.subject == "Live enquiry")' "$HERE/stream"
}

@test "many clients at once are all answered" {
    seq 40 | xargs -P 20 -I{} curl --silent --max-time 20 --output /dev/null \
        --write-out '%{http_code}\n' --unix-socket "$HERE/control.sock" \
        http://crmd/v1/pipeline > "$HERE/answers"
    assert_equal "$(sort "$HERE/answers" | uniq -c | tr -s ' ')" ' 40 200'
}

@test "no answer contains the password of a mailbox" {
    for path in /v1/status /v1/mailboxes /v1/events; do
        refute_match "$(api GET "$path")" '"secret"'
    done
}
