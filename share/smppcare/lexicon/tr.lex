lexicon tr 2
fallback en
# The words of Turkish replies, a small file. The format is in README.

[spell]
evt = evet
ewet = evet
hyr = hayır
olur = tamam
tmm = tamam
tamm = tamam
tşk = teşekkürler
teşekkür = teşekkürler
randevum = randevu
randevumu = randevu
randevuyu = randevu
randevuya = randevu
okay = ok
mesajlar = mesaj
mesajı = mesaj
evett = evet
eved = evet
hee = evet
he = evet
hıhı = evet
yo = hayır
yoo = hayır
hayr = hayır
hayir = hayır
hyır = hayır
nayır = hayır
tamamdır = tamam
tamammm = tamam
tmmdır = tamam
tm = tamam
okey = ok
oke = ok
oki = ok
tşkler = teşekkürler
teşekkür ettim = teşekkürler
teşekkürlr = teşekkürler
tşkkrlr = teşekkürler
tsk = teşekkürler
sağolun = sağolun
eyvallah = sağolun
randevumuzu = randevu
randevumuza = randevu
randevunun = randevu
randevular = randevu
randevuma = randevu
randevudan = randevu
randevumdan = randevu
randevunuz = randevu
randevuyla = randevu
muayene = randevu
muayeneye = randevu
ameliyat = randevu
ameliyata = randevu
kontrole = randevu
kontrol = randevu
iptali = iptal
iptalini = iptal
ertelemem = ertelemek
erteleme = ertelemek
ertelensin = ertelemek
ertelenebilir = erteleyebilir
ertelenmesini = ertelemek
erteleyelim = erteleyin
değiştirmem = değiştirmek
değişiklik = değiştirmek
değiştirelim = değiştirmek
degistirmek = değiştirmek
değiştirin = değiştirmek
değişebilir = değiştirebilir
mesajları = mesaj
mesajlarınızı = mesaj
mesajlarınız = mesaj
mesajınız = mesaj
sms = mesaj
smsleri = mesaj
smsler = mesaj
bildirim = mesaj
bildirimleri = mesaj
hatırlatma = mesaj
hatırlatmalar = mesaj
reklam = mesaj
numarayı = numara
numaramı = numara
telefonumu = numara
onaylıyom = onaylıyorum
onayliyorum = onaylıyorum
onaylarım = onaylıyorum
onaylıyoruz = onaylıyorum
onay = onaylıyorum
onaylandı = onaylıyorum
onayladım = onaylıyorum
teyit ediyorum = onaylıyorum
teyit ederim = onaylıyorum
teyit = onaylıyorum
doğruluyorum = onaylıyorum
inşallah = inşallah
insallah = inşallah
maşallah = inşallah

[class cannot]
ayarlayamam ayarlayamayacak ayarlayamayacağım ayarlayamayacağız ayarlayamayız ayarlayamaz ayarlayamıcam
ayarlayamıyor ayarlayamıyorum ayarlayamıyoruz bulunamam bulunamayacak bulunamayacağım bulunamayacağız
bulunamayız bulunamaz bulunamıcam bulunamıyor bulunamıyorum bulunamıyoruz bulunmam bulunmayacak bulunmayacağım
bulunmayacağız bulunmayız bulunmıyor bulunmıyorum gelemedik gelemedim gelemem gelemeyebilirim gelemeyecek
gelemeyecekler gelemeyecem gelemeyeceğim gelemeyeceğiz gelemeyiz gelemez gelemezler gelemicem gelemiyor
gelemiyorum gelemiyoruz geleyemem gelmem gelmemek gelmeyecek gelmeyecekler gelmeyecem gelmeyeceğim
gelmeyeceğiz gelmeyiz gelmez gelmicem gelmiyor gelmiyorum gelmiyoruz gidemem gidemeyecek gidemeyecekler
gidemeyecem gidemeyeceğim gidemeyeceğiz gidemeyiz gidemez gidemezler gidemicem gidemiyor gidemiyorum
gidemiyoruz gideyemem katılamam katılamayacak katılamayacağım katılamayacağız katılamayız katılamaz
katılamıcam katılamıyor katılamıyorum katılamıyoruz katılmam katılmayacak katılmayacağım katılmayacağız
katılmayız katılmıyor katılmıyorum ulaşamam ulaşamayacak ulaşamayacağım ulaşamayacağız ulaşamayız ulaşamaz
ulaşamıcam ulaşamıyor ulaşamıyorum ulaşamıyoruz ulaşmam ulaşmayacak ulaşmayacağım ulaşmayacağız ulaşmayız
ulaşmıyor ulaşmıyorum yetişemedik yetişemedim yetişemem yetişemeyebilirim yetişemeyecek yetişemeyecekler
yetişemeyecem yetişemeyeceğim yetişemeyeceğiz yetişemeyiz yetişemez yetişemezler yetişemicem yetişemiyor
yetişemiyorum yetişemiyoruz yetişeyemem yetişmem yetişmemek yetişmeyecek yetişmeyecekler yetişmeyecem
yetişmeyeceğim yetişmeyeceğiz yetişmeyiz yetişmez yetişmicem yetişmiyor yetişmiyorum yetişmiyoruz çıkamam
çıkamayacak çıkamayacağım çıkamayacağız çıkamayız çıkamaz çıkamıcam çıkamıyor çıkamıyorum çıkamıyoruz çıkmam
çıkmayacak çıkmayacağım çıkmayacağız çıkmayız çıkmıyor çıkmıyorum

