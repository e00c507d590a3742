#!/usr/bin/env python3
"""Makes a staffing problem (`innsats-problem/1`) of any size, the same bytes for the same arguments.

Shaped like a municipality's portfolio: a few large professions and many small ones, skills of which a few are common
and most are rare, part-time positions, little capacity beside daily operation, amounts and teams of very different
sizes, and about seven tenths of all capacity asked for. Python's standard library only.

    make_staffing.py --people 1500 --initiatives 60 --periods 6 --seed 1 --out problem.json.gz
"""

import argparse
import gzip
import itertools
import json
import pathlib
import random

# What turns up how often.
POSITIONS = {100: 43, 80: 29, 60: 14, 50: 14}
SHARES_FREE = {0.0: 8, 0.1: 7, 0.2: 16, 0.3: 18, 0.4: 18, 0.5: 13, 0.6: 11, 0.8: 6, 1.0: 3}
SKILL_COUNTS = {3: 27, 4: 18, 5: 14, 6: 13, 7: 10, 8: 8, 9: 4, 10: 3, 11: 2, 12: 1}
RELEASE_LIMITS = {25: 26, 30: 24, 35: 24, 45: 26}
AT_ONCE = {2: 25, 3: 50, 4: 25}
WEIGHTS = {1: 25, 2: 26, 3: 26, 5: 15, 8: 8}
NEED_COUNTS = {2: 1, 3: 17, 4: 16, 5: 20, 6: 17, 7: 13, 8: 8, 9: 4, 10: 2, 11: 2}
LEVELS_ASKED = {1: 11, 2: 31, 3: 33, 4: 20, 5: 5}
AREAS_ASKED = {1: 23, 2: 36, 3: 22, 4: 19}
HEAD_SHARES = {20: 35, 30: 20, 40: 25, 50: 20}
HEAD_COUNTS = {1: 45, 2: 28, 3: 27}
ASKED_OF_CAPACITY = 0.72
LEAST_SHARE = 20


def one_of(dice, table):
    """One key of a table of frequencies."""
    return dice.choices(list(table), weights=table.values())[0]


def zipf(count, exponent):
    return [1 / (rank + 1) ** exponent for rank in range(count)]


def some_of(dice, values, weights, count):
    """So many different values, heavier ones sooner."""
    keyed = sorted(zip(values, weights), key=lambda pair: -(dice.random() ** (1 / pair[1])))
    return [value for value, _ in keyed[:count]]


def to_five(amount):
    return int(5 * round(amount / 5))


