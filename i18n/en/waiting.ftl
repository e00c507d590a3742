### What waits for the reader, on the start page: each with its deadline and how long it takes.

waiting-heading = This is waiting for you
waiting-none = Nothing is waiting for you now. Tasks with a deadline will stand here.
waiting-assessment = { $count ->
    [one] Say what you can do: 1 skill
   *[other] Say what you can do: { $count } skills
}
waiting-assessment-unfinished = { $count ->
    [one] Your self-assessment is not finished: 1 question left
   *[other] Your self-assessment is not finished: { $count } questions left
}
waiting-assessment-to-send = Your self-assessment is ready, but not sent
waiting-proposed-skills = { $count ->
    [one] Answer a proposal of a new skill
   *[other] Answer { $count } proposals of new skills
}
waiting-by = Due { $day }. Takes about { $minutes } minutes.
waiting-no-deadline = No deadline. Takes about { $minutes } minutes.
waiting-corrections = { $count ->
    [one] Somebody asks for a correction: 1 message
   *[other] People ask for corrections: { $count } messages
}
waiting-last-visit = You were last here: { $time }.
waiting-looked-since = { $count ->
    [one] Since then somebody has looked you up once
   *[other] Since then somebody has looked you up { $count } times
}
waiting-proposal-ready = The proposal you asked for is ready
waiting-proposal-failed = The proposal you asked for was not made
waiting-proposal-under-way = The proposal you asked for is being made
waiting-releases = { $count ->
    [one] Answer whether an employee can be released
   *[other] Answer whether { $count } employees can be released
}
waiting-own-places = { $count ->
    [one] You are proposed for an initiative: say what you think
   *[other] You are proposed for { $count } places: say what you think
}
waiting-decisions = { $count ->
    [one] Decide the staffing of 1 initiative
   *[other] Decide the staffing of { $count } initiatives
}
