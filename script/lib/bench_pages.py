"""Each page at 12,000 employees on both engines: the median time on one connection, and under load where wrk is."""

import html
import http.client
import os
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.parse

from bench_record import INNSATS, ROOT, fresh_postgres, run, write

SQLITE = ROOT / "var" / "bench" / "pages.db"
NEW_WORDS = pathlib.Path(__file__).with_name("bench_new_words.lua")
WARM_UP, REQUESTS = 10, 100
CONNECTIONS, SECONDS = 64, 8
PASSWORD = "bare for maaling"

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


# Name, address, wrk's script: what many ask for at once.
LOADS = [
    ("employees, first page", "/ansatte", None),
    ("employees, search", "/ansatte?sok=hansen", None),
    ("employees, searches never made before", "/ansatte", NEW_WORDS),
    ("employees, far page", "/ansatte?side=200", None),
    ("employee", PAGES[4][1], None),
    ("units", "/enheter", None),
    ("skills", "/kompetanse", None),
    ("skills, search with ø", "/kompetanse?sok=%C3%B8konomi", None),
    ("initiatives", "/tiltak", None),
    ("proposals", "/bemanning", None),
    ("gap report", "/gap", None),
]


def prepare(folder, environment):
    """The database, kept between runs: importing and proposing at this size takes a while."""
    done = SQLITE.with_suffix(".done")
    if done.exists():
        return
    for ending in ("", "-wal", "-shm"):
        pathlib.Path(f"{SQLITE}{ending}").unlink(missing_ok=True)
    fill(folder, environment)
    done.touch()


def fill(folder, environment):
    run([INNSATS, "import", folder], environment)
    run([INNSATS, "staff", "--from", "2026-11", "--periods", "12"], environment)


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


def signed_in(connection, port, environment):
    """The cookie of who may open every page that is measured."""
    words = [INNSATS, "user", "add", "bench", "--password-stdin"]
    for role in ("ansatt", "hr", "sekretariat"):
        words += ["--role", role]
    # There already where the database is measured again.
    subprocess.run(words, env={**os.environ, **environment}, input=f"{PASSWORD}\n", text=True, capture_output=True)
    body = urllib.parse.urlencode({"bruker": "bench", "passord": PASSWORD})
    headers = {"Origin": f"http://127.0.0.1:{port}", "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", "/logg-inn", body, headers)
    response = connection.getresponse()
    response.read()
    cookies = [cookie.split(";")[0] for cookie in response.headers.get_all("Set-Cookie") or []]
    found = [cookie for cookie in cookies if cookie.startswith("sid=")]
    if not found:
        sys.exit(f"nobody can sign in: {response.status}")
    return found[0]


def get(connection, path):
    started = time.perf_counter()
    connection.request("GET", path, headers={"Cookie": connection.cookie})
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


class Served:
    """`innsats serve` on a database, for as long as it is measured."""

    def __init__(self, database):
        self.environment = {"DATABASE_URL": database, "INNSATS_LOG": "warn"}

    def __enter__(self):
        self.port = free_port()
        self.server = subprocess.Popen(
            [INNSATS, "serve", "--bind", f"127.0.0.1:{self.port}"],
            cwd=ROOT,
            env={**os.environ, **self.environment},
            stdout=subprocess.DEVNULL,
        )
        self.connection = connected(self.port, self.server)
        self.connection.cookie = signed_in(self.connection, self.port, self.environment)
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()

    def medians(self):
        """Of each page: its name, the median, the slow end (milliseconds) and its size (kB)."""
        for name, where in PAGES:
            path = address_of(self.connection, where)
            for _ in range(WARM_UP):
                get(self.connection, path)
            answers = [get(self.connection, path) for _ in range(REQUESTS)]
            times = sorted(1000 * seconds for seconds, _ in answers)
            yield name, statistics.median(times), times[int(0.95 * len(times))], len(answers[0][1]) / 1000

    def export(self):
        """Seconds for everybody as a file."""
        return min(get(self.connection, "/ansatte.csv")[0] for _ in range(3))

    def load(self):
        """Of each list: its name, answers a second and the time that 99 of 100 keep, in milliseconds."""
        for name, where, script in LOADS:
            address = f"http://127.0.0.1:{self.port}{address_of(self.connection, where)}"
            words = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency"]
            words += ["-H", f"Cookie: {self.connection.cookie}"]
            words += ["-s", str(script)] if script else []
            said = subprocess.run([*words, address], check=True, capture_output=True, text=True).stdout
            bad = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
            if bad:
                sys.exit(f"{address}: {bad.group(1)} answers were refused")
            rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1))
            amount, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", said).groups()
            yield name, rate, float(amount) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def page_table(sqlite, postgres):
    pairs = list(zip(sqlite, postgres))
    slowest = [max(median for _, median, _, _ in rows) for rows in (sqlite, postgres)]
    return [
        f"Release build, one connection, {REQUESTS} requests each. Slowest median: {slowest[0]:.1f} ms on SQLite "
        f"(at most 10), {slowest[1]:.1f} ms on PostgreSQL (at most 20).",
        "",
        "| page | SQLite, median ms | 95 % ms | PostgreSQL, median ms | 95 % ms | kB |",
        "|---|---:|---:|---:|---:|---:|",
        *(
            f"| {name} | {median:.1f} | {slow:.1f} | {other:.1f} | {other_slow:.1f} | {size:.0f} |"
            for (name, median, slow, size), (_, other, other_slow, _) in pairs
        ),
    ]


def load_table(sqlite, postgres):
    if not sqlite:
        return ["Not measured under load: `wrk` is not installed."]
    return [
        f"{CONNECTIONS} connections for {SECONDS} s each, `wrk` on the same processors (goal on SQLite: at least "
        "1,500 answers a second for every list and search, 99 of 100 within 80 ms).",
        "",
        "| page | SQLite, answers/s | 99 % within ms | PostgreSQL, answers/s | 99 % within ms |",
        "|---|---:|---:|---:|---:|",
        *(
            f"| {name} | {rate:,.0f} | {within:.0f} | {other:,.0f} | {other_within:.0f} |"
            for (name, rate, within), (_, other, other_within) in zip(sqlite, postgres)
        ),
    ]


def measured(database):
    with Served(database) as served:
        medians = list(served.medians())
        export = served.export()
        load = list(served.load()) if shutil.which("wrk") else []
    return medians, load, export


def main():
    sqlite, postgres = f"sqlite://{SQLITE}", fresh_postgres("innsats_pages")
    prepare(sys.argv[1], {"DATABASE_URL": sqlite})
    fill(sys.argv[1], {"DATABASE_URL": postgres})
    (medians, load, export), (their_medians, their_load, their_export) = measured(sqlite), measured(postgres)
    write(
        "pages",
        [
            *page_table(medians, their_medians),
            "",
            *load_table(load, their_load),
            "",
            f"Everybody as a file (`/ansatte.csv`): {export:.2f} s on SQLite (at most 1), {their_export:.2f} s on PostgreSQL.",
        ],
    )


main()
