//! Every address there is: how it is asked, what who asks must be allowed, how much may be sent and how long it may
//! take, and what answers. A page without a row here does not build.

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::header::CONTENT_LENGTH;
use axum::http::{HeaderMap, Method};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::{self, MethodRouter};
use tokio::time::timeout;

use super::assets;
use super::error::WebError;
use super::known::Known;
use super::pages::{
    campaigns, capacity, catalogue, confirm, contests, corrections, decisions, deputies, emergency,
    employees, find, gap, identity, import_templates, imports, initiatives, interview, judgements, lookups,
    matrix, notices, own, own_unit, person, proposal, proposal_compare, proposal_edit, proposal_loads,
    proposal_parts, proposals, purpose, release, roles, scenarios, sessions, sign_in, sign_in_elsewhere,
    skill, skills, staffing_job, staffing_request, start, team, unit, unit_keeps, units, unknown_names,
    upload_file, uploads, users, vulnerability, who_sees,
};
use super::request::is_table_file;
use super::state::AppState;
use crate::access::Action::{
    self, AnswerConfirmation, AnswerContest, AnswerProposals, BreakGlass, ChangeCampaigns, ChangeCatalogue,
    ChangeInitiatives, ChangeProfile, ChangeRequests, ConfirmImport, ConfirmSkills, ContestLevel,
    DecideProposals, EndDeputies, EndOwnSessions, ExportPeople, GrantRoles, Import, ManageUsers,
    ProposeDeputies, RateOwnSkills, ReleasePeople, SeeBrokenGlass, SeeCampaigns, SeeCatalogue,
    SeeConfirmations, SeeDecisions, SeeFigures, SeeFindable, SeeGap, SeeImports, SeeInitiatives, SeeLookups,
    SeeNamedGap, SeePeople, SeeProfiles, SeeProposals, SeeRules, SeeUnits, SeeUsers, SetCapacity,
    StatePurpose, SuggestSkill, UndoImport,
};
use crate::access::{Actor, Subject, may};

/// A row of the table.
#[derive(Debug)]
pub struct Route {
    /// How it is asked.
    pub method: Method,
    /// Its address, with the parts that vary in braces.
    pub path: &'static str,
    /// What who asks must be allowed; none for what anybody may have.
    pub needs: Option<Action>,
    /// Whether who asks must have said just now who they are.
    pub confirmed: Confirmed,
    /// How many bytes may be sent.
    pub most: usize,
    /// How long the answer may take.
    pub longest: Duration,
    handler: fn() -> MethodRouter<AppState>,
}

/// When who asks must have said just now who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// Never.
    No,
    /// Where it is asked for as a file.
    Files,
    /// Always.
    Always,
}

/// How much may be sent, and how long the answer may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// A page or a form.
    Small,
    /// Files: up to 10 MB, which the page counts; what is sent beyond is read far enough to be told so.
    Upload,
}

impl Size {
    /// The most bytes of a body.
    pub const fn body(self) -> usize {
        match self {
            Self::Small => 64 * 1024,
            Self::Upload => 32 * 1024 * 1024,
        }
    }

    /// From the head of the request to the head of the answer.
    pub const fn longest(self) -> Duration {
        match self {
            Self::Small => Duration::from_secs(10),
            Self::Upload => Duration::from_mins(1),
        }
    }
}

// `confirmed` after the size: only for who said within the last minutes who they are; `files`: where it is asked for as a
// file.
macro_rules! routes {
    ($($method:ident $path:literal $needs:expr, $size:ident $($confirmed:ident)? => $handler:path;)+) => {
        &[$(Route {
            method: routes!(@ $method),
            path: $path,
            needs: $needs,
            confirmed: routes!(@ confirmed $($confirmed)?),
            most: Size::$size.body(),
            longest: Size::$size.longest(),
            handler: || routing::$method($handler),
        }),+]
    };
    (@ confirmed) => { Confirmed::No };
    (@ confirmed files) => { Confirmed::Files };
    (@ confirmed confirmed) => { Confirmed::Always };
    (@ get) => { Method::GET };
    (@ post) => { Method::POST };
}

