lexicon en 1
accepts fr
decimal .
# The words of English replies. The format is in README, beside this file.

# --- how words are written ----------------------------------------------------

[spell]
poss = possible
yea = yeah
yeh = yeah
yh = yes
ye = yes
yess = yes
yass = yes
yas = yes
yas = yes
yis = yes
yse = yes
yeas = yes
ya = yes
yup = yep
yupp = yep
yepp = yep
yip = yep
yeap = yep
aye = yes
okay = ok
okey = ok
oki = ok
okey dokey = ok
okie dokie = ok
okie = ok
k = k
kk = ok
o k = ok
alright = all right
alrite = all right
nope = no
nah = no
nay = no
naw = no
nop = no
noo = no
noooo = no
confirmd = confirmed
confrimed = confirmed
confirmed = confirmed
comfirm = confirm
comfirmed = confirmed
confirmng = confirming
u = you
ur = your
yr = your
r = are
b = be
c u = see you
c ya = see you
cu = see you
cya = see you
see ya = see you
see u = see you
tmrw = tomorrow
tmr = tomorrow
tmw = tomorrow
tomoz = tomorrow
tomorow = tomorrow
tommorow = tomorrow
tommorrow = tomorrow
2 moro = tomorrow
2 morrow = tomorrow
appt = appointment
apt = appointment
appt = appointment
appts = appointment
apptmt = appointment
apointment = appointment
appoinment = appointment
appointmnt = appointment
appointments = appointment
booking = appointment
slot = slot
pls = please
plz = please
plse = please
pleas = please
ple = please
thx = thanks
thnx = thanks
tnx = thanks
tks = thanks
thks = thanks
thanx = thanks
ty = thank you
tysm = thank you
thankyou = thank you
ta = thanks
cheers = thanks
cuz = because
coz = because
cos = because
bcoz = because
bc = because
wanna = want to
gonna = going to
gunna = going to
gona = going to
gotta = have to
hafta = have to
idk = i dont know
dunno = dont know
dont no = dont know
tho = though
altho = although
cnt = cant
carnt = cant
cannot = cant
can not = cant
can t = cant
couldnt = cant
could not = cant
cldnt = cant
wont = wont
will not = wont
won t = wont
wnt = wont
shant = wont
wouldnt = wont
would not = wont
dont = dont
do not = dont
don t = dont
dnt = dont
didnt = didnt
did not = didnt
doesnt = doesnt
does not = doesnt
isnt = isnt
is not = isnt
arent = arent
are not = arent
aint = arent
im = i am
i m = i am
iam = i am
am not = am not
ive = i have
i ve = i have
ill = i will
i ll = i will
ile = i will
i wil = i will
we ll = we will
well be = we will be
we re = we are
we ve = we have
she ll = she will
he ll = he will
they ll = they will
hell be = he will be
shell be = she will be
it ll = it will
ill be = i will be
id = i would
i d = i would
thats = that is
that s = that is
its = it is
it s = it is
hes = he is
shes = she is
whats = what is
what s = what is
wots = what is
wot = what
wat = what
whos = who is
who s = who is
hu is = who is
whens = when is
wheres = where is
lets = let us
let s = let us
wld = would
cld = could
shld = should
shud = should
wud = would
cud = could
gud = good
gd = good
l8 = late
2 day = today
2 nite = tonight
tonite = tonight
msg = message
msgs = messages
txt = text
txts = texts
txting = texting
tex = text
numba = number
nr = number
num = number
resched = reschedule
reshedule = reschedule
rescedule = reschedule
reschedual = reschedule
rescheduled = reschedule
rescheduling = reschedule
re schedule = reschedule
rebooked = rebook
rebooking = rebook
re book = rebook
rearrange = reschedule
re arrange = reschedule
rearranged = reschedule
rearranging = reschedule
canceled = cancel
cancelled = cancel
canceling = cancel
cancelling = cancel
cancle = cancel
cancell = cancel
cancelation = cancellation
cxl = cancel
cnl = cancel
canx = cancel
defo = definitely
def = definitely
definately = definitely
definetly = definitely
deffo = definitely
prob = problem
probs = problem
problems = problem
prblm = problem
pblm = problem
np = no problem
nw = no problem
nws = no problem
n p = no problem
unsub = unsubscribe
unsuscribe = unsubscribe
unsubcribe = unsubscribe
weds = wednesday
wed = wednesday
tues = tuesday
tue = tuesday
thurs = thursday
thur = thursday
thu = thursday
fri = friday
mon = monday
sat = saturday
avail = available
availble = available
avaliable = available
unavail = unavailable
unfortunatly = unfortunately
unfort = unfortunately
sry = sorry
srry = sorry
soz = sorry
soory = sorry
mayb = maybe
may be = maybe
prolly = probably
probs not = probably not
prly = probably
attending = attending
attned = attend
infos = info
comin = coming
goin = going
makin = making
attendin = attending
confirmin = confirming
tryin = trying
movin = moving
changin = changing
thinkin = thinking
nothin = nothing
workin = working
cancelin = cancel
cancellin = cancel
keepin = keeping
textin = texting
messagin = messaging
mak = make
mke = make

