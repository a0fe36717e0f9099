# SPDX-License-Identifier: MIT
# tap.sh: what the tests of smppcare's commands begin with; $work is a folder of theirs,
# with what the last run wrote in out and err.
n=0

# check NAME: the condition before it, by its exit status.
check() {
  status=$?
  n=$((n + 1))
  if [ "$status" -eq 0 ]; then
    echo "ok $n - $1"
  else
    echo "not ok $n - $1"
    sed 's/^/# out: /' "$work/out"
    sed 's/^/# err: /' "$work/err"
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
