lexicon nl 2
fallback en
# The words of Dutch replies. The format is in README, beside this file.

[spell]
niit = niet
nie = niet
neit = niet
nit = niet
niett = niet
nt = niet
kanniet = kan niet
kan nie = kan niet
kannie = kan niet
jah = ja
jaa = ja
jaah = ja
jep = ja
jup = ja
joe = ja
joep = ja
jaja = ja
yep = ja
yup = ja
neen = nee
neu = nee
neuh = nee
neeh = nee
neej = nee
nope = nee
nee hoor = nee
nee nee = nee
nein = nee
ja ja = ja
okay = ok
oke = ok
okee = ok
okey = ok
okido = ok
okidoki = ok
oki = ok
okie = ok
okeee = ok
oky = ok
akkoort = akkoord
accoord = akkoord
akoord = akkoord
acoord = akkoord
accord = akkoord
akk = akkoord
akkord = akkoord
dankje = dank
dankjewel = dank
dankuwel = dank
dank je wel = dank
dank u wel = dank
dank je = dank
dank u = dank
bedankt = dank
bedank = dank
bedankd = dank
thx = dank
thanks = dank
tnx = dank
merci = dank
merkes = dank
dankt = dank
mss = misschien
miss = misschien
msch = misschien
misch = misschien
mischien = misschien
misshien = misschien
misschen = misschien
wss = waarschijnlijk
ws = waarschijnlijk
waarschijnlik = waarschijnlijk
waarsch = waarschijnlijk
aub = alstublieft
svp = alstublieft
alsjeblieft = alstublieft
asjeblieft = alstublieft
a u b = alstublieft
ajb = alstublieft
gr = groet
grt = groet
mvg = groet
vg = groet
grtz = groet
groeten = groet
groetjes = groet
grtjs = groet
greetz = groet
gtjs = groet
afzeg = afzeggen
afzegen = afzeggen
afgezegd = afzeggen
afgezegt = afzeggen
zeg af = afzeggen
zeg m af = afzeggen
zeg het af = afzeggen
zeg hem af = afzeggen
zeggen af = afzeggen
afzegging = afzeggen
af te zeggen = afzeggen
afbellen = afzeggen
afgebeld = afzeggen
afblazen = afzeggen
afgelasten = afzeggen
annuleer = annuleren
annuleert = annuleren
annulering = annuleren
annulatie = annuleren
geannuleerd = annuleren
geanuleerd = annuleren
anuleren = annuleren
annulleren = annuleren
anulleren = annuleren
annuleerd = annuleren
cancel = annuleren
cancelen = annuleren
cancellen = annuleren
gecanceld = annuleren
gecancelled = annuleren
canceled = annuleren
te annuleren = annuleren
af te melden = afmelden
afgemeld = afmelden
afmelding = afmelden
verzet = verzetten
verzeten = verzetten
te verzetten = verzetten
verzet worden = verzetten
verplaats = verplaatsen
verplaatst = verplaatsen
verplaatsing = verplaatsen
te verplaatsen = verplaatsen
uitstellen = verplaatsen
uitgesteld = verplaatsen
uit te stellen = verplaatsen
uitstel = verplaatsen
stel uit = verplaatsen
opschuiven = verplaatsen
opgeschoven = verplaatsen
verschuiven = verplaatsen
verschuif = verplaatsen
verschoven = verplaatsen
verleggen = verplaatsen
verlegd = verplaatsen
omboeken = verplaatsen
omgeboekt = verplaatsen
verplannen = verplaatsen
herplannen = verplaatsen
herinplannen = verplaatsen
verandert = wijzigen
veranderd = wijzigen
wijzig = wijzigen
wijzigt = wijzigen
wijziging = wijzigen
gewijzigd = wijzigen
te wijzigen = wijzigen
aanpassen = wijzigen
veranderen = wijzigen
verander = wijzigen
te veranderen = wijzigen
vroegere = vroeger
bevestig = bevestigen
bevestigd = bevestigen
bevestigt = bevestigen
bevesteg = bevestigen
bevestiging = bevestigen
bevestegd = bevestigen
te bevestigen = bevestigen
sms = berichten
sms jes = berichten
smsjes = berichten
smsje = berichten
sms en = berichten
smsen = berichten
smsn = berichten
smssen = berichten
smss = berichten
bericht = berichten
berichtjes = berichten
berichtje = berichten
berigt = berichten
berichtn = berichten
herinneringen = berichten
herinnering = berichten
herinneringsbericht = berichten
sms berichten = berichten
appjes = berichten
apps = berichten
tekstberichten = berichten
msg = berichten
afspraken = afspraak
afspr = afspraak
afspraakje = afspraak
afspaak = afspraak
afpsraak = afspraak
afsprk = afspraak
afspraakk = afspraak
afspraaktijd = afspraak
doktersafspraak = afspraak
idd = inderdaad
inderdaat = inderdaad
tuurlijk = natuurlijk
natuurlik = natuurlijk
ntuurlijk = natuurlijk
tis = het is
tgaat = het gaat
t is = het is
t gaat = het gaat
t lukt = het lukt
tlukt = het lukt
t past = het past
t zal = het zal
t kan = het kan
tkan = het kan
t komt = het komt
das = dat is
da = dat
da s = dat is
wa = wat
iig = in elk geval
ieg = in elk geval
igg = in elk geval
k = ik
kzal = ik zal
k zal = ik zal
kben = ik ben
k ben = ik ben
kkom = ik kom
kheb = ik heb
kweet = ik weet
kan k = kan ik
moek = moet ik
moek ik = moet ik
khoop = ik hoop
kdenk = ik denk
ikke = ik
w8 = wacht
effe = even
effen = even
ff = even
efkes = even
eventjes = even
gwn = gewoon
wrm = waarom
hb = heb
geraak = raak
gerake = raak
vd = van de
vr = vrijdag
ma = maandag
di = dinsdag
wo = woensdag
maandags = maandag
dinsdags = dinsdag
woe = woensdag
don = donderdag
vrij dag = vrijdag
vandaa = vandaag
mrgn = morgen
morge = morgen
morgenvroeg = morgen
morgenochtend = morgen
morgenmiddag = morgen
morgenavond = morgen
overmorge = overmorgen
vanmorgen = vanochtend
voormiddag = ochtend
voormiddags = ochtend
smorgens = ochtend
s morgens = ochtend
s ochtends = ochtend
s middags = middag
s avonds = avond
namiddag = middag
namiddags = middag
weekje = week
weekeind = weekend
uurtje = uur
uurke = uur
vroegertje = vroeger
dagje = dag
tijdje = tijd
zieken huis = ziekenhuis
zh = ziekenhuis
hospitaal = ziekenhuis
kliniek = ziekenhuis
verkouden = ziek
ziekjes = ziek
telnr = nummer
tel nr = nummer
nr = nummer
telefoonnummer = nummer
gsm nummer = nummer
gsmnummer = nummer
mobiel nummer = nummer
stopt = stop
uitschreven = uitschrijven
uit te schrijven = uitschrijven
uitschrijf = uitschrijven
uitgeschreven = uitschrijven
uitschijven = uitschrijven
uitschriven = uitschrijven
beetke = beetje
bietje = beetje
een bitje = een beetje
beetj = beetje
sorry hoor = sorry
spijtig = jammer
anderhalf = een en een half
anderhalve = een en een half
tweeenhalf = twee en een half
tweeënhalf = twee en een half
drieenhalf = drie en een half
drieënhalf = drie en een half
vierenhalf = vier en een half
vijfenhalf = vijf en een half
zesenhalf = zes en een half
zevenenhalf = zeven en een half
achtenhalf = acht en een half
negenenhalf = negen en een half
achtendertigenhalf = achtendertig en een half
zevenendertigenhalf = zevenendertig en een half
negenendertigenhalf = negenendertig en een half
zesje = zes
zevetje = zeven
zeventje = zeven
achtje = acht
viertje = vier
vijfje = vijf
drietje = drie
tweetje = twee
negentje = negen
negenetje = negen
tientje = tien
eentje = een
nulletje = nul
kanie = kan niet

[block]
na nu naar maar met mee
ja jas jaar je
stop stap step stok
goed groot goud
prima
een geen heen been
zee nee mee
kan kam man van dan
niet niets iets
nog toch
kom komt
wel veel
deze dezelfde
zou zout
mijn zijn
gaat haat laat maat
dag lag mag
weer weet week
test rest nest fest

[class weekday]
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag

[class day]
$weekday vandaag morgen overmorgen ochtend middag vanmiddag vanavond vanochtend
avond week januari februari maart april mei juni juli augustus september oktober november december
maand weekend zomer vakantie

[class appt]
afspraak onderzoek operatie behandeling controle consult bezoek ingreep scan echo mri foto
raadpleging consultatie therapie vaccinatie prik bloedprik bloedafname gesprek opname spreekuur
intake reservering reservatie boeking

[class msg]
berichten reclame spam mails mail meldingen telefoontjes nieuwsbrief nieuwsbrieven emails
notificaties oproepen

