//! Ctrl-C and SIGTERM: finish with what there is, or stop at once when told twice.

use std::future::{Future, pending};
use std::pin::{Pin, pin};
use std::process::ExitCode;

use i18n_embed_fl::fl;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::oneshot;

use super::output::remark;
use crate::wording::{Language, texts};

/// Completes when the work is to end with what it has.
pub(super) type Cancel = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Ctrl-C, or a service manager's request to end.
pub(super) struct ToldToStop {
    interrupt: Signal,
    terminate: Signal,
}

impl ToldToStop {
    /// From now on neither signal ends the process by itself.
    pub fn new() -> Self {
        let listen = |kind| signal(kind).expect("the runtime handles signals");
        Self { interrupt: listen(SignalKind::interrupt()), terminate: listen(SignalKind::terminate()) }
    }

    /// Waits for the next signal of either kind.
    pub async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

/// Does work that ends with what it has when it is told to stop once; when told twice, it is dropped and has failed.
pub(super) async fn cancellable<F: Future>(
    language: Language,
    work: impl FnOnce(Cancel) -> F,
) -> Result<F::Output, ExitCode> {
    let mut told = ToldToStop::new();
    let (cancel, cancelled) = oneshot::channel();
    let cancelled = async {
        if cancelled.await.is_err() {
            pending::<()>().await;
        }
    };
    let mut work = pin!(work(Box::pin(cancelled)));
    let text = texts(language);
    tokio::select! {
        done = &mut work => return Ok(done),
        () = told.next() => remark(&fl!(text, "solver-cancelling")),
    }
    // An error means that nobody waits: the work is about to end by itself.
    let _ = cancel.send(());
    tokio::select! {
        done = &mut work => Ok(done),
        () = told.next() => {
            remark(&fl!(text, "solver-stopped"));
            Err(ExitCode::FAILURE)
        }
    }
}
