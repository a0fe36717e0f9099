lexicon es 8
fallback en
# The words of Spanish replies. The format is in README, beside this file.

[spell]
x favor = por favor
x supuesto = por supuesto
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
pk = porque
por q = por que
xque = porque
pa = para
pal = para el
dnd = donde
cdo = cuando
cndo = cuando
cuanod = cuando
tbn = tambien
tmbn = tambien
bn = bien
sta = esta
toy = estoy
ntp = no te preocupes
nc = no se
nose = no se
no c = no se
npi = ni idea
pq no = por que no
xfavor = por favor
porfis = por favor
pofa = por favor
plis = por favor
pf = por favor
porfi = por favor
grcias = gracias
gcs = gracias
mcs gracias = muchas gracias
muchisimas gracias = muchas gracias
slds = saludos
sdos = saludos
bs = besos
hla = hola
ola = hola
wenas = buenas
bnas = buenas
bns = buenos
wenos = buenos
ta bien = esta bien
ta bueno = esta bien
stoy = estoy
vo = voy
boy = voy
boi = voy
voi = voy
ire = ire
yre = ire
hire = ire
yendo = voy
bale = vale
balee = vale
valee = vale
okas = ok
okok = ok
okei = ok
okidoki = ok
k si = que si
see = si
siip = si
sipo = si
sipis = si
sisi = si si
sisisi = si si
nono = no no
nel pastel = no
nanai = no
ño = no
nou = no
naa = no
nah = no
cancelacion = cancelar
cancelamos = cancelar
cancelare = cancelar
cancelaremos = cancelar
cancelaria = cancelar
canceladla = cancelar
cancelela = cancelar
cancelenla = cancelar
cancelenme = cancelar
canceleme = cancelar
cancelame = cancelar
cancelala = cancelar
cancelalo = cancelar
cancelarme = cancelar
cancelarlas = cancelar
cancelada = cancelar
cancelado = cancelar
cancelando = cancelar
canselo = cancelar
cansela = cancelar
canselen = cancelar
cansele = cancelar
cancelr = cancelar
anulacion = anular
anulamos = anular
anulare = anular
anulela = anular
anulenla = anular
anuladla = anular
anulame = anular
anulala = anular
anularme = anular
anularnos = anular
anulada = anular
anulado = anular
anulando = anular
anuladme = anular
anulenme = anular
cambie = cambiar
cambienla = cambiar
cambienme = cambiar
cambiela = cambiar
cambiala = cambiar
cambialo = cambiar
cambiadla = cambiar
cambiadme = cambiar
cambiarmela = cambiar
cambiarnos = cambiar
cambiarnosla = cambiar
cambiaria = cambiar
cambiarse = cambiar
cambiarle = cambiar
cambiamos = cambiar
cambiemos = cambiar
modifiquen = cambiar
modifique = cambiar
modificarlo = cambiar
modificacion = cambiar
corrermela = cambiar
recorrer = cambiar
recorrerla = cambiar
recorrerme = cambiar
aplazamiento = aplazar
aplacen = aplazar
aplace = aplazar
aplacenla = aplazar
aplacela = aplazar
aplazamos = aplazar
aplazarme = aplazar
aplacemos = aplazar
postergar = aplazar
postergarla = aplazar
postergarlo = aplazar
postergo = aplazar
posterguen = aplazar
postergamos = aplazar
postergue = aplazar
pospongan = posponer
posponga = posponer
pospongala = posponer
posponganla = posponer
pospongamos = posponer
posponemos = posponer
posponerlo = posponer
posponerme = posponer
reprogramo = reprogramar
reprograme = reprogramar
reprograma = reprogramar
reprogramemos = reprogramar
reprogramamos = reprogramar
reprogramarlo = reprogramar
reprogramarme = reprogramar
reprogramarnos = reprogramar
reprogramenla = reprogramar
reprogramacion = reprogramar
reprogramada = reprogramar
reagendo = reprogramar
reagende = reprogramar
reagenden = reprogramar
reagendarlo = reprogramar
reagendarme = reprogramar
reagendamos = reprogramar
reagendemos = reprogramar
reagendamiento = reprogramar
re agendar = reprogramar
re programar = reprogramar
reajendar = reprogramar
replanificar = reprogramar
replantear la cita = reprogramar
retrasarla = retrasar
retrasarlo = retrasar
retrasen = retrasar
retrasarme = retrasar
adelantarla = adelantar
adelantarlo = adelantar
adelanten = adelantar
adelantarme = adelantar
adelantarmela = adelantar
atrasarla = atrasar
atrasarlo = atrasar
atrasen = atrasar
traslado de la cita = cambiar cita
traspasar = cambiar
trasladar = cambiar
trasladarla = cambiar
confirmadisimo = confirmado
confirmao = confirmado
comfirmo = confirmo
conirmo = confirmo
cofirmo = confirmo
confimo = confirmo
confirno = confirmo
konfirmo = confirmo
confirmo asistencia = confirmo
comfirmado = confirmado
asisto = asistire
asistimos = asistire
acudimos = asistire
asisitre = asistire
asitire = asistire
hay estare = ahi estare
ay estare = ahi estare
ahy estare = ahi estare
ai estare = ahi estare
hay estaremos = ahi estaremos
ay estaremos = ahi estaremos
alli estre = alli estare
haya estare = alla estare
aya estare = alla estare
yo confirmo = confirmo
puede q = puede que
kisas = quizas
quisas = quizas
quisa = quiza
talvez = tal vez
capas que = capaz que
maniana = manana
mañna = manana
mñana = manana
mañan = manana
miercles = miercoles
lun = lunes
mie = miercoles
jue = jueves
vie = viernes
vierne = viernes
wassap = mensajes
wpp = mensajes
mensages = mensajes
mensage = mensajes
msjes = mensajes
mjs = mensajes
mje = mensajes
texto = mensajes
textos = mensajes
recordatorio = mensajes
med = medico
dcto = doctor
doc = doctor
doctorcito = doctor
dtr = doctor
citas = citas
hr = hora
hrs = horas
num = numero
nro = numero
tel = telefono
tlf = telefono
celular = telefono
cel = telefono
k pena = que pena
qe = que
podrian = podrian
desapuntar = darme de baja
desapuntarme = darme de baja
desapuntenme = denme de baja
desuscribanme = denme de baja
desinscribir = desuscribir
desinscribirme = desuscribirme
desuscripcion = desuscribir
suscripción = suscripcion
por la manana = por la matinal
de la manana = de la matinal
en la manana = en la matinal
a la manana = a la matinal
esta manana = esta matinal
las mananas = la matinal
la manana = la matinal
una manana = una matinal
msj = mensajes
canceladlas = cancelar
canceladle = cancelar
canceladlo = cancelar
canceladlos = cancelar
canceladme = cancelar
canceladmela = cancelar
canceladmelo = cancelar
canceladnos = cancelar
canceladnosla = cancelar
canceladnoslo = cancelar
canceladsela = cancelar
canceladselo = cancelar
cancelalas = cancelar
cancelale = cancelar
cancelalos = cancelar
cancelamela = cancelar
cancelamelo = cancelar
cancelanos = cancelar
cancelanosla = cancelar
cancelanoslo = cancelar
cancelarle = cancelar
cancelarlos = cancelar
cancelarmela = cancelar
cancelarmelo = cancelar
cancelarnos = cancelar
cancelarnosla = cancelar
cancelarnoslo = cancelar
cancelarsela = cancelar
cancelarselo = cancelar
cancelasela = cancelar
cancelaselo = cancelar
cancelelas = cancelar
cancelele = cancelar
cancelelo = cancelar
cancelelos = cancelar
cancelemela = cancelar
cancelemelo = cancelar
cancelenlas = cancelar
cancelenle = cancelar
cancelenlo = cancelar
cancelenlos = cancelar
cancelenmela = cancelar
cancelenmelo = cancelar
cancelennos = cancelar
cancelennosla = cancelar
cancelennoslo = cancelar
cancelenos = cancelar
cancelenosla = cancelar
cancelenoslo = cancelar
cancelensela = cancelar
cancelenselo = cancelar
cancelesela = cancelar
canceleselo = cancelar
anuladlas = anular
anuladle = anular
anuladlo = anular
anuladlos = anular
anuladmela = anular
anuladmelo = anular
anuladnos = anular
anuladnosla = anular
anuladnoslo = anular
anuladsela = anular
anuladselo = anular
anulalas = anular
anulale = anular
anulalo = anular
anulalos = anular
anulamela = anular
anulamelo = anular
anulanos = anular
anulanosla = anular
anulanoslo = anular
anularlas = anular
anularle = anular
anularlos = anular
anularmela = anular
anularmelo = anular
anularnosla = anular
anularnoslo = anular
anularsela = anular
anularselo = anular
anulasela = anular
anulaselo = anular
anulelas = anular
anulele = anular
anulelo = anular
anulelos = anular
anuleme = anular
anulemela = anular
anulemelo = anular
anulenlas = anular
anulenle = anular
anulenlo = anular
anulenlos = anular
anulenmela = anular
anulenmelo = anular
anulennos = anular
anulennosla = anular
anulennoslo = anular
anulenos = anular
anulenosla = anular
anulenoslo = anular
anulensela = anular
anulenselo = anular
anulesela = anular
anuleselo = anular
cambiadlas = cambiar
cambiadle = cambiar
cambiadlo = cambiar
cambiadlos = cambiar
cambiadmela = cambiar
cambiadmelo = cambiar
cambiadnos = cambiar
cambiadnosla = cambiar
cambiadnoslo = cambiar
cambiadsela = cambiar
cambiadselo = cambiar
cambialas = cambiar
cambiale = cambiar
cambialos = cambiar
cambiamela = cambiar
cambiamelo = cambiar
cambianos = cambiar
cambianosla = cambiar
cambianoslo = cambiar
cambiarlas = cambiar
cambiarlos = cambiar
cambiarmelo = cambiar
cambiarnoslo = cambiar
cambiarsela = cambiar
cambiarselo = cambiar
cambiasela = cambiar
cambiaselo = cambiar
cambielas = cambiar
cambiele = cambiar
cambielo = cambiar
cambielos = cambiar
cambieme = cambiar
cambiemela = cambiar
cambiemelo = cambiar
cambienlas = cambiar
cambienle = cambiar
cambienlo = cambiar
cambienlos = cambiar
cambienmela = cambiar
cambienmelo = cambiar
cambiennos = cambiar
cambiennosla = cambiar
cambiennoslo = cambiar
cambienos = cambiar
cambienosla = cambiar
cambienoslo = cambiar
cambiensela = cambiar
cambienselo = cambiar
cambiesela = cambiar
cambieselo = cambiar
aplacelas = aplazar
aplacele = aplazar
aplacelo = aplazar
aplacelos = aplazar
aplaceme = aplazar
aplacemela = aplazar
aplacemelo = aplazar
aplacenlas = aplazar
aplacenle = aplazar
aplacenlo = aplazar
aplacenlos = aplazar
aplacenme = aplazar
aplacenmela = aplazar
aplacenmelo = aplazar
aplacennos = aplazar
aplacennosla = aplazar
aplacennoslo = aplazar
aplacenos = aplazar
aplacenosla = aplazar
aplacenoslo = aplazar
aplacensela = aplazar
aplacenselo = aplazar
aplacesela = aplazar
aplaceselo = aplazar
aplazadla = aplazar
aplazadlas = aplazar
aplazadle = aplazar
aplazadlo = aplazar
aplazadlos = aplazar
aplazadme = aplazar
aplazadmela = aplazar
aplazadmelo = aplazar
aplazadnos = aplazar
aplazadnosla = aplazar
aplazadnoslo = aplazar
aplazadsela = aplazar
aplazadselo = aplazar
aplazala = aplazar
aplazalas = aplazar
aplazale = aplazar
aplazalo = aplazar
aplazalos = aplazar
aplazame = aplazar
aplazamela = aplazar
aplazamelo = aplazar
aplazanos = aplazar
aplazanosla = aplazar
aplazanoslo = aplazar
aplazarlas = aplazar
aplazarle = aplazar
aplazarlos = aplazar
aplazarmela = aplazar
aplazarmelo = aplazar
aplazarnos = aplazar
aplazarnosla = aplazar
aplazarnoslo = aplazar
aplazarsela = aplazar
aplazarselo = aplazar
aplazasela = aplazar
aplazaselo = aplazar
posponedla = posponer
posponedlas = posponer
posponedle = posponer
posponedlo = posponer
posponedlos = posponer
posponedme = posponer
posponedmela = posponer
posponedmelo = posponer
posponednos = posponer
posponednosla = posponer
posponednoslo = posponer
posponedsela = posponer
posponedselo = posponer
posponerlas = posponer
posponerle = posponer
posponerlos = posponer
posponermela = posponer
posponermelo = posponer
posponernos = posponer
posponernosla = posponer
posponernoslo = posponer
posponersela = posponer
posponerselo = posponer
pospongalas = posponer
pospongale = posponer
pospongalo = posponer
pospongalos = posponer
pospongame = posponer
pospongamela = posponer
pospongamelo = posponer
posponganlas = posponer
posponganle = posponer
posponganlo = posponer
posponganlos = posponer
posponganme = posponer
posponganmela = posponer
posponganmelo = posponer
pospongannos = posponer
pospongannosla = posponer
pospongannoslo = posponer
posponganos = posponer
posponganosla = posponer
posponganoslo = posponer
pospongansela = posponer
posponganselo = posponer
pospongasela = posponer
pospongaselo = posponer
posponla = posponer
posponlas = posponer
posponle = posponer
posponlo = posponer
posponlos = posponer
posponme = posponer
posponmela = posponer
posponmelo = posponer
posponnos = posponer
posponnosla = posponer
posponnoslo = posponer
posponsela = posponer
posponselo = posponer
reprogramadla = reprogramar
reprogramadlas = reprogramar
reprogramadle = reprogramar
reprogramadlo = reprogramar
reprogramadlos = reprogramar
reprogramadme = reprogramar
reprogramadmela = reprogramar
reprogramadmelo = reprogramar
reprogramadnos = reprogramar
reprogramadnosla = reprogramar
reprogramadnoslo = reprogramar
reprogramadsela = reprogramar
reprogramadselo = reprogramar
reprogramala = reprogramar
reprogramalas = reprogramar
reprogramale = reprogramar
reprogramalo = reprogramar
reprogramalos = reprogramar
reprogramame = reprogramar
reprogramamela = reprogramar
reprogramamelo = reprogramar
reprogramanos = reprogramar
reprogramanosla = reprogramar
reprogramanoslo = reprogramar
reprogramarlas = reprogramar
reprogramarle = reprogramar
reprogramarlos = reprogramar
reprogramarmela = reprogramar
reprogramarmelo = reprogramar
reprogramarnosla = reprogramar
reprogramarnoslo = reprogramar
reprogramarsela = reprogramar
reprogramarselo = reprogramar
reprogramasela = reprogramar
reprogramaselo = reprogramar
reprogramela = reprogramar
reprogramelas = reprogramar
reprogramele = reprogramar
reprogramelo = reprogramar
reprogramelos = reprogramar
reprogrameme = reprogramar
reprogramemela = reprogramar
reprogramemelo = reprogramar
reprogramenlas = reprogramar
reprogramenle = reprogramar
reprogramenlo = reprogramar
reprogramenlos = reprogramar
reprogramenme = reprogramar
reprogramenmela = reprogramar
reprogramenmelo = reprogramar
reprogramennos = reprogramar
reprogramennosla = reprogramar
reprogramennoslo = reprogramar
reprogramenos = reprogramar
reprogramenosla = reprogramar
reprogramenoslo = reprogramar
reprogramensela = reprogramar
reprogramenselo = reprogramar
reprogramesela = reprogramar
reprogrameselo = reprogramar
reagendadla = reprogramar
reagendadlas = reprogramar
reagendadle = reprogramar
reagendadlo = reprogramar
reagendadlos = reprogramar
reagendadme = reprogramar
reagendadmela = reprogramar
reagendadmelo = reprogramar
reagendadnos = reprogramar
reagendadnosla = reprogramar
reagendadnoslo = reprogramar
reagendadsela = reprogramar
reagendadselo = reprogramar
reagendala = reprogramar
reagendalas = reprogramar
reagendale = reprogramar
reagendalo = reprogramar
reagendalos = reprogramar
reagendame = reprogramar
reagendamela = reprogramar
reagendamelo = reprogramar
reagendanos = reprogramar
reagendanosla = reprogramar
reagendanoslo = reprogramar
reagendarlas = reprogramar
reagendarle = reprogramar
reagendarlos = reprogramar
reagendarmela = reprogramar
reagendarmelo = reprogramar
reagendarnos = reprogramar
reagendarnosla = reprogramar
reagendarnoslo = reprogramar
reagendarsela = reprogramar
reagendarselo = reprogramar
reagendasela = reprogramar
reagendaselo = reprogramar
reagendela = reprogramar
reagendelas = reprogramar
reagendele = reprogramar
reagendelo = reprogramar
reagendelos = reprogramar
reagendeme = reprogramar
reagendemela = reprogramar
reagendemelo = reprogramar
reagendenla = reprogramar
reagendenlas = reprogramar
reagendenle = reprogramar
reagendenlo = reprogramar
reagendenlos = reprogramar
reagendenme = reprogramar
reagendenmela = reprogramar
reagendenmelo = reprogramar
reagendennos = reprogramar
reagendennosla = reprogramar
reagendennoslo = reprogramar
reagendenos = reprogramar
reagendenosla = reprogramar
reagendenoslo = reprogramar
reagendensela = reprogramar
reagendenselo = reprogramar
reagendesela = reprogramar
reagendeselo = reprogramar
retrasadla = retrasar
retrasadlas = retrasar
retrasadle = retrasar
retrasadlo = retrasar
retrasadlos = retrasar
retrasadme = retrasar
retrasadmela = retrasar
retrasadmelo = retrasar
retrasadnos = retrasar
retrasadnosla = retrasar
retrasadnoslo = retrasar
retrasadsela = retrasar
retrasadselo = retrasar
retrasala = retrasar
retrasalas = retrasar
retrasale = retrasar
retrasalo = retrasar
retrasalos = retrasar
retrasame = retrasar
retrasamela = retrasar
retrasamelo = retrasar
retrasanos = retrasar
retrasanosla = retrasar
retrasanoslo = retrasar
retrasarlas = retrasar
retrasarle = retrasar
retrasarlos = retrasar
retrasarmela = retrasar
retrasarmelo = retrasar
retrasarnos = retrasar
retrasarnosla = retrasar
retrasarnoslo = retrasar
retrasarsela = retrasar
retrasarselo = retrasar
retrasasela = retrasar
retrasaselo = retrasar
retrasela = retrasar
retraselas = retrasar
retrasele = retrasar
retraselo = retrasar
retraselos = retrasar
retraseme = retrasar
retrasemela = retrasar
retrasemelo = retrasar
retrasenla = retrasar
retrasenlas = retrasar
retrasenle = retrasar
retrasenlo = retrasar
retrasenlos = retrasar
retrasenme = retrasar
retrasenmela = retrasar
retrasenmelo = retrasar
retrasennos = retrasar
retrasennosla = retrasar
retrasennoslo = retrasar
retrasenos = retrasar
retrasenosla = retrasar
retrasenoslo = retrasar
retrasensela = retrasar
retrasenselo = retrasar
retrasesela = retrasar
retraseselo = retrasar
adelantadla = adelantar
adelantadlas = adelantar
adelantadle = adelantar
adelantadlo = adelantar
adelantadlos = adelantar
adelantadme = adelantar
adelantadmela = adelantar
adelantadmelo = adelantar
adelantadnos = adelantar
adelantadnosla = adelantar
adelantadnoslo = adelantar
adelantadsela = adelantar
adelantadselo = adelantar
adelantala = adelantar
adelantalas = adelantar
adelantale = adelantar
adelantalo = adelantar
adelantalos = adelantar
adelantame = adelantar
adelantamela = adelantar
adelantamelo = adelantar
adelantanos = adelantar
adelantanosla = adelantar
adelantanoslo = adelantar
adelantarlas = adelantar
adelantarle = adelantar
adelantarlos = adelantar
adelantarmelo = adelantar
adelantarnos = adelantar
adelantarnosla = adelantar
adelantarnoslo = adelantar
adelantarsela = adelantar
adelantarselo = adelantar
adelantasela = adelantar
adelantaselo = adelantar
adelantela = adelantar
adelantelas = adelantar
adelantele = adelantar
adelantelo = adelantar
adelantelos = adelantar
adelanteme = adelantar
adelantemela = adelantar
adelantemelo = adelantar
adelantenla = adelantar
adelantenlas = adelantar
adelantenle = adelantar
adelantenlo = adelantar
adelantenlos = adelantar
adelantenme = adelantar
adelantenmela = adelantar
adelantenmelo = adelantar
adelantennos = adelantar
adelantennosla = adelantar
adelantennoslo = adelantar
adelantenos = adelantar
adelantenosla = adelantar
adelantenoslo = adelantar
adelantensela = adelantar
adelantenselo = adelantar
adelantesela = adelantar
adelanteselo = adelantar
cancelas = cancelar
cancelan = cancelar
cancelariamos = cancelar
canceladas = cancelar
cancelados = cancelar
anulan = anular
anularemos = anular
anularia = anular
anulariamos = anular
reagendare = reprogramar
reagendaria = reprogramar
reagendada = reprogramar
reagendado = reprogramar
aplazada = aplazar
aplazado = aplazar
aplazare = aplazar
aplazaria = aplazar
postergada = aplazar
postergado = aplazar
pospuesta = posponer
pospuesto = posponer
pospondria = posponer
adelantada = adelantar
adelantado = adelantar
adelantaria = adelantar
cambiariamos = cambiar
cambiada = cambiar
cambiado = cambiar
cambiare = cambiar
del 1 al 10 = escala
de 1 a 10 = escala
de 1 al 10 = escala
del 0 al 10 = escala
de 0 a 10 = escala

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
tengo vengo tenga venga
cita citas
hoy hay soy voy doy
dia dias
sola solo
mala malo malos
casa cara cada cama
bola boca
pues puede puedo
hace haces
ella ellos
todo toda todos
duele
sanar sano
cansada cansado cancer
baje bajo baño vaca
lata alla alba asta
anual
cambia
confirman
olvide
paro pare parada
ante antes
caso vaso pase peso piso
sigo digo
mes mas mal
bien vino vine
seis
nariz
local vocal
contenta contento contentas contentos cuenta

