"""Simulates a year of nightly audits, and holds the forecasts against what came.

year.py forecast    365 nights of a growing cluster that is cleaned up twice: at each month's end the
                    true day has to lie between the earliest and the latest of the forecast
year.py size        what a night adds to the database of 100,000 images: a year has to add less than
                    the first night's size

What comes is known: the same cluster is generated for later days too, without the clean-ups, and
grows from each month's end as that does. Exits with 1 where a bar does not hold. 'make year' builds
what is measured first.
"""

import bisect
import json
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

import bench

IMAGES = 600
START = datetime(2026, 1, 31, tzinfo=timezone.utc)
NIGHTS = 365
CLEAN_UPS = (117, 251)
# Weeks beyond the year for which the growth is known.
WEEKS_BEYOND = 60


def text(day):
    return (START + timedelta(days=day)).strftime("%Y-%m-%dT%H:%M:%SZ")


def generate(day, folder):
    shutil.rmtree(folder, ignore_errors=True)
    horizon = text(NIGHTS + 7 * WEEKS_BEYOND)
    subprocess.run(
        [bench.BUILT / "generate-cluster", "--images", str(IMAGES), "--as-of", text(day)]
        + ["--horizon", horizon, "--steady", "--output", folder], check=True)


def audit(folder, day, database):
    subprocess.run(
        [bench.BUILT / "tagtidy", "audit", folder, "--as-of", text(day), "--db", database]
        + ["--quiet", "--isolated", "--fail-on", "never", "--select", "alias-cycle"]
        + ["--output", "text=/dev/null"], check=True)


def trend(database, *options):
    command = [bench.BUILT / "tagtidy", "trend", "--db", database, "--output", "json=-", *options]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


class CleanUp:
    """What was taken out of the histories, and the images with them."""

    def __init__(self):
        self.items = set()
        self.images = set()

    def take(self, folder):
        """Takes what is beyond the newest revision of each tag, as a hard prune would."""
        kept = set()
        for stream, tag, item, place in items(read(folder, "imagestreams")):
            if place == 0:
                kept.add(item["image"])
            else:
                self.items.add((stream, tag, item["created"], item["image"]))
        for image in read(folder, "images")["items"]:
            if image["metadata"]["name"] not in kept:
                self.images.add(image["metadata"]["name"])

    def apply(self, folder):
        if not self.items:
            return
        streams = read(folder, "imagestreams")
        held = set()
        for stream in streams["items"]:
            name = key(stream)
            for tag in stream.get("status", {}).get("tags") or []:
                tag["items"] = [
                    item for item in tag.get("items") or []
                    if (name, tag["tag"], item["created"], item["image"]) not in self.items
                ]
                held.update(item["image"] for item in tag["items"])
        images = read(folder, "images")
        images["items"] = [
            image for image in images["items"]
            if image["metadata"]["name"] not in self.images or image["metadata"]["name"] in held
        ]
        write(folder, "imagestreams", streams)
        write(folder, "images", images)


def read(folder, resource):
    return json.loads((folder / f"{resource}.json").read_text())


def write(folder, resource, document):
    (folder / f"{resource}.json").write_text(json.dumps(document))


def key(stream):
    return stream["metadata"]["namespace"] + "/" + stream["metadata"]["name"]


def items(streams):
    for stream in streams["items"]:
        for tag in stream.get("status", {}).get("tags") or []:
            for place, item in enumerate(tag.get("items") or []):
                yield key(stream), tag["tag"], item, place


def points(database):
    return [
        ((datetime.fromisoformat(point["asOf"].replace("Z", "+00:00")) - START).days,
         point["storedBytes"])
        for point in trend(database)["cluster"]["points"]
    ]


def level(series, day):
    """The value at a day, between the points around it."""
    days = [point[0] for point in series]
    place = bisect.bisect_left(days, day)
    if place < len(days) and days[place] == day:
        return series[place][1]
    (before, low), (after, high) = series[place - 1], series[place]
    return low + (high - low) * (day - before) / (after - before)


