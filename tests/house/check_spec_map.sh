#!/bin/sh
# SPDX-License-Identifier: MIT
# check_spec_map.sh TREE: docs/spec-map.md has each requirement once, with a place
# and a test, and what it names is there.
set -eu
. "$(dirname "$0")/map.sh"
cd "$1"
map=docs/spec-map.md

rows=$(grep '^| [0-9]* |' "$map")
numbered requirements 204
verdict 'no row is empty' "$(echo "$rows" | awk -F ' *[|] *' '
  NF != 6 || length($3) < 4 || $4 !~ /^`.*`$/ || $5 !~ /^`.*`$/ { print }')"

# What stands in backticks in the last two columns, and in the table by clause.
named=$({
  echo "$rows" | awk -F ' *[|] *' '{ print $4; print $5 }'
  sed -n '/^## By clause/,/^## /p' "$map"
} | grep -o '`[^`]*`' | tr -d '`' | sort -u)
files_are_there "$named"
verdict 'each set of vectors that it names is run' "$(echo "$named" | sed -n 's/^spec //p' | while read -r what; do
  [ -f "tests/spec/test_$what.c" ] || echo "no such test: tests/spec/test_$what.c"
done)"
tests_are_run "$(echo "$named" | grep -v -e / -e '^spec ')"
finish
