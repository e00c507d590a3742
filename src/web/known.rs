//! Who asks and where they may go: put into the request for pages, and into the answer for the error page.

use std::sync::Arc;

use super::places::Places;
use jiff::Timestamp;

use crate::access::Actor;
use crate::service::sign_in::Found;

/// What is known of the reader of a request.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The actor of the request; `None` where nobody is signed in.
    pub actor: Option<Actor>,
    /// The session they are signed in with; none where nobody signs in.
    pub session: Option<Arc<Found>>,
    /// Whether they confirmed who they are within the last minutes, or nobody is asked to.
    pub is_confirmed: bool,
    /// Every address with the action it needs, so that links lead only to open pages.
    pub places: Places,
    /// Whether the service has a sign-in.
    pub signs_in: bool,
    /// Until when emergency access is open for them.
    pub emergency: Option<OpenUntil>,
}

/// Until when emergency access is open.
#[derive(Clone, Copy, Debug)]
pub struct OpenUntil(pub Timestamp);
