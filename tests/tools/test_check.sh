#!/bin/sh
# SPDX-License-Identifier: MIT
# test_check.sh SMPPCARE: what `smppcare check` finds and how it ends.
set -u
smppcare=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset SMPP_PASSWORD
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

# run EXIT ARGUMENTS...: true if it ends as said.
run() {
  expected=$1
  shift
  "$smppcare" check "$@" >"$work/out" 2>"$work/err" </dev/null
  code=$?
  [ "$code" -eq "$expected" ] || echo "exit $code instead of $expected" >>"$work/err"
  [ "$code" -eq "$expected" ]
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
printf 'Bonjour\nhttps://hospital.example.evil.org/x http://evilhospital.example ok://hospital.example\n' >"$work/site/templates/other.en.txt"
run 3 --config "$work/site/c.conf" && found "$work/site/templates/other.en.txt" 2 error "'hospital.example.evil.org'" &&
  found "$work/site/templates/other.en.txt" 2 error "'evilhospital.example'" && [ "$(grep -c . "$work/out")" -eq 2 ]
check 'a link that leads elsewhere is an error'
rm "$work/site/templates/other.en.txt"

mkdir "$work/site/words"
printf 'not a lexicon\n' >"$work/site/words/fr.lex"
{ printf 'lexicons = words\n'; printf '%s' "$good"; } | conf
run 3 --config "$work/site/c.conf" && grep -qF "{\"file\":\"$work/site/words/fr.lex\",\"line\":1,\"level\":\"error\"" "$work/out"
check 'a lexicon at fault is named with its line'
rm "$work/site/words/fr.lex"
run 3 --config "$work/site/c.conf" && found "$work/site/words" 0 error 'no lexicon there'
check 'a folder without lexicons too'

run 2 --config "$work/none.conf" && run 2 --config && run 2 --confg x && run 2 "$work/site/c.conf"
check 'what cannot be read, and wrong usage, exit 2'
run 0 --help && grep -q '^usage: smppcare check' "$work/out"
check '--help'

echo "1..$n"
