lexicon pl 2
fallback en
# The words of Polish replies, a small file. The format is in README.

[spell]
taak = tak
tk = tak
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
tak tak = tak
taa = tak
tka = tak
takk = tak
nieee = nie
ne = nie
niet = nie
nope = nie
dziękuje = dziękuję
dziękujemy = dziękuję
dzięki wielkie = dziękuję
dziekujemy = dziękuję
dzk = dziękuję
dzięx = dziękuję
pzdr = pozdrawiam
pozdr = pozdrawiam
pozdrowienia = pozdrawiam
wizycie = wizyta
wizytą = wizyta
wizyt = wizyta
badanie = wizyta
badania = wizyta
zabieg = wizyta
zabiegu = wizyta
konsultacja = wizyta
konsultację = wizyta
konsultacji = wizyta
terminu = termin
terminie = termin
terminy = termin
wiadomość = sms
wiadomościami = sms
wiadomosc = sms
esemesy = sms
esemesów = sms
smsa = sms
smsami = sms
smski = sms
przypomnienia = sms
przypomnień = sms
odwołanie = odwołać
odwołania = odwołać
odwołajcie = odwołać
odwołamy = odwołać
odwołam = odwołać
odwołuje = odwołać
odwoluję = odwołać
odwolac = odwołać
odwolanie = odwołać
anulowanie = anulować
anulujcie = anulować
anuluje = anulować
anulowac = anulować
skasować = anulować
skasujcie = anulować
wykreślić = anulować
wykreślcie = anulować
zrezygnować = rezygnuje
rezygnacja = rezygnuje
rezygnujemy = rezygnuje
przełożyć = przełożyć
przełożenia = przełożyć
przełóżcie = przełożyć
przełóżmy = przełożyć
przełożymy = przełożyć
przekładam = przełożyć
przeniesienie = przełożyć
przenieść = przełożyć
przesunięcie = przesunąć
przesunac = przesunąć
przesuńmy = przesunąć
zmienic = zmienić
zmieńmy = zmienić
potwierdzamy = potwierdzam
potwierdzone = potwierdzam
potwierdzenie = potwierdzam
potwierdzić = potwierdzam
potwierdzona = potwierdzam
potw = potwierdzam
bedziemy = będziemy
przyjdziemy = przyjdziemy
moge = mogę
mogl = mogę
moglbym = mógłbym
wiem = wiem

[class i]
ja my on ona oni

[class kin]
mama tata mąż żona syn córka ojciec matka babcia dziadek brat siostra dziecko mężczyzna pacjent pacjentka
teściowa teść wnuk wnuczka partner partnerka rodzice dzieci

[class my]
mój moja moje nasz nasza

[class come]
przyjść być dotrzeć przyjechać stawić zjawić skorzystać pojawić uczestniczyć zdążyć dojechać

[class coming]
przyjdę przyjde przyjdzie przyjdą przyjdziemy będę bede będzie bedzie będą będziemy przyjadę przyjadzie przyjedzie dotrę dotrzemy dotrze
zjawię zjawimy stawię stawimy stawi pojawię pojawimy

[class day]
poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę jutro dzisiaj dziś pojutrze
rano wieczorem popołudniu południe południu tydzień tygodniu miesiąc miesiącu styczniu lutym grudniu grudnia stycznia

[optout clause]
stop
rezygnacja z sms
wypisz
wypisz mnie
wypiszcie mnie
rezygnuje z sms|subskrypcji|powiadomień
koniec

[optout_phrase]
nie wysyłać|wysyłajcie|wysylajcie|piszcie|chcę|chce|życzę|przysyłać ... sms ...
nie wysyłajcie|wysylajcie|piszcie ...
nie chcę|chce|życzę sobie? ... sms ...
nie chcę|chce otrzymywać|dostawać ...
proszę? mnie? usunąć|usuncie|usuńcie|wypisać ... numer|listy|bazy ...
przestańcie|przestancie wysyłać|pisać|wysylac ...
proszę? przestać ... wysyłać|pisać ...
wypisz|wypiszcie|wypisać|wyrejestrować|wyrejestrujcie mnie|nas ...
proszę mnie? wypisać|wyrejestrować ...
usuńcie|usuncie|usuń|usun|usunąć|usunac|wykasujcie|usunięcie mój|moj|mojego|mnie|ten numer|numeru|dane|danych|z ...
usuńcie|usuncie|usuń|usun|usunąć mnie
proszę o usunięcie ... numeru|danych|bazy
nie wysyłać|wysyłajcie|wysylajcie|wysyłaj|piszcie|pisać|przysyłać|przysyłajcie|dzwonić|dzwońcie|spamować|kontaktować więcej|już|mi|do|żadnych|proszę ...
więcej|już nie wysyłać|wysyłajcie|pisać|piszcie|dzwonić ...
proszę nie wysyłać|pisać|przysyłać|dzwonić|kontaktować ...
nie chcę|chce|życzę|zycze|chcemy sobie? już|więcej? otrzymywać|dostawać|sms|kontaktu ...
żadnych|zadnych|dość|koniec ... sms ...
przestańcie|przestancie|przestań|przestan wysyłać|pisać|wysylac|mi|do|spamować|nękać ...
dajcie mi|nam spokój|spokoj ...
cofam|wycofuję|odwołać zgodę|zgoda ...
jak się? ... wypisać|wyrejestrować
stop sms
spam

