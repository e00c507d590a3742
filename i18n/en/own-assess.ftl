### The self-assessment: questions, answers, sending, receipt.

own-assess-heading = { page-source-own }
own-assess-lead = We ask because the municipality must know which competence we have, and what we must learn more about.
own-assess-who-sees = Your manager and HR see your answers. Others see them only if you turn that on.
own-assess-who-sees-all = See who sees what
own-assess-not-used-for = { page-profile-about-not }
own-assess-minutes = It takes about 10 minutes. You can stop whenever you want; what you have answered is saved until next time.
own-assess-how-many = { $count ->
    [one] We ask about 1 skill that your role or an initiative asks for.
   *[other] We ask about { $count } skills that your role or an initiative asks for.
}
own-assess-nothing-due = You have answered everything your role and the initiatives ask for. You can add other skills, or change an answer on the page My skills.
own-assess-left = { $count ->
    [one] You have 1 question left. What you have answered is saved.
   *[other] You have { $count } questions left. What you have answered is saved.
}
own-assess-all-answered = You have answered everything. Check your answers and send them.
own-assess-not-begun = Not started
own-assess-begun = Begun: { $done } of { $all }
own-assess-done = Done
own-assess-want-more = Do you want to answer more?
own-assess-more = { $count ->
    [one] Answer about 1 more skill
   *[other] Answer about { $count } more skills
}
own-assess-add = Add other skills
own-assess-end = Stop without sending
own-assess-end-what = The answers you have not sent will be deleted. What you have sent before stays as it is.
own-assess-end-do = Delete the answers
own-assess-group = Group { $number } of { $all }
own-assess-more-groups = { $first } and more
own-assess-role-asks = Your role asks for level { $level }.
own-assess-initiative-asks = The initiative { $initiative } needs level { $level }.
own-assess-added-by-yourself = You chose this one yourself.
own-assess-before = You answered level { $level } in { $month }.
own-assess-before-not-relevant = You answered “not relevant” in { $month }.
own-assess-before-unknown = You answered “don’t know” in { $month }.
own-assess-not-relevant = Not relevant for me
own-assess-example = An example of something you have done
own-assess-interest = How gladly?
own-assess-interest-none = Not stated
own-assess-interest-short = How gladly
own-assess-used = Last used (year)
own-assess-used-in = Last used in { $year }
own-assess-evidence = Evidence: a course or certificate
own-assess-save = Save and continue
own-assess-still-right = Still right for all in the group
own-assess-only-level = You only need to choose a level. The rest is optional.
own-assess-evidence-add = Add evidence
own-assess-stop-any-time = You can stop whenever you want. Nobody else sees your answers until you send them.
own-assess-saved = Saved at { $clock }
own-assess-saved-at = Last saved { $time }
own-assess-failed = We could not save. The fault is ours. What you wrote still stands here. Try “Save and continue”.
own-assess-not-saved = Not saved. { $why }
own-assess-changed-elsewhere = Not saved: the answer was changed in another tab. Press “Save and continue” to see both answers.
own-assess-conflict = You changed something in another tab
own-assess-conflict-what = { $count ->
    [one] One answer was changed in another tab while you had this page open. It is not saved from here. See what is right, and press “Save and continue”.
   *[other] { $count } answers were changed in another tab while you had this page open. They are not saved from here. See what is right, and press “Save and continue”.
}
own-assess-changed-here = Saved in the other tab: { $answer }. Below is what you chose here.
own-assess-wrong-year = Write the year with four digits, from { $first } to { $last }.
own-assess-wrong-example = The example is too long. Shorten it to { $most } characters at most.
own-assess-wrong-evidence = The evidence is too long. Shorten it to { $most } characters at most.
own-assess-unanswered = Not answered
own-assess-check = Check your answers
own-assess-to-check = Check your answers and send
own-assess-check-lead = { $count ->
    [one] You have answered about 1 skill. See whether it is right, and send.
   *[other] You have answered about { $count } skills. See whether all is right, and send.
}
own-assess-check-left = You have answered { $count } questions, and { $left } are left. Only what you have answered is sent. The rest is ready for next time.
own-assess-check-caption = Your answers
own-assess-sent-caption = The answers you sent
own-assess-answer = Answer
own-assess-added = What you added
own-assess-change = Change
own-assess-change-this = Change { $skill }
own-assess-answer-this = Answer about { $skill }
own-assess-manager-sees = Your manager and HR see the level, how gladly you would work with it, when you last used the skill, the example and the evidence.
own-assess-send = Send self-assessment
own-assess-back = Back to the self-assessment
own-assess-remove = Remove questions you do not want to answer
own-assess-remove-what = The question goes from this self-assessment. We may ask again later.
own-assess-remove-this = Remove { $skill }
own-assess-receipt = Your self-assessment is sent
own-assess-sent = { $count ->
    [one] Thank you. 1 answer was sent { $time }.
   *[other] Thank you. { $count } answers were sent { $time }.
}
own-assess-next = What happens now
own-assess-next-manager = Your manager sees the answers and can agree or suggest another level. You see it at once, and can reply.
own-assess-next-change = You can change or withdraw an answer at any time on the page My skills.
own-assess-next-contest = Do you disagree with an assessment? Ask for reconsideration on the same page.
own-assess-next-again = We ask again in 18 months, or when your role or an initiative asks for something new.
own-assess-to-own = Go to My skills
own-assess-add-lead = Search the catalogue and ESCO. The skill is added to your self-assessment.
own-assess-search = What can you do?
own-assess-nothing-found = We found no skills for “{ $search }”. Try another word, or propose the skill below.
own-assess-found = { $count ->
    [one] We found 1 skill.
   *[other] We found { $count } skills and show { $shown }.
}
own-assess-is-asked = Is in your self-assessment
own-assess-add-this = Add
own-assess-propose = Propose a new skill
own-assess-propose-lead = Can you not find the skill? Propose it, and those who keep the catalogue will decide whether to take it in.
own-assess-propose-name = Name of the skill you miss
own-assess-propose-why = Why is it needed?
own-assess-propose-do = Send the proposal
own-assess-propose-no-name = Write what the skill is called.
own-assess-propose-too-long = The text is too long. Shorten it to { $most } characters at most.
own-assess-proposed = Your proposals
own-assess-proposed-on = { $name }, proposed { $day }
own-assess-proposed-open = Waits for an answer
own-assess-proposed-accepted = Taken into the catalogue
own-assess-proposed-alias = Is there under another name
own-assess-proposed-declined = Not taken in
