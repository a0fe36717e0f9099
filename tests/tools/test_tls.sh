#!/bin/sh
# SPDX-License-Identifier: MIT
# test_tls.sh SMPPSEND SMSCSIM SMPPBENCH: smpps:// to the simulator, with
# certificates that the openssl command makes here.
smppsend=$1
smscsim=$2
smppbench=$3
. "$(dirname "$0")/send.sh"
sim=
trap '[ -z "$sim" ] || kill -9 "$sim" 2>/dev/null; rm -rf "$work"' EXIT

# certificate NAME ISSUER SUBJECT_ALT_NAME DAYS: NAME.pem and NAME.key.
certificate() {
  openssl ecparam -name prime256v1 -genkey -noout -out "$work/$1.key" 2>/dev/null &&
    openssl req -new -key "$work/$1.key" -subj "/CN=$1" -out "$work/$1.csr" 2>/dev/null &&
    printf 'subjectAltName=%s\n' "$3" >"$work/$1.ext" &&
    openssl x509 -req -in "$work/$1.csr" -CA "$work/$2.pem" -CAkey "$work/$2.key" -CAcreateserial \
      -days "$4" -extfile "$work/$1.ext" -out "$work/$1.pem" 2>/dev/null
}

# authority NAME
authority() {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 \
    -keyout "$work/$1.key" -out "$work/$1.pem" -subj "/CN=$1" 2>/dev/null
}

# simulate OPTIONS...: a simulator; $ready is its line, $tls and $plain its ports.
simulate() {
  [ -z "$sim" ] || { kill "$sim"; wait "$sim" 2>/dev/null; }
  rm -f "$work/fifo"
  mkfifo "$work/fifo"
  "$smscsim" --listen 127.0.0.1:0 --tls-listen 127.0.0.1:0 --quiet "$@" >"$work/fifo" 2>"$work/sim" &
  sim=$!
  read -r ready <"$work/fifo"
  plain=$(echo "$ready" | sed -n 's/^ready smpp=127\.0\.0\.1:\([0-9]*\) tls=.*/\1/p')
  tls=$(echo "$ready" | sed -n 's/.* tls=127\.0\.0\.1:\([0-9]*\)$/\1/p')
  [ -n "$plain" ] && [ -n "$tls" ]
}

authority ca && authority other && certificate server ca 'DNS:localhost,IP:127.0.0.1' 30 &&
  certificate elsewhere ca 'DNS:sms.example' 30 && certificate ward ca 'DNS:ward' 30 &&
  certificate stranger other 'DNS:stranger' 30
check 'the certificates are made'

simulate --tls-cert "$work/server.pem" --tls-key "$work/server.key" --receipt-delay 20ms
check 'the ready line names the TLS port'

send 0 --json --to 111,222 --text x --wait 10s "smpps://me:s3cret@localhost:$tls?ca=$work/ca.pem" &&
  rows delivered delivered
check 'messages and receipts over TLS, the name checked'

send 0 --json --to 111 --text x "smpps://me:s3cret@127.0.0.1:$tls?ca=$work/ca.pem&local=127.0.0.1" && rows accepted
check 'an address in digits is checked as one; local= is bound to'

send 3 --json --to 111 --text x "smpps://me:s3cret@localhost:$tls" && rows skipped &&
  said 'is broken: issuer ca is missing; give ca='
check 'the system does not know our authority; exit 3'

pin=$(openssl x509 -in "$work/server.pem" -pubkey -noout | openssl pkey -pubin -outform DER |
  openssl dgst -sha256 -binary | openssl base64 | sed 's/+/%2B/g')
send 0 --json --to 111 --text x "smpps://me:s3cret@localhost:$tls?insecure=yes&pin=sha256//$pin" && rows accepted
check 'the pin of the openssl command is ours'

send 3 --json --to 111 --text x \
  "smpps://me:s3cret@localhost:$tls?insecure=yes&pin=sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" &&
  rows skipped && said 'is not the pinned one'
check 'another key is not believed'

send 3 --json --to 111 --text x "smpp://me:s3cret@localhost:$tls" && said 'speaks TLS: smpps://' &&
  send 3 --json --to 111 --text x "smpps://me:s3cret@localhost:$plain?insecure=yes&connect=2s" && said 'does it speak TLS'
check 'TLS on one side only is said'

