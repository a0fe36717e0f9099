#!/bin/sh
# SPDX-License-Identifier: MIT
# test_rude.sh SMPPCHECK RUDE: against peers without manners there is a result for
# each check, in time, and none of them is a pass that it should not be.
set -u
smppcheck=$1
rude=$2
. "$(dirname "$0")/common.sh"
rude_pid=

with_rude() {
  [ -z "$rude_pid" ] || { kill "$rude_pid"; wait "$rude_pid" 2>/dev/null; }
  mkfifo "$work/fifo"
  "$rude" listen "$@" >"$work/fifo" &
  rude_pid=$!
  pids="$pids $rude_pid"
  read -r _ port <"$work/fifo"
  rm "$work/fifo"
}

# whole: as many results as were planned.
whole() {
  planned=$(sed -n 's/^1\.\.//p' "$work/out")
  [ "$(grep -c '^ok\|^not ok' "$work/out")" -eq "$planned" ]
}

# smsc ARGUMENTS..: ends by itself.
smsc() {
  timeout 60 "$smppcheck" smsc "smpp://me:s3cret99@127.0.0.1:$port?timeout=200ms&connect=1s" \
    --to +447700900123 --wait 300ms --connections 32 "$@" >"$work/out" 2>"$work/err" </dev/null
  code=$?
  [ "$code" -lt 124 ] || echo "exit $code" >>"$work/err"
  [ "$code" -lt 124 ]
}

for mode in silent close garbage huge slow echo; do
  with_rude no "$mode"
  smsc --profile full && [ "$code" -eq 3 ] && whole && ! grep '^ok' "$work/out" | grep -v '# SKIP'
  check "$mode at once: no bind, and nothing is tried or passed"
done
with_rude ok echo
smsc --profile full && whole && [ "$code" -ne 0 ]
check 'echo after the bind: a result for each check'
for mode in silent close garbage huge slow; do
  with_rude ok "$mode"
  smsc --profile full --report "$work/page.html" && whole && [ "$code" -ne 0 ] &&
    ! grep -E '^ok .*(submit|query|cancel|receipt)\.[a-z]*:' "$work/out" | grep -v '# SKIP'
  check "$mode after the bind: a result for each check, and no message passes"
done
with_rude ok flood
smsc --profile full --only 'submit.*' --only 'link.*' && whole && [ "$code" -ne 0 ]
check 'flood after the bind: a result for each check'
with_rude ok html
smsc --profile full --report "$work/page.html" && whole && ! grep -q '<script' "$work/page.html" &&
  ! grep -q '<i>' "$work/page.html"
check 'texts that are HTML are shown as texts'

# esme: the same as a client. It binds as a transceiver, and comes again and again: what
# is asked of a transmitter waits for nobody.
esme() {
  mkfifo "$work/fifo"
  timeout 100 "$smppcheck" esme --listen 127.0.0.1:0 --for 1s --timeout 200ms --wait 200ms "$@" \
    >"$work/fifo" 2>"$work/err" &
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
# client BIND MODE: calls until smppcheck is done; $code is how that ended.
client() {
  "$rude" "$port" "$@" &
  client_pid=$!
  pids="$pids $client_pid"
  wait "$esme_pid"
  code=$?
  wait "$cat_pid"
  kill -9 "$client_pid" 2>/dev/null
  wait "$client_pid" 2>/dev/null
}
for mode in silent close garbage huge slow echo flood; do
  for bind in no ok; do
    esme --profile full --only 'frame.response.*' --only frame.pieces --only frame.together \
      --only bind.first --only bind.late --only bind.cut --only deliver.answered --only deliver.many \
      --only state.deliver_to_tx
    client "$bind" "$mode"
    [ "$code" -lt 124 ] && [ "$code" -ne 0 ] && whole &&
      { [ "$mode" = echo ] || ! grep -E '^ok .*deliver\.[a-z]*:' "$work/out" | grep -v '# SKIP'; }
    check "a client, $mode, bind $bind: a result for each check, and no answer passes"
  done
done

# A generic_nack names a number and not whose: one for an answer is not taken for an answer.
esme --wait 2s --timeout 2s --only 'submit.refused.*' --only 'submit.accepted.*'
client ok nack
[ "$code" -eq 0 ] && whole && ! grep -q '^not ok\|# SKIP' "$work/out"
check 'a client that nacks answers has answered no request twice'
echo "1..$n"
