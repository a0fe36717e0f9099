#!/bin/sh
# SPDX-License-Identifier: MIT
# test_tshark.sh RELAY SMSCSIM DRIVE [SMPPSEND]: what our programs write, read by
# Wireshark's dissector: no malformed mark in its SMPP layer.
set -u
relay=$1
smscsim=$2
drive=$3
smppsend=${4-}
work=$(mktemp -d)
sim_pid=
trap '[ -z "$sim_pid" ] || kill -9 "$sim_pid" 2>/dev/null; rm -rf "$work"' EXIT

. "$(dirname "$0")/../support/tap.sh"
told='out err marks'

# start_sim OPTIONS...: sets $sim to its port.
start_sim() {
  mkfifo "$work/sim"
  "$smscsim" --listen 127.0.0.1:0 --quiet "$@" >"$work/sim" 2>>"$work/err" &
  sim_pid=$!
  read -r line <"$work/sim"
  rm "$work/sim"
  sim=${line##*:}
}

stop_sim() {
  kill "$sim_pid"
  wait "$sim_pid"
  sim_pid=
}

# start_relay DUMP: sets $port; fd 4 keeps it alive.
start_relay() {
  mkfifo "$work/relay.in" "$work/relay.out"
  "$relay" "$sim" "$1" <"$work/relay.in" >"$work/relay.out" 2>>"$work/err" &
  relay_pid=$!
  exec 4>"$work/relay.in"
  read -r line <"$work/relay.out"
  rm "$work/relay.in" "$work/relay.out"
  port=${line#ready }
}

stop_relay() {
  exec 4>&-
  wait "$relay_pid"
}

# dissect DUMP: a capture of it; `marks` are frames that Wireshark finds fault
# with, `commands` the commands seen with their numbers.
dissect() {
  text2pcap -q -D -T 50000,2775 "$1" "$1.pcap" 2>>"$work/err" &&
    tshark -r "$1.pcap" -Y '_ws.malformed || _ws.expert.group == "Malformed" || _ws.unreassembled' \
      2>>"$work/err" >"$work/marks" &&
    tshark -r "$1.pcap" -Y smpp -T fields -e smpp.command_id 2>>"$work/err" | tr ',' '\n' |
    sort | uniq -c >"$work/commands"
}

# seen COMMAND_ID LEAST: whether Wireshark saw that many of a command.
seen() {
  count=$(awk -v id="$1" '$2 == id { print $1 }' "$work/commands")
  [ "${count:-0}" -ge "$2" ] || {
    echo "$1: seen ${count:-0} times, not $2" >>"$work/err"
    return 1
  }
}

clean() {
  [ ! -s "$work/marks" ]
}

repeat() {
  i=0
  while [ $i -lt "$2" ]; do
    printf '%s' "$1"
    i=$((i + 1))
  done
}

# --- the check itself ------------------------------------------------------------

# A submit_sm_resp whose message_id has no NUL, and a whole one.
printf 'O\n000000 00 00 00 15 80 00 00 04 00 00 00 00 00 00 00 01 41 42 43 44 45\n' >"$work/bad"
dissect "$work/bad" && ! clean
check 'a PDU that is cut is marked'

printf 'O\n000000 00 00 00 16 80 00 00 04 00 00 00 00 00 00 00 01 41 42 43 44 45 00\n' >"$work/good"
dissect "$work/good" && clean && seen 0x80000004 1
check 'a whole one is not'

# --- a bare session and the simulator ----------------------------------------------

cat >"$work/scenario.ini" <<'INI'
[smsc]
receipt_delay = 10ms

[patient 33639980101]
reply = OUI

[patient 33639980102]
reply = Так, дякую

[patient 33639980103]
state = UNDELIV

[patient 33639980104]
INI
printf 'reply = ' >>"$work/scenario.ini"
repeat 'une longue réponse, ' 20 >>"$work/scenario.ini"
printf '\n' >>"$work/scenario.ini"

long=$(repeat 'Rendez-vous à 9h, entrée B. ' 16)
wide=$(repeat 'Зустріч о 9 годині. ' 15)
{
  echo 'bind trx clinic secret'
  echo 'submit 33639980101 gsm7 udh8 1 Rendez-vous demain {9h} 12€'
  echo 'submit 33639980102 ucs2 udh8 17 Здравствуйте 👋'
  echo 'submit 33639980103 latin1 udh8 1 déjà vu'
  echo 'submit 33639980105 ascii udh8 0 plain'
  echo 'submit 33639980105 binary udh8 0 octets'
  echo 'submit 33639980105 gsm7 udh8 0 '
  for method in udh8 udh16 sar payload; do
    echo "submit 33639980104 auto $method 1 $long"
    echo "submit 33639980105 auto $method 1 $wide"
  done
  echo 'answers'
  # Receipts: 1 + 2 (with an intermediate one) + 1, then of 3 + 3 + 3 + 1 PDUs in
  # GSM 7-bit and 5 + 5 + 5 + 1 in UCS-2. Replies: 1 + 1, and 4 of three parts.
  echo 'wait 44'
  echo 'unbind'
} >"$work/lines"

start_sim --scenario "$work/scenario.ini"
start_relay "$work/dump"
timeout 60 "$drive" 127.0.0.1 "$port" <"$work/lines" >"$work/out" 2>>"$work/err" &&
  grep -q '^closed we unbound$' "$work/out"
check 'every encoding and every way of splitting passes through the relay'
stop_relay
stop_sim

dissect "$work/dump" && clean
check 'Wireshark marks nothing as malformed'

seen 0x00000009 1 && seen 0x80000009 1 && seen 0x00000004 32 && seen 0x80000004 32 &&
  seen 0x00000005 44 && seen 0x80000005 44 && seen 0x00000006 1 && seen 0x80000006 1
check 'and it saw all of it'

tshark -r "$work/dump.pcap" -V 2>/dev/null >"$work/verbose"
status=0
for name in receipted_message_id message_state sar_msg_ref_num sar_total_segments message_payload \
  sc_interface_version network_error_code; do
  grep -q "Optional parameter: $name (" "$work/verbose" || {
    echo "no TLV $name" >>"$work/err"
    status=1
  }
done
[ $status -eq 0 ]
check 'TLVs are named as what they are'

# --- every receipt format, and other modes of bind ----------------------------------

for format in full text tlv minimal seconds payload unmarked; do
  start_sim --receipt-format $format --receipt-delay 0 --id-format hex,dec --final-states UNDELIV
  start_relay "$work/dump.$format"
  printf 'bind trx clinic secret\nsubmit 33612345678 auto udh8 1 é\nwait 1\nanswers\nunbind\n' |
    timeout 30 "$drive" 127.0.0.1 "$port" >"$work/out" 2>>"$work/err" &&
    printf 'bind rx clinic secret\nunbind\n' |
    timeout 30 "$drive" 127.0.0.1 "$port" >"$work/out" 2>>"$work/err" &&
    printf 'bind tx clinic secret\nraw 000000210000000400000000000000090000000000000000000000000000000000\nstray\nraw 00000010000000990000000000000003\nstray\nunbind\n' |
    timeout 30 "$drive" 127.0.0.1 "$port" >"$work/out" 2>>"$work/err"
  status=$?
  stop_relay
  stop_sim
  [ $status -eq 0 ] && dissect "$work/dump.$format" && clean && seen 0x00000005 1 &&
    seen 0x80000001 1 && seen 0x80000002 1 && seen 0x80000000 1
  check "a receipt of the form '$format' is dissected, and refusals too"
done

# --- smppsend ------------------------------------------------------------------------

# read_capture NAME: `marks` and `commands` of a capture as it is. Its free port may be
# the usual one of another protocol.
read_capture() {
  tshark -d tcp.port==1-65535,smpp -o tcp.check_checksum:TRUE -o ip.check_checksum:TRUE -r "$1" \
    -Y '_ws.malformed || _ws.expert.group == "Malformed" || _ws.unreassembled || _ws.expert.group == "Checksum" || tcp.analysis.flags' \
    2>>"$work/err" >"$work/marks" &&
    tshark -d tcp.port==1-65535,smpp -r "$1" -Y smpp -T fields -e smpp.command_id 2>>"$work/err" | tr ',' '\n' |
    sort | uniq -c >"$work/commands"
}

if [ -n "$smppsend" ]; then
  start_sim
  status=0
  "$smppsend" --to 33639980101,33639980104 --from CLINIC --text "$long" --long udh16 --wait 10s \
    --receipt all --pcap "$work/own.pcap" "smpp://clinic:secret@127.0.0.1:$sim" \
    >"$work/out" 2>>"$work/err" || status=1
  [ $status -eq 0 ] && read_capture "$work/own.pcap" && clean && seen 0x00000009 1 && seen 0x80000009 1 &&
    seen 0x00000004 2 && seen 0x80000004 2 && seen 0x00000005 2 && seen 0x00000006 1
  check 'our own capture, masked: Wireshark dissects it, checksums and sequence numbers too'

  "$smppsend" --to 33639980101 --text "$long$long" --long payload --max-parts 200 --pcap "$work/pii.pcap" \
    --trace-pii "smpp://clinic:secret@127.0.0.1:$sim" >"$work/out" 2>>"$work/err" &&
    read_capture "$work/pii.pcap" && clean && seen 0x00000004 1 &&
    tshark -r "$work/pii.pcap" -Y smpp -T fields -e smpp.destination_addr -e smpp.password 2>>"$work/err" >"$work/fields" &&
    grep -q 33639980101 "$work/fields" && grep -q '\*\*\*\*\*\*' "$work/fields" && ! grep -q secret "$work/fields"
  check 'with numbers and texts: they are there, the password is not'
  stop_sim

  start_sim --scenario "$work/scenario.ini"
  start_relay "$work/dump.send"
  status=0
  for encoding in auto gsm7 ucs2; do
    for method in udh8 udh16 sar payload; do
      "$smppsend" --to 33639980101,33639980104 --from CLINIC --text "$long" --encoding $encoding \
        --long $method --receipt all --wait 10s --max-parts 20 --validity 1h \
        "smpp://clinic:secret@127.0.0.1:$port" >"$work/out" 2>>"$work/err" || status=1
    done
  done
  "$smppsend" --to 33639980102 --text 'Здравствуйте 👋' --flash --priority 1 --receipt final \
    "smpp://clinic:secret@127.0.0.1:$port?validity=absolute" >"$work/out" 2>>"$work/err" || status=1
  stop_relay
  stop_sim
  [ $status -eq 0 ]
  check 'smppsend sends every encoding in every way of splitting'
  dissect "$work/dump.send" && clean && seen 0x00000004 40 && seen 0x00000005 30
  check 'Wireshark marks nothing of it as malformed'
fi

echo "1..$n"
