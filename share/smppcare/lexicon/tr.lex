lexicon tr 1
fallback en
# The words of Turkish replies, a small file. The format is in README.

[spell]
evt = evet
ewet = evet
hyr = hayır
yok = hayır
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

[optout_phrase whole]
dur
durdur

[optout clause]
stop
iptal mesaj
abonelikten çık
çıkış

[optout_phrase]
mesaj istemiyorum|göndermeyin|atmayın|yollamayın ...
artık? mesaj ... istemiyorum
bana? ... mesaj göndermeyin|atmayın
listeden çıkarın|çıkar ...
beni listeden ...
abonelikten çıkmak|çık|çıkar ...

[optin whole]
başla
start

[help whole]
yardım
help
info

[wrong_person]
yanlış numara|kişi
ben değilim
siz kimsiniz
kimsiniz

[hedge]
belki
bilmiyorum
emin değilim
galiba
sanırım
muhtemelen
inşallah
olabilir

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

[no confirm]
iptal
randevu iptal ...
iptal et|edin|edelim|istiyorum|etmek
iptal etmek istiyorum
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

[no edge]
hayır
yok
👎
❌

[no]
hayır hayır
hayır teşekkürler
kesinlikle hayır

[no yes_no]
hiç
değil
hayır hiç

[yes edge]
evet
tamam
ok
tabii
tabi
elbette
olur
kesinlikle
peki
doğru
👍
👌
✅

[yes]
evet evet
sorun değil
sorun yok
problem yok

[yes confirm edge]
geleceğim
gelirim
geliyorum
geleceğiz
orada olacağım
onaylıyorum
kabul
uygun

[ack]
teşekkürler
teşekkür ederim
sağol
sağolun
anladım
aldım

[ack yes_no]
biraz
bazen
az

[contrast]
ama
fakat
ancak

[question]
ne
ne zaman
nerede
nasıl
kaç
hangi
neden
saat kaçta

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

[filler]
merhaba
selam
günaydın
iyi günler|akşamlar
teşekkürler
teşekkür ederim
lütfen
maalesef
üzgünüm
özür dilerim
doktor
bey
hanım

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

[value hour]
saat
de
da

[value before]
saat
oda
numara
kod

[value inexact]
neredeyse
yaklaşık

[value weekday]
pazartesi = 1
salı = 2
çarşamba = 3
perşembe = 4
cuma = 5
cumartesi = 6
pazar = 7

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

[value day]
bugün = 0
yarın = 1
dün = -1

[value alarm]
kan
kanama
kanıyor
yüksek ateş
çok ağrı
nefes alamıyorum
acil
bayıldım
