### The skill catalogue and one skill.

page-skills-heading = { page-set-skills }
page-skills-lead = Find a skill and see how many employees hold it, and at which level.
page-skills-search = Name of the skill
page-skills-none = No skill matches the search. Try another word, or search all of ESCO.
page-found-skills = { $n ->
    [one] { $shown } skill
   *[other] { $shown } skills
 }
page-in-catalogue = In the municipality's catalogue
page-only-esco = In ESCO only
page-esco-link = See the skill at ESCO
page-name-english = { import-field-name-en }
page-name-bokmaal = Name in bokmål
page-also-called = Also called
page-skill-holders = Employees who hold the skill
page-skill-holders-caption = Number of employees at each level
page-skill-finding = { $n } employees have stated the skill. Of these, { $able } are at level 3 or above.
page-skill-finding-total = { $n } employees have stated the skill.
page-skill-needs = Needs that ask for the skill
page-skill-needs-none = No initiative asks for the skill.
page-skill-needs-caption = Needs of initiatives that are not closed
page-skill-roles = Roles that use the skill
page-skill-roles-none = No role profile holds the skill.
page-skill-roles-caption = The level that role profiles ask for
page-broader = Broader skills
page-narrower = Narrower skills
page-related = Related skills
