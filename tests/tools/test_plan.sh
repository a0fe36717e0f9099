#!/bin/sh
# SPDX-License-Identifier: MIT
# test_plan.sh SMPPCARE EXAMPLES: what `smppcare plan` prints and how it ends.
set -u
smppcare=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
examples=$2/plan
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$(dirname "$0")/../support/tap.sh"

# run EXIT ARGUMENTS...: plans; true if it ends as said.
run() {
  expected=$1
  shift
  (cd "$work" && "$smppcare" plan "$@") >"$work/out" 2>"$work/err" </dev/null
  ended "$expected"
}

lines() {
  [ "$(wc -l <"$work/out")" -eq "$1" ]
}

mkdir "$work/templates"
printf '{{first_name}}: RDV le {{start|date}} à {{start|time}}' >"$work/templates/t.fr.txt"
printf '{{first_name}}: appointment on {{start|date}} at {{start|time}}' >"$work/templates/t.en.txt"
cat >"$work/plan.ini" <<'END'
[plan]
zone = Europe/Paris
country = FR
[rule j1]
when = J-1@14:00
ask = confirm
template = t
[rule j1b]
after = j1
no_reply = 4h
until = 20:00
template = t
then = call_task@J-1@20:00
END
cat >"$work/a.csv" <<'END'
id;portable;prénom;date rdv
A1;+33 6 39 98 02 01;Zoé;29/03/2026 09:30
END

# --- the contract --------------------------------------------------------------

run 0 --csv a.csv --plan plan.ini --now 2026-03-01T02:05 && lines 2 &&
  [ "$(sed -n 1p "$work/out")" = '{"row":1,"key":"A1/j1/2026-03-29T07:30Z","to":"+33639980201","send_at":"2026-03-28T14:00:00+01:00","expires_at":"2026-03-29T08:30:00+02:00","text":"Zoé: RDV le 29/03 à 09h30","decision":"send","reason":"planned"}' ]
check 'a message is one JSON object, keys in the order of the contract, times by the clock there'

[ "$(sed -n 2p "$work/out")" = '{"row":1,"key":"A1/j1b/2026-03-29T07:30Z","to":"+33639980201","send_at":"2026-03-28T18:00:00+01:00","expires_at":"2026-03-29T08:30:00+02:00","text":"Zoé: RDV le 29/03 à 09h30","decision":"send","reason":"if_no_reply call_task@2026-03-28T20:00:00+01:00"}' ] &&
  said '1 rows: 2 to send, 0 deferred, 0 dropped, 1 left to people; 0 rows failed'
check 'what is left to people stands behind the reason, and a summary on stderr'

run 0 --csv a.csv --plan plan.ini --now 2026-03-28T17:30 && printed '"reason":"late"' &&
  sed -n 2p "$work/out" | grep -q '"text":null,"decision":"drop","reason":"past_until call_task@2026-03-28T20:00'
check 'what would come too late is dropped, with its reason, and no text'

run 0 --csv a.csv --plan plan.ini --now 2026-03-29T09:31 && [ "$(grep -c appointment_begun "$work/out")" -eq 2 ]
check 'nothing goes once the appointment has begun'

run 0 --csv a.csv --plan plan.ini --now 2026-03-28T22:00Z && cp "$work/out" "$work/utc" &&
  run 0 --csv a.csv --plan plan.ini --now 2026-03-28T23:00 && cmp -s "$work/utc" "$work/out" &&
  sed -n 1p "$work/out" | grep -q '"send_at":"2026-03-29T08:00:00+02:00".*"decision":"defer","reason":"quiet_hours"'
check '--now takes an offset; in quiet hours a message is deferred'

(cd "$work" && "$smppcare" plan --csv - --plan plan.ini --now 2026-03-01T00:00 <a.csv) >"$work/out" 2>"$work/err" && lines 2
check 'the table may come from stdin'

run 0 --csv a.csv --plan plan.ini && lines 2 && [ "$(grep -c '"decision":"drop"' "$work/out")" -eq 2 ]
check 'without --now it is now'

printf '{"id":"A1","phone":"+33639980201","first_name":"Zoé","start":"2026-03-29T09:30"}\n' >"$work/a.jsonl"
run 0 --jsonl a.jsonl --plan plan.ini --now 2026-03-01T00:00 && printed 'Zoé: RDV le 29/03' && lines 2
check 'JSON Lines are read too'