[class day]
lunes martes miercoles jueves viernes sabado domingo hoy manana tarde noche semana enero febrero
marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre mes
matinal

[class weekday]
lunes martes miercoles jueves viernes sabado domingo

[class appt]
cita consulta turno visita hora revision operacion prueba cirugia sesion

[class come]
ir venir asistir acudir presentarme llegar voy vamos

[class msg]
mensajes correos llamadas notificaciones publicidad spam
mensaje mensajito notificacion llamada correo mails mail emails email

[class kin]
hijo hija marido mujer esposo esposa madre padre mama papa hermano hermana abuelo abuela nieto
nieta pareja novio novia

[class it]
la lo el mi esta esa su nuestra una

[class can]
puedo puede puedes podemos pueden podeis podre podra podras podremos podran podreis podria podriamos
podrian podrias pude pudo pudimos alcanzo alcanzamos alcanzare logro logramos lograre consigo
conseguire pudiera

[class clit]
me te se nos le les lo la los las

[class go]
voy vamos va van vas iba ibamos

[class venir]
ir irme irnos venir venirme asistir acudir presentarme presentarnos presentarse llegar estar pasar pasarme
acercarme acercarnos acercarse desplazarme desplazarnos concurrir comparecer hacerlo hacerla
escaparme escapar librar librarme cumplir asistirle atenderla llevarlo llevarla llevarle
llevar traerlo traerla acompañarla acompañarlo acompañarle moverme salir viajar hacerme hacerse
participar quedar

[class prep]
presente presentes alli ahi alla aqui puntual a al el ese este esa esta en por para de con

[class det]
la mi su el ese esa este esta nuestra nuestro

[class noun]
$appt dia hora $weekday hospital clinica medico doctor consultorio fecha centro mañana tarde manana
matinal

[class inf]
*ar *er *ir *arme *erme *irme *arse *erse *irse *arla *arlo *erlo *erla *irla *irlo *arle *erle *irle
*arlos *arlas *erlos *erlas *arte *erte *arnos *ernos *irnos

[class comefut]
ire iremos ira iran vendre vendremos vendra vendran acudira acudiran asistire
asistira asistiran concurrire concurriremos concurrira estare estaremos estara estaran
llegaremos llegara presentare presentaremos presentara comparecere comparecera
pasare pasaremos pasara

[class comenow]
vengo venimos viene vienen acudo acude acuden asiste asisten concurro llego llegamos llega voy
vamos va van

[class kinof]
mi mis nuestro nuestra su sus tu el la

[class person]
$kin hijos padres abuelito abuelita mamita suegra suegro tia tio prima primo sobrina sobrino
hermanita hermanito niño niña bebe pequeño pequeña nene nena peque chico chica ella familiar paciente
cuñada cuñado compañero compañera señora

[class slot]
cita citas hora horas turno turnos hueco huecos cupo cupos disponibilidad lugar espacio espacios sitio
horario horarios fecha fechas agenda plaza plazas disponible disponibles dia dias posibilidad

[class part]
mañana mañanas tarde tardes noche mediodia
matinal

[class sorry]
lo perdon perdona disculpe disculpa disculpen porque cancelar anular señor doctor señorita señora
seño lamento lastimosamente lamentablemente desgraciadamente desafortunadamente estoy estare trabajo
imposible ando ese este gracias buenas buenos hola nada jamas mañana hoy mas mejor
cambiar aplazar posponer reprogramar sorry siento por tampoco podemos me te nos ya muchas
amiga amigo joven licenciada enfermera jefa todavia aun confirmo ningun ninguno ninguna

