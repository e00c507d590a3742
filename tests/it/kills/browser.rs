//! Somebody's browser: one request at a time over a connection of its own, with the cookies of a session.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

/// A port that nobody listens on.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

pub struct Browser {
    port: u16,
    session: String,
}

impl Browser {
    pub fn new(port: u16) -> Self {
        Self { port, session: String::new() }
    }

    pub fn sign_in(&mut self, name: &str) {
        let answer =
            self.ask("POST", "/logg-inn", &format!("bruker={name}&passord=en+lang+setning")).unwrap();
        let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: sid="));
        self.session = cookie.unwrap_or_else(|| panic!("{answer}")).split(';').next().unwrap().to_owned();
    }

    pub fn get(&self, path: &str) -> io::Result<String> {
        self.ask("GET", path, "")
    }

    /// Sends a form; the status of the answer, where it came whole.
    pub fn post(&self, path: &str, fields: &str) -> io::Result<u16> {
        status(&self.ask("POST", path, fields)?)
    }

    fn ask(&self, method: &str, path: &str, fields: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(15)))?;
        let (port, length) = (self.port, fields.len());
        let part = if method == "POST" && !self.session.is_empty() { "hx-request: true\r\n" } else { "" };
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\norigin: http://127.0.0.1:{port}\r\nconnection: close\r\n\
             cookie: sid={}\r\n{part}content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{fields}",
            self.session
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let answer = String::from_utf8_lossy(&answer).into_owned();
        status(&answer)?;
        Ok(answer)
    }
}

/// An answer that broke off before its head was whole is none.
fn status(answer: &str) -> io::Result<u16> {
    let head = answer.split_once("\r\n\r\n").map(|(head, _)| head);
    let code = head.and_then(|head| head.strip_prefix("HTTP/1.1 ")).and_then(|head| head.get(..3));
    code.and_then(|code| code.parse().ok()).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
}
