//! The pages on which a proposal is changed.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use i18n_embed_fl::fl;

use super::Desk;
use crate::access::{Action, Scope};
use crate::domain::{InitiativeCode, InitiativeId, NeedCode, Percent, PersonNumber, ProposalId};
use crate::service::edit_proposal::{Edited, Exchange, candidates};
use crate::service::proposal_view::{NeedRef, Team};
use crate::service::staffing_jobs::settings::{Revision, SettledShare, Tie};
use crate::store::views::Window;
use crate::store::views::initiatives::{self, Filter, InitiativeRow};
use crate::store::{Reached, Reading, StoreError};
use crate::web::form::FormState;
use crate::web::frame::{Area, Frame};
use crate::web::opened::Opened;
use crate::web::pages::proposal_parts::crumb;
use crate::web::paths::{editing, with_fields};
use crate::web::visitor::Visitor;
use crate::wording::Speech;
use crate::wording::edit::{broken, consequence, left, step_words};

/// What somebody may change, and whom they may know of.
pub(super) struct May {
    /// The initiatives whose teams they may change; none where it is every one.
    teams: Option<BTreeSet<InitiativeId>>,
    /// The initiatives for which they know everybody who could be on the team.
    own: BTreeSet<InitiativeId>,
    people: Reached,
    /// By code: those of the proposal.
    ids: BTreeMap<InitiativeCode, InitiativeId>,
}

impl May {
    pub async fn of(reading: &mut Reading) -> Result<Self, StoreError> {
        let own = |scope: &Scope| scope.initiatives().collect::<BTreeSet<_>>();
        let (change, see) =
            (reading.scope_of(Action::ChangeRequests), reading.scope_of(Action::SeeCandidates));
        let teams = match reading.owners_reached().await? {
            None => None,
            Some(units) => {
                let day = reading.day();
                let list = initiatives::list(reading, &Filter::default(), day, Window::ALL).await?;
                let is_led =
                    |row: &InitiativeRow| row.owner.as_ref().is_some_and(|one| units.contains(&one.id));
                let led = list.rows.into_iter().filter(is_led).map(|row| row.id);
                Some(own(&change).into_iter().chain(led).collect())
            }
        };
        let people = reading.reaches(Action::SeeCandidates).await?;
        Ok(Self { teams, own: own(&see), people, ids: BTreeMap::new() })
    }

    /// With the teams of a proposal that are seen.
    pub fn in_view(self, opened: &Opened) -> Self {
        let teams = opened.view().teams.iter().map(|team| &team.initiative.code);
        let ids = teams.filter_map(|code| Some((code.clone(), opened.directory().initiative(code)?)));
        Self { ids: ids.collect(), ..self }
    }

    /// Whether they may change this team.
    pub fn edits(&self, initiative: &InitiativeCode) -> bool {
        let id = self.ids.get(initiative);
        id.is_some_and(|id| self.teams.as_ref().is_none_or(|own| own.contains(id)))
    }

    /// Whether they may know that somebody could be on this team.
    pub fn names(&self, opened: &Opened, initiative: &InitiativeCode, person: &PersonNumber) -> bool {
        let is_own = self.ids.get(initiative).is_some_and(|id| self.own.contains(id));
        let id = opened.directory().person(person);
        id.is_some_and(|id| is_own || self.people.includes(id))
    }
}

/// Which part of the page is asked for.
#[derive(Default)]
pub(super) struct Where {
    /// One team.
    pub initiative: Option<InitiativeCode>,
    /// Who could fill this need.
    pub need: Option<NeedCode>,
    /// Instead of whom.
    pub out: Option<PersonNumber>,
}

impl Where {
    pub fn read(field: impl Fn(&str) -> String) -> Self {
        Self {
            initiative: InitiativeCode::parse(&field("tiltak")),
            need: NeedCode::parse(&field("behov")),
            out: PersonNumber::parse(&field("ut")),
        }
    }

    /// Where one goes on after a change: to its team.
    pub fn after(&self, proposal: ProposalId) -> String {
        let code = self.initiative.as_ref().map_or("", InitiativeCode::as_str);
        with_fields(&editing(proposal), &[("tiltak", code)])
    }
}

