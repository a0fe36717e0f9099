#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Which lines of the core the tests and the corpora of the fuzz targets reach:
#
#   tests/coverage.sh            a table by layer, and the files below 95 percent
#   tests/coverage.sh FILE...    besides, the lines of these files that nothing reaches
#
# BUILD_DIR is the build folder (default: build-coverage in the tree).
# COVERAGE_RUN=no reads what the last run left. Built without optimisation, since
# lines that the compiler has joined cannot be told apart; read by gcov, which
# comes with gcc, and Python, which comes with meson.
set -eu
cd "$(dirname "$0")/.."
build=${BUILD_DIR:-build-coverage}

if [ "${COVERAGE_RUN:-yes}" = yes ]; then
  [ -f "$build/build.ninja" ] ||
    CC=gcc meson setup "$build" -Db_coverage=true -Doptimization=0 -Dwerror=false -Dbench=false \
      -Dinterop=disabled >"$build.log"
  ninja -C "$build" >"$build.log" || {
    tail -n 40 "$build.log"
    exit 1
  }
  find "$build" -name '*.gcda' -delete
  meson test -C "$build" --no-rebuild --no-suite house --timeout-multiplier 5 >"$build/test.out" 2>&1 || {
    tail -n 60 "$build/test.out"
    exit 1
  }
fi

exec python3 tests/coverage.py "$build" "$@"
