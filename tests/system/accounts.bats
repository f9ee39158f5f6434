#!/usr/bin/env bats
# accounts.bats - ways to log in: passwords that change, access tokens, certificates; several folders
# of one account, and mailboxes whose old mail is left alone.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2153,SC2154 # bats runs the functions, helper.bash has the names
load helper

failing() # NAME REGEX
{
    api GET /v1/mailboxes | jq -er --arg name "$1" \
        '.items? // . | .[] | select(.name == $name and .state == "failed").error' |
        grep -qiE -- "$2"
}

# A Dovecot of the test's own, in which user sales has a mailbox; not started.
own_dovecot()
{
    OWN=$HERE/dovecot
    dovecot_setup "$OWN" sales:secret shared:secret
}

start_own_dovecot()
{
    dovecot_start "$OWN" "$@" 3>&-
    OTHERS+=("$(cat "$OWN/base/master.pid")")
}

# ---- passwords ----

@test "a password file that changes needs no reload" {
    echo wrong > "$HERE/password"
    chmod 600 "$HERE/password"
    configure "$(mailbox sales "$BOX" 'password =' "password_file = \"$HERE/password\"")"
    start_crmd
    wait_for failing sales 'refuses the login'
    echo secret > "$HERE/password"
    wait_for mailbox_rests sales
}

@test "a slow password command holds up nobody else, nor the start" {
    printf '#!/bin/sh\nsleep 8\necho secret\n' > "$HERE/slow"
    chmod 755 "$HERE/slow"
    configure "$(mailbox slow "$BOX" 'password =' "password_command = \"$HERE/slow\"")" \
        "$(mailbox quick "$BOX2")"
    start_crmd
    PATIENCE=5 wait_for mailbox_rests quick
    api GET /v1/mailboxes | assert_json 'any(list[]; .name == "slow" and .state == "connecting")'
    PATIENCE=15 wait_for mailbox_rests slow
}

@test "a vault that is down does not stop a mailbox whose password is known" {
    own_dovecot
    start_own_dovecot
    local imap=$DOVECOT_IMAP_PORT imaps=$DOVECOT_IMAPS_PORT
    printf '#!/bin/sh\ntest ! -e %s/down && echo secret\n' "$HERE" > "$HERE/vault"
    chmod 755 "$HERE/vault"
    configure "$(crmd_mailbox sales "$imaps" sales '' "$OWN/tls/ca.pem" 'password =' \
        "password_command = \"$HERE/vault\"")"
    start_crmd
    wait_for mailbox_rests sales
    touch "$HERE/down"
    dovecot_stop "$OWN"
    wait_for failing sales .
    start_own_dovecot "$imap" "$imaps"
    crm mailbox poll sales
    wait_for mailbox_rests sales
    logged 'failed.*the password known is used'
}

@test "no password is in the log or the API" {
    configure "$(mailbox sales "$BOX" 'password = "hunter2-hunter2"')"
    echo 'log = { level = "debug"; };' >> "$HERE/crmd.conf"
    start_crmd
    wait_for failing sales 'login'
    refute_match "$(cat "$HERE/crmd.log")$(api GET /v1/mailboxes)" hunter2
}

# ---- access tokens ----

# Starts the provider of tokens; its control file is $HERE/oauth/control.
start_provider() # [CONTROL] [CERTIFICATE KEY]
{
    OAUTH=$HERE/oauth
    mkdir -p "$OAUTH"
    control "${1:-"{}"}"
    "$ROOT/tests/tools/token-endpoint" "$OAUTH" "${@:2}" > "$OAUTH/log" 2>&1 3>&- &
    OTHERS+=($!)
    wait_for test -s "$OAUTH/port"
    PROVIDER=http://127.0.0.1:$(cat "$OAUTH/port")/token
}

control() # JSON
{
    jq -c '{user: "sales"} + .' <<< "$1" > "$OAUTH/control.new"
    mv "$OAUTH/control.new" "$OAUTH/control"
}

# Requests for tokens so far.
requests()
{
    if [[ -e $OAUTH/requests ]]; then
        wc -l < "$OAUTH/requests"
    else
        echo 0
    fi
}

asked_more_than() # COUNT
{
    (($(requests) > $1))
}

