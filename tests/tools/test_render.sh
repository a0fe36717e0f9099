#!/bin/sh
# SPDX-License-Identifier: MIT
# test_render.sh SMPPCARE EXAMPLES: what `smppcare render` prints and how it ends.
set -u
smppcare=$1
examples=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$(dirname "$0")/../support/tap.sh"

# run EXIT ARGUMENTS...: renders; true if it ends as said.
run() {
  expected=$1
  shift
  "$smppcare" render "$@" >"$work/out" 2>"$work/err" </dev/null
  ended "$expected"
}

printf '{{name}} le {{start|date}} à {{start|time}}' >"$work/t.txt"
printf 'phone,name,start\n+33 6 39 98 02 01,Zoé,2027-03-15T09:30\n' >"$work/good.csv"

run 0 "$work/t.txt" --csv "$work/good.csv" --json &&
  [ "$(cat "$work/out")" = '{"row":1,"id":null,"to":"+33 6 39 98 02 01","text":"Zoé le 15/03 à 09h30","encoding":"gsm7","parts":1,"warnings":[],"error":null}' ]
check 'a row becomes one JSON object, keys in the order of the contract'

run 0 "@$work/t.txt" --csv "$work/good.csv" --json && printed '"text":"Zoé le 15/03 à 09h30"'
check 'an @ before the file is allowed, as smppsend has it'

run 0 'Bonjour {{name}} : {{start|date}}' --csv "$work/good.csv" --json &&
  printed '"text":"Bonjour Zoé : 15/03"' && run 3 'Bonjour {{nom}}' --csv "$work/good.csv" &&
  said 'TEMPLATE:1:9: '
check 'what holds {{ is the template itself'

run 0 "$work/t.txt" --csv "$work/good.csv" && printed '+33 6 39 98 02 01         1  Zoé le 15/03 à 09h30' &&
  said '1 rows: 1 rendered in 1 parts, 0 failed'
check 'without --json a table is printed, and a summary on stderr'

run 0 "$work/t.txt" --csv="$work/good.csv" --quiet --json && [ ! -s "$work/err" ]
check '--quiet leaves stderr empty'

"$smppcare" render "$work/t.txt" --csv - --json <"$work/good.csv" >"$work/out" 2>"$work/err" && printed '"row":1'
check 'the table may come from stdin'

run 0 "$work/t.txt" --csv "$work/good.csv" --lang en && printed 'Zoé le 15/03 à 09:30'
check '--lang says how dates are written'

printf 'phone,name,start\n+33 6 39 98 02 01,Zoé,2027-03-15T08:30Z\n' >"$work/utc.csv"
run 0 "$work/t.txt" --csv "$work/utc.csv" --zone Europe/Paris && printed '09h30' &&
  run 1 "$work/t.txt" --csv "$work/utc.csv" && printed 'UTC'
check 'a time in UTC needs --zone'

# --- failed rows ----------------------------------------------------------------

