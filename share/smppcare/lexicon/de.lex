lexicon de 1
fallback en
# The words of German replies. The format is in README, beside this file.

[spell]
nich = nicht
net = nicht
ned = nicht
nit = nicht
kan = kann
jo = ja
joa = ja
jap = ja
jep = ja
jup = ja
jepp = ja
yo = ja
jaa = ja
nö = nein
nee = nein
ne = nein
noe = nein
nää = nein
neee = nein
okay = ok
oki = ok
okey = ok
okee = ok
danke schoen = danke
dankeschön = danke
dankeschoen = danke
thx = danke
vlt = vielleicht
vllt = vielleicht
viell = vielleicht
evtl = eventuell
evt = eventuell
lg = gruss
vg = gruss
mfg = gruss
grüsse = gruss
grüße = gruss
gruß = gruss
gruesse = gruss
bestaetige = bestätige
bestätigen = bestätige
bestaetigt = bestätigt
koennen = können
koennte = könnte
koennten = könnten
moechte = möchte
moechten = möchte
möchten = möchte
wuerde = würde
waere = wäre
fuer = für
absage = absagen
sage ab = absagen
sag ab = absagen
sagen ab = absagen
abgesagt = absagen
abzusagen = absagen
absgen = absagen
storniere = stornieren
storno = stornieren
stornierung = stornieren
verschiebe = verschieben
verschoben = verschieben
verschiebung = verschieben
verschieb = verschieben
verlegen = verschieben
verlegt = verschieben
umbuchen = verschieben
umlegen = verschieben
umgebucht = verschieben
verschiben = verschieben
verschieden = verschieben
sms = nachrichten
nachricht = nachrichten
mitteilungen = nachrichten
erinnerungen = nachrichten
erinnerung = nachrichten
msg = nachrichten
termine = termin
temin = termin
montags = montag
mo = montag
die = die
mi = mittwoch
do = donnerstag
fr = freitag
kriege = bekomme
schaffs = schaffe es
schaff = schaffe
komm = komme
habs = habe es
gehts = geht es
gibts = gibt es
passts = passt
hab = habe
gerne = gern

[block]
nun nur noch nie nah nach nein
ha da na ab an am
stopp stop stoff
geht gern
mein dein sein kein fein rein wein
kann kanne
passt pass fast last rast
jahr jahre
ende

[class day]
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute morgen übermorgen
vormittag nachmittag abend woche januar februar märz april mai juni juli august september oktober
november dezember monat mittag

[class weekday]
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag

[class appt]
termin untersuchung op operation behandlung sprechstunde kontrolle besuch

[class msg]
nachrichten werbung spam mails mail anrufe benachrichtigungen

[class kin]
mann frau sohn tochter mutter vater mama papa bruder schwester oma opa enkel kind partner partnerin

[class it]
den der die das es ihn meinen mein einen ein diesen

[class cant]
kann können schaffe werde will möchte könnte

[optout clause]
stop
stopp
abmelden
bitte abmelden
abbestellen
austragen
melde mich ab
stop $msg
stopp $msg
keine $msg mehr?
newsletter abmelden

[optout_phrase]
keine $msg mehr ...
keine weiteren|solche|solchen $msg ...
nicht mehr anschreiben|schreiben|kontaktieren|anrufen|belästigen ...
nichts mehr schicken|senden|schreiben ...
schicken|senden|schreiben|schreibt|schickt|sendet sie? mir? ... keine|nichts|nicht mehr|$msg ...
hören|hört|hör sie? auf ... schreiben|schicken|senden|nachrichten|belästigen|zu|mit ...
aufhören mit|zu ... $msg|schreiben
möchte|will|wollen|wünsche keine ... $msg ...
möchte|will|wollen nichts|nicht mehr? ... erhalten|bekommen|kriegen|angeschrieben|kontaktiert|bekomme|hören
mich|uns ... abmelden|austragen|löschen von|aus|vom ...
mich|uns bitte? ... abmelden|austragen|löschen
löschen|löscht|entfernen|streichen sie? bitte? meine|mich|diese ...
meine|diese nummer|daten ... löschen|entfernen|streichen
nehmen|nehmt sie? mich ... von|aus ... liste|verteiler
lassen|lasst sie? mich ... in ruhe
genug von|mit ... $msg
schluss mit ... $msg
widerrufe ... einwilligung|zustimmung
wie kann|melde ich mich? ... abmelden|ab
abmelden von|vom ...

