#!/bin/sh
# SPDX-License-Identifier: MIT
# check_examples.sh ROOT: each block of C in README.md and docs/guide.md stands
# so in a program of examples/, and the guide names all of these.
set -u
cd "$1" || exit 1
n=0
work=$(mktemp)
trap 'rm -f "$work"' EXIT
result() {
  n=$((n + 1))
  if [ "$1" -eq 0 ]; then
    echo "ok $n - $2"
  else
    echo "not ok $n - $2"
    sed 's/^/# /' "$work"
  fi
}
for page in README.md docs/guide.md; do
  awk '
    FILENAME != page { programs = programs $0 "\n"; next }
    /^```c$/ { inside = 1; block = ""; first = FNR; next }
    /^```$/ && inside {
      inside = 0
      n_blocks++
      if (index(programs, block) == 0) {
        print page ":" first ": this is in no program of examples/"
        bad = 1
      }
      next
    }
    inside { block = block $0 "\n" }
    END { exit bad || n_blocks == 0 }
  ' page="$page" examples/*.c "$page" >"$work"
  result $? "$page shows programs as they are"
done
for program in examples/*.c; do
  grep -q "(../$program)" docs/guide.md || echo "$program is not in docs/guide.md"
done >"$work"
[ ! -s "$work" ]
result $? "docs/guide.md names every program"
echo "1..$n"