[optin whole]
start

[help whole]
pomoc
help
info

[auto]
odpowiedź automatyczna
automatyczna odpowiedź
prowadzę samochód
prowadzę auto
jestem|jadę w|za trakcie|samochodem|kierownicą ...
oddzwonię ...
zadzwonię później|pozniej
nie mogę|moge teraz|odebrać|rozmawiać ... rozmawiać|odebrać|teraz
jestem na spotkaniu
jestem poza biurem

[wrong_person]
pomyłka
to pomyłka
zły|zla|zły numer
nie ten numer
kto to
kto pisze
to nie ja
pomylka
to pomyłka|pomylka
zły|błędny|nieprawidłowy|zly numer
pomyliliście|pomylili|pomylił|pomyłka się|państwo|numery|numer ...
nie znam pana|pani|państwa|was|tej|tego ...
nie mam|miałem|miałam żadnej|żadnych|umówionej|umówionego? wizyta|termin ...
nie umawiałem|umawiałam|zapisywałem|zapisywałam|rezerwowałem ...
nie jestem pacjentem|pacjentką|panem|panią|tą ...
kim pan|pani|państwo|jesteś|jesteście|jest ...
z kim ...
jaka|jaką|która|którą wizyta ...
jaki termin
nie żyje
zmarł
zmarła

[correction]
pomyliłem|pomyliłam się
miałem|miałam na myśli
przepraszam &tak|nie

[hedge]
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
może !być|pan|pani|państwo
moze !byc|pan|pani
może być|byc że
nie wiem ...
jeszcze nie wiem|potwierdzam
nie wiem jeszcze
trudno powiedzieć
zależy ...
się okaże
nie jestem|jesteśmy pewien|pewna|pewni|w ...
dam|damy|daję znać|odpowiedź|znac ...
odezwę|odezwe|skontaktuję się ...
potwierdzam później|jutro|wkrótce
mam nadzieję ...
możliwe
muszę|musze sprawdzić|zapytać|zobaczyć|porozmawiać|uzgodnić|się ...
zastanowię|zastanowie|zastanawiam się
jeżeli|jesli ...
o ile ...
wstępnie
tak i nie
i tak i nie
ani tak ani nie
postaram|postaramy|spróbuję|sprobuje się ...
wydaje mi się ...
myślę|mysle że|ze ...
pół na pół
powinno|powinnam|powinienem ...
🤔
🤷

[hedge confirm]
pod warunkiem
chyba że
jeszcze nie

[reschedule confirm]
przełożyć
przełożyć wizyta ...
zmienić termin|wizyta|datę|godzinę
zmienić
inny termin|dzień
inna data|godzina
przesunąć ...
przesunąć
przełożyć ...
zmienić|zmiana ... termin|wizyta|datę|godzinę|date|godzine|dzień ...
prosić|prosze|proszę|poproszę|poprosić|chciałbym|chciałabym|potrzebuję o? ... inny|inną|innego|nowy|nowego|późniejszy|wcześniejszy|kolejny ...
inny|innego|nowy|nowego|innym|późniejszy|wcześniejszy|kolejny|inną|innej termin|dzień|dnia|datę|godzinę|date|godzine|godzinie|godziny|data|godzina
wolałbym|wolałabym|wolalbym|wolę|wole|preferuję|wolimy ...
lepiej|lepszy w|we|po|byłoby|bylby|by|pasuje|pasowałby ...
bardziej pasuje|pasowałby|odpowiada ...
czy ... wolny|wolne|inny|inne|wolnego|wcześniej|później|pozniej|wczesniej ...
czy można|mozna|da|jest|mogę|moge|możemy|byłoby się? ... przełożyć|później|wcześniej|inny|zmienić|$day|przesunąć|pozniej ...
mogę|moge|możemy dopiero|tylko|jedynie po|w|we|od|o|za ...
dopiero po|w|we|od|za ...
zamiast ...
nie w|we $day tylko|a|ale ...
w przyszłym tygodniu|miesiącu proszę?
na $day|przyszły|inny ... proszę?
późniejszy|wcześniejszy|późniejszą termin|godzinę|godzina
później|wcześniej|pozniej|wczesniej jeśli|proszę|można|możliwe|niż|by|się ...
umówić|zapisać się? na inny|nowy|$day ...
nowy termin
kiedy jest|będzie|są wolny|następny|wolne|najbliższy ...

