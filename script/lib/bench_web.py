"""A day in the browser at 12,000 employees: sessions of all roles, nine of ten requests read, one writes; both engines."""

import gzip
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

from bench_kill import free_port
from bench_people import Service, add_users, ask, rows, sign_in
from bench_record import INNSATS, ROOT, fresh_postgres, run, write

ROUNDS, SECONDS, CONNECTIONS = 3, 10, 64
DRAFTS = 8
LUA = ROOT / "script" / "lib" / "bench_web.lua"

# Of a hundred requests. What somebody sends was asked about, and answered, long before: each is a request of its own.
READS = {"start": 13, "own": 13, "questions": 13, "profile": 8, "list": 13, "search": 8, "unit": 8, "skill": 6, "find": 4, "proposal": 2, "gap": 2}
WRITES = {"answer": 7, "hand in": 3}
# So many requests lie between two steps of somebody who hands in: to be asked, to answer, to send.
STEP = 500
ROLES = [("ansatt", 40), ("leder", 10), ("hr", 4), ("sekretariat", 4), ("direktor", 2), ("revisor", 2), ("tillitsvalgt", 2)]


class Day:
    """The sessions, and what each may ask for."""

    def __init__(self, database, service):
        self.port, self.chance = service.port, random.Random(9)
        environment = {"DATABASE_URL": database}
        managers = rows(
            database,
            "SELECT p.id, p.number, u.unit_id FROM unit_version u JOIN person p ON p.number = u.manager_number "
            "WHERE u.valid_to IS NULL ORDER BY p.id",
        )
        people = rows(database, "SELECT id, number FROM person WHERE kind = 'employee' ORDER BY id")
        led = {person for person, _, _ in managers}
        plain = [row for row in people if row[0] not in led]
        self.units = [row[0] for row in rows(database, "SELECT id FROM unit")]
        self.skills = [row[0] for row in rows(database, "SELECT id FROM skill ORDER BY id")]
        self.names = [row[0] for row in rows(database, "SELECT DISTINCT last_name FROM person ORDER BY 1 LIMIT 300")]
        self.proposals = [row[0] for row in rows(database, "SELECT id FROM proposal")]
        self.sessions, users = [], []
        self.leaders = {}
        for role, count in ROLES:
            for number in range(count):
                person = managers.pop(0) if role == "leder" else plain.pop(number * 7 + 3)
                name = f"{role}{number}"
                users.append((name, ["ansatt"] if role == "ansatt" else ["ansatt", role], person[1]))
                self.sessions.append({"name": name, "role": role, "person": person[0]})
        add_users(INNSATS, environment, users)
        for session in self.sessions:
            session["cookie"] = sign_in(self.port, session["name"])
            held = f"SELECT skill_id FROM assessment WHERE person_id = {session['person']}"
            session["skills"] = [row[0] for row in rows(database, f"SELECT id FROM skill WHERE id NOT IN ({held}) ORDER BY id")]
            session["at"] = 0
        writers = [session for session in self.sessions if session["role"] != "admin"]
        self.senders, self.answerers = writers[::3], [session for number, session in enumerate(writers) if number % 3]
        for session in self.answerers:
            status, _, _ = ask(self.port, "POST", self.question(session)[0], session["cookie"], "")
            if status != 303:
                sys.exit(f"{session['name']} is not asked: {status}")
        self.number = 0

    def of(self, *roles):
        return self.chance.choice([session for session in self.sessions if session["role"] in roles])

    def words(self):
        return urllib.parse.quote(self.chance.choice(self.names))

    def read(self, kind):
        session, chance = self.chance.choice(self.sessions), self.chance
        if kind == "proposal":
            session = self.of("hr", "sekretariat")
        path = {
            "start": lambda: "/",
            "own": lambda: "/min-kompetanse",
            "questions": lambda: "/min-kompetanse/egenvurdering" + (chance.choice(["", "/gruppe/1"]) if session in self.answerers else ""),
            "profile": lambda: f"/ansatte/{session['person']}",
            "list": lambda: f"/ansatte?side={chance.randint(1, 240)}",
            "search": lambda: f"/ansatte?sok={self.words()}",
            "unit": lambda: f"/enheter/{chance.choice(self.units)}",
            "skill": lambda: f"/kompetanse/{chance.choice(self.skills)}",
            "find": lambda: self.find(),
            "proposal": lambda: "/".join(["/bemanning", *chance.sample(self.proposals, min(1, len(self.proposals)))]),
            "gap": lambda: "/gap",
        }[kind]()
        return session, path

    def find(self):
        return f"/finn?k1={self.chance.choice(self.skills)}&n1={self.chance.randint(1, 4)}"

    def question(self, session):
        return f"/min-kompetanse/egenvurdering/om/{session['skills'][session['at']]}", "fane=maaling"

    def answer(self, session):
        self.number += 1
        skill = session["skills"][session["at"]]
        fields = {"fane": "maaling", f"sett-{skill}": "0-0", f"svar-{skill}": self.number % 6, f"dok-{skill}": f"svar {self.number}"}
        return f"/min-kompetanse/egenvurdering/svar/{skill}", urllib.parse.urlencode(fields)

    def hand_in(self, session):
        """The next step of somebody who is asked, answers, sends, and is asked about the next skill."""
        step, session["step"] = session["step"], (session["step"] + 1) % 3
        if step == 0:
            session["at"] += 1
            return self.question(session)
        return self.answer(session) if step == 1 else ("/min-kompetanse/egenvurdering/sjekk", "valg=send")

    def plan(self, count):
        """Lines for the generator. Whoever hands in begins anew with each plan: of the one before, some lines were not sent."""
        kinds, weights = [*READS, *WRITES], [*READS.values(), *WRITES.values()]
        for session in self.senders:
            session["step"], session["line"] = 0, -STEP
        for line in range(count):
            kind = self.chance.choices(kinds, weights)[0]
            if kind == "answer":
                session = self.chance.choice(self.answerers)
                path, body = self.answer(session)
            elif kind == "hand in":
                ready = [session for session in self.senders if line - session["line"] >= STEP]
                if ready:
                    session = self.chance.choice(ready)
                    session["line"] = line
                    path, body = self.hand_in(session)
                else:
                    session = self.chance.choice(self.answerers)
                    path, body = self.answer(session)
            else:
                (session, path), body = self.read(kind), None
            yield f"{session['cookie']}\t{'GET' if body is None else 'POST'}\t{path}\t{body or ''}\n"

    def is_answered(self, line):
        cookie, method, path, body = line.rstrip("\n").split("\t")
        status, _, _ = ask(self.port, method, path, cookie, body or None)
        return status in (200, 303), f"{path}: {status}"


