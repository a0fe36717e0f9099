lexicon ro 2
fallback en
# The words of Romanian replies, a small file. The format is in README.

[spell]
daa = da
dap = da
nuu = nu
mersi = multumesc
mulțumim = multumesc
mulțam = multumesc
merci = multumesc
okay = ok
oki = ok
mesaje = sms
mesajele = sms
mesaj = sms
programarea = programare
anulez = anula
anulați = anula
anulare = anula
anulam = anula
reprogramez = reprograma
reprogramare = reprograma
reprogramați = reprograma
amân = amana
amânare = amana
confirmam = confirm
confirmat = confirm
dada = da
da da = da
daaa = da
ddda = da
yes = da
nuuu = nu
nup = nu
ba nu = nu
nope = nu
mulțumesc = multumesc
multumim = multumesc
ms = multumesc
mersic = multumesc
mersi mult = multumesc
mulțumesc frumos = multumesc
okey = ok
ok ok = ok
bn = bine
prog = programare
programari = programare
programării = programare
programarii = programare
programările = programare
programată = programare
consultație = programare
consultația = programare
consultatie = programare
consultatia = programare
consult = programare
consultul = programare
operația = programare
operație = programare
vizita = programare
vizită = programare
controlul = programare
control = programare
analize = programare
mesajul = sms
sms urile = sms
smsuri = sms
sms uri = sms
notificări = sms
notificari = sms
remindere = sms
anulați mi = anula
anulăm = anula
anulează = anula
anuleaza = anula
anulat = anula
anulată = anula
anularea = anula
anulata = anula
anuleze = anula
anulati = anula
reprogramăm = reprograma
reprogramam = reprograma
reprogramat = reprograma
reprogramarea = reprograma
reprogrameze = reprograma
reprogramati = reprograma
reprogramează = reprograma
amanam = amana
amânăm = amana
amânați = amana
amanati = amana
amânat = amana
amanarea = amana
decalăm = amana
decala = amana
confirmăm = confirm
confirmată = confirm
confirmare = confirm
confirma = confirm
cofirm = confirm
dimineață = dimineata

[class kin]
mama tata soțul soția fiul fiica băiatul fata copilul bunica bunicul fratele sora mătușa unchiul nepotul nepoata
pacientul pacienta sotul sotia copiii părinții

[class my]
meu mea mei mele nostru noastră lui ei

[class come]
veni ajunge vin ajung prezenta participa fi venim ajungem prezint

[class day]
luni marți miercuri joi vineri sâmbătă duminică azi mâine poimâine dimineata seara
săptămâna saptamana luna ianuarie decembrie weekend

[optout clause]
stop
dezabonare
dezaboneaza
dezabonați
dezabonează mă
dezaboneaza ma
dezabonați mă
dezabonare sms
dezabonez
renunț la sms

[optout_phrase]
nu mai? vreau|doresc ... sms ...
nu mai vreau|doresc să? primesc ...
nu îmi|imi|mai mai? trimiteți|trimite|scrieți ...
nu mai trimiteți ...
scoateți|ștergeți mă|ma|numărul|din ...
opriți ... sms
dezabonați|dezabonati|dezabonează|dezaboneaza|dezabonarea mă|ma|ne|mi ...
vreau|doresc să|sa mă|ma dezabonez|dezabonați|dezabona
nu mai? vreau|doresc|dorim|vrem să|sa? mai? primesc|primi|primim|fiu|fie|sms|contactat|contactată ...
nu mai? vreau|doresc ... sms|reclame ...
nu îmi|imi|mi|ne|mai|o|ma|mă mai|mi? trimiteți|trimiteti|trimite|trimiți|scrieți|scrieti|scrie|contactați|contactati|deranjați|deranjati|sunați|sunati|deranja ...
fără|fara|gata|destul|ajunge|stop cu? sms ...
opriți|opriti|încetați|incetati|terminați|terminati|lăsați|lasati cu|să|sa|sms|trimiterea|mă|ma|ne|spam ...
ștergeți|stergeti|șterge|sterge|scoateți|scoateti|eliminați|eliminati mă|ma|ne|numărul|numarul|nr|din|datele|acest ...
numărul|numarul ... șters|sters|scos|scoateți|ștergeți
lăsați|lasati mă|ma în|in pace
retrag acordul|consimțământul
cum mă|ma ... dezabonez
spam

