### The audit log, and the check of it.

audit-empty = Revisjonsloggen er tom.
audit-whole = { $n ->
    [one] Revisjonsloggen er heil: 1 oppføring.
   *[other] Revisjonsloggen er heil: { $n } oppføringar.
}
audit-head = Kontrollsum: { $head }. Noter han ein annan stad. Med «innsats audit verify --noted KONTROLLSUM» ser du seinare om noko er skrive om.
audit-broken = Revisjonsloggen er broten ved oppføring { $id } (nummer { $place } i rekkja): Ho er endra, eller noko før ho er fjerna eller flytta. Samanlikn med ein tryggingskopi.
audit-end-missing = Slutten av revisjonsloggen stemmer ikkje: Det skal vere { $expected } oppføringar, og her er { $found }. Samanlikn med ein tryggingskopi.
audit-noted-unknown = Kontrollsummen du noterte, finst ikkje i revisjonsloggen. Anten er loggen skriven om, eller så er kontrollsummen frå ein annan database. Samanlikn med ein tryggingskopi.
audit-import = importerte
audit-undo-import = angra import av
audit-propose = laga
audit-propose-again = bad på nytt om
