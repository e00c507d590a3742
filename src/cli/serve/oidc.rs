//! The arguments of sign-in at an `OpenID` Connect provider.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use i18n_embed_fl::fl;

use crate::auth::oidc::{Given, Provider, Settings};
use crate::wording::{Language, errors, oidc, texts};

/// Sign-in at an `OpenID` Connect provider, such as Entra ID, Ansattporten, Feide or ID-porten.
#[derive(Debug, Args)]
#[command(next_help_heading = "Sign-in at an OpenID Connect provider")]
pub struct Oidc {
    /// The provider's address, exactly as it names itself (`issuer`). Without it, people sign in with passwords alone.
    #[arg(long = "oidc-issuer", env = "INNSATS_OIDC_ISSUER", value_name = "ADDRESS")]
    issuer: Option<String>,
    /// What the provider knows Innsats by.
    #[arg(long = "oidc-client-id", env = "INNSATS_OIDC_CLIENT_ID", value_name = "ID")]
    client_id: Option<String>,
    /// A file whose first line is the client's secret; or the secret itself in `INNSATS_OIDC_CLIENT_SECRET`.
    #[arg(long = "oidc-client-secret-file", env = "INNSATS_OIDC_CLIENT_SECRET_FILE", value_name = "FILE")]
    client_secret_file: Option<PathBuf>,
    /// Where the provider sends the browser back to: this service's address with `/logg-inn/oidc/tilbake`.
    #[arg(long = "oidc-redirect", env = "INNSATS_OIDC_REDIRECT", value_name = "ADDRESS")]
    redirect: Option<String>,
    /// What the provider is called on the sign-in page.
    #[arg(long = "oidc-name", env = "INNSATS_OIDC_NAME", value_name = "NAME")]
    name: Option<String>,
    /// What is asked for beside `openid`.
    #[arg(
        long = "oidc-scopes",
        env = "INNSATS_OIDC_SCOPES",
        value_name = "SCOPES",
        value_delimiter = ' ',
        default_value = "profile"
    )]
    scopes: Vec<String>,
    /// How strongly one must have signed in: one of these values of `acr`.
    #[arg(long = "oidc-acr", env = "INNSATS_OIDC_ACR", value_name = "VALUES", value_delimiter = ' ')]
    acr: Vec<String>,
    /// The claim that holds the employee number. Without it, HR links each user to their employee.
    #[arg(
        long = "oidc-employee-number-claim",
        env = "INNSATS_OIDC_EMPLOYEE_NUMBER_CLAIM",
        value_name = "CLAIM"
    )]
    employee_number_claim: Option<String>,
    /// The claim that holds the groups.
    #[arg(long = "oidc-groups-claim", env = "INNSATS_OIDC_GROUPS_CLAIM", value_name = "CLAIM")]
    groups_claim: Option<String>,
    /// The roles that groups give: `GROUP=ROLE`, with semicolons between them.
    #[arg(
        long = "oidc-group-roles",
        env = "INNSATS_OIDC_GROUP_ROLES",
        value_name = "GROUP=ROLE",
        value_delimiter = ';'
    )]
    group_roles: Vec<String>,
}

impl Oidc {
    /// The provider, where one is set up; what is wrong, where something is.
    pub fn provider(self, language: Language) -> Result<Option<Provider>, String> {
        let secret = self.secret(language)?;
        let given =
            |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let several = |texts: Vec<String>| texts.into_iter().filter(|text| !text.trim().is_empty()).collect();
        let settings = Settings::check(Given {
            issuer: given(self.issuer),
            client_id: given(self.client_id),
            secret,
            redirect: given(self.redirect),
            name: given(self.name),
            scopes: several(self.scopes),
            acr: several(self.acr),
            employee_number_claim: given(self.employee_number_claim),
            groups_claim: given(self.groups_claim),
            group_roles: self.group_roles,
        });
        let Some(settings) = settings.map_err(|error| oidc::settings(&error, language))? else {
            return Ok(None);
        };
        let provider = Provider::new(settings);
        let failed = |reason: String| fl!(texts(language), "oidc-settings-network", reason = reason);
        provider.map(Some).map_err(|refusal| failed(refusal.to_string()))
    }

    /// The secret, which is never an argument: others on the machine see those.
    fn secret(&self, language: Language) -> Result<Option<String>, String> {
        let Some(path) = &self.client_secret_file else {
            return Ok(std::env::var("INNSATS_OIDC_CLIENT_SECRET").ok());
        };
        let text = fs::read_to_string(path).map_err(|error| {
            let (path, reason) = (path.display().to_string(), errors::file(&error, language));
            fl!(texts(language), "oidc-settings-secret", path = path, reason = reason)
        })?;
        Ok(text.lines().next().map(|line| line.trim().to_owned()))
    }
}