[class coming]
ayarlayabilir ayarlayabilirim ayarlayabiliriz ayarlayacak ayarlayacam ayarlayacağım ayarlayacağız ayarlayıcam
ayarlayırım ayarlayırız ayarlayıyor ayarlayıyorum ayarlayıyoruz bulunabilir bulunabilirim bulunabiliriz
bulunacak bulunacam bulunacağım bulunacağız bulunıcam bulunırım bulunırız bulunıyor bulunıyorum bulunıyoruz
gelebilir gelebilirim gelebiliriz gelebiliyorum gelecek gelecekler gelecem geleceğim geleceğiz gelicem gelir
gelirim geliriz geliyor geliyorum geliyoruz gidebilir gidebilirim gidebiliriz gidebiliyorum gidecek gidecekler
gidecem gideceğim gideceğiz gidicem gidir gidirim gidiriz gidiyor gidiyorum gidiyoruz katılabilir
katılabilirim katılabiliriz katılacak katılacam katılacağım katılacağız katılıcam katılırım katılırız
katılıyor katılıyorum katılıyoruz ulaşabilir ulaşabilirim ulaşabiliriz ulaşacak ulaşacam ulaşacağım ulaşacağız
ulaşıcam ulaşırım ulaşırız ulaşıyor ulaşıyorum ulaşıyoruz yetişebilir yetişebilirim yetişebiliriz
yetişebiliyorum yetişecek yetişecekler yetişecem yetişeceğim yetişeceğiz yetişicem yetişir yetişirim yetişiriz
yetişiyor yetişiyorum yetişiyoruz çıkabilir çıkabilirim çıkabiliriz çıkacak çıkacam çıkacağım çıkacağız
çıkıcam çıkırım çıkırız çıkıyor çıkıyorum çıkıyoruz

[class kin]
annem babam eşim kocam karım oğlum kızım kardeşim ablam abim dedem ninem anneannem babaannem çocuğum hasta
hastam torunum kayınvalidem

[class day]
pazartesi salı çarşamba perşembe cuma cumartesi pazar yarın bugün sabah akşam öğlen öğleden hafta haftaya
pazartesiye salıya çarşambaya perşembeye cumaya cumartesiye ay aya ocak şubat aralık

[optout_phrase whole]
dur
durdur
durdurun

[optout clause]
stop
iptal mesaj
abonelikten çık
çıkış
stop mesaj
mesaj iptal
üyelik iptal
abonelik iptal
ret
red

[optout_phrase]
mesaj istemiyorum|göndermeyin|atmayın|yollamayın ...
artık? mesaj ... istemiyorum
bana? ... mesaj göndermeyin|atmayın
listeden çıkarın|çıkar ...
beni listeden ...
abonelikten çıkmak|çık|çıkar ...
mesaj istemiyorum|istemiyoruz|göndermeyin|gönderme|atmayın|atma|yollamayın|yollama|göndermeyiniz|almak|kesin|durdurun|durdur|gelmesin|yazmayın ...
bir daha|dahi ... mesaj|yazmayın|göndermeyin|atmayın|aramayın|rahatsız ...
artık ... göndermeyin|yazmayın|atmayın|aramayın|yollamayın|istemiyorum
beni|bizi artık? rahatsız etmeyin ...
rahatsız etmeyin
beni|bizi rahat bırakın
numara ... silin|sil|çıkarın|siliniz|kaldırın ...
beni|bizi ... silin|çıkarın|kaldırın|çıkartın
listeden|listenizden|sistemden ... çıkarın|çıkar|silin|çıkmak|çıkarılmak|çıkartın|silinmek ...
abonelikten|üyelikten ... çık|çıkmak|çıkar|ayrılmak|çıkarın ...
bana mesaj|yazmayın|bir ... göndermeyin|atmayın|yazmayın|atma
bana yazmayın|yazma|göndermeyin
mesaj almak istemiyorum
iletişim|iznimi|iznim onayımı? ... iptal|geri|istemiyorum
spam
yeter ... mesaj

