"""Runs the rules on ClickHouse, and compares what they find there with what they find on SQLite.

clickhouse.py compare [--rules DIR] [--failures] [DATABASE...]
clickhouse.py find RULE [--rules DIR] CLUSTER=DATABASE...

Each DATABASE is a file that 'tagtidy ingest' or 'tagtidy audit' wrote. Where none is named, compare
takes the fixtures that show each rule and a generated cluster of 5,000 images, and runs the examples
of the page docs/clickhouse.md too. ClickHouse runs inside this process, reads the files by itself, and gets the
SQL of the rules unchanged but for the values of their parameters. Rows are the same where all their
values are; the members of a GROUP_CONCAT have no order on either side.

compare exits with 1 where fewer than nine rules in ten find the same in every database. With
--failures it shows ClickHouse's words, or the rows that differ. find prints what one rule finds in
several clusters, with the cluster before each row. 'make clickhouse' compares.
"""

import argparse
import json
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import bench
from chdb.session import Session

TAGTIDY = bench.BUILT / "tagtidy"
PAGE = bench.ROOT / "docs" / "clickhouse.md"
FIXTURES = bench.ROOT / "Tests" / "Fixtures"
IMAGES = FIXTURES / "rules-images"
BAR = 0.9

# Where ClickHouse is told to follow the standard, as SQLite does.
SETTINGS = {
    "join_use_nulls": 1,  # what an outer join does not find is null, not 0 or ''
    "aggregate_functions_null_for_empty": 1,  # MAX over no rows is null
    "prefer_column_name_to_alias": 1,  # in SELECT MAX(a) AS a ... WHERE a > 1, a is the column
    "union_default_mode": "'DISTINCT'",
    "cast_keep_nullable": 1,
    "allow_experimental_correlated_subqueries": 1,
}

# A string, a comment or a parameter: whichever begins first.
TOKEN = re.compile(r"'(?:[^']|'')*'|--[^\n]*|/\*.*?\*/|:(\w+)", re.DOTALL)


class ClickHouse:
    """The tables of SQLite files, each file a database of its own."""

    def __init__(self):
        self.session = Session()
        for name, value in SETTINGS.items():
            self.session.query(f"SET {name} = {value}")

    def load(self, name, path):
        """Copies the tables of a file, with the types and the nulls that it declares."""
        if not re.fullmatch("[a-z_][a-z0-9_]*", name):
            sys.exit(f"clickhouse: '{name}' names no database")
        self.session.query(f"CREATE DATABASE {name}")
        for (table,) in sqlite(path).execute("SELECT name FROM sqlite_schema WHERE type = 'table'"):
            if not table.startswith("sqlite_"):
                self.session.query(
                    f"CREATE TABLE {name}.{table} ENGINE = Memory AS "
                    f"SELECT * FROM sqlite({literal(str(path))}, '{table}')"
                )

    def rows(self, database, sql):
        self.session.query(f"USE {database}")
        text = str(self.session.query(sql, "JSONCompactEachRow"))
        return [json.loads(line) for line in text.splitlines()]


def sqlite(path):
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True)


def literal(value):
    """A value as ClickHouse reads it, which takes a backslash for the start of an escape."""
    if isinstance(value, int):
        return str(value)
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def with_values(sql, values):
    """The query with values in the places of its parameters."""
    return TOKEN.sub(lambda m: literal(values[m[1]]) if m[1] else m[0], sql).rstrip().rstrip(";")


def rules(folder, *options):
    """Rules as the program itself reads them."""
    command = [TAGTIDY, "rules", "list", "--format", "json", *options]
    command += ["--rules", folder] if folder else []
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)["rules"]


def settings(path):
    """The parameters by rule of a fixture's tagtidy.yaml, which has a line for each rule."""
    lines = re.findall(r"^  ([a-z0-9-]+): \{(.+)\}$", path.read_text(), re.MULTILINE)
    return {rule: {n: int(v) for n, v in re.findall(r"(\w+): (\d+)", line)} for rule, line in lines}


def values(rule, file, choices=None):
    """The values of a rule's parameters, and the moment of the snapshot."""
    (as_of,) = file.execute("SELECT as_of FROM snapshot").fetchone()
    defaults = {item["name"]: item["default"] for item in rule["parameters"]}
    return {"as_of": as_of, **defaults, **(choices or {}).get(rule["id"], {})}


def plain(row, has_groups):
    """A row's values without their types."""
    cells = ["NULL" if value is None else str(value) for value in row]
    return tuple(" ".join(sorted(re.split("[ ,]+", cell))) if has_groups else cell for cell in cells)


def difference(rule, used, file, clickhouse, database):
    """The number of SQLite's rows, and what is different on ClickHouse; '' where nothing is."""
    has_groups = "GROUP_CONCAT" in rule["sql"].upper()
    expected = sorted(plain(row, has_groups) for row in file.execute(rule["sql"], used))
    try:
        rows = clickhouse.rows(database, with_values(rule["sql"], used))
    except RuntimeError as error:
        return len(expected), f"does not run: {error}"
    found = sorted(plain(row, has_groups) for row in rows)
    if found == expected:
        return len(expected), ""
    lines = [f"- {row}" for row in expected if row not in set(found)][:3]
    lines += [f"+ {row}" for row in found if row not in set(expected)][:3]
    return len(expected), "\n".join([f"{len(found)} rows, {len(expected)} expected", *lines])