# A mailbox of the own Dovecot that logs in with tokens.
token_mailbox() # NAME [OPTION]...
{
    echo r0 > "$HERE/$1.token"
    chmod 600 "$HERE/$1.token"
    crmd_mailbox "$1" "$DOVECOT_IMAPS_PORT" sales '' "$OWN/tls/ca.pem" 'password =' \
        'poll_interval = "1s"' "oauth2_token_url = \"$PROVIDER\"" 'oauth2_client_id = "crmd"' \
        "oauth2_refresh_token_file = \"$HERE/$1.token\"" "${@:2}"
}

# The own Dovecot with a provider of tokens, and crmd watching mailbox sales.
start_with_tokens() # [CONTROL] [OPTION]...
{
    own_dovecot
    start_provider "${1:-"{}"}"
    dovecot_take_tokens "$OWN" "$(cat "$OAUTH/port")" "${MECHANISMS:-xoauth2 oauthbearer}"
    start_own_dovecot
    configure "$(token_mailbox sales "${@:2}")"
    start_crmd
}

@test "XOAUTH2 logs in with a token got by a refresh token" {
    MECHANISMS=xoauth2 start_with_tokens
    make_team Europe europe@sales.example.com
    wait_for mailbox_rests sales
    enquiry token | dovecot_deliver "$OWN" sales -
    wait_for recorded 1
    run crm mailbox check sales
    assert_equal "$status" 0
    assert_match "$output" 'XOAUTH2'
    jq -e '.grant_type == "refresh_token" and .client_id == "crmd"' "$OAUTH/requests" > /dev/null
    kill -HUP "$CRMD_PID"
    wait_for logged 'configuration read again'
    crm mailbox check sales > "$HERE/check"
    mailbox_rests sales
    assert_equal "$(requests)" 1 # the checks had the same token, and a reload keeps it
}

@test "a token endpoint by TLS is trusted by oauth2_ca_file, and by nothing else" {
    own_dovecot
    tls_make_ca "$HERE/provider"
    tls_make_cert "$HERE/provider" endpoint DNS:localhost
    tls_make_ca "$HERE/other"
    start_provider '{}' "$HERE/provider/endpoint.pem" "$HERE/provider/endpoint.key"
    dovecot_take_tokens "$OWN" "$(cat "$OAUTH/port")" xoauth2
    start_own_dovecot
    PROVIDER=https://localhost:$(cat "$OAUTH/tls-port")/token
    configure "$(token_mailbox sales)" # by the system's authorities
    start_crmd
    local refusal='certificate is not trusted here for that host: give its CA in oauth2_ca_file'
    wait_for failing sales "$refusal"
    configure "$(token_mailbox other "oauth2_ca_file = \"$HERE/other/ca.pem\"")"
    kill -HUP "$CRMD_PID"
    wait_for failing other "$refusal"
    rm "$HERE/other/ca.pem"
    crm mailbox poll other
    wait_for failing other 'oauth2_ca_file must hold certificates in PEM'
    PROVIDER=${PROVIDER/localhost/127.0.0.1}
    configure "$(token_mailbox misnamed "oauth2_ca_file = \"$HERE/provider/ca.pem\"")"
    kill -HUP "$CRMD_PID"
    wait_for failing misnamed "$refusal"
    [[ ! -e $OAUTH/requests ]] # nobody was told the refresh token
    PROVIDER=${PROVIDER/127.0.0.1/localhost}
    configure "$(token_mailbox right "oauth2_ca_file = \"$HERE/provider/ca.pem\"")"
    kill -HUP "$CRMD_PID"
    wait_for mailbox_rests right
    assert_equal "$(requests)" 1
}

@test "OAUTHBEARER is used where the server offers nothing else" {
    MECHANISMS=oauthbearer start_with_tokens
    wait_for mailbox_rests sales
    run crm mailbox check sales
    assert_match "$output" 'OAUTHBEARER'
}

