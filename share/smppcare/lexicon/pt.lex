lexicon pt 8
fallback en
# The words of Portuguese replies. The format is in README, beside this file.

[elide]
d
n

[spell]
n = nao
ñ = nao
num = nao
naum = nao
nop = nao
naoo = nao
nops = nao
ss = sim
sii = sim
simm = sim
sin = sim
vc = voce
vcs = voces
pq = porque
q = que
tb = tambem
tbm = tambem
blz = beleza
obg = obrigado
obgd = obrigado
obrigada = obrigado
brigado = obrigado
brigada = obrigado
vlw = obrigado
pfv = por favor
pf = por favor
pff = por favor
okay = ok
okey = ok
oki = ok
okk = ok
ta = esta
tá = esta
tou = estou
tô = estou
pra = para
pro = para
msg = mensagens
msgs = mensagens
sms = mensagens
mensagem = mensagens
lembretes = mensagens
torpedos = mensagens
zap = mensagens
whatsapp = mensagens
desmarco = desmarcar
desmarca = desmarcar
desmarque = desmarcar
desmarquem = desmarcar
cancelo = cancelar
cancela = cancelar
cancele = cancelar
cancelem = cancelar
canselar = cancelar
anular = cancelar
anulo = cancelar
anule = cancelar
remarco = remarcar
remarca = remarcar
remarque = remarcar
remarcação = remarcar
reagendar = remarcar
reagende = remarcar
reagendo = remarcar
reagendamento = remarcar
adio = adiar
adie = adiar
adiamento = adiar
mudo = mudar
mude = mudar
alterar = mudar
altero = mudar
altere = mudar
trocar = mudar
troco = mudar
confirmado = confirmada
confirmadissimo = confirmada
confirmamos = confirmo
comfirmo = confirmo
comfirmado = confirmada
irei = vou
iremos = vamos
marcação = consulta
segunda feira = segunda
terca feira = terca
quarta feira = quarta
quinta feira = quinta
sexta feira = sexta
dr = doutor
dra = doutor
doutora = doutor
conseguirei = consigo
num da = nao da
nn = nao
não = nao
noa = nao
nau = nao
nope = nao
nem nao = nao
nao nao = nao nao
siim = sim
simmm = sim
si = sim
ssim = sim
sm = sim
aham = sim
uhum = sim
unhum = sim
ahan = sim
aha = sim
yeap = sim
c certeza = com certeza
ctz = com certeza
com ctz = com certeza
concerteza = com certeza
comcerteza = com certeza
cmg = comigo
vcê = voce
ces = voces
cê = voce
cs = voces
pqe = porque
pk = porque
pke = porque
por q = por que
k = que
qe = que
qd = quando
qdo = quando
qnd = quando
qto = quanto
qts = quantos
qt = quanto
oq = o que
oque = o que
tbem = tambem
tmb = tambem
tmbm = tambem
mt = muito
mto = muito
mta = muita
muinto = muito
mtas = muitas
agr = agora
hj = hoje
oje = hoje
amnh = amanha
amnha = amanha
amanh = amanha
amanhã = amanha
aman = amanha
dps = depois
dpois = depois
despois = depois
cmo = como
td = tudo
tds = todos
td bem = tudo bem
tdo = tudo
vdd = verdade
blza = beleza
bele = beleza
belezinha = beleza
fexado = fechado
fechô = fechou
obgda = obrigado
obgdo = obrigado
obrigadu = obrigado
obrigadinha = obrigado
obrigadinho = obrigado
obrigadão = obrigado
brigadão = obrigado
brigadao = obrigado
obga = obrigado
obgs = obrigado
obr = obrigado
obrigados = obrigado
valeu = obrigado
vlww = obrigado
pfvr = por favor
ppf = por favor
pfavor = por favor
porfavor = por favor
por fvr = por favor
faxavor = por favor
faz favor = por favor
se faz favor = por favor
sff = por favor
sfv = por favor
bdia = bom dia
bd = bom dia
bt = boa tarde
bn = boa noite
oie = oi
oii = oi
oiii = oi
olaa = ola
okok = ok
okays = ok
tah = esta
tava = estava
tive q = tive que
tamos = estamos
toh = estou
tow = estou
vo = vou
vô = vou
vow = vou
vamo = vamos
vamu = vamos
pode se = pode ser
consegui = consegui
n consigo = nao consigo
nconsigo = nao consigo
nposso = nao posso
nao poço = nao posso
nao posssso = nao posso
ñ posso = nao posso
num posso = nao posso
num vou = nao vou
num consigo = nao consigo
nvou = nao vou
nvai = nao vai
nsei = nao sei
n sei = nao sei
sei la = nao sei
sei lá = nao sei
n da = nao da
dah = da
dá = da
pro = para o
pros = para os
prá = para
prós = para os
p amanha = para amanha
msm = mesmo
mermo = mesmo
msgens = mensagens
mensage = mensagens
menssagem = mensagens
menssagens = mensagens
mensajem = mensagens
msgns = mensagens
smss = mensagens
lembrete = mensagens
avisos = mensagens
notificações = mensagens
recados = mensagens
recado = mensagens
torpedo = mensagens
zaps = mensagens
zapzap = mensagens
wpp = mensagens
wats = mensagens
tel = telefone
telemovel = telefone
telemóvel = telefone
celular = telefone
cel = telefone
fone = telefone
nr = numero
num° = numero
nro = numero
contacto = contato
desmarcarem = desmarcar
desmarcamos = desmarcar
desmarquei = desmarcar
desmarcação = desmarcar
desmarcando = desmarcar
desmarcá la = desmarcar
desmarcála = desmarcar
desmarcala = desmarcar
dismarcar = desmarcar
desmaca = desmarcar
desmarcaria = desmarcar
desmarcarei = desmarcar
desmarcar la = desmarcar
desmarquemos = desmarcar
cancelamos = cancelar
cancelarem = cancelar
cancelamento = cancelar
cancelei = cancelar
cancelando = cancelar
cancelá la = cancelar
cancelala = cancelar
cancelarei = cancelar
cancelaremos = cancelar
cancelemos = cancelar
cansela = cancelar
canselo = cancelar
cansele = cancelar
anula = cancelar
anulem = cancelar
anulação = cancelar
anular a = cancelar a
remarcamos = remarcar
remarcarem = remarcar
remarquem = remarcar
remarcando = remarcar
remarcado = remarcar
remarcada = remarcar
remarcá la = remarcar
remarcala = remarcar
remarcarmos = remarcar
remarquemos = remarcar
remarcaria = remarcar
remaca = remarcar
reagendarem = remarcar
reagendem = remarcar
reagendamos = remarcar
reagendado = remarcar
reagendada = remarcar
reagendá la = remarcar
reagendarmos = remarcar
reagenda = remarcar
reagendação = remarcar
re agendar = remarcar
re marcar = remarcar
reajendar = remarcar
reprogramar = remarcar
reprogramem = remarcar
reprograme = remarcar
reprogramação = remarcar
adia = adiar
adiem = adiar
adiamos = adiar
adiada = adiar
adiado = adiar
adiá la = adiar
adiarem = adiar
adiarmos = adiar
postergar = adiar
postergue = adiar
postergo = adiar
protelar = adiar
prorrogar = adiar
muda = mudar
mudem = mudar
mudamos = mudar
mudarem = mudar
mudá la = mudar
mudarmos = mudar
mudaria = mudar
alterem = mudar
altera = mudar
alteração = mudar
alterá la = mudar
alterarem = mudar
alterarmos = mudar
troca = mudar
troquem = mudar
troque = mudar
trocamos = mudar
trocarem = mudar
trocá la = mudar
trocarmos = mudar
transfira = transferir
transfiram = transferir
transfere = transferir
transfiro = transferir
transferência = transferir
transferi la = transferir
antecipo = antecipar
antecipe = antecipar
antecipem = antecipar
antecipa = antecipar
antecipação = antecipar
antecipá la = antecipar
antecipamos = antecipar
adiantar = antecipar
adiante a consulta = antecipar consulta
confirmada = confirmada
confirmados = confirmada
confirmadas = confirmada
confirmad = confirmada
confirmadíssimo = confirmada
confimado = confirmada
comfirmada = confirmada
confirmao = confirmada
confirmando = confirmo
confirma = confirmo
comfirma = confirmo
confimo = confirmo
cofirmo = confirmo
cnfirmo = confirmo
comfirmamos = confirmo
segundafeira = segunda
tercafeira = terca
terçafeira = terca
quartafeira = quarta
quintafeira = quinta
sextafeira = sexta
2a feira = segunda
seg = segunda
ter feira = terca
qua = quarta
qui = quinta
sex = sexta
sab = sabado
dom = domingo
drª = doutor
doc = doutor
dotor = doutor
dotora = doutor
doutores = doutor
drs = doutor
sra = senhora
srª = senhora
sr = senhor
sta = esta
conseguiria = consigo
conseguiremos = conseguimos
naum da = nao da
hr = hora
hrs = horas
horario = horario
horarios = horarios
infelismente = infelizmente
enfelizmente = infelizmente
infeliz mente = infelizmente
disculpa = desculpa
disculpe = desculpe
dsclp = desculpa
dsclpa = desculpa
descupa = desculpa
foi mal = desculpa
talves = talvez
tauvez = talvez
tlvz = talvez
axo = acho
axo que = acho que
provavel mente = provavelmente
cert = certo
descadastro = descadastrar
descadastrem = descadastrar
descadastre = descadastrar
descadastra = descadastrar
desinscrever = descadastrar
desinscreva = descadastrar
desinscrevam = descadastrar
desinscrição = descadastrar
desincrever = descadastrar
desubscrever = descadastrar
desubscreva = descadastrar
unsubscribe = descadastrar
remoção = remover
subscrição = inscricao
assinatura = inscricao
cancelado = cancelar
cancelada = cancelar
desmarcado = desmarcar
desmarcada = desmarcar
desmarca la = desmarcar
cancela la = cancelar
remarca la = remarcar
adia la = adiar
muda la = mudar
mudança = mudar
de 1 a 10 = escala
de 0 a 10 = escala
de um a dez = escala

[block]
mão mao pão cao tao nos no na
sem sei ser sair sai cair
sim fim rim assim
parar para pagar
certo perto
claro caro
bom com tom som
voltar
saia saio sal sou seu sua
ajuda ajudou
falar fala falta
cedo dedo
posso passo poco
vou voo sou dou
ver vir vez
mas mais
bem sem cem
vai vem vim
cada casa caso
dor cor por flor
mau mal
perto porto
pare para pera
volto volta
pais pois
nota noite
sei seis
tem ter
contente contentes
ontem
tomei tomar

[class day]
segunda terca quarta quinta sexta sabado domingo hoje amanha manha tarde noite semana janeiro
fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro mes

[class weekday]
segunda terca quarta quinta sexta sabado domingo

[class appt]
consulta exame cirurgia retorno visita sessao operacao horario

[class msg]
mensagens emails ligacoes propaganda spam

[class kin]
filho filha marido esposa mulher mae pai irmao irma avo neto neta namorado namorada

[class it]
a o minha meu esta essa este esse uma um

[class can]
posso pode podemos podem poderei podera poderemos poderao poderia poderiamos poderiam consigo
consegue conseguimos conseguem conseguira conseguirao pude pudemos consegui
conseguia podia

[class go]
vou vai vamos vao ia iria ira irao

[class venir]
ir vir comparecer estar ficar chegar passar participar aparecer deslocar ausentar faltar sair
assistir atender acompanhar acompanhalo acompanhala leva levar levala leva buscar cumprir viajar
honrar manter fazer

[class inf]
*ar *er *ir *arem *erem *irem *armos *ermos *irmos *por dar

[class fut]
ira irao comparecerei comparecera compareceremos comparecerao estarei estara estaremos
estarao virei vira viremos virao chegarei chegaremos passarei

[class now]
compareco comparecemos comparece venho vem vimos

[class prep]
presente presentes la ai disponivel pontual a ao as no na nos nas em para por de do da neste nesta nesse nessa este esse essa nesta aquele
naquele
poder conseguir

[class det]
a o minha meu esta essa este esse sua seu nossa nosso

[class noun]
$appt dia hora data horario $weekday hospital clinica medico doutor manha tarde hoje amanha feira
semana centro posto ubs

[class slot]
consulta consultas horario horarios hora horas data datas dia dias vaga vagas altura momento
disponibilidade espaco agenda agendamento turno periodo disponivel possibilidade

[class part]
manha tarde noite

[class person]
$kin filhos pais mamae papai paizinho maezinha vovo vovó sogra sogro tia tio prima primo sobrinha sobrinho
crianca menina menino bebe miudo miuda nene esposo companheiro companheira ela ele paciente
familiar cunhada cunhado enteado enteada afilhado filhinha filhinho utente doente

