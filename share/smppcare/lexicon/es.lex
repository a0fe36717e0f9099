lexicon es 1
fallback en
# The words of Spanish replies. The format is in README, beside this file.

[spell]
xq = porque
pq = porque
xk = porque
tb = tambien
tmb = tambien
q = que
k = que
ke = que
xa = para
x favor = por favor
xfa = por favor
porfa = por favor
porfavor = por favor
grax = gracias
grcs = gracias
grasias = gracias
bno = bueno
vle = vale
okey = ok
oki = ok
okay = ok
okis = ok
sii = si
sip = si
zi = si
sep = si
nop = no
noo = no
nel = no
oc = ok
cancelo = cancelar
cancele = cancelar
cancelen = cancelar
canselar = cancelar
cancelad = cancelar
cancela = cancelar
cancelarla = cancelar
cancelarlo = cancelar
anulo = anular
anule = anular
anulen = anular
anulad = anular
anula = anular
anularla = anular
anularlo = anular
cambio = cambiar
cambiarla = cambiar
cambiarlo = cambiar
cambiarme = cambiar
cambiame = cambiar
cambien = cambiar
aplazo = aplazar
aplazarla = aplazar
aplazarlo = aplazar
pospongo = posponer
posponerla = posponer
mover = cambiar
moverla = cambiar
moverlo = cambiar
modificar = cambiar
modificarla = cambiar
reprogramarla = reprogramar
reprogramen = reprogramar
reagendar = reprogramar
reagendarla = reprogramar
podria = podria
asistire = asistire
acudire = asistire
asistiremos = asistire
acudiremos = asistire
confirmada = confirmado
confirmamos = confirmo
confrimo = confirmo
conf = confirmo
mensajitos = mensajes
msj = mensaje
msjs = mensajes
mnsj = mensaje
sms = mensajes
mensaje = mensajes
avisos = mensajes
recordatorios = mensajes
wasap = mensajes
whatsapp = mensajes
dr = doctor
dra = doctor
doctora = doctor
podre = podre
puedo ya = puedo
manana = manana
mñn = manana
mñna = manana

[block]
mi me se su sin son sol sur sobre
nota nos nunca nada yo ya
bata bala vaya baja paja caja faja raja
alta alto algo salto
para parar pasar pagar
vale valle
clara
caro
come como
bueno buena
tarde

[class day]
lunes martes miercoles jueves viernes sabado domingo hoy manana tarde noche semana enero febrero
marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre mes

[class weekday]
lunes martes miercoles jueves viernes sabado domingo

[class appt]
cita consulta turno visita hora revision operacion prueba cirugia sesion

[class come]
ir venir asistir acudir presentarme llegar voy vamos

[class msg]
mensajes correos llamadas notificaciones publicidad spam

[class kin]
hijo hija marido mujer esposo esposa madre padre mama papa hermano hermana abuelo abuela nieto
nieta pareja novio novia

[class it]
la lo el mi esta esa su nuestra una

[optout clause]
baja
stop
alto
parar
darme de baja
dar de baja
dadme de baja
deme de baja
denme de baja
quiero la? baja
solicito la? baja
date de baja
me doy de baja
baja de? $msg
stop $msg
cancelar suscripcion
desuscribir
desuscribirme