[class stopped]
mandar mandarme mandarnos mandando mandandome enviar enviarme enviarnos enviando enviandome escribir
escribirme escribirnos escribiendo escribiendome molestar molestarme molestando molestandome llamar
llamarme llamando llamandome contactar contactarme joder joderme jodiendo fregar chingar acosar
acosarme acosando hostigar hostigarme fastidiar fastidiarme incomodar insistir spamear marcar marcarme
textear textearme bombardear bombardearme saturar

[class sub]
manden mandes mande mandeis envien envies envie envieis escriban escribas escriba escribais molesten
molestes moleste molesteis llamen llames llame llameis contacten contactes contacte contacteis
notifiquen incomoden fastidien jodan joda jodas hostiguen acosen insistan marquen texteen

[class rm]
quitar eliminar borrar sacar retirar suprimir excluir desuscribir

[class rmme]
borrarme borrenme borreme borrame borradme borrarnos borrennos quitarme quitenme quiteme quitame quitadme
quitarnos sacarme saquenme saqueme sacame sacadme sacarnos eliminarme eliminenme elimineme eliminame
eliminadme eliminarnos retirarme retirenme retireme retirame excluirme excluyanme suprimanme
desuscribirme desuscribeme desuscribame desuscribirse desapuntadme

[class rms]
quiten quite quita quitan quitad quitar elimine eliminen elimina eliminan eliminad eliminar borre borren
borra borran borrad borrar saquen saque saca sacan sacad sacar retiren retire retira retirar supriman
suprima suprimir

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
baja por favor|favor|porfa
baja gracias
quiero|deseo|solicito|pido la|mi baja
salir
salir de? la? lista
cancelar $msg
cancelar los|estos $msg
cancelar el servicio de $msg
no $msg
eliminar suscripcion
baja total|inmediata|ya|definitiva
parar $msg
alto $msg
alto a los|estos $msg
stop baja
baja baja

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
no me|nos|le|les $sub mas? !ambulancia|taxi
no me|nos vuelvan|vuelva|vuelvas a mandar|enviar|escribir|llamar|contactar|molestar|marcar
no vuelvan|vuelva|vuelvas a mandarme|enviarme|escribirme|llamarme|contactarme|molestarme|mandar|enviar|escribir|contactar
ya no|nunca|ni me|nos|le? $sub ...
no sigan|siga|sigas|continuen $stopped
no $sub mas $msg?
dejen|deja|dejad|deje|dejar|paren|para|parad|pare|parar|dejenme|dejadme|basta|cesen|eviten de? ya? de? $stopped
dejen|deja|deje|dejad|dejenme|dejeme ya? de|en? chingar|joder|jorobar|paz|fregar
dejen|deja|deje de ... $msg
paren|parad|pare|para|detengan|cesen con? los|estos|sus|tantos|el|de? $msg
no quiero|queremos|deseo|deseamos|quisiera recibir|recibiendo ... mas
no quiero|queremos|deseo|deseamos|quisiera seguir? recibiendo|recibir ...
no quiero|queremos|deseo|deseamos que me|nos|se? $sub ...
no quiero|queremos|deseo mas|ningun|sus|estos|tantos mas? ... $msg
no quiero|deseo saber mas|nada ...
ya no quiero|deseo|necesito ... $msg
ya no quiero|deseo recibir ...
prefiero no recibir ...
no deseo ser contactado|contactada|molestado|molestada
no autorizo|consiento ... $msg
retiro|revoco mi consentimiento|autorizacion
quitar|quiten|quite|quita|eliminar|eliminen|borrar|borren|sacar|saquen|saque|retirar|retiren|bloquear mi|este|el numero|telefono|contacto|datos|nombre|registro ...
quitar|quiten|quite|quita|eliminar|eliminen|borrar|borren|sacar|saquen|saque|retirar|retiren me|mi|nuestro ... lista|base|listado|registros|sistema
me|nos quiten|quite|quitan|borren|borran|borre|eliminen|eliminan|saquen|saque|saca|sacan|quitas|borras|retiren de|del ...
puede|pueden|podrian|podeis|quiero|quisiera|solicito|necesito|deseo|pido? que? me|nos? borrarme|quitarme|eliminarme|sacarme|borrarnos|desuscribirme|darme de|baja ...
sacarme|quitarme|borrarme|eliminarme de|del la|esta|su|vuestra|esa? lista|listas|base|registro|grupo|sistema
quitenme|saquenme|borrenme|eliminenme|sacame|quiteme|saqueme|borreme|elimineme|borradme|quitadme|desuscribanme|desuscribame|desuscribirme|desuscribir
desuscribir me
den|dad|de|da me|nos de baja
me|nos den|dais|des|de|dan|da|doy|dar de baja !laboral
date|dese de baja
baja de|del|en ... $msg|lista|servicio|base|envios
quiero|quisiera|deseo|solicito la? baja !medica|laboral
ni un|otro $msg mas?
ni me|nos $sub
harto|harta|cansado|cansada|hasta|podrido|podrida de|con|las ... $msg
basta|fin de|con|a los|tantos|estos|sus|tanto? $msg
que pesados|pesadez dejen|paren ...
spam
no me interesa|interesan recibir|estos|sus|los|estas|sus ... $msg?
no me interesa|interesan ... $msg
no quiero|deseo|necesito|acepto sus|estos|los|tus|este tipo? de? $msg
cancelar|anular mi|la suscripcion|registro ...
bloquear|bloqueando|bloqueo|bloqueare este|el|su numero
los|lo voy a bloquear|denunciar|reportar
no mas $msg|spam
quiero|quisiera|deseo|necesito|solicito|pido|me|prefiero gustaria? dejar|parar|cesar|evitar de recibir ...
dejar de recibir ... $msg
dejar de recibir
no recibir mas $msg
quiero|quisiera|deseo|solicito|pido|necesito|como dar|darme|me|doy de baja
dar de baja este|mi|el numero|telefono|servicio|contacto
no me|nos hablen|hables mas
no molesten|moleste|molestes mas|$msg?
stop a|de|con|al|los los|las|estos|sus|tantos? $msg
me|nos pueden|puede|podeis|podrian|podria|puedes|podrias|quieren $rm de|del ...
$rmme !el|la|los|las|un|una|puntos|$appt
$rmme de|del|ya|por
$rms mi|mis|este|el|nuestro numero|telefono|contacto|datos|nombre|registro|movil
por? favor $rms mi|mis|este numero|telefono|contacto|datos|nombre|registro|movil
cancelar|suspender|suspendan|anular|paren|detengan|cesen el|los? envio|envios de? $msg?
no autorizo|consiento el|los|que|ningun envio|envios|uso|$msg ...
bloqueado|bloqueada|bloqueados >
no quiero nada de|con ustedes|vosotros|usted|su
no quiero saber nada? ...
sin|cero mas? $msg >
paren|parad|pare|dejen ya|inmediatamente >
hartos|harta|harto|hartas|cansados|cansadas|aburrido|aburrida|saturado de|con sus|estos|tantos|tanto|los|recibir? ... $msg

[optin whole]
alta
start
reanudar
volver a recibir
quiero? volver|vuelvo a recibir ... $msg
quiero? darme de alta
quiero recibir $it? $msg de? nuevo|otra? vez?
volver
volver a recibir $it? $msg?
quiero? recibir otra|de vez|nuevo $it? los|sus? $msg?
quiero|quisiera|deseo? recibir ... $msg otra|de vez|nuevo
quiero|quisiera|deseo volver|vuelvo a recibir ...
reactivar $it? los? $msg?
reactiven|reactivar $it? $msg
quiero|quisiera|deseo de nuevo ... $msg
si quiero recibir $it? los|sus? $msg
denme de alta otra|de? vez|nuevo?
dar de alta ...
quiero? darme|dadme|deme|denme de alta
me doy de alta
suscribirme
reanudar $msg

[help whole]
ayuda
help
info
necesito ayuda
ayudar

[reaction]
le gusto|gusta|encanta|encanto|molesta
le|me dio|ha like|gusta a
reacciono ... a
ha reaccionado ... a
enfatizo
👍|❤|😂|😮|😢|🙏 a
le|me gusto|gusta|encanta|encanto|molesta|fascino|divirtio
le|me dio un? me? like|gusta|risa|corazon ... a?
no le gusto|gusta
ha indicado que le gusta|encanta|divierte|disgusta
reacciono|reaccione|reaccionó con|a ...
ha? reaccionado ... a|con
se rio de
se ha reido de
enfatizo|destaco|subrayo|cuestiono|pregunto
ha enfatizado|destacado|cuestionado|marcado|puesto ...
elimino|quito|retiro un|una|el|la ... de|a
marco ... con|como ...
a _ le gusto|encanto|gusta
👍|❤|😂|😮|😢|🙏|😍|👎|✅|😊 a|para|en

[signature]
enviado desde mi|el|outlook|yahoo|correo
enviado|enviada desde|con|por mi|el|outlook|yahoo|correo|un|la|gmail|android
obtener outlook
obten outlook
descarga|descargar outlook

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
estoy|voy|ando manejando|conduciendo|al
manejando
al volante
respuesta|contestador automatico|automatica|automatico
contestador
ahorita|ahora no puedo atender|hablar|contestar|responder|atenderle|atenderte|hablarte|contestarte ...
no puedo atender|hablar|contestar|responder|atenderle|atenderte|hablarte|contestarte|responderte|contestarle|responderle ...
te|le|os|los llamo|llamare|marco|marcare|devuelvo|regreso en|al|mas|despues|luego|cuando ...
luego|despues|ahorita te|le|os llamo|marco|llamare
estoy en una|un? reunion|junta|clase|cine
modo conduccion|concentracion|avion|descanso
mensajes generado|enviado automaticamente
gracias por su|tu mensajes ... respondere|contestare|contestaremos|responderemos
estoy de vacaciones ... respondere|contestare
en este momento no puedo|estoy|me ...
estoy ocupado|ocupada te|le ...
actualmente fuera|ausente
un mensajes automatico
modo|funcion|activado no molestar
modo no molestar|conduccion|concentracion
vere tu|su mensajes

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
se|te|os ha|has|han|habeis|ven? equivocado|equivocada|confundido
se|te equivoco|equivocaron|equivocaste|equivocan|equivoca|equivocas|confundio|confundieron
esta|estas|estan|estais equivocado|equivocada|equivocados|confundido|confundida|confundidos
creo que se|te ... equivocado|equivoco|equivocaron|equivoca|equivocan
numero|telefono|persona|paciente|destinatario no|equivocado|equivocada|incorrecto|incorrecta|erroneo|errado corresponde|es?
equivocado
equivocada
no es|era ese|este|esa|esta numero|persona
este|ese numero|telefono|movil no|ya es|pertenece|corresponde|no ...
este|ese no es el|su|mi|un numero|telefono|paciente ...
este numero|telefono ya|no es|pertenece|corresponde ...
este numero|telefono ya no es|pertenece|corresponde ...
no pertenece|corresponde a|al|este ...
quien|quienes es|eres|sois|son|habla|escribe|me|manda|envia|esta ...
quien ... escribe|habla|manda
de quien|donde es|me|son|este ... escribe|escriben|numero|mensajes
de parte de quien
nadie aqui|con se|ese ...
no hay|vive|trabaja nadie|ninguna|ningun|aqui con|ella|el ...
aqui no hay|vive|esta|trabaja|es ninguna|ningun|nadie ...
no vive|trabaja aqui|ya ...
ya no vive|trabaja aqui ...
no soy yo|el|la|ella|ese|esa|esta|este|su|paciente|$kin ...
yo no soy
no soy _ >
no conozco|conocemos|conosco a|ese|esa|ninguna|ningun|al|quien ...
no lo|la|le|los|se conozco|conocemos|conosco|quien
no se quien|quienes|de es|son|eres|habla|que ...
no|nunca he|hemos pedido|solicitado|reservado|sacado|concertado|tenido ninguna|cita|nada|turno|hora ...
no tengo|tenia|tenemos|tendria ninguna|ningun|nada cita|turno|hora|pendiente|con|en|ahi ...
que|cual cita|turno|consulta
de que cita|me|turno|consulta|hablan|habla|hablas ...
no es para|conmigo mi ...
no es para mi
no soy paciente|cliente ...
no es mi|el|su numero|telefono|movil|cita|turno
es un error
error de persona|numero|destinatario
debe|tiene|sera haber|ser|un un? error
no|nunca pedi|solicite|saque|reserve|agende|concerte|hice ninguna|ningun|cita|turno|hora|nada|citas
no|nunca tengo|tenia|tenemos ninguna|ningun? cita|turno|hora|citas

