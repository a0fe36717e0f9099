lexicon pt 1
fallback en
# The words of Portuguese replies. The format is in README, beside this file.

[spell]
n = nao
ñ = nao
num = nao
naum = nao
nop = nao
naoo = nao
nops = nao
s = sim
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
to = estou
tô = estou
pra = para
pro = para
p = para
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
desmarcado = desmarcar
desmarcada = desmarcar
cancelo = cancelar
cancela = cancelar
cancele = cancelar
cancelem = cancelar
cancelado = cancelar
cancelada = cancelar
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
mudança = mudar
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

[block]
mão mao pão cao tao nos no na
sem sei ser sair sai cair
sim fim rim assim
parar para pagar
certo perto
claro caro
bom com tom som
voltar

[class day]
segunda terca quarta quinta sexta sabado domingo hoje amanha manha tarde noite semana janeiro
fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro mes

[class weekday]
segunda terca quarta quinta sexta sabado domingo

[class appt]
consulta exame cirurgia retorno visita sessao operacao horario

[class msg]
mensagens notificacoes emails ligacoes propaganda spam avisos

[class kin]
filho filha marido esposa mulher mae pai irmao irma avo neto neta namorado namorada

[class it]
a o minha meu esta essa este esse uma um

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

[optout_phrase]
nao quero|queremos|desejo|preciso mais? receber ...
nao quero|queremos|desejo mais? ... $msg
nao me|nos mande|mandem|envie|enviem|manda|escrevam|contactem|incomode|incomodem|mandes|envies|escreva|liguem mais? ...
nao mande|mandem|envie|enviem|manda|mandar|enviar mais|$msg|me ...
parem|pare|para|deixem|deixe|parar de me? mandar|enviar|mandarem|enviarem|escrever|encher|incomodar|mande ...
chega de ... $msg
chega de mandar|enviar ...
sem mais $msg
tirem|tire|tira|removam|remova|remove|retirem|retire|excluam|exclua|apaguem|apague me|meu|o|este|esse ... numero|lista|contato|contacto|telefone|telemovel|nome|cadastro|daqui
tirem|tire|removam|remova|retirem|retire|excluam|exclua me
me tirem|tire|tira|removam|remova|retire|exclua|descadastre|descadastrem ...
quero|gostaria|desejo|como|posso sair|cancelar|descadastrar|remover|faco da|de|a|para|desta ... lista|inscricao|mensagens|parar|sair
quero sair
como faco para|p parar|sair|nao|deixar ...
deixar de receber ...
deixem|deixa|deixe me em paz
me deixem|deixe|deixa em paz
revogo ...
cansado|farto|farta|cansada de ... $msg
bloquear este|o|esse numero

[optin whole]
voltar
start
retomar
quero voltar a receber ...
quero receber $it? $msg de? novamente|novo
inscrever

[help whole]
ajuda
help
info

[reaction]
gostou|curtiu|amou|adorou|reagiu
adicionou|deixou ... a
👍|❤|😂|😮|😢|🙏 a|para

[signature]
enviado do|pelo|de|a partir meu|do|iphone|samsung|outlook|yahoo

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

[wrong_person]
numero|pessoa|paciente errado|errada|enganado|trocado
engano
e engano
foi engano
enganou se
quem e|fala|esta|sao|seria
nao sou eu|o|a|essa|esta|este|esse|paciente
nao sou
nao e o|meu|este|dele|minha|mais ... numero|telefone|telemovel|consulta
nao conheco ...
nao tenho nenhuma? consulta
nao tenho consulta|nenhuma|nenhum ...
nao marquei ...
nao agendei ...

[hedge]
talvez
se calhar
pode ser
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
se deus quiser
se eu|der|conseguir|nao|puder|for|tiver|melhorar|estiver|tudo ...
acho que sim|nao
acho que ...
acho
creio que sim|nao
penso que ...
vamos ver
vou ver ...
a ver
aviso|confirmo|digo|respondo depois|mais|amanha|logo|ja|a ...
depois|logo|mais confirmo|aviso|digo|vejo
vou confirmar depois|mais|amanha ...
tenho que|de ver|verificar|perguntar|falar|confirmar ...
preciso ver|verificar|perguntar|falar|confirmar|consultar ...
deixa|deixe eu|me|ver ver|verificar|pensar ...
mais ou menos
em principio
duvido
por enquanto sim|nao
por enquanto
quem sabe
🤔
🤷

[hedge confirm]
ainda nao
nao posso|consigo confirmar ...
so posso ...

[proposal confirm]
posso $it? na|no|em? $weekday

[reschedule confirm]
remarcar
remarcar $it? $appt ...
adiar
adiar $it? $appt ...
mudar
mudar $it? $appt|data|dia|hora|para ...
quero|queria|gostaria|posso|podemos|poderia|preciso|prefiro|pode|podem|da|tem|possivel de|como|que|por? favor? ... remarcar|adiar|mudar|antecipar
antecipar
transferir
outro dia|horario|momento
outra data|hora|altura|semana|consulta|vez
tem outro|outra|vaga|vagas|horario|mais|algum|alguma|para|$day ...
ha outro|outra|vaga|$day ...
mais tarde|cedo
melhor ... $day
melhor na|no|as|a|outro|outra|em|para|depois ...
prefiro ... $day|%|outro|outra
prefiro
preferia ...
em vez de
ao inves de
no lugar de
nova data|consulta|hora
novo horario
pode|podia|posso|poderia|podemos ser|ir|marcar|vir|passar na|no|as|outro|outra|para|mais|em|a ...
da para ... outro|outra|$day|mais|depois
semana que vem
proxima semana
para outro|outra|a ... dia|semana|data|proxima
fica melhor ...
so posso na|no|as|a|em|depois|de|mais ...

