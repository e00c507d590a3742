"""Each page at 12,000 employees: the median time of an answer on one connection."""

import html
import http.client
import os
import pathlib
import re
import socket
import statistics
import subprocess
import sys
import time

from bench_record import INNSATS, ROOT, run, write

DATABASE = ROOT / "var" / "bench" / "pages.db"
WARM_UP, REQUESTS = 10, 100

# Name, address; or name, the page whose first such link is followed.
PAGES = [
    ("start", "/"),
    ("employees, first page", "/ansatte"),
    ("employees, search", "/ansatte?sok=hansen"),
    ("employees, far page", "/ansatte?side=200"),
    ("employee", ("/ansatte", r'href="(/ansatte/[^"/?#.]+)"')),
    ("units", "/enheter"),
    ("unit", ("/enheter", r'href="(/enheter/[^"/?#.]+)"')),
    ("skills", "/kompetanse"),
    ("skills, search with ø", "/kompetanse?sok=%C3%B8konomi"),
    ("skill", ("/kompetanse", r'href="(/kompetanse/[^"/?#.]+)"')),
    ("initiatives", "/tiltak"),
    ("initiative", ("/tiltak", r'href="(/tiltak/[^"/?#.]+)"')),
    ("proposals", "/bemanning"),
    ("proposal", ("/bemanning", r'href="(/bemanning/[0-9]+)"')),
    ("gap report", "/gap"),
    ("imports", "/import"),
]


def prepare(folder, environment):
    """The database, kept between runs: importing and proposing at this size takes a while."""
    done = DATABASE.with_suffix(".done")
    if done.exists():
        return
    for ending in ("", "-wal", "-shm"):
        pathlib.Path(f"{DATABASE}{ending}").unlink(missing_ok=True)
    run([INNSATS, "import", folder], environment)
    run([INNSATS, "staff", "--from", "2026-11", "--periods", "12"], environment)
    done.touch()


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def connected(port, server):
    for _ in range(150):
        if server.poll() is not None:
            sys.exit(f"innsats serve stopped with exit code {server.returncode}")
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port)
            connection.connect()
            return connection
        except OSError:
            time.sleep(0.1)
    sys.exit("innsats serve does not answer")


def get(connection, path):
    started = time.perf_counter()
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read()
    seconds = time.perf_counter() - started
    if response.status not in (200, 303, 302):
        sys.exit(f"{path}: {response.status}")
    if response.status != 200:
        return get(connection, response.headers["Location"])
    return seconds, body


def address_of(connection, where):
    if isinstance(where, str):
        return where
    page, link = where
    found = re.search(link, get(connection, page)[1].decode())
    if not found:
        sys.exit(f"{page} has no link like {link}")
    return html.unescape(found.group(1))


def rows(connection):
    for name, where in PAGES:
        path = address_of(connection, where)
        for _ in range(WARM_UP):
            get(connection, path)
        answers = [get(connection, path) for _ in range(REQUESTS)]
        times = sorted(1000 * seconds for seconds, _ in answers)
        kilobytes = len(answers[0][1]) / 1000
        median, slow = statistics.median(times), times[int(0.95 * len(times))]
        yield f"| {name} | {median:.1f} | {slow:.1f} | {kilobytes:.0f} |", median


def main():
    environment = {"DATABASE_URL": f"sqlite://{DATABASE}", "INNSATS_LOG": "warn"}
    prepare(sys.argv[1], environment)
    port = free_port()
    server = subprocess.Popen(
        [INNSATS, "serve", "--bind", f"127.0.0.1:{port}"],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
    )
    try:
        measured = list(rows(connected(port, server)))
    finally:
        server.terminate()
        server.wait()
    slowest = max(median for _, median in measured)
    write(
        "pages",
        [
            f"SQLite, release build, one connection, {REQUESTS} requests each. Slowest median: {slowest:.1f} ms (at most 50).",
            "",
            "| page | median ms | 95 % ms | kB |",
            "|---|---:|---:|---:|",
            *(line for line, _ in measured),
        ],
    )


main()
