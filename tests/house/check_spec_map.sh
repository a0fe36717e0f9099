#!/bin/sh
# SPDX-License-Identifier: MIT
# check_spec_map.sh TREE: each test that docs/spec-map.md names is there.
set -eu
cd "$1"
echo 1..1
missing=
for name in $(grep -o '`[a-z][a-z0-9_]*_[a-z0-9_]*`' docs/spec-map.md | tr -d '\140' | sort -u); do
  grep -rqw "cmocka_unit_test[a-z_]*($name" tests || missing="$missing $name"
done
if [ -z "$missing" ]; then
  echo "ok 1 - each test that the map names is there"
else
  echo "not ok 1 - each test that the map names is there"
  for name in $missing; do
    echo "# no such test: $name"
  done
fi
