//! Reads from the store what the builder takes.

use super::{StaffingInput, StaffingRequest};
use crate::store::{StoreError, Tx, absences, allocations, assessments, initiatives, needs, people, units};

/// The register as it stands, with the tree of units as of the request's first day.
pub async fn load(tx: &mut Tx, request: &StaffingRequest) -> Result<StaffingInput, StoreError> {
    Ok(StaffingInput {
        units: units::tree(tx, request.first_month.first_day()).await?,
        employees: people::employees(tx).await?,
        consultants: people::consultants(tx).await?,
        assessments: assessments::current(tx).await?,
        absences: absences::all(tx).await?,
        allocations: allocations::all(tx).await?,
        initiatives: initiatives::all(tx).await?,
        needs: needs::all(tx).await?,
        need_skills: needs::skills(tx).await?,
        counts_for: Vec::new(),
    })
}
