### Finding competence: the question, who was found, and what would find more.

find-lead = Write what you need somebody to be able to do. You can ask for up to 8 skills at once.
find-about-who = You find employees who have made a skill visible to others, and those whom your role lets you see. Others are not included and are not counted.
find-about-not = The list ranks nobody. Levels stand with source and date, and no total is worked out for anyone.
find-form = Search for competence
find-row = Skill { $number }
find-least-level = Least level
find-any-level = Any level
find-any-interest = Any interest
find-interest-or-more = { $interest } or more
find-remove-row = Remove skill { $number }
find-unknown = No skill is called “{ $written }”. Write another word.
find-offered = Did you mean one of these?
find-add-row = Add a skill
find-combine = Several skills
find-combine-all = All of them
find-combine-any = One is enough
find-any-language = Any language
find-certificate = Certificate (words of its name)
find-month = Available in month
find-any-month = Any month
find-free-least = Available at least, in per cent of full time
find-sort = Sort by
find-submit = Find
find-exact-heading = Have what you ask for
find-near-heading = Nearly have what you ask for
find-near-lead = These have some of it. A stated level does not say everything: ask.
find-near-caption = The nearest, at most 20: first those who have most of the skills, then in alphabetical order.
find-exact-caption = People who have what you ask for. { $order }
find-order-name = Sorted by family name.
find-order-level = Sorted by the level in the first skill that is met, then in alphabetical order.
find-order-interest = Sorted by the interest in the first skill that is met, then in alphabetical order.
find-found-all = { $n ->
    [0] Nobody whom you can find has all that you ask for.
    [one] 1 person has what you ask for.
   *[other] { $shown } people have what you ask for.
 }
find-found-any = { $n ->
    [0] Nobody whom you can find has any of what you ask for.
    [one] 1 person has at least one of the skills.
   *[other] { $shown } people have at least one of the skills.
 }
find-narrower = For { $skill }, narrower skills count too: { $narrower }.
find-asked-level = { $skill }, level { $level } or above
find-by-narrower = { $level } in { $skill }, which is a part of it
find-too-low = Has stated level { $has }, you ask for level { $asked }
find-near-skill = Has level { $level } in { $skill }, which is near
find-unrated = Not stated
find-source-confirmed = { $source }, confirmed, { $day }
find-source-and-interest = { $source }. { $interest }
find-source-of = Source: { $skill }
find-relax = With a little less you find:
find-relax-without = { $n ->
    [one] 1 person without asking for { $skill }
   *[other] { $n } people without asking for { $skill }
 }
find-relax-level = { $n ->
    [one] 1 person at level { $level } in { $skill }
   *[other] { $n } people at level { $level } or above in { $skill }
 }
find-relax-any-level = { $n ->
    [one] 1 person at any level in { $skill }
   *[other] { $n } people at any level in { $skill }
 }
find-relax-interest = { $n ->
    [one] 1 person whatever the interest in { $skill }
   *[other] { $n } people whatever the interest in { $skill }
 }
find-relax-unit = { $n ->
    [one] 1 person without the unit
   *[other] { $n } people without the unit
 }
find-relax-language = { $n ->
    [one] 1 person without the language
   *[other] { $n } people without the language
 }
find-relax-certificate = { $n ->
    [one] 1 person without the certificate
   *[other] { $n } people without the certificate
 }
find-relax-time = { $n ->
    [one] 1 person without the time
   *[other] { $n } people without the time
 }
find-relax-rows-alone = { $n ->
    [one] 1 person has some of it, where the skills alone count
   *[other] { $n } people have some of it, where the skills alone count
 }
find-nobody = Nobody whom you can find has stated any of this. See who asks for the skill, and what is near:
find-contact = Contact
find-match = Match
find-free-in = Available { $month }
find-free-note = Available time is the part of full time set aside for initiatives, less long absence and promised work. Only people whose available time you may see are included.
find-file = What you found
