#!/bin/sh
# SPDX-License-Identifier: MIT
# client.sh [--rounds N] [--quick] [--only KIND[,KIND..]] [--windows "W .."] [--client PROGRAM] [BUILD]
# Our client beside blast, the physical limit, on sink, an SMSC that only answers:
# windows 1 to 1000, plain and over TLS, with and without 10 ms of latency, and
# on smscsim beside itself on sink. One table: the median of each ratio beside
# its target, the client's CPU a message, and its peak memory. It measures; it
# never fails on a figure.
#
# The SMSC runs on core 0, the client on core 1, where there are two. Each of N
# rounds (5) stands between two runs of blast, and is compared with their mean.
# --quick: one short round. KIND: plain, latency, tls, tls-latency, smscsim.
# PROGRAM: another client with the options of blast. BUILD: the build folder.
set -eu
rounds=5 share=1 only=plain,latency,tls,tls-latency,smscsim windows='1 10 100 1000' client='' build=''
while [ $# -gt 0 ]; do
  case $1 in
  --rounds) rounds=$2; shift ;;
  --quick) rounds=1 share=4 ;;
  --only) only=$2; shift ;;
  --windows) windows=$2; shift ;;
  --client) client=$2; shift ;;
  -*) sed -n '3p' "$0" | cut -c3- >&2; exit 2 ;;
  *) build=$1 ;;
  esac
  shift
done
[ -n "$build" ] || build=$(cd "$(dirname "$0")/../.." && pwd)/build
bench=$build/tests/bench
[ -n "$client" ] || client=$bench/loop_client
for program in "$bench/sink" "$bench/blast" "$client"; do
  [ -x "$program" ] || { echo "client.sh: no $program" >&2; exit 2; }
done
port=$((20000 + $$ % 20000))
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill $server 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# on CORE COMMAND ..: becomes the command, on that core where there are two.
on() {
  core=$1
  shift
  [ "$(nproc)" -lt 2 ] || ! command -v taskset >/dev/null || exec taskset -c "$core" "$@"
  exec "$@"
}
field() { sed -n "s/.*$1=\([0-9.]*\).*/\1/p" "$work/line"; }
median() { sort -n "$1" | awk '{v[NR]=$1} END {print NR % 2 ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }
wanted() { case ,$only, in *,$1,*) true ;; *) false ;; esac; }

# How many messages make about a second of work, or a hundred turns of 10 ms.
count() {
  case $1-$2 in
  *latency-*) echo $(($2 * 100 / share)) ;;
  *-1) echo $((15000 / share)) ;;
  *-10) echo $((120000 / share)) ;;
  *-100) echo $((800000 / share)) ;;
  *) echo $((2000000 / share)) ;;
  esac
}

target() {
  case $1-$2 in
  plain-1) echo 0.95 ;;
  plain-10) echo 0.85 ;;
  plain-100 | tls-100) echo 0.75 ;;
  plain-1000) echo 0.35 ;;
  latency-*) echo 0.98 ;;
  tls-1000 | smscsim-100) echo 0.5 ;;
  *) echo - ;;
  esac
}

# serve COMMAND ..: the SMSC of the next runs, ready when a client gets through.
serve() {
  port=$((port + 1))
  tries=0
  (on 0 "$@") >/dev/null 2>&1 &
  server=$!
  # shellcheck disable=SC2086
  until (on 1 "$bench/blast" -p $port -n 100 -w 10 $tls) >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ $tries -lt 300 ] || { echo "client.sh: $1 does not answer" >&2; exit 1; }
  done
}
stop() {
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=
}
# rate PROGRAM PORT COUNT WINDOW: one run; its line stays in $work/line.
rate() {
  # shellcheck disable=SC2086
  (on 1 "$1" -p "$2" -n "$3" -w "$4" $tls) >"$work/line"
  field rate
}

row() { # KIND WINDOW
  printf '%-12s %6s %7.3f %7s %10.0f %10.3f %8.1f\n' "$1" "$2" "$(median "$work/ratio")" \
    "$(target "$1" "$2")" "$(median "$work/rate")" "$(median "$work/cpu")" \
    "$(awk -v kib="$(sort -n "$work/rss" | tail -n 1)" 'BEGIN { print kib / 1024 }')"
}
begin_row() {
  for what in ratio rate cpu rss; do : >"$work/$what"; done
}
# note LIMIT: the ratio and the figures of the run that was the last.
note() {
  field rate >>"$work/rate"
  field cpu_us >>"$work/cpu"
  field rss_kb >>"$work/rss"
  echo "$(field rate) $1" | awk '{ print $1 / $2 }' >>"$work/ratio"
}

beside_blast() { # KIND
  for window in $windows; do
    n=$(count "$1" "$window")
    begin_row
    before=$(rate "$bench/blast" $port "$n" "$window")
    round=0
    while [ $round -lt "$rounds" ]; do
      rate "$client" $port "$n" "$window" >/dev/null
      cp "$work/line" "$work/kept"
      after=$(rate "$bench/blast" $port "$n" "$window")
      mv "$work/kept" "$work/line"
      note "$(echo "$before $after" | awk '{ print ($1 + $2) / 2 }')"
      before=$after
      round=$((round + 1))
    done
    row "$1" "$window"
  done
}

beside_sink() { # our client on smscsim beside our client on sink
  sim_port=$((port + 1000))
  (on 0 "$build/tools/smscsim/smscsim" --listen "127.0.0.1:$sim_port" --quiet) >/dev/null 2>&1 &
  sim=$!
  trap 'kill $sim $server 2>/dev/null; rm -rf "$work"' EXIT
  until (on 1 "$bench/blast" -p $sim_port -n 100 -w 10) >/dev/null 2>&1; do
    kill -0 $sim
  done
  for window in $windows; do
    [ "$window" -le 100 ] || continue
    n=$(count plain "$window")
    begin_row
    round=0
    while [ $round -lt "$rounds" ]; do
      limit=$(rate "$client" $port "$n" "$window")
      rate "$client" $sim_port "$n" "$window" >/dev/null
      note "$limit"
      round=$((round + 1))
    done
    row smscsim "$window"
  done
  kill $sim
}

printf '%-12s %6s %7s %7s %10s %10s %8s\n' kind window ratio target rate/s cpu_us MiB
tls=
if wanted plain || wanted smscsim; then
  serve "$bench/sink" -p $((port + 1))
  ! wanted plain || beside_blast plain
  ! wanted smscsim || [ ! -x "$build/tools/smscsim/smscsim" ] || beside_sink
  stop
fi
if wanted latency; then
  serve "$bench/sink" -p $((port + 1)) -l 10000
  beside_blast latency
  stop
fi
if { wanted tls || wanted tls-latency; } && command -v openssl >/dev/null; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 \
    -keyout "$work/key.pem" -out "$work/cert.pem" -subj /CN=localhost 2>/dev/null
  tls=-t
  if wanted tls; then
    serve "$bench/sink" -p $((port + 1)) -t "$work/cert.pem" "$work/key.pem"
    beside_blast tls
    stop
  fi
  if wanted tls-latency; then
    serve "$bench/sink" -p $((port + 1)) -l 10000 -t "$work/cert.pem" "$work/key.pem"
    beside_blast tls-latency
    stop
  fi
fi
