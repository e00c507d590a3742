### A proposal in sentences: the summary, the proof, what the rules leave to be said.

proposal-summary-needs = { $needs ->
    [one] Frå { $first } til { $last } er det eitt behov.
   *[other] Frå { $first } til { $last } er det { $needs } behov.
}
proposal-summary-committed = { $committed ->
    [0] Ingen av dei er dekte av stadfesta tildelingar.
    [one] Eitt av dei er dekt av stadfesta tildelingar.
   *[other] { $committed } av dei er dekte av stadfesta tildelingar.
}
proposal-summary-strict = Med utviklingsdelen aleine, og når alle nivåkrav må vere oppfylte, har { $strict } av { $needs } behov ingen som kan dekkje dei.
proposal-summary-release = Når tilsette også kan frigjevast frå drift, gjeld det { $release } behov.
proposal-summary-learning = Når tilsette i tillegg kan lære i arbeidet, gjeld det { $learning } behov. Skal også ein på teamet kunne lære dei opp, gjeld det { $mentor }.
proposal-summary-before-decisions = Desse tala gjeld alle behova, før noko er bestemt.
proposal-summary-covered = { $needs ->
    [0] Ingen behov står opne, så det er ingenting å foreslå.
    [one] Forslaget gjeld eitt ope behov. { $covered ->
        [one] Det er dekt.
       *[other] { $partly ->
            [one] Det er delvis dekt.
           *[other] Det er ikkje dekt.
        }
    }
   *[other] Forslaget gjeld { $needs } opne behov. Det dekkjer { $covered } heilt og { $partly } delvis. { $uncovered } er ikkje dekte.
}
proposal-summary-before = Stadfesta tildelingar aleine dekkjer { $coverage } av arbeidet i alle behova, når viktige tiltak tel mest.
proposal-summary-after = Med forslaget er { $coverage } av det same arbeidet dekt.
proposal-summary-coverage = Forslaget dekkjer { $coverage } av arbeidet det er behov for, når viktige tiltak tel mest. Ein plan som berre følgjer prioriteringa, dekkjer { $greedy }.
proposal-summary-people = { $employees ->
    [one] Éin tilsett
   *[other] { $employees } tilsette
} og { $consultants ->
    [one] éin konsulent
   *[other] { $consultants } konsulentar
} er foreslåtte.
proposal-summary-released = { $people ->
    [0] Ingen må frigjevast frå drift.
    [one] Éin tilsett må frigjevast frå drift, til saman { $months } månadsverk.
   *[other] { $people } tilsette må frigjevast frå drift, til saman { $months } månadsverk.
}
proposal-quality-optimal = Dette er det beste forslaget innanfor reglane.
proposal-quality-within = Ingen plan innanfor reglane er meir enn { $gap } betre enn dette forslaget.
proposal-quality-time = Tida gjekk ut. Forslaget følgjer alle reglane, men ein annan plan kan vere inntil { $gap } betre.
proposal-quality-locks = Bindingane kan ikkje oppfyllast samtidig. Forslaget er tomt.
proposal-quality-gap = Bevist avstand til det beste moglege: { $gap }.
proposal-quality-figures = Verdi { $objective }, øvre grense { $bound }. Moglege par av person og behov: { $candidates }. { $cpu } sekund prosessortid, { $wall } sekund klokketid, { $memory } MB minne.
proposal-quality-bound = Den øvre grensa er bevist: ingen plan innanfor reglane er verd meir.
proposal-notice = { page-machine }
proposal-top-unmet = Behov som ikkje er dekte, dei viktigaste først:
proposal-top-unmet-line = { $need } { $title } i { $initiative } ({ $priority }): { $months } månadsverk. { $reason }
proposal-priority = prioritet { $priority }
proposal-top-release = Tilsette som må frigjevast mest frå drift:
proposal-top-release-line = { $person }, { $unit }: { $share } frå { $first } til { $last }
staff-rules-put-off = Utsett, fordi nok tiltak går samtidig:
staff-rules-leaving = Kompetansen går ut døra (ingen tilsett på teamet kan ta over):
staff-rules-leaving-line = { $skill } i «{ $need }»: berre { $people }
staff-rules-vulnerable = Sårbart medan dei er på tiltak:
staff-rules-vulnerable-only = { $person } er den einaste som har { $skill }
staff-rules-vulnerable-line = { $person } er ein av dei siste som har { $skill } (også { $others })
staff-rules-more = og { $count } til
proposal-quality-cancelled = Utrekninga vart avbroten. Forslaget følgjer alle reglane, men ein annan plan kan vere inntil { $gap } betre.
proposal-quality-clock = Ei tidsgrense avslutta eit steg i utrekninga, så ei ny utrekning kan gi eit anna forslag.
proposal-remarks = Dette er rart i registeret. Rett det, og lag eit nytt forslag:
proposal-remark-positions-beyond = { $person } er halden utanfor: Stillingane er til saman { $total }, meir enn nokon kan arbeide.
proposal-remark-positions-above = { $person } er rekna med, men stillingane er til saman { $total }.
proposal-remark-person-refused = { $person } er halden utanfor, fordi eit tal ikkje kan stemme: { $fault }
proposal-remark-need-refused = Behovet { $need } er halde utanfor, fordi eit tal ikkje kan stemme: { $fault }
proposal-remark-need-outside = Behovet { $need } er halde utanfor: Det ligg utanfor start og slutt for tiltaket.
proposal-remark-need-cut = Behovet { $need } går ut over start og slutt for tiltaket. Det er teke med frå og med { $first } til og med { $last }.
proposal-remark-not-listed = { $person } er med i forslaget, men stod ikkje i den nyaste lista over tilsette, lesen inn { $day }. Har personen slutta, avslutt stillinga.
proposal-remark-engagement-ends = { $person } er bunden til { $need }, men siste arbeidsdag er { $day }.
proposal-remark-proposed-beyond = { $person } er foreslått til { $need }, men siste arbeidsdag er { $day }.
proposal-remark-committed-above = { $person } er bunden til { $total } av full stilling i { $month }. Ingen kan arbeide meir enn 100 %.
proposal-remark-below-level = { $held ->
    [-1] { $person } er bunden til { $need }, men har ikkje oppgitt { $skill }. Kravet er nivå { $asked }.
   *[other] { $person } er bunden til { $need } med nivå { $held } i { $skill }. Kravet er nivå { $asked }.
}
