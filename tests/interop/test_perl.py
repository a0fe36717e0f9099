# SPDX-License-Identifier: MIT
#
# test_perl.py PERL SMSCSIM RELAY SMPPSEND: Net::SMPP's client against our
# simulator, and our client against a server of it.
import json
import os
import subprocess
import sys
import threading

import interop
from interop import LOOPBACK, check

perl, smscsim, relay_program, smppsend = sys.argv[1:5]
here = os.path.dirname(os.path.abspath(__file__))
COUNT = 1000
UKRAINIAN = "Зустріч о 9 годині. " * 12


class Esme:
    """perl_esme.pl: orders in, answers out."""

    def __init__(self, port):
        self.process = interop.start("perl_esme", perl, os.path.join(here, "perl_esme.pl"), port,
                                     stdin=subprocess.PIPE)

    def order(self, key, **fields):
        self.process.stdin.write((json.dumps(fields) + "\n").encode())
        self.process.stdin.flush()
        line = self.process.stdout.readline().decode()
        return json.loads(line).get(key, {}) if line else {}

    def do(self, command, **fields):
        return self.order("response", do=command, **fields)


def taken(number):
    return [one for one in sim.messages() if one["to"] == number]


sim = interop.Simulator(smscsim, "--user", "clinic:secret", "--receipt-delay", "10ms", "--keep", "100000")
relay = interop.Relay(relay_program, sim.port)
esme = Esme(relay.port)
refused = esme.do("bind_transceiver", system_id="clinic", password="wrong")
check("a wrong password is refused", refused.get("status") == 0x0E, refused)
bound = esme.do("bind_transceiver", system_id="clinic", password="secret", interface_version=0x34)
check("it binds, and sees our version",
      bound.get("status") == 0 and bound.get("sc_interface_version") == "34", bound)
accepted = esme.order("many", many=COUNT, window=20)
check(f"{COUNT} messages are accepted", accepted == COUNT, accepted)
delivered = esme.order("wait", wait=COUNT)
check("and each has its receipt, once",
      len({one["receipted_message_id"] for one in delivered}) == COUNT == len(delivered) and
      {one["message_state"] for one in delivered} == {"02"}, len(delivered))

common = {"source_addr": "CLINIC", "source_addr_ton": 5, "registered_delivery": 0}
answer = esme.do("submit_sm", destination_addr="33690000001", data_coding=8,
                 hex="Так 👋".encode("utf-16-be").hex(), **common)
check("its UCS-2 is what it was", [one["text"] for one in taken("33690000001")] == ["Так 👋"], answer)
for seq, octets in ((1, "7f201b2839681b29"), (2, "1b65")):
    esme.do("submit_sm", udh="050003090%d0%d" % (2, seq), hex=octets, destination_addr="33690000002",
            esm_class=0x40, **common)
check("its parts belong together",
      [(one["text"], one["parts"]) for one in taken("33690000002")] == [("à {9h}", 2), ("€", 2)],
      taken("33690000002"))
answer = esme.do("submit_sm", destination_addr="33690000003", data_coding=8,
                 message_payload=UKRAINIAN.encode("utf-16-be").hex(), **common)
check("its message_payload too", [one["text"] for one in taken("33690000003")] == [UKRAINIAN], answer)
answer = esme.do("data_sm", destination_addr="33690000004", data_coding=8, esm_class=0, source_addr="CLINIC",
                 message_payload="Так".encode("utf-16-be").hex())
check("and data_sm", answer.get("status") == 0 and [one["text"] for one in taken("33690000004")] == ["Так"], answer)
asked = esme.do("query_sm", message_id=answer.get("message_id"), source_addr="CLINIC")
check("query_sm says the state", asked.get("status") == 0 and asked.get("message_id") == answer["message_id"], asked)
multi = esme.do("submit_multi", destination_addr=["33690000005", "33690000006"], dest_flag=[1, 1],
                short_message="deux", **common)
check("submit_multi", multi.get("status") == 0 and multi.get("no_unsuccess") == 0 and
      len(taken("33690000005") + taken("33690000006")) == 2, multi)
status, _ = sim.request("POST", "/mo", {"from": "33670000001", "to": "CLINIC", "text": UKRAINIAN})
delivered = esme.order("wait", wait=COUNT + 4)[COUNT:]
check("a long message from a mobile: its parts, by their headers, in order",
      b"".join(bytes.fromhex(one["short_message"])[6:] for one in delivered).decode("utf-16-be") == UKRAINIAN and
      [one["short_message"][8:12] for one in delivered] == ["040%d" % n for n in (1, 2, 3, 4)], delivered)