@test "a refresh token that the provider replaces outlives crmd" {
    start_with_tokens
    wait_for mailbox_rests sales
    assert_equal "$(cat "$HERE/sales.token")" r0
    assert_equal "$(stat -c %a "$HERE/tokens" "$HERE/tokens/sales.token" | tr '\n' ' ')" '700 600 '
    stop_crmd
    start_crmd
    wait_for mailbox_rests sales
    assert_equal "$(tail -n 1 "$OAUTH/requests" | jq -r .refresh_token)" rotated-1
    refute_match "$(cat "$HERE/crmd.log")" 'rotated-|access-'
}

@test "a refused refresh token is said with what to do, and a new one is picked up without reload" {
    start_with_tokens '{"mode": "refused"}'
    wait_for failing sales 'refused \(invalid_grant: Token has been expired.*authorise crmd again and put the new token into .*/sales\.token'
    control '{"refresh": "r1"}'
    echo r1 > "$HERE/sales.token"
    crm mailbox poll sales
    wait_for mailbox_rests sales
}

@test "a token that expires or is revoked is replaced at the next login" {
    start_with_tokens '{"expires_in": 2}'
    wait_for mailbox_rests sales
    local imap=$DOVECOT_IMAP_PORT imaps=$DOVECOT_IMAPS_PORT
    sleep 2
    local before
    before=$(requests)
    dovecot_stop "$OWN"
    wait_for failing sales .
    start_own_dovecot "$imap" "$imaps"
    crm mailbox poll sales
    wait_for mailbox_rests sales
    asked_more_than "$before"
    # revoked although it has not expired
    control '{"expires_in": 3600, "valid": false}'
    dovecot_stop "$OWN"
    wait_for failing sales .
    start_own_dovecot "$imap" "$imaps"
    crm mailbox poll sales
    wait_for failing sales 'refuses the login.*(status|invalid|auth)'
    control '{"expires_in": 3600}'
    before=$(requests)
    crm mailbox poll sales
    wait_for mailbox_rests sales
    asked_more_than "$before"
}

@test "whatever the endpoint answers is said, and holds up no other mailbox" {
    own_dovecot
    start_provider '{"mode": "garbage"}'
    dovecot_take_tokens "$OWN" "$(cat "$OAUTH/port")" xoauth2
    local other
    other=$(mailbox good "$BOX")
    start_own_dovecot
    configure "$(token_mailbox sales)" "$other"
    start_crmd
    wait_for mailbox_rests good
    local mode said
    while read -r mode said; do
        control "{\"mode\": \"$mode\"}"
        crm mailbox poll sales
        PATIENCE=30 wait_for failing sales "$said"
    done << 'END'
garbage its answer holds none
huge answers too much
status status 503
redirect status 302
drop no access token from
client client was refused \(invalid_client: The client secret expired
slow timed out|took too long|tried again
END
    control '{}'
    crm mailbox poll sales
    PATIENCE=40 wait_for mailbox_rests sales
}

@test "an endpoint that repeats what it was told is not quoted" {
    start_with_tokens '{"mode": "echo"}'
    wait_for failing sales 'repeats a secret'
    local before
    before=$(requests)
    echo 'a/token' > "$HERE/sales.token"
    crm mailbox poll sales
    wait_for asked_more_than "$before"
    stop_crmd
    jq -e 'select(.refresh_token == "a/token")' "$OAUTH/requests" > /dev/null
    refute_match "$(cat "$HERE/crmd.log")" 'a(/|%2F)token'
}

@test "app-only access uses the client's own credentials" {
    echo client-secret > "$HERE/client"
    chmod 600 "$HERE/client"
    start_with_tokens '{"secret": "client-secret"}' 'oauth2_refresh_token_file =' \
        "oauth2_client_secret_file = \"$HERE/client\"" 'oauth2_scope = "mail.read"'
    wait_for mailbox_rests sales
    jq -e '.grant_type == "client_credentials" and .scope == "mail.read"' "$OAUTH/requests" > /dev/null
    [[ ! -e $HERE/tokens ]]
    refute_match "$(cat "$HERE/crmd.log")" client-secret
}

@test "folders of one account share a token" {
    own_dovecot
    dovecot_make_maildir "$OWN" sales Web
    start_provider
    dovecot_take_tokens "$OWN" "$(cat "$OAUTH/port")" xoauth2
    start_own_dovecot
    configure "$(token_mailbox sales 'folders = [ "INBOX", "Web" ]')"
    start_crmd
    wait_for mailbox_rests sales
    wait_for mailbox_rests sales/Web
    assert_equal "$(requests)" 1
}

# ---- certificates ----

@test "a certificate logs in without a password" {
    own_dovecot
    dovecot_take_certificates "$OWN"
    tls_make_cert "$OWN/tls" sales DNS:sales.example
    start_own_dovecot
    configure "$(crmd_mailbox sales "$DOVECOT_IMAPS_PORT" sales '' "$OWN/tls/ca.pem" 'password =' \
        "tls_cert_file = \"$OWN/tls/sales.pem\"" "tls_key_file = \"$OWN/tls/sales.key\"")"
    start_crmd
    wait_for mailbox_rests sales
    run crm mailbox check sales
    assert_match "$output" 'EXTERNAL'
}

