# SPDX-License-Identifier: MIT
#
# coverage.py BUILD [FILE...]: what the counters in BUILD/lib say, by layer. A line
# of a header counts once, however many objects it is compiled into.
import json
import os
import subprocess
import sys

LAYERS = ("base", "codec", "text", "session", "client")
BESIDE = ("care",)  # the patient layer, where it is built


def counters(folder):
    for where, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".gcda"):
                yield os.path.join(where, name)


def reached(build):
    """{file: {line: how often}} of the layers' sources and headers."""
    lines = {}
    for data in counters(os.path.join(build, "lib")):
        out = subprocess.run(["gcov", "--json-format", "--stdout", data], stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, check=True).stdout
        for document in filter(None, out.split(b"\n")):
            for source in json.loads(document)["files"]:
                parts = os.path.normpath(source["file"]).split(os.sep)
                if "lib" not in parts or parts[parts.index("lib") + 1] not in LAYERS + BESIDE:
                    continue
                file = "/".join(parts[parts.index("lib"):])
                counts = lines.setdefault(file, {})
                for line in source["lines"]:
                    number = line["line_number"]
                    counts[number] = counts.get(number, 0) + line["count"]
    return lines


def share(counts):
    return sum(1 for count in counts if count), len(counts)


def main(build, files):
    lines = reached(build)
    if not lines:
        sys.exit("no counters in " + build)
    print(f"{'layer':10} {'lines':>7} {'reached':>8} {'percent':>8}")
    layers = {layer: [count for file, counts in lines.items() if file.startswith(f"lib/{layer}/")
                      for count in counts.values()] for layer in LAYERS + BESIDE}
    core = [count for layer in LAYERS for count in layers[layer]]
    rows = [(layer, layers[layer]) for layer in LAYERS] + [("all", core)]
    for name, counts in rows + [(layer, layers[layer]) for layer in BESIDE if layers[layer]]:
        good, every = share(counts)
        print(f"{name:10} {every:7} {good:8} {100 * good / every:8.1f}")
    for file, counts in sorted(lines.items()):
        good, every = share(counts.values())
        if good < 0.95 * every:
            print(f"below 95 percent: {file}, {good} of {every}")
    for file in files:
        with open(file, encoding="utf-8") as source:
            text = source.read().split("\n")
        print(f"\n{file}, not reached:")
        for number, count in sorted(lines.get(file, {}).items()):
            if not count:
                print(f"{number:6} {text[number - 1]}")


main(sys.argv[1], sys.argv[2:])
