#!/bin/sh
# SPDX-License-Identifier: MIT
# test_check.sh SMPPCARE EXAMPLES [SMSCSIM]: what `smppcare check` finds and how it ends.
set -u
smppcare=$(realpath "$1")
examples=$2
smscsim=${3:-}
work=$(mktemp -d)
sim=
trap 'test -z "$sim" || kill "$sim"; rm -rf "$work"' EXIT
unset SMPP_PASSWORD
. "$(dirname "$0")/../support/tap.sh"

# run EXIT ARGUMENTS...: true if it ends as said.
run() {
  expected=$1
  shift
  "$smppcare" check "$@" >"$work/out" 2>"$work/err" </dev/null
  ended "$expected"
}

# found FILE LINE LEVEL WORDS: one line says exactly that place and these words.
found() {
  grep -F -- "{\"file\":\"$1\",\"line\":$2,\"level\":\"$3\",\"message\":\"" "$work/out" | grep -qF -- "$4"
}

# conf: the configuration from stdin, beside a plan and its templates that are sound.
conf() {
  cat >"$work/site/c.conf"
}

mkdir -p "$work/site/templates"
printf 'secret\n' >"$work/site/password"
chmod 600 "$work/site/password"
printf '[plan]\nzone = Europe/Paris\ncountry = FR\n[rule j1]\nwhen = J-1@14:00\ntemplate = j1\n' >"$work/site/plan.ini"
printf 'Bonjour {{first_name}}, https://rdv.hospital.example/x\n' >"$work/site/templates/j1.fr.txt"
good='plan = plan.ini
[smsc]
address = smpps://clinic@smsc.example.org
password_file = password
sender = HOPITAL
[numbers]
country = FR
landlines = no
foreign = no
[texts]
domains = hospital.example
[consent]
needed = campaign
minors = campaign, prevention
sensitive = none
stop = class
[limits]
run = 5000
number = 5
countries = FR, RE, GP
trial = yes
trial_numbers = +33639980102, +33639980103
'

printf '%s' "$good" | conf
run 0 --config "$work/site/c.conf" && [ ! -s "$work/out" ] && grep -q '0 errors, 0 warnings' "$work/err"
check 'a sound site is passed in silence, its paths taken from the folder of the configuration'

printf '%s' "$good" | sed 's/^domains.*/&\nprefix = Hôpital X:\nlink = https:\/\/rdv.other.example\/r\//' | conf
run 3 --config "$work/site/c.conf" && line=$(grep -n '^prefix' "$work/site/c.conf" | cut -d: -f1) &&
  found "$work/site/c.conf" "$line" warning 'every text takes UCS-2' &&
  found "$work/site/c.conf" "$((line + 1))" error 'outside domains'
check 'a prefix that makes every text dear, and links that lead elsewhere, are said'
printf '%s' "$good" | sed 's/^domains.*/&\nprefix = Hopital X:\nlink = https:\/\/rdv.hospital.example\/r\//' | conf
run 0 --config "$work/site/c.conf" && [ ! -s "$work/out" ]
check 'and others are not'
printf '%s' "$good" | conf

(cd "$work/site" && cp c.conf smppcare.conf && "$smppcare" check --quiet >"$work/out" 2>"$work/err") && [ ! -s "$work/err" ]
check 'smppcare.conf of the current folder is the usual one'

printf 'plan = plan.ini\n[smcs]\nadress = x\n' | conf
run 3 --config "$work/site/c.conf" && found "$work/site/c.conf" 2 error "did you mean 'smsc'?"
check 'a misspelt section is named with its line and what was meant'

printf 'plan = plan.ini\n[smsc]\nadress = smpps://c@h\n[limits]\nnubmer = 3\nTRIAL = no\nzzz = 1\n' | conf
run 3 --config "$work/site/c.conf" && found "$work/site/c.conf" 3 error "did you mean 'address'?" &&
  found "$work/site/c.conf" 5 error "did you mean 'number'?" && found "$work/site/c.conf" 6 error "did you mean 'trial'?" &&
  found "$work/site/c.conf" 7 error "'zzz'; there are: run, number, countries, trial, trial_numbers"
check 'a misspelt key is named with its line and what was meant, another with what there is'

printf 'plan = plan.ini\n[smsc]\naddress = smpps://clinic:hunter2@smsc.example.org\n' | conf
run 3 --config "$work/site/c.conf" && found "$work/site/c.conf" 3 error 'a password does not belong into an address' &&
  ! grep -q hunter2 "$work/out" "$work/err"