[optin whole]
başla
start

[help whole]
yardım
help
info

[auto]
otomatik yanıt|cevap|mesaj
araç|araba kullanıyorum
şu an|anda ... araç|araba|toplantıdayım|konuşamıyorum|müsait|kullanıyorum ...
toplantıdayım
sizi? sonra|birazdan? ararım|arayacağım|arıyorum
konuşamıyorum

[wrong_person]
yanlış numara|kişi
ben değilim
siz kimsiniz
kimsiniz
yanlış numara|kişi|kişiye|arama|mesaj ...
yanlışlık ...
yanlış
sen kimsin
kimsin
kim bu
bu kim
bu ben değilim
o ben değilim
randevu yok
benim randevu yok|almadım
randevu almadım|alan
böyle biri yok
tanımıyorum ...
bu numara ... ait|değil ...
hangi randevu
ne randevusu
vefat etti
öldü

[correction]
yanlış yazdım
pardon &evet|hayır
yani &evet|hayır

[hedge]
belki
bilmiyorum
emin değilim
galiba
sanırım
muhtemelen
inşallah
olabilir
henüz bilmiyorum|belli|kesin ...
belli değil
belli olmaz
kesin değil
net değil
bakarız
bakalım
bakacağım
bir bakayım
emin olamadım|değiliz
haber veririm|vereceğim|ederim|veririz|vericem
bildiririm
bildireceğim
sorayım
sormam lazım|gerek
düşüneyim
düşünüyorum
düşüneceğim
deneyeceğim
çalışırım
çalışacağım
gelmeye|yetişmeye çalışırım|çalışacağım|çalışıyorum
umarım
umuyorum
eğer ...
olursa ...
duruma göre
duruma bağlı
kararsızım
hem evet hem hayır
evet hayır
bilemiyorum
bilmem
şüpheli
zor
zannedersem
herhalde
büyük ihtimalle
ihtimal
gelebilirsem ...
allah nasip ederse
nasip
kısmet
galiba evet|hayır
🤔
🤷

[hedge confirm]
*arsa|*erse|*irse|*ürse|*ursa|*arsam|*ersem|*irsem|*ürsem|*ursam
şartıyla
henüz değil
şimdilik ...

[reschedule confirm]
ertele
ertelemek ...
ertelemek istiyorum
erteleyin
erteleyebilir ...
değiştirmek ...
değiştirmek istiyorum
değiştirebilir ...
başka gün|zaman|saat|tarih|bir
başka bir gün|zaman|saat|tarih
ertelemek
ertelenmek
ertelemek|erteleyebilir|erteleyin ...
randevu ... ertelemek|erteleyin|erteleyebilir|değiştirmek|değiştirebilir|almak|ileri|öne ...
saati|saatini|günü|gününü|tarihi|tarihini|saat|gün|tarih ... değiştirmek|değiştirebilir|değişir|almak ...
başka|diğer|yeni|farklı bir? gün|güne|günde|zaman|zamana|saat|saate|tarih|tarihe|randevu|hafta ...
başka bir? gün|güne|zaman|saat|saate|tarih|tarihe|randevu ...
daha geç|erken|sonra|uygun|ileri ...
$day ... daha? iyi|uygun|müsaitim|gelebilirim|tercih olurdu|ederim
$day ... daha iyi|uygun ...
$day ... olabilir|alabilir|var|uygun|gelsem|gelebilir mu|mi|mı|miyim|miyiz ...
$day alabilir|alalım|alın|almak ...
haftaya|ertesi|sonraki|gelecek hafta|ay|gün olsun|alalım|alabilir ...
gelecek hafta
haftaya ... boş|yer|var|olsun|alabilir|uygun ...
boş yer|randevu|saat var ...
ileri|öne bir? ... almak|alabilir|alın|tarihe|alalım ...
tercih ederim
$day tercih ederim
yerine ...
ancak ... sonra|gelebilirim
sadece $day|öğleden|sabah|akşam|saat ...

