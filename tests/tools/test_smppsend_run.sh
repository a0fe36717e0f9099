#!/bin/sh
# SPDX-License-Identifier: MIT
# test_smppsend_run.sh SMPPSEND PEER SMPPDUMP SMSCSIM: what smppsend sends, what
# becomes of it, and how a run ends.
smppsend=$1
peer=$2
smppdump=$3
smscsim=$4
. "$(dirname "$0")/send.sh"
long=$(printf '%0400d' 0)

# start ARGUMENTS..: a run in the background, its lines in out.
start() {
  "$smppsend" "$@" >"$work/out" 2>"$work/err" <"$work/in" &
  pid=$!
}
# done_with EXIT: true if that run ends as said, within ten seconds.
done_with() {
  until_true "! kill -0 $pid 2>/dev/null || grep -q '^State:.*Z' /proc/$pid/status 2>/dev/null"
  kill -0 "$pid" 2>/dev/null && ! grep -q '^State:.*Z' "/proc/$pid/status" && return 1
  wait "$pid"
  ended "$1"
  result=$?
  pid=
  return $result
}

# --- what becomes of a message ----------------------------------------------------

with_peer
send 0 --json --to +33639980201 --text Bonjour "$uri" && seen &&
  [ "$(cat "$work/out")" = '{"row":1,"id":null,"to":"+33639980201","status":"accepted","parts":1,"encoding":"gsm7","message_ids":["id-1"],"command_status":"ESME_ROK","receipt":null,"error":null}' ] &&
  grep -q '"command":"bind_transmitter".*"system_id":"clinic"' "$work/pdus" &&
  grep -q '"command":"unbind"' "$work/pdus" && said '1 message: 1 accepted; 1 segment'
check 'accepted: bound as a transmitter, unbound at the end'

# --- what passes on the wire, shown ---------------------------------------------------

with_peer
send 0 --quiet --to +33639980201 --from Clinique --text Bonjour --trace "$uri" &&
  said 'sent bind_transmitter, ' && said 'system_id clinic' && said 'received bind_transmitter_resp, ' &&
  said 'sequence_number 2, source_addr ******ue, destination_addr *********01, short_message of 7 octets' &&
  said 'received submit_sm_resp, 21 octets, sequence_number 2, ESME_ROK, message_id id-1' &&
  [ "$(grep -c . "$work/err")" -eq 6 ]
check 'trace: a line a PDU, both ways, numbers and texts masked'

with_peer
timeout 30 "$smppsend" --quiet --to +33639980201 --text Bonjour --trace-pii "$uri" >"$work/out" 2>"$work/err"
[ $? -eq 0 ] && said 'destination_addr 33639980201, short_message of 7 octets "Bonjour"' && ! said s3cret
check 'trace-pii: as they are, but never a password'

rm -f "$work/cap"
(umask 000 && : >"$work/cap") # others could read it
with_peer
send 0 --quiet --to +33639980201 --text Bonjour --pcap "$work/cap" "$uri" &&
  [ "$(stat -c %a "$work/cap")" = 600 ] && [ ! -s "$work/err" ] &&
  grep -aq clinic "$work/cap" && ! grep -aq -e 3363998 -e Bonjour -e s3cret "$work/cap"
check 'pcap: for its owner alone, without numbers, texts and passwords'

with_peer
send 0 --quiet --to +33639980201 --text Bonjour --pcap "$work/cap" --trace-pii "$uri" &&
  grep -aq 33639980201 "$work/cap" && grep -aq Bonjour "$work/cap" && ! grep -aq s3cret "$work/cap" &&
  [ ! -s "$work/err" ]
check 'pcap with --trace-pii: numbers and texts, and no password'

with_peer submit=0x0000000b,0x00000445
send 1 --json --to 111,222 --text x "$uri" && rows rejected rejected &&
  row_has 1 '"parts":1,"encoding":"gsm7","message_ids":[null],"command_status":"ESME_RINVDSTADR","receipt":null,"error":null}' &&
  row_has 2 '"command_status":"0x00000445"'
