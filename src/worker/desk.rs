//! What is kept between messages, and how each request is answered.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};

use js_sys::Date;
use web_sys::File;

use super::{
    slices::{self, Slices, breathe},
    zone,
};
use crate::events::{
    Log,
    analyse::{analyse_in_turns, analyse_kinds_in_turns},
    discover::{Discovery, STEPS},
    protocol::{Answer, Failure, Request},
    read::{
        Choices, Format, Inspection, Parts, Plan, Reader, Report, Zone, inspect, inspect_format,
    },
    results,
    summary::summary,
};

/// The desk at which the worker sits.
#[derive(Default)]
pub(super) struct Desk {
    /// The newest job.
    job: Cell<u32>,
    data: RefCell<Option<Rc<Data>>>,
    zone: RefCell<Option<Zone>>,
    /// When others had their last turn.
    last_turn: Cell<f64>,
    /// The last look at a file: what was seen is not looked at again before it is read.
    looked: RefCell<Option<(Mark, Arc<Inspection>)>>,
}

/// What tells a file from others: its name, size and when it was changed.
type Mark = (String, f64, f64);

/// A data set that was read.
struct Data {
    log: Log,
    report: Report,
    found: Discovery,
}

/// Why a job ends without an answer.
pub(super) enum Stop {
    /// A newer one has come.
    Cancelled,
    /// It cannot be done.
    Failed(Failure),
}

/// Routes and follows that are sent to the page one by one.
const MOST: usize = 200;
/// So long nobody misses a turn, in milliseconds.
const TURN_MS: f64 = 8.0;

impl Desk {
    /// Does what is needed whatever is asked, while the first question is on its way.
    pub(super) fn prepare(&self) {
        self.zone();
    }

    /// Begins a job. All before it end at their next slice.
    pub(super) fn begin(&self, job: u32) {
        self.job.set(job);
    }

    /// Answers a request, with bytes beside the answer where a file was asked for.
    pub(super) async fn answer(
        &self,
        job: u32,
        request: Request,
        files: &[File],
        progress: impl Fn(u64, u64),
    ) -> Result<(Answer, Option<Vec<u8>>), Stop> {
        let answer = match request {
            Request::Inspect { format } => {
                let file = files.first().ok_or(Stop::Failed(Failure::NoFile { file: 0 }))?;
                Answer::Inspected(self.look(0, file, format).await?)
            }
            Request::Read { choices, format } => {
                self.read(job, &choices, format, files, progress).await?
            }
            Request::Results { name } => {
                let data = self.data.borrow();
                let Data { log, report, found } = data.as_deref().ok_or(NO_DATA)?;
                let json = results::write(&name, log, found, report.skipped_rows);
                return Ok((Answer::File, Some(json.into_bytes())));
            }
            Request::Skipped => {
                let data = self.data.borrow();
                Answer::Skipped(data.as_ref().ok_or(NO_DATA)?.report.skipped.clone())
            }
            Request::Analyse { plan, question } => {
                let (data, turn) = (self.kept()?, self.turns(job));
                let found = analyse_in_turns(&data.log, &plan, &question, &turn).await;
                Answer::Analysed(Box::new(found.ok_or(Stop::Cancelled)?))
            }
            Request::Kinds { plan, question } => {
                let (data, turn) = (self.kept()?, self.turns(job));
                let found = analyse_kinds_in_turns(&data.log, &plan, &question, &turn).await;
                Answer::Kinds(Box::new(found.ok_or(Stop::Cancelled)?))
            }
            Request::Cancel => Answer::Cancelled,
        };
        Ok((answer, None))
    }

