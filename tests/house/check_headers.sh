#!/bin/sh
# SPDX-License-Identifier: MIT
# check_headers.sh INCLUDE: each installed header compiles alone, as C11 and C++.
set -u
include=$1
n=0
result() {
  n=$((n + 1))
  if [ "$1" -eq 0 ]; then
    echo "ok $n - $2"
  else
    echo "not ok $n - $2"
    sed 's/^/# /' "$work"
  fi
}
work=$(mktemp)
trap 'rm -f "$work"' EXIT
for header in "$include"/smpp/*.h "$include"/smppcare/*.h; do
  [ -f "$header" ] || continue
  name=${header#"$include"/}
  [ "$name" = smpp/uv.h ] && [ "${HAVE_UV:-1}" = 0 ] && continue
  case $name in smppcare/*) [ "${HAVE_CARE:-1}" = 0 ] && continue ;; esac
  printf '#include <%s>\n' "$name" | gcc -std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror \
    -I "$include" -fsyntax-only -x c - >"$work" 2>&1
  result $? "$name as C11"
  printf '#include <%s>\n' "$name" | g++ -std=c++11 -Wall -Wextra -Werror \
    -I "$include" -fsyntax-only -x c++ - >"$work" 2>&1
  result $? "$name as C++"
done
echo "1..$n"
