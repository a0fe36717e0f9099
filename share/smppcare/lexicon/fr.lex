lexicon fr 1
accepts en
fallback ar
# The words of French replies. The format is in README, beside this file.
# Accents do not matter: "désolé" and "desole" are the same word here.

# --- how words are written ----------------------------------------------------

[elide]
j c d l n s t m qu

[spell]
na3am = oui
naam = oui
n3am = oui
iyeh = oui
ayeh = oui
saha = merci
wé = ouais
we = ouais
oé = ouais
n 0 n = non
0 ui = oui
choukran = merci
chokran = merci
nn = non
nan = non
nonn = non
noon = non
noo = non
nonon = non
nn nn = non
ui = oui
uii = oui
wi = oui
ouai = ouais
ouaip = ouais
ouep = ouais
ouaiis = ouais
vi = oui
oki = ok
okay = ok
okey = ok
oky = ok
okok = ok
o k = ok
k o = ko
dac = d accord
dacc = d accord
dak = d accord
dakor = d accord
dacor = d accord
daccor = d accord
dacord = d accord
d acord = d accord
d ac = d accord
dsl = desole
dsle = desole
desoler = desole
desolee = desole
desoles = desole
dslee = desole
rendez vous = rdv
rendezvous = rdv
rendez vs = rdv
rdvs = rdv
rv = rdv
rencard = rdv
r d v = rdv
svp = svp
sil vous plait = svp
s il vous plait = svp
s il vous plaît = svp
sil te plait = svp
s il te plait = svp
si vous plait = svp
stp = svp
mci = merci
mrc = merci
mrci = merci
merki = merci
thx = merci
bjr = bonjour
bsr = bonsoir
slt = salut
pb = probleme
pbs = probleme
pblm = probleme
pbm = probleme
prob = probleme
problemes = probleme
soucis = souci
soucy = souci
pr = pour
ds = dans
dc = donc
tt = tout
ts = tous
tjr = toujours
tjrs = toujours
tjs = toujours
qd = quand
kan = quand
qlq = quelque
pk = pourquoi
pq = pourquoi
pkoi = pourquoi
koi = quoi
ki = qui
ke = que
kel = quel
kelle = quelle
cmt = comment
comen = comment
vs = vous
ns = nous
jamai = jamais
auj = aujourdhui
ajd = aujourdhui
aujourd hui = aujourdhui
aujourdui = aujourdhui
2 main = demain
dem = demain
2 min = demain
apres midi = aprem
apm = aprem
pe = peut etre
ptet = peut etre
ptetre = peut etre
ptete = peut etre
peutetre = peut etre
peu etre = peut etre
peut être = peut etre
peux etre = peut etre
p e = peut etre
pitetre = peut etre
jpe = j peux
jpeu = j peux
px = peux
pe pas = peux pas
peu pas = peux pas
peus = peux
poura = pourra
pourai = pourrai
pourais = pourrai
pourrait = pourrai
pourrais = pourrai
pourré = pourrai
pouré = pourrai
porrai = pourrai
srai = serai
serrai = serai
serais = serai
cerai = serai
serait = serai
sré = serai
viendré = viendrai
viendrais = viendrai
viendrait = viendrai
vienrai = viendrai
vindrai = viendrai
vien = viens
vient = viens
vienderai = viendrai
presant = present
presante = presente
prsent = present
absant = absent
empechment = empechement
empecher = empeche
empechée = empeche
empeches = empeche
empèché = empeche
anule = annule
anuler = annuler
anulé = annule
anulez = annulez
anulation = annulation
annullation = annulation
annulee = annule
annules = annule
annulees = annule
annulons = annule
annulerai = annule
annulerais = annule
conf = confirme
confime = confirme
confimre = confirme
confirmee = confirme
confirmes = confirme
confirmons = confirme
confirmé = confirme
confirmation = confirme
validé = valide
validee = valide
pa = pas
po = pas
plu = plus
ca = ca
sa va = ca va
sa marche = ca marche
sa me va = ca me va
sa roule = ca roule
sa me convient = ca me convient
ça = ca
cela = ca
cest = c est
c t = c etait
cetait = c etait
cpas = c est pas
ce est = c est
se est = c est
sest = c est
jai = j ai
g = j ai
gt = j etais
jy = j y
jme = j me
jte = j te
jle = j le
jen = j en
jne = j ne
jsui = j suis
chui = j suis
chuis = j suis
jss = j suis
jsais = j sais
jsé = j sais
chais = j sais
ché pas = sais pas
sai = sais
sé pas = sais pas
jsp = j sais pas
je c pas = sais pas
j c pas = sais pas
che pas = sais pas
jspa = j sais pas
jvai = j vais
jvé = j vais
jviendré = j viendrai
ny = n y
nest = n est
ya = y a
yaura = y aura
msg = message
msgs = messages
texto = sms
textos = sms
rappels = rappel
numero = numero
num = numero
n° = numero
tel = telephone
dispos = dispo
disponibles = disponible
disponnible = disponible
indisponnible = indisponible
indispos = indispo
ecxusez = excusez
excuser = excusez
excuse = excusez
reporte = reporter
reporté = reporter
reportee = reporter
reportez = reporter
repporter = reporter
repportez = reporter
reportons = reporter
repousse = repousser
repoussez = repousser
decale = decaler
decalez = decaler
decaller = decaler
decallez = decaler
décalage = decaler
deplacez = deplacer
replanifiez = replanifier
reprogrammez = reprogrammer
modifiez = modifier
creneaux = creneau
horaires = horaire
heures = heure
dates = date
arreter = arretez
arreté = arretez
aretez = arretez
arretés = arretez
stoppez = stop
stopper = stop
s rai = serai
decommande = annule
decommandee = annule
decommander = annuler
decommandez = annulez
decommandons = annule
decommanderai = annule
annulerons = annule
annuleront = annule
annulera = annule
annullez = annulez
annulle = annule
annuller = annuler
2 m 1 = demain
2 m = demain
reporterai = reporter
reporterais = reporter
reporterons = reporter
repousserai = repousser
repousserais = repousser
repoussons = repousser
decalons = decaler
decalerai = decaler
decalerais = decaler
decallage = decaler
recaler = decaler
recalez = decaler
deplacons = deplacer
replanifie = replanifier
replannifier = replanifier
reprogramme = reprogrammer
reprogrammons = reprogrammer
rebooker = reprogrammer
refixer = reprogrammer
refixez = reprogrammer
ulterieurement = plus tard
modifie = modifier
modifions = modifier
interessee = interesse
interesses = interesse
maintient = maintiens
maintenons = maintiens
maintiendrai = maintiens
maintenez = maintiens
gardons = garde
garderai = garde
conservons = conserve
honorons = honore
fer = faire
fère = faire
on peu = on peut
je peu = je peux
tu peu = tu peux
vous pouvé = vous pouvez
pouvé = pouvez
peu on = peut on
peut t on = peut on
stopsms = stop sms
stoppub = stop pub
serions = serons
contactee = contacte
contactes = contacte
sollicitee = sollicite
derangee = derange
relancee = relance
appelee = appele
honoreront = honorerons
ap = pas

[block]
ouf ou out our qui lui oie hui puis nui mon ton son bon nom don ion on no nos non mou
top step shop stops spot
notre votre noter vote cote hote nota noeud noir noix nous nord noel nez
ouvrir ouvre ouverte ouverture
conforme infirme conforter affirme
etendu tendu entendre attendu
valise validite accident accent absence
mercure merde mere mercredi
recul recule rec refuge refus
rapporter rapport reponse reponses repos repartir deporter emporter
aides aider aime amie arete arrete arrets arrive
vois voir voie voila vais
cancer cancel
annuaire annuel annuelle annee annees
dispute disque
presque presse pression presence presenter
parfois parfum
exacte examen
peur peux peut pour pur par

