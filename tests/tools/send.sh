# SPDX-License-Identifier: MIT
# What the tests of smppsend share: sourced by them, with $smppsend, $peer and
# $smppdump set.
set -u
work=$(mktemp -d)
pid=
n=0
trap '[ -z "$pid" ] || kill -9 "$pid" 2>/dev/null; rm -rf "$work"' EXIT
: >"$work/in"

# check NAME: the condition before it, by its exit status. A loop that is left by
# `break` has 0: there, `|| { wrong=1; break; }`.
wrong=0
check() {
  status=$?
  [ "$wrong" -eq 0 ] || status=1
  wrong=0
  n=$((n + 1))
  if [ "$status" -eq 0 ]; then
    echo "ok $n - $1"
  else
    echo "not ok $n - $1"
    for file in out err pdus sim; do
      [ ! -f "$work/$file" ] || sed "s/^/# $file: /" "$work/$file"
    done
  fi
}

# No test may find a number, a text or a password of these tests on stderr.
discreet() {
  ! grep -q -e 3363998 -e 0639980 -e Bonjour -e s3cret "$work/err"
}

# ended CODE: whether the command before it did, and told nobody's secrets.
ended() {
  code=$?
  [ "$code" -eq "$1" ] || echo "exit $code instead of $1" >>"$work/err"
  discreet && [ "$code" -eq "$1" ]
}

# send EXIT ARGUMENTS...: stdin is the file in; true if it ends as said.
send() {
  expected=$1
  shift
  timeout 30 "$smppsend" "$@" >"$work/out" 2>"$work/err" <"$work/in"
  ended "$expected"
}

# input FORMAT ARGUMENTS...: the next stdin.
input() {
  # shellcheck disable=SC2059
  printf "$@" >"$work/in"
}

# usage WORDS ARGUMENTS...: exit 2, words on stderr, nothing on stdout.
usage() {
  words=$1
  shift
  send 2 "$@" && said "$words" && [ ! -s "$work/out" ]
}

said() {
  grep -qF -- "$1" "$work/err"
}

# row N: its line. rows STATUS..: the statuses in the order of rows.
row() {
  grep "^{\"row\":$1," "$work/out"
}
rows() {
  [ "$(sort -t: -k2n "$work/out" | sed -n 's/^{"row":.*"status":"\([a-z]*\)".*/\1/p' | tr '\n' ' ')" = "$* " ]
}
row_has() {
  row "$1" | grep -qF -- "$2"
}

# until CONDITION..: looks again and again, ten seconds long.
until_true() {
  tries=0
  until eval "$1"; do
    tries=$((tries + 1))
    [ $tries -lt 500 ] || return 1
    timeout 0.02 tail -f /dev/null
  done
}

# with_peer SCRIPT...: a scripted SMSC; $uri is its address, pdus() what it saw.
with_peer() {
  rm -f "$work/log" "$work/fifo"
  mkfifo "$work/fifo"
  "$peer" log="$work/log" "$@" >"$work/fifo" 2>/dev/null &
  peer_pid=$!
  read -r _ port <"$work/fifo"
  uri="smpp://clinic:s3cret@127.0.0.1:$port"
}

# What the peer got, one object a line, in pdus.
seen() {
  wait "$peer_pid"
  "$smppdump" --raw --json "$work/log" >"$work/pdus"
}
submits() {
  grep '"command":"submit_sm"' "$work/pdus"
}
# submit N WORDS..: whether the n-th submit_sm has them all.
submit() {
  submits | sed -n "$1p" >"$work/submit"
  shift
  for word; do
    grep -qF -- "$word" "$work/submit" || return 1
  done
}