[block]
and end ends send bend ed eng lend mend tend rend fend hand ned
quite suit quiz quid quin quick quiet quote
noon now not nor nod nob note none nose hope rope now know knot moon soon too
yet eyes yen years year your you
step shop stops spot stow story top
hep held hell heap heel whelp hello yelp kelp
stat stare star state smart dart tart art
cancer canal channel cannel candle chancel
sore pure cure lure surf sire sue suit surge sort
fire find line fin fie fane
chance charge changed
removed remote
inform into inn
date rate late
must just best
test text next
good god goof food
nice mice rice
great greet treat
attended attends attention
report resort
conform conforms
present prevent presents
reserve
care cart scar card came cane scan cast
bill will hill sill pill
mum mom dad son

[class i]
i we he she they you

[class will]
will shall would

[class am]
am are is be

[class not]
not never

[class wont]
wont cant dont arent isnt doesnt

[class day]
monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight morning afternoon
evening week weekend month january february march april may june july august september october
november december noon

[class weekday]
monday tuesday wednesday thursday friday saturday sunday

[class when]
day date time slot week appointment hour month session

[class come]
come make attend go

[class appt]
appointment slot visit session meeting procedure surgery operation scan

[class msg]
texts text sms message messages messaging texting reminders reminder notifications emails alerts spam
calls updates

[class thing]
it this that the my our an appointment

[class afterno]
i we he she it they sorry thanks thank please not cant wont can will cancel my that because cause
as unfortunately afraid never dont reschedule rebook need stop could not yes no way is isnt
would need wait on due am this these our non but

[class adv]
really definitely certainly also still just now unfortunately sadly then always sure gladly happily
so all both totally absolutely actually currently sorry today

[class leave]
off out

[class kin]
husband wife son daughter mum mom mother dad father brother sister partner child children kid kids
baby boy girl gran nan nana grandma grandad granny aunt uncle niece nephew carer girlfriend
boyfriend

# --- opting out and in, help ------------------------------------------------------

[optout clause]
stop
stopall
unsubscribe
end
quit
revoke
optout
opt out
remove
stop all
stop sms
stop text|texts|messages|message|msgs
stop it
stop this
stop now
stop please
stop to? %
text|reply|send|txt stop to? %?
please stop
stop stop
quit it
stop already
just stop
end messages
cease

# The official words of other languages, honoured whatever the language is.
[optout whole exact]
baja
alto
parar
cancellami
disiscrivi
stopp
abmelden
sair
remover
uitschrijven
توقف
إيقاف

[optout clause optout]
cancel

[optout_phrase]
stop|quit|cease the|my|all|your|this|these|those|any|with|sending|getting ... $msg
stop|quit|cease receiving|getting ...
stop sending|contacting|messaging|texting|bothering|harassing|spamming|calling|bugging|emailing|pestering
stop to send|text|contact|message
please stop $msg
stop $msg me|us
stop bothering|harassing me
stop this >
unsubscribe me|us|from|this|my|please
opt me|us|this out
opt out
opting out
opted out
want to|too? unsubscribe|opt
to unsubscribe
want|like|wish|need out|off of|this|your|the list
remove me|us >
remove me|us|number|details|name from ...
remove my|this|our|the? number|numbers|details|name|data|phone|mobile|contact|info|email
take|delete|remove|erase me|my|this|us off|number|details|from|data|phone|contact|info
take me|us ... off
take my|our|this|the? number|name|phone|mobile|details|contact ... off
get me off
lose my number
leave me|us alone
dont ever? ... text|contact|message|send|call|sms|messages|texts|email me|us|to|anything|this|any|more|again ...
dont ever? text|contact|message|bother|email|sms
dont send
never text|contact|message|call
not text|contact|message|send me|us|any|this ...
dont want|wish|like any|these|your|this|more|the|to|further ... $msg
dont want|wish|like to receive|get|be ... $msg|contacted|texted
dont want|wish to receive|hear
no more $msg
no more of these|your|this ...
no longer want|wish to? ... receive|$msg|contacted
not want|wish to? receive|any|more|further ... $msg|contacted
no further|more contact
not receive any|more|further|these ...
not be contacted|texted ...
spam
fuck off
piss off
< please|just? go away please? >
block|blocking you|your
block|blocking this number|sender
withdraw consent|my
revoke my? consent|permission
do not disturb me
dont contact
dont|not|no|never consent|agree to|for ... $msg
dont|not|never|no consent >
dont|not|never|no consent to being|be|this|receiving|receive|getting ...
stop|end|cease|quit $msg
end|cancel the|my|all|your|these|those|any|this $msg
cancel|end my? subscription
cancel|end my|the|this subscription ...
sick|tired of your|these|this|all|getting|receiving ... $msg
fed up with|of your|these|this|all|getting|receiving ... $msg
enough of? your|these|this|with ... $msg
how do|to|can|could i|you? ... unsubscribe|optout ...
how do|to|can|could i|you? ... stop|end the|these|this|your|getting|receiving ... $msg
can|could|would|will|need|needs|have you|to|please? stop|end sms|text|texts
need|have|want to stop $msg
never send me|us|any|this ...
never send $msg
never send $msg again
never message|bother|email me|us ...
quit|cease sending|texting|messaging|contacting|bothering|spamming ...
be|get|am removed from|off this|the|your|any ...
removed from this|your|the list ...

[optout_phrase wrong]
delete|remove|erase ...
take me|it|this off ...
dont|stop|not text|texting|write|writing|contact|contacting|message|messaging|send|sending|call|calling ...
update your? records|list|system|files|details

[optin whole]
start
unstop
resubscribe
subscribe