[optout_phrase]
no me|nos manden|mandes|mande|mandeis|envien|envies|envie|envieis|escriban|escribas|escriba|escribais|molesten|molestes|molesteis|llamen mas? ...
no quiero|queremos|deseo|necesito mas? $msg
no quiero|queremos|deseo que me|nos manden|envien|escriban|contacten ...
no quiero|queremos|deseo recibir|seguir ... $msg
no quiero|deseo recibir nada|mas|estos|sus|ningun ...
no quiero seguir recibiendo ...
no quiero mas de? ... $msg
no mas $msg
no mande|manden|envie|envien|mandes|envies|enviar|mandar mas|$msg ...
no contacten|contactar mas? ...
ni un mensajes mas
dejen|deja|dejad|deje|paren|para|parad|pare de mandar|mandarme|enviar|enviarme|escribir|escribirme|molestar|molestarme|llamar ...
dejen|dejad|deja|deje de enviar ...
dejen|dejad|deje me|nos en paz
dejenme|dejadme|dejame en paz
basta de $msg
basta ya de ... $msg
borren|borrad|borra|borre|quiten|quitad|quita|quite|eliminen|eliminad|elimine|elimina mi|me|este|nuestro numero|telefono|datos|de ...
borrenme|quitenme|eliminenme|borradme|quitadme|quitame|borrame|sacadme|saquenme|sacame de ...
quiero|quisiera|deseo|solicito|pido|necesito|como darme|dar|me|la|doy de|baja baja? ...
darme|deme|denme|dadme|dame|den de baja
doy de baja
que me|nos borren|quiten|eliminen|den de|del ...
harto|harta|cansado|cansada de ... $msg
bloquear|bloqueare|bloqueo este|el numero

[optin whole]
alta
start
reanudar
volver a recibir
quiero? volver|vuelvo a recibir ... $msg
quiero? darme de alta
quiero recibir $it? $msg de? nuevo|otra? vez?

[help whole]
ayuda
help
info

[reaction]
le gusto|gusta|encanta|encanto|molesta
le|me dio|ha like|gusta a
reacciono ... a
ha reaccionado ... a
enfatizo
👍|❤|😂|😮|😢|🙏 a

[signature]
enviado desde mi|el|outlook|yahoo|correo

[auto]
respuesta automatica
mensajes automatico
estoy conduciendo
conduciendo
ahora no puedo atender|hablar|contestar ...
no puedo atender|hablar|contestar|responder ahora|tu|su|el|en ...
te|le llamo|llamare luego|mas|despues|mas ...
en una? reunion
fuera de la? oficina
no molestar

[wrong_person]
se ha|han|habeis? equivocado|equivocada|equivocan|equivoca
se equivoca|equivocan|equivoco
numero|telefono|persona|paciente equivocado|equivocada|incorrecto|incorrecta|erroneo
equivocado|equivocada de? numero|persona|telefono?
error de numero
quien es|eres|sois|son
no soy yo|el|la|ese|esa|esta|este|paciente
no soy
no es mi|su|este|el ... numero|telefono|movil|cita
no conozco a
no lo|la|le conozco
no tengo ninguna? cita
no tengo $it? cita ninguna?
no he pedido|solicitado ninguna|cita ...
no existe ese|esta ...
esta persona no
ya no es su|el numero|telefono
aqui no vive ...

[hedge]
quizas
quiza
tal vez
a lo mejor
puede ser
puede que ...
posiblemente
probablemente
seguramente
no lo? se
no se si ...
no se todavia|aun
no estoy seguro|segura
no lo tengo claro
no tengo claro
depende
intentare ...
tratare de
voy a intentar ...
espero que|poder
si me|puedo|no|es|hay|tengo|mejoro|pudiera|llego ...
si dios quiere
creo que si|no ...
creo
supongo
a ver si ...
a ver
ya veremos
veremos
ya te|le|os digo|dire|aviso|avisare
luego confirmo|te|le|os|digo ...
te|le|os confirmo luego|mas|manana|despues|tarde ...
confirmare|confirmo luego|mas|manana|despues|cuando ...
lo confirmo luego|mas|manana ...
tengo que mirar|consultar|ver|mirarlo|preguntar|hablar|pedir ...
dejame|dejeme|dejadme mirar|ver|consultar|pensar ...
mas o menos
regular
ni idea
lo dudo
no creo
no creo que ...
dudo que ...
todavia|aun no lo? se
igual si|no|voy|puedo|no ...
estoy pendiente de
por ahora si|no
en principio
en principio si|no
🤔
🤷