[class his]
minha meu minhas meus nossa nosso a o sua seu

[class sorry]
posso consigo vou da tenho obrigado infelizmente desculpe desculpa desculpem doutor senhora senhor
senhorita moça moca cancelar desmarcar remarcar adiar mudar porque por estou trabalho estarei lamento sinto impossivel
viajo hoje amanha nesse neste esse nada nunca quero me mas com precisa agradeco
agradecido agradecida estamos ja nos vai vamos prefiro melhor nao bom boa enfermeira querida
amiga meu minha moço bem nenhum nenhuma nada ainda eu sei

[class stopped]
mandar mandarem mandando enviar enviarem enviando escrever escreverem incomodar incomodarem incomodando
encher enchendo perturbar perturbando ligar ligarem ligando contactar contactarem contatar spammar
importunar chatear chateando torrar atormentar chatearem escrevendo

[class sub]
mande mandem manda mandes envie enviem envia envies escreva escrevam escreve escrevas contactem contacte
contatem contate incomode incomodem incomoda liguem ligue liga ligues perturbe perturbem chateiem
chateie enche encham importunem mandar enviar

[optout clause]
sair
stop
parar
remover
descadastrar
cancelar inscricao
cancelar mensagens
parar mensagens
stop $msg
remover numero
sai
sair por favor
quero? sair
cancelar $msg
parar $msg
parar com? as? $msg
nao $msg
sem $msg
chega
chega de $msg
remover|remova|remove|excluir|exclua|apagar|apague meu? numero|contato?
me remove|remova|tira|tire|exclua
cancelar? inscricao
cancelar a? inscricao
cancelar servico de? $msg?
descadastrar me?
desativar
desativar $msg
stop por favor
stop as? $msg
cancelar envio|envios
fim das? $msg

[optout_phrase]
nao quero|queremos|desejo|preciso mais? receber ...
nao quero|queremos|desejo mais? ... $msg
nao me|nos mande|mandem|envie|enviem|manda|escrevam|contactem|incomode|incomodem|mandes|envies|escreva|liguem mais? ...
nao mande|mandem|envie|enviem|manda|mandar|enviar mais|$msg|me ...
parem|pare|para|deixem|deixe|parar de me? mandar|enviar|mandarem|enviarem|escrever|encher|incomodar|mande ...
chega de ... $msg
chega de mandar|enviar ...
sem mais $msg
tirem|tire|tira|removam|remova|remove|retirem|retire|excluam|exclua|apaguem|apague me|meu|o|este|esse ... numero|lista|contato|telefone|nome|cadastro|daqui
tirem|tire|removam|remova|retirem|retire|excluam|exclua me
me tirem|tire|tira|removam|remova|retire|exclua ...
quero|gostaria|desejo|como|posso sair|cancelar|descadastrar|remover|faco da|de|a|para|desta ... lista|inscricao|mensagens|parar|sair
quero sair
como faco para|p parar|sair|nao|deixar ...
deixar de receber ...
deixem|deixa|deixe me em paz
me deixem|deixe|deixa em paz
revogo ...
cansado|farto|farta|cansada de ... $msg
bloquear este|o|esse numero
nao me|nos|lhe $sub mais|nada|nenhum|nenhuma|$msg|estas|essas|outras|tantas ...
nao me|nos|lhe $sub
nao $sub me|nos mais? ...
nao $sub mais
nao $sub mais? nada|$msg|nenhuma|essas|estas|me
nao volte|voltem|volta a? me? $stopped
nunca mais me? $sub ...
nao quero|queremos|desejo|desejamos|gostaria|preciso|pretendo|queria|aceito|autorizo|tenho mais? de? receber|recebe|recebendo ...
nao quero|queremos|desejo|desejamos|pretendo|preciso|aceito mais? essas|estas|suas|vossas|nenhuma|as|de|ter|tantas|mais|esse|este ... $msg
nao quero|queremos|desejo|preciso|aceito mais? $msg mais?
nao quero|queremos|desejo|gostaria|pretendo mais? ser|que contactado|contactada|contatado|contatada|incomodado|incomodada|perturbado|me|nos|perturbada ...
nao quero mais contato
nao autorizo|consinto ...
ja nao quero|desejo|preciso receber|dessas|destas|mais|de ...
prefiro nao receber ...
gostaria|queria|quero|peco|desejo|pretendo|como|favor de|que|para? nao|deixar|parar|paro|deixo|deixem|parem|cessar mais? de|receber|recebendo|recebo ... receber|$msg|enviar|mandar
gostaria|queria|quero|peco|desejo|pretendo de|que? nao mais? receber ...
deixar|parar|deixem|parem|pare|deixe|deixa|para de me|nos receber|mandar|enviar ...
deixar|parar|deixe|pare de receber
parem|pare|para|parar|cessem|basta|acabem|chega|interrompam com|de|o|as|essas|estas|esses ... $msg|spam|envio
pare|parem|para com|de isso|me|nos ...
parem|pare de me? encher|importunar|incomodar ...
parem me
basta de $msg
chega|cansei|cansado|cansada|farto|farta|enjoado|saturado|saturada|chateado de|com|das|dessas|destas ... $msg
chega de $stopped
ja chega de? $msg?
sem|nada|nunca mais|de mais? $msg
mais nenhum|nenhuma $msg
nem mais uma $msg
tirem|tire|tira|tirar|removam|remova|remove|remover|retirem|retire|retira|retirar|excluam|exclua|exclui|excluir|apaguem|apague|apagar|eliminem|elimine|eliminar|deletem|deleta|deletar|bloqueiem|riscar|risquem por? favor? me|meu|minha|o|este|esse|meus|nosso|os|a|daqui meu|minha|meus|dados|nosso? numero|lista|contato|telefone|nome|cadastro|daqui|dados|registro|registo|base ...
tirem|tire|tira|tirar|removam|remova|remove|remover|retirem|retire|retirar|excluam|exclua|excluir|eliminem me
me tirem|tire|tira|removam|remova|remove|retire|retirem|exclua|excluam|descadastrar|elimine|apague|bloqueie|bloqueia de|da|do|dessa|desta|deste|daqui ...
me tirem|tire|tira|removam|remova|remove|retire|retirem|exclua|excluam|descadastrar
me|quero|queria descadastrar|descadastrado|desinscrito ...
descadastrar|remover|retirar|excluir|tirar me|meu|o ...
descadastrar
quero|gostaria|desejo|como|posso|queria|pretendo|preciso|faco|fazer|peco|solicito de|que|para|a? me|ser? sair|descadastrar|remover|excluir|retirar|eliminar|removido|removida|retirado|retirada|descadastrado|excluido dessa|desta|da|de|do|destas|dessas|meu|daqui|a ...
quero|gostaria|desejo|como|posso|queria|pretendo|preciso|peco|solicito de|que|para|faco|a|o? cancelar|parar a|o|essas|estas|as|minha|este|esse|com|meu|de? inscricao|$msg|servico|cadastro|envio ...
sair dessa|desta|da|deste|desse|do lista|grupo|servico|cadastro|$msg
cancelar minha|a|o|meu|as|essas inscricao|cadastro|$msg|envio|recebimento ...
deixem|deixa|deixe|deixar me em paz|sossego
me deixem|deixe|deixa em|na paz|sossego
larguem|larga|me me|larguem ...
revogo|retiro o|meu|minha consentimento|autorizacao ...
spam
que saco ... $msg
bloquear|bloqueando|bloqueio|bloqueei|vou bloquear? este|o|esse|voces numero?
vou bloquear
nao incomode|incomodem|perturbe|perturbem mais?
nao tenho|estou interesse|interessado|interessada em|nas receber|$msg|essas|suas ...
nao me|nos interessa|interessam essas|estas|suas|receber|as ... $msg?
dar baixa|baja no|do meu numero|cadastro
denunciar|denuncio|reclamar voces|este|na ...
solicito|peco|quero|exijo|requeiro|gostaria a|da|de? minha? exclusao|saida|descadastramento !consulta
remover imediata|imediato|ja|agora|imediatamente
retiro|revogo|retirar o|meu|a meu|minha? consentimento|autorizacao
saco cheio ...
cheio|cheia|farto|farta|fartos|fartas|cansado|cansada|cansados|saturado|saturada|enjoada|enjoado de|com|das|dessas|destas|destes tantas|tanta|tantos|as|essas|estas|receber|vossas|suas? ... $msg
fartos|farto|farta|fartas|cheio|cheia|cansada|cansado de|das|dessas|destas $msg
nao quero|desejo nada|saber|conversa|contato de|com|mais ...
nao quero saber|nada ...
parem|pare|para|chega ja|agora|imediatamente|por >
tirem|tira|tirar|removam|remover|retirem|retirar|excluir|apagar me|nos da|do|de|dessa|desta|daqui|dai
me tira|tirem|remova|remove|remover|exclua|apaga|apague|retira|retire >
me tira|tirem|remova|exclua|apaga|apague|retira dai|daqui|disso
podem|pode|podiam|poderia|poderiam|queria me? tirar|remover|retirar|excluir|eliminar|apagar me|nos? da|do|de|dessa|desta ...
solicito|peco|quero|exijo|requeiro|gostaria|queria a|da|de|minha remover
remover imediata|imediato|imediatamente
parem|pare|para|deixem|deixe|deixa|parar|chega|evitem|evite|basta por? favor? de|com? me|nos? $stopped
podem|pode|da para? parar|deixar de|com me|nos? $stopped

[optin whole]
voltar
start
retomar
quero voltar a receber ...
quero receber $it? $msg de? novamente|novo
inscrever
volta
voltar por favor
voltar a receber $it? as? $msg?
quero|gostaria|desejo|queria|posso de? voltar a receber _? _? _? _?
quero|gostaria|desejo|queria de? receber ... $msg novamente|outra|de
quero|gostaria|desejo|queria de? receber novamente|outra|de|as|os|essas|suas ... $msg
quero|gostaria de? receber $msg de? novamente|novo|novamente
quero me? reinscrever|inscrever|recadastrar
reativar $it? as? $msg?
reative|reativem ...
me recadastre|inscreva de|novamente
retomar|reiniciar as? $msg
recadastrar
inscrever me
sim|ok quero receber ... $msg

[help whole]
ajuda
help
info
me ajuda
ajuda me
preciso de? ajuda
socorro por favor
informacoes
informacao

[reaction]
gostou|curtiu|amou|adorou|reagiu
adicionou|deixou ... a
👍|❤|😂|😮|😢|🙏 a|para
gostou|curtiu|amou|adorou|reagiu|riu|enfatizou|questionou|destacou|deu|marcou de|com|da|a|do|risada ...
nao gostou|curtiu de?
gostou|curtiu|amou|adorou|enfatizou|questionou|destacou|sublinhou
reagiu|reagi com _ a|para
reagiu|reagi a
removeu|retirou um|uma|o|a ... de|em|a
👍|❤|😂|😮|😢|🙏|😍|👎|✅|😊 a|para|em
adicionou|deixou|colocou um|uma|o ... a|em|na
riu se? de|com

[reaction whole]
gostou|curtiu|amou|adorou de|da|a|o|sua|uma|um mensagens ...
gostou|curtiu|amou|adorou de|da|a|o|sua|uma|um ...

[signature]
enviado do|pelo|de|a partir meu|do|iphone|samsung|outlook|yahoo
enviado|enviada do|pelo|de|a|atraves|com meu|do|partir|iphone|samsung|outlook|yahoo|telefone|um|android|gmail|o|uol|huawei
obter|obtenha|baixe|transferir outlook
enviado via|por ...

[auto]
resposta automatica
mensagens automatica
estou a? conduzir|dirigindo
conduzindo
dirigindo
estou em reuniao
em reuniao
ligo|retorno|respondo mais|depois|ja|em|assim ...
nao posso falar|atender|responder agora|neste|no ...
fora do escritorio
agora nao posso falar|atender
resposta|mensagens automatica|automatico
esta e uma mensagens automatica
estou|vou a|ao|no|de? conduzir|dirigindo|volante|guiando|guiar|dirigir|carro
ao|no volante
guiando
estou|entrei em|numa reuniao|aula|consulta|transito|cirurgia
ligo|retorno|respondo|ligarei|retornarei|responderei|falo|devolvo mais|depois|ja|em|assim|logo|quando|a ...
te|lhe|vos|ja|jaja|depois|mais|logo ja|tarde? ligo|retorno|respondo|ligarei ...
ligo te|lhe mais|depois|ja|em|logo|quando ...
nao posso|consigo falar|atender|responder|atende|falar ...
agora nao posso|consigo|da falar|atender|responder
no momento nao|estou|nao posso|atender|ausente ...
estou fora do|da escritorio|empresa
estou ocupado|ocupada ligo|retorno|respondo ...
modo conducao|concentracao|aviao|foco
estou de ferias ... respondo|responderei|retorno
obrigado pelo|pela seu|sua contato|mensagens ... respondo|responderei|responderemos|retornaremos
agradecemos|agradeco o|seu|sua|pela contato|seu|mensagens ... retornaremos|responderemos|responder|breve
voce ligou
caixa postal

