lexicon it 8
fallback en
# The words of Italian replies. The format is in README, beside this file.

[elide]
l
d
c
m
t
s
un
dell
all
nell
dall
sull
quest
cos

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
nnn = non
nno = no
noo = no
xké = perche
xk = perche
perchè = perche
cmnq = comunque
kmq = comunque
qnd = quando
qndo = quando
qnt = quanto
qualke = qualche
ke = che
k = che
ki = chi
cn = con
dv = dove
nessuno problema = nessun problema
nex = nessun
ns = nostro
vs = vostro
tt = tutto
tutt ok = tutto ok
tuttok = tutto ok
tto = tutto
tnt = tanto
grzie = grazie
grz mille = grazie mille
graxie = grazie
gracie = grazie
grassie = grazie
grazieeee = grazie
buongg = buongiorno
bgiorno = buongiorno
buondi = buongiorno
bgg = buongiorno
bn = bene
benone = bene
benissmo = benissimo
va bn = va bene
vabbene = va bene
vabene = va bene
vabbe = va bene
vabè = va bene
vabb = va bene
va be = va bene
va beh = va bene
ok va be = va bene
pf = per favore
xfav = per favore
xfavore = per favore
plz = per favore
scs = scusi
scusatemi = scusate
mi scuso = scusi
okkk = ok
okkei = ok
okei = ok
okey = ok
oki = ok
oook = ok
si' = si
siii = si
sissi = si si
sissignora = si
sissignore = si
sì sì = si si
sciì = si
nouno = no
nein = no
noppe = no
confermati = confermata
confermate = confermata
confermatissimo = confermata
confermerei = confermo
conferma = confermo
confirmo = confermo
confemo = confermo
confrmo = confermo
confermo io = confermo
disdicono = disdire
disdiciamo = disdire
disdetto = disdire
disdirei = disdire
disdicete = disdire
disdica = disdire
disdicano = disdire
disdire = disdire
disdir = disdire
disdirli = disdire
disdì = disdire
didsico = disdire
anullare = annullare
anullo = annullare
anulo = annullare
annullamento = annullare
annulliamo = annullare
annullato = annullare
annullata = annullare
annullatelo = annullare
annullatela = annullare
annullarle = annullare
annullarmi = annullare
annullerei = annullare
annullatemi = annullare
annulla pure = annullare
annullino = annullare
anulla = annullare
anullate = annullare
cancellatelo = cancellare
cancellatela = cancellare
cancelliamo = cancellare
cancellato = cancellare
cancellata = cancellare
cancelli = cancellare
cancellino = cancellare
cancellerei = cancellare
cancelare = cancellare
cancelo = cancellare
spostiamo = spostare
spostarmi = spostare
spostarci = spostare
spostarmelo = spostare
spostarmela = spostare
spostatemi = spostare
spostatela = spostare
spostamento = spostare
sposterei = spostare
spostasse = spostare
spostarli = spostare
spostato = spostare
spostata = spostare
sposti = spostare
spostino = spostare
rimandiamo = rimandare
rimandatelo = rimandare
rimandatela = rimandare
rimandate = rimandare
rimanderei = rimandare
rimandato = rimandare
rimandata = rimandare
rinviate = rinviare
rinviatelo = rinviare
rinvierei = rinviare
rinvii = rinviare
rinviata = rinviare
rinviato = rinviare
posticipiamo = posticipare
posticipate = posticipare
posticiparla = posticipare
posticiperei = posticipare
posticipato = posticipare
postecipare = posticipare
posdatare = posticipare
ritardare = posticipare
anticipo = anticipare
anticipiamo = anticipare
anticiparlo = anticipare
anticiparla = anticipare
anticipate = anticipare
anticipato = anticipare
cambiamo = cambiare
cambiarmi = cambiare
cambiate = cambiare
cambiatemi = cambiare
cambiamento = cambiare
cambierei = cambiare
cambi = cambiare
modificare = cambiare
modifico = cambiare
modificarlo = cambiare
modifica = cambiare
rifisso = spostare
rifissarlo = spostare
rifissiamo = spostare
riprenotare = spostare
riprogrammarla = spostare
riprogrammiamo = spostare
riprogrammate = spostare
riprogrammo = spostare
riprogrammazione = spostare
ripianificare = spostare
slittare = posticipare
slittiamo = posticipare
apputamento = appuntamento
appuntameto = appuntamento
appuntameno = appuntamento
appunt = appuntamento
appuntam = appuntamento
appto = appuntamento
app to = appuntamento
appuntamenti = appuntamento
prenotazioni = prenotazione
visite = visita
dr = dottore
dott ssa = dottore
dottor = dottore
dottoré = dottore
doc = dottore
sig ra = signora
sigra = signora
sig = signor
settim = settimana
lun = lunedi
mar = martedi
mer = mercoledi
mercoldi = mercoledi
gio = giovedi
giov = giovedi
ven = venerdi
sab = sabato
dom = domenica
dmn = domani
dmani = domani
doman = domani
domattina = domani mattina
stamani = stamattina
stamane = stamattina
pom = pomeriggio
matt = mattina
mattino = mattina
mattinata = mattina
serata = sera
pomerigio = pomeriggio
messagi = messaggi
mess = messaggi
mex = messaggi
messagini = messaggi
smsss = messaggi
whatsapp = messaggi
wa = messaggi
cell = telefono
cellulare = telefono
tel = telefono
num = numero
nr = numero
so mica = non so
nn so = non so
nnso = non so
nonso = non so
nn lo so = non lo so
nn posso = non posso
nonposso = non posso
nonriesco = non riesco
nn riesco = non riesco
posso nn = non posso
nun = non
nun posso = non posso
nun pozzo = non posso
nun vengo = non vengo
nu posso = non posso
vegno = vengo
vengu = vengo
veng = vengo
verrò = verro
c saro = ci saro
cisaro = ci saro
cisarò = ci saro
ci sarò = ci saro
cisono = ci sono
c sono = ci sono
ci sn = ci sono
sn = sono
c siamo = ci siamo
cè = c e
ce la = ce la
esserci = esserci
po = po
pò = po
un pò = un po
poco = poco
pochetto = pochino
pokino = pochino
poko = poco
dp = dopo
dopp = dopo
qst = questo
qsto = questo
qsta = questa
nemmanco = nemmeno
propio no = proprio no
macche = no
gnente = niente
niet = no
disiscrivermi = disiscrivermi
disiscrizione = cancellazione
disiscrivete = disiscrivetemi
disinscrivermi = disiscrivermi
disinscrivetemi = disiscrivetemi
cancellarmi = cancellarmi
disabbonarmi = disiscrivermi
forze = forse
fors = forse
probabilm = probabilmente
credo ke = credo che
manc = manco
venì = venire
veni = venire
vení = venire
annà = andare
puo = puo
n posso = non posso
n vengo = non vengo
n riesco = non riesco
n ci sono = non ci sono
n ci saro = non ci saro
n so = non so
n lo so = non lo so
n mi = non mi
n voglio = non voglio
n ho = non ho
n verro = non verro
n potro = non potro
n piu = non piu
disdicacela = disdire
disdicacelo = disdire
disdicaci = disdire
disdicala = disdire
disdicale = disdire
disdicali = disdire
disdicalo = disdire
disdicamela = disdire
disdicamelo = disdire
disdicami = disdire
disdicela = disdire
disdicelo = disdire
disdila = disdire
disdile = disdire
disdili = disdire
disdilo = disdire
disdimela = disdire
disdimelo = disdire
disdimi = disdire
disdircela = disdire
disdircelo = disdire
disdirci = disdire
disdirle = disdire
disdirmela = disdire
disdirmelo = disdire
disdirmi = disdire
disditecela = disdire
disditecelo = disdire
disditeci = disdire
disditela = disdire
disditele = disdire
disditeli = disdire
disditelo = disdire
disditemela = disdire
disditemelo = disdire
disditemi = disdire
annullacela = annullare
annullacelo = annullare
annullaci = annullare
annullala = annullare
annullale = annullare
annullali = annullare
annullalo = annullare
annullamela = annullare
annullamelo = annullare
annullami = annullare
annullarcela = annullare
annullarcelo = annullare
annullarci = annullare
annullarli = annullare
annullarmela = annullare
annullarmelo = annullare
annullatecela = annullare
annullatecelo = annullare
annullateci = annullare
annullatele = annullare
annullateli = annullare
annullatemela = annullare
annullatemelo = annullare
cancellacela = cancellare
cancellacelo = cancellare
cancellala = cancellare
cancellale = cancellare
cancellali = cancellare
cancellalo = cancellare
cancellamela = cancellare
cancellamelo = cancellare
cancellarcela = cancellare
cancellarcelo = cancellare
cancellarci = cancellare
cancellarle = cancellare
cancellarli = cancellare
cancellarmela = cancellare
cancellarmelo = cancellare
cancellatecela = cancellare
cancellatecelo = cancellare
cancellatele = cancellare
cancellateli = cancellare
cancellatemela = cancellare
cancellatemelo = cancellare
spostacela = spostare
spostacelo = spostare
spostaci = spostare
spostala = spostare
spostale = spostare
spostali = spostare
spostalo = spostare
spostamela = spostare
spostamelo = spostare
spostami = spostare
spostarcela = spostare
spostarcelo = spostare
spostarle = spostare
spostatecela = spostare
spostatecelo = spostare
spostateci = spostare
spostatele = spostare
spostateli = spostare
spostatemela = spostare
spostatemelo = spostare
rimandacela = rimandare
rimandacelo = rimandare
rimandaci = rimandare
rimandala = rimandare
rimandale = rimandare
rimandali = rimandare
rimandalo = rimandare
rimandamela = rimandare
rimandamelo = rimandare
rimandami = rimandare
rimandarcela = rimandare
rimandarcelo = rimandare
rimandarci = rimandare
rimandarle = rimandare
rimandarli = rimandare
rimandarmela = rimandare
rimandarmelo = rimandare
rimandarmi = rimandare
rimandatecela = rimandare
rimandatecelo = rimandare
rimandateci = rimandare
rimandatele = rimandare
rimandateli = rimandare
rimandatemela = rimandare
rimandatemelo = rimandare
rimandatemi = rimandare
rinviacela = rinviare
rinviacelo = rinviare
rinviaci = rinviare
rinviala = rinviare
rinviale = rinviare
rinviali = rinviare
rinvialo = rinviare
rinviamela = rinviare
rinviamelo = rinviare
rinviami = rinviare
rinviarcela = rinviare
rinviarcelo = rinviare
rinviarci = rinviare
rinviarle = rinviare
rinviarli = rinviare
rinviarmela = rinviare
rinviarmelo = rinviare
rinviarmi = rinviare
rinviatecela = rinviare
rinviatecelo = rinviare
rinviateci = rinviare
rinviatela = rinviare
rinviatele = rinviare
rinviateli = rinviare
rinviatemela = rinviare
rinviatemelo = rinviare
rinviatemi = rinviare
posticipacela = posticipare
posticipacelo = posticipare
posticipaci = posticipare
posticipala = posticipare
posticipale = posticipare
posticipali = posticipare
posticipalo = posticipare
posticipamela = posticipare
posticipamelo = posticipare
posticipami = posticipare
posticiparcela = posticipare
posticiparcelo = posticipare
posticiparci = posticipare
posticiparle = posticipare
posticiparli = posticipare
posticiparmela = posticipare
posticiparmelo = posticipare
posticiparmi = posticipare
posticipatecela = posticipare
posticipatecelo = posticipare
posticipateci = posticipare
posticipatela = posticipare
posticipatele = posticipare
posticipateli = posticipare
posticipatelo = posticipare
posticipatemela = posticipare
posticipatemelo = posticipare
posticipatemi = posticipare
anticipacela = anticipare
anticipacelo = anticipare
anticipaci = anticipare
anticipala = anticipare
anticipale = anticipare
anticipali = anticipare
anticipalo = anticipare
anticipamela = anticipare
anticipamelo = anticipare
anticipami = anticipare
anticiparcela = anticipare
anticiparcelo = anticipare
anticiparci = anticipare
anticiparle = anticipare
anticiparli = anticipare
anticiparmela = anticipare
anticiparmelo = anticipare
anticiparmi = anticipare
anticipatecela = anticipare
anticipatecelo = anticipare
anticipateci = anticipare
anticipatela = anticipare
anticipatele = anticipare
anticipateli = anticipare
anticipatelo = anticipare
anticipatemela = anticipare
anticipatemelo = anticipare
anticipatemi = anticipare
cambiacela = cambiare
cambiacelo = cambiare
cambiaci = cambiare
cambiala = cambiare
cambiale = cambiare
cambiali = cambiare
cambialo = cambiare
cambiamela = cambiare
cambiamelo = cambiare
cambiami = cambiare
cambiarcela = cambiare
cambiarcelo = cambiare
cambiarci = cambiare
cambiarle = cambiare
cambiarli = cambiare
cambiarmela = cambiare
cambiarmelo = cambiare
cambiatecela = cambiare
cambiatecelo = cambiare
cambiateci = cambiare
cambiatela = cambiare
cambiatele = cambiare
cambiateli = cambiare
cambiatelo = cambiare
cambiatemela = cambiare
cambiatemelo = cambiare
disdiremmo = disdire
disdiro = disdire
disdiremo = disdire
disdicendo = disdire
annulleremmo = annullare
annullero = annullare
annulleremo = annullare
annullando = annullare
cancelleremmo = cancellare
cancellero = cancellare
cancellando = cancellare
sposteremmo = spostare
sposterete = spostare
spostando = spostare
rimanderemmo = rimandare
rimandando = rimandare
rinvieremmo = rinviare
posticiperemmo = posticipare
anticiperei = anticipare
anticiperemmo = anticipare
cambieremmo = cambiare
okok = ok
dov = dove
dove = dove
da 1 a 10 = scala
da uno a dieci = scala
da 0 a 10 = scala

