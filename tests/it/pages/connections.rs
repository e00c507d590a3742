//! Connections that ask for nothing, ask too slowly, ask nonsense, or are too many.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::get;
use innsats::web::{Connections, Limits, Waits, serve_router, with_layers};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

const LIMITS: Connections = Connections {
    most: 500,
    waits: Waits {
        head: Duration::from_millis(500),
        idle: Duration::from_millis(1_500),
        stalled: Duration::from_secs(30),
    },
    drain: Duration::from_secs(20),
};

const ASKED: &[u8] = b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n";
const HALF: &[u8] = b"GET / HTTP/1.1\r\nhost: loca";

/// A service of two pages, one of them slow.
struct Service {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<()>,
}

impl Service {
    async fn with(limits: Connections) -> Self {
        let slow = || async {
            sleep(Duration::from_millis(400)).await;
            "slow and whole"
        };
        let routes = Router::new().route("/", get(|| async { "here" })).route("/slow", get(slow));
        let router = with_layers(routes, Limits::default());
        let (stop, stopped) = oneshot::channel();
        let (say, address) = oneshot::channel();
        let ended = tokio::spawn(async move {
            let stopped = async { stopped.await.unwrap_or(()) };
            let here = "127.0.0.1:0".parse().unwrap();
            serve_router(router, here, limits, |at| say.send(at).unwrap(), stopped).await.unwrap();
        });
        Self { address: address.await.unwrap(), stop, ended }
    }

    /// A connection that has sent `bytes`.
    async fn connected(&self, bytes: &[u8]) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(bytes).await.unwrap();
        stream
    }

    /// Everything that comes back for `bytes` until the connection is closed.
    async fn answer(&self, bytes: &[u8]) -> String {
        to_the_end(&mut self.connected(bytes).await).await
    }
}

/// What still comes until the other side closes.
async fn to_the_end(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    // A connection that is closed before everything was read is reset.
    let _ = timeout(Duration::from_secs(10), stream.read_to_end(&mut answer)).await.expect("it is closed");
    String::from_utf8(answer).unwrap()
}

/// The bytes that come with the next read, within ten seconds.
async fn piece(stream: &mut TcpStream) -> String {
    let mut answer = vec![0; 4096];
    let length = timeout(Duration::from_secs(10), stream.read(&mut answer)).await.unwrap().unwrap();
    String::from_utf8(answer[..length].to_vec()).unwrap()
}

#[tokio::test]
async fn two_hundred_half_open_requests_are_closed_and_others_are_answered_meanwhile() {
    let service = Service::with(LIMITS).await;
    let mut half_open = Vec::new();
    for _ in 0..200 {
        half_open.push(service.connected(HALF).await);
    }
    let began = Instant::now();
    let mut other = service.connected(ASKED).await;
    assert!(piece(&mut other).await.ends_with("here"));
    assert!(began.elapsed() < Duration::from_millis(400), "before any of them is closed");
    for stream in &mut half_open {
        assert_eq!(to_the_end(stream).await, "");
    }
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
}

#[tokio::test]
async fn a_head_that_comes_letter_by_letter_has_no_more_time_than_one_that_stops() {
    let service = Service::with(LIMITS).await;
    let mut slow = service.connected(b"G").await;
    let began = Instant::now();
    for byte in ASKED.iter().skip(1).cycle() {
        if slow.write_all(&[*byte]).await.is_err() {
            break;
        }
        assert!(began.elapsed() < Duration::from_secs(5), "it is cut off");
        sleep(Duration::from_millis(60)).await;
    }
}

#[tokio::test]
async fn an_idle_connection_is_kept_for_the_next_request_and_then_closed() {
    let service = Service::with(LIMITS).await;
    let mut stream = service.connected(ASKED).await;
    assert!(piece(&mut stream).await.ends_with("here"));
    sleep(Duration::from_millis(900)).await;
    stream.write_all(ASKED).await.unwrap();
    assert!(piece(&mut stream).await.ends_with("here"), "longer than a head may take");
    let began = Instant::now();
    assert_eq!(to_the_end(&mut stream).await, "");
    assert!(began.elapsed() > Duration::from_millis(1_200), "{:?}", began.elapsed());
}

