"""Sourcing plans at the size of a municipality, beside the three reference plans: `bench_sourcing.py`."""

import json
import pathlib
import tempfile

from bench_record import INNSATS, measured, write
from sourcing_cases import case

# Employees, seconds that the plan may take, seeds.
CASES = [(1500, 10, [1, 2, 3]), (12_000, 60, [1, 2, 3])]
STATUS = {"optimal": "proven best", "within_gap": "within 0.5 %", "time_limit": "time was up"}


def row(folder, staff, seconds, seed):
    """Solves, verifies and measures one problem; a line of the table and whether it is as it should be."""
    problem, plan = folder / f"{staff}-{seed}.json", folder / f"{staff}-{seed}-plan.json"
    asked = case(staff, seed=seed)
    problem.write_text(json.dumps(asked), encoding="utf-8")
    words = ["--problem", problem, "--out", plan, "--time-limit", seconds, "--plan-only"]
    used = measured([INNSATS, "source", *words])
    measured([INNSATS, "verify", "--problem", problem, "--plan", plan])
    found = json.loads(plan.read_text(encoding="utf-8"))
    references = {reference["kind"]: reference["objective"] for reference in found["explanations"]["references"]}
    best = min(references.values())
    parts = [f"{100 * references[kind] / found['objective']:.0f} %" for kind in ("all_hire", "all_buy", "all_train")]
    line = (
        f"| {staff:,} | {seed} | {len(asked['gaps'])} | {len(asked['learners'])} | {found['cpu_seconds']:.1f} | {used.memory:.0f} "
        f"| {100 * found['gap']:.2f} % | {STATUS[found['status']]} | {found['cost'] / 1e6:.1f} "
        f"| {100 - 100 * found['open'] / found['asked']:.0f} % | {' | '.join(parts)} |"
    )
    return line, found["objective"] <= best * (1 + 1e-9)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        rows = [row(folder, staff, seconds, seed) for staff, seconds, seeds in CASES for seed in seeds]
    dearer = sum(not holds for _, holds in rows)
    write(
        "sourcing",
        [
            "Generated problems over 12 quarters (`script/lib/sourcing_cases.py`), one thread, gap 0.5 %; 10 s for 1,500 employees "
            "and 60 s for 12,000, the three reference plans included. The objective of each reference plan, which keeps the same "
            f"limits, in per cent of the plan's own. Every plan is accepted by `verify`; dearer than a reference plan: {dearer}.",
            "",
            "| employees | seed | gaps | learners | processor s | MB | gap | | million kroner | closed | all hire | all buy | all train |",
            "|---:|---:|---:|---:|---:|---:|---:|---|---:|---:|---:|---:|---:|",
            *(line for line, _ in rows),
        ],
    )


main()