check 'rejected: the status by name, or as a number where it has none'

with_peer submit=ok,0x0000000b
send 1 --json --to 111 --text "$long" "$uri?window=1" && seen && rows partial &&
  row_has 1 '"parts":3,"encoding":"gsm7","message_ids":["id-1",null,null],"command_status":"ESME_RINVDSTADR","receipt":null' &&
  [ "$(submits | wc -l)" -eq 2 ]
check 'partial: one part accepted, one refused, the rest withheld'

with_peer submit=ok,none,ok
send 4 --json --to 111 --text "$long" "$uri?timeout=300ms" && rows unknown &&
  row_has 1 '"message_ids":["id-1",null,"id-3"],"command_status":"ESME_ROK"' && row_has 1 'may have arrived'
check 'unknown: a part without an answer; exit 4'

with_peer submit=close
input ''
send 4 --json --to 111,222,x --text x "$uri?window=1" && rows unknown skipped invalid &&
  row_has 1 '"message_ids":[null],"command_status":null' && row_has 2 '"message_ids":[],"command_status":null,"receipt":null,"error":"connection refused by 127.0.0.1' &&
  said 'connection'
check 'the link is lost: unknown what had left, skipped what had not; 4 before 1'

with_peer submit=0x0000000b,none
send 4 --json --to 111,222 --text x "$uri?timeout=300ms" && rows rejected unknown
check 'unknown counts before rejected'

# --- receipts ------------------------------------------------------------------------

with_peer submit=DELIVRD
send 0 --json --to 111 --text x --wait 10s "$uri" && seen && rows delivered && submit 1 '"registered_delivery":1' &&
  row_has 1 '"receipt":{"stat":"DELIVRD","err":"000","done_date":"2601011201"},"error":null}' &&
  grep -q '"command":"bind_transceiver"' "$work/pdus" &&
  grep -q '"command":"deliver_sm_resp".*"status":"ESME_ROK"' "$work/pdus"
check '--wait: delivered, the receipt acknowledged, bound as a transceiver'

for stat in UNDELIV EXPIRED DELETED REJECTD; do
  with_peer submit=DELIVRD,$stat,DELIVRD
  send 1 --json --to 111 --text "$long" --wait 10s "$uri" && rows undelivered &&
    row_has 1 "\"receipt\":{\"stat\":\"$stat\",\"err\":\"042\"" || { wrong=1; break; }
done
check 'undelivered: any part EXPIRED, DELETED, UNDELIV or REJECTD, and its receipt'

with_peer submit=DELIVRD,UNDELIV+DELIVRD,DELIVRD
send 0 --json --to 111 --text "$long" --wait 10s "$uri?window=1" && rows delivered && row_has 1 '"stat":"DELIVRD"'
check 'of a failure and DELIVRD for one part DELIVRD counts, and is shown'

with_peer submit=ok,ACCEPTD
send 1 --json --to 111,222 --text x --wait 300ms "$uri" && rows accepted accepted &&
  row_has 1 '"receipt":null,"error":"no final receipt came in time"' && row_has 2 '"stat":"ACCEPTD"'
check 'without a final receipt in time it stays accepted, which failed'

with_peer submit=close
send 4 --json --to 111 --text x --wait 60s "$uri" && rows unknown
check 'nobody waits for receipts that cannot come'

for receipt in none:0 final:1 failure:2 all:17; do
  with_peer
  send 0 --to 111 --text x --receipt ${receipt%:*} "$uri" && seen && submit 1 "\"registered_delivery\":${receipt#*:}," || { wrong=1; break; }
done
check '--receipt is registered_delivery 0, 1, 2, 0x11'

# --- inbound ---------------------------------------------------------------------------

foreign='deliver=33639980201:38000:0:0:4f5549'
with_peer $foreign deliver=33639980201:38000:4:0:69643a31
send 1 --json --to 111 --text x --wait 300ms "$uri" && seen && rows accepted &&
  [ "$(grep -c '"command":"deliver_sm_resp".*"status":"ESME_RX_T_APPN"' "$work/pdus")" -eq 2 ] &&
  ! grep -q inbound "$work/out"