[optin whole]
start

[help whole]
ajutor
help
info

[auto]
răspuns|raspuns automat
sunt la|în|in volan|ședință|sedinta|întâlnire
conduc acum?
vă|va|te|revin sun|contactez|revin mai|eu|înapoi|inapoi|cu târziu|un
nu pot vorbi|răspunde|raspunde ...

[wrong_person]
număr|numar greșit|gresit
ați|ati greșit|gresit ...
cine ești|esti|sunteți|sunteti|e
nu sunt eu
nu sunt persoana ...
greșeală
greseala
ați|ati|v|vă greșit|gresit|ați|încurcat ...
greșit|gresit numărul|numarul|persoana
nu este|e numărul|numarul|telefonul meu|lui|doamnei ...
nu e|este al|numarul|numărul meu
nu am|aveam|avem nicio|nici|o? programare ...
nu am|avem nicio|făcut|facut|facut|cerut ... programare ...
nu sunt doamna|domnul|pacientul|pacienta|persoana|el|ea ...
nu vă|va|te|îl|o cunosc ...
nu cunosc ...
care|ce programare
de unde aveți|aveti ...
a decedat|murit
decedat
decedată
cine este|sunteți|ești|e ...

[correction]
am greșit
adică &da|nu
scuze &da|nu
vroiam|voiam să spun|zic

[hedge]
poate
probabil
nu știu
nu stiu
nu sunt sigur|sigură|sigura
cred
sper
sper să ...
dacă ...
daca ...
încerc
voi încerca ...
depinde
vedem
cred că|ca ...
încă|inca nu știu|stiu|sunt|e|pot ...
nu știu|stiu ...
nu stiu|știu încă|inca|dacă|sigur ...
nu sunt|suntem sigur|sigură|sigura|siguri ...
nu e|este sigur
nesigur
vă|va|te|o să|sa|voi anunț|anunt|anunța|confirm|spun|comunic|zic mâine|mai|diseară|când|dacă|ulterior|târziu|curând ...
anunț|anunt ...
voi anunța|anunta|vedea|încerca|reveni ...
revin cu ...
confirm mâine|mai|ulterior|diseară|curând ...
mai vedem|văd|vad
să|sa văd|vad|vedem|mă|ma|verific|întreb ...
trebuie să|sa verific|întreb|intreb|văd|vad|vorbesc|mă|ma ...
încerc|incerc ...
încercăm să ...
depinde ...
dacă pot|reușesc|ajung|totul|mă|se|nu|e ...
dac|daca pot|reusesc|ajung|totul|ma|se|nu|e ...
posibil
probabil că|ca? da|nu?
poate că|ca? ...
s ar putea ...
ar trebui să ...
mă|ma mai? gândesc|gandesc
da și|si nu
da sau nu
nici da nici nu
greu de spus
greu
în principiu
in principiu
normal ar
doamne ajută
cu voia domnului
sub rezerva
nu pot confirm|spune|promite|garanta ...
mă îndoiesc
🤔
🤷

[hedge confirm]
cu condiția
doar dacă
încă|inca nu

[reschedule confirm]
reprograma
reprograma programare ...
amana
amana programare ...
altă|alta dată|data|zi|oră|ora
alt ziua|termen
schimb|schimba data|ora|programare|ziua
mai târziu|tarziu
mută|muta ...
reprograma ...
amana ...
vreau|doresc|aș|as|putem|pot|puteți|puteti|se|poate|rog|trebuie|vrea ... reprograma|amana|schimb|schimba|muta|mut|mutăm|devansa ...
altă|alta|alt|o|noua|nouă altă|alta|alt|nouă|noua? dată|data|zi|oră|ora|programare|dată|interval|termen|săptămână|luna|moment ...
în|in|pe|la|pentru altă|alta|alt zi|dată|data|oră|ora|moment|săptămână ...
programare nouă|noua
nouă programare|dată|ora
mai bine|degrabă|comod $day|pe|la|în|dimineata|după|seara|altă|miercuri ...
mi|îmi ar conveni|fi mai|pe|$day|altă ...
prefer ...
aș|as prefera|vrea|dori ... $day|altă|alta|mai|alt|după|la ...
mai târziu|tarziu|devreme|repede|curând >
se poate|putem|pot|puteți|ați|ar ... mai|$day|altă|alta|alt|după|la târziu|tarziu|devreme|curând|% ...
se poate|putem|pot|puteți|ați ... $day|altă|alta|alt|miercuri|după ...
putem|poate|pot|puteți muta|mutăm|schimba|pune|trece ...
muta|mut|mutăm|mutați ...
schimb|schimba|schimbare|schimbăm|schimbați de? data|dată|ora|oră|programare|ziua|zi ...
aveți|aveti|există|exista|mai|este loc|locuri|liber|altă|alta|ceva|disponibil ... liber|libere|mâine|$day|viitoare|mai|dată|loc|locuri|oră ...
aveți|aveti|este|mai aveți|e? loc|locuri|liber|ceva ...
pot doar|numai|abia după|dupa|la|$day|de|seara|dimineata ...
doar|numai|abia după|dupa|$day|de la ...
în|in loc de ...
în|in locul ...
săptămâna|saptamana|luna viitoare|următoare ...
nu $day ci ...
când|cand aveți|este|mai|pot loc|liber|altă|veni|următoarea ...