def loaded(day, service, lines, connections, seconds=SECONDS):
    """Requests a second, the milliseconds that half and 99 of 100 keep, wrong answers, processor seconds for each second."""
    with tempfile.NamedTemporaryFile("w", suffix=".plan") as plan:
        plan.writelines(lines)
        plan.flush()
        before = service.cpu()
        words = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "--latency", "-s", str(LUA)]
        address = f"http://127.0.0.1:{day.port}"
        said = subprocess.run([*words, address, "--", plan.name, address], check=True, capture_output=True, text=True).stdout
        cpu = (service.cpu() - before) / seconds
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1))
    times = [milliseconds(*re.search(rf"{share}%\s+([\d.]+)(us|ms|s)", said).groups()) for share in (50, 99)]
    wrong = re.search(r"wrong: ?(.*)", said).group(1).strip()
    lost = re.search(r"Socket errors: (.*)", said)
    return rate, *times, f"{wrong} {lost.group(1) if lost else ''}".strip(), cpu


def milliseconds(amount, unit):
    return float(amount) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def several(measure):
    found = [measure() for _ in range(ROUNDS)]
    wrong = "; ".join(sorted({one[3] for one in found if one[3]}))
    return *(statistics.median(one[place] for one in found) for place in range(3)), wrong, statistics.median(one[4] for one in found)


def autosave(day, service):
    """The median of an autosaved answer on a connection of its own, in milliseconds, while 64 others read."""
    session = day.chance.choice(day.answerers)
    reads = [line for line in day.plan(20_000) if "\tGET\t" in line]
    times, stop = [], threading.Event()
    reading = threading.Thread(target=lambda: (loaded(day, service, reads, CONNECTIONS), stop.set()))
    reading.start()
    time.sleep(1)
    while not stop.is_set():
        path, body = day.answer(session)
        started = time.perf_counter()
        status, _, _ = ask(day.port, "POST", path, session["cookie"], body)
        times.append(1000 * (time.perf_counter() - started))
        if status not in (200, 303):
            sys.exit(f"an autosaved answer: {status}")
        time.sleep(0.02)
    reading.join()
    return statistics.median(times)


