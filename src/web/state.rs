//! What every handler shares: the database, the clock, the figures that are kept, and as whom they are asked.

use std::sync::Arc;
use std::time::Instant;

use jiff::Timestamp;
use jiff::civil::Date;

use super::contacts::Contacts;
use super::error::WebError;
use super::exports::Exports;
use super::figures::{KeptFigures, Known};
use super::importing::Importing;
use super::kept::{Kept, Sought, UnitTree};
use super::kept_pages::KeptPages;
use super::kept_register::KeptRegister;
use super::kept_sessions::KeptSessions;
use super::opened::{LastOpened, Opened, Whole};
use crate::access::{Action, Actor};
use crate::auth::Passwords;
use crate::auth::oidc::Provider;
use crate::clock;
use crate::domain::ProposalId;
use crate::service::assess::PublishedNeeds;
use crate::service::door::Door;
use crate::service::initiatives::feedback::Register;
use crate::service::proposal_view::Clearance;
use crate::store::views::employees::People;
use crate::store::views::figures::Figures;
use crate::store::views::initiatives::Published;
use crate::store::views::overview::Overview;
use crate::store::views::own::MustSkills;
use crate::store::views::own_unit::OwnUnit;
use crate::store::views::skills::Catalogue;
use crate::store::{Database, Reading, Revisions, revisions};

/// As whom the service reads for everybody, such as figures.
pub const ON_THIS_MACHINE: &str = "operator";

/// What every handler shares. Cheap to clone.
#[derive(Clone, Debug)]
pub struct AppState(Arc<Shared>);

/// As whom requests are answered.
#[derive(Clone, Debug)]
pub enum Entrance {
    /// As whoever the browser's session says.
    Sessions {
        /// In a demo, its accounts are entered by a press.
        is_demo: bool,
    },
    /// As this actor, whoever asks: in a test.
    As(Actor),
    /// As nobody: only what is for anybody is answered.
    Nobody,
}

#[derive(Debug)]
struct Shared {
    database: Database,
    clock: fn() -> Timestamp,
    figures: KeptFigures,
    people: Kept<People>,
    units: Kept<UnitTree>,
    catalogue: Kept<Catalogue>,
    needs: Kept<PublishedNeeds>,
    must: Kept<MustSkills>,
    published: Kept<Published>,
    sought: Kept<Sought>,
    own_units: Kept<OwnUnit>,
    overview: Kept<Overview>,
    pages: KeptPages,
    register: KeptRegister,
    exports: Arc<Exports>,
    opened: LastOpened,
    importing: Importing,
    sessions: KeptSessions,
    passwords: Passwords,
    entrance: Entrance,
    provider: Option<Provider>,
    contacts: Contacts,
    sends_mail: bool,
}

impl AppState {
    /// The state of a service on `database` that takes the time from `clock`, and in which whoever asks is the operator:
    /// for tests. What others reach is entered by [`Entrance::Sessions`].
    pub fn new(database: Database, clock: fn() -> Timestamp) -> Self {
        Self::entered_by(database, clock, Entrance::As(Actor::operator(ON_THIS_MACHINE)))
    }

    /// The same, entered in another way.
    pub fn entered_by(database: Database, clock: fn() -> Timestamp, entrance: Entrance) -> Self {
        Self(Arc::new(Shared {
            database,
            clock,
            figures: KeptFigures::default(),
            people: Kept::default(),
            units: Kept::default(),
            catalogue: Kept::default(),
            needs: Kept::default(),
            must: Kept::default(),
            published: Kept::default(),
            sought: Kept::default(),
            own_units: Kept::default(),
            overview: Kept::default(),
            pages: KeptPages::default(),
            register: KeptRegister::default(),
            exports: Arc::default(),
            opened: LastOpened::default(),
            importing: Importing::default(),
            sessions: KeptSessions::default(),
            passwords: Passwords::default(),
            entrance,
            provider: None,
            contacts: Contacts::default(),
            sends_mail: false,
        }))
    }

    /// The same, where people can sign in at an identity provider as well.
    #[must_use]
    pub fn signing_in_at(mut self, provider: Provider) -> Self {
        let shared = Arc::get_mut(&mut self.0).expect("nobody shares it before it serves");
        shared.provider = Some(provider);
        self
    }

    /// The same, with whose service it is and whom one writes to.
    #[must_use]
    pub fn answered_for_by(mut self, contacts: Contacts) -> Self {
        let shared = Arc::get_mut(&mut self.0).expect("nobody shares it before it serves");
        shared.contacts = contacts;
        self
    }

    /// The same, where mail is sent, or is not.
    #[must_use]
    pub fn sending_mail(mut self, sends_mail: bool) -> Self {
        let shared = Arc::get_mut(&mut self.0).expect("nobody shares it before it serves");
        shared.sends_mail = sends_mail;
        self
    }

    /// Whether mail is sent.
    pub fn sends_mail(&self) -> bool {
        self.0.sends_mail
    }

    /// Whose service it is, and whom one writes to.
    pub fn contacts(&self) -> &Contacts {
        &self.0.contacts
    }

    /// The identity provider, where there is one.
    pub fn provider(&self) -> Option<&Provider> {
        self.0.provider.as_ref()
    }

    /// The database, for what is not asked through the door: closing it.
    pub fn database(&self) -> &Database {
        &self.0.database
    }

    /// The door, as of now.
    pub fn door(&self) -> Door {
        Door::new(self.0.database.clone(), self.now())
    }

