"""Measures 'tagtidy explain' on a cluster of any size.

bench_explain.py IMAGES HISTORY_ITEMS

The export is made once and kept under .build/bench, its database beside it. Each question is asked
five times and the best time counts; its peak memory is the largest of the five. Exits with 1 where
an answer takes longer than half a second. 'make bench-explain' builds what is measured first.
"""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import bench

ROUNDS = 5
# Seconds that an answer may take.
BAR = 0.5

# Each a kind of object, and a query that finds one for which the answer has the most to say.
QUESTIONS = [
    ("image", "SELECT image FROM image ORDER BY image LIMIT 1 OFFSET 1000"),
    ("image most held", "SELECT image FROM tag_event WHERE image <> ''"
     " GROUP BY image ORDER BY COUNT(DISTINCT object_id) DESC, image LIMIT 1"),
    ("index", "SELECT image FROM image_manifest GROUP BY image ORDER BY COUNT(*) DESC, image"),
    ("image in a stream", "SELECT namespace || '/' || image_stream || '@' || image"
     " FROM tag_event JOIN image USING (image) ORDER BY revision DESC, image LIMIT 1"),
    ("tag most named", "SELECT target_namespace || '/' || target_image_stream || ':' || target_tag"
     " AS name FROM referrer JOIN image_stream_tag AS known"
     " ON known.namespace = target_namespace AND image_stream = target_image_stream"
     " AND tag = target_tag"
     " GROUP BY name ORDER BY COUNT(*) DESC, name LIMIT 1"),
    ("longest history", "SELECT namespace || '/' || image_stream || ':' || tag"
     " FROM image_stream_tag ORDER BY revisions DESC, namespace, image_stream, tag LIMIT 1"),
    ("largest stream", "SELECT namespace || '/' || image_stream AS name FROM tag_event"
     " GROUP BY name ORDER BY COUNT(*) DESC, name LIMIT 1"),
    ("workload", "SELECT kind || '/' || namespace || '/' || name AS object FROM referrer"
     " GROUP BY object ORDER BY COUNT(*) DESC, object LIMIT 1"),
]


def database(case):
    """Reads an export, or takes the database that was made before by the same program."""
    program = bench.BUILT / "tagtidy"
    path = Path(f"{case.folder}.db")
    if not path.exists() or path.stat().st_mtime < program.stat().st_mtime:
        path.unlink(missing_ok=True)
        print(f"reading {case.folder.name}", flush=True)
        ingest = [program, "ingest", case.folder, "--db", path, "--as-of", bench.AS_OF, "--quiet"]
        subprocess.run(ingest, check=True)
    return path


def ask(path, name, output):
    """The best of some answers to a question."""
    command = [bench.BUILT / "tagtidy", "explain", name, "--db", path, "--output"]
    best = None
    for _ in range(ROUNDS):
        result = bench.run([*command, f"{output}={os.devnull}"])
        best = result.better(best) if best else result
    return best


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    images, items = map(int, arguments)
    bench.CACHE.mkdir(parents=True, exist_ok=True)
    path = database(bench.export(items, images, "--history-items", str(items)))
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    rows, bars = [], []
    for kind, query in QUESTIONS:
        found = connection.execute(query).fetchone()
        if not found:
            continue
        for output in ("text", "json"):
            result = ask(path, found[0], output)
            rows.append([kind, output, f"{result.seconds:.3f}", bench.megabytes(result.peak_bytes)])
            words = f"{result.seconds:.3f} s for {kind} as {output}, at most {BAR}"
            bars.append((result.seconds <= BAR, words))
    bench.print_table(["question", "format", "seconds", "peak MB"], rows)
    return bench.judge(bars)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