[no confirm]
$day e|este|pică|cade rău|prost|nasol|imposibil
nu pot ...
nu pot
nu putem ...
nu vin ...
nu vin
nu voi ...
nu mai vin
nu o să|sa ...
nu ajung ...
nu confirm
nu particip
nu pot|putem|poate|pute|voi|vom|va|vor|o|mai|reușesc|reusesc|reușim|am|ajung|ajungem|vin|venim|vine|vin ...
nu poate|va|o|mai|vine|ajunge veni|vine|ajunge|să|putea|poate ...
$kin $my? nu poate|vine|va|mai|ajunge|o veni|ajunge|să|vine|putea? ...
nu reușesc|reusesc|reușim ...
nu îmi|imi|mi|ne|ne convine|potrivește|iese|merge|permite ...
nu mai? este|e nevoie|necesar|necesară|valabil|valabilă|posibil|actual|cazul ...
nu mai? am|avem nevoie|timp|cum|posibilitatea ...
nu am|avem cum|timp|posibilitatea|când ...
nu e|este posibil|cazul|nevoie ...
nu doresc|vreau|dorim ...
nu mai? doresc|vreau programare|să|sa vin|mai ...
renunț ...
renunt ...
renunțăm ...
sunt|suntem|voi|vom|fi plecat|plecată|plecată|plecati|internat|internată|ocupat|ocupată|indisponibil|plecata ...
sunt|suntem|voi fi? în|in|la spital|concediu|străinătate|strainatate|vacanță|munte|mare|delegație|carantină ...
plecat|plecată din|în|in|la ...
imposibil
indisponibil
a intervenit ceva
a apărut|aparut ceva ...
am avut un|o urgență
lucrez ...
trebuie să lucrez ...
nu contați pe mine
nu mă|ma|ne așteptați ...
fără mine
refuz
nu mai? am|avem cum|posibilitatea|timp să|sa? ajung|vin|venim|ajungem|fiu ...
nu mă|ma|ne prezint|prezentăm|voi|prezentam ...

[no edge]
👎
❌
🙅
🚫

[no]
nu >
nu nu
nu multumesc
sigur|clar|normal că|ca nu
în|in niciun caz
sub nicio formă
nu din păcate|pot|mulțumesc
din păcate|pacate nu >
categoric nu
sigur că|ca? nu

[no yes_no]
deloc
nimic
niciodată
nici un
nu am ...
fără durere|febră
nu prea|deloc|mai|am|simt|este|doare ...
nu simt ...
nu mă|ma doare ...
fără|fara dureri|durere|febră|febra|probleme|simptome
nici o|un ...
niciuna
niciun
nimic deosebit
încă nu

[no confirm cancel]
anula
anula programare ...
vă|va|te rog să|sa? anula ...
vreau|doresc|trebuie|aș|rog|vrea să|sa|dori|vreau? ... anula programare?
programare ... anula

[no confirm request cancel]
puteți|puteti|pot|se|poate|ați|vreți să|sa|poate|putea? ... anula programare? ...

[yes edge]
da
ok
sigur
desigur
bine
în regulă
in regula
de acord
perfect
cu siguranță
👍
👌
✅
bineînțeles
bineinteles
exact
corect
așa e
asa e
absolut
evident
cu plăcere
cu drag
firește
normal
negreșit
sigur că|ca da

