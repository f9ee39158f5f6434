#!/usr/bin/env bats
# config.bats - crmd.conf: every mistake is named with its line before anything runs.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

check_config()
{
    run "$BUILD/crmd" --config "$HERE/crmd.conf" --check-config
}

@test "--check-config accepts a right file and says nothing is wrong" {
    configure "$(mailbox sales "$BOX")"
    check_config
    assert_equal "$status" 0
}

@test "--check-config lists every mistake with its line and ends with 2" {
    cat > "$HERE/crmd.conf" << END
own_domains = [ "sales.example.com" ];
store: { path = "relative.db"; };
log: { levle = "info"; };
mailboxes = (
  { name = "a"; host = "localhost"; port = 99999; user = "x"; password_file = "/nonexistent"; },
  { name = "a"; host = "localhost"; user = "y"; password = "p"; tls = "sometimes"; },
  { host = "localhost"; user = "z"; }
);
END
    check_config
    assert_equal "$status" 2
    for line in 2 3 5 6 7; do
        assert_match "$output" "crmd\.conf:$line: "
    done
    assert_match "$output" 'conf:2: .*path'
    assert_match "$output" 'conf:3: .*levle.*"?level'
    assert_match "$output" 'conf:5: .*port'
    assert_match "$output" 'conf:5: .*/nonexistent'
    assert_match "$output" 'conf:6: .*tls'
    assert_match "$output" 'conf:6: .*name'
    assert_match "$output" 'conf:7: .*name'
    assert_match "$output" 'conf:7: .*password'
}

@test "--check-config names the line of a syntax error" {
    printf 'store: {\n  path = "/tmp/x.db"\n  oops oops\n};\n' > "$HERE/crmd.conf"
    check_config
    assert_equal "$status" 2
    assert_match "$output" 'crmd\.conf:3'
}

@test "no message about a mistake contains a password" {
    configure "$(mailbox sales "$BOX" 'password = "hunter2hunter2"' \
        'password_file = "/nonexistent"')"
    check_config
    assert_equal "$status" 2
    refute_match "$output" hunter2
}

@test "crmd refuses to start with a file that --check-config refuses" {
    echo 'mailboxes = 7;' > "$HERE/crmd.conf"
    run timeout 10 "$BUILD/crmd" --config "$HERE/crmd.conf"
    assert_equal "$status" 2
    assert_match "$output" 'crmd\.conf:1'
    [[ ! -e $HERE/crmd.db ]]
}

@test "a file that is not there is said by its name" {
    run "$BUILD/crmd" --config "$HERE/none.conf" --check-config
    assert_equal "$status" 2
    assert_match "$output" 'none\.conf'
}

@test "a password that everyone may read and an unverified server are warned of" {
    configure "$(mailbox sales "$BOX" 'tls_verify = false')"
    chmod 644 "$HERE/crmd.conf"
    check_config
    assert_equal "$status" 0
    assert_match "$output" 'everyone'
    assert_match "$output" 'tls_verify'
}

@test "the sample file in etc/ is right but for the places that it names" {
    run "$BUILD/crmd" --config "$ROOT/etc/crmd.conf" --check-config
    refute_match "$output" 'there is no option|wrong kind|syntax'
}

@test "a password may come from a file or from a command" {
    echo secret > "$HERE/password"
    chmod 600 "$HERE/password"
    configure "$(mailbox file "$BOX" 'password =' "password_file = \"$HERE/password\"")" \
        "$(mailbox command "$BOX2" 'password =' 'password_command = "/bin/echo secret"')"
    start_crmd
    wait_for mailbox_rests file
    wait_for mailbox_rests command
}

@test "--version says which one it is" {
    run "$BUILD/crmd" --version
    assert_equal "$status" 0
    assert_match "$output" 'crmd.*[0-9]+\.[0-9]+'
}
