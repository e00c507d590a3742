//! The units as they are on a day.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use super::UnitLink;
use crate::domain::{PersonId, UnitId};
use crate::store::{Reading, StoreError, on};

/// A unit in the tree of units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRow {
    /// The number in its address.
    pub id: UnitId,
    /// The code in files, such as `DIG21`.
    pub code: String,
    /// The name on the day asked for.
    pub name: String,
    /// The unit above; `None` at the top.
    pub parent: Option<UnitId>,
    /// The manager that files name; `None` where the register has nobody with that number.
    pub manager: Option<(PersonId, String)>,
    /// The cost centre (ansvar); `None` where files give none.
    pub cost_centre: Option<String>,
    /// How many units are above it; 0 at the top.
    pub depth: usize,
}

impl UnitRow {
    /// A link to the unit.
    pub fn link(&self) -> UnitLink {
        UnitLink { id: self.id, name: self.name.clone() }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    unit_id: i64,
    code: String,
    name: String,
    parent_id: Option<i64>,
    manager_id: Option<i64>,
    manager_name: Option<String>,
    cost_centre: Option<String>,
}

/// Every unit on `day`: each one followed by those below it, siblings in alphabetical order.
pub async fn tree(reading: &mut Reading, day: Date) -> Result<Vec<UnitRow>, StoreError> {
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(UNITS).bind(day.to_sqlx()).fetch_all(connection).await)?;
    let mut units: Vec<UnitRow> = rows.into_iter().map(Row::read).collect();
    // A unit whose parent does not exist on the day is at the top.
    let known: std::collections::BTreeSet<UnitId> = units.iter().map(|unit| unit.id).collect();
    for unit in &mut units {
        unit.parent = unit.parent.filter(|parent| known.contains(parent));
    }
    let mut ordered = Vec::with_capacity(units.len());
    append(&units, None, 0, &mut ordered);
    Ok(ordered)
}

/// Adds the units below `parent`. Depth is limited, so that it ends even if the stored units form a circle.
fn append(units: &[UnitRow], parent: Option<UnitId>, depth: usize, ordered: &mut Vec<UnitRow>) {
    if depth > 32 {
        return;
    }
    for unit in units.iter().filter(|unit| unit.parent == parent) {
        ordered.push(UnitRow { depth, ..unit.clone() });
        append(units, Some(unit.id), depth + 1, ordered);
    }
}

impl Row {
    fn read(self) -> UnitRow {
        UnitRow {
            id: UnitId(self.unit_id),
            code: self.code,
            name: self.name,
            parent: self.parent_id.map(UnitId),
            manager: self.manager_id.map(PersonId).zip(self.manager_name),
            cost_centre: self.cost_centre,
            depth: 0,
        }
    }
}

const UNITS: &str = "SELECT v.unit_id,
    u.code,
    v.name,
    v.parent_id,
    m.id AS manager_id,
    m.first_name || ' ' || m.last_name AS manager_name,
    v.cost_centre
FROM unit_version v
JOIN unit u ON u.id = v.unit_id
LEFT JOIN person m ON m.number = v.manager_number
WHERE v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to > $1)
ORDER BY v.name_sort, v.unit_id";
