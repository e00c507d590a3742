"""Ours alone on every seed of a range, so that the worst counts: generated problems, the same with rules over
everybody, and many short periods with few people of several skills, whose answer is known to be 100 per cent."""

import gzip
import json
import random
import statistics

from staffing_runs import WORK, make, ours

TYPICAL, LARGE, RULES, SHORT = range(1, 13), range(1, 7), range(1, 7), range(1, 201)
FOLDER = WORK / "staffing"


def written(name, make_data):
    """A problem file, made once."""
    file = FOLDER / f"{name}.json.gz"
    if not file.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        with gzip.open(file, "wt") as out:
            json.dump(make_data(), out)
    return file


def with_rule(periods, seed, rule, strength):
    """A typical problem with one rule over everybody, without its locks."""

    def data():
        with gzip.open(make(1500, 60, periods, seed), "rt") as file:
            problem = json.load(file)
        problem["locks"] = []
        detail = {"fairness": {"interest": 0.5, "share": 20.0}, "at_once": {"most": 20}}[rule]
        problem["rules"][rule] = {"strength": strength, **detail}
        return problem

    return written(f"typical-T{periods}-{rule}-{strength}-{seed}", data)


def short(seed, people=60, needs=190, periods=164):
    """Activities of four to sixty short periods, each for up to four people at once, drawn from a plan that staffs all of
    them: nobody is in two at a time there, and most are in one most of the time. Everybody has two to four of eight skills, all at the same level."""

    def data():
        chance = random.Random(seed)
        skills = [f"s{number}" for number in range(8)]
        held = [chance.sample(skills, chance.randint(2, 4)) for _ in range(people)]
        busy = [[False] * periods for _ in range(people)]
        initiatives, count = [], 0
        while count < needs:
            length = chance.randint(4, 60)
            first = chance.randrange(periods - length + 1)
            window = range(first, first + length)
            free = [one for one in range(people) if not any(busy[one][period] for period in window)]
            team = chance.sample(free, min(len(free), needs - count, chance.randint(1, 4)))
            rows = []
            for one in team:
                for period in window:
                    busy[one][period] = True
                rows.append({
                    "id": f"n{count}", "first": first, "last": first + length - 1, "kind": "heads", "amount": 1,
                    "share": 100, "critical": True, "external": True, "must": [[chance.choice(held[one]), 1]], "should": [],
                })
                count += 1
            if rows:
                initiatives.append({
                    "id": f"i{len(initiatives)}", "weight": 1.0, "min_areas": 0, "team_max": None,
                    "max_external": None, "needs": rows, "team": [],
                })
        weights = dict.fromkeys(("fit", "interest", "cost", "membership", "keep", "area", "release", "team_skill"), 0.0)
        return {
            "format": "innsats-problem/1", "name": f"short-{seed}", "periods": [str(period) for period in range(periods)],
            "rules": {"min_share": 20, "stretch": False}, "weights": {**weights, "desirable": 0.4, "stretch": 0.7},
            "units": [{"id": "U", "area": "A", "max_release": 100}],
            "people": [{
                "id": f"p{one}", "unit": "U", "external": False, "position": 100, "capacity": [100] * periods,
                "max_initiatives": 1, "cost": 1, "skills": [[skill, 1] for skill in held[one]],
            } for one in range(people)],
            "initiatives": initiatives, "interest": [], "previous": [], "locks": [], "exclusions": [], "conflicts": [],
        }

    return written(f"short-{seed}", data)


def cases():
    """Name, files, and the gaps asked for."""
    for periods in (1, 6):
        files = [make(1500, 60, periods, seed) for seed in TYPICAL]
        yield f"typical, {periods} periods, seeds 1-12", files, (0.01, 0.005)
    for periods in (1, 6):
        files = [make(12000, 300, periods, seed) for seed in LARGE]
        yield f"large, {periods} periods, seeds 1-6", files, (0.01, 0.005)
    for rule in ("fairness", "at_once"):
        for strength in ("wished", "required"):
            files = [with_rule(periods, seed, rule, strength) for periods in (1, 6) for seed in RULES]
            yield f"typical, {rule} {strength}, seeds 1-6 of each", files, (0.01,)
    yield "many short periods, seeds 1-200, all can be staffed", [short(seed) for seed in SHORT], (0.0,)


def table(results):
    """A row for each case and gap: the median and the worst of all seeds."""
    rows = []
    for name, files, gaps in cases():
        for gap in gaps:
            runs = [results.get(f"{file.name} seeds {gap}", lambda: ours(file, gap, repeat=1)) for file in files]
            seconds = [run["cpu"] for run in runs]
            missed = sum(not run["reached"] for run in runs)
            points = min(100 * (run["weighted"] - run["greedy_weighted"]) for run in runs)
            figures = f"{statistics.median(seconds):.2f} | {max(seconds):.2f} | {missed} | {points:+.1f}"
            rows.append(f"| {name} | {100 * gap:.1f} % | {figures} | {max(run['memory'] for run in runs):.0f} |")
    return [
        "| problems | asked | CPU s, median | CPU s, worst | not reached | least points over greedy | MB |",
        "|---|---:|---:|---:|---:|---:|---:|",
        *rows,
    ]