[class kin]
man vrouw zoon dochter moeder vader mama papa broer zus oma opa kleinkind kind partner vriend
vriendin kinderen ouders pa echtgenoot echtgenote zoontje dochtertje kleinzoon kleindochter
schoonmoeder schoonvader tante oom neef nicht zusje broertje patient baby

[class my]
mijn mijns onze ons zijn haar hun de het uw

[class it]
de het een mijn deze die m hem dit dat onze t die deze

[class i]
ik wij we hij zij ze je

[class can]
kan kunnen zal zullen lukt kon zou ga gaan wil mag kunt

[class want]
wil wou zou willen wens wensen wenst wilt graag zouden gelieve wenste

[class must]
moet moeten moest zal zullen ga gaan zou

[class come]
komen aanwezig erbij nakomen halen maken gaan bij doorgaan langskomen er zijn bijwonen deelnemen
geraken raken redden verschijnen bijzijn lukken passen aannemen nakomen meekomen houden present
vrijmaken meedoen opdagen worden rijden

[class adv]
helaas toch dan er die op dag ook echt wel nu even zeker waarschijnlijk het dat ik we wij me
mij ons gewoon dus morgen vandaag overmorgen $weekday jammer genoeg daar hier zelf meer
om uur % deze keer voor ineens plots onverwacht sowieso eigenlijk natuurlijk

[class bad]
niet geen nooit niets niks nauwelijks moeilijk slecht later laat pas alleen enkel helaas toch
minder

[class ein]
een n

[class other]
ander andere anders nieuw nieuwe latere later eerdere eerder alternatief alternatieve
vroeger volgende

[class slot]
dag datum tijd tijdstip keer moment afspraak week uur maand optie mogelijkheid tijden data $day plek
plaats tijdslot voorstel

[optout clause]
stop
uitschrijven
stop berichten
stop alles
schrijf mij|me uit
uitschrijven graag
afmelden voor|van $msg
stop $msg
stop maar
stopzetten
opzeggen
uitschrijven van|voor $msg
geen $msg
geen enkel $msg
ophouden
kappen

[optout clause optout]
afmelden

[optout_phrase]
geen ... $msg meer ...
geen enkel|enkele|verdere|zulke|dergelijke $msg meer? ...
geen $msg meer? graag|alstublieft|dank|sturen|gewenst|ontvangen
$msg niet meer ... sturen|ontvangen|gewenst|alstublieft|nodig
$msg stopzetten|stoppen|stop|afzetten|uitzetten|opzeggen|ongewenst
ongewenste $msg
niet|nooit meer ... sturen|berichten|benaderen|contacteren|bellen|lastig|appen|benaderd|gecontacteerd|gebeld|mailen|lastigvallen|storen|contact|herinneren|texten|schrijven|lastiggevallen|gestoord ...
stuur|stuurt|sturen|zend|zenden|zendt|contacteer|contacteert|benader|benadert|bel|belt|app|mail|val mij|me|ons|u|alstublieft|dan|maar|het? ... geen|niets|niks|niet|nooit $msg?|meer ...
stuur|stuurt|sturen|zend|zendt geen ...
contacteer|contacteert|benader|benadert|val mij|me|ons ... niet ... meer|lastig ...
stop met|nu|eens|alstublieft|nou ... sturen|berichten|bellen|lastigvallen|$msg|zenden|contacteren|spammen|benaderen|lastig|appen|storen ...
stop $msg ...
stop deze|die|al|de|alle|jullie|uw $msg|spam ...
stoppen met mij|me|ons ...
stoppen|stopzetten ... $msg|sturen
$msg stoppen
hou|houd|houdt|houden op|alstublieft|eens|nu|eindelijk? op? met ... $msg|sturen|berichten|lastigvallen|zenden|mij|me|ons|spammen|bellen ...
hou|houd|houdt ... op met ...
hou|houd op >
ophouden met ...
$want ... geen ... $msg ... 
$want niet|niets|niks|nooit meer ... ontvangen|horen|krijgen|weten ...
$want geen ... ontvangen|krijgen|contact
$want niet|niets meer|langer ... benaderd|gecontacteerd|berichten|gebeld|lastiggevallen|gestoord|benaderen|contacteren|bellen ...
$want ik? ... niet ... $msg ... ontvangen|krijgen
$want me|mij|ons ... uitschrijven|afmelden
$want graag|mij|me|ons? ... uitschrijven worden|zijn
mij|me|ons ... uitschrijven
mij|me|ons afmelden|verwijderen|schrappen|uithalen voor|van|uit ... $msg|lijst|bestand|systeem|database
uitschrijven van|voor|uit ...
schrijf|schrijft mij|me|ons|dit ... uit
meld|meldt|melden mij|me|ons ... af voor|van ... $msg|lijst
haal|haalt|verwijder|verwijdert|schrap|schrapt|wis|wist|delete|gooi mij|me|mijn|dit|deze|ons|het ... nummer|lijst|gegevens|bestand|systeem|uit|contacten|database|adressenlijst ...
haal|haalt|verwijder|verwijdert|schrap|schrapt mij|me|ons van|uit ... 
haal|haalt|verwijder|verwijdert|schrap|schrapt mij|me|ons alstublieft? >
mijn|dit|het|ons nummer|gegevens ... verwijderen|wissen|weghalen|verwijder|schrappen|blokkeren|deleten
nummer verwijderen|wissen|schrappen
mij|me|ons van|uit de|jullie|uw|deze lijst|bestand|systeem|maillijst|verzendlijst ...
van|uit de|jullie|uw|deze|die lijst|maillijst|verzendlijst|database|bestand ...
laat|laten mij|me|ons ... met rust
met rust laten
val|vallen mij|me|ons|u? ... niet ... lastig ...
lastigvallen|lastig ... stoppen|stop
genoeg van|gehad|met ... $msg
zat van ... $msg
beu ... $msg
$msg ... beu|zat|moe|spuugzat
ben|word ... beu|zat|gek van|om|jullie|uw|die|deze? ... $msg
afmelden voor|van ... $msg|lijst|dienst|service
hoe kan|meld|schrijf|kom|raak|stop ik ... af|afmelden|uit|uitschrijven|vanaf|stoppen|verlost
waar kan ik ... afmelden|uitschrijven
trek|trekken|intrekken ... toestemming in
toestemming ... intrekken|in|ingetrokken
geen toestemming ...
bezwaar tegen ... $msg
zeg ... $msg|abonnement|dienst|service op
abonnement opzeggen|stopzetten|stoppen
geen interesse in deze|uw|jullie|die $msg
geen behoefte aan deze|uw|jullie|die|verdere? $msg
$msg hoeven|hoeft|hoef niet|ik meer?
hoef|hoeft|hoeven geen ... $msg ...
hoef|hoeft|hoeven die|deze|uw|jullie $msg niet ...
spam
$want $i? dit|dat|deze|die|ze|zulke|het? niet meer ... krijgen|ontvangen|hebben|zien
$want dit|dat|deze|die|ze niet krijgen|ontvangen|hebben
gedaan|genoeg|klaar|uit|ophouden|gestopt met die|deze|al|de|jullie|uw? ... $msg
stop|hou|houd|kap|stoppen ermee|daarmee|hiermee ...
$msg zijn|is|worden vervelend|irritant|storend|lastig|ongewenst|overbodig ...
vervelende $msg
niet meer ... geinformeerd|herinnerd|gecontacteerd|aangeschreven worden
blokkeer|blokkeren mijn|dit nummer ...
nummer blokkeren
laat|laten mij|me|ons ... gerust
geen|nooit contact meer|opnemen ...
opzeggen ... $msg|dienst|service|abonnement
$msg dienst|service opzeggen|stopzetten|uit
verbied ... sturen|contacteren|$msg
geen interesse|behoefte|nood in|aan ... $msg
$msg alstublieft|graag|nu|meteen? ... stopzetten|stoppen|afzetten|uitzetten|opzeggen

[optout_phrase wrong]
gelieve|graag|alstublieft? te? verwijderen|wissen|schrappen|uithalen ...
verwijder|schrap|wis|haal mij|me|dit|die|deze|het|hem|alstublieft? ...
niet meer ...

[optin whole]
start
aanmelden
inschrijven
wil weer $msg|berichten ontvangen
ik? wil weer|opnieuw ... $msg ontvangen|krijgen
opnieuw aanmelden|inschrijven

[optin]
weer|opnieuw|terug ... $msg ontvangen|krijgen|sturen
stuur|mag|mogen ... weer|opnieuw|terug ... $msg
meld|schrijf mij|me ... weer|opnieuw|terug aan|in
weer|opnieuw|terug aanmelden|inschrijven|ontvangen
toch weer|wel $msg ...

[help whole]
hulp
help
info
infos

[reaction]
vindt|vond ... leuk|geweldig|grappig
heeft|hebt ... gereageerd|leuk
reageerde|reageert ... op|met
heeft gelachen om
lachte|lacht om
vindt dit leuk
benadrukte|benadrukt
houdt|hield van
👍|❤|😂|😮|😢|🙏|👎|😍|✅|😊 op|bij|aan
vond|vindt

[signature]
verzonden|verstuurd vanaf|met|van|via mijn|outlook|yahoo|iphone|samsung|een|ipad|gmail|mail
verzonden|verstuurd vanuit outlook|mijn|mail
outlook voor ios|android downloaden?
download outlook|yahoo

