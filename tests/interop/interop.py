# SPDX-License-Identifier: MIT
#
# What the interop tests share: TAP, programs that are ended with the test, the
# simulator, the relay that records, tshark. Every port is a free one on
# loopback, every file in a folder that goes with the test.
import atexit
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

LOOPBACK = "127.0.0.1"
work = tempfile.mkdtemp(prefix="interop-")
running = []
_count = 0
_failed = 0
_logs = []


def _finish():
    for process in reversed(running):
        if process.poll() is None:
            process.kill()
            process.wait()
    shutil.rmtree(work, ignore_errors=True)


atexit.register(_finish)
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


def path(name):
    return os.path.join(work, name)


def write(name, text):
    with open(path(name), "w", encoding="utf-8") as file:
        file.write(text)
    return path(name)


def note(text):
    for line in str(text).splitlines():
        print("# " + line)


def check(name, good, *notes):
    """One TAP line; where it failed, the notes and the ends of all logs."""
    global _count, _failed
    _count += 1
    print("%sok %d - %s" % ("" if good else "not ", _count, name), flush=True)
    if good:
        return
    _failed += 1
    for what in notes:
        note(what)
    for log in _logs:
        if os.path.exists(log):
            with open(log, errors="replace") as file:
                note("%s:\n%s" % (os.path.basename(log), "".join(file.readlines()[-15:])))


def done():
    print("1..%d" % _count, flush=True)
    sys.exit(1 if _failed else 0)


def free_port():
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return probe.getsockname()[1]


def eventually(seconds, condition):
    """Whether it becomes true in time; what it returned."""
    limit = time.monotonic() + seconds
    while True:
        result = condition()
        if result or time.monotonic() > limit:
            return result
        time.sleep(0.05)


def accepts(port):
    with socket.socket() as probe:
        return probe.connect_ex((LOOPBACK, port)) == 0


def start(name, *args, **options):
    """A program whose stderr is kept for the notes; it ends with the test."""
    log = path(name + ".log")
    if log not in _logs:
        _logs.append(log)
    options.setdefault("stdout", subprocess.PIPE)
    with open(log, "ab") as stderr:
        process = subprocess.Popen([str(arg) for arg in args], stderr=stderr, **options)
    running.append(process)
    return process


def ready_line(process, what):
    """Its `ready` line, as a dictionary of the words with `=`."""
    line = process.stdout.readline().decode()
    if not line.startswith("ready"):
        raise RuntimeError("%s is not ready: %r" % (what, line))
    return line.split()


def drain(process):
    """Reads what a program prints, so that it never waits for that."""
    threading.Thread(target=process.stdout.read, daemon=True).start()


def stop(process):
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    return process.returncode


def run(name, *args, stdin=None, timeout=60, env=None):
    """(exit status, stdout) of a program run to its end."""
    process = start(name, *args, stdin=subprocess.PIPE, env=env)
    try:
        out, _ = process.communicate(stdin.encode() if stdin is not None else b"", timeout)
    except subprocess.TimeoutExpired:
        process.kill()
        out, _ = process.communicate()
        return "timed out", out.decode(errors="replace")
    return process.returncode, out.decode(errors="replace")


