#!/bin/sh
# SPDX-License-Identifier: MIT
# test_smsc.sh SMPPCHECK SMSCSIM: the simulator as it should be passes, and what
# smppcheck says when there is nothing to check.
set -u
smppcheck=$1
smscsim=$2
. "$(dirname "$0")/common.sh"

with_sim --strict yes --receipt-delay 100ms
smsc 0 --profile full --fail-on must &&
  ! grep -E '^not ok' "$work/out" | grep -v 'TODO SHOULD' && ! grep '# SKIP' "$work/out"
check 'a strict simulator passes all MUST checks, and each is run'
[ "$(grep -c '^ok\|^not ok' "$work/out")" -ge 120 ]
check 'there are at least 120 of them'
with_sim --receipt-delay 100ms
smsc 0 --profile full --json &&
  ! grep '"level":"MUST".*"result":"\(fail\|not_run\)"' "$work/out"
check 'a tolerant one does too'
! grep -q '447700900123\|3434373730303930303132' "$work/out" && ! grep -q '7333637265743939' "$work/out"
check 'neither numbers nor passwords are told, nor their octets'

smsc 0 --report "$work/page.html" --only 'bind.*' --only 'link.*' && all_pass &&
  grep -q '<!DOCTYPE html>' "$work/page.html" && ! grep -q 's3cret99' "$work/page.html"
check 'the safe profile runs one after the other, and writes a page'

password=wrong smsc 3 --profile full
check 'an account that is refused ends it with exit status 3'
[ "$(grep -c '# SKIP not run: no bind' "$work/out")" -ge 120 ]
check 'then nothing else is tried, and nothing passes'
kill "$sim_pid"
wait "$sim_pid" 2>/dev/null
sim_pid=
timeout=500ms smsc 3 --only 'bind.*'
check 'nobody there: exit status 3'
"$smppcheck" smsc smpp://me@127.0.0.1 >/dev/null 2>"$work/err"
[ $? -eq 2 ] && grep -q -- --to "$work/err"
check 'without --to nothing is sent'
"$smppcheck" smsc --list >"$work/out" && [ "$(wc -l <"$work/out")" -ge 120 ]
check '--list needs no address'
"$smppcheck" smsc --list --only 'no.such.*' >/dev/null 2>&1
[ $? -eq 2 ]
check 'a pattern that fits nothing is a mistake'
echo "1..$n"
