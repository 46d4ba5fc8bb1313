/// A name for these bytes that changes when they do: 64-bit FNV-1a in 16 hexadecimal digits.
///
/// It tells a prerendered page from one of another version; it is no protection against intent.
/// Source: Fowler, Noll, Vo and Eastlake, "The FNV Non-Cryptographic Hash Algorithm" (RFC 9923).
///
/// # Example
///
/// ```
/// assert_eq!(policy_brief::logic::fingerprint(b"a"), "af63dc4c8601ec8c");
/// ```
pub fn fingerprint(bytes: &[u8]) -> String {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let hash = bytes.iter().fold(OFFSET_BASIS, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    });
    // The machinery of `format!` would be compiled for this alone while a page waits to be ready.
    let digits = (0..16).rev().map(|place| (hash >> (4 * place)) as u32 & 15);
    digits
        .filter_map(|digit| char::from_digit(digit, 16))
        .collect()
}