@test "a certificate without its right key is said" {
    own_dovecot
    dovecot_take_certificates "$OWN"
    tls_make_cert "$OWN/tls" sales DNS:sales.example
    start_own_dovecot
    configure "$(crmd_mailbox sales "$DOVECOT_IMAPS_PORT" sales '' "$OWN/tls/ca.pem" 'password =' \
        "tls_cert_file = \"$OWN/tls/sales.pem\"" "tls_key_file = \"$OWN/tls/server.key\"")"
    start_crmd
    wait_for failing sales 'tls_cert_file and its key'
}

# ---- systemd's credentials ----

# As systemd passes them to the user daemon: a directory and files of his that nobody else may read.
pass_credential() # NAME < CONTENT
{
    mkdir -p "$HERE/credentials"
    cat > "$HERE/credentials/$1"
    chmod 400 "$HERE/credentials/$1"
    chmod 500 "$HERE/credentials"
    chown -R daemon:daemon "$HERE/credentials"
}

start_crmd_as_daemon() # [VARIABLE=VALUE]...
{
    chown daemon:daemon "$HERE" "$HERE/crmd.conf"
    install -D -t "$HERE/bin" "$BUILD/crmd" "$BUILD/crmd-mail" # the tree may be where only its owner goes
    BUILD=$HERE/bin CRMD_UNDER='setpriv --reuid=daemon --regid=daemon --clear-groups --no-new-privs' start_crmd "$@"
    assert_equal "$(stat -c %U "/proc/$CRMD_PID")" daemon
}

@test "a password, a client's key and a token come by systemd's credentials" {
    own_dovecot
    dovecot_take_certificates "$OWN"
    tls_make_cert "$OWN/tls" sales DNS:sales.example
    start_own_dovecot
    echo secret | pass_credential imap-password
    pass_credential imap-key < "$OWN/tls/sales.key"
    chmod 755 "$OWN" "$OWN/tls"
    configure "$(crmd_mailbox word "$DOVECOT_IMAPS_PORT" sales '' "$OWN/tls/ca.pem" 'password =' \
        'credential = "imap-password"')" \
        "$(crmd_mailbox key "$DOVECOT_IMAPS_PORT" sales '' "$OWN/tls/ca.pem" 'password =' \
            "tls_cert_file = \"$OWN/tls/sales.pem\"" 'tls_key_credential = "imap-key"')"
    start_crmd_as_daemon "CREDENTIALS_DIRECTORY=$HERE/credentials"
    wait_for mailbox_rests word
    wait_for mailbox_rests key
    assert_match "$(crm mailbox check key)" EXTERNAL
    refute_match "$(cat "$HERE/crmd.log")" 'PRIVATE KEY'
    # one that systemd gives anew at its next start
    stop_crmd
    echo wrong | pass_credential imap-password
    start_crmd_as_daemon "CREDENTIALS_DIRECTORY=$HERE/credentials"
    wait_for failing word 'refuses the login'
    # one that the unit does not load
    rm "$HERE/credentials/imap-password"
    run env "CREDENTIALS_DIRECTORY=$HERE/credentials" "$BUILD/crmd" --check-config --config "$HERE/crmd.conf"
    assert_equal "$status" 2
    assert_match "$output" "$HERE/credentials/imap-password cannot be read: No such file"
    crm mailbox poll word
    wait_for failing word "$HERE/credentials/imap-password cannot be read: No such file"
}

