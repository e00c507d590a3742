//! Who asks and where they may go: put into the request for pages, and into the answer for the error page.

use std::sync::Arc;

use super::places::Places;
use jiff::Timestamp;

use crate::access::Actor;
use crate::service::sign_in::Found;

/// What is known of the reader of a request.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// As whom they act; none for nobody.
    pub actor: Option<Actor>,
    /// The session they are signed in with; none where nobody signs in.
    pub session: Option<Arc<Found>>,
    /// Whether they said within the last minutes who they are, or nobody asks them.
    pub is_confirmed: bool,
    /// Every address with the action it needs, so that links lead only to open pages.
    pub places: Places,
    /// Whether one can sign in here.
    pub signs_in: bool,
    /// Until when what is closed to them is open.
    pub emergency: Option<OpenUntil>,
}

/// Until when emergency access is open.
#[derive(Clone, Copy, Debug)]
pub struct OpenUntil(pub Timestamp);