check 'a password in the address is refused and not repeated'

run 2 --config "$work/site/c.conf" --password hunter2 && grep -q 'password_file' "$work/err" && ! grep -q hunter2 "$work/err"
check 'a password on the command line is refused and not repeated'

printf 'plan = plan.ini\n[smsc]\naddress = smpp://clinic@smsc.example.org\n' | conf
run 3 --config "$work/site/c.conf" && found "$work/site/c.conf" 3 error 'plain = accepted-risk' &&
  found "$work/site/c.conf" 3 warning 'there is no password'
check 'a link in the clear is refused'
printf 'plan = plan.ini\n[smsc]\naddress = smpp://clinic@smsc.example.org\nplain = accepted-risk\n' | conf
SMPP_PASSWORD=x run 0 --config "$work/site/c.conf" && ! grep -q '"error"' "$work/out"
check 'unless somebody accepted the risk; the password may come from the environment'
printf 'plan = plan.ini\n[smsc]\naddress = smpp://clinic@smsc.example.org\nplain = yes\n' | conf
run 3 --config "$work/site/c.conf" && found "$work/site/c.conf" 4 error 'accepted-risk is the only value'
check 'in those words'

printf '%s' "$good" | conf
chmod 644 "$work/site/password"
run 3 --config "$work/site/c.conf" && found "$work/site/c.conf" 4 error 'chmod 600'
check 'a password that others may read is refused'
: >"$work/site/password"
chmod 600 "$work/site/password"
run 3 --config "$work/site/c.conf" && found "$work/site/c.conf" 4 error 'is empty'
check 'an empty one too'
printf 'secret\n' >"$work/site/password"

printf '%s' "$good" | sed 's/^country = FR/country = France/; s/^stop = class/stop = some/; s/^run = 5000/run = many/
  s/^trial = yes/trial = maybe/; s/^needed = campaign/needed = campaings/; s/+33639980103/06 39 98 01 03/
  s/^countries = .*/countries = FR, Reunion/; s/^domains = .*/domains = https:\/\/x.org/' | conf
run 3 --config "$work/site/c.conf" && [ "$(grep -c '"error"' "$work/out")" -ge 8 ] &&
  found "$work/site/c.conf" 7 error "not 'France'" && found "$work/site/c.conf" 11 error 'https' &&
  found "$work/site/c.conf" 13 error "not 'campaings'" && found "$work/site/c.conf" 16 error "not 'some'" &&
  found "$work/site/c.conf" 18 error "not 'many'" && found "$work/site/c.conf" 20 error "not 'Reunion'" &&
  found "$work/site/c.conf" 21 error "not 'maybe'" && found "$work/site/c.conf" 22 error "not '06 39 98 01 03'"
check 'every value that is none is said on its own line'

printf 'plan = plan.ini\nplan = other.ini\nlexicons =\n' | conf
run 3 --config "$work/site/c.conf" && found "$work/site/c.conf" 2 error 'this was said before' &&
  found "$work/site/c.conf" 3 error 'a value is missing'
check 'a key that stands twice, and one without a value, are errors'

printf 'plan = plan.ini\n[smsc\n' | conf
run 3 --config "$work/site/c.conf" && grep -q '"line":2,"level":"error"' "$work/out"
check 'a line that is no INI is an error with its line'

printf '[smsc]\naddress = smpps://c@h\n' | conf
run 3 --config "$work/site/c.conf" && found "$work/site/c.conf" 0 error 'plan = FILE'
check 'a configuration without a plan says how to name one'
printf 'plan = nothing.ini\n' | conf
run 3 --config "$work/site/c.conf" && found "$work/site/c.conf" 1 error 'there is no such file'
check 'a plan that is not there is an error where it is named'

printf '%s' "$good" | conf
cp "$work/site/plan.ini" "$work/keep"
printf '[plan]\nzone = Europe/Paris\n[rule j1]\nwhen = yesterday\ntemplate = j1\n' >"$work/site/plan.ini"
run 3 --config "$work/site/c.conf" && grep -qF "{\"file\":\"$work/site/plan.ini\",\"line\":4,\"level\":\"error\"" "$work/out"
check 'a mistake in the plan has the file and line of the plan'
{ cat "$work/keep"; printf '[rule j7]\nwhen = J-7@10:00\ntemplate = j7\n'; } >"$work/site/plan.ini"
run 3 --config "$work/site/c.conf" && found "$work/site/plan.ini" 7 error "there is no template 'j7'"
check 'a rule without its template is an error at the rule'
cp "$work/keep" "$work/site/plan.ini"

