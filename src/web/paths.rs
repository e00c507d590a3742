//! Where each thing has its page. Templates ask; they never spell an address.

use crate::domain::{
    AccountId, CampaignId, DecisionId, ImportId, InitiativeId, PersonId, ProposalId, RoleId, SkillId,
    StaffingJobId, UnitId, UnknownNameId, UploadId,
};

/// The field of an address that names which of a page's tables is asked for as a file.
pub const TABLE: &str = "tabell";

/// Where one signs in, and out.
pub const SIGN_IN: &str = "/logg-inn";
pub const SIGN_OUT: &str = "/logg-ut";
/// The same at an identity provider: links, since a form may not be led to another host.
pub const SIGN_IN_ELSEWHERE: &str = "/logg-inn/oidc";
pub const SIGN_OUT_ELSEWHERE: &str = "/logg-ut/oidc";
/// For who is signed in, and nobody of the register.
pub const NOT_LINKED: &str = "/ikke-koblet";
/// The sessions that one is signed in with.
pub const SESSIONS: &str = "/mine-okter";
/// Where one says anew who one is.
pub const CONFIRM: &str = "/bekreft";
/// Who can sign in.
pub const USERS: &str = "/brukere";

/// The list of skill names that no skill has.
pub const UNKNOWN_NAMES: &str = "/kompetanse/ukjente";

/// Who looked at whom.
pub const LOOKUPS: &str = "/oppslag";

/// Who looked at the reader.
pub const OWN_LOOKUPS: &str = "/min-kompetanse/oppslag";

/// Who sees what.
pub const WHO_SEES: &str = "/hvem-ser-hva";

/// Opening what is closed to who runs the system.
pub const EMERGENCY: &str = "/nodtilgang";
/// Where files are sent to be imported.
pub const NEW_IMPORT: &str = "/import/ny";

/// What somebody says about their own skills: where answering begins and goes on.
pub const ASSESS: &str = "/min-kompetanse/egenvurdering";

/// What people say is wrong about them, for those who answer.
pub const CORRECTIONS: &str = "/rettinger";

/// A page of questions about one's own skills.
pub fn question_page(page: usize) -> String {
    format!("{ASSESS}/gruppe/{page}")
}

/// A page below that of one's own skills.
pub fn own(part: &str) -> String {
    format!("/min-kompetanse/{part}")
}

/// Files to fill in and import.
pub const IMPORT_TEMPLATES: &str = "/import/maler";

/// Asking for a proposal.
pub const NEW_PROPOSAL: &str = "/bemanning/ny";

/// What leaders are asked to release.
pub const RELEASES: &str = "/frigiving";
/// What somebody is proposed for.
pub const OWN_PLACES: &str = "/mine-forslag";
/// What was decided.
pub const DECISIONS: &str = "/beslutninger";
/// What if.
pub const SCENARIOS: &str = "/scenarioer";
/// Where one thinks of a change.
pub const NEW_SCENARIO: &str = "/scenarioer/nytt";

/// Where one begins to write about an initiative.
pub const NEW_INITIATIVE: &str = "/tiltak/nytt";

/// Invitations to units to answer by a day.
pub const CAMPAIGNS: &str = "/kampanjer";
/// When one wants mail.
pub const MAIL: &str = "/mine-varsler";
/// What is stored about people, why and for how long.
pub const PRIVACY: &str = "/personvern";
/// What of the service not everybody can use, and whom to tell.
pub const ACCESSIBILITY: &str = "/tilgjengelighetserklaring";

/// Something with a page of its own.
pub trait Linked {
    /// The address of its page.
    fn path(&self) -> String;
}

macro_rules! paths {
    ($($id:ident => $area:literal),+ $(,)?) => {$(
        impl Linked for $id {
            fn path(&self) -> String {
                format!(concat!($area, "/{}"), self.0)
            }
        }
    )+};
}

paths! {
    AccountId => "/brukere",
    CampaignId => "/kampanjer",
    PersonId => "/ansatte",
    UnitId => "/enheter",
    SkillId => "/kompetanse",
    RoleId => "/roller",
    InitiativeId => "/tiltak",
    ProposalId => "/bemanning",
    DecisionId => "/beslutninger",
    StaffingJobId => "/bemanning/jobb",
    ImportId => "/import",
    UnknownNameId => "/kompetanse/ukjente",
    UploadId => "/import/ny",
}

