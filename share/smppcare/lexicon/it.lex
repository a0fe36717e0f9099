lexicon it 1
fallback en
# The words of Italian replies. The format is in README, beside this file.

[spell]
nn = non
xche = perche
xke = perche
perke = perche
cmq = comunque
x favore = per favore
x = per
grz = grazie
graz = grazie
grazzie = grazie
ok ok = ok
okay = ok
okk = ok
sisi = si si
sii = si
so = so
nono = no no
nop = no
disdico = disdire
disdite = disdire
disdetta = disdire
disdici = disdire
annullo = annullare
annulla = annullare
annullate = annullare
annulli = annullare
annulare = annullare
annullarlo = annullare
annullarla = annullare
cancello = cancellare
cancellate = cancellare
cancella = cancellare
cancellarlo = cancellare
cancellarla = cancellare
disdirlo = disdire
disdirla = disdire
sposto = spostare
spostarlo = spostare
spostarla = spostare
spostate = spostare
sposta = spostare
spostatelo = spostare
rimando = rimandare
rimandarlo = rimandare
rimandarla = rimandare
rinvio = rinviare
rinviarlo = rinviare
rinviarla = rinviare
rinviamo = rinviare
posticipo = posticipare
posticiparlo = posticipare
cambio = cambiare
cambiarlo = cambiare
cambiarla = cambiare
riprogrammare = spostare
riprogrammarlo = spostare
rifissare = spostare
messaggini = messaggi
msg = messaggi
sms = messaggi
messaggio = messaggi
promemoria = messaggi
appuntamneto = appuntamento
apuntamento = appuntamento
app = appuntamento
dott = dottore
dottoressa = dottore
dottssa = dottore
posso no = non posso
confermiamo = confermo
confremo = confermo
cofermo = confermo
confermato = confermata
verro = verro
saro = saro
sara = sara

[block]
se su sei sia sta
ne no noi nei nel nota nove
va vai via
basta pasta casta asta
certo cesto
bene vene
alto aiuto
stop

[class day]
lunedi martedi mercoledi giovedi venerdi sabato domenica oggi domani dopodomani mattina pomeriggio
sera settimana gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre
dicembre mese

[class weekday]
lunedi martedi mercoledi giovedi venerdi sabato domenica

[class appt]
appuntamento visita prenotazione esame intervento controllo operazione seduta

[class msg]
messaggi notifiche pubblicita spam email mail avvisi chiamate

[class kin]
figlio figlia marito moglie madre padre mamma papa fratello sorella nonno nonna nipote compagno
compagna

[class it]
il lo la l mio mia questo questa nostro un una

[optout clause]
stop
cancellami
disiscrivi
disiscrivimi
basta
basta messaggi
stop $msg
annulla iscrizione
cancellazione
disattiva

[optout_phrase]
basta|stop con ... $msg
basta|stop con? $msg
non mandatemi|inviatemi|scrivetemi|mandate|inviate|scrivete|contattatemi|chiamatemi|mandarmi|scrivermi|inviarmi|contattate piu? ...
non mi mandate|inviate|scrivete|contattate|mandi|scriva|invii|disturbate piu? ...
smettete|smettetela|smetta|smetti|smettila di|con ...
non voglio|vogliamo|desidero piu? ricevere ...
non voglio|vogliamo|desidero piu? $it? vostri|altri|questi|i? $msg
non voglio essere contattato|contattata|disturbato ...
niente piu? $msg
non ricevere piu ...
cancellatemi|toglietemi|rimuovetemi|eliminatemi|disiscrivetemi|cancellami|toglimi|rimuovimi|levatemi ...
togliete|cancellare|rimuovete|eliminate|levate il|mio|questo numero|nome|contatto|dati|dalla ...
togliete|cancellare|rimuovete|eliminate il mio|nostro numero|nome|contatto ...
voglio|vorrei|desidero disiscrivermi|cancellarmi|cancellare|essere dalla|dal|l|cancellato|rimosso|tolto? iscrizione|servizio|lista ...
voglio|vorrei|come|posso disiscrivermi|cancellarmi|disiscrivere|disiscrivo ...
revoco il? consenso
lasciatemi in pace
mi avete stufato|stancato ...
stufo|stufa|stanco di questi|ricevere|vostri|dei ... $msg
smettere di mandarmi|inviarmi|scrivermi ...