[optin]
resubscribe me
opt me? back? in
opt in
subscribe me
want|like to receive|get ... $msg again
want|like to receive|get $msg
receive|get|send|start ... $msg again
start sending|texting ...
sign me up again
restart|resume the|my|your? $msg

[help whole]
help
info

# --- who or what wrote -----------------------------------------------------------

[reaction]
liked
loved
disliked
laughed at
emphasized
emphasised
questioned
reacted ... to|with
removed a|an|the ... from
👍|❤|😂|😮|😢|🙏|😍|👎|✅|😊 to

[reaction whole]
liked|loved|disliked|emphasized|questioned a|an image|message|photo

[signature]
sent from my|outlook|yahoo|mail|samsung|iphone|an|the
get outlook for
sent via

[auto]
sorry? i? cant|unable to? talk|speak|chat|answer|reply|respond right|now|at|to|just? now|moment? ...
automatic|automated reply|response|message
auto reply|response
autoreply
out of office|the
out of the office
i am driving
am driving
driving right|at|now ...
while driving
driving focus|mode
i am driving with
cant talk
i will call|ring|phone|text you? back|later|soon|shortly
call|ring|phone you? later|back
can i call|ring|text you? back|later
will get back to you ...
will reply|respond|return when|as|later|soon|your ...
in a meeting
do not disturb
on my way to
notifications silenced
focus mode
cant answer|take|reply|respond|pick your|the|this|right|to|at|now|up ...
cant answer|reply|respond
message received and we|will ...
no longer monitored

[wrong_person]
wrong number|person|patient|no
wrong
not the right|correct number|person
who is this|it|that|you
who are you
who
not me
isnt me
this isnt|is not ... 
isnt my|his|her|their ... number|phone|appointment
not my|his|her number|phone|appointment
not him|her
is not me
i am not this|that|the|mr|mrs|ms|miss|called ...
dont know who|you|him|her|this|them|anyone|any
dont know what this|you|it ...
do i know you
mistaken
by mistake|error
no longer at this
no longer has|have|uses|use this|the
not a patient
have no|any appointment
dont have an|any|no appointment
no appointment here|with|booked
didnt book|make|request any|an|this|it ...
not booked
what appointment
which appointment
change of number
changed my? number

# --- the answer -----------------------------------------------------------------

[correction]
sorry no|yes? i? mean|meant
i meant
meant to? say|type|put|write|send
oops
whoops
my mistake|bad
typo
wrong button|key
pressed|hit|typed the? wrong
ignore that|last|previous|my
scrap that
correction
on second thoughts|thought
changed|change my mind
sorry &no|yes|yeah|yep|%
no sorry &yes|yeah|yep|%

[hedge]
$day morning|afternoon|evening|%? is|s|are|would be? too|very|a|bit|quite|really? bit|little? difficult|tricky|awkward|hard|tough|complicated|inconvenient
hard|difficult|tough to say|tell
🤞
yeah right
just kidding|joking
kidding|joking
only joking
not saying|say no|never
i|we told yes|no|you|them ...
i|we said yes|no last|before|already|yesterday|on|when ...
could but
told|said|heard|thought|informed|letter ... was|is|been|had cancel|moved|changed
was told ...
either
either one|way|of|is
any of them
< any >
any one
any day|time|date|of
anytime
whatever
dont mind
no preference
doesnt matter
not bothered
< up to you >
< you choose|decide|pick >
< both >
< whichever >
have|got another appointment ...
didnt|havent|never|wasnt cancel|ask|say ... cancel?
never said ...
not said ...
you|they|he|she said yes|no|ok
maybe
perhaps
possibly
possible
probably
probably not
likely
unlikely
most likely
not sure
unsure
not certain
not too sure
not 100 sure
dont know
dont know if|yet|whether
dont|not think so
think so
i|we think
i guess
guess so
guess
suppose
suppose so
i believe
dont think
not think
hopefully
hope to|so|i
hoping
hope
if
if i|we can
unless
unless i|we
depends
depending
might
might not
may
may not
try
trying
will try
try to
try my best
do my best
should be able to? ...
should be ok|fine|good|there|all
should be
should|could be
could be
potentially
tentatively
tentative
provisionally
let you know
get back to you
let me check
need to check
have to check
got to check
will check
checking
check
will see
have to see
let us see
waiting for|on|to
pending
not yet
not confirmed
unconfirmed
cant confirm
unable to confirm
not able to confirm
cant promise|guarantee|say|tell|commit
not confirmed yet
havent decided
undecided
havent confirmed
in two minds
50 50
kind of
sort of
kinda
doubt
doubtful
except
no idea
no clue
why not
or not|no
no more
cant not
not impossible
subject to
as long as
provided
assuming
touch and go
not 100
will confirm
confirm later|tomorrow|by|closer|soon|when|nearer|asap|on
confirm that? later
will let you
to be confirmed
tbc
tbd
god willing
fingers crossed
not really
meh
🤷
🤔
confirm later|soon|tomorrow|tonight|shortly
will confirm later|soon|tomorrow|tonight|shortly|nearer|closer|asap
have|need|got|must to? ask|speak|talk|arrange ...
all being well

[proposal confirm]
$i? can|could do|make|manage|come on|in? $weekday

[hedge confirm yes_no]
if possible
if it s? possible