[wrong_person]
numero|pessoa|paciente errado|errada|enganado|trocado
engano
e engano
enganou se
quem e|fala|esta|sao|seria
nao sou eu|o|a|essa|esta|este|esse|paciente
nao sou
nao e o|meu|este|dele|minha|mais ... numero|telefone|consulta
nao conheco ...
nao tenho nenhuma? consulta
nao marquei ...
nao agendei ...
foi engano
deve|deve|deve|so|por ter|haver|ser|pode|foi? sido? engano ...
ha|houve|tem|existe um? engano|equivoco|erro
numero|pessoa|paciente|contato|utente|telefone|destinatario esta|e|foi|nao|incorreto|errado|errada|enganado|trocado|inexistente errado|errada|e|incorreto?
errado|errada o? numero|pessoa
e|foi|so|por um? engano
enganou|enganaram|enganaste|enganados|confundiu|equivocou|equivocaram se|de ...
se enganou|enganaram|equivocou|equivocaram|confundiu ...
esta|estao|estas|voce|voces enganado|enganada|enganados|equivocado|equivocada|equivocados|errado|errada|errados|confundindo|confundindo
acho que ... engano|enganado|enganados|enganou|enganaram|errado|errada|equivocado
ligou|mandou|mandaram|enviaram|escreveu|mandando|enviou para|ao|a ... errado|errada
quem e|fala|esta|sao|seria|es|mandou|manda|fala|vos|enviou ...
com quem|que falo|estou|quer|eu ...
de quem|onde e|esta|sao|e|fala|falam ...
nao sou eu|o|a|essa|esta|este|esse|paciente|ela|ele|dessa|da|nenhuma|quem|mais|utente|cliente|$kin ...
nao sou eu
nao e|era|esta|pertence o|meu|este|dele|dela|minha|mais|a|esse|do|da|para|comigo|aqui|desta|desse|dessa numero|telefone|consulta|pessoa|dela|dele|mim|meu|paciente|comigo|utente ...
nao e comigo|para
nao e|era para mim
nao e mais|o|este numero|dela|dele|meu|telefone ...
este|esse numero|telefone|contato nao|ja|e ...
este|esse nao e ...
numero|telefone nao e|pertence|esta ...
mudou|trocou|mudaram de numero|telefone
mudou|trocou o? numero
nao conheco|conhecemos|sei|conhecemos nenhum|nenhuma|quem|essa|esse|esta|este|ninguem ...
nao conheco
nao o|a|os|te|lhe conheco|conhecemos
nao sei quem|de|do e|sao|quem|que ...
nao|nunca marquei|agendei|solicitei|pedi|fiz|marcamos nada|nenhuma|nenhum|consulta|exame|isso|essa|esta ...
nao|nunca marquei|agendei|solicitei
aqui nao|ninguem tem|e|mora|ha|se ...
nao mora|vive|trabalha|reside mais|aqui|ja ...
ja nao mora|vive|trabalha ...
nao ha|tem|existe ninguem|nenhuma|nenhum|aqui|qualquer ... nome|aqui|pessoa|assim
ninguem com|aqui|chamado ...
que|qual consulta|exame|cirurgia
de que|qual consulta|se|exame ...
do que se|voces|voce|esta ...
nao sou paciente|utente|cliente ...
numero da outra|de outra|outro pessoa ...
nao tenho nenhuma|nenhum? consulta|exame|marcacoes|agendamento
nao tenho consulta|exame|nada marcado|marcada|agendado|agendada
nao tenho|tinha|temos|tem|ha nenhuma|nenhum|qualquer|ai|consulta consulta|exame|agendamento|marcada

[hedge]
confirmo|confirmarei|aviso|digo|respondo ainda? mais tarde|logo|adiante
caso o|a|os|as|alguem|arranje|arranjar|encontre|tenha|seja|esteja|nao|haja|chova|venha ...
contanto que
com a condicao
so|somente se ...
talvez
se calhar
pode ser que ...
provavelmente
possivelmente
nao sei
nao sei se|ainda ...
ainda nao sei
nao tenho certeza|a ...
nao estou certo|certa|seguro
depende
vou tentar ...
tentarei ...
tento ir
espero que|ir|poder|sim|conseguir ...
acho que sim|nao
acho que ...
acho
creio que sim|nao
penso que ...
vamos ver
vou ver ...
depois|logo|mais confirmo|aviso|digo|vejo
vou confirmar depois|mais|amanha ...
tenho que|de ver|verificar|perguntar|falar|confirmar ...
preciso ver|verificar|perguntar|falar|confirmar|consultar ...
duvido
quem sabe
🤔
🤷
pode ser !na|no|as|a|outro|outra|para|mais|em|segunda|terca|quarta|quinta|sexta|sabado|domingo|amanha|depois|de|sim|hoje|semana|dia|pela|la|antes|manha|tarde|que
pode ser que|talvez|se ...
talvez sim|nao|va|vou|possa|eu|consiga|de|seja ...
se calhar sim|nao|vou|posso
quica
quiça
oxala
tomara
tomara que|deus ...
deus queira
vou|confirmo|estarei|vamos|sim|la|compareço|compareco ... se eu|der|conseguir|nao|puder|for|tiver|melhorar|estiver|tudo|minha|meu|sair|chegar
caso eu|consiga|nao|possa|de|melhore|haja ...
depende do|da|de|se|como ...
dependendo do|da|de ...
vai depender ...
vou|vamos|estou tentar|tentando|ver|verificar|pensar|perguntar|conversar|falar|consultar|analisar|fazer|organizar|avaliar|me|confirmar|checar|olhar se|o|a|com|depois|mais|amanha|meu|minha|ao|com|na|organizar ...
vou|vamos fazer o|de|os|todo possivel|tudo|meu|impossivel|esforco
vou|vamos tentar|ver|verificar|pensar
farei|faremos|faco|fazemos o|de|os|todo possivel|tudo|meu|impossivel
tentarei|tentaremos|tento|tentamos|procurarei ...
tentar ir
espero|esperamos|esperemos que|ir|poder|sim|conseguir|estar|comparecer|nao|bem ...
espero
confirmo|aviso|respondo|digo|informo|retorno|falo|confirmarei|avisarei|avisamos|responderei depois|mais|logo|ja|assim|quando|ainda|daqui|breve|posteriormente
confirmo|aviso|respondo|digo|informo ainda? amanha|hoje|segunda >
depois|logo|mais|amanha|ja|hoje|segunda|assim|quando|daqui|so tarde|que|a? te|lhe|vos|eu|volto|pouco? confirmo|aviso|digo|vejo|respondo|informo|falo|confirmarei|avisarei|retorno
te|lhe|eu|ja aviso|digo|confirmo|respondo|informo|retorno|falo depois|mais|amanha|logo|ja|se|quando|em|ainda|assim|hoje ...
te|lhe aviso|digo|confirmo|informo
aviso|avisarei voces|voce|te|vos|lhe|se|quando|caso ...
avisarei|confirmarei|confirmaremos|avisaremos
avisarei|confirmarei|confirmaremos|avisaremos depois|mais|amanha|logo|se|quando
assim que|possivel souber|puder|possivel|tiver|eu ...
vou confirmar depois|mais|amanha|com|se|logo ...
tenho|temos|preciso|precisamos|devo|falta|necessito|vou|deixa|deixe|primeiro que|de|antes|eu|me|so|preciso|ter|primeiro? ver|verificar|perguntar|falar|confirmar|consultar|conversar|checar|olhar|organizar|pensar|saber|decidir|esperar|analisar|pedir|combinar com|se|a|na|no|meu|minha|o|em ...
tenho que|de ver|verificar|perguntar|falar|confirmar|pensar|consultar|checar
preciso de? ver|verificar|perguntar|falar|confirmar|pensar|consultar|checar
deixa|deixe|deixem eu|me|ver ver|verificar|pensar|confirmar|consultar|falar|checar|perguntar ...
fico|fiquei|estou|ainda de|a|na|em|um|meio? ver|duvida|duvidas|pensar|espera|indeciso|indecisa|pensando|decidir|aguardando|aguardar|esperando|tentando ...
na duvida
tenho duvidas|duvida
nao sei dizer|bem|ainda|se|como|responder|ao|quando|mesmo|lhe|dizer|informar ...
nao sabemos se|ainda|dizer
ainda nao sei|sabemos|tenho|decidi|confirmei|pensei|da|vi ...
nao tenho|temos|e|estou|esta|ha|tenho certeza|certezas|certo|certa|seguro|segura|garantido|confirmada|absoluta|como ... saber|confirmar|prever|garantir?
nao tenho|temos certeza|certezas
nao estou certo|certa|segura|seguro|confiante|convencida ...
nao prometo|garanto|asseguro ...
nao posso|consigo|podemos|sei|conseguimos ainda|te|lhe|vos|agora|ja? garantir|prometer|afirmar|assegurar|confirmar|dizer|precisar ...
nao creio|acredito
nao creio|acredito|acho que ...
acho|acredito|creio|penso|suponho|imagino|presumo|julgo que|eu|ser|poder|bem ...
acho que sim|nao|vou|da|consigo|posso|nao|talvez
eu acho
suponho
imagino que|eu ...
em principio
em principio sim|nao|vou|estarei
a partida sim|nao|vou
à partida
teoricamente
em teoria
provavel|possivel que ...
e possivel|provavel que ...
muito|pouco|bem provavel|possivel|dificil
provavelmente sim|nao|vou|estarei
possivelmente sim|nao|vou
duvido que|muito ...
esta|vai|acho|fica|sera|seria|ser|e|ficar um|meio|bem|ser|muito|pouco? dificil|complicado|apertado|puxado|corrido ...
dificil
dificilmente
complicado
complicado eu? ir
um pouco dificil|complicado
nem sim nem nao
nem sei
sei nao
sim ou nao
ou nao
salvo ...
a menos|nao que|ser ...
sujeito a ...
em aberto
em duvida
por confirmar
a confirmar
a combinar
sob confirmacao
pendente
falta confirmar
aguardando confirmacao|resposta|o ...
estou aguardando|esperando|aguardo|a ...
vamos ver|vendo
veremos
vejo|verei|vemos ... depois|se|com|aviso|falo|digo
vejo|verei
a ver se|vamos
quero ver se
nao esta|estou decidido|decidida
quase certo|certeza|sim
quase
tudo indica que|sim ...
capaz de? sim|eu|ir|que ...
capaz
bora ver
pode ser que sim|nao|eu|va|talvez|consiga
tanto faz
qualquer um|uma|dia|hora|data|horario|altura
me|e indiferente
e igual|indiferente
indiferente
o que for melhor|possivel
voces escolhem|decidem
sem preferencia
qualquer dia
parece que sim|nao|vou
talvez eu|me|nos|a|ele|ela ...
vou|vamos|terei|teria|tenho|devo ter? de|que ver|verificar|perguntar|falar|consultar|conversar|pensar|confirmar|checar|combinar|pedir
como|o que? quiserem|preferirem|quiser|preferir|preferires|entenderem
bom|depois|logo|ai depois|logo vemos|vejo|veremos|se
depois|logo vemos|veremos|vejo|se|vimos ve?
deixa|deixe eu|me? ver|pensar|consultar
vou|vamos perguntar|confirmar|verificar|consultar|conversar|analisar|pensar|checar no|na|com|em|ao?
pois nao

[hedge confirm]
mudaram|alteraram|adiaram|remarcaram|trocaram|reagendaram a|o|minha|meu|de|ja? data|hora|horario|consulta|exame|dia|vezes
ainda nao
nao posso|consigo confirmar ...
mais ou menos
assim assim
mais menos
nao agora
ainda nao confirmei|sei
so posso confirmar|saber|dizer ...
por enquanto|ora|agora sim|nao
por enquanto
por ora

[hedge yes_no]
mais para sim|nao
nem muito nem pouco
quase nunca|nada
nao muito
nao muita
nao muitos
nao tanto
nao tanta
nao sempre
nem sempre
nem tanto
nao totalmente
nao completamente
nao exatamente
nao exactamente
nao muito bem
so um|quando|as|a|de|se|na|no|ao|uma ...
somente um|quando|as|a|de|se ...
apenas um|quando|as|a|de|se|uma ...
depende do dia|momento|horario
as|por|algumas vezes sim
de vez em quando sim
mas|porem so|sim|ainda? um pouco|pouquinho|bocado|bocadinho sim? >
mas as vezes >

