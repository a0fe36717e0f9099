lexicon de 2
fallback en
umlauts
# The words of German replies. The format is in README, beside this file.

[spell]
nich = nicht
net = nicht
ned = nicht
nit = nicht
nid = nicht
nöd = nicht
nicjt = nicht
nciht = nicht
niht = nicht
nix = nichts
nüt = nichts
nüd = nicht
kan = kann
cha = kann
chan = kann
kannn = kann
chönnt = könnte
chönd = können
jo = ja
joa = ja
jap = ja
jep = ja
jup = ja
jepp = ja
jub = ja
yo = ja
jaa = ja
jaja = ja
jawoll = jawohl
jawol = jawohl
joo = ja
ja ja = ja
nö = nein
nee = nein
noe = nein
nää = nein
neee = nein
nei = nein
naa = nein
nope = nein
nein nein = nein
okay = ok
oki = ok
okey = ok
okee = ok
oke = ok
okidoki = ok
okidoke = ok
okki = ok
danke schoen = danke
dankeschön = danke
dankeschoen = danke
dankesehr = danke
thx = danke
thanks = danke
merci = danke
merci vielmal = danke
merci vielmals = danke
vlt = vielleicht
vllt = vielleicht
vlcht = vielleicht
vileicht = vielleicht
vieleicht = vielleicht
vielleich = vielleicht
viell = vielleicht
villeicht = vielleicht
villicht = vielleicht
vllcht = vielleicht
evtl = eventuell
evt = eventuell
evtl = eventuell
eventuel = eventuell
ev = eventuell
wahrsch = wahrscheinlich
lg = gruss
vg = gruss
mfg = gruss
bg = gruss
hg = gruss
glg = gruss
grüsse = gruss
grüßen = gruss
grüße = gruss
gruß = gruss
gruesse = gruss
grüssle = gruss
grüessli = gruss
grüassle = gruss
gruessen = gruss
bestaetige = bestätige
bestätigen = bestätige
bestätig = bestätige
bestaetigt = bestätigt
bestätigung = bestätigt
absage = absagen
sage ab = absagen
sag ab = absagen
sagen ab = absagen
sagt ab = absagen
sagen sie ab = absagen
abgesagt = absagen
abzusagen = absagen
absgen = absagen
absagn = absagen
abasgen = absagen
abzumelden = abmelden
abgemeldet = abmelden
absägen = absagen
storniere = stornieren
storniert = stornieren
stornier = stornieren
storno = stornieren
stornierung = stornieren
zu stornieren = stornieren
anulieren = stornieren
annullieren = stornieren
annulieren = stornieren
annulliere = stornieren
canceln = stornieren
cancel = stornieren
cancle = stornieren
gecancelt = stornieren
cancelled = stornieren
verschiebe = verschieben
verschoben = verschieben
verschiebung = verschieben
verschieb = verschieben
zu verschieben = verschieben
verlegen = verschieben
verlege = verschieben
verleg = verschieben
verlegt = verschieben
zu verlegen = verschieben
verlegung = verschieben
umbuchen = verschieben
umbuchung = verschieben
umbuche = verschieben
umzubuchen = verschieben
umlegen = verschieben
umzulegen = verschieben
umgebucht = verschieben
umplanen = verschieben
verschiben = verschieben
verschieden = verschieben
terminverschiebung = verschieben
terminverlegung = verschieben
terminänderung = verschieben
terminabsage = absagen
terminabsagung = absagen
terminbestätigung = bestätigt
terminstornierung = stornieren
ausweichtermin = ersatztermin
alternativtermin = ersatztermin
folgetermin = ersatztermin
neutermin = ersatztermin
ändere = ändern
zu ändern = ändern
abändern = ändern
aendern = ändern
sms = nachrichten
smse = nachrichten
nachricht = nachrichten
mitteilungen = nachrichten
mitteilung = nachrichten
erinnerungen = nachrichten
erinnerung = nachrichten
sms nachrichten = nachrichten
textnachrichten = nachrichten
textnachricht = nachrichten
kurznachrichten = nachrichten
kurznachricht = nachrichten
meldungen = nachrichten
msg = nachrichten
msgs = nachrichten
benachrichtigung = nachrichten
terminerinnerung = nachrichten
terminerinnerungen = nachrichten
terminnachrichten = nachrichten
termine = termin
temin = termin
termins = termin
tremin = termin
termim = termin
terminn = termin
arzttermin = termin
op termin = termin
kontrolltermin = termin
untersuchungstermin = termin
impftermin = termin
montags = montag
dienstags = dienstag
mittwochs = mittwoch
donnerstags = donnerstag
freitags = freitag
mo = montag
mi = mittwoch
do = donnerstag
fr = freitag
mittwoche = mittwoch
dienstach = dienstag
zistig = dienstag
mäntig = montag
frytig = freitag
bin do = bin da
vormittags = vormittag
nachmittags = nachmittag
abends = abend
kriege = bekomme
schaffs = schaffe es
schaffe s = schaffe es
schaff s = schaffe es
schaff = schaffe
pack = schaffe
packe = schaffe
packs = schaffe es
komm = komme
komne = komme
kome = komme
kumm = komme
kum = komme
kimm = komme
chume = komme
chum = komme
chumme = komme
cho = kommen
kemma = kommen
kumma = kommen
hab = habe
hob = habe
habs = habe es
gehts = geht es
gaht = geht
goht = geht
klappts = klappt es
gibts = gibt es
gits = gibt es
passts = passt
past = passt
wars = war es
ists = ist es
is = ist
isch = ist
gerne = gern
gärn = gern
guet = gut
guad = gut
bissl = bisschen
bisserl = bisschen
bissel = bisschen
bitzli = bisschen
biessli = bisschen
büssli = bisschen
bischen = bisschen
bißchen = bisschen
bißle = bisschen
leida = leider
laider = leider
leidr = leider
koa = kein
koan = keinen
koane = keine
kei = kein
keis = kein
ka zeit = keine zeit
ka problem = kein problem
k a = keine ahnung
ka ahnung = keine ahnung
möcht = möchte
moecht = möchte
möchten = möchte
wuerd = würde
würd = würde
würden = würde
muß = muss
müß = muss
mus = muss
weis = weiß
woas = weiß
sry = sorry
sory = sorry
tschuldigung = entschuldigung
entschuldigen sie = entschuldigung
schuldigung = entschuldigung
guten tach = guten tag
mim = mit dem
i = ich
ihc = ich
isch = ist
san = sind
simmer = sind wir
sin = sind
heut = heute
heit = heute
hüt = heute
morn = morgen
mrgn = morgen
morg = morgen
übermorn = übermorgen
telefonnummer = nummer
handynummer = nummer
rufnummer = nummer
tel nr = nummer
nr = nummer
tel = telefon
schmerz = schmerzen
schmerzn = schmerzen
uhrzeit = zeit
uhrzeiten = zeit
zeitpunkt = zeit
anderthalb = eins und ein halb
eineinhalb = eins und ein halb
zweieinhalb = zwei und ein halb
dreieinhalb = drei und ein halb
viereinhalb = vier und ein halb
fünfeinhalb = fünf und ein halb
sechseinhalb = sechs und ein halb
siebeneinhalb = sieben und ein halb
achteinhalb = acht und ein halb
neuneinhalb = neun und ein halb
fünfunddreißigeinhalb = fünfunddreißig und ein halb
sechsunddreißigeinhalb = sechsunddreißig und ein halb
siebenunddreißigeinhalb = siebenunddreißig und ein halb
achtunddreißigeinhalb = achtunddreißig und ein halb
neununddreißigeinhalb = neununddreißig und ein halb
vierzigeinhalb = vierzig und ein halb
dreissg = dreißig
dreizig = dreißig
zwanzich = zwanzig
werd = werde
nehm = nehme
hätt = hätte
geb = gebe
meld = melde
freu = freue
mach = mache
bräucht = brauche
bräuchte = brauche
kriegn = kriegen
könnt ihr = können sie
könnten sie bitte = können sie
geht s = geht es
gibt s = gibt es
passt s = passt es
klappt s = klappt es
hab s = habe es
ich s = ich es
mir s = mir es

[block]
nun nur noch nie nah nach nein neu neun
ha da na ab an am
stopp stop stoff
geht gern
mein dein sein kein fein rein wein
kann kanne
passt pass fast last rast
jahr jahre
ende
komma komme kommt kommen
klar klare
gute guten
dann denn wenn
schon schön
los lose
sag sage
haben hatte hätte
wird wirt wir mir dir ihr
kaum raum
test fest rest nest

[class weekday]
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag

[class day]
$weekday heute morgen übermorgen früh
vormittag nachmittag abend woche januar jänner februar märz april mai juni juli august september oktober
november dezember monat mittag wochenende vormittage nachmittage

[class clock]
uhr h

[class appt]
termin untersuchung op operation behandlung sprechstunde kontrolle besuch eingriff therapie sitzung
mrt ct röntgen impfung vorsorge beratung gespräch aufnahme vorsorgetermin nachsorge blutabnahme
anmeldung reservierung buchung

[class msg]
nachrichten werbung spam mails mail anrufe benachrichtigungen newsletter werbenachrichten emails
infos texte

[class kin]
mann frau sohn tochter mutter vater mama papa bruder schwester oma opa enkel kind partner partnerin
kinder eltern mutti vati enkelin enkelkind freund freundin schwiegermutter schwiegervater
lebensgefährte lebensgefährtin ehemann ehefrau gatte gattin baby kleiner kleine tante onkel neffe
nichte patient patientin

[class third]
$kin er sie beide

[class my]
mein meine meiner meinen meinem unser unsere unserer unseren unserem ihr ihre ihrem ihrer der die das

[class it]
den der die das es ihn meinen mein meine einen ein eine diesen dieser diese unseren unser den dem
ihren alle

[class i]
ich wir er sie man

[class can]
kann können könnte könnten kannst könnt darf dürfen

[class want]
möchte will wollen würde wollte wollten wünsche bitte

[class must]
muss müssen müsste müssten soll sollte sollten werde werden wird würde

[class come]
kommen erscheinen teilnehmen wahrnehmen einhalten dabei da hin hinkommen hingehen anwesend schaffen
dasein vorbeikommen schauen antreten gehen machen einrichten ermöglichen zusagen fahren anreisen
mitmachen beiwohnen erscheine wahrzunehmen annehmen

[class cometo]
zum zur um am auf in mit morgen heute $weekday pünktlich gern sicher bestimmt natürlich
auch trotzdem wie selbstverständlich dann jedenfalls auf gegen selber selbst allein beide etwas
vorbei mal ja hin schon definitiv zu

[class ein]
ein eine einen einem einer eines ne nen n nem

[class other]
ander anderen anderer anderes anderem andren andres neuer neue neuen neues neuem späteren
späterer späteres spätere spätern früheren früherer früheres frühere späterem alternativ ersatz

[class slot]
termin tag datum zeit woche monat uhr zeiten stunde zeitfenster möglichkeit vorschlag
ersatztermin $day tage wochen moment slot

[class bad]
nicht nie nichts kein keine keinen kaum leider schlecht nimmer nur erst doch später zu verspätet

[class maybe]
eventuell vielleicht wahrscheinlich vermutlich wohl voraussichtlich leider heute bestimmt

