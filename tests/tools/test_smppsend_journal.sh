#!/bin/sh
# SPDX-License-Identifier: MIT
# test_smppsend_journal.sh SMPPSEND PEER SMPPDUMP SMSCSIM CURL KILLS: runs
# with a journal, runs after runs, and KILLS of them killed at any moment. CURL
# empty: without those.
smppsend=$1
peer=$2
smppdump=$3
smscsim=$4
curl=$5
kills=$6
. "$(dirname "$0")/send.sh"
journal=$work/journal
journaled() {
  expected=$1
  shift
  send "$expected" --json --journal "$journal" "$@"
}
four='--to 111,222,333,444 --text Bonjour'

# --- what is settled ---------------------------------------------------------------

with_peer submit=ok,0x0000000b,none,ok
journaled 4 $four "$uri?timeout=300ms" && rows accepted rejected unknown accepted && seen && [ "$(submits | wc -l)" -eq 4 ] &&
  sort "$work/out" >"$work/first" && [ "$(stat -c %a "$journal")" = 600 ]
check 'the first run sends, and the journal is 0600'

journaled 4 $four smpp://a@127.0.0.1:1 && sort "$work/out" | cmp -s - "$work/first" && said '0 segments'
check 'the next prints the same lines, counted so, and needs no SMSC'

! grep -q -e Bonjour -e 111 -e 222 "$journal"
check 'neither texts nor numbers are in the journal'

usage 'another input' --journal "$journal" --to 111,222,333 --text Bonjour smpp://a@127.0.0.1:1 &&
  usage 'another input' --journal "$journal" --to 111,222,333,444 --text Bonsoir smpp://a@127.0.0.1:1
check 'another input without ids ends with 2'

# --- what was returned --------------------------------------------------------------

rm "$journal"
with_peer submit=ok,close
journaled 4 $four "$uri?window=1" && rows accepted unknown skipped skipped &&
  with_peer && journaled 4 $four "$uri" && rows accepted unknown accepted accepted && seen &&
  [ "$(submits | sed 's/.*"destination_addr":"\([0-9]*\)".*/\1/' | tr '\n' ' ')" = '333 444 ' ] && submit 1 '"text":"Bonjour"'
check 'what was returned unsent is sent by the next run, and nothing else'

rm "$journal"
journaled 3 $four smpp://a@127.0.0.1:1 && rows skipped skipped skipped skipped &&
  with_peer && journaled 0 $four "$uri" && rows accepted accepted accepted accepted
check 'without a bind nothing is intended'

rm "$journal"
with_peer submit=ok,none
"$smppsend" --json --journal "$journal" $four "$uri?window=1&timeout=60s" >"$work/out" 2>"$work/err" </dev/null &
pid=$!
until_true "[ \$(wc -l <'$work/out') -ge 1 ] && [ \$(wc -c <'$work/log') -ge 120 ]"
usage 'another run has the journal' --journal "$journal" $four smpp://a@127.0.0.1:1
check 'a second run at the same time ends with 2'