@test "a refresh token comes by systemd's credentials, and its successor is kept beside the database" {
    own_dovecot
    start_provider
    dovecot_take_tokens "$OWN" "$(cat "$OAUTH/port")" xoauth2
    start_own_dovecot
    echo r0 | pass_credential imap-token
    chmod 755 "$OWN" "$OWN/tls"
    configure "$(token_mailbox sales 'oauth2_refresh_token_file =' \
        'oauth2_refresh_token_credential = "imap-token"')"
    start_crmd_as_daemon "CREDENTIALS_DIRECTORY=$HERE/credentials"
    wait_for mailbox_rests sales
    assert_equal "$(cat "$HERE/credentials/imap-token")" r0
    assert_equal "$(stat -c '%U %a' "$HERE/tokens/sales.token")" 'daemon 600'
}

# ---- folders ----

@test "each folder is a mailbox of its own, with its own state and position" {
    own_dovecot
    dovecot_make_maildir "$OWN" sales 'Web forms'
    start_own_dovecot
    configure "$(crmd_mailbox sales "$DOVECOT_IMAPS_PORT" sales secret "$OWN/tls/ca.pem" \
        'folders = [ "INBOX", "Web forms", "Gone" ]')"
    start_crmd
    make_team Europe europe@sales.example.com
    wait_for mailbox_rests sales
    wait_for mailbox_rests 'sales/Web forms'
    wait_for failing sales/Gone 'Gone'
    enquiry inbox | dovecot_deliver "$OWN" sales -
    enquiry form | dovecot_deliver "$OWN" sales - 'Web forms'
    wait_for recorded 2
    api GET /v1/mailboxes | assert_json '[list[] | [.name, .folder, .messages]]
        == [["sales", "INBOX", 1], ["sales/Web forms", "Web forms", 1], ["sales/Gone", "Gone", 0]]'
    api GET '/v1/inbox?mailbox=sales/Web%20forms' | assert_json '[list[].subject] == ["Enquiry form"]'
    run crm mailbox check 'sales/Web forms'
    assert_equal "$status" 0
    crm mailbox poll 'sales/Web forms'
}

# ---- old mail ----