[no confirm]
$day jest|to? zły|zła|złe|kiepski|odpada|fatalny
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
nie mogę|moge|możemy|mozemy|może|mogą|będę|bede|będziemy|będzie|dam|damy|da niestety|jutro|wtedy|teraz|być|przyjść|w|rady|mogła ...
nie $coming ...
$kin|$my nie $coming ...
$my? $kin nie może|moze|mogą|da|będzie ...
$i nie $coming|mogę|moge
rezygnuje z? wizyta?
nie pasuje|pasują|odpowiada mi|nam? ...
nie zdążę|zdaze|uda|udało|zdążymy ...
nie skorzystam ...
nie potrzebuję|potrzebuje|potrzebujemy|chcę|chce|chcemy już|juz|tej? wizyta|termin|przychodzić|iść|więcej ...
nie potrzebuję|potrzebuje ...
nie jest|będzie już? potrzebna|możliwe|aktualne|aktualna|konieczna ...
wizyta|termin nieaktualna|nieaktualny|niepotrzebna|zbędna|odpada
nieaktualne
nieaktualna
odpada
jestem|jesteśmy|będę|leżę na|w|za|poza urlopie|szpitalu|granicą|wyjeździe|wakacjach|delegacji|kwarantannie|krajem|miastem ...
wyjechałem|wyjechałam|wyjeżdżam ...
nie ma|będzie mnie|nas ...
nieobecny
nieobecna
niemożliwe
coś mi wypadło
wypadło mi ...
coś wypadło
nie mam|mamy czasu|jak|możliwości|jak ...
muszę|musze pracować|być w pracy
zrezygnuję
już po|niepotrzebne ...

[no edge]
👎
❌
🙅
🚫
niestety nie

[no]
nie >
nie nie
nie dziękuję
na pewno|niestety nie
absolutnie nie
w żadnym wypadku|razie
raczej nie dziękuję
niestety nie >
nie niestety|ale|bo|jednak ...

[no yes_no]
wcale
żadnych
żadne
nic
nigdy
nie mam ...
brak
ani trochę
nie mam|miałem|miałam|było|boli|czuję|ma|biorę|jestem ...
bez bólu|gorączki|zmian|problemów|objawów
w ogóle nie?
jeszcze nie

[no confirm cancel]
odwołać
odwołać wizyta ...
anulować
anulować wizyta ...
proszę|prosze|muszę|musze|chcę|chce|chciałbym|chciałabym|musimy o|niestety|jednak? odwołać|anulować wizyta?
o odwołać|anulować wizyta?
wizyta ... odwołać|anulować

[no confirm request cancel]
czy? mogę|moge|można|mozna|mogą|możecie|mogłaby|mógłby ... odwołać|anulować ...

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
potwierdzam
jak najbardziej
naturalnie
dokładnie
w porządku
się zgadza
spoko
okej
owszem
z przyjemnością
z chęcią
chętnie

[yes]
tak tak
nie ma problemu|sprawy
bez problemu
żaden problem
tak jest
na pewno tak?
tak oczywiście|jest|dziękuję|proszę|potwierdzam|będę|na
tak na pewno
na pewno tak|będę|przyjdę
żadnego problemu
nie ma sprawy

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
super
świetnie
może być|byc
wszystko ok|aktualne|dobrze
aktualne
pasuje mi|nam?
do jutra|wtorku|środy|poniedziałku|czwartku|piątku|soboty|zobaczenia|widzenia ...
widzimy się ...
stawię|stawimy|zjawię|zjawimy|pojawię się ...
odpowiada mi

[yes confirm]
$i? $coming ...
$my? $kin $coming ...
będę|będziemy na|o|w|obecny|obecna|punktualnie|jutro|pewno ...
przyjdę|przyjdziemy na|o|w|jutro|z|punktualnie ...
mogę|możemy przyjść|być ...
wizyta|termin aktualna|aktualny|pasuje|potwierdzam|ok|odpowiada|bez|zostaje ...
nie odwołać|anulować|rezygnuje ...
nie zapomnę ...
proszę na mnie liczyć
zgodnie z umową|planem
jak umówione
wizyta|termin mi|nam pasuje|odpowiada

[declare confirm]
potwierdzam
potwierdzam wizyta|termin|obecność|przybycie|przyjście|udział ...

