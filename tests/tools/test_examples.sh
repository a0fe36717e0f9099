#!/bin/sh
# SPDX-License-Identifier: MIT
# test_examples.sh SMSCSIM FOLDER [CURL]: the programs of examples/ against the
# simulator. Without curl nothing can be sent to the receiver.
set -u
smscsim=$1
examples=$2
curl=${3:-}
work=$(mktemp -d)
pid=
receiver=
finish() {
  [ -z "$receiver" ] || kill -9 "$receiver" 2>/dev/null
  [ -z "$pid" ] || kill -9 "$pid" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT

. "$(dirname "$0")/../support/tap.sh"
told='out err inbox'

# run CODE PROGRAM ARGUMENTS...
run() {
  expected=$1
  program=$2
  shift 2
  timeout 30 "$examples/$program" "$@" >"$work/out" 2>"$work/err" </dev/null
  [ $? -eq "$expected" ]
}

out() {
  grep -q "$1" "$work/out"
}

err() {
  grep -q "$1" "$work/err"
}

wait_until() {
  tenths=100
  while ! "$@"; do
    tenths=$((tenths - 1))
    [ "$tenths" -gt 0 ] || return 1
    sleep 0.1
  done
}

cat >"$work/scenario" <<'END'
[smsc]
receipt_delay = 10ms

[patient 447700900105]
state = UNDELIV
END
mkfifo "$work/fifo"
"$smscsim" --listen 127.0.0.1:0 --http 127.0.0.1:0 --user clinic:secret \
  --scenario "$work/scenario" --quiet >"$work/fifo" 2>"$work/smscsim" &
pid=$!
exec 3<"$work/fifo"
read -r ready <&3
smpp=$(echo "$ready" | sed -n 's/^ready .*smpp=\([^ ]*\).*/\1/p')
http=$(echo "$ready" | sed -n 's/^ready .*http=\([^ ]*\).*/\1/p')
uri=smpp://clinic:secret@$smpp
wrong=smpp://clinic:wrong@$smpp

run 0 send_one "$uri" 447700900101 'Hello' && out '^accepted$'
check 'send_one: the message is accepted'
run 0 send_one "$wrong" 447700900101 'Hello' && out '^not_sent$' && err ESME_RINVPASWD
check 'send_one: a refused bind is said'

run 0 own_loop "$uri" 447700900101 'Hello' && out '^accepted$' && [ ! -s "$work/err" ]
check 'own_loop: the message is accepted'
long=$(printf '%0500d' 0)
run 0 own_loop "smpp://clinic:secret@127.0.0.1:1,$smpp" 447700900101 'Hello' && out '^accepted$' && err 'does not accept'
check 'own_loop: the next host is tried'
run 0 own_loop "$uri" 447700900101 "$long" && out '^accepted$'
check 'own_loop: a long one too'
run 1 own_loop "$wrong" 447700900101 'Hello' && out '^not_sent$' && err ESME_RINVPASWD
check 'own_loop: a refused bind is said'
run 1 own_loop smpp://clinic:secret@127.0.0.1:1 447700900101 'Hello' && err 'does not accept'
check 'own_loop: nobody listening is said'
run 2 own_loop nonsense 447700900101 'Hello' && err 'not an SMSC address'
check 'own_loop: an address that is none is said'

run 0 send_wait "$uri" 447700900101 'Hello' && out '^accepted$' && out '^part 1: id .' && out '^delivered$'
check 'send_wait: accepted, its id, delivered'
run 0 send_wait "$uri" 447700900105 "$long" && out '^part 4: id .' && out '^not delivered$'
check 'send_wait: four parts, not delivered'
run 1 send_wait "$wrong" 447700900101 'Hello' && err ESME_RINVPASWD
check 'send_wait: a refused bind is said'
run 2 send_wait nonsense 447700900101 'Hello' && [ -s "$work/err" ]
check 'send_wait: an address that is none is said'

# SMSCs with which a message is pending for an hour, and none at all.
other_smsc() {
  rm -f "$work/fifo3"
  mkfifo "$work/fifo3"
  "$smscsim" --listen 127.0.0.1:0 --user clinic:secret --receipt-delay "$1" --quiet \
    >"$work/fifo3" 2>"$work/smscsim" &
  other=$!
  exec 5<"$work/fifo3"
  read -r ready <&5
  other_uri=smpp://clinic:secret@$(echo "$ready" | sed -n 's/^ready .*smpp=\([^ ]*\).*/\1/p')
}
other_smsc 1h
run 0 moved "$other_uri" 447700900101 'Monday' 'Tuesday' && out '^cancel_sm: done$' && out '^moved: accepted$'
check 'moved: the reminder is cancelled'
kill -9 "$other"
other_smsc 0ms
run 0 moved "$other_uri" 447700900101 'Monday' 'Tuesday' && out '^cancel_sm: refused$' && out '^moved: accepted$'
check 'moved: a reminder that was delivered is corrected'
kill -9 "$other"
run 0 moved "$wrong" 447700900101 'Monday' 'Tuesday' && out '^reminder: not_sent$' && err ESME_RINVPASWD
check 'moved: a refused bind is said'

# list LINE...: own_thread, with these lines on its stdin.
list() {
  address=$1
  shift
  printf '%b\n' "$@" | timeout 30 "$examples/own_thread" "$address" >"$work/out" 2>"$work/err"
}

list "$uri" '447700900101 Hello' '447700900102 Hello' '447700900103 \0303(' " $long" &&
  out '^line 1: accepted$' && out '^line 2: accepted$' && out '^line 3: .' &&
  out '^line 4: there is none$' && [ "$(wc -l <"$work/out")" -eq 4 ]
check 'own_thread: one line of outcome each'
# Another operator's host, which goes away as soon as it is in use.
mkfifo "$work/fifo2"
"$smscsim" --listen 127.0.0.1:0 --user clinic:secret --quiet >"$work/fifo2" 2>"$work/smscsim" &
first=$!
exec 4<"$work/fifo2"
read -r ready <&4
first_smpp=$(echo "$ready" | sed -n 's/^ready .*smpp=\([^ ]*\).*/\1/p')
timeout 30 "$examples/failover" "smpp://clinic:secret@$first_smpp,$smpp?binds=3" 447700900101 50 \
  >"$work/out" 2>"$work/err" &
failover=$!
wait_until out "bound at $first_smpp"
kill -9 "$first"
wait "$failover"
[ $? -le 1 ] && [ "$(grep -c "bound at $first_smpp" "$work/out")" -ge 1 ] &&
  [ "$(grep -c "bound at $smpp" "$work/out")" -ge 1 ] &&
  [ "$(sed -n 's/^\([0-9]*\) \(accepted\|unknown\)$/\1/p' "$work/out" | awk '{ n += $1 } END { print n }')" -eq 50 ] &&
  [ "$(sed -n 's/^\([0-9]*\) accepted$/\1/p' "$work/out")" -ge 40 ]
check 'failover: the other host takes what the first did not'
timeout 30 "$examples/failover" "$wrong?binds=2" 447700900101 5 >"$work/out" 2>"$work/err"
[ $? -eq 1 ] && out ESME_RINVPASWD
check 'failover: a wrong password ends it'

list "$wrong" '447700900101 Hello' && err ESME_RINVPASWD && [ "$(wc -l <"$work/out")" -eq 1 ]
check 'own_thread: a refused bind is said'

if [ -z "$curl" ]; then
  echo "1..$n"
  exit 0
fi

# receive [LIMIT]: a receiver; no file of its may grow over LIMIT blocks.
receive() {
  : >"$work/err"
  (
    trap '' XFSZ
    [ -z "${1:-}" ] || ulimit -f "$1"
    exec "$examples/receiver" "$uri?bind=rx" "$work/inbox" 2>"$work/err"
  ) &
  receiver=$!
  wait_until err '^bound$'
}

# mobile TEXT: a message from a mobile.
mobile() {
  "$curl" -s -o "$work/out" -w '%{http_code}' -H 'Content-Type: application/json' \
    -d "{\"from\":\"447700900101\",\"to\":\"100\",\"text\":\"$1\"}" "http://$http/mo" | grep -q 202
}

# stop CODE: true if the receiver ends so.
stop() {
  kill -TERM "$receiver"
  wait "$receiver"
  code=$?
  receiver=
  [ "$code" -eq "$1" ]
}

inbox_has() {
  grep -q "$1" "$work/inbox"
}

tab=$(printf '\t')
receive && mobile 'see you\tthen' &&
  wait_until inbox_has "^447700900101${tab}100${tab}${tab}see you\\\\tthen\$"
check 'receiver: a message is kept'
mobile "$long" && wait_until inbox_has "^447700900101${tab}100${tab}4/4${tab}0" &&
  [ "$(grep -c '/4' "$work/inbox")" -eq 4 ]
check 'receiver: each part of a long one is'
stop 0
check 'receiver: SIGTERM ends it well'

# 500 octets, and no more than 512 may come: a line is cut in the middle.
printf '%0499d\n' 0 >"$work/inbox"
receive 1 && mobile 'a message that does not fit' && wait_until err 'cannot keep a message' &&
  [ "$(wc -c <"$work/inbox")" -eq 500 ]
check 'receiver: what cannot be kept leaves no half line'
stop 0 && receive && wait_until inbox_has "^447700900101${tab}100${tab}${tab}a message that does not fit\$"
check 'receiver: the SMSC sends it again, and it starts a line of its own'
stop 0
echo "1..$n"
