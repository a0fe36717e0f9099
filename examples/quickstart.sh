#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The main job from end to end, on this machine alone: appointments in, reminders
# over real SMPP to a simulated operator, receipts and replies back, and what
# each patient answered.
#
# Installs what it needs with apt (as root or with sudo), builds, runs.
# BUILD_DIR is the build folder (default: build-quickstart in the tree).
set -eu
cd "$(dirname "$0")/.."
. tests/packages.sh
# shellcheck disable=SC2086
need_packages $BUILD_PACKAGES jq

build=${BUILD_DIR:-build-quickstart}
if [ ! -f "$build/build.ninja" ]; then
  echo "Building in $build" >&2
  meson setup "$build" >"$build.log" 2>&1 || { cat "$build.log" >&2; exit 1; }
fi
ninja -C "$build" >"$build.log" 2>&1 || { tail -n 40 "$build.log" >&2; exit 1; }
build=$(cd "$build" && pwd)
smppcare=$build/tools/smppcare/smppcare
smppsend=$build/tools/smppsend/smppsend
smscsim=$build/tools/smscsim/smscsim

work=$(mktemp -d)
: >"$work/ready" && : >"$work/events"
simulator=
sender=
finish() {
  [ -z "$sender" ] || kill "$sender" 2>/dev/null || true
  [ -z "$simulator" ] || kill "$simulator" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# wait_until SECONDS COMMAND...: true as soon as the command is.
wait_until() {
  tenths=$(($1 * 10))
  shift
  while ! "$@"; do
    tenths=$((tenths - 1))
    [ "$tenths" -gt 0 ] || return 1
    sleep 0.1
  done
}

# 1. A simulated operator with scripted patients, on a free port.
"$smscsim" --listen 127.0.0.1:0 --user clinic:secret --scenario examples/quickstart.scn \
  --quiet >"$work/ready" 2>"$work/smscsim.log" &
simulator=$!
wait_until 5 grep -q '^ready ' "$work/ready" || { cat "$work/smscsim.log" >&2; exit 1; }
address=$(sed -n 's/^ready .*smpp=\([^ ]*\).*/\1/p' "$work/ready")

# 2. The reminders, each in its patient's language. A row that cannot be rendered
#    stays in the list, with its error.
status=0
"$smppcare" render examples/templates/reminder.txt --csv examples/appointments.csv --json \
  >"$work/reminders" 2>"$work/render.log" || status=$?
[ "$status" -le 1 ] || { cat "$work/render.log" >&2; exit "$status"; }
"$smppcare" render examples/templates/patient.txt --csv examples/appointments.csv --json \
  >"$work/names" 2>>"$work/render.log" || [ $? -eq 1 ]

# 3. Send them, wait for receipts, print what comes back. Replies come for as
#    long as it listens: until every scripted patient has answered.
SMPP_PASSWORD=secret "$smppsend" --lines --json --wait 8s --listen --from 38200 --receipt final \
  "smpp://clinic@$address?enquire=5s" <"$work/reminders" >"$work/events" 2>"$work/smppsend.log" &
sender=$!
rows=$(wc -l <"$work/reminders")
replies=$(grep -c '^reply' examples/quickstart.scn)
all_came() {
  [ "$(grep -c '"row":' "$work/events")" -ge "$rows" ] &&
    [ "$(grep -c '"inbound":true' "$work/events")" -ge "$replies" ]
}
wait_until 12 all_came || echo "Not everything came in time; here is what did." >&2
kill -INT "$sender" 2>/dev/null || true
status=0
wait "$sender" || status=$?
sender=
[ "$status" -eq 130 ] || { cat "$work/smppsend.log" >&2; exit 1; }

# 4. What each reply means.
jq -c 'select(.inbound) | {text, from}' "$work/events" |
  "$smppcare" parse --question confirm --lang fr --jsonl >"$work/answers"

# 5. One table, and the totals.
jq -n -r --slurpfile names "$work/names" --slurpfile events "$work/events" \
  --slurpfile answers "$work/answers" '
  def cell(n): tostring | if length > n then .[:n - 1] + "…" else . + " " * (n - length) end;
  def number: gsub("[^+0-9]"; "") | sub("^00"; "+");
  ($names | INDEX(.row)) as $name
  | ($answers | INDEX(.from)) as $answer
  | ($events | map(select(.row)) | sort_by(.row)) as $rows
  | ["PATIENT", "PARTS", "STATUS", "REPLY", "UNDERSTOOD AS"],
    ($rows[] | $answer[.to | number] as $said
     | [$name["\(.row)"].text // .to, .parts // "-", .status, $said.text // "",
        $said.intent // .error // ""])
    | "\(.[0] | cell(25)) \(.[1] | cell(5)) \(.[2] | cell(12)) \(.[3] | cell(37)) \(.[4])"
'
echo
jq -n -r --slurpfile events "$work/events" --slurpfile answers "$work/answers" '
  def counts: group_by(.) | map("\(length) \(.[0])") | join(", ");
  ($events | map(select(.row))) as $rows
  | "\($rows | length) appointments: \($rows | map(.status) | counts); \($rows | map(.parts // 0) | add) parts",
    "\($answers | length) replies: \($answers | map(.intent) | counts)"'