/// Every address of the service. Two rows may share one, with a method each.
pub const TABLE: &[Route] = routes! {
    get "/" Some(SeeFigures), Small => start::page;
    get "/min-kompetanse" Some(RateOwnSkills), Small => own::page;
    get "/min-kompetanse/ferdighet/{number}" Some(RateOwnSkills), Small => own::skill::page;
    post "/min-kompetanse/ferdighet/{number}/laer" Some(ChangeProfile), Small => own::skill::set_learning;
    post "/min-kompetanse/vurdering/{number}/trekk" Some(RateOwnSkills), Small => own::skill::withdraw;
    get "/min-kompetanse/onsker" Some(ChangeProfile), Small => own::wish::page;
    post "/min-kompetanse/onsker" Some(ChangeProfile), Small => own::wish::save;
    get "/min-kompetanse/bakgrunn" Some(RateOwnSkills), Small => own::background::page;
    post "/min-kompetanse/bakgrunn/utdanning" Some(ChangeProfile), Small => own::background::add_education;
    post "/min-kompetanse/bakgrunn/utdanning/{number}/fjern" Some(ChangeProfile), Small => own::background::remove_education;
    post "/min-kompetanse/bakgrunn/sertifikat" Some(ChangeProfile), Small => own::background::add_certificate;
    post "/min-kompetanse/bakgrunn/sertifikat/{number}/fjern" Some(ChangeProfile), Small => own::background::remove_certificate;
    post "/min-kompetanse/bakgrunn/sprak" Some(ChangeProfile), Small => own::background::set_language;
    post "/min-kompetanse/bakgrunn/sprak/{number}/fjern" Some(ChangeProfile), Small => own::background::remove_language;
    get "/min-kompetanse/cv" Some(RateOwnSkills), Small => own::cv::page;
    get "/min-kompetanse/dine-data" Some(ContestLevel), Small => own::rights::page;
    post "/min-kompetanse/dine-data/retting" Some(ContestLevel), Small => own::rights::correct;
    post "/min-kompetanse/dine-data/begrens" Some(ContestLevel), Small => own::rights::restrict;
    post "/min-kompetanse/dine-data/json" Some(ExportPeople), Small confirmed => own::rights::json;
    post "/min-kompetanse/dine-data/csv" Some(ExportPeople), Small confirmed => own::rights::csv;
    get "/rettinger" Some(AnswerContest), Small => corrections::page;
    post "/rettinger/{number}" Some(AnswerContest), Small => corrections::answer;
    post "/min-kompetanse/synlig/{number}" Some(ChangeProfile), Small => own::set_findable;
    get "/min-kompetanse/egenvurdering" Some(RateOwnSkills), Small => own::assess::page;
    post "/min-kompetanse/egenvurdering" Some(RateOwnSkills), Small => own::assess::begin;
    post "/min-kompetanse/egenvurdering/flere" Some(RateOwnSkills), Small => own::assess::more;
    post "/min-kompetanse/egenvurdering/avslutt" Some(RateOwnSkills), Small => own::assess::end;
    get "/min-kompetanse/egenvurdering/gruppe/{number}" Some(RateOwnSkills), Small => own::group::page;
    post "/min-kompetanse/egenvurdering/gruppe/{number}" Some(RateOwnSkills), Small => own::group::save;
    post "/min-kompetanse/egenvurdering/svar/{number}" Some(RateOwnSkills), Small => own::group::answer;
    post "/min-kompetanse/egenvurdering/om/{number}" Some(RateOwnSkills), Small => own::assess::ask_about;
    post "/min-kompetanse/egenvurdering/fjern/{number}" Some(RateOwnSkills), Small => own::assess::remove;
    get "/min-kompetanse/egenvurdering/legg-til" Some(RateOwnSkills), Small => own::add::page;
    post "/min-kompetanse/egenvurdering/foresla" Some(SuggestSkill), Small => own::add::propose;
    get "/min-kompetanse/egenvurdering/sjekk" Some(RateOwnSkills), Small => own::check::page;
    post "/min-kompetanse/egenvurdering/sjekk" Some(RateOwnSkills), Small => own::check::send;
    get "/min-kompetanse/egenvurdering/kvittering" Some(RateOwnSkills), Small => own::check::receipt;
    get "/ansatte" Some(SeePeople), Small => employees::page;
    get "/ansatte.csv" Some(SeePeople), Small confirmed => employees::page;
    get "/ansatte.xlsx" Some(SeePeople), Small confirmed => employees::page;
    get "/ansatte/{number}" Some(SeeProfiles), Small files => person::page;
    get "/finn" Some(SeeFindable), Small => find::page;
    get "/finn.csv" Some(SeeFindable), Small confirmed => find::page;
    get "/finn.xlsx" Some(SeeFindable), Small confirmed => find::page;
    get "/enheter" Some(SeeUnits), Small => units::page;
    get "/enheter.csv" Some(SeeUnits), Small => units::page;
    get "/enheter.xlsx" Some(SeeUnits), Small => units::page;
    get "/enheter/{number}" Some(SeeUnits), Small files => unit::page;
    get "/kompetanse" Some(SeeCatalogue), Small => skills::page;
    get "/kompetanse.csv" Some(SeeCatalogue), Small => skills::page;
    get "/kompetanse.xlsx" Some(SeeCatalogue), Small => skills::page;
    get "/kompetanse/{number}" Some(SeeCatalogue), Small files => skill::page;
    get "/kompetanse/ny" Some(ChangeCatalogue), Small => catalogue::skill_form::new;
    post "/kompetanse/ny" Some(ChangeCatalogue), Small => catalogue::skill_form::make;
    get "/kompetanse/{number}/endre" Some(ChangeCatalogue), Small => catalogue::skill_form::edit;
    post "/kompetanse/{number}/endre" Some(ChangeCatalogue), Small => catalogue::skill_form::change;
    get "/kompetanse/{number}/ut" Some(ChangeCatalogue), Small => catalogue::leave::page;
    post "/kompetanse/{number}/ut" Some(ChangeCatalogue), Small => catalogue::leave::leave;
    get "/kompetanse/{number}/sla-sammen" Some(ChangeCatalogue), Small => catalogue::merge::page;
    post "/kompetanse/{number}/sla-sammen" Some(ChangeCatalogue), Small => catalogue::merge::merge;
    get "/kompetanse/sammenslatt" Some(ChangeCatalogue), Small => catalogue::merges::list;
    post "/kompetanse/sammenslatt/{number}/angre" Some(ChangeCatalogue), Small => catalogue::merges::undo;
    get "/kompetanse/foresla" Some(SuggestSkill), Small => catalogue::propose::page;
    post "/kompetanse/foresla" Some(SuggestSkill), Small => catalogue::propose::propose;
    get "/kompetanse/forslag" Some(ChangeCatalogue), Small => catalogue::proposals::list;
    get "/kompetanse/forslag/{number}" Some(ChangeCatalogue), Small => catalogue::proposals::one;
    post "/kompetanse/forslag/{number}" Some(ChangeCatalogue), Small => catalogue::proposals::reply;
    get "/kompetanse/grupper" Some(ChangeCatalogue), Small => catalogue::groups::list;
    get "/kompetanse/grupper/ny" Some(ChangeCatalogue), Small => catalogue::groups::new;
    post "/kompetanse/grupper/ny" Some(ChangeCatalogue), Small => catalogue::groups::make;
    get "/kompetanse/grupper/{number}" Some(ChangeCatalogue), Small => catalogue::groups::edit;
    post "/kompetanse/grupper/{number}" Some(ChangeCatalogue), Small => catalogue::groups::change;
    get "/kompetanse/ukjente" Some(ChangeCatalogue), Small => unknown_names::list;
    get "/kompetanse/ukjente.csv" Some(ChangeCatalogue), Small => unknown_names::list;
    get "/kompetanse/ukjente.xlsx" Some(ChangeCatalogue), Small => unknown_names::list;
    get "/kompetanse/ukjente/{number}" Some(ChangeCatalogue), Small => unknown_names::one;
    post "/kompetanse/ukjente/{number}" Some(ChangeCatalogue), Small => unknown_names::decide;
    post "/kompetanse/ukjente/{number}/notat" Some(ChangeCatalogue), Small => unknown_names::note;
    post "/kompetanse/ukjente/{number}/foresla" Some(ChangeCatalogue), Small => unknown_names::propose;
    post "/kompetanse/ukjente/{number}/les-inn" Some(Import), Small confirmed => unknown_names::import_again;
    post "/kompetanse/ukjente/{number}/angre" Some(ChangeCatalogue), Small => unknown_names::reopen;
    get "/roller" Some(SeeCatalogue), Small => roles::list;
    get "/roller.csv" Some(SeeCatalogue), Small => roles::list;
    get "/roller.xlsx" Some(SeeCatalogue), Small => roles::list;
    get "/roller/{number}" Some(SeeCatalogue), Small => roles::one;
    get "/roller/{number}/endre" Some(ChangeCatalogue), Small => roles::edit::page;
    post "/roller/{number}/endre" Some(ChangeCatalogue), Small => roles::edit::change;
    get "/min-enhet" Some(ConfirmSkills), Small => own_unit::page;
    get "/min-enhet.csv" Some(ConfirmSkills), Small confirmed => own_unit::page;
    get "/min-enhet.xlsx" Some(ConfirmSkills), Small confirmed => own_unit::page;
    get "/min-enhet/matrise" Some(ConfirmSkills), Small => matrix::page;
    get "/min-enhet/matrise.csv" Some(ConfirmSkills), Small confirmed => matrix::page;
    get "/min-enhet/matrise.xlsx" Some(ConfirmSkills), Small confirmed => matrix::page;
    get "/min-enhet/{number}/bekreft" Some(ConfirmSkills), Small => confirm::page;
    post "/min-enhet/{number}/bekreft" Some(ConfirmSkills), Small => confirm::judge;
    post "/min-enhet/{number}/bekreft/angre" Some(ConfirmSkills), Small => confirm::take_back;
    get "/min-enhet/{number}/samtale" Some(ConfirmSkills), Small => interview::page;
    get "/min-enhet/{number}/kapasitet" Some(SetCapacity), Small => capacity::page;
    post "/min-enhet/{number}/kapasitet" Some(SetCapacity), Small => capacity::set;
    post "/min-enhet/{number}/kapasitet/angre" Some(SetCapacity), Small => capacity::withdraw;
    get "/min-enhet/stedfortreder" Some(EndDeputies), Small => deputies::page;
    post "/min-enhet/stedfortreder" Some(ProposeDeputies), Small confirmed => deputies::name;
    post "/min-enhet/stedfortreder/{number}/avslutt" Some(EndDeputies), Small => deputies::end;
    get "/vurderinger/bestridt" Some(AnswerContest), Small => contests::list;
    post "/vurderinger/bestridt/{number}" Some(AnswerContest), Small => contests::resolve;
    get "/min-kompetanse/vurderinger" Some(SeeConfirmations), Small => judgements::page;
    post "/min-kompetanse/vurderinger/svar" Some(AnswerConfirmation), Small => judgements::answer;
    post "/min-kompetanse/vurderinger/bestrid" Some(ContestLevel), Small => judgements::contest;
    get "/mine-varsler" Some(ChangeProfile), Small => own::mail::page;
    post "/mine-varsler" Some(ChangeProfile), Small => own::mail::choose;
    get "/kampanjer" Some(SeeCampaigns), Small => campaigns::list;
    get "/kampanjer/ny" Some(ChangeCampaigns), Small => campaigns::edit::new;
    post "/kampanjer/ny" Some(ChangeCampaigns), Small => campaigns::edit::make;
    get "/kampanjer/{number}" Some(SeeCampaigns), Small => campaigns::one;
    get "/kampanjer/{number}/endre" Some(ChangeCampaigns), Small => campaigns::edit::page;
    post "/kampanjer/{number}/endre" Some(ChangeCampaigns), Small => campaigns::edit::change;
    post "/kampanjer/{number}/send" Some(ChangeCampaigns), Small => campaigns::steps::send;
    post "/kampanjer/{number}/frist" Some(ChangeCampaigns), Small => campaigns::steps::set_deadline;
    post "/kampanjer/{number}/avslutt" Some(ChangeCampaigns), Small => campaigns::steps::end;
    post "/kampanjer/{number}/slett" Some(ChangeCampaigns), Small => campaigns::steps::delete;
    get "/kampanjer/{number}/framdrift.csv" Some(SeeCampaigns), Small => campaigns::progress_file;
    get "/kampanjer/{number}/framdrift.xlsx" Some(SeeCampaigns), Small => campaigns::progress_file;
    get "/personvern" None, Small => notices::privacy;
    get "/tilgjengelighetserklaring" None, Small => notices::accessibility;
    get "/tiltak" Some(SeeInitiatives), Small => initiatives::list;
    get "/tiltak.csv" Some(SeeInitiatives), Small => initiatives::list;
    get "/tiltak.xlsx" Some(SeeInitiatives), Small => initiatives::list;
    get "/tiltak/{number}" Some(SeeInitiatives), Small => initiatives::one;
    get "/tiltak/nytt" Some(ChangeInitiatives), Small => initiatives::begin::page;
    post "/tiltak/nytt" Some(ChangeInitiatives), Small => initiatives::begin::begin;
    post "/tiltak/{number}/endre" Some(ChangeInitiatives), Small => initiatives::begin::change;
    post "/tiltak/utkast/{number}/slett" Some(ChangeInitiatives), Small => initiatives::begin::discard;
    get "/tiltak/utkast/{number}/steg/{step}" Some(ChangeInitiatives), Small => initiatives::steps::page;
    post "/tiltak/utkast/{number}/steg/{step}" Some(ChangeInitiatives), Small => initiatives::steps::save;
    post "/tiltak/utkast/{number}/behov" Some(ChangeInitiatives), Small => initiatives::needs::add;
    get "/tiltak/utkast/{number}/behov/{need}" Some(ChangeInitiatives), Small => initiatives::need::page;
    post "/tiltak/utkast/{number}/behov/{need}" Some(ChangeInitiatives), Small => initiatives::need::save;
    get "/tiltak/utkast/{number}/team" Some(ChangeInitiatives), Small => initiatives::team::page;
    post "/tiltak/utkast/{number}/team" Some(ChangeInitiatives), Small => initiatives::team::save;
    post "/tiltak/utkast/{number}/send" Some(ChangeInitiatives), Small => initiatives::check::send;
    get "/tiltak/{number}/status" Some(ChangeInitiatives), Small => initiatives::moves::page;
    post "/tiltak/{number}/status" Some(ChangeInitiatives), Small => initiatives::moves::take;
    get "/tiltak/{number}/historikk" Some(ChangeInitiatives), Small => initiatives::history::page;
    post "/tiltak/{number}/deltakelse" Some(ChangeProfile), Small => initiatives::refusal::say;
    get "/enheter/{number}/hjemme" Some(SetCapacity), Small => unit_keeps::page;
    post "/enheter/{number}/hjemme" Some(SetCapacity), Small => unit_keeps::save;
    get "/bemanning" Some(SeeProposals), Small => proposals::list;
    get "/bemanning.csv" Some(SeeProposals), Small => proposals::list;
    get "/bemanning.xlsx" Some(SeeProposals), Small => proposals::list;
    get "/bemanning/ny" Some(ChangeRequests), Small => staffing_request::page;
    post "/bemanning/ny" Some(ChangeRequests), Small => staffing_request::ask;
    get "/bemanning/jobb/{number}" Some(ChangeRequests), Small => staffing_job::page;
    post "/bemanning/jobb/{number}/avbryt" Some(ChangeRequests), Small => staffing_job::cancel;
    get "/bemanning/{number}" Some(SeeProposals), Small files => proposal::page;
    get "/bemanning/{number}/send" Some(ChangeRequests), Small => release::send::page;
    post "/bemanning/{number}/send" Some(ChangeRequests), Small => release::send::send;
    get "/bemanning/{number}/tiltak/{initiative}/beslutning" Some(DecideProposals), Small => decisions::decide::page;
    post "/bemanning/{number}/tiltak/{initiative}/beslutning" Some(DecideProposals), Small => decisions::decide::decide;
    post "/bemanning/{number}/send/planlegg" Some(ChangeRequests), Small => release::send::plan_again;
    get "/frigiving" Some(ReleasePeople), Small => release::inbox::page;
    post "/frigiving/{number}" Some(ReleasePeople), Small => release::inbox::answer;
    get "/mine-forslag" Some(AnswerProposals), Small => release::own::page;
    post "/mine-forslag/{number}" Some(AnswerProposals), Small => release::own::reply;
    get "/beslutninger" Some(SeeDecisions), Small => decisions::list::page;
    get "/beslutninger.csv" Some(SeeDecisions), Small => decisions::list::page;
    get "/beslutninger.xlsx" Some(SeeDecisions), Small => decisions::list::page;
    get "/beslutninger/{number}" Some(SeeDecisions), Small => decisions::one::page;
    get "/beslutninger/{number}/endre" Some(DecideProposals), Small => decisions::change::page;
    post "/beslutninger/{number}/endre" Some(DecideProposals), Small => decisions::change::change;
    get "/bemanning/{number}/tiltak/{initiative}" Some(SeeProposals), Small files => team::page;
    get "/bemanning/{number}/sammenlign/{other}" Some(SeeProposals), Small => proposal_compare::page;
    get "/bemanning/{number}/endre" Some(ChangeRequests), Small => proposal_edit::page;
    post "/bemanning/{number}/endre" Some(ChangeRequests), Small => proposal_edit::change;
    get "/bemanning/{number}/udekket" Some(SeeProposals), Small => proposal_parts::page;
    get "/bemanning/{number}/udekket.csv" Some(SeeProposals), Small confirmed => proposal_parts::page;
    get "/bemanning/{number}/udekket.xlsx" Some(SeeProposals), Small confirmed => proposal_parts::page;
    get "/bemanning/{number}/maaneder" Some(SeeProposals), Small => proposal::all_months::page;
    get "/bemanning/{number}/belastning" Some(SeeProposals), Small => proposal_loads::page;
    get "/bemanning/{number}/belastning.csv" Some(SeeProposals), Small confirmed => proposal_loads::page;
    get "/bemanning/{number}/belastning.xlsx" Some(SeeProposals), Small confirmed => proposal_loads::page;
    get "/bemanning/{number}/frigi" Some(SeeProposals), Small => proposal_parts::page;
    get "/bemanning/{number}/frigi.csv" Some(SeeProposals), Small confirmed => proposal_parts::page;
    get "/bemanning/{number}/frigi.xlsx" Some(SeeProposals), Small confirmed => proposal_parts::page;
    get "/scenarioer" Some(ChangeRequests), Small => scenarios::list;
    get "/scenarioer/nytt" Some(ChangeRequests), Small => scenarios::page;
    post "/scenarioer/nytt" Some(ChangeRequests), Small => scenarios::make;
    get "/gap" Some(SeeGap), Small => gap::page;
    get "/gap.csv" Some(SeeGap), Small confirmed => gap::page;
    get "/gap.xlsx" Some(SeeGap), Small confirmed => gap::page;
    get "/import" Some(SeeImports), Small => imports::list;
    get "/import.csv" Some(SeeImports), Small => imports::list;
    get "/import.xlsx" Some(SeeImports), Small => imports::list;
    get "/import/{number}" Some(SeeImports), Small files => imports::one;
    get "/ansatte/{number}/formal" Some(StatePurpose), Small => purpose::page;
    post "/ansatte/{number}/formal" Some(StatePurpose), Small => purpose::state;
    get "/gap/sarbarhet" Some(SeeGap), Small => vulnerability::page;
    get "/gap/sarbarhet.csv" Some(SeeGap), Small confirmed => vulnerability::page;
    get "/gap/sarbarhet.xlsx" Some(SeeGap), Small confirmed => vulnerability::page;
    get "/gap/sarbarhet/{number}" Some(SeeNamedGap), Small => vulnerability::loss;
    get "/gap/formal" Some(StatePurpose), Small => purpose::page_of_gap;
    post "/gap/formal" Some(StatePurpose), Small => purpose::state_of_gap;
    get "/min-kompetanse/oppslag" Some(SeeLookups), Small => lookups::own;
    get "/min-kompetanse/oppslag.csv" Some(SeeLookups), Small => lookups::own;
    get "/min-kompetanse/oppslag.xlsx" Some(SeeLookups), Small => lookups::own;
    get "/oppslag" Some(SeeLookups), Small => lookups::all;
    get "/oppslag.csv" Some(SeeLookups), Small confirmed => lookups::all;
    get "/oppslag.xlsx" Some(SeeLookups), Small confirmed => lookups::all;
    post "/oppslag" Some(StatePurpose), Small => lookups::ask;
    get "/oppslag/{number}" Some(SeeLookups), Small files => lookups::one;
    get "/nodtilgang" Some(SeeBrokenGlass), Small => emergency::page;
    post "/nodtilgang" Some(BreakGlass), Small confirmed => emergency::begin;
    post "/nodtilgang/avslutt" Some(BreakGlass), Small => emergency::end;
    get "/hvem-ser-hva" Some(SeeRules), Small => who_sees::page;
    get "/import/{number}/angre" Some(UndoImport), Small => imports::ask_to_undo;
    post "/import/{number}/angre" Some(UndoImport), Small confirmed => imports::undo;
    get "/import/ny" Some(Import), Small => uploads::form;
    post "/import/ny" Some(Import), Upload => uploads::receive;
    get "/import/ny/{number}" Some(Import), Small => uploads::one;
    post "/import/ny/{number}" Some(ConfirmImport), Small confirmed => uploads::confirm;
    post "/import/ny/{number}/hele-listen" Some(Import), Small => uploads::say_full_list;
    post "/import/ny/{number}/slett" Some(Import), Small => uploads::discard;
    post "/import/ny/{number}/avslag" Some(ConfirmImport), Small => uploads::reject;
    get "/import/maler" Some(Import), Small => import_templates::list;
    get "/import/maler/{file}" Some(Import), Small => import_templates::file;
    get "/import/ny/{number}/fil/{file}" Some(Import), Small => upload_file::page;
    post "/import/ny/{number}/fil/{file}" Some(Import), Small => upload_file::say;
    get "/import/ny/{number}/avvist/{file}" Some(Import), Small confirmed => uploads::rejected_rows;
    get "/logg-inn" None, Small => sign_in::page;
    post "/logg-inn" None, Small => sign_in::enter;
    post "/logg-inn/demo" None, Small => sign_in::enter_demo;
    get "/logg-inn/oidc" None, Small => sign_in_elsewhere::begin;
    get "/logg-inn/oidc/tilbake" None, Small => sign_in_elsewhere::finish;
    post "/logg-ut" None, Small => sign_in::leave;
    get "/mine-okter" Some(EndOwnSessions), Small => sessions::list;
    post "/mine-okter/avslutt-andre" Some(EndOwnSessions), Small => sessions::end_others;
    post "/mine-okter/fortsett" Some(EndOwnSessions), Small => sessions::go_on;
    post "/mine-okter/roller" Some(EndOwnSessions), Small confirmed => sessions::switch;
    post "/mine-okter/{number}/avslutt" Some(EndOwnSessions), Small => sessions::end;
    get "/bekreft" Some(EndOwnSessions), Small => identity::page;
    post "/bekreft" Some(EndOwnSessions), Small => identity::confirm;
    get "/brukere" Some(SeeUsers), Small => users::list;
    get "/brukere/{number}" Some(SeeUsers), Small => users::one;
    post "/brukere/{number}/roller" Some(SeeUsers), Small confirmed => users::change_roles;
    post "/brukere/{number}/kobling" Some(GrantRoles), Small confirmed => users::link;
    post "/brukere/{number}/sperr" Some(ManageUsers), Small confirmed => users::disable;
    post "/brukere/{number}/apne" Some(ManageUsers), Small confirmed => users::enable;
    get "/logg-ut/oidc" None, Small => sign_in_elsewhere::leave;
    get "/ikke-koblet" Some(EndOwnSessions), Small => sign_in_elsewhere::not_linked;
    get "/assets/{hash}/{*name}" None, Small => assets::asset;
};

