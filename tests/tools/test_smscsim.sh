#!/bin/sh
# SPDX-License-Identifier: MIT
# test_smscsim.sh SMSCSIM DRIVE CHECK_METRICS: the simulator as a program: its ready line, its
# options, its sockets, its end.
set -u
smscsim=$1
drive=$2
check_metrics=$3
work=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill -9 "$pid" 2>/dev/null; rm -rf "$work"' EXIT

. "$(dirname "$0")/../support/tap.sh"
told='ready err out body'

# start OPTIONS...: a simulator in the background; $smpp and $http are its ports.
start() {
  mkfifo "$work/fifo"
  "$smscsim" --listen 127.0.0.1:0 --http 127.0.0.1:0 "$@" >"$work/fifo" 2>"$work/err" &
  pid=$!
  exec 3<"$work/fifo"
  rm "$work/fifo"
  read -r ready <&3
  echo "$ready" >"$work/ready"
  smpp=$(echo "$ready" | sed -n 's/^ready smpp=127\.0\.0\.1:\([0-9]*\) http=127\.0\.0\.1:[0-9]*$/\1/p')
  http=$(echo "$ready" | sed -n 's/.* http=127\.0\.0\.1:\([0-9]*\)$/\1/p')
  [ -n "$smpp" ] && [ -n "$http" ]
}

# stop SIGNAL CODE: true if it ends as said.
stop() {
  kill -s "$1" "$pid"
  wait "$pid"
  code=$?
  pid=
  exec 3<&-
  [ "$code" -eq "$2" ]
}

# usage CODE WORDS OPTIONS...: it ends at once, with words on stderr.
usage() {
  expected=$1
  words=$2
  shift 2
  timeout 10 "$smscsim" "$@" >"$work/out" 2>"$work/err" </dev/null
  [ $? -eq "$expected" ] && grep -qF -- "$words" "$work/err"
}

# esme LINES: an ESME that does what they say; what it prints is in out.
esme() {
  printf '%s\n' "$@" | timeout 30 "$drive" 127.0.0.1 "$smpp" >"$work/out" 2>>"$work/err"
}

# get PATH [curl's options]: the body is in body; prints the status.
get() {
  path=$1
  shift
  curl -s -m 10 -o "$work/body" -w '%{http_code}' "$@" "http://127.0.0.1:$http$path"
}

# post PATH BODY
post() {
  get "$1" -X POST --data-binary "$2"
}

# until_true COMMAND...: true once it is, within half a minute.
until_true() {
  tries=0
  until "$@"; do
    tries=$((tries + 1))
    [ $tries -lt 300 ] || return 1
    sleep 0.1
  done
}

# sessions_have WORDS
sessions_have() {
  get /sessions >/dev/null && body_has "$1"
}

# log_has N PATTERN FILE: at least so many lines.
log_has() {
  [ "$(grep -c -- "$2" "$3")" -ge "$1" ]
}

body_has() {
  grep -qF -- "$1" "$work/body"
}

out_has() {
  grep -qE -- "$1" "$work/out"
}

# --- options -------------------------------------------------------------------

timeout 10 "$smscsim" --help >"$work/out" 2>"$work/err" && grep -q -- '--receipt-delay' "$work/out"
check '--help names the behaviours and ends with 0'

timeout 10 "$smscsim" --version >"$work/out" && grep -qE '^smscsim [0-9]+\.[0-9]+\.[0-9]+$' "$work/out"
check '--version says the version'

usage 2 'unrecognized option' --no-such-option && usage 2 'takes no operands' operand &&
  usage 2 'not ADDR:PORT' --listen 2775 && usage 2 'not ADDR:PORT' --http ::1:80 &&
  usage 2 'not a number' --seed x && usage 2 'not a number' --keep 1000001 &&
  usage 2 'ID:PASSWORD' --user nobody && usage 2 'it is a duration' --latency soon
check 'what cannot be understood ends with 2'

usage 2 'not ADDR:PORT' --tls-listen 3550 &&
  usage 2 '--tls-listen needs --tls-cert' --tls-listen 127.0.0.1:0 &&
  usage 2 'are for --tls-listen' --tls-key "$work/key.pem"
check 'options of TLS that do not fit together are refused'

printf '[smsc]\n\nlatence = 1s\n' >"$work/bad.ini"
usage 2 "$work/bad.ini:3: latence: no such behaviour" --scenario "$work/bad.ini" &&
  usage 2 'No such file' --scenario "$work/none.ini" &&
  usage 2 'No such file' --log "$work/none/log"