[hedge]
quizas
quiza
tal vez
a lo mejor
puede que ...
posiblemente
probablemente
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
ni idea
lo dudo
no creo
no creo que ...
dudo que ...
todavia|aun no lo? se
igual si|no|voy|puedo|no ...
estoy pendiente de
en principio
🤔
🤷
chance
chance y ...
capaz
capaz que|si|no|voy|puedo ...
en una de esas
a la mejor
de pronto si|voy|no|puedo
de pronto
ojala
ojala que|pueda|si ...
ya? vere|veremos|vemos|verem
voy|vamos a ver|mirar|intentarlo|tratar|pensarlo|pensar|consultar|preguntar|checar|revisar ...
hare|hago|haremos|haria lo|todo|el|mi lo? posible|esfuerzo|mejor ...
intento|intentamos|intentare|intentaremos|tratare|trataremos|procurare|procurar|intentar|tratar de? ir|asistir|llegar|estar|venir ...
intentare|intentaremos|tratare|trataremos|procurare|procuraremos
es|seria|muy lo|mas|poco? posible|probable que ...
lo mas seguro|probable
lo mas seguro|probable es? que|no|si ...
no lo? se aun|todavia|bien|con|si|cuando ...
no lo? sabemos|sabria
no sabria decirle|decir|decirte|que|contestar ...
no sabemos si|aun|todavia ...
no estamos|esta seguros|seguro|segura|confirmado
no estoy muy|del|tan|completamente|totalmente|100 seguro|segura|todo|convencida|convencido ...
no estoy seguro|segura de|que|si|aun|todavia $venir|poder|voy|podre ...
sin confirmar
por confirmar
falta confirmar
pendiente
pendiente de|por confirmar|ver ...
ni si ni no
puede que si|no|vaya ...
puede ser que ...
es complicado|dificil
esta complicado|dificil|dificilito
lo veo dificil|complicado|negro
se|me me? hace|resulta|es|va|pone dificil|complicado|a
dificil
me resultara|seria dificil|complicado
no depende de mi ...
depende de|del|si|como ...
segun como|me|este|vaya ...
en caso de que ...
siempre que|y|pueda ...
salvo que ...
a no ser que ...
excepto si|que
debo|deberia|necesito|tendria|tenemos|falta|hay que? ver|mirar|consultar|consultarlo|preguntar|preguntarle|revisar|checar|checarlo|hablar|hablarlo|pedir|organizarme|verlo|comprobar|pensarlo|pensar|verificar|confirmar ...
tengo que ver|mirar|consultar|consultarlo|preguntar|preguntarle|revisar|checar|checarlo|hablar|hablarlo|pedir|organizarme|verlo|comprobar|pensarlo|pensar|verificar|confirmar|esperar ...
dejame|dejeme|dejenme|dejadme|deja|permitame|permiteme me? mirar|ver|consultar|pensar|pensarlo|checar|revisar|verificar|preguntar|consultarlo|confirmar ...
lo tengo que pensar|mirar|ver|consultar|hablar|checar|confirmar
lo pienso|pensare|consulto|consultare|miro|mirare|hablo|hablare|checo|reviso|veo ...
lo estoy pensando|mirando|viendo
luego|despues|mas|ya|tarde|$day te|le|les|os|lo|la? digo|dire|aviso|avisare|confirmo|confirmare|diremos|avisamos|contesto|respondo ...
te|le|les|os|yo|ya te|le|les|os? digo|dire|aviso|avisare|avisaremos|confirmare|confirmaremos|avisamos|diremos|contesto
te|le|les|os|yo|ya te|le|les|os? confirmo cuando|en|luego|mas|despues|ahora|esta|al|antes|si ...
confirmo|confirmare|aviso|avisare|digo|respondo|contesto en|mas|a|despues|luego|cuando|apenas|ahorita|al|esta|la|el un? ... rato|tarde|noche|$day|pueda|sepa
confirmare|confirmaremos
avisare|avisaremos si|en|cuando|con|mas
en cuanto sepa|pueda|tenga ...
apenas sepa|pueda|tenga ...
si puedo|podemos|podre ... voy|ire|vamos|iremos|asistire|ahi|alli|les|te
si puedo &_
si podemos &_
# An if, unless it has its accent: "sí, si me lleva mi hijo".
!=sí si me|nos lleva|llevan|acompaña|acompañan|trae|traen|recoge|recogen|deja|dejan|da|dan $kinof? $person
!=sí si $kinof $person me|nos? puede|lleva|llevan|acompaña|acompañan|trae|traen|recoge|recogen|deja|viene
!=sí si alguien|nadie|encuentro|consigo|hubiera|hubiese ...
con la condicion
a condicion
siempre y cuando
si no|todo|dios|mejoro|alcanzo|llego|salgo|consigo|logro|encuentro|tengo|termino|es|hay|para|me|nos|hace|sigo|estoy|el|la|mi|sale|pudiera|mejora|trabajo|llueve|hubiera|tuviera ... $clit? voy|ire|vamos|iremos|podre|asistire|si
voy|ire|asistire|iremos|vamos|ahi|alli|estare ... si puedo|podemos|no|me|todo|el|la|mi|consigo|mejoro|llego|salgo|alcanzo|es|hay|dios|pudiera|salgo|tengo
confirmado|confirmo si no|puedo|todo|me ...
quizas|quiza|tal si|no|vez|pueda|vaya|llegue ...
si nada|todo se|va|sale ...
si no hay|pasa|surge|se|me|llueve|tengo nada|ningun|algun|imprevisto ...
no creo que|poder|pueda|llegue|ir|llegar ...
no se decirle|decirte|que
no tengo ni|la idea|seguridad|certeza
no te|le|les sabria|puedo decir|asegurar|confirmar|prometer|garantizar ...
no prometo|aseguro|garantizo ...
no puedo prometer|garantizar|asegurar|confirmar|decir|responder ...
no he|hemos|tengo decidido|decidida ...
igual
lo intento|intentare|tratare
espero
espero que si|no
espero ir|llegar|asistir|estar|poder|que ...
esperamos poder|ir|que ...
esperemos que ...
supongo que si|no|voy|ire ...
imagino que si|no|voy
me imagino que ...
pienso que si|no
yo creo que ...
yo creo
diria que si|no
en teoria
en teoria si|no|voy|puedo
teoricamente
a lo mejor si|no|voy|puedo
ahi nos vemos si ...
seguramente no|si|que|ire|voy|pueda|podre|llegue ...
seguramente
prefiero no decir|contestar|responder
o no
si o no
tengo dudas|duda
tengo mis dudas
dudo si|mucho|poder ...
me da lo? igual|mismo
nos da lo? igual|mismo
me es indiferente
indiferente
lo que ustedes|usted|prefieran|digan|sea ...
cualquiera
el que sea
la que sea
cualquier dia|hora|momento|fecha
como ustedes|usted|quieran|prefieran|vosotros ...
sin preferencia
parece que si|no
al parecer si|no
me parece que si|no|voy ...
tendre|tendremos|tendria|habra|habria que ver|mirar|consultar|consultarlo|preguntar|preguntarle|revisar|checar|hablar|hablarlo|pedir|organizarme|verlo|pensarlo|pensar|verificar|confirmar|esperar
estoy viendo|mirando|esperando|pendiente si|a|que ...
puede ser !mañana|manana|el|la|otro|otra|hoy|por|a|en|mas|antes|despues|para|este|esta|al|$weekday|que
si me|estoy|sigo|todo|no|mi|el|la|nada|puedo|podemos|logro|alcanzo _? _? _? voy|ire|vamos|iremos|asistire|podre|ahi|alli|si|confirmo

[hedge confirm]
ya? me|nos? han|habeis|ha|has ya? cambiar|movido|aplazar|posponer|reprogramado|retrasado la|el|mi|de|ya? cita|fecha|hora|dia|consulta|veces dos|tres|varias|otra? veces|vez?
ya? me|nos? cambiaron|movieron|aplazaron|reprogramaron|pospusieron la|el|mi|de|ya? cita|fecha|hora|dia|consulta|veces dos|tres|varias|otra? veces|vez?
todavia no
aun no
no puedo confirmar ...
no puedo asegurar|decir ...
no quiero confirmar ...
mas o menos
asi asi
mas menos
no me he decidido
aun|todavia no confirmo|se|puedo ...
estoy en duda|lista
sin seguridad
$day les|te|le|os? confirmo|aviso|digo
si me|no|es|hay|mejoro|pudiera|llego|mi|todo|tengo|consigo|salgo ...
en|por|a|esta? la|el? $day|rato|ratito|noche les|te|le|os|se lo|la? confirmo|aviso|digo|confirmare|avisare
$day|luego|despues les|te|le|os|se lo|la? confirmo|aviso|digo|confirmare|avisare|diremos
voy|ire|vamos|asistire|alli|ahi ... si me|mejoro|no|puedo|sigo|estoy|mi|el|la|consigo|encuentro
segun $clit? siga|sigo|este|encuentre|vaya ...
voy a depender ...
por ahora|lo|momento si|no|pronto|momento
por lo|el|ahora pronto|momento si|no
por ahora si|no
por ahora
no por ahora|momento
de momento si|no
de momento
hasta ahora si
diga|digame >

[hedge yes_no]
mas o menos
mas no|si que no|si
ni mucho ni poco
ni bien ni mal
depende del dia|momento
segun el dia|momento
no mucho
no mucha
no muchos
no tanto
no tanta
no del todo
no siempre
no demasiado
no demasiada
solo un poco|poquito
solo a|por|de|al|cuando ...
solamente un|a|por|de|al|cuando ...
nomas|no cuando ...
casi no
casi nunca
a|algunas veces|ratos si
pero si|solo|aun? un poco|poquito|pelin si? >
pero a veces >

[hedge confirm yes_no]
posible
probable

[hedge whole]
puede
casi

[proposal confirm]
puedo el $weekday
$day
a las %
a la %
% horas|h
puedo|podemos|podria ir|venir|pasar el|la|los $weekday|%
el|la|los $weekday|%
a|para|sobre|hacia las|la %
$weekday|el proximo|proxima|siguiente