def compare(databases, folder, shows_failures, choices=None):
    """Prints the table of all rules; the exit status."""
    clickhouse = ClickHouse()
    for number, path in enumerate(databases):
        clickhouse.load(f"database_{number}", path)
    files = [sqlite(path) for path in databases]
    rows, failures, silent = [], {}, []
    for rule in rules(folder):
        counts = []
        for number, file in enumerate(files):
            used = values(rule, file, choices)
            count, words = difference(rule, used, file, clickhouse, f"database_{number}")
            counts.append(count)
            if words:
                failures[rule["id"]] = words
        silent += [] if any(counts) else [rule["id"]]
        rows.append([rule["id"], f"{sum(counts):,}", "no" if rule["id"] in failures else "yes"])
    bench.print_table(["rule", f"rows in {len(databases)} databases", "same"], rows)
    print(f"without rows in any: {', '.join(silent) or 'none'}")
    for name, words in failures.items() if shows_failures else []:
        print(f"{name}: {words}\n")
    share = 1 - len(failures) / len(rows)
    words = f"{len(rows) - len(failures)} of {len(rows)} rules find the same, at least {BAR:.0%}"
    return bench.judge([(share >= BAR, words)])


def audit(export, database, as_of=bench.AS_OF):
    """Audits an export into a database; the database."""
    command = [TAGTIDY, "audit", export, "--db", database, "--as-of", as_of, "--quiet"]
    run = subprocess.run(
        [*command, "--fail-on", "never"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    if not database.exists():
        sys.exit(run.stderr.decode())
    return database


def fixtures(folder):
    """The databases of the fixtures that show rules: each folder of exports is a cluster."""
    exports = [FIXTURES / name for name in ("shop", "rules-access", "rules-tags")]
    exports += [IMAGES / name for name in ("whole", "stopped", "partial", "cut")]
    databases = [audit(export, folder / f"{export.name}.db") for export in exports]
    for number, day in enumerate(["04", "12", "24"], 1):
        moment = f"2026-01-{day}T12:00:00Z"
        nights = audit(IMAGES / f"night-{number}", folder / "nights.db", moment)
    return [*databases, nights]


def compare_own(folder, shows_failures):
    """Compares over databases made here, and runs the page's examples."""
    with tempfile.TemporaryDirectory() as name:
        databases = fixtures(Path(name))
        generated = audit(bench.export(5_000, 5_000).folder, Path(name) / "generated.db")
        choices = settings(IMAGES / "tagtidy.yaml")
        status = compare([*databases, generated], folder, shows_failures, choices)
        return max(status, run_page(databases[0]))


def run_page(database):
    """Runs the page's examples over two clusters that differ in one tag; the exit status."""
    page = PAGE.read_text()
    python = page.split("```python\n")[1].split("```")[0]
    outputs = [part.split("```")[0] for part in page.split("```text\n")[1:]]
    find = re.search(r"clickhouse\.py (find .+)", page)[1].split()
    with tempfile.TemporaryDirectory() as folder:
        for cluster in ("east", "west"):
            shutil.copy(database, f"{folder}/{cluster}.db")
        with sqlite3.connect(f"{folder}/west.db") as file:
            tag = "namespace = 'shop' AND image_stream = 'cart' AND tag = 'latest'"
            file.execute(f"UPDATE image_stream_tag SET current_image = 'sha256:0' WHERE {tag}")
        checks = []
        for arguments, expected in zip([["-c", python], [__file__, *find]], outputs, strict=True):
            command = [sys.executable, *arguments]
            run = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, text=True)
            same = run.returncode == 0 and run.stdout.strip() == expected.strip()
            if not same:
                print(run.stdout)
            checks.append((same, "an example of docs/clickhouse.md prints what the page says"))
    return bench.judge(checks)


def find(name, clusters, folder):
    """Prints what a rule finds in several clusters; the exit status."""
    (rule,) = rules(folder, "--select", name)
    clickhouse = ClickHouse()
    rows = []
    for item in clusters:
        cluster, _, path = item.partition("=")
        clickhouse.load(cluster, Path(path))
        sql = with_values(rule["sql"], values(rule, sqlite(path)))
        rows += [[cluster, *map(str, row)] for row in clickhouse.rows(cluster, sql)]
    bench.print_table(["cluster", *rule["columns"]], rows)
    return 0


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    comparing = commands.add_parser("compare")
    comparing.add_argument("--failures", action="store_true")
    comparing.add_argument("databases", nargs="*", type=Path)
    finding = commands.add_parser("find")
    finding.add_argument("rule")
    finding.add_argument("clusters", nargs="+")
    for command in (comparing, finding):
        command.add_argument("--rules")
    options = parser.parse_args()
    bench.CACHE.mkdir(parents=True, exist_ok=True)
    if options.command == "find":
        return find(options.rule, options.clusters, options.rules)
    if not options.databases:
        return compare_own(options.rules, options.failures)
    return compare(options.databases, options.rules, options.failures)


if __name__ == "__main__":
    sys.exit(main())
