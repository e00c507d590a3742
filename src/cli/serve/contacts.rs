//! The municipality and its addresses, shown on the pages about privacy and accessibility.

use clap::Args;

use crate::web::Contacts;

/// The arguments with what the municipality says of itself.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Whose service it is")]
pub struct ContactArguments {
    /// The municipality's name, shown on the pages about privacy and accessibility.
    #[arg(long, env = "INNSATS_MUNICIPALITY_NAME", value_name = "NAME")]
    municipality_name: Option<String>,
    /// Whom one writes to about the service.
    #[arg(long, env = "INNSATS_CONTACT_EMAIL", value_name = "ADDRESS")]
    contact_email: Option<String>,
    /// The address of the data protection officer.
    #[arg(long, env = "INNSATS_DATA_PROTECTION_EMAIL", value_name = "ADDRESS")]
    data_protection_email: Option<String>,
}

impl ContactArguments {
    /// What was given; empty arguments count as not given.
    pub fn contacts(&self) -> Contacts {
        let said = |text: &Option<String>| {
            text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
        };
        Contacts {
            municipality: said(&self.municipality_name),
            support: said(&self.contact_email),
            officer: said(&self.data_protection_email),
        }
    }
}
