#!/bin/sh
# SPDX-License-Identifier: MIT
# test_smppsend_journal.sh SMPPSEND PEER SMPPDUMP SMSCSIM CURL KILLS: runs
# with a journal, runs after runs, and KILLS of them killed at any moment, in the
# middle of messages too. CURL
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

# --- parts ------------------------------------------------------------------------------

# Texts of three, four and six parts.
long() {
  awk "BEGIN { for (i = 0; i < $1; i++) printf \"Part de texte numero %04d pour tester une coupure. \", i }"
}
long 8 >"$work/long3"
long 11 >"$work/long4"
long 16 >"$work/long6"
# What the peer got: the reference, the total and the number of each part.
parts_seen() {
  seen
  submits | sed 's/.*"short_message":"050003\(..\)\(..\)\(..\).*/\1 \2 \3/'
}
# Whether the numbers are these, and all references that of the first run.
parts_are() {
  [ "$(cut -d' ' -f3 "$work/$1" | tr '\n' ' ')" = "$2" ] && [ "$(cut -d' ' -f1 "$work/parts1" "$work/$1" | sort -u | wc -l)" -eq 1 ]
}

# begin_long ARGUMENTS..: a run in the background, $pid; until_parts N: the peer
# got so many.
begin_long() {
  "$smppsend" --json --journal "$journal" "$@" <"$work/in" >"$work/out" 2>"$work/err" &
  pid=$!
}
until_parts() {
  until_true "[ \$(LC_ALL=C grep -ao 'coupure\\. ' '$work/log' | wc -l) -ge $(($1 * 2)) ]"
}
# The journal knows the end of the first part, and has an intent behind it; how
# long a sync takes on this machine nobody knows.
until_third() {
  until_true "LC_ALL=C tr '\\n\\000' '  ' <'$journal' | LC_ALL=C grep -qa 'id-1.*I '"
}
end_by() {
  kill "-$1" "$pid"
  wait "$pid" 2>/dev/null
  code=$?
  pid=
}

rm -f "$journal"
cp "$work/long4" "$work/in"
with_peer submit=ok,none
begin_long --to 111 --text - "$uri?window=1&timeout=60s"
until_parts 2 && until_third
end_by KILL
parts_seen >"$work/parts1"
with_peer
journaled 4 --to 111 --text - "$uri" && parts_seen >"$work/parts2" && parts_are parts1 '01 02 ' && parts_are parts2 '04 ' &&
  row_has 1 '"status":"unknown","parts":4,"encoding":"gsm7","message_ids":["id-1",null,null,"id-1"],"command_status":"ESME_ROK"' &&
  cp "$work/out" "$work/first" && journaled 4 --to 111 --text - smpp://a@127.0.0.1:1 && sed 's/"error".*//' "$work/first" >"$work/a" &&
  sed 's/"error".*//' "$work/out" | cmp -s - "$work/a" && said '0 segments'
check 'killed in the middle of a message: parts without an intent are sent, by the same reference, the others are unknown'

rm "$journal"
with_peer submit=ok,close
journaled 4 --to 111 --text - "$uri?window=1" && parts_seen >"$work/parts1" && rows unknown && row_has 1 '["id-1",null,null,null]' &&
  with_peer && journaled 4 --to 111 --text - "$uri" && parts_seen >"$work/parts2" && parts_are parts2 '03 04 ' &&
  row_has 1 '"status":"unknown","parts":4,"encoding":"gsm7","message_ids":["id-1",null,"id-1","id-2"]'
check 'parts that were returned when the link fell are sent by the next run; what is unknown stays so'

rm "$journal"
with_peer submit=ok,0x0000000b
journaled 1 --to 111 --text - "$uri?window=1" && rows partial && cp "$work/out" "$work/first" &&
  journaled 1 --to 111 --text - smpp://a@127.0.0.1:1 && cmp -s "$work/out" "$work/first"
check 'behind a refused part nothing is sent, in the next run neither'

rm "$journal"
with_peer submit=ok
begin_long --to 111 --text - --rate 2 "$uri"
until_parts 1
end_by INT
parts_seen >"$work/parts1"
[ "$code" -eq 130 ] && rows accepted && parts_are parts1 '01 02 03 04 '
check 'SIGINT in the middle of a message lets it end whole'