[block]
se su sei sia sta
ne no noi nei nel nota nove
va vai via
basta pasta casta asta
certo cesto
bene vene
alto aiuto
stop
sono solo sola sole sale
noia noto nodo nome notte nord nonna nonno
vado dato vale vali
sera serata
cosa casa case caso
oggi ogni
ieri
anno anni
orari
male mare mari
lei lui loro noi voi
tipo
vista visto
lista listo
essa asso
banco bara bassa
penso pesto
forza forma
provo
passo

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
lo la l il mio mia questo questa quell quello nostro un una sua suo i le gli vostro dell della del
un'

[class can]
posso puo possiamo possono potro potra potremo potranno potrei potrebbe potremmo potrebbero riesco
riesce riusciamo riescono riusciro riuscira riusciremo riusciranno riuscirei riusciremmo potuto
riuscito riuscita

[class come]
venire venirci esserci andare andarci presentarmi presentarci presentarsi essere arrivare passare
partecipare recarmi recarci raggiungervi muovermi liberarmi farcela assentarmi uscire accompagnarlo
accompagnarla portarlo portarla accompagnare mantenere rispettare confermare presenziare tornare
raggiungere organizzarmi presenza
portare accompagnarla venirci

[class inf]
*are *ere *ire *arlo *arla *erlo *erla *irlo *irla *armi *ermi *irmi *arsi *ersi *irsi *arne *erne
*arvi *ervi *arle *arli *rre bere

[class will]
verro verra verremo verranno vengo viene veniamo vengono arrivo arrivera arriveremo parteciperemo
partecipo partecipero presentero presento presenteremo andro andiamo andremo vado passo

[class slot]
appuntamento visita prenotazione data date giorno giorni ora ore orario orari posto posti
disponibilita disponibile disponibili momento settimana volta giornata fascia spazio buco possibilita

[class part]
mattina pomeriggio sera tardo prima primo mezzogiorno

[class person]
$kin papà babbo figlia figli nonni genitori nipotino nipotina bimbo bimba bambino bambina piccolo
piccola ragazzo ragazza zia zio cugino cugina suocera suocero cognata cognato coniuge fidanzato
fidanzata genitore paziente signora lui lei

[class his]
mio mia miei mie nostro nostra suo sua il la

[class prep]
presente presenti li puntuale a al alle all alla di del per il in da dall con la questo questa

[class noun]
$appt $day giorno ora orario visita ospedale ambulatorio controllo mattina pomeriggio sera data

[class sorry]
mi non purtroppo grazie scusi scusate scusa disdire annullare cancellare perche ho sono dottore
impossibile spiacente signora dispiace lavoro devo nessun niente per molto quel questo oggi domani
mai ancora abbiamo siamo in buongiorno buonasera ci vi rinuncio desolato desolata
troppo meglio preferisco spostare rimandare rinviare

[class stopped]
mandare mandarmi mandarci inviare inviarmi inviarci scrivere scrivermi scriverci disturbare disturbarmi
rompere chiamare chiamarmi contattare contattarmi tormentare tormentarmi assillare assillarmi
importunare importunarmi spammare rompermi stressare stressarmi seccare messaggiare tempestarmi

[class sub]
mandate inviate scrivete contattate mandi scriva invii disturbate chiamate mandino inviino scrivano
contattino disturbi chiamino disturbino importunate rompete tormentate stressate manda invia scrivi
contatti chiami cercate

[class subme]
mandatemi inviatemi scrivetemi contattatemi chiamatemi mandarmi inviarmi scrivermi contattarmi
disturbatemi disturbarmi chiamarmi cercatemi mandatemene mandateci inviateci scriveteci tormentatemi
mandami inviami scrivimi contattami importunatemi

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
basta $msg
basta $msg grazie
cancellati
cancellatemi
disattivare
disattivate
disiscrivetemi
disiscrivermi
disiscriviti
stop grazie
stop ai|a? $msg
stop ai|agli|alle $msg
annullare iscrizione
cancella iscrizione
cancellare iscrizione
rimuovi
rimuovetemi
no $msg
nessun $msg
fine $msg
recesso
termina
disdire servizio|iscrizione|abbonamento
rimozione
disiscrivere
disinscrivimi
uscire

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
voglio|vorrei|desidero disiscrivermi|cancellarmi|cancellare|essere dalla|dal|l|rimosso|tolto? iscrizione|servizio|lista ...
voglio|vorrei|come|posso disiscrivermi|cancellarmi|disiscrivere|disiscrivo ...
revoco il? consenso
lasciatemi in pace
mi avete stufato|stancato ...
stufo|stufa|stanco di questi|ricevere|vostri|dei ... $msg
smettere di mandarmi|inviarmi|scrivermi ...
non $subme ... piu
non $subme $msg|altro|altri|nulla|niente|nient
non $subme
non mi|ci|gli|ce|me ne? $sub piu|$msg|altri|nulla|niente ...
non mi|ci $sub ... piu
non mi|ci $sub
non $sub piu $msg?
non $sub altri|ulteriori $msg
non voglio|vogliamo|desidero|vorrei|desideriamo|intendo|gradisco|voglio ricevere ... $msg|piu
non voglio|vogliamo|desidero|vorrei|intendo piu? ricevere
non voglio|vogliamo|desidero|vorrei|intendo|gradisco piu essere|esser|sentirvi|avere ...
non voglio|vogliamo|desidero|vorrei|gradisco essere|esser piu? contattato|contattata|disturbato|disturbata|importunato
non voglio|vogliamo|desidero|vorrei|gradisco piu? questi|vostri|altri|i|i vostri|nessun|alcun|ulteriori ... $msg
non voglio|vogliamo|desidero|vorrei|gradisco piu $msg
non voglio|desidero piu? che mi|ci scriviate|mandiate|contattiate|inviate|chiamiate ...
voglio|vorrei|preferisco|chiedo|desidero di? non ricevere piu? ...
voglio|vorrei|preferisco|chiedo|desidero di? non essere piu? contattato|contattata|disturbato|disturbata
voglio|vorrei|chiedo|desidero di? smettere|cessare di ricevere ...
non ricevere piu
smettete|smettetela|smetta|smetti|smettila|finitela|finiscila|piantatela|piantala|basta|evitate|evitare|evita|cessate|fermate|smetterla|smettano di|con|a $stopped ...
smettete|smettetela|smetta|smetti|smettila|finitela|finiscila|piantatela|basta|cessate|fermate|interrompete|bloccate|sospendete con|i|gli|questi|l|di|le|la? ... $msg|invio
basta scrivermi|mandarmi|scrivere|mandare|inviare|disturbare|chiamare|rompere|messaggiare
basta con|di|a|tutti questi|i|mandare|scrivere|inviare|sti|vostri ... $msg
basta scrivere|rompere|messaggi
niente|nessun|nessuno|mai piu|altri|altro $msg
cancellatemi|toglietemi|rimuovetemi|eliminatemi|disiscrivetemi|cancellami|toglimi|rimuovimi|levatemi|depennatemi|eliminami|escludetemi|disiscrivimi dalla|dal|da|dai|dagli|dalle|per ...
cancellatemi|toglietemi|rimuovetemi|eliminatemi|disiscrivetemi|depennatemi|disiscrivimi
cancellare|cancellarmi|togliermi|rimuovermi|eliminarmi|essere|disiscrivermi rimosso|rimossa|tolto|tolta|escluso|esclusa? dalla|dal|da|dai lista|elenco|servizio|rubrica|vostra|vostro|questa|questi|$msg|mailing|questo|vostri ...
cancellare|togliete|togliere|rimuovete|rimuovere|eliminate|eliminare|levate|levare|tolga il|mio|questo|i|nostro|mia|miei mio|miei? numero|nome|contatto|dati|nominativo|telefono|recapito ...
mi tolga|tolgano|cancellare|levi|rimuova|disiscriva|togliete|elimini dalla|dal|da ...
potete|puo|puoi|potreste|potrebbe|vorrei|voglio|chiedo|come|posso|desidero togliermi|cancellarmi|rimuovermi|eliminarmi|disiscrivermi|cancellare|disiscrivo|disiscrivere da|dalla|dal|da|dai|mi|il|i? ...
mi voglio disiscrivere|cancellare|togliere
mi disiscrivo
disiscrivermi
disiscrivetemi
lasciatemi|lasciami|lasciateci|lasci in|stare pace?
mi lasci|lasciate in|stare pace?
avete|mi rotto|rompete|stufato|stancato|scocciato
stufo|stufa|stanco|stanca|scocciato|nauseato di|dei|da|delle|per ... $msg
basta spam
spam
revoco|ritiro|revocare il|l|mio|consenso ...
nego|nessun il? consenso
opposizione|oppongo al|all|a ...
blocco|bloccare|blocchero questo|il|vostro numero
non sono interessato|interessata a|ai questi|vostri|ricevere|$msg ...
non mi interessano questi|i|vostri|piu ... $msg?
rimuovere|cancellare|togliere contatto|numero dalla|dal ...
ne basta piu ricevere
non inviare|mandare|scrivere|inviatemi|contattare piu|altri|$msg|piu ...
non inviate|mandate|scrivete|inviare|mandare|scrivere piu? $msg|avvisi|nulla|niente
chiedo|richiedo|esigo|voglio|desidero|domando la? cancellazione|rimozione
cancellazione|rimozione immediata|subito|definitiva|dati|numero|dal|dalla
voglio|vorrei|desidero|chiedo|pretendo che la? smettiate|smetta|finiate|smettano ...
voglio|vorrei|desidero|chiedo|pretendo che non mi ... piu?
non mi interessa|interessano ricevere|i|questi|vostri|$msg ... $msg?
non autorizzo|acconsento|consento l|il|i|al|all|piu? invio|uso|trattamento|$msg ...
disdire|annullare|cancellare il|questo servizio ...
disdire|annullare|cancellare l|la|mia|un? mia? iscrizione|registrazione|sottoscrizione
uscire|esco dalla|da|dal lista|elenco|servizio|gruppo|questa ...
vi|ti blocco|bloccheremo|blocchero|denuncio|segnalo
blocco|bloccato questo|il|vostro? numero?
non voglio|desidero niente|nulla|saperne|sapere da|di voi?
non voglio|vogliamo piu? saperne|sapere|sentirvi ...
senza $msg >
nemmeno|neanche un|un altro? $msg
disiscrivere|disinscrivere
stufo|stufa|stufi|stufe|stanco|stanca|stanchi|stanche|saturo di|dei|da|delle|per tutti? questi|ricevere|vostri|sti|i? ... $msg
cancellare|tolga|elimini|rimuova i|il|mio|miei mio|miei? dati|numero|contatto|nominativo

