"""Planning again after a small change on typical T6: the cost beside planning from nothing."""

import copy
import gzip
import json
import statistics

from bench_record import INNSATS, measured
from staffing_runs import WORK, ours

# `innsats staff` starts from an earlier plan with this option.
OPTION = "--earlier"


def changes(problem, plan):
    """Name and changed problem, one for each kind of change."""
    row = plan["assignments"][0]
    need_of = {need["id"]: initiative for initiative in problem["initiatives"] for need in initiative["needs"]}
    initiative = need_of[row["need"]]["id"]
    on_team = {(one["person"], need_of[one["need"]]["id"]) for one in plan["assignments"]}

    def lock(changed):
        """Somebody able who is not on the team now."""
        for other in changed["initiatives"]:
            for need in (need for need in other["needs"] if need["must"]):
                skill, level = need["must"][0]
                for person in changed["people"]:
                    able = dict(map(tuple, person["skills"])).get(skill, 0) >= level
                    free = min(person["capacity"][need["first"] : need["last"] + 1]) >= max(40, need.get("share") or 0)
                    pair = [person["id"], other["id"]]
                    if able and free and tuple(pair) not in on_team and pair not in changed["exclusions"]:
                        changed["locks"].append(pair)
                        return

    def exclude(changed):
        pair = next(pair for pair in sorted(on_team) if list(pair) not in changed["locks"])
        changed["exclusions"].append(list(pair))

    def remove(changed):
        gone = row["person"]
        changed["people"] = [person for person in changed["people"] if person["id"] != gone]
        for name in ("interest", "previous", "locks", "exclusions"):
            changed[name] = [pair for pair in changed[name] if pair[0] != gone]
        changed["conflicts"] = [pair for pair in changed["conflicts"] if gone not in pair]

    def add(changed):
        twin = next(person for person in changed["people"] if person["id"] == row["person"])
        changed["people"].append({**twin, "id": "new"})

    def priority(changed):
        next(one for one in changed["initiatives"] if one["id"] == initiative)["weight"] = 8.0

    def drop(changed):
        changed["initiatives"] = [one for one in changed["initiatives"] if one["id"] != initiative]
        for name in ("interest", "previous", "locks", "exclusions"):
            changed[name] = [pair for pair in changed[name] if pair[1] != initiative]

    for change in (lock, exclude, remove, add, priority, drop):
        changed = copy.deepcopy(problem)
        change(changed)
        changed["name"] += f"-{change.__name__}"
        yield change.__name__, changed


def knows_option():
    return OPTION in measured([INNSATS, "staff", "--help"]).output


def table(results, file):
    """Cold and, where the program can, from the earlier plan."""
    again = knows_option()

    def measure():
        cold = ours(file, 0.01)
        earlier = WORK / "earlier.json"
        earlier.write_bytes((WORK / "plan.json").read_bytes())
        problem, plan = json.loads(gzip.decompress(file.read_bytes())), json.loads(earlier.read_text())
        rows = []
        for name, changed in changes(problem, plan):
            path = WORK / "staffing" / f"replan-{name}.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(changed))
            cold = ours(path, 0.01)
            warm = ours(path, 0.01, more=[OPTION, earlier, "--earlier-problem", file]) if again else cold
            rows.append([name, cold["cpu"], warm["cpu"] if again else None, warm["gap"]])
        return rows

    rows = results.get("replan", measure)
    lines = ["| change | CPU s from nothing | CPU s from the earlier plan | share | proven |", "|---|---:|---:|---:|---:|"]
    for name, cold, warm, gap in rows:
        figures = "not built | |" if warm is None else f"{warm:.2f} | {warm / cold:.2f} |"
        lines.append(f"| {name} | {cold:.2f} | {figures} {100 * gap:.2f} % |")
    shares = [warm / cold for _, cold, warm, _ in rows if warm is not None]
    if shares:
        lines += ["", f"Median share: {statistics.median(shares):.2f} (at most 0.25)."]
    return lines
