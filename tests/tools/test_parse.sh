#!/bin/sh
# SPDX-License-Identifier: MIT
# test_parse.sh SMPPCARE: what `smppcare parse` prints and how it ends.
set -u
smppcare=$(cd "$(dirname "$1")" && pwd)/$(basename "$1") # part of it runs elsewhere
unset SMPPCARE_DATA
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$(dirname "$0")/../support/tap.sh"

# run EXIT ARGUMENTS...: parses $work/in; true if it ends as said.
run() {
  expected=$1
  shift
  "$smppcare" parse "$@" >"$work/out" 2>"$work/err" <"$work/in"
  ended "$expected"
}

is() {
  [ "$(cat "$work/out")" = "$1" ]
}

printf 'oui\n' >"$work/in"
run 0 --question confirm --lang fr &&
  is '{"text":"oui","intent":"yes","value":null,"confidence":0.95,"span":[0,3],"rule":"answer.yes","lexicon":"fr-1","secondary":[]}'
check 'a reply becomes one JSON object, keys in the order of the contract'

printf 'oui\n\nnon' >"$work/in"
run 0 --question=confirm --lang=fr && [ "$(wc -l <"$work/out")" -eq 3 ] &&
  sed -n 2p "$work/out" | grep -q '"text":"","intent":"unknown"' &&
  sed -n 3p "$work/out" | grep -q '"intent":"no"'
check 'empty lines count, and a last line without an end'

: >"$work/in"
run 0 --question confirm --lang fr && [ ! -s "$work/out" ]
check 'no reply, no answer'

printf 'd\303\251sol\303\251 non\r\n' >"$work/in"
run 0 --question confirm --lang fr && printed '"text":"désolé non"' && printed '"span":[9,12]'
check 'span counts octets, a line ends in CR LF too'

printf 'oui \377\n' >"$work/in"
run 0 --question confirm --lang fr && printed '"text":"oui �","intent":"yes"'
check 'octets that are not UTF-8 become U+FFFD'

printf 'o\000ui\n' >"$work/in"
run 0 --question confirm --lang fr && printed '"text":"o\u0000ui"'
check 'a NUL is a character like others'

# What others would run, open, draw or count: it stays text, one line of JSON a reply.
cd "$work" || exit 1
cat >"$work/in" <<'END'
=cmd|'/c calc'!A0
$(touch "$PWD/ran"); `touch ran`; touch ran
%n%s%s%n%99999d
<script>alert("x")</script>&amp;
"},{"intent":"yes","text":"
\",\"intent\":\"yes
END
printf '\033[2J\033]0;x\007venir \177\n\342\200\256ici\342\200\254 \342\201\246\n\355\240\200\355\260\200\n' >>"$work/in"
run 0 --question confirm --lang fr && [ "$(wc -l <"$work/out")" -eq 9 ] && [ ! -s "$work/err" ] &&
  [ ! -e "$work/ran" ] && ! LC_ALL=C grep -q "$(printf '[\001-\011\013-\037]')" "$work/out" &&
  [ "$(grep -c '^{"text":".*","intent":"[a-z_]*",.*}$' "$work/out")" -eq 9 ] &&
  printed '{"text":"%n%s%s%n%99999d","intent":"unknown"' && printed '"text":"\u001b[2J\u001b]0;x\u0007venir ' &&
  printed '{"text":"=cmd|'"'"'/c calc'"'"'!A0","intent":"unknown"' &&
  printed '{"text":"\"},{\"intent\":\"yes\",\"text\":\"","intent":' &&
  printed '{"text":"\\\",\\\"intent\\\":\\\"yes","intent":' && iconv -f UTF-8 -t UTF-8 "$work/out" >/dev/null
check 'formulas, commands, formats, markup, quotes and control octets stay text'

# A line says the same whatever stands before and behind it.
printf 'oui\n' >"$work/in"
run 0 --question confirm --lang fr && cp "$work/out" "$work/alone" &&
  printf 'stop\n\377\000\nnon\noui\nje ne viens pas\nstop' >"$work/in" &&
  run 0 --question confirm --lang fr && sed -n 4p "$work/out" | cmp -s - "$work/alone"
check 'a line is read alone, whatever is before and behind it'

awk 'BEGIN { for (i = 0; i < 700; i++) printf "oui " }' >"$work/in"
run 0 --question confirm --lang fr && printed '"intent":"unknown"' &&
  printed '"rule":"too_long"' && printed '"truncated":true'
check 'a reply that is too long is cut, and says so'

printf 'x\n' >"$work/in"
run 2 --question choice --lang fr && said 'needs --options' && [ ! -s "$work/out" ] &&
  run 2 --question combined --lang fr && said 'needs --items' &&
  run 2 --question combined --lang fr --items pain && said 'LABEL:QUESTION' &&
  run 2 --question date --lang fr --now soon && said '2026-11-23' &&
  run 2 --question date --lang fr --zone Nowhere/Town && said "time zone 'Nowhere/Town'"
check 'a question without what it needs exits 2'

printf '8/10\n' >"$work/in"
run 0 --question nps --lang fr && printed '"intent":"number","value":8,'
check 'a number is a value'

printf 'trente-sept cinq\n' >"$work/in"
run 0 --question temperature --lang fr && printed '"value":37.5,'
check 'a temperature in words is a value'

printf 'lundi\n' >"$work/in"
run 0 --question date --lang fr --now 2026-11-22T23:30Z --zone Europe/Paris &&
  printed '"value":"2026-11-30"' && run 0 --question date --lang fr --now 2026-11-22T23:30 &&
  printed '"value":"2026-11-23"'
check 'a weekday is the next one after the day it is where the site is'