[class je]
je j on nous

[class ne]
ne n

[class neg]
pas jamais guere plus

[class adv]
malheureusement helas donc finalement bien aussi vraiment absolument toujours egalement surement
du coup desole toutefois vous te le bel et forcement evidemment moi tous deux

[class day]
lundi mardi mercredi jeudi vendredi samedi dimanche demain aujourdhui matin soir midi
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
semaine mois aprem prochain prochaine lendemain weekend

[class la]
la present presente presents presentes dispo disponible libre

[class dispo]
present presente presents presentes dispo disponible libre

[class serai]
serai sera serons suis seront etes es est sommes reste resterai

[class viens]
viens viendrai viendra viendrons viendront viendrez viennent venons arrive arrivons arriverai
arriverons arrivera irai ira irons iront presenterai presentera presenterons presenteront rendrai
rendra rendrons rendront deplacerai deplacera deplacerons assisterai assistera assisterons
assisteront assiste participerai participera participerons participe passerai passera passerons
passe honorerai honorera honorerons

[class peux]
peux peut pourrai pourra pourrons pourront pourrez pouvons peuvent puis

[class pouvoir]
peux peut pourrai pourra pourrons pourront pourrez pouvons peuvent puis vais va allons vont

[class venir]
venir assister deplacer liberer presenter rendre aller honorer participer passer etre y
maintenir recevoir faire

[class infinitive]
*er *ir *oir *ire *dre *tre *vre *cre vous te le l les lui me m se nous

[class rdv]
rdv seance consultation visite examen intervention operation hospitalisation scanner irm
radio bilan

[class when]
date jour heure creneau horaire moment semaine fois periode rdv mois apres matin

[class msg]
sms message messages mail mails rappel notification notifications textes pub pubs publicite
publicites sollicitations alertes relances

[class stopping]
arretez arret stop cessez cesser cesse

[class keep]
maintiens garde conserve honore retiens valide accepte

[class kin]
mari femme fille fils mere pere maman papa frere soeur epouse epoux conjoint conjointe compagnon
compagne enfant enfants petit petite bebe ado garcon mamie papi mamy papy tante oncle filleul
filleule neveu niece famille jumeaux filles parents copine copain ami amie

[class his]
mon ma mes notre nos son sa ses leur

[class third]
il elle ils elles $kin

[class comes]
viens viendra viendront viennent ira iront assistera assisteront participera presentera presenteront

[class venirs]
venir etre assister passer

# --- opting out and in, help ------------------------------------------------------

[optout clause]
stop
arret
arretez
desabonner
desinscrire
desabonnement
desinscription
stop sms
stop pub
stop message|messages|rappel
arret sms
arret des? $msg
sms stop
stop au|a|to|le|par? %
stop sms au|a? %
stop au|a % pour ne plus recevoir ...
envoyez|envoyer|repondez|repondre stop au|a? %?
stop stop
stop tout
stop svp

[optout clause optout]
annuler
annulez
annulation
annule

[optout_phrase]
$stopping de? me|m|nous|vos|votre|ces|ce|les|tous|avec|d|des ... $msg
$stopping les|vos|ces|tous|toutes|ses|des|de $msg
$stopping de|d|a|avec? me|m|nous? ... envoyer|envoyez|ecrire|contacter|harceler|spammer|deranger|embeter|emmerder|solliciter|relancer|appeler|importuner|ecrivez|envoyant
$stopping les|l|vos|ces|tous envois|envoi|spam|spams
$stopping de|d m|me ecrire|envoyer
$stopping avec vos|ces
$stopping votre|vos|le|les|ce spam|spams|harcelement
$stopping ca suffit
stop a|aux vos|ces|tous $msg
stop aux|a $msg
stop maintenant
stop ca
spam
spams
spammer
$ne? plus me|m|nous? recevoir ...
$ne? plus me|m|nous? ... contacter|ecrire|envoyer|appeler|solliciter|deranger|recontacter|relancer
$ne? plus etre|etres contacte|sollicite|derange|appele|relance|importune
$ne? veux|souhaite|desire|voudrais|veut|souhaitons|voulons plus|pas de|d|vos|votre|ces|aucun|recevoir|etre ... $msg|contacte|sollicite|derange|relance
$ne? veux|souhaite|desire|voudrais|veut plus|pas recevoir
$ne? veux|souhaite plus rien recevoir
$ne? veux plus de vos|ces $msg
$ne? me|m|nous? contactez|ecrivez|envoyez|appelez|derangez|sollicitez|relancez|recontactez plus ...
$ne? envoyez plus|pas de|d|ces|vos|rien|les ... $msg
plus de|d|aucun|aucune $msg
plus de vos|ces $msg
pas de $msg svp|merci
sans $msg svp
assez de vos|ces $msg
marre de vos|ces|recevoir $msg|vos|ces ...
marre des $msg
desabonnez|desinscrivez moi|nous
me|m|nous desabonner|desinscrire|desabonne|desinscris
stop|arretez|arret a? tout? envoi|envois
stop a tout|tous ...
se desabonner
desabonner|desinscrire moi
desabonnez
desinscrivez
demande de? desinscription|desabonnement
supprimez|supprimer|enlevez|enlever|retirez|retirer|effacez|effacer|rayez|rayer mon|mes|ce|le|les|notre numero|coordonnees|contact|donnees|telephone|nom
supprimez|enlevez|retirez|effacez|rayez|otez moi
retirer|enlever|supprimer|rayer moi
me|m|nous retirer|enlever|supprimer|rayer|oter|effacer de|des ...
me|m|nous retirer|enlever|supprimer|rayer|oter vos|votre ...
laissez|laisse moi|nous tranquille
foutez|fichez|foutre moi|nous la paix
lachez moi
refuse de recevoir
refuse vos|ces|les|tout|tous $msg
oppose a recevoir|la|l|vos ...
stop|arret|arretez|cessez $msg
fin des $msg
ras le bol de|d|des vos|ces|recevoir? ... $msg
inutile|besoin|peine de|d me|m|nous|vous ... envoyer|ecrire|contacter|relancer|solliciter|recontacter ...
sortez|sors moi|nous de vos|votre|la|cette ...
bloquez|bloque mon|ce numero
retire|retirer|revoque|revoquer mon|le consentement|accord
$ne? me|m|nous? textez|spammez|embetez|emmerdez|saoulez|importunez plus ...
me|m|nous desabonne|desinscris|desabonner|desinscrire
resilier|resiliez mon|l|le|cet abonnement|inscription
ras le bol de|des vos|ces|$msg ...
$ne? veux|souhaite plus entendre parler de vous
$stopping de? me|m|nous|te|vous texter|embetez|embeter|saouler|parler|repondre|spam|pourrir|bombarder|inonder|polluer|joindre|prevenir|rappeler ...
$stopping vos|de|les|ces|tous texter|conneries|betises
$stopping vous|toi
$ne? veux|souhaite|desire|voudrais|veut|souhaitons|voulons|desirons|desirerais|souhaiterais plus rien? recevoir ...
$ne? veux|souhaite|desire|voudrais|veut|souhaitons|voulons|desirons plus etre ... contacte|sollicite|derange|relance|appele|importune
plus jamais|rien recevoir ...
plus jamais etre|de|d|un|vos|aucun contacte|sollicite|$msg ...
comment ... desabonner|desinscrire|desabonne|desinscris ...

[optout_phrase wrong]
merci|svp|veuillez|pouvez|priere|peux vous? de? supprimer|supprimez|effacer|effacez|enlever|enlevez|retirer|retirez|rayer|rayez|corrigez|corriger ...
supprimer|supprimez|effacer|effacez|enlever|enlevez|retirer|retirez|rayer|rayez|corrigez|corriger ...
merci|svp|veuillez de? ne plus|pas ecrire|envoyer|contacter|deranger|relancer ...
merci|svp|veuillez de? ne plus|pas m|me|nous ecrire|envoyer|contacter|deranger|relancer ...
$ne? plus|pas? m|me|nous? ecrire|ecrivez|envoyer|envoyez|contacter|contactez|deranger|derangez|relancer ...
arretez|arreter|cessez