[auto]
automatisch|automatische antwoord|reactie|beantwoording|berichten|afwezigheidsbericht|gegenereerd
automatisch gegenereerd|verzonden
aan het rijden
achter het stuur
ik rij|rijd nu|momenteel
ik? zit|ben nu|momenteel|even? in de auto
in de auto >
bel|app|berichten je|u|later|zo|straks|terug|zodadelijk|jou later|zo|straks|terug|meteen|zodra|zodadelijk ...
bel|app ik? je|u|jou ... terug
bel later terug
kan nu|momenteel|even|op|niet|je|u|dit niet|nu|moment|uw ... opnemen|praten|antwoorden|bellen|reageren|spreken|telefoneren|lezen|beantwoorden ...
kan uw|je|jouw berichten|oproep niet ...
zit|ben in|nu|momenteel? in? een? vergadering|bespreking|meeting ...
in vergadering|bespreking|meeting
in een vergadering|bespreking|meeting
afwezig wegens|tot|van|met|vanaf ...
afwezigheidsbericht
afwezigheidsmelding
niet storen
niet op kantoor
buiten kantoor
ben|is|zijn momenteel|tijdelijk|op|tot|nu ... afwezig|onbereikbaar|bereikbaar
niet bereikbaar
wordt|worden niet gelezen
neem|neemt|nemen ... contact op zodra|bij|na ...

[wrong_person]
verkeerd|verkeerde|foutief|fout|foute nummer|persoon|verbonden|patient|telefoon|gsm|berichten|adres|mens|$kin|verstuurd|verzonden
verkeerd
verkeerde
wie is|bent|ben|zijn|zit|stuurt|bel dit|u|je|dat|er|daar|jij|jullie|deze|hier ...
wie bent u
< wie >
met wie spreek|heb|app ik ...
van wie is|komt dit|dat
ik? ben niet de|die|deze|mevrouw|meneer|degene|mr|mevr|dhr|wie ...
ik? ben niet $kin ...
ik? ben geen patient|klant ...
ben ik niet
dat ben ik niet
dat|dit is niet|geen ... mijn|voor|van nummer|afspraak|telefoon|mij|ons|me ...
niet mijn nummer|afspraak|telefoon|gsm|naam|berichten
niet voor mij|ons bestemd|bedoeld?
niet aan mij gericht
is niet mijn ...
heet niet|geen|anders ...
ken ik|geen|u|deze|die|jullie niet|geen|die|deze ...
ken u|je|jullie|deze|die|dat|hem|haar ... niet
ken geen|niemand ...
kennen we|wij|u|jullie|die ... niet
heb|hebben|had geen|helemaal|nooit|nog $appt|geen|een|afspraak ...
heb|hebben ... geen afspraak ... gemaakt|bij|staan|met|openstaan|gepland
heb|hebben|had niets|geen|nooit|niks|niet|nergens ... gemaakt|afgesproken|aangevraagd|gevraagd|ingeschreven|gepland|geboekt|besteld
heb|hebben helemaal? geen $appt ...
geen $appt bij|met|gemaakt|staan|gepland|hier ...
weet van geen|niets|niks $appt?
weet niets|niks van ... $appt
weet ik niets|niks van
u|jij|je|jullie heeft|hebt|hebben ... verkeerde|verkeerd|foute ...
u|jij|je|jullie bent|zijn ... verkeerd|fout|vergist ...
u|je|jullie vergist|vergissen ...
heeft|hebt zich|u|je ... vergist
vergissing
dit|dat|er moet|is|zal een? ... vergissing|fout|misverstand ...
deze|die persoon ... 
hier woont|werkt geen|niet|niemand ...
woont|werkt hier|niet|er niet|meer|geen ...
is overleden
overleden
dit|deze nummer is|behoort|hoort|heeft ...
nummer is niet|geen ...
nummer is van|wijzigen ...
niet meer het|de|mijn|zijn|haar nummer
welke|welk|wat $appt|voor ...
welke|welk|wat|welke $appt
over welke|wat $appt|gaat|hebt|heeft ...
waar gaat dit|het over
waarover gaat|heeft ...
waar heeft|heb|hebben u|je|jullie het over
zegt me|mij niets|niks

[correction]
dus &zeg|annuleren|afzeggen|nee|ja
pardon &ja|nee|ok|ik|niet|%
sorry &ja|nee|%
excuus &ja|nee|%
ik? bedoel|bedoelde
bedoelde
ik bedoel
vergis|vergist mij|me
verkeerd getypt|gedrukt|getikt
typfout
tikfout
foutje
correctie
of liever &ja|nee
nee wacht
oeps

[hedge]
$day is|wordt|zou $adv? lastig|moeilijk|ingewikkeld
misschien
wellicht
mogelijks
weet ik|het|nog|ik|we|dat|ik|even ... niet|nooit
weet niet
weet het? nog? even? niet ...
weten we|wij|nog|het? ... niet
niet zeker
niet 100 zeker
niet helemaal|honderd|heel ... zeker
onzeker
onduidelijk
weet niet|nog of|wanneer|hoe|wat|ik ...
niet zeker of ...
ben|zijn er? nog? niet over? uit
nog niet zeker|bekend|duidelijk|uit|besloten|weten
geen idee
hangt ervan|er|van|daarvan ... af?
afhankelijk van ...
ligt eraan|aan|er|daaraan ...
ik? probeer het|te|om|er|mijn|toch|wel ...
probeer
proberen
ga|zal|zullen|gaan ... proberen ...
zal het? proberen
doe|doen mijn|ons|me best ...
hoop het|van|te|dat|ik|er|wel|we|mee ...
hoop
hopen
hopelijk
hopen van|dat|het|te ...
als ik|er|alles|mijn|niet|mogelijk|de|we|wij|dat|ze|alles|hij|zij|u|jullie|er|geen ...
indien ...
mits ...
vrees van|dat|het|ik ...
vrees
moet eerst|nog|even|ik|dat|het|we|mijn|met ... kijken|vragen|overleggen|bespreken|voorleggen|checken|zien|bellen|nagaan|bekijken|navragen|regelen|nakijken|uitzoeken|informeren|afstemmen|overlegd|overleg ...
moet eerst|nog ...
moeten eerst|nog ...
even kijken|checken|overleggen|navragen|zien|afwachten|nakijken ...
ga|zal even|eerst|nog ... kijken|checken|overleggen|vragen|navragen|bekijken|zien|informeren ...
kijk|check|overleg|vraag ik? nog|even|het|eerst|na|of ...
laat het|nog|u|je|jullie|dat|iets|wat|ik|weten|later|zo ... weten
laten het|nog|u|je|jullie|wij|we ... weten
laat u|je|nog ... weten
laat weten
hoor|horen je|u|jullie|nog ...
bevestigen later|morgen|nog|vanavond|straks|zodra ...
bel|mail|app|antwoord|reageer|bellen|laat ik? u|je|jullie|morgen|later|nog|straks|vanavond|wel ... om|nog|wel|als|terug|of ... 
bel|bellen ... om te bevestigen
later|straks|morgen|nog bevestigen|beslissen|antwoorden|laten|reageren
kan ik|het|dat|nog ... nog|pas|niet ... zeggen|beloven|bevestigen|garanderen|inschatten|toezeggen|beslissen
kan ... niet ... beloven|garanderen|zeggen|toezeggen|beslissen|inschatten
kan niks|niets beloven|zeggen
nog niet beslist|bekeken|bevestigen
onder voorbehoud
zo zo
min of meer
twijfel
twijfelachtig
ik betwijfel ...
betwijfel
voorlopig wel|niet|ja|nog|even
principieel wel
in theorie
theoretisch
eigenlijk wel|niet
zien we|wij|nog|wel
eens|even zien|kijken|afwachten ...
noch ja noch nee
zal|zullen|gaan|ga|we we? wel? zien
we zien wel
zie nog|wel|het wel?
afwachten
eventueel
zou|zal|moet moeten|wel|kunnen|normaal|gaan|toch lukken|kunnen|gaan|moeten|lukken|passen|goed|ok
zou moeten|kunnen|normaal|wel ...
zou het? kunnen
kan zijn dat ...
het|kan kan|best|wel|ook zijn
moeilijk
lastig te zeggen
wordt moeilijk|krap|lastig
kan krap|moeilijk|lastig worden
vraag ... aan mijn|de ...
overleggen|overleg
als god het wil
insjallah
inshallah
ja|nee of nee|ja
ja en|noch nee
ja nee
beetje van beide
beide
allebei
maakt niet uit
maakt me|mij niet|niks uit
wacht nog|op|even ...
nog even wachten|geduld|kijken
nog afwachten
wie weet
geen zekerheid
50 50
fifty fifty
🤔
🤷
soms ja|wel soms? nee|niet
of toch ja|nee|niet?
of nee|ja >
eerder niet|wel|van|nee|ja
laat|laten nog ... horen|weten
kan best|goed|ook|wel? zijn >