class Simulator:
    """A `smscsim` with its control by HTTP and its log."""

    def __init__(self, program, *args):
        self.log_path = tempfile.mktemp(prefix="sim-", suffix=".jsonl", dir=work)
        self.process = start("smscsim", program, "--listen", LOOPBACK + ":0", "--http",
                             LOOPBACK + ":0", "--quiet", "--log", self.log_path, "--log-pii", *args)
        ports = dict(word.split("=") for word in ready_line(self.process, "smscsim")[1:])
        self.port, self.http = (int(ports[key].rsplit(":")[-1]) for key in ("smpp", "http"))
        self.tls = int(ports["tls"].rsplit(":")[-1]) if "tls" in ports else None

    def request(self, method, target, body=None):
        link = http.client.HTTPConnection(LOOPBACK, self.http, timeout=10)
        headers = {"Content-Type": "application/json"}
        link.request(method, target, json.dumps(body) if body is not None else None, headers)
        answer = link.getresponse()
        text = answer.read().decode()
        link.close()
        return answer.status, json.loads(text)

    def messages(self):
        return self.request("GET", "/messages")[1]["messages"]

    def sessions(self):
        return self.request("GET", "/sessions")[1]["sessions"]

    def bound(self, state):
        return [one for one in self.sessions() if one["state"] == state]

    def log(self):
        with open(self.log_path, encoding="utf-8") as file:
            return [json.loads(line) for line in file if line.endswith("\n")]

    def stop(self):
        return stop(self.process)


class Relay:
    """Stands before a port and keeps what both sides say."""

    def __init__(self, program, port):
        self.dump = tempfile.mktemp(prefix="relay-", dir=work)
        self.process = start("relay", program, port, self.dump, stdin=subprocess.PIPE)
        self.port = int(ready_line(self.process, "relay")[1])

    def stop(self):
        self.process.stdin.close()
        return self.process.wait(20)


def lines_of(command, **options):
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    if result.returncode:
        raise RuntimeError("%s: %s" % (command[0], result.stderr.decode(errors="replace")))
    return result.stdout.decode(errors="replace").splitlines()


def capture(dump):
    """The capture of a relay's dump."""
    lines_of(["text2pcap", "-q", "-D", "-T", "50000,2775", dump, dump + ".pcap"])
    return dump + ".pcap"


# A free port may be the usual one of another protocol.
AS_SMPP = ["-d", "tcp.port==1-65535,smpp"]
MARKS = '_ws.malformed || _ws.expert.group == "Malformed" || _ws.unreassembled'


def dissected(pcap):
    """What Wireshark finds malformed in a capture, and how often it saw each command."""
    marks = lines_of(["tshark", *AS_SMPP, "-r", pcap, "-Y", MARKS])
    seen = {}
    for line in lines_of(["tshark", *AS_SMPP, "-r", pcap, "-Y", "smpp", "-T", "fields", "-e", "smpp.command_id"]):
        for command in line.split(","):
            seen[int(command, 16)] = seen.get(int(command, 16), 0) + 1
    return marks, seen


def judged(out):
    """What smppcheck --json printed, by check."""
    return {row["id"]: row for row in map(json.loads, filter(None, out.split("\n"))) if "id" in row}


def check_failures(peer, rows, reasons, sometimes=()):
    """What fails is what has a reason: one that is new fails, and one that is gone; those of
    `sometimes` depend on what else the peer is about to do."""
    failed = {name for name, row in rows.items() if row["result"] == "fail"}
    results = [row["result"] for row in rows.values()]
    note(f"{peer}: " + ", ".join(f"{results.count(one)} {one}" for one in ("pass", "note", "fail", "not_run")))
    check(f"{peer}: what fails is what is known, each with its reason",
          set(reasons) <= failed <= set(reasons) | set(sometimes),
          *(f"new: {name}: {rows[name]['title']}: {rows[name]['reason']}" for name in sorted(failed - set(reasons) - set(sometimes))),
          *(f"gone: {name}" for name in sorted(set(reasons) - failed)))


class EsmeChecker:
    """`smppcheck esme --profile full`, which waits for clients."""

    def __init__(self, program, *args):
        self.process = start("smppcheck", program, "esme", "--listen", LOOPBACK + ":0", "--profile", "full",
                             "--json", "--quiet", *args)
        ready = self.process.stdout.readline().decode()
        self.port = int(ready.split("smpp=")[1].split()[0].rsplit(":", 1)[1])

    def rows(self):
        """Its rows, once it is done."""
        out = self.process.stdout.read().decode()
        self.process.wait(20)
        return judged(out)