[class open]
frei freie freien freies platz plätze verfügbar möglich offen

[class past]
gestern vorgestern gehabt war hatte gewesen

[class adv]
leider doch da dann auch nun jetzt nur überhaupt gar einfach definitiv sicher bestimmt wirklich
diesmal momentan zurzeit hier schon also gerade so selbst eh wohl es ihn das den ich wir bei mir uns
heute morgen übermorgen $weekday am auf zum gern natürlich selbstverständlich bisher noch dort zeitlich terminlich beruflich gesundheitlich organisatorisch
hin

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
abmeldung
abmeldung von|der|aller? $msg
stop alle $msg
kündigen
kündigung
aufhören
aufhören bitte

[optout_phrase]
keine ... $msg mehr ...
keinerlei ... $msg ...
keine weiteren|weitere|solche|solchen|mehr|werbe ... $msg ...
keine weiteren? mehr bitte|danke
$msg unerwünscht|nervt|nerven|stoppen|einstellen|beenden|abbestellen|abbestelle|unterlassen|abschalten|ausschalten|deaktivieren
$msg sind|ist unerwünscht|lästig
unerwünschte $msg
nicht mehr ... anschreiben|schreiben|kontaktieren|kontaktiert|anrufen|belästigen|angeschrieben|belästigt|benachrichtigt|benachrichtigen|erinnern|erinnert|simsen|texten|nerven|anrufen|kontakt ...
nichts mehr ... schicken|senden|schreiben|zusenden|zuschicken|hören|bekommen|erhalten ...
nie mehr|wieder ... schreiben|$msg|schicken|senden|anschreiben|kontaktieren
schicken|senden|schreiben|schreibt|schickt|sendet|schreib|schick|sende|kontaktieren|kontaktiert|anschreiben|verschicken|zusenden|belästigen|belästigt|nerven|nervt sie? mir|mich|uns? ... keine|nichts|nicht|nie mehr ...
schicken|senden|schickt|sendet|schick|sende|schicke sie? mir|uns? ... keine|keinerlei ... $msg ...
keine ... $msg schicken|senden|zusenden|bitte|danke|zuschicken|mehr
schreiben|kontaktieren|belästigen sie mich|mir? nicht|nie mehr?
hören|hört|hör sie? bitte? endlich? auf ... mir|mich|zu|mit|schreiben|schicken|senden|$msg|belästigen|nerven ...
hören|hört|hör sie? bitte? endlich? auf >
aufhören mit|zu|mir|mich ... $msg|schreiben|nerven|schicken|senden
aufhören mir ...
$want keine ... $msg|kontaktaufnahme ...
$want ich? nichts|nicht|nie mehr? ... erhalten|bekommen|kriegen|angeschrieben|kontaktiert|bekomme|hören|erinnert|benachrichtigt|belästigt|angerufen
$want ich? von ihnen|euch nichts ... hören|bekommen|erhalten
$want ich? keine|keinen ... erhalten|bekommen|kriegen|empfangen|kontakt|kontaktaufnahme
$want ... nicht mehr ... erinnert|kontaktiert|angeschrieben|benachrichtigt|belästigt werden
mich|uns ... abmelden|austragen|löschen|entfernen|streichen|rausnehmen|herausnehmen|abbestellen von|aus|vom ...
mich|uns bitte? ... abmelden|austragen|löschen|entfernen|rausnehmen|herausnehmen
< ich? $want mich abmelden
melden|melde|meldet sie? mich|uns bitte? ... ab von|vom|aus ...
melden|melde|meldet sie? mich|uns ... von ... $msg|liste|verteiler ab
tragen|trage|tragt sie? mich|uns ... aus
trage mich|uns aus
löschen|löscht|lösche|entfernen|entfernt|streichen|streicht|löschung|entferne sie? bitte? meine|mich|diese|die|meiner|aus ... nummer|daten|kontaktdaten|liste|verteiler|telefon|handy|system
löschen|löscht|lösche|entfernen|entfernt|entferne sie? bitte? mich|uns ...
meine|diese|die nummer|daten|kontaktdaten ... löschen|entfernen|streichen|rausnehmen|sperren
nummer löschen|entfernen|streichen
mich|uns|nummer|meine ... aus|von ... liste|verteiler|datenbank|system|kartei ...
nehmen|nehmt|nimm sie? mich|uns|meine ... von|aus|raus ...
aus|von dem|der|ihrem|eurem|ihrer|eurer? ... verteiler|liste|verteilerliste|kartei ... nehmen|streichen|löschen|entfernen|austragen|raus
lassen|lasst|lass sie? mich|uns ... in ruhe|frieden
in ruhe lassen
genug von|mit ... $msg
genug $msg
schluss mit ... $msg
schluss mit dem|den|der|diesem|dieser|diesen ...
widerrufe|widerruf|widerspreche|widerspruch ... einwilligung|zustimmung|datennutzung|kontaktaufnahme|nutzung|daten|werbung|$msg
einwilligung|zustimmung ... zurück|widerrufen|widerrufe|widerruf
wie kann|melde|bestelle|werde|komme ich mich|ich|ihn|das|diese|die? ... abmelden|ab|abbestellen|los|raus
wo kann ich mich|das? ... abmelden|abbestellen
abmelden von|vom ihren|diesen|den|dem|ihrem|euren|$msg|verteiler ...
von|vom ... $msg|verteiler|dienst|service abmelden
unterlassen|unterlasst|unterlasse|stoppen|stoppt|beenden|beendet|einstellen|stellen|verschonen|verschont sie? bitte? diese|die|das|den|ihre|alle|mich|solche ... $msg|mit|schreiben ...
unterlassen|unterlasst sie? es|das|bitte ...
nerven|nervt|belästigen|belästigt|spammt|spammen sie? mich|uns ... nicht ...
stop|stopp mit ... $msg
stop|stopp ... $msg
stop|stopp keine ... mehr ...
mit $msg|dem|den|diesen aufhören
spam
hört|hören sie? auf mich|mir|mit|zu|uns ...
abo|abonnement kündigen|beenden|abbestellen
kündige ... abo|abonnement|dienst|service|$msg
bestelle ... $msg|newsletter|dienst|service ... ab
kein interesse an ihren|euren|diesen|weiteren $msg
keine kontaktaufnahme ...
brauche|brauchen|benötige|wünsche keine $msg|weiteren|weitere ...
$msg nicht mehr ... schicken|senden|zusenden|bitte|erwünscht
keine $msg erwünscht
$want $i? das|die|diese|dies|es|so|solche? nicht|nichts|keine mehr ... erhalten|bekommen|kriegen|empfangen|haben|sehen
nicht mehr ... informiert|erinnert|angeschrieben werden
hör|hört|hören sie? bitte? damit auf
damit aufhören
lassen|lasst|lass sie? das|es sein|bitte >
nummer ... sperren|blockieren
brauche|brauchen|benötige diese|die|ihre|eure|keine $msg nicht|mehr? ...
kein interesse an ... $msg
$msg abbestellen|abmelden|kündigen|abbestelle|beenden
verschonen|verschont sie? mich ...
abmeldung von|vom|der|aller|für ...
$msg dienst|service|abo ... kündigen|abmelden|abbestellen|beenden|aus
kein|keinen|keine bedarf|interesse|lust an|auf ... $msg
verbiete|untersage ... schreiben|kontaktieren|$msg
nicht angemeldet ... löschen
keine kontaktaufnahme|anrufe ... mehr ...
nichts mehr von ihnen|euch
$msg bitte|endlich|jetzt|sofort? ... einstellen|stoppen|unterlassen|beenden|abstellen

[optout_phrase wrong]
bitte? löschen|entfernen|streichen|austragen ...
bitte ... löschen|entfernen|streichen
nicht mehr ...

[optin whole]
start
anmelden
möchte|will wieder ... $msg ...
wieder anmelden
ich? möchte|will die|wieder|$msg ... wieder? ... erhalten|bekommen
wieder aktivieren
fortsetzen

[optin]
wieder ... $msg erhalten|bekommen|empfangen|schicken|senden
melden|melde sie? mich|uns ... wieder an
wieder anmelden
$msg wieder aktivieren|erhalten|bekommen|schicken
anmelden für ... $msg
doch wieder ... $msg

[help whole]
hilfe
help
info
infos

[reaction]
gefällt
hat|mit ... auf|reagiert
mochte
gefiel
reagierte|reagiert ... auf|mit
liebt|liebte
hervorgehoben
lachte|lacht über
betonte
bezweifelt|bezweifelte|hinterfragte
❤|👍|😂|😮|😢|🙏|👎|😍|✅|😊 auf|zu|an

[signature]
von meinem|meiner|mein iphone|handy|samsung|galaxy|android|smartphone|mobiltelefon|huawei|xiaomi|ipad gesendet?
gesendet von|mit|vom meinem|outlook|yahoo|der|gmx|web|samsung|iphone|mail|android|handy
gesendet mit der
holen sie sich outlook|die
outlook für ios|android

[auto]
automatische|automatisch|automatisierte antwort|nachrichten|generierte|erstellte|rückmeldung|abwesenheitsnotiz
abwesenheitsnotiz
abwesenheitsassistent
abwesenheitsmeldung
am steuer
ich? fahre|fahr gerade|grad|auto|momentan
ich? bin gerade|grad|momentan? im|am auto|fahren|steuer
bin|bei beim|am autofahren|fahren
melde mich später|gleich|bald|sobald|in|zurück|nachher|wieder ...
melde mich ... zurück|später|wenn|sobald
rufe|ruf dich|sie|ich? später|gleich|zurück|nachher|sofort|bald|in ...
ruf später|gleich zurück
rufe|ruf sie|dich|ihnen|euch ... zurück
kann ich|sie? gerade|jetzt|momentan|derzeit|im|grad|aktuell|moment? ... nicht|keine sprechen|telefonieren|rangehen|reden|schreiben|antworten|anrufe|abnehmen|lesen|beantworten|drangehen ...
kann jetzt|gerade|momentan nicht ans telefon
nicht ans telefon|handy gehen
bin|sitze gerade|momentan|derzeit? im|in|einem|einer meeting|einer? besprechung|sitzung|konferenz|termin ...
nicht im büro
außer haus
bin|ist|sind derzeit|zurzeit|momentan|aktuell|bis|zur nicht|zeit|zum ... erreichbar|büro|verfügbar
nicht|schwer erreichbar
bitte nicht stören
nicht stören aktiviert|modus|eingeschaltet
wird|werden nicht gelesen|weitergeleitet|bearbeitet
im urlaub und|bis ... erreichbar|zurück ...
rückruf folgt

