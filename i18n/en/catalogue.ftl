### Keeping the catalogue: skills, groups, role profiles, merging, proposed skills.

catalogue-new = New skill
catalogue-edit = Change { $name }
catalogue-edit-link = Change the skill
catalogue-take-in = Take into the catalogue
catalogue-comes-in = The skill is only known from ESCO. When you save, it comes into the municipality's catalogue.
catalogue-required = (required)
catalogue-names = Names
catalogue-no-group = No group
catalogue-meaning = What the skill means
catalogue-description-nb = Description in Bokmål
catalogue-description-nn = Description in Nynorsk
catalogue-description-en = { import-field-description-en }
catalogue-aliases-nb = Other names in Bokmål
catalogue-aliases-nn = Other names in Nynorsk
catalogue-aliases-en = Other names in English
catalogue-one-a-line = Write one name on each line. The skill is found when somebody searches for one of them.
catalogue-esco = Link to ESCO
catalogue-esco-none = Not linked
catalogue-esco-chosen = Linked to
catalogue-esco-search = Search for the skill in ESCO
catalogue-esco-find = Search ESCO
catalogue-esco-nothing = ESCO has no other skill called anything like “{ $search }”. Try another word.
catalogue-level-texts = Own level texts
catalogue-level-texts-why = Write what a level means for this very skill. Where you leave a field empty, the general text applies.
catalogue-level-otherwise = The general text: { $words }
catalogue-level-nb = Level { $level } in Bokmål
catalogue-level-nn = Level { $level } in Nynorsk
catalogue-level-en = Level { $level } in English
catalogue-levels-of-skill = What the levels mean for the skill
catalogue-save = Save the changes
catalogue-make = Add the skill
catalogue-made = The skill has been added to the catalogue.
catalogue-saved = The changes have been saved.
catalogue-retired = The skill has been taken out of use. Its history stands as before.
catalogue-taken-back = The skill is in use again.
catalogue-deleted = The skill has been deleted from the catalogue.
catalogue-no-name = Write a name in Bokmål.
catalogue-too-long = { $field }: too long. Shorten it to at most { $most } characters.
catalogue-too-many = { $field }: there are too many names. Remove some, so that there are at most { $most }.
catalogue-taken = “{ $name }” is already the name of the skill { $code }. Use that one, or write another name.
catalogue-not-of-esco = The address is not one of ESCO's skills. Search for it and choose it in the list.
catalogue-conflict = Somebody else changed the skill while you had the page open
catalogue-conflict-choose = What you wrote stands below the table. If you save now, yours applies. Correct it first if you like.
catalogue-conflict-caption = What differs
catalogue-conflict-what = Field
catalogue-conflict-sent = You wrote
catalogue-leave = Take the skill out
catalogue-leave-link = Take out of use or delete
catalogue-leave-heading = Take { $name } out
catalogue-usage = Where the skill is used
catalogue-unused = Nothing uses the skill. It can be deleted.
catalogue-used-people = { $count } people have assessments of it, now or earlier.
catalogue-used-few-people = A few people have assessments of it, now or earlier.
catalogue-used-roles = { $count ->
    [one] One role profile has it.
   *[other] { $count } role profiles have it.
}
catalogue-used-needs = { $count ->
    [one] One need of an initiative asks for it.
   *[other] { $count } needs of initiatives ask for it.
}
catalogue-used-credentials = Certificates show it.
catalogue-used-drafts = Somebody has answers about it that are not sent yet.
catalogue-used-merged = { $count ->
    [one] Another skill has been merged into it.
   *[other] { $count } other skills have been merged into it.
}
catalogue-used-names = { $count ->
    [one] One name from files is mapped to it.
   *[other] { $count } names from files are mapped to it.
}
catalogue-is-out = The skill is out of use. If you take it back, it can be chosen again.
catalogue-retire-means = Once the skill is out of use, nobody can choose it any more. Assessments, role profiles and needs keep it.
catalogue-retire = Take out of use
catalogue-take-back = Take into use again
catalogue-delete = Delete the skill
catalogue-delete-not = The skill cannot be deleted as long as something uses it.
catalogue-not-deleted = The skill was not deleted: something uses it. See the list.
catalogue-changed-meanwhile = Somebody else changed the skill while you had the page open. Nothing was done. Look it over, and try again.
catalogue-out-of-use = Out of use
catalogue-in-use = In use
catalogue-profiles = Role profiles
catalogue-certificates = Have a certificate
catalogue-certified = People with a certificate
catalogue-groups = Groups of skills
catalogue-groups-lead = The groups put the catalogue in order. They say nothing about who can do what.
catalogue-groups-none = The catalogue has no groups yet. Make the first one, or import a catalogue with groups.
catalogue-groups-caption = { $count } groups
catalogue-groups-all = Show all the groups of ESCO too
catalogue-groups-ours = Show only groups that we use
catalogue-group-new = New group
catalogue-group-make = Make the group
catalogue-group-save = Save the group
catalogue-group-saved = The group has been saved.
catalogue-group-above = Group above
catalogue-group-top = None, it stands at the top
catalogue-group-skills = Skills in the catalogue
catalogue-group-state = State
catalogue-group-of-esco = The group is from ESCO. You can give it Norwegian names. Its place and English name are decided by ESCO.
catalogue-group-no-name = Write what the group is called in Bokmål.
catalogue-group-too-long = The name is too long. Shorten it to at most { $most } characters.
catalogue-group-taken = Another group is called this. Write another name.
catalogue-group-circle = The group cannot stand below itself. Choose another group above.
catalogue-group-no-parent = The group above is not there any more. Choose another.
catalogue-group-conflict = Somebody else changed the group while you had the page open. It is now called “{ $name }”. If you save now, yours applies.
