### Versions of a proposal, changes by hand, and comparing.

edit-version = Version { $version }, made from proposal { $base }
edit-changed = { $changed ->
    [0] Nobody changed
    [one] 1 person changed
   *[other] { $changed } people changed
}, coverage { $difference } percentage points.
edit-changed-uncounted = { $changed ->
    [0] Nobody changed.
    [one] 1 person changed.
   *[other] { $changed } people changed.
}
edit-changed-more = { $came } came to a team, { $gone } left one, and { $reshared } got another share.
edit-conflict-row = { edit-tie-lock }
edit-conflict-back = Change the locks
edit-version-first = This proposal has newer versions
edit-version-other = Version { $version } (proposal { $number })
edit-conflict-lead = Nothing was made. Free one of the locks, and calculate again.
edit-heading = Change proposal { $number }
edit-lead = Lock what you know, and let the program arrange the rest. The proposal you change stays as it is: you get a new version.
edit-stale = The locks were changed in another window. They are shown here as they are now. What you sent is not saved.
edit-ties = Your locks ({ $count })
edit-ties-none = Your locks will be listed here. Choose an initiative, and say who must be on the team or must not.
edit-last = Last change:
edit-all = All changes together:
edit-reason-given = Reason: { $reason }
edit-free = Release
edit-free-this = Release: { $what }
edit-undo = { page-undo }
edit-redo = Redo
edit-most = At most so many new people on the teams (optional)
edit-most-help = Those you locked yourself are not counted. Leave the field empty for no limit.
edit-most-unit = people
edit-calculate = Calculate again
edit-left-lead = These get less than in the proposal until you calculate again:
edit-left = { $need } in { $initiative }: { $less } less
edit-broken-lead = This does not add up unless others are moved. “Calculate again” arranges that, or says what cannot hold:
edit-teams = { page-set-initiatives }
edit-teams-none = There is no team in the proposal that you may change.
edit-team-more = { $people ->
    [one] 1 proposed
   *[other] { $people } proposed
}, { $covered } of { $needs } needs covered, { $ties ->
    [0] no locks
    [one] 1 lock
   *[other] { $ties } locks
}
edit-all-teams = All initiatives
edit-team-empty = Nobody is proposed here yet. See below who could be.
edit-place = { $need }, { $share }, { $months }
edit-choice = Should { $person } be on the team?
edit-choice-free = Free
edit-choice-in = Must be on it
edit-choice-out = Not on it
edit-reason = Reason (required when you lock)
edit-reason-must = Reason (required)
edit-send = { mail-save }
edit-share-change = Change the share as { $need }
edit-share = Share, in whole steps of 5
edit-share-unit = per cent of full time
edit-share-send = Change share
edit-swap = Replace
edit-swap-of = Replace { $person }
edit-swap-heading = Who could take over from { $person } as { $need }?
edit-fill-heading = Who could be { $need }?
edit-swap-lead = Whoever costs least comes first. The figures hold before others are moved.
edit-swap-choose = Choose one
edit-swap-send = Use the choice
edit-swap-none = Nobody else meets the requirements and has time in these months. Lower the need, or move the initiative.
edit-swap-left-out = Some who could take the place are not named here, because you may not see them.
edit-back-to-team = Back to the team
edit-open = What is not covered
edit-open-need = { $need }: { $share } missing
edit-open-who = Who could?
edit-decided = Decided
edit-decided-lead = These places are never moved by a calculation. Only a new decision changes them.
edit-decided-place = { $person }, { $need }, { $share }
edit-tie-lock = { $person } must be on { $initiative }.
edit-tie-exclude = { $person } is not on { $initiative }.
edit-tie-free = { $person } is free again in { $initiative }.
edit-tie-swap = { $into } takes over from { $out }.
edit-tie-share = { $person } gives { $share } as { $need }.
edit-tie-share-free = The share of { $person } as { $need } is open again.
edit-cost-coverage = Coverage { $difference } percentage points.
edit-cost-nothing = Coverage stays the same.
edit-cost-release = Has to be released for up to { $share }.
edit-cost-learns = Learns one skill on the job.
edit-broken-capacity = { $person } gets { $found } in { $month }, but has { $allowed }.
edit-broken-parallel = { $person } would be on { $found } initiatives at once, and may be on { $allowed }.
edit-broken-release = { $unit } would release too much in { $month }.
edit-broken-cover = { $need } gets more than it asks for.
edit-broken-chunk = { $person } gets less than { $least } in { $initiative }.
edit-broken-team = The team of { $initiative } would be larger than { $allowed }.
edit-broken-external = Consultants would do too much of { $initiative }.
edit-broken-conflict = { $person } should not be on one team with somebody else in { $initiative }.
edit-broken-lock = { $person } has no place in { $initiative } as the proposal stands.
edit-broken-share = { $person } cannot give exactly { $share } as { $need }.
edit-broken-mentor = { $person } has nobody to learn from as { $need }.
edit-broken-candidate = { $person } does not meet what { $need } requires.
edit-broken-rule-person = One of your rules is broken for { $person }.
edit-broken-rule = One of your rules is broken.
edit-wrong-reason = Write why.
edit-wrong-reason-long = Write the reason in at most { $most } characters.
edit-wrong-share = Write a share from 5 to 100, in whole steps of 5.
edit-wrong-most = Write a whole number from 0 to { $most }, or leave the field empty.
edit-compare-with-base = See what changed
