lexicon ro 1
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

[optout clause]
stop
dezabonare
dezaboneaza
dezabonați
dezabonează mă

[optout_phrase]
nu mai? vreau|doresc ... sms ...
nu mai vreau|doresc să? primesc ...
nu îmi|imi|mai mai? trimiteți|trimite|scrieți ...
nu mai trimiteți ...
scoateți|ștergeți mă|ma|numărul|din ...
opriți ... sms|mesajele

[optin whole]
start

[help whole]
ajutor
help
info

[wrong_person]
număr|numar greșit|gresit
ați|ati greșit|gresit ...
cine ești|esti|sunteți|sunteti|e
nu sunt eu
nu sunt persoana ...

[hedge]
poate
probabil
nu știu
nu stiu
nu sunt sigur|sigură|sigura
cred
cred că|ca da|nu
sper
sper să ...
dacă ...
daca ...
încerc
voi încerca ...
depinde
vedem

[reschedule confirm]
reprograma
reprograma programare ...
amana
amana programare ...
altă|alta dată|data|zi|oră|ora
alt ziua|termen
în|in altă|alta zi|dată
schimb|schimba data|ora|programare|ziua
mai târziu|tarziu
mută|muta ...

[no confirm]
anula
anula programare ...
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

[no edge]
👎
❌

[no]
nu >
nu nu
nu multumesc
sigur|clar|normal că|ca nu

[no yes_no]
deloc
nimic
niciodată
nici un
nu am ...
fără durere|febră

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

[yes]
da da
da sigur
nicio problemă
nici o problema
nu e|este nicio|o? problemă|problema ...

[yes confirm edge]
vin
venim
voi veni
voi fi acolo|prezent|prezentă
o să|sa vin
ajung
ne vedem ...
accept

[declare confirm]
confirm
confirm programare ...

[ack]
multumesc
multumesc mult
am primit
am înțeles
am inteles

[ack yes_no]
puțin
putin
un pic
uneori
câteodată

[contrast]
dar
însă
insa
totuși

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

[filler]
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

[value and]
și
si

[value half]
și jumătate
si jumatate

[value point]
virgulă
cu

[value outof]
din
pe

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

[value hour]
h
ore
oră

[value before]
de
camera
salonul
ora
numărul
cod

[value inexact]
peste
aproape
sub
nu

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