[hedge confirm]
todavia no
aun no
no puedo confirmar ...
no puedo asegurar|decir ...
no quiero confirmar ...
solo puedo ...

[proposal confirm]
puedo el $weekday

[reschedule confirm]
cambiar
cambiar $it? ... $appt|fecha|dia|hora
quiero|quisiera|querria|puedo|podria|podriamos|podemos|necesito|prefiero|me|gustaria cambiar|aplazar|posponer|reprogramar|retrasar|adelantar ...
aplazar
posponer
reprogramar
retrasar
adelantar $it ...
atrasar
otro dia
otra fecha|hora|cita|semana
otro momento|horario|turno
mas tarde|adelante|temprano|pronto
mejor ... $day
mejor el|la|a|por|otro|otra|en $day|dia|las|%|hora ...
prefiero ... $day|%|otro|otra
prefiero
preferiria ...
en vez de
en lugar de
nueva cita|fecha|hora
dar|darme|dame|deme|denme|dadme|pedir|cogerme|poner|ponerme otra|otro|nueva|cita|hora ...
puede|podria|podemos|puedo|podriamos|seria ser|ir el|la|a|por|otro|mas|otra ...
podria ser ...
seria posible ... $day|%|otro|otra|cambiar
hay|tienen|teneis|tienes|tiene ... otro|otra|hueco|huecos|disponibilidad|$day|%
que otros|otro dias|dia|hay ...
solo puedo por|el|la|los|a ...
puedo a|por las|la|el % ...
a otra hora
la semana que viene
para otro|otra dia|semana|fecha|momento|mes ...
la proxima semana
proxima semana
mas adelante

[no confirm]
cancelar
cancelar $it? $appt ...
anular
anular $it? $appt ...
quiero|quisiera|deseo|puede|puedo|pueden|prefiero|tengo|podria|podeis|necesito que? cancelar|anular ...
no puedo|podre|podemos|podremos|podria|quiero|voy|vamos $come ...
no voy|vamos|va a poder $come ...
no puedo ...
no puedo
no podre ...
no podre
no podemos ...
no podremos ...
no podria
no voy a poder ...
no vamos a poder ...
no va a poder ...
no podra ...
no puede ir|venir|asistir|acudir ...
no voy ...
no voy a ir
no vamos ...
no ire ...
no iremos ...
no asistire ...
no voy a asistir|acudir|ir|estar ...
no vendre ...
no vengo
no estare ...
no estaremos
no acudo ...
no asisto ...
no confirmo
no me es|sera|va|viene|resulta posible|bien ...
no es|sera posible
no me va bien ...
no me viene bien ...
no nos viene|va bien ...
no la quiero
no quiero ir|la|$it|cita|venir|asistir ...
no necesito ...
no hace falta que|ir|la|cita ...
imposible
me es|resulta imposible ...
me ha|han surgido|salido ...
estoy|estare|estamos fuera|ausente|trabajando|viajando|ingresado|ingresada ...
estoy de viaje
no estoy disponible
no disponible
ya no la? necesito|quiero|puedo|voy|hace ...
renuncio ...
desisto
doy por cancelada|anulada
ceder|cedo|dar|doy $it? hora|cita|plaza|sitio|turno a? otro|otra|otra ...
denle|den|dejen|dadle|den la|mi cita|hora|hueco|plaza|turno a otro|otra ...
me|nos sera|es imposible ...

[no edge]
negativo
👎
❌
🚫

[no]
no >
no no
no gracias
no &lo|perdon|disculpe|porque|cancelar|anular|señor|doctor
pues no
que no
claro|por que no >
claro que no
desde luego que no
por supuesto que no
de ninguna manera
en absoluto

[no whole]
n

[no yes_no]
ninguno
ninguna
nada
nada de nada
nunca
para nada
en absoluto
tampoco
no tengo ...
no he ...
no noto ...
no siento ...
no me duele ...
no hay ...
no ha ...
no estoy ...
todavia no
aun no
sin dolor|fiebre|problema|problemas|molestias

