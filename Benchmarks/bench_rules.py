"""Measures how long each rule takes in the audit of a generated export.

bench_rules.py 50000

The audit runs three times; of each rule and of the audit the best time counts. Two rules run at a
time, so that their sum is not what they add to the audit: that is how much longer a check with all
rules takes than one with a single cheap rule, findings kept and reported in both. Exits with 1 where
one rule takes over two seconds, or where all of them add more than a third of the audit. 'make
bench-rules' builds what is measured first.
"""

import re
import subprocess
import sys
import tempfile
import time

import bench

RULE_BAR = 2
SHARE_BAR = 1 / 3
LINE = re.compile(r"^rule (\S+): ran, (\d+) ms$", re.MULTILINE)


# A rule that reads next to nothing.
CHEAP = "alias-cycle"


def run(command, database, *options):
    """The seconds of a command with its report, and of each rule that ran in it."""
    call = [bench.BUILT / "tagtidy", *command, "--db", database, "--verbose", "--isolated"]
    call += ["--fail-on", "never", "--output", f"json={database}.json", *options]
    started = time.perf_counter()
    done = subprocess.run(call, check=True, stderr=subprocess.PIPE, text=True)
    seconds = time.perf_counter() - started
    return seconds, {rule: int(text) / 1_000 for rule, text in LINE.findall(done.stderr)}


def best(folder):
    """The best of some audits, by figure, and what the rules add to them."""
    whole, added, rules = [], [], {}
    for _ in range(bench.ROUNDS):
        with tempfile.TemporaryDirectory(dir=bench.CACHE) as work:
            database = f"{work}/audit.db"
            seconds, times = run(["audit", folder, "--as-of", bench.AS_OF], database)
            with_one, _ = run(["check"], database, "--select", CHEAP)
            with_all, _ = run(["check"], database)
        whole.append(seconds)
        added.append(with_all - with_one)
        for rule, time_taken in times.items():
            rules[rule] = min(time_taken, rules.get(rule, time_taken))
    return min(whole), min(added), rules


def main(arguments):
    if len(arguments) != 1:
        sys.exit(__doc__)
    bench.CACHE.mkdir(parents=True, exist_ok=True)
    size = int(arguments[0])
    whole, added, rules = best(bench.export(size, size).folder)
    if not rules:
        sys.exit("bench_rules: no rule ran")
    total = sum(rules.values())
    slowest = sorted(rules.items(), key=lambda item: (-item[1], item[0]))
    rows = [[rule, f"{seconds:.3f}", f"{seconds / whole:.1%}"] for rule, seconds in slowest]
    rows.append([f"sum of {len(rules)} rules, two at a time", f"{total:.3f}", ""])
    rows.append(["what they add", f"{added:.3f}", f"{added / whole:.1%}"])
    rows.append(["audit", f"{whole:.3f}", "100.0%"])
    bench.print_table(["rule", "seconds", "of the audit"], rows)
    rule, longest = slowest[0]
    return bench.judge(
        [
            (longest <= RULE_BAR, f"{longest:.3f} s for {rule}, at most {RULE_BAR}"),
            (added <= whole * SHARE_BAR, f"{added / whole:.1%} of the audit, at most a third"),
        ]
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