[hedge confirm yes_no]
se eu|der|conseguir|conseguirmos|nao|puder|pudermos|for|tiver|melhorar|estiver|tudo|minha|meu|sair|chegar|chover|ficar|correr|acontecer|houver|surgir|aparecer|passar|alguem|conseguisse|desse|pudesse|sobrar|possivel|melhorarmos|estivermos|tivermos ...
a|de|hoje|la|so? $day|noite|manha|tarde eu|te|lhe|vos|ja? confirmo|aviso|digo|respondo|falo
$day eu|te|lhe|vos? confirmo|aviso|digo|respondo|falo
hoje|logo eu|te|lhe|vos? confirmo|aviso|digo|respondo
se a|o|minha|meu|ela|ele|alguem|os|as $his? $person ...
se a|o|minha|meu $person|minha|meu ... puder|conseguir|deixar|levar|for|estiver|quiser

[proposal confirm]
posso $it? na|no|em? $weekday
$day
as %
a %
% horas|h
depois das %
posso|podemos|poderia ir? na|no|em|as|a? $weekday|%|segunda|terca
as|pelas|das|ate|depois|a|entre %
dia %
de|pela|a|na|da|no|do $part
nas|no|na|aos|as|pela|a|de $part|%|$weekday
as|pelas|das|depois|a|ate|antes|apos das|do|as? %
% horas|h|hs
$weekday que vem
proxima|proximo $weekday|dia

[reschedule confirm]
remarcar
adiar
mudar
antecipar
transferir
outro dia|horario|momento
outra data|hora|altura|semana|consulta|vez
tem outro|outra|vaga|vagas|horario|mais|algum|alguma|para|$day ...
ha outro|outra|vaga|$day ...
mais tarde|cedo
melhor na|no|as|a|outro|outra|em|para|depois ...
prefiro ... $day|%|outro|outra
prefiro
preferia ...
em vez de
ao inves de
no lugar de
nova data|consulta|hora
novo horario
da para ... outro|outra|$day|mais|depois
semana que vem
proxima semana
para outro|outra|a ... dia|semana|data|proxima
fica melhor ...
so posso na|no|as|a|em|depois|de|mais ...
remarcar $it? $appt?
adiar $it? $appt?
mudar $it? $appt|data|dia|hora|para|de|horario|hora|a|as|o ... $slot?
transferir|passar|jogar|empurrar|puxar $it? $appt? para ...
quero|queria|gostaria|posso|podemos|poderia|preciso|precisamos|precisava|prefiro|pode|podem|podemos|podiam|podia|poderiam|da|tem|dava|consigo|consegue|conseguem|conseguimos|seria|e|ha|teria|haveria|tenho|terei|vou|vamos|desejo|necessito|favor|peco|solicito|pretendo|queremos possivel|de|como|que|para|jeito|possibilidade|hipotese|me|forma|ter|a|o|por|eu|voce|voces|ainda? favor? de|que|me|a|para|voces? remarcar|adiar|mudar|antecipar|transferir ...
me|se remarcar|mudar|transferir|adiar|encaixar ...
encaixar|encaixe|encaixa|encaixem me|em|para|na|no|outro ...
posso|podemos|pode|podia|poderia|podiamos|poderiamos|podem|podera|dava|da|daria|seria|possivel|consigo|conseguia|consegue|conseguem|conseguimos possivel|para? ser|ir|marcar|vir|passar|agendar|ficar|fazer|comparecer|por|deixar|colocar|atender|ver|me|haver|ter na|no|as|outro|outra|para|mais|em|a|ao|antes|depois|pela|de|dia|so|numa|nesse|nessa|melhor|um|uma|$day|$weekday|semana|hoje|algum|noutro|noutra|nas ...
posso|podemos|poderia|consigo|conseguimos|so na|no|as|outro|noutro|noutra|depois|so|somente|apenas|a|mas|em|nas|pela $weekday|%|$day|partir|dia|semana|altura|horario|tarde|manha|segunda|da|na|no|das|as|depois|a|apos ...
pode|podia ser $weekday|segunda|terca|quarta|quinta|sexta|sabado|amanha|%|dia|depois|outro|outra|as|mais|na|no|de|a|pela|para|semana|antes|em|ou
ser $weekday|segunda|terca|quarta|quinta|sexta|sabado ...
posso ir $weekday|$day|outro|depois|mais|na|no|em|as
outro|outra|outros|outras|noutro|noutra|qualquer $slot|dia|altura|consulta|data|momento|vez|ocasiao|semana|outra|outro|oportunidade
outro|outra $weekday
mais tarde|cedo|para !confirmo|aviso|respondo|ligo|digo|eu|te|lhe
mais para frente|tarde|diante|o|fim
mais proximo final|fim|do
um pouco|pouquinho|bocadinho|bocado mais tarde|cedo|depois|antes
mais tarde|cedo um
melhor na|no|as|a|outro|outra|em|para|depois|de|pela|se|ir|ser|seria|mais|dia|remarcar|adiar|mudar|ao|antes ... $day?
melhor $day|$weekday|%
$weekday|%|$part|$day e|seria|fica|para|ficava|ficaria|era|eh|me? mim|da? melhor|preferivel
me|da|dava|daria mais|melhor jeito ...
prefiro|preferia|preferiria|preferimos|preferivel|preferencia|preferivelmente|preferiamos que|se|ir|na|no|as|a|outro|outra|em|para|depois|de|pela|mais|ser|por|remarcar|dia|ao ...
preferia
preferivel
de preferencia ...
em vez|lugar|substituicao de|do|da
ao inves de|do|da
no lugar de|do|da
nova|novo|novas|novos data|consulta|hora|horario|agendamento|dia
remarcacao
tem|tinha|teria|ha|havia|haveria|havera|teriam|tinham|voces|existe|sobrou|consegue|conseguem|tera|arranja|arranjam|arranje|arranjem|arranjar|ve tem|tenho|teriam|me? ... outro|outra|vaga|vagas|disponibilidade|encaixe|horario|horarios|disponivel|lugar|algo|hipotese|livre
tem|tinha|teria|ha|havia|haveria|teriam|tinham algo|alguma|algum|nada|coisa|consulta|hora|data|dia|mais|para|na|no|as|de|pela coisa|hora|data|dia|vaga|horario|$weekday|$day|tarde|manha|cedo|tarde|a|segunda|%|semana ...
nao tem|ha|haveria|teria|tinham|tinha mais|outro|outra|vaga|horario|nenhum|algum|um|nada|disponibilidade|como|jeito|hora ... outro|outra|horario|vaga|tarde|cedo|de|para|mudar|remarcar|adiar|disponivel|na|no
da|dava|daria|tem como|para|de|jeito|ser eu|me|se|ser|por? ... outro|outra|$day|mais|depois|mudar|remarcar|adiar|antecipar|antes|$weekday|tarde
deixa|deixe|deixem|deixar|deixamos|ponha|ponham|poe|por|coloca|coloque|coloquem|colocar|marca|marque|marquem|marcar|marcamos|agenda|agende|agendem|agendar|bota|joga|passa|passe|passem|passar me|a|minha|o|meu|consulta|nos|isso? consulta? para|na|no|outro|outra|em|as|nova|novo|de|mais|um|uma|noutro|noutra ... $day|$weekday|outro|outra|dia|semana|mes|tarde|cedo|%|horario|data|frente|hora|proxima|tarde|manha
marcar|agendar|marque|agende|marquem|agendem outra|outro|nova|novo|noutro|noutra|para|de ...
quero|queria|gostaria|preciso|precisava|desejo|solicito|pedia|peco|necessito|pretendo de|para? outra|outro|nova|novo|um|uma|marcar|ir|ser|consulta ... outro|outra|horario|data|dia|altura|nova|novo|tarde|manha|cedo
semana|mes que|seguinte|proxima|proximo vem
proxima|seguinte|outra|proximo semana|mes
na|da|para|a semana proxima|seguinte|que
para|em|numa|noutro outro|outra|a|o|depois|daqui ... dia|semana|data|proxima|mes|altura|horario|momento|hora
so|somente|apenas posso|consigo|podia|poderei|poderia|tenho|estou|estarei|podemos|da|dava|vou poder|conseguir|livre|disponivel? na|no|as|a|em|depois|de|mais|antes|ate|pela|ao|apos|dia|para|$weekday|segunda|% ...
so|somente|apenas na|no|as|a|em|de|pela|dia|$weekday da|posso|consigo|%|tarde|manha|feira|$weekday|as ...
posso|consigo|podia so|somente|apenas|mas|depois|antes|mais|a na|no|as|a|depois|tarde|cedo|de|partir|das|da ...
a partir das|do|de|da|dia %
daqui a|uma|um|duas|% uma|dias|semana|semanas|mes|um|duas ...
nao pode|podia|podiam|podem|daria|dava|da|seria ser|me|mudar|remarcar|para|por|passar|adiar ... outro|outra|$weekday|$day|mais|depois|tarde|%|dia
nao na|no|a|esta|essa|nesse $weekday|dia|% mas ...
pode|podia|poderia|podera|possivel|da|dava ser|ir|para|marcar|vir? ser|a|na|de|pela|as|da|ao|em|no|as? $part|$weekday|% ...
pode|podia|poderia ser a|de|da|na|pela $part
cedo|tarde|antes|depois|$weekday|$part|% sim|posso|consigo|podia >
em vez|lugar|substituicao de|do|da|das|dos|disso
ao inves de|do|da|das|disso
posso|podemos ir|vir|passar na|no|em|as|a $weekday|$day|%
$weekday|$day posso|podia|consigo|dava
possivel|possibilidade|hipotese|forma|jeito|como de|eu|para|se? remarcar|adiar|mudar|antecipar|transferir
e se fosse|for|formos|fossemos|eu|marcarmos|marcassemos|ficasse|passasse ...
ficava|ficaria|seria|era|dava|daria|convinha|calhava|viria me? melhor|mais|jeito|bem|muito
ficava|ficaria|seria|dava|daria na|no|outro|outra|as|a|depois $weekday|$part|dia|%|hora
fica|da|convem|calha me? melhor|mais
nao tem|ha|tinham|teriam|tinha|havia|haveria nada|algo|nenhum|nenhuma mais? antes|depois|tarde|cedo|outro|hora|para|na|no|$day
< outra|outro >