/// The list of the people of a unit.
pub fn people_of(unit: UnitId) -> String {
    format!("/ansatte?enhet={unit}")
}

/// The refused rows of a file that was sent, by its place.
pub fn rejected_rows_of(upload: UploadId, place: i64) -> String {
    format!("{}/avvist/{place}.csv", upload.path())
}

/// How a file that was sent is read, by its place.
pub fn reading_of(upload: UploadId, place: usize) -> String {
    format!("{}/fil/{place}", upload.path())
}

/// A part of a proposal: `udekket`, `belastning`, `frigi`.
pub fn part_of(proposal: ProposalId, part: &str) -> String {
    format!("{}/{part}", proposal.path())
}

/// Where a proposal is sent to the leaders.
pub fn send_of(proposal: ProposalId) -> String {
    format!("{}/send", proposal.path())
}

/// Where the staffing of an initiative is decided.
pub fn decision_of(proposal: ProposalId, initiative: InitiativeId) -> String {
    format!("{}/beslutning", team_of(proposal, initiative))
}

/// The team of an initiative in a proposal.
pub fn team_of(proposal: ProposalId, initiative: InitiativeId) -> String {
    format!("{}{}", proposal.path(), initiative.path())
}

/// Where one thinks of a change of something, by the field that names it.
pub fn scenario_from(field: &str, what: &impl ToString) -> String {
    with_fields(NEW_SCENARIO, &[(field, &what.to_string())])
}

/// A proposal beside another.
pub fn compared_with(proposal: ProposalId, other: ProposalId) -> String {
    format!("{}/sammenlign/{other}", proposal.path())
}

/// Where a proposal is changed by hand.
pub fn editing(proposal: ProposalId) -> String {
    format!("{}/endre", proposal.path())
}

/// The page of an ESCO concept. What a file gave as one may be anything: only ESCO's own addresses become links.
pub fn esco(uri: Option<&str>) -> Option<&str> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._/".contains(&byte);
    uri.filter(|uri| {
        uri.strip_prefix("http://data.europa.eu/esco/").is_some_and(|rest| rest.bytes().all(is_plain))
    })
}

/// A leader's people, and what waits for the leader.
pub const MY_UNIT: &str = "/min-enhet";
/// What they hold, skill by skill.
pub const MATRIX: &str = "/min-enhet/matrise";

/// Who stands in for leaders.
pub const DEPUTIES: &str = "/min-enhet/stedfortreder";

/// The levels that people contest.
pub const CONTESTS: &str = "/vurderinger/bestridt";

/// What managers say about one's own levels.
pub const JUDGEMENTS: &str = "/min-kompetanse/vurderinger";

/// A leader's page about one of their people: `bekreft`, `kapasitet`, `samtale`.
pub fn my_unit(person: PersonId, part: &str) -> String {
    format!("{MY_UNIT}/{person}/{part}")
}

/// An address with fields; empty ones are left out.
pub fn with_fields(path: &str, fields: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = fields
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
}

/// `text` as it may stand in a query.
fn encoded(text: &str) -> String {
    use std::fmt::Write;
    text.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
        encoded
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_esco_become_links() {
        let known = "http://data.europa.eu/esco/skill/0752ed49-03e7-4d75-8314-a051b3771a1d";
        assert_eq!(esco(Some(known)), Some(known));
        for other in [
            "javascript:alert(1)",
            "JavaScript://data.europa.eu/esco/%0aalert(1)",
            "https://evil.example/http://data.europa.eu/esco/",
            "http://data.europa.eu/esco@evil.example/",
            "http://data.europa.eu/esco/skill/a?b=<script>",
            "http://data.europa.eu.evil.example/esco/",
            "",
        ] {
            assert_eq!(esco(Some(other)), None, "{other}");
        }
        assert_eq!(esco(None), None);
    }

    #[test]
    fn fields_are_encoded_and_empty_ones_left_out() {
        let path = with_fields("/ansatte", &[("sok", "Å & b"), ("enhet", ""), ("side", "2")]);
        assert_eq!(path, "/ansatte?sok=%C3%85%20%26%20b&side=2");
    }
}
