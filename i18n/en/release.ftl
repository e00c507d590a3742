### Places of a proposal on their way to a decision: sent to leaders, answered by them and by the employees.

release-state-proposed = { page-allocation-proposed }
release-state-asked = Asked
release-state-released = Released
release-state-declined = Declined
release-state-decided = { edit-decided }
release-state-ended = { campaign-ended }
release-send-heading = Send proposal { $number } to the managers
release-send-lead = The manager of each employee is asked to release them, and answers yes, no or something else. The employees see at the same time that they are proposed and why, and can answer. Nothing is decided until a named person has decided it.
release-send-which = Which initiatives do you want to send?
release-send-none = There is nobody to send: the proposal puts nobody on initiatives that you may send for.
release-send-places = { $count ->
    [one] 1 place
   *[other] { $count } places
}
release-send-again = Nobody is asked again about what was sent before and has not changed.
release-send-deadline = Answer by
release-send-deadline-help = Managers and employees see the deadline on their start page.
release-send-button = Send to the managers
release-sent-heading = Where it stands
release-sent-caption = Places that were sent, by initiative
release-sent-done = Sent. The answers appear here as the managers give them.
release-sent-deadline = Deadline
release-wrong-nothing = { request-wrong-nothing }
release-wrong-deadline = Choose a day from tomorrow on, at most half a year ahead.
release-inbox-heading = Releases
release-inbox-lead = You answer for employees you manage: can they join the initiative? Answer here, without opening anything. Nobody is on the initiative until whoever is responsible for it has decided.
release-inbox-waits = Releases for you to answer ({ $count })
release-inbox-none = Nobody waits for an answer from you. When somebody you manage is proposed for an initiative, it stands here.
release-inbox-answered = Answered, not decided yet ({ $count })
release-inbox-others = { $count ->
    [one] 1 request is about employees whose nearest manager is somebody else.
   *[other] { $count } requests are about employees whose nearest managers are others.
}
release-inbox-show-others = Show them too
release-facts-work = The work
release-work = { $role }, { $share } of full time, { $period }
release-facts-free = Must be released
release-free-none = Nothing: it fits in the time set aside for development
release-free = { $share } from daily operation
release-facts-load = Work on initiatives
release-load = { $before } today, { $after } with the proposal
release-facts-left = Left in the unit
release-left = { $count ->
    [0] nobody at level { $level } in { $skill }
   *[other] { $count } at level { $level } in { $skill }
}
release-facts-reply = The employee says
release-reply-none = Has not answered yet
release-reply-yes = Yes, { $day }
release-reply-again = Asks for another look, { $day }: { $words }
release-instead = Offered instead of { $person }
release-yes = Yes, release
release-about = for { $person } to { $initiative }
release-no = No, because …
release-no-send = Answer no
release-other = Another share, date or person …
release-other-send = Answer with the change
release-reason = { upload-reason }
release-reason-help = At least one whole sentence. The employee and whoever decides will see it.
release-share = Share of full time, in per cent
release-from = { initiative-first-day }
release-to-day = { initiative-last-day }
release-person = Somebody else instead
release-person-same = No, { $person }
release-person-nobody = Nobody else you manage has stated what the work requires.
release-answer-otherwise = Answer again
release-step = { $state } by { $who }, { $day }
release-done = The answer is saved. You can answer again until it is decided.
release-changed = Somebody else has answered or decided since you opened the page. This is how it stands now.
release-wrong-answer = Choose an answer.
release-wrong-reason = Write at least one whole sentence about why.
release-wrong-long = Write at most { $most } characters.
release-wrong-share = Write a share above 0, at most the one asked for.
release-wrong-days = Write two days within the time asked for, the first one first.
release-wrong-same = Change the share, one of the days or the person, or answer yes.
release-wrong-person = Choose one of those on the list.
release-own-heading = You are proposed
release-own-lead = These are proposals from a computer program. A person decides, and you say what you think first.
release-own-none = You are not proposed for anything now. If you are, you see here what it is about and why, and answer here.
release-own-why = You are proposed because
release-own-instead = your manager has offered you instead of somebody else
release-why-held = you have level { $level } in { $skill } ({ $source }), and the work asks for level { $asked }
release-why-unstated = the work also asks for { $skill } at level { $asked }, which you have not stated
release-why-learns = you get to learn { $skill } on the job, together with somebody who knows it
release-own-state = Where it stands
release-own-yes = Yes, it suits me
release-own-again = I ask for another look, because …
release-own-words = What should be looked at again?
release-own-words-help = At least one whole sentence. Your manager and whoever decides will see it. The answer is used for nothing else.
release-own-again-send = Ask for another look
release-own-done = Your answer is saved. You can answer again until it is decided.
release-own-answered = You have answered
release-again = { $count ->
    [one] 1 place is declined. A new proposal can find somebody else, with as few changes as possible.
   *[other] { $count } places are declined. A new proposal can find others, with as few changes as possible.
}
release-again-button = Plan again around them