def reached(series, bytes_):
    """The first day at which a level is reached; None where it is beyond what is known."""
    for (before, low), (after, high) in zip(series, series[1:]):
        if high >= bytes_:
            return before if low >= bytes_ else (
                before + (after - before) * (bytes_ - low) / (high - low))
    return None


def day_of(moment):
    if moment is None:
        return None
    return (datetime.fromisoformat(moment.replace("Z", "+00:00")) - START).total_seconds() / 86400


def forecast():
    failures = 0
    with tempfile.TemporaryDirectory(dir=bench.CACHE) as place:
        place = Path(place)
        raw, real, folder = place / "raw.db", place / "real.db", place / "export"
        beyond = [NIGHTS + 7 * week for week in range(WEEKS_BEYOND)]
        for day in [*range(0, NIGHTS, 7), *beyond]:
            generate(day, folder)
            audit(folder, day, raw)
        growth = points(raw)
        quota = int(growth[-1][1] * 0.9)
        clean_up = CleanUp()
        checked = 0
        for day in range(NIGHTS):
            generate(day, folder)
            clean_up.apply(folder)
            if day in CLEAN_UPS:
                clean_up.take(folder)
                clean_up.apply(folder)
            audit(folder, day, real)
            today, tomorrow = START + timedelta(days=day), START + timedelta(days=day + 1)
            if today.month == tomorrow.month or day < 3:
                continue
            now = trend(real, "--etcd-quota", str(quota))
            last = now["cluster"]["points"][-1]["storedBytes"]
            for row in now["forecasts"]:
                target = level(growth, day) + row["boundBytes"] - last
                truth = day if row["isReached"] else reached(growth, target)
                earliest, latest = day_of(row["earliest"]), day_of(row["latest"])
                if truth is None:
                    holds = latest is None or latest > growth[-1][0]
                elif row["isReached"]:
                    holds = True
                else:
                    holds = (earliest is not None and earliest <= truth
                             and (latest is None or truth <= latest))
                checked += 1
                failures += not holds
                print(f"{today:%Y-%m-%d} {row['quotaShare']:.0%} of {quota:,}: "
                      f"between {show(earliest)} and {show(latest)}, came {show(truth)}"
                      f"{'' if holds else '  FAILS'}", flush=True)
        first, size = growth[0][1], real.stat().st_size
        print(f"{checked} forecasts, {failures} outside their interval")
        print(f"from {first:,} to {growth[-1][1]:,} bytes; database {size:,} bytes after the year")
    return failures


def show(day):
    return "never" if day is None else f"{START + timedelta(days=day):%Y-%m-%d}"


def size():
    case = bench.export(100_000, 100_000)
    nights = 5
    with tempfile.TemporaryDirectory(dir=bench.CACHE) as place:
        database = Path(place) / "audit.db"
        bench.run([bench.BUILT / "tagtidy", "ingest", case.folder, "--as-of", bench.AS_OF]
                  + ["--db", database, "--quiet", "--isolated"])
        sizes = []
        for _ in range(nights + 1):
            bench.run([bench.BUILT / "tagtidy", "check", "--db", database, "--quiet", "--isolated"]
                      + ["--fail-on", "never", "--output", "text=/dev/null"])
            sizes.append(database.stat().st_size)
    night = (sizes[-1] - sizes[0]) / nights
    print(f"first night {sizes[0]:,} bytes, each further night {night:,.0f}, a year "
          f"{night * 365:,.0f} ({night * 365 / sizes[0]:.2f} of the first)")
    return night * 365 >= sizes[0]


if __name__ == "__main__":
    bench.CACHE.mkdir(parents=True, exist_ok=True)
    modes = {"forecast": forecast, "size": size}
    if len(sys.argv) != 2 or sys.argv[1] not in modes:
        sys.exit(__doc__)
    sys.exit(1 if modes[sys.argv[1]]() else 0)
