//! Numbers that connect an error page with its lines in the log.

use std::sync::atomic::{AtomicU32, Ordering};

use sha2::{Digest, Sha256};

use crate::clock;

/// A number that no other error has, such as `1A2B-3C4D`.
pub fn new() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let mut hash = Sha256::new();
    hash.update(clock::now().as_microsecond().to_le_bytes());
    hash.update(COUNT.fetch_add(1, Ordering::Relaxed).to_le_bytes());
    let digest = hash.finalize();
    format!("{:02X}{:02X}-{:02X}{:02X}", digest[0], digest[1], digest[2], digest[3])
}