    async fn read(
        &self,
        job: u32,
        choices: &Choices,
        format: Option<Format>,
        files: &[File],
        progress: impl Fn(u64, u64),
    ) -> Result<Answer, Stop> {
        let total: u64 = files.iter().map(|file| file.size() as u64).sum();
        let mut done = 0;
        let mut reader: Option<Reader> = None;
        for (number, file) in (0..).zip(files) {
            let found = self.look(number, file, format.filter(|_| number == 0)).await?;
            let format = found.format;
            let reader = match &mut reader {
                Some(reader) => reader,
                none => none.insert(Reader::new(self.plan(&found, choices)?, files.len())),
            };
            if done == 0 {
                reader.expect(total);
            }
            reader.open(format);
            let mut slices = Slices::of(file);
            while let Some(bytes) = slices.next().await {
                let bytes = bytes.ok_or(Stop::Failed(Failure::NoFile { file: number }))?;
                self.check(job)?;
                reader.push(&bytes).map_err(failed)?;
                done += bytes.len() as u64;
                progress(done, total);
            }
            reader.close().map_err(failed)?;
        }
        let reader = reader.ok_or(Stop::Failed(Failure::NoFile { file: 0 }))?;
        self.keep(job, reader).await
    }

    /// Puts the events in order, counts them and keeps them. What was kept before goes
    /// first: there is not always room for both.
    async fn keep(&self, job: u32, reader: Reader) -> Result<Answer, Stop> {
        self.data.take();
        let (log, report) = reader.finish().map_err(failed)?;
        let mut found = Discovery::default();
        for step in STEPS {
            self.turn(job).await?;
            step(&log, &mut found);
        }
        let summary = summary(&log, &found, &report, MOST);
        self.data.replace(Some(Rc::new(Data { log, report, found })));
        Ok(Answer::Read(Box::new(summary)))
    }

    async fn look(
        &self,
        number: u32,
        file: &File,
        format: Option<Format>,
    ) -> Result<Arc<Inspection>, Stop> {
        if let Some(found) = self.looked_as(file, format) {
            return Ok(found);
        }
        let ends =
            slices::ends(file).await.ok_or(Stop::Failed(Failure::NoFile { file: number }))?;
        let parts = Parts { head: &ends.head, tail: &ends.tail, is_whole: ends.is_whole };
        let zone = self.zone();
        let found = match format {
            Some(format) => inspect_format(&parts, format, &zone),
            None => inspect(&parts, None, &zone),
        };
        let found = Arc::new(found.map_err(failed)?);
        self.looked.replace(Some((mark(file), Arc::clone(&found))));
        Ok(found)
    }

    /// What was seen of a file under this format, if that was the last look.
    fn looked_as(&self, file: &File, format: Option<Format>) -> Option<Arc<Inspection>> {
        let looked = self.looked.borrow();
        let (seen, found) = looked.as_ref()?;
        (*seen == mark(file) && format == Some(found.format)).then(|| Arc::clone(found))
    }

    fn plan(&self, found: &Inspection, choices: &Choices) -> Result<Plan, Stop> {
        found.plan(choices, self.zone()).map_err(|need| Stop::Failed(Failure::Need(need)))
    }

    fn zone(&self) -> Zone {
        self.zone.borrow_mut().get_or_insert_with(zone::of_browser).clone()
    }

    /// What is kept. A newer job may take it away while an older one ends.
    fn kept(&self) -> Result<Rc<Data>, Stop> {
        self.data.borrow().clone().ok_or(NO_DATA)
    }

    /// The turns of a job: none more once a newer one has come.
    fn turns(&self, job: u32) -> impl AsyncFn() -> Option<()> {
        async move || self.turn(job).await.ok()
    }

    /// Lets the page have its turn, if it waited for long enough to be missed.
    async fn turn(&self, job: u32) -> Result<(), Stop> {
        if Date::now() - self.last_turn.get() > TURN_MS {
            breathe().await;
            self.last_turn.set(Date::now());
        }
        self.check(job)
    }

    fn check(&self, job: u32) -> Result<(), Stop> {
        if self.job.get() == job { Ok(()) } else { Err(Stop::Cancelled) }
    }
}

fn mark(file: &File) -> Mark {
    (file.name(), file.size(), file.last_modified())
}

const NO_DATA: Stop = Stop::Failed(Failure::NoData);

fn failed(error: crate::events::read::ReadError) -> Stop {
    Stop::Failed(Failure::Read(error))
}
