#!/bin/sh
# SPDX-License-Identifier: MIT
# check_minimal.sh BUILD: a build without ICU and jansson has the SMPP libraries
# and tools, and none of them needs more than libuv and OpenSSL.
set -eu
build=$1
status=0
for file in lib/libsmpp.so.0 lib/uv/libsmpp-uv.so.0 tools/smppdump/smppdump tools/smscsim/smscsim \
  tools/smppsend/smppsend tools/smppbench/smppbench; do
  if [ ! -e "$build/$file" ]; then
    echo "missing: $file"
    status=1
    continue
  fi
  readelf -d "$build/$file" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p' |
    grep -v -e '^libc\.so' -e '^libsmpp' -e '^libuv\.so' -e '^libssl\.so' -e '^libcrypto\.so' |
    sed "s|^|$file needs |" >"$build/needs.txt" || true
  if [ -s "$build/needs.txt" ]; then
    cat "$build/needs.txt"
    status=1
  fi
done
[ $status -eq 0 ] && echo "a build with libuv and OpenSSL alone is complete"
exit $status