#[derive(Template)]
#[template(path = "proposals/edit.html")]
pub(super) struct EditPage {
    frame: Frame,
    form: FormState,
    path: String,
    /// The changes were saved from elsewhere.
    is_stale: bool,
    /// What the last step was and cost.
    last: Vec<String>,
    /// What all steps cost; empty without any.
    cost: Vec<String>,
    /// Needs that get less.
    left: Vec<String>,
    /// What does not hold where nobody else is moved.
    broken: Vec<String>,
    ties: Vec<TieRow>,
    can_undo: bool,
    can_redo: bool,
    teams: Vec<TeamLink>,
    team: Option<TeamPart>,
    swap: Option<SwapPart>,
}

/// A binding, with what frees it.
struct TieRow {
    words: String,
    reason: String,
    gjor: &'static str,
    person: String,
    initiative: String,
    need: String,
    /// Whether who reads may free it.
    is_open: bool,
}

struct TeamLink {
    name: String,
    path: String,
    more: String,
}

/// One team.
struct TeamPart {
    name: String,
    code: String,
    members: Vec<Member>,
    decided: Vec<String>,
    /// Needs that are open: the words, and where one sees who could.
    open: Vec<(String, String)>,
}

/// Somebody on the team, or bound to it.
struct Member {
    id: String,
    person: String,
    name: String,
    unit: String,
    places: Vec<PlaceRow>,
    chosen: &'static str,
    reason: String,
    /// Something is wrong with what was sent about them.
    is_wrong: bool,
}

struct PlaceRow {
    words: String,
    title: String,
    need: String,
    /// The share in whole per cent, where it can be changed.
    share: Option<i64>,
    swap: String,
}

impl Member {
    /// Their places whose shares can be changed.
    fn in_shares(&self) -> Vec<&PlaceRow> {
        self.places.iter().filter(|place| place.share.is_some()).collect()
    }
}

impl PlaceRow {
    /// Whether this share is what something is wrong with.
    fn is_wrong(&self, form: &FormState, of: &Member) -> bool {
        form.value("person") == of.person
            && form.value("behov-andel") == self.need
            && !form.errors().is_empty()
    }

    /// The id of a field; where it is wrong, the one that the summary of errors leads to.
    fn field(&self, form: &FormState, of: &Member, field: &str) -> String {
        if self.is_wrong(form, of) { form.id(field) } else { format!("{}-{}-{field}", of.id, self.need) }
    }

    /// The share as it was sent, or as it is.
    fn typed(&self, form: &FormState, of: &Member) -> String {
        let now = self.share.map_or_else(String::new, |share| share.to_string());
        if self.is_wrong(form, of) { form.value("andel").to_owned() } else { now }
    }
}

/// Who could take a place.
struct SwapPart {
    heading: String,
    back: String,
    initiative: String,
    need: String,
    out: String,
    gjor: &'static str,
    rows: Vec<Candidate>,
    /// Some who could are not named to the reader.
    leaves_out: bool,
}

struct Candidate {
    person: String,
    name: String,
    unit: String,
    cost: Vec<String>,
    broken: Vec<String>,
}

/// The page as it is asked for.
pub(super) fn page(visitor: &Visitor, desk: &Desk, place: &Where, form: FormState) -> EditPage {
    let (reader, text) = (visitor.reader, visitor.reader.texts);
    let revision = desk.editing.revision();
    let now = desk.editing.edited();
    let heading = fl!(text, "edit-heading", number = desk.id.0);
    let mut frame = visitor.frame(Area::Proposals, heading).below(Area::Proposals);
    frame.crumbs.push(crumb(reader, desk.id));
    frame.is_wrong = !form.errors().is_empty();
    let team = place
        .initiative
        .as_ref()
        .and_then(|code| desk.opened.view().teams.iter().find(|team| team.initiative.code == *code));
    let swap = team
        .zip(place.need.as_ref())
        .and_then(|(team, need)| swap_part(reader, desk, &now, (team, need, place.out.as_ref())));
    let all = desk.editing.consequence(&now);
    let (all_cost, all_left) =
        (consequence(reader, all.coverage), left(reader, desk.opened.names(), &all.left));
    EditPage {
        frame,
        path: desk.path(),
        is_stale: form.value("samtidig") == "ja",
        last: step_words(reader, desk.about(), &now),
        cost: if desk.editing.is_untouched() { Vec::new() } else { all_cost },
        left: all_left,
        broken: broken(reader, desk.about(), &now.broken),
        ties: ties(reader, desk, &revision),
        can_undo: desk.editing.can_undo(),
        can_redo: desk.editing.can_redo(),
        teams: if team.is_some() { Vec::new() } else { team_links(reader, desk, &revision) },
        team: team.filter(|_| swap.is_none()).map(|team| team_part(reader, desk, team, (&revision, &form))),
        swap,
        form,
    }
}

