#!/usr/bin/env bats
# leads.bats - leads through crmctl and the API: made, edited, qualified, closed, compared, merged.

# shellcheck disable=SC2034,SC2317,SC2030,SC2031,SC2154 # bats runs the functions, helper.bash has the names
load helper

# crmctl as another user of the system; user create gave anna the uid 4001, and so on.
crm_as() # UID ARGUMENT...
{
    setpriv --reuid="$1" --regid="$1" --clear-groups \
        "$BUILD/crmctl" --socket "$HERE/control.sock" "${@:2}"
}

start_with_people()
{
    CRMD_SOCKET_MODE=0666
    start_crmd_with_teams
    crm user create anna --uid 4001 --group user > /dev/null
    crm user create ben --uid 4002 --group user > /dev/null
    crm user create maria --uid 4003 --group leader > /dev/null
    crm team edit Europe --leader maria --member anna --member ben > /dev/null
}

# Makes a lead; prints its number.
make_lead() # OPTION...
{
    crm --json lead create "$@" | jq -er .id
}

shown() # ID FILTER
{
    crm --json lead show "$1" | assert_json "$2"
}

# Refused with that exit status and words like these.
refused() # STATUS PATTERN COMMAND...
{
    run --separate-stderr "${@:3}"
    assert_equal "$status" "$1"
    assert_match "$stderr" "$2"
}

@test "every field of a lead is set, changed and cleared" {
    start_with_people
    crm tag create hot > /dev/null
    crm campaign create Spring > /dev/null
    crm field create roof_area --label 'Roof area' --type number > /dev/null
    id=$(make_lead --name 'Twelve pumps' --team Europe --contact-name 'Ada Vale' --email ada@vale.example \
        --phone '+49 (0)30 1234567' --company 'Vale GmbH' --job-title Head --website www.vale.example \
        --country de --language de --source manual --medium phone --campaign spring --priority 2 \
        --revenue 12500.50 --recurring 300 --currency USD --probability 40 --closing 2027-03-01 \
        --description 'more' --set roof_area=120 --tag hot)
    shown "$id" '.phone_e164 == "+49301234567" and .country == "DE" and .medium == "phone"
        and .campaign == "Spring" and .expected_revenue_minor == 1250050 and .recurring_revenue_minor == 30000
        and .currency == "USD" and .probability == 40 and .prorated_revenue_minor == 500020
        and .closing_date == "2027-03-01" and .custom.roof_area == 120 and .tags == ["hot"]'
    crm lead edit "$id" --name 'Fifteen pumps' --phone '030 12' --revenue 20000 --probability auto \
        --closing '' --company '' --set roof_area= --medium ''
    shown "$id" '.name == "Fifteen pumps" and (has("phone_e164") | not) and .expected_revenue_minor == 2000000
        and .probability == 10 and (has("closing_date") or has("company") or has("medium") | not) and .custom == {}'
    shown "$id" '.history[-1] | .type == "lead.edited" and .user == "root"
        and .data.before.name == "Twelve pumps" and .data.after.name == "Fifteen pumps"'
    run crm lead show "$id"
    assert_match "$output" 'Fifteen pumps'
    assert_match "$output" 'USD 20,000'
    assert_match "$output" 'edited name'
}

@test "what is wrong is refused with the nearest or the remedy" {
    start_with_people
    id=$(make_lead --name x)
    refused 1 'did you mean manual' crm lead edit "$id" --source manuel
    refused 1 'crmctl campaign create' crm lead edit "$id" --campaign 'Winter sale'
    refused 1 'crmctl tag create' crm lead tag "$id" warm
    refused 1 'mail address' crm lead edit "$id" --email nobody
    refused 1 'crmctl field list' crm lead edit "$id" --set colour=red
    refused 2 'neither 0 to 100 nor auto' crm lead edit "$id" --probability 120
    refused 2 'NAME=VALUE' crm lead edit "$id" --set colour
    refused 2 'say what changes' crm lead edit "$id"
    refused 5 '4711' crm lead edit 4711 --name y
    shown "$id" '.version == 1'
}

