# SPDX-License-Identifier: MIT
#
# test_node.py NODE MODULES SMSCSIM RELAY SMPPSEND SEND_WAIT RECEIVER: node-smpp's client
# against our simulator, and our clients against its server, in clear and over TLS.
import json
import os
import queue
import subprocess
import sys
import threading

import interop
from interop import LOOPBACK, check

node, modules, smscsim, relay_program, smppsend, send_wait, receiver = sys.argv[1:8]
here = os.path.dirname(os.path.abspath(__file__))
environment = dict(os.environ, NODE_PATH=modules)
COUNT = 1000
FRENCH = "Rendez-vous à 9h, entrée B, {étage} 2€. " * 10
UKRAINIAN = "Зустріч о 9 годині. " * 12


def certificate():
    """One for localhost, its own authority."""
    pem, key = interop.path("cert.pem"), interop.path("cert.key")
    interop.lines_of(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                      "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                      "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", pem])
    return pem, key


class Esme:
    """node_esme.js: orders in, what it saw out."""

    def __init__(self, *args):
        self.process = interop.start("node_esme", node, os.path.join(here, "node_esme.js"), *args,
                                     stdin=subprocess.PIPE, env=environment)
        self.lines = queue.Queue()
        self.deliveries = []
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            what = json.loads(line)
            if "deliver" in what:
                self.deliveries.append(what["deliver"])
            else:
                self.lines.put(what)

    def next(self, key):
        """The next thing that it prints under this name; {} when it is another."""
        try:
            return self.lines.get(timeout=30).get(key, {})
        except queue.Empty:
            return {}

    def order(self, key, **fields):
        self.process.stdin.write((json.dumps(fields) + "\n").encode())
        self.process.stdin.flush()
        return self.next(key)

    def do(self, command, **fields):
        return self.order("response", do=command, **fields)

    def receipt_of(self, message_id):
        found = interop.eventually(20, lambda: [
            one for one in self.deliveries if one.get("receipted_message_id") == message_id])
        return found[0] if found else {}


def text_of(pdu):
    return (pdu.get("message_payload") or pdu["short_message"]).get("message")


def its_client(sim, tls, *url):
    """What node-smpp's client does with our simulator."""
    esme = Esme(*url)
    check(tls + "node-smpp connects", esme.next("connected") is True)
    refused = esme.do("bind_transceiver", system_id="clinic", password="wrong")
    check(tls + "a wrong password is refused", refused.get("command_status") == 0x0E, refused)
    bound = esme.do("bind_transceiver", system_id="clinic", password="secret", interface_version=0x34)
    check(tls + "it binds, and sees our version",
          bound.get("command_status") == 0 and bound.get("sc_interface_version") == 0x34, bound)

    accepted = esme.order("many", many=COUNT, window=50)
    check(f"{tls}{COUNT} messages are accepted", accepted == COUNT, accepted)
    interop.eventually(30, lambda: len(esme.deliveries) >= COUNT)
    check(tls + "and each has its receipt, once",
          len({one["receipted_message_id"] for one in esme.deliveries}) == COUNT == len(esme.deliveries),
          len(esme.deliveries))

    common = {"source_addr": "CLINIC", "source_addr_ton": 5, "registered_delivery": 1}
    answer = esme.do("submit_sm", destination_addr="33690000001", data_coding=8,
                     short_message="Так 👋", **common)
    taken = [one for one in sim.messages() if one["to"] == "33690000001"]
    check(tls + "its UCS-2 is what it was", len(taken) == 1 and taken[0]["text"] == "Так 👋", answer, taken)
    receipt = esme.receipt_of(answer.get("message_id"))
    check(tls + "and so is the receipt",
          receipt.get("message_state") == 2 and "stat:DELIVRD" in text_of(receipt), receipt)

    for seq, text in ((1, "première {moitié}, "), (2, "la seconde €")):
        esme.do("submit_sm", udh="050003%02x02%02x" % (9, seq), destination_addr="33690000002",
                data_coding=0, short_message=text, **common)
    taken = [one for one in sim.messages() if one["to"] == "33690000002"]
    check(tls + "its parts belong together",
          [(one["text"], one["parts"]) for one in taken] ==
          [("première {moitié}, ", 2), ("la seconde €", 2)], taken)

    answer = esme.do("submit_sm", destination_addr="33690000003", data_coding=8, short_message="",
                     message_payload=UKRAINIAN, **common)
    taken = [one for one in sim.messages() if one["to"] == "33690000003"]
    check(tls + "its message_payload too", len(taken) == 1 and taken[0]["text"] == UKRAINIAN, answer, taken)

    # Left to itself it says data_coding 1 (IA5) and writes GSM 7-bit.
    esme.do("submit_sm", destination_addr="33690000004", short_message="déjà", **common)
    taken = [one for one in sim.messages() if one["to"] == "33690000004"]
    check(tls + "without a data_coding it says 1, and means GSM 7-bit",
          len(taken) == 1 and taken[0]["data_coding"] == 1 and taken[0]["hex"] == "64056a7f", taken)

    status, _ = sim.request("POST", "/mo", {"from": "33670000001", "to": "CLINIC", "text": FRENCH})
    interop.eventually(20, lambda: len([one for one in esme.deliveries
                                        if one["source_addr"] == "33670000001"]) >= 3)
    parts = [one for one in esme.deliveries if one["source_addr"] == "33670000001"]
    check(tls + "a long message from a mobile: its parts, by their headers, in order",
          status == 202 and "".join(text_of(one) for one in parts) == FRENCH and
          [one["short_message"]["udh"][0][-4:] for one in parts] ==
          ["%02x%02x" % (len(parts), n + 1) for n in range(len(parts))], parts)

    asked = esme.do("query_sm", message_id=answer.get("message_id"), source_addr="CLINIC", source_addr_ton=5)
    check(tls + "query_sm says the state",
          asked.get("command_status") == 0 and asked.get("message_state") == 2, asked)
    check(tls + "enquire_link", esme.do("enquire_link").get("command") == "enquire_link_resp")
    check(tls + "a field out of range is refused",
          esme.do("submit_sm", destination_addr="", short_message="x").get("command_status") == 0x0B)
    esme.order("none", end=True)
    check(tls + "it unbinds and we close", esme.process.wait(20) == 0)
    check(tls + "no session is left", interop.eventually(10, lambda: not sim.sessions()), sim.sessions())


class Smsc:
    """node_smsc.js: its port, what it was sent."""

    def __init__(self, *args):
        self.process = interop.start("node_smsc", node, os.path.join(here, "node_smsc.js"), *args,
                                     env=environment)
        self.port = int(interop.ready_line(self.process, "node_smsc")[1])
        self.seen = []
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            self.seen.append(json.loads(line))

    def to(self, number):
        return [one for one in self.seen if one.get("to") == number]


def send(uri, *args):
    """(exit status, lines) of smppsend --json."""
    status, out = interop.run("smppsend", smppsend, "--json", "--quiet", "--from", "CLINIC", *args, uri)
    return status, [json.loads(line) for line in out.splitlines()]


def result(rows):
    return [row["status"] for row in rows if "status" in row]


def our_clients(smsc, tls, uri, query):
    """What our clients do with node-smpp's server."""
    good = uri % "clinic:secret" + query
    status, rows = send(uri % "clinic:wrong" + query, "--to", "33611111111", "--text", "x")
    check(tls + "a wrong password is a bind that fails", status == 3, status, rows)

    status, rows = send(good, "--to", "33611111111,33611111112,33611111113,33611111117,33611111118",
                        "--text", "Rappel {9h} 12€ à 9h", "--wait", "10s", "--receipt", "final")
    check(tls + "receipts: of text, of TLVs, before the response; a refusal; throttled, then sent",
          status == 1 and result(rows) == ["delivered", "undelivered", "rejected", "delivered", "delivered"] and
          rows[2]["command_status"] == "ESME_RINVDSTADR", status, rows)
    check(tls + "it read what we wrote",
          all(one["text"] == "Rappel {9h} 12€ à 9h" and one["from"] == "CLINIC" and one["data_coding"] == 0
              for one in smsc.to("33611111111") + smsc.to("33611111117")) and
          len(smsc.to("33611111117")) == 2, smsc.to("33611111111"))

    numbers = ("336222%04d1" % n for n in range(100))
    for text, encoding in ((FRENCH, "gsm7"), (UKRAINIAN, "ucs2"), ("déjà vu, ÿ " * 30, "latin1")):
        for long in ("udh8", "udh16", "sar", "payload"):
            number = next(numbers)
            status, rows = send(good, "--to", number, "--text", text, "--encoding", encoding, "--long",
                                long, "--wait", "10s", "--max-parts", "20", "--validity", "1h")
            got = smsc.to(number)
            joined = "".join(one["payload"] or one["text"] for one in got)
            check(f"{tls}a long text in {encoding} by {long}: joined it is what it was, and delivered",
                  status == 0 and result(rows) == ["delivered"] and joined == text and
                  (len(got) == 1) == (long == "payload"), status, rows, got[:2])

    out_log = interop.path("listen.out")
    with open(out_log, "wb") as out:
        listener = interop.start("smppsend-listen", smppsend, "--json", "--from", "CLINIC", "--to",
                                 "33633333334,33633333335,33633333336", "--text", "?", "--listen", good,
                                 stdout=out)
    interop.eventually(20, lambda: open(out_log).read().count('"inbound"') >= 3)
    interop.stop(listener)
    inbound = {row["from"]: row for row in map(json.loads, open(out_log)) if row.get("inbound")}
    texts = {number[-1]: row["text"] for number, row in inbound.items()}
    check(tls + "patients' answers: GSM 7-bit, UCS-2, three parts out of order",
          texts.get("4") == "OUI {9h} 12€ à demain" and texts.get("5") == "Так, дякую 👋" and
          texts.get("6") == "".join(f"часть {n} " * 6 for n in (1, 2, 3)), inbound)
    check(tls + "stopped, it unbinds: exit 130 or 143", listener.returncode in (130, 143), listener.returncode)

    # The relay cannot read TLS: smppsend's own capture is of what went through it.
    pcap = interop.path("own%d.pcap" % len(tls))
    status, rows = send(good, "--to", "33644444441", "--text", UKRAINIAN, "--wait", "10s", "--max-parts", "20",
                        "--pcap", pcap)
    marks, seen = interop.dissected(pcap)
    check(tls + "smppsend's own capture is dissected whole",
          status == 0 and not marks and seen.get(0x00000004, 0) >= 3 and seen.get(0x80000004) == seen.get(4) and
          seen.get(0x00000005, 0) >= 3, status, marks, seen)

    status, out = interop.run("send_wait", send_wait, good, "33644444441", "À demain")
    check(tls + "the example that sends one and waits for its receipt",
          status == 0 and "accepted" in out and "\ndelivered" in out, status, out)


def inbox_of(smsc):
    """A receiver and a transmitter of one account: the answer comes to the receiver."""
    inbox = interop.path("inbox.txt")
    keeper = interop.start("receiver", receiver,
                           f"smpp://clinic:secret@{LOOPBACK}:{smsc.port}?bind=rx", inbox)
    interop.eventually(10, lambda: {"bound": "bind_receiver"} in smsc.seen)
    send(f"smpp://clinic:secret@{LOOPBACK}:{smsc.port}?bind=tx", "--to", "33655555556", "--text", "?")
    interop.eventually(10, lambda: open(inbox).read().count("\n") >= 3)
    kept = sorted(line.split("\t", 3)[2:] for line in open(inbox).read().splitlines())
    check("the example that receives keeps the parts as they come",
          kept == [[f"{n}/3", f"часть {n} " * 6] for n in (1, 2, 3)], kept)
    check("and each was acknowledged",
          interop.eventually(10, lambda: smsc.seen.count({"command": "deliver_sm_resp", "status": 0}) >= 3))
    check("it ends when it is told to", interop.stop(keeper) in (0, 130, 143), keeper.returncode)


pem, key = certificate()
sim = interop.Simulator(smscsim, "--user", "clinic:secret", "--receipt-delay", "10ms", "--keep", "100000",
                        "--tls-listen", LOOPBACK + ":0", "--tls-cert", pem, "--tls-key", key)
relay = interop.Relay(relay_program, sim.port)
its_client(sim, "", f"smpp://{LOOPBACK}:{relay.port}")
relay.stop()
marks, seen = interop.dissected(interop.capture(relay.dump))
check("Wireshark marks nothing of it as malformed", not marks, "\n".join(marks[:20]))
check("and it saw all of it", seen.get(0x00000004, 0) > COUNT and seen.get(0x80000004) == seen.get(4) and
      seen.get(0x00000005, 0) > COUNT and seen.get(0x80000005) == seen.get(5), seen)
sim.stop()

sim = interop.Simulator(smscsim, "--user", "clinic:secret", "--receipt-delay", "10ms", "--keep", "100000",
                        "--tls-listen", LOOPBACK + ":0", "--tls-cert", pem, "--tls-key", key)
its_client(sim, "TLS: ", f"ssmpp://localhost:{sim.tls}", pem)
sim.stop()

smsc = Smsc()
relay = interop.Relay(relay_program, smsc.port)
our_clients(smsc, "", f"smpp://%s@{LOOPBACK}:{relay.port}", "")
relay.stop()
marks, seen = interop.dissected(interop.capture(relay.dump))
check("Wireshark marks nothing of that as malformed", not marks, "\n".join(marks[:20]))
inbox_of(smsc)
interop.stop(smsc.process)

smsc = Smsc(pem, key)
our_clients(smsc, "TLS: ", f"smpps://%s@localhost:{smsc.port}", f"?ca={pem}")
interop.stop(smsc.process)
interop.done()