kill -9 "$pid"
wait "$pid" 2>/dev/null
pid=
with_peer
journaled 4 $four "$uri"
[ "$(grep -c '"status":"unknown","parts":1,"encoding":"gsm7","message_ids":\[null\],"command_status":null,"receipt":null,"error":"an earlier run' "$work/out")" -ge 1 ] &&
  row_has 2 '"status":"unknown"' && [ "$(wc -l <"$work/out")" -eq 4 ]
check 'an intent alone is unknown, and is not sent'

# --- ids --------------------------------------------------------------------------------

rm "$journal"
printf 'to,id\n111,a\n222,b\n' >"$work/one.csv"
printf 'to,id\n333,c\n222,b\n444,c\n555,a\n' >"$work/two.csv"
with_peer
journaled 0 --csv "$work/one.csv" --id-column id --template x "$uri" && with_peer &&
  journaled 1 --csv "$work/two.csv" --id-column id --template y "$uri" && rows accepted accepted invalid accepted &&
  row_has 3 'row 1 has the same id' && row_has 4 '"to":"555","status":"accepted","parts":1,"encoding":"gsm7","message_ids":["id-1"]' &&
  seen && [ "$(submits | wc -l)" -eq 1 ] && submit 1 '"destination_addr":"333"'
check 'a message is known by its id, in whatever input'

rm "$journal"
with_peer submit=DELIVRD,UNDELIV
journaled 1 --to 111,222 --text x --wait 10s "$uri" && rows delivered undelivered && sort "$work/out" >"$work/first" &&
  journaled 1 --to 111,222 --text x --wait 10s smpp://a@127.0.0.1:1 && sort "$work/out" | cmp -s - "$work/first"
check 'receipts are recorded too'

# --- journals that cannot be used --------------------------------------------------------

usage 'not a journal' --journal "$work/one.csv" $four smpp://a@127.0.0.1:1 && [ "$(cat "$work/one.csv")" = 'to,id
111,a
222,b' ] && usage 'No such file' --journal "$work/none/journal" $four smpp://a@127.0.0.1:1 &&
  usage 'cannot open' --journal "$work" $four smpp://a@127.0.0.1:1 && usage 'not a file' --journal /dev/null $four smpp://a@127.0.0.1:1 &&
  usage '--dry-run sends nothing' --journal "$journal" --dry-run --to 111 --text x
check 'what is no journal is left as it is; exit 2'

rm "$journal"
with_peer
journaled 0 --to 111 --text x "$uri" && cp "$journal" "$work/whole" &&
  for octets in 1 5 30; do
    head -c -$octets "$work/whole" >"$journal" && journaled 4 --to 111 --text x smpp://a@127.0.0.1:1 && rows unknown || break
  done
check 'a torn end is cut, and what it said is unknown'

cp "$work/whole" "$journal" && printf 'X' | dd of="$journal" bs=1 seek=40 conv=notrunc 2>/dev/null
usage 'the journal is damaged at octet 0' --journal "$journal" --to 111 --text x smpp://a@127.0.0.1:1
check 'a journal damaged in the middle is refused; exit 2'

rm "$journal"
awk 'BEGIN { print "to"; for (i = 1; i <= 400; i++) print "+3363998" 1000 + i }' >"$work/many.csv"
with_peer
(
  ulimit -f 8
  exec timeout 30 "$smppsend" --json --journal "$journal" --csv "$work/many.csv" --template Bonjour "$uri" </dev/null
) 2>"$work/err" | cat >"$work/out"
said 'the journal could not be written: ' && [ "$(wc -l <"$work/out")" -eq 400 ] && discreet && seen &&
  [ "$(submits | wc -l)" -gt 0 ] && [ "$(submits | wc -l)" -lt 400 ] &&
  grep -q '"status":"skipped".*the journal could not be written' "$work/out" && cp "$work/pdus" "$work/pdus1" &&
  with_peer && journaled 4 --csv "$work/many.csv" --template Bonjour "$uri" && seen &&
  cat "$work/pdus" "$work/pdus1" | grep '"command":"submit_sm"' | sed 's/.*"destination_addr":"\([0-9]*\)".*/\1/' | sort | uniq -d >"$work/twice" &&
  [ ! -s "$work/twice" ]
check 'a full disk ends the sending; what left had its intent, and is not sent again'

# --- kill -9 at any moment -------------------------------------------------------------------

n_killed=0
n_unknown=0
n_campaigns=0

# campaign SEED: 300 messages, run after run killed, until one ends by itself.
campaign() {
  rm -f "$journal"
  : >"$work/sim"
  "$smscsim" --listen 127.0.0.1:0 --http 127.0.0.1:0 --latency 1ms..6ms --seed "$1" >"$work/sim" 2>/dev/null &
  sim_pid=$!
  until_true "grep -q ready '$work/sim'"
  smpp=$(sed 's/^ready smpp=\([^ ]*\).*/\1/' "$work/sim")
  http=$(sed 's/.*http=//' "$work/sim")
  turn=0
  while :; do
    turn=$((turn + 1))
    after=$(awk "BEGIN { srand($1 * 1000 + $turn); printf \"0.%03d\", 5 + rand() * 70 }")
    [ "$n_killed" -lt "$kills" ] || after=30
    timeout -s KILL "$after" "$smppsend" --json --journal "$journal" --csv "$work/campaign.csv" \
      --template Bonjour "smpp://clinic:s3cret@$smpp" >"$work/out" 2>"$work/err" </dev/null
    code=$?
    # timeout does not wait for the end of what it killed, which may hold the lock still.
    [ "$code" -ne 2 ] || ! said 'another run has the journal' || continue
    [ "$code" -eq 137 ] && [ "$after" != 30 ] || break
    n_killed=$((n_killed + 1))
  done
  "$curl" -s "http://$http/messages" | grep -o '"to":"[0-9]*"' | tr -dc '0-9\n' | sort >"$work/arrived"
  kill "$sim_pid"
  wait "$sim_pid" 2>/dev/null
  sed -n 's/.*"to":"+\([0-9]*\)","status":"accepted".*/\1/p' "$work/out" | sort >"$work/accepted"
  sed -n 's/.*"to":"+\([0-9]*\)","status":"unknown".*/\1/p' "$work/out" | sort >"$work/unknown"
  n_unknown=$((n_unknown + $(wc -l <"$work/unknown")))
  n_campaigns=$((n_campaigns + 1))
}

# Nothing arrived twice; every message is accepted or unknown; what is accepted
# arrived; what arrived and is not accepted is unknown.
sound() {
  { [ "$code" -eq 0 ] || [ "$code" -eq 4 ]; } && [ -z "$(uniq -d "$work/arrived")" ] &&
    [ "$(sort -u "$work/accepted" "$work/unknown" | wc -l)" -eq 300 ] && [ "$(wc -l <"$work/out")" -eq 300 ] &&
    [ -z "$(comm -23 "$work/accepted" "$work/arrived")" ] &&
    [ -z "$(comm -13 "$work/accepted" "$work/arrived" | comm -23 - "$work/unknown")" ]
}

if [ -n "$curl" ]; then
  awk 'BEGIN { print "to"; for (i = 1; i <= 300; i++) print "+3363998" 1000 + i }' >"$work/campaign.csv"
  all_sound=0
  while [ "$n_killed" -lt "$kills" ] && [ "$all_sound" -eq 0 ]; do
    campaign $((n_campaigns + 1))
    sound || all_sound=1
  done
  [ "$all_sound" -eq 0 ]
  check 'killed at any moment: nothing is lost, nothing is sent twice, what is not known is said'
  echo "# $n_killed kills in $n_campaigns campaigns of 300 messages, $n_unknown unknown"
fi

echo "1..$n"
