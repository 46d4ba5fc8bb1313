/// A name for these bytes that changes when they do: a 64-bit hash in 16 hexadecimal digits.
///
/// It tells a prerendered page from one of another version; it is no protection against intent. It takes
/// eight bytes at a time, each as FNV-1a takes one, and then folds the upper half into the lower one: else
/// what changes at the end of eight bytes could be undone at the beginning of the next. A page waits for
/// the fingerprint of its brief, and byte by byte that takes four times as long.
///
/// # Example
///
/// ```
/// use policy_brief::logic::fingerprint;
///
/// assert_eq!(fingerprint(b"a"), "8ec8a4ae220b534e");
/// assert_ne!(fingerprint(b"a"), fingerprint(b"a\0"));
/// ```
pub fn fingerprint(bytes: &[u8]) -> String {
    // Odd, or different texts would become the same; its bits stand in no order, so that each reaches many.
    const FACTOR: u64 = 0x517c_c1b7_2722_0a95;
    let (words, rest) = bytes.as_chunks();
    let mut last = [0; 8];
    let rest = last.iter_mut().zip(rest);
    rest.for_each(|(byte, rest)| *byte = *rest);
    let words = words.iter().chain([&last]);
    let hash = words.fold(bytes.len() as u64, |hash, &word| {
        let product = (hash ^ u64::from_le_bytes(word)).wrapping_mul(FACTOR);
        product ^ (product >> 32)
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
        #![proptest_config(ProptestConfig::with_cases(64))]

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

        #[test]
        fn two_changes_side_by_side_do_not_undo_each_other(bytes in vec(b'a'..=b'z', 24), place in 0_usize..23) {
            let mut seen = std::collections::HashSet::new();
            for (one, other) in (b' '..=b'~').flat_map(|one| (b' '..=b'~').map(move |other| (one, other))) {
                let mut changed = bytes.clone();
                changed.splice(place..place + 2, [one, other]);
                prop_assert!(seen.insert(fingerprint(&changed)), "{one} {other}");
            }
        }
    }
}