check("enquire_link", esme.do("enquire_link").get("status") == 0)
check("unbind", esme.do("unbind").get("status") == 0)
esme.process.stdin.close()
check("no session is left", interop.eventually(10, lambda: not sim.sessions()), sim.sessions())

esme = Esme(relay.port)
bound = esme.do("bind_transceiver", system_id="clinic", password="secret", interface_version=0x33)
answer = esme.do("submit_sm", destination_addr="33690000009", short_message="x", **common)
check("as SMPP 3.3 it gets no TLVs, and an id of eight digits",
      bound.get("status") == 0 and "sc_interface_version" not in bound and
      len(answer.get("message_id", "")) == 8, bound, answer)
esme.do("unbind")
esme.process.stdin.close()
relay.stop()
sim.stop()
marks, seen = interop.dissected(interop.capture(relay.dump))
check("Wireshark marks nothing of it as malformed", not marks, "\n".join(marks[:20]))
check("and it saw all of it", seen.get(0x00000004, 0) > COUNT and seen.get(0x80000004) == seen.get(4) and
      seen.get(0x00000005, 0) > COUNT and seen.get(0x80000005) == seen.get(5) and seen.get(0x00000103) == 1 and
      seen.get(0x00000021) == 1, seen)

# --- our client, its server --------------------------------------------------------------

server = interop.start("perl_smsc", perl, os.path.join(here, "perl_smsc.pl"))
relay = interop.Relay(relay_program, int(interop.ready_line(server, "perl_smsc")[1]))
submits = []
threading.Thread(target=lambda: submits.extend(json.loads(line) for line in server.stdout), daemon=True).start()
uri = f"smpp://clinic:secret@{LOOPBACK}:{relay.port}"


def send(*args, where=uri):
    """(exit status, lines) of smppsend --json."""
    status, out = interop.run("smppsend", smppsend, "--json", "--quiet", "--from", "CLINIC", *args, where)
    return status, [json.loads(line) for line in out.splitlines()]


status, rows = send("--to", "33611111111", "--text", "x", where=uri.replace("secret", "wrong"))
check("a wrong password is a bind that fails", status == 3, status, rows)
status, rows = send("--to", "33611111111,33611111112,33611111113", "--text", "Rappel {9h} 12€ à 9h",
                    "--wait", "10s")
check("receipts of text and of TLVs, and a refusal",
      status == 1 and [row["status"] for row in rows] == ["delivered", "undelivered", "rejected"] and
      rows[2]["command_status"] == "ESME_RINVDSTADR", status, rows)
for long, udh in (("udh8", 6), ("udh16", 7), ("payload", 0)):
    submits.clear()
    status, rows = send("--to", "33622222221", "--text", UKRAINIAN, "--long", long, "--wait", "10s",
                        "--max-parts", "20", "--validity", "1h")
    octets = b"".join(bytes.fromhex(one["message_payload"] or one["short_message"])[udh:] for one in submits)
    check(f"a long text in UCS-2 by {long}: joined it is what it was, and delivered",
          status == 0 and rows[0]["status"] == "delivered" and octets.decode("utf-16-be") == UKRAINIAN and
          all((one["esm_class"] == 0x40) == (udh > 0) and one["data_coding"] == 8 and
              one["validity_period"] == "000000010000000R" for one in submits), status, rows, submits)
with open(interop.path("listen.out"), "wb") as out:
    listener = interop.start("smppsend-listen", smppsend, "--json", "--from", "CLINIC", "--to",
                             "33633333334,33633333335", "--text", "?", "--listen", uri, stdout=out)
interop.eventually(20, lambda: open(interop.path("listen.out")).read().count('"inbound"') >= 2)
interop.stop(listener)
inbound = {row["from"][-1]: row["text"] for row in map(json.loads, open(interop.path("listen.out")))
           if row.get("inbound")}
check("patients' answers: GSM 7-bit, UCS-2 in two parts out of order",
      inbound == {"4": "OUI {9h}12 €à", "5": "так 1 так 2 "}, inbound)
relay.stop()
marks, seen = interop.dissected(interop.capture(relay.dump))
check("Wireshark marks nothing of that as malformed", not marks, "\n".join(marks[:20]))
interop.done()
