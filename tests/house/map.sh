# SPDX-License-Identifier: MIT
# Of check_spec_map.sh and check_care_map.sh: a TAP line for each rule of a map, and
# what both ask of the names in it.
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

# numbered WHAT LAST: the rows of $rows are 1 to LAST, once each, in order.
numbered() {
  verdict "$1 1 to $2 have a row each" "$(echo "$rows" | awk -F ' *[|] *' -v last="$2" '
    $2 + 0 != NR { print "row " NR " is row " $2; exit }
    END { if (NR != last) print NR " rows" }')"
}

# files_are_there NAMES
files_are_there() {
  verdict 'each file that it names is there' "$(echo "$1" | grep / | while read -r file; do
    [ -f "$file" ] || echo "no such file: $file"
  done)"
}

# tests_are_run NAMES: those of tests in C.
tests_are_run() {
  verdict 'each test that it names is run' "$(echo "$1" | while read -r name; do
    grep -rqw "cmocka_unit_test[a-z_]*($name" tests || echo "no such test: $name"
  done)"
}

finish() {
  echo "1..$n"
  exit $status
}