[optin whole]
start
riattiva
iscrivimi
riattivate ...
voglio|vorrei ricominciare|tornare|riprendere a ricevere ... $msg?
voglio|vorrei di nuovo ricevere ...
voglio|vorrei ricevere di|ancora nuovo ...
riattivare
riattivazione
riattivami
riattivatemi
riprendi
riprendere
iscrivi
iscrivermi
riattivare i|il|gli ...
riattiva i|il|gli ...
voglio|vorrei|desidero ricominciare|tornare|riprendere|riavere|ricevere a|i|di|ancora|nuovamente ... $msg?
voglio|vorrei|desidero ricevere i|gli|nuovamente|ancora|di|vostri ... $msg
voglio|vorrei|desidero ricevere ... $msg nuovamente|ancora
voglio|vorrei|desidero riceverli|riattivare|iscrivermi ...
riattivate|rimettetemi il|i|in|nella ...
iscrivetemi di nuovo
riscrivetemi
reiscrivetemi

[help whole]
aiuto
help
info
aiutatemi
aiuto grazie

[reaction]
ha messo|aggiunto ... a
ha reagito ... a
piace|apprezzato
ha adorato|enfatizzato|apprezzato
👍|❤|😂|😮|😢|🙏 a
ha messo|aggiunto|tolto|espresso|indicato ... a|per|da
ha messo mi|non piace a
hai messo mi|non piace a
ha rimosso ... da|a
piace|piaciuto a
a _ piace
a _ e piaciuto
le|gli|mi e|ha piaciuto
ha? adorato|enfatizzato|apprezzato|sottolineato|evidenziato|disapprovato
non ha apprezzato
ha riso di|per|a
ha ritenuto divertente
ha messo in dubbio|evidenza|risalto
ha reagito a|con ...
ha|hai reagito con _ a
reagito con|a _? a?
ha evidenziato|chiesto
👍|❤|😂|😮|😢|🙏|😍|👎|✅|😊 a|su|per

[signature]
inviato da|dal mio|iphone|samsung|outlook|yahoo|smartphone
inviato|inviata|spedito da|dal|con|tramite mio|iphone|samsung|outlook|yahoo|smartphone|un|libero|telefono|huawei|android|xiaomi
scarica|ottieni outlook

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
risposta automatica|risponditore
messaggi automatico|generato
segreteria telefonica
sto guidando|guidando
guidando
alla guida
sono al|alla|in volante|guida|riunione|macchina
sono in|a auto|macchina|riunione|lezione|conferenza
ti|la|vi|le richiamo|richiamero|ricontatto|rispondo|scrivo|telefono dopo|appena|piu|tra|tardi|presto|prima|quando|subito ...
richiamo|richiamero|rispondo appena|dopo|piu|tra|quando ...
non posso parlare|rispondere|rispondere|telefonare ora|adesso|al|in|alla ...
al momento|ora|adesso non posso|sono|riesco ... rispondere|parlare|disponibile|occupato|occupata|assente|raggiungibile
non posso rispondere|parlare
sono fuori|assente ufficio|dall|sede
fuori sede|stanza
sono occupato|occupata ...
posso richiamarti|richiamarla|richiamare dopo|piu|tra?
modalita guida|concentrazione|aereo|riposo
non sono raggiungibile
l utente non
grazie per averci contattato

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
avete|ha|hai|hanno|state|sta|stai|ho sbagliato|sbagliando|commesso ...
vi|si|ti siete|e|sei|state|sta|stai sbagliati|sbagliato|sbagliata|sbagliando|confusi|confuso
vi|si sbagliate|sbaglia
credo|penso|mi che|sa avete|abbiate|abbia|avere|hai|di ... sbagliato ...
sbagliato|errato numero|persona|destinatario|contatto|paziente
numero|persona|paziente|contatto|destinatario|telefono sbagliato|sbagliata|errato|errata
avete|ha il numero|persona sbagliato|sbagliata|errato
chi e|sei|siete|parla|scrive|e|lei|cavolo|diavolo|mi ...
ma? chi siete|sei|e|scrive|parla
con chi parlo|sto
da parte di chi
non sono io|il|la|questo|quella|quello|questa|lui|lei|paola|io ...
non sono io
non e|era il|mio|questo|piu|suo|sua|il|giusto|per|quello|lei numero|telefono|appuntamento|me|persona|giusta|giusto|io ...
non e per me
non e piu il|suo|sua numero ...
questo numero|telefono non|e ...
questo non e il|un|suo numero|telefono ...
non appartiene|corrisponde ...
ha cambiato numero
non conosco|conosciamo|so nessun|nessuno|questa|questo|chi ...
non la|lo|li|vi conosco|conosciamo
non so chi sia|siete|siate|e|sei ...
qui|qua non c|abita|vive|ci ...
non abita|vive|lavora piu|qui|qua ...
non ho|abbiamo|avevo|risulta|ce|ho mai|nessun|nessuna|alcun|alcuna|prenotato|un|preso? appuntamento|prenotazione|visita ...
non ho|abbiamo|avevo mai? prenotato|richiesto|chiesto|preso|fissato|fatto ...
mai prenotato|richiesto|fissato|preso ...
che|quale|di|quale appuntamento|visita|prenotazione
di che appuntamento|visita|si ...
non mi risulta|risultano alcun|nessun|nessuna|di|questo ...
non mi risulta
non sono vostro|vostra|un|una paziente|cliente
c e un|uno errore|sbaglio
e un|uno errore|sbaglio|equivoco
errore di persona|numero
nessuno qui|con|si ...
nessun _ qui
ci|c deve|e|dev|sara essere|stato|un|uno un|uno|qualche? errore|sbaglio|scambio|equivoco

[hedge]
da % a|ad|fino %
forse
magari
probabilmente
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
credo di? si|no ...
credo
penso di? si|no ...
penso
suppongo
vedremo
ti|vi|le faccio sapere
faccio|faro sapere
vi|le|ti confermo piu|dopo|domani|stasera|poi ...
confermo|confermero piu|dopo|domani|stasera|poi ...
devo controllare|verificare|chiedere|vedere|sentire|parlare ...
fatemi|mi|fammi controllare|vedere|verificare|pensare ...
in teoria
in linea di massima
dubito ...
sono in dubbio
🤔
🤷
puo darsi
puo darsi che|di ...
forse si|no|vengo|non|riesco|ci|posso ...
magari si|vengo|no|ci|riesco
vediamo !domani|giovedi|lunedi|martedi|mercoledi|venerdi|sabato|li|alle|la|allora|a|mercoledì
ni
nì
ni so
bho
boh vediamo|forse|non
mah vediamo|forse|non
chissa
speriamo
speriamo di|che|bene ...
spero
spero di|che|sì|proprio|bene|tanto di|si? ...
mi auguro di|che ...
riuscissi|potessi ...
se tutto va|procede bene|liscio
salvo imprevisti|complicazioni|problemi
a meno che|di ...
tranne che|se
dipende da|dal|se|dalla|come|dall|tutto ...
dipendera
provo|provero|provo|tento|tentero|cerco|cerchero|cerchiamo|cercheremo|proviamo|proveremo|vedo|vedro|vedremo a|di|se|come ...
faccio|faro|facciamo|faremo il|del|di|tutto|l possibile|mio|tutto|meglio|impossibile ...
faccio|faro|fatemi|le|vi|ti sapere
ti|vi|le|la fo|faccio|faro|facciamo|faremo|do|daro|diamo|tengo sapere|aggiornati|aggiornata|aggiornato
ti|vi|le|la dico|diro|aggiorno|avviso|avvisero|avviseremo|informo|richiamo|ricontatto qualcosa?
ti|vi|le confermo|confermero|confermeremo|rispondo|rispondero|dico|diro|scrivo piu|dopo|domani|stasera|poi|in|appena|entro|tra|quando|oggi|lunedi|martedi|nei|a ...
confermo|confermero|rispondo|avviso piu|dopo|stasera|poi|in|appena|entro|tra|quando|prossimamente|nei ...
confermo domani|stasera >
poi|dopo|domani|stasera|dopo|appena|entro vi|ti|le? confermo|confermero|dico|faccio|avviso|so ...
devo|dovrei|dobbiamo|bisogna|vorrei|ho|debbo prima? controllare|verificare|chiedere|vedere|sentire|parlare|parlarne|consultare|organizzarmi|pensarci|capire|confrontarmi|guardare|decidere|informarmi|controllo|sentirmi ...
prima devo|dovrei|chiedo|sento|controllo|verifico|guardo|parlo ...
devo ancora decidere|capire|vedere|sapere|confermare|organizzarmi ...
chiedo|sento|verifico|controllo|guardo a|al|mio|mia|se|in|prima|con|l ... faccio|dico|avviso|confermo?
ci penso
ci devo pensare
mi organizzo
fatemi|mi|fammi|lasciatemi|mi|lasciami|faccia controllare|vedere|verificare|pensare|pensarci|sentire|chiedere|capire ...
in forse
incerto
incerta
incertezza
non so|saprei dire|dirvi|dirle|dirti|come|ancora|bene|quando|proprio|esattamente|cosa ...
non so|sappiamo|saprei se ...
non saprei
non lo so|sappiamo ancora|bene?
ancora non so|lo|sappiamo|sono ... so|sappiamo?
non ne ho idea
nessuna idea
non ho idea|certezze|certezza ...
non sono|siamo|sono|e del|ancora|molto|tanto|troppo|proprio|cosi|completamente? sicuro|sicura|certo|certa|sicuri|certi|convinto|convinta|tutto ...
non e detto|sicuro|certo ...
non ci giurerei
non garantisco|prometto|assicuro ...
non posso garantire|promettere|assicurare|confermare|dirlo|dire|darvi ...
non posso ancora ...
non credo|penso
non credo|penso di|che|proprio ...
credo|penso|direi|immagino|suppongo|ritengo|mi|temo|pare|sembra di|che|sa|proprio|si|no ...
temo di no|non
dovrei esserci|venire|riuscire|farcela|potere|poter|essere
dovremmo esserci|venire|riuscire|farcela|potere|essere
dovrei|dovremmo
dovrebbe andare|venire|essere|riuscire ...
in teoria|principio|generale si|no?
teoricamente
di massima
salvo ...
indicativamente
presumibilmente
possibilmente
eventualmente
ho dei|qualche|un dubbi|dubbio ...
sara difficile|dura|complicato
e|sara|mi|un|la|vedo po|difficile|dura? difficile|complicato|dura|problematico|complicata
difficile
difficilmente
in attesa di|del|della ...
sto aspettando ...
aspetto di|che|la|il ...
da confermare
da vedere|decidere
non ancora deciso|confermata
si vedra
si vede
o no
si o no
non prima di sapere ...
tendenzialmente
verosimilmente
molto probabile
quasi sicuramente|certamente|sicuro|certo
quasi
qualora
ammesso che ...
mi e indifferente|uguale
e uguale|indifferente|lo|la stesso|stessa
e|fa lo stesso
per me e? uguale|indifferente|lo|fa stesso?
indifferente
fate voi
decidete|decida|scegliete|scelga voi|lei?
come volete|vuole|preferite|preferisce|vi
quello|quella che volete|vuole|preferite|capita|e
qualsiasi giorno|data|ora|orario
qualunque giorno|data|ora|orario
nessuna preferenza
va bene tutto|qualsiasi|qualunque|uguale
sembra di si|no
pare di si|no
e uguale|indifferente
dovro|dovremo|dovremmo|avrei|bisognera prima? controllare|verificare|chiedere|vedere|sentire|parlare|parlarne|consultare|organizzarmi|pensarci|capire
ci|ce provo|proviamo|provero|penso|ripenso|pensiamo|spero
in linea di principio
in linea di principio|massima si|no
anzi no|si
perche no
se no
si|ok no
puo essere !nel|domani|giovedi|lunedi|martedi|mercoledi|venerdi|sabato|un|una|il|di|al|la|alle|dopo|prima|oggi|piu|in
potrebbe darsi
potrebbe essere >