[wrong_person]
falsche|falscher|falschen|falsches|verkehrte|falsch nummer|person|empfänger|patient|handy|adressat|telefon|frau|herr
falsch verbunden|hier|bei|adressiert|gelandet
< falsch >
verkehrt verbunden
wer ist|sind|schreibt|seid|bist|war|sie da|das|dort|sie|hier|denn|ihr|dies|du|dran|bitte|er|überhaupt ...
wer sind sie
wer ist da
von|mit wem ist|kommt|schreibe|habe ...
< wer >
bin nicht die|der|diese|dieser|frau|herr|gemeint|er|sie|herrn|dr|ihr|ihre|derjenige|diejenige|betroffen ...
bin keine|kein patient|patientin|frau|herr|kunde|kundin
heiße nicht|anders ...
mein name ist nicht ...
hier ist|wohnt|gibt|lebt es|er|sie? nicht|keine|kein|keinen ...
das|ich bin ich|das nicht
ich bin das nicht
bin ich nicht
nicht für mich|uns|bestimmt|gemeint|meinetwegen
nicht|nimmer meine|mein|seine|ihre|die nummer|termin|telefon|handy|$msg
nicht ich|mich
kenne ich|keine|keinen|sie|ihn|den|euch|die|kein|das|diese|niemand|niemanden ... nicht?
kenne sie|euch|ihn|die|das|keine|keinen ...
kenn ich|sie nicht
habe|haben|hatte keinen|kein|nie|niemals|nie einen|keine|gar ... $appt ...
habe|haben ... keinen $appt ... vereinbart|gemacht|ausgemacht|bei|gebucht|dort|beantragt|angefragt
habe|haben nie|nichts|keinen|gar|überhaupt|kein|nicht|keine ... gebucht|vereinbart|bestellt|beantragt|ausgemacht|angemeldet ...
habe gar|überhaupt keinen $appt
ich? weiß nichts|von keinem|nicht|nicht ... $appt|davon ...
weiß von keinem|nichts $appt?
bin|waren|war nicht|nie|kein|keine patient|patientin|bei|dort ...
haben|hast|habt sie|du|ihr sich? ... vertan|verwählt|geirrt|vertippt|falsche|falschen
verwählt
irrtum
irrtümlich
muss|ist|liegt ein|sich|wohl|um|das ... irrtum|fehler|verwechslung ...
ein? verwechslung
verwechseln|verwechselt sie? mich ...
diese|die nummer gehört|ist|hat|wird ...
gehört nicht|nicht mir|jemand ...
nicht mehr die|meine|seine|ihre nummer
ist|sind verstorben|gestorben|tot
verstorben
wohnt|lebt|arbeitet hier|nicht|nimmer nicht|mehr ...
was für ein|einen|nen $appt ...
was für termin
welcher|welchen|welchem|welches $appt ...
von welchem|welcher $appt|untersuchung ...
um was|worum geht es
worum geht|handelt es
um was handelt es
gibt es|hier? hier? keine|keinen|nicht ... $kin|frau|herr|herrn|namens
unter dieser nummer ...
patient|person unbekannt
sagt mir nichts

[correction]
also &sage|sag|absagen|bitte|nein|ja
pardon &ja|nein|ok|ich|nicht|%
sorry &ja|nein|%
entschuldigung &ja|nein|%
ich? meine|meinte &ja|nein|%|ich|natürlich
ich meine|meinte
meinte
nein halt
habe mich vertippt|verschrieben|verdrückt
vertippt
verschrieben
tippfehler
korrektur
beziehungsweise &ja|nein
ups
falsch gedrückt|getippt

[hedge]
$day ist|wäre|wird|sind $adv? schwierig|kompliziert|schwer
vielleicht
eventuell
möglicherweise
weiß nicht
weiß ich|es|noch|ich|leider|wir|das|jetzt|momentan ... nicht|nie
weiß noch|ich|es|leider|das|gar nicht ...
weiß nicht ob|wann|wie|was|genau ...
bin mir|nicht|unsicher|noch|da|noch ... sicher
nicht ganz|so|100|zu? sicher
nicht sicher
unsicher
ungewiss
unklar
noch nicht klar|sicher|fest|entschieden|raus|absehbar
nicht absehbar
keine ahnung
mal sehen
mal|erst|erstmal schauen|gucken|sehen|abwarten
schauen wir mal
schau|schaue|schaun|schauen|gucke|guck ma|mal|wir|mer|ich|ma|noch|erst|nach mal?
schaue|schau|prüfe|prüf|checke|kläre|klär|überlege|überleg|frage|frag|gucke es|das|mal|ich|noch|nach|erst|ab|mir|meinen|meine|ob|bei|kurz|in ...
muss ich|noch|erst|das|mir|mal ... überlegen|schauen|klären|prüfen|abklären|checken|fragen|nachschauen|gucken|abwarten|besprechen|organisieren|nachsehen|abstimmen|nachfragen|sehen|planen
muss|müssen|müsste erst|noch|vorher|zuerst|mal|das|meinen|meine|mit|es|mich ... schauen|fragen|nachschauen|klären|abklären|prüfen|checken|besprechen|überlegen|abstimmen|organisieren|absprechen|gucken|sehen|abwarten|nachfragen|erkundigen ...
muss erst|vorher|zuerst|noch ...
kommt drauf|darauf|darauf an ...
hängt davon|von|vom ... ab?
je nach|nachdem ...
ich? versuche|versuch|probiere|probier es|das|zu|mein|den|mal|zu ...
versuche|probiere zu ...
werde|wird|würde|werden es|ich|mein? bestes? versuchen|probieren|tun|geben
gebe|tue mein bestes
bemühe|bemühen mich ...
hoffe|hoff|hoffen es|ich|dass|zu|schon|ja|wir|das|mal|doch|auf|bis|sehr ...
hoffe
hoffen
hoffentlich
falls ich|mein|meine|nichts|alles|mir|wir|der|die|kein ...
sofern ...
wenn ich|nichts|alles|mein|das|meine|mir|wir|der|die|kein|man|gut|gesund|sich|ihr|sie|er|keine ...
außer wenn|ich|es ...
es sei denn ...
melde mich|uns|ich noch|wieder|dann|nochmal|nochmals|morgen|später|bei|heute|mich|diesbezüglich|falls|rechtzeitig|telefonisch|kurzfristig|wenn|sobald|ob|$day ...
melde mich
gebe|sage|sag|geben|sagen noch|ihnen|bescheid|dann|morgen|später|rechtzeitig|euch|ich|wir|nochmal|noch|heute ... bescheid|später|rückmeldung ...
gebe|sage|geben|sag bescheid|rückmeldung ...
bestätige|antworte|entscheide ich? es? später|morgen|noch|erst|kurzfristig|dann|nachher|rechtzeitig|spontan ...
bestätige|antworte ich|ihnen|es ... später|morgen|noch|nachher|abend
noch nicht sicher|klar|ganz|genau|sagen|bestätigt
steht noch nicht? fest|aus|offen
noch offen|unklar|ungewiss|unsicher
jein
weder ja noch nein
teils teils
mal so mal so
unter vorbehalt
mit vorbehalt
eher ja|nein|nicht|schlecht|schwierig|unwahrscheinlich|weniger|schon
schwierig
schwer zu? sagen
unwahrscheinlich
bezweifle ...
zweifle
zweifel
könnte|kann knapp|eng|schwierig|sein|klappen werden|dass?
wird|wirds knapp|eng|schwierig
bis auf weiteres
vorerst|vorläufig ja|nein|schon
müsste|sollte|dürfte|könnte|müssten|sollten|dürften eigentlich|schon|ich|das|es|wir|passen|klappen|gehen|möglich|hinhauen|gut|ok|schaffbar|funktionieren|normalerweise|da|machbar ... klappen|passen|gehen|sein|hinhauen|schaffen|können|kommen|da|funktionieren
müsste|sollte|dürfte|könnte passen|klappen|gehen|hinhauen|funktionieren|reichen
theoretisch
an|ansich sich ja|schon
spontan
so gott will
inshallah
ja|nein oder? nein|ja
kann|können sein
kann ich|wir|es|das|man? ... noch|jetzt|momentan|derzeit|aktuell|heute ... nicht|nie|schlecht|schwer sagen|bestätige|versprechen|garantieren|zusagen|beantworten|entscheiden|abschätzen|einschätzen|zusichern ...
kann ich|wir|es|das|man|nichts|nicht|schlecht|schwer? ... nicht|nichts|schlecht|schwer? sagen|bestätige|versprechen|garantieren|beantworten|entscheiden|abschätzen|zusichern ...
nicht|nichts versprechen
noch kein|keine|keinen ... termin|zusage|rückmeldung|plan|bestätigt
überlege|überleg ich|noch|es|mir ...
keinen plan
ob ich|es|wir ... weiß|kann|klappt|schaffe nicht?
fraglich
in abklärung
entweder ...
beides
egal
ist mir gleich|wurscht
schau ma
schau mer
🤔
🤷
manchmal ja|schon manchmal? nein|nicht
mal ja mal nein
oder doch
oder nein|ja >
werde|werden mich|uns|ich ... melden
kommt ... auf ... an
könnt|könnts|könnte|wird|kann ... eng|knapp|schwierig werden?
ruf|rufe ... an und|ob ...

[hedge confirm yes_no]
denke schon|ja|nicht|ich|das|wir|mal|dass|doch|an
ich? glaube|glaub schon|ja|nicht|ich|das|kaum|dass|wir|eher
glaube
glaub
denke
denk
schätze
schätze mal|schon|ja
nehme|gehe an|davon aus?
gehe ich? mal? davon aus
vermute
würde sagen
zu % ja|sicher
% ja|sicher|wahrscheinlich
möglich
eigentlich
normalerweise
im prinzip
prinzipiell
grundsätzlich
voraussichtlich
wohl
wahrscheinlich
vermutlich
wenn|falls|soweit möglich|es
wenn es geht|möglich|ginge
geht so
so lala
es geht

[hedge confirm]
sie|ihr haben|habt den|meinen|die|das|ihn|mir? termin|op|untersuchung|ihn? jetzt|schon|bereits|wieder|erneut|immer? _? _? mal|zweimal|dreimal|mehrmals|wieder? verschieben|geändert
falls ...
vorausgesetzt
unter der bedingung|voraussetzung
solange ...
nur wenn|falls ...
noch nicht
kann nur ...
muss noch|erst arbeiten|schauen|warten ...
eventuell verspätet
warte|warten noch|auf ...
würde gern kommen >

[yes yes_no]
leider schon|doch|ja
doch schon

[proposal confirm]
kann|könnte $it? am? $weekday