    /// Opens the door for `actor` to read a page's content.
    pub async fn read(&self, actor: &Actor, action: Action) -> Result<Reading, WebError> {
        Ok(self.door().read(actor, action).await?)
    }

    /// The moment that pages are shown as of.
    pub fn now(&self) -> Timestamp {
        (self.0.clock)()
    }

    /// The day in Norway.
    pub fn today(&self) -> Date {
        clock::norwegian_date(self.now())
    }

    /// The figures of the whole register. Where they lack answers of more than a minute ago, they are counted anew
    /// for the next who asks.
    pub async fn figures(&self, reading: &mut Reading) -> Result<Arc<Figures>, WebError> {
        match self.0.figures.known(reading, self.today()).await? {
            Known::Good(figures) => Ok(figures),
            Known::Behind(figures) => {
                self.count_figures();
                Ok(figures)
            }
            Known::None => Ok(self.0.figures.count(reading, self.today()).await?),
        }
    }

    /// When the figures were counted that pages show at the revisions `now`; has them counted anew where they are behind.
    pub fn figures_counted_at(&self, now: &Revisions) -> Option<Instant> {
        if matches!(self.0.figures.known_of(now, self.today()), Known::Behind(_)) {
            self.count_figures();
        }
        self.0.figures.counted_at()
    }

    /// Everybody's name and units, to be searched.
    pub async fn people(&self, reading: &mut Reading) -> Result<Arc<People>, WebError> {
        Ok(self.0.people.get(reading).await?)
    }

    /// Every unit: each one followed by those below it.
    pub async fn units(&self, reading: &mut Reading) -> Result<Arc<UnitTree>, WebError> {
        Ok(self.0.units.get(reading).await?)
    }

    /// Every skill's names and groups, to be searched.
    pub async fn catalogue(&self, reading: &mut Reading) -> Result<Arc<Catalogue>, WebError> {
        Ok(self.0.catalogue.get(reading).await?)
    }

    /// What published initiatives ask for.
    pub async fn needs(&self, reading: &mut Reading) -> Result<Arc<PublishedNeeds>, WebError> {
        Ok(self.0.needs.get(reading).await?)
    }

    /// What must be held for each need.
    pub async fn must_skills(&self, reading: &mut Reading) -> Result<Arc<MustSkills>, WebError> {
        Ok(self.0.must.get(reading).await?)
    }

    /// What one can look for in Finn kompetanse.
    pub async fn sought(&self, reading: &mut Reading) -> Result<Arc<Sought>, WebError> {
        Ok(self.0.sought.get(reading).await?)
    }

    /// The people that a leader answers for.
    pub async fn own_unit(&self, reading: &mut Reading) -> Result<Arc<OwnUnit>, WebError> {
        Ok(self.0.own_units.get(reading).await?)
    }

    /// How much there is of each kind of thing.
    pub async fn overview(&self, reading: &mut Reading) -> Result<Arc<Overview>, WebError> {
        Ok(self.0.overview.get(reading).await?)
    }

    /// The register, to measure needs against that are being written.
    pub async fn register(&self) -> Result<Arc<Register>, WebError> {
        self.0.register.get(self.door(), Actor::operator(ON_THIS_MACHINE)).await
    }

    /// The pages that are kept as they were sent.
    pub fn pages(&self) -> &KeptPages {
        &self.0.pages
    }

    /// How one comes in.
    pub fn entrance(&self) -> &Entrance {
        &self.0.entrance
    }

    /// Whether accounts of a demo are entered by a press.
    pub fn is_demo(&self) -> bool {
        matches!(self.0.entrance, Entrance::Sessions { is_demo: true })
    }

    /// Who showed which id a moment ago.
    pub fn sessions(&self) -> &KeptSessions {
        &self.0.sessions
    }

    /// Hashes of passwords, a few at a time.
    pub fn passwords(&self) -> &Passwords {
        &self.0.passwords
    }

    /// The turns of those who want a file.
    pub fn exports(&self) -> Arc<Exports> {
        Arc::clone(&self.0.exports)
    }

    /// What is being read, compared and written of files that were sent.
    pub fn importing(&self) -> &Importing {
        &self.0.importing
    }

    /// Counts the figures beside the requests, unless somebody does already.
    pub fn count_figures(&self) {
        if self.0.figures.is_counting() {
            return;
        }
        let state = self.clone();
        tokio::spawn(async move {
            let counted = async {
                let service = Actor::operator(ON_THIS_MACHINE);
                let mut reading = state.read(&service, Action::SeeFigures).await?;
                state.0.figures.count(&mut reading, state.today()).await.map_err(WebError::from)
            };
            if let Err(error) = counted.await {
                tracing::warn!(%error, "the figures could not be counted");
            }
        });
    }

    /// The proposal `id`, with as much of it as the reader may see. Ends the transaction: whoever waits holds none.
    pub async fn proposal(&self, mut reading: Reading, id: ProposalId) -> Result<Opened, WebError> {
        let published = self.0.published.get(&mut reading).await?;
        let known = Clearance::of(&mut reading, &published).await?;
        Ok(Opened::of(self.whole_proposal(reading, id).await?, known))
    }

    /// The proposal `id`, of which a page that shows its figures alone needs to know nothing of the reader. Ends the transaction
    /// as [`Self::proposal`] does.
    pub async fn whole_proposal(&self, mut reading: Reading, id: ProposalId) -> Result<Arc<Whole>, WebError> {
        let now = revisions(&mut reading).await?;
        drop(reading);
        let service = Actor::operator(ON_THIS_MACHINE);
        self.0.opened.get((self.door(), service), &now, id).await
    }
}
