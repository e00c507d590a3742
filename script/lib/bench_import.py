"""`innsats import` of a folder beside the engines' own bulk readers of the same files into bare tables."""

import pathlib
import statistics
import subprocess
import sys

from bench_record import INNSATS, ROOT, fresh_postgres, run, write

RUNS = 7
SQLITE = ROOT / "var" / "bench" / "import.db"


def fresh_sqlite():
    for ending in ("", "-wal", "-shm"):
        pathlib.Path(f"{SQLITE}{ending}").unlink(missing_ok=True)


def sqlite_bare(files):
    """`sqlite3 .import` of every file into a table of text columns."""
    fresh_sqlite()
    commands = [".mode csv", ".separator ;"] + [f'.import "{file}" {file.stem}' for file in files]
    return run(["sqlite3", SQLITE], stdin="\n".join(commands) + "\n")


def sqlite_innsats(folder):
    fresh_sqlite()
    return run([INNSATS, "import", folder], {"DATABASE_URL": f"sqlite://{SQLITE}"})


def postgres_bare(files):
    """`\\copy` of every file into a table of text columns."""
    address = fresh_postgres("bare")
    commands = []
    for file in files:
        heading = file.read_text(encoding="cp1252").split("\n", 1)[0].strip()
        columns = ", ".join(f'"{name}" text' for name in heading.split(";"))
        commands.append(f"CREATE TABLE {file.stem} ({columns});")
        commands.append(f"\\copy {file.stem} FROM '{file}' (FORMAT csv, HEADER, DELIMITER ';', ENCODING 'WIN1252')")
    return run(["psql", "--quiet", "--set", "ON_ERROR_STOP=1", address], stdin="\n".join(commands) + "\n")


def postgres_innsats(folder):
    return run([INNSATS, "import", folder], {"DATABASE_URL": fresh_postgres("innsats_bench")})


def measured(*ways):
    """Median seconds and largest memory of each way, run in turns so that the machine's moods hit all alike."""
    results = [[] for _ in ways]
    for _ in range(RUNS):
        for result, way in zip(results, ways):
            result.append(way())
    return [(statistics.median(s for s, _ in r), max(m for _, m in r)) for r in results]


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    files = sorted(folder.glob("*.csv"))
    rows = sum(file.read_bytes().count(b"\n") - 1 for file in files)
    (sqlite, _), (ours, memory), (copy, _), (theirs, postgres_memory) = measured(
        lambda: sqlite_bare(files),
        lambda: sqlite_innsats(folder),
        lambda: postgres_bare(files),
        lambda: postgres_innsats(folder),
    )
    fresh_sqlite()
    write(
        "import",
        [
            f"{len(files)} files of 12,000 employees, {rows:,} rows; median of {RUNS} runs in turns. Both reach "
            "PostgreSQL by its socket; making the empty database is not counted, making the tables is.",
            "",
            "| engine | bare tables | `innsats import` | ratio (at most 5) | peak memory (at most 256 MB) |",
            "|---|---:|---:|---:|---:|",
            f"| SQLite (`sqlite3 .import`) | {sqlite:.2f} s | {ours:.2f} s | {ours / sqlite:.1f} | {memory:.0f} MB |",
            f"| PostgreSQL (`\\copy`) | {copy:.2f} s | {theirs:.2f} s | {theirs / copy:.1f} | {postgres_memory:.0f} MB |",
        ],
    )


main()