[optin whole]
start
riattiva
iscrivimi
riattivate ...
voglio|vorrei ricominciare|tornare|riprendere a ricevere ... $msg?
voglio|vorrei di nuovo ricevere ...
voglio|vorrei ricevere di|ancora nuovo ...

[help whole]
aiuto
help
info

[reaction]
ha messo|aggiunto ... a
ha reagito ... a
piace|apprezzato
ha adorato|enfatizzato|apprezzato
👍|❤|😂|😮|😢|🙏 a

[signature]
inviato da|dal mio|iphone|samsung|outlook|yahoo|smartphone

[auto]
risposta automatica
messaggi automatico
sto guidando
al volante
sono in riunione
in riunione
ti|la|vi richiamo dopo|appena|piu|tra ...
non posso parlare|rispondere|rispondere ora|adesso|al ...
fuori ufficio
non disturbare

[wrong_person]
avete|ha|hai sbagliato ...
numero|persona|paziente sbagliato|sbagliata|errato|errata
sbagliato numero|persona
chi e|sei|siete|parla|scrive
non sono io|il|la|questo|quella|quello
non sono
non e il|mio|questo|piu ... numero|telefono|appuntamento
non conosco ...
non la|lo conosco
non ho nessun? appuntamento
non ho nessun|alcun appuntamento|prenotazione|visita
non ho prenotato|richiesto ...
non ho prenotato nulla|niente

[hedge]
forse
magari
puo darsi
probabilmente
possibile
non so
non lo so
non so se ...
non so ancora
boh
mah
non sono sicuro|sicura|certo|certa ...
dipende
spero di|che|sì ...
provo a ...
provero a ...
cerco|cerchero di ...
se riesco|posso|mi|non|sto|tutto|possibile|ce ...
credo di? si|no ...
credo
penso di? si|no ...
penso
suppongo
vediamo
vedremo
ti|vi|le faccio sapere
faccio|faro sapere
vi|le|ti confermo piu|dopo|domani|stasera|poi ...
confermo|confermero piu|dopo|domani|stasera|poi ...
devo controllare|verificare|chiedere|vedere|sentire|parlare ...
fatemi|mi|fammi controllare|vedere|verificare|pensare ...
piu o meno
cosi cosi
in teoria
in linea di massima
dubito ...
per ora si|no
per il momento
sono in dubbio
🤔
🤷

[hedge confirm]
non ancora
non posso confermare ...
posso solo ...

[proposal confirm]
posso $weekday

[reschedule confirm]
spostare
spostare $it? $appt ...
rimandare
rinviare
posticipare
anticipare
cambiare
cambiare $it? data|giorno|ora|orario|$appt ...
vorrei|voglio|posso|possiamo|potrei|potremmo|devo|preferisco|preferirei|possibile|puo|potete spostare|rimandare|rinviare|posticipare|anticipare|cambiare ...
si puo spostare|rimandare|cambiare|fare|anticipare ...
e possibile spostare|rimandare|cambiare|fare|avere|anticipare ...
un altro giorno|orario|momento|appuntamento
un altra data|volta|ora
altro giorno|orario|appuntamento|momento
altra data|ora|giornata|settimana
piu tardi|avanti
meglio ... $day
meglio il|alle|un|di|se|dopo|la ...
preferirei ...
preferisco ...
invece di
al posto di
nuovo appuntamento
nuova data
avete|ce|c e posto|disponibilita ... $day|%|altro|altra|prima|dopo ...
avete altre|altri date|giorni|orari ...
possiamo fare ...
potrei|posso venire ... $day|%|altro|altra|dopo|prima
settimana prossima
la prossima settimana
prossima settimana
a un altra|altro ...
un altra settimana|volta