check 'a scenario is refused with file and line'

# --- the main path -----------------------------------------------------------------

cat >"$work/scenario.ini" <<'INI'
[smsc]
receipt_delay = 50ms

[patient +33639980101]
when = demain
reply = OUI
after = 50ms
INI
start --scenario "$work/scenario.ini" --user clinic:secret --log "$work/log" --quiet
check 'the ready line names both ports, whatever --quiet says'

usage 3 "cannot listen on 127.0.0.1:$smpp: " --listen "127.0.0.1:$smpp" &&
  usage 3 "cannot listen on 127.0.0.1:$smpp: " --listen 127.0.0.1:0 --http "127.0.0.1:$smpp"
check 'an address in use ends with 3 and is named'

esme 'bind trx clinic wrong' 'bind trx nobody secret' 'bind trx clinic secret' &&
  [ "$(sed -n 1,3p "$work/out" | tr '\n' ' ')" = 'refused ESME_RINVPASWD refused ESME_RINVSYSID bound ' ]
check 'a refused bind says why and may be tried again'

esme 'bind trx clinic secret' 'submit 33639980101 auto udh8 1 Rendez-vous demain' 'wait 2' \
  'answers' 'unbind' &&
  out_has '^accepted [0-9]{10}$' &&
  out_has '^deliver 33639980101 38000 4 0 id:[0-9]{10} sub:001 dlvrd:001 .*stat:DELIVRD err:000' &&
  out_has '^deliver 33639980101 38000 0 0 OUI$' && out_has '^closed we unbound$'
check 'a message gets its answer, its receipt and its reply'

[ "$(get /messages)" = 200 ] &&
  body_has '"system_id":"clinic","from":"38000","to":"33639980101","data_coding":0,"esm_class":0,"text":"Rendez-vous demain","hex":"52656e64657a2d766f75732064656d61696e","state":"DELIVRD","parts":1,"received":"20'
check 'GET /messages tells what was taken'

[ "$(get '/messages?to=%2B336399801*&system_id=clinic&since=2026-01-01')" = 200 ] && body_has 'Rendez-vous' &&
  [ "$(get '/messages?to=337*')" = 200 ] && body_has '{"messages":[]}' &&
  [ "$(get '/messages?since=2999-01-01T00:00:00Z')" = 200 ] && body_has '{"messages":[]}' &&
  [ "$(get '/messages?number=336')" = 400 ] && body_has '"field":"number"' &&
  [ "$(get '/messages?since=today')" = 400 ] && body_has '"field":"since"' &&
  [ "$(get '/sessions?id=1')" = 400 ] && body_has '"error":' && [ "$(get '/nothing?id=1')" = 404 ]
check 'GET /messages takes a query, and no query is passed over'

# A submit_sm of empty strings and zeros: our own encoder would not write it.
esme 'bind trx clinic secret' \
  'raw 000000210000000400000000000000090000000000000000000000000000000000' 'stray' 'unbind' &&
  out_has '^stray ESME_RINVDSTADR$'
check 'an empty destination is refused'

# An unfinished submit_sm: 16 octets of header and three of a body.
esme 'bind trx clinic secret' 'raw 00000013000000040000000000000009414243' 'stray' \
  'submit 33612345678 auto udh8 0 x' 'answers' 'unbind' && out_has '^stray ESME_RINV' &&
  out_has '^accepted '
check 'a broken PDU costs neither the session nor the next one'

grep -q '"event":"submit".*"to":"\*\*\*\*\*\*\*\*\*01"' "$work/log" &&
  ! grep -q -e 33639980101 -e demain -e secret "$work/log"
check 'the log masks numbers and texts and knows no password'

# --- HTTP ------------------------------------------------------------------------------

[ "$(post /mo '{"from":"+33612345678","to":"38000","text":"OUI"}')" = 409 ] &&
  body_has '{"error":"nobody is bound to receive it","field":null}'
check 'POST /mo is 409 where nobody is bound to receive'

{
  printf 'bind rx clinic secret\nrefuse 1 ESME_RX_T_APPN\nwait 2\nunbind\n' |
    timeout 30 "$drive" 127.0.0.1 "$smpp" >"$work/out" 2>>"$work/err"
} &
reader=$!
until_true sessions_have '"bound_rx"'
body_has '"system_id":"clinic","state":"bound_rx","peer":"127.0.0.1:' &&
  [ "$(post /mo '{"from":"+33612345678","to":"38000","text":"OUI, \u20ac"}')" = 202 ] &&
  body_has '"parts":1}' && wait $reader &&
  [ "$(grep -c '^deliver 33612345678 38000 0 0 OUI, €$' "$work/out")" -eq 2 ]