[reschedule confirm]
cambiar
cambiar $it? ... $appt|fecha|dia|hora
quiero|quisiera|querria|puedo|podria|podriamos|podemos|necesito|prefiero|me|gustaria cambiar|aplazar|posponer|reprogramar|retrasar|adelantar ...
aplazar
posponer
reprogramar
retrasar
atrasar
otro dia
otra fecha|hora|cita|semana
otro momento|horario|turno
mas tarde|adelante|temprano|pronto
mejor el|la|a|por|otro|otra|en $day|dia|las|%|hora ...
prefiero ... $day|%|otro|otra
prefiero
preferiria ...
en vez de
en lugar de
nueva cita|fecha|hora
dar|darme|dame|deme|denme|dadme|pedir|cogerme|poner|ponerme otra|otro|nueva|cita|hora ...
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
puede|podria|podemos|puedo|podriamos|seria|podra|podreis ser|ir|venir|pasar|haber|tener otro|otra|mas|mejor|antes|despues|un
puede|podria|podriamos|seria|podra|posible ser|ir|venir|pasar el|la|a|por|en|para|hacia|sobre|al|este|esa ...
puedo|podemos ir|venir|pasar|asistir el|la|al|este|por|en|a|hasta|despues|antes|desde|mejor|mas|otro|otra $day|%|las|siguiente|proximo|proxima|partir|$part|semana|cualquier ...
$weekday|$part si puedo|podria|podemos|podre
si puedo|podria|podemos el|la $weekday
cambio|cambios de|la|del|mi $appt|fecha|dia|hora|horario ...
adelantar $it? $appt?
adelantar
cambiar $it? ... $slot
cambiar de|la|el|mi|para|al|a|por otro|otra|$slot|$day|%|las ...
$clit? cambiar|aplazar|posponer|reprogramar|retrasar|adelantar|atrasar para|al|a|por|de|un|una|hasta|$it|mas $day|%|otro|otra|$slot|dia|semana|las|adelante ...
mover|muevan|mueva|muevo|muevanla|muevela|moverla|moverlo|movemos|movermela|correr|correrla|correrlo|pasar|pasarla|pasarlo|pasarme|pasarmela|pasenla|pasenme|pase|pasen|pasamos|pasala|pasadla|pasamela $it? $appt? para|al|a|unos|un|mas|hasta|de otro|otra|el|la|las|$day|%|mas|dia|fecha|hora|adelante ...
mover|muevan|mueva|muevo|muevanla|muevela|moverla|moverlo|movemos|movermela|correr|correrla|correrlo $it? $appt? $day?
dejen|deje|dejenla|dejela|dejarla|dejarlo|dejemos|dejemosla|dejemoslo|dejala|dejadla|dejamos|dejamosla|pongan|ponganme|ponme|poneme|pongame|ponedme|ponerla|ponerme|pongala|agenden|agendenme|agendame|agendeme|agendar|agendarme|agendarla|citen|citenme|citarme|citame|denme|deme|dame|dadme|darme|darnos|dan|den $it? $appt? para|el|otro|otra|mas|nueva|nuevo|a|al|en|la ... $day|dia|fecha|hora|cita|turno|tarde|adelante|temprano|momento|horario|semana|mes|%
denme|deme|dame|dadme|darme|darnos|dan|den|dar|asignen|asignar|asignarme|asignenme|consigan|conseguirme|consigame otro|otra|nueva|nuevo|una|un|para otro|otra|nueva|nuevo|$slot|$day ...
pedir|solicitar|necesito|quiero|quisiera|querria|requiero|solicito|pido|deseo otro|otra|nueva|nuevo|un|una ... nueva|nuevo|otro|otra|cita|turno|hora|horario|dia|fecha|cambio|$slot
quiero|quisiera|querria|necesito|solicito|pido|deseo|seria|haber|hacer|requiero un|el? cambio ...
mejor otro|otra|el|la|a|por|para|en|mas|despues|antes|los|las|un|al|cambiar|aplazar ...
mejor $day
mejor por|en|a|para|el la|el|las? $day|$part|%
$day mejor
$day|%|tarde seria|me|nos|es|va|viene|queda|vendria|iria|vendria|quedaria|conviene|convendria? viene|va|queda|vendria|iria|quedaria|conviene|convendria? mejor
me|nos vendria|iria|quedaria|convendria|acomodaria|serviria ...
prefiero|preferiria|preferimos|prefeririamos|prefeririamos|preferible que|el|la|por|a|ir|en|las|otro|otra|mas|para|si ...
preferiria
preferible
me|nos gustaria ... $day|%|otro|otra|mas|antes|despues|cambiar
me gustaria cambiar|aplazar|posponer|reprogramar|adelantar
vez del|de el|la ...
en vez|lugar del|de ...
por otro|otra $slot|dia|momento
en otro|otra $slot|dia|momento|ocasion
otro|otra|otros|otras $slot|dia|momento|semana|ocasion|ocacion|fecha|oportunidad|horario
otro|otra $weekday
otro|otra mas|posterior
otra vez? cita
algun|alguna|algo|cualquier otro|otra|mas|por|el|en|antes|despues|a tarde|dia|fecha|hora|horario|$day|temprano|adelante|pronto|la ...
tienen|tendran|tendrian|tendria|teneis|tendreis|tendriais|tienes|tenes|tiene|queda|quedan|quedara|habra|habria ... hueco|huecos|cupo|cupos|disponibilidad|disponible|disponibles|espacio|sitio|otro|otra|otros|otras|libre|algo
tienen|tendran|tendrian|tendria|teneis|tendreis|tienes|tenes|tiene|queda|quedan|habra|habria cita|citas|hora|horas|turno|turnos|lugar|algo|horario|horarios para|el|en|por|mas|la|a|antes|despues|disponible|libre|al|esta|este ...
hay|habra|habria ... hueco|huecos|cupo|cupos|disponibilidad|disponible|disponibles|espacio|otro|otra|otros|otras|libre
hay|habra|habria algo|cita|citas|hora|horas|turno|turnos|sitio|posibilidad|forma|manera|opcion|chance|lugar para|el|en|por|mas|la|a|antes|despues|de|al|esta|este ...
posibilidad|forma|manera|opcion|chance|posible|puede|pueden|podeis|podrian|podriais|puedes|podrias|podemos|podriamos de|que|me|nos|se|la|lo? me|nos|se|la|lo? cambiar|aplazar|posponer|reprogramar|retrasar|adelantar|mover|moverla|correr|pasar|pasarla|dejarla|dejar|atrasar
se puede|podria|podra|pueden cambiar|aplazar|posponer|reprogramar|retrasar|adelantar|mover|correr|pasar|hacer|dejar|agendar
$clit $clit? puede|pueden|podeis|podrian|podria|podriais|puedes|podrias cambiar|aplazar|posponer|reprogramar|retrasar|adelantar|mover|correr|pasar|dejar|agendar|dar|citar|poner ...
$clit la|lo cambian|cambia|cambias|cambiais|pasan|pasas|mueven|aplazan|mueves|posponen|adelantan|pasa|corren ...
$clit cambian|cambia|cambias|pasan|mueven $it? $appt?
tengo que cambiar|aplazar|posponer|reprogramar|mover|retrasar|adelantar $it? $appt?
hay que cambiar|aplazar|posponer|reprogramar|retrasar $it? $appt?
solo|solamente|unicamente puedo|podria|podemos|podre|tengo|estoy|puede el|la|los|las|por|a|en|de|despues|antes|$day|libre|partir ...
puedo|podria|podemos|puede|podre solo|solamente|unicamente|nomas|pero|mejor el|la|los|las|por|a|en|de|despues|antes|$day ...
a partir de las|el % ...
la|el otra|otro|siguiente semana|mes
la semana|mes siguiente|proxima|entrante|proximo
para la|el semana|mes|otra|proxima|proximo|siguiente ...
mas adelante|temprano|pronto
mas tarde !de|que|confirmo|aviso|te|le|les|digo
un poco|poquito|rato|ratito mas tarde|temprano|despues
un poco|poquito|rato antes|despues
una hora|semana antes|despues|mas
% $part? minutos|horas|dias|hora mas tarde|despues|antes
dentro de un|una|% mes|semana|dias
no pero $day|el ... si
no el|la|los|este|esa $weekday|% pero|sino|mejor el|la ...
mas|un temprano|tarde|pronto|antes|despues si
antes|despues|temprano|tarde|$weekday si puedo|podria
$weekday|%|$part si >
es|seria posible ... $part|$weekday|%
me|nos viene|va|queda|vendria|iria|quedaria|conviene|convendria|acomoda|acomodaria|sirve|serviria mejor|mas
y si voy|vamos|fuera|fuese|quedamos|lo|la|cambiar|es|hacemos|puedo|mejor ...
puede|podria|podra|pudiera ser mañana|manana|otro|otra|hoy|$weekday|antes|despues
podemos|puede|podriamos|podria quedar|vernos|agendar|hacerla|hacerlo|dejarla|dejarlo|ponerla el|la|para|$weekday|otro
no tienen|tendran|hay|tiene|habria|tendrian|teneis|tenes nada|algo|ninguna|ningun mas? antes|despues|tarde|temprano|otro|hora|hueco|el|para|$day
< otra|otro >
me|nos dan|das|daria|darian|pueden|puede|podrian|podria dar? otro|otra >

[no confirm]
$day me|nos viene|va|queda|cae|vendria muy|bastante? mal|fatal
$day es|esta|seria muy? malo|mala|mal|fatal|pesimo
me|nos viene|queda|cae|vendria muy|bastante? mal|fatal
no iremos ...
no confirmo
no es|sera posible
no me va bien ...
no me viene bien ...
no nos viene|va bien ...
no la quiero
no hace falta que|ir|la|cita ...
imposible
me es|resulta imposible ...
estoy|estare|estamos fuera|ausente|trabajando|viajando|ingresado|ingresada ...
estoy de viaje
no estoy disponible
no disponible
ya no la? necesito|quiero|puedo|voy|hace ...
renuncio ...
desisto
me|nos sera|es imposible ...
no|nunca|tampoco $clit? $clit? $can !$inf|mas
no|nunca|tampoco $clit? $clit? $can $clit? $clit? $venir $prep? $det? $noun?
no|nunca|tampoco $clit? $can mas
no $clit? $go a poder !$inf
no $clit? $go a poder $venir? $prep? $det? $noun?
no creo|pienso que? $clit? $go a poder $venir
no $go a $venir $prep? $det? $noun?
no $go !a|al
no $go a la|el|al|mi|esa|esta|nuestra|su|ninguna $appt
no|tampoco $clit? $comefut !tarde|en|seguro|segura
no|tampoco $clit? $comefut en|el|la|presente|disponible|libre|a|al ...
no|tampoco vengo|venimos|viene|vienen|acudo|acude|acuden|asiste|asisten|concurro
no|tampoco llego|llegamos|llega|llegare|llegaremos|llegara !mas|tarde
no|tampoco llego|llegamos|llega|llegare|llegaremos a|al|ni|hoy|mañana
no $clit? es|sera|va|viene|resulta|queda|seria|resultara|conviene|acomoda|vienen|puede|podria bien|posible|factible|conveniente|ser|viable ...
no $clit? $go a ser|resultar|venir posible|bien|factible $venir?
no $clit? conviene|acomoda|sirve
no $clit? $clit? viene|va|queda bien
no cuenten|cuente|contad|cuentes|contéis conmigo|con nosotros?
no me|nos|le|la|lo esperen|espere|esperes|espereis
no $clit? interesa|interesan|apetece
no $clit? interesa|interesan ya|la|el|mas|esa|ir
no estoy interesado|interesada
no tengo|tenemos|tendre|dispongo|hay de? tiempo|disponibilidad|ganas|forma|manera|posibilidad|como|quien|permiso de|ir|me|llegar|para|que|lleve|poder|asistir ...
no quiero >
no quiero|queremos|deseo|quiere|voy|necesito|necesitamos|queria|deseamos|necesita|requiero ya? ir|la|lo|el|mi|esa|esta|mas|cita|turno|venir|asistir|acudir|operarme|hacerme|hacermela|hacerlo|tener|seguir|continuar|mantener|esa|ninguna cita|turno|consulta|$appt?
no la|lo|le quiero|necesito|necesitamos|queremos|quiere
ya no la|lo|me? necesito|quiero|puedo|voy|hace|podre|ire|asistire|quiere|deseo|necesitamos|podemos|interesa|hace|preciso falta|ir|a?
ya no hace falta
ya no es|sera necesario|necesaria|posible|preciso
no es|sera|hace necesario|necesaria|preciso|falta que|la|el|mi ...
no hace falta
imposible $venir?
me|nos|es|sera|resulta|seria|va es|sera|resulta|seria|hace|a? ser? imposible $venir?
me|nos|se ha|han|habia|me surgido|salido|presentado|aparecido|complicado ...
me|nos|se surgio|salio|surge|sale|surgieron|presento|cayo|ocurrio|complico|complica|presenta ... imprevisto|compromiso|problema|inconveniente|trabajo|viaje|emergencia|cosa|algo|otra|urgente|percance|asunto|reunion|urgencia|contratiempo
se me|nos complico|complica|complicaron|hizo|hace|ha imposible|tarde|complicado
surgio|surgieron un|una|algo|inconveniente ...
tengo|tenemos|tuve|tuvimos|hubo|he|por un|una|otro|otra imprevisto|compromiso|viaje|contratiempo|percance|emergencia|reunion|cita|tenido? ...
trabajo|laboro|trabajamos|viajo|viajamos|salgo ese|este|esa|esta|el|de|a|por dia|hora|viaje|la|esa|$weekday ...
tengo que trabajar|viajar ...
me toca trabajar|viajar|guardia|turno
estoy|estare|estaremos|estamos|ando|sigo|voy|ire|esta|estara|andaremos|vamos a? fuera|ausente|trabajando|viajando|ingresado|ingresada|hospitalizado|hospitalizada|internado|internada|viaje|vacaciones|viajar ...
estoy|estare|estaremos|estamos|ando|sigo|salgo|salimos|esta|estara|andare de|en viaje|vacaciones|paseo|reposo|luto
estoy|estare|estaremos|estamos de|en otra|otro ciudad|pais|provincia
estare|estaremos|estoy|voy a estar de|en viaje|vacaciones
voy|vamos a estar de|en viaje|vacaciones|el|otra
voy|vamos a estar fuera|trabajando|viajando|ocupado|ocupada
no estoy|estare|estaremos|estara|estamos en la|casa|mi ciudad|españa|mexico|pais|casa ...
no estoy|estare|estaremos|estara|estamos disponible|disponibles|libre|aqui|presente|ese|ahi ...
no disponible|disponibles
otra persona puede usar|aprovechar ...
para otro|otra persona|paciente
que la|lo aproveche|use|tome otra|otro ...
renuncio
renuncio|renunciar a ...
desistir
declino
rechazo
rechazar
descarto
paso
me niego
no pienso|tengo ir|intencion|asistir|presentarme|pienso|planeo ...
no pienso|planeo $venir
no me|nos|se presento|presentare|presentaremos|presentara|presentan|presenta
no cumplire
faltare
faltaremos
voy a faltar
dejen|deja|dejalo|dejenlo|dejelo|dejemoslo asi|estar
olvidenlo|olvidalo|olvidelo
olviden|olvide|olvida $it $appt
no|nada confirmo|confirmare|confirma|acepto|aceptamos|acepta|autorizo $it? $appt?
no mantengo|mantenemos|mantengan $it? $appt?
ya me|nos|le|lo|la opere|operaron|hicieron|hice|atendieron|vieron|dieron ... otro|otra|particular|lado|privado
no podia
no cancelar|anular por|gracias
negativo
no asistencia
sin asistir
no hay manera|forma|modo|caso
nos vemos no
no poder|pudiendo|haber podido? $venir $prep? $det? $noun?
no poder|pudiendo >
no podra|puede|podria|va ser >
no va a ser|poder >
no va a poder ser
ni voy|vamos|puedo|quiero|ire|iremos|pienso ni? quiero|puedo|voy|pienso? ir|asistir?
no pienso ir
no va mas
que no voy|vamos|puedo|podemos|ire
dejo|dejamos|queda libre $it? $appt?
$day|dia|hora trabajo|laboro|viajo|trabajamos
ese|esa|este|esta dia|hora|semana|tarde|mañana trabajo|laboro|viajo|trabajamos|no
no puedo confirmar porque|ya|pues|que no? voy|ire|puedo
anular|cancelar $it? $appt? gracias
no puedo faltar al trabajo
no|nunca|tampoco $clit? $comefut $prep $det? $noun?
no voy|vamos|va al|a el|la|mi? medico|doctor|hospital|clinica|centro|control

