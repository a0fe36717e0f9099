lexicon nl 1
fallback en
# The words of Dutch replies. The format is in README, beside this file.

[spell]
niit = niet
nie = niet
jah = ja
jaa = ja
jep = ja
jup = ja
joe = ja
neen = nee
neeh = nee
nope = nee
nee hoor = nee
okay = ok
oke = ok
oké = ok
okee = ok
okido = ok
oki = ok
akkoort = akkoord
dankje = dank
dankjewel = dank
dankuwel = dank
bedankt = dank
thx = dank
dankt = dank
mss = misschien
miss = misschien
aub = alstublieft
svp = alstublieft
gr = groet
mvg = groet
groeten = groet
groetjes = groet
afzeg = afzeggen
afgezegd = afzeggen
zeg af = afzeggen
zeg m af = afzeggen
afzegging = afzeggen
annuleer = annuleren
annulering = annuleren
geannuleerd = annuleren
anuleren = annuleren
cancel = annuleren
cancelen = annuleren
verzet = verzetten
verzet worden = verzetten
verplaats = verplaatsen
verplaatst = verplaatsen
uitstellen = verplaatsen
uitstel = verplaatsen
verschuiven = verplaatsen
omboeken = verplaatsen
wijzig = wijzigen
wijziging = wijzigen
veranderen = wijzigen
bevestig = bevestigen
bevestigd = bevestigen
bevesteg = bevestigen
sms = berichten
smsjes = berichten
bericht = berichten
berichtjes = berichten
berichtje = berichten
smsen = berichten
herinneringen = berichten
afspraken = afspraak
afspr = afspraak
afspraakje = afspraak
kan nie = kan niet
ma = maandag
di = dinsdag
wo = woensdag
vr = vrijdag

[block]
na nu naar maar met mee
ja jas jaar je
stop stap step stok
goed groot goud
prima
een geen heen been
zee nee mee
kan kam man van dan

[class day]
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag morgen overmorgen ochtend middag
avond week januari februari maart april mei juni juli augustus september oktober november december
maand

[class weekday]
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag

[class appt]
afspraak onderzoek operatie behandeling controle consult bezoek

[class msg]
berichten reclame spam mails mail meldingen telefoontjes

[class kin]
man vrouw zoon dochter moeder vader mama papa broer zus oma opa kleinkind kind partner vriend
vriendin

[class it]
de het een mijn deze die m hem dit

[class can]
kan kunnen zal zullen ga lukt

[optout clause]
stop
uitschrijven
stop berichten
schrijf mij|me uit
uitschrijven graag
afmelden voor berichten
stop $msg
stop maar

[optout clause optout]
afmelden

[optout_phrase]
geen $msg meer ...
geen enkel|verdere $msg meer? ...
niet meer sturen|berichten|benaderen|contacteren|bellen|lastig|appen ...
stuur|stuurt|sturen|zend mij|me|ons|u|aub|alstublieft ... geen|niets|niks $msg?|meer ...
stuur|stuurt|sturen geen ...
stop met ... sturen|berichten|bellen|lastigvallen|$msg|zenden ...
hou|houd|houdt op met ... $msg|sturen|berichten
wil|willen|wens|wensen geen ... $msg ...
wil|willen niet|niets|niks meer ... ontvangen|horen|krijgen ...
wil|willen niet|niets meer|langer ... benaderd|gecontacteerd|berichten|gebeld ...
wil|willen me|mij|ons ... uitschrijven|afmelden|uitgeschreven
wil graag? ... uitgeschreven|afgemeld worden|zijn
uitschrijven van|voor|uit ...
haal|haalt|verwijder|verwijdert|schrap mij|me|mijn|dit|deze|ons ...
mijn|dit nummer ... verwijderen|wissen|weghalen
laat mij|me|ons met rust
genoeg van ... $msg
zat van ... $msg
afmelden voor|van ... $msg|lijst
hoe kan|meld|schrijf ik ... af|afmelden|uit|uitschrijven
trek ... toestemming in
geen toestemming

[optin whole]
start
aanmelden
wil weer $msg|berichten ontvangen
ik? wil weer|opnieuw ... $msg ontvangen|krijgen
opnieuw aanmelden

[help whole]
hulp
help
info

[reaction]
vindt ... leuk
vond ... leuk
heeft ... gereageerd|leuk
reageerde ... op
👍|❤|😂|😮|😢|🙏 op

