"""Asks gcovr for the branches of the domain and the engine, prints them by file, and judges the totals."""
import json
import os
import subprocess
import sys

BOUNDS = {"backend/domain": 100.0, "backend/engine": 90.0}
# A failed check ends the program; see tests/coverage/run.
NEVER_FAILS = r".*MERIDIAN_CHECK\(.*"


def measure(build):
    summary = os.path.join(build, "coverage.json")
    command = ["gcovr", "--root", ".", "--object-directory", build, "-j", str(os.cpu_count() or 1)]
    for folder in BOUNDS:
        command += ["--filter", folder + "/"]
    command += ["--gcov-ignore-parse-errors", "--exclude-throw-branches", "--exclude-unreachable-branches",
                "--exclude-branches-by-pattern", NEVER_FAILS, "--exclude-lines-by-pattern", r".*checkFailed.*",
                "--json-summary", summary, "--json", os.path.join(build, "coverage-lines.json"),
                "--html-details", os.path.join(build, "coverage.html")]
    # Where the two are compiled, and where their headers are used; the rest would only take time.
    command += [os.path.join(build, *place) for place in (("backend", "CMakeFiles", "meridian_domain.dir"),
                                                          ("backend", "CMakeFiles", "meridian_engine.dir"),
                                                          ("tests", "backend"))]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    with open(summary, encoding="utf-8") as file:
        return json.load(file)["files"]


def percent(covered, total):
    return 100.0 * covered / total if total else 100.0


def main():
    files = measure(sys.argv[1])
    failed = False
    for folder, bound in BOUNDS.items():
        mine = [f for f in files if f["filename"].startswith(folder + "/")]
        covered = sum(f["branch_covered"] for f in mine)
        total = sum(f["branch_total"] for f in mine)
        for f in sorted(mine, key=lambda f: f["filename"]):
            print(f"{percent(f['branch_covered'], f['branch_total']):6.1f} %  {f['branch_covered']:5} of "
                  f"{f['branch_total']:5} branches  {f['filename']}")
        # Two digits cut off, not rounded: 99.999 is not 100.
        value = int(percent(covered, total) * 100) / 100
        print(f"{value:6.2f} %  {covered:5} of {total:5} branches  {folder} (at least {bound:.0f} %)\n")
        failed |= value < bound
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
