# tls.sh - a throw-away certificate authority: ca.pem, and server certificates NAME.pem with NAME.key.
# shellcheck shell=bash

tls_make_ca() # DIRECTORY
{
    mkdir -p "$1"
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 \
        -subj "/CN=Throw-away test CA $RANDOM" -keyout "$1/ca.key" -out "$1/ca.pem" \
        -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign \
        2> "$1/openssl.log"
}

# A certificate by that CA for the names given, e.g. "DNS:localhost,IP:127.0.0.1".
tls_make_cert() # DIRECTORY NAME SUBJECT_ALT_NAMES [DAYS]
{
    local base=$1/$2
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=$2" \
        -keyout "$base.key" -out "$base.csr" 2>> "$1/openssl.log"
    openssl x509 -req -in "$base.csr" -CA "$1/ca.pem" -CAkey "$1/ca.key" -CAcreateserial \
        -days "${4:-30}" -out "$base.pem" 2>> "$1/openssl.log" \
        -extfile <(printf 'subjectAltName=%s\nbasicConstraints=CA:FALSE\n' "$3")
}
