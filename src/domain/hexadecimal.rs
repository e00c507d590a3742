//! Bytes as people and files write them.

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Bytes in hexadecimal, two small letters or digits each.
pub fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_is_two_digits() {
        assert_eq!(hexadecimal(&[0, 10, 255]), "000aff");
    }
}