[optin whole]
start
reprendre
reabonner
reinscrire
reactiver
unstop

[optin]
a|de nouveau recevoir
recevoir a|de nouveau
reabonnez|reinscrivez|remettez moi
me reabonner|reinscrire
reprendre les|l|vos envois|envoi|$msg
veux|souhaite|voudrais|accepte bien|de|a|encore|toujours? recevoir ... $msg
reactiver|reactivez les|mes|vos|l? $msg
annuler|annulez le|mon stop
annuler|annulez ma|la desinscription

[help whole]
aide
help
info
infos

# --- who or what wrote -----------------------------------------------------------

[reaction]
a aime
a adore
n a pas aime
pas aime
aime
a ri de|a
a rigole
a reagi ... a|avec|par
a mis en avant|evidence|exergue|valeur
a mis ... sur
a accentue
a souligne
a mis en doute
a questionne
a interroge
s interroge sur
a ajoute ... a
a retire|supprime un|une|le|la ...
👍|❤|😂|😮|😢|🙏|😍|👎|✅|😊 a|sur|to|pour

[reaction whole]
👍|❤|😂|😮|😢|🙏|😍|👎|✅|😊 a ete ajoute|ajoutee _? _? _? _? _? _?
a aime|adore une|un|l|votre|le|la _? _? _? _? _? _?

[signature]
envoye|envoyee de|depuis mon|ma|un|orange|yahoo|sfr|bouygues
envoye|provenance a partir de
telecharger|telechargez outlook|yahoo
obtenir outlook
ce message a ete envoye

[auto]
laissez un|moi|votre|nous message ...
suis pas disponible|joignable pour|en|actuellement le? moment? ...
reponse automatique
message automatique
repondeur
je|j conduis
en train de conduire
au volant
en|de voiture pour le moment
suis|en reunion
$ne? peux|peut pas vous? parler
$ne? peux|pourrai pas vous|te repondre
$ne? peux pas repondre
$ne? peux pas prendre votre|l|vos appel|appels
$ne? peux pas decrocher
puis je vous|te rappeler
peux je|j? te|vous rappeler
actuellement absent|absente|indisponible|en
absent|absente du bureau
concentration activee
fonction|mode concentration|conduite|ne
ne pas deranger
une fois arrive a destination
des mon retour
accuse de reception

[wrong_person]
mauvais|faux|pas numero
numero incorrect|errone|faux|pas
pas le bon numero|telephone|patient|destinataire
pas bon numero
erreur de numero|destinataire|personne|telephone|sms|message
trompe|trompez|trompes de numero|personne|destinataire
vous|tu vous|t|te? trompez|trompes|trompe
vous|tu etes|es trompe|trompes|trompez
vous faites erreur
c est une erreur
y a|doit ... erreur
il y a erreur
qui etes|est|es|c|s vous|tu|ce|est|t?
c est qui
vous etes qui
t|tu es qui
de qui
connais pas
$ne? vous|te|le|la? connais pas
$ne? vous connait pas
$ne? suis pas la? bonne? personne|mme|madame|monsieur|mr|m
$ne? suis pas celui|celle
$ne? suis pas ce|cette|la|le|votre patient|patiente|personne
n? est pas moi
ce? n? est pas pour moi
c? est? pas moi
pas concerne
pas concernee
$ne? me|nous? concerne pas
pas de rdv
ai|avais|a|ai jamais|pas|aucun pris? de|aucun|un? rdv
aucun rdv
pas rdv
quel rdv
$ne? habite|travaille|vit plus|pas ici|la|a?
changer|change de|d|son|mon numero
change de numero
mort
inconnu a ce
plus son|sa numero
pas son numero|telephone|mari|fils
n? est plus son|le|sa numero
personne de|a ce nom|numero
se|vous|te tromper
plus le|mon|son bon? numero
pas de|d $kin|mme|madame|monsieur|mr ... ici
jamais demande|pris de|ce|un|ca ...

# --- the answer -----------------------------------------------------------------

[correction]
pardon &oui|non|ok|je|j|on|nous|c|ne|n|%
pardon c est
ou plutot &oui|non
je voulais dire
voulais dire
je veux dire
me suis|suis trompe|trompee
j? ai fait une? erreur
me suis trompe|trompee de touche|bouton
faute de frappe
erreur de frappe|frape|saisie|touche|ma|part?
oups
rectification
correction
au temps|tps pour moi
autant pour moi
je corrige
je rectifie
change d avis
changement d avis

[hedge]
🤞
je? plaisante|rigole|blague|deconne
pas impossible
pas exclu
dis|dit pas non
j ai dit oui|non ...
pas vraiment
pas|jamais dit que? oui|non
avez|as dit que? oui|non
ai|a deja|aussi|un un? autre? rdv
a|ont|avait dit que? non|oui
peut etre
sais pas
$ne? sait|savons pas
sais plus
$ne? sais pas encore
sais pas si
pas sur
pas sure
pas certain|certaine
$ne? pense|crois pas
normalement
en principe
en theorie
theoriquement
a priori
apriori
a voir
verra
on verra bien
je verrai
verrai
je|j|on vais|va voir
je dois voir
vais essayer|tenter|faire
vais faire mon|au possible|mieux
essaie
essaye
essaierai
essayerai
essayer
tenterai
tacherai
!=sí si
sauf
sauf si
a moins
hormis
depend
dependra
ca depend
sous reserve
a condition
espere
esperons
en esperant
probable
probablement
possible que
possiblement
surement
sans doute
sans|ss doute que
eventuellement
plus ou moins
bof
mouais
mouai
moui
mwais
hesite
hésite
pourquoi pas
ou non|pas
ni oui ni non
quoique
je|j|on vous|te redis|redirai|dirai|dis
vous|te dirai|dis quoi
tiens|tiendrai au courant
tiens|tiendrai informe|informes|informee
reviens|reviendrai vers vous
recontacte|recontacterai|confirmerai|rappellerai plus|demain|des|dans|ce|apres|si|en
confirme|confirmer|repondre|repondrai|reponds plus tard
confirme|confirmer des|demain|ce|dans|lundi|apres ...
je|j|on? vous|te confirme|confirmer demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|bientot|rapidement >
vous|le? confirme|confirmer des|dans|plus que|la|les|tard ...
a confirme|confirmer
reste a confirme|confirmer
pas tout de suite
attends
doute
douter
faut que
il faut voir
voir avec
a voir avec
risque de|d
risque
pas confirme|confirmer
$ne? peux|pourrai|puis pas encore? vous? confirme|confirmer|dire|promettre|garantir|assurer
$ne? peux|puis confirmer|confirme
pas en mesure de|d confirmer
impossible de|d vous? confirmer|dire|confirme
impossible de savoir
difficile
complique
compliquee
difficilement
on va dire
ca se peut
il se peut
se peut
$ne? peux pas ne pas
fort probable
presque sur
quasi
quasiment
si dieu veut
inch allah
inchallah
inchalla
inshallah
si tout va bien
si ca va
mi figue
aucune idee
pas d idee
pas eu le temps
je reflechis
reflechir
laissez moi reflechir|voir
🤷 
🤔
confirmerai|confirmerons
confirmerai|confirmerons|confirmer|confirme plus tard
fais|ferai|ferons mon|au|tout|le possible|mieux|max|maximum ...
verifie|verifier|verifierai|regarde|regarderai avant|d|et|mon|si|avec|demain|mes|ce|ca|le ...
laissez moi verifier|regarder|voir
je|j verifie|regarde|reflechis|avise|check
on avise|avisera
incertain
incertaine
$ne? en sais rien
aucune certitude
des|peu|de chances|chance que|de|d|pour ...
m etonnerait
oui ou? non ou? report|reporter|changer|decaler
dois|doit|devons demander|voir|verifier|consulter|regarder|en? parler ...
faut que j|je demande|voie|vois|verifie|regarde|parle ...
une dizaine|douzaine|quinzaine|vingtaine|trentaine|centaine

