//! `innsats user`: accounts that can sign in, and their roles.

use std::collections::BTreeSet;
use std::io::{self, BufRead};
use std::process::ExitCode;

use clap::{Args, Subcommand};
use i18n_embed_fl::fl;

use super::database::{Surroundings, operator};
use super::output::{line, remark};
use crate::access::Role;
use crate::auth::{Password, Passwords};
use crate::clock;
use crate::domain::{AccountKind, AccountName, PersonNumber, norwegian_date};
use crate::service::accounts::{self, AccountError, Wanted};
use crate::service::demo_accounts;
use crate::service::door::Door;
use crate::store::Database;
use crate::store::accounts::Account;
use crate::wording::{Language, Speech, accounts as words, errors, roles, texts};

#[derive(Debug, Args)]
pub struct User {
    #[command(subcommand)]
    command: Asked,
    #[command(flatten)]
    surroundings: Surroundings,
}

#[derive(Debug, Subcommand)]
enum Asked {
    /// Make a user, with roles and a password.
    Add {
        /// The name to sign in with.
        name: String,
        /// A role: ansatt, leder, direktor, hr, sekretariat, admin, revisor or tillitsvalgt. Can be given several times.
        #[arg(long = "role", value_name = "ROLE")]
        roles: Vec<String>,
        /// The employee number of the person whose user it is.
        #[arg(long, value_name = "NUMBER")]
        person: Option<String>,
        /// The name to show for somebody who is not in the register.
        #[arg(long, value_name = "NAME")]
        called: Option<String>,
        /// Read the password from the first line of standard input.
        #[arg(long)]
        password_stdin: bool,
    },
    /// List the users, with their roles and whether they are disabled.
    List,
    /// Let nobody sign in as a user any more, and end the sessions.
    Disable {
        /// The name the user signs in with.
        name: String,
        /// Why, for the record of who did what.
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Let a user sign in again.
    Enable {
        /// The name the user signs in with.
        name: String,
    },
    /// Grant roles to a user, or take them away.
    Role {
        /// The name the user signs in with.
        name: String,
        /// A role to grant; can be given several times.
        #[arg(long, value_name = "ROLE")]
        add: Vec<String>,
        /// A role to take away; can be given several times.
        #[arg(long, value_name = "ROLE")]
        remove: Vec<String>,
    },
    /// Make a user for each role, for `innsats serve --demo` alone. For invented people.
    Demo,
    /// Give a user another password, and end the sessions.
    Reset {
        /// The name the user signs in with.
        name: String,
        /// Read the password from the first line of standard input.
        #[arg(long)]
        password_stdin: bool,
    },
}

/// Why nothing was done: the sentence, and the exit code.
struct Refused(String, u8);

impl User {
    /// Runs the command: 0 done, 1 refused, 2 wrong use.
    pub async fn run(self) -> ExitCode {
        let language = self.surroundings.language();
        let database = match self.surroundings.open_existing().await {
            Ok(database) => database,
            Err(code) => return code,
        };
        let done = self.command.run(&database, language).await;
        database.close().await;
        match done {
            Ok(words) => {
                line(&words);
                ExitCode::SUCCESS
            }
            Err(Refused(words, code)) => {
                remark(&words);
                ExitCode::from(code)
            }
        }
    }
}

impl Asked {
    async fn run(self, database: &Database, language: Language) -> Result<String, Refused> {
        let (door, actor, text) = (Door::new(database.clone(), clock::now()), operator(), texts(language));
        let passwords = Passwords::default();
        match self {
            Self::Add { name, roles, person, called, password_stdin } => {
                let name = read_name(&name, language)?;
                let wanted = Wanted {
                    password: Some(read_password(password_stdin, &name, language)?),
                    roles: read_roles(&roles, language)?,
                    person: person.map(|number| read_number(&number, language)).transpose()?,
                    kind: AccountKind::Local,
                    called,
                    name,
                };
                let made = accounts::add(&door, &actor, &passwords, &wanted).await;
                made.map_err(|error| refused(&error, wanted.name.as_str(), language))?;
                Ok(added(&wanted, language))
            }
            Self::List => {
                let all = accounts::list(&door, &actor).await;
                let all = all.map_err(|error| Refused(errors::store(&error, language), 1))?;
                Ok(listed(&all, language))
            }
            Self::Disable { name, reason } => {
                let name = read_name(&name, language)?;
                let done = accounts::disable(&door, &actor, (&name, None), &reason).await;
                let account = done.map_err(|error| refused(&error, name.as_str(), language))?;
                Ok(fl!(text, "accounts-disabled", name = account.name))
            }
            Self::Enable { name } => {
                let name = read_name(&name, language)?;
                let done = accounts::enable(&door, &actor, (&name, None)).await;
                let account = done.map_err(|error| refused(&error, name.as_str(), language))?;
                Ok(fl!(text, "accounts-enabled", name = account.name))
            }
            Self::Role { name, add, remove } => {
                let name = read_name(&name, language)?;
                let (add, remove) = (read_roles(&add, language)?, read_roles(&remove, language)?);
                let done = accounts::change_roles(&door, &actor, (&name, None), (&add, &remove)).await;
                let account = done.map_err(|error| refused(&error, name.as_str(), language))?;
                Ok(changed(&account, language))
            }
            Self::Demo => {
                let made = demo_accounts::make(&door, &actor, &passwords).await;
                let made = made.map_err(|error| Refused(words::no_demo(&error, language), 1))?;
                Ok(demo(&made, language))
            }
            Self::Reset { name, password_stdin } => {
                let name = read_name(&name, language)?;
                let password = read_password(password_stdin, &name, language)?;
                let done = accounts::reset_password(&door, &actor, &passwords, &name, &password).await;
                let account = done.map_err(|error| refused(&error, name.as_str(), language))?;
                Ok(fl!(text, "accounts-reset", name = account.name))
            }
        }
    }
}

fn demo(accounts: &[Account], language: Language) -> String {
    let reader = Speech::of(language);
    let rows = accounts.iter().map(|account| {
        let roles = roles::list(reader, account.roles.iter().copied());
        format!("  {:13} {:13} {} ({roles})", account.name, demo_accounts::PASSWORD, account.called)
    });
    let heading = fl!(texts(language), "accounts-demo");
    [heading].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

fn refused(error: &AccountError, name: &str, language: Language) -> Refused {
    Refused(words::refused(error, name, language), 1)
}

fn wrong_use(words: String) -> Refused {
    Refused(words, 2)
}

fn read_name(name: &str, language: Language) -> Result<AccountName, Refused> {
    AccountName::parse(name).ok_or_else(|| wrong_use(fl!(texts(language), "accounts-bad-name")))
}

fn read_number(number: &str, language: Language) -> Result<PersonNumber, Refused> {
    let bad = || wrong_use(fl!(texts(language), "accounts-bad-number", number = number));
    PersonNumber::parse(number).ok_or_else(bad)
}

fn read_roles(words: &[String], language: Language) -> Result<BTreeSet<Role>, Refused> {
    let known: Vec<Role> = accounts::roles().collect();
    let role = |word: &String| {
        let found = Role::from_word(word).filter(|role| known.contains(role));
        found.ok_or_else(|| {
            let all: Vec<&str> = known.iter().map(|role| role.word()).collect();
            let all = all.join(", ");
            wrong_use(fl!(texts(language), "accounts-bad-role", role = word.as_str(), roles = all))
        })
    };
    words.iter().map(role).collect()
}

/// Reads the first line of standard input: a password on the command line would show in the list of processes.
fn read_password(is_asked: bool, name: &AccountName, language: Language) -> Result<Password, Refused> {
    let missing = || wrong_use(fl!(texts(language), "accounts-password-missing"));
    if !is_asked {
        return Err(missing());
    }
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).map_err(|_| missing())?;
    let typed = line.trim_end_matches(['\r', '\n']);
    if typed.is_empty() {
        return Err(missing());
    }
    Password::parse(typed, name).map_err(|weak| wrong_use(words::weak(weak, language)))
}

fn added(wanted: &Wanted, language: Language) -> String {
    let (text, name) = (texts(language), wanted.name.as_str());
    if wanted.roles.is_empty() {
        return fl!(text, "accounts-added-without-roles", name = name);
    }
    let roles = roles::list(Speech::of(language), wanted.roles.iter().copied());
    fl!(text, "accounts-added", name = name, roles = roles)
}

fn changed(account: &Account, language: Language) -> String {
    let (text, name) = (texts(language), account.name.as_str());
    if account.roles.is_empty() {
        return fl!(text, "accounts-changed-no-roles", name = name);
    }
    let roles = roles::list(Speech::of(language), account.roles.iter().copied());
    fl!(text, "accounts-changed-roles", name = name, roles = roles)
}

fn listed(accounts: &[Account], language: Language) -> String {
    if accounts.is_empty() {
        return fl!(texts(language), "accounts-none");
    }
    let width = accounts.iter().map(|account| account.name.chars().count()).max().unwrap_or_default();
    let rows = accounts.iter().map(|account| {
        let words: Vec<&str> = account.roles.iter().map(|role| role.word()).collect();
        let person = account.person.as_ref().map_or("-", |(_, number)| number);
        let row = format!("{:width$}  {:8}  {}", account.name, person, words.join(","));
        match &account.disabled {
            Some((since, _)) => {
                let day = language.date(norwegian_date(*since));
                format!("{row}  ({})", fl!(texts(language), "accounts-is-disabled", day = day))
            }
            None => row,
        }
    });
    rows.collect::<Vec<_>>().join("\n")
}
