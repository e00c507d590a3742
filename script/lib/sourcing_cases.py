"""Sourcing problems of the size of a municipality: `sourcing_cases.py STAFF [--seed N] [--quarters N] > problem.json`."""

import argparse
import json
import random
import sys

BASIS = {"source": "Generated", "date": "2026-11-01"}
FREED = [22000, 26000, 31000]


def quarter(number):
    return f"{number % 4 + 1}. kvartal {2027 + number // 4}"


class Case:
    """One generated problem. What is asked and offered grows with the staff; the number of skills less so."""

    def __init__(self, staff, quarters, seed):
        self.dice = random.Random(seed)
        self.quarters = quarters
        self.units = [f"U{number}" for number in range(max(1, staff // 25))]
        self.skills = [f"S{number}" for number in range(40 + staff // 150)]
        self.people, self.gaps, self.options = [], [], []
        self.add_gaps(staff // 15 if staff < 5000 else staff // 24)
        self.ways = [way for skill in self.skills for way in self.ways_of(skill)]
        self.learners = [row for skill in self.skills for row in self.learners_of(skill, 2 + staff // 1000)]
        self.mentors = [self.mentor(skill) for skill in self.skills if self.dice.random() < 0.7]
        self.add_options()
        self.posts = [post for skill in self.skills for post in self.posts_of(skill)]
        self.contracts = [row for skill in self.skills for row in self.contracts_of(skill)]

    def person(self):
        """A new person who can give a part of full time."""
        share = self.dice.choice([10, 15, 20, 25, 30, 40, 50])
        absent = self.dice.randrange(self.quarters) if self.dice.random() < 0.1 else None
        capacity = [0 if period == absent else share for period in range(self.quarters)]
        self.people.append({"id": f"P{len(self.people)}", "unit": self.dice.choice(self.units), "capacity": capacity})
        return self.people[-1]["id"]

    def add_gaps(self, count):
        for number in range(count):
            first = self.dice.randrange(self.quarters - 1)
            last = min(self.quarters - 1, first + self.dice.randrange(1, 8))
            amount = self.dice.choice([10, 15, 20, 25, 40, 50, 60, 80, 100, 120, 150])
            amounts = [max(5, amount + self.dice.choice([-10, 0, 0, 0, 10])) for _ in range(first, last + 1)]
            self.gaps.append(
                {
                    "id": f"G{number}",
                    "skill": self.dice.choice(self.skills),
                    "level": self.dice.choice([2, 3, 3, 3, 4]),
                    "first": first,
                    "last": last,
                    "amounts": amounts,
                    "weight": self.dice.choice([0.5, 1, 1, 1.5, 2, 3]),
                }
            )

    def ways_of(self, skill):
        course = {"id": f"course-{skill}", "kind": "course", "skill": skill, "from": 1, "to": 3}
        course |= {"months": self.dice.choice([2, 3, 4, 6]), "price": 1000 * self.dice.randrange(8, 60)}
        course |= {"load": self.dice.choice([10, 15, 20]), "seats": self.dice.choice([2, 4, None]), "basis": BASIS}
        beside = {"id": f"job-{skill}", "kind": "on_the_job", "skill": skill, "from": 2, "to": 4}
        beside |= {"months": self.dice.choice([6, 9, 12]), "price": 0, "load": 20, "basis": BASIS}
        return [course, beside]

    def learners_of(self, skill, count):
        rows = []
        for number in range(self.dice.randrange(count, 2 * count)):
            level = self.dice.choice([1, 2, 2])
            ways = [f"course-{skill}"] + ([f"job-{skill}"] if level == 2 else [])
            row = {"id": f"learn-{skill}-{number}", "person": self.person(), "skill": skill, "level": level}
            row |= {"willing": self.dice.random() < 0.8, "ways": ways, "freed": self.dice.choice(FREED)}
            rows.append(row | {"stays": self.dice.choice([0.85, 0.9, 0.95]), "basis": BASIS})
        return rows

    def mentor(self, skill):
        return {"person": self.person(), "skill": skill, "level": 4, "learners": self.dice.choice([1, 2])}

    def add_options(self):
        for gap in self.gaps:
            window = {"first": gap["first"], "last": gap["last"]}
            if self.dice.random() < 0.4:
                share = {"person": self.person(), "amount": 25, "per_month": self.dice.choice(FREED)} | window
                self.option("ask", gap, {"raise_share": share})
            if self.dice.random() < 0.1:
                share = {"amount": 50, "per_month": 150000 + 1000 * self.dice.randrange(50)} | window
                self.option("extend", gap, {"extend_contract": share})
            if self.dice.random() < 0.1 and gap["last"] + 1 < self.quarters:
                self.option("move", gap, {"move_window": {"by": 1, "once": 10000 * self.dice.randrange(1, 12)}})
            if self.dice.random() < 0.15:
                self.option("lower", gap, {"lower_level": {"to": gap["level"] - 1, "once": 25000}})

    def option(self, name, gap, change):
        self.options.append({"id": f"{name}-{gap['id']}", "gap": gap["id"], "change": change, "basis": BASIS})

    def posts_of(self, skill):
        def post(kind, level, position, most):
            row = {"id": f"{kind}-{skill}", "kind": kind, "covers": [[skill, level]], "position": position}
            row |= {"lead_months": self.dice.choice([2, 4, 6]), "yearly": 10000 * self.dice.randrange(75, 120)}
            row |= {"once": 50000, "least_months": 12, "most": most, "stays": self.dice.choice([0.88, 0.92, 0.96])}
            return row | {"basis": BASIS}

        rows = [post("appoint", 4, 100, 10)]
        return rows + ([post("redeploy", 3, 50, 1)] if self.dice.random() < 0.3 else [])

    def contracts_of(self, skill):
        def contract(kind, lead, least, hourly, most):
            row = {"id": f"{kind}-{skill}", "kind": kind, "covers": [[skill, 5]], "lead_months": lead}
            return row | {"hourly": hourly, "least_months": least, "most": most, "basis": BASIS}

        rows = [contract("service", 2, 3, 1150 + 50 * self.dice.randrange(10), 400)]
        if self.dice.random() < 0.5:
            rows.append(contract("hire_in", 1, 6, 1050 + 50 * self.dice.randrange(8), 200))
        if self.dice.random() < 0.2:
            rows.append(contract("share", 3, 12, 650 + 50 * self.dice.randrange(5), 50))
        return rows

    def problem(self, staff, seed):
        rules = {"shortfall": 180000, "hours_per_month": 147, "max_consultants": 30, "max_hires_per_year": staff // 150}
        rules |= {"max_training_load": 25, "beside": {"strength": "wished", "price": 15000}, "basis": BASIS}
        return {
            "format": "innsats-sourcing/1",
            "name": f"{staff} employees, {self.quarters} quarters, seed {seed}",
            "periods": [quarter(number) for number in range(self.quarters)],
            "months": 3,
            "rules": rules,
            "units": [{"id": unit, "positions": 2000, "max_training": 2} for unit in self.units],
            "people": self.people,
            "gaps": self.gaps,
            "options": self.options,
            "ways": self.ways,
            "learners": self.learners,
            "mentors": self.mentors,
            "posts": self.posts,
            "contracts": self.contracts,
        }


def case(staff, quarters=12, seed=1):
    """A problem as data."""
    return Case(staff, quarters, seed).problem(staff, seed)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("staff", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quarters", type=int, default=12)
    asked = parser.parse_args()
    json.dump(case(asked.staff, asked.quarters, asked.seed), sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