[no confirm]
$day günü? kötü|berbat
$day kötü|berbat|uymaz|olmaz|imkansız
gelemem
gelemiyorum
gelemeyeceğim
gelmiyorum
gelmeyeceğim
gelemeyiz
katılamıyorum
katılamayacağım
müsait değilim
mümkün değil
$cannot
$kin? $cannot
$cannot ...
gelmem mümkün değil|olmayacak
gelme|gelmek imkanım|mümkün|imkanımız yok|değil
imkanım yok
randevu vazgeçtim|istemiyorum|gerek|gelmeyeceğim|gelemem|katılamam
vazgeçtim
vazgeçiyorum
istemiyorum
gerek yok|kalmadı
artık gerek yok|kalmadı
ihtiyacım yok|kalmadı
bana? uymuyor
uymuyor
uygun değil|değilim|değiliz
müsait değilim|değiliz|değil|olmayacağım
mümkün değil ...
yurtdışındayım
yurt dışındayım
şehir dışındayım
tatildeyim
hastanedeyim
çalışıyorum o
işim var|çıktı
zamanım|vaktim yok
işteyim
başka doktora ...
olmaz
olmuyor
burada değilim|olmayacağım
orada olamayacağım|olamam
reddediyorum
beklemeyin

[no edge]
hayır
👎
❌
< yok >
🙅
🚫

[no]
hayır hayır
hayır teşekkürler
kesinlikle hayır
yok hayır|teşekkürler|sağolun
asla
katiyen

[no yes_no]
hiç
hayır hiç
yok
hiç yok
yok hiç
ağrı|ağrım|ateş|ateşim|şikayetim|şikayet|kanama|sorun|problemim|bulantı yok
olmadı
hiç olmadı
kalmadı
değilim
hissetmiyorum

[no confirm cancel]
iptal
randevu iptal ...
iptal et|edin|edelim|istiyorum|etmek|ediyorum|ediniz|edebilir|olsun|ettim|ederseniz
iptal etmek|edilmesini istiyorum|istiyoruz|isterim|zorundayım
randevu iptal et|edin|ediniz|etmek|ediyorum|olsun istiyorum?
randevu silin|sil|kaldırın

[no confirm request cancel]
iptal edebilir misiniz|miyim|miyiz
iptal eder misiniz|misin
randevu iptal edebilir|eder|edilebilir misiniz|miyim|mi

[yes edge]
evet
tamam
ok
tabii
tabi
elbette
kesinlikle
peki
doğru
👍
👌
✅
aynen
aynen öyle
tabii ki
tabi ki
şüphesiz
mutlaka
memnuniyetle
var

[yes]
evet evet
sorun değil
sorun yok
problem yok
evet tabii|tabi|lütfen|tamam|uygun|var|doğru
sorun yok|değil|olmaz
hiç sorun değil|yok
problem değil|yok

[yes confirm edge]
onaylıyorum
olur
kabul ediyorum
kabul
anlaştık
süper
harika
güzel
iyi
görüşürüz
görüşmek üzere
yarın|$day görüşürüz
bana|bize uyar|uygun
uyar
uygundur
uygunum
uygun !değil|değilim
müsaitim

[yes confirm]
$coming
$kin? $coming
orada|burada olacağım|olurum|oluruz|olacağız
oradayım
oradayız
saatinde|vaktinde|zamanında orada|gelirim|geleceğim|oradayım|olacağım
randevu ... geleceğim|geliyorum|geleceğiz|gelirim|onaylıyorum|geçerli|uygun|kabul
unutmam
unutmadım geleceğim
iptal etmeyin|etmiyorum|etmiyoruz|etmeyiniz|etmedim
iptal etmek istemiyorum|istemiyoruz

[declare confirm]
onaylıyorum
randevu onaylıyorum

[nothing]
anlamadım ...
anlamıyorum
açılmıyor
link açılmıyor|çalışmıyor
mesaj gelmedi
önemli değil
uyuyamıyorum
yürüyemiyorum
sigarayı bırakmak

[ack]
teşekkürler
sağol
sağolun
anladım
aldım
çok teşekkürler
mesaj için teşekkürler
... için teşekkürler|sağolun
bilgi için
not aldım|ettim
okudum
anlaşıldı
mesaj aldım
haberim var
biliyorum
🙏
unutmadım

[ack yes_no]
biraz
bazen
az
birazcık
azıcık
ara sıra
arada
nadiren
hafif
çok değil
pek değil
pek
fazla değil