[no confirm]
disdire
disdire $it? $appt ...
annullare
annullare $it? $appt ...
cancellare
cancellare $it? $appt ...
voglio|vorrei|devo|posso|puo|potete|preferisco disdire|annullare|cancellare ...
non posso ...
non posso
non possiamo ...
non potro ...
non potro
non potremo ...
non riesco ...
non riesco
non riusciro ...
non riusciamo
non vengo ...
non veniamo
non verro ...
non verremo
non ci saro
non ci sono
non saro presente|li|in|disponibile|puntuale ...
non ce la faccio|faro ...
non confermo
non mi e possibile ...
non e possibile
mi e impossibile
impossibile
non sono disponibile
non disponibile
sono fuori|via|ricoverato|ricoverata|malato|malata|all|in ferie|estero ...
sono in ferie|vacanza|ospedale|viaggio
non voglio venire|$it|fare|piu ...
non voglio l appuntamento
non ho piu bisogno
non mi serve piu
non serve piu
non mi va|vanno|viene bene ...
ho un impegno|imprevisto|contrattempo ...
ho avuto un imprevisto|contrattempo|problema ...
rinuncio ...
devo rinunciare
sono impossibilitato|impossibilitata ...
date|dia|lascio|cedo il|mio posto ...
non potra venire ...
non puo venire ...

[no edge]
negativo
👎
❌
🚫

[no]
no >
no no
no grazie
no &mi|non|purtroppo|grazie|scusi|scusate|disdire|annullare|cancellare|perche|ho|sono|dottore|impossibile
certo che no
assolutamente no
direi di no
proprio no
per niente
di no

[no whole]
n

[no yes_no]
non piu
nessuno
nessuna
nessun dolore|problema|sintomo|fastidio
niente
nulla
mai
affatto
niente affatto
per nulla
neanche
nemmeno
non ho ...
non ne ho
non sento ...
non mi fa male ...
non c e ...
non ancora
senza dolore|febbre|problemi

[yes edge]
si
=sì
ok
certo
certamente
certo che si
va bene
d accordo
perfetto
sicuro
sicuramente
assolutamente
assolutamente si
esatto
ovvio
ovviamente
volentieri
senz altro
senza dubbio
come no
giusto
direi di si
eccome
👍
👌
✅
✔
🆗

[yes]
si si
si certo
si grazie
si va bene
nessun problema
nessuno problema
senza problemi
non c e|ci|sono problema|problemi
non ci sono problemi
ma si
di si
si voglio|posso|vengo|ci|confermo|verro|veniamo|ok

[yes whole]
s
y
yes
sissignore

[yes confirm edge]
va benissimo
benissimo
bene
tutto bene|ok
mi va bene
per me va bene
ci sto
fatto
ottimo
confermata
a domani
a dopo
a presto
a $weekday
ci vediamo ...
presente
ci sono
vengo
veniamo
arrivo
accetto
tutto confermata

[yes confirm]
ci saro
ci saremo
saro li|presente|puntuale|la
saremo li|presenti
verro
verremo
vengo $day|volentieri|alle|sicuramente ...
posso venire
riesco a venire
potro venire
contate su di? me
non manchero
non mancheremo
non voglio disdire|annullare|cancellare|spostare ...
non annullare|cancellare|disdire|spostare ...
mantengo|mantenete|tengo|tenete $it? $appt
mia? $kin verra|ci|sara sara|presente? ...
accompagno ...

[declare confirm]
confermo
confermo $it? $appt|presenza ...
voglio|vorrei|posso confermare ...
confermare

[nothing]
non capisco ...
non ho capito ...
non riesco ad|a aprire|trovare|leggere|vedere|dormire|entrare|respirare|parlare ...
non posso aprire|leggere|mangiare|bere|dormire|respirare ...
non ho ricevuto ...
non mi e arrivato ...
non si preoccupi|preoccupate
non fa niente
non fumo|bevo
non ho la? macchina|auto|passaggio
non solo
faccio|faro tardi
basta cosi
basta che ...
basta venire|portare|presentarsi|una|un ...
cambiare medico|indirizzo|numero|medicazione|telefono ...
cambiare la|il|l medicazione|benda|cerotto|numero|indirizzo|medico ...
stop al|alla|ai|alle ...
fermata di|del|dell ...
smesso di|smettere di fumare|prendere|bere ...
bene e tu|lei
mia? $kin sta|e|ha male|malato|malata|la|febbre ...

[ack]
grazie
grazie mille
ricevuto
capito
ho capito
inteso
annotato
segnato
preso nota
letto
grazie per l|il|avermi|la|avviso ...
🙏
buono a sapersi

