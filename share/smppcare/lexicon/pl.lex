lexicon pl 1
fallback en
# The words of Polish replies, a small file. The format is in README.

[spell]
taak = tak
tk = tak
ta = tak
niee = nie
niestety nie = nie
nei = nie
dzieki = dziękuję
dzięki = dziękuję
dziekuje = dziękuję
dzieki = dziękuję
okej = ok
okay = ok
oki = ok
wizytę = wizyta
wizyte = wizyta
wizyty = wizyta
wiadomosci = sms
wiadomości = sms
smsy = sms
smsów = sms
smsow = sms
odwołuję = odwołać
odwoluje = odwołać
odwołaj = odwołać
proszę odwołać = odwołać
anuluję = anulować
anuluj = anulować
rezygnuję = rezygnuje
przełożenie = przełożyć
przelozyc = przełożyć
potwierdzam = potwierdzam

[optout clause]
stop
rezygnacja z sms
wypisz
wypisz mnie

[optout_phrase]
nie wysyłać|wysyłajcie|wysylajcie|piszcie|chcę|chce|życzę|przysyłać ... sms ...
nie wysyłajcie|wysylajcie|piszcie ...
nie chcę|chce|życzę sobie? ... sms ...
nie chcę|chce otrzymywać|dostawać ...
proszę? mnie? usunąć|usuncie|usuńcie|wypisać ... numer|listy|bazy ...
przestańcie|przestancie wysyłać|pisać|wysylac ...
proszę? przestać ... wysyłać|pisać ...

[optin whole]
start

[help whole]
pomoc
help
info

[wrong_person]
pomyłka
to pomyłka
zły|zla|zły numer
nie ten numer
kto to
kto pisze
to nie ja

[hedge]
może
moze
nie wiem
chyba
chyba tak|nie
raczej
raczej tak|nie
prawdopodobnie
być może
zobaczę
zobaczymy
jeśli ...
postaram się ...
spróbuję ...
nie jestem pewien|pewna

[reschedule confirm]
przełożyć
przełożyć wizyta ...
zmienić termin|wizyta|datę|godzinę
zmienić
zmiana terminu
inny termin|dzień
inna data|godzina
w innym terminie
przesunąć ...
przesunąć
później

[no confirm]
odwołać
odwołać wizyta ...
anulować
anulować wizyta ...
rezygnuje
nie mogę ...
nie mogę
nie moge ...
nie moge
nie będę ...
nie bede ...
nie przyjdę ...
nie przyjde ...
nie przyjadę ...
nie dam rady ...
nie potwierdzam
nie dotrę

[no edge]
👎
❌

[no]
nie >
nie nie
nie dziękuję
na pewno|niestety nie

[no yes_no]
wcale
żadnych
żadne
nic
nigdy
nie mam ...
brak

[yes edge]
tak
ok
dobrze
oczywiście
oczywiscie
jasne
pewnie
zgoda
zgadza się
👍
👌
✅

[yes]
tak tak
nie ma problemu|sprawy
bez problemu
żaden problem
tak jest
na pewno tak?

[yes confirm edge]
będę
bede
będziemy
przyjdę
przyjde
przyjadę
przyjdziemy
pasuje
akceptuję
do zobaczenia ...

[declare confirm]
potwierdzam

[ack]
dziękuję
dziękuję bardzo
rozumiem
otrzymałem
otrzymałam
przyjąłem

[ack yes_no]
trochę
troche
czasami
czasem
mało
lekko

[contrast]
ale
jednak
tylko że

[question]
kiedy
gdzie
jak
ile
co
o której
która
dlaczego
czy

[negation]
nie
bez
nigdy

[light]
ja
się
to
na
w
z
mnie

[filler]
dzień dobry
dobry wieczór
cześć
witam
dziękuję
proszę
prosze
przepraszam
niestety
pozdrawiam
doktor
pan
pani

[value number]
zero = 0
jeden = 1
dwa = 2
trzy = 3
cztery = 4
pięć = 5
sześć = 6
siedem = 7
osiem = 8
dziewięć = 9
dziesięć = 10
trzydzieści = 30
czterdzieści = 40

[value half]
i pół

[value point]
przecinek
i

[value outof]
na
z

[value degree]
stopni
stopnie
c

[value unit]
mg
dni
dzień
tygodni
tygodnie
miesięcy
lat
razy
tabletki
tabletek
tabletkę
dzieci
minut

[value hour]
h
godzin
godziny
godz

[value before]
od
pokój
sala
o
numer
kod

[value inexact]
ponad
prawie
nie
około
poniżej

[value weekday]
poniedziałek = 1
wtorek = 2
środa = 3
środę = 3
czwartek = 4
piątek = 5
sobota = 6
sobotę = 6
niedziela = 7
niedzielę = 7

[value month]
stycznia = 1
lutego = 2
marca = 3
kwietnia = 4
maja = 5
czerwca = 6
lipca = 7
sierpnia = 8
września = 9
października = 10
listopada = 11
grudnia = 12

[value day]
dzisiaj = 0
dziś = 0
jutro = 1
pojutrze = 2
wczoraj = -1

[value period]
przyszły tydzień
przyszłym tygodniu

[value alarm]
krew
krwi
krwawię
krwawienie
wysoka gorączka
silny ból
bardzo boli
duszności
zemdlałem
zemdlałam
pogotowie
pilne
ropa
