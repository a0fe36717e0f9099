# SPDX-License-Identifier: MIT
#
# test_check_kannel.py BEARERBOX SMSBOX SMPPCHECK: what `smppcheck esme`, with all its
# checks, says of Kannel, which is bound in every mode and sends a message every moment.
# What fails has a reason below.
import http.client
import sys
import threading
import time

import interop
from interop import LOOPBACK, check

bearerbox, smsbox, smppcheck = sys.argv[1:4]

REASONS = {
    "frame.unknown_command": "it says ESME_RINVCMDLEN and sequence_number 0 of whatever it cannot unpack",
    "link.alert": "it knows no alert_notification and nacks it",
}
SOMETIMES = {
    "submit.wrong_kind": "it nacks a response that it does not expect",
    "bind.already": "it takes ESME_RALYBND for a bind that was accepted, and submits what waits",
    "deliver.payload.64k": "it reads no PDU over 7,424 octets: it nacks it, and then the octets of its body, as "
                           "if they were PDUs; the check may fail, pass with a note, or be given up",
}

checker = interop.EsmeChecker(smppcheck, "--for", "15s", "--timeout", "2s", "--wait", "5s")
admin_port, box_port, send_port = (interop.free_port() for _ in range(3))
LINK = f"""
group = smsc
smsc = smpp
smsc-id = %s
host = {LOOPBACK}
%s
smsc-username = clinic
smsc-password = secret
system-type = ""
reconnect-delay = 1
enquire-link-interval = 5
wait-ack = 10
wait-ack-expire = 2
"""
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
{LINK % ("trx", f"port = {checker.port}{chr(10)}transceiver-mode = true")}
{LINK % ("tx", f"port = {checker.port}")}
{LINK % ("rx", f"receive-port = {checker.port}")}
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
text = ""
""")


def feed():
    """An application that has something to say to somebody every moment."""
    n = 0
    while checker.process.poll() is None:
        n += 1
        try:
            link = http.client.HTTPConnection(LOOPBACK, send_port, timeout=5)
            link.request("GET", "/cgi-bin/sendsms?username=app&password=app&from=CLINIC&to=336%08d&text=Rappel"
                                "&dlr-mask=3&dlr-url=http://%s:1/%%25d" % (n, LOOPBACK))
            link.getresponse().read()
            link.close()
        except OSError:
            pass
        time.sleep(0.2)


bearer = interop.start("bearerbox", bearerbox, "-v", "2", config, cwd=interop.work)
interop.eventually(20, lambda: interop.accepts(box_port))
box = interop.start("smsbox", smsbox, "-v", "2", config, cwd=interop.work)
interop.eventually(20, lambda: interop.accepts(send_port))
threading.Thread(target=feed, daemon=True).start()
rows = checker.rows()
left_out = {name: row["reason"] for name, row in rows.items() if row["result"] == "not_run"}
check("all checks are run", len(rows) >= 60 and set(left_out) <= set(SOMETIMES), len(rows), left_out)
interop.check_failures("Kannel", rows, REASONS, SOMETIMES)
check("Kannel lives", bearer.poll() is None and box.poll() is None)
interop.stop(box)
interop.stop(bearer)
interop.done()