send 2 --to 111 --text x "smpps://me:s3cret@localhost:$tls?ca=$work/none.pem" && said 'ca=: the file' &&
  send 2 --to 111 --text x "smpps://me:s3cret@localhost:$tls?cert=$work/ward.pem&key=$work/server.key" &&
  said 'key=: the key does not belong to the certificate' &&
  send 2 --to 111 --text x "smpp://me:s3cret@localhost:$plain?ca=$work/ca.pem" && said 'need smpps://' &&
  send 2 --to 111 --text x "smpp://me:s3cret@localhost:$plain?local=1.2" && said 'local='
check 'what cannot be used exits 2 before anything is sent'

"$smppbench" --count 200 --window 10 --json "smpps://me:s3cret@localhost:$tls?ca=$work/ca.pem" >"$work/out" 2>"$work/err" &&
  grep -q '"submits":200,' "$work/out"
check 'smppbench loads over TLS'

# bench EXIT ARGUMENTS..: smppbench; figure KEY: a number that it says.
bench() {
  expected=$1
  shift
  timeout 30 "$smppbench" --json "$@" >"$work/out" 2>"$work/err" </dev/null
  code=$?
  [ "$code" -eq "$expected" ] && ! grep -q s3cret "$work/out" "$work/err"
}
figure() {
  sed -n "s/.*\"$1\":\([0-9]*\)[.,}0-9].*/\1/p" "$work/out"
}

bench 0 --count 300 --binds 3 --window 5 --receipts "smpps://me:s3cret@localhost:$tls?insecure=yes&pin=sha256//$pin" &&
  [ "$(figure submits)" -eq 300 ] && [ "$(figure unknown)" -eq 0 ] && said '300 of 300 have their final receipt'
check 'smppbench: several binds by the pin, and their receipts'

bench 0 --duration 500ms --rate 100 "smpps://me:s3cret@localhost:$tls?insecure=yes" && [ "$(figure submits)" -eq 50 ] &&
  [ "$(figure seconds)" -le 3 ]
check 'smppbench: an open loop over TLS submits what is due, and no more'

bench 3 --count 5 "smpps://me:s3cret@localhost:$tls?insecure=yes&pin=sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" &&
  [ "$(figure submits)" -eq 0 ] && said 'is not the pinned one' && bench 3 --count 5 "smpps://me:s3cret@localhost:$tls" &&
  said 'is broken: issuer ca is missing' && bench 2 --count 5 "smpps://me:s3cret@localhost:$tls?ca=$work/none.pem"
check 'smppbench: another key, an authority that nobody knows, a file that is not there'

simulate --tls-cert "$work/elsewhere.pem" --tls-key "$work/elsewhere.key"
send 3 --to 111 --text x "smpps://me:s3cret@localhost:$tls?ca=$work/ca.pem" &&
  said 'is for another host: it names sms.example, not localhost' &&
  send 0 --to 111 --text x "smpps://me:s3cret@localhost:$tls?ca=$work/ca.pem&tls_name=sms.example"
check 'another host is refused with its names; tls_name= says which is meant'

simulate --tls-cert "$work/server.pem" --tls-key "$work/server.key" --tls-ca "$work/ca.pem"
send 0 --json --to 111 --text x \
  "smpps://me:s3cret@localhost:$tls?ca=$work/ca.pem&cert=$work/ward.pem&key=$work/ward.key" && rows accepted &&
  send 3 --to 111 --text x "smpps://me:s3cret@localhost:$tls?ca=$work/ca.pem" &&
  said 'wants a certificate of ours: give cert= and key=' &&
  send 3 --to 111 --text x "smpps://me:s3cret@localhost:$tls?ca=$work/ca.pem&cert=$work/stranger.pem&key=$work/stranger.key" &&
  said 'refused our certificate: unknown CA'
check '--tls-ca asks clients for certificates'

timeout 10 "$smscsim" --tls-listen 127.0.0.1:0 --listen 127.0.0.1:0 --tls-cert "$work/server.pem" \
  --tls-key "$work/ward.key" >"$work/out" 2>"$work/err"
[ $? -eq 2 ] && said '--tls-key: the key does not belong to the certificate'
check 'smscsim with a wrong key exits 2'

kill "$sim" && wait "$sim"
[ $? -eq 143 ]
check 'both listeners end on SIGTERM'
sim=

echo "1..$n"