[hedge confirm yes_no]
mogelijk
denk het|van|wel|ik|niet|dat|er|nog wel|niet|niet|ik|niet
denk van wel|niet
denk
denk het? wel|niet
denken van|we|dat|het ...
dacht van ...
geloof het|ik|van|dat? wel|niet
geloof van? wel|niet
vermoed van|dat|het|wel ...
schat
gok
zou zeggen
eigenlijk
vermoedelijk
indien mogelijk
als het ...
% zeker|ja|waarschijnlijk
als het mogelijk|kan|lukt ...
als mogelijk
zo mogelijk
waarschijnlijk
normaal gezien|gesproken
normaal ja|wel
normaliter
in principe
gaat wel

[hedge confirm]
jullie|u|ze hebben|hebt|heeft de|het|mijn|hem? afspraak|operatie? nu|al|weer|steeds? _? _? keer|maal|tweemaal|weer? verzetten|verplaatsen|wijzigen
zolang ...
op|onder voorwaarde
alleen als ...
nog niet
kan ... niet bevestigen
kan alleen ...
kan nog niets? zeggen
zou graag|willen komen >

[yes yes_no]
jammer genoeg wel|ja
helaas|jammer wel|ja
toch wel ja?
nog wel|steeds ja?

[proposal confirm]
kan $it? op? $weekday

[reschedule confirm]
verzetten
verplaatsen
wijzigen
verzetten|verplaatsen|wijzigen|vervroegen $it? $appt ...
$it? $appt ... verzetten|verplaatsen|wijzigen|vervroegen|ruilen|vervroegd|schuiven|omzetten|omruilen
$it? $appt later|vroeger|eerder|anders
$want|$must|kan|kunnen|mag|moet|graag|kunt|zouden ... verzetten|verplaatsen|wijzigen|vervroegen|ruilen|verwisselen|schuiven|verlaten|inplannen|omzetten
$want|$must|kan|kunnen|kunt ... ... verzetten|verplaatsen|wijzigen|vervroegen
vervroegen
ruilen
stel|stellen|schuif|schuiven|zet|zetten ik|we|graag|liever|$it ... uit|op|over|door
schuiven naar ...
$other $slot ...
$ein $other $slot ...
een andere >
op|naar|voor|in een? $other $slot|ander|andere ...
een|eens andere keer
$other keertje
iets anders|vroeger|eerder
liever niet? ... $day|%
liever|graag op|om|een|$day|in|later|volgende|eerder|%|vroeger|na|voor|over|s|naar|in|wat|iets|ochtend|middag ...
$day|% liever|graag >
beter op|om|een|$day|uit|volgende|in|na|later|vroeger|ochtend|middag ...
voorkeur voor|aan|is|op ...
heb|geef liever|voorkeur|de ... $day|later|vroeger|ander|andere|voorkeur
verkies|prefereer ...
later|eerder|vroeger in|op|graag|kan|mogelijk|komen|alstublieft|past|die|deze|dan|kunnen ...
< later|vroeger|eerder >
wat|iets|beetje|uur|kwartier later|vroeger|eerder graag|mogelijk|alstublieft|kan|komen|past|kunnen|op|kunnen ...
wat|iets vroeger|eerder ...
week|weken|dag|dagen|maand|maanden later|vroeger|eerder ...
in plaats van
ipv ...
niet $day|% maar $day|%|wel
kan|kunnen|mag|zou|past|gaat|lukt het|dat|ik|we|ook|hij|zij|die|er|dan|misschien ... op|om|ook|later|eerder|vroeger|$day|ander|andere|na|voor|naar|nog|over ...
kan|kunnen|mag|zou|past|gaat|lukt het|dat|ik|we|ook|hij|zij ... $day|%|later|eerder|anders|vroeger
kan|kunnen|mag|zou|lukt $day|% ook ...
kan ik|we ook $day|%|om|op|later|vroeger|eerder|na|een ...
kan|kunnen wel|ook|alleen|enkel|pas|nog|liever|beter|misschien op|om|vanaf|na|$day|volgende|later|%|tot|voor|in|s|ochtend|middag|s ...
kan|kunnen|kom|komen pas|alleen|enkel op|om|vanaf|na|$day|volgende|later|%|in|ochtend|middag ...
wel op|om|vanaf|na|$day|volgende|% ...
$weekday wel|misschien >
pas om|na|vanaf|weer|terug|in ...
beter zou|is|was|past|kan ... $day|%|later|vroeger|zijn
wisselen|ruilen van|met|naar? ... dag|datum|uur|afspraak|$day
had|hadden $i? liever|graag een? ... afspraak|avondafspraak|$slot ...
alleen|enkel op|om|na|vanaf $day|% ...
volgende|komende|andere week|maand|$weekday ...
over een|twee|drie|paar|% week|weken|maand|maanden|dagen ...
week|dag|maand erna|later|nadien ...
heeft|hebben|heb|is|zijn|bestaat|hebt u|jullie|er|je|ook|nog|soms ... andere|ander|anders|plek|plaats|$day|vrij|later|eerder|vroeger|latere|nieuwe|nieuw|mogelijkheid|alternatief|gaatje|plekje|plaatsje|opening ...
heeft|hebben|heb|is|zijn u|jullie|er|je nog iets|wat|plek|plaats|een|vrije|tijd|ruimte|beschikbaar|vrij ...
heeft|hebben|heb|hebt u|jullie|je iets|wat|niets ... $day|%|later|vroeger|anders|eerder|in
nog plek|plaats|vrij ...
nieuwe|nieuw afspraak|datum|voorstel|tijdstip|moment|tijd ...
nieuwe datum|afspraak
maak|maken|krijgen|krijg|plannen|plan|inplannen|geven|vinden|zoeken ... nieuwe|nieuw|andere|ander ...
$day|% ... beter|handiger|makkelijker|liever
past|schikt|komt|is|lukt|zou me|mij|ons|het|uit? ... beter|liever|handiger
wanneer kan|is|heeft|hebben|hebt|zou|kunnen het|de|u|er|je|jullie|ik|we ... wel|volgende|plek|weer|plaats|vrij|eerstvolgende|nieuwe|andere|dan|anders
wanneer kan|kunnen ik|we|het ... wel|dan|terecht|weer
ander|een|ander keertje
een andere keer
een andere keer
op een later|ander moment|tijdstip ...
bel|bellen|contacteer|contacteren ... voor|om een? nieuwe|andere|nieuw|te ... afspraak|datum|verzetten|moment
bel|mail mij|me ... nieuwe|andere afspraak|datum
niet deze week
te vroeg|laat|snel >
is|komt|dat mij|me|ons? te|iets|wat vroeg|te|laat vroeg|laat|snel?
afspraak maken
te vroeg|laat|snel voor mij|me|ons
veel? te vroeg >
uur|kwartier later|vroeger|eerder zou|is|was|graag|mag|kan ...
kan|kunnen|mag|zou|mogen $i $it? $appt? ... wisselen|verzetten|verplaatsen|wijzigen|ruilen
naar voren|voor|achter|achteren|later schuiven|halen|brengen|verzetten|verplaatsen
$day|%|ochtend|middag ... komt|is|zou|past|kan|schikt|lukt|gaat me|mij|ons? beter|ook|makkelijker|handiger|liever ...
kan|kunnen|mag $it? $appt ... naar ... $day|later|week|andere|middag|ochtend ...
wil|zou|willen|zouden graag|liever? wisselen|ruilen

[no confirm cancel]
$it? $appt moet|wil|wens|ga|zal|zou|moeten|willen ik|we|wij $adv? $adv? afzeggen|annuleren|afmelden
$want|$must|kan|kunnen|graag|moeten|gedwongen|gelieve|verplicht|helaas ... afzeggen|annuleren|afmelden
$want|$must|kan|kunnen ... ... afzeggen|annuleren
$it? $appt ... afzeggen|annuleren|afmelden|schrappen
zeg|zegt maar $it? $appt? af
afzeggen
annuleren
afmelden
afzeggen|annuleren $it? $appt ...
$it? $appt afzeggen|annuleren|afmelden|schrappen
$must|$want|kan $i $it? _? $appt? ... afzeggen|annuleren
$must|$want|kan $i $it? $appt van|op|om|voor _ ... afzeggen|annuleren

