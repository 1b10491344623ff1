"""What the console's code must not do, because each of it has ruined a program of this kind before.

    console_style_test.py SOURCE-DIR
"""
import os, re, sys

LINES_MAX = 400
RULES = [
    (r'"#[0-9a-fA-F]{6}', "a colour: colours stand in resources/tokens.json", ()),
    (r"\bprocessEvents\b|\bQEventLoop\b", "an event loop inside a call: deliver the outcome instead", ()),
    (r"(?<!QApplication::)(?<!QCoreApplication::)\bexec\(\)", "a dialog that blocks: open() it", ()),
    # QDBusConnection knows no other way.
    (r"\bSIGNAL\(|\bSLOT\(", "a connection by text: the compiler cannot check it", ("ui/theme/color_scheme_watcher.cpp",)),
    (r"\bsetStyleSheet\b", "a style sheet: the style and the palette come from the tokens", ()),
    (r"\.then\(", "a continuation: only deliver.h may, because Qt 6.4 runs it at once", ("core/async/deliver.h",)),
    (r"\bwaitFor(Finished|Started|Connected|Encrypted|ReadyRead)\(", "a wait that blocks the thread", ()),
]

source = sys.argv[1]
faults = []
files = 0
for folder in ("core", "ui", "app"):
    for place, _, names in os.walk(os.path.join(source, folder)):
        for name in names:
            if not name.endswith((".h", ".cpp")):
                continue
            files += 1
            path = os.path.join(place, name)
            shown = os.path.relpath(path, source)
            with open(path) as file:
                lines = file.read().splitlines()
            if len(lines) > LINES_MAX:
                faults.append(f"{shown}: {len(lines)} lines; a file has one job and at most {LINES_MAX} lines")
            for number, line in enumerate(lines, 1):
                code = line.split("//")[0]
                for pattern, why, allowed in RULES:
                    if shown not in allowed and re.search(pattern, code):
                        faults.append(f"{shown}:{number}: {why}")
for fault in faults:
    print(fault)
print(f"{files} files, {len(faults)} faults")
sys.exit(1 if faults or files < 50 else 0)