[no edge]
negativo
👎
❌
🚫

[no]
no >
no no
no gracias
pues no
que no
claro que no
desde luego que no
por supuesto que no
de ninguna manera
en absoluto
no &$sorry
pues|mejor|claro|desde|obvio|obviamente|absolutamente|definitivamente|rotundamente|que|creo|va|ah|ay|uy|desafortunadamente|lamentablemente|desgraciadamente no >
claro|obvio que no
definitivamente|rotundamente|absolutamente|obviamente no
jamas
ni hablar
ni loco
ni loca
ni modo no
ni de broma|coña
nones
de ningun modo
en lo absoluto
para nada
nada de eso
no no no
un no
digo|dije|es|respuesta que? no >
por desgracia|mi|ahora? parte? no >
< que va >
no &pero

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
ya no
ya nada
no >
no ya|todavia no
aun|todavia no >
no tuve|tuvimos|tenia|tengo|tiene|tenemos|tuvo ...
no me|le|nos duele|duelen|dolio|dolia|molesta|molestan|dio|da|ha|han|pica|arde|sangra|mareo|falta|sube|subio|siento|noto|hace|paso|pasa ...
no he|ha|hemos|has|han tenido|sentido|notado|vomitado|sangrado|tomado|podido|dado|subido|sido|visto|presentado ...
no presento|presenta|percibo|sufro|padezco|tomo|fumo|bebo|uso|veo|vomite|vomito|sangra|supura|siente|noto|nota|tome|sangre|estuve|fume|bebi|necesito|necesite|hubo|es|se|fui ...
nada nada
nada de dolor|fiebre|sangrado|eso|nauseas|vomitos|molestias ...
nada por ahora|suerte
nada gracias
ni una|un|fiebre|dolor|poco|poquito|pizca|nada ...
cero dolor|fiebre|molestias|problemas
sin ninguna|ningun? dolor|dolores|fiebre|problema|problemas|molestia|molestias|sangrado|nauseas|vomitos|novedad|sintomas|fiebres|mareos|complicaciones
ningun dolor|problema|sintoma|sangrado|mareo|vomito|malestar
ninguna molestia|fiebre|complicacion|duda|nausea
gracias a dios no|nada
por suerte|ahora|fortuna no|nada
afortunadamente no|nada
no gracias a dios
no por|hasta suerte|ahora|fortuna|momento|el ...
no de momento
jamas
nadie >
de momento|ahora no
por ahora|lo|el ahora|pronto|momento? no

[no confirm cancel]
cancelar
cancelar $it? $appt ...
anular
anular $it? $appt ...
quiero|quisiera|deseo|puede|puedo|pueden|prefiero|tengo|podria|podeis|necesito que? cancelar|anular ...
cancelar $it? $appt?
dar|darme|doy|den|dad|demos|de|dadme de baja $it? $appt
de baja $it $appt
borren|borrad|borra|borre|borrar|quiten|quitad|quita|quite|quitar|eliminen|eliminad|elimine|elimina|eliminar|suspendan|suspende|suspender|suspendo|suspenda|suspendan|retiren|retirar $it? $appt
borrenme|quitenme|eliminenme|borrarme|quitarme|quitame|saquenme|sacarme de|del la|el? agenda|cita|turno|$day|consulta ...
den|denle|dejen|dejadle|dadle|dad|dar|darle|darla|darselo|darsela|dale|dele|pasen|pasenle|asignen|ceder|cedo|cedan|doy|dejo|libero|liberen|liberar|liberad $it? $appt|hueco|plaza|cupo|lugar|espacio|sitio|puesto a? otro|otra|quien|alguien ...
cedo|libero|liberen|liberar|liberad|dejo|ceder $it? libre? $appt|hueco|plaza|cupo|lugar|espacio|sitio|puesto libre?
tendre que faltar|cancelar|anular
quiero|quisiera|deseo|solicito|pido|necesito|tengo|favor que|de? dar|darme|doy|den|dad|demos|de|dadme de baja $it $appt
dar|darme|doy|den|dad|demos|de|dadme de baja $it $appt
si|ok|vale cancelar|anular
me|nos gustaria|interesa cancelar|anular $it? $appt?

[no confirm request cancel]
puede|pueden|podeis|podrias|podria|podrian|podriais|puedo|quiero|quisiera|posible|puedes|pueda|puedan|se|favor|ruego|agradeceria|solicito|pido|deseo|necesito que? $clit? $clit? de|la? cancelar|anular $it? $appt?
me|nos|la cancelar|anular $it? $appt?
es|seria|sera|fuera posible cancelar|anular $it? $appt?
se puede|podria cancelar|anular $it? $appt?
$clit puede|pueden|podrian|podria|puedes cancelar|anular $it? $appt?
hay que cancelar|anular $it? $appt?
tengo|tendre|tendria|tenemos|tendremos|debo|prefiero|prefiero|vamos|voy que|a? cancelar|anular $it? $appt?
confirmo que la|lo|me|nos? cancelar|anular

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
obvio
obviamente
simon
sale y vale
dale si
va que va
arre
orale
yap
por su puesto
efectivamente si
afirmativo si
encantado
encantada
logico
naturalmente
perfectamente
totalmente de acuerdo
indudablemente
definitivamente
definitivamente si
absolutamente
sin dudarlo
sin duda alguna
chevere
macanudo
de una
de diez
ok si
👏
☑
💯
🙌
👊
✔️

[yes]
si si
si señor|señora
que si
pues si
si por supuesto
oh si
así es
ningun problema
sin problema|problemas
si quiero|puedo|voy|vamos|confirmo|ire|iremos|asistire|estare|vale|señorita|doctor
si que quiero|puedo|voy|ire
no hay|tengo|tenemos|veo|habra ningun? problema|inconveniente|problemas|inconvenientes|lio|drama|pega|dificultad
ningun problema|inconveniente
ninguna objecion|pega|dificultad
no problem
cero problemas|problema
sin problema|problemas|ningun|inconveniente|inconvenientes|drama|lio problema?
si o si
si señorita|señor|señora|doctor|gracias|por|todo|mi|amor|como|con|muchas
si claro|perfecto|ok|vale|correcto|exacto|asi|obvio|obviamente|totalmente|siempre|esta|es
si si|claro|que|por si|que|supuesto
claro si
claro que si
obvio que si
por supuesto que si
=sí puedo|podemos|podre
< si puedo|podemos|podre|pude >
si confirmo|confirmado|asistire|ire|iremos|voy|vamos|va|van|ira|iran|asistira|acudira|puede|pueden|acepto|quiero|queremos|deseo|estare|estaremos|estoy|vendre|vengo|podra|podran|viene|mantengo|alli|ahi
dije que? si
digo que si
es un si
por aqui|mi si
con mucho? gusto
con todo gusto
tiene mi si
va|dale|sale|listo|ya|lista|excelente confirmo|confirmado|voy|ahi|alli|perfecto|genial|nos|vamos vemos?

[yes whole]
s
y
yes
sipi
ya
ya va
va
va pues
sale
dale
listo
lista
joya
cierto
bacan
excelente
totalmente
ciertamente
listos
ya esta
bueno
bueno si

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
buenisimo
barbaro
fenomenal
fantastico
estupendamente
todo bien|ok|correcto|perfecto|en
quedo confirmado
queda confirmado
quedamos asi
agendado
agendada
confirmadas
de acuerdo con|en ...
aceptado
acepto
presente
presentes
puntual
puntuales
puntualmente
nos|alli|ahi|alla vemos
estaremos
estare
asistire
vendre
acudiremos
aqui|ahi|alli|alla estare|estaremos|estamos|voy|vamos|ando|llego|estoy|nos|andamos
cuenta con ello|eso
cuenten con ello|eso
me apunto
no falto
no faltaremos
a la orden
sigue en pie
sin falta
sin ningun problema
como quedamos
como acordamos
segun lo acordado
en eso quedamos
esta perfecto|ok|genial|confirmado|correcto|agendado
me parece muy? bien|perfecto|genial|ok
me queda|va|viene perfecto|bien|genial|ok
la hora esta|me bien|va
por mi bien|ok|perfecto|vale|si
para mi bien|ok|perfecto|vale|si
recibido y confirmado
anotado confirmo
venga
venga vale
hasta mañana|luego|entonces|pronto|$day|el|las|esa|ese|ahi|alla
a las % en|nos|estoy|estare|estamos|alli|ahi|alla punto|estare|vemos?
me|nos queda|va|viene muy? perfecta|perfecto|bien|genial|fenomenal|estupendo
$it? $appt me|nos queda|va|viene muy? perfecta|perfecto|bien|genial

[yes confirm]
alli|ahi|aqui|alla estare|estaremos|nos|voy|ire|vere ...
ahi nos vemos
estare alli|ahi|alla|puntual|presente
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
mantengo|mantener|mantenemos|mantenga|mantengan $it? $appt|hora?
sigo interesado|interesada|adelante
acepto
mi $kin ira|asistira|acudira|estara|va ...
llevare a ...
sin falta
$person|$kinof $person? $clit? ira|iran|asistira|asistiran|acudira|acudiran|vendra|estara|concurrira|llegara
$kinof $person si? ira|iran|asistira|asistiran|acudira|acudiran|vendra|vendran|estara|estaran|va|van|viene|puede|podra|irá ...
$kinof $person $go a ir|asistir|acudir|estar|venir
$kinof $person si $go ir|asistir|acudir|estar|venir?
$kinof $person? puede|podra|pueden ir|asistir|acudir|venir|estar
voy|vamos|va|van|ire a la|mi|su|nuestra|esa $appt
si puedo|podemos|podre|podremos|podra|puede ir|asistir|acudir|venir|estar|llegar|presentarme
$can ir|asistir|acudir|venir|presentarme|estar
si puedo|podemos|podre|podremos ir|asistir|acudir|venir $prep? $det? $noun?
puedo|podemos|podre|podremos|puede|podra ir|asistir|acudir|venir a la|mi|esa|su $appt
puedo|podemos|podre|podremos|puede|podra ir|asistir|acudir|venir ese|al dia|hospital|control|medico
si puedo|podemos|podre|podremos|puede ir|asistir|acudir|venir el|ese|a|en|la|mañana|hoy|al dia|$day|%|las|esa ...
si $comefut puntual|presente|puntuales|sin|con|alli|ahi|alla|a|el|la|al|en|mañana|por|temprano|antes|listo|lista|hoy|acompañado|acompañada|yo|como ...
$comefut
ire|iremos|ira|asistire|asistiremos|asistira|acudire|acudiremos|acudira|vendre|vendremos|concurrire
estare|estaremos|estara alli|ahi|alla|aqui|puntual|presente|a|el|en|sin|mañana ...
voy|vamos a ir|asistir|acudir|estar|venir|presentarme ...
voy|vamos si|sin|seguro|con|solo|sola|mañana|el|para|al|ahi|alli|alla|puntual|acompañado|acompañada
si voy|vamos|ire|asistire|iremos|estare|estaremos|va
por ahi|alli|alla estare|estaremos|voy|vamos|paso|andare
tengo|tenemos pensado ir|asistir
pienso|pensamos|planeo|tengo ir|asistir|acudir|previsto
cuenten|cuente|contad|cuenta|cuentas con|conmigo nosotros|mi|ello|mi?
puede|pueden|podeis contar con|conmigo nosotros|mi?
no faltare|fallare|faltaremos|fallaremos|falto|falta|fallo
no voy|vamos a faltar|fallar|perder|perdermela|perdermelo
no me|nos|se la|lo pierdo|perdere|perdemos|olvida|olvido|olvidare|olvidara
no puedo faltar >
no cancelar|anular|cambiar $it $appt ...
no|nada? la|lo|me? cancelar|anular|cambiar|borren|quiten $it? $appt?
no|nada voy|vamos|quiero|queremos|deseo|pienso|es|necesito|hace|hay|tengo|pensamos a|que|falta|necesario? que|de? cancelar|anular|aplazar|posponer|reprogramar|retrasar $it? $appt?
no|nada voy|vamos|quiero|queremos|deseo|pienso a? cambiar $it? $appt|dia|fecha|hora?
no hay cambios|cambio
no cambio|cambia nada
mantengo|mantener|mantenemos|mantenga|mantengan|mantened|conservo|conservar|conserven|respeto|respetamos $it? $appt|hora?
sigo|seguimos|sigue interesado|interesada|adelante|pie|en|queriendo|firme pie|la|ir|con?
sigue|va todo? en pie|adelante
acepto|aceptamos $it? $appt|hora|fecha?
si? llevare|llevo|llevamos|llevaremos a mi|el|la|nuestro $person ...
alli|ahi|aqui|alla estare|estaremos|nos|voy|ire|vere|vemos|llego|vamos|estara|estaran|estoy|llegaremos|llegare|estamos|andare|andaremos vemos|puntual|sin|a|mañana|el?
nos vemos el|la|a|mañana|ahi|alli|alla|alla|entonces|luego|pronto|$day|hoy|en
nos vemos
ya|he|hemos|habia|lo confirme|confirmado|confirmé antes|ayer|por|hoy?
ya he|habia|esta|lo|la confirmado|confirme
confirmado mi|la|el|nuestra asistencia|cita|turno|hora
asistencia|cita|turno|consulta|presencia confirmado|ok
doy|damos mi|la|por? confirmado|conformidad|confirmacion|ok
estoy|estamos de acuerdo|conforme|confirmado|listo|lista|listos|disponible|puesta|puesto
estoy|estaremos|estare|estamos ahi|alli|alla|aqui sin|puntual|a|mañana|el|hoy?
estoy|estare|estaremos a las|la % ...
llego|llegare|llegaremos|llegamos a las|la|tiempo|puntual|su|antes|temprano|% ...
llegare|llego puntual|temprano|antes
no te|le|les|se|os? preocupe|preocupen|preocupes|preocupeis que? si? ahi|alli|voy|ire|estare|estaremos|iremos|alla|asistire ...
tranquilo|tranquila|tranquilos|tranquilas que? si? ahi|alli|voy|ire|estare|estaremos|iremos|alla|asistire ...
me presentare|presento|presentamos|presentaremos
nos presentaremos|presentamos
que si voy|ire|vamos|iremos|puedo
$day estare|estaremos|estoy|voy|ire|iremos|asistire alli|ahi|alla|sin?
a las|la % estare|estaremos|estoy|voy|llego|alli|ahi|alla ...
ahi caigo|caemos
caigo|caemos puntual|ahi
por aca|alla estare|estaremos|nos
no $clit? $clit? perderia|perderiamos|perdere|pierdo|perdemos
no me lo perderia
$kinof $person me|nos llevara|lleva|acompañara|acompaña|traera|trae|llevan|llevaran
me|nos llevara|lleva|acompañara|acompaña|traera|trae $kinof $person
voy con $kinof $person
yo la|lo|los|le llevo|llevare|acompaño|acompañare|traigo
no me|se lo|la? olvido|olvidare|olvidaremos
no lo|la|nos olvido|olvidare|olvidamos|olvidaremos

