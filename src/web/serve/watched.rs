//! A connection's stream that notes when bytes are received and sent.
//!
//! What is no request at all never reaches a handler: hyper answers it by itself with 400, 414 or 431, without headers.
//! Such an answer is replaced on its way out by ours.

use std::io::{Error, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Instant;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::refusal;
use super::room::Guest;

/// A stream that tells its [`Guest`] when bytes pass, and replaces the answers that hyper gives by itself.
#[derive(Debug)]
pub struct Watched<S> {
    stream: S,
    guest: Arc<Guest>,
    /// What replaces an answer of the library, as far as it is not sent yet.
    instead: Option<Instead>,
}

#[derive(Debug)]
struct Instead {
    bytes: Vec<u8>,
    sent: usize,
    /// How many bytes of the library's answer it replaces.
    stands_for: usize,
}

impl<S> Watched<S> {
    /// The bytes of `guest`'s connection.
    pub fn new(stream: S, guest: Arc<Guest>) -> Self {
        Self { stream, guest, instead: None }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Watched<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<Result<(), Error>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(context, buffer);
        if buffer.filled().len() > before {
            self.guest.pace.received(Instant::now());
        }
        read
    }
}

impl<S: AsyncWrite + Unpin> Watched<S> {
    /// Sends what stands for the library's answer; done when all of it is sent.
    fn send_instead(&mut self, context: &mut Context<'_>) -> Poll<Result<usize, Error>> {
        let Some(instead) = &mut self.instead else { return Poll::Ready(Ok(0)) };
        while instead.sent < instead.bytes.len() {
            let rest = &instead.bytes[instead.sent..];
            let sent = ready!(Pin::new(&mut self.stream).poll_write(context, rest))?;
            if sent == 0 {
                return Poll::Ready(Err(std::io::ErrorKind::WriteZero.into()));
            }
            instead.sent += sent;
        }
        let stands_for = instead.stands_for;
        self.instead = None;
        Poll::Ready(Ok(stands_for))
    }

    fn write(&mut self, context: &mut Context<'_>, bytes: &[u8]) -> Poll<Result<usize, Error>> {
        // While a request is being answered, the bytes come from our handlers.
        if self.instead.is_none()
            && !self.guest.pace.is_being_answered()
            && let Some(bytes_instead) = refusal::instead_of(bytes)
        {
            self.instead = Some(Instead { bytes: bytes_instead, sent: 0, stands_for: bytes.len() });
        }
        if self.instead.is_some() {
            return self.send_instead(context);
        }
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Watched<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<Result<usize, Error>> {
        let written = self.write(context, bytes);
        self.guest.pace.sent(written.is_pending(), Instant::now());
        written
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[IoSlice<'_>],
    ) -> Poll<Result<usize, Error>> {
        let is_ours = self.instead.is_none() && self.guest.pace.is_being_answered();
        let written = if is_ours {
            Pin::new(&mut self.stream).poll_write_vectored(context, pieces)
        } else {
            let first = pieces.iter().find(|piece| !piece.is_empty()).map_or(&[][..], |piece| piece);
            self.write(context, first)
        };
        self.guest.pace.sent(written.is_pending(), Instant::now());
        written
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