[signature]
verzonden|verstuurd vanaf|met|van mijn|outlook|yahoo

[auto]
automatisch antwoord|bericht
automatische|automatisch reactie|berichten
aan het rijden
ik rij nu
ik zit|ben nu? in de auto
bel|app je|u|later|zo later|terug|zo ...
bel later terug
kan nu|momenteel niet opnemen|praten|antwoorden|bellen ...
in vergadering|bespreking
in een vergadering
afwezig wegens|tot
niet storen

[wrong_person]
verkeerd|verkeerde nummer|persoon|verbonden|patient
verkeerd
wie is|bent|ben|zijn dit|u|je|dat|er
ik ben niet de|die|deze|mevrouw|meneer|degene ...
ben ik niet
dat ben ik niet
niet mijn nummer|afspraak|telefoon
is niet mijn ...
ken ik|geen|u|deze niet
heb geen|helemaal afspraak|geen ...
heb niets|geen ... gemaakt|afgesproken
u heeft|hebt het? verkeerde|verkeerd ...
vergissing
deze persoon ...

[hedge]
misschien
wellicht
mogelijk
waarschijnlijk
vermoedelijk
weet ik|het|nog|ik ... niet
weet niet
weet het? nog? niet ...
niet zeker
weet niet of ...
niet zeker of ...
geen idee
hangt ervan af
ligt eraan
ik? probeer het|te|om ...
ga|zal proberen ...
zal het? proberen
hoop het|van|te|dat|ik ...
hopelijk
als ik|het|er|alles|mijn|niet|mogelijk ...
indien ...
denk het|van|wel|ik|niet wel|niet|niet
denk van wel|niet
denk
geloof van? wel|niet
moet eerst|nog|even|ik ... kijken|vragen|overleggen|checken|zien|bellen ...
even kijken|checken|overleggen ...
laat het|nog|u|je ... weten
laat u|je|nog ... weten
bevestigen later|morgen|nog ...
later bevestigen
onder voorbehoud
zo zo
gaat wel
min of meer
twijfel
ik betwijfel ...
voorlopig wel|niet|ja
in principe
zien we nog
we zien wel
🤔
🤷

[hedge confirm]
nog niet
kan ... niet bevestigen
kan alleen ...

[proposal confirm]
kan $it? op? $weekday

[reschedule confirm]
verzetten
verplaatsen
wijzigen
verzetten|verplaatsen|wijzigen $it? $appt ...
$it? $appt verzetten|verplaatsen|wijzigen
wil|zou|kan|kunnen|mag|moet|graag|willen ... verzetten|verplaatsen|wijzigen|vervroegen
vervroegen
andere|ander|nieuwe dag|datum|tijd|tijdstip|keer|moment|afspraak|week|uur
een andere|ander|nieuwe ...
op een ander|andere ...
liever|beter ... $day
liever op|om|een|$day|in|later|volgende|eerder|% ...
beter op|om|een|$day|uit|volgende ...
later|eerder in|op|graag|kan|mogelijk|komen ...
in plaats van
kan|kunnen het|dat|ik|we|ook ... op|om|ook|later|eerder|$day|ander|andere ...
kan|kunnen het|dat ook|niet ... $day|%|later|eerder|anders
volgende week
heeft|hebben|is|zijn u|jullie|er ... andere|ander|plek|plaats|$day|%|nog|vrij|later|eerder
nieuwe afspraak ...
kan pas|alleen|ook op|om|vanaf|na|$day|volgende|later|% ...
$day|% komt|is|zou|past|kan|schikt beter|mij|ook|wel|me ...
wanneer kan|is|heeft het|de|u ... wel|volgende|plek
ander keertje
een andere keer

