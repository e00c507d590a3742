### Min kompetanse: what one says about oneself, and who may find it.

own-heading = My skills
own-assessment-none = You have answered everything we ask about.
own-assessment-due = { $count ->
    [one] There is 1 skill your work asks for that you have not answered about lately.
   *[other] There are { $count } skills your work asks for that you have not answered about lately.
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
own-source-on = { $source }, { $day }
own-stale = { page-stale }
own-findable = Others can find it
own-findable-note = Your manager and HR see your answers. Others find you only by the skills you turn on.
own-show-this = No – turn on
own-hide-this = Yes – turn off
own-change-this = Change the answer
own-not-linked = Your user is not linked to an employee
own-not-linked-what = We do not know who you are in the staff register, so we can neither show nor save your skills.
own-not-linked-do = Ask HR to link your user to your employee number. The page will work the next time you sign in.
own-not-linked-start = Go to the start page