[hedge]
n importe quand
n importe lequel|laquelle
n importe quel jour|moment
peu importe
m est egal
ca m est? egal
pas de preference
aucune preference
l un ou l autre
< comme vous voulez|preferez >
< les deux >
au choix
indifferent

[hedge confirm]
je|j|on|nous? vous|te|le|l|m? le|l|en? confirme|confirmerai|confirmerons|reponds|repondrai|dirai|dis|previens|previendrai ca? plus tard
fois que vous changez|deplacer|decaler|reporter|modifier la|l|le|de|d|mon|ma? date|heure|rdv|rendez|horaire|jour?
vous m|me|l|le|nous? avez deja|encore|tout? change|deplace|decaler|reporter|modifier la|l|le|de|d|mon|ma? date|heure|rdv|rendez|horaire|jour?
pourvu que|qu|quon ...
tant que|qu|quon ...
du moment que|qu|quon|ou ...
a supposer
en esperant|supposant que|qu
uniquement|seulement si ...
pas encore

[hedge confirm yes_no]
en attente
attendre
attente
si possible
plutot
plutot oui|non|ok
moyen
moyennement
pense
pense que
je|j|on pense|crois
crois

[reschedule confirm]
libre|dispo|disponible a partir|compter ...
libre|dispo|disponible apres|des|uniquement|seulement ...
auriez|aurais|avez|aviez vous|tu un|une|d|quelque|des autre|autres|chose|dispo|place|possibilite ...
auriez|aurais vous|tu autre|autres|disponibilites|dispo ...
une|d autre|autres proposition|propositions|possibilite|possibilites|solution|option|dispo
faites|fais|faire moi|nous? une|d autre|autres ...
$peux venir|passer|etre? la? que|qu ...
$peux venir|passer? uniquement|seulement ...
que le|la|l|a|en $day|apres|matin|soir >
disponible|dispo|libre qu|que ...
c? est trop tot|tard|matinal !pour|annuler|reporter
% h? c? est? trop tot|tard
trop tot|tard pour moi|nous
reporter
report
un report
repousser
decaler
deplacer
replanifier
reprogrammer
reprogrammation
reporter a
avancer le|mon|la|l|de|d|ce|d? ...
avancer
retarder le|mon|l ...
remettre a|mon|le|mercredi ... 
remettre ca a
reprendre rdv
reprendre un|une|d|mon ... rdv|autre|date
reprendre|prendre|avoir|fixer|donner|trouver|demander|obtenir|proposer un|une autre|nouveau|nouvelle ...
un|une|d|l|a|en autre|autres $when
autre|autres $when
autre $day
un|une autre >
d autres $when
nouveau|nouvelle rdv|date|creneau|horaire
fixer un nouveau
redonner|redonnez ... rdv|date
changer
changer le|la|l|mon|de|d|ce|cet|cette $when
change le|la|l|mon|de|d $when
changez le|la|l|mon|de|d $when
changement de|d $when
modifier
modifier le|la|l|mon|ce $when
modification de|du|d? $when
au lieu de|du|d
a la place de|du|d
plutot le|la|l|en|vers|a|pour|dans|un|une|au|ce? $day|%
plutot ... $day
plutot ... % h
plutot % h
plutot dans|vers|apres|avant|en
plutot le|a
plutot la semaine
% h plutot
$day plutot
plus tot
plus tard
serai mieux|preferable
est mieux|preferable
$day c? serai|est possible
le? % h? c? serai|est possible
plus tard dans
en fin de journee|matinee|mois
possible le|la|de|pour|un|en|a|ce|l? $day
possible % h
possible le|a|vers|pour %
possible de|d venir|passer|avoir ... $day|%
possible une|un autre
possible ... autre
possible apres|avant|plus ...
possibilite de|d venir|passer|avoir|autre|avancer ...
prefere|prefererais|prefererai|prefererait|aimerais|voudrais le|la|venir|un|une|plus|pour|si? ... $day
prefere|prefererais|prefererai|prefererait|aimerais|voudrais ... % h
prefere|prefererais|prefererai apres|avant
prefere|prefererais|prefererai|voudrais|aimerais le|la|les|en|venir? $day|%
arrangerait|arrange|conviendrait mieux ...
arrangerait ... $day|%
conviendrait ... $day|%
peux|pourrai que le|la|a|vers|en|apres|partir|% ...
libre|dispo|disponible que le|la|a|vers|en|apres|l|% ...
libre|dispo|disponible qu a|en|apres|au|le ...
libre|dispo|disponible seulement|uniquement ...
$ne? $peux $neg avant|apres ...
apres|avant|vers|partir % h? seulement|uniquement
seulement|uniquement le|la|a|apres|vers|en $day|%
peux|pourrai venir|passer|etre? ... a la place
proposez|propose|proposer moi ...
proposez|proposer une|un|d autre|autres ...
vous|tu? n? auriez|avez pas ... $when|place|dispo|autre|$day
avez vous|t autre|autres|une|un|de|quelque ... $when|chose|place|dispo
avez vous ... plus tot|tard
vous auriez ... $when|chose|place|dispo|$day
vous avez ... autre|$day
une|la semaine apres|suivante
semaine prochaine
mois prochain
interverti|intervertir|echanger ...
echanger
avant ou apres
rappelez|rappeler moi pour un|une|fixer|reprendre|reporter ...
pour un|une autre
y a|aurai t? il ... place|places|dispo|disponibilite|disponibilites|creneau|possibilite
reste|resterai t? il ... place|places|dispo|disponibilite|disponibilites|creneau
pas le|la? $day mais le|la|plutot? $day ...
plutot que|qu|qu le|la|l|ce|celui|au|de|du|a ...
reprendrai|reprends|reprendrons|reprenons|refixerai|refixons ... rdv|date|creneau
remettre|remettez|remettons|remet ... rdv|date|plus|$day|%
remis|remise a plus|une|un|$day ...
peux|peut|pouvez|pourrai|pourra|pouvons on|vous|tu|je? faire|mettre|caler|placer|fixer ... $day|%|plus
on faire|mettre|caler|placer ... $day|%|plus
date|jour|creneau|horaire|heure|moment|periode ulterieure|ulterieur|differente|different|posterieure|posterieur|anterieure
apres les|mes|ces vacances|fetes|conges
avance|avancez|avancons|avancerai le|mon|la|notre|ma|ce $rdv|date|heure
changeons|changerai|changerais de|d|le|la|l|mon $when
basculer|inverser|permuter|intervertir|swapper ...
y a t il ... $day|%|autre|disponibilite|disponibilites|creneau|place|dispo
quelque|qq|qqch|quelquechose chose? de? plus|autre|mieux|$day ...
disponibilite|disponibilites le|la|en|un|pour|a|d? $day|autre|%
serai|est plus pratique|simple|facile|commode
trouver|trouvez|trouvons|convenir|convenons d|de|un|une|un? autre|nouveau|nouvelle ...
$peux|pouvez on|vous|tu|je? pas? me|nous? le|la|l|ca|y? faire|mettre|caler|placer|fixer|voir|passer ca? ... $day|%|plus|autre
pas ce|le|la|cette|l|au|en? $day|% ... mais ...
la|le|une|en semaine|mois|jour d? apres|suivant|suivante
mais le|la suivant|suivante