[hedge confirm]
confermo|confermero|rispondo|rispondero|dico|diro piu|poi tardi|avanti?
me|mi? l|lo|la? avete gia? spostare|cambiato|cambiata|rinviare|rimandare l|la|il|gia|di? appuntamento|visita|data|orario|ora? due|tre|piu|altre? volte?
hanno gia? spostare|cambiato|cambiata|rinviare|rimandare l|la|il|gia? appuntamento|visita|data|volte
basta che ...
a patto
a condizione
solo se ...
non ancora
non posso confermare ...
posso solo ...
piu o meno
cosi cosi
cosi e cosi
ancora no
per ora|adesso si|no?
per il momento si|no?
al momento si|no
non riesco|posso|riusciamo|possiamo ancora? a? confermare|dire|garantire adesso|ora|ancora?
fatemici|fammici|facci pensare|riflettere

[hedge yes_no]
non sempre
non tanto
non molto
non proprio
non troppo
non del tutto
non tantissimo
non particolarmente
non spesso
quasi mai
quasi nulla|niente|nessuno
solo un|se|quando|di|a|la|al ...
soltanto un|se|quando|di|a|la ...
dipende dal|dai giorno|giorni|momento|momenti
ogni|qualche|a|alle tanto|volta|volte|tratti si
ma|pero solo|si|ancora? un po|poco|pochino si? >
ma a volte >

[hedge confirm yes_no]
$day|stasera|dopo|poi|piu vi|ti|le|la|tardi? confermo|confermero|dico|diro|faccio|avviso
a|in|nel|di|questa|questo? sera|pomeriggio|mattina|stasera vi|ti|le|la? confermo|confermero|dico|diro|avviso
mi faccia|fate|fai parlare|sentire|chiedere|pensare|controllare|vedere ...
devo parlare|sentire|chiedere col|al|con|a ...
se !ne|lo|la|possibile|puo|potete|si|fosse|potreste|potrei|posso|possiamo|riuscite|avete|c|ci|vuole|volete _ _? _?
se posso|possiamo|ci|c _? _?
possibile >

[proposal confirm]
posso $weekday
$day
alle %
all una
ore %
dopo|prima le|delle %
posso|possiamo|potrei $weekday
posso|possiamo il|alle|dalle|dopo|di|nel %|pomeriggio|mattina|$weekday?
il|la|di|per|questo $weekday|%
dalle|dopo|prima|verso|alle|ore le|% %?
di|nel|in|la|al $part
$weekday|il prossimo|prossima
nel pomeriggio

[reschedule confirm]
spostare
rimandare
rinviare
posticipare
anticipare
cambiare
vorrei|voglio|posso|possiamo|potrei|potremmo|devo|preferisco|preferirei|possibile|puo|potete spostare|rimandare|rinviare|posticipare|anticipare|cambiare ...
si puo spostare|rimandare|cambiare|fare|anticipare ...
e possibile spostare|rimandare|cambiare|fare|avere|anticipare ...
un altro giorno|orario|momento|appuntamento
un altra data|volta|ora
altro giorno|orario|appuntamento|momento
altra data|ora|giornata|settimana
piu tardi|avanti
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
un altra settimana|volta
spostare $it? $appt? a|al|alle|di|per|dopo|in|nel|verso $day|%|un|una|altro|altra|dopo|piu?
cambiare $it? $slot|$appt|appuntamento
rimandare|rinviare|posticipare|anticipare $it? $appt?
da|a|di|per rimandare|rinviare|posticipare|anticipare|spostare
vorrei|voglio|posso|possiamo|potrei|potremmo|devo|dovrei|dobbiamo|preferisco|preferirei|possibile|puo|potete|potreste|potrebbe|puoi|chiedo|chiederei|chiediamo|gradirei|bisogna|servirebbe|avrei|ho|necessito|desidero|voglio|riuscite|riusciamo|si di|cortesemente|gentilmente|per|mi|ci|me|lo|la|bisogno|il|anche? cortesia|di|lo|la|favore|possibile? spostare|rimandare|rinviare|posticipare|anticipare|cambiare ...
si puo|potrebbe|possono|riesce|potra a|per|cortesemente? spostare|rimandare|cambiare|fare|anticipare|posticipare|rinviare|avere|mettere|venire ...
e|sarebbe|fosse|possibile|c possibile|possibilita|e possibilita? di? spostare|rimandare|cambiare|fare|anticipare|posticipare|rinviare|avere|venire|fissare|prendere|trovare|mettere|prenotare|passare ...
possibilita di spostare|rimandare|cambiare|anticipare|posticipare|rinviare
me|ce|mi|ci lo|la|il? spostare|date|dareste|dare un|una|altro?
mi|ci puo|potete|potreste|potrebbe|puoi|dia|date|dareste|dareste|fissa|fissate|date|trovate dare|fissare|trovare|proporre|mettere|indicare un|una|altra|altro|nuovo|nuova|altre|qualche altro|altra|nuovo|nuova|data|ora|orario ...
un|in altro $slot|giorno|appuntamento|momento|orario
un|in|all altra $slot|data|volta|ora|giornata|settimana|occasione
altro|altra|altri|altre|diverso|diversa|nuovo|nuova $slot|date|giorni|orari|giorno|appuntamento|data
data|giorno|orario|ora|appuntamento|giornata diverso|diversa|alternativo|alternativa|successivo|successiva|differente
nuovo|nuova|prossimo|prossima appuntamento|data|orario|disponibilita
per|a|in|di|da un|una|qualche|qualsiasi altro|altra giorno|data|orario|volta|settimana|momento
piu tardi|avanti|presto|in !vi|ti|le|confermo|faccio
piu tardi|avanti|presto di|nel|alle|nella|possibile|in|se
un po|pochino piu tardi|avanti|presto
poco piu? dopo|tardi|prima
meglio il|alle|un|di|se|dopo|la|nel|in|verso|per|a|l|giorno|al|altro|dal|prima|piu|di|i ... $day?
meglio $day|%|$part
$day|%|$part meglio
$day|% mi|ci|per|va|andrebbe|sarebbe|e|viene|verrebbe|farebbe|me? va|andrebbe|sarebbe|viene|verrebbe|farebbe? meglio|comodo|bene|preferibile
andrebbe|verrebbe|sarebbe meglio|bene|comodo|preferibile ...
preferirei|preferisco|preferiremmo|preferiamo|preferibile|preferibilmente|preferenza di|il|la|un|una|nel|in|al|alle|se|venire|dopo|per|l ...
preferirei
preferisco
preferibilmente
invece|anziche|piuttosto di|del|che|il|alle|la ...
al posto di|del|della
avete|avreste|ci|c|ce|esiste|esistono|e|trovate|hai|ha sono|sarebbe|sarebbero|e|avete|ne|c|e|per|qualche|un|una? ... posto|posti|disponibilita|libero|liberi|buco|buchi|altro|altra|altri|altre|spazio
avete|avreste|c|ci|ce disponibilita|posto|posti|qualcosa|e|sono per|il|di|nel|la|a|in|prima|dopo|piu|al ...
avete|avreste|c qualcosa|altro|disponibile ...
c e|sarebbe posto|disponibilita|qualcosa|possibilita|spazio|un|modo ...
qualcosa|niente di|nel|piu|per|in|prima|dopo|a|il pomeriggio|mattina|tardi|avanti|presto|$day|sera ...
altra|altre|altri|altro disponibilita
disponibilita nel|il|la|di|per|in|a|al pomeriggio|mattina|$day|sera|altro|altri
possiamo|potremmo|riusciamo|riuscite|si fare|mettere|fissare|vederci|anticipare|facciamo a|di|per|il|nel|un|dopo|piu|prima|la|alle|altro|venerdi|lunedi|martedi|mercoledi|giovedi|sabato|%|verso ...
facciamo|fare|mettiamo|mettetemi|mettermi|mettimi|fissiamo|fissatemi|prenotatemi|segnatemi il|un|per|alle|di|nel|la|a|al|$day|altro|verso ...
facciamo $day
posso|possiamo|potrei|potremmo|riusciro|riesco|riusciamo|posso venire|passare|esserci|essere|fare|andare|riuscire ... $day|%|altro|altra|dopo|prima|pomeriggio
posso|possiamo|potrei|riesco|riusciamo alle|dalle|solo|solamente|soltanto|dopo|prima|verso|il|di|nel|a|la|invece|meglio ... %|$day|pomeriggio|mattina
posso|possiamo|potrei|riesco|sono|riusciamo solo|solamente|soltanto|libero|libera|disponibile ...
solo|solamente|soltanto il|la|nel|di|dopo|dalle|alle|al|a|$day|% ...
per me solo|meglio il|dopo|dalle|di|nel|$day
va|andrebbe bene? anche? il|alle|$day|un|la ... invece|altro|altra|meglio
si fa|farebbe il|alle|un|per ...
settimana|mese|giorno prossima|prossimo|dopo|successiva|seguente|successivo|entrante
la prossima|seguente|successiva settimana
la settimana dopo|prossima|seguente|successiva
il mese|giorno dopo|prossimo|seguente|successivo
fra|tra una|un|qualche|due settimana|mese|giorno|giorni|settimane
di|a mattina|pomeriggio invece
no ma|pero $day si
non il|la $weekday ma|$weekday ...
dopo le|il|la|i ferie|vacanze|feste|pasqua|natale
dopo pasqua|natale
possibile nel|di|al|il|alle|per|in|dopo|prima|anche|un|verso|a|la|lunedi|martedi|mercoledi|giovedi|venerdi|sabato ...
e|sarebbe|fosse possibile nel|di|al|il|alle|per|in|dopo|prima|anche|un|verso|a ... $part|$day|%|altro|altra
prima|dopo|tardi|presto|$weekday|$part|% si|posso|potrei|riesco|invece >
prima|dopo|tardi|presto|$weekday|$part si >
spostare >
mi|ci andrebbe|verrebbe|farebbe|starebbe|sarebbe|conviene|converrebbe meglio|bene|comodo|piu|di|il|un|la
mi|ci viene|va|fa meglio|piu
e se facessimo|venissi|fosse|facciamo|vengo|venissimo|posso|anticipassimo|rimandassimo ...
puo|potrebbe|potra essere nel|domani|giovedi|lunedi|martedi|mercoledi|venerdi|sabato|un|una|il|di|al|la|alle|dopo|prima|oggi|piu|in $part|altro|altra|%|$day|tardi?
non avete|c|avreste|ci nulla|niente|qualcosa|e|posto niente|nulla|posto? prima|dopo|di|piu|altro|nel|il
prima|dopo se possibile
< un altra|altro >
un po|ora|oretta|settimana|pochino dopo|prima

