#!/bin/sh
# SPDX-License-Identifier: MIT
# test_smppbench.sh SMPPBENCH SMSCSIM PEER: what smppbench counts and says.
set -u
smppbench=$1
smscsim=$2
peer=$3
work=$(mktemp -d)
sim_pid=
pid=
trap 'for p in $sim_pid $pid; do kill -9 "$p" 2>/dev/null; done; rm -rf "$work"' EXIT

. "$(dirname "$0")/../support/tap.sh"

# with_sim OPTIONS..: a simulator; $uri is its address.
with_sim() {
  [ -z "$sim_pid" ] || { kill "$sim_pid"; wait "$sim_pid"; }
  mkfifo "$work/fifo"
  "$smscsim" --listen 127.0.0.1:0 --quiet --user 'load:s3cret' "$@" >"$work/fifo" 2>"$work/sim" &
  sim_pid=$!
  read -r line <"$work/fifo"
  rm "$work/fifo"
  uri="smpp://load:s3cret@127.0.0.1:${line##*:}"
}

# with_peer SCRIPT..: a scripted SMSC.
with_peer() {
  mkfifo "$work/fifo"
  "$peer" "$@" >"$work/fifo" 2>/dev/null &
  read -r _ port <"$work/fifo"
  rm "$work/fifo"
  uri="smpp://load:s3cret@127.0.0.1:$port"
}

# bench EXIT ARGUMENTS..: true if it ends as said and tells nobody's password.
bench() {
  expected=$1
  shift
  timeout 30 "$smppbench" "$@" >"$work/out" 2>"$work/err" </dev/null
  code=$?
  [ "$code" -eq "$expected" ] || echo "exit $code instead of $expected" >>"$work/err"
  [ "$code" -eq "$expected" ] && ! grep -q s3cret "$work/out" "$work/err"
}

# usage WORDS ARGUMENTS..: exit 2, words on stderr, nothing on stdout.
usage() {
  words=$1
  shift
  bench 2 "$@" && grep -qF -- "$words" "$work/err" && [ ! -s "$work/out" ]
}

# value KEY: a number of the JSON on stdout, without its decimals.
value() {
  sed -n "s/.*\"$1\":\([0-9]*\)[.,}0-9].*/\1/p" "$work/out"
}
is() {
  [ "$(value "$1")" -eq "$2" ]
}
between() {
  [ "$(value "$1")" -ge "$2" ] && [ "$(value "$1")" -le "$3" ]
}

with_sim
bench 0 --json --count 5000 --window 20 "$uri" && is submits 5000 && is rejected 0 && is unknown 0 &&
  number='[0-9.]*' && grep -qx "{\"submits\":5000,\"seconds\":$number,\"submits_per_s\":$number,\"cpu_us_per_submit\":$number,\"latency_us\":{\"p50\":$number,\"p90\":$number,\"p99\":$number,\"p999\":$number,\"max\":$number},\"rss_kib\":$number,\"rejected\":0,\"unknown\":0}" "$work/out" &&
  [ "$(wc -l <"$work/out")" -eq 1 ] && [ ! -s "$work/err" ]
check 'so many submits, and one object with the keys that were promised'

bench 0 --json --count 1000 --binds 4 --window 5 "$uri" && is submits 1000
check 'several binds share the submits'

bench 0 --count 100 "$uri" && grep -q '^100 submits in ' "$work/out" && grep -q '^latency in us: p50 ' "$work/out"
check 'words where no JSON is asked for'

bench 0 --json --duration 300ms "$uri" && between seconds 0 3 && [ "$(value submits)" -gt 10 ]
check 'so long'

bench 0 --json --count 200 --size 500 "$uri" && is submits 200 && bench 0 --json --count 2 --size 39015 "$uri"
check 'a large text is one submit_sm'

with_sim --receipt-delay 1ms
bench 0 --json --count 500 --receipts "$uri" && is submits 500 &&
  grep -q '500 of 500 have their final receipt' "$work/err"
check 'receipts are awaited'

# Ten submits due every 50 ms, each answered after 200 ms, one at a time: the
# last is answered 1550 ms after it was due.
with_sim --latency 200ms
bench 0 --json --count 10 --rate 20 --window 1 "$uri" && is submits 10 && between max 1500000 30000000 &&
  [ "$(value p50)" -ge 700000 ]