[optin whole]
start
anmelden
möchte|will wieder ... $msg ...
wieder anmelden
ich? möchte|will die|wieder|$msg ... wieder? ... erhalten|bekommen

[help whole]
hilfe
help
info

[reaction]
gefällt
hat|mit ... auf|reagiert
mochte
reagierte ... auf
👍|❤|😂|😮|😢|🙏 auf|zu

[signature]
von meinem iphone|handy|samsung gesendet
gesendet von|mit meinem|outlook|yahoo|der
gesendet mit der

[auto]
automatische antwort
automatische nachrichten
abwesenheitsnotiz
am steuer
ich fahre gerade
bin gerade im auto
melde mich später|gleich|bald
rufe später|gleich|zurück ...
ruf später|gleich zurück
kann gerade|jetzt nicht sprechen|telefonieren|rangehen|reden|schreiben
kann jetzt|gerade nicht ans telefon
bin im|in meeting|einer besprechung|sitzung ...
nicht im büro
bitte nicht stören

[wrong_person]
falsche|falscher|falschen nummer|person|empfänger|patient
falsch verbunden|hier
wer ist|sind|schreibt da|das|dort|sie|hier
wer sind sie
bin nicht die|der|diese|dieser|frau|herr|gemeint|er|sie
ich bin das nicht
bin ich nicht
nicht meine|mein nummer|termin|telefon|handy
kenne ich|keine|keinen|sie|ihn|den nicht
habe keinen termin ...
habe gar|überhaupt keinen termin
habe nichts|keinen gebucht|vereinbart|bestellt
sie haben sich vertan|verwählt|geirrt
verwählt
irrtum
diese nummer gehört ...

[hedge]
vielleicht
eventuell
möglicherweise
möglich
wahrscheinlich
vermutlich
wohl
weiß|weiss|weis nicht
weiß|weiss ich|es|noch|ich ... nicht
weiß|weiss noch|ich|es nicht ...
bin mir|nicht|unsicher ... sicher
nicht sicher
unsicher
keine ahnung
mal sehen
mal schauen
schauen wir mal
kommt drauf|darauf an
hängt davon ab
ich? versuche es|zu|zu ...
versuche zu ...
werde|wird es? versuchen
hoffe es|ich|dass|zu|schon|ja ...
hoffentlich
falls ...
wenn ich|es|nichts|alles|möglich|mein|das ...
denke schon|ja|nicht
ich? glaube schon|ja|nicht
glaube
denke
muss erst|noch|ich|schauen|fragen|nachschauen|mal|das|meinen|meine|mit ...
melde mich noch
gebe|sage|geben noch|ihnen|bescheid ... bescheid|später
sage|gebe ihnen|euch|noch bescheid
bestätige später|morgen|noch|erst ...
noch nicht sicher|klar|ganz|genau
jein
so lala
geht so
unter vorbehalt
eher ja|nein|nicht|schlecht
bezweifle ...
könnte knapp|eng werden
wird knapp|eng
bis auf weiteres
🤔
🤷

[hedge confirm]
noch nicht
kann|können nicht|noch|es|das|den ... nicht? bestätige
kann nur ...

[proposal confirm]
kann|könnte $it? am? $weekday