[ack confirm]
geç kalacağım|kalabilirim|kalırım|gelirim|geleceğim
gecikeceğim
gecikebilirim
% dakika geç ...
hastayım

[contrast]
ama
fakat
ancak
yalnız
lakin

[question]
ne
ne zaman
nerede
nasıl
kaç
hangi
neden
saat kaçta
aç mı
ne kadar
nereye
kim
ne getirmeliyim
gerekiyor|gerekli|lazım mu|mı
gelmeliyim|gelmem mi
mi|mı|mu|mü >
miyim|mıyım|misiniz|miyiz
arar|arayabilir misiniz|mısınız
beni arayın|arar ...
adres ne|nerede

[proposal]
$day
saat %
% da|de

[negation]
değil
hayır
hiç

[light]
ben
bu
bir
için
mi
mı
benim
bana
beni
o
da
de
ki
çok
size
sizi
artık
daha
var
mu
mü

[filler]
alo
merhaba
selam
günaydın
iyi günler|akşamlar
teşekkürler
lütfen
maalesef
üzgünüm
özür dilerim
doktor
bey
hanım
merhabalar
selamlar
iyi günler|akşamlar|geceler|sabahlar|çalışmalar
günler
kolay gelsin
hoşçakalın
rica ederim
saygılar
saygılarımla
selam aleyküm
çok teşekkürler|üzgünüm
sağol
sağolun
sayın
hocam
doktor bey|hanım
ya
malesef
ne yazık ki
kusura bakmayın
afedersiniz
affedersiniz
pardon

[value number]
sıfır = 0
bir = 1
iki = 2
üç = 3
dört = 4
beş = 5
altı = 6
yedi = 7
sekiz = 8
dokuz = 9
on = 10
yirmi = 20
otuz = 30
kırk = 40
elli = 50
altmış = 60
yetmiş = 70
seksen = 80
doksan = 90
yüz = 100
yarım = 0

[value half]
buçuk

[value degree]
derece

[value unit]
mg
gün
gündür
hafta
ay
kez
kere
tane
hap
tablet
yaş
yaşında
çocuk
kg
kilo
ml
cm
günlük
saattir
haftadır
aydır
yıl
yıldır
defa
parol
ağrı kesici
hapı
dakika
kişi
lira
üzerinden

[value hour]
saat
de
da
buçukta

[value before]
saat
oda
numara
kod
odası
kat
hap

[value inexact]
en az
en fazla
neredeyse

[value weekday]
pazartesi = 1
salı = 2
çarşamba = 3
perşembe = 4
cuma = 5
cumartesi = 6
pazar = 7
pzt = 1
pazartesiye = 1
salıya = 2
çarşambaya = 3
perşembeye = 4
cumaya = 5
cumartesiye = 6
pazara = 7

[value month]
ocak = 1
şubat = 2
mart = 3
nisan = 4
mayıs = 5
haziran = 6
temmuz = 7
ağustos = 8
eylül = 9
ekim = 10
kasım = 11
aralık = 12
ocakta = 1
aralıkta = 12
kasımda = 11

[value day]
bugün = 0
yarın = 1
dün = -1
öbür gün = 2
yarından sonra = 2
ertesi gün = 1
evvelsi gün = -2

[value alarm]
kan
kanama
kanıyor
yüksek ateş
çok ağrı
nefes alamıyorum
acil
bayıldım
kanamam
kanaması
kan geliyor
yüksek ateşim
ateşim çok yüksek
ateşim yüksek
çok ağrım
çok ağrıyor
şiddetli ağrı
şiddetli ağrım
dayanılmaz
dayanamıyorum
nefes alamıyor
nefes darlığı
nefesim
göğüs ağrısı
göğsüm ağrıyor
bayıldı
bayılacağım
bilincini
ambulans
acil servis
irin
iltihap
enfeksiyon
kusuyorum
kusma
kusuyor
imdat

[value ordinal]
birinci = 1
birincisi = 1
ilk = 1
ilki = 1
ikinci = 2
ikincisi = 2
üçüncü = 3
üçüncüsü = 3
dördüncü = 4
son = -1
sonuncu = -1

[value point]
virgül
nokta

[value on]
günü

[value span]
gün = 1
hafta = 7

[value period]
gelecek hafta = 7
haftaya = 7
önümüzdeki hafta = 7
bu hafta
hafta sonu
farketmez
fark etmez

[value or]
veya
ya da
yada