[no confirm]
$day feira? e|eh|fica|seria|esta muito|pessimo? mau|má|ruim|pessimo|mal|horrivel
$day feira? fica|calha|cai|da|vem me? muito? mal
nao vou|vamos poder|conseguir ir|estar|comparecer ...
nao estou disponivel
nao vai dar ...
nao dara
nao e possivel
nao sera possivel
nao confirmo
nao quero ir|$it|mais|consulta ...
nao e mais necessario
impossivel
indisponivel
tive|tenho|surgiu um imprevisto|compromisso
surgiu ...
desisto
desisti
vou faltar
nao contem comigo
nao tem|ha como ir|eu|comparecer ...
nao|nem|tambem me|lhe|se|nos? $can nao|!$inf|mais
nao|nem me|lhe|se|nos? $can !$inf|mais
nao|nem|tambem me|lhe|se|nos? $can mesmo|nao|mais|me|de|nos? $venir me|nos|se|la? $prep? $det? $noun?
nao|nem me? $can mesmo|mais !$inf
nao|nem $can no|na|nesse|nessa|neste|nesta|as|a|esse|essa|em|hoje|amanha|este|esta|ao|dia|para|nos|segunda|terca|quarta|quinta|sexta $weekday|%|dia|hora|data|horario|hoje|amanha|altura|semana|mes|feira|manha|tarde?
nao|nem $go me|nos|mesmo|mais|lhe? poder|conseguir|dar|ser|dar|comparecer|ir|estar|vir|ficar|possivel|conseguimos|aparecer mesmo|me|possivel? $venir? $prep? $det? $noun?
nao|nem|tambem $go !cancelar|desmarcar|faltar|perder|atrasar|esquecer|dar|mudar|remarcar|adiar|ver|saber|$inf|demorar
nao|nem $go nao|mais|mesmo|a|na|la|hoje|amanha|de|nesse|nessa|ao|para|no|ai $weekday|$appt|isso|jeito|dia|medico|minha|hospital?
nao|nem|tambem me|nos|se? ira|irao|comparecerei|comparecera|compareceremos|estarei|estara|estaremos|estarao|virei|viremos|compareco|comparecemos|compareceu mais|poder|conseguir? comparecer|ir|estar|vir? presente|disponivel|la|ai|em|no|na|aqui|livre|a|ao|presentes|nessa|nesse|neste? $noun|cidade|casa|pais?
nao|nem virei|vem|venho
nao|nem estou|estamos|estarei|estaremos|estara|esta disponivel|disponiveis|presente|presentes|livre|livres|em|na|no|aqui|ca|interessado|interessada casa|cidade|portugal|brasil|zona|pais|lisboa|sp|dia|condicoes?
nao vou estar|ficar disponivel|presente|em|na|no|livre|aqui|ca|ai ...
nao|nem me|nos|lhe|mais? da|dara|dava|daria|deu mesmo|para|mais|jeito|me|certo|nao|nesse|nesta|na|no mim|eu|nos|ir|comparecer|dia|estar|mim|$weekday? $venir?
nao|nem me|nos? vai|vao dar|ser|rolar|ter mesmo|para|possivel|jeito|como|certo|nao ...
nao rola
nao vai rolar
nao tem|ha|tenho|temos|vejo|terei|havera como|jeito|condicoes|condicao|possibilidade|hipotese|maneira|forma|meio|disponibilidade|tempo|interesse|intencao|vontade|meios|quem eu|de|para|nesse|ir|me|em|comparecer|nessa|leve ...
nao me|nos|lhe? e|era|sera|seria|foi|vai mais|ser|me? possivel|viavel $venir?
nao me|nos|lhe|e|sera convem|possivel|vem|calha|interessa|serve|bem|oportuno ...
nao convem|interessa|calha|serve bem?
nao confirmo|confirmarei|aceito|mantenho|mantem $it? $appt|presenca?
nao contem|conte|contes|contem|contar comigo|conosco|connosco
nao me|nos esperem|espere|espera
nao quero|queremos|quer|desejo|desejamos|pretendo|pretendemos|tenciono|penso|vou|queria|preciso|precisamos|necessito|precisa|faco mais|fazer|que|de|esta|essa|questao|a|ir|o|minha|consulta|comparecer|operar|fazer|esse|exame|marcar|ser|continuar|dessa|desta|da $appt|ir|a|essa|operado|fazer? $appt?
nao quero|queremos|desejo|preciso|precisamos mais >
nao quero|queremos >
ja nao|não quero|preciso|posso|vou|e|necessito|precisamos|consigo|faz|me|queremos|podemos|da de|ir|a|necessario|preciso|interessa|falta|sentido ... $appt?
nao e|sera mais|necessario|preciso|necessaria|precisa necessario|preciso|necessaria|precisa|possivel?
nao precisa|preciso mais|da ...
impossivel $venir?
impossivel para|eu|me|comparecer|ir ...
sera|e|torna|fica|me|esta|vai se|ser|me? impossivel $venir?
estou|estarei|estamos|estaremos|vou|vamos|ando|encontro|estava|estara|esta|fiquei|fico estar|me|no|na|ainda|ficar|fora|de? fora|ausente|trabalhando|trabalhar|viajando|viagem|viajar|internado|internada|acamado|acamada|hospitalizado|hospitalizada|ferias|plantao|servico|turno|impossibilitado|impossibilitada|impedido|impedida|luto|isolamento|confinado ...
estou|estarei|estamos|estaremos|vou|encontro estar|me? em|no|na|a|de|noutra|ocupado|ocupada viagem|viajar|trabalhar|trabalho|trabalhando|outra|outro|outro|hospital|servico|servico|cidade|pais|estrangeiro|exterior|plantao|aula ...
vou viajar|trabalhar|estar|ter ... nesse|neste|trabalho|dia|data|viagem|fora|outro|compromisso|semana
trabalho|trabalhamos nesse|neste|esse|este|o|a|ate|no|na|dia|todo dia|horario|hora|tarde|$weekday ...
tive|tenho|surgiu|apareceu|houve|terei|aconteceu|me|ocorreu|tivemos|teve|por|devido|causa um|uma|me|outro|outra|umas|uns|a|ja|motivo|motivos? imprevisto|compromisso|problema|imprevistos|emergencia|viagem|contratempo|outra|outro|urgencia|reuniao|forca|saude|contra|trabalho|prova|impedimento ...
surgiu|apareceu|houve|aconteceu um|uma|me|algo|outra|outro|uns|imprevisto ...
compromisso|imprevisto de|no|nesse|profissional|familiar|dia ...
desisto|desisti|desistir|desistimos|desistencia|abdico|dispenso|recuso|recusar|rejeito|declino|renuncio
desisto|desistir|abdico|dispenso|desistencia da|de|do|a ...
faltar|faltarei|faltaremos
deixa|deixe|deixem para la
deixa|deixe|deixem quieto|estar
esquece|esqueca|esquecam $it $appt|isso
ja fiz|realizei|fui|resolvi|operei|consultei|fui|tratei o|a|em|noutro|esse|essa|com|isso|atendido|atendida ... outro|outra|lugar|particular|hospital|local|medico|exame|consulta|sitio|clinica
nao mantem|mantenha|mantenham
sem condicoes|chance|hipotese|possibilidade|disponibilidade ...
sem interesse
negativo
ausente
vou|vai|vamos|posso|consigo|quero|podemos|conseguimos|pode nao >
da nao >
nao poder|conseguir|podendo ir|comparecer|estar|vir $prep? $det? $noun?
nao poder >
nao pode ser >
nem vou|vamos|posso|quero nem? quero|posso|vou?
nao me|nos|lhe? e|era|sera|seria|foi|vai mais|ser|me? possivel|viavel $venir $prep $prep? $det? $noun?
nao da|vai mais
ja nao quero|preciso|posso|vou|e|necessito|precisamos|consigo|faz|queremos|podemos|da|vamos
nao dou|damos|dei conta
nao|nem chego|chegamos|vou|chegarei chegar? a tempo
nao chego|chegamos|chegarei >
nesse|neste|esse|nessa|nesta dia|horario|hora|data|semana|tarde|manha trabalho|viajo|trabalhamos|nao|estou
nao tem|ha|tenho|temos|vejo|terei forma|jeito|como|modo|meio|maneira|condicoes|hipotese de|para ir|comparecer|chegar|estar|eu
dispenso
nesse|neste|esse|essa|nessa dia|hora|horario nao me|nos|lhe? da mais|muito? jeito
nao me|nos|lhe da|dava mais|muito|assim? jeito

[no edge]
negativo
👎
❌
🚫

[no]
nao >
nao nao
nao obrigado
de jeito nenhum
de maneira nenhuma
nem pensar
nao &$sorry
nao nao nao
claro|certeza|pois|lógico|logico|obvio|obviamente|evidente|certamente|absolutamente|definitivamente|infelizmente|hoje|dessa|desta|digo|disse|eu|olha|entao|ai|ah|ja|e|desculpe|desculpa|sinto|agora|lamento|penso|mas|por que|vez|muito|mas? nao >
claro|certeza|pois|logico|obvio|evidente que nao
de modo|forma|maneira|jeito algum|nenhum|nenhuma
jamais
nem pensar|morto|morta|em|sonhando|a pau|sonho?
nada disso
nem vou
e um nao
um nao
com certeza nao
certeza que nao
acredito? que nao >
nao mesmo
isso nao
nao senhor|senhora|moca|moço|doutor
fora de questao
sem chance
nao &mas

[no yes_no]
nenhum
nenhuma
nada
nunca
jamais
de todo
nem um pouco
nao tenho ...
nao senti ...
nao sinto ...
nao tive ...
nao doi ...
nao ha|houve ...
sem dor|febre|dores|problemas
ainda nao
tambem nao
nao ha|houve|sinto|senti|tenho|tive|tem|teve|tinha|sentimos|vi|vejo|notei|noto|percebi|apresento|apresentou|tomei|tomo|uso|fumo|bebo|fiz|fui|estou|estava|esta|ficou|doeu|doi|sangrou|sangra|inchou|coca|arde|vomitei|vomitou|incomoda|subiu|sofro|surgiu|apareceu|existe|precisei|preciso|bebi|fumei|sai|saiu|consegui|noto|sente|teve|deu|da|aconteceu|mudou|piorou|houve|usei|cai ...
nao me|lhe|se doi|doeu|sinto|senti|incomoda|doem|esqueci|queixo|deu|queixa|doendo|vi ...
nao doi|doeu|dói|doem
nao graças|gracas a deus
nao ainda|por
nao de todo|momento
nao nada|nenhum|nenhuma|nunca
tenho|tive|senti|sinto|sou|estou|fumo|doi nao
tem|teve|esta nao
nem um|uma|pouco|nada|sinal ... pouco|pouquinho|vez|bocadinho?
nem dor|febre|um|sinal
nada nada
nada de dor|febre|dores|nada|vomitos|nauseas|especial|mais|anormal|novo|grave|sangue|inchaco|enjoo
nada disso
nada por|ate enquanto|agora|ora
nada gracas|felizmente
nenhuma|nenhum dor|febre|nausea|problema|sintoma|vomito|sangramento|duvida|queixa|inchaco|enjoo|mal|alergia|desconforto|incomodo|complicacao
zero dor|dores|febre|problemas
sem dor|febre|dores|problemas|nenhuma|nenhum|qualquer|mais|sintomas|sintoma|nauseas|vomitos|vomito|queixas|sangramento|sangramentos|enjoos|enjoo|alteracoes|complicacoes|hemorragia|hemorragias|inchaco|nausea ...
gracas a deus nao|nada|nenhuma|nenhum
felizmente nao|nada
por sorte nao|nada
por enquanto|agora|ora|hora nao|nada
ate agora|ao|hoje momento? nao|nada|nenhum|nenhuma
ainda bem que nao
ja passou
ja nao
ja nao tenho|sinto|doi
nunca tive|senti|fumei
ninguem
por enquanto|agora|ora nao
nao sangrei|vomitei|sangramos|inchei|desmaiei|cai|tomei

[no confirm cancel]
desmarcar
desmarcar $it? $appt ...
cancelar
cancelar $it? $appt ...
vou ter|precisar que|de? faltar|cancelar|desmarcar
vou|vamos|terei|tenho|devo ter|precisar|de|que|a? que|de? faltar|cancelar|desmarcar
desmarcar|cancelar $it? $appt?
quero|queria|gostaria|posso|pode|podem|preciso|prefiro|tenho|vou|precisava|queremos|desejo|podemos|podia|podiam|poderia|poderiam|favor|pretendo|vim|venho|peco|solicito|consegue|conseguem|teria|precisei|decidi|resolvi|agradecia|agradeco|gostariamos|vamos|somos|fui|vejo|sou|pedia|necessito de|que|por|ter|me|a|o|entao|sim|ja|obrigado|forcado|forcada|mesmo|so? favor|que|de|a? de|que? desmarcar|cancelar $it? $appt?
favor desmarcar|cancelar $it? $appt?
ok|sim|entao|certo pode|podem desmarcar|cancelar
ja desmarcar|cancelar
esta|foi|fica desmarcar|cancelar
tira|tire|tirem|tirar|remova|retire|apague|exclua|risque|retirem|retirar|apaguem|libere|libera|liberem|liberar|cede|cedo|ceder|deixo|passo $it minha|meu? consulta|exame|cirurgia|retorno|vaga|horario|nome|lugar|agendamento ...
tira|tire|tirem|remova|retire me da|do|desse|de|deste agenda|dia|consulta|exame|horario|calendario
me tira|tire|tirem|remova|retire da|do|desse|de|deste agenda|dia|consulta|exame|horario|calendario
podem|pode|passe|passa|passem|de|deem|dar|da|cede|cedo|ceda|cedam|deixo|passo|ofereca|ofereco|disponibilizem|disponibilize|libero|aproveitem|aproveite|usar|usem dar|passar|ceder|liberar|oferecer|usar|disponibilizar|por|favor? a|o|minha|meu|essa|esse|este|esta minha|meu? vaga|horario|lugar|consulta|vez|hora|exame a|para|ao|de? outro|outra|quem|alguem|proximo ...
podem|pode dar|passar|liberar|ceder|disponibilizar|oferecer a|o|minha|meu|para|essa|esse ...
sim|ok|certo pode|podem? desmarcar|cancelar
tem|tenho|temos|vou|vamos|preciso|terei de|que ter? de? que? desmarcar|cancelar $it? $appt?
apagar|apague|apaguem|eliminar|elimine|eliminem|retirar|remova $it? $appt

[no confirm request cancel]
me|voce|voces desmarcar|cancelar $it? $appt?
e|seria|sera possivel desmarcar|cancelar $it? $appt?
pode|podem|podia|podiam|poderia|poderiam|consegue|conseguem|possivel|da|dava|favor|queria|gostaria|posso|preciso|tem|daria|seria|e possivel|de|para|eu|me|voces|por? favor|de|eu? desmarcar|cancelar $it? $appt?
tem|ha como de? desmarcar|cancelar $it? $appt?

[no whole]
passo
passo obrigado