check 'POST /mo reaches a receiver, again after a temporary refusal'

[ "$(post /mo '{"from":"1","to":"2"}')" = 400 ] && body_has '{"error":"missing","field":"text"}' &&
  [ "$(post /mo '{"from":1,"to":"2","text":"x"}')" = 400 ] && body_has '"field":"from"' &&
  [ "$(post /mo '{"from":')" = 400 ] && [ "$(post /mo '[]')" = 400 ] && [ "$(post /mo '')" = 400 ]
check 'POST /mo refuses by field'

[ "$(post /behaviour '{"latency":"1ms","throttle":3}')" = 200 ] && body_has '"throttle":3' &&
  [ "$(post /behaviour '{"throttle":0,"reorder":"yes"}')" = 400 ] &&
  body_has '"error":"a number of answers up to 1000, 0 for none","field":"reorder"' &&
  [ "$(get /behaviour)" = 200 ] && body_has '"throttle":3'
check 'POST /behaviour takes all or nothing'

# One a second: a slow machine must not make room for the second.
[ "$(post /behaviour '{"throttle":1}')" = 200 ] &&
  esme 'bind tx clinic secret' 'submit 33612345678 auto udh8 0 1' 'submit 33612345678 auto udh8 0 2' 'answers' \
    'unbind' && [ "$(grep -c '^accepted' "$work/out")" -eq 1 ] && out_has '^rejected ESME_RTHROTTLED$'
check 'a throttle set at run time counts from then on'

{
  printf 'bind trx clinic secret\nclosed\n' |
    timeout 30 "$drive" 127.0.0.1 "$smpp" >"$work/out" 2>>"$work/err"
} &
reader=$!
until_true sessions_have '"bound_trx"'
session=$(sed 's/.*"id":\([0-9]*\).*/\1/' "$work/body")
[ "$(post "/sessions/$session/disconnect" '')" = 202 ] && wait $reader &&
  out_has '^closed the peer closed the connection$' &&
  [ "$(post /sessions/999999/disconnect '')" = 404 ] && [ "$(post /outbind '')" = 400 ]
check 'a session can be cut, one that is not there cannot'

[ "$(get /metrics)" = 200 ] && body_has 'smscsim_messages_accepted_total 3' &&
  body_has 'smscsim_throttled_total 1'
check 'GET /metrics counts'

"$check_metrics" <"$work/body" 2>"$work/err" &&
  body_has 'smscsim_pdus_received_total{command="submit_sm",status=""}' &&
  body_has 'smscsim_pdus_sent_total{command="submit_sm_resp",status="ESME_RTHROTTLED"} 1' &&
  body_has 'smscsim_pdus_sent_total{command="bind_transceiver_resp",status="ESME_RINVPASWD"} 1' &&
  body_has 'smscsim_pdus_received_total{command="deliver_sm_resp",status="ESME_RX_T_APPN"} 1' &&
  ! body_has 'smscsim_switch_drawn_total{' && [ "$(post /behaviour '{"no_id":"every=2","throttle":0}')" = 200 ] &&
  esme 'bind tx clinic secret' 'submit 33612345678 auto udh8 0 1' 'submit 33612345678 auto udh8 0 2' \
  'submit 33612345678 auto udh8 0 3' 'answers' 'unbind' && [ "$(get /metrics)" = 200 ] &&
  "$check_metrics" <"$work/body" 2>"$work/err" &&
  body_has 'smscsim_switch_drawn_total{switch="no_id"} 3' &&
  body_has 'smscsim_switch_acted_total{switch="no_id"} 1' && [ "$(post /behaviour '{"no_id":"no"}')" = 200 ]
check 'GET /metrics is a good page, with PDUs by status and switches by how often they acted'

[ "$(get /nowhere)" = 404 ] && [ "$(get /mo)" = 405 ] && [ "$(post /messages x)" = 405 ] &&
  head -c 70000 /dev/zero | tr '\0' x >"$work/big" &&
  [ "$(get /mo -X POST --data-binary "@$work/big" -H 'Expect:')" = 413 ] &&
  [ "$(get / -H "X: $(head -c 9000 "$work/big")")" = 431 ]
check 'what is not there, not allowed or too large has its status'

