#!/bin/sh
# SPDX-License-Identifier: MIT
# test_matrix.sh SMPPCHECK SMSCSIM [all]: for each rule that the simulator breaks,
# the check that names it fails, and nothing that is not about it. With `all` every
# check is run each time; otherwise those that name it, and some that must not fail.
set -u
smppcheck=$1
smscsim=$2
all=${3:-}
here=$(dirname "$0")
. "$here/common.sh"
controls='bind.tx bind.system_id link.enquire.tx unbind.tx unbind.trx submit.accepted submit.id.unique
  frame.response.sequence frame.response.once frame.response.body frame.unknown_command query.known
  cancel.unknown text.ucs2 state.rx.query_sm receipt.esm_class'

# fits ID PATTERN..
fits() {
  id=$1
  shift
  for pattern; do
    # shellcheck disable=SC2254
    case $id in $pattern) return 0 ;; esac
  done
  return 1
}

# run NAMED: the checks against the simulator, what failed in $work/failed.
run() {
  set --
  if [ -z "$all" ]; then
    for id in $named $controls; do
      set -- "$@" --only "$id"
    done
  fi
  timeout 170 "$smppcheck" smsc "smpp://me:s3cret99@127.0.0.1:$port?timeout=500ms" --to +447700900123 \
    --wait 1500ms --profile full "$@" >"$work/out" 2>"$work/err" </dev/null
  sed -n 's/^not ok [0-9]* - \([^:]*\):.*/\1/p' "$work/out" >"$work/failed"
}

# as_said: what failed is what is named, and besides at most what may.
as_said() {
  ok=0
  for id in $named; do
    grep -qx "$id" "$work/failed" || { echo "# $id did not fail"; ok=1; }
  done
  while read -r id; do
    fits "$id" $named $may || { echo "# $id failed"; ok=1; }
  done <"$work/failed"
  return $ok
}

set -f
while IFS='|' read -r what named may; do
  case $what in '#'* | '') continue ;; esac
  switch=${what%% *}
  option=$(echo "$what" | sed -n 's/^[^ ]* *\([a-z_]*\)=\([^ ]*\).*/--\1 \2/p' | tr _ -)
  # shellcheck disable=SC2086
  with_sim --strict yes --receipt-delay 100ms $option "--$(echo "$switch" | tr _ -)" yes
  run
  as_said
  check "$switch: what names it fails, and nothing else"
  echo "$switch" >>"$work/seen"
done <"$here/matrix.txt"

# silent_bind leaves nothing to check: no bind ever succeeds.
echo silent_bind >>"$work/seen"
with_sim --silent-bind yes
timeout=300ms smsc 3 --profile full
check 'silent_bind: no bind, and nothing passes'
"$smscsim" --list-behaviours | awk '$2 == "rule" { print $1 }' | sort >"$work/rules"
sort "$work/seen" | diff - "$work/rules" >"$work/out"
check 'every rule that the simulator breaks is in the matrix'
echo "1..$n"
