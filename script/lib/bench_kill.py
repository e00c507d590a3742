"""Answers that were acknowledged, after `kill -9` at random moments: none lost, none that nobody gave.

    bench_kill.py PROGRAM [--kills N] [--answers N] [--postgres-kills N] [--record]

Eight writers send answers about themselves as the page does, and note each that was acknowledged. What is stored is compared with
their ledger alone, beside the service, each time it has started again.
"""

import argparse
import http.client
import os
import pathlib
import random
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

from bench_people import Service, add_users, headers, rows, sign_in
from bench_record import ROOT, fresh_postgres, run, write

WRITERS, AT_ONCE, ANSWERS_TO_SEND = 8, 4, 400
DEMO = ROOT / "data-import" / "demo"


class Writer(threading.Thread):
    """Somebody who answers about four skills over and over, and sends the answers now and then."""

    def __init__(self, port, cookie, person, skills, heart):
        super().__init__(daemon=True)
        self.port, self.cookie, self.person, self.skills, self.heart = port, cookie, person, skills, heart
        self.lock, self.refused, self.parked = threading.Lock(), None, threading.Event()
        self.number, self.first, self.since_sent, self.acknowledged = 0, 0, 0, 0
        # Of each skill: what was acknowledged last, what was tried last, and how many of each; which were sent.
        self.ledger, self.sent = {}, set()
        # The skills they are being asked about: nothing else is taken.
        self.asked = set()

    def run(self):
        while self.heart.goes_on:
            self.parked.set()
            if not self.heart.beats.wait(0.05):
                continue
            self.parked.clear()
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
            try:
                while self.heart.beats.is_set() and self.refused is None:
                    self.write(connection)
            except (OSError, http.client.HTTPException):
                pass
            finally:
                connection.close()

    def post(self, connection, path, fields):
        said = {**headers(self.port, self.cookie), "HX-Request": "true"}
        connection.request("POST", path, urllib.parse.urlencode(fields), said)
        response = connection.getresponse()
        response.read()
        if response.status not in (200, 303):
            self.refused = f"{path}: {response.status}"
        return response.status in (200, 303)

    def write(self, connection):
        if self.since_sent >= ANSWERS_TO_SEND and self.first + 2 * AT_ONCE <= len(self.skills):
            return self.send(connection)
        skill = self.skills[self.first + (self.number + 1) % AT_ONCE]
        if skill not in self.asked:
            if self.post(connection, f"/min-kompetanse/egenvurdering/om/{skill}", {}):
                self.asked.add(skill)
            return
        self.number += 1
        line = self.ledger.setdefault(skill, {"good": 0, "tried": 0, "goods": 0, "tries": 0})
        line["tried"], line["tries"] = self.number, line["tries"] + 1
        fields = {"fane": "maaling", f"sett-{skill}": "0-0", f"svar-{skill}": self.number % 6}
        if self.post(connection, f"/min-kompetanse/egenvurdering/svar/{skill}", {**fields, f"dok-{skill}": f"svar {self.number}"}):
            line["good"], line["goods"] = self.number, line["goods"] + 1
            self.since_sent += 1
            self.acknowledged += 1

    def send(self, connection):
        """The answers go. Whatever becomes of it, the next ones are about other skills."""
        gone = self.skills[self.first : self.first + AT_ONCE]
        self.first, self.since_sent = self.first + AT_ONCE, 0
        if self.post(connection, "/min-kompetanse/egenvurdering/sjekk", {}):
            self.sent.update(gone)


class Heart:
    """Whether the writers write."""

    def __init__(self):
        self.beats, self.goes_on = threading.Event(), True


def faults(database, writers):
    """What the ledger says and the database does not, and the other way round: answers lost, answers invented."""
    people = ", ".join(str(writer.person) for writer in writers)
    drafts, history = {}, {}
    for person, skill, evidence, version in rows(
        database, f"SELECT person_id, skill_id, evidence, version FROM assessment_draft WHERE person_id IN ({people})"
    ):
        drafts[int(person), int(skill)] = (number_of(evidence), int(version))
    for person, skill, evidence in rows(
        database,
        f"SELECT person_id, skill_id, evidence FROM assessment WHERE person_id IN ({people}) AND evidence LIKE 'svar %'",
    ):
        history.setdefault((int(person), int(skill)), []).append(number_of(evidence))
    lost = invented = 0
    known = set()
    for writer in writers:
        for skill, line in writer.ledger.items():
            of = (writer.person, skill)
            known.add(of)
            said, version = drafts.get(of, (None, None))
            told = history.get(of, [])
            if version is not None:
                lost += max(0, line["goods"] - version)
                invented += max(0, version - line["tries"])
            last = max([*told, -1 if said is None else said], default=-1)
            lost += line["good"] > 0 and last < line["good"]
            lost += skill in writer.sent and line["good"] > 0 and not told
            invented += (last > line["tried"]) + max(0, len(told) - 1)
    return lost, invented + len((drafts.keys() | history.keys()) - known)


def number_of(evidence):
    return int(evidence.removeprefix("svar "))


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def writers_of(program, database, service, heart):
    environment = {"DATABASE_URL": database}
    people = rows(database, f"SELECT id, number FROM person WHERE kind = 'employee' ORDER BY id LIMIT {WRITERS}")
    add_users(program, environment, [(f"skriver{number}", ["ansatt"], number) for _, number in people])
    service.start()
    writers = []
    for person, number in people:
        held = f"SELECT skill_id FROM assessment WHERE person_id = {person}"
        skills = [int(skill) for (skill,) in rows(database, f"SELECT id FROM skill WHERE id NOT IN ({held}) ORDER BY id")]
        cookie = sign_in(service.port, f"skriver{number}")
        writers.append(Writer(service.port, cookie, int(person), skills, heart))
    service.stop()
    return writers


