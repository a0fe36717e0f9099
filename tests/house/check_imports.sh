#!/bin/sh
# SPDX-License-Identifier: MIT
# check_imports.sh LIBRARY LIST: the library imports nothing outside the list,
# so no socket, clock, thread, allocator, libuv or OpenSSL.
set -eu
echo 1..2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
nm -D --undefined-only "$1" | awk '{ sub(/@.*/, "", $NF); print $NF }' | LC_ALL=C sort -u >"$work/imports"
grep -v '^#' "$2" | LC_ALL=C sort -u >"$work/allowed"
LC_ALL=C comm -23 "$work/imports" "$work/allowed" >"$work/others"
if [ ! -s "$work/others" ]; then
  echo "ok 1 - nothing outside the list is imported"
else
  echo "not ok 1 - nothing outside the list is imported"
  sed 's/^/# imported: /' "$work/others"
fi
if [ "$(readelf -d "$1" | grep -c NEEDED)" -le 1 ]; then
  echo "ok 2 - libc is the only library needed"
else
  echo "not ok 2 - libc is the only library needed"
  readelf -d "$1" | sed -n 's/.*NEEDED/# NEEDED/p'
fi
