//! Who asks, as far as it is known, and where they may go: put into the request, and into the answer for an error page.

use std::sync::Arc;

use super::places::Places;
use jiff::Timestamp;

use crate::access::Actor;
use crate::service::sign_in::Found;

/// Who asks.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// As whom they act; none for nobody.
    pub actor: Option<Actor>,
    /// The session they are signed in with; none where nobody signs in.
    pub session: Option<Arc<Found>>,
    /// The addresses there are.
    pub places: Places,
    /// Whether one can sign in here.
    pub signs_in: bool,
    /// Until when what is closed to them is open.
    pub emergency: Option<OpenUntil>,
}

/// Until when emergency access is open.
#[derive(Clone, Copy, Debug)]
pub struct OpenUntil(pub Timestamp);
