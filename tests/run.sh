#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Runs all tests, cheapest first, and installs with apt what they need.
#
#   tests/run.sh            all stages
#   tests/run.sh STAGE...   some: gcc interop sanitize threads house minimal replay fuzz
#                           quickstart
#
# BUILD_ROOT is where the build folders go (default: build-tests in the tree),
# FUZZ_RUNS how many inputs each fuzz target gets (default 20000, or what it does in six seconds).
set -eu
cd "$(dirname "$0")/.."
top=$(pwd)
. tests/packages.sh

root=${BUILD_ROOT:-$top/build-tests}
runs=${FUZZ_RUNS:-20000}
# A dispatcher takes some hundred inputs a second: without FUZZ_RUNS none takes long.
seconds=$([ -n "${FUZZ_RUNS-}" ] && echo 0 || echo 6)
stages=${*:-gcc interop sanitize threads house minimal replay fuzz quickstart}
passed=0
failed=0
failures=

# shellcheck disable=SC2086
need_packages $BUILD_PACKAGES libcmocka-dev clang-14 libclang-rt-14-dev llvm-14 \
  clang-format binutils tshark curl openssl abigail-tools
mkdir -p "$root"
: >"$root/failed.txt"
getent hosts localhost >/dev/null ||
  echo "localhost has no address here, and the tests of TLS want one: add '127.0.0.1 localhost' to /etc/hosts" |
  tee "$root/failed.txt" >&2

say() {
  printf '\n== %s\n' "$*"
}

# configure FOLDER [option...]: a build folder, reused where it is there.
configure() {
  folder=$root/$1
  shift
  if [ -f "$folder/build.ninja" ]; then
    meson setup --reconfigure "$folder" "$@" >"$folder.log" 2>&1
  else
    meson setup "$folder" "$@" >"$folder.log" 2>&1
  fi || {
    cat "$folder.log"
    return 1
  }
  ninja -C "$folder" >"$folder.log" 2>&1 || {
    tail -n 60 "$folder.log"
    return 1
  }
}

# count FOLDER: adds what meson test printed to the totals.
count() {
  ok=$(sed -n 's/^Ok: *\([0-9]*\).*/\1/p' "$1/test.out" | tail -n 1)
  bad=$(sed -n 's/^Fail: *\([0-9]*\).*/\1/p;s/^Timeout: *\([0-9]*\).*/\1/p;s/^Unexpected Pass: *\([0-9]*\).*/\1/p' \
    "$1/test.out" | awk '{ n += $1 } END { print n + 0 }')
  passed=$((passed + ${ok:-0}))
  failed=$((failed + bad))
}

# suite FOLDER [argument of meson test...]
suite() {
  folder=$root/$1
  shift
  status=0
  meson test -C "$folder" --no-rebuild --print-errorlogs "$@" >"$folder/test.out" 2>&1 || status=$?
  grep -v '^ninja' "$folder/test.out" | tail -n 150
  count "$folder"
  [ "$status" -eq 0 ] || tell "$folder"
  return $status
}

# tell FOLDER: keeps for the end which tests failed and what they said: the end of a long output
# is what is read, or all that is kept.
tell() {
  awk '
    function end() {
      if (section ~ /\n(not ok|result: +[^\n]*(exit status [1-9]|killed|signal|timeout))/)
        print section
      section = ""
      lines = 0
    }
    /^=====/ { end(); next }
    /^(test|result):/ || !/^(ok |command:|start time:|duration:)/ && lines++ < 60 { section = section "\n" $0 }
    END { end() }' "$1/meson-logs/testlog.txt" >>"$root/failed.txt" || true
}

stage_gcc() {
  CC=gcc configure gcc && suite gcc --no-suite house --no-suite fuzz --no-suite interop
}

# Our programs against other people's: here none of those may be missing.
stage_interop() {
  # shellcheck disable=SC2086
  need_packages $INTEROP_PACKAGES && need_node_smpp "$root/node" &&
    CC=gcc configure gcc -Dinterop=enabled -Dnode_modules="$root/node/node_modules" &&
    suite gcc --suite interop
}

# Undefined behaviour ends a test as a bad access does.
sanitized() {
  CC=clang-14 CXX=clang++-14 configure clang -Db_sanitize=address,undefined -Db_lundef=false \
    -Dc_args=-fno-sanitize-recover=all -Dcpp_args=-fno-sanitize-recover=all
}

stage_sanitize() {
  sanitized &&
    UBSAN_OPTIONS=print_stacktrace=1 suite clang --no-suite house --no-suite fuzz --no-suite interop --timeout-multiplier 4
}

# Whatever runs on more than one thread.
stage_threads() {
  CC=clang-14 configure threads -Db_sanitize=thread -Db_lundef=false -Dcare=disabled -Dbench=false &&
    suite threads --suite loop --suite examples --timeout-multiplier 4
}

stage_house() {
  CC=gcc configure gcc && suite gcc --suite house
}

# libuv, OpenSSL and cmocka are enough for all but the patient layer, which does
# without libphonenumber.
stage_minimal() {
  CC=gcc configure minimal -Dcare=disabled -Dlines=disabled -Dbench=false &&
    sh tests/house/check_minimal.sh "$root/minimal" && passed=$((passed + 1)) || return 1
  CC=gcc configure core -Duv=disabled -Dcare=disabled -Dlines=disabled -Dbench=false &&
    suite core --no-suite house --no-suite fuzz || return 1
  CC=gcc configure plain -Duv=disabled -Dphonenumber=disabled -Dlines=disabled -Dbench=false &&
    suite plain --suite care
}

stage_replay() {
  sanitized &&
    suite clang --suite fuzz --timeout-multiplier 4
}

stage_fuzz() {
  sanitized || return 1
  found=0
  for target in "$root"/clang/fuzz/fuzz_*; do
    [ -f "$target" ] && [ -x "$target" ] || continue
    name=$(basename "$target")
    what=${name#fuzz_}
    scratch=$(mktemp -d)
    # -entropic=0: its bookkeeping would take most of the time of a short run.
    if "$target" -runs="$runs" -max_total_time="$seconds" -entropic=0 -max_len=1024 -timeout=10 -rss_limit_mb=2048 -print_final_stats=0 \
      -dict=fuzz/smpp.dict -artifact_prefix="$root/" "$scratch" "fuzz/corpus/$what" \
      >"$root/$name.out" 2>&1; then
      echo "$name: $(sed -n 's/^Done \([0-9]*\) runs.*/\1/p' "$root/$name.out") inputs, clean"
      passed=$((passed + 1))
    else
      echo "$name: FAILED"
      tail -n 40 "$root/$name.out" | tee -a "$root/failed.txt"
      found=$((found + 1))
    fi
    rm -rf "$scratch"
  done
  failed=$((failed + found))
  [ "$found" -eq 0 ]
}

stage_quickstart() {
  BUILD_DIR="$root/gcc" sh examples/quickstart.sh && passed=$((passed + 1))
}

for stage in $stages; do
  say "$stage"
  began=$(date +%s)
  if ! "stage_$stage"; then
    failures="$failures $stage"
  fi
  echo "($stage: $(($(date +%s) - began)) s)"
done

say "all stages"
if [ -n "$failures" ]; then
  [ "$failed" -gt 0 ] || failed=1
  cat "$root/failed.txt"
  echo "failed stages:$failures"
fi
echo "$passed passed, $failed failed"
[ -z "$failures" ] && [ "$failed" -eq 0 ]