# refused CODE FIELD: the last reply is a JSON error of one line, of that field.
refused() {
  [ "$1" = "$2" ] && grep -qxE '\{"error":"[^"]+","field":'"$3"'\}' "$work/body"
}
good=0
for path in /mo /behaviour /outbind "/sessions/$session/disconnect"; do
  for body in '{' '[]' '3' '{"a":1}}' "$(printf '{"a":"\377"}')"; do
    refused "$(post "$path" "$body")" 400 null || { echo "# $path: $body"; good=1; }
  done
  refused "$(post "$path" '{"colour":"blue"}')" 400 '"colour"' || { echo "# $path: colour"; good=1; }
  refused "$(get "$path" -X POST --data-binary "@$work/big" -H 'Expect:')" 413 null || good=1
done
refused "$(post /mo '{"from":"1","to":"2","text":"x","txet":"y"}')" 400 '"txet"' &&
  refused "$(post /behaviour '{"latency":"1h","latencie":"1s"}')" 400 '"latencie"' &&
  body_has 'did you mean latency?' &&
  refused "$(post /behaviour '{"latency":"1h","no_id":true,"latency":"2h"}')" 400 '"latency"' &&
  refused "$(post /mo '{"from":"1","to":"2","text":"x","to":"3"}')" 400 '"to"' &&
  refused "$(post /away '{"number":"3363998*","away":true}')" 400 '"number"' &&
  refused "$(post /away "{\"number\":\"$(printf '%065d' 1)\",\"away\":true}")" 400 '"number"' &&
  refused "$(post /outbind '{"host":"127.0.0.1","prot":1}')" 400 '"prot"' && [ "$good" = 0 ] &&
  [ "$(get /behaviour)" = 200 ] && body_has '"latency":"1ms"'
check 'every call refuses bad JSON, unknown fields and oversized bodies by a JSON error'

curl -s -m 10 "http://127.0.0.1:$http/sessions" "http://127.0.0.1:$http/sessions" -v \
  >"$work/body" 2>"$work/out" && [ "$(grep -c sessions "$work/body")" -eq 2 ] && out_has 'Re-using'
check 'a connection serves more than one request'

curl -s -m 10 "http://127.0.0.1:$smpp/" >"$work/body" 2>&1
[ $? -ne 28 ] && printf 'raw 00000010000000150000000000000001\nclosed\n' |
  timeout 20 "$drive" 127.0.0.1 "$http" >"$work/out" 2>>"$work/err" && out_has '^closed '
check 'SMPP on the HTTP port and HTTP on the SMPP port come to an end'

# --- trouble ---------------------------------------------------------------------------

[ "$(post /behaviour '{"throttle":0,"error_rate":1}')" = 200 ] && body_has '"error_rate":"1:ESME_RSYSERR=1"' &&
  esme 'bind tx clinic secret' 'submit 33612345678 auto udh8 0 1' 'answers' 'unbind' &&
  out_has '^rejected ESME_RSYSERR$' && [ "$(post /behaviour '{"error_rate":0}')" = 200 ]
check 'a share of submissions is refused'

# The line ends with the second one; after a while also in the middle of its answer.
[ "$(post /behaviour '{"disconnect_every":2}')" = 200 ] &&
  esme 'bind tx clinic secret' 'submit 33612345678 auto udh8 0 1' 'answers' \
    'submit 33612345678 auto udh8 0 2' 'closed' && out_has '^accepted ' &&
  out_has '^closed ' && [ "$(post /behaviour '{"disconnect_every":0}')" = 200 ] &&
  [ "$(get /metrics)" = 200 ] && body_has 'smscsim_cuts_total 1'
check 'a session can end with its N-th submission'

[ "$(post /behaviour '{"malform":"1:short"}')" = 200 ] &&
  esme 'bind tx clinic secret' 'submit 33612345678 auto udh8 0 1' 'closed' &&
  ! out_has '^accepted ' && out_has '^closed ' && [ "$(post /behaviour '{"malform":0}')" = 200 ] &&
  [ "$(get /metrics)" = 200 ] && body_has 'smscsim_malformed_total 1'
check 'an answer that breaks the framing ends the session of the peer'

[ "$(post /behaviour '{"slow_read":1000}')" = 200 ] &&
  begin=$(date +%s%N) &&
  esme 'bind tx clinic secret' 'submit 33612345678 auto udh8 0 1' 'answers' \
    'submit 33612345678 auto udh8 0 2' 'answers' 'submit 33612345678 auto udh8 0 3' 'answers' 'unbind' &&
  [ "$(grep -c '^accepted' "$work/out")" -eq 3 ] &&
  [ $((($(date +%s%N) - begin) / 1000000)) -ge 100 ] && [ "$(post /behaviour '{"slow_read":0}')" = 200 ]
