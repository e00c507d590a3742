### Forslag og scenarioer side om side.

compare-heading = Forslag { $number } ved siden av forslag { $other }
compare-lead = Forskjellen står under hvert tall, regnet fra den første kolonnen.
compare-figures = Tall for hvert forslag, og forskjellen fra det første
compare-what = { access-table-what }
compare-coverage = Dekket av alt arbeidet, vektet etter prioritet
compare-priority = Dekket i prioritet { $class }
compare-unmet = Kritiske behov som ikke er dekket helt
compare-people = Personer på team
compare-consultants = Konsulenter på team
compare-moves = Personer som er nye på et team
compare-units = Enheter som gir fra seg folk
compare-released = Frigitt fra drift, i månedsverk
compare-cost = Kostnad, i månedsverk til en gjennomsnittlig ansatt
compare-learning = Læring underveis, i månedsverk
compare-none = –
compare-per-cent = { $number } %
compare-points = { $difference } prosentpoeng
compare-teams-heading = Team som er endret
compare-teams = Hvem som kom inn, gikk ut eller fikk en annen andel
compare-teams-none = Ingen team er ulike i de to forslagene.
compare-came = Inn
compare-gone = Ut
compare-changed = Endret andel
compare-share = { $person }: { $before } til { $after }
