# SPDX-License-Identifier: MIT
#
# test_kannel.py BEARERBOX SMSBOX SMSCSIM RELAY [COUNT]: Kannel as client of the
# simulator. COUNT messages (10,000) with a receipt each, long ones, every
# alphabet, messages from mobiles, an SMSC that goes away and comes back.
import asyncio
import collections
import sys
import threading
import urllib.parse

import interop
from interop import LOOPBACK, check

bearerbox, smsbox, smscsim, relay_program = sys.argv[1:5]
count = int(sys.argv[5]) if len(sys.argv) > 5 else 10000
WORKERS = 16


class Callbacks:
    """Kannel's side that faces the application: every request it makes is kept,
    as (path, {parameter: value}), and answered."""

    def __init__(self):
        self.seen = collections.deque()
        self.port = None
        up = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self.serve(up)), daemon=True).start()
        up.wait(10)

    async def serve(self, up):
        server = await asyncio.start_server(self.answer, LOOPBACK, 0)
        self.port = server.sockets[0].getsockname()[1]
        up.set()
        await server.serve_forever()

    async def answer(self, reader, writer):
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                path, _, query = head.split(b" ", 2)[1].partition(b"?")
                # Latin-1 keeps the octets as they are: what they mean, `charset` says.
                self.seen.append((path.decode(), dict(urllib.parse.parse_qsl(
                    query.decode("ascii"), keep_blank_values=True, encoding="latin-1"))))
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 0\r\n\r\n")
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    def of(self, path):
        return [parameters for where, parameters in list(self.seen) if where == path]


callbacks = Callbacks()
admin_port, box_port, send_port = (interop.free_port() for _ in range(3))
sim = interop.Simulator(smscsim, "--user", "clinic:secret", "--receipt-delay", "10ms..200ms",
                        "--final-states", "DELIVRD=90,UNDELIV=10", "--keep", "100000",
                        "--id-format", "dec")
relay = interop.Relay(relay_program, sim.port)
config = interop.write("kannel.conf", f"""
group = core
admin-port = {admin_port}
admin-interface = {LOOPBACK}
admin-password = admin
smsbox-port = {box_port}
smsbox-interface = {LOOPBACK}
box-allow-ip = {LOOPBACK}
dlr-storage = internal
log-level = 2

group = smsc
smsc = smpp
smsc-id = sim
host = {LOOPBACK}
port = {relay.port}
transceiver-mode = true
smsc-username = clinic
smsc-password = secret
system-type = ""
max-pending-submits = 50
enquire-link-interval = 1
reconnect-delay = 1
msg-id-type = 0x00

group = smsbox
bearerbox-host = {LOOPBACK}
bearerbox-port = {box_port}
sendsms-port = {send_port}
sendsms-interface = {LOOPBACK}
log-level = 2

group = sendsms-user
username = app
password = app
concatenation = true
max-messages = 10

group = sms-service
keyword = default
catch-all = true
max-messages = 0
get-url = "http://{LOOPBACK}:{callbacks.port}/mo?from=%p&to=%P&coding=%c&charset=%C&text=%b"
""")


