#!/usr/bin/env bats
# install.bats - what `make install` puts where, as systemd, man and the shells see it.

setup_file()
{
    export ROOT PLACE BUILD
    ROOT=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    BUILD=$(cd "$ROOT" && realpath --canonicalize-missing "${BUILD:-build/test}")
    PLACE=$(mktemp -d "${TMPDIR:-/tmp}/crmd-install.XXXXXX")
    install_into "$PLACE"
}

teardown_file()
{
    rm -rf "$PLACE"
}

# The build that is being tested, without what make hands on to a make within.
make_in_root() # ARGUMENT...
{
    env -u MAKEFLAGS -u MAKELEVEL -u MFLAGS make --silent -C "$ROOT" -j1 BUILD="$BUILD" "$@"
}

install_into() # DESTDIR
{
    make_in_root DESTDIR="$1" install
}

unit()
{
    echo "$PLACE/usr/local/lib/systemd/system/crmd.service"
}

@test "install puts programs, pages, units and completion in their places" {
    cd "$PLACE"
    run find . -type f -printf '%m %P\n'
    [ "$status" = 0 ]
    diff <(sort <<< "$output") - << END
640 etc/crmd/crmd.conf
644 usr/local/lib/systemd/system/crmd.service
644 usr/local/lib/sysusers.d/crmd.conf
644 usr/local/lib/tmpfiles.d/crmd.conf
644 usr/local/share/bash-completion/completions/crmctl
644 usr/local/share/man/man1/crmctl.1
644 usr/local/share/man/man5/crmd.conf.5
644 usr/local/share/man/man8/crmd.8
644 usr/local/share/zsh/site-functions/_crmctl
755 usr/local/bin/crmctl
755 usr/local/libexec/crmd/crmd-mail
755 usr/local/sbin/crmd
END
}

@test "no path is left to fill in" {
    run grep -rlE '@[A-Z]+@' "$PLACE/etc" "$PLACE/usr/local/lib" "$PLACE/usr/local/share"
    [ "$output" = "" ]
}

@test "installing again keeps a crmd.conf that was changed" {
    local again=$BATS_TEST_TMPDIR/again
    mkdir -p "$again/etc/crmd"
    echo '# mine' > "$again/etc/crmd/crmd.conf"
    install_into "$again"
    [ "$(cat "$again/etc/crmd/crmd.conf")" = '# mine' ]
}

@test "uninstall removes all but crmd.conf" {
    local gone=$BATS_TEST_TMPDIR/gone
    install_into "$gone"
    make_in_root DESTDIR="$gone" uninstall
    run find "$gone" -type f -printf '%P\n'
    [ "$output" = etc/crmd/crmd.conf ]
}

@test "systemd finds nothing wrong with the unit" {
    # verify looks for the programs and pages in the running system: give it those installed here.
    sed "s,^ExecStart=/usr/local,ExecStart=$PLACE/usr/local," "$(unit)" > "$BATS_TEST_TMPDIR/crmd.service"
    MANPATH=$PLACE/usr/local/share/man run systemd-analyze verify "$BATS_TEST_TMPDIR/crmd.service"
    echo "$output"
    [ "$status" = 0 ]
    [ "$output" = "" ]
}

@test "the unit's exposure is at most 1.5" {
    run systemd-analyze security --offline=true --threshold=15 "$(unit)"
    echo "$output" | tail -n 1
    [ "$status" = 0 ]
}

@test "the unit leaves callers' user ids readable" {
    # In a user namespace SO_PEERCRED tells nothing of who calls.
    run grep -E '^(PrivateUsers|DynamicUser)' "$(unit)"
    [ "$output" = "" ]
}

@test "systemd-sysusers and systemd-tmpfiles take the files" {
    mkdir -p "$BATS_TEST_TMPDIR/root/etc/crmd"
    cp "$ROOT/etc/crmd.conf" "$BATS_TEST_TMPDIR/root/etc/crmd/"
    systemd-sysusers --root="$BATS_TEST_TMPDIR/root" "$PLACE/usr/local/lib/sysusers.d/crmd.conf"
    grep -q '^crmd:' "$BATS_TEST_TMPDIR/root/etc/passwd"
    systemd-tmpfiles --root="$BATS_TEST_TMPDIR/root" --create "$PLACE/usr/local/lib/tmpfiles.d/crmd.conf"
    [ "$(stat -c %a "$BATS_TEST_TMPDIR/root/etc/crmd")" = 750 ]
    [ "$(stat -c %a "$BATS_TEST_TMPDIR/root/etc/crmd/crmd.conf")" = 640 ]
}

@test "the man pages render without warnings" {
    for page in man1/crmctl.1 man5/crmd.conf.5 man8/crmd.8; do
        LC_ALL=C.UTF-8 man --warnings -E UTF-8 -l "$PLACE/usr/local/share/man/$page" \
            2> "$BATS_TEST_TMPDIR/warnings" > "$BATS_TEST_TMPDIR/page"
        cat "$BATS_TEST_TMPDIR/warnings"
        [ ! -s "$BATS_TEST_TMPDIR/warnings" ]
        [ -s "$BATS_TEST_TMPDIR/page" ]
    done
}

@test "crmd.conf(5) describes every option of the sample" {
    LC_ALL=C.UTF-8 MANWIDTH=200 man -E UTF-8 -l "$PLACE/usr/local/share/man/man5/crmd.conf.5" |
        sed -n 's/^     \([a-z_]\{3,\}\).*/\1/p' > "$BATS_TEST_TMPDIR/described"
    sed -n 's/^[ #]*\([a-z_]*\) = .*;$/\1/p' "$ROOT/etc/crmd.conf" | grep -v '^mailboxes$' |
        while read -r option; do
            grep -qx "$option" "$BATS_TEST_TMPDIR/described" || { echo "$option is missing"; exit 1; }
        done
}

@test "etc/crmd.conf is what the table of options gives" {
    diff "$ROOT/etc/crmd.conf" <("$BUILD/tools/man-options" conf)
}

@test "the completions are taken by their shells" {
    bash -n "$PLACE/usr/local/share/bash-completion/completions/crmctl"
    [ -s "$PLACE/usr/local/share/zsh/site-functions/_crmctl" ]
    if command -v zsh > /dev/null; then
        zsh -n "$PLACE/usr/local/share/zsh/site-functions/_crmctl"
    fi
}