def first_page(day):
    """All files of the start page, compressed, in kB, and what it asks of others. Of the fonts, the one that it asks for: a browser
    fetches the others where a page has letters of theirs."""
    session = day.of("ansatt")
    body = ask(day.port, "GET", "/", session["cookie"])[2]
    found = re.findall(r'<(?:link|script|img|source)\b[^>]*?(?:href|src)="([^"]+)"', body.decode())
    others = [address for address in found if address.startswith(("http:", "https:", "//"))]
    files = {address for address in found if address.startswith("/assets/")}
    for sheet in [address for address in files if address.endswith(".css")]:
        text = re.sub(r"@font-face\s*{[^}]*}", "", ask(day.port, "GET", sheet)[2].decode())
        files |= {urllib.parse.urljoin(sheet, name) for name in re.findall(r'url\("?([^")]+?)"?\)', text) if not name.startswith("data:")}
    pieces = [body, *(ask(day.port, "GET", address)[2] for address in files)]
    return sum(len(gzip.compress(piece)) for piece in pieces) / 1000, len(files), others


def heavy(day):
    leaders = [session for session in day.sessions if session["role"] == "leder"]
    of = lambda sessions, path: [f"{session['cookie']}\tGET\t{path()}\t\n" for session in sessions for _ in range(100)]
    yield "skills matrix, 50 x 30", of(leaders[:1], lambda: "/min-enhet/matrise?vis=alle&stor=ja")
    yield "expert search", of(day.sessions, day.find)
    yield "gap report", of(day.sessions, lambda: "/gap")


def measured(engine, database):
    service = Service(INNSATS, database, free_port())
    service.start()
    try:
        day = Day(database, service)
        for line in day.plan(400):
            good, what = day.is_answered(line)
            if not good:
                sys.exit(f"not a day's request: {what}")
        mixed = several(lambda: loaded(day, service, list(day.plan(60_000)), CONNECTIONS))
        least = 2000 if engine == "SQLite" else 1200
        yield engine, f"a mixed day, {CONNECTIONS} connections", least, 50, mixed
        for name, lines in heavy(day):
            yield engine, f"{name}, 16 connections", 150, 150, several(lambda: loaded(day, service, lines, 16))
        saved, memory = autosave(day, service), service.memory()
        size, files, others = first_page(day)
        yield engine, saved, memory, size, files, others
    finally:
        service.stop()


def row(engine, name, least, most, found):
    rate, half, within, wrong, cpu = found
    return (
        f"| {engine} | {name} | {least:,} | {rate:,.0f} | {rate / least:.2f} | {half:.1f} | {within:.0f} (at most {most}) | "
        f"{cpu:.2f} | {1000 * cpu / rate:.2f} | {wrong or 0} |"
    )


def main():
    folder, sqlite = sys.argv[1], ROOT / "var" / "bench" / "web.db"
    for ending in ("", "-wal", "-shm"):
        sqlite.with_name(sqlite.name + ending).unlink(missing_ok=True)
    shares = ", ".join(f"{name} {share}" for name, share in (READS | WRITES).items())
    people = ", ".join(f"{count} {role}" for role, count in ROLES)
    lines = [
        f"Median of {ROUNDS} rounds of {SECONDS} s; of 100 requests: {shares}. Sessions: {people}. Every status but 200 and 303 is counted as wrong.",
        "",
        "| engine | what | requests/s at least | measured | ratio | median ms | 99 % within ms | processors of the service | its CPU ms for each | wrong (0) |",
        "|---|---|---:|---:|---:|---:|---:|---:|---:|---|",
    ]
    after = []
    for engine, database in (("SQLite", f"sqlite://{sqlite}"), ("PostgreSQL", fresh_postgres("innsats_web"))):
        environment = {"DATABASE_URL": database}
        run([INNSATS, "import", folder], environment)
        run([INNSATS, "staff", "--from", "2026-11", "--periods", "12"], environment)
        *rates, last = measured(engine, database)
        lines += [row(*rate) for rate in rates]
        _, saved, memory, size, files, others = last
        after.append(
            f"{engine}: an autosaved answer while {CONNECTIONS} others read: {saved:.1f} ms at the median (at most 5). Peak memory "
            f"{memory:.0f} MB (at most 256). Start page with its {files} files: {size:.0f} kB compressed (at most 100), "
            f"{len(others)} requests to others (0)."
        )
    write("web", [*lines, "", *after])


if __name__ == "__main__":
    main()