[yes]
da da
da sigur
nicio problemă
nici o problema
nu e|este nicio|o? problemă|problema ...
da sigur|normal|bine|confirm|ok|desigur|vin|este|mulțumesc|exact
nici o problemă
fără|fara probleme
nicio problema
e în regulă
este în|in regulă|regula
nu este|e nicio? problemă|problema

[yes confirm edge]
vin
venim
voi veni
voi fi acolo|prezent|prezentă
o să|sa vin
ajung
ne vedem ...
accept
super
minunat
e bine|ok|perfect|în|in regulă|regula|așa|asa?
este ok|bine|perfect
e bine așa|asa
rămâne|ramane stabilit|așa|cum|valabil ...
stabilit
îmi|imi|ne convine|e|este|merge|potrivește|bine|ok
pe mâine|$day|curând
pe curând
ne vedem
valabil
voi fi prezent|prezentă|acolo|la|punctual|punctuală ...
suntem de acord
s a|am făcut|notat

[yes confirm]
vin|venim|vine|veni la|cu|mâine|pe|sigur|în|neapărat|$day|desigur ...
voi|vom|va|vor veni|ajunge|fi|participa|onora ...
$kin $my? vine|va|o|ajunge veni|fi|să|ajunge|vină? ...
sigur|da|desigur|cu că|ca|siguranță vin|venim|voi|vom|ajung veni|fi|ajunge? ...
sigur|normal|bineînțeles|bineinteles|desigur că|ca vin|venim|voi|da veni?
mă|ma|ne voi|vom|prezint|prezentăm prezenta ...
pot|putem veni|ajunge
ajung|ajungem la|mâine|pe|cu|în|% ...
programare rămâne|e|este|valabilă|confirm|ok ...
nu anula|reprograma|schimb|uit|amana ...
păstrez|pastrez|mențin|mentin|păstrăm ...
puteți conta pe mine
contați pe mine
așa cum am stabilit
o|om|vom să|sa fiu|vin|fim|venim|vină|ajung|ajungem acolo|prezent|prezentă? ...

[declare confirm]
confirm
confirm programare ...
confirm prezența|prezenta|programare|participarea|că|ca|da|ora|venirea ...

[nothing]
nu înțeleg|inteleg|am|se ... înțeles|primit|deschide|merge|link|găsit ...
nu pot deschide|parca|dormi|mânca|manca|respira|merge|accesa|citi|intra|găsi ...
nu am primit|înțeles|gasit|găsit|mâncat|dormit ...
nu se deschide
linkul nu ...
nicio grijă
nu contează
nu face nimic
nu vă|va faceți griji

[ack]
multumesc
multumesc mult
am primit
am înțeles
am inteles
mulțumesc|multumesc pentru ...
ok multumesc
am notat|citit|înțeles|inteles|primit|reținut ...
notat
înțeles
inteles
recepționat
primit
am luat la cunoștință
știu
stiu
🙏

[ack yes_no]
puțin
putin
un pic
uneori
câteodată
puțintel
foarte puțin|putin
ușor
usor
rar
din când în când
nu prea
nu foarte ...

[ack confirm]
întârzii|intarzii|întârziem|intarziem ...
voi|o|vom să|sa? întârzii|întârzia|intarzia|întârziem ...
ajung|vin mai|cu târziu|tarziu|%|puțin|întârziere ...
sunt bolnav|bolnavă|bolnava|răcit|răcită

[contrast]
dar
însă
insa
totuși
totusi
numai că
doar că

[question]
când
cand
unde
cum
cât
cat
ce
ce oră|ora
la ce oră|ora
care
de ce
trebuie să|sa vin|aduc|fiu|iau|am|mănânc|plătesc ...
pot să|sa mănânc|beau|vin|parchez|aduc|mananc ...
cât|cat costă|costa|durează|dureaza|este ...
ce trebuie|acte|să|sa ...
unde este|e|vă|trebuie|pot ...
cum ajung ...
mă|ma puteți|puteti suna|contacta ...
sunați|sunati mă|ma
vă|va rog să|sa mă|ma sunați|sunati|contactați
este|e nevoie ...

[proposal]
$day
la %
ora %
după %
pe $day

