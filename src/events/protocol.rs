//! What the page and the worker say to each other, as data. Files and bytes travel
//! beside it.

mod parcel;
mod parcels;

use std::sync::Arc;

use parcel::{Bytes, Parcel};

use super::{
    analyse::{Analysis, KindsAnswer, Question},
    plan::Plan,
    read::{Choices, Format, Inspection, Need, ReadError, Skipped},
    summary::Summary,
};

/// The version of the protocol. A page and a worker of different versions do not work
/// together; that happens when one of them came from a cache.
pub const VERSION: u32 = 3;

/// What the worker says, in the end, when the machine gives it no more memory.
pub const OUT_OF_MEMORY: &str = "out of memory";
/// What it throws after it has said why it stops.
pub const STOPPED: &str = "the event engine stopped";

/// A message from the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// [`VERSION`] of the page.
    pub version: u32,
    /// The number of the job, higher than all before. Older jobs end.
    pub job: u32,
    /// What is asked.
    pub request: Request,
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Look at the files that come along. A format overrides what is recognised.
    Inspect {
        /// How the first file is written, if the user knows better.
        format: Option<Format>,
    },
    /// Read the files that come along as one data set and keep it.
    Read {
        /// What stands where.
        choices: Box<Choices>,
        /// How the first file is written; others are looked at one by one.
        format: Option<Format>,
    },
    /// Write the results file of the data set that is kept.
    Results {
        /// Its name in the file.
        name: String,
    },
    /// List the rows that could not be read.
    Skipped,
    /// Answer a question about the data set that is kept, beside a map.
    Analyse {
        /// The map; it may be empty.
        plan: Box<Plan>,
        /// Which part of the data, and what the company hopes for.
        question: Box<Question>,
    },
    /// Find the kinds of journeys in the part of the data set that a question is about.
    Kinds {
        /// The map; it may be empty.
        plan: Box<Plan>,
        /// Which part of the data.
        question: Box<Question>,
    },
    /// Stop what is going on.
    Cancel,
}

/// A message from the worker.
#[derive(Clone, Debug, PartialEq)]
pub struct Tell {
    /// [`VERSION`] of the worker.
    pub version: u32,
    /// The job that it belongs to; 0 for none.
    pub job: u32,
    /// What is told.
    pub answer: Answer,
}

/// What can be told.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The worker listens. Anything said before that is lost.
    Ready,
    /// So much is done; the job goes on.
    Progress {
        /// Bytes read.
        done: u64,
        /// Bytes to read.
        total: u64,
    },
    /// What the first look shows.
    Inspected(Arc<Inspection>),
    /// The data set is read and kept.
    Read(Box<Summary>),
    /// The bytes that come along are the file that was asked for.
    File,
    /// Rows that could not be read.
    Skipped(Vec<Skipped>),
    /// What there is to tell of the data set, beside the map.
    Analysed(Box<Analysis>),
    /// The kinds of journeys.
    Kinds(Box<KindsAnswer>),
    /// The job was stopped.
    Cancelled,
    /// The job cannot be done.
    Failed(Failure),
}

/// Why a job cannot be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// A file cannot be read as what it is.
    Read(ReadError),
    /// Something has to be chosen first.
    Need(Need),
    /// The browser does not hand over a file: it was moved, changed or removed.
    NoFile {
        /// The number of the file, from 0.
        file: u32,
    },
    /// No data set is kept.
    NoData,
    /// Page and worker are of different versions.
    Version {
        /// That of the worker.
        worker: u32,
    },
    /// The worker stopped by a fault of its own.
    Stopped(String),
}

impl Answer {
    /// Whether the job goes on after this.
    pub fn is_progress(&self) -> bool {
        matches!(self, Self::Progress { .. })
    }
}

impl Ask {
    /// As it travels.
    pub fn write(&self) -> Vec<u8> {
        written(self)
    }

    /// What was written; nothing when it is no message of this version.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        Self::unpack(&mut Bytes(bytes))
    }

    /// The version and the job, which stand first in every version.
    pub fn envelope(bytes: &[u8]) -> Option<[u32; 2]> {
        Parcel::unpack(&mut Bytes(bytes))
    }
}

impl Tell {
    /// As it travels.
    pub fn write(&self) -> Vec<u8> {
        written(self)
    }

    /// What was written; of another version, that it is another version.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let [version, job] = Ask::envelope(bytes)?;
        if version != VERSION {
            let answer = Answer::Failed(Failure::Version { worker: version });
            return Some(Self { version, job, answer });
        }
        Self::unpack(&mut Bytes(bytes))
    }
}

fn written(message: &impl Parcel) -> Vec<u8> {
    let mut bytes = Vec::new();
    message.pack(&mut bytes);
    bytes
}
