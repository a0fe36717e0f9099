#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The main job from end to end, on this machine alone: appointments in, reminders
# over real SMPP to a simulated operator, receipts and answers back, and what is
# known of each patient then. Two days of a hospital in half a minute: an hour of
# the plan passes in a second.
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
smscsim=$build/tools/smscsim/smscsim

work=$(mktemp -d)
: >"$work/ready"
simulator=
finish() {
  [ -z "$simulator" ] || kill "$simulator" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# 1. A simulated operator with scripted patients, on a free port.
"$smscsim" --listen 127.0.0.1:0 --user clinic:secret --scenario examples/quickstart/patients.scn \
  --quiet >"$work/ready" 2>"$work/smscsim.log" &
simulator=$!
tenths=50
until grep -q '^ready ' "$work/ready"; do
  tenths=$((tenths - 1))
  [ "$tenths" -gt 0 ] || { cat "$work/smscsim.log" >&2; exit 1; }
  sleep 0.1
done
address=$(sed -n 's/^ready .*smpp=\([^ ]*\).*/\1/p' "$work/ready")

# 2. The site: its configuration, with the operator's address and the password in a
#    file of its own.
mkdir "$work/site"
mkdir "$work/templates"
cp examples/templates/reminder.* "$work/templates"
cp examples/quickstart/plan.ini "$work/site"
{ cat examples/quickstart/smppcare.conf; echo "address = smpp://clinic@$address"; } >"$work/site/smppcare.conf"
(umask 077 && echo secret >"$work/site/smsc.password")
appointments=$PWD/examples/appointments.csv
patient=$PWD/examples/templates/patient.txt
cd "$work/site"

echo '--- smppcare check: is anything wrong with what the site wrote?'
"$smppcare" check

echo '--- smppcare plan: who is written to, when, and why others are not?'
status=0
"$smppcare" plan --csv "$appointments" --now 2027-03-14T02:00 >"$work/plan" || status=$?
[ "$status" -le 1 ] || exit "$status"
jq -r '"row \(.row): \(.decision) \(.send_at // "" | .[0:16]) \(.reason)"' "$work/plan"

echo '--- smppcare send: from Sunday 13:59 to Monday 21:00'
status=0
"$smppcare" send --csv "$appointments" --journal "$work/journal" --now 2027-03-14T13:59 \
  --until 2027-03-15T21:00 --speed 3600 >"$work/events" || status=$?
[ "$status" -le 1 ] || exit "$status"

# 3. One table, and the totals. A row that could not be read has no name in it.
"$smppcare" render "$patient" --csv "$appointments" --json --quiet >"$work/names" || [ $? -eq 1 ]
echo
jq -n -r --slurpfile names "$work/names" --slurpfile plan "$work/plan" --slurpfile events "$work/events" '
  def cell(n): tostring | if length > n then .[:n - 1] + "…" else . + " " * (n - length) end;
  def said: {"appointment.confirmed": "will come", "appointment.declined": "will not come",
    "appointment.reschedule_requested": "wants another day", "appointment.no_reply": "no answer",
    "inbox.added": "to be read by a person", "task.raised": "to be called", "row.refused": "to be corrected"}[.];
  ($names | INDEX(.row)) as $name
  | ["PATIENT", "MESSAGE", "KNOWN AFTERWARDS", "IN WORDS"],
    ($plan[] | . as $line
     | [$events[] | select((.key != null and .key == $line.key) or .row == $line.row)] as $of
     | [$name["\(.row)"].text // .to // "",
        ([$of[] | select(.event == "message.status").status] | last // (if $line.decision == "send" then "later" else "none" end)),
        ([$of[].event | said | select(. != null)] | unique | join(", ")),
        ([$of[] | .text // .words // empty] | last // (if $line.decision == "drop" then $line.reason else "" end))])
  | "\(.[0] | cell(24)) \(.[1] | cell(10)) \(.[2] | cell(44)) \(.[3] | cell(60))"
'
echo
jq -n -r --slurpfile events "$work/events" '
  $events | group_by(.event + " " + (.status // "")) | map("\(length) \(.[0].event) \(.[0].status // "")") | .[]'
