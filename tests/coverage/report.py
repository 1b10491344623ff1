"""Asks llvm-cov for the branches of the domain and the engine, prints them by file, and judges the totals.

    report.py PROFILE [--missing] PROGRAM...
"""
import collections
import json
import os
import re
import subprocess
import sys

BOUNDS = {"backend/domain": 100.0, "backend/engine": 90.0}
# Conditions that no input decides; see tests/coverage/run.
LEFT_OUT = re.compile(r"MERIDIAN_CHECK|\bplanted\(|if constexpr|= default;")


def exported(profile, programs):
    """One JSON document for each program; together they would name a template's instances more than once."""
    for program in programs:
        got = subprocess.run(["llvm-cov", "export", "--skip-expansions", f"--instr-profile={profile}", program],
                             check=True, stdout=subprocess.PIPE)
        yield json.loads(got.stdout)


def branches(profile, programs):
    """{file: {(line, column, end line, end column): [times true, times false]}}, a template's instances as one."""
    found = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0]))
    root = os.getcwd() + "/"
    for document in exported(profile, programs):
        for function in document["data"][0]["functions"]:
            for branch in function["branches"]:
                name = function["filenames"][branch[6]].removeprefix(root)
                if not name.startswith(tuple(folder + "/" for folder in BOUNDS)):
                    continue
                taken = found[name][tuple(branch[:4])]
                taken[0] += branch[4]
                taken[1] += branch[5]
    for name, places in found.items():
        with open(name, encoding="utf-8") as file:
            lines = file.read().split("\n")
        for place in [p for p in places if LEFT_OUT.search(" ".join(lines[p[0] - 1:p[2]]))]:
            del places[place]
    return found


def percent(covered, total):
    return 100.0 * covered / total if total else 100.0


def main():
    profile, *programs = sys.argv[1:]
    missing = "--missing" in programs
    found = branches(profile, [p for p in programs if not p.startswith("--")])
    failed = False
    for folder, bound in BOUNDS.items():
        all_covered = all_total = 0
        for name in sorted(n for n in found if n.startswith(folder + "/")):
            taken = found[name]
            covered = sum((true > 0) + (false > 0) for true, false in taken.values())
            total = 2 * len(taken)
            all_covered += covered
            all_total += total
            print(f"{percent(covered, total):6.1f} %  {covered:5} of {total:5} branches  {name}")
            if missing:
                for place, (true, false) in sorted(taken.items()):
                    if not true or not false:
                        never = "never taken" if not true and not false else "never true" if not true else "never false"
                        print(f"             {name}:{place[0]}:{place[1]} {never}")
        # Two digits cut off, not rounded: 99.999 is not 100.
        value = int(percent(all_covered, all_total) * 100) / 100
        print(f"{value:6.2f} %  {all_covered:5} of {all_total:5} branches  {folder} (at least {bound:.0f} %)\n")
        failed |= value < bound
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
