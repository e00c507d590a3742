//! One thing at a time, by its id: what pages write. No other table is read whole for it, none is locked, and two who
//! write different things do not wait for each other but at the record of who did what.

pub mod assessments;
pub mod background;
pub mod confirmations;
pub mod corrections;
pub mod credentials;
pub mod drafts;
pub mod initiative_drafts;
pub mod initiative_refusals;
pub mod initiatives;
pub mod learning;
pub mod proposal_edits;
pub mod proposal_versions;
pub mod questions;
pub mod remarks;
pub mod restrictions;
pub mod scenarios;
pub mod skill_proposals;
pub mod staffing_wishes;
pub mod unit_keeps;
pub mod visibility;

mod who;