[reschedule confirm]
verschieben
< verschieben ...
verschieben $it? $appt ...
$it? $appt ... verschieben|ändern|tauschen|umändern
$it? $appt später|früher|anders
$want|$must|kann|könnte|können|könnten|gern|man|wir|geht ... verschieben|ändern|tauschen|vorverlegen|vorziehen|vertagen|aufschieben|verändern|wechseln|umändern|hinausschieben|rausschieben|nachholen|schieben|vorverschieben ...
$want|$must|kann|könnte|können|könnten ... ... verschieben|vorverlegen|tauschen|vertagen
vorverlegen
verschiebbar
vertagen
aufschieben
nachholen
ändern
neu ansetzen|vereinbaren|ausmachen|terminieren|festlegen|planen|vergeben
neuansetzung
neuvereinbarung
später|früher möglich|bitte|kommen|wäre|besser|geht|am|lieber|haben|passen|ginge|gehen
später >
später|früher am|um|in|im|als $day|%|tag
etwas|was|bisschen|stunde|stunden|% später|früher bitte|möglich|geht|ginge|wäre|frei|haben|hätten|gehen|kommen ...
< etwas|was|stunde|stunden|tage|tag|woche|wochen|% später|früher >
tage|tag|woche|wochen|monat|monate später|früher ...
hätte|hätten|brauche|möchte|will ... gern $ein ... termin|$slot ...
anderer|anderen|anderes|neuer|neuen|neues|neue|späteren|späterer|früheren|früherer|anderem|späterem|späteres|früheres $slot ...
$ein $other $slot ...
$ein $other >
$ein ersatztermin
ersatztermin
am|zu|auf|an|für|in $ein? $other $slot|mal ...
ein|einen andermal
ein anderes mal
anderes mal
was|etwas|irgendwas anderes|späteres|früheres|neues|frei|später|früher|anderen ...
lieber ... $day
lieber am|an|um|einen|$day|in|später|nächste|früher|%|ein|eine|im|vor|nach|erst|wieder|gegen|den ...
$day|%|nachmittag|vormittag lieber|bevorzugt
bevorzuge|bevorzugen ...
besser am|an|um|$day|wäre|einen|in|nächste|im|gegen|nach|vor|vormittag|später|früher|passen ...
wäre|würde|ist|passt mir|uns|es|am|für? ... besser|lieber|angenehmer|praktischer|günstiger ...
wäre|würde mir|uns? $day|%|später|früher|nächste|nachmittag|vormittag ...
wäre|ist|würde es|auch|da|das|der|eventuell|ein|am|um|noch ... $day|%|später|früher|nächste|anderer|möglich|machbar ...
wäre|würde ein|eine|einen|auch|nicht|es|noch ... möglich|gehen|passen|drin ...
$day wäre|passt|geht|ginge|würde|schon|gut|super|ja|auch|lieber besser|mir|lieber|mir|auch|gehen|passen|ok|super|ideal|möglich|gut|ab|um|erst|nach ...
$day ... wäre|würde|ginge besser|lieber|gut|super|gehen|passen|ideal|möglich|optimal|ok|schön|perfekt ...
$day besser
% uhr? wäre|würde|ginge besser|lieber|gut|super|gehen|passen|ideal|möglich|ok ...
< erst|nur ab|am|um|nach|nächste|$day|%|in|im|wieder|gegen ...
stattdessen
statt dessen|$day|am|um|%|der|dem|den ...
anstatt|anstelle ...
geht|ginge|passt|klappt|gänge es|das|auch|am|ein|um|$day|der|was ... $day|%|später|früher|nächste|ander|anders|anderer|anderen ...
geht|ginge|passt|klappt es|auch|das|der|am ... auch|$day|am|um|später|früher|anders ...
ginge ...
geht auch|nur|erst ...
geht nur|erst ...
auch am|um|an|nächste|$day|% ... möglich|gehen|kommen|frei|ok
möglich am|um|ab|nach|auch|vor|an|in|im|den|einen $day|%|nächste|anderen ...
möglich $day|%|später|früher
nächste|nächsten|nächster|kommende|übernächste|kommenden|folgende|übernächsten woche|monat|$weekday|mal ...
in $ein? % wochen|monaten|tagen|monat|woche ...
in zwei|drei|vier|einer|einem|ein|paar|einigen|%|den wochen|monaten|tagen|monat|woche ...
woche später|drauf|danach|darauf|verschieben ...
haben|hätten|gibt|hat|hättet|habt|gäbe|bekomme|bekäme|wäre|existiert|haben|finden|finde sie|ihr|es|ich|wir|man|du|noch|einen|auch ... anderen|anderer|frei|freie|freien|freies|$day|%|termin|später|früher|späteren|früheren|ersatztermin|anderes|früheres|späteres|alternative|alternativen|möglichkeit|anders|neuen|noch|$open ...
wann haben|wäre|ist|hätten|habt|hättet|gäbe|gibt|könnte|kann|wird sie|der|ein|wieder|was|es|ihr|denn|ich|etwas|noch|dann ... frei|nächste|nächster|freie|wieder|neuen|neuer|kommen|anderer|anderen|freier|neu ...
< wann ... frei|freie|möglich|nächste|nächster|wieder|kommen ...
neuer|neuen|neue|neues|neu termin|zeit|datum|vorschlag|terminvorschlag|terminvergabe ...
neu termin|machen
kann|könnte|können|könnten|dürfte|darf ich|wir|man|meine|mein|er|sie|es|der|das $kin? ... auch|am|um|erst|lieber|stattdessen|irgendwie|eventuell|% $day|%|später|früher|kommen|nächste|anderen|anders|vorbeikommen ...
kann|könnte|können ich|wir|man ... eher|später|früher|$day kommen|vorbeikommen
kann|könnte|können ich|wir? ... nur|erst ab|am|um|nach|nächste|$day|%|in|wieder|im|vormittag|vor|bis ...
kann|könnte|können nur|erst|lieber|besser|dafür|aber|auch ab|am|um|nach|nächste|$day|%|vor|bis|wieder|in|im ...
kann|könnte|können am|um|nur|erst|ab|nach $day|% besser|lieber|eher
$day|% kann|könnte|können ich|wir besser|eher|lieber|schon
$day|% ... passt|passen|würde|geht|ginge|klappt ... besser|eher|lieber ...
mir|uns|bei passt|würde|wäre|käme|ist ... $day|%|später|früher|nachmittag|vormittag besser|lieber|eher|passen|recht
würde mir|uns ... $day|%|später|früher|vormittag|nachmittag besser|eher|lieber|gut passen|gefallen|gehen
passt|passen|geht|käme mir|uns|es|bei ... besser|eher|lieber ...
passen ... besser
zu einem|einer anderen|späteren|andern|früheren ...
legen|schieben|setzen|vorziehen|schiebe|leg einen|die|den|nächste|anderen|später|$day|das|ihn|es|auf|kommende ...
auf einen|die|den|nächste|anderen|später|kommende ... $day|woche|später|tag|zeit|monat|legen|schieben|setzen|nächste ...
auf $day|%|nächste|später|einen|die ... verschieben|legen|schieben|ändern ...
legen|schieben|setzen ... auf|in ... $day|woche|später|tag|nächste ...
nicht|statt $day|% sondern|aber ... $day|%
$weekday schon|dagegen|hingegen|eher|vielleicht >
$day statt|anstatt|anstelle $day|%|um|am
bitte|lieber nur? vormittag|nachmittag|abend|$weekday|später|früher
nachmittag|vormittag|$weekday bitte|lieber|möglich >
rufen|ruf|kontaktieren sie? mich ... neuen|anderen|termin|$appt ...
wegen ... neuen|anderem|anderen|neuem termin ...
neuen|anderen|einen termin ausmachen|vereinbaren|machen|suchen|finden|geben
wieder ein|einen termin
$appt ... ausmachen|vereinbaren|machen ...
terminvorschlag
terminvorschläge
tauschen
zu früh|spät|bald >
% uhr? ist|wäre $adv? zu|nicht ...
ist|wäre mir|uns|es? zu|viel früh|zu|spät früh|spät|bald?
mir|uns zu früh|spät
noch ein|einen|irgendein|irgendwelche|was|etwas ... termin|frei|freie|später|früher|am|um ...
zu früh|spät|bald|kurzfristig für mich|uns
viel? zu früh >
nach|weiter|etwas hinten|vorne|vorn schieben|verschieben|legen
$want|$must|kann|könnte|können|könnten|darf $i|sie $it? $appt? ... verschieben|ändern|tauschen|wechseln|vorverlegen|vorziehen|vertagen|schieben|legen|nachholen
geht es auch|eventuell|vielleicht|nicht? ... $day|%|später|früher|anders|vormittag|nachmittag
kann $i auf $day wechseln

[no confirm cancel]
$it? $appt muss|möchte|will|kann|werde|würde|müssen ich|wir $adv? $adv? $adv? absagen|stornieren
$want|$must|kann|können|gern|gezwungen|leider ... absagen|stornieren|zurückziehen|zurücktreten
$want|$must|kann ... ... absagen|stornieren
bitte ... absagen|stornieren|streichen|löschen
$it? $appt ... absagen|stornieren|streichen
um stornieren|absagen ...
absagen
absagen $it? $appt ...
$it? $appt absagen|stornieren|löschen|streichen
stornieren
stornieren $it? $appt ...
$must|$want|kann $i $it? _? $appt? ... absagen|stornieren
$must|$want|kann $i $it? $appt am|um|für|von|zur _ ... absagen|stornieren
$it? $appt kann|darf|soll weg|raus|gestrichen|gelöscht|vergeben|entfallen|ausfallen werden?
habe mich|es mir? anders entschieden|überlegt