[no confirm]
afzeggen
annuleren
afmelden
afmelden voor|van ... $appt|$day|%
meld|melden me|mij|ons|$kin ... af
afzeggen|annuleren $it? $appt ...
$it? $appt afzeggen|annuleren|afmelden
wil|moet|zou|kan|kunnen|graag|willen|moeten ... afzeggen|annuleren|afmelden
kan|kunnen|zal ... niet ... komen|aanwezig|erbij|nakomen|halen|maken|gaan
kan|kunnen|zal ik|we|wij ... niet ... komen|aanwezig|erbij|nakomen|halen|gaan
kan|kunnen helaas|toch|dan|die|op|$day ... niet
kan niet
kan niet ...
kom|komen helaas|toch|dan|morgen|vandaag|op|die|$weekday ... niet
kom niet ...
komen niet ...
ga|haal|red het|dat helaas? niet ...
lukt|gaat|past helaas|mij|me|niet|het|toch|dan ... niet
lukt|gaat|past niet ...
schikt niet
ben|zijn er|dan|helaas|op|$day ... niet
ben|zijn er dan? niet
ben|zijn niet aanwezig|beschikbaar|thuis|in|er|bij ...
niet aanwezig
verhinderd
ben|zijn ... verhinderd|ziek|weg|afwezig
ben|zijn met|op|in vakantie|buitenland|ziekenhuis|reis|het ...
onmogelijk
niet mogelijk
is niet mogelijk
hoef|hoeft|hoeven $it? $appt? niet meer?
niet meer nodig
heb $it? ... niet meer nodig
wil $it? $appt? niet|geen meer|afspraak ...
ga niet
ga niet ...
zie ervan|er af|van ...
gaat|ging helaas? niet door|lukken
geen tijd
bevestigen niet
er is iets tussengekomen
iets tussen gekomen

[no edge]
nee
negatief
👎
❌
🚫

[no]
nee nee
nee dank|hoor|helaas|sorry
nee niet
zeker|absoluut|natuurlijk|liever|helaas|toch|echt niet
in geen geval
geen sprake van
beslist niet

[no whole]
n
niet

[no yes_no]
geen
geen enkele
helemaal|totaal niet|geen|niks|niets
niks
niets
nooit
nergens
heb geen|niet|niets|nergens ...
voel niets|niks|geen
geen pijn|koorts|klachten|last|problemen|bloed
nog niet
niet meer
doet geen|niet pijn|zeer
valt mee

[yes edge]
ja
jazeker
ok
prima
akkoord
zeker
zeker weten
natuurlijk
uiteraard
tuurlijk
vanzelfsprekend
goed
is goed
dat is goed
klopt
juist
inderdaad
correct
graag
absoluut
jawel
jahoor
ja hoor
doe ik
doen we
in orde
afgesproken
👍
👌
✅
✔
🆗

[yes]
ja ja
ja graag
ja zeker
ja prima|goed|hoor|natuurlijk|dank|klopt|akkoord
geen probleem|bezwaar
geen enkel probleem
is geen probleem

[yes whole]
j
y
yes

[yes confirm edge]
perfect
top
super
helemaal goed|prima
heel goed
alles goed
komt goed
komt in orde
tot dan|morgen|straks|$day|ziens|zo|overmorgen
past|schikt prima|goed|mij|me|ons
bevestigen
kom
ik kom
we komen
ben er
ben erbij
gaat door
past
staat genoteerd
aanwezig

[yes confirm]
ik|wij|we zal|zullen|ben|zijn ... er zijn|bij
zal er zijn
zullen er zijn
ben er|aanwezig|op tijd|dan|morgen
zijn er|aanwezig
zal|zullen aanwezig|komen|erbij zijn?
kom eraan|naar|morgen|graag|gewoon|vandaag|zeker|om|ook|op tijd?
ga komen
kan komen
kunnen komen
afspraak|dat|het gaat door
afspraak|dat|die tijd|datum? past|is|staat|klopt|blijft goed|prima|akkoord|staan
niet annuleren|afzeggen|verzetten|verplaatsen
wil|hoef|hoeft $it? $appt? niet te? annuleren|afzeggen|verzetten|verplaatsen
hou|houd|houden $it? $appt ...
laat $it? $appt staan|doorgaan
mijn $kin komt|is er|ook
mijn $kin zal|gaat er|komen ...

[declare confirm]
bevestigen
ik|hierbij|wil|kan bevestigen $it? $appt ...
bevestigen $it? $appt|komst ...

[nothing]
begrijp|snap het|dit|ik|niet ...
kan ... niet openen|lezen|vinden|slapen|ademen|eten|zien|parkeren|lopen|bereiken
niet ontvangen|gekregen|gevonden
heb ... niet ontvangen|gekregen
geen zorgen
maakt niet uit
niet alleen
niet te laat
geen auto|vervoer|parkeerplaats|link|rijbewijs
heb geen auto|vervoer|geld|lift
gestopt met ...
stoppen met ...
stop met|de roken|medicatie|medicijnen|pillen|drinken|eten ...
bushalte
halte
verband|pleister|adres|dokter|nummer wisselen|wijzigen|gewijzigd|verwisselen
nieuw|mijn adres|nummer|telefoonnummer ...
mijn $kin is|heeft ziek|koorts|gevallen|niet ...
goed en u|met
afmelden bij|aan de|balie|receptie ...
moet|waar|hoe ik? me|mij? ... aanmelden|melden|afmelden bij|aan ...

