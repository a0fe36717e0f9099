#!/bin/sh
# SPDX-License-Identifier: MIT
# test_care_send.sh SMPPCARE SMSCSIM EXAMPLES OPENSSL KILLS SLOW_DISK PEER [PHONENUMBER]: what
# `smppcare send` sends, tells and keeps, against the simulator; KILLS runs killed at any
# moment; SLOW_DISK is slow_disk.so, PEER a scripted SMSC. OPENSSL empty: without TLS; PHONENUMBER empty:
# landlines are not known as such.
set -u
smppcare=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
smscsim=$2
examples=$3/plan
openssl=$4
kills=$5
slow_disk=$(cd "$(dirname "$6")" && pwd)/$(basename "$6")
peer=$7
phonenumber=${8-}
work=$(mktemp -d)
simulator=
pid=
finish() {
  [ -z "$simulator" ] || kill "$simulator" 2>/dev/null
  [ -z "$pid" ] || kill -9 "$pid" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT
export SMPP_PASSWORD=secret

. "$(dirname "$0")/../support/tap.sh"
told='out err log'

# until_true COMMAND: as soon as it is, within ten seconds.
until_true() {
  tries=0
  until eval "$1"; do
    tries=$((tries + 1))
    [ "$tries" -lt 200 ] || return 1
    sleep 0.05
  done
}

# simulate OPTION...: another simulator; its addresses in $smpp and $tls, what it saw in log.
simulate() {
  [ -z "$simulator" ] || { kill "$simulator" && wait "$simulator"; } 2>/dev/null
  rm -f "$work/log" "$work/ready"
  "$smscsim" --listen 127.0.0.1:0 --user clinic:secret --log "$work/log" --log-pii --quiet "$@" \
    >"$work/ready" 2>"$work/sim.err" &
  simulator=$!
  until_true "grep -q '^ready ' '$work/ready'" || cat "$work/sim.err"
  smpp=$(sed -n 's/^ready .*smpp=\([^ ]*\).*/\1/p' "$work/ready")
  tls=$(sed -n 's/^ready .*tls=\([^ ]*\).*/\1/p' "$work/ready")
}

# configure ADDRESS LINE...: smppcare.conf; the lines stand in [smsc].
configure() {
  { printf 'plan = plan.ini\n[smsc]\nsender = 38200\naddress = %s\n' "$1"
    shift
    printf '%s\n' "$@"; } >"$work/smppcare.conf"
}
plain() {
  configure "smpp://clinic@$smpp${1-}" 'plain = accepted-risk'
}

# run EXIT ARGUMENTS...: sends; true if it ends as said.
run() {
  expected=$1
  shift
  (cd "$work" && exec "$smppcare" send --journal journal "$@") >"$work/out" 2>"$work/err" </dev/null
  code=$?
  [ "$code" -eq "$expected" ] || echo "exit $code instead of $expected" >>"$work/err"
  [ "$code" -eq "$expected" ]
}
# event NAME ID [TEXT]: there is exactly one such event of that appointment.
event() {
  [ "$(grep "\"event\":\"$1\"" "$work/out" | grep "\"appointment\":\"$2\"" | grep -cF -- "${3-}")" -eq 1 ]
}
# submits [NUMBER]: how many messages the SMSC got.
submits() {
  grep '"event":"submit"' "$work/log" | grep -c "\"to\":\"${1-}"
}

mkdir "$work/templates"
printf '{{site}}: RDV {{start|date}} à {{start|time}}. Répondez OUI ou NON' >"$work/templates/t.fr.txt"
cat >"$work/plan.ini" <<'END'
[plan]
zone = Europe/Paris
country = FR
lang = fr
[rule j1]
when = J-1@14:00
ask = confirm
template = t
expires = J@07:00
END
# table NUMBER...: an appointment each, on the next day.
table() {
  echo 'id,phone,site,start'
  for number; do
    echo "A$number,+$number,Clinique,2027-06-15T09:30"
  done
}
table 33639980201 33639980202 33639980203 33639980204 >"$work/a.csv"
due='--csv a.csv --now 2027-06-14T14:01'

# --- before anything is sent -----------------------------------------------------------

simulate
plain
run 2 && run 2 --csv a.csv --jsonl b && run 2 --cvs x && said '--cvs' && run 2 --csv nowhere.csv && said 'nowhere.csv' &&
  run 2 $due --limit 0 && run 2 $due --until 2027-06-14T14:01 && said 'over already' && run 2 $due --until tomorrow && said '--until' && run 2 --csv a.csv --speed 3 &&
  (cd "$work" && "$smppcare" send --csv a.csv 2>"$work/err"; [ $? -eq 2 ]) && said '--journal FILE is missing'
check 'a mistake in the options, or a file that is not there: exit 2'

run 2 $due --password=hunter2 && said 'can be read by everybody' && ! said hunter2 &&
  configure "smpp://clinic:secret@$smpp" 'plain = accepted-risk' && run 3 $due && said 'a password does not belong into an address' && ! said 'clinic:secret'
check 'a password on the command line or in the address is refused, and not repeated'

configure "smpp://clinic@$smpp" && run 5 $due && said 'plain = accepted-risk' && [ "$(submits)" -eq 0 ] && [ ! -s "$work/out" ]
check 'plain TCP is refused: exit 5'

plain && mv "$work/templates/t.fr.txt" "$work/t" && run 3 $due && mv "$work/t" "$work/templates/t.fr.txt" &&
  sed 's/J-1@14:00/tomorrow/' "$work/plan.ini" >"$work/bad.ini" && run 3 $due --plan bad.ini && said 'bad.ini:6:' &&
  (unset SMPP_PASSWORD; run 3 $due) && said 'there is no password' && configure "smpp://clinic@$smpp?what=1" 'plain = accepted-risk' && run 3 $due &&
  [ "$(submits)" -eq 0 ] && [ ! -e "$work/journal" ]
check 'a mistake in configuration, plan or templates: exit 3, before a journal is made'

plain && printf 'secret\n' >"$work/pw" && chmod 644 "$work/pw" && run 3 $due --password-file "$work/pw" && said 'chmod 600' &&
  said "$work/pw: " && run 3 $due --password-file "$work/none" && said "$work/none: "
check 'a password that others may read is refused'

plain && : >"$work/journal" && chmod 644 "$work/journal" && run 2 $due && said 'others may read the journal' && rm "$work/journal" &&
  echo 'my thesis' >"$work/journal" && chmod 600 "$work/journal" && run 2 $due && said 'not a journal' &&
  grep -q thesis "$work/journal" && rm "$work/journal"
check 'a journal that others may read, or that is none, is refused and left as it is'

configure smpp://clinic@127.0.0.1:1 'plain = accepted-risk' && run 4 $due && said 'not reached'
check 'an SMSC that cannot be reached: exit 4'

configure "smpp://clinic@$smpp" 'plain = accepted-risk' && (SMPP_PASSWORD=wrong && export SMPP_PASSWORD && run 4 $due) &&
  plain && rm "$work/journal" && run 0 $due --limit 1 && [ "$(submits)" -eq 1 ]
check 'a bind that is refused: exit 4; nothing of it counts as sent'

# --- what is sent and told --------------------------------------------------------------

run 0 $due && [ "$(submits)" -eq 4 ] && [ "$(grep -c '"status":"sent"' "$work/out")" -eq 3 ] &&
  run 0 $due && [ "$(submits)" -eq 4 ] && ! grep -q '"status":"sent"' "$work/out" && [ "$(stat -c %a "$work/journal")" = 600 ]
check '--limit leaves the rest for the next run; a third sends nothing'

rm "$work/journal" && simulate && plain && run 0 $due --dry-run && [ "$(submits)" -eq 0 ] && [ ! -e "$work/journal" ] &&
  [ "$(grep -c '"event":"message.planned"' "$work/out")" -eq 4 ] && grep -q '"text":"Clinique: RDV 15/06 à 09h30. R' "$work/out"
check '--dry-run says what would be sent, and sends and keeps nothing'

cat >"$work/patients.scn" <<'END'
[smsc]
receipt_delay = 20ms
[patient 33639980201]
reply = Oui
after = 100ms
when = RDV
[patient 33639980202]
reply = non
after = 100ms
when = RDV
[patient 33639980203]
reply = STOP
after = 100ms
when = RDV
[patient 33639980204]
state = UNDELIV
[patient 33639980205]
reply = oui mais je pense vraiment que tout cela va etre un peu complique de venir a cette heure la, car mon train arrive tard et ma fille ne peut pas me conduire ce jour la, desole
after = 100ms
when = RDV
END
rm -f "$work/journal" && simulate --scenario "$work/patients.scn" && plain && table 33639980201 33639980202 33639980203 33639980204 33639980205 >"$work/five.csv" &&
  run 1 --csv five.csv --now 2027-06-14T13:59 --until 2027-06-14T14:10 --speed 100 &&
  event appointment.confirmed A33639980201 && event appointment.declined A33639980202 && event slot.freed A33639980202 &&
  event message.status A33639980204 '"status":"failed"' && event message.status A33639980201 '"status":"delivered"' &&
  [ "$(grep '"event":"optout.changed"' "$work/out" | grep -c '"phone":"+33639980203"')" -eq 1 ]
check 'receipts and answers are told as events: yes, no, STOP, not delivered'

grep -qa 'ma fille ne peut pas me conduire ce jour la, desole' "$work/journal" && grep '"event":"mo"' "$work/log" | grep 33639980205 | grep -vq accepted
[ $? -eq 1 ] && [ "$(grep '"event":"mo"' "$work/log" | grep -c 33639980205)" -eq 2 ]
check 'an answer in two parts is one, and each part was acknowledged'

! grep -qE '3363998|desole|Clinique' "$work/err" && said '5 submitted' || said 'submitted'
check 'nothing personal is on stderr'

before=$(submits) && run 0 --csv five.csv --now 2027-06-14T14:11 && [ "$(submits)" -eq "$before" ] && ! grep -q 'appointment\.' "$work/out"
check 'the next run tells nothing twice'

# --- receipts and answers that come later -------------------------------------------------

rm "$work/journal" && simulate --receipt-delay 300ms && plain
(cd "$work" && exec "$smppcare" send --journal journal $due --until 2027-06-14T20:00) >"$work/first" 2>"$work/err" &
pid=$!
until_true "[ \"\$(grep -c '\"status\":\"sent\"' '$work/first')\" -eq 4 ]" && kill -9 $pid; wait $pid 2>/dev/null; pid=
run 0 $due && [ "$(submits)" -eq 4 ] && [ "$(cat "$work/first" "$work/out" | grep '"status":"delivered"' | sort -u | wc -l)" -eq 4 ]
check 'receipts of an earlier run are tied to its messages by their ids'

# --- runs that are killed at any moment ---------------------------------------------------

many=
for i in $(seq 1 60); do many="$many 336399803$(printf %02d "$i")"; done
table $many >"$work/many.csv"
printf '[patient 336399803*]\nreply = Oui\nafter = 30ms\nwhen = RDV\n' >"$work/many.scn"
simulate --scenario "$work/many.scn" --latency 3ms --receipt-delay 10ms && plain '?window=4' && rm "$work/journal" && : >"$work/all"
i=0
while [ "$i" -lt "$kills" ]; do
  i=$((i + 1))
  (cd "$work" && exec "$smppcare" send --journal journal --csv many.csv --now 2027-06-14T14:01 --until 2027-06-14T15:00 --speed 200 --quiet) >"$work/out" 2>"$work/err" &
  pid=$!
  sleep "0.$((i * 37 % 25 + 10))"
  kill -9 $pid 2>/dev/null
  wait $pid 2>/dev/null
  cat "$work/out" >>"$work/all"
done
pid=
(cd "$work" && exec "$smppcare" send --journal journal --csv many.csv --now 2027-06-14T14:05 --until 2027-06-14T14:25 --speed 200) >"$work/out" 2>"$work/err"
code=$?
cat "$work/out" >>"$work/all"
[ "$code" -eq 0 ] || [ "$code" -eq 6 ]
check "after $kills killed runs the next goes on"

[ "$(grep '"event":"submit"' "$work/log" | grep 'Clinique: RDV' | sed 's/.*"to":"\([0-9]*\)".*/\1/' | sort | uniq -d | wc -l)" -eq 0 ]
check 'no patient got a message twice'

for number in $many; do
  settled=$(grep "\"appointment\":\"A$number\"" "$work/all" | grep -cE '"status":"(sent|unknown)"')
  [ "$settled" -ge 1 ] || echo "$number has no outcome"
  [ "$(submits "$number")" -ge 1 ] || grep "\"appointment\":\"A$number\"" "$work/all" | grep -q '"status":"unknown"' || echo "$number is lost"
done >"$work/lost"
[ ! -s "$work/lost" ] || { sed 's/^/# /' "$work/lost"; false; }
check 'and none was lost: each was sent, or is told to be unknown'

[ "$(grep '"event":"mo"' "$work/log" | grep -c '"outcome":"accepted"')" -le "$(grep '"event":"appointment.confirmed"' "$work/all" | sed 's/.*"appointment":"\([^"]*\)".*/\1/' | sort -u | wc -l)" ]
check 'and every answer that was acknowledged is told'

# --- an SMSC that is slow, full, or goes away ----------------------------------------------

simulate --throttle 20 --receipt-delay 10ms && plain '?throttle_pause=200ms' && rm "$work/journal" && run 0 --csv many.csv --now 2027-06-14T14:01 &&
  [ "$(grep -c '"status":"sent"' "$work/out")" -eq 60 ] && [ "$(sed -n 's/.*"event":"submit".*"to":"\([0-9]*\)".*/\1/p' "$work/log" | sort -u | wc -l)" -eq 60 ]
check 'an SMSC that throttles gets all, a little later'

simulate --error-rate 100%:ESME_RINVDSTADR && plain && rm "$work/journal" && run 1 $due && [ "$(grep -c '"status":"rejected"' "$work/out")" -eq 4 ] &&
  [ "$(grep -c '"event":"task.raised"' "$work/out")" -eq 4 ]
check 'what the SMSC refuses is failed, and left to people: exit 1'

simulate --drop-every 2 && plain '?timeout=300ms' && rm "$work/journal" && run 6 $due && grep -q '"status":"unknown"' "$work/out" && before=$(submits) &&
  run 0 $due; [ "$(submits)" -eq "$before" ]
check 'what has no answer is unknown, exit 6, and never sent again'

sed 's/^ask = .*//' "$work/plan.ini" >"$work/tell.ini"
mkdir -p "$work/long/templates" && { printf '{{site}}: RDV {{start|date}}. Venez '; printf 'à jeun, %.0s' $(seq 1 25); } >"$work/long/templates/t.fr.txt" && cp "$work/tell.ini" "$work/long/plan.ini"
simulate --latency 900ms --receipt-delay 300ms && plain '?timeout=400ms' && rm "$work/journal" && run 0 $due --plan long/plan.ini && [ "$(submits)" -eq 8 ] &&
  [ "$(grep -c '"status":"unknown"' "$work/out")" -eq 4 ] && [ "$(grep -c '"status":"sent"' "$work/out")" -eq 4 ] && [ "$(grep -c '"status":"delivered"' "$work/out")" -eq 4 ] &&
  said '4 accepted, 0 rejected, 0 unknown' && [ "$(grep '"event":"receipt"' "$work/log" | grep -vc accepted)" -eq 0 ]
check 'an answer that comes late tells of a message in parts, too, what became of it'

simulate --drop-every 1 && plain '?timeout=60s' && rm "$work/journal"
(cd "$work" && exec "$smppcare" send --journal journal $due) >"$work/out" 2>"$work/err.first" &
pid=$!
until_true "[ \"\$(grep -c '\"event\":\"submit\"' '$work/log')\" -eq 4 ]" && run 2 $due && said 'another run has the journal' &&
  ! said 'unavailable'
check 'two runs at once on one journal: the second ends with 2'

kill -INT $pid; until_true "grep -q stopping '$work/err.first'"; kill -INT $pid; wait $pid; [ $? -eq 130 ] && pid= && simulate && plain && run 6 $due && [ "$(submits)" -eq 0 ] &&
  [ "$(grep -c '"status":"unknown"' "$work/out")" -eq 4 ]
check 'stopped twice it ends at once; what may have left is unknown to the next run'
pid=

simulate && plain && rm "$work/journal"
(cd "$work" && exec "$smppcare" send --journal journal $due --until 2027-06-14T20:00) >"$work/out" 2>"$work/err" &
pid=$!
until_true "[ \"\$(grep -c '\"status\":\"sent\"' '$work/out')\" -eq 4 ]" && kill -INT $pid && { wait $pid; [ $? -eq 130 ]; } && grep -q 'stopping' "$work/err" &&
  grep -q 'we unbound\|"reason":"the peer unbound"' "$work/log"
check 'stopped once it ends well, and unbinds: exit 130'
pid=

# --- answers of which parts are missing -------------------------------------------------------

# parts TIME REFERENCE:SEQUENCE...: a run at that time, to which the SMSC brings such parts of two,
# "oui " and "merci"; how many it acknowledged in $accepted.
parts() {
  at=$1
  shift
  set -- $(for part; do
    printf 'deliver=33639980201:38200:64:0:050003%02x02%02x%s ' "${part%:*}" "${part#*:}" "$([ "${part#*:}" = 1 ] && echo 6f756920 || echo 6d65726369)"
  done)
  rm -f "$work/peer.log" "$work/port"
  "$peer" log="$work/peer.log" "$@" >"$work/port" &
  peer_pid=$!
  until_true "grep -q '^port ' '$work/port'" && configure "smpp://clinic@127.0.0.1:$(sed -n 's/^port //p' "$work/port")" 'plain = accepted-risk' &&
    run 0 --csv none.csv --now "2027-06-14T$at"
  result=$?
  wait $peer_pid
  accepted=$(od -An -v -tx1 "$work/peer.log" | tr -d ' \n' | grep -o '800000050000000000' | wc -l)
  return $result
}
echo 'id,phone,site,start' >"$work/none.csv"

rm "$work/journal" && parts 14:01 7:1 7:1 7:1 && [ "$accepted" -eq 3 ] && [ "$(grep -ao 'oui ' "$work/journal" | wc -l)" -eq 1 ] && ! grep -q inbox.added "$work/out"
check 'a part that comes again is kept once, and acknowledged each time'

parts 14:50 8:1 && [ "$accepted" -eq 1 ] && ! grep -q inbox.added "$work/out" &&
  parts 15:05 && [ "$(grep '"event":"inbox.added"' "$work/out" | grep -c '"reason":"incomplete".*"text":"oui "')" -eq 1 ] && ! grep -q 'appointment\.' "$work/out" &&
  parts 15:06 && ! grep -q inbox.added "$work/out"
check 'an hour after it came, in whichever run, a person gets what there is; once'

parts 15:07 8:2 && [ "$accepted" -eq 1 ] && [ "$(grep -ac 'oui merci' "$work/journal")" -ge 1 ] && parts 16:30 && ! grep -q incomplete "$work/out"
check 'another message of the same telephone keeps its parts, and becomes whole'

# --- a link that is away -----------------------------------------------------------------------

sed 's/^expires = .*/expires = J-1@15:00/' "$work/plan.ini" >"$work/away.ini"
{ cat "$work/a.csv" && echo 'L1,0139980100,Clinique,2027-06-15T09:30'; } >"$work/away.csv"
rm "$work/journal" && configure smpp://clinic@127.0.0.1:1 'plain = accepted-risk' &&
  run 4 --csv away.csv --plan away.ini --now 2027-06-14T14:50 --until 2027-06-14T15:01 --speed 100 && { [ -z "$phonenumber" ] || event task.raised L1 '"reason":"landline"'; } &&
  [ "$(grep '"event":"task.raised"' "$work/out" | grep '"reason":"expired"' | grep -v '"key":"L1/' | grep -c 'T15:00:')" -eq 4 ] && ! grep -qa '"r":"intent"' "$work/journal"
check 'while the SMSC is away calls are told, and what expires becomes one: exit 4'

run 2 --csv away.csv --plan away.ini --now 2027-06-13T14:50 && said 'is the clock right' && said '2027-06-14T15:0'
check 'a clock that is behind the journal by more than an hour sends nothing: exit 2'

simulate && plain && run 0 --csv away.csv --plan away.ini --now 2027-06-14T15:02 && [ "$(submits)" -eq 0 ]
check 'and it is not sent late'

# The SMSC answers nothing and goes: what had not left is decided anew by the next link.
simulate --drop-every 1 && plain '?window=1&timeout=60s' && rm "$work/journal"
(cd "$work" && exec "$smppcare" send --journal journal $due --until 2027-06-14T20:00) >"$work/out" 2>"$work/err" &
pid=$!
until_true "[ \"\$(grep -c '\"event\":\"submit\"' '$work/log')\" -eq 1 ]" && { kill "$simulator" && wait "$simulator"; } 2>/dev/null
simulator=
until_true "[ \"\$(grep -ao '\"outcome\":3' '$work/journal' | wc -l)\" -eq 3 ]" && until_true "[ \"\$(grep -c '\"status\":\"unknown\"' '$work/out')\" -eq 1 ]"
check 'a link that goes takes with it what had not left'

kill -INT $pid; wait $pid; [ $? -eq 130 ] && said 'messages of 3 appointments that were due are left'
check 'and it says what is left for the next run'
pid=

# Five for one telephone, one on its way at a time; its STOP comes when the second or third has left.
{ echo 'id,phone,site,start'; for i in 1 2 3 4 5; do echo "S$i,+33639980203,Clinique,2027-06-15T1$i:30"; done; } >"$work/same.csv"
simulate --scenario "$work/patients.scn" --latency 400ms && plain '?window=1' && rm "$work/journal" &&
  run 0 --csv same.csv --plan tell.ini --now 2027-06-14T14:01 && event message.status S5 '"reason":"opted_out"' && [ "$(grep '"event":"submit"' "$work/log" | grep -c '15h30')" -eq 0 ]
check 'a STOP holds what the client has and has not sent'

# The rest of the queue is the client's when the quiet hours begin.
sed 's/^expires = .*/expires = J@09:00/' "$work/plan.ini" >"$work/night.ini" && printf '[quiet care]\nhours = 21:00-08:00\n' >>"$work/night.ini"
simulate --latency 1500ms && plain '?window=1' && rm "$work/journal" &&
  run 0 --csv a.csv --plan night.ini --now 2027-06-14T20:59 --until 2027-06-14T21:02 --speed 90 && [ "$(submits)" -eq 1 ] &&
  simulate && plain && run 0 --csv a.csv --plan night.ini --now 2027-06-15T08:00 && [ "$(submits)" -eq 3 ]
check 'what the client has when the quiet hours begin waits for the morning'

# --- a disk that is slow ---------------------------------------------------------------------

# slowly MS ARGUMENTS...: sends, in the background.
slowly() {
  slow=$1
  shift
  (cd "$work" && export SLOW_DISK_MS="$slow" LD_PRELOAD="$slow_disk" ASAN_OPTIONS="${ASAN_OPTIONS-}:verify_asan_link_order=0" && exec "$smppcare" send --journal journal "$@") >"$work/out" 2>"$work/err" </dev/null &
  pid=$!
}

# The first four are on their way; the others wait for the disk.
{ cat "$work/tell.ini" && printf '[rule more]\nwhen = J-1@14:02\ntemplate = t\nexpires = J@07:00\n'; } >"$work/two.ini"
simulate --drop-every 1 && plain '?timeout=60s' && rm "$work/journal" && slowly 1000 --csv a.csv --plan two.ini --now 2027-06-14T14:00 --until 2027-06-14T20:00 --speed 80 &&
  until_true "[ \"\$(grep -ao '\"r\":\"intent\"' '$work/journal' | wc -l)\" -eq 8 ]" && kill -INT $pid && until_true "grep -q stopping '$work/err'" && kill -INT $pid && { wait $pid; [ $? -eq 130 ]; } &&
  [ "$(submits)" -eq 4 ] && simulate && plain && run 6 --csv a.csv --plan two.ini --now 2027-06-14T14:30 && [ "$(submits)" -eq 4 ] && [ "$(grep -c '"status":"unknown"' "$work/out")" -eq 4 ]
check 'stopped twice before its records are durable it ends; what had not left goes with the next run'
pid=

# Both go to one telephone; its STOP comes when the second waits for the disk.
printf '[patient 33639980203]\nreply = STOP\nafter = 500ms\nwhen = RDV\n' >"$work/stop.scn"
simulate --scenario "$work/stop.scn" && plain && rm "$work/journal" && table 33639980203 >"$work/one.csv" &&
  slowly 1000 --csv one.csv --plan two.ini --now 2027-06-14T14:00 --until 2027-06-14T14:07 --speed 80 && { wait $pid; [ $? -eq 0 ]; } &&
  event message.status A33639980203 '"reason":"opted_out"' && [ "$(grep '"event":"submit"' "$work/log" | grep -c RDV)" -eq 1 ]
check 'a STOP holds what waits for the disk'
pid=

# --- a disk that is full ---------------------------------------------------------

# full BLOCKS: a run that may write so much. Its exit status is 6 if it says that outcomes are lost.
full() {
  simulate --scenario "$work/patients.scn" && plain && rm "$work/journal"
  (cd "$work" && ulimit -f "$1" && exec "$smppcare" send --journal journal --csv five.csv --now 2027-06-14T14:01 --until 2027-06-14T15:00 --speed 20) >"$work/out" 2>"$work/err"
  code=$?
  lost=$(sed -n 's/.* of \([0-9]*\) messages that left the journal has no outcome.*/\1/p' "$work/err")
  said 'journal: the journal cannot be written (File too large)' && [ "$code" -eq "$([ -n "$lost" ] && echo 6 || echo 1)" ]
}
# What the next run says of it, which sends nothing twice.
after_full() {
  run 6 --csv five.csv --now 2027-06-14T14:05 --until 2027-06-14T14:30 --speed 100
  [ "$(grep '"event":"submit"' "$work/log" | grep 'Clinique: RDV' | sed 's/.*"to":"\([0-9]*\)".*/\1/' | sort | uniq -d | wc -l)" -eq 0 ] &&
    [ "$(grep -c '"status":"unknown"' "$work/out")" -eq "${lost:-0}" ]
}

full 14 && grep '"event":"mo"' "$work/log" | grep -q -e '"outcome":"rejected"' -e RX_T_APPN -e failed -e refused
check 'what cannot be kept is not acknowledged: exit 1, or 6 if outcomes are lost'
after_full
check 'and after it nothing is sent twice'

full 5 && [ "$lost" -gt 0 ] && after_full && [ "$code" -eq 6 ]
check 'of what left and could not be kept the number is said: exit 6; the next run calls it unknown'

# --- TLS ----------------------------------------------------------------------------------------

if [ -n "$openssl" ]; then
  "$openssl" req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj /CN=sim \
    -addext subjectAltName=IP:127.0.0.1 -keyout "$work/key" -out "$work/cert" 2>/dev/null
  simulate --tls-listen 127.0.0.1:0 --tls-cert "$work/cert" --tls-key "$work/key"
  rm "$work/journal"
  configure "smpps://clinic@$tls?ca=$work/cert" && run 0 $due && [ "$(submits)" -eq 4 ]
  check 'over TLS, verified'
  rm "$work/journal"
  configure "smpps://clinic@$tls" && run 4 $due && [ "$(submits)" -eq 4 ] && configure "smpps://clinic@$tls?insecure=yes" && run 5 $due && said 'pin='
  check 'a certificate that nobody vouches for: exit 4; not to look at it: exit 5'
fi

# --- the example ----------------------------------------------------------------------------------

cp -r "$examples"/* "$work/" && simulate --scenario "$work/patients.scn" && rm -f "$work/journal" &&
  { cat "$work/smppcare.conf"; printf '[smsc]\naddress = smpp://clinic@%s\nplain = accepted-risk\nsender = 38200\n' "$smpp"; } >"$work/example.conf" &&
  run 1 --csv appointments.csv --config example.conf --now 2027-06-14T09:59 --until 2027-06-16T12:00 --speed 7200 --lang fr &&
  event appointment.confirmed S-2001 && event appointment.declined S-2002 && event appointment.no_reply S-2004 '"question":"confirm"' &&
  grep -q '"event":"task.raised".*"appointment":"S-2006"' "$work/out"
check 'the whole of the example, from one day to the day after the operation'

"$smppcare" send --help >"$work/out" && grep -q 'usage: smppcare send' "$work/out"
check '--help'

echo "1..$n"
