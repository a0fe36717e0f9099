# SPDX-License-Identifier: MIT
#
# test_check_node.py NODE MODULES SMPPCHECK: what smppcheck, with all its checks, says of
# a small SMSC and of a client made with node-smpp (node_smsc.js, node_sender.js). What
# fails has a reason below.
import os
import sys

import interop
from interop import LOOPBACK, check

node, modules, smppcheck = sys.argv[1:4]
here = os.path.dirname(os.path.abspath(__file__))

LENGTH_0 = "node-smpp takes a command_length of 0 for one that has not come yet, and reads on four octets later"
TOO_LONG = "node-smpp closes the connection at a PDU over 16,384 octets"
CLAMPED = "node-smpp takes what is there for the whole message"
BROADCAST_ANSWERED = "node-smpp knows SMPP 5.0 whatever was bound, and the program answers everything"
BROADCAST = "node-smpp knows SMPP 5.0 whatever was bound; the program does not answer"
THROWS = "node-smpp cannot read it, and the program closes the connection: there is no PDU to answer"
CUT_HEADER = "node-smpp leaves out what is too short for a TLV"
VERSION = "the program has to look at interface_version itself, and does not"
VALUE = "the program has to look at the field itself, and does not"
NO_STORE = "the program keeps no message: it delivers at once, and once"

SMSC_REASONS = {
    "frame.length.0": LENGTH_0,
    "frame.isolation": LENGTH_0,
    "frame.length.payload": TOO_LONG,
    "frame.sm_length.beyond": CLAMPED,
    "frame.unknown_command.broadcast": BROADCAST,
    "bind.version.33": VERSION,
    "bind.version.33.receipt": VERSION,
    "bind.version.00": VERSION,
    "submit.destination.letters": VALUE,
    "value.source.ton": VALUE,
    "value.source.npi": VALUE,
    "value.destination.ton": VALUE,
    "value.destination.npi": VALUE,
    "value.priority_flag": VALUE,
    "value.registered_delivery.bits": VALUE,
    "value.esm_class": VALUE,
    "value.replace_if_present_flag": VALUE,
    "value.sm_default_msg_id": VALUE,
    "time.schedule.month": VALUE,
    "time.schedule.letters": VALUE,
    "time.schedule.length": VALUE,
    "time.schedule.sign": VALUE,
    "time.schedule.quarters": VALUE,
    "time.validity.month": VALUE,
    "time.validity.length": VALUE,
    "time.validity.letters": VALUE,
    "tlv.empty": THROWS,
    "tlv.cut": THROWS,
    "tlv.cut.header": CUT_HEADER,
    "multi.count": THROWS,
    "delivery.temporary": NO_STORE,
    "delivery.unanswered": NO_STORE,
    "life.scheduled": NO_STORE,
}

UNKNOWN_ROLE = "node-smpp gives the program what only an SMSC gets, and the program answers everything"

ESME_REASONS = {
    "frame.unknown_command.broadcast": BROADCAST_ANSWERED,
    "frame.body.short": "node-smpp gives the program a PDU whose fields are undefined, and it answers that",
    "state.bind": UNKNOWN_ROLE,
    "state.submit_sm": UNKNOWN_ROLE,
    "deliver.payload.64k": TOO_LONG,
    "deliver.tlv.length": THROWS,
    "deliver.tlv.cut": THROWS,
}
environment = dict(os.environ, NODE_PATH=modules)


def check_smsc():
    server = interop.start("node_smsc", node, os.path.join(here, "node_smsc.js"), env=environment)
    port = int(interop.ready_line(server, "node_smsc")[1])
    interop.drain(server)
    status, out = interop.run("smppcheck", smppcheck, "smsc", "--profile", "full", "--to", "33612345671",
                              "--json", "--wait", "3s", f"smpp://clinic:secret@{LOOPBACK}:{port}?timeout=1s",
                              timeout=120)
    rows = interop.judged(out)
    good = [row for row in rows.values() if row["result"] in ("pass", "note")]
    check("smppcheck smsc: at least 120 checks pass", status == 1 and len(good) >= 120, status, len(good), len(rows))
    interop.check_failures("smppcheck smsc", rows, SMSC_REASONS)
    check("smppcheck smsc: what is not run is what the program does not support",
          {row["reason"] for row in rows.values() if row["result"] == "not_run"} ==
          {"the peer does not support it: generic_nack ESME_RINVCMDID"})
    check("the server lives", server.poll() is None)
    interop.stop(server)


def check_esme():
    checker = interop.EsmeChecker(smppcheck, "--for", "10s", "--timeout", "2s", "--wait", "10s")
    clients = [interop.start("node_sender", node, os.path.join(here, "node_sender.js"),
                             f"smpp://{LOOPBACK}:{checker.port}", mode, env=environment)
               for mode in ("bind_transceiver", "bind_transmitter", "bind_receiver")]
    rows = checker.rows()
    check("smppcheck esme: all its checks are run",
          len(rows) >= 60 and all(row["result"] != "not_run" for row in rows.values()), len(rows),
          [f"{name}: {row['reason']}" for name, row in rows.items() if row["result"] == "not_run"])
    interop.check_failures("smppcheck esme", rows, ESME_REASONS)
    check("the clients live", all(client.poll() is None for client in clients))
    for client in clients:
        interop.stop(client)


check_smsc()
check_esme()
interop.done()
