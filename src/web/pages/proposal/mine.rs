//! What is the reader's own in a proposal: their initiatives, and the people they lead.

use i18n_embed_fl::fl;

use super::months;
use crate::domain::Percent;
use crate::service::proposal_view::{Place, Team};
use crate::web::frame::Link;
use crate::web::grid::Grid;
use crate::web::opened::Opened;
use crate::web::pages::proposal_parts::{months as months_of, number, person};
use crate::web::paths::{part_of, team_of};
use crate::web::sheet::{Column, Sheet, Value};
use crate::wording::Speech;

/// So many places stand on the proposal's own page.
const SHOWN: usize = 10;

/// What is the reader's own.
#[derive(Clone, Debug)]
pub struct Mine {
    /// Their initiatives month by month; no rows where they have none, or all are theirs to see.
    pub initiatives: Grid,
    /// The first of their people's places; no rows where they lead nobody.
    pub people: Sheet,
    /// Where all of them stand; none where these are all.
    pub all_people: Option<Link>,
}

impl Mine {
    /// What is the reader's own in a proposal.
    pub fn of(reader: Speech, opened: &Opened) -> Self {
        let caption = fl!(reader.texts, "paper-mine-caption");
        let strips = opened.view().strips.iter().filter(|strip| opened.is_mine(&strip.initiative.code));
        let initiatives = months::grid(reader, opened, caption, strips);
        let places = opened.places_of_mine().count();
        let all_people = (places > SHOWN).then(|| Link {
            words: fl!(reader.texts, "paper-my-people-all", n = places),
            path: part_of(opened.view().id, "belastning"),
        });
        Self { initiatives, people: people(reader, opened), all_people }
    }
}

fn people(reader: Speech, opened: &Opened) -> Sheet {
    let text = reader.texts;
    let row = |(team, place): (&Team, &Place)| {
        let initiative = opened.directory().initiative(&team.initiative.code);
        vec![
            number(&place.person),
            person(opened, &place.person),
            Value::link(&team.initiative.name, initiative.map(|id| team_of(opened.view().id, id))),
            Value::words(&place.need.title),
            Value::share(reader, place.share),
            Value::words(months_of(reader, &place.need)),
            Value::words(released(reader, place.released)),
        ]
    };
    Sheet {
        caption: fl!(text, "paper-my-people-caption"),
        columns: vec![
            Column::in_file(fl!(text, "page-employee-number")),
            Column::words(fl!(text, "page-person")),
            Column::words(fl!(text, "page-initiative")),
            Column::words(fl!(text, "page-role")),
            Column::amount(fl!(text, "page-share"), fl!(text, "file-share")),
            Column::words(fl!(text, "page-period")),
            Column::words(fl!(text, "page-release-needed")),
        ],
        rows: opened.places_of_mine().take(SHOWN).map(row).collect(),
    }
}

/// How much somebody must be freed; `nei` for not at all.
fn released(reader: Speech, share: Percent) -> String {
    if share == Percent::ZERO { fl!(reader.texts, "page-no") } else { reader.percent(share) }
}