printf 'la deuxième\n' >"$work/in"
run 0 --question choice --lang fr --options matin,soir && printed '"intent":"choice","value":"soir"'
check 'an option is a value'

printf '4 37,2 non\n' >"$work/in"
run 0 --question combined --lang fr --items pain:scale_0_10,temp:temperature,fever:yes_no &&
  printed '"intent":"number","value":{"pain":4,"temp":37.2,"fever":"no"}'
check 'the parts of a combined question are an object by label'

run 2 --question what --lang fr && said "no question 'what'" &&
  run 2 --question confirm --lang xx && said "'xx'" && run 2 --question confirm &&
  run 2 --lang fr && run 2 --question confirm --lang fr --what && run 2 --question confirm --lang fr more
check 'unknown questions, languages and options exit 2'

run 2 --question confirm --lang fr --what && said 'smppcare parse: '
check 'messages begin with the name of the command'

run 0 --question confirm --lang fr --options A,B --items pain:nps --now 2027-01-01 --zone UTC
check 'options that a question does not need do no harm'

run 0 --help && printed '--question'
check '--help says how'

cat >"$work/in" <<'END'
{"id":7,"text":"oui","question":"confirm","lang":"fr","tags":["a",{"b":1.50}]}
{"text":"no\nthanks","lang":"en","intent":"label"}
{"text":"oui
[1]
{"lang":"fr"}
{"text":"7","question":"choice"}
{"text":"7","lang":"zz"}
END
run 1 --jsonl --question confirm --lang fr && [ "$(wc -l <"$work/out")" -eq 7 ] &&
  sed -n 1p "$work/out" | grep -qF '"text":"oui","intent":"yes"' &&
  sed -n 1p "$work/out" | grep -qF '"id":7,"question":"confirm","lang":"fr","tags":["a",{"b":1.50}]}'
check '--jsonl passes other members through'

sed -n 2p "$work/out" | grep -qF '"intent":"no"' &&
  [ "$(sed -n 2p "$work/out" | grep -o intent | wc -l)" -eq 1 ]
check 'a member named as one of the answer does not stand twice'

bad=$(for row in 3 4 5 6 7; do
  sed -n ${row}p "$work/out" | grep "^{\"row\":$row,\"error\":\"..*\"}\$"
done | wc -l)
[ "$bad" -eq 5 ]
check 'a bad line gives its row and an error, and exit 1'

printf '{"text":"oui \377","id":"\377"}\n' >"$work/in"
run 0 --jsonl --question confirm --lang fr && printed '"text":"oui �","intent":"yes"' &&
  printed '"id":"�"'
check 'in objects too, octets that are not UTF-8 become U+FFFD'

printf '{"text":"oui"}\n' >"$work/in"
run 1 --jsonl && printed '"error":"no question'
check '--jsonl without a question anywhere is an error of the row'

mkdir -p "$work/data/lexicon"
printf 'lexicon fr 1\n[yes]\nhop\n' >"$work/data/lexicon/fr.lex"
printf 'hop\n' >"$work/in"
SMPPCARE_DATA=$work/data run 0 --question confirm --lang fr && printed '"intent":"yes"'
check 'SMPPCARE_DATA says where the words are'

printf 'site fr 9\n[yes]\nhue\n' >"$work/data/lexicon/fr.site.lex"
printf 'hue\n' >"$work/in"
SMPPCARE_DATA=$work/data run 0 --question confirm --lang fr && printed '"lexicon":"fr-1.9"'
check 'a site has words of its own'

printf 'site fr 9\n[yse]\nhue\n' >"$work/data/lexicon/fr.site.lex"
SMPPCARE_DATA=$work/data run 3 --question confirm --lang fr && said 'fr.site.lex:2:'
check 'a fault of a lexicon exits 3 and says file and line'

SMPPCARE_DATA=$work/none run 3 --question confirm --lang fr && said 'none'
check 'no lexicons exit 3'

# The answer comes while the pipe is still open.
mkfifo "$work/questions" "$work/answers"
"$smppcare" parse --question confirm --lang fr <"$work/questions" >"$work/answers" 2>"$work/err" &
exec 3>"$work/questions" 4<"$work/answers"
printf 'oui\n' >&3
read -r answer <&4
echo "$answer" >"$work/out"
printed '"intent":"yes"'
check 'an answer is given before more is waited for'
exec 3>&- 4<&-
wait

for stop in "INT 130" "TERM 143"; do
  signal=${stop% *}
  "$smppcare" parse --question confirm --lang fr <"$work/questions" >"$work/answers" 2>"$work/err" &
  parse=$!
  exec 3>"$work/questions" 4<"$work/answers"
  printf 'oui\nnon' >&3
  read -r answer <&4
  kill -"$signal" "$parse"
  wait "$parse"
  [ $? -eq "${stop#* }" ] && [ -z "$(cat <&4)" ] && [ ! -s "$work/err" ] &&
    echo "$answer" | grep -q '"intent":"yes".*}$'
  check "SIG$signal ends it with ${stop#* } behind a whole line"
  exec 3>&- 4<&-
done

# Input that never ends: the answers stop behind a whole one.
mkfifo "$work/endless"
yes oui >"$work/endless" 2>"$work/err" &
"$smppcare" parse --question confirm --lang fr <"$work/endless" >"$work/stream" &
parse=$!
until [ -s "$work/stream" ]; do :; done
kill -TERM "$parse"
wait "$parse"
[ $? -eq 143 ] && [ "$(sort -u "$work/stream" | wc -l)" -eq 1 ]
check 'SIGTERM stops it in the middle of input too'
wait

echo "1..$n"
