#!/bin/sh
# SPDX-License-Identifier: MIT
# check_spec_map.sh TREE: docs/spec-map.md has each requirement once, with a place
# and a test, and what it names is there.
set -eu
cd "$1"
map=docs/spec-map.md
n=0
status=0

# verdict NAME FAULTS: a line each.
verdict() {
  n=$((n + 1))
  if [ -z "$2" ]; then
    echo "ok $n - $1"
  else
    echo "not ok $n - $1"
    echo "$2" | sed 's/^/# /'
    status=1
  fi
}

rows=$(grep '^| [0-9]* |' "$map")
# A row that is there twice, or not at all, or in another place.
verdict 'requirements 1 to 204 have a row each' "$(echo "$rows" | awk -F ' *[|] *' '
  $2 + 0 != NR { print "row " NR " is of requirement " $2; exit }
  END { if (NR != 204) print NR " rows" }')"
verdict 'no row is empty' "$(echo "$rows" | awk -F ' *[|] *' '
  NF != 6 || length($3) < 4 || $4 !~ /^`.*`$/ || $5 !~ /^`.*`$/ { print }')"

# What stands in backticks in the last two columns, and in the table by clause.
named=$({
  echo "$rows" | awk -F ' *[|] *' '{ print $4; print $5 }'
  sed -n '/^## By clause/,/^## /p' "$map"
} | grep -o '`[^`]*`' | tr -d '`' | sort -u)
verdict 'each file that it names is there' "$(echo "$named" | grep / | while read -r file; do
  [ -f "$file" ] || echo "no such file: $file"
done)"
verdict 'each set of vectors that it names is run' "$(echo "$named" | sed -n 's/^spec //p' | while read -r what; do
  [ -f "tests/spec/test_$what.c" ] || echo "no such test: tests/spec/test_$what.c"
done)"
verdict 'each test that it names is run' "$(echo "$named" | grep -v -e / -e '^spec ' | while read -r name; do
  grep -rqw "cmocka_unit_test[a-z_]*($name" tests || echo "no such test: $name"
done)"
echo "1..$n"
exit $status