[yes edge]
si
=sí
ok
vale
claro
claro que si
por supuesto
de acuerdo
perfecto
desde luego
efectivamente
afirmativo
correcto
exacto
seguro
sin duda
si claro
faltaria mas
como no
eso es
👍
👌
✅
✔
🆗

[yes]
si si
si señor|señora
que si
pues si
si por supuesto
oh si
así es
no hay|tengo ningun? problema|inconveniente
ningun problema
sin problema|problemas
si quiero|puedo|voy|vamos|confirmo|ire|iremos|asistire|estare|vale|señorita|doctor
si que quiero|puedo|voy|ire

[yes whole]
s
y
yes
sipi

[yes confirm edge]
muy bien
esta bien
bien
me va|viene|parece bien|perfecto|genial
nos va|viene bien
genial
alli|ahi|aqui estare|estaremos|estoy|voy
alla voy
hecho
estupendo
conforme
confirmado
hasta manana|luego|entonces|pronto|$day|el|las
nos vemos ...
iremos
ire
voy
vamos
me viene bien
ok perfecto

[yes confirm]
alli|ahi|aqui|alla estare|estaremos|nos|voy|ire|vere ...
ahi nos vemos
estare alli|ahi|alla|puntual|presente
estare
estaremos
asistire
vendre
voy a ir|asistir|acudir|estar|venir
vamos a ir|asistir|estar
voy para alla
puedo ir|asistir|venir|acudir
si puedo ir|asistir|venir
podre ir|asistir|acudir|venir
cuenten|cuente|contad|cuenta conmigo
no faltare
no voy a faltar
no fallare
no faltamos
no me lo pierdo
no cancelar|anular|cambiar $it? ...
no quiero cancelar|anular|cambiar ...
no hace falta cambiar|cancelar ...
mantengo|mantener|mantenemos|mantenga|mantengan $it? $appt|hora?
sigo interesado|interesada|adelante
acepto
mi $kin ira|asistira|acudira|estara|va ...
llevare a ...

[declare confirm]
confirmo
confirmo $it? $appt|asistencia ...
quiero|puedo|deseo confirmar ...
confirmar
confirmar $it ...

[nothing]
no entiendo ...
no me funciona ...
no encuentro ...
no puedo abrir|leer|ver|entrar|encontrar|dormir|hablar|aparcar ...
no he recibido ...
no me ha llegado ...
no se preocupe|preocupen|preocupes
no pasa nada
no fumo|bebo
no tengo coche|transporte|ayuno|dinero
no solo
no llegar|llegare tarde
baja medica|laboral|por|presion|tension|fiebre
estoy de baja
la baja
alta medica|hospitalaria|tension|fiebre
me han|dieron dado? el|de alta ...
parar de|el|la|los|de ... comer|tomar|fumar|medicacion|pastillas|sangrar|sangrado|trabajar|tratamiento
dejar de tomar|comer|fumar|beber ...
cambiar de medico|direccion|telefono|domicilio|medicacion|vendaje|numero
cambiar el|la|mi vendaje|medicacion|direccion|telefono|numero|cura|gasa ...
para mi|el|la|que|las|los
claro esta
bien y tu
mas tarde de
$kin esta|tiene|enfermo|enferma|malo|mala ...

[ack]
gracias
muchas gracias
recibido
entendido
enterado
enterada
de acuerdo gracias
anotado
apuntado
tomo nota
lo tengo apuntado|anotado
leido
gracias por avisar|el|la|recordar|recordarme ...
🙏
me alegro
buenas noticias

[ack confirm]
llegare|llego|llegamos|voy|ire ... tarde|retraso

[ack yes_no]
un poco
un poquito
algo
a veces
poco
apenas
casi nada
de vez en cuando

[contrast]
pero
aunque
sin embargo
salvo
excepto
menos si
espera
esperen