[no confirm]
$day|% ist|wäre|wird|sind $adv? schlecht|blöd|doof|ungünstig|ungelegen
$it? $appt kann|können|wird $adv? $adv? nicht eingehalten|wahrgenommen werden?
brauche|brauchen|benötige|brauch ich|wir? $adv? nicht|nimmer|keinen|kein
< absagen ...
$it? $appt ... absagen|stornieren|löschen|streichen|freigeben|weitergeben|rückgängig|auflösen|cancelt
$it? $appt|ihn|den|das|alles bitte? absagen|stornieren|streichen|löschen|freigeben|weitergeben|vergeben|austragen|abblasen
sage|sag|sagen|sagt|sagte ich|wir|sie|hiermit|daher|deshalb|$it|lieber? ... ab >
sage|sag|sagen|sagt ... ... ab
streiche|streichen|streicht|lösche|löschen|löscht|entfernen|nehmen|nimm sie|bitte|ihr? ... $appt ...
streichen|löschen|nehmen sie|ihn|mich ihn|den|mich|uns|meinen ... raus|heraus|weg|vom|aus|ausplan|von ... $appt|plan|terminliste|kalender|$day?
mich|uns ... vom|aus|von ... plan|kalender|terminkalender|terminliste|$appt ... nehmen|streichen|löschen|austragen
abmelden von|vom|für|zum ... $appt|$day|%
melde|melden mich|uns|ihn|sie|$my ... ab
< ich? möchte|muss|will mich|uns|meinen|meine $kin? vom|von|für ... abmelden
rückgängig machen
ziehe|trete ... zurück
$can $adv? $adv? $adv? $adv? nicht $adv? $adv? $come
$can ... ... nicht ... $come
$can ... nicht ... $come ...
$can $adv? $adv? $adv? nicht >
$can ... ... nicht >
$can ... nicht >
$can ich|wir|er|sie ... nicht >
$can ... ... nicht am|um|an|da|zu|zum|in|mehr|weil|denn|bin|wegen|habe|muss|mitkommen|sein ...
$can ... ... nicht mit|hin|weg|vorbei|rechtzeitig|persönlich $come?
$can leider|doch|diesmal|definitiv|sicher|bestimmt|nun nicht
nicht ... $come $can|sein|werde|werden
nicht|nie ... da|dabei|anwesend|erscheinen|kommen sein|können|kann|werde|werden|möchte|will
nicht mehr? kommen|erscheinen|teilnehmen|wahrnehmen|einhalten
$can $it? $appt ... ... nicht|nie ... $come
$it? $appt ... $can|werde ich|wir|leider? ... nicht ... $come
$it? $appt nicht ... $come
nicht einhalten|wahrnehmen
werde|werden|wird|würde|will|möchte|wollen ... nicht ... $come sein|können? ...
werde|werden|will|möchte|wollen ... nicht >
werde|wird ... nichts|nicht >
wird|werden leider|morgen|heute|das|es|daraus|wohl|doch|bei|da|bestimmt? ... nichts ...
daraus wird nichts ...
nichts daraus|draus ...
$i|$kin|$day|da|dann? komme|kommen|kommt $adv? $adv? $adv? nicht ...
komme|kommen|kommt leider|doch|heute|morgen|am|auch|da|zum|ich|wir|er|sie|dann|diesmal|$day|sicher|bestimmt|definitiv|daher|deshalb|zur|um|also|jetzt|nun ... nicht ...
komme|kommen|kommt ... nicht
komme|kommen|kommt ... ... nicht
komme|kommen|kommt nicht ...
$i|$kin|$day|da|dann komme|kommen|kommt ... nicht mehr? ...
nicht komme|kommen|kommt|da
niemand kommt|kommen
keiner kommt
erscheine|erscheinen|teilnehme|nehme ... nicht ... teil?
nehme|nehmen ... nicht ... wahr|teil
schaffe|schaffen|schafft ... ... nicht|nie ...
nicht schaffen|schaffe|geschafft
schaffe ... kaum|nimmer
das|es|der? geht|passt|klappt|funktioniert|hinhaut|haut|ginge|passte|klappte leider|bei|mir|da|es|doch|am|auch|uns|an|so|mit|heute|morgen|zeitlich|gar|das|ja|hin|überhaupt|nun|jetzt|beruflich|momentan ... nicht
geht|passt|klappt|funktioniert|haut nicht|gar|leider mehr|so|bei|mir|uns|leider|nicht|hin|gut|am|an|zeitlich|gar|da|weil|denn|heute|morgen?
das|es|der? geht|passt|klappt|funktioniert $adv? $adv? $adv? nicht
geht|passt|klappt|funktioniert ... ... nicht
geht|passt|klappt nicht
$day|da|dann|zeitlich geht|passt|klappt ... nicht
geht|passt|klappt|wird schlecht
passt|kommt|ist mir|uns $adv? $adv? nicht|schlecht|ungünstig|ungelegen|gar ...
passt|kommt nicht|schlecht|ungünstig|ungelegen ...
ungelegen
ungünstig
bin|sind|ist|wäre|war $i? $adv? $adv? $adv? nicht $adv? da|verfügbar|dabei|anwesend|zuhause|hier|abkömmlich|frei|mobil|imstande|lage|interessiert|reisefähig|transportfähig|daheim|mehr
bin|sind|ist ich|wir|er|sie? ... nicht in|im|zu|auf|mehr|vor der|hause|land|stadt|lage|ort|nähe|deutschland|österreich|haus|berlin|interessiert|dabei|da ...
nicht da
nicht dabei
nicht in der stadt|lage ...
nicht im lande|land|haus
bin|sind|ist ich|wir|er|sie|dann|da|leider|an|am|$day|im|diesem|dem|derzeit|momentan|gerade|zur|aktuell|noch|nächste|den|die|tag|woche|zeit|auch|beruflich|verletzt ... verhindert|verreist|unterwegs|weg|abwesend|eingespannt|unabkömmlich|ausgebucht|unpässlich
bin|sind|ist leider|beruflich|doch|kurzfristig? verhindert|verreist|weg|abwesend
bin|sind|ist|liege|liegen|befinde ich|wir|leider|da|dann|noch|mich|er|sie|derzeit|zurzeit|momentan|gerade|zu|$day|am|an|diesem|dem|tag|jetzt? ... im|in|auf urlaub|krankenhaus|ausland|reha|quarantäne|arbeit|dienstreise|reisen|spital|ferien|kur|klinik|geschäftsreise|österreich|italien|spanien|reise|krankenstand|isolation
im|in den|der|dem? urlaub|ausland|ferien|reha|quarantäne ...
auf geschäftsreise|reisen|dienstreise|montage|kur|reha
bin|sind|ist ... positiv|corona|infiziert
verhindert
verhinderung
unmöglich
nicht möglich
ist|es|wird|mir|uns mir|leider|das|uns? leider|das|nicht|es? nicht möglich|gelegen|recht
unmöglich zu|für ...
brauche|brauchen|benötige|benötigen|brauch ich|wir? ihn|den|es|keinen|kein|termin|das|diesen|die|$it ... nicht|mehr|termin|keinen
brauche|brauchen|benötige|benötigen|brauch ich|wir|den|ihn? ... keinen|nicht|keine|kein $appt?|mehr|weiteren ...
$appt ... brauche|benötige|brauchen ich|wir? nicht|nimmer mehr?
brauche|brauchen nicht|nimmer mehr?
$it? $appt ... nicht mehr? nötig|notwendig|erforderlich|gebraucht|benötigt|aktuell|möglich|relevant|gewünscht|wahr|an
nicht mehr nötig|notwendig|erforderlich|gebraucht|benötigt|aktuell|relevant|nötig
überflüssig
hinfällig
kein bedarf ...
$want ich|wir? keinen|den|nicht|nichts|kein|keine|diesen $appt? ... mehr|nicht|haben|kommen|machen
$want ich|wir|den|diesen? ... nicht mehr? >
$want ich|wir|nicht|den|diesen? ... nicht mehr? haben|kommen|machen|wahrnehmen|hin|operiert|lassen
kein|keinen interesse|lust|bedarf ...
$it? $appt entfällt|fällt|ausfallen|platzen|erledigt|hinfällig ...
$it? $appt ist|hat ... erledigt|hinfällig|aufgehoben
lasse|lass|lassen|lasst ... ausfallen|sausen|platzen|bleiben|sein
ausfallen lassen
fällt|fallen|falle leider|bei|für? ... aus|flach ...
muss|müssen|werde ... passen >
muss|müssen leider? passen|verzichten
ohne mich|uns
verzichte ...
verzichte|verzichten auf $it? $appt? ...
verzichten auf ...
passe diesmal
keine|null zeit
habe|haben ... ... keine zeit ...
habe|haben keine zeit ...
zeitlich|terminlich|organisatorisch|beruflich nicht|unmöglich|verhindert ...
kommt leider? nicht
kann leider? nicht kommen
nicht kommen
hat sich erledigt ...
hat sich ... erledigt
erledigt sich
erledigt >
bereits|schon anderweitig|woanders ...
bei einem|einer|nem anderen arzt|ärztin|praxis ...
anderen arzt|praxis gefunden
klappt leider|es|doch|bei|das|morgen|heute|dann ... nicht
klappt nicht ...
bestätige nicht|$it nicht?
bestätige ... nicht
wird nichts ...
was|etwas|leider|mir|uns ... dazwischen|dazwischengekommen gekommen?
ist|was|etwas|leider|mir dazwischengekommen
kam|kommt ... dazwischen
dazwischen gekommen
dazwischengekommen
dazwischen
gebe|geben|gebt|gib|vergeben|vergebt|überlassen sie|bitte|ihr|$it? ... anderen|jemand|jemandem|weiter|frei|weiterzugeben|anderem|anderweitig ...
platz|$appt freigeben|weitergeben|vergeben|abgeben|frei
gebe|geben ... $appt|platz ... frei|ab|weiter|zurück
lieber|eher|besser nicht
kein $appt mehr?
kein|keinen|keine $appt mehr? bitte|nötig|gewünscht|gebraucht
nicht bestätigt
rechnen|rechnet sie? bitte? nicht mit ...
nicht mit mir|uns rechnen ...
bin|sind raus
nein ... kommen nicht
sage|sag|gebe nein
lehne ... ab
ablehnen
abgelehnt
abstand ... nehmen
habe|haben schon|bereits|da|dann|an|am|leider|$day ... was|etwas|anderes|anderen vor|termin|schon|geplant ...
habe|haben frühschicht|spätschicht|nachtschicht|dienst|schicht|schule|prüfung
muss|müssen da|dann|leider|an|am|$day|um|zur|auch|den? ... arbeiten|wegfahren|verreisen
muss leider|doch|da arbeiten
nicht rechtzeitig ...
$my $kin kommt|kommen|kann|können|schafft|hat|ist ... nicht|keine ... $come|zeit|verfügbar ...
$my $kin kommt|kann|kommen ... nicht
geht|ausgeht sich ... nicht aus
weitergeben|weitergegeben|freigeben|vergeben an jemand|einen ...
bitte ... weitergeben|vergeben|freigeben
anderweitig|neu vergeben
hebe|heben $it? $appt auf
keine chance|möglichkeit
muss|müssen $day|da|dann|leider? zur|in|auf arbeit|schule|uni|prüfung|beerdigung|fortbildung ...
$i? verzichte|verzichten >
$it? $appt bitte? vergessen
schaffe|schaffen|schafft $adv? $adv? $adv? $adv? nicht
vergessen|vergesst sie? $it $appt
komme|kommen ... nicht|nie mehr

[no confirm request cancel]
kann|können|könnten|könnte|könntet|könnt|wollen|bitte|darf|dürfte sie|ich|ihr|wir|man|du|bitte ... absagen|stornieren|streichen|löschen|abmelden ...
< bitte ... absagen|stornieren
könnten|können sie ... $appt ... absagen|stornieren|streichen|löschen|austragen ...
geht|ist eine|noch|ein|absagen absagen|stornieren möglich|noch?
absagen|stornieren möglich|noch|geht

[no edge]
nein
negativ
👎
❌
🚫
🙅
❎
✖

[no]
nein danke|leider|sorry|nicht|gar|wirklich|natürlich|bestimmt|sicher|passt|bitte|auf keinen? fall?
auf keinen fall
auf gar keinen fall
keinesfalls
keineswegs
unter keinen umständen
< nein? sicher|bestimmt|natürlich|leider|definitiv|absolut|ganz nicht|nein >
nicht nötig|notwendig|erforderlich
lieber|eher nicht
doch nicht >
wirklich nicht >
nein doch
< ne >
< ne ich|das|leider|danke|sorry|kann|geht|nicht|gar|der|es|wir|habe|mir|bin|schaffe|klappt|du

[no whole]
n
nicht
na

[no yes_no]
keine
keiner
keinen
keins
keinerlei
kein
gar nicht
gar keine|keinen|nichts|kein
überhaupt nicht|keine|nichts|kein
absolut|gar|wirklich|definitiv nicht|keine|nichts|kein
nichts
nichts dergleichen|davon|auffälliges|besonderes|gemerkt|bemerkt|mehr|gefunden|zu ...
nie
niemals
noch nie
kaum nicht
nicht der fall
nicht mehr
nicht zutreffend
trifft nicht zu
zum|gott glück|sei dank? nicht|nein|keine
habe|hatte|hat|nehme|nahm|brauche|bekam|spüre|fühle|merke|sehe|trinke|rauche ich? keine|keinen|nicht|nichts|kein|nie|keinerlei ...
ich? spüre|fühle|merke nichts|keine|kein|nichts|nicht ...
kein|keine|keinen|keinerlei|ohne fieber|schmerzen|beschwerden|probleme|blutung|problem|blutungen|übelkeit|symptome|husten|schwindel|erbrechen|allergie|allergien|medikamente|rötung|schwellung|komplikationen|nebenwirkungen|veränderung|tabletten|durchfall|auffälligkeiten|ausschlag|entzündung|atemnot ...
schmerzfrei
beschwerdefrei
fieberfrei
symptomfrei
problemlos
noch nicht
bisher|bislang|derzeit|momentan|aktuell|jetzt|heute nicht|keine|kein|nein|nichts
tut nicht|nichts weh
tut nicht|nichts mehr? weh
tut mir? nichts mehr? weh
ist|war|bin|hat nicht ... rot|geschwollen|angeschwollen|warm|heiß|schwanger|allergisch|übel|schlecht|schwindlig|geschwollen|entzündet|geblutet|erbrochen|nüchtern
war|ist nicht so >
weder noch
weder ... noch ...
nicht dass ich wüsste|weiß
nicht das ich wüsste|weiß
mir fehlt nichts
wüsste nicht

