### Min kompetanse: what one says about oneself, and who may find it.

own-heading = Min kompetanse
own-assessment-none = Du har svart på alt vi spør om.
own-assessment-due = { $count ->
    [one] Det er 1 ferdigheit arbeidet ditt ber om, som du ikkje har svart på i det siste.
   *[other] Det er { $count } ferdigheiter arbeidet ditt ber om, som du ikkje har svart på i det siste.
}
own-assessment-unfinished = { $count ->
    [one] Eigenvurderinga di er påbyrja. Du har 1 spørsmål att.
   *[other] Eigenvurderinga di er påbyrja. Du har { $count } spørsmål att.
}
own-assessment-to-send = Du har svart på alt, men eigenvurderinga er ikkje send inn.
own-assessment-begin = Start eigenvurdering
own-assessment-go-on = Hald fram med eigenvurderinga
own-levels = Dette står om deg
own-levels-none = Her kjem ferdigheitene dine med nivå, kjelde og dato når du har svart. Start med eigenvurderinga.
own-levels-caption = Nivåa dine, med kjelde og dato
own-source-and-date = Kjelde og dato
own-source-on = { $source }, { $day }
own-stale = { page-stale }
own-findable = Kan finnast av andre
own-findable-note = Leiaren din og HR ser svara. Andre finn deg berre på ferdigheitene du slår på.
own-show-this = Nei – slå på
own-hide-this = Ja – slå av
own-change-this = Endre svaret
own-not-linked = Brukaren din er ikkje kopla til ein tilsett
own-not-linked-what = Vi veit ikkje kven du er i personalregisteret. Derfor kan vi ikkje vise eller lagre kompetansen din.
own-not-linked-do = Be HR om å kople brukaren din til tilsettnummeret ditt. Då verkar sida neste gong du loggar inn.
own-not-linked-start = Gå til startsida