[reschedule confirm]
cant do|make mornings|afternoons|evenings|weekdays|weekends|mondays|tuesdays|wednesdays|thursdays|fridays|am|pm ...
any|only mornings|afternoons|evenings ...
is too early|late
too early|late for me|us
% am|pm? is? too early|late
reschedule
rebook
postpone
postponed
postponing
change
change to|the|my|it|our|appointment|date|time|day ...
changing|changed
move
move it|the|my|to|our|this|appointment ...
be moved
moved|moving to|it|my
moving to
push|pushed|pushing it|the|my|back ...
push back
bring it|the|my? forward
put back|off
put it|the|my back|off ...
another|different|other|alternative|new|later|earlier|sooner|next day|date|time|slot|appointment|week|one|hour|dates|times
another $day
any other day|date|time|slot|dates|times|appointment
another time|day please
next available
next $day
some other time|day
instead
later|earlier in|on|the|that|please|than|today|if|would|is|any
earlier|later
sooner
earlier|later|sooner please|possible
how|what about $day|%|next|another|a|the|later ...
would|could|can|will prefer|do|make ... $day|% instead|please|better ...
would prefer|rather ... $day|%
prefer ... $day|%|later|earlier|another
prefer a|the|to ...
rather ... $day|%
can|could|may|would we|i|you|it do|have|make|come|get|switch|swap|be|possible ... $day|%|another|different|later|earlier
better on|for|if|at ... $day|%|me
suits|suit|works|better|best better|best|me ... $day|%
only do|make|come|available|free|able ... $day|%|after|before|mornings|afternoons
only available|free ...
available|free only ...
swap
switch
switch it|the|my|to ...
alternative
re arrange
do you have|any ... $day|$when|available|availability|slots|anything|else
anything else|earlier|later|on|available|sooner|after|before|in ...
any chance of? ... $day|%|earlier|later|another|different|move|change
any slots|availability|openings|times ...
delay
delay it|the|my
after %
fit me in ...
offer me|another ...
need a|an|another? new|different|later|earlier|another ...
when is|are the|your? next ...
make it|that|the|another $day|% ...
make another|a|new? appointment
book|make|arrange|schedule another|a|an|new? new|different|another|later|appointment|time|date|day|for
ask for a|another
is|would|are $day|% am|pm|oclock? possible|available|free|better ...
not $day but $day ...
$day|% would|will|might be|suit|work so|much|a|far|lot? better|easier|best|preferable|nicer ...
$day|% is|are|works|suits so|much|a|far|lot? better|easier|best|preferable|nicer ...
$day better|instead|rather

[no confirm]
$day morning|afternoon|evening|%? is|s|are|would|looks be? too|very|really|so|a? bad|terrible|awful|horrible|hopeless
decided|chosen|choosing|opted|elected not|against to? ...
rather not !say|answer ...
prefer not to ...
cant $come ...
cant be|get there|here|present|in|off|to|time
cant $come
cant >
cant do
cant do $thing|$day|that|this|time|%|then|anymore|any|on
cant on|at|this|that|today|tomorrow|sorry|anymore|any|unfortunately|now|due|because|as|as|as|so|for
cant $day
cant sorry
sorry|unfortunately|no i? cant
cant keep|honour|honor|manage|accept|have|get $thing|$appt|there|off|time|away|out
cant manage
cant any|no more|longer
cant i
cant unfortunately
wont $come
wont be
wont be able ...
wont be able to? $come|be ...
wont be there|coming|attending|in|making|here|able|present|available|around|free|needing|going|possible
wont >
wont come|attend|make|need|go|require|show|manage
wont need
wont need $thing|$appt
wont show up?
will|would no longer ...
will|can never ...
i|we|he|she|they? will|would $adv? $not $adv? be|$come|able there|here|coming|attending|able|available|present|in|around|free|it|that|the|my? to? $come|be? it|there|$appt?
can no longer ...
no longer available|coming|attending|able|free|need|needed|required|going|able|possible|want|wish|interested
not coming
not $adv? coming|attending|going|available|able|free|possible|there|here|around|interested|making
not in >
not able to? $come|be|do
not available
not free
not possible
not going to? $come|be|make|able|happen|work ...
not going >
not going to $come it|this|there|that? $appt?
not making it|the
i? not be there|coming|attending|able|available|in|present|at|around|free
not come|attend|make|needed|required
not for me
not this time
not today|tomorrow|this
unfortunately|sadly|afraid|sorry not
not $day
not any more
not good for me|us
not convenient
not confirming
dont confirm
dont want to? ... $come|$appt|it|be
dont want|need it|this|the|my|an|any|that ...
dont need
dont want
dont need $appt
dont think i will come
doesnt|not|wont|isnt|dont work|suit|convenient|good|ok for|me|us|with|out|anymore ...
doesnt|dont|wont work|suit
isnt possible|convenient|going|good|happening
arent coming|attending|able|available|going ...
unable to? ...
unable
unavailable
impossible
not possible
absent
i|we|will|he|she|am|are have|be to|away|abroad|overseas ...
be|am|are|is away|abroad|overseas|absent|unavailable|out
away
out of town|country|the country
decline
declined
declining
give|giving my|the|it slot|place|appointment|up ...
give my|the|it to|away ...
pass on|this ...
miss|missing it|the|my|this|appointment
will miss
have to miss
skip it|this|the
no show
i refuse
refuse
withdraw
count me out
not happening
no can do
no way
no chance
not a chance
absolutely|definitely|certainly|of|hell|most|sorry course? not|no
course not
nothing doing
no go
no good
of course not
i|we will|would|can not
changed my mind
no need anymore|now
no need for it|the|my ...
no no
it is a? no
not yes
no thank|thanks you?
cant make it|that|the|this|my|appointment|to|tomorrow|today|on|due|anymore ...
didnt want ...
let someone else have it
not able to? $come it|that|this|to $day
no way i|we|he|she can|could|will|am $come|be|coming|making ...
dont expect me|us|him|her
call|calling|called it|my|the|this|that off ...
call|calling off my|the|this|that? ...
drop|dropping|dropped|pull|pulling|pulled|back|backing|bow|bowing out of? ...
scrap|scratch|bin|ditch|forfeit|forget|drop my|the|this|that|our|it $appt|one?
release|free|let|giving|give my|the|this|our? up? my|the|our? slot|place|spot|space ...
free up my|the|our slot|place|spot|space|appointment ...
free|open my|the|our slot|place|spot|space up
give|offer|pass my|the|our|it slot|place|spot|space|appointment? to|on|someone|somebody|another ...
someone|somebody else can|could|may|might have|take|use my|the|it|this slot|place|spot|space|appointment?
will|am|are|be be? on|in holiday|holidays|vacation|leave|annual
lost interest
no interest in ...
wont be turning|showing up ...
not turning|showing|turn|show up ...
dont expect|wait|hold me|us|for|it|him|her me|us|my? ...
take|remove|delete|cross|strike my|the|our appointment|name off|from? ...
let|letting someone|somebody|others|another|anyone else|person|patient? have|take|use ...
remove|take|delete me|us off|from the|your|todays|this? schedule|diary|calendar|clinic|appointment|rota ...
remove|take|delete me|us off|from the|your|this list for|on|of $day ...
nobody|none|neither ... will|can|is|are ...
isnt|arent $adv? coming|attending|able|going|making to|be|for|on? $come|make|be|it|this? it|able|the|there? $appt?
isnt|arent $adv? able to $come it? $appt?
isnt|arent $adv? going to $come|make|be it|there|able|here? to? $come?
doesnt need|want|wish|require the|this|that|it|an|his|her|to? $appt|come|attend|it|one?
no longer needs|requires|wants|wishes the|this|that|it|an|his|her|to? $appt?
will|would be unable|away|absent|unavailable|abroad to? $come?
my|our $kin will|would be unable|away|absent|unavailable|abroad|busy|working to? $come?
decided|chosen|choosing not|against to? $come|coming|attending|going ...
not to come|attend|go