check 'a slow reader takes its time, and everything'

# --- the end ---------------------------------------------------------------------------

{
  printf 'bind trx clinic secret\nclosed\n' |
    timeout 30 "$drive" 127.0.0.1 "$smpp" >"$work/out" 2>>"$work/err"
} &
reader=$!
until_true sessions_have '"bound_trx"'
stop TERM 143 && wait $reader && out_has '^closed the peer unbound$'
check 'SIGTERM unbinds the sessions and ends with 143'

start --json && esme 'bind tx a b' 'submit 33612345678 ucs2 udh8 0 é' 'answers' 'unbind' && kill -s INT "$pid" &&
  cat <&3 >"$work/out" && wait "$pid"
[ $? -eq 130 ] && pid= && out_has '"event":"bound"' && out_has '"event":"submit"' && ! out_has 33612345678
check 'SIGINT ends with 130; --json says on stdout what happens'
exec 3<&-

start --quiet --log "$work/outbind.log" &&
  [ "$(post /outbind '{"port":0}')" = 400 ] && [ "$(post /outbind '{"prot":1}')" = 400 ] &&
  [ "$(post /outbind '{"host":"nowhere.invalid.","port":1}')" != 500 ] &&
  [ "$(post /outbind "{\"port\":$smpp,\"system_id\":\"smsc\",\"password\":\"pw\"}")" = 202 ] &&
  grep -q '"id":' "$work/body" &&
  until_true log_has 1 "\"event\":\"connected\".*\"peer\":\"127.0.0.1:$smpp\"" "$work/outbind.log"
check 'an outbind is sent to who listens'
stop TERM 143
check 'who was called is let go at the end'

cat >"$work/site.ini" <<'INI'
[server]
max_per_address = 1

[outbind]
port = 1

[outbind itself]
port = SMPP
every = 100ms
INI
usage 2 "a number, 0 for no limit" --max-unbound x && usage 2 'a number from 1' --max-connections 0 &&
  start --scenario /dev/null --quiet --close-at-connect yes && sed "s/SMPP/$smpp/" "$work/site.ini" >"$work/site2.ini" &&
  pid1=$pid && first=$smpp && exec 3<&- && : >"$work/dials.log" &&
  start --scenario "$work/site2.ini" --quiet --log "$work/dials.log" &&
  until_true log_has 3 "\"event\":\"connected\".*\"peer\":\"127.0.0.1:$first\"" "$work/dials.log" &&
  log_has 1 '"event":"connected".*"peer":"127.0.0.1:1"' "$work/dials.log" && kill "$pid1" && wait "$pid1"
[ $? -eq 143 ] && ! log_has 2 '"event":"connected".*"peer":"127.0.0.1:1"' "$work/dials.log"
check 'an ESME of the scenario is called once, or again and again'

{
  printf 'bind trx clinic secret\nclosed\n' |
    timeout 30 "$drive" 127.0.0.1 "$smpp" >"$work/out2" 2>>"$work/err"
} &
reader=$!
until_true sessions_have '"bound_trx"'
! esme 'bind trx clinic secret' || out_has '^closed '
check 'max_per_address of the scenario lets no second one in'
stop TERM 143 && wait $reader
check 'who called and who was called is let go'

start --proxy-protocol --verbose && esme 'raw 00000010000000150000000000000001' 'closed'
out_has '^closed ' && grep -q 'it sent no PROXY header first' "$work/err" && get /sessions >/dev/null &&
  body_has '{"sessions":[]}'
check '--proxy-protocol lets nobody in without a header, and --verbose says so'
stop TERM 143
check 'and ends'

# data_sm in transaction mode to 33639980102: answered when its state is final.
data_sm=0000002f00000103000000000000000900000133383030300001013333363339393830313032000200000424000161
start --quiet --receipt-delay 300ms
esme 'bind trx clinic secret' "raw $data_sm" 'stray' 'unbind' && out_has '^stray ESME_ROK$' &&
  [ "$(post /away '{"number":"+33639980102","away":true}')" = 200 ] && body_has '{"away":true}' &&
  [ "$(post /away '{"number":"+33639980102","away":"yes"}')" = 400 ] && body_has '"field":"away"' &&
  esme 'bind trx clinic secret' "raw $data_sm" 'stray' 'unbind' &&
  out_has '^stray ESME_RDELIVERYFAILURE$' &&
  [ "$(post /away '{"number":"33639980102","away":false}')" = 200 ] &&
  esme 'bind trx clinic secret' "raw $data_sm" 'stray' 'unbind' && out_has '^stray ESME_ROK$'
check 'the answer in transaction mode says what became of the message'

[ "$(post /behaviour '{"latency":"1ms if to=337* | 2ms","throttle":5,"strict":"yes if session=9 | no"}')" = 200 ] &&
  body_has '"latency":"1ms if to=337* | 2ms"' && body_has '"throttle":5,' &&
  body_has '"strict":"yes if session=9 | no"' &&
  [ "$(post /behaviour '{"latency":"1ms if sometimes"}')" = 400 ] && body_has '"field":"latency"' &&
  [ "$(post /behaviour '{"latency":"1ms | 2ms"}')" = 400 ] && body_has 'VALUE if WHEN'
check 'POST /behaviour takes conditions'
stop TERM 143
check 'and ends with 143 after that'

start --quiet --idle-close 1s --error-rate '100%:ESME_RTHROTTLED if every=2 | 0'
esme 'bind trx clinic secret' 'submit 336 auto udh8 0 a' 'answers' 'submit 336 auto udh8 0 a' 'answers' 'closed' &&
  out_has '^accepted ' && out_has '^rejected ESME_RTHROTTLED$' && out_has '^closed the peer closed'
check 'a line is closed when nothing comes, a submission refused when its turn comes'
stop TERM 143
check 'and that is all it does'

if command -v openssl >/dev/null; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
    -keyout "$work/key.pem" -out "$work/cert.pem" 2>"$work/err" &&
    mkfifo "$work/fifo" && {
    "$smscsim" --listen 127.0.0.1:0 --tls-listen 127.0.0.1:0 --tls-cert "$work/cert.pem" \
      --tls-key "$work/key.pem" --not-smpp yes >"$work/fifo" 2>"$work/err" &
    pid=$!
    exec 3<"$work/fifo"
    rm "$work/fifo"
    read -r ready <&3
    sleep 5 | timeout 10 openssl s_client -quiet -connect "$(echo "$ready" | sed 's/.* tls=//')" \
      >"$work/out" 2>>"$work/err"
    out_has '^HTTP/1.1 400 Bad Request'
  }
  check 'what a line gets as soon as it is there comes over TLS too'
  stop TERM 143
  check 'and that one ends too'
fi

printf 'secret\n' >"$work/token"
usage 2 '--http-token-file is needed' --http 0.0.0.0:0 &&
  usage 2 'no token of' --http-token-file /dev/null &&
  start --http-token-file "$work/token" --quiet &&
  [ "$(get /sessions)" = 401 ] && [ "$(get /sessions -H 'Authorization: Bearer wrong')" = 401 ] &&
  [ "$(get /sessions -H 'Authorization: Bearer secret')" = 200 ] &&
  [ "$(get /sessions -H 'Origin: http://evil.example')" = 403 ] &&
  [ "$(get /sessions -H 'Host: evil.example')" = 403 ]
check 'the HTTP interface asks for its token, and for no web page elsewhere'
stop TERM 143
check 'SIGTERM ends it with 143'

"$smscsim" --list-behaviours >"$work/out" && out_has '^wrong_sequence .* rule ' &&
  out_has '^latency ' && usage 2 'did you mean latency?' --scenario "$work/bad.ini"
check 'behaviours are listed, and a slip in a scenario is told what was meant'

# Words in backticks that look like behaviours are some; every quirk and term is there.
"$smscsim" --list-behaviours >"$work/out"
doc=$(dirname "$0")/../../docs/simulator.md
sed -n 's/^| .* | \(.*\) |$/\1/p' "$doc" | grep -oE '`[a-z0-9]+_[a-z0-9_]+`' | tr -d '`' | sort -u >"$work/named"
awk '$1 !~ /^#/ { print $1 }' "$work/out" | sort >"$work/known"
awk '$2 == "quirk" || $2 == "terms" { print $1 }' "$work/out" | sort >"$work/wanted"
[ "$(wc -l <"$work/named")" -gt 80 ] && ! comm -23 "$work/named" "$work/known" | grep . >"$work/body" &&
  ! comm -13 "$work/named" "$work/wanted" | grep . >"$work/body"
check 'docs/simulator.md has every quirk and term, and no behaviour that there is not'

echo "1..$n"
