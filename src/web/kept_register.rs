//! The register as needs that are being written are measured against it: read again where it has changed, but for what
//! people say they can, which may be a minute old.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::Mutex;

use super::error::WebError;
use crate::access::{Action, Actor};
use crate::service::door::Door;
use crate::service::initiatives::feedback::Register;
use crate::store::{Content, Revisions, revisions};

/// So old what people say may be.
const LONGEST: Duration = Duration::from_mins(1);
/// What it is read again for at once.
const AT_ONCE: [Content; 3] = [Content::People, Content::Skills, Content::Initiatives];
/// What it is read again for in the end.
const ALL: [Content; 4] = [Content::People, Content::Skills, Content::Initiatives, Content::Assessments];

/// The register that was read last.
#[derive(Debug, Default)]
pub struct KeptRegister(Mutex<Option<Kept>>);

#[derive(Debug)]
struct Kept {
    of: Revisions,
    read_at: Instant,
    day: jiff::civil::Date,
    register: Arc<Register>,
}

impl KeptRegister {
    /// The register, read by the service itself: what is told of it are sums. Of several who ask at once, one reads.
    pub async fn get(&self, door: Door, service: Actor) -> Result<Arc<Register>, WebError> {
        let mut kept = self.0.lock().await;
        let mut reading = door.read(&service, Action::SeeFigures).await?;
        let (now, day) = (revisions(&mut reading).await?, reading.day());
        if let Some(kept) = kept.as_ref().filter(|kept| kept.day == day) {
            let is_same = now.of(&ALL) == kept.of;
            let is_near = now.of(&AT_ONCE) == kept.of.of(&AT_ONCE) && kept.read_at.elapsed() < LONGEST;
            if is_same || is_near {
                return Ok(Arc::clone(&kept.register));
            }
        }
        let register = Register::load(&mut reading).await;
        let register = Arc::new(register.map_err(|error| WebError::Service(error.to_string()))?);
        *kept =
            Some(Kept { of: now.of(&ALL), read_at: Instant::now(), day, register: Arc::clone(&register) });
        Ok(register)
    }
}
