//! gzip (RFC 1952), in chunks of any size. Several members one after another are one file.

use miniz_oxide::{
    DataFormat, MZError, MZFlush, MZStatus,
    inflate::stream::{InflateState, inflate},
};

use super::report::ReadError;

/// Unpacks a file chunk by chunk.
#[derive(Clone)]
pub(super) struct Gunzip {
    state: Box<InflateState>,
    part: Part,
    /// Bytes of a header or trailer that the chunk before cut off.
    carry: Vec<u8>,
    crc: u32,
    length: u32,
    output: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Header,
    Body,
    Trailer,
    /// Behind the last member; zeros may fill the file up.
    Behind,
}

const OUTPUT: usize = 64 << 10;
/// A header with a long comment is no header.
const LONGEST_HEADER: usize = 4096;

impl Gunzip {
    pub(super) fn new() -> Self {
        Self {
            state: InflateState::new_boxed(DataFormat::Raw),
            part: Part::Header,
            carry: Vec::new(),
            crc: 0,
            length: 0,
            output: vec![0; OUTPUT],
        }
    }

    /// Unpacks a chunk and hands on what comes of it, piece by piece.
    pub(super) fn push(
        &mut self,
        mut chunk: &[u8],
        mut take: impl FnMut(&[u8]) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        while !chunk.is_empty() {
            match self.part {
                Part::Header | Part::Behind => self.header(&mut chunk)?,
                Part::Body => self.body(&mut chunk, &mut take)?,
                Part::Trailer => self.trailer(&mut chunk)?,
            }
        }
        Ok(())
    }

    /// Whether the file ended where it should.
    pub(super) fn finish(&self) -> Result<(), ReadError> {
        if self.part == Part::Behind { Ok(()) } else { Err(ReadError::DamagedGzip) }
    }

    fn header(&mut self, chunk: &mut &[u8]) -> Result<(), ReadError> {
        let (&byte, rest) = chunk.split_first().unwrap_or((&0, &[]));
        *chunk = rest;
        if self.part == Part::Behind && self.carry.is_empty() && byte == 0 {
            return Ok(());
        }
        self.carry.push(byte);
        match header_end(&self.carry) {
            Header::Whole => {
                self.carry.clear();
                self.state.reset(DataFormat::Raw);
                (self.part, self.crc, self.length) = (Part::Body, !0, 0);
                Ok(())
            }
            Header::Part if self.carry.len() < LONGEST_HEADER => Ok(()),
            Header::Part | Header::Wrong => Err(ReadError::DamagedGzip),
        }
    }

    fn body(
        &mut self,
        chunk: &mut &[u8],
        take: &mut impl FnMut(&[u8]) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        loop {
            let result = inflate(&mut self.state, chunk, &mut self.output, MZFlush::None);
            *chunk = chunk.get(result.bytes_consumed..).unwrap_or_default();
            let written = &self.output[..result.bytes_written];
            self.crc = crc32(self.crc, written);
            self.length = self.length.wrapping_add(written.len() as u32);
            take(written)?;
            let is_moving = result.bytes_consumed + result.bytes_written > 0;
            match result.status {
                Ok(MZStatus::StreamEnd) => self.part = Part::Trailer,
                // What is unpacked already may be more than fits at once.
                Ok(_) if is_moving && (result.bytes_written == OUTPUT || !chunk.is_empty()) => {
                    continue;
                }
                Ok(_) | Err(MZError::Buf) if chunk.is_empty() => {}
                _ => return Err(ReadError::DamagedGzip),
            }
            return Ok(());
        }
    }

    fn trailer(&mut self, chunk: &mut &[u8]) -> Result<(), ReadError> {
        let (&byte, rest) = chunk.split_first().unwrap_or((&0, &[]));
        *chunk = rest;
        self.carry.push(byte);
        let Some(trailer) = self.carry.first_chunk::<8>() else { return Ok(()) };
        let [a, b, c, d, e, f, g, h] = *trailer;
        let is_right = u32::from_le_bytes([a, b, c, d]) == !self.crc
            && u32::from_le_bytes([e, f, g, h]) == self.length;
        self.carry.clear();
        self.part = Part::Behind;
        if is_right { Ok(()) } else { Err(ReadError::DamagedGzip) }
    }
}

enum Header {
    Whole,
    Part,
    Wrong,
}

/// Whether these are all bytes of a member's header.
fn header_end(bytes: &[u8]) -> Header {
    const MAGIC: [u8; 3] = [0x1f, 0x8b, 8];
    if !bytes.iter().zip(MAGIC).all(|(byte, magic)| *byte == magic) {
        return Header::Wrong;
    }
    let Some(&[.., flags, _, _, _, _, _, _]) = bytes.first_chunk::<10>() else {
        return Header::Part;
    };
    let mut rest = &bytes[10..];
    if flags & 4 != 0 {
        let Some((length, after)) = rest.split_first_chunk::<2>() else { return Header::Part };
        let Some(after) = after.get(usize::from(u16::from_le_bytes(*length))..) else {
            return Header::Part;
        };
        rest = after;
    }
    for flag in [8, 16] {
        if flags & flag != 0 {
            let Some(end) = rest.iter().position(|&byte| byte == 0) else { return Header::Part };
            rest = &rest[end + 1..];
        }
    }
    if flags & 2 != 0 && rest.len() < 2 { Header::Part } else { Header::Whole }
}

/// CRC-32 of ISO 3309, one byte at a time; starts and ends with the bits turned.
fn crc32(crc: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(crc, |crc, byte| crc >> 8 ^ TABLE[((crc ^ u32::from(*byte)) & 255) as usize])
}

const TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut crc = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
            bit += 1;
        }
        table[byte] = crc;
        byte += 1;
    }
    table
};