[reschedule confirm]
verschieben
verschieben $it? $appt ...
$it? $appt verschieben
möchte|würde|kann|könnte|können|müsste|muss|will|wollen ... verschieben|ändern|tauschen|vorverlegen
vorverlegen
ändern
später|früher möglich|bitte|kommen|wäre|besser|geht|am
anderer|anderen|anderes|neuer|neuen|andere termin|tag|datum|zeit|uhrzeit|woche
ein|einen anderer|anderen|neuen ...
anderen $appt|tag|termin
ein|einen andermal
ein anderes mal
lieber|besser ... $day
lieber am|an|um|einen|$day|in|später|nächste|früher|% ...
besser am|an|um|$day|wäre|einen|in|nächste ...
stattdessen
statt $day|am|um
geht|ginge|passt es|auch|am|ein|um|$day ... $day|%|später|früher|nächste|ander|andere
geht|ginge|passt es|auch|es ... auch|$day|am|um|später|früher ...
nächste woche
kommende woche
haben|hätten|gibt|hat sie|ihr|es ... anderen|andere|freie|frei|$day|%|noch|termin|termine|später|früher
wann haben|wäre|ist|hätten sie|der|ein|wieder|was ... frei|nächste|termin
neuer|neuen termin ...
kann|könnte|können ich|wir|man ... auch|am|um|erst|lieber|stattdessen $day|%|später|kommen ...
kann erst|nur ab|am|um|nach|nächste|$day|% ...
$day|% wäre|ist|passt|würde|geht besser|mir|lieber|mir|auch ...
zu einem anderen|späteren ...
anderes mal

[no confirm]
absagen
absagen $it? $appt ...
$it? $appt absagen
stornieren
möchte|muss|will|kann|können|würde|bitte|müssen|müsste ... absagen|stornieren|canceln
canceln
$cant ... nicht ... kommen|wahrnehmen|erscheinen|teilnehmen|da|einhalten|schaffe|dabei|schaffen
$cant ich|wir ... nicht ... kommen|da|wahrnehmen|erscheinen|teilnehmen|einhalten sein?
$cant ... nicht ... da sein
$cant leider? nicht
$cant ... leider|doch|am|da nicht
$cant es? ... nicht
komme|kommen|komm leider|doch|heute|morgen|am|auch|da|zum|ich|$weekday ... nicht
komme|kommen nicht ...
komme doch nicht
schaffe es|das|den ... nicht
geht|passt leider|bei|mir|da|es|doch|am|auch ... nicht
geht|passt nicht
bin|sind|wäre ... nicht da|verfügbar|verfügbar|dabei|anwesend|zuhause|erreichbar|hier
nicht da
bin|sind dann|da|leider|an|am|$day ... verhindert|krank|verreist|unterwegs|weg
bin|sind leider? verhindert|krank|verreist|weg|abwesend
bin|sind im|in|auf urlaub|krankenhaus|ausland|reha|quarantäne|arbeit|dienstreise|reisen
verhindert
unmöglich
nicht möglich
ist|es mir leider? nicht möglich
brauche|brauchen ihn|den|es|keinen|termin|das ... nicht|mehr|termin
brauche|brauchen keinen|nicht $appt?|mehr ...
will|möchte|wollen keinen|den|nicht $appt? ... mehr|nicht
termin entfällt|fällt|ausfallen ...
fällt|fallen leider? aus
muss|müssen passen
ohne mich
verzichte ...
keine zeit
habe|haben ... keine zeit
werde ... nicht kommen
kommt leider? nicht
kann leider? nicht kommen
nicht kommen
hat sich erledigt
klappt leider|es|doch|bei ... nicht
klappt nicht
bestätige nicht
wird nichts
dazwischen gekommen
dazwischengekommen

[no edge]
nein
negativ
👎
❌
🚫

[no]
nein nein
nein danke
auf keinen fall
keinesfalls
keineswegs
sicher|bestimmt|natürlich|leider nicht|nein
nicht nötig
lieber|eher nicht
doch nicht

[no whole]
n
nicht

[no yes_no]
keine
keiner
keinen
keins
gar nicht
gar keine|keinen|nichts
überhaupt nicht|keine|nichts
nichts
nie
niemals
kaum nicht
habe|hatte keine|keinen|nicht|nichts ...
ich? spüre|fühle|merke nichts
kein|keine fieber|schmerzen|beschwerden|probleme|blutung|problem
noch nicht
tut nicht weh
tut nichts|nicht mehr? weh

