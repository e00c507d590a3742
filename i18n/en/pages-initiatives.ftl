### Initiatives.

page-initiatives-lead = The initiatives that the municipality has planned or under way, by priority.
page-initiatives-none = No initiative matches the choice. Choose “All”, or import the file of initiatives.
page-found-initiatives = { $n ->
    [one] { $shown } initiative
   *[other] { $shown } initiatives
 }
page-no-proposal-yet = No staffing proposal has been made yet.
page-staffed-source = “Needs with a proposal”: needs that proposal { $number } puts at least one person in.
page-initiative-asks = { $n ->
    [one] The initiative has { $shown } need.
   *[other] The initiative has { $shown } needs.
 }
page-initiative-proposed = { $n ->
    [one] The newest proposal puts { $people } person in { $needs } of them.
   *[other] The newest proposal puts { $people } people in { $needs } of them.
 }
page-initiative-needs-none = No needs are recorded for the initiative.
page-initiative-needs-caption = Needs, requirements, and who is allocated or proposed