[no confirm]
$day e|sarebbe un|molto|proprio? problema|brutto|male|pessimo|scomodo
$day mi|ci viene|torna|cade|resta|rimane molto? male|scomodo
mi|ci viene|torna|resta|rimane molto? male|scomodo
non riusciamo
non veniamo
non verremo
non ci saro
non ci sono
non saro presente|li|in|disponibile|puntuale ...
non ce la faccio|faro ...
non confermo
non mi e possibile ...
mi e impossibile
impossibile
non sono disponibile
non disponibile
sono in ferie|vacanza|ospedale|viaggio
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
non potra venire ...
non puo venire ...
non|nemmeno|neanche mi|ci|ce|si|lo|la? $can !$inf|a|ad|piu
non|nemmeno|neanche mi|ci|ce|si|lo|la? $can proprio|a|ad|purtroppo|piu|assolutamente|quel|quella|di|mai? a|ad|di|giorno|proprio? $come !$msg $prep? $noun?
non|nemmeno mi|ci|ce? $can proprio|piu|assolutamente !$inf
non $can il|alle|$day|quel|quella|questo|in|per|a|la|di|nel|domani|oggi %|$day|giorno|data|ora|$weekday?
non sono|siamo|e riuscito|riuscita|riusciti|potuto|potuta ...
non ho potuto|abbiamo venire?
non ci? $will !tardi|in
non ci|mi|si? verro|verra|verremo|verranno|vengo|viene|veniamo|vengono|presentero|presento|presenteremo|andro|partecipo $prep? $noun? $noun?
non ci saro|saremo|sara|sono|siamo|sia|saranno !sono|problemi|problema|e
non ci saro|saremo|sara|saranno
non ci|vi sono|siamo >
non ci siamo|sono $day|%|quel|quella|il|in|per|alle|questa
non saro|saremo|sara|sono|siamo|sarei|saranno presente|presenti|li|in|disponibile|disponibili|puntuale|grado|citta|italia|a|libero|libera|la|zona|sede|casa ...
non sono|siamo|e|sara in grado|condizioni|citta|possibilita|sede
non ce la|lo faccio|faro|facciamo|faremo|fa ...
non la|ce faccio|faro|facciamo
non me la sento
non confermo|confermero|accetto|mantengo|tengo $it? $appt?
non mi|ci|gli|le? e|sara|sarebbe|era|risulta|riesce possibile|fattibile|consentito ...
non e|sara|fosse|mi|ci piu? possibile !spostare|avere|cambiare|anticipare|fare $come?
mi|ci|gli|e|sara e|sara|risulta|diventa|sarebbe impossibile $come?
impossibile $come?
impossibilitato
impossibilitata
sono|siamo|e|saro|sarei impossibilitato|impossibilitata|impossibilitati ...
non sono|siamo disponibile|disponibili|libero|libera|interessato|interessata ...
non disponibile|presente|interessato|interessata
quel|quella|il|in giorno|ora|orario|data lavoro|lavoriamo|sono|ho ...
lavoro quel|quella|in|tutto|fino|a|il giorno|ora|giorno
non voglio|vogliamo|vuole|intendo|desidero|vorrei|ho|pensiamo|penso piu? di|piu|intenzione|voglia? venire|fare|farla|farlo|presentarmi|andare|operarmi|continuare|procedere|mantenere|confermare|esserci|piu|sottopormi
non voglio|vogliamo|vuole|desidero|intendo piu? l|la|il|lo|questo|questa|quest|nessun|nessuna appuntamento|visita|prenotazione|esame|intervento|controllo
non voglio|vogliamo >
non voglio|vogliamo|vuole|desidero|intendo piu >
non la|lo voglio|vogliamo|faccio|facciamo|desidero piu?
non mi|ci|lo? interessa|interessano|serve|servono|occorre piu|la|l|il|questo|$appt ...
non mi|ci interessa|serve|servono|occorre
non serve|occorre|necessario|servira piu
non e piu necessario|necessaria|possibile|utile
non mi|ci va|vanno|viene|vengono|fa|torna|conviene bene|comodo|in?
non va|andrebbe bene
non andiamo
ho|abbiamo|ha avuto|un|sorto|degli|dei|altri|altro|gia|problemi|purtroppo|improvviso un|una|altro|altri|dei|degli|in? impegno|imprevisto|contrattempo|impegni|imprevisti|problema|problemi|impegno|visita|turno|emergenza|urgenza
mi|ci|ho|e e|si|ho|un capitato|sorto|presentato|successo|uscito|saltato|subentrato|intervenuto|imprevisto un|una|imprevisto|qualcosa|fuori|contrattempo ...
causa|per|per un|una|motivi|altri imprevisto|impegni|lavoro|impegno|motivi|salute|malattia|contrattempo|cause
per un|altri imprevisto|impegno|impegni|contrattempo
imprevisto
contrattempo
rinuncio|rinunciamo
rinuncio|rinunciamo al|alla|a|all ...
rinuncia
devo|dobbiamo|voglio|sono costretto|costretta a? rinunciare ...
declino
rifiuto
desisto
passo
lascio|lasciamo perdere
lasciate|lasci|lascia|lasciamo perdere|stare
dimenticate|dimentichi $it $appt
lascio|lascia perdere
non contate|conti|contare|contateci|contarmi su|me|di ...
non aspettatemi|aspettateci|mi
non mi aspettate|aspetti
ho|abbiamo|l|lo|la|ha gia|ho|abbiamo fatto|fatta|eseguito|effettuato|risolto|ho|gia altrove|privatamente|altra|altro|da|esame|visita ...
salto|saltiamo|saltero $it? $appt?
manchero
mancheremo
assente
assenti
non presente
saro|sono|saremo|siamo|sara assente|assenti
me ne vado
negativo
non poter|potere|potendo|riuscire $come? $prep? $noun?
non se ne fa piu? niente|nulla|piu
non puo essere
nemmeno io vengo|posso
ne vengo ne ...
non ne ho|abbiamo|ha piu? bisogno|voglia|necessita
non faccio|faro|facciamo|arrivo|arriviamo piu? in tempo
per me|noi e? impossibile
non serve|occorre >
non serve|occorre piu? grazie
sono|siamo|saro|saremo in un altra|altro citta|paese|ospedale|regione
ho|abbiamo detto che non vengo|posso|veniamo|verro|ci
temo|mi di|che no|non vengo|posso|riesco|potro?
non contate|contare|conti|conta su di? me|noi
non mi|ci|vi e|sara|era stato? possibile $come $prep? $noun?
lavoro|lavoriamo|parto $day|quel|quella|questo|domani giorno|ora?
non ho|abbiamo|ne piu? bisogno|necessita|tempo|modo|possibilita|disponibilita|intenzione|voglia
sono|siamo|saro|saremo|sara|saranno|e in|via|fuori|all|a|al|ancora in? ferie|vacanza|ospedale|viaggio|estero|trasferta|lavoro|citta|turno|quarantena|isolamento

[no edge]
negativo
👎
❌
🚫
nisba
nada
nope

[no]
no >
no no
no grazie
certo che no
assolutamente no
direi di no
proprio no
per niente
di no
no &$sorry
no no no
purtroppo|mi|ah|eh|direi|beh|allora|guardi|assolutamente|ovviamente|certo|penso|dico|detto|ma|invece|e|poi|ahime|oddio|spiacente no >
certo|ovvio|ovviamente|assolutamente|sicuramente|chiaramente che? no
mai e poi mai
neanche per sogno|idea
nemmeno per sogno|idea
non se ne parla
direi proprio? di no
ma no
no assolutamente
no davvero
e un no
un no
ho detto no
no dottore|signora|guardi|senta
no
o si o no

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
no tutto bene|ok|apposto|posto|regolare
niente di che|particolare|niente|tutto|nuovo|strano|grave|rilevante
niente febbre|dolore|dolori|nausea|vomito|problemi|sangue|sangue|gonfiore|sintomi|rossore|perdite
nulla di che|particolare|nuovo|strano|rilevante
nessuna febbre|nausea|perdita|complicazione|fuoriuscita|difficolta|allergia|novita
nessun dolore|problema|sintomo|fastidio|vomito|sanguinamento|gonfiore|rossore|disturbo|malessere
zero dolore|dolori|problemi|febbre|sintomi
mai avuto|avuta|avuti|successo|piu
non ho|abbiamo|ha|ne|avuto|hanno mai|piu|avuto|piu|ancora|alcun|nessun|nessuna? ...
non mi|gli|le|ci fa|fanno|duole|dolgono|brucia|da|danno|sento|e|sembra|pare|gira ...
non e|sono|sembra|ce|c|ci stato|successo|uscito|arrivata|venuta|venuto|aumentata|gonfio|gonfia|rosso|rossa|sono|n|peggiorato|caduto|e ...
non sento|avverto|provo|percepisco|noto|vedo|fumo|bevo|prendo|assumo|uso|soffro|sanguina|accuso|vomito|presento|sanguino|risulta|sta ...
per fortuna no|niente|nulla|nessuno|nessuna
fortunatamente no|niente|nulla
grazie a|al dio|cielo no|niente
meno male|che no
per ora|adesso no|niente|nulla
finora no|niente|nulla
al momento no|niente|nulla
ancora no|niente|nulla
ad oggi no
no ancora|per|finora
nemmeno|neanche|neppure un|una|l po|poco|ombra|linea|dolore|grado?
senza dolore|febbre|problemi|nessun|alcun|disturbi|fastidi problema|dolore?
assente
sparito
sparita
passato
passata
scomparso
scomparsa
no tutto|tranquillo|va|per|al|fortunatamente|adesso|ora|da|con|affatto|assolutamente|neanche|nemmeno|neppure|nessuna|nessuno|niente|nulla|mai|sto|mi ... bene|benissimo|meglio?