fn ties(reader: Speech, desk: &Desk, revision: &Revision) -> Vec<TieRow> {
    let (text, names) = (reader.texts, desk.opened.names());
    let initiative_name =
        |code: &str| names.initiatives.get(code).map_or_else(|| code.to_owned(), |(name, _)| name.clone());
    let row = |tie: &Tie, words: String| TieRow {
        words,
        reason: tie.reason.clone(),
        gjor: "bind",
        person: tie.person.to_string(),
        initiative: tie.initiative.to_string(),
        need: String::new(),
        is_open: desk.may.edits(&tie.initiative),
    };
    // Somebody else may have bound people whom the reader does not see.
    let is_seen = |tie: &&Tie| desk.knows(&tie.initiative, &tie.person);
    let locks = revision.locks.iter().filter(is_seen).map(|tie| {
        let (person, code) = (names.person(tie.person.as_str()), tie.initiative.as_str());
        row(tie, fl!(text, "edit-tie-lock", person = person, initiative = initiative_name(code)))
    });
    let exclusions = revision.exclusions.iter().filter(is_seen).map(|tie| {
        let (person, code) = (names.person(tie.person.as_str()), tie.initiative.as_str());
        row(tie, fl!(text, "edit-tie-exclude", person = person, initiative = initiative_name(code)))
    });
    let of_seen = |one: &&SettledShare| {
        desk.editing.initiative_of(&one.need).is_some_and(|initiative| desk.knows(&initiative, &one.person))
    };
    let shares = revision.shares.iter().filter(of_seen).map(|one| {
        let initiative = desk.editing.initiative_of(&one.need);
        let (person, share) = (names.person(one.person.as_str()), reader.percent(one.share));
        let need = names.need(one.need.as_str());
        TieRow {
            words: fl!(text, "edit-tie-share", person = person, share = share, need = need),
            reason: one.reason.clone(),
            gjor: "fri-andel",
            person: one.person.to_string(),
            is_open: initiative.as_ref().is_some_and(|code| desk.may.edits(code)),
            initiative: initiative.map_or_else(String::new, |code| code.to_string()),
            need: one.need.to_string(),
        }
    });
    locks.chain(exclusions).chain(shares).collect()
}

fn team_links(reader: Speech, desk: &Desk, revision: &Revision) -> Vec<TeamLink> {
    let seen = desk.opened.view().teams.iter().filter(|team| desk.may.edits(&team.initiative.code));
    seen.map(|team| {
        let code = &team.initiative.code;
        let bound = revision.locks.iter().chain(&revision.exclusions).filter(|tie| tie.initiative == *code);
        let people: BTreeSet<_> = team.places.iter().map(|place| &place.person.number).collect();
        TeamLink {
            name: team.initiative.name.clone(),
            path: with_fields(&desk.path(), &[("tiltak", code.as_str())]),
            more: fl!(
                reader.texts,
                "edit-team-more",
                people = people.len(),
                covered = team.covered,
                needs = team.needs,
                ties = bound.count()
            ),
        }
    })
    .collect()
}

fn team_part(
    reader: Speech,
    desk: &Desk,
    team: &Team,
    (revision, form): (&Revision, &FormState),
) -> TeamPart {
    let code = &team.initiative.code;
    let mut people: Vec<&PersonNumber> = Vec::new();
    let bound = revision.locks.iter().chain(&revision.exclusions).filter(|tie| tie.initiative == *code);
    for number in team.places.iter().map(|place| &place.person.number).chain(bound.map(|tie| &tie.person)) {
        if !people.contains(&number) {
            people.push(number);
        }
    }
    let here = people.into_iter().enumerate();
    TeamPart {
        name: team.initiative.name.clone(),
        code: code.to_string(),
        members: here
            .map(|(at, number)| member(reader, desk, (team, number, at), (revision, form)))
            .collect(),
        decided: team
            .committed
            .iter()
            .map(|one| {
                let (person, share) = (one.person.name.as_str(), reader.percent(one.share));
                let need = one.need.title.as_str();
                fl!(reader.texts, "edit-decided-place", person = person, need = need, share = share)
            })
            .collect(),
        open: open_needs(reader, desk, team),
    }
}