[ack]
dank
dank u|je wel?
hartelijk|heel erg dank
dank voor ...
ontvangen
begrepen
genoteerd
gelezen
duidelijk
gezien
staat in ... agenda
heb ... ontvangen|gelezen
🙏
fijn

[ack confirm]
kom|komen|ben|zal ... later|laat

[ack yes_no]
een beetje
beetje
soms
af en toe
weinig
nauwelijks
licht
lichtjes
enigszins
een klein beetje
bijna niet|geen

[contrast]
maar
echter
alleen
behalve
tenzij
wacht
wacht even
moment

[question]
wat
wanneer
waar
wie
hoe
hoelang
waarom
welke|welk
hoe laat|lang|veel
< moet|mag|kan|zal|moeten|mogen ik|we|er ...
< kunt|kan|kun u|je|jullie ...
is er
is het
heeft u
wil|zou graag? weten
graag bevestiging|info

[proposal]
$day
om %
% uur
na %
vanaf %

[negation]
niet
geen
nooit
zonder
niemand
nergens
noch

[light]
ik
mij
me
het
dat
de
dit
er
zo
ook
van
is
wil
met
voor
op
we
ben
al
daar
dan
die

[filler]
hallo
hoi
dag
hey
goedemorgen
goedemiddag
goedenavond
goedendag
goede morgen|middag|avond
alstublieft
alsjeblieft
graag
dank
dank u|je wel?
heel erg
vriendelijke|hartelijke groet
met vriendelijke groet
groet
sorry
excuses
excuus
het spijt me|mij
spijt me
helaas
jammer
dokter
mevrouw
meneer
mevr
dhr
fijne dag|avond|weekend
prettige dag
doei
nou
oh
eh
ah
en
hoor
wel
even
beste
geachte
heer

[value number]
nul = 0
een = 1
één = 1
twee = 2
drie = 3
vier = 4
vijf = 5
zes = 6
zeven = 7
acht = 8
negen = 9
tien = 10
elf = 11
twaalf = 12
twintig = 20
dertig = 30
vijfendertig = 35
zesendertig = 36
zevenendertig = 37
achtendertig = 38
negenendertig = 39
veertig = 40
eenenveertig = 41
vijftig = 50
zestig = 60
zeventig = 70
tachtig = 80
negentig = 90
🔟 = 10

[value ordinal]
eerste = 1
tweede = 2
derde = 3
vierde = 4

[value half]
en een half
en half
en halve
en een halve

[value point]
komma
punt

[value outof]
op
van
van de
op de
uit
op een schaal van

[value degree]
graden
graad
c
graden celsius
f = 1
fahrenheit = 1

[value unit]
mg
ml
g
kg
cm
dagen
dag
weken
week
maanden
maand
jaar
keer
tabletten
tablet
pillen
pil
druppels
paracetamol
ibuprofen
kinderen
minuten
min
euro
personen
nachten
kilo
liter
punten
slagen
x

[value hour]
uur
u
h
uren

[value before]
sinds
al
kamer
afdeling
verdieping
genomen
neem
om
vanaf
elke
per
code
nummer
telefoon
leeftijd
ben
heb
over

[value inexact]
meer dan
minder dan
bijna
tussen
niet
boven
boven de
onder
onder de
ruim
tot
minstens

[value weekday]
maandag = 1
dinsdag = 2
woensdag = 3
donderdag = 4
vrijdag = 5
zaterdag = 6
zondag = 7

[value month]
januari = 1
februari = 2
maart = 3
april = 4
mei = 5
juni = 6
juli = 7
augustus = 8
september = 9
oktober = 10
november = 11
december = 12

[value day]
vandaag = 0
morgen = 1
overmorgen = 2
gisteren = -1
eergisteren = -2

[value on]
de
e
op
den
op de

[value period]
volgende week
volgende maand
weekend
eind van de week

[value alarm]
bloed
bloedt
bloeding
hoge koorts
veel pijn
erge pijn
hevige pijn
ernstige pijn
benauwd
kan niet ademen
flauwgevallen
bewusteloos
spoed
spoedeisende
dringend
noodgeval
pus
etter
ontsteking
ontstoken
braken
overgeven