[yes edge]
ja gern
ja
jawohl
ok
klar
na klar
klaro
logisch
natürlich
selbstverständlich
sicher
sicherlich
gewiss
genau
richtig
doch
korrekt
auf jeden fall
jedenfalls
jederzeit
unbedingt
definitiv
absolut
aber ja|sicher|klar|natürlich|gern|hallo
aber sicher|klar|natürlich
logo
stimmt
freilich
sowieso
eh klar
ebenfalls ja
mit vergnügen
mit freude
👍
👌
✅
✔
☑
🆗

[yes]
ja ja
ja passt|ok|stimmt|doch|klar|eh|gut|unbedingt|alles|genau|super|perfekt|prima|logo|sehr|immer|absolut|auf|definitiv|natürlich|sicher
ja doch
doch doch
doch ja
nichts dagegen
spricht nichts dagegen
nicht nein

[yes whole]
j
y
yes
sí

[yes confirm edge]
passt scho
passt
passt so|schon|super|perfekt|gut|alles|prima !$bad
in ordnung
einverstanden
alles klar
< gern >
sehr gern
gern doch
geht klar
eh
gut
sehr gut
alles gut
alles in ordnung
alles ok
super
perfekt
prima
bestens
wunderbar
optimal
fein
das|es passt|geht|klappt !$bad
passt mir|gut|uns|perfekt|super|bestens|prima|wunderbar|hervorragend|sehr|ausgezeichnet|genau|bei|allen !$bad ...
geht in ordnung
geht gut|klar|ok|super !$bad
geht >
bestätigt
bin dabei
sind dabei
bis dann|morgen|später|$day|bald|dahin|zum|übermorgen|nächste|nachher|gleich|demnächst|am|um|in|heute|kommenden ...
< komme >
< kommen >
ja komme|kommen !$bad
bin da
sind da
bin pünktlich
wir sehen uns ...
man sieht sich ...
sehen|sehn wir? uns ...
wird gemacht|erledigt
mache|machen ich|wir
machen wir|ma so?
abgemacht
dabei
anwesend
akzeptiert
akzeptiere ...
zusage
zugesagt
genehm
recht
ist recht
ist ok|gut|super|genehm|recht|fix|fest|eingetragen|notiert|klar
geht so in ordnung
steht
steht fest|noch
fix
gebongt
gebucht
geritzt
gemerkt
nehme ich|wir|gern
nehme|nehmen den|ihn|$it termin|an
nehme ... an
gut gut
so machen wir es|das
so passt es|das
immer gern

[yes confirm]
bin|sind ich|wir $adv? da|dabei|hier|dort|pünktlich
$it? $appt wird|werden|wurde $adv? eingehalten|wahrgenommen|bestätigt|angenommen|eingetragen
$it? $appt kann|können|darf|soll so? bleiben|bestehen|stehen bleiben?
kriegen|bekommen|schaffen wir|ich $adv? hin
kriegen wir schon? hin
zu? 100 ja|sicher|dabei
komme|kommen gern|pünktlich|zum|morgen|am|um|auf|sicher|auch|heute|bestimmt|natürlich|zur|selbstverständlich|$day|wie|dann|jedenfalls|gegen|vorbei|hin|trotzdem|allein|beide|definitiv|schon|%|mit|natürlich|zu|bald|ja|in ...
$i komme|kommen !$bad
$i komme|kommen $cometo !$bad ...
komme|kommen $i !$bad
komme|kommen $i $cometo !$bad ...
$i|$kin $adv? $adv? $adv? komme|kommen !nicht|später|zu|etwas|ein|nie|kaum
und|dann|also|dass|somit|daher|natürlich|selbstverständlich|morgen|gern|heute komme|kommen ich|wir
kommt gern|pünktlich|sicher|bestimmt|natürlich|morgen|am|um|zum|auch|mit|wie ...
werde|werden ich|wir? kommen|da|dabei|anwesend|erscheinen|teilnehmen|hier|dort|antreten sein?
werde|werden ... kommen|erscheinen|wahrnehmen|einhalten|teilnehmen|da|anwesend|dabei|antreten|hinkommen|vorbeikommen sein?
werde|werden ... ... da|dabei|anwesend|pünktlich|dort sein|erscheinen|kommen
werde|werden ... ... kommen|erscheinen|wahrnehmen|teilnehmen
wird|werden ... kommen|da|anwesend|dabei|erscheinen|wahrnehmen sein?
bin|sind ... da|dabei|pünktlich|anwesend|vorort|dort|mit|hier|zur >
bin|sind ... da|dabei|pünktlich|anwesend|dort
bin|sind ... vor ort
bin|sind ... ... da|dabei|pünktlich >
bin|sind|wäre|bereit ... einverstanden|bereit|dafür
bin|sind am|um|zum|pünktlich|rechtzeitig|auf|bei|morgen ... da|dort|zur|in|bei|ihnen|euch|stelle
bin|sind um|am|$day|morgen|gegen|rechtzeitig|pünktlich % uhr? da|dort|bei
nehme|nehmen ... termin|ihn|diesen|$it|teil ... wahr|an|teil
nehme|nehmen ... wahr|teil
nehme|nehmen den|diesen termin|an|gern
kann|können kommen|teilnehmen|erscheinen
$i kann|können ... kommen|teilnehmen|da|dabei|wahrnehmen|einhalten|erscheinen sein?
kann|können ich|wir|gern|am|den|um|da|dann ... kommen|wahrnehmen|einhalten|teilnehmen|einrichten
kann|können ich|wir es|das|mir? einrichten
kann|können ... termin ... wahrnehmen|einhalten
$it? $appt|zeit|datum|tag ... passt|steht|bleibt|klappt|geht|gilt|findet|haut ok|so|gut|klar|in|bestehen|statt|perfekt|super|bestens|uns|mir|noch|wie|bei|weiterhin|fix|hin ...
$it? $appt|zeit|datum|tag ist ok|gut|fix|fest|eingetragen|notiert|super|perfekt|klar|in|prima|bestens|mir|recht|vorgemerkt ...
$it? $appt|zeit passt|steht|bleibt|klappt|ok|eingetragen|fix
passt der|die|das|für termin|zeit|$appt|mich|uns ...
bleibt dabei|es|bei|beim ...
bleibt ... dabei|bestehen
es bleibt dabei
wie geplant|vereinbart|besprochen|ausgemacht|abgemacht|gehabt|verabredet ...
klappt
klappt gut|super|alles|bei|prima|schon|wunderbar|wie|bestens|mit|so|es !$bad ...
das|es klappt|geht|passt|funktioniert|haut|stimmt|wird bei|mir|hin|gut|super|schon|klappen|gehen|prima !$bad ...
das|es wird ... klappen|gehen|passen|funktionieren
das|es|der passt|geht|klappt mir|uns|bei|für|gut !$bad ...
freue|freuen mich|uns|auf ...
nicht|nichts absagen|stornieren|verschieben|ändern|verändern|ab
nichts ändern|absagen|verschieben|streichen
$want|muss|müssen|brauche|werde|habe ... nicht|nichts ... absagen|stornieren|verschieben|ändern|vor
nicht vor ... absagen|stornieren|verschieben
sage|sag ... nicht ab
halte|behalte|behalten|halten $it? $appt ...
halte|halten ... ein|fest|aufrecht
termin ... behalten|halten|beibehalten|aufrecht
behalten|beibehalten
$want|würde ... termin ... behalten|wahrnehmen|annehmen|bestätige|beibehalten|einhalten
$want|würde ... gern? kommen|wahrnehmen|annehmen|erscheinen|teilnehmen
$my $kin|$third kommt|kommen|nimmt|wird|werden|kann|können ...
$my $kin|er|sie wird|werden|kann|können ... kommen|da|dabei|erscheinen|teilnehmen|wahrnehmen sein?
$my $kin|er|sie ist|sind ... da|dabei|anwesend|pünktlich|dort
$kin ist|sind|kommt|kommen dabei|da|pünktlich|gern|natürlich|auch ...
begleite|begleiten|bringe|bringen|fahre meine|meinen|mein|ihn|sie|unsere|unseren ... hin|vorbei|$kin|zum|her ...
bringt mich|uns ...
kann|können|könnt|könnten|dürfen|dürft|kannst sie|ihr|du|man|fest? ... mit mir|uns|rechnen rechnen?
mit mir|uns können|könnt|kann|dürfen|ist ... rechnen
rechnen|rechnet|zählen sie|ihr|fest? ... mit|auf mir|uns|mich
können sie mit|drauf|darauf rechnen|verlassen|zählen
verlassen sie sich ... drauf|darauf
vergesse|vergessen|vergess|verpasse ... nicht|nie ...
werde|werden ... nicht vergessen|verpassen|versäumen
stehe|steht|stehen ... auf der matte
bin|sind ich|wir? mit von der partie
bin mit dabei
mache mich|ich auf den|das weg? ...
selbstverständlich komme ...
bleibt alles|es beim|wie|dabei|so alten|gehabt|geplant?
keine änderung|änderungen
unverändert
finde|finden mich|uns ... ein
$i sage|sagen zu
sage|sag|sagen gern|hiermit|natürlich|den|für? ... zu
trage|habe ... termin? ... eingetragen|notiert|vorgemerkt|reserviert komme|passt|gern
werde|werden pünktlich|rechtzeitig ... 
keine frage
kein|keine|null|ohne|gar problem|probleme|thema|einwand|einwände
ist|das|wäre kein|keine problem|thema
kein|keine problem|probleme für|bei|mit mich|uns|mir
ohne probleme
geht sich ... aus
wird|werden ... wahrgenommen|eingehalten
bin|sind $i? schon|bereits|gerade|jetzt? unterwegs >
nichts geändert|verändert
keine änderung
und|also|dann|somit komme|kommen|bin !$bad
werde|werden ... ... praxis|ordination|klinik|ihnen|euch|ort|krankenhaus sein
bin|sind ... ... praxis|ordination|ihnen|euch >
machen|mache wir|ma|ich? so
$kin kommt|kommen >
$i und $my? $kin kommen|sind|werden ...
schaffe|schaffen ich|wir|es|das|den >

[declare confirm]
bestätige
bestätige $it? $appt ...
bestätige hiermit|gern|den|das|ich|ihnen|die|meine|es|meinen|mein ... teilnahme|kommen|erscheinen|anwesenheit|zeit|$appt
$want|kann|hiermit|gern|darf ... bestätige
hiermit bestätigt|bestätige
zusage
sage zu
zusagen
$want|kann|hiermit ... zusagen