cat >"$work/bad.csv" <<'END'
phone;name;start;id
+33 6 39 98 02 01;Zoé;2027-03-15T09:30;a
06 39 98 02 02 (mari);Léo;2027-03-15T09:30;b
+33 6 39 98 02 03;;2027-03-15T09:30;c
+33 6 39 98 02 04;Ana;03/15/2027;d
+33 6 39 98 02 05;Max
+33 6 39 98 02 06;Eva;2027-03-15T11:00;f
END
run 1 "$work/t.txt" --csv "$work/bad.csv" --json && [ "$(wc -l <"$work/out")" -eq 6 ] &&
  [ "$(grep -c '"text":null,"encoding":null,"parts":null,"warnings":\[\],"error":"' "$work/out")" -eq 4 ]
check 'each bad row gets its line, with null for text; exit 1'

sed -n 2p "$work/out" | grep -q '"id":"b","to":"06 39 98 02 02 (mari)".*digits' &&
  sed -n 3p "$work/out" | grep -qF "field 'name' is empty" &&
  sed -n 4p "$work/out" | grep -q 'day first' &&
  sed -n 5p "$work/out" | grep -q '"to":null.*2 fields where the header has 4' &&
  sed -n 6p "$work/out" | grep -q '"text":"Eva le'
check 'each says what is wrong, and the others are rendered'

# --- templates --------------------------------------------------------------------

printf 'x\n{{nom}}' >"$work/unknown.txt"
run 3 "$work/unknown.txt" --csv "$work/good.csv" && said 'unknown.txt:2:1: ' && said "'nom'" &&
  said 'phone, name, start' && [ ! -s "$work/out" ]
check 'an unknown field: file, line, column and the columns there are; exit 3, nothing printed'

printf '{{name|lower}}' >"$work/filter.txt"
run 3 "$work/filter.txt" --csv "$work/good.csv" && said 'filter.txt:1:8: ' && said 'date, time, upper, default'
check 'an unknown filter: place and the filters there are; exit 3'

printf 'Bonjour {{name}' >"$work/open.txt"
run 3 "$work/open.txt" --csv "$work/good.csv" && said 'open.txt:1:'
check 'braces that are not closed; exit 3'

run 2 "$work/none.txt" --csv "$work/good.csv" && said 'none.txt' && said 'none.fr.txt'
check 'a template that is not there names what was looked for; exit 2'

printf 'h\364pital {{name}}' >"$work/latin.txt"
run 0 "$work/latin.txt" --csv "$work/good.csv" && printed 'hôpital Zoé'
check 'a template in CP1252 is read as such'

# --- tables -----------------------------------------------------------------------

printf 'name,start\nZ,2027-03-15\n' >"$work/to.csv"
run 2 "$work/t.txt" --csv "$work/to.csv" && said 'to.csv:1: ' && said 'name, start' && said '--to-column'
check 'no column for numbers: says which there are; exit 2'

printf 'id_rdv;Portable;Langue;name\nR7;0639980107;fr;Ada\n' >"$work/fr.csv"
run 0 '{{name}}' --csv "$work/fr.csv" --json && printed '"id":"R7","to":"0639980107","text":"Ada"'
check 'columns of numbers and identifiers have the names that a plan knows, too'

printf 'phone,name,start\n+33639980201,"Zo\n' >"$work/quote.csv"
run 2 "$work/t.txt" --csv "$work/quote.csv" && said 'quote.csv:2:14: ' && said 'never closed' && [ ! -s "$work/out" ]
check 'a quote that is not closed: line and column; exit 2'

printf 'phone,name,Name,start\n+33639980201,a,b,2027-03-15T09:30\n' >"$work/twice.csv"
run 3 "$work/t.txt" --csv "$work/twice.csv" && said "several columns 'name'" && [ ! -s "$work/out" ] &&
  run 0 '{{name|list}}' --csv "$work/twice.csv" && printed 'a et b' &&
  printf 'phone,Phone,start\n1,2,3\n' >"$work/twice.csv" &&
  run 2 "$work/t.txt" --csv "$work/twice.csv" && said 'twice.csv:1: ' && said "several columns 'phone'"
check 'a column named twice is a list or a mistake; never that of numbers'

printf 'phone,name\n123,\000\n' >"$work/nul.csv"
run 2 "$work/t.txt" --csv "$work/nul.csv" && said 'nul.csv:2:5: ' && said 'NUL'
check 'a NUL octet; exit 2'

printf '\357\273\277phone;name;start\r\n+33639980201;Zo\303\251;15/03/2027 09:30\r\n' >"$work/bom.csv"
run 0 "$work/t.txt" --csv "$work/bom.csv" && printed 'Zoé le 15/03 à 09h30'
check 'a byte order mark, semicolons and CR LF are no hindrance'

printf 'phone;name;start\n+33639980201;Zo\351;2027-03-15T09:30\n' >"$work/cp1252.csv"
run 0 "$work/t.txt" --csv "$work/cp1252.csv" --verbose && printed 'Zoé le' && said 'CP1252'
check 'a table in CP1252 is read, and --verbose says so'

iconv -f UTF-8 -t UTF-16 "$work/good.csv" >"$work/utf16.csv" &&
  run 0 "$work/t.txt" --csv "$work/utf16.csv" && printed 'Zoé le'
check 'a table in UTF-16 is read'

printf 'phone,name,start\n+33639980201,\303\251\303\251\303,x\n' >"$work/broken.csv"
run 2 "$work/t.txt" --csv "$work/broken.csv" && said 'broken.csv:2:16: ' && said 'broken UTF-8'
check 'broken UTF-8 is not taken for something else; exit 2'

: >"$work/empty.csv"
run 2 "$work/t.txt" --csv "$work/empty.csv" && said 'empty'
check 'an empty table; exit 2'

run 2 "$work/t.txt" --csv "$work/nowhere.csv" && said 'nowhere.csv'
check 'a table that is not there; exit 2'

# --- languages ----------------------------------------------------------------------

mkdir "$work/l"
printf 'Bonjour {{name}} le {{start|date:full}}' >"$work/l/r.fr.txt"
printf 'Hello {{name}} on {{start|date:full}}' >"$work/l/r.en.txt"
cat >"$work/l.csv" <<'END'
phone,lang,name,start
+33639980201,fr,A,2027-03-15
+33639980202,en,B,2027-03-15
+33639980203,en-US,C,2027-03-15
+33639980204,,D,2027-03-15
+33639980205,de,E,2027-03-15
+33639980206,français,F,2027-03-15
END
for template in "$work/l/r.fr.txt" "$work/l/r.txt" "$work/l/r"; do
  run 1 "$template" --csv "$work/l.csv" --json &&
    sed -n 1p "$work/out" | grep -q 'Bonjour A le lundi 15 mars' &&
    sed -n 2p "$work/out" | grep -q 'Hello B on Monday, 15 March' &&
    sed -n 3p "$work/out" | grep -q 'Hello C on Monday, March 15' &&
    sed -n 4p "$work/out" | grep -q 'Bonjour D le lundi' &&
    sed -n 5p "$work/out" | grep -q 'Bonjour E le lundi.*there is no text in de: fr is used' &&
    sed -n 6p "$work/out" | grep -q '"text":null.*language is unknown'
  check "each row gets its language's text: ${template##*/}"
done

run 1 "$work/l/r" --csv "$work/l.csv" --lang en --json && sed -n 4p "$work/out" | grep -q 'Hello D on'
check '--lang is the language of rows that say none'

printf '{{oops' >"$work/l/r.en.txt"
run 3 "$work/l/r.fr.txt" --csv "$work/l.csv" --json && said 'r.en.txt:1:1: ' && [ ! -s "$work/out" ]
check 'a fault in any text that is needed is found before the first row'

# --- usage ----------------------------------------------------------------------------

run 2 && run 2 "$work/t.txt" && run 2 "$work/t.txt" --csv && run 2 "$work/t.txt" --cvs x && said '--cvs' &&
  run 2 a b --csv x && run 2 "$work/t.txt" --csv "$work/good.csv" --lang xx && said "'xx'" &&
  run 2 "$work/t.txt" --csv "$work/good.csv" --zone Paris && said "'Paris'" &&
  run 2 "$work/t.txt" --csv "$work/good.csv" --to-column nope && said 'nope' &&
  run 2 "$work/t.txt" --csv "$work/good.csv" --id-column nope && said 'nope'
check 'a mistake in the options exits 2 and says which'

run 0 --help && printed 'usage: smppcare render'
check '--help'

printf 'phone,name,start\n' >"$work/none.csv"
run 0 "$work/t.txt" --csv "$work/none.csv" --json && [ ! -s "$work/out" ]
check 'a table without rows is no mistake'

if [ -c /dev/full ]; then
  "$smppcare" render "$work/t.txt" --csv "$work/good.csv" --json >/dev/full 2>"$work/err"
  [ $? -eq 2 ] && said 'cannot write'
  check 'rows that cannot be written exit 2'
fi

# --- what a site says of its texts -----------------------------------------------------

cat >"$work/site.conf" <<'END'
[texts]
prefix = Clinique X:
price = 0.049
currency = EUR
characters = downgrade-if-cheaper
max_parts = 2
link = https://rdv.hospital.example/r/
END
{
  printf 'phone,name,note\n+33639980201,Zoé,\n+33639980202,Łukasz,'
  printf '%0170d\n+33639980203,Ana,' 7
  printf '%0320d\n' 8
} >"$work/site.csv"
run 1 'Bonjour {{name}} {{note|default:"-"}}' --csv "$work/site.csv" --config "$work/site.conf" --json &&
  sed -n 1p "$work/out" | grep -qF '"text":"Clinique X: Bonjour Zoé -","encoding":"gsm7","parts":1,"warnings":[],"error":null,"price":"0.049 EUR"}' &&
  sed -n 2p "$work/out" | grep -q 'Bonjour Lukasz 0.*"parts":2,"warnings":\["Ł was replaced: 2 parts instead of 3"\],"error":null,"price":"0.098 EUR"' &&
  sed -n 3p "$work/out" | grep -q '"error":"the text takes 3 parts, more than the 2 it may have","price":null' &&
  said '3 rows: 2 rendered in 3 parts for 0.147 EUR, 1 failed, 1 warnings'
check 'prefix, price, plainer characters and the most parts come from [texts]'

said "texts in fr: 2 rows; parts: 1 to 2; with every column at its widest 2, most of it by 'note' (row 2), which at its narrowest makes it 1"
check 'the summary says what a text may come to, and by which column'

run 0 '{{name}}' --csv "$work/site.csv" --config "$work/site.conf" && printed '0.049 EUR  Clinique X: Zoé'
check 'the table for people has the price'

printf '[texts]\nprice = cheap\nlink = http://x\nmax_parts = 0\nsyntax = [x]\ncharacters = no\ncurrency = eur\n' >"$work/bad.conf"
run 3 '{{name}}' --csv "$work/site.csv" --config "$work/bad.conf" && said 'bad.conf:2: price' && said 'bad.conf:3: link' &&
  said 'bad.conf:4: max_parts' && said 'bad.conf:5: syntax' && said 'bad.conf:6: characters' && said 'bad.conf:7: currency'
check 'a mistake in [texts]: file and line; exit 3'

printf '[texts]\nsyntax = ((name))\n' >"$work/paren.conf"
run 0 'Bonjour ((name))' --csv "$work/site.csv" --config "$work/paren.conf" && printed 'Bonjour Zoé'
check 'fields may be written in parentheses'

printf '#! max_parts = 1\nBonjour {{name}} {{note|default:"-"}}' >"$work/one.txt"
run 1 "$work/one.txt" --csv "$work/site.csv" && printed 'takes 3 parts, more than the 1'
check 'a text says itself how many parts it may have'

printf 'phone,name\n+33639980201,2027-06-18\n+33639980202,2027-04-18\n' >"$work/days.csv"
run 0 '{{name|date}}' --csv "$work/days.csv" --now 2026-11-22 && printed '18/06/2027' && printed '18/04' &&
  ! printed '18/04/2027'
check '--now: a day more than half a year away has its year'

# --- previews ---------------------------------------------------------------------------

{
  echo phone,name
  for i in $(seq 30); do printf '+336399802%02d,N%d\n+336399803%02d,\n' "$i" "$i" "$i"; done
} >"$work/long.csv"
run 1 '{{name}}' --csv "$work/long.csv" --json --preview 3 && [ "$(wc -l <"$work/out")" -eq 22 ] &&
  [ "$(grep -c '"error":null' "$work/out")" -eq 2 ] && said '60 rows: 30 rendered in 30 parts, 30 failed'
check '--preview shows the first rows and the first 20 that fail, and counts all'

run 1 '{{name}}' --csv "$work/long.csv" --json --strict && [ ! -s "$work/out" ] && said 'long.csv: row 2: ' &&
  [ "$(grep -c 'is empty' "$work/err")" -eq 20 ] && said '30 of 60 rows failed'
check '--strict prints nothing if a row fails'

run 0 '{{name}}' --csv "$work/good.csv" --strict --json && printed '"text":"Zoé"' && said '1 rendered'
check '--strict lets a sound table pass'

run 2 '{{name}}' --csv "$work/long.csv" --preview x && said 'not x' &&
  run 2 '{{name}}' --csv "$work/long.csv" --now soon && said 'soon'
check 'a mistake in --preview or --now exits 2'

{
  echo phone,name
  yes '+33639980201,N' | head -n 100001
} >"$work/huge.csv"
run 2 '{{name}}' --csv "$work/huge.csv" --json && said '100001 rows' && [ ! -s "$work/out" ]
check 'more than 100000 rows are no sending; exit 2'

# --- the examples -----------------------------------------------------------------------

run 1 "$examples/templates/reminder.txt" --csv "$examples/appointments.csv" --json &&
  [ "$(grep -c '"error":null' "$work/out")" -ge 12 ] && [ "$(grep -c '"text":null' "$work/out")" -eq 2 ] &&
  printed 'û force UCS-2: 3 parts instead of 1' && printed 'hello Emma' && ! printed 'there is no text'
check 'the examples: two rows fail, the rest are rendered'

echo "1..$n"
