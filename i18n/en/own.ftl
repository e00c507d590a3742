### Min kompetanse: what one says about oneself, and who may find it.

own-heading = My skills
own-assessment-none = You have answered everything we ask about.
own-assessment-due = { $count ->
    [one] There is 1 skill your work asks for that you have not answered about lately.
   *[other] There are { $count } skills your work asks for that you have not answered about lately. We ask about at most 8 at a time.
}
own-assessment-unfinished = { $count ->
    [one] Your self-assessment has begun. You have 1 question left.
   *[other] Your self-assessment has begun. You have { $count } questions left.
}
own-assessment-to-send = You have answered everything, but your self-assessment is not sent.
own-assessment-begin = Start self-assessment
own-assessment-go-on = Continue your self-assessment
own-levels = What is recorded about you
own-levels-none = Your skills will stand here with level, source and date once you have answered. Start with the self-assessment.
own-levels-caption = Your levels, with source and date
own-source-and-date = Source and date
own-stale = { page-stale }
own-findable = Others can find it
own-findable-note = Your manager and HR see your answers. Others find you only by the skills you turn on.
own-show-this = No – turn on
own-hide-this = Yes – turn off
own-show-do = Let others find me by it
own-hide-do = Do not let others find me by it
own-change-this = Change the answer
own-not-linked = Your user is not linked to an employee
own-not-linked-what = We do not know who you are in the staff register, so we can neither show nor save your skills.
own-not-linked-do = Ask HR to link your user to your employee number. The page will work the next time you sign in.
own-not-linked-start = Go to the start page
own-pages = More about your skills
own-background = Education, certificates and languages
own-cv = CV for printing
own-wish = Wishes for staffing
own-data = Your data and rights
own-lookups = Who has looked at you
own-is-restricted = You have asked for restricted use. You are not proposed for initiatives.
own-proposed = You are proposed
own-proposed-as = { $role }, { $share } in { $period }.
own-proposed-disagree = Do you disagree? Ask your manager for reconsideration.
own-match = Compared with your role
own-match-reached = { $count ->
    [0] Role profile { $role }: below you see what the role asks for.
    [one] Role profile { $role }: in 1 skill you have the level the role asks for, or a higher one.
   *[other] Role profile { $role }: in { $count } skills you have the level the role asks for, or a higher one.
}
own-match-others = { $count ->
    [one] See 1 skill where the role asks for something else than what is recorded
   *[other] See { $count } skills where the role asks for something else than what is recorded
}
own-match-choice = The role asks for at least { $least } of these: { $skills }.
own-match-below = { $steps ->
    [one] You have level { $held }, the role asks for level { $asked }. That is one level more.
   *[other] You have level { $held }, the role asks for level { $asked }. That is { $steps } levels more.
}
own-match-unstated = You have not stated a level. The role asks for level { $asked }.
own-learning = What I want to learn
own-learning-none = The skills you want to learn will stand here. Open a skill and choose “I want to learn more about this”.
own-learn-this = I want to learn more about this
own-learn-no-more = Remove from what I want to learn
own-near = Gaps I can fill
own-near-none = Needs of initiatives that nobody fills, and that ask for at most one level more than you have, will stand here. There are none now.
own-near-lead = Nobody fills these needs in the latest staffing proposal, and they ask for at most one level more than you have. Talk to your manager.
own-near-need = { $role }, { $period }. { $asked }.
own-near-held = { $skill } at level { $level }, which you have
own-near-missing = { $skill } at level { $asked }, where you have { $held }
own-wish-none = You have not written a wish that holds now.
own-wish-change = Write or change a wish
own-wish-holds = Holds until { $day }. Your manager, HR and those who staff initiatives see it.
own-wish-lead = Write which kind of work you would like, or cannot take on. Your manager, HR and those who staff initiatives see it, and only until the date you set.
own-wish-what = What do you wish?
own-wish-until = Holds until and including
own-wish-note = Do not write about health or family. Empty the field and save if you want to remove the wish.
own-wish-save = Save the wish
own-wish-wrong-day = Write a date from today and at most two years ahead.
own-wish-conflict = The wish was changed in another tab
own-wish-stands = Saved now: “{ $wish }”, holds until { $day }.
own-wish-gone = The wish that stood there has been removed.
own-wish-conflict-do = Below is what you wrote here. Save again to use it.
own-skill-no-level = No level is recorded about you yet.
own-skill-one-level = Level { $level } is the only one stated.
own-skill-same-level = The level was { $level } the first time, and is { $level } now.
own-skill-changed-level = The level has gone from { $first } to { $last }.
own-skill-answer = Answer about the skill
own-skill-history = Change over time
own-skill-history-caption = What was said, the newest first
own-is-findable = Others can find you by this skill.
own-is-not-findable = Only your manager and HR see that you have this skill.
own-withdraw = Withdraw your answer
own-withdraw-what = The answer no longer counts. If you answered before it, the earlier answer counts again: withdraw that too if it is not right. What you withdraw stays in your history.
own-withdraw-do = Withdraw the answer
own-from-hr = From HR
own-from-you = Stated by you
own-remove = Remove
own-no-name = Write what it is called.
own-wrong-day = Write the date as day, month and year, such as 24.11.2026.
own-background-lead = Add what is not in the staff register. Your manager and HR see it.
own-education-none = Your education will stand here. None is recorded.
own-education-add = Add education
own-education-title = What the education is called
own-education-level = Level of education
own-education-field = Field
own-education-year = Completed, year
own-education-save = Save the education
own-certificates = Certificates and courses
own-certificates-none = Certificates and courses will stand here. None is recorded.
own-certificate-add = Add a certificate or course
own-certificate-name = Name of the certificate or course
own-certificate-issuer = Issuer
own-certificate-issued = Issued
own-certificate-expires = Valid until
own-certificate-from = issued { $day }
own-certificate-until = valid until { $day }
own-certificate-expired = Expired
own-certificate-save = Save the certificate
own-certificate-wrong-order = The last day must come after the day it was issued.
own-languages = Languages you know
own-languages-none = The languages you know will stand here. None is recorded.
own-language-add = Add a language
own-language-how-well = How well do you know it?
own-language-save = Save the language
own-language-no-step = Choose how well you know the language.
own-language-line = { $language }: { $step }
own-language-basic = simple conversations
own-language-good = most conversations at work
own-language-fluent = fluent, also in writing
own-language-native = mother tongue
own-experience = Experience from initiatives
own-experience-none = The initiatives you have taken part in will stand here. They are added by themselves when staffing is decided.
own-experience-note = Added by itself from staffing that is decided.
own-cv-note = Print the page from your browser, or save it as PDF. It has skills from level 2.
own-cv-skills-caption = Skills with level, source and date
own-data-lead = Here you can take out what is stored about you, ask for correction, and ask that it be used less.
own-data-take-out = Take out your data
own-data-take-out-what = The file has everything that is stored about you: position, education, answers, confirmations, drafts, wishes, absences and proposals.
own-data-csv = Download for Excel (CSV)
own-data-json = Download for programs (JSON)
own-data-section = Part
own-data-row = Row
own-data-column = { catalogue-conflict-what }
own-data-value = Value
own-correct = Ask for correction
own-correct-lead = Is something wrong about you? Write what is wrong, and what is right. HR answers within a month.
own-correct-what = What is wrong?
own-correct-do = Send to HR
own-correct-empty = Write what is wrong.
own-correct-corrected = Corrected
own-correct-declined = Stands as before
own-restrict = Restrict use
own-restrict-what = You can ask that what is recorded about you is not used to propose you for initiatives, and does not stand in your leader’s skills matrix. It holds until you lift it.
own-restrict-do = Restrict the use
own-restrict-end = Lift the restriction
own-restricted-since = Use has been restricted since { $time }. You are not proposed for initiatives.
own-corrections = Correction of data
own-corrections-lead = Employees say that this is wrong. Correct it where it comes from, and answer here. They see the answer at once.
own-corrections-none = Messages from employees who ask for correction will stand here. None is waiting now.
own-corrections-answer = Answer to the employee
own-corrections-empty = Write an answer to the employee.
own-corrections-corrected = It is corrected
own-corrections-declined = It stands as before