[no confirm]
$day is|zou|komt|valt $adv? slecht|onhandig|rot|beroerd uit?
zie|zien|ziet ik|we? $adv? af van ...
ik|we doe|doen $adv? niet mee
$day|dag|dan|om moet|moeten|ga|werk $i $adv? $adv? werken|weg
$day|dag|dan werk|werken $i
afmelden voor|van ... $appt|$day|%
meld|melden|meldt ik? me|mij|ons|hem|haar|$my|zich ... af
zeg|zegt|zeggen|zei ik|we|graag|hierbij|liever|dus|$it|de|mijn|onze ... af >
zeg|zegt|zeggen ... ... af
bel|blaas|gelast ik|$it ... af
afzeggen|annuleren $it? $appt ...
$it? $appt ... afzeggen|annuleren|afmelden|schrappen|laten|vervallen|vrijgeven|doorstrepen|stoppen|weghalen|verwijderen
schrap|schrapt|schrappen|verwijder|haal|streep|wis ik|u|maar? $it? $appt ...
schrap|schrapt|haal|streep|zet mij|me|ons|hem|het|die|deze ... van|uit|maar|weg|eraf|eruit|door ... $appt|lijst|planning|agenda|$day
van|uit de|uw|jullie planning|agenda|lijst ...
$can $adv? $adv? $adv? $adv? niet $adv? $adv? $come zijn|komen?
$can ... niet ... $come ...
$can $adv? $adv? $adv? $adv? niet >
$can ... ... niet >
$can ... niet >
kan|kunnen|kunt $adv? $adv? niet want|omdat|door|wegens|ik|ben|moet|heb|met|meer|vanwege|die|op|om|morgen|dan|$day ...
$it|$day|dan|die|$kin|$i|dag $can $adv? $adv? $adv? niet ...
$can $i|$kin ... niet >
kan helaas|toch|echt|jammer ... niet ...
kan niet
kan niet meer
niet ... $come kan|kunnen|zal|zullen
niet ... er zijn|bij
niet ... aanwezig|erbij zijn|kan?
niet meer? komen|aanwezig|erbij|langskomen
niet kunnen ...
kom|komen|komt $adv? $adv? $adv? niet ...
$i|$kin|dus|dan|$day kom|komen|komt|verschijn|verschijnt $adv? $adv? niet ...
kom|komen|komt ... ... niet >
komt niet goed? uit ...
komt mij|me|ons|het? ... niet|slecht|niet uit|goed|gelegen ...
komt er niet|niets ... van
niemand komt
ga|gaan|haal|halen|red|redden|raak|raken|maak|maken $i? ik|we|het|dat|er|t|helaas|toch? $adv? $adv? niet ...
ga|haal|red|raak ... ... niet
$it|dat|het|die|ik|we haal|red|raak|ga|halen|redden $i? $adv? $adv? niet ...
geraken er niet
niet halen|redden|redt
$it|dat|het|die|$day|er? lukt|gaat|past|schikt|werkt|gaan $adv? $adv? $adv? niet ...
lukt|gaat|past|schikt|gaan $adv? $adv? $adv? niet ...
lukt|gaat|past|schikt ... ... niet
lukt|gaat niet lukken|gaan|door|worden ...
$can|gaat|zal hem|het|er|m|dat? niet worden|lukken|gaan|kunnen|passen|halen|redden
gaat|gaan ... niet ... lukken|worden|door|kunnen|passen
zal|zullen niet gaan|lukken|kunnen|aanwezig|komen|passen
zal ... niet ... gaan|lukken
wordt|word|is|ga hem|m|helaas|het|niks|niets? niet|niks|niets >
wordt niks|niets ...
lukt|past|schikt slecht|moeilijk
schikt niet
ben|zijn|is|bent $i? $adv? $adv? $adv? niet $adv? $adv? aanwezig|beschikbaar|thuis|er|bij|vrij|in|erbij|mobiel|fit|staat
ben|zijn|is er|dan|helaas|op|$day|die|dag|ik|we ... niet >
ben|zijn|is er dan? niet
ben|zijn|is $adv? $adv? niet in|aanwezig|beschikbaar|thuis|bij|van|op|vrij|het|de|ter ... land|stad|staat|buurt|gelegenheid|mogelijkheid|nederland|belgië|vlaanderen|de|het|plaatse|partij
ben|zijn niet aanwezig|beschikbaar|thuis|in|er|bij|vrij|erbij|geinteresseerd|langer ...
er niet zijn|bij
er dan? niet bij?
niet aanwezig
niet beschikbaar
niet vrij
niet in het land|de ...
niet ter plaatse|beschikking
verhinderd
verhindering
ben|zijn|is $adv? $adv? $adv? verhinderd|weg|afwezig|bezet|onbeschikbaar
ben|zijn|is|zit|zitten|lig|verblijf ik|we|dan|nu|helaas|er|die|dag|op|nog|met|momenteel|$day|hij|zij|zelf? ... met|op|in het|de? vakantie|buitenland|ziekenhuis|reis|verlof|quarantaine|isolatie|zakenreis|verlof|werk|cursus|spanje|frankrijk|italie|turkije
met|op|in het|de? vakantie|verlof|reis|buitenland|zakenreis ...
afwezig
ben|zijn|is ... positief|corona|besmet
onmogelijk
niet mogelijk
is|dat|het|mij mij|me|ons|dat|het|helaas|is? niet mogelijk
niet meer nodig|gewenst|actueel|noodzakelijk|relevant|van
hoef|hoeft|hoeven ik|we|voor|van|$it ... niet|geen meer|afspraak|$appt?
hoef|hoeft|hoeven $it? $appt? niet meer?
hoeft niet|geen meer|voor|afspraak ...
$it? $appt ... niet meer? nodig|gewenst|doorgaan|door|noodzakelijk|actueel
$it? $appt mag|kan|gaat|kunnen|moet ... weg|vervallen|geschrapt|niet|eruit|af|eraf|verwijderen|annuleren
kan|mag|laat|laten ... vervallen|schieten|varen|wegvallen
vervalt
heb|hebben|wil $it? ... niet meer nodig
heb|hebben ... geen $appt ... nodig
heb ... geen behoefte|zin|interesse ...
geen behoefte|zin|interesse|nood ...
wil|willen $i? $it? $appt? niet|geen meer|afspraak|komen|$appt|door ...
wil|willen|wens ... niet meer? komen|gaan|doorgaan
wil|willen niet|geen meer?
ga niet ...
gaan niet ...
zie|zien ik|er|ervan|we|van|$it ... af ...
zie ervan|er af|van ...
afzien|afzie ...
gaat|ging helaas|dus|dan? niet door|lukken
niet door ...
doorgang vinden
geen tijd|geld
heb|hebben ... geen tijd ...
bevestigen niet
er is ... iets|wat tussen|tussengekomen|tussendoor gekomen?
is ... iets ... tussengekomen|tussen ...
iets|wat ertussen|tussen gekomen|tussen?
iets|wat tussengekomen
er iets ... tussen
tussengekomen
laat|laten|laat mij maar|het|hem zitten|vallen|schieten|verstek|gaan|maar
laat|laten verstek ... gaan
verstek
laat maar
sla|slaan|skip|pas ik|we|een|deze|dit|het|keer|liever? ... over
pas voor
ik pas >
geef|geven|gun|gunt ... aan iemand|een|ander|anderen|andere ...
geef $it? $appt|plek|plaats ... vrij|door|weg
geef|geven ... plaats|plek|$appt ... iemand|ander|vrij|door
mag|kan|mogen naar|aan een|iemand ander|anders ...
iemand anders ... 
niet op mij|ons|me rekenen|wachten
reken|rekenen niet ... op mij|ons|me
zonder mij|ons
ga|gaan|ben ergens|elders|al|inmiddels ... anders|geweest|elders|geholpen|genezen
elders ... geholpen|afspraak|terecht|gevonden
al elders|ergens ...
andere arts|dokter|ziekenhuis|tandarts ... gevonden
genezen
heb al|dan|die|op|helaas ... iets anders|andere|een ...
moet dan|die|helaas|op|om|$day ... werken|weg
moet helaas|dan|die|toch? werken
lever ... in
trek ... me? terug
weiger ...
kan er niet ...
$my $kin komt|kan|gaat|zal|is|redt|wil $adv? $adv? niet ...
$my $kin komt|kan|gaat|zal|heeft $adv? geen|niet ...
mocht|mogen ... afzeggen|annuleren
laat|laten $it? $appt maar? vallen|schieten|varen|zitten
< niet nodig >
heb|hebben $i? er? geen behoefte|interesse|zin|nood meer? aan|in? ...
neem|nemen $adv? niet deel
is|kwam|komt er iets|wat ... tussengekomen|tussen gekomen?
geen kans|mogelijkheid|optie
moet|moeten $i? gaan|naar|nog? het? werken|werk|school
vergeet|vergeten $it? $appt maar
wordt|word ... niks|niets meer?
ben|zijn|is|zit|zitten|lig ... ... revalidatie|quarantaine|rehab|rusthuis

[no confirm request cancel]
kunt|kan|kun|wilt|wil|zou|zouden|mag|kunnen u|je|jullie|ik|we|graag|mij|me $it? $appt? ... afzeggen|annuleren|schrappen|afmelden|verwijderen|weghalen ...
gelieve ... annuleren|afzeggen|schrappen
gelieve ... te annuleren|schrappen
mogelijk om? ... annuleren|afzeggen
annuleren|afzeggen mogelijk|kan|nog
< graag|gelieve annuleren|afzeggen|afmelden ...

[no edge]
nee
negatief
👎
❌
🚫
🙅
❎
✖

[no]
nee dank|hoor|helaas|sorry|natuurlijk|jammer|toch|echt|alstublieft|het|zeker
nee niet
< nee? zeker|absoluut|natuurlijk|liever|helaas|toch|echt|beslist|sorry niet >
in geen geval
onder geen beding|enkele
geen sprake van
beslist niet
nooit van mijn leven
toch niet >
liever niet >
helemaal niet >

[no whole]
n
niet