/// What answers at each address of `table`.
pub fn router(table: &'static [Route]) -> Router<AppState> {
    table
        .iter()
        .fold(Router::new(), |router, route| router.route(route.path, guarded(route, (route.handler)())))
}

/// `handler` behind what its row demands.
fn guarded<S: Clone + Send + Sync + 'static>(
    route: &'static Route,
    handler: MethodRouter<S>,
) -> MethodRouter<S> {
    handler.route_layer(DefaultBodyLimit::max(route.most)).route_layer(from_fn_with_state(route, admit))
}

/// Lets through who may, with what is not too large, for as long as the row allows.
async fn admit(
    State(route): State<&'static Route>,
    request: Request,
    next: Next,
) -> Result<Response, WebError> {
    if let Some(action) = route.needs {
        let actor = request.extensions().get::<Actor>().ok_or(WebError::Unauthenticated)?;
        may(actor, action, Subject::Anybody).map_err(|_| WebError::Forbidden)?;
    }
    let asks_anew = match route.confirmed {
        Confirmed::No => false,
        Confirmed::Files => is_table_file(request.uri().path()),
        Confirmed::Always => true,
    };
    if asks_anew && request.extensions().get::<Known>().is_some_and(|known| !known.is_confirmed) {
        return Err(WebError::Unconfirmed);
    }
    if announced(request.headers()).is_some_and(|length| length > route.most) {
        return Err(WebError::TooLarge);
    }
    timeout(route.longest, next.run(request)).await.map_err(|_| WebError::TimedOut)
}