[nothing]
nie rozumiem ...
nie dostałem|dostałam|otrzymałem|otrzymałam|widzę|działa|mogę ... linka|link|sms|strony|skierowania|otworzyć|zaparkować|spać|jeść|oddychać|znaleźć|dodzwonić ...
nie mogę|moge ... otworzyć|spać|jeść|oddychać|znaleźć|dodzwonić|wejść|chodzić ...
nie dostałem|dostałam ...
nie szkodzi
nie ma za co
link nie działa ...

[ack]
dziękuję
dziękuję bardzo
rozumiem
otrzymałem
otrzymałam
przyjąłem
dziękuję za przypomnienie|info
dziękuję za ...
ok dziękuję za ...
przyjęłam
zrozumiałem
zrozumiałam
pamiętam
🙏

[ack yes_no]
trochę
troche
czasami
czasem
mało
lekko
troszkę
troszeczkę
odrobinę
niewiele
rzadko
lekki|lekka|lekkie ...
nie bardzo

[ack confirm]
spóźnię|spóźnimy|spoznie się ...
będę|przyjdę później|chwilę|trochę|% ... później|spóźniony|spóźniona ...
jestem chory|chora|przeziębiony|przeziębiona

[contrast]
ale
jednak
tylko że
lecz
chyba że
natomiast

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
czy mam|muszę|trzeba|można|mogę|powinnam|powinienem|będzie|jest ...
co mam|trzeba|muszę|zabrać ...
gdzie jest|mam|się ...
jaki|jakie|jaka|jaką
dokąd
ile kosztuje|trwa|czasu ...
proszę o kontakt|telefon|informację|adres ...
proszę oddzwonić|zadzwonić|o ...
proszę do mnie? zadzwonić|dzwonić
na którą ...

[proposal]
$day
w|we|na $day
o %
po %

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
już
jest
mi
mój
moja
do
od
po
o

[filler]
halo
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
dobry wieczor
dzien dobry
czesc
hej
witaj
szanowni państwo
serdecznie
z poważaniem
miłego dnia
milego dnia
do widzenia
z góry dziękuję
bardzo proszę
bardzo
pozdrawiam _
pozdrawiam _ _
pan|pani _
dr
panie|pani doktor
haha
no
hmm
przykro mi
bardzo mi przykro

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
jedenaście = 11
dwanaście = 12
trzynaście = 13
czternaście = 14
piętnaście = 15
szesnaście = 16
siedemnaście = 17
osiemnaście = 18
dziewiętnaście = 19
dwadzieścia = 20
pięćdziesiąt = 50
sześćdziesiąt = 60
siedemdziesiąt = 70
osiemdziesiąt = 80
dziewięćdziesiąt = 90
sto = 100
dwie = 2
jedna = 1
piątka = 5
szóstka = 6
siódemka = 7
ósemka = 8
czwórka = 4
trójka = 3
dwójka = 2
dziesiątka = 10
dziewiątka = 9

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
kg
ml
cm
tygodniach
tabl
ibuprom
paracetamol
apap
godzin
godziny
minuty
nocy
kropli
złotych
zł
osób

[value hour]
h
godzin
godziny
godz
rano
wieczorem

[value before]
od
pokój
sala
o
numer
kod
wziąłem
wzięłam
biorę
za
po
ulica

[value inexact]
ponad
prawie
nie
poniżej
więcej niż
mniej niż
powyżej
między
pomiędzy
do
co najmniej

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
pn = 1
wt = 2
czw = 4
poniedziałku = 1
wtorku = 2
środy = 3
czwartku = 4
piątku = 5
soboty = 6
niedzieli = 7

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
przyszły tydzień = 7
przyszłym tygodniu = 7
w przyszłym tygodniu = 7
w następnym tygodniu = 7
następny tydzień = 7
w tym tygodniu
weekend
w weekend
obojętnie

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
krwawi
krwawił
krew leci
gorączka bardzo wysoka
bardzo wysoka gorączka
wysoką gorączkę
wysokiej gorączki
silne bóle
bardzo silny ból
okropny ból
ogromny ból
nie do wytrzymania
nie mogę oddychać
trudno oddychać
duszę się
ból w klatce
zasłabłem
zasłabłam
omdlenie
stracił przytomność
straciłam przytomność
karetka
karetkę
szpital
ropieje
infekcja
zakażenie
wymiotuję
wymioty
wymiotuje
pomocy

[value ordinal]
pierwszy = 1
pierwsza = 1
pierwsze = 1
pierwszą = 1
drugi = 2
druga = 2
drugą = 2
drugie = 2
trzeci = 3
trzecia = 3
czwarty = 4
ostatni = -1
ostatnia = -1

[value ahead]
za

[value span]
dzień = 1
dni = 1
tydzień = 7
tygodnie = 7
tygodni = 7

[value on]
w
we
na
dnia

[value or]
lub
albo
