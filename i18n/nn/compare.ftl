### Forslag og scenario side om side.

compare-heading = Forslag { $number } ved sida av forslag { $other }
compare-lead = Skilnaden står under kvart tal, rekna frå den første kolonnen.
compare-figures = Tal for kvart forslag, og skilnaden frå det første
compare-what = { access-table-what }
compare-coverage = Dekt av alt arbeidet, vekta etter prioritet
compare-priority = Dekt i prioritet { $class }
compare-unmet = Kritiske behov som ikkje er dekte heilt
compare-people = Personar på team
compare-consultants = Konsulentar på team
compare-moves = Personar som er nye på eit team
compare-units = Einingar som gir frå seg folk
compare-released = Frigjort frå drift, i månadsverk
compare-cost = Kostnad, i månadsverk til ein gjennomsnittleg tilsett
compare-learning = Læring undervegs, i månadsverk
compare-none = –
compare-per-cent = { $number } %
compare-points = { $difference } prosentpoeng
compare-teams-heading = Team som er endra
compare-teams = Kven som kom inn, gjekk ut eller fekk ein annan del
compare-teams-none = Ingen team er ulike i dei to forslaga.
compare-came = Inn
compare-gone = Ut
compare-changed = Endra del
compare-share = { $person }: { $before } til { $after }
