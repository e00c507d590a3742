"""The staffing problem as a mixed integer programme for the peers: docs/model.md, in its order and with its names.

Two forms of the same problem:

- plain: as one writes it down first. One linking row per person and initiative with a large constant, one capacity and
  one parallel row per person and period, no row that only tightens.
- tight: as docs/model.md has it. One linking row per candidate, joint rows, the team limit drawn in by the least share,
  rows that can never bind left out, periods with the same candidates joined.

Shares are continuous unless `steps` is asked for (then multiples of 5 per cent, as in our own plans). Continuous is the
easier problem with an optimum at least as high, so it is in the peers' favour.
"""

import collections
import gzip
import json
import math

FIT = (1.0, 0.8, 0.5, 0.3, 0.1, 0.0)
STEP = 5.0
INFINITY = math.inf

Candidate = collections.namedtuple("Candidate", "person need initiative most value learns")


def load(path):
    with gzip.open(path, "rt") if str(path).endswith(".gz") else open(path, encoding="utf-8") as file:
        return json.load(file)


class Problem:
    """The problem by number, with its candidates."""

    def __init__(self, data):
        self.weights, self.rules = data["weights"], data["rules"]
        self.periods = len(data["periods"])
        self.people, self.initiatives = data["people"], data["initiatives"]
        self.person_at = {person["id"]: at for at, person in enumerate(self.people)}
        self.initiative_at = {initiative["id"]: at for at, initiative in enumerate(self.initiatives)}
        self.units = data["units"]
        self.unit_at = {unit["id"]: at for at, unit in enumerate(self.units)}
        self.unit_of = [self.unit_at[person["unit"]] for person in self.people]
        self.levels = [dict(map(tuple, person["skills"])) for person in self.people]
        no_extra = [0] * self.periods
        self.reach = [
            [capacity + extra for capacity, extra in zip(person["capacity"], person.get("extra") or no_extra)]
            for person in self.people
        ]
        self.extra = [person.get("extra") or no_extra for person in self.people]
        self.pairs = lambda rows: {(self.person_at[p], self.initiative_at[i]) for p, i, *_ in rows}
        self.locks, self.previous = self.pairs(data.get("locks", [])), self.pairs(data.get("previous", []))
        self.exclusions = self.pairs(data.get("exclusions", []))
        self.conflicts = [(self.person_at[a], self.person_at[b]) for a, b in data.get("conflicts", [])]
        self.interest = {
            (self.person_at[p], self.initiative_at[i]): wish for p, i, wish in data.get("interest", [])
        }
        self.least = max(self.rules["min_share"], 1.0)
        self.needs = [(i, need) for i, initiative in enumerate(self.initiatives) for need in initiative["needs"]]
        self.windows = [
            (min(n["first"] for n in initiative["needs"]), max(n["last"] for n in initiative["needs"]))
            if initiative["needs"] else None
            for initiative in self.initiatives
        ]
        self.candidates = self._candidates()
        self.memberships = sorted({(c.initiative, c.person) for c in self.candidates})
        self.membership_at = {pair: at for at, pair in enumerate(self.memberships)}
        self.members = collections.defaultdict(list)
        for at, (initiative, _) in enumerate(self.memberships):
            self.members[initiative].append(at)

    def length(self, initiative):
        window = self.windows[initiative]
        return window[1] - window[0] + 1 if window else 0

    def unit_share(self, need):
        """Share of full time that one unit of a candidate's variable takes."""
        return self.needs[need][1].get("share") or 1.0

    def holds(self, person, skill, level):
        return self.levels[person].get(skill, -1) >= level

    def _holders(self):
        holders = collections.defaultdict(list)
        for person, held in enumerate(self.levels):
            for skill in held:
                holders[skill].append(person)
        return holders

    def _candidates(self):
        holders, found = self._holders(), []
        for number, (initiative, need) in enumerate(self.needs):
            possible = min((holders[skill] for skill, _ in need["must"]), key=len, default=range(len(self.people)))
            for person in possible:
                found.extend(self._candidate(number, initiative, need, person))
        teams = collections.defaultdict(set)
        for candidate in found:
            teams[candidate.initiative].add(candidate.person)
        return [c for c in found if c.learns is None or any(self.mentors(c, teams[c.initiative]))]

    def mentors(self, candidate, team):
        skill, level = candidate.learns
        return (q for q in team if q != candidate.person and self.holds(q, skill, level))

    def _candidate(self, number, initiative, need, person):
        short = [(s, l) for s, l in need["must"] if not self.holds(person, s, l)]
        if short and (len(short) > 1 or not self.rules["stretch"] or self.levels[person].get(short[0][0]) != short[0][1] - 1):
            return
        if (person, initiative) in self.exclusions or need["amount"] <= 0:
            return
        if self.people[person]["external"] and not need["external"]:
            return
        share = need.get("share")
        reach = min(self.reach[person][need["first"] : need["last"] + 1])
        if reach < (share or self.rules["min_share"]) or reach <= 0:
            return
        most = 1.0 if share else min(reach, need["amount"])
        yield Candidate(person, number, initiative, most, self._value(need, initiative, person, bool(short)), (short or [None])[0])

    def _value(self, need, initiative, person, learns):
        weights = self.weights
        worth = self.initiatives[initiative]["weight"] * (1.0 if need["critical"] else weights["desirable"])
        worth *= weights["stretch"] if learns else 1.0
        worth += weights["fit"] * self._fit(need, person) - weights["cost"] * self.people[person]["cost"]
        worth += weights["interest"] * self.interest.get((person, initiative), 0.0)
        return (need["last"] - need["first"] + 1) * (need.get("share") or 1.0) / 100.0 * worth

    def _fit(self, need, person):
        above = [self.levels[person].get(skill, -9) - level for skill, level in need["must"]]
        must = sum(FIT[min(a, 5)] if a >= 0 else 0.0 for a in above) / len(above) if above else 1.0
        if not need["should"]:
            return must
        return must / 2 + sum(self.holds(person, s, l) for s, l in need["should"]) / len(need["should"]) / 2