[no confirm]
$day est|tombe|serai|va tres|trop|vraiment|plutot? mauvais|mal|nul
$day c|ca est|tombe|serai|va tres|trop|vraiment|plutot? mauvais|mal|nul
decide|decides|choisi|prefere|preferons|resolu|resolue de? ne|n pas|plus ...
$ne? me|m $adv? ferai|fais|fait pas|plus operer|soigner|suivre|hospitaliser ...
suis|sommes|est|serai en|a|au vacances|voyage|conges|deplacement|etranger a|ce|cette|le|du|jusqu|en|toute ...
etat|sante|situation|travail|planning|emploi|handicap|patron ... permet|permettent|autorise pas|plus ...
pas en etat|mesure|capacite de|d ...
aucune|pas|zero chance|chances que|qu|de|d ...
aucune chance
pas question
jamais de la vie
je serai|suis|sera hospitalise|hospitalisee ce|le|a ...
plus la peine|besoin ...
suis|es positif|positive ... viens|viendrai pas
$ne? y? $viens $adv? $adv? $neg
$ne? $viens $adv? plus !tot|tard
$ne y? $viens $adv? $neg
$ne? y? $serai $adv? $adv? $neg $adv? $adv? $la
$ne? $serai $neg ici
$ne? y $serai $adv? $neg
$ne? $serai $adv? $neg en mesure|capacite|etat
$ne? $serai $neg au rdv
$ne? $serai $neg des votres
$ne $serai $la
$ne? y? $pouvoir $adv? $adv? $neg !$infinitive
$ne? $pouvoir $adv? $adv? $neg $adv? y|me|m|l|le|nous|en|pouvoir? y|me|m|l? $venir $la?
$ne? $pouvoir $adv? $adv? $neg $adv? pouvoir
$ne? $pouvoir $adv? $neg le|la|l|les|ce $day|%|apres
$ne? $pouvoir $neg me|m y? $venir $la?
$ne? $pouvoir $neg nous $venir $la?
$ne $peux $adv? y|me|m? y|me? $venir $la?
$ne saurais|saurai pas? $venir $la?
$ne? $peux $neg etre $la
$ne? y? vais $neg
$ne? va|vont $neg etre possible
$ne? va|vont $neg le faire
$ne? sera|serai|est $neg possible
$ne? veux|souhaite|desire|voulais|veut|souhaitons|voulons plus|pas y|me|m? $venir $la?
$ne? veux|souhaite|desire|veut|souhaitons pas|plus de|du|ce|mon|le|maintenir|donner|prendre|garder|conserver ... rdv|suite
$ne? veux|souhaite pas|plus
$ne? veux|souhaite|desire pas|plus me faire ...
$ne? compte|comptez pas|plus y? $venir $la?
$ne? comptez pas sur moi
$ne? donne|donnerai pas suite
pas|plus y? venir|assister|participer
de|d ne pas $venir $la?
pas|plus $dispo
pas|plus la >
pas|plus la ce|cette|le|du|de|mardi|demain|lundi|jeudi|vendredi|mercredi|samedi
pas|plus la $day
pas ici >
pas|plus possible !de|d
pas|plus possible de|d y|me|m|se? $venir $la?
pas|plus possible pour moi|nous
pas moyen
pas moyen de|d y|me|m? $venir
$ne? serai|suis pas en|sur ville|paris|france|place
$ne? ai|avons|a pas pu me|m|nous|se? liberer|venir|deplacer
$ne? ai pas la possibilite
impossible !de|d
impossible de|d y|me|m? $venir $la?
impossible de|d me? ... rdv
impossible pour moi|nous
impossibilite
absent
absente
absents
absentes
absence
mon|son|notre absence
en deplacement
a l etranger
indisponible
indispo
indisponibilite
empechement
empeche
un empechement
contretemps
contre temps
pas d accord
pas ok
pas bon pour
c est pas bon
ca? $ne? me|m|nous convient|va|arrange pas
$ne? convient pas
ca $ne? va pas le faire
$ne? confirme|confirmer pas|plus !encore|tout
$ne? confirme|confirmer pas|plus ma|mon|le|la ...
$ne? $keep $adv? $neg
$ne? prends|prendrai pas
pas pour moi
pas oui
pas cette fois
sans moi
hors de question
pas question
decline
refuse
renonce
abandonne
je passe mon tour
laisse tomber
laissez tomber
desiste
desister
desistement
me|m desister
previens de|que mon|ma absence
je ne viendrai
n|ne compte? ... rendrai pas
me|m y? rendrai pas
rendrai pas
raterai
manquerai mon|le|ce|cette $rdv
vais|va devoir|etre rater|manquer|absent|absente
prise|pris ce|cette|ce jour|a ...
pris|prise ce jour
gueri|guerie plus|pas besoin ...
plus besoin
plus necessaire
plus utile
plus d actualite
$ne? veux|souhaite plus
$ne? me|m|nous y? $viens $adv? $adv? $neg
$ne? pouvez|peux|peut pas compter sur moi|nous
$ne? compte|compter pas sur moi|nous
decliner
renoncer
pas|aucun moyen !de|d
pas|aucun moyen de|d y|me|m? $venir $la?
$ne? pas|plus|aucune envie
plus la peine
laisse|laisser|donne|donner|donnez|cede|ceder|libere|liberer ma|mon|la|le place|creneau|tour|$rdv
$ne? $serai $neg interesse
plus interesse|concerne|concernee
$ne? m|nous|me attendez|attends|attendre pas|plus
pas la? peine de m|nous attendre
faites|fais sans moi|nous
supprimez|supprimer|supprime|enlevez|enlever|retirez|retirer|effacez|effacer|rayez le|mon|ma|ce|cet|cette|notre|nos|mes|les|l $rdv
laisse|laisser|laissons|laissez|donne|donner|donnez|donnons|libere|liberer|liberez|liberons|rends|rendre|rendons|cede|ceder|cedez ma|notre|sa|la|mon|le|ce place|creneau|horaire
donner|donnez|laisser|ceder|attribuer|attribuez mon|notre|ce|le rdv|tour a|pour ...
ok|oui|bien|d? accord? ok|oui|vous|pouvez|peux|tu? annulez
ok|oui|ouais annuler|annulez
merci de|d bien? vouloir? annuler|supprimer|enlever|retirer le|mon|ma|ce|cette|notre|cet|l? $rdv?
oubliez|oublie mon|le|ce|notre rdv
serai|serons|sera|seront en|a|au vacances|voyage|conges|conge|etranger|travail ...
travaille|bosse|travaillerai ce|cette|a jour|date|cette|jours ...
ca $ne? colle|marche|fonctionne pas|plus
ca $ne? le fait pas
tombe mal
pas|plus envie de|d? y? $venir?
$ne? $third $adv? $serai $neg $la
renoncons
renoncer a ...
$ne? me|m|se|s|nous|vous y? $viens $adv? $neg
ne|n y? $viens|$peux|$serai point ...
pas pouvoir ...
pas peux|pourrai ...
non|no merci|svp|mais? ca|c est? bon|va|ira|suffit
supprimez|supprimer|enlevez|enlever|retirez|retirer|effacez|rayez|otez|sortez|sortir moi|nous? du|de|des la|le|l|votre|ce? planning|agenda|calendrier|programme|rdv|$day ...
m|me|nous enlever|retirer|sortir|oter|supprimer du|de|des la|le|l|votre|ce? planning|agenda|calendrier|programme|rdv|$day ...
supprimez|enlevez|retirez|effacez|rayez|sortez moi|nous? de la|cette liste de|d|du|pour $day ...
m|me|nous enlever|retirer|sortir|supprimer de la|cette liste de|d|du|pour $day ...
personne|aucun|aucune ... ne|n? viendra|sera|viens ...
$ne? $pouvoir $adv? $neg $adv? se|me|m|s|nous|vous $adv? $venir
$ne? $pouvoir $adv? $neg $adv? se|me|m|s|nous|vous $adv? $venir $la?
$ne? nous $serai $adv? $neg $la
nous $serai $adv? $neg $adv? $adv? $la
nous $viens $adv? $neg
< pas la peine je ...