[no confirm cancel]
disdire
disdire $it? $appt ...
annullare
annullare $it? $appt ...
cancellare
cancellare $it? $appt ...
voglio|vorrei|devo|posso|puo|potete|preferisco disdire|annullare|cancellare ...
date|dia|lascio|cedo il|mio posto ...
sono|siamo|e|saro|saremo|sara|parto|sto|sarei fuori|via|ricoverato|ricoverata|all|assente|partito|partita|bloccato|bloccata|impegnato|impegnata|impegnati|occupata|occupato|costretto|costretta|obbligato|obbligata ... estero|citta|sede|ferie|annullare|disdire|cancellare|rinunciare|lavoro|viaggio|vacanza?
potete|puo|puoi|date|dia|dare|diamo|do|lascio|lasciate|lasciamo|cedo|cedete|libero|liberate|liberiamo|assegnate pure? dare|cedere|lasciare|liberare|assegnare|usare? il|mio|la|questo mio|mia|nostro? posto|appuntamento|turno|ora|prenotazione|slot ...
do|dare|date|lascio|cedo|cedere|lasciare|libero il|mio mio? posto|appuntamento ...
disdire $it? $appt?
annullare $it? $appt?
cancellare $it? $appt?
voglio|vorrei|devo|dovrei|dobbiamo|posso|puo|potete|preferisco|chiedo|desidero|possiamo|sono|siamo|ho|intendo|devo|preferirei|prego|avrei|pregherei|costretto|costretta|costretti|tocca purtroppo|di|a|costretto|costretta|deciso|bisogno|necessita|anche|mi|gentilmente? a|di|purtroppo|poter? disdire|annullare|cancellare $it? $appt?
mi tocca|vedo|trovo disdire|annullare|costretto|costretta
ho|abbiamo|ha gia? disdire|annullare|cancellare
gia disdire|annullare|cancellare
togliete|togli|eliminate|levate|tolga|elimini|togliere|cancellare $it $appt
toglietemi|cancellatemi|levatemi dall|dalla|dal|da|per appuntamento|visita|agenda|giovedi|lunedi|martedi|mercoledi|venerdi|domani|prenotazione|calendario
si|ok|va bene? disdire|annullare|cancellare
bisogna|occorre|devo|dobbiamo|necessito|puo|potete|potrebbe|si disdire|annullare|cancellare $it? $appt?
puo|potete|potreste|potrebbe cancellarmi $it $appt
puo|potete|potreste|potrebbe cancellarmi l appuntamento

[no confirm request cancel]
potete|puo|puoi|potreste|potrebbe|posso|possiamo|vorrei|chiedo|possibile|e|si|sarebbe|riuscite|prego|gentilmente|cortesemente|bisognerebbe mi|me|possibile|puo|di|la|lo|a|voi|cortesemente|gentilmente|potrebbe|per|anche? di|la|lo|cortesia|favore|possibile? disdire|annullare|cancellare $it? $appt?
mi|me|ce|ci lo|la? disdire|annullare|cancellare $it? $appt?
e possibile disdire|annullare|cancellare $it? $appt?

[yes edge]
effettivamente si|=sì
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
certo certo
certissimo
d accordissimo
daccordo
d acc
daccordissimo
sicurissimo
perfettamente
chiaramente
naturalmente
indubbiamente
senz altro si
senza meno
con piacere
molto volentieri
ottimamente
affermativo
affermativo si
positivo
esattamente
giustissimo
proprio cosi
va bene cosi
va bene si|ok|grazie|perfetto
ok va bene|perfetto|grazie|confermata
ok si
si ok
si esatto|esattamente|giusto|appunto
ovviamente si
ovvio che si
certo che
certamente si
sì sì
eh si
beh si
ma si
ma certo
ma certamente
e come no
pienamente
☑
👏
💯
🙌
👊
💪

[yes]
si si
si certo
si grazie
si va bene
nessun problema
senza problemi
non c e|ci|sono problema|problemi
non ci sono problemi
ma si
di si
si voglio|posso|vengo|ci|confermo|verro|veniamo|ok
si certo|grazie|va|proprio|perfetto|assolutamente|ovviamente|naturalmente|volentieri|tutto|dottore|signora|esatto|molto|tanto|purtroppo|ancora|gia|da|sicuramente|sempre bene?
si si si
nessun problema|inconveniente|disturbo|ostacolo
nessuna obiezione|difficolta
senza problemi|problema|alcun problema?
non c e|ci|sono nessun|alcun? problema|problemi
non ho|abbiamo problemi|difficolta|nulla|impegni
non|nessun fa|c problema
si voglio|posso|possiamo|vengo|veniamo|confermo|verro|verremo|viene|riesco|riusciamo|accetto|sono|saro|arrivo|vado|vorrei|desidero|mantengo|potro|confermata|presente
si ci sono|saro|saremo|sara|siamo|vediamo|sto|saranno
dico|detto|direi|penso|rispondo di? si >
e un si
=sì
per me si
ho detto si
che si
non c e|ci|sono nessun|alcun|nulla|niente inconveniente|inconvenienti|impedimento|ostacoli|difficolta

[yes whole]
s
y
yes
sissignore
gia
chiaro
super

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
a domani|presto|dopo|giovedi|lunedi|martedi|mercoledi|venerdi|sabato|mercoledì|oggi|stasera mattina|pomeriggio|sera|allora|alle?
alle % ci|saro|sono|in|sono|li|puntuale sono|saro|li|punto?
ci vediamo|vedremo|sentiamo|si
ci sono|siamo
ci sto|stiamo
andata
aggiudicato
affare fatto
ok fatto
eccomi
eccoci
presenti
saremo presenti
tutto bene|ok|confermata|chiaro|a|apposto|perfetto|giusto posto?
tutto a|apposto posto
tutto ok
ok confermata|presente|arrivo|vengo|ci
per me|noi va|ok|perfetto|tutto|e|nessun|bene bene|ok|benissimo|perfetto|problema?
mi|ci va|sta|pare|torna|sembra bene|benissimo|perfetto|ok|comodo
va bene|benissimo|perfetto|ok per|anche|il|alle|cosi|grazie|la|a me|noi|domani ...
bene cosi
benissimo grazie
perfetto cosi|grazie|ci|a
ottimo grazie|ci|a
segnato confermata
accetto|accettiamo $it? $appt?
approvato
in arrivo
sto arrivando|venendo|arrivo
stiamo arrivando|venendo
arriviamo
arrivo puntuale|in|alle|domani|grazie ...
vengo|veniamo|viene
verro|verremo
grandioso
evviva
yes

[yes confirm]
ci saro
ci saremo
saro li|presente|puntuale|la
saremo li|presenti
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
verro|verremo|verra|verranno !a|mai
verro|verremo|verra|verranno a fare|prendere|il|la|visita|controllo
ci saro|saremo|sara|saranno
noi|io|lui|lei|$person ci sono|siamo|saro|saremo|sara|e
ci saro|saremo|sara|saranno|sono|siamo sicuramente|senz|puntuale|puntualmente|certamente|di|domani|alle|anch|anche|senza|con|tutti|sicuro|certo|il ...
saro|saremo|sara|saranno li|la|presente|puntuale|presenti|puntuali|da|in|sul|dei|al|all|alle|davanti ...
saro|saremo|sara|saranno puntuale|puntuali|puntualissimo|puntualissima|presente|presenti
vengo|veniamo|viene|vengono|verro|verremo sicuramente|senz|certamente|volentieri|alle|domani|$day|il|io|con|per|in|di|al|all|alla|giovedi ...
vengo|veniamo|verro|verremo|viene
posso|possiamo|potro|potremo|puo|riesco|riusciamo|riusciro|riusciremo|potra a|ad? venire|esserci|essere
si posso|possiamo|potro|potremo|puo|riesco|riusciamo|riusciro a|ad? venire|esserci|essere|presente|confermare
contate|conti|conta|contateci|contare|contaci|contiamoci su|di me|noi?
potete|puo|puoi contare|contarci su|di? me|noi?
contaci
contateci
non manchero|mancheremo|manco|manchiamo|mancherò|mancheremo
non mi|ci? manca|perdo|dimentico|dimentichero|dimentichiamo|dimenticheremo
non me|ce lo|la perdo|perderei|dimentico
non voglio|vogliamo|devo|intendo|serve|bisogna|posso|dobbiamo|occorre|ho|desidero|desideriamo intenzione|bisogno|motivo? di? disdire|annullare|cancellare|spostare|rimandare|rinviare|cambiare|posticipare|rinunciare $it? $appt?
non|niente|nessun disdire|annullare|cancellare|spostare|cambiare|rimandare|rinunciare|rinuncio|spostare $it? $appt|nulla|niente?
mantengo|mantenere|mantenete|manteniamo|mantenga|tengo|tenete|teniamo|lasciate|rimane|resta|confermi|tenere|teniamola|mantenetelo|lasci $it? $appt
mantengo|manteniamo
resta|rimane|tutto|e|lasciamo|lasciate confermata|cosi|invariato|valido|come|fermo ...
$his? $person ci? verra|sara|saranno|verranno|viene|vengono|verra presente|puntuale|presenti|accompagnata|accompagnato|con|alle|domani|regolarmente|sicuramente?
$his? $person ci sara|saranno|e|saro
$his? $person puo|potra|riesce|riuscira a? venire|esserci
$his? $person confermo
$his? $person arrivera|arriva alle|puntuale|regolarmente?
$his? $person si presentera
accompagno|accompagnero|accompagneremo|porto|portero|portiamo|porteremo io|mio|mia|il|la|lo|mia|i ...
lo|la|li accompagno|accompagnero|accompagniamo|porto|portero|accompagneremo
confermata la|il|l|mia|nostra|per presenza|appuntamento|visita|prenotazione ...
appuntamento|presenza|visita|prenotazione|partecipazione confermata|confermo|ok
gia confermata|confermo|detto
ho|abbiamo|avevo|ho|l gia confermata|risposto|detto si?
do|diamo|dò la|mia per? presenza|disponibilita?
sono|siamo|sara|saro confermata|d|disponibile|disponibili|pronto|pronta|pronti|presente|presenti|puntuale|li|sicuro|sicura|certo|certa accordo|di|venire|per?
tranquillo|tranquilla|tranquilli|tranquille|stai|state|stia|non|sicuro|certo che|tranquillo|tranquilli|tranquilla|preoccuparti|preoccupatevi|preoccupi|preoccupate che? vengo|ci|veniamo|arrivo|verro|sono|ci sono|saro|siamo?
che vengo|ci|veniamo|verro sono|saro?
nessun|mi|ci problema vengo|ci|veniamo|verro|arrivo sono|saro?
confermo|confermo per domani|$day|alle|il|le|mio|mia|la|oggi ...
presentero
mi|ci presento|presentero|presenteremo|presentiamo ...
partecipero
parteciperemo
a domani|giovedi|lunedi|martedi|mercoledi|venerdi|sabato|presto|dopo >
alle % saro|sono|siamo|saremo|ci li|la|puntuale|sono|saro?
sempre valido|confermata
e tutto confermata|ok|a
non manco|manchiamo|manchero
non me|ce lo|la perderei|perdero|perderemmo mai|per? niente?
$his $person mi|ci accompagna|porta|accompagnera|portera|accompagnano|portano
mi|ci accompagna|porta|accompagnera|portera $his $person
vengo|verro con $his $person
sono|siamo ancora|sempre interessato|interessata|interessati
non lo|la|me|mi|ce dimentico|dimentichero|dimentichiamo|scordo

