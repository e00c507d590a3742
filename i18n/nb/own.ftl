### Min kompetanse: what one says about oneself, and who may find it.

own-heading = Min kompetanse
own-assessment-none = Du har svart på alt vi spør om.
own-assessment-due = { $count ->
    [one] Det er 1 ferdighet arbeidet ditt ber om, som du ikke har svart på i det siste.
   *[other] Det er { $count } ferdigheter arbeidet ditt ber om, som du ikke har svart på i det siste.
}
own-assessment-unfinished = { $count ->
    [one] Egenvurderingen din er påbegynt. Du har 1 spørsmål igjen.
   *[other] Egenvurderingen din er påbegynt. Du har { $count } spørsmål igjen.
}
own-assessment-to-send = Du har svart på alt, men egenvurderingen er ikke sendt inn.
own-assessment-begin = Start egenvurdering
own-assessment-go-on = Fortsett egenvurderingen
own-levels = Dette står om deg
own-levels-none = Her kommer ferdighetene dine med nivå, kilde og dato når du har svart. Start med egenvurderingen.
own-levels-caption = Nivåene dine, med kilde og dato
own-source-and-date = Kilde og dato
own-source-on = { $source }, { $day }
own-stale = { page-stale }
own-findable = Kan finnes av andre
own-findable-note = Lederen din og HR ser svarene. Andre finner deg bare på ferdighetene du slår på.
own-show-this = Nei – slå på
own-hide-this = Ja – slå av
own-change-this = Endre svaret
own-not-linked = Brukeren din er ikke koblet til en ansatt
own-not-linked-what = Vi vet ikke hvem du er i personalregisteret. Derfor kan vi ikke vise eller lagre kompetansen din.
own-not-linked-do = Be HR om å koble brukeren din til ansattnummeret ditt. Da virker siden neste gang du logger inn.
own-not-linked-start = Gå til startsiden