[no confirm request]
peux|pouvez|pourriez|peut|pourrai|possible|puis|merci|svp|veuillez|pourrez|serai|est vous|tu|t|je|on|il|ce|j? possible? de|d|svp|bien? me|m|l|le|vouloir? supprimer|supprimez|enlever|enlevez|retirer|retirez|effacer|rayer mon|le|ce|cette|ma|notre|la $rdv

[no confirm request cancel]
peux|pouvez|pourriez|peut|pourrai|possible|puis|merci|svp|veuillez|pourrez|voulez vous|tu|t|je|on|j? de|d|svp|bien? me|m|l|le? annuler|annulez mon|le|ce|cette|ma|notre|la? $rdv?
est ce que? je|on|vous|c|j peux|peut|pouvez|est|pourrai possible? de|d? annuler
possible d annuler
est|serai|c il|ce|t? possible de|d bien|me|m|l|le|nous? annuler|annule mon|le|ce|cette|ma|notre|la? $rdv?
moyen|possibilite de|d annuler mon|le|ce|cette|ma|notre|la? $rdv?

[no confirm cancel]
dois|doit|devons|vais|va|allons|devoir|oblige|obligee|contraint|prefere|souhaite|veux|voudrais|aimerais|faut|voulons|souhaitons devoir|d|de|que|j|obliger? devoir|d|de? annuler|annule
annule|annuler|annulez le|mon|ma|ce|la|les|mes|son|notre ... $rdv
j|je|on|nous vous|l|le? annule
deja annule
ai|a annule
supprime|supprimer|supprimez|enlevez|enlever|retirez le|mon|ma|ce|la|notre $rdv
pour annuler
pour annuler mon|le|ce|cette|ma|notre|la $rdv

[no confirm edge]
c est? mort
ko

[no edge]
non
negatif
👎
❌
🚫
🙅
❎
✖

[no]
non
bien sur que non
evidemment que non
surement pas
certainement pas
absolument pas
surtout pas
vraiment pas
non merci
mais non
que non
sa fait un non
pas du tout

[no whole]
n

[yes yes_no]
toujours
toujours oui
encore >
j|je|on? en? ai|a|avons encore|toujours|eu|tout ...
j|je? en ai|a
< si si? >
$his $kin en? a ...
tout le temps
beaucoup
enormement
un peu oui
tous les jours
souvent
chaque jour|nuit|matin|soir
c est le cas

[no yes_no]
pas d|de _ ni d|de? _ >
ni _ ni _ >
aucun|aucune _ ni _ >
ras
zero
nada
que dalle
plus du tout
plus rien
$neg depuis ...
< pas depuis|ce|cette|encore|trop ...
rien d anormal|alarmant|inquietant|autre|grave|mechant
pas l ombre d
nenni
< pas _ >
toujours pas
non plus|pas maintenant|mal
$ne? j? y? en? ai|a|avait|avais pas|plus|jamais|aucun|aucune ...
plus maintenant
pas encore >
pas du tout
< pas|plus|aucun|aucune d|de _ >
< pas|plus|aucun|aucune d|de _ _ >
< sans _ >
aucun
aucune
rien
jamais
rien du tout
ni l un ni l autre

[no confirm cancel]
annule
annuler
annulez
annulation
est annule
a annuler
est annulation

[yes edge]
oui
ouais
volontiers
parfait
affirmatif
absolument
tout a fait
evidemment
bien sur
bien entendu
exact
exactement
carrement
avec plaisir
avec grand plaisir
parfaitement
certes
👍
👌
✅
✔
☑
🆗

[yes]
mais oui
bien sur que oui
mais bien sur
oui oui
oui tout a fait
oui bien sur
oui c est bon
oui pas de probleme
oui absolument
ok c est bon
que oui
bien sur que oui
pas non

[yes whole]
je peux
o
k
viens
okidoki
banco

[yes confirm edge]
ok pour
present|presente a|au|aux
ce sera avec plaisir
c est? bon
c est ok
c est? nickel
c est? parfait
c est? d accord
c est? entendu
c est? bien note? ok
ca marche
ca roule
ca me|nous va|convient
me convient
ca le fait
ca me va tres? bien
ca convient
convient parfaitement
me va
tres bien
impec
impeccable
nickel
bon pour moi|nous
bon pour $day
bon pour le|%
valide
accepte
j|je accepte
present
presente
presents
presentes
dispo
disponible
j|je|on prends|prend >
j|je|on prends|prend le|ce rdv
deal
allons y
va pour
go
okay
la pour
rdv pris
oui pour
c est prevu
maintenu
comme prevu
comme convenu
ca joue

[yes confirm]
me|m|nous depose|emmene|amene|conduit|accompagne|amenera|emmenera|deposera|conduira|accompagnera|emmenent|deposent !pas|plus|chercher
rien n a change
non non je|j|on y? $viens
non non je|j|on $serai $la
non non on? garde|maintiens ...
no problemo
evidemment|bien|certainement|surement|naturellement que je|j|on|nous $viens|serai|serons|suis ...
que je|j|on viens|viendrai
$je suis|est|reste ok|partant pour ...
$je $serai $adv? $adv? $la
$je suis $adv? la >
$je serai|sera|serons $adv? a|au l|la|le|rdv ...
$je y serai|sera|serons
y serai|serons
serai $adv? $adv? la
serai|serons $adv? present|presente|presents|dispo|disponible
serai|serons ponctuel|ponctuelle|a l heure|presents
sera|serons|seront $adv? present|presente|presents|la
j|je|on y vais|va
$je $adv? y? $viens
viendrai
j|je|on viendrai|viens comme|bien|avec|a|pour|mardi|demain ...
$je vais|va|allons y? venir|etre|assister|aller
$je vais|va|allons etre $la
$je peux|pourrai|pourrons|pouvons y? venir|etre|assister
$je peux|pourrai etre $la
$je compte bien? y? venir|etre
$je maintiens
$je garde|conserve|honorerai|valide|accepte
maintiens|garde|conserve mon|le|ce|la rdv
venir|viens comme|bien prevu|convenu
toujours bon|ok|d accord|partant|partante|prevu
partant
partante
deja confirme
ai|a deja? confirme
ai deja repondu|dit oui
viens de|d confirmer
pas|aucun|sans|sens|zero|0|no de|d|le|l? moindre? probleme|souci
aucun|aucune probleme|souci|difficulte|objection
y? a? pas|aucun de|d? probleme|souci
ca $ne? pose|poses pas|aucun de? probleme|souci
pas de difficulte
sans faute|faut
sans hesiter|hesitation
sans aucun doute
$ne? y? manquerai|manque|raterai|louperai pas
$ne? manquerai|manque|raterai|loupe|louperai pas de|mon|le|ce|la|d ...
$ne? vais pas y|l|le|la|manquer|rater|louper manquer|rater|louper|oublier?
$ne? oublierai|oublie|oublirai pas
vais pas oublier
compte|comptez sur moi|nous
$ne? annule|annuler|annulez pas|rien
ne pas annuler|annule
pas d annulation
pas besoin d|de annuler
pas annuler|annule
veux|souhaite pas annuler
$ne? veux|souhaite|vais|compte pas annuler|d
a|au|c a demain >
< a|au demain|$day >
< super|top|cool|genial? a|au demain|$day prochain? >
< a|au tout a l|de heure|suite >
< a tout de suite >
< a ce soir|matin|midi|apres >
< a|au % h >
rdv confirme
on se voit|retrouve demain|$day|a|la
serai au rdv
< au rdv >
a l heure prevue
oui present|presente
y sera|serons
bonne date
date|heure|horaire me|nous convient|va
va bien pour moi
nous serons|viendrons ...
l accompagnerai
sera|serai accompagne|accompagnee
bien pris en compte ok
$je me|m|nous y? $adv? $viens
compter sur moi|nous
pouvez|peux compter sur moi|nous
oui c est? possible !de|d|qu
$his? $third $adv? y? $comes !de|d|me|m|nous|vous|te|chercher|pas|plus|jamais|a|recuperer|prendre|la
$his? $third $adv? y? $comes a l|la|ce|cette|son|$day|% ...
$his? $third $adv? y? $comes la $day|semaine
$his? $third $adv? peut|peuvent|pourra|pourront y? venir|etre|assister
$je me|m|nous y? presenterai|presenterons|rendrai|rendrons|deplacerai|deplacerons
serai|serons|sera des votres
ca|c tient|marche|roule|est toujours|encore bon|ok|valable|d|prevu? accord?
toujours valable|valide|bon|d|prevu accord?
fidele au poste
rien a changer|modifier|redire
rien ne|n change
ok|oui ok|oui|merci|bien? on|$je garde|maintiens|conserve ...
se|s y? presentera|presenteront|rendra|rendront|deplacera
viendra|viendront !me|m|te|nous|vous|chercher|pas|plus|jamais|recuperer|prendre|point|que|qu
!qui|quand|comment|tu|vous|d|de|ou|ca|c|n|ne|pas _ viens bien|demain|comme
serai|serons|sera|arriverai|arriverons un? peu? en|a l? avance
moi venir|viens
on peut|pourra|pourront y? $venirs
sera|seront|serons|serez $adv? a|au l|la|le|rdv|heure !que|qu
honorera|honorerons mon|le|ce|son|notre|ma|la|cette|sa $rdv
assistera|assisteront|assisterons a|au ...
va|vont y? venir|etre|assister !me|m|te|nous|chercher
peut|pourra|peuvent|pourront y? venir|assister !me|m|te|nous|chercher|on|avec|a
!qui|quand|comment|tu|vous|d|de|ou|ca|c|n|ne|pas|medecin|docteur|personne|aucun _ va|vont y? venir|etre|assister !me|m|te|nous|chercher|pas|plus|a
!qui|quand|comment|tu|vous|d|de|ou|ca|c|n|ne|pas|medecin|docteur|personne|aucun _ peut|pourra|peuvent|pourront y? venir|assister !me|m|te|nous|chercher|pas|plus

