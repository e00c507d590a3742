//! What an import would change, told by one hash: what somebody saw is what is written, or nothing is.

use std::collections::BTreeSet;

use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::ComparedFile;
use crate::domain::hexadecimal;

/// SHA-256 of all that the files would change, and of what is refused.
pub fn plan_hash(files: &[ComparedFile]) -> String {
    let mut hash = Sha256::new();
    for compared in files {
        let (file, comparison) = (&compared.file, &compared.comparison);
        hash.update(format!("{} {} {}\n", file.sha256, file.data_set.name(), file.rejected()));
        for row in &comparison.new {
            hash.update(file.records.json(*row));
            hash.update(b"\n");
        }
        for change in &comparison.changed {
            hash.update(format!("{} {}\n", change.key, change.before));
            hash.update(file.records.json(change.row));
            hash.update(b"\n");
        }
    }
    hexadecimal(&hash.finalize())
}

/// The numbers of the stored people whom the files change: positions, also new ones, levels, absences, promised work.
pub fn people_changed(files: &[ComparedFile]) -> BTreeSet<String> {
    let changes = files.iter().flat_map(|compared| &compared.comparison.changed);
    let number = |before: &Value| {
        let of = |field: &str| before.get(field).and_then(Value::as_str).map(str::to_owned);
        of("number").or_else(|| of("person"))
    };
    let moved = files.iter().flat_map(|compared| &compared.comparison.moves);
    changes
        .filter_map(|change| number(&change.before))
        .chain(moved.map(|moved| moved.person.to_string()))
        .collect()
}
