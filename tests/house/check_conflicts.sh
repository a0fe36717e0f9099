#!/bin/sh
# SPDX-License-Identifier: MIT
# check_conflicts.sh TREE [GIT]: no file has the marks of a merge that was not
# finished. Outside of a repository all files are looked at but those of builds.
set -u
tree=$1
git=${2:-git}
found=$(mktemp)
trap 'rm -f "$found"' EXIT
marks='^(<<<<<<<|>>>>>>>|[|]{7}) '

# look: file, line and mark of each.
look() {
  cd "$1" || exit 1
  if "$git" rev-parse --git-dir >/dev/null 2>&1; then
    "$git" grep -nIE "$marks" -- .
  else
    grep -rnIE --exclude-dir='build*' --exclude-dir=.git "$marks" .
  fi
}

echo 1..2
sample=$(mktemp -d)
printf 'a\n%s ours\nb\n=======\nc\n%s theirs\n' '<<<<<<<' '>>>>>>>' >"$sample/file"
if [ "$(cd / && grep -nE "$marks" "$sample/file" | wc -l)" -eq 2 ]; then
  echo 'ok 1 - the marks are known'
else
  echo 'not ok 1 - the marks are known'
fi
rm -rf "$sample"
if (look "$tree") >"$found"; then
  echo 'not ok 2 - no file has them'
  sed 's/^/# /' "$found"
else
  echo 'ok 2 - no file has them'
fi
