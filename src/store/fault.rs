//! Why a database fails, as far as an operator can do something about it.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};
use std::path::PathBuf;

use sqlx::postgres::PgConnectOptions;

/// A cause that has its own next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The disk has no room.
    Full,
    /// The file, its folder or the server allows no changes.
    ReadOnly,
    /// What is stored is damaged.
    Damaged,
    /// The disk refuses to read or to write.
    Device,
    /// The file is no SQLite database.
    NotADatabase,
    /// Another program holds what is needed, and did not let go in time.
    Locked,
    /// Nothing listens at the server's address.
    NotRunning,
    /// No server of that name is known.
    UnknownHost,
    /// No answer in time: the server cannot be reached, or has too much to do.
    NoAnswer,
    /// The connection to the server was lost.
    Lost,
    /// The server rejects the user or the password.
    Login,
    /// The server has no database of that name.
    NoDatabase,
    /// The user has no right to do this in the database.
    NoRight,
    /// The server takes no more connections.
    TooMany,
    /// The server is starting or stopping.
    NotReady,
    /// The statement took longer than allowed.
    TooSlow,
    /// The encrypted connection could not be made.
    Encryption,
}

/// Which database is meant, without a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The path of an SQLite file.
    File(PathBuf),
    /// A database on a server.
    Server {
        /// The server's name or address.
        host: String,
        /// The port that the server listens on.
        port: u16,
        /// The database on the server.
        database: String,
        /// The user that Innsats connects as.
        user: String,
    },
}

impl Place {
    pub(super) fn server(options: &PgConnectOptions) -> Self {
        let user = options.get_username().to_owned();
        let socket = options.get_socket().map(|path| path.display().to_string());
        Self::Server {
            host: socket.unwrap_or_else(|| options.get_host().to_owned()),
            port: options.get_port(),
            // PostgreSQL uses the user's name where no database is named.
            database: options.get_database().unwrap_or(&user).to_owned(),
            user,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(formatter, "{}", path.display()),
            Self::Server { host, port, database, .. } => write!(formatter, "{host}:{port}/{database}"),
        }
    }
}

impl Fault {
    /// The cause of an error; `None` where it is an uncommon one.
    pub fn of(error: &(dyn Error + 'static)) -> Option<Self> {
        let own = match error.downcast_ref::<sqlx::Error>() {
            Some(sqlx::Error::Database(refused)) => {
                return refused.code().and_then(|code| Self::of_code(&code));
            }
            Some(sqlx::Error::Io(error)) => Self::of_io(error),
            Some(sqlx::Error::PoolTimedOut) => Some(Self::NoAnswer),
            Some(sqlx::Error::WorkerCrashed | sqlx::Error::PoolClosed) => Some(Self::Lost),
            Some(sqlx::Error::Tls(_)) => Some(Self::Encryption),
            _ => None,
        };
        own.or_else(|| error.source().and_then(Self::of))
    }

    /// PostgreSQL's codes have five letters or digits; SQLite's are numbers.
    fn of_code(code: &str) -> Option<Self> {
        match code.parse::<u32>() {
            Ok(number) if code.len() < 5 => Self::of_sqlite(number),
            _ => Self::of_postgres(code),
        }
    }

    /// From the codes in <https://sqlite.org/rescode.html>: an extended code has the primary one in its low byte.
    fn of_sqlite(code: u32) -> Option<Self> {
        /// The shared memory file beside the database could not grow.
        const SHARED_MEMORY_SIZE: u32 = 0x130a;
        const SHORT_READ: u32 = 0x020a;
        match (code, code & 0xff) {
            (SHARED_MEMORY_SIZE, _) | (_, 13) => Some(Self::Full),
            (_, 3 | 8 | 14) => Some(Self::ReadOnly),
            (_, 5 | 6) => Some(Self::Locked),
            // The file ends in the middle of a page.
            (SHORT_READ, _) | (_, 11) => Some(Self::Damaged),
            (_, 10) => Some(Self::Device),
            (_, 26) => Some(Self::NotADatabase),
            _ => None,
        }
    }

    /// From the codes in <https://www.postgresql.org/docs/current/errcodes-appendix.html>.
    fn of_postgres(code: &str) -> Option<Self> {
        Some(match code {
            "53100" => Self::Full,
            "25006" => Self::ReadOnly,
            "XX001" | "XX002" => Self::Damaged,
            "58030" => Self::Device,
            "55P03" | "40P01" => Self::Locked,
            "28P01" | "28000" => Self::Login,
            "3D000" => Self::NoDatabase,
            "42501" => Self::NoRight,
            "53300" => Self::TooMany,
            "57P03" => Self::NotReady,
            "57014" => Self::TooSlow,
            "57P01" | "57P02" | "57P05" => Self::Lost,
            _ if code.starts_with("08") => Self::Lost,
            _ => return None,
        })
    }

    fn of_io(error: &io::Error) -> Option<Self> {
        match error.kind() {
            ErrorKind::ConnectionRefused | ErrorKind::NotFound => Some(Self::NotRunning),
            ErrorKind::TimedOut | ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable => {
                Some(Self::NoAnswer)
            }
            ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::BrokenPipe
            | ErrorKind::UnexpectedEof => Some(Self::Lost),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some(Self::Full),
            // The standard library has no error kind for a host name that cannot be looked up.
            _ if error.to_string().contains("failed to lookup address") => Some(Self::UnknownHost),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_engines_codes_are_told_apart() {
        for (code, fault) in [
            ("13", Some(Fault::Full)),
            ("4874", Some(Fault::Full)),
            ("53100", Some(Fault::Full)),
            ("1544", Some(Fault::ReadOnly)),
            ("25006", Some(Fault::ReadOnly)),
            ("5", Some(Fault::Locked)),
            ("517", Some(Fault::Locked)),
            ("55P03", Some(Fault::Locked)),
            ("26", Some(Fault::NotADatabase)),
            ("522", Some(Fault::Damaged)),
            ("778", Some(Fault::Device)),
            ("08006", Some(Fault::Lost)),
            ("42501", Some(Fault::NoRight)),
            ("42703", None),
            ("1", None),
        ] {
            assert_eq!(Fault::of_code(code), fault, "{code}");
        }
    }

    #[test]
    fn a_cause_is_found_behind_other_errors() {
        let refused = io::Error::from(ErrorKind::ConnectionRefused);
        let error = sqlx::migrate::MigrateError::Execute(sqlx::Error::Io(refused));
        assert_eq!(Fault::of(&error), Some(Fault::NotRunning));
        assert_eq!(Fault::of(&sqlx::Error::RowNotFound), None);
    }
}