[no confirm]
desmarcar
desmarcar $it? $appt ...
cancelar
cancelar $it? $appt ...
quero|queria|gostaria|posso|pode|podem|preciso|prefiro|tenho|vou de|que|por? favor? desmarcar|cancelar ...
nao posso|consigo|podemos|vou|vamos|poderei ir|estar|comparecer|sim|la ...
nao vou|vamos poder|conseguir ir|estar|comparecer ...
nao posso ...
nao posso
nao podemos ...
nao poderei ...
nao vou poder ...
nao vamos poder ...
nao vou ...
nao vou
nao vamos
nao consigo ...
nao consigo
nao conseguimos ...
nao vou conseguir ...
nao irei
nao compareco ...
nao comparecerei ...
nao vou comparecer|estar|ir ...
nao estarei ...
nao estou disponivel
nao da
nao da para ...
nao vai dar ...
nao dara
nao me|nos da jeito
nao e possivel
nao sera possivel
nao confirmo
nao quero ir|$it|mais|consulta ...
nao preciso mais? ...
nao e mais necessario
ja nao|não quero|preciso|posso|vou ...
impossivel
indisponivel
estou|estarei|estamos fora|ausente|trabalhando|viajando|internado|internada|doente|de|em|a ...
tive|tenho|surgiu um imprevisto|compromisso
surgiu ...
desisto
desisti
faltar
vou faltar
vou ter|precisar que|de? faltar|cancelar|desmarcar
podem|pode dar a|o minha|meu vaga|horario|lugar ...
nao contem comigo
nao tem|ha como ir|eu|comparecer ...

[no edge]
negativo
👎
❌
🚫

[no]
nao >
nao nao
nao obrigado
claro|certeza|pois|acho que? nao
de jeito nenhum
de maneira nenhuma
nem pensar

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
nao esta ...
sem dor|febre|dores|problemas
ainda nao
tambem nao

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

[yes]
sim sim
sim senhor|senhora
sim claro
sim vou|confirmo|posso|quero|estarei|vamos|irei|pode|obrigado|doutor
sem problemas|problema
nao tem|ha problema|problemas
problema nenhum
nenhum problema
acho otimo
que sim

[yes whole]
y
yes
yep

[yes confirm edge]
otimo
bom
muito bem
bem
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

[yes confirm]
vou estar|comparecer|sim|la|ai|amanha|com|na ...
vou ir
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

[declare confirm]
confirmo
confirmo $it? $appt|presenca ...
quero|posso|gostaria|venho confirmar ...
confirmar

[nothing]
nao entendi ...
nao entendo ...
nao percebi ...
nao consigo abrir|ler|ver|dormir|respirar|encontrar|entrar|comer|estacionar|aceder ...
nao recebi ...
nao chegou ...
nao se preocupe|preocupem
nao faz mal
nao tem de que
nao tenho carro|transporte|boleia
nao so
nao fumo|bebo
parar de trabalhar|fumar|beber|tomar|comer|sangrar ...
parar|parei|pare o|a|com|meu|os|de|na remedio|medicacao|medicamento|comprimidos|tomar|tratamento|paragem|sangramento ...
vou parar de trabalhar|fumar|beber|tomar|comer ...
sair de casa|do|da hospital|clinica|trabalho|cama ...
sair do|da|de ...
para mim
mudar de medico|endereco|telefone|morada|casa|numero
mudei de ...
mudar o|a penso|curativo|medicacao|endereco|morada ...
voltar ao|para|a|de ...
trocar o|a curativo|penso|remedio
meu|minha $kin esta doente|mal|com ...
bem e voce

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

[ack confirm]
vou|chego|chegarei atrasar|atrasado|atrasada ...
chego|chegarei|vou ... atraso|tarde

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

[question]
que
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
porque
devo ...
tenho que|de levar|ir|chegar|estar|trazer ...
preciso levar|ir|estar|chegar|de ...
posso comer|beber|levar|ir|tomar|perguntar ...
pode|podem|poderia me? dizer|confirmar|informar|indicar ...
gostaria|quero|queria de? saber
e preciso|necessario

[proposal]
$day
as %
a %
% horas|h
depois das %

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

[filler]
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

[value ordinal]
primeiro = 1
primeira = 1
segundo = 2
terceiro = 3
terceira = 3
quarto = 4

[value and]
e

[value half]
e meio
e meia

[value point]
virgula
ponto
e

[value outof]
em
de
sobre
numa escala de

[value degree]
graus
grau
c
graus celsius
graus centigrados
f = 1
fahrenheit = 1

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
pontos
batimentos

[value hour]
h
horas
hora
hs
da manha
da tarde
da noite

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

[value inexact]
mais de
menos de
quase
entre
nao
acima de
abaixo de
ate

[value weekday]
segunda = 1
terca = 2
quarta = 3
quinta = 4
sexta = 5
sabado = 6
domingo = 7

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

[value period]
semana que vem
proxima semana
mes que vem
proximo mes
fim de semana

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
