//! How messages are written: bytes in an order that both sides know. Nothing keeps them, and a
//! page and a worker of one version wrote them, so they name no fields. What a general format adds
//! was more than a quarter of the worker.

use std::sync::Arc;

/// Something that can be said over the protocol.
pub trait Parcel: Sized {
    /// Writes it.
    fn pack(&self, bytes: &mut Vec<u8>);
    /// Reads it; nothing when that is not what stands there.
    fn unpack(bytes: &mut Bytes<'_>) -> Option<Self>;
}

/// What is left to be read.
#[derive(Clone, Copy, Debug)]
pub struct Bytes<'a>(pub &'a [u8]);

impl Bytes<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (&first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(first)
    }

    fn take(&mut self, n: usize) -> Option<&[u8]> {
        let (taken, rest) = self.0.split_at_checked(n)?;
        self.0 = rest;
        Some(taken)
    }
}

/// Seven bits a byte, the lowest first; most numbers are small (LEB128).
#[inline(never)]
fn pack_number(mut number: u64, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

#[inline(never)]
fn unpack_number(bytes: &mut Bytes<'_>) -> Option<u64> {
    let mut number = 0;
    for shift in (0..u64::BITS).step_by(7) {
        let byte = bytes.byte()?;
        number |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

macro_rules! numbers {
    ($($number:ty),+) => {
        $(impl Parcel for $number {
            fn pack(&self, bytes: &mut Vec<u8>) {
                pack_number(*self as u64, bytes);
            }

            fn unpack(bytes: &mut Bytes<'_>) -> Option<Self> {
                unpack_number(bytes)?.try_into().ok()
            }
        })+
    };
}

numbers!(u8, u32, u64, usize);

impl Parcel for i64 {
    fn pack(&self, bytes: &mut Vec<u8>) {
        pack_number((self << 1 ^ self >> 63) as u64, bytes);
    }

    fn unpack(bytes: &mut Bytes<'_>) -> Option<Self> {
        let number = unpack_number(bytes)?;
        Some((number >> 1) as i64 ^ -((number & 1) as i64))
    }
}

impl Parcel for f64 {
    fn pack(&self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(&self.to_le_bytes());
    }

    fn unpack(bytes: &mut Bytes<'_>) -> Option<Self> {
        Some(Self::from_le_bytes(bytes.take(8)?.try_into().ok()?))
    }
}

impl Parcel for bool {
    fn pack(&self, bytes: &mut Vec<u8>) {
        bytes.push(u8::from(*self));
    }

    fn unpack(bytes: &mut Bytes<'_>) -> Option<Self> {
        Some(bytes.byte()? != 0)
    }
}

impl Parcel for String {
    #[inline(never)]
    fn pack(&self, bytes: &mut Vec<u8>) {
        self.len().pack(bytes);
        bytes.extend_from_slice(self.as_bytes());
    }

    #[inline(never)]
    fn unpack(bytes: &mut Bytes<'_>) -> Option<Self> {
        let n = usize::unpack(bytes)?;
        Self::from_utf8(bytes.take(n)?.to_vec()).ok()
    }
}

impl<T: Parcel> Parcel for Vec<T> {
    fn pack(&self, bytes: &mut Vec<u8>) {
        self.len().pack(bytes);
        self.iter().for_each(|item| item.pack(bytes));
    }

    fn unpack(bytes: &mut Bytes<'_>) -> Option<Self> {
        // Nothing is asked for ahead: the length may be wrong.
        let mut list = Self::new();
        for _ in 0..usize::unpack(bytes)? {
            list.push(T::unpack(bytes)?);
        }
        Some(list)
    }
}

impl<T: Parcel> Parcel for Option<T> {
    fn pack(&self, bytes: &mut Vec<u8>) {
        self.is_some().pack(bytes);
        if let Some(item) = self {
            item.pack(bytes);
        }
    }

    fn unpack(bytes: &mut Bytes<'_>) -> Option<Self> {
        Some(if bool::unpack(bytes)? { Some(T::unpack(bytes)?) } else { None })
    }
}

impl<T: Parcel> Parcel for Box<T> {
    fn pack(&self, bytes: &mut Vec<u8>) {
        (**self).pack(bytes);
    }

    fn unpack(bytes: &mut Bytes<'_>) -> Option<Self> {
        T::unpack(bytes).map(Self::new)
    }
}

impl<T: Parcel> Parcel for Arc<T> {
    fn pack(&self, bytes: &mut Vec<u8>) {
        (**self).pack(bytes);
    }

    fn unpack(bytes: &mut Bytes<'_>) -> Option<Self> {
        T::unpack(bytes).map(Self::new)
    }
}

impl<T: Parcel> Parcel for [T; 2] {
    fn pack(&self, bytes: &mut Vec<u8>) {
        self.iter().for_each(|item| item.pack(bytes));
    }

    fn unpack(bytes: &mut Bytes<'_>) -> Option<Self> {
        Some([T::unpack(bytes)?, T::unpack(bytes)?])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check<T: Parcel + PartialEq + std::fmt::Debug>(item: &T) {
        let mut bytes = Vec::new();
        item.pack(&mut bytes);
        let mut left = Bytes(&bytes);
        assert_eq!(T::unpack(&mut left).as_ref(), Some(item));
        assert!(left.0.is_empty(), "{item:?} leaves {:?}", left.0);
        for end in 0..bytes.len() {
            assert_eq!(T::unpack(&mut Bytes(&bytes[..end])), None, "{item:?} cut at {end}");
        }
    }

    #[test]
    fn what_is_packed_is_unpacked_and_nothing_less() {
        check(&[0_u64, u64::MAX]);
        check(&vec![0_i64, -1, i64::MIN, i64::MAX]);
        check(&Some(-0.25_f64));
        check(&vec![Some("é".to_owned()), None, Some(String::new())]);
        check(&Box::new([true, false]));
    }

    #[test]
    fn a_number_that_does_not_fit_is_none() {
        let mut bytes = Vec::new();
        300_u64.pack(&mut bytes);
        assert_eq!(u8::unpack(&mut Bytes(&bytes)), None);
        assert_eq!(u64::unpack(&mut Bytes(&[0xff; 11])), None);
    }

    #[test]
    fn a_length_that_cannot_be_is_no_reason_to_ask_for_memory() {
        let mut bytes = Vec::new();
        usize::MAX.pack(&mut bytes);
        assert_eq!(Vec::<String>::unpack(&mut Bytes(&bytes)), None);
        assert_eq!(String::unpack(&mut Bytes(&bytes)), None);
    }
}