/// How long a body says that it is. One that does not say is counted while it is read.
fn announced(headers: &HeaderMap) -> Option<usize> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::StatusCode;
    use tower::ServiceExt;

    use super::*;

    async fn endless() -> &'static str {
        tokio::time::sleep(Duration::from_hours(1)).await;
        "late"
    }

    async fn read(body: String) -> String {
        body.len().to_string()
    }

    const OWN: &[Route] = routes! {
        get "/endless" None, Small => endless;
        post "/form" None, Small => read;
        post "/upload" None, Upload => read;
    };

    static HASTY: Route = Route {
        method: Method::GET,
        path: "/endless",
        needs: None,
        confirmed: Confirmed::No,
        most: 0,
        longest: Duration::from_millis(20),
        handler: || routing::get(endless),
    };

    async fn asked(request: Request) -> StatusCode {
        let router = Router::new()
            .route("/endless", guarded(&HASTY, routing::get(endless)))
            .route("/form", guarded(&OWN[1], routing::post(read)))
            .route("/upload", guarded(&OWN[2], routing::post(read)));
        router.oneshot(request).await.unwrap().status()
    }

    #[tokio::test]
    async fn an_answer_has_the_time_that_its_row_gives() {
        let status = asked(Request::get("/endless").body(Body::empty()).unwrap()).await;
        assert_eq!(status, StatusCode::GATEWAY_TIMEOUT);
        assert_eq!(OWN[0].longest, Duration::from_secs(10));
        assert_eq!(OWN[2].longest, Duration::from_mins(1));
    }

    #[tokio::test]
    async fn a_form_has_64_kilobytes_and_an_upload_what_its_page_can_tell_about_whether_it_says_so_or_not() {
        for (path, most) in [("/form", 64 * 1024), ("/upload", 32 * 1024 * 1024)] {
            for (length, status) in [(most, StatusCode::OK), (most + 1, StatusCode::PAYLOAD_TOO_LARGE)] {
                let silent = Request::post(path).body(Body::from("a".repeat(length))).unwrap();
                assert_eq!(asked(silent).await, status, "{path} {length}");
            }
            let told = Request::post(path).header(CONTENT_LENGTH, most + 1).body(Body::empty()).unwrap();
            assert_eq!(asked(told).await, StatusCode::PAYLOAD_TOO_LARGE);
        }
    }
}
