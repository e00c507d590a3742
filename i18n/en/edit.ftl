### Versions of a proposal, changes by hand, and comparing.

edit-version = Version { $version }, made from proposal { $base }
edit-changed = { $changed ->
    [0] Nobody changed
    [one] 1 person changed
   *[other] { $changed } people changed
}, coverage { $difference } percentage points.
edit-changed-uncounted = { $changed ->
    [0] Nobody changed.
    [one] 1 person changed.
   *[other] { $changed } people changed.
}
edit-changed-more = { $came } came to a team, { $gone } left one, and { $reshared } got another share.
edit-conflict-row = { $person } must be on { $initiative }
edit-conflict-back = Go back to the proposal
edit-version-first = This proposal has newer versions
edit-version-other = Version { $version } (proposal { $number })
edit-conflict-lead = Nothing was made. Free one of the locks, and calculate again.