[no yes_no]
jammer genoeg niet|nee
geen
geen enkele|enkel ...
helemaal|totaal|absoluut|echt|volstrekt|zeker niet|geen|niks|niets
helemaal|totaal niets|niks
niks
niets
niets bijzonders|gemerkt|van|aan|meer|speciaals ...
nooit
nog nooit
nergens
heb|had|hebben|neem|gebruik|voel|zie|merk|heeft|kreeg|drink|rook ik? ook|nog|echt|helemaal|verder|eigenlijk? geen|niet|niets|nergens|niks|nooit ...
voel niets|niks|geen
geen pijn|koorts|klachten|last|problemen|bloed|bloeding|misselijkheid|braken|overgeven|zwelling|roodheid|hoest|symptomen|medicijnen|medicatie|allergie|allergieën|complicaties|bijwerkingen|hinder|duizeligheid|diarree|uitslag|wondvocht|probleem|benauwdheid|paracetamol|ontsteking ...
geen last|hinder van|meer|gehad ...
pijnvrij
koortsvrij
klachtenvrij
zonder pijn|koorts|klachten|problemen
nog niet
tot nu|nog toe niet|geen|nog
voorlopig|momenteel|nu|vandaag niet|geen
niet meer
niet dat ik weet
niet van toepassing
nvt
noch ... noch
doet geen|niet meer? pijn|zeer
doet niets|niks
doet niet meer? pijn|zeer
is|zijn|was|ben|bent niet ... rood|gezwollen|dik|warm|zwanger|allergisch|misselijk|duizelig|ziek|nuchter|ontstoken|opgezwollen|pijnlijk
gelukkig niet|geen
geen enkel probleem|klacht|last

[yes edge]
ja graag
ja
jazeker
ok
akkoord
zeker
zeker weten
zeker en vast
vast en zeker
natuurlijk
uiteraard
vanzelfsprekend
klopt
dat klopt
juist
inderdaad
correct
absoluut
jawel
jahoor
ja hoor
tot uw dienst
jazeker ja
met plezier
met genoegen
reken maar
yes
👍
👌
✅
✔
☑
🆗

[yes]
ja zeker|hoor|doe|dat|inderdaad|absoluut|alstublieft|best|wel|klopt
ja prima|goed|hoor|natuurlijk|dank|klopt|akkoord|ok|in|uiteraard|top|perfect|super|fijn|is
nog|wel|toch wel|degelijk ja

[yes whole]
j
y

[yes confirm edge]
prima
goed
is goed|ok|prima|akkoord
is in orde
dat|het is goed|ok|prima|akkoord|fijn|best|geregeld
< graag >
heel graag
zeer graag
doe ik
doen we
doe maar
in orde
afgesproken
best
ok dan
perfect
top
super
mooi
uitstekend
geweldig
fantastisch
fijn
helemaal goed|prima|top|akkoord|in
heel goed
alles goed|ok|in
komt goed|voor|in !$bad ...
dat|het komt goed|in|helemaal|voor|dik|wel|zeker ...
komt in orde
komt voor elkaar|mekaar
komt voor elkaar
tot dan|morgen|straks|$day|ziens|zo|overmorgen|binnenkort|snel|gauw|volgende|op|om|in|bij|later|dinsdag|die|de ...
zie|zien u|je|jullie|ze|we|elkaar|mekaar ...
past|schikt prima|goed|mij|me|ons|perfect|uitstekend|heel|voor|best|zeker|helemaal|in !$bad ...
dat|het|de|die past|lukt|schikt|gaat|kan|werkt !$bad
dat|het|die dag|datum|tijd|uur|tijdstip past|lukt|schikt|gaat|is !$bad ...
bevestigen
< kom >
ik kom !$bad
we|wij komen !$bad
ben|zijn er >
ben|zijn erbij
zijn erbij
ben aanwezig
gaat door
gaat gewoon|zeker|ook? door
past >
lukt >
lukt prima|zeker|wel|me|mij|ons|goed !$bad ...
staat genoteerd|gepland|vast|in|geboekt|ingepland|er ...
staat
aanwezig
genoteerd in agenda
blijft staan|zo|gelden|behouden
voor mij|ons is|past|ok|goed|prima|akkoord|in|klopt ...
ok|goed|akkoord|prima voor mij|ons|$day|morgen
komt me|mij|ons|dat? goed|prima|perfect|uitstekend uit
komt goed|prima|perfect uit
klinkt goed|prima
doen wij
maak er werk van
laat maar komen
deal
go
chill

[yes confirm]
$i|$kin? zal|zullen|ben|zijn|kom|komen $adv? $adv? op tijd zijn|komen|er?
$it? $appt mag|kan|moet zo|$adv? blijven|doorgaan|behouden|staan staan?
100 zeker|ja
ik|wij|we|$kin zal|zullen|ben|zijn|is $adv? $adv? $adv? er|erbij|aanwezig|bij zijn|bij
ik|wij|we|$kin ben|zijn|is $adv? $adv? $adv? er|erbij|aanwezig|present|ter !niet ...
ben|zijn ik|we|wij $adv? $adv? er|erbij|aanwezig|present|zeker|op
zal|zullen ik|we|wij? $adv? $adv? er|erbij|aanwezig zijn|bij
zal er zijn|bij|wezen|staan
zullen er zijn|bij
ben|zijn er|aanwezig|op|dan|morgen|om|zeker|erbij|present|$day|paraat|gewoon tijd|zeker|bij|morgen|%|om|op|$day|dan|hoor|ook|natuurlijk|klokslag?
ben|zijn er|aanwezig om|op|morgen|dan|zeker|hoor|natuurlijk|ook|stipt|dinsdag|$day ...
ben|zijn om|op|stipt|ruim % uur? er|aanwezig|daar|bij
ben|zijn|kom|komen ... op tijd ...
ben|zijn van de partij
zal|zullen aanwezig|komen|erbij|verschijnen zijn?
zal|zullen|ga|gaan $adv? $adv? $adv? komen|verschijnen|aanwezig|langskomen|erbij|gaan zijn?
kom|komen|komt eraan|naar|morgen|graag|gewoon|vandaag|zeker|om|ook|op|met|langs|er|natuurlijk|dan|$day|uiteraard|vast|% !$bad ...
kom|komen|komt $adv? $adv? graag|zeker|natuurlijk|gewoon|om|op|langs !$bad ...
$i kom|komen|komt $adv? $adv? $adv? graag|zeker|natuurlijk|om|op|naar|met|langs|eraan|dan|ook|er|wel !$bad ...
$day|dan|om|uur|dus|natuurlijk|uiteraard|zeker kom|komen|ben|zijn ik|we|wij er|erbij|aanwezig|zeker|graag?
en|dus ik|we kom|komen|ben er?
ga|gaan komen
ik|we|wij kan|kunnen $adv? $adv? komen|aanwezig|erbij|gaan|er|langskomen zijn?
kan|kunnen ik|we|wij? komen|langskomen|aanwezig|erbij zijn?
kan komen
kunnen komen
$it? $appt|tijd|datum|tijdstip|dag|uur ... past|is|staat|klopt|blijft|gaat|kan|komt goed|prima|akkoord|staan|genoteerd|ok|gewoon|door|in|vast|mij|me|perfect|zo|behouden|doorgaan|gepland|bevestigen|zeker ...
$it? $appt|tijd|datum past|klopt|staat|akkoord|ok !$bad
afspraak|dat|het|alles gaat gewoon|zeker|ook|wel|nog? door
past|schikt|lukt voor mij|ons
dat gaat|zal|moet zeker|wel|gewoon|prima|best|helemaal|goed? lukken|goed|komen
gaat|zal zeker|wel|gewoon|prima|goed? lukken|goed
moet lukken
lukt mij|me|ons|dat|het|wel|prima|zeker ...
niet annuleren|afzeggen|verzetten|verplaatsen|wijzigen|verzetten
niet te annuleren|verzetten|wijzigen|verplaatsen
niet af te zeggen
wil|hoef|hoeft|ga|zal|hoeven|heb $i? $it? $appt? niet te? annuleren|afzeggen|verzetten|verplaatsen|wijzigen|afmelden
zeg|zeggen ... niet af ...
niet af >
hou|houd|houden|behoud|behouden|bewaar $it? $appt|datum|tijd ...
hou|houd|houden vast|aan het|hem|deze|de ...
graag behouden|houden
laat $it? $appt staan|doorgaan|zo
laat|laten staan|doorgaan|zo
$my? $kin komt|is|zal|gaat er|ook|graag|zeker|op|om|morgen|natuurlijk|aanwezig|dan|gewoon|mee|komen !$bad ...
$my $kin komt !$bad
$my $kin zal|gaat|kan er|komen|aanwezig|erbij zijn|bij? 
$my $kin en ik komen|zijn|zullen ...
hij|zij|ze komt|is|zal|komen|zullen er|ook|graag|zeker|komen|aanwezig|om|op|gewoon zijn?
breng|brengen|begeleid|vergezel|rij|kom mijn|ons|hem|haar|met|onze ...
brengt|begeleidt mij|me|ons ...
u|je|jullie kunt|kunnen|kan|mag|mogen op|rekenen ... mij|ons|me|rekenen ...
reken|rekenen|tel maar|gerust? op mij|ons|me
op mij|ons|me rekenen
kunt|kan|kunnen|mag u|je|jullie? op mij|ons|me rekenen
kijk|kijken ernaar|er|uit ... uit|naar
verheug|heb me|mij|er|zin ... in|op
vergeet|vergeten het|$it|de|niet ... niet ...
zal|zullen ... niet vergeten|missen
mis het|hem niet
wijzigen er? niets|niks
geen wijzigingen|verandering|wijzigen
alles blijft ... 
zoals afgesproken|gepland|voorzien|besproken ...
neem|nemen|accepteer|aanvaard|aanvaarden de|deze|het|die|graag ...
ga|gaan akkoord|ermee|er ...
eens met
sta|staan|stap|meld|melden klaar|paraat|ik|me|mij|ons aan|om|op|klaar ...
present
van harte
stemt overeen
ik doe mee
zal|zullen|ga|gaan $i? $it? $appt nakomen|bijwonen|respecteren|houden
geen probleem|bezwaar|punt|moeite
geen enkel probleem|bezwaar
dat|het|is|zal|vormt|voor geen probleem|bezwaar
zonder problemen|probleem
$i? zal|zullen|ben|zijn ... op tijd ...
$i sta|staan klaar|paraat
daar ben|zijn $i bij
niks|niets wijzigen|anders
geen wijzigen
en|dus kom|komen !$bad
zal|zullen ... ... praktijk|u|jullie|ziekenhuis|daar|polikliniek zijn
$kin komt|komen >
$i en $my? $kin komen|zijn|zullen ...
% uur? past|is|lukt mij|me|ons|goed|prima !beter
$day past|lukt|schikt mij|me|ons|goed|prima !beter|niet
kom ik >

