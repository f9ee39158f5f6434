#!/usr/bin/env bats
# house.bats - the sources keep the order that doc/architecture.md promises: which room may include
# which, where each foreign library lives, and where SQL stands.

# shellcheck disable=SC2154 # bats sets what run found

setup()
{
    cd "$BATS_TEST_DIRNAME/../.." || exit 1
}

# The sources of all rooms.
rooms=(base parsers rules store crm api daemon render mail ctl)
sources()
{
    find "${rooms[@]}" -name '*.[ch]' -o -name '*.cc' | sort
}

# Nothing may be left of what is read from standard input.
nothing()
{
    local found
    found=$(cat)
    [[ -z $found ]] || {
        echo "$found"
        return 1
    }
}

# Sources that include a header, but for those where it may be.
strangers() # HEADER WHERE
{
    sources | xargs grep -lE "#include <$1" | grep -vE "^($2)" || true
}

@test "each foreign library has one home" {
    while read -r header where; do
        strangers "$header" "$where" | nothing
    done << 'END'
sqlite3.h          store/
gmime/             bench/
phonenumbers/      parsers/phone\.cc$
cld2/              parsers/cld\.cc$
uchardet.h         parsers/charset\.c$
libetpan/          mail/imap_private\.h$
seccomp.h          mail/sandbox\.c$
gnutls/gnutls.h    mail/tls\.c$
microhttpd.h       api/
curl/              (ctl/client|daemon/token)\.c$
libconfig.h        daemon/
systemd/sd-event.h (daemon|api)/
systemd/sd-journal base/log\.c$
zstd.h             base/blob\.c$
uchardet/          parsers/
END
}

@test "only store/ sees SQLite through its headers" {
    sources | grep -v ^store/ | xargs grep -nE '#include "store/(statement|store_private)\.h"' | nothing
}

@test "only a session's files see libetpan through their header" {
    sources | grep -vE '^mail/imap(_[a-z]+)?\.[ch]$' | xargs grep -n '#include "mail/imap_private\.h"' | nothing
}

@test "SQL stands nowhere but in store/" {
    sources | grep -v ^store/ |
        xargs grep -nE '"[^"]*\b(SELECT .*FROM|INSERT (OR|INTO)|UPDATE .*SET|DELETE FROM|PRAGMA|BEGIN IMMEDIATE)\b' |
        nothing
}

@test "includes run one way" {
    while read -r room allowed; do
        sources | grep "^$room/" | xargs grep -nE '#include "[a-z]+/' |
            grep -vE "#include \"($room|base${allowed:+|$allowed})/" |
            grep -vE '^(crm|daemon)/.*#include "mail/(frame|protocol|protocol_delivery|ledger)\.h"' | nothing
    done << 'END'
base
parsers
rules
render
store
crm     rules|store
api     crm|rules|store
daemon  api|crm|rules|store
mail    parsers
ctl     parsers|render
END
}

@test "every source begins by saying its name and what it is about" {
    for file in $(sources); do
        head -n 1 "$file" | grep -qF "/* ${file##*/} - " || echo "$file"
    done | nothing
}

@test "no function is longer than 100 lines" {
    sources | grep '\.cc\?$' | xargs awk '
        /^\{$/ { start = FNR }
        /^\}$/ { if (start && FNR - start > 101) print FILENAME ":" start; start = 0 }' | nothing
}
