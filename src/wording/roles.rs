//! The parts people play, in words.

use i18n_embed_fl::fl;

use super::Speech;
use crate::access::Role;

/// What a role is called.
pub fn name(reader: Speech, role: Role) -> String {
    let texts = reader.texts;
    match role {
        Role::Employee => fl!(texts, "accounts-role-employee"),
        Role::Leader => fl!(texts, "accounts-role-leader"),
        Role::Director => fl!(texts, "accounts-role-director"),
        Role::Personnel => fl!(texts, "accounts-role-personnel"),
        Role::PortfolioOffice => fl!(texts, "accounts-role-office"),
        Role::Administrator => fl!(texts, "accounts-role-administrator"),
        Role::Auditor => fl!(texts, "accounts-role-auditor"),
        Role::Representative => fl!(texts, "accounts-role-representative"),
        Role::Operator => fl!(texts, "accounts-role-operator"),
    }
}

/// `leder, ansatt`: what reaches furthest first.
pub fn list(reader: Speech, roles: impl IntoIterator<Item = Role>) -> String {
    let mut names: Vec<String> = roles.into_iter().map(|role| name(reader, role)).collect();
    names.reverse();
    names.join(", ")
}