rm "$journal"
cp "$work/long6" "$work/in"
with_peer submit=ok
begin_long --to 111 --text - --rate 1 "$uri?timeout=1s"
until_parts 1
end_by INT
parts_seen >"$work/parts1"
[ "$code" -eq 130 ] && row_has 1 '"error":"the rest of it was not sent: stopped before"' && rows partial && with_peer &&
  journaled 0 --to 111 --text - "$uri" && rows accepted && parts_seen >"$work/parts2" && [ -s "$work/parts2" ] &&
  cat "$work/parts1" "$work/parts2" >"$work/parts3" && parts_are parts3 '01 02 03 04 05 06 '
check 'a drain that ends before the message leaves the rest to the next run'

printf 'to,id\n111,a\n' >"$work/id.csv"
# by_id EXIT TEXT URI: one row, known by its id.
by_id() {
  journaled "$1" --csv "$work/id.csv" --id-column id --template "@$2" "$3"
}
half_by_id() {
  rm -f "$journal"
  with_peer submit=ok,none
  begin_long --csv "$work/id.csv" --id-column id --template "@$work/long4" "$uri?window=1&timeout=60s"
  until_parts 2 && until_third
  end_by KILL
  parts_seen >"$work/parts1"
}
half_by_id
sed 's/0003 pour/0003 POUR/' "$work/long4" >"$work/other4"
for text in other4 long3; do # which it does not even connect for
  by_id 4 "$work/$text" smpp://a@127.0.0.1:1 && rows unknown && row_has 1 'is another now' || { wrong=1; break; }
done && by_id 4 "$work/long4" 'smpp://a@127.0.0.1:1?long=udh16' && row_has 1 'is another now' &&
  with_peer && by_id 4 "$work/long4" "$uri" && parts_seen >"$work/parts2" && parts_are parts2 '04 '
check 'the rest of a message is not sent behind the beginning of another'

half_by_id
by_id 3 "$work/long4" smpp://a@127.0.0.1:1 && rows unknown && row_has 1 '["id-1",null,null,null]' && with_peer &&
  by_id 4 "$work/long4" "$uri" && parts_seen >"$work/parts2" && parts_are parts2 '04 '
check 'without a bind a message of which parts left before is not called skipped'
: >"$work/in"

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
    head -c -$octets "$work/whole" >"$journal" && journaled 4 --to 111 --text x smpp://a@127.0.0.1:1 && rows unknown || { wrong=1; break; }
  done
check 'a torn end is cut, and what it said is unknown'

cp "$work/whole" "$journal" && printf 'X' | dd of="$journal" bs=1 seek=40 conv=notrunc 2>/dev/null
usage 'the journal is damaged at octet 0' --journal "$journal" --to 111 --text x smpp://a@127.0.0.1:1
check 'a journal damaged in the middle is refused; exit 2'

printf 'SMPPJNL1 and more' >"$journal"
usage 'another version of smppsend wrote this journal' --journal "$journal" --to 111 --text x smpp://a@127.0.0.1:1 &&
  [ "$(cat "$journal")" = 'SMPPJNL1 and more' ]
check 'a journal of another version is refused; exit 2'

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

rm "$journal"
awk 'BEGIN { print "to"; for (i = 1; i <= 60; i++) print "+3363998" 1000 + i }' >"$work/few.csv"
# all_parts: number and part of what the peers got.
all_parts() {
  cat "$work/pdus" "$work/pdus1" | sed -n 's/.*"destination_addr":"\([0-9]*\)".*"short_message":"050003..\(....\).*/\1 \2/p' | sort
}
with_peer
(
  ulimit -f 8
  exec timeout 30 "$smppsend" --json --journal "$journal" --csv "$work/few.csv" --template "@$work/long3" "$uri" </dev/null
) 2>"$work/err" | cat >"$work/out"
said 'the journal could not be written: ' && [ "$(wc -l <"$work/out")" -eq 60 ] && discreet && seen && cp "$work/pdus" "$work/pdus1" &&
  with_peer && { journaled 4 --csv "$work/few.csv" --template "@$work/long3" "$uri" || [ "$code" -eq 0 ]; } && seen &&
  [ -z "$(all_parts | uniq -d)" ] && sed -n 's/.*"to":"+\([0-9]*\)","status":"accepted".*/\1/p' "$work/out" |
  awk '{ for (i = 1; i <= 3; i++) printf "%s 03%02x\n", $1, i }' | sort >"$work/accepted" &&
  [ "$(wc -l <"$work/accepted")" -gt 100 ] && all_parts | comm -23 "$work/accepted" - >"$work/lost" && [ ! -s "$work/lost" ]
