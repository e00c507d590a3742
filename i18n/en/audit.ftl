### The audit log, and the check of it.

audit-empty = The audit log is empty.
audit-whole = { $n ->
    [one] The audit log is whole: 1 entry.
   *[other] The audit log is whole: { $n } entries.
}
audit-head = Checksum: { $head }. Note it somewhere else. Later, “innsats audit verify --noted CHECKSUM” shows whether anything was rewritten.
audit-broken = The audit log is broken at entry { $id } (number { $place } in the chain): it was changed, or something before it was removed or moved. Compare with a backup.
audit-end-missing = The end of the audit log does not match: there should be { $expected } entries, and there are { $found }. Compare with a backup.
audit-noted-unknown = The checksum you noted is not in the audit log. Either the log was rewritten, or the checksum is from another database. Compare with a backup.
audit-import = imported
audit-undo-import = undid the import of
audit-propose = made
audit-propose-again = asked again for