class Model:
    """Columns and rows, to maximise: `cost`, `upper`, `whole`; rows as (columns, factors, low, high)."""

    def __init__(self, problem, tight, steps=False):
        self.problem, self.tight, self.steps = problem, tight, steps
        self.cost, self.low, self.high, self.whole, self.rows = [], [], [], [], []
        self.scale = []
        self.work = [self._add_work(candidate) for candidate in problem.candidates]
        self.on_team = [self._add_membership(i, p) for i, p in problem.memberships]
        self.by_membership, self.by_need = collections.defaultdict(list), collections.defaultdict(list)
        self.by_person = collections.defaultdict(list)
        for at, candidate in enumerate(problem.candidates):
            self.by_membership[candidate.initiative, candidate.person].append(at)
            self.by_need[candidate.need].append(at)
            self.by_person[candidate.person].append(at)
        for add in (self.cover, self.capacity, self.link, self.chunk, self.parallel, self.team, self.release):
            add()
        for add in (self.external, self.conflict, self.mentor, self.team_skill, self.areas):
            add()

    def _column(self, cost, high, whole, low=0.0):
        self.cost.append(cost)
        self.low.append(low)
        self.high.append(high)
        self.whole.append(whole)
        return len(self.cost) - 1

    def _add_work(self, candidate):
        head = self.problem.needs[candidate.need][1].get("share")
        in_steps = self.steps and not head
        self.scale.append(STEP if in_steps else 1.0)
        high = math.floor(candidate.most / STEP + 1e-9) if in_steps else candidate.most
        return self._column(candidate.value * self.scale[-1], high, bool(head) or in_steps)

    def _add_membership(self, initiative, person):
        problem = self.problem
        keep = problem.weights["keep"] if (person, initiative) in problem.previous else 0.0
        worth = problem.length(initiative) * (keep - problem.weights["membership"])
        return self._column(worth, 1, True, low=1.0 if (person, initiative) in problem.locks else 0.0)

    def row(self, terms, low, high):
        if terms:
            self.rows.append(([column for column, _ in terms], [factor for _, factor in terms], low, high))

    def at_most(self, terms, high):
        """A packing row; in the tight form only where it can bind."""
        if not self.tight or sum(factor * self.high[column] for column, factor in terms if factor > 0) > high + 1e-6:
            self.row(terms, -INFINITY, high)

    def amount(self, at, factor=1.0):
        return self.work[at], factor * self.scale[at]

    def share(self, at, factor=1.0):
        return self.amount(at, factor * self.problem.unit_share(self.problem.candidates[at].need))

    def active(self, at, period):
        need = self.problem.needs[self.problem.candidates[at].need][1]
        return need["first"] <= period <= need["last"]

    def cover(self):
        for need, candidates in self.by_need.items():
            self.at_most([self.amount(at) for at in candidates], self.problem.needs[need][1]["amount"])

    def capacity(self):
        """`e_pt` stands in the row of its period."""
        problem = self.problem
        for person, candidates in self.by_person.items():
            seen = {}
            for period in range(problem.periods):
                active = tuple(at for at in candidates if self.active(at, period))
                if not active:
                    continue
                capacity, extra = problem.people[person]["capacity"][period], problem.extra[person][period]
                key = (active, capacity if extra else None, extra) if self.tight else period
                seen.setdefault(key, []).append((capacity, extra, active))
            for rows in seen.values():
                capacity, extra, active = min(rows)
                terms = [self.share(at) for at in active]
                if extra > 0:
                    price = problem.weights["release"] / 100.0 * len(rows)
                    terms.append((self._column(-price, extra, False), -1.0))
                    self.row(terms, -INFINITY, capacity)
                else:
                    self.at_most(terms, capacity)

    def link(self):
        problem = self.problem
        for (initiative, person), candidates in self.by_membership.items():
            on_team = self.on_team[problem.membership_at[initiative, person]]
            if not self.tight:
                windows = {(problem.needs[problem.candidates[at].need][1]["first"], problem.needs[problem.candidates[at].need][1]["last"]) for at in candidates}
                large = 100.0 * max(1.0, max(problem.reach[person]) / 100.0) * len(windows)
                self.row([self.share(at) for at in candidates] + [(on_team, -large)], -INFINITY, 0.0)
                continue
            for at in candidates:
                self.row([self.amount(at), (on_team, -problem.candidates[at].most)], -INFINITY, 0.0)
            self.joint(initiative, person, candidates, on_team)

    def joint(self, initiative, person, candidates, on_team):
        least, (first, last) = {}, self.problem.windows[initiative]
        for period in range(first, last + 1):
            together = tuple(at for at in candidates if self.active(at, period))
            if len(together) >= 2:
                least[together] = min(least.get(together, INFINITY), self.problem.reach[person][period])
        for together, most in least.items():
            self.row([self.share(at) for at in together] + [(on_team, -most)], -INFINITY, 0.0)

    def chunk(self):
        problem = self.problem
        for pair, candidates in self.by_membership.items():
            terms = []
            for at in candidates:
                share = problem.needs[problem.candidates[at].need][1].get("share")
                terms.append(self.amount(at, max(share, problem.least) if share else 1.0))
            self.row(terms + [(self.on_team[problem.membership_at[pair]], -problem.least)], 0.0, INFINITY)

    def parallel(self):
        problem, memberships = self.problem, collections.defaultdict(list)
        for at, (initiative, person) in enumerate(problem.memberships):
            memberships[person].append((at, problem.windows[initiative]))
        for person, rows in memberships.items():
            done = set()
            for period in range(problem.periods):
                active = tuple(at for at, (first, last) in rows if first <= period <= last)
                if self.tight and active in done:
                    continue
                done.add(active)
                self.at_most([(self.on_team[at], 1.0) for at in active], problem.people[person]["max_initiatives"])

    def team(self):
        problem = self.problem
        for number, initiative in enumerate(problem.initiatives):
            limit = INFINITY if initiative["team_max"] is None else initiative["team_max"]
            least = problem.rules["min_share"]
            if self.tight and least > 0:
                places = (n["amount"] * max(n.get("share") or 1.0, least if n.get("share") else 1.0) / least for n in initiative["needs"])
                limit = min(limit, math.floor(sum(places) + 1e-6))
            if limit < INFINITY:
                self.at_most([(self.on_team[at], 1.0) for at in problem.members[number]], limit)

    def release(self):
        problem = self.problem
        positions, by_unit = [0.0] * len(problem.units), collections.defaultdict(list)
        for person, unit in zip(problem.people, problem.unit_of):
            positions[unit] += 0 if person["external"] else person["position"]
        for person, candidates in self.by_person.items():
            if not problem.people[person]["external"]:
                by_unit[problem.unit_of[person]] += candidates
        for unit, candidates in by_unit.items():
            done = set()
            for period in range(problem.periods):
                active = tuple(at for at in candidates if self.active(at, period))
                if self.tight and active in done:
                    continue
                done.add(active)
                most = problem.units[unit]["max_release"] * positions[unit] / 100.0
                self.at_most([self.share(at) for at in active], most)

    def external(self):
        problem = self.problem
        length = lambda need: need["last"] - need["first"] + 1
        for number, initiative in enumerate(problem.initiatives):
            if initiative["max_external"] is None:
                continue
            asked = sum(n["amount"] * (n.get("share") or 1.0) * length(n) for n in initiative["needs"])
            terms = []
            for at in problem.members[number]:
                pair = problem.memberships[at]
                if problem.people[pair[1]]["external"]:
                    own = self.by_membership[pair]
                    terms += [self.share(c, length(problem.needs[problem.candidates[c].need][1])) for c in own]
            self.at_most(terms, asked * initiative["max_external"] / 100.0)

    def conflict(self):
        problem = self.problem
        for one, other in problem.conflicts:
            for initiative in range(len(problem.initiatives)):
                a, b = problem.membership_at.get((initiative, one)), problem.membership_at.get((initiative, other))
                if a is not None and b is not None:
                    self.row([(self.on_team[a], 1.0), (self.on_team[b], 1.0)], -INFINITY, 1.0)

    def mentor(self):
        problem = self.problem
        for at, candidate in enumerate(problem.candidates):
            if candidate.learns:
                team = [problem.memberships[m][1] for m in problem.members[candidate.initiative]]
                mentors = [problem.membership_at[candidate.initiative, q] for q in problem.mentors(candidate, team)]
                terms = [self.amount(at)] + [(self.on_team[m], -candidate.most) for m in mentors]
                self.row(terms, -INFINITY, 0.0)

    def _worth(self, number, weight):
        return self.problem.weights[weight] * self.problem.initiatives[number]["weight"] * self.problem.length(number)

    def team_skill(self):
        problem = self.problem
        for number, initiative in enumerate(problem.initiatives):
            for demand in initiative.get("team", []):
                members = problem.members[number]
                holders = [m for m in members if problem.holds(problem.memberships[m][1], demand["skill"], demand["level"])]
                if holders:
                    worth = self._worth(number, "team_skill") / demand["heads"]
                    column = self._column(worth, demand["heads"], False)
                    self.row([(column, 1.0)] + [(self.on_team[m], -1.0) for m in holders], -INFINITY, 0.0)

    def areas(self):
        problem = self.problem
        for number, initiative in enumerate(problem.initiatives):
            if initiative["min_areas"] < 2:
                continue
            by_area = collections.defaultdict(list)
            for member in problem.members[number]:
                unit = problem.units[problem.unit_of[problem.memberships[member][1]]]
                by_area[unit["area"]].append(member)
            present = []
            for members in by_area.values():
                present.append(self._column(self._worth(number, "area"), 1, False))
                self.row([(present[-1], 1.0)] + [(self.on_team[m], -1.0) for m in members], -INFINITY, 0.0)
            self.at_most([(column, 1.0) for column in present], initiative["min_areas"])