# --- rows ------------------------------------------------------------------------

cat >"$work/rows.csv" <<'END'
id,phone,first_name,start,lang,status
1,+33639980201,Zoé,2026-03-29T09:30,,
,+33639980202,Léo,2026-03-29T09:30,,
3,06 39 98 02 03 (mari),Ana,2026-03-29T09:30,,
4,+33639980204,Max,03/29/2026 09:30,,
5,+33639980205,,2026-03-29T09:30,,
6,+33639980206,Eva,2026-03-29T09:30,en,
7,+33639980207,Tom,2026-03-29T09:30,,canceled
8,+33639980208,Lou
1,+33639980201,Zoé,2026-03-29T09:30,,
9,+33639980209,Kim,2026-03-29T09:30,xx-what,
END
run 1 --csv rows.csv --plan plan.ini --now 2026-03-01T00:00 && said '6 rows failed'
check 'rows that fail exit 1 and hinder no others'

grep -q '"row":2,"key":null,.*"decision":"drop","reason":"no_id: ' "$work/out" &&
  grep -q '"row":3,"key":null,"to":"06 39 98 02 03 (mari)","send_at":null,"expires_at":null,"text":null,"decision":"drop","reason":"number: letters: ' "$work/out" &&
  grep -q '"row":4,.*"reason":"bad_start: start .*day first' "$work/out" &&
  grep -q "\"row\":5,.*\"decision\":\"drop\",\"reason\":\"text: .*first_name" "$work/out" &&
  grep -q '"row":6,.*"text":"Eva: appointment on 29/03' "$work/out" &&
  grep -q '"row":7,.*"reason":"cancelled"' "$work/out" &&
  grep -q '"row":8,.*"reason":"fields: 3 fields' "$work/out" &&
  [ "$(grep -c '"row":9,.*"reason":"duplicate"' "$work/out")" -eq 2 ] &&
  grep -q '"row":10,.*"reason":"text: .*language' "$work/out"
check 'every row has its lines, each with what is wrong'

