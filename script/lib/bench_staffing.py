"""`innsats staff` beside its peers: `bench_staffing.py [--resume] [--peer-seconds N] [CASE...]`.

CASE is seeds, typical, large, stretch, demo, replan or a problem file; without any, all six. Every case has its own table
between its own marks in docs/benchmarks.md; all files share one.
"""

import argparse
import pathlib
import statistics

import staffing_replan
import staffing_seeds
from bench_record import INNSATS, ROOT, measured, write
from staffing_runs import PEER_SECONDS, PEERS, RUNS, WORK, Results, make, ours, peer

SEEDS = (1, 2, 3)
CASES = ("seeds", "typical", "large", "stretch", "demo", "replan")

NOTE = (
    f"Processor seconds, all threads; ours with one thread, median of {RUNS} runs with reading, verifying and writing; peers "
    "with two threads or workers, only their solver counted, shares continuous (CP-SAT: steps of 5). `>` and a gap "
    "marked `*`: stopped before the gap was proven. A peer's memory includes Python and the stated model."
)


def per_cent(value):
    return "none" if value is None else f"{100 * value:.2f} %"


def amount(value):
    return "none" if value is None else f"{value:.2f}"


def row(name, run):
    reached = run["reached"]
    cpu = f"{run['cpu']:.1f}" if reached else f"> {run['cpu']:.0f}"
    gap = per_cent(run["gap"]) + ("" if reached else " *")
    figures = f"{gap} | {cpu} | {amount(run['objective'])} | {amount(run['bound'])} | {run['memory']:.0f}"
    return f"| {name} | {run['solver']} | {per_cent(run['asked'])} | {figures} |"


def beside(ours_run, peer_runs):
    """How many times less processor than the better peer; `>=` where no peer got there."""
    if not ours_run["reached"]:
        return "not reached"
    times = min(run["cpu"] for run in peer_runs) / max(ours_run["cpu"], 1e-3)
    return f"{'' if any(run['reached'] for run in peer_runs) else '>= '}1/{times:.1f}"


def compare(results, files, gaps, seconds):
    """Rows of every solver, and a summary row, for each problem file."""
    rows, summary = [], []
    for file in files:
        name = file.name.split(".")[0]
        runs = [results.get(f"{name} innsats {gap}", lambda: ours(file, gap)) for gap in gaps]
        peers = [results.get(f"{name} {one} {gaps[0]}", lambda: peer(one, file, gaps[0], seconds)) for one in PEERS]
        rows += [row(name, run) for run in runs + peers]
        best = runs[-1]
        gained = 100 * (best["weighted"] - best["greedy_weighted"])
        greedy = f"{100 * best['greedy_weighted']:.1f} | {100 * best['weighted']:.1f} | {gained:+.1f}"
        summary.append(f"| {name} | {runs[0]['candidates']:,} | {beside(runs[0], peers)} | {greedy} |")
    return [
        "| problem | solver | asked | proven | CPU s | objective | bound | MB |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
        *rows,
        "",
        f"| problem | candidates | CPU beside the better peer at {per_cent(gaps[0])} | greedy, weighted coverage | ours | points |",
        "|---|---:|---:|---:|---:|---:|",
        *summary,
        "",
        f"{NOTE} Peers were stopped after {seconds:.0f} CPU s.",
    ]


def typical(results, seconds):
    files = [make(1500, 60, periods, seed) for periods in (1, 6) for seed in SEEDS]
    return compare(results, files, (0.01, 0.005), seconds)


def large(results, seconds):
    return compare(results, [make(12000, 300, 1, 1)], (0.01,), seconds) + [""] + compare(
        results, [make(12000, 300, 6, 1)], (0.01, 0.015), seconds
    )


def stretch(results, _):
    """100,000 people, and how the cost of a proven 3 % grows up to there. No peer gets a first plan at this size."""
    rows = []
    for people, initiatives in ((1500, 60), (12000, 300), (100_000, 2000)):
        file = make(people, initiatives, 1, 1)
        run = results.get(f"{file.name} innsats growth", lambda: ours(file, 0.03, time_limit=600, repeat=1))
        figures = f"{run['cpu']:.1f} | {run['wall']:.1f} | {run['memory']:.0f}"
        rows.append(f"| {people:,} x {initiatives:,} | {run['candidates']:,} | {per_cent(run['gap'])} | {figures} |")
    return [
        "| people x initiatives, one period | candidates | proven (3 % asked) | CPU s | seconds | MB |",
        "|---|---:|---:|---:|---:|---:|",
        *rows,
    ]


def demo(results, _):
    """From the store: reading, stating, solving, verifying, storing."""

    def measure():
        database = WORK / "staffing-demo.db"
        for ending in ("", "-wal", "-shm"):
            pathlib.Path(f"{database}{ending}").unlink(missing_ok=True)
        environment = {"DATABASE_URL": f"sqlite://{database}", "INNSATS_LOG": "warn"}
        measured([INNSATS, "import", ROOT / "data-import" / "demo"], environment)
        words = [INNSATS, "staff", "--from", "2026-11", "--periods", 12, "--gap", 0.01]
        # Another seed is another request: the same one would be given back.
        runs = [measured([*words, "--seed", seed], environment) for seed in range(RUNS)]
        middle = lambda values: statistics.median(values)
        return [middle(run.wall for run in runs), middle(run.cpu for run in runs), max(run.memory for run in runs)]

    wall, cpu, memory = results.get("demo", measure)
    return [
        "| demo municipality from the store | seconds (at most 15) | CPU s | MB |",
        "|---|---:|---:|---:|",
        f"| 12 months, 1 % asked | {wall:.1f} | {cpu:.1f} | {memory:.0f} |",
    ]


def replan(results, _):
    return staffing_replan.table(results, make(1500, 60, 6, 1))


def seeds(results, _):
    return staffing_seeds.table(results)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--resume", action="store_true", help="go on where an earlier run was stopped")
    parser.add_argument("--peer-seconds", type=float, default=PEER_SECONDS, help="processor seconds for each peer")
    parser.add_argument("cases", nargs="*", default=CASES)
    wanted = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    results = Results(wanted.resume)
    tables = {"seeds": seeds, "typical": typical, "large": large, "stretch": stretch, "demo": demo, "replan": replan}
    for case in (case for case in wanted.cases if case in tables):
        write(f"staffing {case}", tables[case](results, wanted.peer_seconds))
    files = [pathlib.Path(case).resolve() for case in wanted.cases if case not in tables]
    if files:
        write("staffing files", compare(results, files, (0.01, 0.005), wanted.peer_seconds))


main()