def killed(program, database, kills, answers):
    """Answers acknowledged, lost, invented, the seconds of each start, and whether the record of who did what is whole."""
    heart, service = Heart(), Service(program, database, free_port())
    writers = writers_of(program, database, service, heart)
    chance = random.Random(9)
    starts, lost, invented = [], 0, 0

    def acknowledged():
        return sum(writer.acknowledged for writer in writers)

    for writer in writers:
        writer.start()
    for kill in range(kills + 1):
        starts.append(service.start())
        more, wrong = faults(database, writers)
        lost, invented = lost + more, invented + wrong
        if kill == kills:
            break
        # So many more are acknowledged before the next kill that all come to `answers`; a moment more, or less.
        left = max(0, answers - acknowledged()) / (kills - kill)
        until = acknowledged() + (max(1, left) if kill == kills - 1 else chance.uniform(0, 2 * left))
        heart.beats.set()
        while acknowledged() < until and not any(writer.refused for writer in writers):
            time.sleep(0.001)
        time.sleep(chance.uniform(0, 0.004))
        service.kill()
        heart.beats.clear()
        refused = [writer.refused for writer in writers if writer.refused]
        if refused:
            sys.exit(f"an answer was refused: {refused[0]}")
        for writer in writers:
            writer.parked.clear()
        for writer in writers:
            writer.parked.wait(15)
    heart.goes_on = False
    service.stop()
    verified = subprocess.run([program, "audit", "verify"], env=environment(database), capture_output=True)
    return {
        "kills": kills,
        "answers": acknowledged(),
        "lost": lost,
        "invented": invented,
        "starts": starts,
        "whole": verified.returncode == 0,
    }


def environment(database):
    return {**os.environ, "DATABASE_URL": database}


def imports_killed(program, folder, times):
    """An import that is killed while it reads and writes: how often nothing was there afterwards, all, or a part."""
    chance, outcomes = random.Random(9), {"nothing": 0, "all": 0, "a part": 0}
    tables = ("person", "unit", "skill", "assessment", "initiative")
    count = "SELECT " + ", ".join(f"(SELECT count(*) FROM {table})" for table in tables)
    whole = f"sqlite://{folder}/whole.db"
    seconds, _ = run([program, "import", DEMO], {"DATABASE_URL": whole})
    empty = Service(program, f"sqlite://{folder}/empty.db", free_port())
    empty.start()
    empty.stop()
    for number in range(times):
        database = f"sqlite://{folder}/import{number}.db"
        shutil.copy(f"{folder}/empty.db", f"{folder}/import{number}.db")
        before = rows(database, count)
        child = subprocess.Popen([program, "import", DEMO], env=environment(database), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.3, 1.02) * seconds)
        child.kill()
        child.wait()
        # The next who opens it finishes or forgets what was begun.
        run([program, "audit", "verify"], {"DATABASE_URL": database})
        now = rows(database, count)
        outcomes["nothing" if now == before else "all" if now == rows(whole, count) else "a part"] += 1
    return outcomes


def told(engine, found):
    times = [1000 * start for start in found["starts"]]
    return (
        f"| {engine} | {found['kills']:,} | {found['answers']:,} | {found['lost']} | {found['invented']} | "
        f"{'yes' if found['whole'] else 'NO'} | {statistics.median(times):.0f} | {max(times):.0f} |"
    )


def main():
    words = argparse.ArgumentParser()
    words.add_argument("program", type=pathlib.Path)
    words.add_argument("--kills", type=int, default=1000)
    words.add_argument("--answers", type=int)
    words.add_argument("--postgres-kills", type=int, default=0)
    words.add_argument("--imports", type=int, default=10)
    words.add_argument("--record", action="store_true")
    asked = words.parse_args()
    program = asked.program.resolve()
    with tempfile.TemporaryDirectory(prefix="innsats-kill.") as folder:
        runs = [("SQLite", f"sqlite://{folder}/kill.db", asked.kills, asked.answers or 100 * asked.kills)]
        if asked.postgres_kills:
            runs.append(("PostgreSQL", fresh_postgres("innsats_kill"), asked.postgres_kills, 100 * asked.postgres_kills))
        found = []
        for engine, database, kills, answers in runs:
            run([program, "import", DEMO], {"DATABASE_URL": database})
            found.append((engine, killed(program, database, kills, answers)))
        outcomes = imports_killed(program, folder, asked.imports)
    lines = [
        "| engine | kills | acknowledged answers | lost (0) | invented (0) | record of who did what is whole | start, median ms | slowest ms |",
        "|---|---:|---:|---:|---:|---|---:|---:|",
        *(told(engine, one) for engine, one in found),
        "",
        f"An import of 1,500 employees killed {asked.imports} times (SQLite): nothing was there {outcomes['nothing']} times, all "
        f"{outcomes['all']} times, a part {outcomes['a part']} times (0).",
    ]
    write("kill", lines) if asked.record else print("\n".join(lines))
    if outcomes["a part"] or any(one["lost"] or one["invented"] or not one["whole"] for _, one in found):
        sys.exit("What was acknowledged does not stand as it was said.")


if __name__ == "__main__":
    main()
