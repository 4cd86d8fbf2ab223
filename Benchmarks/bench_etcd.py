"""Measures 'tagtidy ingest' of a snapshot of etcd beside 'sha256sum' of the same file.

bench_etcd.py IMAGES OTHER_KEYS

The snapshot is made once and kept under .build/bench. Both commands run three times in turn, and the
best time of each counts; the peak memory is the largest of the three. Exits with 1 where reading has
less than half the speed of sha256sum, or takes 256 MB or more. 'make bench-etcd' builds what is
measured first.
"""

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

import bench

# The largest ratio of the time of reading to that of sha256sum.
TIME_BAR = 2


class Snapshot:
    """A file in the place of a folder of exports."""

    def __init__(self, path, size):
        self.path = path
        self.size = size

    @property
    def size_bytes(self):
        return self.path.stat().st_size


def generator_mark():
    """Changes with the generators, so that no snapshot of an older one is measured."""
    mark = hashlib.sha256(bench.generator_mark().encode())
    for folder in ("EtcdGenerator", "GenerateSnapshot"):
        for source in sorted((bench.ROOT / "Benchmarks" / folder).glob("*.swift")):
            mark.update(source.read_bytes())
    return mark.hexdigest()[:8]


def snapshot(images, others):
    """Generates a snapshot, or takes the one that was generated before."""
    path = bench.CACHE / f"etcd-{images}-{others}-{generator_mark()}.db"
    if not path.exists():
        print(f"generating {path.name}", flush=True)
        unfinished = path.with_suffix(".new")
        generate = [bench.BUILT / "generate-snapshot", "--output", unfinished]
        counts = ["--images", str(images), "--others", str(others)]
        subprocess.run([*generate, *counts], check=True)
        unfinished.rename(path)
    return Snapshot(path, images)


def checksum(case):
    with tempfile.TemporaryFile(dir=bench.CACHE) as output:
        return bench.run(["sha256sum", case.path], output)


def ingest(case):
    with tempfile.TemporaryDirectory(dir=bench.CACHE) as folder:
        return bench.run(
            [bench.BUILT / "tagtidy", "ingest", case.path, "--db", Path(folder) / "etcd.db"]
            + ["--as-of", bench.AS_OF, "--quiet"]
        )


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    images, others = map(int, arguments)
    bench.CACHE.mkdir(parents=True, exist_ok=True)
    case = snapshot(images, others)
    # The file is in the page cache for both.
    checksum(case)
    ((summed, read),) = bench.measure([case], checksum, ingest)
    ratio = read.seconds / summed.seconds
    rows = [
        bench.row(case, "sha256sum", summed, "1"),
        bench.row(case, "tagtidy ingest", read, f"{ratio:.3f}"),
    ]
    bench.print_table(["images", *bench.COLUMNS, "time/sha256sum"], rows)
    peak = f"peak of {bench.megabytes(read.peak_bytes)} MB, less than 256"
    return bench.judge(
        [
            (ratio <= TIME_BAR, f"{ratio:.3f} of the time of sha256sum, at most {TIME_BAR}"),
            (read.peak_bytes < bench.PEAK_BAR, peak),
        ]
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