[yes edge]
ja
jawohl
ok
klar
na klar
natürlich
selbstverständlich
sicher
sicherlich
gewiss
genau
richtig
doch
passt
passt schon
in ordnung
einverstanden
alles klar
auf jeden fall
unbedingt
gern
sehr gern
geht klar
aber ja
aber sicher|klar|natürlich
logo
stimmt
jo klar
👍
👌
✅
✔
🆗

[yes]
ja ja
ja gern
ja klar
ja natürlich|sicher|bitte|danke|passt|ok|stimmt|doch
kein|keine|null problem|probleme
ist|das|wäre kein problem
ohne probleme

[yes whole]
j
y
yes

[yes confirm edge]
gut
sehr gut
alles gut
super
perfekt
prima
das|es passt
passt mir|gut|uns|perfekt|super|bestens|prima ...
geht in ordnung
geht gut
bestätigt
bin dabei
bis dann|morgen|später|$day|bald|dahin|zum|übermorgen|nächste
komme
kommen
bin da
wir sehen uns ...
wird gemacht
abgemacht
dabei
anwesend
akzeptiert

[yes confirm]
komme gern|pünktlich|zum|morgen|am|um|auf|sicher|auch|heute|bestimmt|natürlich ...
ich|wir komme|kommen
werde|werden kommen|da|dabei|anwesend|erscheinen sein?
werde|werden ... kommen|erscheinen|wahrnehmen
werde|werden ... da sein
bin|sind ... da|dabei|pünktlich|vor ort|anwesend
nehme|nehmen ... termin|ihn ... wahr
kann|können kommen
termin passt|steht|bleibt|klappt|ist|geht ok|ist|so|gut|klar|in|bestehen ...
bleibt dabei|es|bei
es bleibt dabei
klappt
klappt gut|super|alles
freue mich ...
nicht absagen|stornieren|verschieben
möchte|will ... nicht absagen|stornieren|verschieben
halte|behalte $it? $appt ...
mein|meine $kin kommt ...

[declare confirm]
bestätige
bestätige $it? $appt ...
möchte|kann|hiermit ... bestätige
zusage
sage zu

[nothing]
verstehe nicht|das|ich ...
kann ... nicht öffnen|lesen|finden|schlafen|atmen|essen|sehen|verstehen|parken|laufen
nicht bekommen|erhalten|gefunden
habe ... nicht bekommen|erhalten|gefunden|verstanden
keine sorge
nicht nur
nicht zu spät
kein auto|fahrer|parkplatz|link|führerschein
habe kein auto|fahrer|parkplatz|mitfahrgelegenheit|geld
stopp die|das|mit|der blutung|medikamente|tabletten ...
haltestelle
aufhören zu rauchen|trinken|bluten
aufgehört zu ...
verband|pflaster|adresse|arzt|nummer|medikament wechseln|geändert|ändern
neue|meine adresse|nummer|handynummer ...
mein|meine $kin ist|hat krank|fieber|es|gestern ...
gut und ihnen
abmelden bei|beim|in|im ...
arzt abgesagt

[ack]
danke
vielen dank
besten|herzlichen dank
danke für|ihnen|euch die|den|ihre ...
erhalten
habe ... erhalten|gelesen
verstanden
notiert
vorgemerkt
zur kenntnis genommen
gelesen
weiß bescheid
bekommen
🙏
danke sehr

[ack confirm]
komme|kommen|bin|werde etwas|ein|% wenig|bisschen|min|minuten? später|zu? spät?
verspäte|verspäten mich|uns ...

[ack yes_no]
ein wenig
ein bisschen
bisschen
etwas
manchmal
ab und zu
selten
kaum
leicht
wenig
gelegentlich

[contrast]
aber
jedoch
allerdings
außer
trotzdem
nur dass
moment
warten sie
einen moment

[question]
was
wann
wo
wer
wie
wieso
warum
welche|welcher|welches
wie viel|lange|spät|teuer
um wieviel|welche|wie uhr|uhrzeit|viel ...
< muss|soll|darf|kann|sollte|müsste ich|wir ...
können|könnten sie mir ...
brauche|brauchen ich ...
gibt es
wann ist|muss|war|soll
bitte um bestätigung|info|rückruf ...

