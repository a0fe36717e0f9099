#!/bin/sh
# SPDX-License-Identifier: MIT
# check_numbers.sh INCLUDE LIST [renew]: the numbers of all enumerators of the
# public headers, and of their SMPP_ macros that are plain numbers, are those of
# the list. Numbers stay (docs/abi.md); abidiff sees none of them.
set -eu
include=$1
list=$2
cc=${CC:-gcc}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for header in "$include"/smpp/*.h "$include"/smppcare/*.h; do
  echo "#include <${header#"$include"/}>"
done >"$work/all.c"

# What stands between the braces of each enum, one name a line.
$cc -std=c11 -I "$include" -E -P "$work/all.c" | tr '\n' ' ' | grep -o 'enum [a-z_]* *{[^}]*}' |
  sed 's/^[^{]*{//; s/}$//' | tr ',' '\n' | sed -n 's/^ *\([A-Z][A-Za-z0-9_]*\).*/\1/p' >"$work/names"
sed -n 's/^#define \(SMPP_[A-Z0-9_]*\) \(0x[0-9A-Fa-f]*\|[0-9][0-9]*\)u\{0,1\}\( .*\)\{0,1\}$/\1/p' \
  "$include"/smpp/*.h | grep -v '_H$' >>"$work/names"
sort -u "$work/names" >"$work/sorted"
{
  cat "$work/all.c"
  echo '#include <stdio.h>'
  echo 'int main(void) {'
  while read -r name; do
    printf '  printf("%%s %%lld\\n", "%s", (long long)%s);\n' "$name" "$name"
  done <"$work/sorted"
  echo '  return 0;'
  echo '}'
} >"$work/print.c"
$cc -std=c11 -I "$include" "$work/print.c" -o "$work/print"
"$work/print" | LC_ALL=C sort >"$work/found"
[ "${3:-}" != renew ] || cp "$work/found" "$list"

echo 1..2
if [ "$(wc -l <"$work/found")" -gt 100 ]; then
  echo 'ok 1 - there are many'
else
  echo 'not ok 1 - there are many'
fi
if diff "$list" "$work/found" >"$work/diff"; then
  echo 'ok 2 - every number is as it was'
else
  echo 'not ok 2 - every number is as it was'
  sed 's/^/# /' "$work/diff"
  echo "# added alone: sh tests/house/check_numbers.sh include tests/abi/numbers.txt renew"
fi
