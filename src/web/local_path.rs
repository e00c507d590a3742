//! Checks the path to go on to that a request names.

/// `text` where it is a path of this service that no browser could take for another host's.
pub fn local(text: &str) -> Option<&str> {
    let is_plain = |byte: u8| byte > b' ' && byte < 0x7f && !b"\\\"<>^`{|}".contains(&byte);
    let is_local = text.starts_with('/')
        && !text.starts_with("//")
        && text.len() <= 2_000
        && text.bytes().all(is_plain)
        // Signing in does not lead to signing in or out again.
        && !text.starts_with("/logg-");
    is_local.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_path_of_this_service_is_gone_on_to() {
        for path in ["/", "/ansatte?sok=%C3%85se&side=2", "/min-kompetanse/gruppe/3#sporsmal"] {
            assert_eq!(local(path), Some(path));
        }
        for other in [
            "",
            "ansatte",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "https://evil.example/",
            "\\\\evil.example",
            "/a\r\nset-cookie: a=b",
            "/logg-ut",
            "/logg-inn?til=/logg-inn",
            "/å",
            " /ansatte",
            "javascript:alert(1)",
        ] {
            assert_eq!(local(other), None, "{other:?}");
        }
    }
}
