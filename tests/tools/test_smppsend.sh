#!/bin/sh
# SPDX-License-Identifier: MIT
# test_smppsend.sh SMPPSEND PEER SMPPDUMP LINES: what smppsend reads, refuses and
# plans: its command line and its sources of messages. LINES: whether it has
# --lines.
smppsend=$1
peer=$2
smppdump=$3
lines=$4
. "$(dirname "$0")/send.sh"

# --- the command line ----------------------------------------------------------

send 0 --help && grep -q -- '--to N' "$work/out" && grep -q -- '--validity DURATION' "$work/out" &&
  [ ! -s "$work/err" ] && send 0 --version && grep -qE '^smppsend [0-9]+\.[0-9]+\.[0-9]+$' "$work/out"
check '--help and --version go to stdout and end with 0'

usage 'nothing to send' smpp://a@b && usage '--to needs --text' --to 1234 smpp://a@b &&
  usage 'nothing to send' --text x smpp://a@b && usage '--csv needs --template' --csv x smpp://a@b &&
  usage '--text needs --to' --text x --csv f --template x smpp://a@b &&
  usage '--template needs --csv' --to 1234 --text x --template x smpp://a@b &&
  usage 'one of --to, --csv and --lines' --to 1234 --text x --csv f --template x smpp://a@b &&
  usage 'need --csv' --to 1234 --text x --id-column id smpp://a@b &&
  usage 'address of the SMSC is missing' --to 1234 --text x &&
  usage 'not several' --to 1234 --text x smpp://a@b smpp://c@d &&
  usage '--dry-run makes none' --listen --dry-run &&
  usage 'bind=rx only listens' --to 1234 --text x 'smpp://a@127.0.0.1:1?bind=rx' &&
  usage 'no-such-option' --no-such-option && usage '' --text
check 'a command line that says too little or too much ends with 2'

usage 'not a regular file' --to 1234 --text x --pcap /dev/null 'smpp://a@127.0.0.1:1' &&
  usage 'no such file' --to 1234 --text x --pcap "$work/none/f" 'smpp://a@127.0.0.1:1'
check 'a capture that cannot be written ends with 2, before anything is sent'

for bad in from=Clinique-du-Nord from=é from-ton=256 from-npi=x to-ton=-1 to-npi= encoding=utf8 \
  encoding=ascii long=udh max-parts=0 max-parts=256 receipt=yes validity=0s validity=100d \
  validity=4 schedule=tomorrow schedule=200d schedule=2026-13-01T00:00 tlv=0x0204 tlv=nosuch=00 \
  tlv=0x0204=0 tlv=user_message_reference=000102 service-type=sixsix priority=4 rate=0 window=0 \
  wait=soon wait=5; do
  usage "smppsend: --${bad%%=*}: " --dry-run --to 1234 --text x "--$bad" || { wrong=1; break; }
done
check 'a value that cannot be is refused by the name of its option'

uri_refused() {
  usage "$1" --dry-run --to 1234 --text x "$2"
}
uri_refused 'character 1' http://a:s3cret@b && uri_refused 'the address of the SMSC' smpp:// &&
  uri_refused 'character' smpp://a:s3cret@ && uri_refused 'character' smpp://a:s3cret@b:port &&
  uri_refused 'character' smpp://a:s3cret@b:0 && uri_refused 'character' smpp://a:s3cret@b:65536 &&
  uri_refused 'character' 'smpp://a:s3cret@b?windo=3' && uri_refused 'character' 'smpp://a:s3cret@b?window=x' &&
  uri_refused 'character' 'smpp://a:s3cret@[::1' && uri_refused 'character' 'smpp://a:%GG@b'
check 'an address that cannot be read: which character, exit 2'

# --- --to ------------------------------------------------------------------------

