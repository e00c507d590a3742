### A leader's people: what waits, both sides of each level, answers and contests, the sheet for the interview.

leader-heading = { page-menu-my-unit }
leader-lead-nearest = { $count ->
    [0] You are not the nearest manager of anybody in the register today.
    [one] You are the nearest manager of 1 person.
   *[other] You are the nearest manager of { $count } people.
}
leader-lead-all = { $count ->
    [one] 1 person in your units and the units below.
   *[other] { $count } people in your units and the units below.
}
leader-lead-unit = { $count ->
    [one] 1 person in { $unit } and the units below.
   *[other] { $count } people in { $unit } and the units below.
}
leader-waiting = { waiting-heading }
leader-nothing-waits = Nothing is waiting for you now. When somebody sends a self-assessment or disagrees with a level, it stands here.
leader-waits-confirm = Levels to confirm ({ $count })
leader-waits-contested = Contested levels to answer ({ $count })
leader-waits-certificates = Certificates that expire within three months ({ $count })
leader-waits-answers = Have not answered the self-assessment ({ $count })
leader-waits-releases = Proposed for initiatives and must be released ({ $count })
leader-waits-person = { $name }: { $count }
leader-waits-certificate = { $name }: { $what }, until { $day }
leader-waits-release = { $name }: { $places }, { $release }
leader-and-more = and { $count } more in the list below
leader-people = The employees
leader-choice = Whom do you want to see?
leader-choice-nearest = Those whose nearest manager I am ({ $count })
leader-choice-all = Everybody in my units and the units below ({ $count })
leader-choose = { page-show }
leader-nobody = Nobody holds a position here today. Choose another unit above.
leader-answered-heading = { page-source-own }
leader-confirm-heading = To confirm
leader-certificates = Expiring certificates
leader-proposed-heading = Proposed for
leader-interview-heading = Appraisal interview
leader-interview-sheet = Interview sheet
leader-not-answered = Has not answered
leader-answered = { $count ->
    [one] 1 answer, { $day }
   *[other] { $count } answers, last { $day }
}
leader-levels = { $count ->
    [one] 1 level
   *[other] { $count } levels
}
leader-see-levels = See the levels
leader-contested = { $count } contested
leader-certificate = { $what }: { $day }
leader-proposed = { $initiative }, { $role }, { $share }, { $period }
leader-release = must be released { $share }, { $months }
leader-yourself = Yourself
leader-source = Self-assessments and confirmations as they stand today. Proposals are from the newest staffing proposal: a human being decides.
leader-file-answers = Number of self-assessments
leader-file-answered-on = Latest self-assessment
leader-file-stale = Self-assessments older than 18 months
leader-file-waits = Levels that are not confirmed
leader-file-contested = Contested levels (number)
leader-file-development = For development (% of the position)
leader-confirm-title = Confirm the levels of { $name }
leader-confirm-lead = { $count ->
    [one] 1 of { $all } levels is waiting for your answer.
   *[other] { $count } of { $all } levels are waiting for your answer.
}
leader-confirm-none = Has not stated any levels yet. They come here when the self-assessment is sent.
leader-confirm-all-done = All levels are answered.
leader-to-next = Go to the first that is waiting
leader-confirm-about = You answer one level at a time. If you agree, the level is confirmed. If you think otherwise, you write an example. The employee sees the answer at once, and can answer or contest it. The levels are never averaged.
leader-own-side = The employee's level
leader-manager-side = The manager's level
leader-own-none = { page-fit-unstated }
leader-interest = Interest: { $interest }
leader-said-by = { $who }, { $day }
leader-said-as = { $source }, { $day }
leader-confirmed-by = Confirmed by { $who }, { $day }
leader-deputy-for = { $name } as deputy for { $leader }
leader-remark-comment = { $who } gave reasons for the level { $time }
leader-remark-answer = { $who } answered { $time }
leader-remark-contest = { $who } contested the level { $time }
leader-remark-resolution = { $who } reconsidered it { $time }
leader-same-level = the same level
leader-higher = { $count ->
    [one] 1 level higher
   *[other] { $count } levels higher
}
leader-lower = { $count ->
    [one] 1 level lower
   *[other] { $count } levels lower
}
leader-state-contested = Contested, waiting for an answer
leader-state-waits = Not confirmed
leader-state-rated = The manager has set a level
leader-state-nothing = Nothing to confirm
leader-agree = Agree: { $level }
leader-other = Another level
leader-which-level = Which level do you mean?
leader-required = (required)
leader-example = What do you base it on? Name an example
leader-give-level = Save the level
leader-to-contest = Answer what is contested
leader-done-confirmed = Confirmed: { $skill }, { $level }. The employee sees it now.
leader-done-rated = Saved: { $skill }, { $level }. The employee sees the level and the example now.
leader-done-taken-back = Undone: { $skill } is waiting for an answer again.
leader-sent-agree = You agreed with the level as it stood when you opened the page.
leader-sent-other = { $level }: “{ $comment }”
leader-wrong-no-level = Choose which level you mean.
leader-wrong-same-level = That is the level the employee has stated. Press “Agree”, or choose another level.
leader-wrong-nothing = The employee has not stated a level to agree with. Set a level yourself.
leader-wrong-author = You recorded this level yourself. Another manager must confirm it.
leader-wrong-no-example = Write at least one whole sentence with an example from the work.
leader-wrong-too-long = The text is too long. Shorten it to at most { $most } characters.
leader-wrong-no-sentence = Write at least one whole sentence.
leader-wrong-no-outcome = Choose what is to hold.
leader-conflict = { $skill } was changed while you had the page open
leader-conflict-sent = You wanted to save
leader-conflict-look = Go back without saving
leader-conflict-use = Save my level all the same
leader-yourself-heading = Your levels
leader-yourself-lead = Nobody confirms their own levels. Your manager does it for you.
leader-to-unit = Back to the unit
leader-contests = Contested levels
leader-contests-lead = Somebody disagrees with a level and wants it reconsidered. Talk first, and then answer here.
leader-contests-none = Nobody contests a level now. When somebody does, it stands here.
leader-outcome = What is to hold?
leader-outcome-agreed = The level of the employee: { $level }
leader-outcome-stands = The level stands
leader-contest-why = Reasons, for the employee
leader-contest-answer = Send the answer
leader-contest-done = The answer is sent. The employee sees it now.
leader-contest-changed = The level was changed while you had the page open. See what stands now, and send the answer again if it still fits.
leader-judgements = Assessments of my levels
leader-judgements-lead = Here you see what your manager has answered about your levels. You can answer, or contest a level and have it reconsidered.
leader-judgements-none = Nobody has answered your levels yet. When your manager does, you see it here at once.
leader-nobody-of-the-register = Your user is not linked to an employee. Ask HR to link it.
leader-contest-waits = You have contested the level. Your manager or HR answers you here.
leader-reply = Answer or contest
leader-reply-words = What do you want to say?
leader-reply-send = Send answer
leader-contest-send = Contest the level
leader-answer-done = The answer is sent. Your manager sees it now.
leader-contested-done = The level is contested. Your manager or HR reconsiders it.
leader-judgement-changed = The assessment was changed while you had the page open. See what stands now, and send again if it still fits.
leader-interview-title = Interview sheet for { $name }
leader-interview-lead = For the appraisal interview, with the levels as they stood { $day }. The sheet is made to be printed.
leader-to-confirm = Confirm the levels
leader-interview-levels = { page-menu-skills }
leader-difference = Difference
leader-notes = Notes
leader-interview-caption = The level of the employee and of the manager, beside each other
leader-interview-wants = Would like to work more with
leader-interview-wants-none = Has not stated interest yet. Ask in the interview.
leader-interview-agreed = What we agreed on
leader-interview-next = Goals and training in the coming year
leader-task-answers = { $count ->
    [one] 1 of your people has not answered the self-assessment
   *[other] { $count } of your people have not answered the self-assessment
}
leader-to-deputies = Deputy while you are away
leader-all-required = Everything is required.
leader-from-day = From (first day)
leader-to-day = Until (last day)
leader-wrong-day = Write a day, for example 24.11.2026.
leader-deputies = Deputies
leader-deputies-lead = A deputy sees and does the same as the leader for the units, on the days that are set. Both names stand on what the deputy does.
leader-deputies-none = Nobody is a deputy now, and nobody has been. When a leader names one, it stands here.
leader-deputy-new = Name a deputy for yourself
leader-deputy-who = Employee number or name
leader-deputy-name = Name the deputy
leader-deputy-list = Deputies that were named
leader-deputy-end = End now
leader-deputy-named = The deputy is named.
leader-deputy-ended = The deputy is ended.
leader-deputy-now = Now
leader-deputy-coming = Coming
leader-deputy-over = Over
leader-deputy-was-ended = Ended by { $who } { $time }
leader-deputy-nobody = No employee has this number or name. Write the whole name or the employee number.
leader-deputy-several = Several have this name. Write the employee number of the one you mean: { $people }
leader-deputy-oneself = You cannot be your own deputy. Choose somebody else.
leader-deputy-leads-nothing = You lead no unit in the register, and therefore cannot name a deputy. Ask HR to look at it.
leader-deputy-too-early = The last day must be today or later, and not before the first.
leader-deputy-too-long = A deputy can be named for at most one year at a time. Choose an earlier last day.
leader-capacity-title = Development capacity of { $name }
leader-capacity-lead = Say how much of the position can be used for initiatives, and whether the employee may be lent out beyond that. It holds from the day you set, even if the file from the HR system says otherwise.
leader-capacity-none = Holds no position today. The capacity of consultants stands in the contract.
leader-capacity-other-unit = The position is in another unit. The leader there decides this.
leader-capacity-today = Today
leader-capacity-in-files = In the file from the HR system
leader-capacity-history = Set by the leader
leader-capacity-words = { $share } for development, may be lent out: { $lendable }
leader-capacity-decision = From { $day }: { $what }. Set by { $who } { $time }.
leader-capacity-share = For development, per cent of the position
leader-capacity-lendable = May the employee be lent out?
leader-capacity-save = Save the capacity
leader-capacity-use = Save mine all the same
leader-capacity-set = The capacity is saved.
leader-capacity-withdrawn = Undone: what stood before holds again.
leader-capacity-changed = Somebody else set the capacity while you had the page open. See what stands now. What you wrote stands in the form.
leader-wrong-share = Write a number from 0 to 100.
leader-wrong-lendable = Choose whether the employee may be lent out.
leader-wrong-other-day = Choose today or a later day, at most two years ahead.
