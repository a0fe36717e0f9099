# SPDX-License-Identifier: MIT
# tap.sh: what tests of programs begin with; $work is a folder of theirs, with what the last
# run wrote in out and err. $told: which files there are told where a test fails.
n=0
told='out err'

# check NAME: the condition before it, by its exit status.
check() {
  status=$?
  n=$((n + 1))
  if [ "$status" -eq 0 ]; then
    echo "ok $n - $1"
  else
    echo "not ok $n - $1"
    for file in $told; do
      [ ! -f "$work/$file" ] || tail -n 60 "$work/$file" | sed "s/^/# $file: /"
    done
  fi
}

# ended EXIT: true if the command before it ended so.
ended() {
  code=$?
  [ "$code" -eq "$1" ] || echo "exit $code instead of $1" >>"$work/err"
  [ "$code" -eq "$1" ]
}

said() {
  grep -qF -- "$1" "$work/err"
}

printed() {
  grep -qF -- "$1" "$work/out"
}
