#!/usr/bin/env bats
# groups.bats - groups of users with rights of their own, through crmctl, for callers of other uids.

load helper

as_nobody()
{
    setpriv --reuid=65534 --regid=65534 --clear-groups "$BUILD/crmctl" --socket "$HERE/control.sock" "$@"
}

setup()
{
    prepare
    CRMD_SOCKET_MODE=0666
    start_crmd_with_teams
    api POST /v1/users '{"login": "anna", "uid": 65534}' > /dev/null
    crm lead create --name 'Forty chairs' --team Europe
    crm lead create --name 'Hers' --salesperson anna
}

@test "a group is made, a user put into it, and its rights hold at once" {
    crm group create back-office --description 'who helps' --grant lead:read:all --grant mailbox:read:all
    run as_nobody lead list --json
    [[ $(jq -c '[.[].name]' <<< "$output") == '["Hers"]' ]]
    crm user edit anna --group user --group back-office
    run as_nobody lead list --json
    [[ $(jq -c '[.[].name] | sort' <<< "$output") == '["Forty chairs","Hers"]' ]]
    as_nobody mailbox list
    crm group edit back-office --revoke mailbox:read --grant lead:read:own
    run as_nobody lead list --json
    [[ $(jq -c '[.[].name]' <<< "$output") == '["Hers"]' ]]
    run --separate-stderr as_nobody mailbox list
    assert_equal "$status" 4
    assert_match "$stderr" '"mailbox read all"'
}

@test "the matrix of rights is shown to a person and as JSON" {
    run crm group show leader
    assert_match "$output" 'READ +CREATE +WRITE +DELETE'
    assert_match "$output" 'lead +team +team +team +-'
    run crm group show administrator --json
    assert_equal "$(jq -r '.rights.lead.delete' <<< "$output")" all
    run crm group list --csv
    assert_match "$output" '^id,name,description,members'
}

@test "what is refused says which right is missing, and changes nothing" {
    for words in 'group create x' 'group edit user --description x' 'group delete user' 'group list' \
        'user create eve' 'team edit Europe --name x' 'setting set currency USD'; do
        # shellcheck disable=SC2086 # words of a command
        run --separate-stderr as_nobody $words
        assert_equal "$status" 4
        assert_match "$stderr" 'lacks the right "(group|user|team|setting) (create|write|delete|read) (own|all)"'
    done
    crm group list --json | assert_json 'length == 3'
}

@test "a group with members stays, an empty one goes, those of the start stay" {
    crm group create temps
    crm user edit anna --group temps
    run --separate-stderr crm group delete temps
    assert_equal "$status" 1
    assert_match "$stderr" 'anna'
    crm user edit anna --group user
    crm group delete temps
    run --separate-stderr crm group delete user
    assert_equal "$status" 1
    run --separate-stderr crm group show temps
    assert_equal "$status" 5
}