[declare confirm]
bevestigen
ik|hierbij|wil|kan|graag|we|wij|zal bevestigen $it? $appt ...
bevestigen $it? $appt|komst|aanwezigheid|tijd|datum ...
bevestigen ik|graag|hierbij|dat|de|mijn|het|bij|deze ...

[nothing]
laat|zeg|meld het|mij|me|ons|t? maar? weten|even? als|of|wanneer er|het|de? iets|wat|tijd|tijdstip? wijzigen
begrijp|snap|versta het|dit|ik|niet|u|de ...
kan|kunnen ... niet openen|lezen|vinden|slapen|ademen|eten|zien|parkeren|lopen|bereiken|stappen|zitten|liggen|drinken|bewegen|slikken|opstaan|staan|horen|betalen|klikken|inloggen|buigen|plassen|rijden|downloaden|autorijden|werken|antwoorden
kan ... niet ... openen|lezen|vinden|slapen|ademen|eten|parkeren|lopen|inloggen
niet slapen|ademen|eten|lopen|stappen|openen|lezen|parkeren
niet ontvangen|gekregen|gevonden|begrepen
heb|hebben ... niet ontvangen|gekregen|gezien|begrepen|geslapen|gegeten
link|site|app|website|formulier|code|telefoon ... werkt|opent|gaat|lukt ... niet ...
werkt|opent niet
geen zorgen|paniek|nood|stress
maakt niet uit
maak je|u geen zorgen
niet alleen
niet te laat|vroeg
niet nuchter|roken|drinken|eten
niet erg|zo|gek|slecht|best|goed
niet zo goed|lekker|erg|fijn
geen auto|vervoer|parkeerplaats|link|rijbewijs|verwijsbrief|lift|begeleiding|printer|internet|email|nieuws
heb geen auto|vervoer|geld|lift|rijbewijs|verwijzing|verwijsbrief ...
gestopt met ...
stoppen met roken|de|mijn|medicatie|medicijnen|drinken|pillen|bloedverdunners ...
moet|mag|kan ik ... stoppen met ...
stop met|de|mijn roken|medicatie|medicijnen|pillen|drinken|eten|aspirine|bloedverdunners ...
stop|gestopt|stoppen de|mijn|met ... bloeden|bloeding|bloedverdunners|medicatie
bushalte
halte
stopcontact
bus stop
verband|pleister|adres|dokter|nummer|medicatie|verzekering|huisarts|naam wisselen|wijzigen|verwisselen|vervangen
nieuw|mijn adres|nummer|mailadres|verzekering|huisarts|email ...
$my $kin is|heeft|ligt|moet|zit ziek|koorts|gevallen|in|overleden|pijn|jarig|geopereerd|bij ...
goed en|prima|alles u|met|jij|je|goed
afmelden|aanmelden|melden|inschrijven bij|aan de|balie|receptie|het ...
moet|waar|hoe|kan ik? me|mij? ... aanmelden|melden|afmelden|inschrijven bij|aan|balie ...
dokter|arts|ziekenhuis|u|jullie|ze|praktijk heeft|hebben|had|hebt ... afzeggen|annuleren|verzetten|verplaatsen
niet vergeten
veel beterschap
beterschap
gaat|ging het|goed|alles|heel|wel|beter|prima|met|slecht|niet|minder ... goed|slecht|beter|niet|prima|minder
goed geslapen|aangekomen|verlopen|gegaan|hersteld
alles gaat|ging|is|verloopt|loopt goed|prima|ok|naar ...
een vraag
vraag
vraagje
mijn medicatie|medicijnen
morgen ochtend|vroeg|middag
niet ik
niet omdat ...
al eens
van gedachten wijzigen
geen nieuwe|andere >
geen nieuwe afspraak

[stranger]
$my|een|geen|deze|die taxi|ambulance|bus|trein|tram|auto|dokter|arts|chirurg|verpleegkundige|thuiszorg|kinesist|fysiotherapeut|huisarts|labo|lab|uitslag|link|site|app|website|parking|parkeerplaats|verwijsbrief|recept|mutualiteit|verzekering|praktijk|wonde|wond|pijn|verband|gps|lift|knie|rug|been|voet|arm

[ack]
dank
dank u|je wel?
hartelijk|heel|alvast|hartelijke erg? dank
dank voor ...
ontvangen
goed ontvangen
goed begrepen
begrepen
genoteerd
opgeschreven
gelezen
duidelijk
helder
gezien
staat in ... agenda
in agenda gezet
heb|hebben ... ontvangen|gelezen|gezien|gekregen|genoteerd
berichten ontvangen|gelezen|gekregen|begrepen|goed
🙏
fijn dat ...
lief
wist ik al
weet ik|het >
weet het|ervan >
weet ervan
niet vergeten
was ik niet vergeten
attent
handig
mooi zo
ok ontvangen
ok ontvangen

[class maybe]
misschien wel waarschijnlijk vermoedelijk mogelijk helaas vandaag allicht

[ack confirm]
$i? kom|komen|ben|zal|zijn $i? $maybe? iets|wat|een|%? beetje|kwartier|kwartiertje|min|minuten|minuutjes? later|te|vertraging laat?
$i|$kin? kom|komen|ben|zijn|zal|ik|we|heb $i? iets|wat|een|beetje|misschien|%|wel|waarschijnlijk|ca|ongeveer|kwartier|kwartiertje|min|minuten|uur|minuutjes|paar|rond? ... later|laat|vertraging|te
kom|komen|ben|zal ... ... later|laat
vertraging
heb|hebben ... vertraging
sta|staan|zit|zitten in|vast ... file|vast
in de file
ben|zijn al? onderweg
onderweg
ben|is|ik ik|hij|zij|nu|erg|momenteel|zelf|wat|heel|helaas|nog|al|te? ziek|grieperig
heb koorts|griep|corona|buikgriep ...
ziek
% min|minuten te? laat|later|vertraging

[ack yes_no]
een beetje
beetje
een klein|heel beetje
klein beetje
soms
af en toe
nu en dan
weinig
nauwelijks
licht
lichtjes
lichte ...
enigszins
minimaal
matig
gering
een klein beetje
bijna niet|geen|niets
niet echt|veel|zo|altijd|heel|erg|vaak|bijzonder|direct|constant ...
amper
gaat wel
valt mee
valt wel|best|nog mee
deels
gedeeltelijk
wisselend
zelden
het|wordt minder|beter|erger
alleen bij|als|s|in|soms ...
alleen maar? ... beetje

[contrast]
maar
echter
alleen
behalve
tenzij
wacht
wacht even
moment
doch
evenwel
hoewel
ofschoon
al moet ik
enkel
toch eerst