[yes yes_no]
si tengo|tuve|me|hay|he|siento|estoy|es|hubo|un|mucho|mucha|bastante|algo|un|muchos|muchas|noto|note|ha|esta|lo|la|sigo|tenia|muchisimo|demasiado|todavia|aun|todos|siempre|desde|toda|por|a|cuando|en|al|fiebre|dolor|fumo|bebo|tomo
todavia si
aun si
si todavia|aun
si que tengo|me|hay|he
por desgracia si
lamentablemente si
desgraciadamente si
si un|algo|muy|bastante|solo|solamente un|muy? poco|poquito|poquitin|pelin|tantito|poquitito

[yes yes_no whole]
tengo
bastante
mucho
mucha
muchisimo
demasiado

[yes confirm clause]
mi $kin si
todo listo

[declare confirm]
confirmo
confirmo $it? $appt|asistencia ...
quiero|puedo|deseo confirmar ...
confirmar
confirmar $it ...
confirmo|confirmamos|confirmado
confirmo $it? $appt|asistencia|presencia|hora|turno ...
confirmo que si|voy|ire|asistire|ahi|alli|estare|vamos|iremos ...
confirmo para|el|la|lo|los|mi|todo|a|por|mis ...
les|te|le|os|se|yo|lo|la confirmo mi|la|que|el|nuestra|para? $appt|asistencia|presencia|si|turno?
$person|ella confirma asistencia|que|su|la|el? asistencia|cita|si?
confirma asistencia
quiero|quisiera|puedo|deseo|queria|queremos|para|paso|escribo|llamo|a|vengo a|para? confirmar $it? $appt|asistencia|presencia? ...
por favor? confirmar asistencia|cita

[nothing]
no me|nos viene|va|queda|cae|vendria mal
aviseme|avisenme|avisame|avisen|avise|avisad|digame|diganme me|nos? si algo|la|el|hay|se|cambia? hora|fecha|algun? cambia|cambio|cambian|cambiara
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
estoy de baja
alta medica|hospitalaria|tension|fiebre
me han|dieron dado? el|de alta ...
parar de|el|la|los|de ... comer|tomar|fumar|medicacion|pastillas|sangrar|sangrado|trabajar|tratamiento
dejar de tomar|comer|fumar|beber ...
cambiar de medico|direccion|telefono|domicilio|medicacion|vendaje|numero
cambiar el|la|mi vendaje|medicacion|direccion|telefono|numero|cura|gasa ...
para mi|el|la|que|las|los
claro esta
mas tarde de
$kin esta|tiene|enfermo|enferma|malo|mala ...
no|nunca $clit? entiendo|entendi|comprendo|comprendi|entendemos|funciona|funciono|abre|carga|deja|permite|llego|llega|aparece|encuentro|recibi|recibimos|acuerdo|recuerdo|encontre|vi|veo|leo|consta|sale ...
no puedo|logro|consigo abrir|leer|ver|entrar|encontrar|dormir|hablar|aparcar|comer|caminar|orinar|respirar|tragar|mover|acceder|descargar|abrirlo|verlo|leerlo|pagar|hacer|dejar|tomar|beber|andar|doblar|levantarme|llamar|comunicarme|contactar|localizar ...
no quiero|deseo molestar|ser|dar|comer|tomar ...
no se como|donde|cuando|que|cual|a|por|hora|porque|el ...
no me|nos acuerdo|acordaba|dijeron|han|dicen|dieron|avisaron|contestan|atienden|cogen|responden ... dicho|dado|avisado?
no $clit? han|ha dicho|llamado|dado|avisado|atendido|llegado ...
no contestan|contesta|responden|atienden|cogen|coge ...
no tengo termometro|carro|auto|seguro|saldo|datos|internet|idea|correo|los|las|el|la|resultados
no te|se|le|les|os? preocupes|preocupe|preocupen|preocupeis|apure|apures|apuren|molesten
no importa
no hay de|por que
no olvide|olviden|olvidare
no hace falta que $sub
baja medica|laboral|temporal
baja por !favor|fa
baja de|del !$msg|la|este|vuestra|servicio|esa|esta|su|lista
baja la|mi|presion|tension|fiebre
estoy|sigo|estaba|esta|estamos|estoy|sigue de baja
me|le dieron|dio|han la|de baja|dado medica|laboral?
me ha|han dado|dio de|la baja
la? baja medica|laboral|por ...
presion|tension|defensas|fiebre|temperatura|azucar baja|alta
piso|planta|$part baja|alta
alta medica|hospitalaria|tension|presion|fiebre|temperatura
me|le|nos han|dieron|ha|dan|daran|dio de|el|dado? alta|de? alta?
de alta|baja ayer|hoy|el|ya
dar|dan|dado el? alta
cuando me|le|la|lo dan|daran de? el? alta
parar|dejar|dejo|deje|dejado|suspender de? tomar|comer|fumar|beber|trabajar|sangrar|llorar|vomitar|sangrado|tomarme|la|el|los|mi|las medicacion|pastillas|tratamiento|sintrom|aspirina|medicina|medicamento|medicamentos|anticoagulante?
para de sangrar|doler|llorar|vomitar|toser
no para de sangrar|doler|llorar|vomitar|toser|supurar
deja|dejo|dejaba|para de doler|sangrar|toser
parada|paro de|cardiaco ...
suspender|suspendo|dejar|dejo|parar|paro|cambiar la|el|mi|los|las medicacion|tratamiento|sintrom|aspirina|pastillas|medicamento|medicamentos|medicina|anticoagulante|metformina|insulina|vendaje|aposito|dieta|pañal
cancelar|anular mi|la|el|un|otra|otro vuelo|viaje|seguro|tarjeta|clase|reunion|tratamiento|receta
cancelar otra|otro|otras|otros
cambiar de|mi|el|la|los medico|direccion|telefono|domicilio|medicacion|vendaje|numero|doctor|ropa|hospital|seguro|movil|correo|datos|tratamiento
cambio de medico|direccion|telefono|domicilio|medicacion|vendaje|numero|doctor|movil
cita previa|anterior|pasada
la|el|mi ultima|ultimo|anterior|pasada|proxima|siguiente|otra cita|consulta|vez|control|visita
mes|semana|año|$day|$part pasado|pasada|anterior
$person|ha|han|se fallecio|fallecido|fallecida|murio|muerto|muerta
$kinof $person ha? fallecio|fallecido|murio|muerto
$kinof $person esta|tiene|sigue|se|anda muy|bien|puso|siente? enfermo|enferma|malo|mala|mal|mejor|resfriado|resfriada|peor|fiebre|bien|gripe
esta todo bien|claro
todo|muy|va|sigue|esta|voy|estoy bien y
me siento|encuentro muy|mejor|bien|mal|peor
si|no? es|hay|tengo que? posible comer|beber|llevar
con cita|turno
sin cita|turno|ayuno|coche|carro|acompañante
si|no me|le|se hacen|hicieron|entregan|dan ...
cada|las|% % horas
no sea|seas|sean asi|malo|mala
a menos|lo mejor
para que|donde|quien|cuando|cual
perdon|perdone|disculpe que|la|el|los demora|retraso|molestia|molestias|tardanza
primera|primer vez|cita|consulta
la verdad|vez
mas información|informacion|info|detalles|dolor|datos
tarde|temprano a
muy tarde|temprano
no hay autobus|bus|parking|aparcamiento
tengo|tiene|hay que ir|estar|llevar|venir|traer|llegar|hacer|comer|entrar|pagar|preguntar|pedir
quiero|quisiera|necesito|puedo hablar|hablarle|preguntar|una|la|los|mi|informacion|mas|saber|comentar|pedir con|los|resultado|resultados|receta|informacion?
llamar|llamen|llameme|llamenme|llamame|me me? por|al|pueden|podrian|puede|podria telefono|llamar?
va a llover|nevar
parece|creo que va|llueve|hace|esta a?
como ... cancelar|anular|confirmar
% creo|diria|pienso|supongo yo? >
no me|nos|se deja|dejan|permite|permiten confirmar|cancelar|entrar|responder|abrir|anular|cambiar
te|los|las|la|lo quiero|amo|queremos mucho?

[nothing yes_no]
todo|va muy|va? bien|perfecto|ok|correcto|genial|normal|tranquilo|controlado|excelente|estupendo
todo va|esta|sigue muy? bien|perfecto|genial|normal
estoy|me muy|siento|encuentro|todo? bien|perfecto|perfecta|genial|perfectamente|estupendamente|mejor
muy bien
perfecto
perfectamente
genial
excelente
bien

[nothing confirm]
no tengo|hay|tuve ya? mas? fiebre|dolor|dolores|molestias|nauseas|vomitos
ya no tengo|hay|tuve|siento mas? fiebre|dolor|dolores|molestias|nauseas|vomitos|nada
no? voy|vamos|va|van a $inf
$kinof $person va|van a una|un|la|el
cancelar la|el suya|suyo >

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
gracias por|x avisar|el|la|recordar|recordarme|todo|su|tu|los|informar|informarme|recordarnos|recordarlo|avisarme|avisarnos|mensajes|aviso|escribir|preguntar ...
muchas|mil gracias
agradezco el|la|su|mucho ...
agradecido
agradecida
se agradece
te|le|les|os agradezco ...
muy amable|amables
recibido|recibida
recibido gracias
recibi el|su|tu mensajes
enterado|enterada|enterados
entendido|entendida
anotado|anotada
apuntado|apuntada
tomo|tomamos|tomado nota
lo|la tengo|tenemos en|apuntado|anotado|anotada|apuntada|presente cuenta?
lo|la tendre|tendremos en|presente cuenta?
me doy por|enterada enterado|enterada?
ya lo sabia|se|tenia
ok ya vi|lei
visto
copiado
notado
de nada
igualmente
que bueno|bien|amable|pena|lastima|alegria
estamos|quedo al|pendiente|atento|atenta|tanto|pendientes habla?
bendiciones
dios mediante
primero dios
si dios quiere|permite
si dios lo quiere|permite
si dios me lo? permite
con el favor de dios
con la ayuda de dios
dios quiera
ok|vale|listo recibido|recibida|recibi

[ack confirm]
llegare|llego|llegamos|voy|ire ... tarde|retraso
llegare|llego|llegamos|llegaremos|voy|ire|vamos|iremos|llegara|llegaria ... tarde|retraso|retrasado|retrasada|demorado|demorada|atrasado|atrasada|demora
voy|llego|llegare|vamos con % minutos|min de ...
voy|llego|llegare % minutos|min tarde|despues
un poco|poquito|ratito tarde
me|nos|se retrasare|retraso|demoro|demorare|atraso|atrasare|demoramos|retrasamos|tardo|tardare ...
voy|vamos|estoy|estamos saliendo|llegando|camino|cerca|atrasado|atrasada|retrasado|retrasada|demorado|demorada
estoy|esta|sigo|ando|me|estamos muy? enfermo|enferma|resfriado|resfriada|malo|mala|mal|agripado|engripado|engripada|contagiado|contagiada|siento|constipado|constipada
tengo|tiene|estoy|con|sigo|cogi|agarre mucha|un|la|una? fiebre|covid|gripe|gripa|catarro|resfriado|tos|diarrea
$kinof $person esta|tiene|sigue|anda enfermo|enferma|malo|mala|mal|resfriado|resfriada|fiebre|gripe
pregunto|consulto

