### The audit log, and the check of it.

audit-empty = Revisjonsloggen er tom.
audit-whole = { $n ->
    [one] Revisjonsloggen er hel: 1 oppføring.
   *[other] Revisjonsloggen er hel: { $n } oppføringer.
}
audit-head = Kontrollsum: { $head }. Noter den et annet sted. Med «innsats audit verify --noted KONTROLLSUM» ser du senere om noe er skrevet om.
audit-broken = Revisjonsloggen er brutt ved oppføring { $id } (nummer { $place } i rekken): Den er endret, eller noe før den er fjernet eller flyttet. Sammenlign med en sikkerhetskopi.
audit-end-missing = Slutten av revisjonsloggen stemmer ikke: Det skal være { $expected } oppføringer, og her er { $found }. Sammenlign med en sikkerhetskopi.
audit-noted-unknown = Kontrollsummen du noterte, finnes ikke i revisjonsloggen. Enten er loggen skrevet om, eller så er kontrollsummen fra en annen database. Sammenlign med en sikkerhetskopi.
audit-import = importerte
audit-undo-import = angret import av
audit-propose = laget
audit-propose-again = ba på nytt om
