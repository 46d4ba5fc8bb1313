//! Numbers in as few bytes as they need: seven bits in each, the lowest first, and the eighth says that
//! there are more (LEB128). No other number than 0 has a byte that is 0.

/// Appends a number.
pub(super) fn push(mut number: usize, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Calls a function with each number.
// A query takes one for each place. Where the bundle is compiled for size, the call would cost more than
// what it does.
#[inline(always)]
pub(super) fn each(bytes: &[u8], mut take: impl FnMut(usize)) {
    let mut bytes = bytes.iter();
    while let Some(&byte) = bytes.next() {
        let mut number = usize::from(byte);
        if byte >= 0x80 {
            number &= 0x7f;
            let mut shift = 7;
            for &byte in bytes.by_ref() {
                number |= usize::from(byte & 0x7f) << shift;
                if byte < 0x80 {
                    break;
                }
                shift += 7;
            }
        }
        take(number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, prelude::*};

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            numbers in vec((0..=usize::MAX, 0..usize::BITS), 0..20),
        ) {
            let mut bytes = Vec::new();
            let numbers: Vec<_> = numbers.into_iter().map(|(number, by)| number >> by).collect();
            numbers.iter().for_each(|&number| push(number, &mut bytes));
            let zeros = numbers.iter().filter(|&&number| number == 0).count();
            prop_assert_eq!(bytes.iter().filter(|&&byte| byte == 0).count(), zeros);
            let mut read = Vec::new();
            each(&bytes, |number| read.push(number));
            prop_assert_eq!(read, numbers);
        }
    }
}