@test "a stale edit is refused with who changed the lead, and overwrites nothing" {
    start_with_people
    id=$(make_lead --name x --salesperson anna)
    crm_as 4001 lead edit "$id" --name hers --at-version 1
    refused 1 'changed meanwhile by anna' crm lead edit "$id" --name mine --at-version 1
    assert_equal "$(api_status PATCH "/v1/leads/$id" --header 'Content-Type: application/json' \
        --data '{"name": "mine", "version": 1}')" 409
    shown "$id" '.name == "hers" and .version == 2'
    crm lead edit "$id" --name hers --at-version 2
    shown "$id" '.version == 2' # nothing changed
}

@test "tags come and go" {
    start_with_people
    crm tag create hot > /dev/null
    crm tag create cold > /dev/null
    id=$(make_lead --name x)
    crm lead tag "$id" hot COLD
    crm lead untag "$id" hot
    shown "$id" '.tags == ["cold"]'
    assert_equal "$(crm --json lead list --tag cold | jq length)" 1
    assert_equal "$(crm --json lead list --tag hot | jq length)" 0
}

@test "a lead of a mail is qualified with its sender as a customer, and worked to its end" {
    start_with_people
    enquiry story | deliver -
    wait_for recorded 1
    shown 1 '.kind == "lead"'
    crm lead edit 1 --company 'Customer Ltd' --revenue 5000
    crm lead convert 1 --customer --salesperson anna --stage Qualified
    shown 1 '.kind == "opportunity" and .salesperson == "anna" and .stage == "Qualified" and .converted_at'
    contact=$(crm --json lead show 1 | jq .contact_id)
    api GET "/v1/contacts/$contact" | assert_json '.customer and .company == "Customer Ltd"'
    refused 1 'opportunity already' crm lead convert 1
    refused 1 'reason: is needed' crm lead lost 1
    refused 1 'did you mean No budget' crm lead lost 1 --reason 'No budgte'
    crm lead lost 1 --reason 'No budget' --remark 'perhaps next year'
    shown 1 '.status == "lost" and .lost_reason == "No budget" and .lost_remark == "perhaps next year"
        and .probability == 0 and .closed_at'
    refused 1 'restore it first' crm lead stage 1 Proposition
    crm lead restore 1
    shown 1 '.status == "open" and .stage == "Qualified" and (has("lost_reason") or has("closed_at") | not)'
    crm lead won 1
    shown 1 '.status == "won" and .stage == "Won" and .probability == 100'
    crm lead stage 1 Proposition
    shown 1 '.status == "open"'
    crm lead archive 1
    assert_equal "$(crm --json lead list | jq length)" 0
    assert_equal "$(crm --json lead list --status archived | jq length)" 1
    crm lead restore 1
    shown 1 '[.history[].type] | contains(["lead.converted", "lead.lost", "lead.restored", "lead.won",
        "lead.reopened", "lead.archived"])'
}

@test "stages ask for their fields, and teams keep to how they work" {
    start_with_people
    crm stage edit Proposition --require expected_revenue > /dev/null
    id=$(make_lead --name x --team Europe)
    refused 1 'expected revenue: is needed' crm lead stage "$id" Proposition
    crm lead edit "$id" --revenue 10
    crm lead stage "$id" Proposition
    crm team edit Americas --use-pipeline no > /dev/null
    lead=$(make_lead --name y --team Americas)
    shown "$lead" '.kind == "lead"'
    refused 1 'does not use the pipeline' crm lead convert "$lead"
    refused 1 'does not use the pipeline' crm lead stage "$lead" Qualified
    refused 1 'does not use the pipeline' crm lead edit "$id" --team Americas
}