async def send_all(requests):
    """The status and text of Kannel's answer to each, by its place."""
    answers = {}
    waiting = iter(enumerate(requests))

    async def work():
        reader, writer = await asyncio.open_connection(LOOPBACK, send_port)
        for place, request in waiting:
            target = "/cgi-bin/sendsms?username=app&password=app&" + urllib.parse.urlencode(request)
            writer.write(f"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
            length = int(head.split("content-length:")[1].split()[0])
            body = await reader.readexactly(length)
            answers[place] = (int(head.split()[1]), body.decode())
        writer.close()

    await asyncio.gather(*(work() for _ in range(WORKERS)))
    return answers


def send(requests):
    return asyncio.run(asyncio.wait_for(send_all(requests), 120))


def dlr_url(n):
    return f"http://{LOOPBACK}:{callbacks.port}/dlr?n={n}&state=%d"


# --- it binds ----------------------------------------------------------------------

bearer = interop.start("bearerbox", bearerbox, "-v", "2", config, cwd=interop.work)
interop.eventually(20, lambda: interop.accepts(box_port))
box = interop.start("smsbox", smsbox, "-v", "2", config, cwd=interop.work)
check("Kannel binds as transceiver",
      interop.eventually(20, lambda: sim.bound("bound_trx")) and
      interop.eventually(20, lambda: interop.accepts(send_port)))

# --- many messages, a receipt each ---------------------------------------------------

answers = send({"from": "CLINIC", "to": "336%08d" % n, "text": f"Rappel {n}: demain 9h",
                "dlr-mask": 3, "dlr-url": dlr_url(n)} for n in range(count))
accepted = sum(1 for status, _ in answers.values() if status == 202)
check(f"it takes {count} messages", accepted == count, collections.Counter(answers.values()))
interop.eventually(60, lambda: len(callbacks.of("/dlr")) >= count)
taken = {one["to"]: one for one in sim.messages()}
check("the simulator has each of them once",
      len(sim.messages()) == count and len(taken) == count and
      all(taken["336%08d" % n]["text"] == f"Rappel {n}: demain 9h" for n in range(count)),
      len(sim.messages()), len(taken))
told = collections.Counter(int(one["n"]) for one in callbacks.of("/dlr"))
check("and the application heard of each once",
      len(told) == count and set(told.values()) == {1}, len(told), collections.Counter(told.values()))
STATES = {"1": "DELIVRD", "2": "UNDELIV"}
wrong = [one for one in callbacks.of("/dlr")
         if STATES.get(one["state"]) != taken["336%08d" % int(one["n"])]["state"]]
check("with the state that it really has, of both kinds",
      told and not wrong and len({one["state"] for one in callbacks.of("/dlr")}) == 2,
      wrong[:5], [taken["336%08d" % int(one["n"])]["state"] for one in wrong[:5]])

# --- long messages, other alphabets ----------------------------------------------------

french = "".join(f"{n}. Rendez-vous à 9h, entrée B, {{étage}} 2€. " for n in range(12))
ukrainian = "Зустріч о 9 годині. " * 12
TEXTS = {"33699000001": (french, {"charset": "UTF-8", "coding": 0}),
         "33699000002": (ukrainian, {"charset": "UTF-8", "coding": 2}),
         "33699000003": ("Так 👋", {"charset": "UTF-8", "coding": 2})}
answers = send({"from": "CLINIC", "to": to, "text": text, "dlr-mask": 3,
                "dlr-url": dlr_url(to), **how} for to, (text, how) in TEXTS.items())


def parts_of(to):
    return sorted((one for one in sim.messages() if one["to"] == to), key=lambda one: int(one["id"]))


for to, name in (("33699000001", "GSM 7-bit with the extension table"), ("33699000002", "UCS-2"),
                 ("33699000003", "UCS-2 beyond the basic plane")):
    text, _ = TEXTS[to]
    interop.eventually(20, lambda to=to, text=text:
                       "".join(one["text"] for one in parts_of(to)) == text)
    parts = parts_of(to)
    check(f"Kannel splits, the simulator joins: {name}",
          "".join(one["text"] for one in parts) == text and
          {one["parts"] for one in parts} == {len(parts)} and (len(parts) > 1) == (len(text) > 70),
          [(one["parts"], one["data_coding"], one["text"]) for one in parts])
    # It asks for a receipt with the first part alone.
    check(f"and its receipt comes: {name}",
          interop.eventually(20, lambda to=to: [one for one in callbacks.of("/dlr") if one["n"] == to]))

# --- from mobiles ------------------------------------------------------------------------


def heard(number):
    return [one for one in callbacks.of("/mo") if one["from"].endswith(number)]


def as_text(one):
    return one["text"].encode("latin-1").decode(one["charset"])


for number, text, name in (("33670000001", "OUI, {9h} 12€", "in GSM 7-bit"),
                           ("33670000002", "Так, дякую", "in UCS-2"),
                           ("33670000003", french, "long, in GSM 7-bit"),
                           ("33670000004", ukrainian, "long, in UCS-2")):
    status, answer = sim.request("POST", "/mo", {"from": number, "to": "CLINIC", "text": text})
    check(f"a message from a mobile reaches the application: {name}",
          status == 202 and interop.eventually(20, lambda number=number: heard(number)) and
          len(heard(number)) == 1 and as_text(heard(number)[0]) == text,
          status, answer, heard(number), text)

# --- the line goes, and comes back -----------------------------------------------------------

for one in sim.sessions():
    sim.request("POST", f"/sessions/{one['id']}/disconnect")
check("cut off, Kannel comes back",
      interop.eventually(20, lambda: [one for one in sim.bound("bound_trx") if one["submitted"] == 0]))
send([{"from": "CLINIC", "to": "33699000009", "text": "encore", "dlr-mask": 3, "dlr-url": dlr_url(9999999)}])
check("and sends again, with a receipt",
      interop.eventually(20, lambda: [one for one in callbacks.of("/dlr") if one["n"] == "9999999"]))
ENQUIRY = "000000 00 00 00 10 80 00 00 15 00 00 00 00"
check("idle, it asks whether we are there, and is answered",
      interop.eventually(20, lambda: ENQUIRY in open(relay.dump).read()) and sim.bound("bound_trx"))

# --- it leaves ----------------------------------------------------------------------------------

interop.stop(box)
interop.stop(bearer)
check("told to end, it unbinds", interop.eventually(10, lambda: not sim.sessions()), sim.sessions())
relay.stop()
check("the simulator ends well", sim.stop() == 143)
marks, seen = interop.dissected(interop.capture(relay.dump))
check("Wireshark marks nothing of it as malformed", not marks, "\n".join(marks[:20]))
check("and it saw all of it",
      seen.get(0x00000004, 0) >= count and seen.get(0x80000004) == seen.get(0x00000004) and
      seen.get(0x00000005, 0) >= count and seen.get(0x80000005) == seen.get(0x00000005) and
      seen.get(0x00000015, 0) >= 1 and seen.get(0x80000015) == seen.get(0x00000015) and
      seen.get(0x00000006, 0) >= 1 and seen.get(0x80000006, 0) >= 1,
      {hex(command): n for command, n in sorted(seen.items())})
interop.done()
