"""Measures whole audits of generated exports.

bench.py images 5000 50000        beside 'jq empty' on the same files; checks time and memory
bench.py history 1000 1000000     audits alone; checks that time grows no faster than the history
bench.py plan 10000 100000        plans with retirements, beside 'jq empty' on the export; ten
                                  history items an image; checks time and memory

The exports are made once and kept under .build/bench. Each command runs three times, in turn with
the others, and its best time counts; its peak memory is the largest of the three. Exits with 1
where a bar does not hold. 'make bench', 'make bench-large', 'make bench-history' and 'make
bench-plan' build what is measured first.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / ".build" / "release"
CACHE = ROOT / ".build" / "bench"
AS_OF = "2026-01-31T00:00:00Z"
ROUNDS = 3

# By the number of images from which on it holds: the largest ratio of an audit's time to jq's.
TIME_BARS = {50_000: 1 / 2, 100_000: 1 / 4}
PEAK_BAR = 256 * 1_000_000
# The largest ratio of the peak at the largest size to that at the smallest.
GROWTH_BAR = 1.2
# The largest ratio of the time an item takes at one size to that at a tenth of it.
LINEARITY_BAR = 1.25


class Run(NamedTuple):
    seconds: float
    processor_seconds: float
    peak_bytes: int

    def better(self, other):
        """The faster of two runs, with the larger peak of both."""
        faster = min(self, other)
        return faster._replace(peak_bytes=max(self.peak_bytes, other.peak_bytes))


class Case(NamedTuple):
    """An export, and how large it is."""

    folder: Path
    size: int
    image_count: int

    @property
    def files(self):
        return sorted(self.folder.glob("*.json"))

    @property
    def size_bytes(self):
        return sum(file.stat().st_size for file in self.files)


def generator_mark():
    """Changes with the generator, so that no export of an older one is measured."""
    mark = hashlib.sha256()
    for folder in ("ClusterGenerator", "GenerateCluster"):
        for source in sorted((ROOT / "Benchmarks" / folder).glob("*.swift")):
            mark.update(source.read_bytes())
    return mark.hexdigest()[:8]


def export(size, image_count, *options):
    """Generates an export, or takes the one that was generated before."""
    name = "-".join(["images", str(image_count), *options, generator_mark()]).replace("---", "-")
    folder = CACHE / name
    if not folder.exists():
        print(f"generating {name}", flush=True)
        unfinished = folder.with_suffix(".new")
        shutil.rmtree(unfinished, ignore_errors=True)
        generate = [BUILT / "generate-cluster", "--images", str(image_count), *options]
        subprocess.run([*generate, "--output", unfinished], check=True)
        unfinished.rename(folder)
    return Case(folder, size, image_count)


def run(command, output=None):
    """Runs a command to its end, which has to be a good one."""
    started = time.perf_counter()
    child = subprocess.Popen(command, stdout=output)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"bench: status {child.returncode} of: {' '.join(map(str, command))}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def audit(case):
    """Audits an export into a new database, with the reports that a nightly job writes."""
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        return run(
            [BUILT / "tagtidy", "audit", case.folder, "--as-of", AS_OF, "--quiet"]
            + ["--db", f"{folder}/audit.db", "--fail-on", "never"]
            + ["--output", f"md={folder}/report.md", "--output", f"json={folder}/report.json"]
        )


def parse_with_jq(case):
    return run(["jq", "empty", *case.files])


def measure(cases, *commands):
    """The best run of each command on each case, as one list a case."""
    best = [[None] * len(commands) for _ in cases]
    for _ in range(ROUNDS):
        for row, case in zip(best, cases):
            for column, command in enumerate(commands):
                result = command(case)
                row[column] = result.better(row[column]) if row[column] else result
    return best


def megabytes(count):
    return f"{count / 1_000_000:,.1f}"


def print_table(header, rows):
    widths = [max(map(len, column)) for column in zip(header, *rows)]
    for row in [header, *rows]:
        print("  ".join(cell.rjust(width) for cell, width in zip(row, widths)))
    print()


def row(case, name, result, *rest):
    return [
        f"{case.size:,}",
        name,
        megabytes(case.size_bytes),
        f"{result.seconds:.2f}",
        f"{result.processor_seconds:.2f}",
        f"{case.size_bytes / 1_000_000 / result.seconds:,.0f}",
        megabytes(result.peak_bytes),
        *rest,
    ]


COLUMNS = ["command", "MB", "seconds", "cpu s", "MB/s", "peak MB"]


def judge(bars):
    """Prints each bar with what was measured; the exit status."""
    for holds, words in bars:
        print("holds " if holds else "FAILS ", words)
    return 0 if all(holds for holds, _ in bars) else 1


def compare_with_jq(sizes):
    cases = [export(size, size) for size in sizes]
    results = measure(cases, parse_with_jq, audit)
    rows, bars = [], []
    for case, (jq, own) in zip(cases, results):
        ratio = own.seconds / jq.seconds
        rows.append(row(case, "jq empty", jq, "1"))
        rows.append(row(case, "tagtidy audit", own, f"{ratio:.3f}"))
        bar = max((images for images in TIME_BARS if images <= case.size), default=None)
        if bar:
            limit = TIME_BARS[bar]
            words = f"{ratio:.3f} of jq's time at {case.size:,} images, at most {limit:g}"
            bars.append((ratio <= limit, words))
        words = f"peak of {megabytes(own.peak_bytes)} MB at {case.size:,} images, less than 256"
        bars.append((own.peak_bytes < PEAK_BAR, words))
    growth = results[-1][1].peak_bytes / results[0][1].peak_bytes
    words = f"{growth:.3f} times the peak at {sizes[-1] // sizes[0]} times the images, at most 1.2"
    bars.append((growth <= GROWTH_BAR, words))
    print_table(["images", *COLUMNS, "time/jq"], rows)
    return judge(bars)


def follow_history(sizes):
    """Audits clusters of a thousand images whose tags' histories are of ever more items."""
    cases = [export(size, 1000, "--history-items", str(size)) for size in sizes]
    results = [best for (best,) in measure(cases, audit)]
    rows = [
        row(case, "tagtidy audit", result, f"{result.seconds * 1e6 / case.size:.2f}")
        for case, result in zip(cases, results)
    ]
    print_table(["items", *COLUMNS, "us/item"], rows)
    bars = []
    for (small, before), (large, after) in zip(zip(sizes, results), zip(sizes[1:], results[1:])):
        growth = (after.seconds / large) / (before.seconds / small)
        words = f"{growth:.2f} times the time an item takes from {small:,} to {large:,}"
        bars.append((growth <= LINEARITY_BAR, f"{words}, at most {LINEARITY_BAR}"))
    return judge(bars)


