# SPDX-License-Identifier: MIT
# Shared by the tests of smppcheck; sourced.
work=$(mktemp -d)
pids=
trap 'for p in $pids; do kill -9 "$p" 2>/dev/null; done; rm -rf "$work"' EXIT

. "$(dirname "$0")/../support/tap.sh"

# with_sim OPTIONS..: a simulator with one account; $port is where.
with_sim() {
  [ -z "${sim_pid:-}" ] || { kill "$sim_pid"; wait "$sim_pid"; }
  mkfifo "$work/fifo"
  "$smscsim" --listen 127.0.0.1:0 --quiet --user 'me:s3cret99' "$@" >"$work/fifo" 2>"$work/sim" &
  sim_pid=$!
  pids="$pids $sim_pid"
  read -r line <"$work/fifo"
  rm "$work/fifo"
  port=${line##*:}
}

# smsc EXIT ARGUMENTS..: smppcheck smsc ends as said and tells no password.
smsc() {
  expected=$1
  shift
  timeout 150 "$smppcheck" smsc "smpp://me:${password:-s3cret99}@127.0.0.1:$port?timeout=${timeout:-1s}" \
    --to +447700900123 --wait 3s "$@" >"$work/out" 2>"$work/err" </dev/null
  code=$?
  [ "$code" -eq "$expected" ] || echo "exit $code instead of $expected" >>"$work/err"
  [ "$code" -eq "$expected" ] && ! grep -q s3cret99 "$work/out" "$work/err"
}

# all_pass: nothing failed and everything was run.
all_pass() {
  ! grep -E '^not ok|# SKIP' "$work/out"
}