[ack yes_no]
un poco
un poquito
algo
a veces
poco
apenas
casi nada
de vez en cuando
un poquitin
un pelin
un poquitito
algo de dolor|fiebre|molestia|nauseas ...
algun|alguna|algunas|algunos dolor|molestia|molestias|dolores
tengo molestias
pocos|poca|pocas
regular
lo normal
normal
igual
igual que antes|ayer
mejor
mejor que antes|ayer
peor
bastante mejor
asi asi
asi nomas
a medias
a ratos
a ratitos
por momentos
por ratos
en ocasiones
ocasionalmente
alguna|algunas vez|veces
cada tanto
de a ratos
va y viene
muy poco
poquito
poquita
un pelo
un chin
tantito
tantita
algo de
ligeramente
ligero
ligera
levemente
leve
leves
raras veces
rara vez

[contrast]
pero
aunque
sin embargo
salvo
excepto
menos si
espera
esperen
solo que
eso si
lo unico que|es
no obstante
pero es que
con la? condicion
a excepcion
menos el|la|los
a pesar
lo malo es|que
el problema es|que
la cosa es|que
aunq

[question]
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
puede|podria decirme|decir|confirmarme|indicarme ...
me puede|podria|podeis decir|confirmar|indicar ...
es necesario
quisiera|quiero saber
necesito saber
que
que hora|dia|tal|hay|debo|tengo|necesito|llevo|documentos|medico|doctor|piso|planta|consulta
a|de|en|con|hasta|para|desde que hora|dia|hospital|medico|sala|doctor|piso|planta|consultorio|direccion
adonde
a donde
donde queda|tengo|es|esta|hay|debo|puedo|me|sera|seria
cuando|cual|como|cuanto|cuanta|cuantos|cuantas|cuales
cuando es|era|seria|tengo|sera|me
como llego|puedo|hago|se|es|cancelar|anular|confirmo|confirmar|cambio|cambiar|aplazar ...
debo ir|llevar|tomar|dejar|venir|comer|estar|hacer|traer|suspender|pagar
tengo|tenemos|tenia|hay|tiene que ir|llevar|venir|traer|estar|dejar|hacer|pagar|tomar|suspender|presentar|pedir ...
puedo|podemos|podria|puede|podra comer|beber|llevar|aparcar|preguntar|tomar|desayunar|conducir|entrar|acompañarme|acompañar|ducharme|pagar|saber|estacionar|venir|ir acompañado|acompañada|con|solo|sola|mi|en|sin?
puedo|podemos|puede ir|venir con|en|acompañado|acompañada|sin|solo|sola
puede|pueden|podria|podrian|podrias|puedes|podeis|podriais acompañarme|venir|ir|entrar|decirme|decir|confirmarme|indicarme|confirmar|indicar|decirnos|recordarme|explicarme|enviarme|mandarme|llamarme|ayudarme|informarme $kinof? ...
me|nos|se puede|podria|podrian|podeis|pueden|puedes|podrias decir|confirmar|indicar|recordar|llamar|explicar|enviar|mandar|informar|ayudar|saber ...
me|nos confirma|confirman|confirmas|confirmais|dice|dicen|indica|indican|recuerda|recuerdan|dices|decis
es necesario|obligatorio|preciso|verdad|cierto|seguro|gratis|en|con|por
esta|estara|sigue|hay confirmado|lejos|cerca|vigente|parking|aparcamiento|estacionamiento
sabe|saben|sabes|sabeis si|que|cuando|cual|donde
quisiera|quiero|queria|necesito|necesitaria|me saber|preguntar|consultar|gustaria ...
una|tengo|hago una? pregunta|duda|consulta
seria|es|sera con|en|el que|la|el ...
si|sí? tengo|hay que ir ...
van|va a llamarme|llamar|llamarnos
hay
perdon|disculpe|oiga quien|que|como
como|donde|cuando puedo|podemos|se|debo|hago|hay|tengo|podria para|que? cancelar|anular|cambiar|confirmar|aplazar ...
como cancelar|anular|cambiar|confirmar|aplazar
como puedo|podemos|se|debo|hago|podria? para? cancelar|anular|cambiar|confirmar|aplazar $it? $appt?

# "si" that no phrase explains and that does not open or close its clause is an if.
[negation]
no
si
nunca
ni
sin
ningun
ninguna
nadie
tampoco
jamas

[light]
eva
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
se
te
le
les
os
nos
un
una
los
las
en
tengo
estoy
hay
ha
he
hemos
cita
favor
tan
mas
bien
aqui
ahora
ahorita
entonces
tambien
y
al
del
su
estar
ir
si es|fuera posible
escala

[filler]
puntuacion|nota|puntaje &%
alo
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
muy buenas
buen dia|tarde|noche|domingo|finde|fin
buenos|buenas dias|tardes|noches|dia
hola buenas|buenos dias|tardes?
que tal
estimado|estimada|estimados|estimadas
apreciado|apreciada
x favor
favor
de favor
se lo agradezco
le|les|te agradezco
agradezco
agradecido|agradecida
muchas|mil|infinitas|muchisimas gracias
de nuevo? gracias
de antemano
gracias de antemano
gracias por todo|avisar
dios le|les|lo|los|la|te bendiga|pague
bendiciones
feliz|linda|lindo|bonito|bonita|buena|excelente|bello dia|tarde|semana|noche|jornada|finde|fin
cordialmente
saludos cordiales
reciban|reciba un
disculpa|disculpe|disculpen las|la|los|el molestias|molestia|inconveniente|inconvenientes|moletia?
disculpas
mis disculpas
perdon|perdone|perdonen|perdona las|la|por molestias|molestia|la?
siento las|la|mucho molestias|molestia?
lo sentimos
lamento|lamentamos mucho|las|el? molestias|inconveniente?
lamentablemente
lastimosamente
desgraciadamente
desafortunadamente
infelizmente
por desgracia
que pena
qué pena
doctorita
señores
srta
sra
sr
don
doña
licenciada
lic
enfermera
enf
amigo
amiga
jefe
guapa
cariño
mi amor
linda
corazon
reina
secretaria
un besito|beso|abrazo|cordial
besitos
chao
chau
bye
hasta luego|pronto
jajaja
jeje
jejeje
ja
este
pues nada
mire
mira
oiga
oye
fijese
fijate
uy
ups
ehh
hey
ea
venga
atte
quedo atento|atenta
quedo a la|sus espera|ordenes
a ustedes|usted|ti|vosotros|vos
ustedes
usted
dios mio
madre mia
la verdad es? que?
a decir verdad

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
cien = 100
veintiuno = 21
veintidos = 22
veintitres = 23
veinticuatro = 24
veinticinco = 25
veintiseis = 26
veintisiete = 27
veintiocho = 28
veintinueve = 29
treintaiseis = 36
treintaisiete = 37
treintaiocho = 38
treintainueve = 39
treinta seis = 36
nuebe = 9
dies = 10
sinco = 5
zero = 0
sero = 0
ciento diez = 110
ciento veinte = 120
ciento treinta = 130
ciento cuarenta = 140
doscientos = 200
una docena = 12

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
primeros = 1
uno = 1
tercer = 3
quinta = 5
quinto = 5
ultimo = -1
ultima = -1

[value and]
y

[value half]
y medio
y media
y pico = 0
y medio grado
y mitad
medio
media

[value point]
coma
con
punto

[value outof]
sobre
de
de un
entre
de los
de entre

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
grados c
grados celsius
gr
grado y
centigrado
centígrados

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
puntos de sutura
litro
pulsaciones
tableta
tabletas
capsula
capsulas
capsulas de
gramos
gramo
miligramos
mililitros
ibuprofenos
paracetamoles
nolotil
nolotiles
enantyum
omeprazol
omeprazoles
tramadol
dosis
hijo
hija
hermanos
nietos
minuto
segundos
noche
dia y medio
mesesitos
añitos
kgs
kilo
libras
metros
euro
pesos
dolares
vomitos
cigarros
cigarrillos
copas
cervezas
panales
pañales
deposiciones
cuadras
piso
lpm
mmhg
cc
horas
hora
hermanas
hijas
gatos
perros

[value hour]
h
horas
hora
hs
am
pm
de la mañana
de la tarde
de la noche
de la madrugada
del mediodia
en punto
y media
y cuarto
a m
p m
de la matinal

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
he tomado
me tome
tomando
pastilla de
hab
cuarto
cama
box
puerta
consultorio
piso
edificio
oficina
llame al
llamar al
a partir de las
a eso de las
desde las
hasta las
antes de las
despues de las
sobre las
tipo
cita de las
cumpli
llevo
van
dentro de
durante
ext
extension
dni
expediente
calle
codigo postal
años
pusieron
dieron
me pusieron
me dieron

[value inexact]
mas de
menos de
casi
entre
no
ni
no llega a
hasta
mas que
menos que
al menos
por lo menos
como minimo
como maximo
superior a
inferior a
por encima de
por debajo de
arriba de
abajo de
supera los
no pasa de
no supera
entre los
casi los
casi un
menos el
excepto
excepto el
salvo el
salvo

[value weekday]
lunes = 1
martes = 2
miercoles = 3
jueves = 4
viernes = 5
sabado = 6
domingo = 7
miércoles = 3
sábado = 6
el dia lunes = 1

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
hoy mismo = 0
mañana = 1
mañana mismo = 1
pasado = 2
antier = -2
antes de ayer = -2
anoche = -1
de hoy en ocho = 7

[value on]
el
el dia
dia
de
del
al
o
para el
este
el proximo
proximo
los
al dia
a
en
para
año
del año
que viene
la
de la

[value period]
mes que viene
proximo mes
fin de semana
proximos dias
otra semana
mes siguiente
mes entrante
este mes
esta semana
fin de mes
finales de
principios de
mediados de
fines de
primera semana
finde
siguiente mes
semana que viene = 7
proxima semana = 7
semana proxima = 7
semana siguiente = 7
semana entrante = 7
siguiente semana = 7
cualquier dia
cualquier momento
dias laborables
inicios de

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
sangrando mucho
hemorragia
me sangra
sangra
sangran
fiebre muy alta
fiebron
calentura
dolor intenso
dolor muy fuerte
mucho mucho dolor
muchisimo dolor
demasiado dolor
dolores fuertes
dolor de pecho
dolor en el pecho
me duele el pecho
opresion en el pecho
presion en el pecho
pecho apretado
no aguanto
no soporto
insoportable
me falta el aire
falta de aire
falta el aire
me cuesta respirar
cuesta respirar
dificultad para respirar
ahogo
ahogando
ahogandome
me desmaye
se desmayo
desmayada
desmaye
perdi el conocimiento
inconsciente
convulsion
convulsiones
emergencia
emergencias
ambulancia
socorro
auxilio
supura
supurando
supuracion
infectada
infectado
se abrio la herida
herida abierta
puntos abiertos
muy hinchado
muy hinchada
vomito
vomito sangre
vomite
vomitado
morirme
matarme
suicidarme
suicidio
quitarme la vida
no quiero vivir
me quiero morir
quiero morir
paralizado
paralizada
reaccion alergica
alergia fuerte
muy mal
fatal
me caigo
me cai
sobredosis

[value ahead]
en
dentro de
de aqui a
de aca a

[value span]
dia = 1
dias = 1
semana = 7
semanas = 7

[value later]
en ocho = 7
en ocho dias = 7
en 8 = 7
en 8 dias = 7
en quince = 14
en quince dias = 14
de arriba = 7

[stranger]
el|la|los|las|mi|un|una|su|nuestro|vuestro|este|esa|al|del medico|medica|doctor|enfermero|enfermera|cirujano|cirujana|taxi|ambulancia|autobus|bus|camion|metro|tren|coche|carro|auto|link|enlace|pagina|web|aplicacion|app|secretaria|fisio|anestesista|especialista|parking|resultado|resultados|dolor|tension|tratamiento|receta|medicacion|mutua|seguro|clinica|hospital|puerta|codigo|herida|fiebre|venda|vendaje|operacion|anestesia|radiografia|volante|informe|farmacia|luz|telefono|sistema|jefe|jefa
$kinof vecina|vecino|amiga|amigo|cuidadora

[correction]
quise|queria|quiero decir
perdon quise decir
me equivoque|confundi de|al|en? tecla|boton|poner|numero|escribir|marcar?
me he equivocado|confundido|equivocada
fue un? error
error mio
rectifico
corrijo
correccion
fe de erratas
cambio de opinion|idea
ups
perdon|perdona &si|no|ok|%|quise

[value or]
o
u
