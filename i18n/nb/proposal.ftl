### A proposal in sentences: the summary, the proof, what the rules leave to be said.

proposal-summary-needs = { $needs ->
    [one] Fra { $first } til { $last } er det ett behov.
   *[other] Fra { $first } til { $last } er det { $needs } behov.
}
proposal-summary-committed = { $committed ->
    [0] Ingen av dem er dekket av bekreftede tildelinger.
    [one] Ett av dem er dekket av bekreftede tildelinger.
   *[other] { $committed } av dem er dekket av bekreftede tildelinger.
}
proposal-summary-strict = Med utviklingsandelen alene, og når alle nivåkrav må være oppfylt, har { $strict } av { $needs } behov ingen som kan dekke dem.
proposal-summary-release = Når ansatte også kan frigis fra drift, gjelder det { $release } behov.
proposal-summary-learning = Når ansatte i tillegg kan lære i arbeidet, gjelder det { $learning } behov. Skal også en på teamet kunne lære dem opp, gjelder det { $mentor }.
proposal-summary-before-decisions = Disse tallene gjelder alle behovene, før noe er bestemt.
proposal-summary-covered = { $needs ->
    [0] Ingen behov står åpne, så det er ingenting å foreslå.
    [one] Forslaget gjelder ett åpent behov. { $covered ->
        [one] Det er dekket.
       *[other] { $partly ->
            [one] Det er delvis dekket.
           *[other] Det er ikke dekket.
        }
    }
   *[other] Forslaget gjelder { $needs } åpne behov. Det dekker { $covered } helt og { $partly } delvis. { $uncovered } er ikke dekket.
}
proposal-summary-before = Bekreftede tildelinger alene dekker { $coverage } av arbeidet i alle behovene, når viktige tiltak teller mest.
proposal-summary-after = Med forslaget er { $coverage } av det samme arbeidet dekket.
proposal-summary-coverage = Forslaget dekker { $coverage } av arbeidet det er behov for, når viktige tiltak teller mest. En plan som bare følger prioriteringen, dekker { $greedy }.
proposal-summary-people = { $employees ->
    [one] Én ansatt
   *[other] { $employees } ansatte
} og { $consultants ->
    [one] én konsulent
   *[other] { $consultants } konsulenter
} er foreslått.
proposal-summary-released = { $people ->
    [0] Ingen må frigis fra drift.
    [one] Én ansatt må frigis fra drift, til sammen { $months } månedsverk.
   *[other] { $people } ansatte må frigis fra drift, til sammen { $months } månedsverk.
}
proposal-quality-optimal = Dette er det beste forslaget innenfor reglene.
proposal-quality-within = Ingen plan innenfor reglene er mer enn { $gap } bedre enn dette forslaget.
proposal-quality-time = Tiden gikk ut. Forslaget følger alle reglene, men en annen plan kan være inntil { $gap } bedre.
proposal-quality-locks = Bindingene kan ikke oppfylles samtidig. Forslaget er tomt.
proposal-quality-gap = Bevist avstand til det beste mulige: { $gap }.
proposal-quality-figures = Verdi { $objective }, øvre grense { $bound }. Mulige par av person og behov: { $candidates }. { $cpu } sekunder prosessortid, { $wall } sekunder klokketid, { $memory } MB minne.
proposal-quality-bound = Den øvre grensen er bevist: ingen plan innenfor reglene er verdt mer.
proposal-notice = { page-machine }
proposal-top-unmet = Behov som ikke er dekket, viktigste først:
proposal-top-unmet-line = { $need } { $title } i { $initiative } ({ $priority }): { $months } månedsverk. { $reason }
proposal-priority = prioritet { $priority }
proposal-top-release = Ansatte som må frigis mest fra drift:
proposal-top-release-line = { $person }, { $unit }: { $share } fra { $first } til { $last }
staff-rules-put-off = Utsatt, fordi nok tiltak går samtidig:
staff-rules-leaving = Kompetansen går ut døra (ingen ansatt på teamet kan ta over):
staff-rules-leaving-line = { $skill } i «{ $need }»: bare { $people }
staff-rules-vulnerable = Sårbart mens de er på tiltak:
staff-rules-vulnerable-only = { $person } er den eneste som har { $skill }
staff-rules-vulnerable-line = { $person } er en av de siste som har { $skill } (også { $others })
staff-rules-more = og { $count } til
proposal-quality-cancelled = Beregningen ble avbrutt. Forslaget følger alle reglene, men en annen plan kan være inntil { $gap } bedre.
proposal-quality-clock = En tidsgrense avsluttet et trinn i beregningen, så en ny beregning kan gi et annet forslag.
proposal-remarks = Dette er rart i registeret. Rett det, og lag et nytt forslag:
proposal-remark-positions-beyond = { $person } er holdt utenfor: Stillingene er til sammen { $total }, mer enn noen kan arbeide.
proposal-remark-positions-above = { $person } er regnet med, men stillingene er til sammen { $total }.
proposal-remark-person-refused = { $person } er holdt utenfor, fordi et tall ikke kan stemme: { $fault }
proposal-remark-need-refused = Behovet { $need } er holdt utenfor, fordi et tall ikke kan stemme: { $fault }
proposal-remark-need-outside = Behovet { $need } er holdt utenfor: Det ligger utenfor tiltakets start og slutt.
proposal-remark-need-cut = Behovet { $need } går ut over tiltakets start og slutt. Det er tatt med fra og med { $first } til og med { $last }.
proposal-remark-not-listed = { $person } er med i forslaget, men sto ikke i den nyeste listen over ansatte, lest inn { $day }. Har personen sluttet, avslutt stillingen.
proposal-remark-engagement-ends = { $person } er bundet til { $need }, men siste arbeidsdag er { $day }.
proposal-remark-proposed-beyond = { $person } er foreslått til { $need }, men siste arbeidsdag er { $day }.
proposal-remark-committed-above = { $person } er bundet til { $total } av full stilling i { $month }. Ingen kan arbeide mer enn 100 %.
proposal-remark-below-level = { $held ->
    [-1] { $person } er bundet til { $need }, men har ikke oppgitt { $skill }. Kravet er nivå { $asked }.
   *[other] { $person } er bundet til { $need } med nivå { $held } i { $skill }. Kravet er nivå { $asked }.
}