[yes yes_no]
ce l ho
ancora si
si ancora|purtroppo|molto|tanto|abbastanza|poco|un|qualche|ho|mi|ce|da|spesso|sempre|tutti|forte|fortissimo|parecchio|la|il|leggero|leggermente|ne|avuto|stamattina|ieri|quando|a|in|alla|sento|fumo
mi fa male|malissimo molto|tanto|ancora? si
si un|poco|molto|abbastanza|appena|leggermente po|poco|pochino?

[yes yes_no whole]
molto
tanto
abbastanza
parecchio
moltissimo
tantissimo

[declare confirm]
confermo
confermo $it? $appt|presenza ...
voglio|vorrei|posso confermare ...
confermare
confermo per|il|la|l|di|che|le|mio|mia|tutto|si|ci|i|a|presenza|appuntamento|visita|volentieri|anche|con|nostra|nostro|gli|domani|$day
le|vi|ti|la|si|lo confermo|confermare la|il|l|che|di|mia|per|tutto|appuntamento? presenza|appuntamento|visita|vengo?
confermo $it? $appt|presenza|nostra|mia presenza?
con|volevo|volevamo|vorrei|vorremmo|voglio|voglio|posso|desidero|per|scrivo|a|chiamo|intendo la|presente|solo|per|a? confermare|confermo $it? $appt|presenza?
confermare $it? $appt|presenza

[nothing]
non mi|ci viene|torna|resta|rimane male|scomodo
fatemi|fateci|mi|ci|ditemi|avvisatemi|avvisate|avvertitemi|informatemi sapere|avvisi|avvisate|fate|dica? sapere? se qualcosa|l|la|il|ci? orario|ora|data? cambia|cambiano|cambiasse|cambiamenti qualcosa|orario|ora|data?
non capisco ...
non ho capito ...
non riesco ad|a aprire|trovare|leggere|vedere|dormire|entrare|respirare|parlare ...
non posso aprire|leggere|mangiare|bere|dormire|respirare ...
non ho ricevuto ...
non mi e arrivato ...
non si preoccupi|preoccupate
non fa niente
non fumo|bevo
non solo
basta venire|portare|presentarsi|una|un ...
cambiare medico|indirizzo|numero|medicazione|telefono ...
cambiare la|il|l medicazione|benda|cerotto|numero|indirizzo|medico ...
stop al|alla|ai|alle ...
fermata di|del|dell ...
smesso di|smettere di fumare|prendere|bere ...
bene e tu|lei
mia? $kin sta|e|ha male|malato|malata|la|febbre ...
non capisco|ho|abbiamo capito|ricevuto|visto|letto|trovato ...
non si|vi|ti|ci preoccupi|preoccupate|preoccupare|disturbi|legge|capisce|apre|sente|vede|scarica
non mi|si|ci funziona|apre|carica|arriva|fa|lascia|permette|risponde|rispondete|hanno|ha|ricordo|ricordavo|trovo|carica|risponde|e ... arrivato|arrivata|detto|chiamato|dato|fatto|sapere|accedere|aprire?
non risponde|rispondete|rispondono
nessuno risponde|mi
non riesco|posso|riusciamo|riesce|possiamo|puo a|ad|piu|nemmeno|neanche? aprire|trovare|leggere|vedere|dormire|entrare|respirare|parlare|mangiare|bere|camminare|muovere|contattarvi|contattare|prenotare|accedere|scaricare|pagare|telefonare|alzarmi|urinare|stare|parcheggiare|fare|capire|chiamare|prendere|aprirlo|visualizzare
non so|saprei dove|come|quando|che|cosa|a|quale|perche|quanto|l|il ...
non ho|abbiamo termometro|il|la|macchina|passaggio|mangiato|bevuto|capito|ricevuto|internet|i|le|l|gli|un|ancora|potuto|fame|sete|trovato ...
non fa|importa nulla|niente
non serve|occorre|bisogna che|chiamare|richiamare|rispondere
non vorrei|voglio disturbare|dimenticare|essere|mangiare|bere
non vedo l
di niente|nulla
basta cosi|che|una|un|venire|portare|presentarsi|chiamare|il|la|telefonare|solo
basta un|una|il|la|portare|venire|presentarsi ...
mi|ci basta
e|se basta
abbastanza
ci vuole ...
cambiare|cambiato|cambia il|la|l|medico|indirizzo|numero|di|mio|le ... medico|indirizzo|numero|medicazione|telefono|residenza|dottore|terapia|medicinale|benda|cerotto|cura|garza|pannolone|bende
cambiare medico|indirizzo|numero|medicazione|telefono|terapia|pannolone
disdire|annullare|cancellare $it? volo|viaggio|abbonamento|treno|palestra|ricetta|corso|ferie
sospendere|sospendo|smettere|smetto|interrompere|interrompo|smesso|stop di|la|il|l|con|le|i|gli|al|alla|agli ... prendere|fumare|bere|terapia|farmaco|farmaci|cardioaspirina|aspirina|medicina|medicine|antibiotico|pillola|pillole|anticoagulante|coumadin|insulina|medicinali|lavorare|sanguinare|pastiglie
smesso|smette|smettere|smetto di|a fumare|prendere|bere|sanguinare|vomitare|piovere|far|lavorare|uscire|male
stop al|alla|ai|alle|fumo|alcol ...
fermata del|dell|di|dei|bus|autobus|metro|tram
fermare il|la|l
ho|abbiamo|ha smesso|finito|dimenticato|perso di|la|il|l ...
bene e tu|lei|voi
e tu|lei|voi
$his? $person sta|e|ha|male|malato|malata|la|febbre|si bene|meglio|male|malato|malata|febbre|peggio|sente|la|ricoverato|ricoverata?
$his? $person e deceduto|deceduta|morto|morta|mancato|mancata|venuto|scomparso|scomparsa ...
deceduto
deceduta
morto
morta
sto|stiamo|mi|sta bene|meglio|male|sento|benissimo|peggio
sto molto bene|meglio|male
mese|settimana|anno|$day scorso|scorsa|passato|passata
l|la|il altra|altro|ultima|ultimo|scorsa|prima|mia volta|visita|controllo|appuntamento|esame
alla prossima
di persona
prima visita|volta
per tempo
dimesso
dimessa
dimettono
sono|e|stato|stata|mi|hanno stato|stata|dimesso|dimessa|hanno dimesso|dimessa?
perche no
come mai
per caso
da quando
devo|dobbiamo|posso|possiamo parlare|chiedere|sapere|mangiare|portare|venire|stare|fare|essere|pagare|digiunare|prendere|compilare con|a|i|la|il|digiuno|il|qualcosa?
vorrei|voglio|avrei|ho parlare|informazioni|un|una|bisogno|sapere|chiedere|la|i informazione|domanda|ricetta|con|di|parlare|risultati?
chiamatemi|richiamatemi|chiamami|mi|chiamate chiami|chiamate|richiami|telefoni|per|al ...
non e venuto|venuta|arrivato|arrivata
% credo|direi|penso|suppongo io? >
non mi|ci|si fa|lascia|permette confermare|disdire|annullare|entrare|rispondere|aprire|cancellare
ti|vi voglio|vogliamo bene
voler|voglio bene a

[nothing confirm]
gia|ho|abbiamo gia? fatto|fatta|eseguito|eseguita|risolto
non ho|abbiamo|ha piu? la|il|i|nessun? febbre|dolore|dolori|nausea|male|mal|fastidi
disdire|annullare|cancellare la|il sua|suo >

[nothing yes_no]
tutto bene|perfetto|ok|a|regolare|normale|benissimo|nella|apposto|tranquillo posto|norma?
sto|mi|va|tutto sento|va? bene|benissimo|meglio|perfettamente|perfetto
bene
benissimo
perfetto
perfettamente
ottimo

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
grazie di|per|dell|del|della|a|tante|infinite|e cuore|avviso|avermi|il|l|la|tutto|voi|messaggi|ricordarmelo|ricordo|avviso|informazione|avermelo|info|aver|avermi|altrettanto|arrivederci ...
vi|la|ti ringrazio|ringraziamo ...
ringrazio
ringraziamo
ricevuto|ricevuta|ricevuti grazie?
messaggi ricevuto|letto|visto
ho|abbiamo ricevuto|letto|visto|capito|preso|segnato|annotato nota?
preso|prendo|prendiamo|presa nota|atto|visione
chiaro grazie
appuntato
memorizzato
visto
ok grazie per|dell|del
gentilissimi
gentilissima
gentilissimo
molto gentile|gentili
me|ce lo|la ricordavo|ricordo|ricordiamo|segno|sono|appunto segnato|segnata|ricordo?
lo|la sapevo|so
sapevo gia
altrettanto
prego
figurati
si figuri
resto|restiamo|rimango in attesa
a dio piacendo
se dio vuole
dio volendo
col permesso di dio
ok ricevuto|visto
ok|va bene ricevuto|ricevuta|ricevuti

[ack confirm]
arrivo|arriviamo|arrivero|arriveremo|saro|vengo|veniamo|faccio|faro|facciamo|faremo|verro|sono|siamo|porto|arriva|potrei|potro|avro|tardo|tardero ... ritardo|tardi|ritardi
arrivo|arriviamo|arrivero|vengo|saro % minuti|min dopo|piu|in ...
% minuti|min di|in ritardo
ritardo
ritardero
tardero|tardo|ritardo|ritarderemo di|un|% ...
sono|siamo in ritardo|macchina|strada|coda|viaggio|arrivo
faccio|faro|facciamo|faremo tardi
sono|sta|e|siamo|ho|sto|ha|ammalato|influenzato malato|malata|ammalato|ammalata|influenzato|influenzata|raffreddato|raffreddata|febbre|male|la
ho|ha|abbiamo|con|mio|sono la|l|un|il|una|con|a febbre|influenza|covid|raffreddore|tosse|letto
$his? $person e|sta|ha malato|malata|male|la|febbre|influenzato|influenzata|ricoverato|ricoverata febbre|influenza?

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
un pochettino
pochissimo
poca
pochi
poche
poca roba
qualche dolore|dolorino|fastidio|disturbo|linea|volta|doloretto|goccia
fastidio
un fastidio
un leggero|lieve|piccolo|po ... dolore|fastidio
meglio
peggio
uguale
stazionario
stabile
come ieri|prima|sempre
discretamente
abbastanza bene
qualcosa
qualcosina
saltuario
piu o meno
cosi cosi
cosi e cosi
a tratti
a periodi
a momenti
qualche volta
alle volte
talvolta
di tanto in tanto
saltuariamente
occasionalmente
raramente
di rado
poco o niente|nulla
un filo
un attimo
lieve
lievi
lievemente
leggero
leggera
leggeri
minimo
minimamente
poco poco
appena appena
va e viene
nella norma
normale
il solito
solito
come sempre|prima|ieri
sopportabile
alcune volte

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
solo
pero se
a patto
a condizione
con la condizione
salvo che
l unica cosa|problema
l unico problema
il problema e
unico problema
nonostante
anche se
sempre che
sempre se
purche
peccato che

