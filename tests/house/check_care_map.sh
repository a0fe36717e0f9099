#!/bin/sh
# SPDX-License-Identifier: MIT
# check_care_map.sh TREE: docs/care-map.md has each row once, with how far it goes and
# what shows it; what it names is there, and each scenario is named, run and told about.
set -eu
. "$(dirname "$0")/map.sh"
cd "$1"
map=docs/care-map.md

rows=$(grep '^| [0-9]* |' "$map")
numbered rows 82
verdict 'each says how far it goes, by what it is shown, and what it is not' "$(echo "$rows" | awk -F ' *[|] *' '
  $4 != "yes" && $4 != "part" && $4 != "waits" && $4 != "not SMS" { print "row " $2 ": " $4 }
  ($4 == "yes" || $4 == "part") && $5 !~ /^`/ { print "row " $2 " is shown by nothing" }
  $4 != "yes" && $6 == "" { print "row " $2 " does not say what is left out" }')"

named=$(echo "$rows" | awk -F ' *[|] *' '{ print $5 }' | grep -o '`[^`]*`' | tr -d '`' | sort -u)
verdict 'each scenario that it names is run' "$(echo "$named" | sed -n 's/^scenario //p' | while read -r name; do
  [ -f "examples/scenarios/$name/expected.jsonl" ] || echo "no such folder: $name"
  grep -q "'$name'" tests/care/meson.build || echo "not run: $name"
done)"
files_are_there "$named"
tests_are_run "$(echo "$named" | grep -v -e / -e '^scenario ')"
verdict 'each scenario is named, run, and told about' "$(for folder in examples/scenarios/*/; do
  name=$(basename "$folder")
  grep -q "'$name'" tests/care/meson.build || echo "not run: $name"
  grep -q "^| \`$name\` | .\{20\}" examples/scenarios/README.md || echo "README.md tells nothing of $name"
done)"
finish
