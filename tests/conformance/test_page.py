#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""test_page.py SMPPCHECK SMSCSIM: the report is well-formed, complete, loads nothing
and says what the results say."""
import json
import os
import subprocess
import sys
import tempfile
import xml.dom.minidom

smppcheck, smscsim = sys.argv[1:3]
n = 0


def check(ok, name):
    global n
    n += 1
    print(("ok" if ok else "not ok") + f" {n} - {name}")


def classes(element):
    return element.getAttribute("class").split()


def text(element):
    return "".join(c.data if c.nodeType == c.TEXT_NODE else text(c) for c in element.childNodes)


with tempfile.TemporaryDirectory() as work:
    page = os.path.join(work, "page.html")
    sim = subprocess.Popen([smscsim, "--listen", "127.0.0.1:0", "--quiet", "--user", "me:s3cret99",
                            "--receipt-delay", "100ms", "--unbind-error", "yes"],
                           stdout=subprocess.PIPE, text=True)
    try:
        address = sim.stdout.readline().split("smpp=")[1].split()[0]
        run = subprocess.run([smppcheck, "smsc", f"smpp://me:s3cret99@{address}?timeout=500ms", "--to",
                              "+447700900123", "--profile", "full", "--json", "--quiet", "--report", page,
                              "--wait", "1500ms"], capture_output=True, text=True, timeout=150)
    finally:
        sim.kill()
        sim.wait()
    results = [json.loads(line) for line in run.stdout.splitlines()]
    source = open(page, encoding="utf-8").read()
    document = xml.dom.minidom.parseString(source)

elements = document.getElementsByTagName("*")
checks = {e.getAttribute("id"): e for e in document.getElementsByTagName("details") if "check" in classes(e)}
check(run.returncode == 1, "a run with failures ends with 1")
check(len(results) >= 120 and sorted(checks) == sorted(r["id"] for r in results),
      "every check is there once, by its id")
check(all("is-" + r["result"] in classes(checks[r["id"]]) for r in results), "and has its result")
check(all((r["reason"] or "") in text(checks[r["id"]]) for r in results), "and its reason")
check(all(len([t for t in checks[r["id"]].getElementsByTagName("tr") if set(classes(t)) & {"sent", "came"}])
          == len(r["exchange"]) for r in results), "and its exchange")
check(not [e for e in elements if e.tagName in ("script", "link", "img", "iframe", "object", "embed", "form")],
      "no element that loads or runs anything")
check(all(e.getAttribute("href").startswith("#") for e in elements if e.hasAttribute("href"))
      and not [e for e in elements if e.hasAttribute("src") or e.hasAttribute("style")]
      and "url(" not in source and "@import" not in source and "http://" not in source
      and "https://" not in source, "no address but of the page itself")
check(not [a for e in elements for a in e.attributes.keys() if a.startswith("on")], "no handler")
anchors = {e.getAttribute("id") for e in elements if e.hasAttribute("id")}
check(all(e.getAttribute("href")[1:] in anchors for e in elements if e.hasAttribute("href")),
      "each link leads to something")
rows = document.getElementsByTagName("table")[0].getElementsByTagName("tr")
totals = [int(text(c)) for c in rows[-1].getElementsByTagName("td")]
want = [sum(r["result"] == "pass" for r in results), sum(r["result"] == "note" for r in results)]
want += [sum(r["result"] == "fail" and r["level"] == level for r in results)
         for level in ("MUST", "SHOULD", "TOLERANCE")]
want += [sum(r["result"] == "not_run" for r in results)]
check(totals == want and sum(totals) == len(results), "the summary adds up")
sums = [0] * 6
for row in rows[1:-1]:
    sums = [a + int(text(c)) for a, c in zip(sums, row.getElementsByTagName("td"))]
check(sums == totals, "and so do its sections")
check("s3cret99" not in source and "7333637265743939" not in source and "447700900123" not in source
      and "343437373030393030313233" not in source, "no password and no number")
print(f"1..{n}")