[yes edge]
sim
ok
claro
claro que sim
com certeza
certo
certinho
certamente
perfeito
de acordo
combinado
sem duvida
sem falta
exato
isso
isso mesmo
com prazer
pois
pode ser sim
esta bem
esta bom
tudo bem
beleza
evidentemente
obvio
correto
afirmativo
pois claro
👍
👌
✅
✔
🆗
bora
demorou
ja e
show
show de bola
massa
joia
legal
top
firmeza
firme
suave
de boa
tranquilo
tranquila
tranks
positivo
logico
obviamente
naturalmente
certissimo
certeza
certeza absoluta
absolutamente
exatamente
exactamente
exacto
efetivamente
sem duvida nenhuma|alguma
sem duvidas
claro sim
mas e claro
ora essa claro
perfeitamente
concordo
concordamos
maravilha
excelente
fixe
bacana
combinadissimo
ok sim
sim ok
esta bem sim
esta bom sim|entao|combinado|obrigado
esta certo|ok|otimo|combinado|perfeito
tudo bem sim
tudo certo|ok
pode deixar
pode crer
👏
☑
💯
🙌
👊
💪
🤝

[yes]
sim sim
sim senhor|senhora
sim claro
sem problemas|problema
nao tem|ha problema|problemas
problema nenhum
nenhum problema
acho otimo
que sim
sim vou|confirmo|posso|podemos|quero|estarei|estaremos|vamos|obrigado|doutor|consigo|conseguimos|comparecerei|pretendo|aceito|mantenho|vai|concordo|esta|claro|com|senhora|senhor|por|gostaria|eu|desejo|va|la|muito|pode|podem|tenho|perfeitamente|ok|tudo|certo|confirmada
sim sim sim
sim com certeza
sim pode|podem confirmar|contar|ser|deixar|manter|marcar|agendar
pode ser sim
sem problemas|problema|nenhum|qualquer|stress|crise|erro problema?
nao tem|ha|vejo|tenho|temos|teria|tera|havera nenhum|qualquer? problema|problemas|inconveniente|mal|impedimento|stress|crise|erro nenhum|algum?
problema nenhum|algum
nenhum|zero problema|inconveniente|impedimento
esta|tudo|muito otimo|confirmada|combinado
digo que sim
disse|digo|respondo|e que? sim
e um sim
claro que sim|vou
claro que vou
obvio que sim
logico que sim
mas|e|ai|ah claro
e claro
nao custa nada

[yes whole]
y
yes
yep
s
ss
positivo
sss
bom

[yes confirm edge]
otimo
muito bem
confirmada
fechado
vou
vamos
la estarei
estarei la
ate amanha|logo|la|breve|$day|ja|mais
marcado
presente
aceito
fico a? espera|aguardando
estarei
estaremos
para mim esta bom|otimo|bem|ok|perfeito
por mim ok|tudo|esta
tudo certo|ok|confirmada
otima
fechou
fechadissimo
esta|tudo|ja fechado|marcado|agendado|anotado|combinado|confirmada
marcada
agendado
agendada
ok confirmada
presentes
presenca
estarei|estaremos
irei
iremos
vou indo|sim
tamo junto
ate amanha|logo|la|breve|$day|ja|mais|entao|sabado|domingo|depois|$weekday|segunda|terca|quarta|quinta|sexta
la|ai estarei|estaremos|vou|vamos|nos|estou|te|estara|estamos
ate la|ja
nos vemos|encontramos|veremos la|ai|amanha|$day?
vemo nos|se
vejo|verei vos|voces|te la|amanha|ai?
a|na|no hora|horario marcada|combinada|certa|combinado|marcado|certo?
para|por mim esta|otimo|bem|ok|perfeito|tudo|certo|pode|combinado|sim|fechado|da|tranquilo bom|bem|ok|certo|otimo|perfeito|ser?
por mim sim|tudo|pode|esta|ok bem|bom|certo|ser?
combinado entao|sim|ate
aceite
aceito|aceitamos $it? $appt?
manter
mantem se?
mantenham
conta comigo
vou com|de certeza
la
ciente e confirmada
como combinado
conforme combinado|marcado|agendado
tudo pronto
estou pronto|pronta|a|indo|chegando? caminho?
a caminho
indo
chego as|a|no|na|la|antes %|hora|horario?
chegarei as|a|no|na|la|antes ...

[yes confirm]
vamos estar|comparecer|sim
estarei la|ai|presente|sim|ai|aqui
estaremos la|ai|presentes
comparecerei
compareco
la estarei|estaremos|vou
posso ir|sim|comparecer
consigo ir
contem|conte comigo
nao vou faltar
nao falto
nao faltarei
nao perco
nao quero cancelar|desmarcar|mudar|remarcar ...
nao cancelar|desmarcar|remarcar $it? ...
nao precisa cancelar|desmarcar|mudar|remarcar ...
mantenho|manter|mantem|mantenha|mantenham|pode|podem manter? $it? $appt
pode|podem contar|manter comigo?
minha|meu $kin vai|estara ...
esta confirmada
vou|vamos|irao|ira|vai|vao sim|com|de|sem|la|ai|la|na|no|a|ao|hoje|amanha|a|para certeza|falta|duvida|ai|consulta|$appt|dia|hora ...
vou|vamos|vai|vao poder|conseguir? estar|comparecer|ir|aparecer|vir|marcar presente|la|ai|sim|na|no|a|ao|as|com|presentes ...
vou|vamos|vai estar|comparecer|ir|aparecer
vou|vamos indo|presente
vou sim|mesmo|claro|la
vou
eu|nos vou|vamos|estarei|compareco
pretendo|tenciono|penso|vamos|quero ir|comparecer|estar
estou|estamos la|ai|presente|sim|aqui|presentes|as|amanha
estarei|estaremos|estara la|ai|presente|sim|ai|aqui|presentes|a|as|no|na|pontualmente|pontual|sem|com|nessa|nesse|amanha ...
comparecerei|compareceremos|comparecera|compareco|comparecemos
estarei|estaremos
posso|podemos|poderei|poderemos|consigo|conseguimos ir|comparecer|estar|vir
posso|podemos|consigo sim
sim posso|podemos|poderei|consigo|conseguimos ir|comparecer|estar|vir|sim ...
sim vou|vamos|estarei ao|a|la|na|no|comparecer|estar|ir|com|nesse|as|amanha|presente ...
contem|conte|conta|contar|contes comigo|conosco|connosco|com
pode|podem contar|confirmar|deixar|marcar|manter|agendar|contar|crer comigo|minha|a|presenca|consulta|marcado|conosco|sim|connosco|que|agendado ...
pode|podem contar|confirmar|deixar|manter !depois|se
nao vou|vamos|pretendo|quero faltar|perder|esquecer|desistir
nao falto|faltarei|faltaremos|faltamos|perco|perderei|esqueco|esquecerei|falharei|falho|desisto
nao posso faltar >
nao vou|vamos|quero|queremos|precisa|preciso|desejo|pretendo|ha|e|tenho|precisam|pode|podem necessidade|motivo|preciso|mais|que|de|por? de|que|para? cancelar|desmarcar|mudar|remarcar|adiar $it? $appt|dia|data|hora|nada?
nao|nem cancelar|desmarcar|remarcar|mudar|adiar $it? $appt?
nao cancelar|desmarcar|mudar|remarcar nada
nao precisa|preciso de? cancelar|desmarcar|mudar|remarcar ...
mantenho|manter|mantem|mantenha|mantenham|mantemos|mantido|mantida|deixar|deixa|deixe|deixem $it? como|mesmo|assim|$appt|confirmada|marcado|tudo esta|assim?
mantenho|mantemos
tudo|continua|esta|segue|fica mantido|mantida|de|como|em|confirmada|certo|combinado|marcado|pe combinado|pe|marcado|confirmada|para?
$his? $person vai|ira|vao|irao|comparecera|estara|estarao|vem|conseguira|podera|consegue|pode|comparece sim|estar|comparecer|ir|la|ai|presente|a|ao|na|no|vir|com|poder|as|pontualmente|conseguir ...
$his? $person confirmo|confirmou ...
$his? $person vai sim|estar|comparecer|ir|a|ao|na|no|amanha|com|la|$weekday|dia?
levo|levarei|levaremos|levamos|vou|acompanho|acompanharei levar|acompanhar? minha|meu|a|o|ela|ele|lo|la $person? ...
ja confirmada|confirmei|confirmo|tinha|estava|esta|foi|respondi|havia confirmada|que|sim ...
ja confirmei
presenca|consulta|horario|exame|comparencia|retorno confirmada|confirmo|ok|certo
confirmada a|minha|presenca|o|para|meu ...
confirmada presenca|consulta
sem falta|erro|atraso
pode ficar tranquilo|tranquila
fique|fiquem|fica tranquilo|tranquila|tranquilos|descansado|descansada|descansados que|vou|estarei|la? vou|estarei?
la estarei|estaremos|vou|vamos|nos|estara|estarao|estou|vos|chegarei|chego pontualmente|sem|as|a|amanha|encontraremos|vemos ...
ai estarei|estaremos|vou|nos|estou
nao se|te|vos preocupe|preocupem|preocupes que|eu? vou|estarei|la estarei?
as % estarei|estou|estaremos|la|ai|chego|vou estarei|la|ai?
amanha|$day|$weekday la|ai|estarei|estou|vou|estaremos|as estarei|la|ai|sim|estou|%|vou?
nao perderia|perco|perderei|perdia por? nada?
$his $person leva|levara|acompanha|acompanhara|traz|trara me|nos?
$his $person me|nos leva|levara|acompanha|traz
$his $person vai|ira me|nos? levar|acompanhar|trazer
vou com $his $person
com todo gosto
com todo o gosto
me serve
serve
serve me
da jeito
da me jeito
me da jeito
continuo|continuamos interessado|interessada|interessados
ainda estou interessado|interessada
estou|estamos confirmada|indo|chegando|ok|disponivel|disponiveis|pronto|pronta
estou|estamos de|a acordo|caminho

[yes yes_no]
tenho|tive|sinto|doi sim
ainda sim
sim ainda|muito|muita|tenho|tive|sinto|bastante|um|algum|alguma|desde|as|infelizmente|doi|esta|estou|de|quando|dor|febre|sempre|todos|a|na|no|senti|foi|fumo|demais|pouco|bem
infelizmente sim
sim um|muito|bem|bastante|so pouco|pouquinho|bocado|bocadinho|tiquinho

[yes yes_no whole]
tenho
tive
sinto
muito
muita
bastante
demais

[declare confirm]
confirmo
confirmo $it? $appt|presenca ...
quero|posso|gostaria|venho confirmar ...
confirmar
confirmo|confirmada
confirmo sim|minha|a|o|para|meu|que|presenca|as|nossa|tudo|ida|comparecimento|consulta|no|na|dia|comparencia|para|pela|segunda|terca|amanha ...
confirmo $it? $appt|presenca|ida|comparecimento|comparencia ...
quero|posso|gostaria|venho|desejo|queria|podemos|pretendo|vim|para|era|e|escrevo|so|por de|para|so|aqui|para|favor? confirmar $it? $appt|presenca?
pode|podem confirmar|marcar|considerar $it? $appt|presenca|minha|meu|sim|a|que|confirmada?
deixo|dou|fica|considere|considerem|damos $it? consulta|presenca? confirmada|confirmo|por
lhe|vos|te|me confirmo
confirmar $it? $appt|presenca