check 'without --listen what is not its own is refused with ESME_RX_T_APPN'

with_peer $foreign deliver=33639980202:38000:64:0:0500030702026162 deliver=33639980202:38000:64:0:0500030702014142 \
  deliver=33639980203:38000:0:8:00e9d83dde00 deliver=33639980204:38000:64:0:05000308020141
start --json --listen "$uri"
until_true "[ \$(wc -l <'$work/out') -eq 3 ]"
kill -s INT "$pid"
done_with 130 && seen &&
  [ "$(cat "$work/out")" = '{"inbound":true,"from":"+33639980201","to":"38000","text":"OUI","parts":1,"complete":true}
{"inbound":true,"from":"+33639980202","to":"38000","text":"ABab","parts":2,"complete":true}
{"inbound":true,"from":"+33639980203","to":"38000","text":"é😀","parts":1,"complete":true}
{"inbound":true,"from":"+33639980204","to":"38000","text":"A","parts":1,"complete":false}' ] &&
  [ "$(grep -c '"command":"deliver_sm_resp".*"status":"ESME_ROK"' "$work/pdus")" -eq 5 ] && said '4 inbound'
check '--listen: printed and acknowledged; parts joined, incomplete ones at the end'

with_peer deliver=33639980202:38000:64:8:05000307030200e9d83d deliver=33639980202:38000:64:0:050003070301414243 \
  deliver=33639980202:38000:64:8:050003070303de00 deliver=33639980203:38000:64:4:0500030802010001 \
  deliver=33639980203:38000:64:0:05000308020241 deliver=33639980204:38000:0:4:cafe
start --json --listen "$uri"
until_true "[ \$(wc -l <'$work/out') -eq 3 ]"
kill -s INT "$pid"
done_with 130 && [ "$(sed 's/.*"text":\(.*\),"complete.*/\1/' "$work/out" | tr '\n' ' ')" = '"ABCé😀","parts":3 "000141","parts":2 "cafe","parts":1 ' ]
check '--listen: parts of several encodings become one text, what is binary is hex'

with_peer $foreign
start --json --listen --to 111 --text x "$uri"
until_true "[ \$(wc -l <'$work/out') -eq 2 ]"
kill -s TERM "$pid"
done_with 143 && rows accepted && grep -q '"text":"OUI"' "$work/out"
check '--listen sends too, and stays'

# --- fields --------------------------------------------------------------------------------

to='--to 111'
# fields WORDS QUERY ARGUMENTS..: sends with a query behind the address;
# the first submit_sm has the words.
fields() {
  words=$1
  query=$2
  shift 2
  with_peer
  send 0 --json "$@" "$uri?$query" && seen && submit 1 "$words"
}
fields '"source_addr_ton":5,"source_addr_npi":0,"source_addr":"Clinic A"' '' $to --text x --from 'Clinic A' &&
  fields '"source_addr_ton":1,"source_addr_npi":1,"source_addr":"33639980201"' '' $to --text x --from +33639980201 &&
  fields '"source_addr_ton":1,"source_addr_npi":1,"source_addr":"33639980201"' '' $to --text x --from 0033639980201 &&
  fields '"source_addr_ton":3,"source_addr_npi":0,"source_addr":"38000"' '' $to --text x --from 38000 &&
  fields '"source_addr_ton":0,"source_addr_npi":0,"source_addr":"0639980201"' '' $to --text x --from 0639980201 &&
  fields '"source_addr_ton":2,"source_addr_npi":8,"source_addr":"38000"' 'src_ton=2&src_npi=8' $to --text x --from 38000 &&
  fields '"source_addr_ton":4,"source_addr_npi":6,' 'src_ton=2&src_npi=8' $to --text x --from 38000 --from-ton 4 --from-npi 6
check 'the sender: its type is inferred, or set by the address, or by option'

fields '"dest_addr_ton":1,"dest_addr_npi":1,"destination_addr":"33639980201"' '' --to '+33 6 39 98 02 01' --text x &&
  fields '"dest_addr_ton":0,"dest_addr_npi":0,"destination_addr":"0639980201"' '' --to 0639980201 --text x &&
  fields '"destination_addr":"+33639980201"' dst_format=plus --to 0033639980201 --text x &&
  fields '"destination_addr":"0033639980201"' dst_format=00 --to +33639980201 --text x &&
  fields '"dest_addr_ton":2,"dest_addr_npi":9,"destination_addr":"111"' 'dst_ton=2&dst_npi=9' $to --text x &&
  fields '"dest_addr_ton":3,"dest_addr_npi":0,"destination_addr":"111"' 'dst_ton=2&dst_npi=9' $to --text x --to-ton 3 --to-npi 0
check 'the recipient: its form, its type'

fields '"priority_flag":3,"schedule_delivery_time":"000001000000000R","validity_period":"000000043000000R"' '' \
  $to --text x --priority 3 --schedule 1d --validity 270m && said 'many SMSCs ignore --schedule' &&
  fields '"schedule_delivery_time":"270304093000000+"' '' $to --text x --schedule 270304093000000+ &&
  fields '"schedule_delivery_time":"270304093000000+"' '' $to --text x --schedule 2027-03-04T09:30:00Z &&
  fields '"validity_period":""' validity=none $to --text x --validity 4h &&
  fields '"service_type":"CMT"' '' $to --text x --service-type CMT
check 'priority, schedule, validity, service type'

with_peer
TZ=Europe/Paris send 0 --to 111 --text x --schedule 2027-03-04T09:30 --quiet "$uri?validity=absolute" --validity 1h && seen &&
  submit 1 '"schedule_delivery_time":"2703040' && submits | grep -qE '"validity_period":"[0-9]{13}00\+"|"validity_period":"[0-9]{15}\+"' && [ ! -s "$work/err" ]
check 'times are absolute where they should be; --quiet says nothing of --schedule'

fields '"data_coding":16,' '' $to --text x --flash && fields '"data_coding":24,' '' $to --text '嗨' --flash &&
  fields '"data_coding":4,' '' $to --text 00ff80 --encoding binary && submit 1 '"short_message":"00ff80"' &&
  fields '"data_coding":3,' '' $to --text 'ç' --encoding latin1 && submit 1 '"short_message":"e7"' &&
  fields '"short_message":"40"' '' $to --text '¡' && fields '"short_message":"a1"' dcs0=latin1 $to --text '¡'
check 'flash, binary, Latin-1, and what data_coding 0 means'

fields '"tlvs":[{"tag":516,"name":"user_message_reference","value":"0102"},{"tag":5121,"name":null,"value":"ff"}]' '' \
  $to --text x --tlv user_message_reference=0102 --tlv 0x1401=FF &&
  fields '{"tag":5122,"name":null,"value":"00"}' tlv.0x1402=00 $to --text x
check 'optional parameters by name and by number, of options and of the address'

fields '"esm_class":64,' '' $to --text "$long" && submit 2 '"short_message":"050003' '0302' &&
  fields '"esm_class":64,' '' $to --text "$long" --long udh16 && submit 3 '"short_message":"060804' '0303' &&
  fields '"esm_class":0,' long=sar $to --text "$long" && submit 2 '"sar_segment_seqnum","value":"02"' '"sar_total_segments","value":"03"' &&
  fields '"sm_length":0,' long=sar $to --text "$long" --long payload && submit 1 '"message_payload"' && [ "$(submits | wc -l)" -eq 1 ] &&
  row_has 1 '"message_ids":["id-1"]'
check 'long texts as udh8, udh16, sar and payload'

# --- passwords ---------------------------------------------------------------------------

printf 's3cret-file\nsecond line\n' >"$work/password"
with_peer
start --to 111 --text x --password-file "$work/password" "smpp://clinic:s3cret@127.0.0.1:$port" && done_with 0 && wait "$peer_pid" && grep -q 's3cret-file' "$work/log" &&
  with_peer && SMPP_PASSWORD=s3cret-env send 0 --to 111 --text x "smpp://clinic@127.0.0.1:$port" && wait "$peer_pid" && grep -q s3cret-env "$work/log" &&
  with_peer && SMPP_PASSWORD=s3cret-env send 0 --to 111 --text x "$uri" && wait "$peer_pid" && ! grep -q s3cret-env "$work/log" &&
  with_peer && send 0 --to 111 --text x "smpp://clinic:s3%63r%40t@127.0.0.1:$port" && wait "$peer_pid" && grep -q s3cr@t "$work/log"
check 'the password: --password-file, else the address, else SMPP_PASSWORD'

if [ -r /proc/self/environ ]; then
  with_peer bind=none
  SMPP_PASSWORD=s3cret-env start --to 111 --text x "$uri"
  until_true "[ -s '$work/log' ]"
  ! grep -q s3cret "/proc/$pid/cmdline" && grep -q clinic "/proc/$pid/cmdline" && ! grep -q s3cret "/proc/$pid/environ"
  check 'no password stays among the arguments or in the environment of the process'
  kill -9 "$pid"
  wait "$pid" 2>/dev/null
  pid=
fi

: >"$work/sim"
"$smscsim" --listen 127.0.0.1:0 --user clinic:s3cret --receipt-delay 10ms >"$work/sim" 2>/dev/null &
sim_pid=$!
until_true "grep -q ready '$work/sim'"
sim=$(sed 's/^ready smpp=//' "$work/sim")
before=$(date +%s)
send 3 --json --to 111,x --text x "smpp://clinic:wrong@$sim" && rows skipped invalid &&
  row_has 1 '"parts":1,"encoding":"gsm7","message_ids":[],"command_status":null,"receipt":null,"error":"' &&
  row_has 1 'ESME_RINVPASWD' && said 'ESME_RINVPASWD' && ! grep -q wrong "$work/err" &&
  send 3 --json --to 111 --text x "smpp://nobody:s3cret@$sim" && said ESME_RINVSYSID &&
  [ $(($(date +%s) - before)) -lt 5 ]
check 'a refused bind: exit 3 at once, every message skipped, and why'

awk 'BEGIN { print "to"; for (i = 0; i < 5000; i++) print "+3363998" 1000 + i }' >"$work/many.csv"
send 0 --json --csv "$work/many.csv" --template x --wait 20s --window 100 "smpp://clinic:s3cret@$sim" &&
  [ "$(grep -c '"status":"delivered"' "$work/out")" -eq 5000 ] && [ "$(sed 's/{"row":\([0-9]*\),.*/\1/' "$work/out" | sort -un | wc -l)" -eq 5000 ]
check 'five thousand messages and their receipts against smscsim'
kill "$sim_pid"
wait "$sim_pid" 2>/dev/null

# --- peers that are none ---------------------------------------------------------------------

send 3 --json --to 111 --text x smpp://a@127.0.0.1:1 && rows skipped && said 'connection refused by 127.0.0.1:1' && row_has 1 'refused'
check 'a port nobody listens on: exit 3, and which'

send 1 --json --to 12 --text x smpp://a@127.0.0.1:1 && rows invalid &&
  send 3 --json --to 12,111 --text x smpp://a@127.0.0.1:1 && rows invalid skipped
check 'invalid rows alone need no bind: exit 1'

with_peer 'hello=HTTP/1.1 400 Bad Request'
send 3 --json --to 111 --text x "$uri" && rows skipped && said 'speaks HTTP, not SMPP' &&
  with_peer 'hello=SSH-2.0-x' && send 3 --to 111 --text x "$uri"
check 'a peer that speaks HTTP is told as such'

with_peer bind=close
send 3 --json --to 111 --text x "$uri" && rows skipped && said 'before it answered the bind' &&
  with_peer bind=none && send 3 --json --to 111 --text x "$uri?timeout=300ms" && rows skipped && said 'not answered in time'
check 'a peer that closes before the bind is answered, or never answers it'

# --- pace, window, signals --------------------------------------------------------------------

with_peer
before=$(date +%s%N)
send 0 --to 111,112,113,114,115,116 --text x --rate 5 "$uri" && [ $(($(date +%s%N) - before)) -ge 1000000000 ]
check '--rate: the sixth of six at five a second is a second late'

awk 'BEGIN { print "to"; for (i = 1; i <= 40; i++) print "+3363998" 1000 + i }' >"$work/forty.csv"
with_peer submit=ok,ok,none
start --json --csv "$work/forty.csv" --template Bonjour "$uri?window=3&timeout=500ms"
until_true "[ \$(wc -l <'$work/out') -ge 2 ] && [ \$(wc -c <'$work/log') -ge 270 ]"
kill -s INT "$pid"
done_with 130 && seen && [ "$(wc -l <"$work/out")" -eq 40 ] && [ "$(submits | wc -l)" -eq 5 ] &&
  [ "$(grep -c '"status":"accepted"' "$work/out")" -eq 2 ] && [ "$(grep -c '"status":"unknown"' "$work/out")" -eq 3 ] &&
  [ "$(grep -c '"status":"skipped".*"error":"stopped before it was sent"' "$work/out")" -eq 35 ]
check 'SIGINT: what had left is awaited, the rest taken back, each has its line; the window is kept'

with_peer submit=ok,ok,none
start --json --csv "$work/forty.csv" --template Bonjour "$uri?window=3&timeout=60s"
until_true "[ \$(wc -l <'$work/out') -ge 2 ] && [ \$(wc -c <'$work/log') -ge 270 ]"
kill -s TERM "$pid"
until_true "grep -q skipped '$work/out'"
kill -s TERM "$pid"
done_with 143 && [ "$(wc -l <"$work/out")" -eq 40 ] && [ "$(grep -c '"status":"unknown"' "$work/out")" -eq 3 ] &&
  [ "$(grep -c '"status":"skipped"' "$work/out")" -eq 35 ]
check 'a second signal waits for nothing, but each message has its line'

with_peer bind=none
start --json --csv "$work/forty.csv" --template Bonjour "$uri?timeout=60s"
until_true "[ -s '$work/log' ]"
kill -s INT "$pid"
done_with 3 && [ "$(grep -c '"status":"skipped","parts":1,.*"error":"stopped' "$work/out")" -eq 40 ]
check 'stopped before any bind succeeded: exit 3 comes first'

with_peer
start --json --to 111 --text x --wait 60s "$uri"
until_true "[ \$(wc -c <'$work/log') -ge 70 ]"
kill -s INT "$pid"
done_with 130 && rows accepted && row_has 1 'stopped before its final receipt'
check 'SIGINT ends the waiting for receipts'

# --- stdout ----------------------------------------------------------------------------------------

if [ -e /dev/full ]; then
  with_peer
  timeout 30 "$smppsend" --json --csv "$work/forty.csv" --template Bonjour "$uri?window=1" >/dev/full 2>"$work/err" </dev/null
  ended 1 && seen && said 'stdout could not be written' && [ "$(submits | wc -l)" -le 3 ]
  check 'a stdout that takes nothing ends the sending: exit 1'
fi

with_peer
{
  timeout 30 "$smppsend" --json --csv "$work/forty.csv" --template Bonjour "$uri?window=1" 2>"$work/err" </dev/null
  echo $? >"$work/code"
} | :
until_true "[ -s '$work/code' ]"
[ "$(cat "$work/code")" = 1 ] && said 'stdout could not be written'
check 'nor does a reader that went away kill it unheard'

with_peer
send 0 --to 111 --text x --verbose "$uri" && said 'smppsend: connect: connecting to 127.0.0.1:' &&
  said 'smppsend: bind: bound to 127.0.0.1:'
check '--verbose says when it is bound'

echo "1..$n"
