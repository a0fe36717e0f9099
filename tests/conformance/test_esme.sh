#!/bin/sh
# SPDX-License-Identifier: MIT
# test_esme.sh SMPPCHECK SMPPSEND LISTENER: our own client passes, and what smppcheck says of
# clients that do not.
set -u
smppcheck=$1
smppsend=$2
listener=$3
. "$(dirname "$0")/common.sh"

# esme OPTIONS..: begins to listen; $port is where, $esme_pid who.
esme() {
  mkfifo "$work/fifo"
  timeout 170 "$smppcheck" esme --listen 127.0.0.1:0 "$@" >"$work/fifo" 2>"$work/err" &
  esme_pid=$!
  pids="$pids $esme_pid"
  exec 5<"$work/fifo"
  rm "$work/fifo"
  read -r line <&5
  port=${line##*:}
  cat <&5 >"$work/out" &
  cat_pid=$!
  exec 5<&-
}

# ended EXIT: it ends like that.
ended() {
  wait "$esme_pid"
  code=$?
  wait "$cat_pid"
  [ "$code" -eq "$1" ] || echo "exit $code instead of $1" >>"$work/err"
  [ "$code" -eq "$1" ] && ! grep -q s3cret99 "$work/out" "$work/err"
}

# drive OPTIONS..: our client.
drive() {
  "$smppcheck" drive --quiet "$@" 2>"$work/drive" &
  drive_pid=$!
  pids="$pids $drive_pid"
}

# passed N: at least so many, all of them.
passed() {
  ! grep -E '^not ok|# SKIP' "$work/out" && [ "$(grep -c '^ok' "$work/out")" -ge "$1" ]
}

esme --profile full --timeout 3s --for 8s --fail-on tolerance --report "$work/page.html"
drive "smpp://me:s3cret99@127.0.0.1:$port"
drive "smpp://me:s3cret99@127.0.0.1:$port?bind=tx"
ended 0 && passed 120
check 'our client passes, as a transceiver and as a transmitter'
! grep -q '44770090\|s3cret99\|3434373730303930\|7333637265743939' "$work/out" "$work/page.html"
check 'neither numbers nor passwords are told, nor their octets'

esme --profile full --timeout 3s --for 8s --fail-on tolerance --skip state.deliver_to_tx
drive --strict "smpp://me:s3cret99@127.0.0.1:$port"
ended 0 && passed 120
check 'one that tolerates nothing passes too'

esme --timeout 2s --for 4s --only 'receipt.*' --only 'deliver.*' --skip receipt.before_response
"$smppsend" --listen --quiet "smpp://me:s3cret99@127.0.0.1:$port?bind=rx" >/dev/null 2>"$work/drive" &
pids="$pids $!"
send_pid=$!
ended 0 && [ "$(grep -c '^ok' "$work/out")" -ge 40 ] && ! grep -E '^not ok' "$work/out"
check 'smppsend --listen keeps its session whatever comes'
kill -9 "$send_pid"
wait "$send_pid" 2>/dev/null

if command -v openssl >/dev/null; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout "$work/key.pem" -out "$work/cert.pem" 2>"$work/err"
  esme --profile full --timeout 3s --for 8s --fail-on tolerance --skip state.deliver_to_tx \
    --tls-cert "$work/cert.pem" --tls-key "$work/key.pem"
  case $line in '# ready tls=127.0.0.1:'*) true ;; *) false ;; esac
  check 'over TLS the ready line says so'
  drive "smpps://me:s3cret99@127.0.0.1:$port?ca=$work/cert.pem"
  ended 0 && passed 120
  check 'our client passes over TLS'
  wait "$drive_pid"
  esme --for 1s --tls-cert "$work/cert.pem" --tls-key "$work/key.pem"
  drive --for 2s "smpp://me:s3cret99@127.0.0.1:$port"
  ended 3 && [ "$(grep -c '# SKIP not run: no client' "$work/out")" -ge 60 ]
  check 'a client without TLS is no client there'
  wait "$drive_pid"
  timeout 10 "$smppcheck" esme --listen 127.0.0.1:0 --tls-cert "$work/key.pem" >"$work/out" 2>"$work/err"
  [ $? -eq 2 ] && grep -q -- '--tls-cert: ' "$work/err"
  check 'a certificate that is none is a mistake'
fi

# outbind EXIT MODE: smppcheck calls a client that waits for it.
outbind() {
  mkfifo "$work/fifo"
  "$listener" "$2" >"$work/fifo" &
  listener_pid=$!
  pids="$pids $listener_pid"
  read -r line <"$work/fifo"
  rm "$work/fifo"
  timeout 60 "$smppcheck" esme --profile full --listen 127.0.0.1:0 --outbind "127.0.0.1:${line##* }" --only outbind \
    --timeout 500ms --wait 500ms --for 3s --fail-on should >"$work/out" 2>"$work/err"
  code=$?
  kill "$listener_pid"
  wait "$listener_pid" 2>/dev/null
  [ "$code" -eq "$1" ]
}

# failed_are ID..: these and no others.
failed_are() {
  sed -n 's/^not ok [0-9]* - \([^:]*\):.*/\1/p' "$work/out" >"$work/failed"
  printf '%s\n' "$@" | sed '/^$/d' | cmp -s - "$work/failed"
}

outbind 0 good && passed 6
check 'a client that waits to be called passes'
outbind 4 nack && failed_are outbind.bind outbind.no_response outbind.again
check 'an outbind that is answered is told'
outbind 3 deaf && failed_are outbind.bind outbind.again &&
  ! grep '^ok' "$work/out" | grep -v '# SKIP'
check 'an outbind that is passed over too'
outbind 1 takes && failed_are outbind.deliver_first
check 'and a deliver_sm that is taken before the bind'
timeout 20 "$smppcheck" esme --listen 127.0.0.1:0 --outbind 127.0.0.1:1 --only outbind >"$work/out" 2>"$work/err"
[ $? -eq 3 ] && [ "$(grep -c 'cannot connect to 127.0.0.1:1' "$work/out")" -eq 5 ]
check 'where nobody listens the checks are not run'
"$smppcheck" esme --listen 127.0.0.1:0 --outbind nowhere >"$work/out" 2>"$work/err"
[ $? -eq 2 ]
check 'an --outbind that is no address is a mistake'

esme --for 300ms
ended 3 && [ "$(grep -c '# SKIP not run: no client' "$work/out")" -ge 60 ]
check 'without a client it ends, with exit status 3'
esme --for 2s
kill -INT "$esme_pid"
ended 130
check 'SIGINT ends it with exit status 130'
"$smppcheck" esme --listen nowhere >/dev/null 2>"$work/err"
[ $? -eq 2 ]
check 'an address that is none is a mistake'
"$smppcheck" esme --listen 127.0.0.1:0 smpp://x@y >/dev/null 2>"$work/err"
[ $? -eq 2 ]
check 'it takes no address of an SMSC'
"$smppcheck" drive --quiet 'smpp://me@127.0.0.1:1' 2>"$work/err"
[ $? -eq 3 ]
check 'a client that finds nobody gives up with exit status 3'
echo "1..$n"