check 'open loop: latency counts from the moment when a submit was due'

bench 0 --json --count 5 --window 1 "$uri" && between p50 195000 20000000 && [ "$(value seconds)" -ge 1 ]
check 'closed loop: latency counts from when the window let it out'

bench 0 --json --duration 500ms --rate 20 --window 100 "$uri" && is submits 10
check 'open loop: what is due before the time is over'

with_peer submit=0x0000000b
bench 1 --json --count 10 "$uri" && is submits 10 && is rejected 10 && is unknown 0
check 'rejected: counted; exit 1'

with_peer submit=ok,ok,none
bench 4 --json --count 5 --window 1 "$uri?timeout=200ms" && is submits 5 && is unknown 3 &&
  [ "$(value max)" -ge 190000 ]
check 'unanswered: unknown, and as slow as they were waited for; exit 4'

with_peer submit=ok,close
bench 4 --json --count 100 --window 1 "$uri" && is submits 2 && is unknown 1 && grep -q 'bind 1: ' "$work/err"
check 'a link that is lost ends its share of the load'

bench 3 --json "smpp://load@127.0.0.1:1" && is submits 0 && grep -q '"max":null' "$work/out" &&
  grep -q 'refused' "$work/err"
check 'nobody listens: exit 3'

with_sim --throttle 5
bench 1 --json --count 30 "$uri" && is submits 30 && between rejected 20 25 && between seconds 0 2
check 'what an SMSC throttles is counted, not sent again'

with_sim
bench 0 --json --count 10 "$(echo "$uri" | sed 's/@/@127.0.0.1:1,/')" && is submits 10
check 'the second host where the first does not answer'

wrong=$(echo "$uri" | sed 's/s3cret/other/')
bench 3 --json --binds 2 "$wrong" && grep -q 'bind 2: ' "$work/err" && SMPP_PASSWORD=s3cret bench 0 --count 5 "$(echo "$uri" | sed 's/:s3cret//')"
check 'a wrong password: exit 3; the right one from the environment'

for signal in INT:130 TERM:143; do
  with_sim --latency 300ms
  rm -f "$work/err"
  "$smppbench" --json --verbose --window 3 --duration 20s "$uri" >"$work/out" 2>"$work/err" </dev/null &
  pid=$!
  tries=0
  until grep -qs ': bound' "$work/err" || [ $tries -gt 500 ]; do
    tries=$((tries + 1))
    timeout 0.02 tail -f /dev/null
  done
  kill -s "${signal%:*}" $pid
  wait $pid
  [ $? -eq "${signal#*:}" ] && is unknown 0 && pid=
  check "SIG${signal%:*} ends the load, and what is on its way is awaited"
done

printf '# our line\nwindow = 2\nsystem_type = a b&c\ntimeout = 150ms\n' >"$work/profile"
with_peer submit=none
bench 4 --json --count 3 "$uri?profile=$work/profile&window=3" && is unknown 3 && between seconds 0 1
check 'a profile is read, and the address beats it'
printf '# ours\nwindow = 3\nwindw = 3\n' >"$work/profile"
usage "profile $work/profile:3: there is no such option: windw" "$uri?profile=$work/profile" &&
  usage 'profile' "$uri?profile=$work/none"
check 'usage: a profile with a mistake, or none'

usage 'the address of the SMSC is missing'
check 'usage: no address'
usage '--count' --count 0 "$uri" && usage '--size' --size 39016 "$uri" && usage '--binds' --binds 256 "$uri" &&
  usage '--duration' --duration 10 "$uri" && usage '--rate' --rate x "$uri" && usage '--to' --to 12 "$uri"
check 'usage: values out of their range'
usage 'bind=trx' --receipts "$uri?bind=tx" && usage 'bind=rx' "$uri?bind=rx"
check 'usage: a bind that cannot do it'
usage 'character' "smpp://load:s3cret@127.0.0.1:99999" && usage 'cannot open' --password-file "$work/none" "$uri"
check 'usage: an address or a password file that cannot be read'
bench 0 --help && grep -q -- '--rate R' "$work/out" && bench 0 --version && grep -q '^smppbench [0-9]' "$work/out"
check 'help and version'

echo "1..$n"
