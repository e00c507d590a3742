//! The mail server of Debian's `python3-aiosmtpd`. Where it is missing, a test fails with what to install.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;

/// A server that runs until it is dropped.
pub struct Server {
    /// The port on 127.0.0.1 that it listens on.
    pub port: u16,
    process: Child,
    says: Mutex<Receiver<Value>>,
    told: Mutex<ChildStdin>,
}

impl Server {
    /// Starts a server that accepts every mail.
    pub fn start() -> Self {
        Self::run(&[])
    }

    /// Starts a server that accepts connections and says nothing.
    pub fn silent() -> Self {
        Self::run(&["hang"])
    }

    fn run(words: &[&str]) -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mail/server.py");
        let mut process = Command::new("/usr/bin/python3")
            .arg(script)
            .args(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("/usr/bin/python3 is missing: apt-get install python3-aiosmtpd");
        let (sender, says) = channel();
        let output = BufReader::new(process.stdout.take().unwrap());
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                // Dates are written with spaces that no line is broken at: in JSON, escaped.
                let Ok(value) = serde_json::from_str(&line.replace("\\u00a0", " ")) else { continue };
                if sender.send(value).is_err() {
                    return;
                }
            }
        });
        let told = Mutex::new(process.stdin.take().unwrap());
        let place = says.recv_timeout(Duration::from_secs(30));
        let place: Value = place.expect("the mail server does not start: apt-get install python3-aiosmtpd");
        let port = u16::try_from(place["port"].as_u64().unwrap()).unwrap();
        Self { port, process, says: Mutex::new(says), told }
    }

    /// The next mail that it received.
    pub fn mail(&self) -> Value {
        self.says.lock().unwrap().recv_timeout(Duration::from_secs(10)).expect("a mail came")
    }

    /// From now on it takes what it could not take before.
    pub fn takes_all(&self) {
        writeln!(self.told.lock().unwrap(), "all").unwrap();
        assert_eq!(self.mail()["takes"], "all");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A port on which nobody listens.
pub fn nobody() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