[no confirm cancel]
have to|too? cancel|miss|decline|pass|skip
need|want|wish|like|going|forced|decided|prefer to cancel ...
cancel
cancel it|my|the|this|that|please|appointment|our|me|for|on ...
cancel $thing ...
please cancel ...
have|already|i|we|it|was cancel
will|must|should cancel
cancel by
cancellation
cancelation
been cancel
is cancel
will have to|too? $not|cancel|miss|skip ...
$i? $am? going to? have to|too? miss|cancel|skip|decline|pass ...
call it off

[no confirm request cancel]
can|could|would|will|may|need you|i|we|someone|to please|just|to? cancel $thing? $thing? $appt? please?
can|could it|this be cancel
is|would it be? possible|ok|all|best right? to|if|i|we|you? i? cancel $thing? $thing? $appt? please?

[no edge]
negative
nope
👎
❌
🚫
🙅

[no]
no no
no not
no >
no &$afterno
definitely not
absolutely not
certainly not
a no

[no whole]
n
never

[no confirm request]

[no confirm]

[yes yes_no]
afraid so
< i|we|it|she|he do|did|have|has|does|am|is|was >
still do|is|am|bleeding|hurting|sore|there
a lot
lots
all the time
constantly
every day|night|time
often
always
very much|often

[no yes_no]
afraid not
nil
not since ...
nowt
nah
nothing at all
not a thing|bit
no _ or|and|nor _ >
no _ no _ >
< i|we|it|she|he dont|didnt|havent|hasnt|doesnt|arent|isnt|wasnt|not >
not any more|longer
not anymore
not so far
no longer
no more
< no _ >
< no _ so|at|yet|any|thank|thanks|today|now far|all|more|thanks|you >
< no _ _ >
not yet >
not had|got|noticed|seen|felt any ...
havent|havnt|didnt|dont|hasnt had|got|noticed|seen|felt|have any|a ...
no all|everything|feeling|doing|been|very? good|fine|ok|well|great|perfect|clear
none
nothing
never
not at all
not really no

[yes edge]
at the end of the day yes
it is a? yes
yes
yeah
yep
sure
sure thing
certainly
absolutely
definitely
of course
indeed
affirmative
correct
agreed
by all means
most certainly
for sure
totally
will do
you bet
ofc
👍
👌
✅
✔
☑
🆗

[yes]
yes yes
oh yes
yes sure
yes of course
yes definitely
yes certainly
yes it is
yes i am
yes i will
yes i can
yes we can
yes we will
yes that is fine
hell yes
most definitely
not no
a yes

[yes whole]
y
k
yessir
true
right