@test "duplicates are told with their reasons, and merged without losing anything" {
    start_with_people
    enquiry first 'From: Ada Vale <ada@vale-works.example>' | deliver -
    wait_for recorded 1
    enquiry second 'From: Bob Vale <bob@vale-works.example>' | deliver -
    wait_for recorded 2
    crm lead note 2 'called Bob'
    crm lead edit 2 --phone '+49301234567' --revenue 100
    crm lead edit 1 --revenue 50
    other=$(make_lead --name z --email ADA@vale-works.example)
    make_lead --name stranger --email ada@other.example
    crm --json lead duplicates 1 |
        assert_json "[.[] | [.id, .reasons]] == [[$other, [\"email\", \"domain\"]], [2, [\"company\", \"domain\"]]]"
    address=$(crm --json lead show 2 | jq -er .reply_address)
    refused 2 'ID' crm lead merge 1
    crm lead merge 1 2 "$other" --sum
    shown 1 '(.messages | length) == 2 and .notes[0].text == "called Bob" and .phone_e164 == "+49301234567"
        and .expected_revenue_minor == 15000 and ([.history[] | select(.type == "lead.merged")] | length) == 2'
    shown 2 '.archived and .merged_into_id == 1 and .messages == []'
    refused 1 'merged into lead 1' crm lead edit 2 --name y
    enquiry answer 'From: Bob Vale <bob@elsewhere.example>' 'In-Reply-To: <second@customer.example>' \
        'Subject: Re: Enquiry second' | deliver -
    wait_for recorded 3
    enquiry direct 'From: Carl Vale <carl@elsewhere.example>' "To: $address" | deliver -
    wait_for recorded 4
    shown 1 '(.messages | length) == 4'
    assert_equal "$(crm --json lead list | jq length)" 2
}

@test "a list is narrowed, put in order and paged" {
    start_with_people
    crm campaign create Spring > /dev/null
    for n in 1 2 3 4 5; do
        make_lead --name "Lead $n" --revenue $((n % 3))00 --closing "2027-0$((6 - n))-01" --priority $((n % 2)) > /dev/null
    done
    make_lead --name mine --campaign Spring --country ID --salesperson anna > /dev/null
    names() { crm --json lead list "$@" | jq -r '[.[].name] | join(",")'; }
    assert_equal "$(names --order revenue --limit 2)" 'Lead 5,Lead 2'
    assert_equal "$(names --order closing --all)" 'Lead 5,Lead 4,Lead 3,Lead 2,Lead 1,mine'
    assert_equal "$(names --campaign spring)" mine
    assert_equal "$(names --country id)" mine
    assert_equal "$(names --priority 1)" 'Lead 5,Lead 3,Lead 1'
    assert_equal "$(crm_as 4001 --json lead list --salesperson me | jq -r '.[].name')" mine
    assert_equal "$(names --created-since 2099-01-01)" ''
    assert_equal "$(names --created-until 2099-01-01 --limit 1)" mine
    crm lead lost 1 --reason 'No answer' > /dev/null
    assert_equal "$(names --closed-since "$(date -u +%F)" --closed-until "$(date -u +%F)")" 'Lead 1'
    after='' all=''
    for _ in 1 2 3; do
        json=$(api GET "/v1/leads?order=revenue&limit=2${after:+&after=$after}")
        all+=$(jq -r '.items[].id' <<< "$json")' '
        after=$(jq -r '.next // ""' <<< "$json")
    done
    assert_equal "$after" ''
    assert_equal "$(tr ' ' '\n' <<< "$all" | grep -c .)" 6
    crm lead list --csv --campaign spring > "$HERE/list.csv"
    for column in id campaign recurring_revenue tags custom lost_reason merged_into_id version; do
        head -n 1 "$HERE/list.csv" | tr -d '\r' | tr ',' '\n' | grep -qx "$column"
    done
    assert_equal "$(wc -l < "$HERE/list.csv")" 2
}

@test "a salesperson works on their own leads, a leader on the team's" {
    start_with_people
    annas=$(make_lead --name a --team Europe --salesperson anna --kind lead)
    bens=$(make_lead --name b --team Europe --salesperson ben)
    crm_as 4001 lead edit "$annas" --name mine
    crm_as 4001 lead convert "$annas"
    refused 5 "no lead $bens" crm_as 4001 lead edit "$bens" --name mine
    refused 5 "no lead $bens" crm_as 4001 lead won "$bens"
    refused 5 "no lead $bens" crm_as 4001 lead duplicates "$bens"
    refused 5 "no lead $bens" crm_as 4001 lead merge "$annas" "$bens"
    refused 5 "no lead $bens" crm_as 4001 lead merge "$bens" "$annas"
    crm_as 4003 lead merge "$annas" "$bens"
    crm_as 4001 lead assign "$annas" ben
    refused 5 "no lead $annas" crm_as 4001 lead show "$annas"
}
