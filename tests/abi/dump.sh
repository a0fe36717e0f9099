#!/bin/sh
# SPDX-License-Identifier: MIT
# dump.sh LIBRARY OUT: what programs see of a shared library, as text that is the
# same on every machine. Types that no public header shows are left out.
exec "${ABIDW:-abidw}" --headers-dir "$(dirname "$0")/../../include" --drop-private-types \
  --exported-interfaces-only --no-corpus-path --no-comp-dir-path --no-show-locs --type-id-style hash --out-file "$2" "$1"