[yes confirm edge]
confirmed for
my answer is yes
fine
that is fine|good|ok|great|perfect|correct|right|grand|all|cool|confirmed|agreed
fine by|with|for me|us
all good
all fine
it is fine|ok|good
no problem
no problem at|with all|it
no worries
no bother
no issue|issues
no objection
not a problem
isnt a problem
without fail
without a problem
perfect
sounds good|great|fine|perfect|ok|like
works for me|us
that works >
good for me|us
suits me|us
ok for|with|by me|us
good to go
works fine|well|great
can do
still on|good|ok|fine|coming|attending|happening
accept
accepted
see you then|there|tomorrow|soon|at|on|$day|later|all|%
see you
available
present
attending
coming
count me in
i am in >
i am there
looking forward
grand
confirmed
booked in
happy with|to|for ...
in for
be there
will|shall attend
will come
on my|our way
great see you
deal
keep it|the|my|that ...

[yes confirm]
bring|bringing|drive|driving|take|taking|drop|dropping|collect|accompanying me|us !off|home
will be brought|driven|accompanied
wont|not|never be cancel
nothing|nothings has|have|is? changed|change
no no i|we|am|we|will $am? coming|come|there|attend|attending|be ...
no no $i? $will be there
$i will|shall $adv? be there|here|present|attending|coming|available|along
$i will|shall $adv? be at the|my? appointment|clinic|hospital|surgery|%
$i will|shall $adv? be in|with >
$i will|shall $adv? be with you
$i will|shall $adv? be able to? $come|attend|be
$i will|shall $adv? attend|come|make|keep
will $adv? be there|here|attending|coming|present
will $adv? attend|come
will make it|the|my|that
$i $am $adv? coming|attending|available|going|there|free|good|ok|fine|able
$i am confirmed
$i can $adv? make|attend|come|do|be
can make it|that
can attend
can confirm i|we|that|my|attendance|yes
$i can >
$i will $adv? >
$i would|will love|like|be to? come|attend|be|there|happy|delighted
am coming|attending
plan|planning on|to $come|coming|attending|attend|be
intend to $come|attend
going to $come|be|attend there|it
still coming|attending
wont|not|never|will|would|dont|cant|didnt want|going|to|not|will? to|not|be? miss|missing|forget|fail|forgotten
wont miss|forget
wont be|not? late
wont miss it|this|the|my
not|never miss|missing|forget ...
wont be missing ...
no way i|we|would will|would|i miss ...
cant wait
never miss
please? keep my|the|it|that appointment|slot
keep my|the|that|this appointment|slot
already|have|already confirmed
dont cancel
not cancel
not be cancel
arent|wont|isnt|not cancel
not going to cancel
dont want|need|wish|have to|too? cancel
no need to cancel
do not cancel
have not cancel
turn up
be turning up
i|we do >
i|we will >
yes confirmed
there|here at|by|on|for % 
will be in
time|date|that is|works|are|suits|suit fine|good|ok|me|great|perfect|us|well
no change|changes
appointment confirmed
all set
as planned|arranged|agreed|discussed|scheduled
good to see you then
my mum|mother|son|daughter|wife|husband|dad|father will|can attend|come|be
keeping|hold|holding|keep my|the|our|this|that|it $appt ...
keeping it
my|our $kin will|can|is|are $adv? be? coming|attending|come|attend|there|make|present it? !if
will see you ...
that|this|the time|date|day|slot|appointment|one? works|suits|fits >
that|this|the time|date|day|slot|appointment|one? works|suits|fits me|us|for|fine|well|perfectly|great ...
leave|keep it|things|everything as it|is|planned|arranged|they is|are?
will be $adv? a? bit|little|few? early
my|our|his|her $kin|mom is|are able to $come|be there|$appt?
is|are able to $come|be there|$appt?
!who|what|when|where|you|i|it|that|this|we|the|not|nobody|someone|somebody|else|cant|which|friend _ can|is|will able|be? to? come|attend|make >
!who|what|when|where|you|i|it|that|this|we|the|not|nobody|someone|somebody|else|cant|which|friend _ can|will come|attend|make there|it|on|at|to|the|in|as|for ...

[declare confirm edge]
ok
all right
very well
right
yes i know|understand|see|realise|realize

[declare confirm]
confirm
confirms
confirming
i|we can|will|hereby|do|want|would|like to? confirm
confirm my|our|the|i|that|attendance|appointment ...
confirmation