check 'a full disk in the middle of long messages: no part comes twice, the next run sends the rest'

# --- kill -9 at any moment -------------------------------------------------------------------

n_killed=0
n_unknown=0
n_rest=0
n_campaigns=0

# campaign SEED: 300 messages, every third of them long, run after run killed, until
# one ends by itself. arrived: number and part of each PDU that the SMSC took.
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
      --template '{{text}}' "smpp://clinic:s3cret@$smpp" >"$work/out" 2>"$work/err" </dev/null
    code=$?
    # timeout does not wait for the end of what it killed, which may hold the lock still.
    [ "$code" -ne 2 ] || ! said 'another run has the journal' || continue
    [ "$code" -eq 137 ] && [ "$after" != 30 ] || break
    n_killed=$((n_killed + 1))
  done
  "$curl" -s "http://$http/messages" | sed 's/{"id"/\n&/g' >"$work/messages"
  kill "$sim_pid"
  wait "$sim_pid" 2>/dev/null
  sed -n -e 's/.*"to":"\([0-9]*\)".*"hex":"050003..\(....\).*/\1 \2/p;t' -e 's/.*"to":"\([0-9]*\)".*/\1 0101/p' \
    "$work/messages" | sort >"$work/arrived"
  # A message with a line for each part, by its status.
  for status in accepted unknown; do
    sed -n "s/.*\"to\":\"+\([0-9]*\)\",\"status\":\"$status\",\"parts\":\([0-9]*\).*/\1 \2/p" "$work/out" |
      awk '{ for (i = 1; i <= $2; i++) printf "%s %02x%02x\n", $1, $2, i }' | sort >"$work/$status"
  done
  n_unknown=$((n_unknown + $(grep -c '"status":"unknown"' "$work/out")))
  n_rest=$((n_rest + $(comm -12 "$work/unknown" "$work/arrived" | wc -l)))
  n_campaigns=$((n_campaigns + 1))
}

# No part arrived twice; every message is accepted or unknown; all parts of what is
# accepted arrived; what arrived of a message that is not accepted is of an unknown
# one; a part with an id did arrive, and one without did not, or nobody knows.
sound() {
  { [ "$code" -eq 0 ] || [ "$code" -eq 4 ]; } && [ -z "$(uniq -d "$work/arrived")" ] &&
    [ "$(sort -u "$work/accepted" "$work/unknown" | wc -l)" -eq 500 ] && [ "$(wc -l <"$work/out")" -eq 300 ] &&
    [ -z "$(comm -23 "$work/accepted" "$work/arrived")" ] &&
    [ -z "$(comm -13 "$work/accepted" "$work/arrived" | comm -23 - "$work/unknown")" ] &&
    ! grep '"status":"unknown"' "$work/out" | grep -v '"message_ids":\[.*null.*\]' | grep -q .
}

if [ -n "$curl" ]; then
  awk -v long="$(cat "$work/long3")" 'BEGIN {
    print "to,text"
    for (i = 1; i <= 300; i++) print "+3363998" 1000 + i "," (i % 3 ? "Bonjour" : substr(long, 1, 390))
  }' >"$work/campaign.csv"
  all_sound=0
  while [ "$n_killed" -lt "$kills" ] && [ "$all_sound" -eq 0 ]; do
    campaign $((n_campaigns + 1))
    sound || all_sound=1
  done
  [ "$all_sound" -eq 0 ]
  check 'killed at any moment: no part is lost, none is sent twice, what is not known is said'
  echo "# $n_killed kills in $n_campaigns campaigns of 300 messages (500 parts), $n_unknown unknown, of which $n_rest parts arrived"
fi

echo "1..$n"