fn open_needs(reader: Speech, desk: &Desk, team: &Team) -> Vec<(String, String)> {
    let code = &team.initiative.code;
    let unmet = desk.opened.view().unmet.iter().filter(|unmet| unmet.initiative.code == *code);
    unmet
        .map(|unmet| {
            let (need, share) = (unmet.need.title.as_str(), reader.percent(unmet.share));
            let words = fl!(reader.texts, "edit-open-need", need = need, share = share);
            let fields = [("tiltak", code.as_str()), ("behov", unmet.need.code.as_str())];
            (words, with_fields(&desk.path(), &fields))
        })
        .collect()
}

fn member(
    reader: Speech,
    desk: &Desk,
    (team, number, at): (&Team, &PersonNumber, usize),
    (revision, form): (&Revision, &FormState),
) -> Member {
    let code = &team.initiative.code;
    let is_it = |tie: &&Tie| tie.person == *number && tie.initiative == *code;
    let lock = revision.locks.iter().find(is_it);
    let tie = lock.or_else(|| revision.exclusions.iter().find(is_it));
    let is_wrong = !form.errors().is_empty()
        && form.value("person") == number.as_str()
        && form.value("behov-andel").is_empty();
    let bound = match (lock, tie) {
        (Some(_), _) => "med",
        (None, Some(_)) => "ikke",
        (None, None) => "fritt",
    };
    let sent = ["med", "ikke"].into_iter().find(|sent| is_wrong && form.value("valg") == *sent);
    let places = team.places.iter().filter(|place| place.person.number == *number);
    let row = |need: &NeedRef, share: Percent| PlaceRow {
        words: fl!(
            reader.texts,
            "edit-place",
            need = need.title.as_str(),
            share = reader.percent(share),
            months = reader.months(need.first, need.last)
        ),
        title: need.title.clone(),
        need: need.code.to_string(),
        share: desk.editing.is_shared(&need.code).then_some(share.hundredths() / 100),
        swap: with_fields(
            &desk.path(),
            &[("tiltak", code.as_str()), ("behov", need.code.as_str()), ("ut", number.as_str())],
        ),
    };
    let first = team.places.iter().find(|place| place.person.number == *number);
    Member {
        id: format!("person-{}", at + 1),
        person: number.to_string(),
        name: desk.opened.names().person(number.as_str()),
        unit: first.map_or_else(String::new, |place| place.person.unit_name.clone()),
        places: places.map(|place| row(&place.need, place.share)).collect(),
        chosen: sent.unwrap_or(bound),
        reason: if is_wrong {
            form.value("grunn").to_owned()
        } else {
            tie.map_or_else(String::new, |tie| tie.reason.clone())
        },
        is_wrong,
    }
}

fn swap_part(
    reader: Speech,
    desk: &Desk,
    now: &Edited,
    (team, need, out): (&Team, &NeedCode, Option<&PersonNumber>),
) -> Option<SwapPart> {
    let (text, code) = (reader.texts, &team.initiative.code);
    desk.editing.initiative_of(need).filter(|owner| owner == code)?;
    let found = candidates(&desk.editing, now, (need, out));
    let count = found.len();
    let named: Vec<_> =
        found.into_iter().filter(|one| desk.may.names(&desk.opened, code, &one.person)).collect();
    let leaves_out = named.len() < count;
    let title = desk.opened.names().need(need.as_str());
    let heading = match out {
        Some(out) => {
            let person = desk.opened.names().person(out.as_str());
            fl!(text, "edit-swap-heading", person = person, need = title)
        }
        None => fl!(text, "edit-fill-heading", need = title),
    };
    let row = |one: Exchange| {
        let mut cost = consequence(reader, one.coverage.map(|difference| (0.0, difference)));
        if one.released > 0.01 {
            cost.push(fl!(text, "edit-cost-release", share = reader.percent(Percent::rounded(one.released))));
        }
        if one.learns {
            cost.push(fl!(text, "edit-cost-learns"));
        }
        Candidate {
            person: one.person.to_string(),
            name: desk.opened.names().person(one.person.as_str()),
            unit: desk.unit_of(&one.person),
            cost,
            broken: broken(reader, desk.about(), &one.broken),
        }
    };
    Some(SwapPart {
        heading,
        back: with_fields(&desk.path(), &[("tiltak", code.as_str())]),
        initiative: code.to_string(),
        need: need.to_string(),
        out: out.map_or_else(String::new, ToString::to_string),
        gjor: if out.is_some() { "bytt" } else { "bind" },
        rows: named.into_iter().map(row).collect(),
        leaves_out,
    })
}
