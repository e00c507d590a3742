//! One connection, from its first request to its last answer.

use std::convert::Infallible;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::response::Response;
use hyper::body::{Body as HttpBody, Frame, SizeHint};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::sleep;
use tower::ServiceExt;

use super::room::{Guest, Place};
use super::watched::Watched;
use crate::web::outer::Outer;

/// Answers what comes over `stream` until its end, until it takes too long, until its place is needed by another, or
/// until the service stops and it has no request under way.
pub async fn answer(stream: TcpStream, place: Place, router: Router, mut stop: watch::Receiver<bool>) {
    let guest = Arc::clone(&place.guest);
    // Answers go out in few large pieces: waiting for more to send would only delay the last.
    let _ = stream.set_nodelay(true);
    let outer = Outer::from(stream.peer_addr().ok().map(|address| address.ip()));
    let io = TokioIo::new(Watched::new(stream, Arc::clone(&guest)));
    let service = service_fn(|request: hyper::Request<hyper::body::Incoming>| {
        guest.pace.asked(Instant::now());
        let until = Until(Arc::clone(&guest));
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(outer);
        let answer = router.clone().oneshot(request);
        async move {
            let Ok(response) = answer.await;
            Ok::<Response<Tracked>, Infallible>(response.map(|body| Tracked { body, _until: until }))
        }
    });
    let mut connection = pin!(http1::Builder::new().serve_connection(io, service));
    let mut stopping = false;
    loop {
        tokio::select! {
            // How it ended does not matter to us.
            _ = connection.as_mut() => return,
            () = guest.leave.notified() => return,
            _ = stop.wait_for(|stop| *stop), if !stopping => {
                stopping = true;
                if !guest.pace.is_being_answered() {
                    return;
                }
                connection.as_mut().graceful_shutdown();
            }
            () = sleep(guest.pace.look_again(Instant::now())) => {
                if guest.pace.deadline().is_some_and(|deadline| deadline <= Instant::now()) {
                    return;
                }
            }
        }
    }
}

/// Until it is dropped, a request is under way.
struct Until(Arc<Guest>);

impl Drop for Until {
    fn drop(&mut self) {
        self.0.pace.answered(Instant::now());
    }
}

/// The body of an answer, which tells when the last of it was handed over.
struct Tracked {
    body: Body,
    _until: Until,
}

impl HttpBody for Tracked {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