[proposal]
$day
um %
% uhr
ab %
nach %

[negation]
nicht
kein
keine
keinen
nie
ohne
niemand
nirgends
weder

[light]
ich
mich
mir
es
das
den
der
die
zu
so
auch
mal
von
an
will
möchte
schon
da
wir
am
mit
für
bin

[filler]
hallo
hi
guten tag|morgen|abend
moin
servus
grüezi
grüß gott
gruss gott
bitte
danke
vielen dank
danke schön
sehr
herzlichen dank
mit freundlichen grüßen|gruss|grüssen
freundliche gruss
freundlichen gruss
viele|liebe|beste|herzliche gruss
gruss
entschuldigung
sorry
tut mir leid
es tut mir leid
tut mir sehr leid
leider
herr
frau
doktor
dr
praxis
team
sehr geehrte damen|herren und? herren?
liebes
schönen tag|abend
schönes wochenende
tschüss
ciao
äh
hm
oh
also
na
und
ach
sehr
haha
nochmal

[value number]
null = 0
eins = 1
ein = 1
eine = 1
zwei = 2
zwo = 2
drei = 3
vier = 4
fünf = 5
fuenf = 5
sechs = 6
sieben = 7
acht = 8
neun = 9
zehn = 10
elf = 11
zwölf = 12
zwanzig = 20
dreißig = 30
fünfunddreißig = 35
sechsunddreißig = 36
siebenunddreißig = 37
achtunddreißig = 38
neununddreißig = 39
fünfunddreissig = 35
sechsunddreissig = 36
siebenunddreissig = 37
achtunddreissig = 38
neununddreissig = 39
vierzig = 40
einundvierzig = 41
fünfzig = 50
sechzig = 60
siebzig = 70
achtzig = 80
neunzig = 90
🔟 = 10

[value ordinal]
erste = 1
erster = 1
ersten = 1
erstens = 1
zweite = 2
zweiten = 2
zweiter = 2
dritte = 3
dritten = 3
vierte = 4

[value half]
einhalb
komma fünf = 5
und ein halb
ein halb

[value point]
komma
punkt

[value outof]
von
auf
aus

[value degree]
grad
c
celsius
grad celsius
f = 1
fahrenheit = 1
grad fahrenheit = 1

[value unit]
mg
ml
g
kg
cm
tage
tag
tagen
wochen
woche
monate
monaten
jahre
jahren
mal
tabletten
tablette
pillen
tropfen
paracetamol
ibuprofen
ibu
kinder
minuten
min
euro
personen
nächte
kilo
liter
punkte
schläge

[value hour]
uhr
h
stunden
stunde
std

[value before]
seit
vor
in
zimmer
station
etage
genommen
nehme
um
ab
alle
code
nummer
telefon
alter
bin
habe
haus

[value inexact]
über
mehr als
weniger als
unter
fast
zwischen
nicht
mindestens
höchstens
bis

[value weekday]
montag = 1
dienstag = 2
mittwoch = 3
donnerstag = 4
freitag = 5
samstag = 6
sonnabend = 6
sonntag = 7

[value month]
januar = 1
jänner = 1
februar = 2
märz = 3
maerz = 3
april = 4
mai = 5
juni = 6
juli = 7
august = 8
september = 9
oktober = 10
november = 11
dezember = 12

[value day]
heute = 0
morgen = 1
übermorgen = 2
uebermorgen = 2
gestern = -1
vorgestern = -2

[value on]
am
der
den
dem
zum

[value period]
nächste woche
kommende woche
nächsten monat
wochenende
ende der woche

[value alarm]
blut
blutet
blute
blutung
hohes fieber
starke schmerzen
sehr starke schmerzen
starkes fieber
atemnot
bekomme keine luft
ohnmächtig
bewusstlos
notaufnahme
notarzt
notfall
dringend
eiter
entzündet
entzündung
erbreche
erbrechen
