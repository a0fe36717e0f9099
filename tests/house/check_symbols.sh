#!/bin/sh
# SPDX-License-Identifier: MIT
# check_symbols.sh LIBRARY MAP: what the library exports is what the map lists.
set -eu
echo 1..2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
nm -D --defined-only "$1" | awk '$2 ~ /[TDBRVW]/ { sub(/@.*/, "", $3); print $3 }' | LC_ALL=C sort -u >"$work/exported"
sed -n '/global:/,/local:/s/^ *\([a-z_0-9]*\);.*/\1/p' "$2" | LC_ALL=C sort -u >"$work/listed"
if [ -s "$work/listed" ] && diff "$work/listed" "$work/exported" >"$work/diff"; then
  echo "ok 1 - exported symbols equal the map"
else
  echo "not ok 1 - exported symbols equal the map"
  sed 's/^</# in the map only: /;s/^>/# exported only: /;/^[0-9]/d' "$work/diff"
fi
if readelf -d "$1" | grep -q 'SONAME.*\.so\.0\]'; then
  echo "ok 2 - the library has its SONAME"
else
  echo "not ok 2 - the library has its SONAME"
fi
