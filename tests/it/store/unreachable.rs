//! A server that goes away while pages are served, and comes back.

use std::time::{Duration, Instant};

use innsats::access::Action;
use innsats::store::{Database, Fault, Patience, StoreError, revisions};
use sqlx::ConnectOptions;
use sqlx::postgres::PgConnectOptions;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::database::{on_postgres_at, server_options};
use crate::door::{MORNING, door_at, kari, read};

/// Stands between the program and the server, so that the server can go away.
struct Between {
    address: std::net::SocketAddr,
    task: JoinHandle<()>,
}

impl Between {
    async fn start(at: &str, server: String) -> Self {
        let listener = TcpListener::bind(at).await.unwrap();
        let address = listener.local_addr().unwrap();
        let task = tokio::spawn(async move {
            let mut passing = tokio::task::JoinSet::new();
            loop {
                let (mut near, _) = listener.accept().await.unwrap();
                let server = server.clone();
                passing.spawn(async move {
                    let mut far = TcpStream::connect(server).await.unwrap();
                    let _ = copy_bidirectional(&mut near, &mut far).await;
                });
            }
        });
        Self { address, task }
    }

    /// Closes all connections; new ones are refused.
    async fn stop(self) -> String {
        self.task.abort();
        let _ = self.task.await;
        self.address.to_string()
    }
}

async fn failure(database: &Database) -> StoreError {
    match door_at(database, MORNING).read(&kari(), Action::SeeFigures).await {
        Err(error) => error,
        Ok(mut reading) => revisions(&mut reading).await.unwrap_err(),
    }
}

#[tokio::test]
async fn a_server_that_went_away_is_told_within_a_second_and_found_again() {
    on_postgres_at(async |options: PgConnectOptions| {
        let server = format!("{}:{}", server_options().get_host(), server_options().get_port());
        let between = Between::start("127.0.0.1:0", server.clone()).await;
        let port = between.address.port();
        let url = options.host("127.0.0.1").port(port).to_url_lossy().to_string();
        let database = Database::open(&url, Patience::Page).await.unwrap();
        let mut reading = read(&database).await;
        revisions(&mut reading).await.unwrap();
        drop(reading);

        let address = between.stop().await;
        for _ in 0..3 {
            let asked = Instant::now();
            let error = failure(&database).await;
            assert!(matches!(error, StoreError::Unavailable(_)), "{error:?}");
            assert!(matches!(error.fault(), Some(Fault::NoAnswer | Fault::Lost)), "{error:?}");
            assert!(asked.elapsed() < Duration::from_millis(1_500), "{:?}", asked.elapsed());
        }

        let back = Between::start(&address, server).await;
        let asked = Instant::now();
        let mut reading = read(&database).await;
        revisions(&mut reading).await.unwrap();
        assert!(asked.elapsed() < Duration::from_secs(5));
        drop(reading);
        database.close().await;
        back.stop().await;
    })
    .await;
}
