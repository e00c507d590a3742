//! ID tokens as nobody honest makes them.

use openidconnect::core::{
    CoreEdDsaPrivateSigningKey, CoreHmacKey, CoreJsonWebKey, CoreJwsSigningAlgorithm as Algorithm,
};
use openidconnect::{JsonWebKeyId, PrivateSigningKey};
use serde_json::{Value, json};

/// A key to sign with.
pub struct Key {
    id: String,
    key: CoreEdDsaPrivateSigningKey,
}

impl Key {
    /// A key that is the same each time: a test's number makes it.
    pub fn of(id: &str, number: u8) -> Self {
        // PKCS #8 for Ed25519: this beginning, then the 32 bytes of the key.
        let mut bytes = b"\x30\x2e\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70\x04\x22\x04\x20".to_vec();
        bytes.extend([number; 32]);
        let (kind, encoded) = ("PRIVATE KEY", base64(&bytes, STANDARD));
        let pem = format!("-----BEGIN {kind}-----\n{encoded}\n-----END {kind}-----\n");
        let key = CoreEdDsaPrivateSigningKey::from_ed25519_pem(&pem, Some(JsonWebKeyId::new(id.to_owned())));
        Self { id: id.to_owned(), key: key.unwrap() }
    }

    /// What the provider publishes of it.
    pub fn public(&self) -> CoreJsonWebKey {
        self.key.as_verification_key()
    }
}

/// A token before it is signed.
#[derive(Clone)]
pub struct Token {
    header: Value,
    claims: Value,
}

impl Token {
    /// One that nothing is wrong with, for a sign-in at `at` seconds with this nonce.
    pub fn good(issuer: &str, nonce: &str, at: i64) -> Self {
        let claims = json!({
            "iss": issuer, "sub": "an-unchanging-subject", "aud": "innsats", "nonce": nonce,
            "iat": at, "exp": at + 300, "auth_time": at - 5, "acr": "high",
            "name": "Kari Vik", "employee_number": "100105", "groups": ["innsats-hr"],
        });
        Self { header: json!({"typ": "JWT"}), claims }
    }

    /// The same with another claim.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.claims[name] = value.into();
        self
    }

    /// The same without a claim.
    pub fn without(mut self, name: &str) -> Self {
        self.claims.as_object_mut().unwrap().remove(name);
        self
    }

    /// The same with something in its header.
    pub fn headed(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.header[name] = value.into();
        self
    }

    /// Signed as it should be.
    pub fn signed(self, key: &Key) -> String {
        let id = key.id.clone();
        self.signed_as(&id, key)
    }

    /// Signed with `key`, and said to be signed with the key `id`.
    pub fn signed_as(self, id: &str, key: &Key) -> String {
        let message = self.headed("alg", "EdDSA").headed("kid", id).message();
        let signature = key.key.sign(&Algorithm::EdDsa, message.as_bytes()).unwrap();
        format!("{message}.{}", base64(&signature, URL))
    }

    /// Without a signature, and saying so.
    pub fn unsigned(self) -> String {
        format!("{}.", self.headed("alg", "none").message())
    }

    /// Signed with a secret that both sides would have to share.
    pub fn signed_with_secret(self, id: Option<&str>, secret: &[u8]) -> String {
        let token = match id {
            Some(id) => self.headed("kid", id),
            None => self,
        };
        let message = token.headed("alg", "HS256").message();
        let key = CoreHmacKey::new(secret.to_vec());
        let signature = key.sign(&Algorithm::HmacSha256, message.as_bytes()).unwrap();
        format!("{message}.{}", base64(&signature, URL))
    }

    fn message(&self) -> String {
        let encoded = |value: &Value| base64(value.to_string().as_bytes(), URL);
        format!("{}.{}", encoded(&self.header), encoded(&self.claims))
    }
}

const STANDARD: (&[u8; 64], bool) =
    (b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", true);
const URL: (&[u8; 64], bool) = (b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", false);

fn base64(bytes: &[u8], (letters, padded): (&[u8; 64], bool)) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            if place <= chunk.len() {
                text.push(char::from(letters[(bits >> (18 - 6 * place) & 63) as usize]));
            } else if padded {
                text.push('=');
            }
        }
    }
    text
}

#[test]
fn base64_is_written_as_the_standard_has_it() {
    for (bytes, text) in [("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")] {
        assert_eq!(base64(bytes.as_bytes(), STANDARD), text);
        assert_eq!(base64(bytes.as_bytes(), URL), text.trim_end_matches('='));
    }
}
