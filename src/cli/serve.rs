//! `innsats serve`: the pages, the mail and the tidying in one process.

mod contacts;
mod oidc;
mod post;

use std::net::{IpAddr, SocketAddr};
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use i18n_embed_fl::fl;
use ipnet::IpNet;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::database::{Surroundings, operator};
use super::logging::log_to_stderr;
use super::output::{line, remark};
use super::post::Post;
use super::signals::ToldToStop;
use super::worker;
use crate::clock;
use crate::service::accounts;
use crate::service::door::Door;
use crate::service::solver_process::MEMORY_LIMIT_MB;
use crate::service::uploads::delete_expired;
use crate::store::Database;
use crate::web::{AppState, Entrance, serve_behind};
use crate::wording::{Language, Texts, texts};

/// How often files that are past their time are looked for.
const BETWEEN_TIDYING: Duration = Duration::from_hours(6);

/// How long the mails under way may take once the service is told to stop; what is not sent then is tried again later.
const LAST_MAIL: Duration = Duration::from_secs(5);

#[derive(Debug, Args)]
pub struct Serve {
    /// Address and port. One that others reach needs `--behind-proxy`.
    #[arg(long, env = "INNSATS_BIND", default_value = "127.0.0.1:8080")]
    bind: SocketAddr,
    /// Let anybody enter the users that `innsats user demo` made, by a press. For invented people alone.
    #[arg(long)]
    demo: bool,
    /// The addresses of the proxies that stand in front with TLS, such as `10.0.0.5,10.1.0.0/24`: their word is taken
    /// for who asks (`X-Forwarded-For`), how (`X-Forwarded-Proto`) and by which name (`X-Forwarded-Host`).
    #[arg(long, env = "INNSATS_BEHIND_PROXY", value_name = "ADDRESS", value_delimiter = ',', value_parser = network)]
    behind_proxy: Vec<IpNet>,
    /// How many of the proposals that are asked for are made at once; 0 where `innsats worker` makes them.
    #[arg(long, env = "INNSATS_WORKERS", default_value_t = 1, value_parser = clap::value_parser!(u16).range(0..=64))]
    workers: u16,
    #[command(flatten)]
    oidc: oidc::Oidc,
    #[command(flatten)]
    contacts: contacts::ContactArguments,
    #[command(flatten)]
    mail: post::Mail,
    #[command(flatten)]
    surroundings: Surroundings,
}

impl Serve {
    /// Runs the command until it is told to stop.
    pub async fn run(self) -> ExitCode {
        let text = texts(self.surroundings.language());
        if let Some(refusal) = self.refusal(text) {
            remark(&refusal);
            return ExitCode::from(2);
        }
        let provider = match self.oidc.provider(self.surroundings.language()) {
            Ok(provider) => provider,
            Err(wrong) => {
                remark(&wrong);
                return ExitCode::from(2);
            }
        };
        log_to_stderr();
        let database = match self.surroundings.open_for_pages().await {
            Ok(database) => database,
            Err(code) => return code,
        };
        say_whether_anybody_can_come_in(&database, self.surroundings.language()).await;
        let post = match self.mail.post(&database, self.surroundings.language()) {
            Ok(post) => post,
            Err(wrong) => {
                remark(&wrong);
                return ExitCode::from(2);
            }
        };
        let entrance = Entrance::Sessions { is_demo: self.demo };
        let state = AppState::entered_by(database.clone(), clock::now, entrance);
        let state = state.answered_for_by(self.contacts.contacts()).sending_mail(post.is_some());
        let state = provider.into_iter().fold(state, AppState::signing_in_at);
        let say = |address: SocketAddr| line(&fl!(text, "page-serving", address = address.to_string()));
        let mut told = ToldToStop::new();
        let proxies = self.behind_proxy.into_iter().collect();
        let tidying = tokio::spawn(delete_expired_files(database.clone()));
        let carrying = Carrying::of(post);
        let workers = match self.workers {
            0 => None,
            at_once => {
                let at_once = usize::from(at_once);
                let started =
                    worker::start(&database, at_once, MEMORY_LIMIT_MB, self.surroundings.language());
                started.inspect_err(|why| remark(why)).ok()
            }
        };
        let result = serve_behind(proxies, state, self.bind, say, async move { told.next().await }).await;
        tidying.abort();
        if let Some(workers) = workers {
            workers.stop().await;
        }
        carrying.stop().await;
        database.close().await;
        match result {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => failed(text, &error),
        }
    }
}

impl Serve {
    /// Why it does not listen at this address: passwords and sessions would go over the network unencrypted, or a demo
    /// would let everybody in.
    #[expect(clippy::match_same_arms, reason = "each arm is a case of its own")]
    fn refusal(&self, text: &Texts) -> Option<String> {
        let address = self.bind.to_string();
        match (self.bind.ip().is_loopback(), self.demo) {
            (true, _) => None,
            (false, true) => Some(fl!(text, "page-serve-demo-open", address = address)),
            (false, false) if self.behind_proxy.is_empty() => {
                Some(fl!(text, "page-serve-open", address = address))
            }
            (false, false) => None,
        }
    }
}

/// An address, or a network of addresses.
fn network(text: &str) -> Result<IpNet, String> {
    let one = text.parse::<IpAddr>().map(IpNet::from);
    one.or_else(|_| text.parse()).map_err(|_| "use addresses such as 10.0.0.5 or 10.1.0.0/24".to_owned())
}

/// Says how the first user is made, where there is none.
async fn say_whether_anybody_can_come_in(database: &Database, language: Language) {
    let door = Door::new(database.clone(), clock::now());
    if accounts::list(&door, &operator()).await.is_ok_and(|accounts| accounts.is_empty()) {
        remark(&fl!(texts(language), "accounts-none"));
    }
}

/// The mail that is sent beside the pages.
struct Carrying {
    stop: watch::Sender<bool>,
    task: Option<JoinHandle<()>>,
}

impl Carrying {
    fn of(post: Option<Post>) -> Self {
        let (stop, stopped) = watch::channel(false);
        Self { stop, task: post.map(|post| tokio::spawn(post.carry(stopped))) }
    }

    /// Lets the mails under way be sent, for a moment.
    async fn stop(self) {
        let _ = self.stop.send(true);
        if let Some(mut task) = self.task
            && tokio::time::timeout(LAST_MAIL, &mut task).await.is_err()
        {
            task.abort();
        }
    }
}

/// Deletes files that were sent to be imported and that nobody imported in time, as long as the service runs.
async fn delete_expired_files(database: Database) {
    loop {
        let door = Door::new(database.clone(), clock::now());
        if let Err(error) = delete_expired(&door, &operator()).await {
            tracing::warn!(%error, "files that nobody imported could not be deleted");
        }
        tokio::time::sleep(BETWEEN_TIDYING).await;
    }
}

fn failed(text: &Texts, error: &dyn std::error::Error) -> ExitCode {
    let mut reason = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        reason = format!("{reason}: {cause}");
        source = cause.source();
    }
    remark(&fl!(text, "page-serve-failed", reason = reason));
    ExitCode::FAILURE
}
