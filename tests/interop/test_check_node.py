# SPDX-License-Identifier: MIT
#
# test_check_node.py NODE MODULES SMPPCHECK: what `smppcheck smsc --profile full` says of
# a small SMSC made with node-smpp (node_smsc.js). What fails has a reason below: a
# failure that is new fails the test, and so does one that is gone.
import collections
import json
import os
import sys

import interop
from interop import LOOPBACK, check

node, modules, smppcheck = sys.argv[1:4]
here = os.path.dirname(os.path.abspath(__file__))

LENGTH_0 = "node-smpp takes a command_length of 0 for one that has not come yet, and reads on four octets later"
TOO_LONG = "node-smpp closes the connection at a PDU over 16,384 octets"
CLAMPED = "node-smpp takes what is there for the whole message"
BROADCAST = "node-smpp knows SMPP 5.0 whatever was bound; the program does not answer"
THROWS = "node-smpp cannot read it, and the program closes the connection: there is no PDU to answer"
CUT_HEADER = "node-smpp leaves out what is too short for a TLV"
VERSION = "the program has to look at interface_version itself, and does not"
VALUE = "the program has to look at the field itself, and does not"
NO_STORE = "the program keeps no message: it delivers at once, and once"

REASONS = {
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
    "delivery.unanswered": NO_STORE,
    "life.scheduled": NO_STORE,
}

server = interop.start("node_smsc", node, os.path.join(here, "node_smsc.js"),
                       env=dict(os.environ, NODE_PATH=modules))
port = int(interop.ready_line(server, "node_smsc")[1])
interop.drain(server)
status, out = interop.run("smppcheck", smppcheck, "smsc", "--profile", "full", "--to", "33612345671",
                          "--json", "--wait", "3s", f"smpp://clinic:secret@{LOOPBACK}:{port}?timeout=1s",
                          timeout=120)
rows = [json.loads(line) for line in out.split("\n") if line]
rows = {row["id"]: row for row in rows if "id" in row}
by_result = collections.Counter(row["result"] for row in rows.values())
interop.note(dict(by_result))
check("smppcheck checks an SMSC of node-smpp", status == 1 and len(rows) >= 120, status, len(rows))
check("at least 120 checks pass", by_result["pass"] + by_result["note"] >= 120, by_result)
failed = {name for name, row in rows.items() if row["result"] == "fail"}
check("what fails is what is known, each with its reason", failed == set(REASONS),
      *(f"new: {name}: {rows[name]['title']}: {rows[name]['reason']}" for name in sorted(failed - set(REASONS))),
      *(f"gone: {name}" for name in sorted(set(REASONS) - failed)))
unsupported = {row["reason"] for row in rows.values() if row["result"] == "not_run"}
check("what is not run is what the program does not support",
      unsupported == {"the peer does not support it: generic_nack ESME_RINVCMDID"}, unsupported)
check("the server lives", server.poll() is None)
interop.stop(server)
interop.done()
