#!/bin/sh
# SPDX-License-Identifier: MIT
# check_abi.sh BASELINE LIBRARY: a program that was linked with the library of the
# baseline works with this one.
set -u
abi=$(dirname "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo 1..1
# Both sides are dumps: of a library itself abidiff would see the private types too.
if sh "$abi/dump.sh" "$2" "$work/now" >"$work/out" 2>&1 &&
  "${ABIDIFF:-abidiff}" --no-added-syms --suppressions "$abi/compatible.abignore" "$1" \
    "$work/now" >"$work/out" 2>&1; then
  echo "ok 1 - what was linked with the baseline works"
else
  echo "not ok 1 - what was linked with the baseline works"
  sed 's/^/# /' "$work/out"
  echo "# meant so? docs/abi.md, then sh tests/abi/renew.sh"
fi
