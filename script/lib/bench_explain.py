"""Explanations beside what solving again gives: what a person's loss costs, what one more person is worth."""

import json
import subprocess
import tempfile

from bench_record import INNSATS, write
from staffing_runs import make

PAIRS = 15
PROBLEMS = [(1500, 60, 1, 0), (1500, 60, 1, 1), (1500, 60, 6, 0), (1500, 60, 6, 1)]


def check(problem):
    """The figures of one problem, both ways."""
    with tempfile.NamedTemporaryFile(suffix=".json") as plan:
        files = ["--problem", str(problem)]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run([INNSATS, "staff", *files, "--out", plan.name], check=True, **quiet)
        words = [INNSATS, "explain", *files, "--plan", plan.name, "--check", str(PAIRS), "--format", "json"]
        return json.loads(subprocess.run(words, check=True, capture_output=True).stdout)


def main():
    rows, details = [], []
    for people, initiatives, periods, seed in PROBLEMS:
        name = f"{people} x {initiatives}, {periods} period{'s' if periods > 1 else ''}, seed {seed}"
        found = check(make(people, initiatives, periods, seed))
        rows.append(
            f"| {name} | {len(found['people'])} | {found['correlation']:.4f} "
            f"| {len(found['hires'])} | {found['exceeded']:.4f} |"
        )
        for kind in ("people", "hires"):
            pairs = "; ".join(
                f"{pair['what']} {pair['by_prices']:.2f} / {pair['solved_again']:.2f}" for pair in found[kind]
            )
            details.append(f"- {name}, {kind}: {pairs}")
    write(
        "explain",
        [
            "| problem | people | correlation of rent and loss (at least 0.99) | kinds of hire "
            "| most above what was said (0) |",
            "|---|---:|---:|---:|---:|",
            *rows,
            "",
            "Each pair, by prices / solved again:",
            "",
            *details,
        ],
    )


main()