[nothing]
avise|avisem|avisa|avisar|diga|digam|informe|informem me|nos? se|caso algo|alguma|a|o|houver|mudar? coisa|hora|horario|data? mudar
avise|avisem|avisa|avisar|diga|digam|informe|informem me|nos? se|caso mudar algo|alguma|o|a coisa|hora|horario|data?
nao entendi ...
nao entendo ...
nao percebi ...
nao consigo abrir|ler|ver|dormir|respirar|encontrar|entrar|comer|estacionar|aceder ...
nao recebi ...
nao chegou ...
nao se preocupe|preocupem
nao faz mal
nao tem de que
nao fumo|bebo
parar de trabalhar|fumar|beber|tomar|comer|sangrar ...
parar|parei|pare o|a|com|meu|os|de|na remedio|medicacao|medicamento|comprimidos|tomar|tratamento|paragem|sangramento ...
vou parar de trabalhar|fumar|beber|tomar|comer ...
sair de casa|do|da hospital|clinica|trabalho|cama ...
mudar de medico|endereco|telefone|morada|casa|numero
mudei de ...
meu|minha $kin esta doente|mal|com ...
para mim !esta|otimo|bem|ok|perfeito|tudo|certo|pode|da
nao consigo|posso|conseguimos|pode|estou|consegue a|mais|nem|conseguindo? abrir|ler|ver|dormir|respirar|encontrar|entrar|comer|estacionar|aceder|acessar|urinar|andar|falar|mexer|beber|levantar|baixar|clicar|visualizar|caminhar|pagar|ligar|marcar|contactar|evacuar|engolir|dobrar|fazer|parar|tomar|localizar ...
nao entendi|entendo|percebi|percebo|compreendi|compreendo|recebi|recebemos|chegou|encontro|encontrei|achei|acho|abre|abriu|funciona|funcionou|carrega|vejo|vi|lembro|lembrava|recordo|li|consta|aparece|atendem|respondem|atende|responde|achei|apareceu|veio|chamou ...
nao se|te|me preocupe|preocupem|preocupes|incomode|disseram|lembro|recordo|informaram|avisaram|explicaram|ligaram|deram|disse|chamaram|atenderam|esqueca|esquecam
nao ligaram|avisaram|informaram|mandaram|responderam|atenderam|disseram|explicaram|ligou|disse
nao faz|tem|ha|importa|e mal|de|diferenca|nada|importancia|problema
nao tenho carro|transporte|boleia|termometro|internet|saldo|dinheiro|o|a|os|as|acompanhante|plano|email|credito|passagem|resultados ...
nao sei onde|como|qual|que|o|a|quando|quanto|chegar|ler|quem|aonde ...
nao so
nao esqueca|esquecam|esqueci
nao ha|tem|vi onibus|autocarro|estacionamento|elevador|parque|vaga ...
nao quero|queria|desejo incomodar|atrapalhar|ser|comer|tomar|sentir|esquecer|perder tempo|chato?
parar|parei|pare|paro|suspender|suspendo|deixar|interromper|parando|largar de|o|a|com|meu|os|na|as|minha|da|tomar|uso tomar|remedio|medicacao|medicamento|medicamentos|comprimidos|tratamento|anticoagulante|aspirina|trabalhar|fumar|beber|comer|remedios|insulina|metformina|antibiotico|varfarina|aas|de|uso|pilula|trabalho ...
parar|parei|pare|paro de trabalhar|fumar|beber|tomar|comer|sangrar|doer|vomitar|chorar
vou parar|sair de|mais|cedo ... trabalhar|fumar|beber|tomar|comer|trabalho|casa|cedo?
nao para|parou|para de sangrar|doer|vomitar|chorar|tossir
parou|para de sangrar|doer|funcionar|vomitar|chover
paragem|parada do|de|dos|do autocarro|onibus|autocarros|metro|bus
sair|saio|saí|sai|saindo do|da|de|para|as|mais|agora trabalho|hospital|casa|clinica|cama|carro|internamento|servico|aula|cedo|tarde|%?
sair do|da|de hospital|clinica|trabalho|cama|casa|internamento|carro|cirurgia|consulta|consultorio|servico
posso|vou|consigo|quando|antes|depois|a|ao|de sair
voltar ao|para|a|de|do trabalho|trabalhar|casa|hospital|andar|fumar|medico|comer|tomar|dirigir|medico ...
voltar ao|para
mudar|mudei|mudou|troquei de|o|a|meu|minha medico|endereco|telefone|morada|casa|numero|penso|curativo|medicacao|convenio|plano|roupa|fralda|remedio|nome|email|cama|dieta|tratamento ...
mudei|troquei de|o ...
adiar|cancelar|desmarcar $it? voo|viagem|plano|seguro|outra|reuniao|cartao|convenio|ferias|medicamento|receita
remover os|o|a|meus|as pontos|dreno|gesso|curativo|sonda|tala|penso|sutura|verruga|sinal|cateter ...
remover|tirar|retirar pontos|dreno|gesso|curativo|sonda
alta ontem|hoje|do|da|hospitalar|medica|agora|ja
tive|recebi|teve|deram|me|recebeu|vou|dar|ter|deu deram|ter|a|receber? alta
de alta
pressao|tensao|febre|glicemia|glicose|temperatura baixa|alta
$his? $person esta|ficou|teve|tem|anda|sente se? doente|mal|com|melhor|pior|bem|internado|internada|febre|muito|a|gripe|gripada|gripado ...
$his? $person faleceu|morreu|falecido|falecida|partiu|obito ...
faleceu
morreu
falecido
falecida
bem e voce|voces|tu
e voce|voces|tu
bom dia|dia|tudo
ultima|ultimo|passada|passado|anterior|outra vez|consulta|mes|semana|retorno|ano
mes|semana|ano|$weekday passado|passada|anterior
primeira vez|consulta
estou|me|sinto|fiquei|ando muito|sinto|me|bem|sentindo? bem|melhor|mal|pior|otimo|otima|cansado|cansada|fraco|fraca
quero|queria|gostaria|preciso|posso|podia|precisava de? falar|saber|informacao|informacoes|ajuda|uma|perguntar|tirar|entender|pedir|o|resultado|resultados|receita|atestado|declaracao|com ...
me liguem|ligue|liga|ligar|telefonem
liguem|ligue|liga|ligar me|para|por
muito tarde|cedo
de nada|tarde|manha
cada % horas
tarde demais
como assim
e se
nem por isso
nao obstante
% acho|diria|penso|suponho|creio eu? >
nao me|nos|se deixa|deixam|permite confirmar|cancelar|entrar|responder|abrir|desmarcar
te|vos amo|adoro
estou|estava|estamos|continuo|fico|fiquei de baixa|atestado|licenca

[nothing yes_no]
tudo bem|otimo|ok|perfeito|certo|normal|tranquilo|excelente|joia
esta|vai|corre|tem|correu tudo bem|otimo|ok|perfeito|certo|normal|tranquilo
estou|me|sinto muito|tudo|me|sinto? bem|otimo|otima|melhor|perfeitamente
bem
muito bem
otimo
perfeito
excelente

[nothing confirm]
ja? nao tenho|ha|tive|sinto|tem mais? febre|dor|dores|nauseas|vomitos|nada|enjoo
nao? vou|vamos|vai|vao $inf
$his $person vai|vao para
desmarcou|cancelou|remarcou|adiou a|o dela|dele|deles >

[ack]
obrigado
muito obrigado
recebido
entendido
anotado
ciente
percebido
recebi
lido
obrigado pelo|pela|por ...
🙏
agradecido
agradeco
obrigado pelo|pela|por|pelas|pelos|por|a lembrar|aviso|mensagens|atencao|informacao|avisar|lembrar|me|tudo|lembranca|ter|contato|voces|todos|cuidado ...
obrigado por|pelo avisar|avisarem|lembrar|lembrarem|me|aviso|contato
agradeco|agradecemos|grato|grata o|a|pela|pelo|muito|desde ...
recebi|recebemos a|o|sua|vossa|mensagens|obrigado|sim ...
mensagens recebido|recebida|lida|anotado
recebido|recebida|entendido|entendida|percebido|percebi|entendi|compreendido|compreendi|ciente|cientes|anotei|anotada|registado|registrado|notado|nota|visto|vi|li conhecimento|obrigado|nota?
estou|fico|ficamos|estamos ciente|cientes|a|no|atento|atenta|sabendo|aguardando|aguardo|esperando par|espera|aguardar?
fico|ficamos|fica no|a|aguardo aguardo|espera|aguardar?
fico grato|grata|agradecido|agradecida
tomei|tomo|tomamos nota|conhecimento
vou|ja anotar|anotei|me|sei|sabia|sabemos|vi lembrar|que?
lembrado|lembrada
que bom|otimo|pena|bom
igualmente
de nada
por nada
disponha
imagina
amem
deus abencoe
show obrigado
se deus quiser
se deus quiser|permitir|deixar
queira deus
com fe em deus
deus queira
com a ajuda|graca de deus
gracas a deus
ok recebido|recebida|recebi

[ack confirm]
vou|chego|chegarei|chegaremos|vamos|chegamos|posso|estou|estamos|devo|pode ... atrasar|atrasado|atrasada|atrasados|atraso|demorar|tarde|atrasando
vou|chego|chegarei|chegaremos|vamos|estou chegar|ir|estar? uns|umas|so|cerca? de? % minutos|min|m|minutinhos|hora de|mais? atrasado|atrasada|atraso|depois|tarde|atrasados
vou|chego|chegarei|chegaremos|vamos chegar? atrasar|atrasado|atrasada|demorar um|% ...
% minutos|min de|atrasado|atrasada|depois|mais|tarde|atraso atraso|tarde?
um pouco|pouquinho|bocadinho atrasado|atrasada|tarde
atrasado
atrasada
atraso
estou|esta|ando|fiquei|sigo|continuo|ainda muito|com|meio? doente|mal|gripado|gripada|constipado|constipada|resfriado|resfriada|febre|gripe|covid|adoentado|adoentada|rouca
estou|tenho|tive|peguei|apanhei com|uma|um|de? febre|gripe|covid|virose|diarreia|tosse|dengue|cama
$his? $person esta|ficou|tem|anda doente|mal|com|gripado|gripada|internado|internada|febre|gripe febre|gripe|virose?

[ack yes_no]
um pouco
um pouquinho
pouco
as vezes
algumas vezes
de vez em quando
quase nada
mal
raramente
ligeiramente
um bocado
um bocadinho
um tiquinho
pouca
poucas
pouquissimo
alguma
algum
alguma|algum|algumas|alguns dor|dores|incomodo|desconforto|vezes|nausea|enjoo|coisa|pontadas
um leve|ligeiro|pequeno incomodo|desconforto|enjoo|dor
incomodo
desconforto
suportavel
melhor
pior
igual
na mesma
igual a ontem|antes
mesma coisa
melhorou
piorou
melhorando
melhorou um pouco
bastante melhor
esta melhor|melhorando|igual|pior|diminuindo|passando
mais ou menos
assim assim
mais menos
de quando em quando|vez
volta e meia
por vezes
uma vez ou outra
ocasionalmente
eventualmente
raras vezes
muito pouco|pouca
bem pouco|pouca|pouquinho
pouquinho
poucochinho
um tico
um cadinho
leve
leves
levemente
ligeira
ligeiro
fraco
fraca
vai e vem
vai e volta
em alguns momentos
normal
o normal
toleravel
regular
razoavel
razoavelmente

[contrast]
mas
porem
so que
exceto
menos se
espere
espera
aguarde
contudo
so se
mas so
apenas se
no entanto
entretanto
todavia
embora
apesar
so preciso
com a? condicao
desde que
o problema e
so nao
unico problema
salvo se
excepto
espera ai
pera
pera ai
peraí

[question]
que horas|dia
a que horas
qual
quando
quando e
onde
onde e|fica
como
quanto
quanta
por que
devo ...
tenho que|de levar|ir|chegar|estar|trazer ...
pode|podem|poderia me? dizer|confirmar|informar|indicar ...
gostaria|quero|queria de? saber
e preciso|necessario
que
o que
que horas|dia|hora|medico|documentos|exames|andar|tenho|devo|preciso|levo
a|de|em|com|para|ate|qual|em que|qual|quem horas|hora|dia|hospital|medico|andar|sala|especialidade|endereco|local|clinica?
o que devo|tenho|preciso|levo|posso|e|significa|seria|levar ...
qual|quais e|o|a|sao|seria ...
aonde
onde devo|tenho|sera|vai|posso|vou|e|fica|estao|esta|estaciono ...
como chego|faco|posso|e|vou|funciona|assim|desmarcar|cancelar|confirmo|remarcar|confirmar ...
quanto tempo|custa|e|fica|dura ...
quanto|quantos|quantas
quem
para que
devo|deve|devemos ir|levar|tomar|chegar|fazer|estar|parar|comer|suspender|vir|comparecer|trazer ...
tenho|temos|tem|preciso|precisa|e|precisamos|ha|teria que|de|ser|necessario|preciso? levar|ir|chegar|estar|trazer|em|pagar|fazer|parar|tomar|suspender|ficar|apresentar|jejum|vir|comparecer|algum|acompanhante|jejum|pedido|guia|confirmar ... jejum?
preciso de|em|estar|levar|ir|chegar|fazer|parar jejum|acompanhante|algum|alguma|exame|pedido|guia|encaminhamento ...
posso|podemos|pode comer|beber|levar|tomar|perguntar|dirigir|conduzir|fumar|acompanhar|estacionar|saber|entrar|lavar|molhar|tirar|pagar|viajar|trabalhar|tomar|fazer|dormir|escovar|treinar ...
posso|podemos|pode|vou ir|comparecer acompanhado|acompanhada|com|sozinho|sozinha|de|em
pode|podem|poderia|podia|podiam|consegue|poderiam|podes me|nos|por? favor? dizer|confirmar|informar|indicar|explicar|enviar|mandar|ligar|lembrar|passar|ajudar|acompanhar|esclarecer me|se|o|a|qual|que ...
pode|podem|poderia|podia me|nos dizer|confirmar|informar|indicar|explicar|enviar|mandar|ligar|lembrar|passar|ajudar|esclarecer
confirmam|dizem|diz me ...
me confirmo|diz|informa|manda|envia|passa|fala qual|o|a|que|se|onde|quando
minha|meu|a|o $person pode|pode|vai|deve entrar|ir|acompanhar|ficar|vir|assistir comigo|junto|me ...
gostaria|quero|queria|preciso|precisava de? saber|perguntar|informacoes|confirmar ...
tenho|uma|tinha uma? duvida|pergunta|questao
e preciso|necessario|obrigatorio|em|gratis|no|na|aonde|verdade|as|com|permitido|pago|hoje|amanha|ai|perto|longe|aquele
fica|e|esta|estara longe|perto|aberto|confirmada|onde
sabe|sabem|saberia se|quando|qual|onde|me|o|que
sera que
tem estacionamento|elevador|que|onibus|previsao|algum
vai|vao ser|doer|demorar|me|ligar ...
ja esta|tem|saiu|sairam
certo
e mesmo
como|onde|quando posso|podemos|se|devo|faco|da|tenho|poderia|e para|que? cancelar|desmarcar|remarcar|mudar|confirmar|adiar ...
como cancelar|desmarcar|remarcar|confirmar
como posso|podemos|se|devo|faco|da|eu? para? cancelar|desmarcar|remarcar|mudar|confirmar|adiar $it? $appt?

