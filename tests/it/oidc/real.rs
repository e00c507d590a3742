//! The real provider of `tests/oidc`, and a browser without a person before it.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::OnceLock;

use openidconnect::reqwest::{self, Response};
use openidconnect::url::Url;
use serde_json::Value;

use super::RETURN;

/// Set where a provider must be there: `script/test` sees to it.
const REQUIRED: &str = "INNSATS_TEST_OIDC_PROVIDER";

/// A real provider, started once for all tests. It ends with them: it reads from a pipe that closes then.
pub struct Real {
    /// The address that it calls itself by, which we find it at.
    pub issuer: String,
    /// It would end, or fail at its next word, without them.
    _kept: (Child, BufReader<ChildStdout>),
}

/// The provider. None on a machine without its package, where it is not asked for either.
pub fn real() -> Option<&'static Real> {
    static REAL: OnceLock<Option<Real>> = OnceLock::new();
    REAL.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oidc");
        if folder.join("node_modules/oidc-provider").exists() {
            return Some(start(&folder));
        }
        assert!(
            std::env::var_os(REQUIRED).is_none(),
            "{REQUIRED} is set, and tests/oidc has no packages: npm --prefix tests/oidc ci"
        );
        None
    })
    .as_ref()
}

fn start(folder: &Path) -> Real {
    let mut command = Command::new("node");
    command.arg("provider.js").arg(RETURN).current_dir(folder);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut process = command.spawn().expect("node starts");
    let mut line = String::new();
    let mut says = BufReader::new(process.stdout.take().unwrap());
    says.read_line(&mut line).unwrap();
    let said: Value = serde_json::from_str(&line).expect("the provider says where it is");
    Real { issuer: said["issuer"].as_str().unwrap().to_owned(), _kept: (process, says) }
}

/// A browser: it keeps cookies, and follows from page to page until it is led back to us.
#[derive(Default)]
pub struct Browser {
    cookies: BTreeMap<String, String>,
}

impl Browser {
    /// Where it is led back to from `address`, after `chosen` is put on the address at which a person would sign in.
    pub async fn follow(&mut self, address: &str, chosen: &str) -> Url {
        let mut address: Url = address.parse().unwrap();
        for _ in 0..12 {
            if address.as_str().starts_with(RETURN) {
                return address;
            }
            let response = self.get(&address).await;
            address = match response.headers().get("location") {
                Some(location) => address.join(location.to_str().unwrap()).unwrap(),
                None if address.path().starts_with("/interaction/") => {
                    assert_eq!(address.query(), None, "nobody is asked twice");
                    address.join(&format!("?{chosen}")).unwrap()
                }
                None => panic!("led nowhere: {}", response.text().await.unwrap()),
            };
        }
        panic!("led in circles")
    }

    /// One answer, without going where it leads.
    pub async fn get(&mut self, address: &Url) -> Response {
        let network = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy();
        let pairs: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = network.build().unwrap().get(address.clone()).header("cookie", pairs.join("; "));
        let response = request.send().await.unwrap();
        for cookie in response.headers().get_all("set-cookie") {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        response
    }
}
