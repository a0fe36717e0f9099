#!/bin/sh
# SPDX-License-Identifier: MIT
# check_man.sh TREE: manual pages are ASCII. Not every groff reads UTF-8; letters have
# escapes, as \('e.
set -u
cd "$1" || exit 1
echo 1..1
found=$(LC_ALL=C grep -n '[^ -~]' docs/man/*.[1-8])
if [ -z "$found" ] && [ -f docs/man/smppcare.1 ]; then
  echo 'ok 1 - manual pages are ASCII'
else
  echo 'not ok 1 - manual pages are ASCII'
  echo "$found" | sed 's/^/# /'
fi
