#!/bin/sh
# SPDX-License-Identifier: MIT
# check_format.sh TREE: clang-format would change nothing.
set -eu
cd "$1"
echo 1..1
if find include lib tools examples tests fuzz -name '*.[ch]' -print0 |
  xargs -0 clang-format --dry-run --Werror >/dev/null 2>&1; then
  echo "ok 1 - clang-format would change nothing"
else
  echo "not ok 1 - clang-format would change nothing"
  find include lib tools examples tests fuzz -name '*.[ch]' -print0 |
    xargs -0 clang-format --dry-run 2>&1 | sed -n 's/: warning.*//;s/^\([a-z][^:]*\.[ch]:[0-9]*\).*/# \1/p' | sort -u | head -20
fi