planned='"status":"planned","parts":1,"encoding":"gsm7","message_ids":[],"command_status":null,"receipt":null,"error":null}'
send 0 --json --dry-run --to '+33 6 39.98-02(01),0639980202' --to 38000 --text Bonjour &&
  [ "$(cat "$work/out")" = "{\"row\":1,\"id\":null,\"to\":\"+33 6 39.98-02(01)\",$planned
{\"row\":2,\"id\":null,\"to\":\"0639980202\",$planned
{\"row\":3,\"id\":null,\"to\":\"38000\",$planned" ] && said 'smppsend: 3 messages: 3 planned; 3 segments'
check '--to: several numbers, as they were given, without an address'

cheap='"status":"planned","parts":1,"encoding":"gsm7"'
turkish=$(printf 'günaydın%.0s' 1 2 3 4 5 6 7 8 9)
send 0 --json --dry-run --to 38000 --text "$turkish" 'smpp://a@b' && grep -q '"parts":2,"encoding":"ucs2"' "$work/out" &&
  send 0 --json --dry-run --to 38000 --text "$turkish" 'smpp://a@b?national=turkish' && grep -q "$cheap" "$work/out" &&
  send 0 --json --dry-run --to 38000 --text "$turkish" 'smpp://a@b?national=turkish&dcs0=gsm7packed' && grep -q "$cheap" "$work/out"
check '--dry-run: what the tables that the address allows save'

send 0 --dry-run --to +33639980201 --text Bonjour --quiet && [ ! -s "$work/err" ] &&
  grep -qE '^1 +\+33639980201 +planned +1 part gsm7$' "$work/out"
check 'without --json a table; --quiet leaves stderr empty'

send 1 --json --dry-run --text x --to '+12,12,+123,00123,123,+,,abc,12345678901234567890,123456789012345678901,++123,12+34,+33 6 39 98 02 0x' &&
  rows invalid invalid planned planned planned invalid invalid invalid planned invalid invalid \
    invalid invalid &&
  [ "$(grep '"status":"invalid"' "$work/out" | grep -c '"to":".*","status":"invalid","parts":null,"encoding":null,"message_ids":\[\],"command_status":null,"receipt":null,"error":".')" -eq 9 ]
check 'numbers: 3 to 20 digits, one + or 00; else invalid, with a reason'

send 0 --json --dry-run --to 123 --text 'Zoé, à 9h: 10 €' && row_has 1 '"parts":1,"encoding":"gsm7"' &&
  send 0 --json --dry-run --to 123 --text 'Ç ç' && row_has 1 '"encoding":"ucs2"' &&
  send 0 --json --dry-run --to 123 --encoding latin1 --text 'ç' && row_has 1 '"encoding":"latin1"' &&
  send 0 --json --dry-run --to 123 --encoding binary --text '00ff' && row_has 1 '"encoding":"binary"' &&
  send 1 --json --dry-run --to 123 --encoding binary --text '00f' && row_has 1 'even number' &&
  send 1 --json --dry-run --to 123 --encoding binary --text '00fg' && row_has 1 'hexadecimal' &&
  send 1 --json --dry-run --to 123 --encoding gsm7 --text 'aç' && row_has 1 'U+00E7 at octet 1' &&
  send 1 --json --dry-run --to 123 --text "$(printf 'a\377')" && row_has 1 'not UTF-8 at octet 1'
check 'encodings, and characters that they do not have'

long=$(printf '%0400d' 0)
send 0 --json --dry-run --to 123 --text "$long" && row_has 1 '"parts":3' &&
  send 1 --json --dry-run --to 123 --text "$long" --max-parts 2 && row_has 1 'more than 2 parts' &&
  send 1 --json --dry-run --to 123 --text "$long$long$long" && row_has 1 'more than 6 parts' &&
  send 0 --json --dry-run --to 123 --text "$long$long$long" --max-parts 8 && row_has 1 '"parts":8'
check 'parts are counted and bounded, by 6 unless told'

with_peer
input 'Bonjour\nZo\303\251\n\n' && send 0 --to 123 --text - "$uri" && seen && submit 1 '"text":"Bonjour\nZoé\n"'
check '--text -: stdin, without the final newline'

# --- --csv -------------------------------------------------------------------------

# text FILE OPTIONS...: sends the rows of a table; the texts that arrive.
texts() {
  expected=$1
  file=$2
  shift 2
  with_peer
  send "$expected" --json --csv "$file" "$@" "$uri" && seen &&
    submits | sed 's/.*"destination_addr":"\([^"]*\)".*,"text":"\([^"]*\)".*/\1 \2/' >"$work/texts"
}
arrived() {
  [ "$(cat "$work/texts")" = "$1" ]
}
input ''

printf 'name,phone,code\nZoé,+33639980201,a\n"Max, Eva","33639980202","b""c"\n' >"$work/c.csv"
texts 0 "$work/c.csv" --template 'Bonjour {{name}}' --id-column code &&
  arrived '33639980201 Bonjour Zoé
33639980202 Bonjour Max, Eva' && row_has 1 '"id":"a","to":"+33639980201"' && row_has 2 '"id":"b\"c"'
check '--csv: commas, quotes, an id'

printf '\357\273\277nom;TEL;phone\r\nZoé;111;222\r\n' >"$work/s.csv"
texts 0 "$work/s.csv" --template 'Bonjour {{nom}}' && arrived '222 Bonjour Zoé' &&
  texts 0 "$work/s.csv" --template 'Bonjour {{nom}}' --to-column TEL && arrived '111 Bonjour Zoé'
check '--csv: semicolons, CRLF, a byte order mark; which column holds the numbers'

for column in phone to msisdn tel mobile; do
  printf 'x,%s\ny,12345\n' "$column" >"$work/d.csv"
  send 0 --json --dry-run --csv "$work/d.csv" --template x && row_has 1 '"to":"12345"' || { wrong=1; break; }
done
check '--csv: phone, to, msisdn, tel and mobile are found'

printf '\377\376n\000,\000t\000o\000\n\000\351\000,\0001\0002\0003\000\n\000' >"$work/le.csv"
printf '\376\377\000n\000,\000t\000o\000\n\000\351\000,\0001\0002\0003\000\n' >"$work/be.csv"
printf 'n,to\n\200\351,123\n' >"$work/cp1252.csv"
texts 0 "$work/le.csv" --template '{{n}}' && arrived '123 é' &&
  texts 0 "$work/be.csv" --template '{{n}}' && arrived '123 é' &&
  texts 0 "$work/cp1252.csv" --template '{{n}}' && arrived '123 €é'
check '--csv: UTF-16 of both orders, CP1252'

printf 'Bonjour {{name}}' >"$work/t.txt"
texts 0 "$work/c.csv" --template "@$work/t.txt" && arrived '33639980201 Bonjour Zoé
33639980202 Bonjour Max, Eva'
check '--template @FILE'

printf 'to,name,id\n+33639980201,Zoé,a\n+33639980202\n+33639980203,,c\nhello,Eva,d\n+33639980205,Max,e\n' >"$work/bad.csv"
texts 1 "$work/bad.csv" --template 'Bonjour {{name}}' --id-column id && rows accepted invalid invalid invalid accepted &&
  row_has 2 '"id":null,"to":null,' && row_has 2 '1 field where the header has 3' &&
  row_has 3 '"id":"c","to":"+33639980203"' && row_has 3 name && row_has 4 '"id":"d","to":"hello"' &&
  arrived '33639980201 Bonjour Zoé
33639980205 Bonjour Max' && said '5 messages: 2 accepted, 3 invalid; 2 segments'
check 'a bad row is invalid and the rest goes on'

printf 'name,number\nBonjour,+33639980201\n' >"$work/none.csv"
printf 'to,name\n+33639980201,"Bonjour\n+33639980202,x\n' >"$work/quote.csv"
printf 'to,name\n+33639980201,x"y"z\n' >"$work/inner.csv"
usage "none.csv:1:" --dry-run --csv "$work/none.csv" --template x && said 'phone' && said 'name, number' &&
  usage 'nosuch' --dry-run --csv "$work/c.csv" --template x --to-column nosuch &&
  usage 'nosuch' --dry-run --csv "$work/c.csv" --template x --id-column nosuch &&
  usage "quote.csv:2:" --dry-run --csv "$work/quote.csv" --template x
check 'a missing column and broken quotes end with 2: file, line, and what there is'

usage 'No such file' --dry-run --csv "$work/nowhere.csv" --template x &&
  usage 'No such file' --dry-run --csv "$work/c.csv" --template "@$work/nowhere.txt" &&
  usage 'cannot read' --dry-run --csv "$work" --template x &&
  usage 'No such file' --to 123 --text x --password-file "$work/nowhere" smpp://a@b
check 'a file that cannot be read ends with 2'

printf 'line\n{{nom}}' >"$work/t.txt"
usage "t.txt:2:" --dry-run --csv "$work/c.csv" --template "@$work/t.txt" && said nom &&
  usage '--template:1:' --dry-run --csv "$work/c.csv" --template 'x {{name'
check 'a template with an unknown field or without an end ends with 2, and where'

: >"$work/empty.csv"
printf 'to,name\n' >"$work/header.csv"
send 2 --csv "$work/empty.csv" --template x smpp://a@127.0.0.1:1 &&
  send 0 --csv "$work/header.csv" --template x smpp://a@127.0.0.1:1 && said 'nothing was sent'
check 'an empty file has no header; a header without rows is nothing to do'

# --- --lines -------------------------------------------------------------------------

if [ "$lines" = yes ]; then
  cat >"$work/in" <<'END'
{"to":"+33639980201","text":"Bonjour","id":"a","encoding":"ucs2","from":"Clinic","priority":1,"flash":true,"validity":"4h","receipt":"all","tlv":"user_message_reference=0102","parts":1,"other":{"x":[1]}}
{"to":"+33639980202","text":"Bonjour","id":7,"error":null}
{"to":"+33639980203","text":null,"id":"c","error":"field 'name' is empty"}
{"to":"+33639980204","text":"Bonjour","error":{"why":1}}
["to"]

not json
{"text":"Bonjour"}
{"to":"+33639980207"}
{"to":33639980208,"text":"Bonjour"}
{"to":"+33639980209","text":"Bonjour","priority":9}
{"to":"+33639980210","text":"Bonjour","priority":[1]}
{"to":"x","text":"Bonjour"}
{"to":"+33639980211","text":"Bonjour","id":["z"]}
{"to":"+33639980212","text":"Bonjour","long":"udh16"}
END
  with_peer
  send 1 --json --lines --priority 2 "$uri" && seen &&
    rows accepted accepted invalid invalid invalid invalid invalid invalid invalid invalid invalid invalid invalid invalid accepted
  check '--lines: each line is a row, whatever it is'

  row_has 1 '"id":"a","to":"+33639980201"' && row_has 2 '"id":"7"' &&
    submit 1 '"priority_flag":1' '"source_addr":"Clinic"' '"data_coding":24' '"validity_period":"000000040000000R"' \
      '"registered_delivery":17' '"user_message_reference","value":"0102"' &&
    submit 2 '"priority_flag":2' '"data_coding":0' '"validity_period":""'
  check '--lines: an object may say any option of a message; the command line says it for the others'

  row_has 3 "\"id\":\"c\",\"to\":\"+33639980203\",\"status\":\"invalid\",\"parts\":null,\"encoding\":null,\"message_ids\":[],\"command_status\":null,\"receipt\":null,\"error\":\"field 'name' is empty\"}" &&
    row_has 4 '"error":"marked in error"' && row_has 5 '"id":null,"to":null,' && row_has 5 'not a JSON object' &&
    row_has 6 'not JSON' && row_has 7 'line 7' && row_has 8 '`to` is missing' && row_has 9 '`text` is missing' &&
    row_has 10 '`to` is not a string' && row_has 11 'priority: not a number from 0 to 3' &&
    row_has 12 'priority: not a string' && row_has 14 '`id` is not a string'
  check '--lines: what is wrong with a line'

  input '{"to":"123","text":"\303\251"}\n{"to":"123","text":"\377"}\n' && usage 'stdin: not UTF-8 at octet 45' --lines --dry-run
  check '--lines that are not UTF-8 end with 2'

  input '\357\273\277{"to":"123","text":"a"}\r\n{"to":"123","text":"b"}' && send 0 --json --lines --dry-run && rows planned planned
  check '--lines: a byte order mark, CRLF, no newline at the end'
else
  usage 'without jansson' --lines --dry-run
  check '--lines is refused by a build without jansson'
fi

printf 'phone\n\342\200\256bad\302\2332J\033x\n' >"$work/acts.csv"
"$smppsend" --csv "$work/acts.csv" --template x --dry-run smpp://a@b >"$work/out" 2>"$work/err"
grep -q 'bad 2J x  *invalid' "$work/out" && ! LC_ALL=C grep -q "$(printf '\342\200\256\|\302\233\|\033')" "$work/out"
check 'nothing that acts on a terminal is printed'

echo "1..$n"
