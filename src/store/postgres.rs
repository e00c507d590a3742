//! Opening PostgreSQL, with limits on how long a statement or an idle transaction may hold others up.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, PgPool, Postgres, Transaction};
use tokio::net::{TcpStream, UnixStream};
use tokio::time::timeout;

use super::{Patience, Place, StartupError, queue_tables};

/// A forgotten transaction ends after 30 s.
const SETTINGS: [(&str, &str); 2] = [("idle_in_transaction_session_timeout", "30s"), ("timezone", "UTC")];
/// A migration may have to rewrite a large table.
const NO_TIME_LIMIT: &str = "SET statement_timeout = 0";

/// How many connections one process has for reading, and for writing.
const READERS: u32 = 7;
const WRITERS: u32 = 3;
/// How long to wait for a connection at the start. A running server answers sooner.
const CONNECTING: Duration = Duration::from_secs(5);
/// How long to wait later, when a server that does not answer is down: the caller should know within a second.
const TURN: Duration = Duration::from_millis(800);
/// How long a server may take to be reached that takes connections at all.
const LISTENING: Duration = Duration::from_millis(150);
/// How often to wait that long while all connections are in use.
const TURNS: u32 = 12;

/// River's migrator takes no lock of its own. The number is Innsats' own: "innq" in ASCII.
const QUEUE_ONE_AT_A_TIME: &str = "SELECT pg_advisory_lock(1768844913)";

/// Returns the pool for writing and the pool for reading.
pub(super) async fn open(url: &str, patience: Patience) -> Result<(PgPool, PgPool), StartupError> {
    let options = PgConnectOptions::from_str(url).map_err(StartupError::BadAddress)?;
    let place = Place::server(&options);
    let options = options.application_name("innsats").options(SETTINGS).options([
        ("statement_timeout", milliseconds(patience.for_statement())),
        ("lock_timeout", milliseconds(patience.for_writer())),
    ]);
    // Not from a pool, which would try again and again where nothing answers.
    let connected = timeout(CONNECTING, options.connect()).await.unwrap_or(Err(sqlx::Error::PoolTimedOut));
    let failed = |error| StartupError::failed(error, place.clone());
    let mut first = connected.map_err(failed)?;
    check_encoding(&mut first, &place).await?;
    sqlx::query(NO_TIME_LIMIT).execute(&mut first).await.map_err(failed)?;
    // The migrator takes an advisory lock: two processes may start at once.
    sqlx::migrate!("migrations/postgres")
        .run(&mut first)
        .await
        .map_err(|error| StartupError::migration(error, place.clone()))?;
    let pool = |most| PgPoolOptions::new().max_connections(most).connect_lazy_with(options.clone());
    let writers = pool(WRITERS);
    sqlx::query(QUEUE_ONE_AT_A_TIME).execute(&mut first).await.map_err(failed)?;
    queue_tables::on_postgres(&writers).await.map_err(failed)?;
    // Closing it lets the next one in.
    first.close().await.map_err(failed)?;
    Ok((writers, pool(READERS)))
}

fn milliseconds(time: Duration) -> String {
    format!("{}ms", time.as_millis())
}

async fn check_encoding(connection: &mut PgConnection, place: &Place) -> Result<(), StartupError> {
    let found: String = sqlx::query_scalar("SELECT current_setting('server_encoding')")
        .fetch_one(connection)
        .await
        .map_err(|error| StartupError::failed(error, place.clone()))?;
    if found == "UTF8" { Ok(()) } else { Err(StartupError::Encoding { found }) }
}

/// Begins a transaction with `statement`. Where all connections are in use, or a busy server takes long to open one, it
/// waits. Where nobody listens any more the server is down, and waiting does not help.
pub(super) async fn begin(
    pool: &PgPool,
    statement: &'static str,
) -> Result<Transaction<'static, Postgres>, sqlx::Error> {
    for _ in 0..TURNS {
        let has_room = pool.num_idle() > 0 || pool.size() < pool.options().get_max_connections();
        match timeout(TURN, pool.begin_with(AssertSqlSafe(statement))).await {
            Ok(begun) => return begun,
            Err(_) if has_room && !is_listening(&pool.connect_options()).await => break,
            Err(_) => {}
        }
    }
    Err(sqlx::Error::PoolTimedOut)
}

/// Whether anybody takes connections there. The system answers for a server that is too busy to.
async fn is_listening(options: &PgConnectOptions) -> bool {
    let (host, port) = (options.get_host(), options.get_port());
    let folder =
        options.get_socket().map(PathBuf::as_path).or_else(|| host.starts_with('/').then(|| Path::new(host)));
    let taken = async {
        match folder {
            Some(folder) => UnixStream::connect(folder.join(format!(".s.PGSQL.{port}"))).await.is_ok(),
            None => TcpStream::connect((host, port)).await.is_ok(),
        }
    };
    timeout(LISTENING, taken).await.unwrap_or(false)
}