[nothing]
sagen|sagt|sag|geben|gebt|gib|melden|informieren sie|uns|mir|mich|sich? bitte|mir|mich|uns? bescheid? wenn|falls|ob sich|der|die|etwas|was? etwas|was|termin|zeit? noch? ändert|ändern|verändert|verschiebt
verstehe|kapiere|versteh|raffe nicht|das|ich|ihre|die ...
kann|können ... nicht öffnen|lesen|finden|schlafen|atmen|essen|sehen|verstehen|parken|laufen|gehen|sitzen|liegen|trinken|bewegen|auftreten|schlucken|aufstehen|stehen|hören|erreichen|bezahlen|drücken|klicken|anklicken|einloggen|anmelden|schmecken|bücken|autofahren|abrufen|erkennen|downloaden|herunterladen|aufmachen|durchkommen|anrufen ...
nicht schlafen|atmen|essen|laufen|gehen|auftreten|öffnen|lesen
nicht bekommen|erhalten|gefunden|angekommen|ausgefüllt
habe|haben ... nicht bekommen|erhalten|gefunden|verstanden|geschlafen|gegessen
funktioniert|geht|öffnet der|die|das|ihr|ihre|sich|euer? link|seite|app|website|anmeldung|homepage|code|formular|nicht nicht?
link|seite|app|website|homepage|formular|telefon|code|online ... geht|funktioniert|öffnet|klappt|passt ... nicht ...
keine sorge|panik|angst
keine sorgen
machen dir|sie sich? keine sorgen
nicht nur
nicht vergessen|vergiss
nicht zu spät
nicht zuletzt
nicht nüchtern
nicht rauchen|trinken|essen
kein|keinen|keine auto|fahrer|parkplatz|link|führerschein|überweisung|krankenkarte|versichertenkarte|parkplätze|fahrgelegenheit|geld|drucker|internet|email
habe kein|keine|keinen auto|fahrer|parkplatz|mitfahrgelegenheit|geld|führerschein|überweisung|versichertenkarte|fahrt ...
stopp|stop die|das|mit|der|den blutung|medikamente|tabletten|bus|marcumar|rauchen|medikament|aspirin|blutverdünner ...
stoppen|absetzen|abgesetzt|gestoppt
haltestelle
stoppschild
aufhören zu rauchen|trinken|bluten
aufgehört zu|mit ...
hört|hörte ... nicht auf ... bluten|weh|zu
hört|hörte auf zu bluten
verband|pflaster|adresse|arzt|nummer|medikament|medikamente|tabletten|versicherung|kasse|krankenkasse|name|namen wechseln|geändert|ändern|gewechselt|gewechselt
neue|meine|neuer adresse|email|versicherung|krankenkasse|hausarzt|nummer ...
$my $kin ist|hat|sind|liegt krank|fieber|es|gestern|schmerzen|erkältet|im|in|ins|gestorben|verstorben|gestürzt|bei|operiert ...
gut|super|danke und ihnen|dir|euch|selbst
abmelden|anmelden|melden bei|beim|in|im|am|an|der ...
wo|wie|muss|soll|kann ich|wir? mich|uns|da|dort|bei ... anmelden|melden|abmelden ...
arzt|praxis|ärztin|krankenhaus|klinik|ihr|sie|doktor hat|habt|haben ... absagen
kein witz|scherz|ding
alles gute
gute besserung
was gutes
guten|gute morgen|tag|abend|nacht
noch eine|ne frage
eine frage
frage
morgen früh|vormittag|mittag|nachmittag|abend
kein arzt|doktor
gut angekommen|geschlafen|überstanden|verlaufen
nicht gut|schlecht|so
nicht so gut|schlimm|toll
es|mir|uns geht|ging mir|es|uns? nicht|gar|sehr|so|heute|schlecht|gut|besser|schlechter|wieder|schon|ganz ... gut|schlecht|besser|schlechter|mies|elend
mir|uns geht es? ... gut|schlecht|besser|nicht ...
wie geht es|ihnen|dir|euch ...
nicht wegen|weil ...
nicht ich
kein|keine ahnung|plan
schon mal
zu haus|hause
keinen neuen|anderen >
keinen neuen termin

[stranger]
$my|ein|eine|kein|dieser|diese taxi|krankenwagen|krankentransport|fahrdienst|bus|zug|bahn|auto|arzt|ärztin|doktor|chirurg|schwester|pfleger|physiotherapeut|hausarzt|labor|befund|link|seite|app|website|parkplatz|überweisung|rezept|krankenkasse|praxis|klinik|krankenhaus|apotheke|wunde|schmerzen|verband|navi|aufzug|türe|tür|knie|rücken|bein|fuß|arm

[ack]
danke
vielen dank
besten|herzlichen|lieben|schönen dank
danke sehr|schön|ihnen|euch|dir|vielmals|nochmal
danke für|ihnen|euch|fürs|der die|den|das|ihre|eure|info|erinnern|bescheid|nachrichten ...
dankend erhalten
erhalten
habe|haben ... erhalten|gelesen|bekommen|gesehen|verstanden|zur|notiert|eingetragen|vermerkt|aufgeschrieben
nachrichten ... erhalten|angekommen|bekommen|gelesen
ist angekommen
angekommen
verstanden
notiert
vermerkt
vorgemerkt
eingetragen
aufgeschrieben
ist notiert|eingetragen|vermerkt|vorgemerkt|gespeichert
zur kenntnis genommen
zur kenntnis
gelesen
gesehen
weiß bescheid
weiß ich|schon|doch >
weiß ich schon
bekommen
ah|aha ok|so
🙏
danke sehr
nett
lieb von ihnen|euch
habe|haben es|ich|den? nicht vergessen
nicht|nichts vergessen
keine sorge|angst
ok erhalten|angekommen|empfangen

[ack confirm]
komme|kommen|bin|werde|sind|$i|verspäte ... ... % min|minuten|stunde ... später|spät|verspätet|verspäten
komme|kommen|bin|werde|sind ... ... zu|etwas|bisschen|wenig|leicht später|spät|verspätet|verspäten
$i? komme|kommen|bin|werde|sind ich|wir? leider|etwas|leicht|ein|bisschen|ca|%|heute|wohl|circa|paar? ... später|spät|verspätet|verspäten ...
$i? komme|kommen|bin|werde|sind $i? $maybe? etwas|ein|leicht|%? bisschen|wenig|min|minuten? später|spät|verspätet
verspäte|verspäten|verspätet mich|uns ...
verspätung
habe|haben ... verspätung
stehe|steh|stecke|sind ... stau ...
im stau
zug|bus|bahn hat|ist|fällt ... verspätung|verspätet|aus
bin|ist|sind ich|er|sie|leider|heute|total|seit|momentan|gerade? ... krank|erkältet|krankgeschrieben|grippe|angeschlagen ...
habe|haben fieber|grippe|erkältung|corona|covid|magen|durchfall ...
krank
$my $kin ist|sind|hat krank|fieber|erkältet|corona|gestorben|verstorben
% min|minuten zu? spät|später|verspätung

[ack yes_no]
ein wenig
ein bisschen
ein klein wenig|bisschen
ein kleines bisschen
bisschen
etwas
wenig
manchmal
ab und zu|an
hin und wieder
selten
kaum
leicht
leichte ...
minimal
mäßig
mittel
gering
gelegentlich
teilweise
zeitweise
unterschiedlich
je nachdem
es geht
fast nicht|keine|nichts
nicht viel|wirklich|so|direkt|ganz|immer|oft|besonders|sehr|stark|richtig
nur leicht|wenig|etwas|manchmal|nachts|beim|wenn ...
wird besser|schlechter
besser
nicht wirklich

[contrast]
aber
jedoch
allerdings
außer
trotzdem
nur dass
moment
warten|warte sie? bitte?
einen moment
doch erst
dennoch
obwohl
nur wenn
sondern
lediglich

[question]
was
wann
wo
wer
wie
wieso
warum
weshalb
wohin
wozu
womit
wen
wem
wessen
welche|welcher|welches|welchen|welchem
wie viel|lange|spät|teuer|weit|oft uhr?
wie komme|kommt|kommen|kann|finde|erreiche ich|man|wir|meine|mein zu|hin|dahin|nach|am|von|dort|ihnen ihnen|euch? ...
um wie viel uhr genau|denn?
um wieviel|welche|wie uhr|viel|zeit ...
< muss|soll|darf|kann|sollte|müsste|brauche|dürfte|bekomme|könnte|hätte ich|wir|man|er|sie|meine|mein ...
muss|soll|darf|kann|sollte|brauche ich|man|wir|meine|mein $kin? ... mitbringen|nüchtern|essen|trinken|parken|bezahlen|absetzen|nehmen|anmelden|melden|duschen|rauchen|fahren|beachten|tun|machen|begleitperson|überweisung ...
soll|sollen|darf|dürfen ich|man|wir ...
können|könnten|könntet|könnt sie|ihr mir|mich|uns|bitte ... 
können|könnten|könnt sie|ihr ... sagen|schicken|anrufen|zurückrufen|geben|senden|mitteilen|nennen|nochmal
brauche|brauchen|benötige ich|man|wir ... 
gibt es
habt|haben|hat ihr|sie|die|praxis praxis? $day|am? $day? offen|geöffnet|auf|parkplätze
ist|sind|wann ... offen|geöffnet
wann ist|muss|war|soll|genau|denn
bitte um bestätigt|info|rückruf|auskunft|informationen|adresse ...
< ist|sind|war|wird|hat|haben|habe das|der|die|es|ein|eine|dort|da|sie|ihr|mein|meine ...
ob ich|ich|man|das|der|die ...
rufen|ruf|rufe|melden|meldet sie? mich|sich|uns bitte? ... an|zurück|bei
bitte um? rückruf|zurückrufen|anrufen|anruf
rückruf bitte|erbeten|erwünscht
frage
heißt das
wohin
bestätigt|bestätige sie|ihr ... 
bitte bestätige|bestätigt

[proposal]
$day geht|passt|ginge|klappt|kann|würde|wäre schon|gut|auch|ich|mir|gehen|es|möglich? gut|gehen|auch?
$day schon|auch|ja|dagegen
$day
um %
% uhr
ab %
nach %
halb %
gegen %
um zehn|neun|acht|elf|zwölf|eins|zwei|drei|vier|fünf|sechs|sieben
halb zehn|neun|acht|elf|zwölf|eins|zwei|drei|vier|fünf|sechs|sieben
am % 

[negation]
nicht
kein
keine
keinen
keiner
keinem
nie
niemals
nimmer
nichts
ohne
niemand
nirgends
weder
kaum

[light]
nrs
vas
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
jetzt
sofort
endlich
euch
uns
bitte
einfach
alles
hier
dann
ist

