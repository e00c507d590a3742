"""One solver on one problem: seconds of processor, peak memory, plan and proof. Ours, and the peers in a child process."""

import json
import os
import pathlib
import statistics
import subprocess
import sys

from bench_record import INNSATS, ROOT, measured

WORK = ROOT / "var" / "bench"
PYTHON = WORK / "venv" / "bin" / "python"
PEERS = ("highs-plain", "highs-tight", "cp-sat")
PEER_SECONDS = 120
RUNS = 3


def relative_gap(objective, bound):
    return max(0.0, bound - objective) / max(abs(objective), 1e-9)


def ours(problem, gap, time_limit=PEER_SECONDS, seed=0, more=(), repeat=RUNS):
    """The median of some runs on one thread, with the plan of the last one."""
    plan = WORK / "plan.json"
    command = [INNSATS, "staff", "--problem", problem, "--out", plan, "--gap", gap, "--time-limit", time_limit]
    command += ["--threads", 1, "--seed", seed, *more]
    runs, seconds = [], []
    for _ in range(repeat):
        runs.append(measured(command))
        found = json.loads(plan.read_text(encoding="utf-8"))
        # The solver's process says what it used: the system counts it here only where it was gone before its parent.
        seconds.append(max(runs[-1].cpu, found["cpu_seconds"]))
    return {
        "solver": "innsats",
        "asked": gap,
        "cpu": statistics.median(seconds),
        "wall": statistics.median(run.wall for run in runs),
        "memory": max(max(run.memory for run in runs), found["peak_memory_mb"]),
        "objective": found["objective"],
        "bound": found["bound"],
        "gap": found["gap"],
        "reached": found["gap"] <= gap + 1e-9,
        "greedy_objective": found["coverage"]["greedy_objective"],
        "weighted": found["coverage"]["weighted"],
        "greedy_weighted": found["coverage"]["greedy_weighted"],
        "candidates": found["method"]["candidates"],
    }


def peer(name, problem, gap, cpu_seconds=PEER_SECONDS):
    """A peer until it proves the gap or has used its processor seconds; reading and stating are not counted."""
    command = [PYTHON, ROOT / "script" / "lib" / "staffing_peer.py", name, problem, gap, cpu_seconds]
    complaints = WORK / "peer.log"
    with complaints.open("w") as log:
        child = subprocess.Popen([str(word) for word in command], cwd=ROOT, stdout=subprocess.PIPE, stderr=log)
        rows = [json.loads(line) for line in child.stdout if line.startswith(b"{")]
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    # -24: the kernel's word for used-up processor seconds.
    if child.returncode not in (0, -24):
        sys.stderr.write(complaints.read_text()[-2000:])
        print(f"{name} on {pathlib.Path(problem).name}: exit code {child.returncode}", file=sys.stderr)
    proven = [row for row in rows if row["objective"] is not None and row["bound"] is not None]
    first = next((row for row in proven if relative_gap(row["objective"], row["bound"]) <= gap + 1e-9), None)
    last = first or (proven[-1] if proven else {"objective": None, "bound": None})
    found = last["objective"] is not None
    return {
        "solver": name,
        "asked": gap,
        "cpu": first["cpu"] if first else cpu_seconds,
        "memory": usage.ru_maxrss / 1024,
        "objective": last["objective"],
        "bound": last["bound"],
        "gap": relative_gap(last["objective"], last["bound"]) if found else None,
        "reached": first is not None,
    }


def make(people, initiatives, periods, seed):
    """A problem file of the kind asked for, made once."""
    file = WORK / "staffing" / f"{people}x{initiatives}-T{periods}-{seed}.json.gz"
    if not file.exists():
        tool = ROOT / "data-import" / "tools" / "make_staffing.py"
        words = [sys.executable, tool, "--people", people, "--initiatives", initiatives, "--periods", periods]
        subprocess.run([str(word) for word in [*words, "--seed", seed, "--out", file]], check=True)
    return file


class Results:
    """What was measured, kept in a file so that a long run can go on where it was stopped."""

    def __init__(self, resume):
        self.file = WORK / "staffing.json"
        self.rows = json.loads(self.file.read_text()) if resume and self.file.exists() else {}

    def get(self, key, measure):
        if key not in self.rows:
            print(f"    {key}", file=sys.stderr, flush=True)
            self.rows[key] = measure()
            self.file.write_text(json.dumps(self.rows, indent=1))
        return self.rows[key]