[question]
que
que hora|dia|tal
a que hora
cuando
cuando es
donde
donde es|esta
como
cuanto
cuanta
cual
por que
debo ...
tengo que ir|llevar|venir|traer|estar ...
hay que
puedo comer|beber|llevar|aparcar|ir|preguntar ...
puede|podria decirme|decir|confirmarme|indicarme ...
me puede|podria|podeis decir|confirmar|indicar ...
es necesario
quisiera|quiero saber
necesito saber

[proposal]
$day
a las %
a la %
% horas|h

[negation]
no
nunca
ni
sin
ningun
ninguna
nadie
tampoco
jamas

[light]
yo
ya
me
lo
la
el
de
a
que
por
es
muy
quiero
esto
esta
todo
con
mi

[filler]
hola
buenas
buenos dias
buenas tardes|noches|dias
buen dia
por favor
gracias
muchas gracias
mil gracias
un? saludo
saludos
un? cordial saludo
atentamente
perdon
perdone
perdonen
disculpe
disculpen
disculpa
lo siento
lo siento mucho
lo lamento
doctor
señor
señora
señorita
besos
abrazo
adios
que tenga|tengan|tengas buen ...
bueno
pues
eh
ah
uf
ay
muy amable
amable
jaja
feliz dia

[value number]
cero = 0
uno = 1
un = 1
una = 1
dos = 2
tres = 3
cuatro = 4
cinco = 5
seis = 6
siete = 7
ocho = 8
nueve = 9
diez = 10
once = 11
doce = 12
trece = 13
catorce = 14
quince = 15
dieciseis = 16
diecisiete = 17
dieciocho = 18
diecinueve = 19
veinte = 20
treinta = 30
cuarenta = 40
cincuenta = 50
sesenta = 60
setenta = 70
ochenta = 80
noventa = 90
🔟 = 10

[value ordinal]
primero = 1
primera = 1
primer = 1
segundo = 2
segunda = 2
tercero = 3
tercera = 3
cuarto = 4
cuarta = 4

[value and]
y

[value half]
y medio
y media
y pico = 0

[value point]
coma
con
punto

[value outof]
sobre
de
de un
entre

[value degree]
grados
grado
c
ºc
centigrados
grados centigrados
f = 1
fahrenheit = 1
grados fahrenheit = 1

[value unit]
mg
ml
g
kg
cm
dias
dia
semanas
semana
meses
mes
años
veces
vez
pastillas
pastilla
comprimidos
comprimido
gotas
paracetamol
ibuprofeno
hijos
minutos
min
euros
personas
noches
kilos
litros
puntos
puntos de sutura
litro
pulsaciones

[value hour]
h
horas
hora
hs
am
pm
de la mañana
de la tarde

[value before]
hace
desde hace
desde
habitacion
sala
planta
tome
tomado
tomo
a las
a la
cada
codigo
numero
telefono
edad
consulta

[value inexact]
mas de
menos de
casi
entre
no
ni
no llega a
hasta

[value weekday]
lunes = 1
martes = 2
miercoles = 3
jueves = 4
viernes = 5
sabado = 6
domingo = 7

[value month]
enero = 1
febrero = 2
marzo = 3
abril = 4
mayo = 5
junio = 6
julio = 7
agosto = 8
septiembre = 9
setiembre = 9
octubre = 10
noviembre = 11
diciembre = 12

[value day]
hoy = 0
manana = 1
pasado manana = 2
ayer = -1
anteayer = -2

[value on]
el
el dia
dia
de
del
al
o
para el

[value period]
semana que viene
proxima semana
semana proxima
mes que viene
proximo mes
fin de semana

[value alarm]
sangre
sangro
sangrando
sangrado
fiebre alta
mucha fiebre
mucho dolor
dolor fuerte
dolor insoportable
me duele mucho
no puedo respirar
me ahogo
mareos
mareo
desmayo
desmayado
urgencias
urgencia
urgente
pus
infeccion
vomitos
vomitando