printf 'Bonjour\n{{first_name\n' >"$work/site/templates/other.en.txt"
run 3 --config "$work/site/c.conf" && grep -qF "{\"file\":\"$work/site/templates/other.en.txt\",\"line\":2,\"level\":\"error\"" "$work/out"
check 'every template of the folder is compiled'
printf 'Bonjour\nhttps://hospital.example.evil.org/x https://evilhospital.example ok://hospital.example\n' >"$work/site/templates/other.en.txt"
run 3 --config "$work/site/c.conf" && found "$work/site/templates/other.en.txt" 2 error "'hospital.example.evil.org'" &&
  found "$work/site/templates/other.en.txt" 2 error "'evilhospital.example'" && [ "$(grep -c . "$work/out")" -eq 3 ]
check 'a link that leads elsewhere is an error'
rm "$work/site/templates/other.en.txt"

mkfifo "$work/site/templates/pipe.fr.txt"
mkdir "$work/site/templates/folder.fr.txt"
ln -s /dev/zero "$work/site/templates/zero.fr.txt"
run 3 --config "$work/site/c.conf" && found "$work/site/templates/pipe.fr.txt" 0 error 'no ordinary file' &&
  found "$work/site/templates/folder.fr.txt" 0 error 'no ordinary file' &&
  found "$work/site/templates/zero.fr.txt" 0 error 'no ordinary file'
check 'a template that is no file is neither waited for nor read without end'
rm -r "$work/site/templates/pipe.fr.txt" "$work/site/templates/folder.fr.txt" "$work/site/templates/zero.fr.txt"

mkdir "$work/site/words"
printf 'not a lexicon\n' >"$work/site/words/fr.lex"
{ printf 'lexicons = words\n'; printf '%s' "$good"; } | conf
run 3 --config "$work/site/c.conf" && grep -qF "{\"file\":\"$work/site/words/fr.lex\",\"line\":1,\"level\":\"error\"" "$work/out"
check 'a lexicon at fault is named with its line'
rm "$work/site/words/fr.lex"
run 3 --config "$work/site/c.conf" && found "$work/site/words" 0 error 'no lexicon there'
check 'a folder without lexicons too'

printf 'site fr 4\n[yes]\nça roule ma poule\n' >"$work/site/words/fr.site.lex"
run 0 --config "$work/site/c.conf" && ! [ -s "$work/out" ] && echo '[nowhere]' >>"$work/site/words/fr.site.lex" &&
  run 3 --config "$work/site/c.conf" && found "$work/site/words/fr.site.lex" 4 error nowhere
check 'a folder with nothing but words of the site adds them to those that came with the program'
printf 'site fr 4\n[spell]\nkoi = quoi\n[yes]\nça koi\n' >"$work/site/words/fr.site.lex"
run 0 --config "$work/site/c.conf" && [ "$(grep -c . "$work/out")" -eq 1 ] &&
  found "$work/site/words/fr.site.lex" 5 warning 'koi is never found here: [spell] makes quoi of it'
check 'a word that [spell] replaces is a warning where it stands in a phrase'
rm "$work/site/words/fr.site.lex"

# --- texts ---------------------------------------------------------------------------
run 0 --text --config "$examples/plan/smppcare.conf" --csv "$examples/plan/appointments.csv" && ! grep -q templates "$work/out" &&
  grep -q 'smppcare.conf: warning: nothing can be sent' "$work/out"