[negation]
nao
nunca
nem
sem
nenhum
nenhuma
ninguem
jamais

[light]
eva
eu
me
lo
a
o
de
que
por
e
quero
esta
isso
este
com
meu
minha
ja
para
no
na
em
do
da
se
lhe
te
nos
um
uma
os
as
tenho
estou
ha
ser
ter
mais
bem
aqui
agora
entao
tambem
sua
seu
pela
pelo
dia
hora
assim
mesmo
ai
la
nesse
nessa
neste
nesta
vou
favor
se possivel
se for|fosse possivel
escala

[filler]
nota &%
alo
oi
ola
bom dia
boa tarde|noite
boas
por favor
obrigado
muito obrigado
obrigado eu
cumprimentos
com os melhores cumprimentos
melhores cumprimentos
atenciosamente
abraco
abracos
beijos
bjs
desculpe
desculpa
desculpem
peco desculpa|desculpas
lamento
sinto muito
infelizmente
doutor
senhor
senhora
sr
sra
dona
tchau
adeus
ate logo|breve
ah
eh
bom
pois
entao
olha
muito
ai
bem haja
kkk
rs
e
oie
boa tarde|noite|semana|sorte|continuacao|sexta|quarta|quinta|terca
boas tardes|noites|festas
bom dia|domingo|final|fim|feriado|trabalho|descanso|sabado
bom fim de semana
bom final de semana
viva
ola boa|bom|boas tarde|dia|noite|tardes?
tudo bem com voces|voce
como vai|esta
exmos|exmo|exma|exmas senhores|senhor|senhora|srs
caros|cara|caro
prezados|prezado|prezada
querido|querida
amigo|amiga
moço|moça|moca
doutores
enfermeira|enfermeiro
seu
por favor|gentileza|obsequio|bondade
gentileza
gentilmente
favor
fazendo favor
muitissimo obrigado
muito|mil|muitos|imensa obrigado
obrigado desde|pela|por|e|mesmo|a|de|mais ja|tudo|atencao|todos|voces|coracao|novo|uma?
desde ja obrigado|agradeco|grato|grata?
agradeco desde|a|pela ja|atencao|compreensao|atencao?
agradecido|agradecida
deus abencoe|lhe|te|vos|pague
deus lhe|te|vos pague|abencoe
gracas a deus
cpts
cumps
att
atte
com os meus cumprimentos
saudacoes
um abraco|beijo|beijinho|bom|otimo|excelente ...
um grande? abraco|beijo
abs
bjo
bjinhos
bjss
beijinhos
beijinho
beijo
desculpe|desculpa|desculpem|desculpas|perdao|perdoe|lamento|peco o|a|pelo|pela|me|os|por|desculpa|pelos incomodo|transtorno|demora|atraso|inconveniente|transtornos|incomodos|mim|desculpas?
mil|minhas|as desculpas
peco desculpa|desculpas|perdao
perdao
lamento muito|imenso|mesmo?
lamentamos
sinto muito|imenso
felizmente
que pena
pena
pronto
enfim
bem
olhe
escuta
veja
po
puxa
nossa
poxa
putz
eita
ixi
vixe
hum
hmm
uai
tipo
ne
né
viu
xau
fui
fique|fiquem com|na deus|paz
a voces|voce|vos|senhora
igualmente
kk
kkkk
kkkkk
haha
hahaha
rsrs
rsrsrs
hehe
eu hein
ora
ora bem
ah sim
oh
uf
na verdade
para dizer a verdade

[hedge whole]
quase

[value number]
zero = 0
um = 1
uma = 1
dois = 2
duas = 2
tres = 3
quatro = 4
cinco = 5
seis = 6
sete = 7
oito = 8
nove = 9
dez = 10
onze = 11
doze = 12
quinze = 15
vinte = 20
trinta = 30
quarenta = 40
cinquenta = 50
sessenta = 60
setenta = 70
oitenta = 80
noventa = 90
🔟 = 10
treze = 13
catorze = 14
quatorze = 14
dezesseis = 16
dezasseis = 16
dezessete = 17
dezassete = 17
dezoito = 18
dezenove = 19
dezanove = 19
cem = 100
nota dez = 10
cento e dez = 110
cento e vinte = 120
cento e trinta = 130
cento e quarenta = 140
meia = 6
oitu = 8
nov = 9
sinco = 5
ceis = 6
uma duzia = 12

[value ordinal]
primeiro = 1
primeira = 1
segundo = 2
terceiro = 3
terceira = 3
quarto = 4
segunda = 2
primeiros = 1
quarta = 4
quinto = 5
quinta = 5
ultima = -1
ultimo = -1

[value and]
e

[value half]
e meio
e meia
virgula cinco

[value point]
virgula
ponto
e

[value outof]
em
de
sobre
numa escala de
de um total de
do

[value degree]
graus
grau
c
graus celsius
graus centigrados
f = 1
fahrenheit = 1
graus c
grau c
gr
celsius
centigrados
de febre

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
anos
vezes
vez
comprimidos
comprimido
pilulas
gotas
paracetamol
dipirona
ibuprofeno
filhos
minutos
min
euros
reais
pessoas
noites
quilos
litros
batimentos
capsula
capsulas
pilula
gota
gramas
grama
litro
dipironas
brufen
brufenes
ben u ron
benuron
paracetamois
novalgina
anti inflamatorio
doses
dose
injecoes
filho
filha
irmaos
netos
anos de idade
minuto
segundos
noite
dia e meio
quilo
kgs
kilo
kilos
metros
euro
real
contos
cigarros
macos
cervejas
copos
fraldas
evacuacoes
batidas
bpm
mmhg
andares
hora
horas
mesinhos
aninhos
irmas
filhas
gatos
cachorros

[value hour]
h
horas
hora
hs
da manha
da tarde
da noite
da madrugada
em ponto
e meia
e quinze
e trinta
da matina
pm
am

[value before]
ha
desde
faz
quarto
sala
andar
tomei
tomo
as
a cada
cada
codigo
numero
telefone
idade
tomando
tomamos
tomou
ha cerca de
ha uns
fazem
faz uns
quarto numero
leito
cama
box
porta
consultorio
sala numero
andar numero
ate as
desde as
das
depois das
antes das
pelas
por volta das
la pelas
a partir das
ramal
rua
cep
bi
cpf
rg
cartao
utente
numero de utente
completei
fiz
faco
tenho ha
idade de
daqui a
dentro de
em cada
de em
dose de
por
durante
ligar para
ligue para
codigo postal
levei
levou
deram
colocaram

[value inexact]
mais de
menos de
quase
entre
nao
acima de
abaixo de
ate
mais do que
menos do que
mais que
menos que
acima dos
abaixo dos
passa de
passou de
pelo menos
no minimo
no maximo
maximo
minimo
superior a
inferior a
entre os
entre as
perto de
chega a
nao chega a
menos
menos na
exceto
exceto na

[value weekday]
segunda = 1
terca = 2
quarta = 3
quinta = 4
sexta = 5
sabado = 6
domingo = 7
terça = 2
sábado = 6
segundona = 1

[value month]
janeiro = 1
fevereiro = 2
março = 3
abril = 4
maio = 5
junho = 6
julho = 7
agosto = 8
setembro = 9
outubro = 10
novembro = 11
dezembro = 12

[value day]
hoje = 0
amanha = 1
depois de amanha = 2
ontem = -1
anteontem = -2
hoje mesmo = 0
hoje a tarde = 0
hoje de manha = 0
hoje a noite = 0
amanha cedo = 1
amanha de manha = 1
amanha a tarde = 1
amanha a noite = 1
antes de ontem = -2
ontem a noite = -1
ontem de manha = -1

[value on]
dia
no dia
de
do
o
no
a
para o
o dia
na
nesta
neste
nessa
nesse
proximo
proxima
ao dia
aos
no proximo
na proxima
feira
pela
do ano
ano
em
para
que vem
da

[value period]
mes que vem
proximo mes
fim de semana
proximos dias
outra semana
mes seguinte
este mes
esta semana
final de semana
fim do mes
final do mes
comeco do mes
inicio do mes
meados de
fins de
inicios de
primeira semana
semana que vem = 7
proxima semana = 7
semana seguinte = 7
semana proxima = 7
qualquer dia
qualquer hora
durante a semana

[value alarm]
sangue
sangrando
sangramento
a sangrar
sangro
febre alta
muita dor
muitas dores
dor forte
dor insuportavel
doi muito
falta de ar
nao consigo respirar
desmaiei
desmaio
desmaiou
urgencia
urgencias
urgente
emergencia
pus
infeccao
infecao
vomitos
vomitando
sangrou
sangra
sangra muito
sangrando muito
sangrar
hemorragia
perda de sangue
perdendo sangue
febre muito alta
muita febre
febrao
dor intensa
dor muito forte
dor fortissima
dor horrivel
dores fortes
dores horriveis
dor no peito
dores no peito
aperto no peito
pressao no peito
dor toracica
insuportavel
insuportaveis
nao aguento
nao suporto
doendo muito
dói muito
doi demais
doi imenso
dificuldade em respirar
dificuldade para respirar
dificuldade de respirar
nao respiro
custa a respirar
custa respirar
sem ar
sufoco
sufocando
asfixia
desmaiar
desmaiado
desmaiada
desmaios
desmaiando
perdi os sentidos
perdeu os sentidos
perdi a consciencia
inconsciente
convulsao
convulsoes
ambulancia
socorro
inem
samu
emergencias
infectado
infectada
infeccionado
infeccionada
infetado
infetada
secrecao
supurando
ferida aberta
abriu a ferida
pontos abertos
abriram os pontos
abriu os pontos
muito inchado
muito inchada
vomitei
vomitei sangue
vomitando sangue
vomito
a vomitar
morrer
me matar
matar me
suicidio
suicidar
tirar minha vida
acabar com tudo
nao quero viver
paralisado
paralisada
avc
enfarte
infarto
reacao alergica
choque
muito mal
pessimo
cai
caiu
queda
tontura forte
muitas tonturas

[value ahead]
daqui a
daqui
dentro de
em

[value span]
dia = 1
dias = 1
semana = 7
semanas = 7

[value later]
a oito = 7
a oito dias = 7
a uma semana = 7

[stranger]
o|a|os|as|meu|minha|um|uma|do|da|no|na|seu|sua|vosso|nosso medico|medica|enfermeiro|enfermeira|cirurgiao|taxi|uber|ambulancia|onibus|autocarro|comboio|trem|metro|carro|link|site|aplicativo|app|aplicacao|secretaria|recepcao|fisioterapeuta|anestesista|especialista|estacionamento|resultado|resultados|laudo|dor|pressao|tensao|tratamento|receita|clinica|porta|codigo|ferida|febre|curativo|cirurgiao|anestesia|farmacia|sistema|chefe|patrao|pedido|guia|requisicao|credencial|penso|dreno|elevador|convenio
$his vizinha|vizinho|amiga|amigo|cuidadora|patrao|chefe

[correction]
desculpa|desculpe queria dizer
queria|quis|quero dizer|escrever
enganei|errei|equivoquei me|a|na|no|de? tecla|digitar|escrever|botao|opcao?
me enganei|confundi|equivoquei
erro meu|de digitacao
corrigindo
corrijo
correcao
retifico
mudei de ideias|ideia|opiniao
ops
desculpa|desculpe|perdao|ops &sim|nao|ok|%|queria

[value or]
ou
