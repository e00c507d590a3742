### The paper one decides a proposal by: what it covers, what hurts, what it rests on, month by month.

paper-made = { $months }. Laget { $time }.
paper-made-by = { $months }. Laget { $time } av { $who }.
paper-coverage-before = I dag dekker vi { $share } av arbeidet.
paper-coverage-after = Med forslaget { $share }.
paper-coverage-open = Forslaget dekker { $share } av det åpne arbeidet.
paper-coverage-base = Av arbeidet i alle { $needs } behov i perioden. Viktige tiltak teller mest.
paper-asked = { $employees ->
    [one] Én ansatt
   *[other] { $employees } ansatte
} og { $consultants ->
    [one] én konsulent
   *[other] { $consultants } konsulenter
} blir spurt.
paper-freed = { $people ->
    [0] Ingen må frigis fra drift.
    [one] Én må frigis, til sammen { $months } månedsverk.
   *[other] { $people } må frigis, til sammen { $months } månedsverk.
}
paper-from-area = { $area } { $people }
paper-from-areas = { $more ->
    [0] { $areas }.
    [one] { $areas } og ett område til.
   *[other] { $areas } og { $more } områder til.
}
paper-ratings = Vurderingene: { $confirmed } er bekreftet, { $stale } er eldre enn 18 måneder.
paper-see-basis = Se hva forslaget bygger på
paper-holes = Hullene som gjør mest vondt
paper-missing = { import-column-missing }
paper-remedy = Slik kan det tettes
paper-missing-of = { $missing } av { $asked }
paper-hole-missing = { $share }, { $months }
paper-all-holes = Se alle { $n } behov som ikke er dekket
paper-nothing-decided = Ingenting er bestemt før en leder har frigitt, den ansatte er spurt, og en navngitt person har tatt beslutningen.
paper-send = Send til lederne for frigiving
paper-change = Be om endringer
paper-contents = { page-content }
paper-mine = Mine tiltak
paper-mine-caption = Tiltakene dine måned for måned
paper-my-people = Deg og dine ansatte
paper-my-people-caption = Plasser for deg og dem du leder
paper-my-people-all = Se alle { $n } plasser
paper-before = Før du ser på teamene
paper-wrong = Dette ser feil ut i registeret
paper-wrong-more = { $n ->
    [one] Vis én til
   *[other] Vis { $n } til
}
paper-relaxed = Behov ingen kan dekke, går fra { $first } til { $last } med reglene som ble brukt
paper-relaxed-short = Hva reglene betyr
paper-relaxed-caption = Behov ingen kan dekke, av { $needs } åpne behov
paper-step-strict = Utviklingstid
paper-step-release = + frigiving
paper-step-mentor = + læring
paper-of-open = Av de åpne
paper-in-this = I dette forslaget
paper-used = Brukt
paper-not-used = Ikke brukt
paper-months = Tiltak måned for måned
paper-months-lead = Tallene er dekkede behov av alle behov i måneden. Velg et tiltak for å se teamet.
paper-months-caption = Tiltakene etter prioritet, med dekkede behov i hver måned
paper-short = Det mangler
paper-short-more = { $roles } og { $more } til
paper-all-months = Se alle { $n } tiltak måned for måned
paper-cover = { $part } av { $whole } behov, { $state }
paper-no-need = ingen behov
paper-decided = besluttet
paper-proposed = foreslått
paper-partly = delvis dekket
paper-open = ikke dekket
paper-legend-decided = dekket av det som er besluttet
paper-legend-proposed = dekket med forslaget
paper-legend-partly = noe er dekket
paper-legend-open = ingenting er dekket
paper-plan-file = Hvem, hva og når
paper-unmet-sentence = { $n ->
    [one] Ett behov er ikke helt dekket.
   *[other] { $n } behov er ikke helt dekket.
}
paper-areas-caption = Ansatte som må frigis, etter område
paper-area = Område
paper-area-people = { page-release-needed }
paper-loads = Belastning måned for måned
paper-loads-sentence = { $people ->
    [one] Én person er med.
   *[other] { $people } personer er med, også de som bare er bundet fra før.
} { $over ->
    [0] Ingen gir mer enn grensen sin.
    [one] Én gir mer enn grensen og må frigis.
   *[other] { $over } gir mer enn grensen og må frigis.
} { $beyond ->
    [0] Ingen er over 100 %.
    [one] Én er over 100 %, som er umulig.
   *[other] { $beyond } er over 100 %, som er umulig.
}
paper-loads-lead = Så mye av full tid hver person bruker på tiltak i hver måned, med alt som er bundet fra før. Grensen er det de kan gi uten at noen frigir dem.
paper-loads-caption = Tid til tiltak i prosent av full stilling, etter enhet
paper-limit = Grense
paper-limits = { $least } til { $most }
paper-no-load = ingenting
paper-load-over = { $share }, må frigis { $freed }
paper-load-impossible = { $share }, mer enn noen kan arbeide
paper-legend-committed = bundet fra før
paper-legend-within = med forslaget, innenfor grensen
paper-legend-over = over grensen: må frigis så mye mer
paper-legend-impossible = over 100 %: umulig
paper-workbook = Last ned alt som Excel
paper-rules = Regler og bevis
paper-in-sentences = Hele forslaget i setninger
paper-stretch = { $share } { $months }
paper-remedy-use = { $named ->
    [yes] { $person } kan dekke det.
   *[no] En ansatt kan dekke det.
}
paper-remedy-use-but = { $person } dekker kravene og har tiden: { $obstacles }.
paper-remedy-raise = { $named ->
    [yes] { $person } har { $has } av { $asked }: øk med { $more }, eller senk behovet.
   *[no] En ansatt har litt for lite tid: øk med { $more }, eller senk behovet.
}
paper-remedy-later = { $months ->
    [one] { $named ->
        [yes] { $person } kan dekke det én måned senere.
       *[no] En ansatt kan dekke det én måned senere.
    }
   *[other] { $named ->
        [yes] { $person } kan dekke det { $months } måneder senere.
       *[no] En ansatt kan dekke det { $months } måneder senere.
    }
}
paper-remedy-lend = { $named ->
    [yes] Lån ut { $person }, som dekker kravene.
   *[no] Lån ut en ansatt som dekker kravene.
}
paper-remedy-lower = { $named ->
    [yes] { $person } har nivå { $held } i { $skill }: senk kravet fra { $asked }, eller gi opplæring.
   *[no] Senk kravet til { $skill } fra nivå { $asked } til { $held }, eller gi opplæring.
}
paper-remedy-rebook = { $person } dekker kravene, men er på { $initiatives }: bytt.
paper-remedy-rebook-any = { $named ->
    [yes] { $person } dekker kravene, men er på andre tiltak: bytt.
   *[no] De som dekker kravene, er på andre tiltak: bytt.
}
paper-remedy-learn = Ingen er nær kravene: lær opp noen, eller hent inn kompetansen.
paper-remedy-free = Ingen har tid nok: frigi flere, eller flytt behovet.
paper-other-same = Ingen forskjell som modellen kjenner
paper-other-level = { $skill }: { $theirs } mot { $proposed }
paper-other-time = har { $has } ledig
paper-other-release = må frigis { $theirs } mot { $proposed }
paper-other-interest = interesse: { $theirs } mot { $proposed }
paper-other-external = er konsulent
paper-other-internal = er ansatt
paper-not-stated = { page-nus-unknown }
paper-at-level = nivå { $level }
paper-must-free = Må frigis { $share }
paper-others = { $others ->
    [0] Ingen andre kunne dekket det.
    [one] { $named ->
        [0] Én annen kunne dekket det.
       *[other] Én annen kunne dekket det. Dette er annerledes:
    }
   *[other] { $named ->
        [0] { $others } andre kunne dekket det.
       *[other] { $unnamed ->
            [0] { $others } andre kunne dekket det. Dette er annerledes:
           *[other] { $others } andre kunne dekket det. Nærmest, og dette er annerledes:
        }
    }
}
paper-others-could = Andre som kunne dekket det
paper-why = { page-why-heading }
paper-why-others = Hvorfor ikke andre
paper-decide = Bestem bemanningen
paper-interest = { page-interest }
paper-team = Foreslått team

file-of-open = Prosent av de åpne behovene
file-needs = Behov i måneden
file-needs-decided = Dekket av det som er besluttet
file-needs-covered = Dekket med forslaget
file-needs-partly = Delvis dekket
file-consultant = { scenario-consultant }
file-unit-code = Enhetsnummer
file-standing = Besluttet eller foreslått
file-asked-share = Behovet ber om, prosent av full tid
file-limit = Grense uten frigiving, prosent av full tid
