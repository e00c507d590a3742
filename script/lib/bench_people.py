"""Those who use the service while it is measured: their accounts, their sessions, the service itself."""

import concurrent.futures
import csv
import http.client
import io
import os
import sqlite3
import subprocess
import sys
import time
import urllib.parse

from bench_record import ROOT

PASSWORD = "bare for maaling"


def rows(database, query):
    """What `query` finds, as texts, asked beside the service: the service's own words are not relied on."""
    if database.startswith("sqlite:"):
        path = database.removeprefix("sqlite://")
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=10)
        try:
            return [["" if cell is None else str(cell) for cell in row] for row in connection.execute(query)]
        finally:
            connection.close()
    said = subprocess.run(["psql", "--csv", "--tuples-only", database, "-c", query], check=True, capture_output=True, text=True)
    return list(csv.reader(io.StringIO(said.stdout)))


def add_users(program, environment, users):
    """`users`: name, roles, the number of the person or none. Two at a time: each password is hashed."""

    def add(user):
        name, roles, person = user
        words = [program, "user", "add", name, "--password-stdin"]
        for role in roles:
            words += ["--role", role]
        words += ["--person", person] if person else []
        done = subprocess.run(words, env={**os.environ, **environment}, input=f"{PASSWORD}\n", text=True, capture_output=True)
        if done.returncode != 0:
            sys.exit(f"innsats user add {name}: {done.stderr}")

    with concurrent.futures.ThreadPoolExecutor(2) as several:
        list(several.map(add, users))


def headers(port, cookie=None):
    """Of a form that is sent from one of the service's own pages."""
    said = {"Origin": f"http://127.0.0.1:{port}", "Content-Type": "application/x-www-form-urlencoded"}
    return {**said, "Cookie": cookie} if cookie else said


def ask(port, method, path, cookie=None, body=None):
    """One request on a connection of its own: status, headers, body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request(method, path, body, headers(port, cookie))
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    finally:
        connection.close()


def sign_in(port, name):
    """The session's cookie."""
    body = urllib.parse.urlencode({"bruker": name, "passord": PASSWORD})
    status, said, _ = ask(port, "POST", "/logg-inn", body=body)
    cookies = [cookie.split(";")[0] for cookie in said.get_all("Set-Cookie") or []]
    found = [cookie for cookie in cookies if cookie.startswith("sid=")]
    if not found:
        sys.exit(f"{name} cannot sign in: {status}")
    return found[0]


class Service:
    """`innsats serve` on a database; it keeps its port when it is started again."""

    def __init__(self, program, database, port):
        self.program, self.database, self.port, self.process = program, database, port, None

    def start(self):
        """Starts it, and waits until it answers. The seconds until then."""
        started = time.perf_counter()
        self.process = subprocess.Popen(
            [self.program, "serve", "--bind", f"127.0.0.1:{self.port}"],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": self.database, "INNSATS_LOG": "warn"},
            stdout=subprocess.DEVNULL,
        )
        while time.perf_counter() - started < 60:
            if self.process.poll() is not None:
                sys.exit(f"innsats serve stopped with exit code {self.process.returncode}")
            try:
                if ask(self.port, "GET", "/logg-inn")[0] == 200:
                    return time.perf_counter() - started
            except OSError:
                time.sleep(0.002)
        sys.exit("innsats serve does not answer")

    def kill(self):
        """As the machine does when it loses power: nothing is said and nothing is finished."""
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def cpu(self):
        """Processor seconds until now."""
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """The most memory that it has held, in MB."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as status:
            line = next(line for line in status if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