# Puts COUNT mails that came in on DAY into the INBOX of the own Dovecot's user.
deliver_old() # COUNT DAY
{
    local n new=$OWN/mail/sales/Maildir/new
    for ((n = 1; n <= $1; n++)); do
        enquiry "old-$2-$n" > "$new/1000000000.M${n}P$RANDOM.${2//-/}"
        touch -d "$2 12:00 UTC" "$new"/*."${2//-/}"
    done
    dovecot_own "$OWN/mail/sales" -R
}

@test "mail from before fetch_since is left alone, also when the folder is renumbered" {
    own_dovecot
    deliver_old 3 2020-01-01
    deliver_old 2 2026-03-02
    start_own_dovecot
    configure "$(crmd_mailbox sales "$DOVECOT_IMAPS_PORT" sales secret "$OWN/tls/ca.pem" \
        'fetch_since = "2026-03-01"')"
    start_crmd
    make_team Europe europe@sales.example.com
    wait_for recorded 2
    enquiry new | dovecot_deliver "$OWN" sales -
    wait_for recorded 3
    refute_match "$(crm inbox list)" 2020
    assert_equal "$(dovecot_imap sales:secret 'UID SEARCH UNSEEN' | grep -o '[0-9]' | wc -l)" 3
    # a new UIDVALIDITY: everything would come again
    local imap=$DOVECOT_IMAP_PORT imaps=$DOVECOT_IMAPS_PORT
    dovecot_stop "$OWN"
    rm "$OWN"/mail/sales/Maildir/dovecot*
    start_own_dovecot "$imap" "$imaps"
    crm mailbox poll sales
    wait_for mailbox_rests sales
    enquiry newer | dovecot_deliver "$OWN" sales -
    wait_for recorded 4
    refute_match "$(crm inbox list)" 2020
}

@test "a duration counts from the first contact and is kept, in a large old mailbox too" {
    own_dovecot
    deliver_old 600 "$(date -d '60 days ago' +%F)"
    deliver_old 2 "$(date -d '10 days ago' +%F)"
    start_own_dovecot
    configure "$(crmd_mailbox sales "$DOVECOT_IMAPS_PORT" sales secret "$OWN/tls/ca.pem" \
        'fetch_since = "30d"')"
    start_crmd
    make_team Europe europe@sales.example.com
    wait_for recorded 2
    enquiry new | dovecot_deliver "$OWN" sales -
    wait_for recorded 3
    local first
    first=$(sqlite3 "$HERE/crmd.db" 'SELECT fetch_since FROM mailboxes')
    stop_crmd
    start_crmd
    wait_for mailbox_rests sales
    assert_equal "$(sqlite3 "$HERE/crmd.db" 'SELECT fetch_since FROM mailboxes')" "$first"
    recorded 3
}

# ---- checking ----

# The own Dovecot, with ACLs by files dovecot-acl in the Maildirs.
own_dovecot_with_acl()
{
    own_dovecot
    cat >> "$OWN/more.conf" << 'END'
mail_plugins = acl
protocol imap {
  mail_plugins = acl imap_acl
}
plugin {
  acl = vfile
}
END
}

own_mailbox() # [OPTION]...
{
    crmd_mailbox sales "$DOVECOT_IMAPS_PORT" sales secret "$OWN/tls/ca.pem" "$@"
}

step() # NAME
{
    jq -r --arg step "$1" '.steps[] | select(.step == $step) | "\(.ok) \(.detail)"'
}

@test "check shows the chain, the way to log in, and the rights" {
    own_dovecot_with_acl
    dovecot_make_maildir "$OWN" sales Done
    cat "$OWN/tls/server.pem" "$OWN/tls/ca.pem" > "$OWN/tls/chain.pem"
    cp "$OWN/tls/server.key" "$OWN/tls/chain.key"
    dovecot_use_cert "$OWN" chain
    start_own_dovecot
    configure "$(own_mailbox 'after = "move:Done"')"
    start_crmd
    local answer
    answer=$(api POST /v1/mailboxes/sales/check '{}')
    assert_equal "$(jq -r '.ok, ([.steps[].step] | join(" "))' <<< "$answer")" "true
dns connect certificate certificate tls login folder capabilities rights move_to"
    assert_match "$(step certificate <<< "$answer" | head -n 1)" \
        'true CN=server, issued by CN=Throw-away test CA [0-9]+, valid until 20'
    assert_match "$(step login <<< "$answer")" 'as sales by PLAIN'
    assert_match "$(step rights <<< "$answer")" '^true "[a-z]*t[a-z]*" \(ACL\)'
    assert_match "$(step move_to <<< "$answer")" '^true Done is there'
}

@test "check names the right or the folder that is missing, and the remedy" {
    own_dovecot_with_acl
    start_own_dovecot
    echo 'owner lrs' > "$OWN/mail/sales/Maildir/dovecot-acl"
    configure "$(own_mailbox 'after = "delete"')"
    start_crmd
    assert_match "$(api POST /v1/mailboxes/sales/check '{}' | step rights)" \
        '^false sales may not mark messages as deleted in INBOX: it has the rights "lrs"; give it the right "t"'
    rm "$OWN/mail/sales/Maildir/dovecot-acl"
    configure "$(own_mailbox 'after = "move:Nowhere"')"
    kill -HUP "$CRMD_PID"
    wait_for check_says move_to '^false the folder Nowhere, to which mail is moved, cannot be used'
}

check_says() # STEP REGEX
{
    assert_match "$(api POST /v1/mailboxes/sales/check '{}' | step "$1")" "$2"
}

@test "check shows the chain also where it is not trusted, and a login that cannot be" {
    own_dovecot
    start_own_dovecot
    tls_make_ca "$HERE/other"
    configure "$(own_mailbox "ca_file = \"$HERE/other/ca.pem\"")"
    start_crmd
    local answer
    answer=$(api POST /v1/mailboxes/sales/check '{}')
    assert_match "$(step certificate <<< "$answer")" '^true CN=server'
    assert_match "$(step tls <<< "$answer")" '^false .*not trusted here; give its CA in ca_file'
    configure "$(own_mailbox 'password =' 'password_command = "/bin/false"')"
    kill -HUP "$CRMD_PID"
    wait_for check_says login '^false the password command "/bin/false" failed; run it'
}
