//! Sends mail in the background, as long as the service runs.

use std::time::Duration;

use tokio::sync::watch;

use crate::access::Actor;
use crate::clock;
use crate::mail::{Letter, Mailer};
use crate::service::door::Door;
use crate::service::mail::{self, Due};
use crate::store::{Database, StoreError};
use crate::wording::{Language, letters};

/// How long between two looks at the queue, and how many rounds between two times that due mail is queued.
const BETWEEN: Duration = Duration::from_secs(15);
const ROUNDS_BETWEEN_PLANS: u32 = 20;

/// Queues due mail and sends what is queued, by one SMTP server.
#[derive(Clone, Debug)]
pub struct Post {
    database: Database,
    mailer: Mailer,
    /// The address of the service in letters, such as `https://innsats.lillevik.example`.
    front: String,
    actor: Actor,
}

impl Post {
    /// Sends by `mailer` what is queued in `database`, in letters with links to `front`.
    pub fn new(database: Database, mailer: Mailer, front: &str) -> Self {
        let front = front.trim_end_matches('/').to_owned();
        Self { database, mailer, front, actor: Actor::operator("mail") }
    }

    /// Runs until it is told to stop; the mail that is being sent then is sent first.
    pub async fn carry(self, mut stop: watch::Receiver<bool>) {
        let mut round = 0_u32;
        while !*stop.borrow() {
            if round.is_multiple_of(ROUNDS_BETWEEN_PLANS)
                && let Err(error) = mail::plan(&self.door(), &self.actor).await
            {
                tracing::warn!(%error, "mail could not be planned");
            }
            match self.deliver(&self.door()).await {
                // More may wait: the next round begins at once.
                Ok(sent) if sent > 0 => continue,
                Ok(_) => {}
                Err(error) => tracing::warn!(%error, "mail could not be taken from the queue"),
            }
            round = round.wrapping_add(1);
            tokio::select! {
                _ = stop.changed() => {}
                () = tokio::time::sleep(BETWEEN) => {}
            }
        }
    }

    fn door(&self) -> Door {
        Door::new(self.database.clone(), clock::now())
    }

    /// Sends a few mails that are due at the door's moment. Gives how many were tried.
    pub async fn deliver(&self, door: &Door) -> Result<usize, StoreError> {
        let due = mail::claim(door, &self.actor).await?;
        for one in &due {
            let sent = self.mailer.send(&self.letter(one)).await;
            if let Err(error) = sent {
                tracing::warn!(mail = one.mail.id, tries = one.mail.tries, %error, "a mail was not sent");
            }
            let result = sent.map_err(|failure| (failure.word(), failure.is_final()));
            mail::settle(door, &self.actor, &one.mail, result).await?;
        }
        Ok(due.len())
    }

    fn letter(&self, due: &Due) -> Letter {
        let language = due.mail.language.as_deref().and_then(Language::from_code).unwrap_or(Language::Nb);
        let (subject, body) = letters::letter(language, due, &self.front);
        let (name, address) = (due.mail.name.clone(), due.mail.address.clone());
        Letter { id: format!("innsats-{}", due.mail.id), name, address, subject, body }
    }
}