[declare confirm edge]
ok
d accord
entendu
ok d accord
oui je|j sais|comprends
oui j ai compris
bien sur je sais

[declare confirm]
confirme
confirmer
je|j|on vous|te|le|l|la|bien|de? vous|te|le|l|bien? confirme
confirme ma|notre|sa|ta|la|leur|votre presence|venue|participation|visite
confirme le|mon|ce|notre|l rdv
confirme bien
je soussigne

[nothing]
dites|dis|prevenez|previens|avertissez|informez moi|nous? si quelque|qqch|l|la|le|ca|il|y? chose|heure|date|a|horaire? un? change|changent|changement|changeait|bouge
meme si
rien n a? change
personne n a? change
ne pas m|nous oublier
numero|telephone|adresse|nom|mail|portable|situation|medecin a|ont|est|ai change|changer
change|changer|changement de|d numero|telephone|adresse|portable|mail|operateur
si possible
si c est possible
trop|beaucoup|temps d attente
c est? bon j ai
viens|venons de|d _
viens de|d recevoir|lire|voir|m|me|te ...
$ne? arrive|arrivons pas a|d|de ...
arrive pas a
$ne? recois|recu|recevons plus|pas ...
pas en retard
pas de|du retard
$ne? serai pas en retard
pas|sans|ne besoin|utile|obligatoire? de|d reporter|decaler|changer|deplacer|modifier|repousser
$ne? change|changez|touchez rien|pas ...
pas de|d changement|modification|report|empechement|contretemps
sans changement
rien de? change|changer
changer|change de|d|mon|le|ma|l|les numero|medecin|adresse|pansement|avis|telephone|mutuelle|traitement|docteur|lit|chambre|prenom|nom|vetements
modifier mon|mes|le|la|l adresse|numero|traitement|coordonnees|nom|telephone
$ne? pas hesiter|hesitez
n hesitez pas
pas mal
pas grave
pas la peine
pas mieux
en cas d absence|annulation|empechement
absence de|d
condition|conditions|frais|lien|politique|delai|penalite d annulation
l absence de
me|se|nous deplacer
quand meme
le|la|mon non
non seulement
arret de|du|d|maladie|travail|cardiaque|bus ...
en arret
arretez de|d fumer|boire|travailler|prendre ...
$ne? fonctionne|marche pas
marche pas
$ne? ouvre pas
$ne? comprends|comprend|compris pas
pas compris
pas recu
ai pas eu|trouve|vu
$ne? trouve|vois|entends pas
$ne? mange|bois|mangerai|fume|prends pas|plus rien|plus ...
plus tot possible
plus tard possible
avec mon|ma|mes mari|femme|fille|fils|mere|pere
rappelle|rappellerai|rappelez|appelle|appellerai plus tard
a plus tard
a plus
en plus
de plus
au plus tard
ni plus ni moins
plus d infos|information|informations|renseignements
note pas
non plus
moi non plus
pas que
pas seulement
date|nom de naissance
oui allo
allo oui
ou non merci
premier|premiere rdv
mon autre rdv
pas trop
sans rdv
s|m|me|se $stopping
$stopping mon|ma|mes|le|la|les|l|du|un|une|ce|cette|de|d|tout ...
avant|apres d|l|de arretez|arret
$stopping mon|ma|mes|le|la|les|l|un|ce|cette traitement|traitements|tension|ordonnance|taxi|bus|train|voiture
$his|le|la $kin est|suis|reste malade|hospitalise|hospitalisee|souffrant|souffrante
decede
decedee
decedes
est mort|morte
$his|la|le|les|un voiture|auto|vehicule|scooter|moto|train|bus|metro|taxi|vsl est|a|sont|suis en|ete|pas? panne|retard|annule|bloque|supprime|demarre
dis|ok|hey google|siri|alexa

[stranger]
le|la|l|les|mon|ma|mes|un|une|votre|vos|cet|cette|notre docteur|medecin|infirmier|infirmiere|chirurgien|taxi|ambulance|ambulancier|bus|train|voiture|vsl|lien|site|application|appli|secretaire|secretariat|kine|anesthesiste|dr|specialiste|parking|resultats|resultat|douleur|tension|traitement|ordonnance|mutuelle|clinique|hopital|cabinet|porte|code

[ack]
retard
en retard
de|du retard
merci
merci beaucoup|bien
recu
bien recu
note
bien note
c est? bien? note
pris note
prends note
je note
compris
bien compris
vu
lu
bien lu
merci pour|de ce|le|votre|vos|l|m|me|ton rappel|info|message|information|sms|avoir
remercie
message|sms|rappel recu|lu|note
super
top
genial
cool
confirme|confirmer avoir|la|bonne|l|reception bien|bonne|reception|recu? reception|recu|note|lu|compris?
confirme avoir ...
confirme la|bonne reception
confirme reception
accuse|accusons reception
ca marche merci du rappel
🙏
rdv note
date notee
notee
notes
bonne reception
recu cinq sur
$ne? ai|avons|avais|avait $neg oublie
$ne? vous|t|te|nous? en? inquietez|inquiete|inquietes|inquieter|tracassez|tracasse pas|plus|point
$ne? vous|t|te en faites|fais|fait pas
$ne? ayez|aie pas? de? crainte|peur|souci|inquietude
pas d|de inquietude|inquietudes|panique|stress|quoi
soyez|sois sans|tranquille|rassure|rassuree crainte?
$ne? oubliez|oublie|oublies pas|plus ...
aucune inquietude
ok|d accord|entendu bien? recu
ok message|sms|rappel? bien? recu