[negation]
nu
fără
niciodată
nici

[light]
eu
să
sa
la
de
e
este
pentru
mă
ma
mi
îmi
vă
va
al
pe
cu
și
si
o
un
mai
noi

[filler]
alo
bună
buna
bună ziua|seara|dimineața
buna ziua|seara|dimineata
salut
multumesc
vă rog
va rog
te rog
îmi pare rău
imi pare rau
din păcate
din pacate
scuze
doctor
domnule
doamnă
bună ziua|seara|dimineața|dimineata
bună dimineața
bna
săru mâna
sarut mana
multumesc mult|frumos|anticipat
cu respect|stimă
cu respect _
cu respect _ _
o zi bună|buna|frumoasă|frumoasa
zi bună|buna|frumoasă
o seară bună|frumoasă
la revedere
pa
regret
îmi pare foarte|tare? rău
scuzați
scuzati
ne|mă scuzați
doamna
domnul
doamna|domnul|dl|dna _
dr
dr _
stimate domn
haha
păi
deci
ei
off

[value number]
zero = 0
unu = 1
una = 1
doi = 2
două = 2
trei = 3
patru = 4
cinci = 5
șase = 6
sase = 6
șapte = 7
sapte = 7
opt = 8
nouă = 9
zece = 10
treizeci = 30
patruzeci = 40
unsprezece = 11
doisprezece = 12
douăsprezece = 12
treisprezece = 13
paisprezece = 14
cincisprezece = 15
șaisprezece = 16
șaptesprezece = 17
optsprezece = 18
nouăsprezece = 19
douăzeci = 20
cincizeci = 50
șaizeci = 60
șaptezeci = 70
optzeci = 80
nouăzeci = 90
o sută = 100
un = 1
o = 1

[value and]
și
si

[value half]
și jumătate
si jumatate

[value point]
virgulă
cu
punct

[value outof]
din
pe
dintr
din maxim

[value degree]
grade
c

[value unit]
mg
zile
zi
săptămâni
luni
ani
ori
pastile
pastilă
copii
minute
kg
kilograme
ml
cm
pastila
tablete
comprimate
paracetamol
nurofen
algocalmin
nopți
persoane
lei
picături
săptămână

[value hour]
h
ore
oră
dimineata
fix

[value before]
de
camera
salonul
ora
numărul
cod
luat
iau
după
din
peste
strada
etaj
numarul
nr

[value inexact]
peste
aproape
sub
nu
mai mult de
mai puțin de
cel puțin
cel mult
maxim
minim
între
intre
până la

[value weekday]
luni = 1
marți = 2
miercuri = 3
joi = 4
vineri = 5
sâmbătă = 6
duminică = 7

[value month]
ianuarie = 1
februarie = 2
martie = 3
aprilie = 4
mai = 5
iunie = 6
iulie = 7
august = 8
septembrie = 9
octombrie = 10
noiembrie = 11
decembrie = 12

[value day]
azi = 0
astăzi = 0
mâine = 1
poimâine = 2
ieri = -1

[value alarm]
sânge
sângerez
sângerare
febră mare
durere mare
dureri mari
nu pot respira
leșinat
urgență
urgent
sange
sangerez
sângerează
sângerări
hemoragie
febră foarte mare
febra mare
febră ridicată
dureri foarte mari
durere foarte mare
dureri puternice
dureri insuportabile
durere insuportabilă
durere puternică
mă doare rău
mă doare tare
doare foarte tare
nu mai suport
nu pot să respir
respir greu
greu de respirat
durere în piept
dureri în piept
am leșinat
leșin
inconștient
salvarea
ambulanța
ambulanta
urgenta
puroi
infecție
infectat
infectată
vomit
vărs
vărsături
ajutor
frisoane

[value ordinal]
prima = 1
primul = 1
întâi = 1
a doua = 2
al doilea = 2
doua = 2
a treia = 3
al treilea = 3
a patra = 4
ultima = -1
ultimul = -1

[value ahead]
peste
în

[value span]
zi = 1
zile = 1
săptămână = 7
săptămâni = 7

[value on]
pe
în
data de

[value period]
săptămâna viitoare = 7
saptamana viitoare = 7
săptămâna asta
luna viitoare
weekend
oricând
orice zi

[value or]
sau
ori
