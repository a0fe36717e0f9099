#!/bin/bash
# SPDX-License-Identifier: MIT
# test_completion.sh COMPLETION FOLDER...: what bash completes for each tool, which
# are in the folders.
completion=$1
shift
for folder; do PATH=$folder:$PATH; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
n=0
check() {
  if [ "$?" -eq 0 ]; then result=ok; else result='not ok'; fi
  n=$((n + 1))
  echo "$result $n - $1"
  [ "$result" = ok ] || echo "# ${COMPREPLY[*]}"
}

# complete_words WORD...: what the last word may become, in COMPREPLY.
complete_words() {
  COMP_WORDS=("$@")
  COMP_CWORD=$(($# - 1))
  _smpp_tools "$1"
}
offers() {
  local offer
  for offer in "${COMPREPLY[@]}"; do [ "$offer" = "$1" ] && return; done
  return 1
}

. "$completion"
check 'bash reads it'

complete_words smppcare '' && offers check && offers render && offers parse && offers plan && offers send && ! offers COMMAND
check 'smppcare: its commands'
complete_words smppcare s && [ "${COMPREPLY[*]}" = send ]
check 'smppcare s: send alone'
complete_words smppcare send --unt && [ "${COMPREPLY[*]}" = --until ]
check 'smppcare send --unt: --until'
complete_words smppcare plan --j && [ "${COMPREPLY[*]}" = '--json --jsonl' ]
check 'smppcare plan --j: both'
touch appointments.csv && complete_words smppcare send --csv app && [ "${COMPREPLY[*]}" = appointments.csv ]
check 'what follows an option is a file'

for pair in smppsend:--journal smppdump:--strict smscsim:--scenario smppcheck:--profile smppbench:--duration; do
  tool=${pair%%:*} option=${pair#*:}
  complete_words "$tool" x "${option%??}" && offers "$option"
  check "$tool ${option%??}: $option"
done
for tool in smppcare smppsend smppdump smscsim smppcheck smppbench; do complete -p "$tool" >/dev/null || break; done
check 'every tool has it'
echo "1..$n"
