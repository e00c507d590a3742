"""What the measurements share: running a command with its seconds and peak memory, and the record."""

import collections
import datetime
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
RECORD = ROOT / "docs" / "benchmarks.md"
INNSATS = ROOT / "target" / "release" / "innsats"


# Seconds passed, processor seconds of all its threads and children, peak memory in MB, and what it printed.
Measured = collections.namedtuple("Measured", "wall cpu memory output")


def run(command, environment=None, stdin=None):
    """Runs a command; its seconds and peak memory in MB. Stops everything where it fails."""
    done = measured(command, environment, stdin)
    return done.wall, done.memory


def measured(command, environment=None, stdin=None):
    """Runs a command and measures it. Stops everything where it fails."""
    complaints, output = tempfile.TemporaryFile(), tempfile.TemporaryFile()
    started = time.perf_counter()
    child = subprocess.Popen(
        [str(word) for word in command],
        env={**os.environ, **(environment or {})},
        cwd=ROOT,
        stdin=subprocess.PIPE if stdin is not None else subprocess.DEVNULL,
        stdout=output,
        stderr=complaints,
    )
    if stdin is not None:
        child.stdin.write(stdin.encode())
        child.stdin.close()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        complaints.seek(0)
        sys.stderr.write(complaints.read().decode(errors="replace"))
        sys.exit(f"{' '.join(map(str, command))}: exit code {child.returncode}")
    output.seek(0)
    text = output.read().decode(errors="replace")
    return Measured(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text)


def fresh_postgres(name):
    """A new empty database's address, on the server at INNSATS_BENCH_POSTGRES_URL."""
    server = os.environ["INNSATS_BENCH_POSTGRES_URL"]
    for statement in (f"DROP DATABASE IF EXISTS {name}", f"CREATE DATABASE {name}"):
        subprocess.run(["psql", "--quiet", server, "-c", statement], check=True)
    return server.rsplit("/", 1)[0] + f"/{name}"


def machine():
    """Date, cores, memory and processor. No names."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    model = re.search(r"model name\s*:\s*(.*)", pathlib.Path("/proc/cpuinfo").read_text())
    processor = model.group(1).strip() if model else os.uname().machine
    return f"{datetime.date.today().isoformat()}, {os.cpu_count()} cores ({processor}), {memory:.0f} GB memory"


def write(section, lines):
    """Prints the lines and puts them between the section's marks in the record."""
    body = "\n".join([f"Measured {machine()}.", "", *lines])
    print(body)
    begin, end = f"<!-- {section} -->", f"<!-- /{section} -->"
    text = RECORD.read_text(encoding="utf-8")
    before, _, rest = text.partition(begin)
    _, _, after = rest.partition(end)
    if not rest:
        sys.exit(f"docs/benchmarks.md has no marks for {section}")
    RECORD.write_text(f"{before}{begin}\n{body}\n{end}{after}", encoding="utf-8")