[ack confirm]
malades
$his|le|la? $third est|sont present|presente|presents|absent|absente|absents|dispo|disponible|la|indisponible|libre|dehors
je suis malade|souffrant|souffrante|hospitalise|hospitalisee|alite|alitee|bloque|bloquee|coince|coincee
malade

[ack yes_no]
ok
d accord
entendu
tout va bien|mieux
tout est normal|ok
ca? va bien|mieux?
presque
a peu pres
un chouia
tres peu
quelques fois
ca arrive
vite fait
par moments|moment
un peu
un petit peu
parfois
quelquefois
de temps en temps
legerement
leger|legere
a peine
rarement

[contrast]
rappelez|appelez|rappeller|rappeler|telephonez|contactez moi|nous svp? ...
est il possible d etre rappele|rappelee
j aimerais parler|avoir ...
merci de me? rappeler|contacter|telephoner >
merci de m appeler
rappelez|appelez|contactez|telephonez moi
pouvez|pourriez|peux vous|tu me|m rappeler|appeler|contacter|telephoner
je|j|on? vous|te rappelle|rappellerai|appelle
j|je appelle|telephone
attendez
attends
patientez
vais|dois|veux demander|voir|appeler|telephoner
demander a|au
mais
par contre
cependant
toutefois
neanmoins
pourtant
en revanche
seulement
hormis
excepte
=mé
=mè

[question]
savoir|demander si
voulais|voudrais|aimerais savoir si?
est ce que|qu $his? $third peut|peuvent|pourra|doit venir|entrer|rester|assister|accompagner|conduire
quelle|quel|quels|quelles
quelle heure
est ce
est ce que
qu est ce
comment
pourquoi
combien
=où
ou est
ou se|dois|faut|doit|aller|ca
c est ou
quand
quoi
lequel
laquelle
dois|doit je|on|j
faut il|t
puis je
peut on
peux tu
pouvez|pourriez|pourrez|savez|avez|auriez|etes|voulez vous
suis je
ai je
y a t il
savoir
demande|demander si
c est quoi
a t on
comment annuler
confirmez
confirmez moi
me confirmer|confirmez
pouvez vous me? confirmer
vous|tu|t me|m? confirmez|confirmer
qui
c est? =où exactement|precisement|deja

[proposal]
$day
% h
le % $day?
semaine prochaine
aprem
$je? peux|pourrai|pourrons|pouvons le|la? $day|%
$je? peux|pourrai|pourrons|pouvons a|vers % h?

[negation]
pas
plus
jamais
ne
n
ni
sans
aucun
aucune
rien
guere
point
personne

[light]
eva
je
j
ai
veux
voudrais
souhaite
demande
dis
dit
tout
tous
toutes
ca
c
est
a
moi
maintenant
immediatement
vraiment
juste
simplement
y
encore
vous
envoi
envois
reponse

[filler]
note &%
pitie
par pitie
pitie svp
bonjour
bonsoir
salut
coucou
hello
svp
merci
merci beaucoup|bien|infiniment
d|par avance
avance
mille|grand merci
cordialement
bien cordialement
docteur
dr
doc
professeur
pr
madame
monsieur
mesdames
messieurs
mme
mr
mlle
m
bonne journee|soiree|nuit|semaine|annee|apres|continuation|reception
bon weekend|courage|week
end
bien a vous
a bientot
bientot
au revoir
aurevoir
desole
navre
navree
excusez moi
excusez
pardon
mes excuses
toutes|milles|mille mes? excuses
pour le|ce|votre rappel|message
du rappel
alors
euh
heu
ben
bah
eh
ah
oh
hum
hmm
hein
et
donc
voila
veuillez
agreer
salutations
distinguees
respectueusement
a vous
vous
beaucoup
infiniment
secretariat
equipe
mdr
lol
ptdr
virgule
point >
point d exclamation

# --- nombres et jours ---------------------------------------------------------------

[hedge yes_no]
mais un|quand|legerement|parfois|juste|encore peu|petit|tout|un? peu|meme|petit? peu? >

[nothing confirm]
annule|annuler le|la|les sien|sienne|siens|leur|leurs >

[value number]
zéro = 0
zero = 0
un = 1
une = 1
deux = 2
trois = 3
quatre = 4
cinq = 5
six = 6
sept = 7
huit = 8
neuf = 9
dix = 10
onze = 11
douze = 12
treize = 13
quatorze = 14
quinze = 15
seize = 16
dix sept = 17
dix huit = 18
dix neuf = 19
vingt = 20
trente = 30
quarante = 40
cinquante = 50
soixante = 60
soixante dix = 70
quatre vingt = 80
quatre vingts = 80
cent = 100
🔟 = 10

[value ordinal]
premier = 1
première option = 1
première = 1
deuxième = 2
second = 2
seconde = 2
troisième = 3
quatrième = 4
cinquième = 5
sixième = 6
1er = 1
1ère = 1
1ere = 1
2e = 2
2eme = 2
3e = 3
3eme = 3
4e = 4
4eme = 4
dernier = -1
dernière = -1

[value and]
et

[value half]
et demi
et demie

[value point]
virgule
point

[value outof]
sur une échelle de
sur une échelle
sur échelle de
sur les
sur
sr
su
de

[value degree]
degrés
degré
degres
c
celsius
degrés celsius
f = 1
fahrenheit = 1
degrés fahrenheit = 1

[value unit]
étoiles
étoile
mg
ml
kg
cm
jours
jour
j
semaines
semaine
mois
ans
an
fois
x
comprimés
comprimé
cachets
cachet
gélules
gouttes
doliprane
dolipranes
paracétamol
ibuprofène
enfants
enfant
minutes
min
mn
euros
personnes
nuits
kilos
litres
battements
freres
soeurs
filles
fils
chats
chiens
petits enfants

[value hour]
h
heure
hr
du matin
du soir

[value before]
depuis
il y a
chambre
salle
étage
pris
prends
prend
vers
à partir de
toutes les
code
numéro
n
téléphone
âge
dans
rue

[value inexact]
semaine du
la semaine du
autour du
vers
pas avant
apres
après
avant
à partir
à partir du
plus de
moins de
presque
entre
pas
au dessus de
en dessous de
au moins
jusqu à
sauf le
excepté le

[value weekday]
lundi = 1
mardi = 2
mercredi = 3
jeudi = 4
vendredi = 5
samedi = 6
dimanche = 7

[value month]
janvier = 1
février = 2
mars = 3
avril = 4
mai = 5
juin = 6
juillet = 7
août = 8
septembre = 9
octobre = 10
novembre = 11
décembre = 12

[value day]
aujourd hui = 0
aujourdhui = 0
demain = 1
après demain = 2
hier = -1
avant hier = -2

[value on]
le
au
du
er
ème
de

[value period]
semaine prochaine = 7
la semaine prochaine = 7
la semaine pro = 7
semaine pro = 7
cette semaine
dans la semaine
en semaine
début
fin
mois prochain
ce week end
week end
weekend

[value alarm]
sang
saigne
saignement
saignements
forte fièvre
fièvre élevée
beaucoup de fièvre
très mal
trop mal
douleur intense
douleur insupportable
douleurs intenses
malaise
évanoui
évanouie
urgences
urgence
urgent
samu
pus
infecté
infection
vomis
vomissements
étouffe
mal à respirer

[value later]
en huit = 7
en 8 = 7
en quinze = 14
en 15 = 14
d après = 7
suivant = 7

[value ahead]
dans
d ici

[value span]
jour = 1
jours = 1
j = 1
semaine = 7
semaines = 7
sem = 7

[value or]
ou
ou bien