check 'the texts of the examples are clean in eight languages'
odd=
for site in "$examples"/scenarios/*/smppcare.conf; do
  # None of them is to be sent from here: a password is all that is missing.
  SMPP_PASSWORD=x "$smppcare" check --config "$site" >"$work/out" 2>"$work/err" </dev/null && [ ! -s "$work/out" ] ||
    odd="$odd $site $(cat "$work/out")"
done
echo "$odd" >"$work/out"
[ -z "$odd" ] && [ -n "$site" ]
check 'nothing is wrong with the sites of the scenarios'

printf '%s' "$good" | conf
plan='[plan]
zone = Europe/Paris
country = FR
lang = fr
languages = fr, en
[rule j1]
when = J-1@14:00
template = j1
'
# text FILE WORDS: the only template of that name
text() {
  printf '%s\n' "$2" >"$work/site/templates/$1"
}
printf '%s' "$plan" >"$work/site/plan.ini"
text j1.fr.txt 'Votre arthroscopie du genou, demain à {{start|time}}'
run 3 --config "$work/site/c.conf" && found "$work/site/templates/j1.fr.txt" 1 error "'arthroscopie' tells what is done" &&
  grep -qF '[health_procedure]"' "$work/out" &&
  found "$work/site/plan.ini" 6 warning "there is no text in 'en': write j1.en.txt [variant_missing]"
check 'what tells too much is an error, a language without text a warning'
run 3 --text --config "$work/site/c.conf" && grep -q "^$work/site/templates/j1.fr.txt:1: error: 'arthroscopie'" "$work/out"
check 'as lines of text'

text j1.fr.txt 'Rendez-vous {{start|time}} {{last_name}}. Répondez OUI ou NON.'
text j1.en.txt 'Appointment {{start|time}}. Reply YES or NO.'
text old.fr.txt 'Rendez-vous {{start|time}}'
text auto-ack.fr.txt 'Merci.'
run 0 --config "$work/site/c.conf" && found "$work/site/templates/j1.fr.txt" 1 warning '[not_asked]' &&
  found "$work/site/templates/j1.en.txt" 1 warning "the field 'last_name' of fr is missing here" &&
  found "$work/site/templates/old.fr.txt" 0 warning '[unused]' && ! grep -q auto-ack "$work/out"
check 'answers nobody asks for, fields that one language lacks and unused templates are warnings'
rm "$work/site/templates/old.fr.txt" "$work/site/templates/auto-ack.fr.txt"

{ printf '%s' "$plan"; printf 'ask = confirm\nsender = 38063\n[rule j1b]\nafter = j1\nno_reply = 4h\nsender = 38063\ntemplate = j1b\n'; } >"$work/site/plan.ini"
text j1b.fr.txt 'Sans réponse de votre part : {{start|time}} {{last_name}}. Répondez OUI ou ANNULER.'
text j1b.en.txt 'No answer from you yet: {{start|time}} {{last_name}}. Reply YES or CANCEL.'
cp "$work/site/templates/j1b.fr.txt" "$work/site/templates/j1.fr.txt"
cp "$work/site/templates/j1b.en.txt" "$work/site/templates/j1.en.txt"
run 0 --config "$work/site/c.conf" && ! grep -q 'not_asked\|no_reply_words' "$work/out"
check 'a rule that repeats a question may offer its answers, and a word that cancels is one'
rm "$work/site/templates"/j1b.*

{ printf '%s' "$plan"; printf 'ask = confirm\n'; } >"$work/site/plan.ini"
text j1.en.txt 'Appointment {{start|time}}, {{last_name}}. Will you come?'
run 3 --config "$work/site/c.conf" && found "$work/site/templates/j1.en.txt" 1 error 'such as YES and NO [no_reply_words]' &&
  found "$work/site/c.conf" 5 error "'HOPITAL' is a name, which nobody can answer" &&
  found "$work/site/templates/j1.en.txt" 1 warning '[variant_reply]'
check 'a question needs its words, and a sender that can be answered'
{ printf '%s' "$plan"; printf 'ask = confirm\nsender = +33639980300\n'; } >"$work/site/plan.ini"
text j1.en.txt 'Appointment {{start|time}}, {{last_name}}. Will you come? Reply YES or NO.'
run 3 --config "$work/site/c.conf" && found "$work/site/plan.ini" 6 error '[sender_mobile]' && [ "$(grep -c . "$work/out")" -eq 1 ]
check 'a rule has a sender of its own, judged where it stands'
sed 's/^sender = .*/sender = 36180/' "$work/site/plan.ini" >"$work/keep" && cp "$work/keep" "$work/site/plan.ini"
run 0 --config "$work/site/c.conf" && [ ! -s "$work/out" ]
check 'a sound site with a question is passed in silence'
run 0 --verbose --config "$work/site/c.conf" && found "$work/site/templates/j1.fr.txt" 1 warning '[no_reply_end]'
check 'advice needs --verbose'

printf '%s' "$good" | sed 's/countries = .*/countries = FR, ES, IT/; s/^sender = .*/&\nsender_registered = ES/' | conf
run 3 --config "$work/site/c.conf" && grep -c . "$work/out" | grep -qx 1 && found "$work/site/c.conf" 5 error 'registered in Italy'
check 'a name is registered where that is needed'

