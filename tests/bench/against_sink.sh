#!/bin/sh
# SPDX-License-Identifier: MIT
# against_sink.sh SINK SMSCSIM CLIENT [WINDOW ..]
# Our client's rate on smscsim beside its rate on an SMSC that only answers: both
# run on core 0, one at a time is sent to from core 1, ROUNDS rounds (5); per
# window the median of the ratios, and of the simulator's CPU a message.
set -eu
sink=$1 smscsim=$2 client=$3
shift 3
[ $# -gt 0 ] || set -- 1 10 100
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
cpu_ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

work=$(mktemp -d)
mkfifo "$work/ready"
(pin 0 "$sink" -p "$port") 2>/dev/null &
sink_pid=$!
(pin 0 "$smscsim" --listen "127.0.0.1:$((port + 1))" --quiet) >"$work/ready" &
sim_pid=$!
trap 'kill $sink_pid $sim_pid 2>/dev/null; rm -rf "$work"' EXIT
read -r _ <"$work/ready"
tries=0
until (pin 1 "$client" -p "$port" -n 100 -w 10) >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ $tries -lt 200 ] || { echo "the sink does not answer" >&2; exit 1; }
done

for window in "$@"; do
  n=$((window * 15000))
  [ $n -lt 1000000 ] || n=1000000
  : >"$work/ratio"
  : >"$work/cpu"
  round=0
  while [ $round -lt "$rounds" ]; do
    best=$( (pin 1 "$client" -p "$port" -n "$n" -w "$window") | field rate)
    before=$(cpu_ticks "$sim_pid")
    rate=$( (pin 1 "$client" -p "$((port + 1))" -n "$n" -w "$window") | field rate)
    echo "$(cpu_ticks "$sim_pid") $before $n $(getconf CLK_TCK)" |
      awk '{ print ($1 - $2) / $4 * 1000000 / $3 }' >>"$work/cpu"
    echo "$rate $best" | awk '{ print $1 / $2 }' >>"$work/ratio"
    round=$((round + 1))
  done
  printf 'window=%s ratio=%.3f simulator_cpu_us=%.2f\n' "$window" "$(median <"$work/ratio")" \
    "$(median <"$work/cpu")"
done
