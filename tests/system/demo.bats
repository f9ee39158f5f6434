#!/usr/bin/env bats
# demo.bats - the demo as `make demo` runs it: every sample mail gets the verdict and the lead that
# demo/expected.tsv promises.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

# The demo has servers of its own.
setup_file()
{
    export TEST_PLACE
    TEST_PLACE=$(mktemp -d "${TMPDIR:-/tmp}/crmd-test.XXXXXX")
    chmod 755 "$TEST_PLACE"
}

teardown_file()
{
    rm -rf "$TEST_PLACE"
}

run_demo()
{
    DEMO_EXIT=1 timeout 120 "$ROOT/demo/demo" 3>&-
}

assert_well() # STATUS WHAT_IT_SHOWED
{
    if (($1 != 0)) || ! grep -q 'All 60 mails' <<< "$2"; then
        tail -n 30 <<< "$2"
        return 1
    fi
}

# Nobody listens any more at the port that a demo says it uses.
assert_over() # WHAT_IT_SHOWED
{
    local port
    port=$(sed -n 's/.*127.0.0.1:\([0-9]*\),.*/\1/p' <<< "$1")
    [[ -n $port ]] && ! listens "$port"
}

@test "the demo ends well, twice at the same time, and leaves no server behind" {
    run_demo > "$HERE/first" 2>&1 &
    first=$!
    run run_demo
    assert_well "$status" "$output"
    status=0
    wait "$first" || status=$?
    assert_well "$status" "$(cat "$HERE/first")"
    assert_over "$output"
    assert_over "$(cat "$HERE/first")"
}

@test "the demo works from a directory that only its owner may enter" {
    mkdir -p "$HERE/private/tests"
    cp -r "$ROOT/demo" "$HERE/private/"
    rm -rf "$HERE/private/demo/run"
    cp -r "$ROOT/tests/lib" "$HERE/private/tests/"
    chmod 700 "$HERE/private"
    run env DEMO_EXIT=1 timeout 120 "$HERE/private/demo/demo" 3>&-
    assert_well "$status" "$output"
}

@test "in a running demo, demo/drop brings a lead, and Ctrl-C ends it all" {
    env -u DEMO_EXIT timeout 120 "$ROOT/demo/demo" > "$HERE/shown" 2>&1 3>&- &
    OTHERS+=($!)
    demo=$!
    go_on() { grep -q 'Your turn' "$HERE/shown"; }
    PATIENCE=60 wait_for go_on
    place=$(sed -n 's/.*state in //p' "$HERE/shown")
    DEMO_PLACE=$place "$ROOT/demo/drop" < /dev/null
    dropped() { grep -q 'duck pond' "$HERE/shown"; }
    wait_for dropped
    # What a terminal's Ctrl-C sends.
    pkill -INT --parent "$demo" demo
    wait_for is_gone "$demo"
    assert_over "$(cat "$HERE/shown")"
}