[nothing]
let|tell me|us know? if|whether|when anything|something|it|that|the|things|time|date? time|date? changes|change|changed|moves
circumstances|plans|situation|details|things has|have? changed|change
nothing|nothings|no has|have|is? change|changed
even if|though
stop worrying|stressing
changed my number|address|phone|name|gp|doctor
if possible
if ok|possible
no idea|parking|one|car|reply|answer|message|news|fever|pain|problem|link|entry|signal|longer
cant find|open|read|hear|see|access|understand|remember|talk|speak|download|view|click|log|login|seem|get
cant wait to
not late
not be late
no later than
not well
not feeling well|good|great
dont understand
not understand
not received|receive
didnt|havent get|receive|received|got
not only
not just
no need to|for reschedule|change|move|rebook|reply|reschedule ...
dont|not need|want|have|wish to|a|any reschedule|change|move|rebook
cancellation fee|policy|fees|charge|charges|list
cancel fee|policy
end of
the end
stop taking|my|eating|drinking|smoking|the|using|by|at|in ...
stop my|the|taking ... medication|blood|thinners|tablets|meds|medicine|pills|treatment
bus stop
stop smoking
quit smoking|drinking
i would like to know
let me know
change of address|clothes|number|name
change|changed|changing my|the address|number|name|phone|dressing|dressings|gp|doctor|medication|surname|bandage
move|moved|moving house|home|address
with no
not to worry
dont worry
not bad
not too bad
no fever|pain|symptoms|symptom|temperature|cough
not eaten
nothing to eat
helping ...
right knee|arm|leg|eye|hip|hand|foot|side|ear|now
right away
all right arm
fine needle
got a question
time is it
more information|info
later on
next of kin
in case
so far
for the right
on the right
not at
see you do
ok with you
no response
i dont have a|my car|lift|ride|insurance|transport
not my
get back
what|which|tram|train|metro|coach|nearest|next|last|first stop
moved|moving to? another|a|new|different ... city|town|area|country|county|region|place
remove|take|taking my|the|a|this dressing|dressings|bandage|plaster|stitches|cast|polish|varnish|jewellery|jewelry|ring|rings|piercing|piercings|contacts|lenses|glasses|brace
pain|pains|swelling|rash|fever|bruise|bruising|cough|numbness|it|this|they ... go|goes away
remove|removing my|the|a|any nail|eye|wedding|engagement _
revoke|withdraw|withdrawing my? consent for|to the|my|this? surgery|operation|procedure|treatment|study|trial|anaesthetic|anaesthesia|anesthesia
has come up
$kin is|are sick|poorly|unwell
is|has|have dead|died
passed away
deceased
died
passed away|on last|this|on|in $day|year|night|hospital?
last month|week|year|night|january|june|july|summer|winter
si claro|senor|si|por|gracias|voy|puedo
my|the car|bus|train|taxi|van|bike|lift has|is|was|wont|broke broken|broke|cancel|late|delayed|start|down|off ...
my|the car|van|bike broke down
ok|hey google|siri|alexa
$kin has a|an|the|got ...
cancel hers|theirs >
$kin|friend|neighbour has|have? cancel his|hers|theirs >

[stranger]
the|my|your|a|this|our doctor|dr|gp|nurse|surgeon|link|website|site|app|taxi|bus|train|ambulance|car|receptionist|secretary|consultant|specialist|pharmacist|physio|portal|form|code|parking|results|pain|door|phone|lift

[ack]
running|be|am|bit|few|slightly|minutes|mins|little late
running behind
thanks
thank you
thanks very much
thank you very|so much
many thanks
received
noted
got it
got this|the|that|your message|reminder|text
understood
message received|read|seen
seen
read
duly noted
roger
copy
ta
cheers
acknowledged
thanks for the|letting|your|reminder|this|reminding ...
thank you for the|letting|your|reminder|this|reminding ...
appreciated
much appreciated
great
cool
super
awesome
nice
nice one
lovely
brilliant
good stuff
excellent
wonderful
have received|read
received with thanks
in my diary
in the diary|calendar
i know
aware
🙏
confirm|confirming receipt
can confirm receipt
ok received|got
ok got it|this|that


[ack confirm]
$i $am sick|unwell|poorly|hospitalised !of
not feeling well|good|great
not well
in hospital
my|our|his|her $kin is|are away|abroad|overseas|out|absent|off|working|sick|poorly|unwell|here|there|available|unavailable|busy ...
something|things|summat|emergency has|have|is? come|came|cropped up

[ack yes_no]
ok
all right
very well
a tiny bit
a tiny|wee|little bit
it was but|not|until ...
all ok|good|fine|well
almost
nearly
only when|if|at|after|in|sometimes ...
now and then|again
on and off
off and on
slightly
hardly
barely
a little
a bit
a little bit
slightly
sometimes
mildly|mild
rarely
hardly
barely

[contrast]
please call|ring|phone me|us?
give me a call|ring|bell|shout
ring|call me back
someone|somebody to? call|ring|phone|contact me|us?
speak|talk to someone|somebody|you
call|ring|phone|contact me|us !when|if|before|a
can|could|please|would|will you|someone|somebody call|ring|phone|contact me|us?
let me ask|see|think
will ask|ring|call
wait
hold on
hang on
but
however
although
though
except
apart from
only thing

[question]
will|would|may|might i|we be able|allowed|ok to? ...
< will|can|could|should|shall|do|does|did|am|is|are|was|may i|we|it|there ...
where do|does|is|should|can|shall i|we|you|it|the|he|she|they? ...
where to? go|come|park|wait ...
how do|does|can|long|much|many|far i|we|it|you|the? ...
what
what time
what is
where
where is
when
when is
how
how long|do|much|many
why
which
should i|we
shall i|we
do i|we|you
does
can i|you|we
could i|you|we
may i|we
is it|this|that|there
is parking|the|my
are you|there|we
am i
will i|you|it|there
would you|it
have you|i|we
has
did i|you
was it
please|can|could advise|you tell|you confirm|clarify|explain
can you confirm
please confirm
please advise
confirm the|what|where|who|when|if|address|time|date the|time|address|is|what|it? ...
i|we need to? know
wondering
want to know
how do i cancel|reschedule

[proposal]
$day
% am|pm|oclock
do|make %
at %

[negation]
not
no
never
cant
wont
dont
doesnt
isnt
arent
didnt
without
none
nobody
nothing
neither
nor
havent
hasnt
wasnt

