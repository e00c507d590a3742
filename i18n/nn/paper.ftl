### The paper one decides a proposal by: what it covers, what hurts, what it rests on, month by month.

paper-made = { $months }. Laga { $time }.
paper-made-by = { $months }. Laga { $time } av { $who }.
paper-coverage-before = I dag dekkjer vi { $share } av arbeidet.
paper-coverage-after = Med forslaget { $share }.
paper-coverage-open = Forslaget dekkjer { $share } av det opne arbeidet.
paper-coverage-base = Av arbeidet i alle { $needs } behov i perioden. Viktige tiltak tel mest.
paper-asked = { $employees ->
    [one] Éin tilsett
   *[other] { $employees } tilsette
} og { $consultants ->
    [one] éin konsulent
   *[other] { $consultants } konsulentar
} blir spurde.
paper-freed = { $people ->
    [0] Ingen må frigjevast frå drift.
    [one] Éin må frigjevast, til saman { $months } månadsverk.
   *[other] { $people } må frigjevast, til saman { $months } månadsverk.
}
paper-from-area = { $area } { $people }
paper-from-areas = { $more ->
    [0] { $areas }.
    [one] { $areas } og eitt område til.
   *[other] { $areas } og { $more } område til.
}
paper-ratings = Vurderingane: { $confirmed } er stadfesta, { $stale } er eldre enn 18 månader.
paper-see-basis = Sjå kva forslaget byggjer på
paper-holes = Hola som gjer mest vondt
paper-missing = { import-column-missing }
paper-remedy = Slik kan det tettast
paper-missing-of = { $missing } av { $asked }
paper-hole-missing = { $share }, { $months }
paper-all-holes = Sjå alle { $n } behov som ikkje er dekte
paper-nothing-decided = Ingenting er avgjort før ein leiar har frigitt, den tilsette er spurd, og ein namngitt person har teke avgjerda.
paper-send = Send til leiarane for frigjeving
paper-change = Be om endringar
paper-contents = { page-content }
paper-mine = Mine tiltak
paper-mine-caption = Tiltaka dine månad for månad
paper-my-people = Deg og dine tilsette
paper-my-people-caption = Plassar for deg og dei du leier
paper-my-people-all = Sjå alle { $n } plassar
paper-before = Før du ser på teama
paper-wrong = Dette ser feil ut i registeret
paper-wrong-more = { $n ->
    [one] Vis éin til
   *[other] Vis { $n } til
}
paper-relaxed = Behov ingen kan dekkje, går frå { $first } til { $last } med reglane som blei brukte
paper-relaxed-short = Kva reglane betyr
paper-relaxed-caption = Behov ingen kan dekkje, av { $needs } opne behov
paper-step-strict = Utviklingstid
paper-step-release = + frigjeving
paper-step-mentor = + læring
paper-of-open = Av dei opne
paper-in-this = I dette forslaget
paper-used = Brukt
paper-not-used = Ikkje brukt
paper-months = Tiltak månad for månad
paper-months-lead = Tala er dekte behov av alle behov i månaden. Vel eit tiltak for å sjå teamet.
paper-months-caption = Tiltaka etter prioritet, med dekte behov i kvar månad
paper-short = Det manglar
paper-short-more = { $roles } og { $more } til
paper-all-months = Sjå alle { $n } tiltak månad for månad
paper-cover = { $part } av { $whole } behov, { $state }
paper-no-need = ingen behov
paper-decided = avgjort
paper-proposed = foreslått
paper-partly = delvis dekt
paper-open = ikkje dekt
paper-legend-decided = dekt av det som er avgjort
paper-legend-proposed = dekt med forslaget
paper-legend-partly = noko er dekt
paper-legend-open = ingenting er dekt
paper-plan-file = Kven, kva og når
paper-unmet-sentence = { $n ->
    [one] Eitt behov er ikkje heilt dekt.
   *[other] { $n } behov er ikkje heilt dekte.
}
paper-areas-caption = Tilsette som må frigjevast, etter område
paper-area = Område
paper-area-people = { page-release-needed }
paper-loads = Belastning månad for månad
paper-loads-sentence = { $people ->
    [one] Éin person er med.
   *[other] { $people } personar er med, også dei som berre er bundne frå før.
} { $over ->
    [0] Ingen gir meir enn grensa si.
    [one] Éin gir meir enn grensa og må frigjevast.
   *[other] { $over } gir meir enn grensa og må frigjevast.
} { $beyond ->
    [0] Ingen er over 100 %.
    [one] Éin er over 100 %, som er umogleg.
   *[other] { $beyond } er over 100 %, som er umogleg.
}
paper-loads-lead = Så mykje av full tid kvar person bruker på tiltak i kvar månad, med alt som er bunde frå før. Grensa er det dei kan gi utan at nokon frigir dei.
paper-loads-caption = Tid til tiltak i prosent av full stilling, etter eining
paper-limit = Grense
paper-limits = { $least } til { $most }
paper-no-load = ingenting
paper-load-over = { $share }, må frigjevast { $freed }
paper-load-impossible = { $share }, meir enn nokon kan arbeide
paper-legend-committed = bunde frå før
paper-legend-within = med forslaget, innanfor grensa
paper-legend-over = over grensa: må frigjevast så mykje meir
paper-legend-impossible = over 100 %: umogleg
paper-workbook = Last ned alt som Excel
paper-rules = Reglar og bevis
paper-in-sentences = Heile forslaget i setningar
paper-stretch = { $share } { $months }
paper-remedy-use = { $named ->
    [yes] { $person } kan dekkje det.
   *[no] Ein tilsett kan dekkje det.
}
paper-remedy-use-but = { $person } dekkjer krava og har tida: { $obstacles }.
paper-remedy-raise = { $named ->
    [yes] { $person } har { $has } av { $asked }: auk med { $more }, eller senk behovet.
   *[no] Ein tilsett har litt for lite tid: auk med { $more }, eller senk behovet.
}
paper-remedy-later = { $months ->
    [one] { $named ->
        [yes] { $person } kan dekkje det éin månad seinare.
       *[no] Ein tilsett kan dekkje det éin månad seinare.
    }
   *[other] { $named ->
        [yes] { $person } kan dekkje det { $months } månader seinare.
       *[no] Ein tilsett kan dekkje det { $months } månader seinare.
    }
}
paper-remedy-lend = { $named ->
    [yes] Lån ut { $person }, som dekkjer krava.
   *[no] Lån ut ein tilsett som dekkjer krava.
}
paper-remedy-lower = { $named ->
    [yes] { $person } har nivå { $held } i { $skill }: senk kravet frå { $asked }, eller gi opplæring.
   *[no] Senk kravet til { $skill } frå nivå { $asked } til { $held }, eller gi opplæring.
}
paper-remedy-rebook = { $person } dekkjer krava, men er på { $initiatives }: byt.
paper-remedy-rebook-any = { $named ->
    [yes] { $person } dekkjer krava, men er på andre tiltak: byt.
   *[no] Dei som dekkjer krava, er på andre tiltak: byt.
}
paper-remedy-learn = Ingen er nær krava: lær opp nokon, eller hent inn kompetansen.
paper-remedy-free = Ingen har tid nok: frigi fleire, eller flytt behovet.
paper-other-same = Ingen skilnad som modellen kjenner
paper-other-level = { $skill }: { $theirs } mot { $proposed }
paper-other-time = har { $has } ledig
paper-other-release = må frigjevast { $theirs } mot { $proposed }
paper-other-interest = interesse: { $theirs } mot { $proposed }
paper-other-external = er konsulent
paper-other-internal = er tilsett
paper-not-stated = { page-nus-unknown }
paper-at-level = nivå { $level }
paper-must-free = Må frigjevast { $share }
paper-others = { $others ->
    [0] Ingen andre kunne dekt det.
    [one] { $named ->
        [0] Éin annan kunne dekt det.
       *[other] Éin annan kunne dekt det. Dette er annleis:
    }
   *[other] { $named ->
        [0] { $others } andre kunne dekt det.
       *[other] { $unnamed ->
            [0] { $others } andre kunne dekt det. Dette er annleis:
           *[other] { $others } andre kunne dekt det. Nærmast, og dette er annleis:
        }
    }
}
paper-others-could = Andre som kunne dekt det
paper-why = { page-why-heading }
paper-why-others = Kvifor ikkje andre
paper-decide = Avgjer bemanninga
paper-interest = { page-interest }
paper-team = Foreslått team

file-of-open = Prosent av dei opne behova
file-needs = Behov i månaden
file-needs-decided = Dekt av det som er avgjort
file-needs-covered = Dekt med forslaget
file-needs-partly = Delvis dekt
file-consultant = { scenario-consultant }
file-unit-code = Einingsnummer
file-standing = Avgjort eller foreslått
file-asked-share = Behovet ber om, prosent av full tid
file-limit = Grense utan frigjeving, prosent av full tid