#[tokio::test]
async fn where_all_connections_are_taken_the_longest_idle_makes_room_and_none_that_is_answered() {
    let waits = Waits { head: Duration::from_secs(30), ..LIMITS.waits };
    let service = Service::with(Connections { most: 20, waits, ..LIMITS }).await;
    let mut answered = service.connected(b"GET /slow HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    let mut half_open = Vec::new();
    for _ in 0..40 {
        half_open.push(service.connected(HALF).await);
    }
    let mut other = service.connected(ASKED).await;
    assert!(piece(&mut other).await.ends_with("here"));
    assert!(piece(&mut answered).await.ends_with("slow and whole"));
    assert_eq!(to_the_end(&mut half_open[0]).await, "");
    let mut open = 0;
    for stream in &mut half_open {
        let mut byte = [0];
        open += usize::from(timeout(Duration::from_millis(20), stream.read(&mut byte)).await.is_err());
    }
    assert!((15..=19).contains(&open), "{open} of 40 are left");
}

#[tokio::test]
async fn being_told_to_stop_waits_for_answers_under_way_and_for_nobody_else() {
    let waits = Waits { head: Duration::from_secs(30), idle: Duration::from_secs(30), ..LIMITS.waits };
    let service = Service::with(Connections { waits, ..LIMITS }).await;
    let mut waiting = Vec::new();
    for _ in 0..30 {
        waiting.push(service.connected(HALF).await);
        waiting.push(service.connected(b"").await);
        let mut idle = service.connected(ASKED).await;
        assert!(piece(&mut idle).await.ends_with("here"));
        waiting.push(idle);
    }
    let mut answered = service.connected(b"GET /slow HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    sleep(Duration::from_millis(100)).await;
    let began = Instant::now();
    service.stop.send(()).unwrap();
    assert!(to_the_end(&mut answered).await.ends_with("slow and whole"));
    timeout(Duration::from_secs(5), service.ended).await.expect("it ends").unwrap();
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    assert!(TcpStream::connect(service.address).await.is_err(), "nobody listens any more");
}

#[tokio::test]
async fn what_is_no_request_is_answered_with_a_page_that_is_hardened_too() {
    let service = Service::with(LIMITS).await;
    let long_address = format!("GET /{} HTTP/1.1\r\nhost: localhost\r\n\r\n", "a".repeat(70_000));
    let large_header =
        format!("GET / HTTP/1.1\r\nhost: localhost\r\ncookie: {}\r\n\r\n", "a".repeat(500_000));
    let many_headers = format!("GET / HTTP/1.1\r\nhost: localhost\r\n{}\r\n", "x: y\r\n".repeat(200));
    for (sent, status, heading) in [
        ("nonsense\r\n\r\n", "400 Bad Request", "Vi forstod ikke det som ble sendt"),
        ("GET / HTTP/9.9\r\n\r\n", "400 Bad Request", "Vi forstod ikke det som ble sendt"),
        ("GET / HTTP/1.1\r\nhost localhost\r\n\r\n", "400 Bad Request", "Vi forstod ikke det som ble sendt"),
        (
            "GET / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
            "400 Bad Request",
            "Vi forstod ikke",
        ),
        (&long_address, "414 URI Too Long", "Adressen er for lang"),
        (&large_header, "431 Request Header Fields Too Large", "Nettleseren sendte for mye"),
        (&many_headers, "431 Request Header Fields Too Large", "Nettleseren sendte for mye"),
    ] {
        let answer = service.answer(sent.as_bytes()).await;
        let first = sent.chars().take(40).collect::<String>();
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}\r\n")), "{first}: {answer}");
        for header in ["content-security-policy: default-src 'none'", "x-frame-options: DENY", "no-store"] {
            assert!(answer.contains(header), "{first}: {answer}");
        }
        assert!(answer.contains(heading), "{first}: {answer}");
    }
    let after_another = [ASKED, b"nonsense\r\n\r\n"].concat();
    let answer = service.answer(&after_another).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.contains("HTTP/1.1 400 Bad Request"), "{answer}");
    assert_eq!(answer.matches("content-security-policy").count(), 2, "{answer}");
}