[question]
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
bisogna
puo|potete|potrebbe dirmi|confermarmi|indicarmi ...
mi puo|potete|potrebbe dire|confermare|indicare ...
vorrei|voglio sapere
serve|occorre
che
che ora|giorno|documenti|esami|medico|piano|cosa|orario|reparto|sala
a|in|con|per|di|da che|quale|cosa|chi|quanto|quali ora|giorno|piano|orario|reparto|medico|dottore|indirizzo|ospedale|sede|ambulatorio?
cosa|cos devo|serve|porto|e|posso|bisogna|intende|significa|vuol|occorre ...
cosa
come mai|si|devo|posso|faccio|funziona|arrivo|mi|disdire|annullare|confermo|confermare ...
dove si|e|devo|sono|siete|mi|posso|vado|parcheggio ...
quanto costa|dura|tempo|devo|si|e|viene|prima ...
quando e|sara|devo|posso|era|mi
devo|dobbiamo|dovrei|deve venire|portare|essere|fare|stare|digiunare|smettere|sospendere|prendere|pagare|presentarmi|arrivare|mangiare|compilare|portarmi|avere|andare ...
posso|possiamo|puo mangiare|bere|portare|parcheggiare|chiedere|guidare|prendere|venire|fare|lavarmi|pagare|farmi|sapere|fumare|accompagnarmi|entrare|accompagnare con|in|accompagnato|accompagnata|da|solo|sola?
bisogna|serve|occorre|servono|ci|e stare|portare|essere|il|la|l|vuole|necessario|essere|pagare|prenotare ...
puo|potete|potrebbe|potreste|puoi|mi|vi|ci dirmi|dirci|confermarmi|indicarmi|ricordarmi|mandarmi|inviarmi|spiegarmi|chiamarmi|aiutarmi|accompagnarmi|venire|entrare|richiamarmi|informarmi|dite|dice|ricordate|ricorda|indicate|serve ...
mi puo|potete|potrebbe|potreste|puoi dire|confermare|indicare|ricordare|mandare|inviare|spiegare|chiamare|richiamare|aiutare|dare ...
mi confermi|dite|dice|dici ...
vorrei|volevo|voglio|vorremmo|avrei|desideravo sapere|chiedere|informazioni|capire|una|bisogno|avere informazioni|informazione|domanda|di ...
ho una domanda
una domanda|informazione
e|era|sara|c|ci|sono possibile|obbligatorio|necessario|parcheggio|alle|vero|ancora|gratuito|lontano|vicino|in|con|quello|a|per|da ...
sapete|sa|sai|sapreste se|dirmi|quando|dove ...
e possibile sapere|parcheggiare|venire|portare|avere informazioni|con|accompagnato?
giusto
quali
per quando|che|quanto|chi
si paga|deve|puo|possono|devono|entra|va|parcheggia|fa ...
come|dove|quando posso|possiamo|si|devo|faccio|potrei per|a|fare|puo|deve? a|per? disdire|annullare|cancellare|spostare|confermare ...
come disdire|annullare|spostare|confermare
sapere|capire|chiedere|dirmi|dire se
e|era|non vero
come posso|possiamo|si|devo|faccio|potrei? a|per? disdire|annullare|cancellare|spostare|confermare $it? $appt?

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
neppure
niente
nulla
mica

[light]
eva
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
si
ti
vi
le
i
un
una
in
al
nel
da
ho
sono
siamo
ha
abbiamo
piu
bene
qui
ora
adesso
quindi
anche
se
del
della
suo
essere
ne
l
c
se possibile
se e|fosse possibile
scala

[filler]
voto &%
pronto
ciao
salve
buongiorno
buonasera
buon giorno
buona sera|giornata|notte
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
buon|buona|buone giorno|sera|giornata|notte|lavoro|domenica|pomeriggio|settimana|weekend|proseguimento|continuazione|feste
buonanotte
buonpomeriggio
hey
ehi
hola
gent ma|mo
gentilissima
gentilissimo
egregio
egregia
spettabile
caro|cara|cari
dottoressa
infermiera
prof
professore
signori
per cortesia|favore|piacere|carita
prego
cortesemente
gentilmente
la|vi|ti ringrazio
ringrazio
grazie di|e cuore|tutto|ancora|saluti
mille|molte|tante|infinite grazie
grazie infinite|tante|mille|ancora|molte|davvero
anticipatamente
un? cordiale saluto
cordialita
cordialmente
cari saluti
tanti saluti
buon lavoro|weekend
un abbraccio|bacio
bacioni
abbracci
a presto
scusi|scusate|scusa|scusandomi il|per|il|la disturbo|ritardo|disagio|il|l?
chiedo scusa|venia
mi scuso
sono? desolato|desolata|spiacente|mortificato|mortificata
mi|ci|me spiace|dispiace|dispiace|rincresce molto|tanto|davvero?
ahime
sfortunatamente
fortunatamente
peccato
insomma
ecco
guardi
guarda
senta
senti
niente
dunque
oddio
mannaggia
accidenti
ahah
ahahah
haha
hahaha
eheh
ps
firmato
cordiali
distinti
te
lei
voi
a voi|lei|te
da parte mia
a dire il|la vero|verita?
a dir il? vero
per la verita

[hedge whole]
quasi

[no confirm request]
togliere|togliete|tolga|tolgano|cancellare|eliminare|liberare il|la mio|mia appuntamento|visita|prenotazione

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
sett = 7
tredici = 13
quattordici = 14
sedici = 16
diciassette = 17
diciotto = 18
diciannove = 19
ventuno = 21
ventidue = 22
ventitre = 23
ventiquattro = 24
venticinque = 25
ventisei = 26
ventisette = 27
ventotto = 28
ventinove = 29
trentuno = 31
trentadue = 32
trentatre = 33
trentaquattro = 34
trentacinque = 35
quarantadue = 42
cinquantacinque = 55
cento = 100
centodieci = 110
centoventi = 120
centotrenta = 130
centoquaranta = 140
sessantacinque = 65
settantacinque = 75
settantadue = 72
ottantacinque = 85
trenta sei = 36
trenta sette = 37
trenta otto = 38
trenta nove = 39
una dozzina = 12

[value ordinal]
primo = 1
prima = 1
secondo = 2
seconda = 2
terzo = 3
terza = 3
quarto = 4
quarta = 4
quinto = 5
quinta = 5
ultima = -1
ultimo = -1

[value and]
e

[value half]
e mezzo
e mezza
e mezz
virgola cinque

[value point]
virgola
e
punto

[value outof]
su
di
sul

[value degree]
gradi
grado
c
gradi centigradi
gradi celsius
f = 1
fahrenheit = 1
gradi fahrenheit = 1
gradi c
gr
celsius
centigradi
di febbre

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
battiti
capsula
capsule
bustina
bustine
aspirine
aspirina
brufen
tachipirine
moment
antibiotici
antibiotico
supposte
punti di sutura
grammi
litro
kgs
chilo
kili
kilo
hg
etti
metri
piani
vicini
secondi
ora
ore
oretta
mesetto
annetti
scariche
sigarette
bicchieri
bambini
nipoti
bpm
mmhg
cc
cl
fratelli
sorelle
figlie
gatti
cani

[value hour]
h
ore
ora
di mattina
di sera
di notte
del pomeriggio
di pomeriggio
in punto
e un quarto
e trenta
della sera
pm
am

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
abbiamo preso
assunto
stanza numero
letto
reparto
interno
interno numero
via
civico
box
sala
ambulatorio
al numero
dalle
verso le
entro le
alle ore
per le
le
sulle
prima delle
dopo le
dopo
prima
entro
dalle ore
per
da circa
circa da
sono
compio
compiuti
compiro
dose da
da ieri alle
scala
porta
centro
messo
messi
mi hanno messo

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
almeno
massimo
al massimo
minimo
come minimo
superiore a
inferiore a
non arriva a
arriva a
circa tra
piu o meno tra
dai
fra i
tra i
meno che
al di sopra di
sui
tranne
tranne il
eccetto
eccetto il

[value weekday]
lunedi = 1
martedi = 2
mercoledi = 3
giovedi = 4
venerdi = 5
sabato = 6
domenica = 7
mart = 2
mercoledì = 3

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
oggi stesso = 0
stamattina = 0
stasera = 0
stanotte = 0
domani stesso = 1
domani mattina = 1
domani pomeriggio = 1
domani sera = 1
posdomani = 2
altroieri = -2
l altroieri = -2
ieri sera = -1
ieri mattina = -1

[value on]
il
il giorno
giorno
di
del
al
l
per il
questo
questa
prossimo
prossima
la
in data
in
alla data
dal
nel
dell
entro il
anno
dell anno
della

[value period]
mese prossimo
prossimo mese
fine settimana
mese successivo
mese seguente
questa settimana
questo mese
fine mese
inizio settimana
meta mese
prossimi giorni
altra settimana
weekend
prima settimana
inizi di
fine di
meta
settimana prossima = 7
prossima settimana = 7
settimana seguente = 7
settimana successiva = 7
settimana entrante = 7
settimana dopo = 7
qualsiasi giorno
qualunque giorno
in settimana

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
sanguino molto
sanguinano
perdo sangue
perde sangue
esce sangue
febbre altissima
febbre molto alta
febbrone
dolore atroce
dolori forti
dolori fortissimi
dolore intenso
dolore insopportabile
dolore al petto
dolore toracico
male al petto
peso sul petto
oppressione al petto
male fortissimo
tantissimo male
troppo male
troppo dolore
un male cane
insopportabile
respiro male
fatica a respirare
faccio fatica a respirare
difficolta a respirare
difficolta respiratorie
mi manca il fiato
manca il fiato
mi manca l aria
manca l aria
affanno
soffoco
soffocando
svengo
sono svenuto
sono svenuta
svenimenti
perso i sensi
perso conoscenza
incosciente
convulsioni
convulsione
ambulanza
emergenze
urgenza
urgenti
urgentemente
aiuto
soccorso
infetta
infetto
infettata
fuoriesce
secrezione
ferita aperta
aperta la ferita
punti aperti
molto gonfio
molto gonfia
vomitato
vomitando
vomito sangue
morire
ammazzarmi
uccidermi
suicidio
suicidarmi
farla finita
non voglio vivere
paralizzato
paralizzata
shock
reazione allergica
anafilattico
molto male
malissimo
caduto
caduta
collasso
infarto
ictus

[value ahead]
tra
fra
in

[value span]
giorno = 1
giorni = 1
gg = 1
settimana = 7
settimane = 7

[value later]
otto = 7
in otto = 7
a otto = 7
otto giorni = 7

[stranger]
il|lo|la|l|i|gli|le|un|una|mio|mia|suo|vostro|del|dal|al|questo medico|dottore|infermiere|infermiera|chirurgo|taxi|ambulanza|autobus|bus|treno|metro|macchina|auto|link|sito|applicazione|segretaria|segreteria|fisioterapista|anestesista|specialista|parcheggio|risultati|referto|dolore|pressione|terapia|ricetta|clinica|porta|codice|ferita|febbre|medicazione|intervento|impegnativa|ticket|farmacia|sistema|capo|titolare|fascia|cerotto|drenaggio|catetere
$his vicino|vicina|amico|amica|badante|collega

[correction]
scusi|scusate|scusa|pardon volevo|intendevo dire|scrivere
volevo|intendevo|voglio dire|scrivere
ho sbagliato a|tasto|pulsante|scrivere|digitare scrivere|digitare|premere?
mi sono sbagliato|sbagliata|confuso|confusa
errore mio|di battitura|digitazione battitura?
rettifico
correggo
correzione
ho cambiato idea
ci ho ripensato
ops
scusi|scusate|scusa|pardon|ops &si|no|ok|%|volevo

[value or]
o
oppure
