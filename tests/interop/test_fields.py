# SPDX-License-Identifier: MIT
#
# test_fields.py GENERATE SMPPDUMP VECTORS [COUNT]: PDUs of every command, read by
# smppdump and by Wireshark. Both readings are brought to one form, a list of
# (name of the specification, octets), and must be equal.
import collections
import json
import re
import sys
import xml.etree.ElementTree

import interop
from interop import check

generate, smppdump, vectors = sys.argv[1:4]
count = int(sys.argv[4]) if len(sys.argv) > 4 else 2700

# Wireshark's names of mandatory fields, without `smpp.`, where they are not the
# specification's. None: another view of octets that it has shown already.
NAMES = {
    "schedule_delivery_time_r": "schedule_delivery_time",
    "validity_period_r": "validity_period",
    "final_date_r": "final_date",
    "message": "short_message",
    "message_text": None,
    "esm.submit.msg_mode": "esm_class",
    "esm.submit.msg_type": "esm_class",
    "esm.submit.features": "esm_class",
    "regdel.receipt": "registered_delivery",
    "regdel.acks": "registered_delivery",
    "regdel.notif": "registered_delivery",
    "dcs.sms_coding_group": None,
    "dcs.text_compression": None,
    "dcs.class_present": None,
    "dcs.charset": None,
    "dcs.class": None,
    "dcs.wait_ind": None,
    "dcs.reserved": None,
    "dcs.wait_type": None,
    "dcs.cbs_coding_group": None,
    "dcs.cbs_language": None,
    "dcs.cbs_class": None,
}
# What it does not show at all.
UNSEEN = {"number_of_dests", "dest_flag", "no_unsuccess"}
# Strings: an empty one it shows in some PDUs and in others not.
STRINGS = {"system_id", "password", "system_type", "address_range", "service_type", "source_addr",
           "destination_addr", "esme_addr", "message_id", "dl_name", "schedule_delivery_time",
           "validity_period", "final_date"}
# TLVs that it calls by another name; whose octets it does not show.
TLV_NAMES = {"dest_port": "destination_port"}
TLVS_UNSEEN = {"callback_num", "callback_num_atag"}
REP_NUM = 0x0604


class Reading:
    """What one of the two makes of a PDU."""

    def __init__(self):
        self.fields = []
        self.tlvs = []

    def __eq__(self, other):
        return self.fields == other.fields and self.tlvs == other.tlvs


def number(name, value):
    wide = name in ("command_length", "command_id", "command_status", "sequence_number", "error_status_code")
    return value.to_bytes(4 if wide else 1, "big")


def octets_of(name, value):
    if isinstance(value, int):
        return number(name, value)
    if name == "short_message":
        return bytes.fromhex(value)
    return value.encode("latin-1") + b"\0"


def seen_tlv(tag, name, value):
    return tag, name, len(value) // 2 if name in TLVS_UNSEEN else value


def our_reading(pdu):
    reading = Reading()

    def add(name, value):
        octets = octets_of(name, value)
        if octets and name not in UNSEEN and not (name in STRINGS and octets == b"\0"):
            reading.fields.append((name, octets.hex()))

    add("command_length", pdu["length"])
    add("command_id", pdu["command_id"])
    # Wireshark shows a status in responses alone.
    if pdu["command_id"] & 0x80000000:
        add("command_status", pdu["command_status"])
    add("sequence_number", pdu["sequence_number"])
    for name, value in pdu["body"].items():
        for entry in value if isinstance(value, list) else [{name: value}]:
            for key, one in entry.items():
                add(key, one)
    reading.tlvs = [seen_tlv(tlv["tag"], tlv["name"], tlv["value"]) for tlv in pdu["tlvs"]]
    return reading


def shown(field):
    """(position, octets) of a field of Wireshark's."""
    return int(field.get("pos")), field.get("unmaskedvalue") or field.get("value") or ""


def their_tlv(param):
    """Tag, name and value of an opt_param: its value is put together from all that is shown of it."""
    tag = int(param.find("field[@name='smpp.opt_param_tag']").get("value"), 16)
    length = int(param.find("field[@name='smpp.opt_param_len']").get("value"), 16)
    name = re.match(r"Optional parameter: (\S+) \(0x", param.get("showname")).group(1)
    start = int(param.get("pos")) + 4
    value = bytearray(length)
    for field in param.iter("field"):
        pos, octets = shown(field)
        octets = bytes.fromhex(octets)
        if pos >= start and pos - start + len(octets) <= length:
            value[pos - start:pos - start + len(octets)] = octets
    return seen_tlv(tag, None if name.startswith("0x") else TLV_NAMES.get(name, name), value.hex())


def their_fields(parent, reading):
    at = -1
    for field in parent:
        name = field.get("name", "").removeprefix("smpp.")
        if name == "opt_params":
            reading.tlvs = [their_tlv(param) for param in field.findall("field[@name='smpp.opt_param']")]
        elif name in ("dlist", "dlist_resp"):
            their_fields(field, reading)
        elif NAMES.get(name, name):
            pos, octets = shown(field)
            name = NAMES.get(name, name)
            if octets and pos > at and not (name in STRINGS and octets == "00"):
                reading.fields.append((name, octets))
                at = pos


