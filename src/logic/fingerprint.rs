/// A name for these bytes that changes when they do: a 64-bit hash in 16 hexadecimal digits.
///
/// It tells a prerendered page from one of another version; it is no protection against intent. Each step
/// is that of FxHash, the hash of Firefox and rustc, which takes eight bytes at a time: a page waits for
/// the fingerprint of its brief, and byte by byte that takes five times as long.
///
/// # Example
///
/// ```
/// use policy_brief::logic::fingerprint;
///
/// assert_eq!(fingerprint(b"a"), "b0ad2f80efa4afd5");
/// assert_ne!(fingerprint(b"a"), fingerprint(b"a\0"));
/// ```
pub fn fingerprint(bytes: &[u8]) -> String {
    const FACTOR: u64 = 0x517c_c1b7_2722_0a95;
    let (words, rest) = bytes.as_chunks();
    let mut last = [0; 8];
    let rest = last.iter_mut().zip(rest);
    rest.for_each(|(byte, rest)| *byte = *rest);
    let words = words.iter().chain([&last]);
    let hash = words.fold(bytes.len() as u64, |hash, &word| {
        (hash.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(FACTOR)
    });
    // The machinery of `format!` would be compiled for this alone while a page waits to be ready.
    let digits = (0..16).rev().map(|place| (hash >> (4 * place)) as u32 & 15);
    digits
        .filter_map(|digit| char::from_digit(digit, 16))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::fingerprint;
    use proptest::{collection::vec, prelude::*, sample::Index};

    proptest! {
        #[test]
        fn whatever_changes_the_fingerprint_does(
            bytes in vec(0_u8..3, 1..40),
            place: Index,
            by in 1_u8..=255,
        ) {
            let mut changed = bytes.clone();
            *place.get_mut(&mut changed) ^= by;
            prop_assert_ne!(fingerprint(&bytes), fingerprint(&changed));
            let longer = [bytes.as_slice(), &[0]].concat();
            prop_assert_ne!(fingerprint(&bytes), fingerprint(&longer));
        }
    }
}