[question]
wat
wanneer
waar
wie
hoe
hoelang
waarom
waarvoor
waarheen
waarmee
welke|welk
hoe laat|lang|veel|ver|duur|vaak
< moet|mag|kan|zal|moeten|mogen|heb|krijg|ben|kunnen|zou ik|we|er|mijn|hij|zij|dat|het ...
moet|mag|dien ik|mijn|we $kin? ... nuchter|meenemen|eten|drinken|parkeren|betalen|roken|melden|doen|innemen|meebrengen|stoppen
mag|mogen ik|we ...
< kunt|kan|kun|kunnen|wilt|wil|zou|heeft|hebt|hebben|heb u|je|jullie ...
kunt|kan|kun|wilt|zou|kunnen u|je|jullie ... bellen|sturen|zeggen|laten|doorgeven|geven|contacteren|terugbellen|doorsturen|meedelen|opsturen|mailen
is er
is het
is dat|dit
< is|zijn|was|gaat|heeft|duurt|geldt de|het|er|dit|dat|mijn|die ...
heeft u
wil|zou graag? weten|vragen
graag bevestigen|info|antwoord|informatie|adres|telefoontje
of ik|er|het|de|we ...
bel|belt|contacteer mij|me|ons ... terug?
bel|belt mij|me|ons
graag terugbellen|gebeld|bellen|contact|teruggebeld|telefoontje|telefonisch worden?
teruggebeld
terugbellen alstublieft|graag
gelieve terug? te bellen|contacteren
bent u|jullie ...
bevestigen u|je|jullie
vraag|vraagje
zijn|is|hebben jullie|u|de $adv? $day? open|dicht|gesloten|bereikbaar

[proposal]
$day kan|past|lukt|schikt|gaat|kom|ben wel|ook|ik|goed? wel|ook|goed?
$day kan|kom ik wel?
$day wel|ook
$day
om %
% uur
na %
vanaf %
half %
kwart over|voor
rond %
om tien|negen|acht|elf|twaalf|een|twee|drie|vier|vijf|zes|zeven
half tien|negen|acht|elf|twaalf|een|twee|drie|vier|vijf|zes|zeven
% u

[negation]
niet
geen
nooit
niets
niks
zonder
niemand
nergens
noch
nauwelijks
evenmin

[light]
nrs
vas
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
nu
nou
eens
direct
onmiddellijk
jullie
uw
deze
alles
maar
hier
gewoon

[filler]
hallo
hallo allemaal
hoi
hoihoi
dag
hey
hee
heej
goedemorgen
goeiemorgen
goedemiddag
goeiemiddag
goedenmiddag
goedenavond
goeieavond
goedeavond
goedendag
goeiedag
morgen allemaal
goede|goeden|goeie morgen|middag|avond|dag|ochtend
beste dokter|mevrouw|meneer|allen|praktijk|team
alstublieft
graag
dank
dank u|je wel?
heel erg
heel hartelijk
hartelijk dank
alvast dank
hartelijk
vriendelijke|hartelijke|vriendelijk|hartelijk|lieve groet
met vriendelijke|vriendelijk groet
met de|lieve beste? groet
groet
groet _
groet _ _
groet van|uit _
hoogachtend
sorry
excuses
excuus
pardon
mijn excuses|excuus
sorry voor het|de ongemak|overlast|late ...
het spijt me|mij|ons
spijt me|mij|ons heel|erg|zeer? erg?
jammer genoeg
helaas
jammer
dokter
dokter _
dr
dr _
mevrouw
meneer
mevrouw|meneer|mevr|dhr|mw|fam|familie _
mevr
mw
dhr
fijne|prettige|goede|leuke|mooie dag|avond|weekend|week|vakantie|feestdagen|middag|nog
fijn|prettig|goed|leuk weekend
fijne dag nog|verder|gewenst
prettige dag
nog een fijne|prettige|goede dag|avond|weekend
doei
doeg
daag
dag
ciao
salut
saluut
ajuus
tot ziens
nou
oh
ah
aha
eh
euh
uh
uhm
hm
hmm
en
hoor
wel
even
beste
geachte
geachte heer|mevrouw|dokter
heer
haha
lol
hihi
xx
x
xxx
gewoon
dus
trouwens
eigenlijk
gelukkig

[hedge whole]
bijna

[hedge yes_no]
maar toch|wel|nog|nu? een|soms|wat|lichtjes beetje|klein? beetje|wel? >

[nothing confirm]
de hare|zijne|hunne annuleren|afzeggen

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
dertien = 13
veertien = 14
vijftien = 15
zestien = 16
zeventien = 17
achttien = 18
negentien = 19
twintig = 20
eenentwintig = 21
tweeentwintig = 22
drieentwintig = 23
vierentwintig = 24
vijfentwintig = 25
zesentwintig = 26
zevenentwintig = 27
achtentwintig = 28
negenentwintig = 29
dertig = 30
eenendertig = 31
tweeendertig = 32
drieendertig = 33
vierendertig = 34
vijfendertig = 35
zesendertig = 36
zevenendertig = 37
achtendertig = 38
negenendertig = 39
veertig = 40
eenenveertig = 41
tweeenveertig = 42
drieenveertig = 43
vierenveertig = 44
vijfenveertig = 45
zesenveertig = 46
zevenenveertig = 47
achtenveertig = 48
negenenveertig = 49
vijftig = 50
eenenvijftig = 51
tweeenvijftig = 52
drieenvijftig = 53
vierenvijftig = 54
vijfenvijftig = 55
zesenvijftig = 56
zevenenvijftig = 57
achtenvijftig = 58
negenenvijftig = 59
zestig = 60
eenenzestig = 61
tweeenzestig = 62
drieenzestig = 63
vierenzestig = 64
vijfenzestig = 65
zesenzestig = 66
zevenenzestig = 67
achtenzestig = 68
negenenzestig = 69
zeventig = 70
eenenzeventig = 71
tweeenzeventig = 72
drieenzeventig = 73
vierenzeventig = 74
vijfenzeventig = 75
zesenzeventig = 76
zevenenzeventig = 77
achtenzeventig = 78
negenenzeventig = 79
tachtig = 80
eenentachtig = 81
tweeentachtig = 82
drieentachtig = 83
vierentachtig = 84
vijfentachtig = 85
zesentachtig = 86
zevenentachtig = 87
achtentachtig = 88
negenentachtig = 89
negentig = 90
eenennegentig = 91
tweeennegentig = 92
drieennegentig = 93
vierennegentig = 94
vijfennegentig = 95
zesennegentig = 96
zevenennegentig = 97
achtennegentig = 98
negenennegentig = 99
honderd = 100
🔟 = 10
een dozijn = 12

[value ordinal]
eerste = 1
tweede = 2
derde = 3
vierde = 4
zesde = 6
zevende = 7
achtste = 8
negende = 9
tiende = 10
elfde = 11
twaalfde = 12
dertiende = 13
veertiende = 14
vijftiende = 15
zestiende = 16
zeventiende = 17
achttiende = 18
negentiende = 19
twintigste = 20
eenentwintigste = 21
tweeentwintigste = 22
drieentwintigste = 23
vierentwintigste = 24
vijfentwintigste = 25
zesentwintigste = 26
zevenentwintigste = 27
achtentwintigste = 28
negenentwintigste = 29
dertigste = 30
eenendertigste = 31
laatste = -1
vijfde = 5

[value and]
en

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
van maximaal

[value degree]
graden
graad
c
graden celsius
f = 1
fahrenheit = 1

[value unit]
mg
mm
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
slagen
x
uren
nacht
secondes
seconden
glazen
glas
capsules
stappen
meter
km
hechtingen
pijnstillers
pijnstiller
pleisters
maal
dafalgan
dafalgans
paracetamols
kilos
broers
zussen
zonen
dochters
kleinkinderen
katten
honden
mensen

[value hour]
uur
uur s avonds
uur ochtend
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
huisnummer
bus
straat
bed
postcode
rond
half
paracetamol
ibuprofen
verdiep
geboren
tegen
na
over

[value inexact]
hooguit
hoogstens
maximaal
minimaal
zeker niet
niet meer dan
net geen
hoger dan
lager dan
ten minste
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
behalve
behalve op

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
jan = 1
februari = 2
feb = 2
maart = 3
mrt = 3
april = 4
apr = 4
mei = 5
juni = 6
juli = 7
augustus = 8
aug = 8
september = 9
sept = 9
sep = 9
oktober = 10
okt = 10
november = 11
nov = 11
december = 12
dec = 12

[value day]
vandaag = 0
vanavond = 0
vanmiddag = 0
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

[value later]
over een week = 7

[value ahead]
over
binnen

[value span]
dag = 1
dagen = 1
week = 7
weken = 7

[value period]
volgende week = 7
komende week = 7
eender welke dag
maakt niet uit
andere week
komend weekend
begin van de week
eind van de maand
begin van de maand
volgend weekend
volgende maand
weekend
eind van de week

[value alarm]
gebloed
bloeden
nabloeding
bloedverlies
hoog koorts
heel hoge koorts
erg hoge koorts
heel veel pijn
heel erge pijn
zeer veel pijn
vreselijke pijn
ondraaglijke pijn
enorme pijn
enorm veel pijn
extreme pijn
zware pijn
pijn is ondraaglijk
niet te houden
niet uit te houden
pijn op de borst
borstpijn
ademnood
kortademig
krijg geen adem
geen adem
geen lucht
krijg geen lucht
moeite met ademen
moeilijk ademen
flauw gevallen
flauwte
flauw
in elkaar gezakt
bewustzijn verloren
buiten bewustzijn
ambulance
spoedgevallen
ehbo
112
infectie
geinfecteerd
geïnfecteerd
wondinfectie
koude rillingen
rillingen
overgegeven
gebraakt
braak
moet overgeven
etter uit
verlamd
stuipen
zelfmoord
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

[value or]
of