def dissected(pdus, name):
    """What Wireshark makes of each: a Reading, and whether it calls it malformed."""
    dump = interop.write(name, "".join(f"O\n000000 {bytes.fromhex(pdu).hex(' ')}\n\n" for pdu in pdus))
    pdml = "\n".join(interop.lines_of(["tshark", "-r", interop.capture(dump), "-T", "pdml"]))
    # Control characters of a text stand in it as they are, which XML does not allow.
    root = xml.etree.ElementTree.fromstring(re.sub("[^\t\n\x20-\ud7ff\ue000-\ufffd]", "?", pdml))
    result = []
    for packet in root.findall("packet"):
        reading = Reading()
        for proto in packet.findall("proto[@name='smpp']"):
            their_fields(proto, reading)
        result.append((reading, packet.find("proto[@name='_ws.malformed']") is not None))
    return result


def dumped(pdus, name):
    status, out = interop.run("smppdump", smppdump, "--json", "--show-secrets",
                              interop.write(name, "\n".join(pdus) + "\n"))
    return status, [json.loads(line) for line in out.split("\n") if line]


def differences(ours, theirs):
    return ([f"smppdump {one}" for one in ours.fields if one not in theirs.fields] +
            [f"Wireshark {one}" for one in theirs.fields if one not in ours.fields] +
            [f"smppdump TLV {one}" for one in ours.tlvs if one not in theirs.tlvs] +
            [f"Wireshark TLV {one}" for one in theirs.tlvs if one not in ours.tlvs])


REP_NUM_SHORT = "broadcast_rep_num has two octets in SMPP 5.0, Wireshark takes one and is lost behind it"
REFUSED_BODY = "Wireshark does not look at the body of a refused response"
NO_BODY = "an accepting response without a body is malformed to Wireshark, an oddity to us"
TLV_LENGTH = "a TLV of the wrong length is malformed to Wireshark, an oddity to us"
USER_DATA = "the PDU is read alike, but Wireshark looks for a header in its user data too"


def explained(pdu, mine, their):
    """Why Wireshark may read this PDU in another way, or call it malformed; None: no reason."""
    if any(tlv[0] == REP_NUM for tlv in mine.tlvs):
        return REP_NUM_SHORT
    if pdu["command_status"] and (pdu["body"] or pdu["tlvs"]):
        return REFUSED_BODY
    if "empty_body_response" in pdu["oddities"]:
        return NO_BODY
    if "tlv_bad_length" in pdu["oddities"]:
        return TLV_LENGTH
    if mine == their and pdu["body"].get("esm_class", 0) & 0x40:
        return USER_DATA
    return None


class Comparison:
    """PDUs read by both, sorted by what became of them."""

    def __init__(self, pdus, name):
        status, self.ours = dumped(pdus, name + ".hex")
        theirs = dissected(pdus, name)
        self.whole = status == 0 and len(self.ours) == len(theirs) == len(pdus)
        self.commands = collections.Counter()
        self.tags = set()
        self.unexplained = []
        self.reasons = collections.Counter()
        for octets, our, (their, malformed) in zip(pdus, self.ours, theirs):
            self.compare(octets, our, their, malformed)

    def compare(self, octets, our, their, malformed):
        mine = our_reading(our)
        if mine == their and not malformed:
            self.commands[our["command"]] += 1
            self.tags |= {tlv[0] for tlv in mine.tlvs}
        elif explained(our, mine, their):
            self.reasons[explained(our, mine, their)] += 1
        else:
            self.unexplained.append(f"{octets} {'malformed ' if malformed else ''}{differences(mine, their)}")


status, out = interop.run("generate", generate, 20260101, count)
generated = Comparison(out.split(), "generated")
check(f"{count} PDUs are read whole by both", status == 0 and generated.whole and len(generated.ours) == count)
check("field by field both read the same", not generated.unexplained, "\n".join(generated.unexplained[:20]))
check("of at least 2,000 PDUs, of all 27 commands",
      sum(generated.commands.values()) >= 2000 and len(generated.commands) == 27, generated.commands)
check("with every TLV of SMPP 3.4 and 5.0 but one, and vendors'",
      len([tag for tag in generated.tags if tag < 0x1400]) == 63 and REP_NUM not in generated.tags and
      len([tag for tag in generated.tags if 0x1400 <= tag < 0x4000]) > 20, sorted(generated.tags))
check("but for the one difference that is explained", set(generated.reasons) == {REP_NUM_SHORT}, generated.reasons)

with open(vectors, encoding="utf-8") as file:
    lines = [json.loads(line) for line in file]
kept = [line for line in lines if line["valid"]]
named = Comparison([line["hex"] for line in kept], "vectors")
check("the valid vectors are read alike too", named.whole and not named.unexplained and
      sum(named.commands.values()) == 219, named.commands, "\n".join(named.unexplained))
check("but for those with a reason, as many as ever",
      named.reasons == {REFUSED_BODY: 3, NO_BODY: 3, TLV_LENGTH: 1, USER_DATA: 2}, named.reasons)
interop.done()
