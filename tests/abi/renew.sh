#!/bin/sh
# SPDX-License-Identifier: MIT
# renew.sh [BUILD]: writes the baselines of the shared libraries' ABI anew, from a
# build folder, or from one made for it. docs/abi.md says when.
set -eu
cd "$(dirname "$0")/../.."
build=${1:-}
if [ -z "$build" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  build=$work/build
  CC=gcc meson setup "$build" -Dbench=false >"$work/log" && ninja -C "$build" >"$work/log" || {
    cat "$work/log" >&2
    exit 1
  }
fi

# renew NAME PATH
renew() {
  sh tests/abi/dump.sh "$build/$2" "tests/abi/$1.abi"
  echo "tests/abi/$1.abi: $(grep -c '<elf-symbol ' "tests/abi/$1.abi") symbols"
}

renew libsmpp lib/libsmpp.so
renew libsmpp-uv lib/uv/libsmpp-uv.so
renew libsmppcare lib/care/libsmppcare.so
sh tests/house/check_numbers.sh include tests/abi/numbers.txt renew | sed -n "s/^ok 2 - /tests\/abi\/numbers.txt: /p"
