### Why the plan is as it is.

explain-person-places = { $places ->
    [0] { $person } is not in the plan.
    [one] { $person } has one place in the plan:
   *[other] { $person } has { $places } places in the plan:
}
explain-place = { $need } in { $initiative }: { $share } from { $first } to { $last }. The place adds { $value } to the plan's value.
explain-place-of = { $person }: { $share }. The place adds { $value } to the plan's value.
explain-skill-must = { $skill }: holds level { $held }, { $asked } is required.
explain-skill-must-none = { $skill }: no level stated, { $asked } is required.
explain-skill-should = { $skill }: holds level { $held }, { $asked } is wished for.
explain-skill-should-none = { $skill }: no level stated, { $asked } is wished for.
explain-learns = Learns { $skill } on the job from { $mentors }.
explain-locked = Is locked to the initiative.
explain-next = Next best:
explain-next-none = Nobody else can take the place.
explain-next-one = { $person }: the exchange { $cost }.
explain-next-busy = { $person }: the exchange { $cost }. Now: { $lacks }.
explain-rent = Without { $person } the plan loses about { $value } of its value ({ $part } of the plan).
explain-rent-between = Without { $person } the plan loses about { $value } of its value, and at most { $most }.
explain-rent-none = Without { $person } the plan loses almost nothing. Others can do the same.
explain-otherwise = What { $person } could have done instead:
explain-otherwise-one = { $need } in { $initiative }, up to { $share }: it { $cost }.
explain-otherwise-none = There is no other need that { $person } can fill.
explain-cost-nothing = costs nothing
explain-cost-at-most = costs at most { $value } ({ $part } of the plan's value)
explain-cost-about = costs about { $value } ({ $part } of the plan's value)
explain-cost-gain = adds { $value } ({ $part } of the plan's value)
explain-resolved-loss = Solved again: the plan loses { $value }. The loss is from { $least } to { $most } when both plans are as good as they can be.
explain-resolved-gain = Solved again: the plan gains { $value }. The gain is from { $least } to { $most } when both plans are as good as they can be.
explain-resolved-locks = Solved again: the locks cannot hold together.
explain-not = { $person } is not in { $need } in { $initiative }:
explain-lack = { $person }: { $lack }.
explain-lift-level = Going from level { $held } to level { $asked } in { $skill } would remove this obstacle.
explain-booked-higher = { $initiative } has higher priority: { $share } in { $need }.
explain-booked-equal = { $initiative } has the same priority: { $share } in { $need }.
explain-booked-lower = { $initiative } has lower priority, but the person is of more use there: { $share } in { $need }.
explain-filled = { $person } fills the need. An exchange { $cost }.
explain-left-open = Nothing stands in the way. The calculation stopped within the accuracy asked for.
explain-all-the-same = Putting { $person } in all the same { $cost }.
explain-need = { $need } in { $initiative }: { $share } from { $first } to { $last }.
explain-need-candidates = { $candidates ->
    [0] Nobody meets the requirements and has time.
    [one] One person meets the requirements and has time.
   *[other] { $candidates } people meet the requirements and have time.
}
explain-need-covered = The need is covered.
explain-need-open = { $share } is not covered. { $reason }
explain-count = { $people ->
    [one] One person: { $reason }
   *[other] { $people } people: { $reason }
}
explain-displaced = { $people ->
    [one] One of those who could is on { $initiative }.
   *[other] { $people } of those who could are on { $initiative }.
}
explain-nearest = Nearest:
explain-proof-figures = Value { $objective }, upper bound { $bound }. { $covered } of { $needs } needs are covered, by { $people } people. { $candidates } possible pairs of person and need were considered.
explain-proof-clock = A time limit ended a step. Another calculation may give another proposal.
explain-rules-strict = Rules: the least share on an initiative is { $share }, and every required level must be met.
explain-rules-learning = Rules: the least share on an initiative is { $share }, and employees may learn on the job.
explain-proof-hash = Checksum of the input: { $hash }
explain-hires = What one more full-time person is worth:
explain-hire = { $skills }: about { $value }, up to { $most } ({ $part } of the plan's value). { $needs ->
    [one] One need asks for this,
   *[other] { $needs } needs ask for this,
} { $open } not covered.
explain-hire-about = { $skills }: about { $value }. { $needs ->
    [one] One need asks for this,
   *[other] { $needs } needs ask for this,
} { $open } not covered.
explain-held = { $skill } at level { $level }
explain-held-nothing = no skill required
explain-hires-note = No plan with the person gains more than "up to". Solve again before anybody decides.
explain-hires-none = One more person does not make the plan better.
explain-locks = Locks:
explain-lock = { $person } on { $initiative } { $cost }.
explain-locks-none = There are no locks.
explain-measure = Value 1 is full time in one period on a critical need of an initiative with weight 1.
explain-check-people = Loss without the person, estimated and solved again:
explain-check-hires = Worth of one more person, up to and solved again:
explain-check-pair = { $what }: { $first } and { $second }
explain-check-correlation = Correlation between estimate and solving again: { $value }
explain-check-exceeded = Most above "up to": { $value }
explain-unknown-person = There is no person { $key } in { $path }.
explain-unknown-need = There is no need { $key } in { $path }.
explain-not-a-plan = { $person } cannot fill { $need }.
explain-solver-failed = The calculation stopped: { $detail }
