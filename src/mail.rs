//! Sending mail by SMTP. Knows no database and no words: what a letter says is given to it.

use std::time::Duration;

use lettre::message::header::ContentType;
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::{AsyncSmtpTransport, Error};
use lettre::{Address, AsyncTransport, Tokio1Executor};

/// How long the server may take to answer, by default.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How the server is reached, and who sends.
#[derive(Clone)]
pub struct Settings {
    /// `smtp://host:port`, or `smtps://host:port` for TLS from the start; no user or password in it.
    pub url: String,
    /// The user to authenticate as; `None` sends without authentication.
    pub user: Option<String>,
    /// The password of that user.
    pub password: Option<String>,
    /// The address of the sender.
    pub sender: String,
}

/// What is wrong with the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// The URL does not name a server.
    #[error("the address of the mail server cannot be read")]
    Url,
    /// The URL holds a password, which others on the machine could see.
    #[error("the address of the mail server holds a user or a password")]
    Secret,
    /// The sender is not a mail address.
    #[error("the sender is no mail address")]
    Sender,
}

/// Why a letter was not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailFailure {
    /// Nobody can be written to at this address.
    #[error("the address cannot be written to")]
    Address,
    /// The server refuses it, now and later.
    #[error("the server refused the mail")]
    Refused,
    /// The server cannot take it now.
    #[error("the server cannot take the mail now")]
    Busy,
    /// The server does not answer, or its answer cannot be understood.
    #[error("the server could not be reached")]
    Unreachable,
}

impl MailFailure {
    /// Whether there is no use in trying again.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Address | Self::Refused)
    }

    /// The word for it where it is stored.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Refused => "refused",
            Self::Busy => "busy",
            Self::Unreachable => "unreachable",
        }
    }
}

/// A mail to one person, in plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The same for the same letter, however often it is tried: servers that had it know it again.
    pub id: String,
    /// The name of whom it is to.
    pub name: String,
    /// The mail address of whom it is to.
    pub address: String,
    /// The subject line, on one line.
    pub subject: String,
    /// The text, in the reader's language.
    pub body: String,
}

/// Sends letters by one SMTP server.
#[derive(Clone, Debug)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    sender: Mailbox,
    patience: Duration,
}

impl Mailer {
    /// One that sends by the server of `settings`. Beyond this machine the connection is encrypted, or there is none.
    pub fn new(settings: Settings) -> Result<Self, SettingsError> {
        Self::patient(settings, PATIENCE)
    }

    /// As [`Mailer::new`], waiting so long for the server.
    pub fn patient(settings: Settings, patience: Duration) -> Result<Self, SettingsError> {
        let (_, place) = settings.url.split_once("://").ok_or(SettingsError::Url)?;
        if place.contains('@') {
            return Err(SettingsError::Secret);
        }
        let url = encrypted(&settings.url);
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&url).map_err(|_| SettingsError::Url)?;
        let builder = builder.timeout(Some(patience));
        let builder = match settings.user {
            Some(user) => builder.credentials(Credentials::new(user, settings.password.unwrap_or_default())),
            None => builder,
        };
        let sender = settings.sender.parse().map_err(|_| SettingsError::Sender)?;
        Ok(Self { transport: builder.build(), sender, patience })
    }

    /// Sends one letter, and waits until the server has taken it.
    pub async fn send(&self, letter: &Letter) -> Result<(), MailFailure> {
        let message = self.message(letter)?;
        // The library limits the wait for each answer; a slow server could use it up many times.
        let sent = tokio::time::timeout(self.patience * 2, self.transport.send(message)).await;
        match sent {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(failure(&error)),
            Err(_) => Err(MailFailure::Unreachable),
        }
    }

    fn message(&self, letter: &Letter) -> Result<Message, MailFailure> {
        let address: Address = letter.address.trim().parse().map_err(|_| MailFailure::Address)?;
        let to = Mailbox::new(Some(on_one_line(&letter.name)), address);
        let domain = self.sender.email.domain();
        Message::builder()
            .message_id(Some(format!("<{}@{domain}>", letter.id)))
            .from(self.sender.clone())
            .to(to)
            .subject(on_one_line(&letter.subject))
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone())
            .map_err(|_| MailFailure::Address)
    }
}

/// Without line ends, so that no name can add a header.
fn on_one_line(text: &str) -> String {
    text.split(char::is_control).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The URL of the server with encryption required, unless it is on this machine.
fn encrypted(url: &str) -> String {
    let Some(place) = url.strip_prefix("smtp://") else { return url.to_owned() };
    let is_here = ["127.", "localhost", "[::1]"].iter().any(|here| place.starts_with(here));
    let says = place.contains("tls=");
    match (is_here || says, place.contains('?')) {
        (true, _) => url.to_owned(),
        (false, true) => format!("{url}&tls=required"),
        (false, false) => format!("{url}?tls=required"),
    }
}

fn failure(error: &Error) -> MailFailure {
    if error.is_permanent() {
        MailFailure::Refused
    } else if error.is_transient() {
        MailFailure::Busy
    } else {
        MailFailure::Unreachable
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(url: &str) -> Settings {
        Settings {
            url: url.to_owned(),
            user: None,
            password: None,
            sender: "innsats@lillevik.example".to_owned(),
        }
    }

    fn letter(name: &str, address: &str) -> Letter {
        let (name, address) = (name.to_owned(), address.to_owned());
        Letter { id: "1".to_owned(), name, address, subject: "Hei".to_owned(), body: "Hei".to_owned() }
    }

    #[test]
    fn beyond_this_machine_the_connection_is_encrypted() {
        assert_eq!(encrypted("smtp://mail.example:587"), "smtp://mail.example:587?tls=required");
        assert_eq!(encrypted("smtp://127.0.0.1:25"), "smtp://127.0.0.1:25");
        assert_eq!(encrypted("smtps://mail.example"), "smtps://mail.example");
    }

    #[test]
    fn a_password_in_the_address_of_the_server_is_refused() {
        assert_eq!(Mailer::new(settings("smtp://a:b@mail.example")).unwrap_err(), SettingsError::Secret);
        assert_eq!(Mailer::new(settings("mail.example")).unwrap_err(), SettingsError::Url);
        assert_eq!(Mailer::new(settings("http://mail.example")).unwrap_err(), SettingsError::Url);
    }

    #[test]
    fn neither_a_name_nor_an_address_makes_a_heading_or_a_second_reader() {
        let mailer = Mailer::new(settings("smtp://127.0.0.1:25")).unwrap();
        let message = mailer.message(&letter("Kari\r\nBcc: x@y.example", "kari@y.example")).unwrap();
        let text = String::from_utf8(message.formatted()).unwrap();
        assert!(!text.lines().any(|line| line.to_lowercase().starts_with("bcc")), "{text}");
        assert_eq!(message.envelope().to().len(), 1);
        for address in ["a@b.example,c@d.example", "a@b.example\r\nBcc: c@d.example", "a", ""] {
            assert_eq!(
                mailer.message(&letter("Kari", address)).unwrap_err(),
                MailFailure::Address,
                "{address}"
            );
        }
    }
}