def plan(database, *options):
    """A command that plans, with the documents that an approver gets."""

    def command(_):
        with tempfile.TemporaryDirectory(dir=CACHE) as folder:
            return run(
                [BUILT / "tagtidy", "plan", "--db", database, "--ignore-invalid-refs", *options]
                + ["--output", f"json={folder}/plan.json", "--output", f"md={folder}/plan.md"]
            )

    return command


def measure_plans(sizes):
    """Plans clusters with ten history items an image.

    The bar on time is for the plan alone and with retirements, those on memory for all that can be
    asked for.
    """
    rows, bars, peaks = [], [], []
    for size in sizes:
        case = export(size, size, "--history-items", str(size * 10))
        with tempfile.TemporaryDirectory(dir=CACHE) as folder:
            database = f"{folder}/plan.db"
            read = ["--as-of", AS_OF, "--quiet", "--db", database]
            run([BUILT / "tagtidy", "ingest", case.folder, *read])
            commands = {
                "jq empty": parse_with_jq,
                "plan": plan(database),
                "plan --retire": plan(database, "--retire", "default"),
                "plan --what-if": plan(database, "--what-if"),
            }
            (results,) = measure([case], *commands.values())
        ratios = [result.seconds / results[0].seconds for result in results]
        rows += [
            row(case, name, result, f"{ratio:.3f}")
            for name, result, ratio in zip(commands, results, ratios)
        ]
        limit = min((TIME_BARS[images] for images in TIME_BARS if images <= size), default=None)
        if limit:
            for name, ratio in list(zip(commands, ratios))[1:3]:
                words = f"{name}: {ratio:.3f} of jq's time at {size:,} images, at most {limit:g}"
                bars.append((ratio <= limit, words))
        peaks.append([result.peak_bytes for result in results[1:]])
        peak = max(peaks[-1])
        words = f"peak of {megabytes(peak)} MB at {size:,} images, less than 256"
        bars.append((peak < PEAK_BAR, words))
    for name, small, large in zip(list(commands)[1:], peaks[0], peaks[-1]):
        words = f"{name}: {large / small:.3f} times the peak at {sizes[-1] // sizes[0]} times"
        bars.append((large / small <= GROWTH_BAR, f"{words} the images, at most {GROWTH_BAR}"))
    print_table(["images", *COLUMNS, "time/jq"], rows)
    return judge(bars)


def main(arguments):
    modes = {"images": compare_with_jq, "history": follow_history, "plan": measure_plans}
    if len(arguments) < 2 or arguments[0] not in modes:
        sys.exit(__doc__)
    CACHE.mkdir(parents=True, exist_ok=True)
    return modes[arguments[0]](sorted(int(size) for size in arguments[1:]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