[filler]
note &%
hallo
hallo zusammen
hi
hey
guten tag|morgen|abend|nachmittag
schönen guten tag|morgen|abend
morgen zusammen
moin
moin moin
servus
griass di|eich|ihna|dich|euch
grüezi
grüezi mitenand
sali
hoi
gruss gott
gruss di|dich|euch|gott
bitte
bitteschön
danke
danke schön|sehr|vielmals|ihnen|nochmals|nochmal
vielen dank
danke schön
sehr
besten|herzlichen|lieben|schönen dank
dankeschön
mit freundlichen|freundlichem|besten|lieben|herzlichen gruss
freundliche|freundlichen|freundlicher gruss
viele|liebe|lieben|beste|besten|herzliche|herzlichen|schöne|schönen gruss
gruss
gruss _
gruss _ _
gruss von|aus _
ihr|ihre|dein|deine familie|patient|patientin
entschuldigung
entschuldigen
sorry
verzeihung
pardon
tut mir leid
es tut mir leid
tut mir|uns sehr|echt|wirklich|so|furchtbar? leid
bedaure|bedauere|bedaure sehr?
leider
herr
frau
herrn
frau|herr|herrn|hr _
doktor
dr
dr _
praxis
team
praxisteam
sehr geehrte|geehrter|geehrtes damen|herren|frau|herr|team|praxisteam|praxis|doktor und? herren?
liebe|lieber|liebes frau|herr|praxisteam|team|praxis _?
schönen|schöne|schönes|guten|gute|angenehmen|ruhigen|noch|einen tag|abend|wochenende|feierabend|woche|zeit|nacht|sonntag|samstag|feiertage|noch
schönen tag noch
schönes wochenende
noch einen|nen schönen tag|abend
alles gute|liebe
tschüss
tschüs
tschau
ciao
baba
ade
pfiat di|eich
auf wiedersehen|wiederschauen|wiederhören
wiedersehen
ä
äh
ähm
hm
hmm
oh
also
na
naja
nun
tja
und
ach
achso
sehr
haha
lol
hihi
nochmal
nochmals
jetzt
xx
punkte
uff
echt
voll

[hedge whole]
fast

[hedge yes_no]
aber|jedoch|aber nur|doch|schon|noch? ein|etwas|leicht|manchmal bisschen|wenig? schon|doch? >

[value number]
null = 0
eins = 1
ein = 1
eine = 1
einer = 1
einen = 1
zwei = 2
zwo = 2
drei = 3
vier = 4
fünf = 5
sechs = 6
sieben = 7
acht = 8
neun = 9
zehn = 10
elf = 11
zwölf = 12
dreizehn = 13
vierzehn = 14
fünfzehn = 15
sechzehn = 16
siebzehn = 17
achtzehn = 18
neunzehn = 19
zwanzig = 20
einundzwanzig = 21
zweiundzwanzig = 22
dreiundzwanzig = 23
vierundzwanzig = 24
fünfundzwanzig = 25
sechsundzwanzig = 26
siebenundzwanzig = 27
achtundzwanzig = 28
neunundzwanzig = 29
dreißig = 30
einunddreißig = 31
zweiunddreißig = 32
dreiunddreißig = 33
vierunddreißig = 34
fünfunddreißig = 35
sechsunddreißig = 36
siebenunddreißig = 37
achtunddreißig = 38
neununddreißig = 39
vierzig = 40
einundvierzig = 41
zweiundvierzig = 42
dreiundvierzig = 43
vierundvierzig = 44
fünfundvierzig = 45
sechsundvierzig = 46
siebenundvierzig = 47
achtundvierzig = 48
neunundvierzig = 49
fünfzig = 50
einundfünfzig = 51
zweiundfünfzig = 52
dreiundfünfzig = 53
vierundfünfzig = 54
fünfundfünfzig = 55
sechsundfünfzig = 56
siebenundfünfzig = 57
achtundfünfzig = 58
neunundfünfzig = 59
sechzig = 60
einundsechzig = 61
zweiundsechzig = 62
dreiundsechzig = 63
vierundsechzig = 64
fünfundsechzig = 65
sechsundsechzig = 66
siebenundsechzig = 67
achtundsechzig = 68
neunundsechzig = 69
siebzig = 70
einundsiebzig = 71
zweiundsiebzig = 72
dreiundsiebzig = 73
vierundsiebzig = 74
fünfundsiebzig = 75
sechsundsiebzig = 76
siebenundsiebzig = 77
achtundsiebzig = 78
neunundsiebzig = 79
achtzig = 80
einundachtzig = 81
zweiundachtzig = 82
dreiundachtzig = 83
vierundachtzig = 84
fünfundachtzig = 85
sechsundachtzig = 86
siebenundachtzig = 87
achtundachtzig = 88
neunundachtzig = 89
neunzig = 90
einundneunzig = 91
zweiundneunzig = 92
dreiundneunzig = 93
vierundneunzig = 94
fünfundneunzig = 95
sechsundneunzig = 96
siebenundneunzig = 97
achtundneunzig = 98
neunundneunzig = 99
hundert = 100
einhundert = 100
🔟 = 10
ein dutzend = 12

[value ordinal]
erste = 1
erster = 1
ersten = 1
erstes = 1
ersteres = 1
erstens = 1
zweite = 2
zweiten = 2
zweiter = 2
zweites = 2
zweitens = 2
letzteres = 2
dritte = 3
dritten = 3
dritter = 3
drittes = 3
vierte = 4
vierten = 4
vierter = 4
fünfte = 5
fünften = 5
fünfter = 5
sechste = 6
sechsten = 6
sechster = 6
siebte = 7
siebten = 7
siebter = 7
achte = 8
achten = 8
achter = 8
neunte = 9
neunten = 9
neunter = 9
zehnte = 10
zehnten = 10
zehnter = 10
elfte = 11
elften = 11
elfter = 11
zwölfte = 12
zwölften = 12
zwölfter = 12
dreizehnte = 13
dreizehnten = 13
dreizehnter = 13
vierzehnte = 14
vierzehnten = 14
vierzehnter = 14
fünfzehnte = 15
fünfzehnten = 15
fünfzehnter = 15
sechzehnte = 16
sechzehnten = 16
sechzehnter = 16
siebzehnte = 17
siebzehnten = 17
siebzehnter = 17
achtzehnte = 18
achtzehnten = 18
achtzehnter = 18
neunzehnte = 19
neunzehnten = 19
neunzehnter = 19
zwanzigste = 20
zwanzigsten = 20
zwanzigster = 20
einundzwanzigste = 21
einundzwanzigsten = 21
einundzwanzigster = 21
zweiundzwanzigste = 22
zweiundzwanzigsten = 22
zweiundzwanzigster = 22
dreiundzwanzigste = 23
dreiundzwanzigsten = 23
dreiundzwanzigster = 23
vierundzwanzigste = 24
vierundzwanzigsten = 24
vierundzwanzigster = 24
fünfundzwanzigste = 25
fünfundzwanzigsten = 25
fünfundzwanzigster = 25
sechsundzwanzigste = 26
sechsundzwanzigsten = 26
sechsundzwanzigster = 26
siebenundzwanzigste = 27
siebenundzwanzigsten = 27
siebenundzwanzigster = 27
achtundzwanzigste = 28
achtundzwanzigsten = 28
achtundzwanzigster = 28
neunundzwanzigste = 29
neunundzwanzigsten = 29
neunundzwanzigster = 29
dreißigste = 30
dreißigsten = 30
dreißigster = 30
einunddreißigste = 31
einunddreißigsten = 31
einunddreißigster = 31
letzte = -1
letzten = -1
letzter = -1
letztes = -1

[value and]
und

[value half]
einhalb
komma fünf = 5
und ein halb
und einhalb
und halb
ein halb
und eine halbe
und ein halbes

[value point]
komma
punkt

[value outof]
von
auf
aus
von maximal
auf einer skala bis

[value degree]
grad
c
celsius
grad celsius
grad fieber
f = 1
fahrenheit = 1
grad fahrenheit = 1

[value unit]
mg
ml
g
kg
cm
mm
tage
tag
tagen
wochen
woche
monate
monaten
monat
jahre
jahren
jahr
mal
x
tabletten
tablette
tbl
pillen
pille
kapseln
tropfen
paracetamol
ibuprofen
ibu
ibus
novalgin
novaminsulfon
aspirin
schmerztabletten
schmerztablette
schmerzmittel
spritzen
kinder
minuten
min
sekunden
euro
personen
nächte
nächten
kilo
liter
gläser
glas
schläge
stunden
std
schritte
meter
km
stiche
fäden
pflaster
nachrichten
brüder
schwestern
geschwister
söhne
töchter
enkel
katzen
hunde
leute

[value hour]
uhr
h
uhr früh
uhr morgens
uhr nachts
morgens

[value before]
seit
vor
in
zimmer
station
etage
stock
haus
genommen
nehme
nahm
eingenommen
um
ab
alle
code
nummer
hausnummer
telefon
alter
gegen
halb
plz
raum
bett
ibuprofen
ibu
paracetamol
novalgin
geboren

[value inexact]
über
mehr als
weniger als
unter
fast
knapp
zwischen
nicht
nicht mehr als
mindestens
höchstens
bis
maximal
minimum
beinahe
außer
außer am

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
jan = 1
februar = 2
feber = 2
feb = 2
märz = 3
april = 4
apr = 4
mai = 5
juni = 6
juli = 7
august = 8
aug = 8
september = 9
sept = 9
sep = 9
oktober = 10
okt = 10
november = 11
nov = 11
dezember = 12
dez = 12

[value day]
heute = 0
morgen = 1
übermorgen = 2
gestern = -1
vorgestern = -2

[value on]
am
der
den
dem
zum
ab

[value later]
in einer woche = 7
in acht tagen = 7
in 8 tagen = 7
in vierzehn tagen = 14
in 14 tagen = 14

[value ahead]
in
binnen

[value span]
tag = 1
tage = 1
tagen = 1
woche = 7
wochen = 7

[value period]
nächste woche = 7
kommende woche = 7
jeden tag
egal wann
anfang
ende
mitte
übernächste woche
die woche
nächsten monat
kommenden monat
wochenende
am wochenende
ende der woche
anfang der woche
mitte der woche
ende des monats
anfang des monats

[value alarm]
blut
blutet
blute
geblutet
blutung
blutungen
nachblutung
nachgeblutet
hohes fieber
hoch fieber
sehr hohes fieber
starke schmerzen
starken schmerzen
sehr starke schmerzen
heftige schmerzen
schlimme schmerzen
unerträgliche schmerzen
höllische schmerzen
extreme schmerzen
große schmerzen
wahnsinnige schmerzen
schmerzen unerträglich
schmerzen sehr stark
nicht auszuhalten
kaum auszuhalten
halte es nicht aus
starkes fieber
schüttelfrost
atemnot
luftnot
kurzatmig
brustschmerzen
schmerzen in der brust
bekomme keine luft
bekomme kaum luft
bekomme schlecht luft
keine luft
kaum luft
schlecht luft
ohnmächtig
ohnmacht
bewusstlos
kollabiert
umgekippt
zusammengebrochen
kreislaufkollaps
notaufnahme
notarzt
notfall
rettung
krankenwagen
ambulanz
dringend
eiter
eitert
eitrig
nässt
infiziert
infektion
entzündet
entzündung
erbreche
erbrechen
erbrochen
übergeben
muss mich übergeben
hilfe
taub
gelähmt
lähmung
krampf
krämpfe
suizid
umbringen

[value or]
oder