{ printf '%s' "$good"; printf '[lint]\noff = jargon, no_such\n'; } | conf
run 3 --config "$work/site/c.conf" && found "$work/site/c.conf" 24 error "not 'no_such'"
check 'a rule that there is not is an error'
text j1.fr.txt 'Rendez-vous {{start|time}} {{last_name}}, en ambulatoire. Répondez OUI ou NON.'
{ printf '%s' "$good"; printf '[lint]\noff = payment\nerror = jargon\n'; } | conf
run 3 --config "$work/site/c.conf" && found "$work/site/templates/j1.fr.txt" 1 error '[jargon]'
check 'a site makes an error of a warning'
{ printf '%s' "$good"; printf '[lint]\noff = jargon\n'; } | conf
run 0 --config "$work/site/c.conf" && [ ! -s "$work/out" ]
check 'and turns a rule off'

mkdir "$work/site/lint"
printf 'lint fr 1\n[unit]\nbourgeon\n' >"$work/site/lint/fr.lint"
printf 'site fr 1\n[unit]\n- nothing\n' >"$work/site/lint/fr.site.lint"
{ printf 'lint = lint\n'; printf '%s' "$good"; } | conf
run 3 --config "$work/site/c.conf" && found "$work/site/lint/fr.site.lint" 3 error 'cannot be taken away'
check 'words at fault are named with their line'
printf 'site fr 1\n[unit]\n- bourgeon\n[drug]\nOUI\n' >"$work/site/lint/fr.site.lint"
run 3 --config "$work/site/c.conf" && found "$work/site/templates/j1.fr.txt" 1 error "'OUI' names a medicine" &&
  found "$work/site/templates/j1.en.txt" 1 warning '[no_words]'
check "a site's words count"

text j1.fr.txt 'Rendez-vous {{start|time}} {{last_name}} {{salle}} {{site_phone}}. Répondez OUI ou NON.'
text j1.en.txt 'Appointment {{start|time}} {{last_name}} {{salle}} {{site_phone}}. Reply YES or NO.'
printf '%s' "$good" | conf
printf 'appointment_id,phone,start,last_name\n1,+33639980102,2027-03-15T09:30,Petit\n' >"$work/a.csv"
run 3 --config "$work/site/c.conf" --csv "$work/a.csv" && [ "$(grep -c 'salle.*field_unknown' "$work/out")" -eq 2 ]
check 'with a table, a field that no column has is an error'
printf 'appointment_id,phone,start,last_name,Salle\n1,+33639980102,2027-03-15T09:30,Petit,B\n' >"$work/a.csv"
run 0 --config "$work/site/c.conf" --csv "$work/a.csv" && [ ! -s "$work/out" ] && run 2 --config "$work/site/c.conf" --csv "$work/none.csv"
check 'columns, and what is added to them, are known; a table that is not there exits 2'

# --- the SMSC -------------------------------------------------------------------------
if [ -n "$smscsim" ]; then
  mkfifo "$work/ready"
  "$smscsim" --listen 127.0.0.1:0 --user clinic:secret >"$work/ready" 2>"$work/sim" &
  sim=$!
  read -r ready <"$work/ready"
  port=$(echo "$ready" | sed -n 's/^ready .*smpp=[^ ]*:\([0-9]*\).*/\1/p')
  printf '%s' "$good" | sed "s|^address = .*|address = smpp://clinic@127.0.0.1:$port\nplain = accepted-risk|" | conf
  run 0 --bind --config "$work/site/c.conf" && [ ! -s "$work/out" ]
  check '--bind binds to the SMSC'
  printf 'wrong\n' >"$work/site/password"
  run 4 --bind --config "$work/site/c.conf" && found "$work/site/c.conf" 3 error 'cannot be bound to: ESME_R'
  check 'a refused bind is an error, and exits 4'
  kill "$sim" && wait "$sim"
  sim=
  run 4 --bind --config "$work/site/c.conf" && found "$work/site/c.conf" 3 error 'cannot be bound to'
  check 'so is an SMSC that is not there'
  run 0 --config "$work/site/c.conf"
  check 'without --bind nothing is tried'
fi

run 2 --config "$work/none.conf" && run 2 --config && run 2 --confg x && run 2 "$work/site/c.conf"
check 'what cannot be read, and wrong usage, exit 2'
run 0 --help && grep -q '^usage: smppcare check' "$work/out"
check '--help'

echo "1..$n"