[light]
nrs
vas
is
would
be
i
said
say
want
to
it
that
this
now
just
immediately
already
me
with
all
of
you
at
really
am

[filler]
hi
hello
hey
hiya
dear
good morning|afternoon|evening|day|night
please
thanks
thank you
thanks very much
many thanks
thank you very|so much
sorry
apologies
my apologies
i apologise
kind|best|warm regards
regards
doctor
doc
dr
nurse
sir
madam
maam
mr
mrs
ms
miss
mate
love
luv
hun
dear
team
have a good|nice|great|lovely day|evening|weekend|one
take care
bless you
god bless
x
xx
xxx
oh
um
uh
erm
er
hmm
ah
well
and
very
much
so
lol
haha
really
for the|your|this reminder|text|message
from me|us
very much
all the best
bye
too
guys
folks
everyone
all

# --- numbers and days -------------------------------------------------------------

[hedge yes_no]
but|though|although just|only|maybe? a|slightly|some|still|sometimes bit|little|tad|slightly|some|sometimes? >

[value number]
once = 1
twice = 2
thrice = 3
zero = 0
one = 1
two = 2
three = 3
four = 4
five = 5
six = 6
seven = 7
eight = 8
nine = 9
ten = 10
eleven = 11
twelve = 12
thirteen = 13
fourteen = 14
sixteen = 16
seventeen = 17
eighteen = 18
nineteen = 19
fifteen = 15
twenty = 20
thirty = 30
forty = 40
fifty = 50
sixty = 60
seventy = 70
eighty = 80
ninety = 90
a hundred = 100
one hundred = 100
hundred = 100
🔟 = 10
a dozen = 12

[value ordinal]
first = 1
second = 2
third = 3
fourth = 4
fifth = 5
sixth = 6
seventh = 7
eighth = 8
ninth = 9
tenth = 10
eleventh = 11
twelfth = 12
thirteenth = 13
fourteenth = 14
fifteenth = 15
sixteenth = 16
seventeenth = 17
eighteenth = 18
nineteenth = 19
twentieth = 20
twenty first = 21
twenty second = 22
twenty third = 23
twenty fourth = 24
twenty fifth = 25
twenty sixth = 26
twenty seventh = 27
twenty eighth = 28
twenty ninth = 29
thirtieth = 30
thirty first = 31
1st = 1
2nd = 2
3rd = 3
4th = 4
last = -1

[value half]
and a half
and half

[value point]
point

[value outof]
on a scale of
on scale of
on the scale of
out of the
out of
outta
of
over

[value degree]
degrees
degree
c
celsius
centigrade
degrees c
degrees celsius
degrees centigrade
f = 1
fahrenheit = 1
degrees f = 1
degrees fahrenheit = 1

[value unit]
stars
star
mg
ml
g
kg
cm
days
day
weeks
week
months
month
years
year
times
time
x
tablets
tablet
pills
pill
drops
paracetamol
ibuprofen
kids
children
minutes
mins
min
pounds
people
nights
stone
lbs
kilos
litres
beats
bpm
percent
brothers
sisters
sons
daughters
cats
dogs
grandchildren
siblings
friends

[value hour]
h
hours
hour
hrs
hr
am
pm
oclock
a m
p m

[value before]
since
for
room
ward
floor
took
taken
taking
at
every
code
number
phone
age
aged
in
past

[value inexact]
week of
week commencing
w c
around the
up to
no more than
at most
max of
not before
before
after
after the
from
more than
less than
almost
nearly
between
not
over
under
above
below
at least
except on

[value weekday]
monday = 1
tuesday = 2
wednesday = 3
thursday = 4
friday = 5
saturday = 6
sunday = 7

[value month]
january = 1
jan = 1
february = 2
feb = 2
march = 3
april = 4
apr = 4
may = 5
june = 6
jun = 6
july = 7
jul = 7
august = 8
aug = 8
september = 9
sept = 9
sep = 9
october = 10
oct = 10
november = 11
nov = 11
december = 12
dec = 12

[value day]
today = 0
tonight = 0
tomorrow = 1
day after tomorrow = 2
the day after tomorrow = 2
yesterday = -1

[value on]
the
on the
of
st
nd
rd
th

[value period]
next week = 7
of next week = 7
end of
beginning of
next month
this week
weekend
the weekend

[value alarm]
blood
bleeding
bleed
bleeds
high fever
high temperature
severe pain
very painful
a lot of pain
lots of pain
agony
unbearable
cant breathe
breathless
chest pain
fainted
collapsed
unconscious
emergency
urgent
ambulance
pus
infected
infection
vomiting

[value later]
a week on = 7
week on = 7
a week from = 7
week = 7
week from now = 7
after next = 7
fortnight on = 14

[value ahead]
in
within

[value span]
day = 1
days = 1
days time = 1
week = 7
weeks = 7
weeks time = 7
week s time = 7
fortnight = 14

[hedge confirm]
i|we|will|can ll|will|can|would|might? have|need? to? confirm|reply|answer|respond you|it|this|that? later|soon
you|they have|ve already|just? moved|changed|reschedule|postponed|rebook it|my|the|this? date|time|appointment|day?
you|they already|just|always|once|again? moved|changed|postponed it|my|the|this? date|time|appointment|day?
you|they keep|kept|are|re always? moving|changing|reschedule|postponing it|my|the|this? date|time|appointment|day?
on the? condition
so long as
providing
only if

[value or]
or