class Maker:
    def __init__(self, people, initiatives, periods, seed):
        self.dice = random.Random(seed)
        self.name = f"made-{people}x{initiatives}-T{periods}-{seed}"
        self.counts = (people, initiatives)
        self.periods = periods
        self.professions = max(8, round(15 * (people / 1500) ** 0.41))
        self.profession_weights = zipf(self.professions, 0.6)
        self.general_weights = zipf(self.professions, 0.75)
        self.special_weights = zipf(12, 0.6)
        self.holders = {}

    def problem(self):
        units = self.units()
        people = self.people(units)
        initiatives = self.initiatives(people)
        previous = self.previous(people, initiatives)
        locks, locked = [], set()
        for person, initiative in previous:
            if person not in locked and self.dice.random() < 0.06:
                locked.add(person)
                locks.append([person, initiative])
        return {
            "format": "innsats-problem/1",
            "name": self.name,
            "periods": [f"t{period}" for period in range(self.periods)],
            "rules": {"min_share": LEAST_SHARE, "stretch": False},
            "weights": {
                "desirable": 0.4, "fit": 0.1, "interest": 0.05, "cost": 0.03, "membership": 0.02, "keep": 0.05,
                "area": 0.5, "stretch": 0.7, "release": 0.05, "team_skill": 0.5,
            },
            "units": units,
            "people": people,
            "initiatives": initiatives,
            "interest": self.interest(people, initiatives),
            "previous": previous,
            "locks": locks,
            "exclusions": self.exclusions(people, initiatives, locks),
            "conflicts": self.conflicts(people, locked),
        }

    def units(self):
        count = max(4, round(54 * (self.counts[0] / 1500) ** 0.82))
        limits = [one_of(self.dice, RELEASE_LIMITS) for _ in range(count)]
        return [{"id": f"U{at}", "area": f"U{at}", "max_release": limit} for at, limit in enumerate(limits)]

    def people(self, units):
        dice = self.dice
        professions = dice.choices(range(self.professions), weights=self.profession_weights, k=len(units))
        sizes = list(itertools.accumulate(dice.lognormvariate(0, 0.3) for _ in units))
        everybody = range(self.counts[0])
        own_unit = [at if at < len(units) else dice.choices(range(len(units)), cum_weights=sizes)[0] for at in everybody]
        return [self.person(at, unit, professions[unit]) for at, unit in enumerate(own_unit)]

    def person(self, at, unit, profession):
        dice = self.dice
        if dice.random() < 0.3:
            profession = dice.choices(range(self.professions), weights=self.profession_weights)[0]
        position = one_of(dice, POSITIONS)
        experience = dice.gauss(2.65, 0.6)
        skills = self.skills(profession, experience)
        for skill, level in skills:
            self.holders.setdefault(skill, []).append((at, level))
        return {
            "id": f"P{at}",
            "unit": f"U{unit}",
            "external": False,
            "position": position,
            "capacity": self.capacity(position),
            "max_initiatives": one_of(dice, AT_ONCE),
            "cost": round(min(1.87, max(0.54, (0.3 + 0.26 * experience) * dice.uniform(0.85, 1.15))), 3),
            "skills": [[f"S{skill}", level] for skill, level in skills],
        }

    def skills(self, profession, experience):
        """A common skill or two, the rest of the person's profession; levels around the person's experience."""
        dice = self.dice
        count = one_of(dice, SKILL_COUNTS)
        common = 2 if dice.random() < 0.18 else 1
        general = some_of(dice, range(self.professions), self.general_weights, common)
        special = [self.professions * (rank + 1) + profession for rank in range(12)]
        held = general + some_of(dice, special, self.special_weights, count - common)
        return [(skill, min(5, max(1, round(dice.gauss(experience, 0.9))))) for skill in sorted(held)]

    def capacity(self, position):
        """Per cent of full time in each period: mostly the same, with dips and absences."""
        dice = self.dice
        usual = to_five(position * one_of(dice, SHARES_FREE))
        row = [usual] * self.periods
        if self.periods > 1 and dice.random() < 0.5:
            for period in dice.sample(range(self.periods), dice.randint(1, max(1, self.periods // 3))):
                row[period] = 0 if dice.random() < 0.3 else max(0, usual - dice.choice([10, 20]))
        return row

    def initiatives(self, people):
        free = sum(sum(person["capacity"]) for person in people)
        sizes = [self.dice.lognormvariate(0, 0.4) for _ in range(self.counts[1])]
        numbers = itertools.count()
        return [
            self.initiative(at, ASKED_OF_CAPACITY * free * size / sum(sizes), numbers) for at, size in enumerate(sizes)
        ]

    def window(self):
        if self.periods == 1:
            return 0, 0
        first = int((self.periods - 1) * self.dice.random() ** 1.8)
        last = self.dice.randint(min(first + 1, self.periods - 1), self.periods - 1)
        return first, last

    def initiative(self, at, asked, numbers):
        dice = self.dice
        first, last = self.window()
        count = one_of(dice, NEED_COUNTS)
        asked_for = list(self.holders)
        popularity = [len(self.holders[skill]) ** 0.5 for skill in asked_for]
        skills = dice.choices(asked_for, weights=popularity, k=count)
        parts = [dice.lognormvariate(0, 0.8) for _ in skills]
        needs = []
        for skill, part in zip(skills, parts):
            amount = asked / (last - first + 1) * part / sum(parts)
            level = one_of(dice, LEVELS_ASKED)
            common = {"id": f"N{next(numbers)}", "first": first, "last": last}
            if dice.random() < 0.2:
                kind = {"kind": "heads", "amount": one_of(dice, HEAD_COUNTS), "share": one_of(dice, HEAD_SHARES)}
            else:
                kind = {"kind": "share", "amount": max(LEAST_SHARE, to_five(amount))}
            wanted = {"critical": dice.random() < 0.65, "external": True, "must": [[f"S{skill}", level]], "should": []}
            needs.append(common | kind | wanted)
        total = sum(need["amount"] * need.get("share", 1) for need in needs)
        return {
            "id": f"I{at}",
            "weight": float(one_of(dice, WEIGHTS)),
            "min_areas": one_of(dice, AREAS_ASKED),
            "team_max": max(6, -(-int(0.8 * total) // LEAST_SHARE)),
            "max_external": None,
            "needs": needs,
            "team": [],
        }

    def previous(self, people, initiatives):
        """One to four people on two thirds of the initiatives, all able to do something there."""
        dice, rows = self.dice, []
        for initiative in initiatives:
            if dice.random() > 0.67:
                continue
            for need in dice.choices(initiative["needs"], k=dice.randint(1, 3)):
                skill, level = need["must"][0]
                able = [
                    at
                    for at, held in self.holders[int(skill[1:])]
                    if held >= level
                    and min(people[at]["capacity"][need["first"] : need["last"] + 1]) >= max(40, need.get("share", 0))
                ]
                row = [f"P{dice.choice(able)}", initiative["id"]] if able else None
                if row and row not in rows[-4:]:
                    rows.append(row)
        return rows

    def interest(self, people, initiatives):
        dice = self.dice
        wanting = dice.sample(people, round(0.3 * len(people)))
        rows = []
        for person in wanting:
            for initiative in dice.sample(initiatives, min(2, len(initiatives))):
                rows.append([person["id"], initiative["id"], round(dice.uniform(0.3, 1.0), 2)])
        return rows

    def exclusions(self, people, initiatives, locks):
        dice = self.dice
        locked = {(person, initiative) for person, initiative in locks}
        pairs = {
            (dice.choice(people)["id"], dice.choice(initiatives)["id"]) for _ in range(round(0.1 * len(people)))
        }
        return [list(pair) for pair in sorted(pairs - locked)]

    def conflicts(self, people, locked):
        """Pairs from one unit."""
        dice, rows = self.dice, []
        by_unit = {}
        for person in people:
            if person["id"] not in locked:
                by_unit.setdefault(person["unit"], []).append(person["id"])
        several = [members for members in by_unit.values() if len(members) >= 2]
        for _ in range(round(len(people) / 30) if several else 0):
            rows.append(dice.sample(dice.choice(several), 2))
        return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--people", type=int, default=1500)
    parser.add_argument("--initiatives", type=int, default=60)
    parser.add_argument("--periods", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    wanted = parser.parse_args()
    problem = Maker(wanted.people, wanted.initiatives, wanted.periods, wanted.seed).problem()
    text = json.dumps(problem, separators=(",", ":")).encode()
    wanted.out.parent.mkdir(parents=True, exist_ok=True)
    if wanted.out.suffix == ".gz":
        text = gzip.compress(text, compresslevel=6, mtime=0)
    wanted.out.write_bytes(text)


main()