[ack confirm]
arrivo|arrivero|saro|vengo|faccio|faro ... ritardo|tardi

[ack yes_no]
un po
un poco
un pochino
a volte
ogni tanto
poco
quasi niente
appena
leggermente

[contrast]
ma
pero
tuttavia
solo che
tranne
eccetto
aspetti
aspetta
aspettate

[question]
che
che ora|giorno
a che ora
quando
quando e
dove
dove e|si
come
quanto
quanta
quale
perche
devo venire|portare|essere|fare|stare ...
posso mangiare|bere|portare|parcheggiare|chiedere ...
bisogna
puo|potete|potrebbe dirmi|confermarmi|indicarmi ...
mi puo|potete|potrebbe dire|confermare|indicare ...
vorrei|voglio sapere
serve|occorre

[proposal]
$day
alle %
all una
ore %
dopo|prima le|delle %

[negation]
non
no
mai
ne
senza
nessun
nessuno
nessuna
neanche

[light]
io
mi
lo
la
il
di
a
che
per
e
ci
questo
tutto
con
mio
voglio
gia

[filler]
ciao
salve
buongiorno
buonasera
buon giorno
buona sera|giornata|notte|serata
per favore
per cortesia
per piacere
grazie
grazie mille
tante grazie
cordiali saluti
distinti saluti
saluti
un saluto
scusi
scusate
scusa
mi scusi
mi dispiace
mi spiace
dispiace
purtroppo
dottore
signora
signor
signore
gentile|gentili
arrivederci
baci
allora
beh
eh
ah
uffa
molto
e

[value number]
zero = 0
uno = 1
un = 1
una = 1
due = 2
tre = 3
quattro = 4
cinque = 5
sei = 6
sette = 7
otto = 8
nove = 9
dieci = 10
undici = 11
dodici = 12
quindici = 15
venti = 20
trenta = 30
trentasei = 36
trentasette = 37
trentotto = 38
trentanove = 39
quaranta = 40
quarantuno = 41
cinquanta = 50
sessanta = 60
settanta = 70
ottanta = 80
novanta = 90
🔟 = 10

[value ordinal]
primo = 1
prima = 1
secondo = 2
seconda = 2
terzo = 3
terza = 3
quarto = 4
quarta = 4

[value and]
e

[value half]
e mezzo
e mezza

[value point]
virgola
e
punto

[value outof]
su
di
da

[value degree]
gradi
grado
c
gradi centigradi
gradi celsius
f = 1
fahrenheit = 1
gradi fahrenheit = 1

[value unit]
mg
ml
g
kg
cm
giorni
giorno
settimane
settimana
mesi
mese
anni
volte
volta
pastiglie
pastiglia
compresse
compressa
gocce
tachipirina
paracetamolo
ibuprofene
figli
minuti
min
euro
persone
notti
chili
litri
punti
battiti

[value hour]
h
ore
ora
del mattino
di mattina
di sera

[value before]
da
stanza
camera
piano
preso
presa
prendo
ho preso
alle
ore
ogni
codice
numero
telefono
eta
fra
tra

[value inexact]
piu di
meno di
quasi
tra
fra
non
oltre
sopra
sotto

[value weekday]
lunedi = 1
martedi = 2
mercoledi = 3
giovedi = 4
venerdi = 5
sabato = 6
domenica = 7

[value month]
gennaio = 1
febbraio = 2
marzo = 3
aprile = 4
maggio = 5
giugno = 6
luglio = 7
agosto = 8
settembre = 9
ottobre = 10
novembre = 11
dicembre = 12

[value day]
oggi = 0
domani = 1
dopodomani = 2
dopo domani = 2
ieri = -1
l altro ieri = -2

[value on]
il
il giorno
giorno
di
del
al
l
per il

[value period]
settimana prossima
prossima settimana
mese prossimo
prossimo mese
fine settimana

[value alarm]
sangue
sanguino
sanguina
sanguinamento
emorragia
febbre alta
molto dolore
dolore forte
dolore fortissimo
fa molto male
non riesco a respirare
non respiro
svenuto
svenuta
svenimento
pronto soccorso
urgente
emergenza
pus
infezione
vomito
