#!/bin/sh
# SPDX-License-Identifier: MIT
# against_blast.sh SINK BLAST CANDIDATE [WINDOW ..]
# How fast a client is beside blast, the physical limit, on the same SMSC that
# only answers. The SMSC runs on core 0, the client on core 1; ROUNDS rounds (5),
# blast before each run of the candidate; per window the median of the ratios is
# printed. SINK, BLAST and CANDIDATE may carry arguments of their own. TURNS=N sends
# N windows' worth in each run rather than about a second's.
set -eu
sink=$1 blast=$2 candidate=$3
shift 3
[ $# -gt 0 ] || set -- 1 10 100 1000
rounds=${ROUNDS:-5}
port=${PORT:-$((20000 + $$ % 20000))}

pin() {
  core=$1
  shift
  if [ "$(nproc)" -gt 1 ] && command -v taskset >/dev/null; then
    exec taskset -c "$core" "$@"
  fi
  exec "$@"
}
field() { sed -n "s/.*$1=\([0-9.]*\).*/\1/p"; }
median() { sort -n | awk '{v[NR]=$1} END {print NR % 2 ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }
count() { # about a second's work
  [ -z "${TURNS:-}" ] || { echo $(($1 * TURNS)); return; }
  case $1 in
  1) echo $((${SCALE:-1} * 15000)) ;;
  10) echo $((${SCALE:-1} * 120000)) ;;
  100) echo $((${SCALE:-1} * 1000000)) ;;
  *) echo $((${SCALE:-1} * 4000000)) ;;
  esac
}

# shellcheck disable=SC2086
(pin 0 $sink -p "$port") 2>/dev/null &
sink_pid=$!
work=$(mktemp -d)
trap 'kill $sink_pid 2>/dev/null; rm -rf "$work"' EXIT
tries=0
# shellcheck disable=SC2086
until (pin 1 $blast -p "$port" -n 1000 -w 10) >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ $tries -lt 200 ] || { echo "the sink does not answer" >&2; exit 1; }
done

for window in "$@"; do
  n=$(count "$window")
  : >"$work/ratio"
  : >"$work/cpu"
  : >"$work/rate"
  round=0
  while [ $round -lt "$rounds" ]; do
    # shellcheck disable=SC2086
    limit=$( (pin 1 $blast -p "$port" -n "$n" -w "$window") | field rate)
    # shellcheck disable=SC2086
    (pin 1 $candidate -p "$port" -n "$n" -w "$window") >"$work/line"
    field rate <"$work/line" >>"$work/rate"
    field cpu_us <"$work/line" >>"$work/cpu"
    echo "$(field rate <"$work/line") $limit" | awk '{print $1 / $2}' >>"$work/ratio"
    round=$((round + 1))
  done
  printf 'window=%s ratio=%.3f rate=%.0f cpu_us=%.3f\n' "$window" \
    "$(median <"$work/ratio")" "$(median <"$work/rate")" "$(median <"$work/cpu")"
done