[ "$(sed 's/.*"key":"\([^"]*\)".*"decision":"\(send\|defer\)".*/\1/;t;d' "$work/out" | sort | uniq -d | wc -l)" -eq 0 ]
check 'no key comes twice'

printf 'id,phone,first_name,start,kind\n1,+33639980201,Z,2026-03-29T09:30,other\n' >"$work/kind.csv"
sed 's/^ask = confirm/&\nkind = surgery/' "$work/plan.ini" >"$work/kind.ini"
run 0 --csv kind.csv --plan kind.ini --now 2026-03-01T00:00 && lines 1 && printed '"decision":"drop","reason":"no_rule"'
check 'a row that no rule concerns has a line that says so'

cat >"$work/gate.csv" <<'END'
id,phone,first_name,start,consent,contact_ok
1,06 39 98 02 01,Zoé,2026-03-29T09:30,,
2,+33639980202,Léo,2026-03-29T09:30,no,
3,+33639980203,Ana,2026-03-29T09:30,,non
4,0639980204 mari,Max,2026-03-29T09:30,,
END
run 1 --csv gate.csv --plan plan.ini --now 2026-03-01T00:00 && grep -q '"row":1,.*"to":"+33639980201".*"decision":"send"' "$work/out" &&
  [ "$(grep -c '"row":[23],.*"text":null,"decision":"drop","reason":"objected"' "$work/out")" -eq 4 ]
check 'numbers are read by the country of the site; who objects is not written to'

sed 's/^ask = confirm/&\nclass = campaign/' "$work/plan.ini" >"$work/campaign.ini"
run 1 --csv gate.csv --plan campaign.ini --now 2026-03-01T00:00 && sed -n 1p "$work/out" | grep -q '"reason":"no_consent"'
check 'a campaign needs consent'

# --- plans, configuration, templates ------------------------------------------------

sed 's/J-1@14:00/tomorrow/' "$work/plan.ini" >"$work/bad.ini"
run 3 --csv a.csv --plan bad.ini && said 'bad.ini:5: when = tomorrow: ' && said 'J-1@14:00' && [ ! -s "$work/out" ]
check 'a plan with a mistake: file, line and what to write; exit 3, nothing printed'

run 2 --csv a.csv --plan nowhere.ini && said 'nowhere.ini' && run 2 --csv a.csv && said '--plan FILE'
check 'a plan that is not there, or none: exit 2'

mkdir -p "$work/conf/templates"
cp "$work/plan.ini" "$work/conf/" && cp "$work/templates/"* "$work/conf/templates/"
echo 'plan = plan.ini' >"$work/conf/care.conf"
run 0 --csv a.csv --config conf/care.conf --now 2026-03-01T00:00 && lines 2 &&
  cp "$work/conf/care.conf" "$work/smppcare.conf" && run 0 --csv a.csv --now 2026-03-01T00:00 && lines 2
check 'the plan is found by the configuration, paths from its folder'

printf 'plan = plan.ini\n[texts]\nprefix = Clinique:\n' >"$work/conf/care.conf"
run 0 --csv a.csv --config conf/care.conf --now 2026-03-01T00:00 && printed '"text":"Clinique: Zoé: RDV le 29/03 à' &&
  run 0 --csv a.csv --config conf/care.conf --now 2025-03-01T00:00 && printed 'RDV le 29/03 à' &&
  echo 'max_parts = 1' >>"$work/conf/care.conf" && printf '%0161d {{first_name}}' 1 >"$work/conf/templates/t.fr.txt" &&
  run 1 --csv a.csv --config conf/care.conf --now 2026-03-01T00:00 && printed '"reason":"text: the text takes 2 parts'
check 'texts have the prefix of the configuration and no more parts than it allows'
cp "$work/templates/"* "$work/conf/templates/"

sed 's/^when = J-1@/when = J-200@/' "$work/plan.ini" >"$work/far.ini"
run 0 --csv a.csv --plan far.ini --now 2025-03-01T00:00 && printed 'RDV le 29/03/2026 à 09h30' &&
  run 0 --csv a.csv --plan plan.ini --now 2025-03-01T00:00 && printed 'RDV le 29/03 à 09h30'
check 'a day more than half a year from the day a text leaves has its year'

printf '[smsc]\nsender = X\n' >"$work/conf/care.conf"
run 3 --csv a.csv --config conf/care.conf && said 'conf/care.conf:1: ' && said 'plan = FILE' &&
  run 2 --csv a.csv --config none.conf && echo 'what = ever' >"$work/conf/care.conf" &&
  run 3 --csv a.csv --plan plan.ini --config conf/care.conf && said "conf/care.conf:1: " && said "'what'"
check 'a configuration without a plan, or with a mistake: exit 3'

cat >"$work/policy.csv" <<'END'
id,phone,first_name,start,deceased,minor,sensitive
1,+33639980201,Z,2026-03-29T09:30,,,
2,+33639980202,Z,2026-03-29T09:30,yes,,
3,+33639980203,Z,2026-03-29T09:30,,oui,
4,+33639980204,Z,2026-03-29T09:30,,,x
5,+447700900109,Z,2026-03-29T09:30,,,
6,+33639980206,Z,2026-03-29T09:30,,,
END
sed '/j1b/,$d' "$work/plan.ini" >"$work/one.ini"
run 0 --csv policy.csv --plan one.ini --now 2026-03-01T00:00 && sed -n 2p "$work/out" | grep -q '"reason":"deceased"' &&
  sed -n 3p "$work/out" | grep -q '"decision":"send"' && sed -n 4p "$work/out" | grep -q '"reason":"sensitive ' &&
  sed -n 5p "$work/out" | grep -q '"decision":"send"'
check 'who has died and who comes to a sensitive unit is not written to'

printf '[consent]\nminors = care\nsensitive = none\n[limits]\ncountries = FR\n' >"$work/policy.conf"
run 0 --csv policy.csv --plan one.ini --config policy.conf --now 2026-03-01T00:00 &&
  sed -n 3p "$work/out" | grep -q '"reason":"minor ' && sed -n 4p "$work/out" | grep -q '"decision":"send"' &&
  sed -n 5p "$work/out" | grep -q '"reason":"country '
check "the configuration's policy is that of the plan's gate"

printf '[limits]\ntrial = yes\ntrial_numbers = +33639980206\n' >"$work/policy.conf"
run 0 --csv policy.csv --plan one.ini --config policy.conf --now 2026-03-01T00:00 &&
  sed -n 1p "$work/out" | grep -q '"reason":"trial"' && sed -n 6p "$work/out" | grep -q '"decision":"send"'
check 'a trial writes to nobody but its numbers'

printf '[limits]\nrun = 2\n' >"$work/policy.conf"
run 0 --csv policy.csv --plan one.ini --config policy.conf --now 2026-03-28T08:00 &&
  [ "$(grep -c '"decision":"send"' "$work/out")" -eq 2 ] && sed -n 5p "$work/out" | grep -q '"reason":"run_cap ' &&
  run 0 --csv policy.csv --plan one.ini --config policy.conf --now 2026-03-01T08:00 &&
  [ "$(grep -c '"decision":"send"' "$work/out")" -eq 4 ]
check 'the cap of a run counts what leaves within a day'

printf '[limits]\nrun = 1\n' >"$work/policy.conf"
printf 'id,phone,first_name,start\n1,+33639980201,Z,2026-04-29T09:30\n2,+33639980202,Z,2026-03-29T09:30\n3,+33639980203,Z,2026-03-29T09:30\n4,+33639980204,Z,2026-04-29T09:30\n' >"$work/mixed.csv"
run 0 --csv mixed.csv --plan one.ini --config policy.conf --now 2026-03-28T08:00 &&
  [ "$(grep -c '"decision":"send"' "$work/out")" -eq 3 ] && sed -n 3p "$work/out" | grep -q '"reason":"run_cap '
check '.. and neither counts nor stops what leaves later'

{ echo id,phone,first_name,start; for i in 1 2 3; do echo "$i,+33639980201,Z,2026-03-29T1$i:30"; done; } >"$work/same.csv"
printf '[limits]\nnumber = 2\n' >"$work/policy.conf"
sed 's/^ask.*/expires = J@12:00/' "$work/one.ini" >"$work/expires.ini"
run 0 --csv same.csv --plan expires.ini --config policy.conf --now 2026-03-28T08:00 &&
  [ "$(grep -c '"decision":"send"' "$work/out")" -eq 2 ] &&
  sed -n 3p "$work/out" | grep -q '"send_at":"2026-03-29T08:00:00+02:00".*"decision":"defer","reason":"number_cap"' &&
  sed 's/^ask.*/expires = J-1@22:00/' "$work/one.ini" >"$work/expires.ini" &&
  run 0 --csv same.csv --plan expires.ini --config policy.conf --now 2026-03-28T08:00 &&
  sed -n 3p "$work/out" | grep -q '"decision":"drop","reason":"number_cap call_task@'
check 'what a number has too many of waits for the next day, or is dropped'

printf '[limits]\nnumber = 1\n' >"$work/policy.conf"
{ echo id,phone,first_name,start; for i in 1 2 3; do echo "$i,+33639980201,Z,2026-04-02T1$i:30"; done; } >"$work/same.csv"
sed 's/^ask.*/expires = J@09:00/; s/J-1@/J-3@/' "$work/one.ini" >"$work/expires.ini"
run 0 --csv same.csv --plan expires.ini --config policy.conf --now 2026-03-28T08:00 &&
  sed -n 2p "$work/out" | grep -q '"send_at":"2026-03-31T08:00:00+02:00"' &&
  sed -n 3p "$work/out" | grep -q '"send_at":"2026-04-01T08:00:00+02:00".*"reason":"number_cap"'
check '.. and for the day after, if that has its number too'

sed 's/^ask.*/every = 1d\ntimes = 100/; s/J-1@/J+1@/' "$work/one.ini" >"$work/daily.ini"
row=0
{ echo id,phone,first_name,start; for i in 1 2 3 4 5 6 7 8 9 1; do echo "$i$((row = row + 1)),+3363998020$i,Z,2026-04-02T11:30"; done; } >"$work/daily.csv"
run 0 --csv daily.csv --plan daily.ini --config policy.conf --now 2026-03-28T08:00 && lines 1000 &&
  [ "$(grep -c '"decision":"send"' "$work/out")" -eq 900 ] && [ "$(sed -n '901,1000p' "$work/out" | grep -c number_cap)" -eq 100 ]
check 'nothing is forgotten of what a number has when there are many'

printf '{"id":"1","phone":"+33639980201","start":"2026-03-29T09:30"}\n{"id":"2","phone":"+33639980202","start":"2026-03-29T09:30","first_name":"Zoé"}\n' >"$work/members.jsonl"
run 1 --jsonl members.jsonl --plan one.ini --now 2026-03-01T00:00 && sed -n 1p "$work/out" | grep -q '"reason":"text: ' &&
  sed -n 2p "$work/out" | grep -q '"text":"Zoé: '
check 'objects need not have the same members'

sed 's/template = t$/template = nothing/' "$work/plan.ini" >"$work/notext.ini"
run 3 --csv a.csv --plan notext.ini && said 'templates/nothing' && [ ! -s "$work/out" ]
check 'a template that is not there: exit 3, before anything is printed'

printf '{{x' >"$work/conf/templates/t.en.txt"
printf 'id,phone,first_name,start,lang\n1,+33639980201,Z,2026-03-29T09:30,fr\n2,+33639980201,Z,2026-03-29T09:30,en\n' >"$work/two.csv"
run 3 --csv two.csv --plan conf/plan.ini --now 2026-03-01T00:00 && said 't.en.txt:1:1: ' && [ ! -s "$work/out" ]
check 'a fault in any text that a row needs is found before the first line'

{ echo id,phone,first_name,start,lang; i=0; while [ $((i += 1)) -le 80 ]; do echo "$i,+33639980201,Z,2026-03-29T09:30,q$i"; done
  echo 81,+33639980201,Z,2026-03-29T09:30,en-GB; } >"$work/tags.csv"
run 1 --csv tags.csv --plan one.ini --now 2026-03-01T00:00 && [ "$(grep -c "language 'q" "$work/out")" -eq 80 ] &&
  sed -n 81p "$work/out" | grep -q '"text":"Z: appointment on 29/03 at 09:30'
check 'a language is found behind more words that are none than anybody keeps'

# --- tables and usage ------------------------------------------------------------------

printf 'id,start\n1,2026-03-29T09:30\n' >"$work/none.csv"
run 2 --csv none.csv --plan plan.ini && said 'none.csv:1: ' && said 'portable'
check 'a table without numbers: which names are known; exit 2'

printf 'id,phone,start\n1,"2\n' >"$work/quote.csv"
run 2 --csv quote.csv --plan plan.ini && said 'quote.csv:2:3: ' && [ ! -s "$work/out" ]
check 'a quote that is not closed: line and column; exit 2'

run 2 --csv a.csv --password=hunter2 && said 'can be read by everybody' && ! said hunter2 &&
  run 2 --csv a.csv --passw hunter2 && ! said hunter2
check 'a password on the command line is refused, and not repeated'

run 2 && run 2 --csv && said 'smppcare plan: a value is missing after --csv; see smppcare plan --help' &&
  run 2 --quiet=1 && said 'unknown option or operand --quiet=1' && run 2 --cvs x && said '--cvs' && run 2 --csv a.csv --jsonl b && run 2 a.csv &&
  run 2 --csv a.csv --plan plan.ini --now tomorrow && said '--now' &&
  run 2 --csv a.csv --plan plan.ini --now 2026-03-29 && said 'the time' &&
  run 3 --csv a.csv --plan plan.ini --lang xx && said "'xx'"
check 'a mistake in the options says which'

run 0 --help && printed 'usage: smppcare plan'
check '--help'

printf 'id,phone,start\n' >"$work/empty.csv"
run 0 --csv empty.csv --plan plan.ini && [ ! -s "$work/out" ]
check 'a table without rows is no mistake'

if [ -c /dev/full ]; then
  (cd "$work" && "$smppcare" plan --csv a.csv --plan plan.ini) >/dev/full 2>"$work/err"
  [ $? -eq 2 ] && said 'cannot write'
  check 'lines that cannot be written exit 2'
fi

# --- the example ---------------------------------------------------------------------------

run 1 --csv "$examples/appointments.csv" --config "$examples/smppcare.conf" --now 2027-05-01T02:05 && lines 20 &&
  [ "$(grep -c '"decision":"send"' "$work/out")" -eq 13 ] && printed '2027-06-14T14:00:00+04:00' &&
  grep -q 'S-2005/visit.*"send_at":"2027-05-13T10:00:00' "$work/out" && said '2 rows failed'
check 'the example: Réunion by its own clock, days of work over Whit Monday'

(cd "$examples/../scenarios/results" && "$smppcare" plan --csv appointments.csv --now 2027-03-12T16:00) >"$work/out" 2>"$work/err" &&
  sed -n 1p "$work/out" | grep -q '"key":"L-1/results/.*"send_at":"2027-03-12T16:30:00+01:00".*"decision":"send"' &&
  [ "$(grep -c '"reason":"no_rule"' "$work/out")" -eq 2 ]
check 'an event that the table tells starts its rules'

# --- what spreadsheets and people do -------------------------------------------

mkdir -p "$work/site/templates"
cp "$work/plan.ini" "$work/site/"
printf 'plan = plan.ini\n[texts]\nphone = 01 99 00 12 34\nemergency = 15\n' >"$work/site/smppcare.conf"
printf '{{first_name}}: RDV à {{start|time}}. Tel {{site_phone}}, urgence {{emergency}}' >"$work/site/templates/t.fr.txt"
run 0 --csv a.csv --config site/smppcare.conf --now 2026-03-01T02:05 &&
  printed '"text":"Zoé: RDV à 09h30. Tel 01 99 00 12 34, urgence 15"'
check 'texts have the telephone and the emergency number of the configuration, as those that are sent'

{
  printf '\377\376'
  printf 'id\tportable\tprénom\tdata\tora\nA1\t0639980201\tZoé\t29/03/2026\t9.30\n' | iconv -f UTF-8 -t UTF-16LE
} >"$work/unicode.txt"
run 0 --csv unicode.txt --plan plan.ini --now 2026-03-01T02:05 && printed '"text":"Zoé: RDV le 29/03 à 09h30"'
check 'Unicode text as a spreadsheet saves it: UTF-16, tabs, a time with a point'

echo '{"id":"A1","phone":"0639980201","start":"2026-03-29T09:30"}' >"$work/a.jsonl"
run 2 --csv a.jsonl --plan plan.ini && said 'a.jsonl:1:1: this is JSON: give it to --jsonl'
check 'JSON that is given as CSV is told where it belongs'

{ printf '\357\273\277\r\n' && cat "$work/a.jsonl"; } >"$work/mark.jsonl"
iconv -f UTF-8 -t UTF-16 "$work/a.jsonl" >"$work/wide.jsonl"
{ echo '[ ' && cat "$work/a.jsonl" && echo ]; } >"$work/array.json"
told=0
for file in mark.jsonl wide.jsonl array.json; do
  run 2 --csv $file --plan plan.ini && said "$file:1:1: this is JSON: give it to --jsonl" && told=$((told + 1))
done
[ "$told" -eq 3 ]
check '.. behind a mark or empty lines, in UTF-16, as an array'

run 2 --jsonl a.csv --plan plan.ini && said 'a.csv:1:1: no line is a JSON object; a table with a header is given to --csv' &&
  run 2 --jsonl wide.jsonl --plan plan.ini && said 'wide.jsonl:1:1: no UTF-8; save the file as UTF-8' &&
  run 2 --jsonl array.json --plan plan.ini && said 'array.json:1:1: an array; write its objects one a line' &&
  run 1 --jsonl mark.jsonl --plan plan.ini --now 2026-03-01T02:05 && printed '"key":"A1/j1/'
check 'no JSON Lines at all are one mistake, not one a line'

{ echo '"A1"' && cat "$work/a.jsonl"; } >"$work/some.jsonl"
run 1 --jsonl some.jsonl --plan plan.ini --now 2026-03-01T02:05 && printed '{"row":1,"key":null,' && printed '"key":"A1/j1/'
check 'a line that is none fails alone'

printf 'id;portable;prénom;date rdv;langue\n\342\200\256A;0639980201;Z;29/03/2026 09:30;x\302\233\342\200\256y\n' >"$work/b.csv"
run 1 --csv b.csv --plan plan.ini --now 2026-03-01T02:05 &&
  printed "language 'x  y' is unknown" && printed '"key":"\u202eA/j1/' &&
  ! LC_ALL=C grep -q "$(printf '\342\200\256\|\302\233')" "$work/out"
check 'nothing that acts on a terminal is printed'

echo "1..$n"
