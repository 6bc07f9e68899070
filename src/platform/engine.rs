//! The page's side of the event engine: starts the worker when it is first needed,
//! watches it, and does without where workers are refused.

mod link;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::File;

use crate::events::protocol::{Answer, Ask, Failure, OUT_OF_MEMORY, Request, Tell, VERSION};
use crate::events::read::ReadError;
use link::{Link, Timeout};

/// The event engine, wherever it runs. Copies share it.
#[derive(Clone, Default)]
pub struct Engine {
    inner: Rc<Inner>,
}

/// What comes of a job.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The answer.
    pub answer: Answer,
    /// The file that was asked for.
    pub bytes: Option<Vec<u8>>,
}

/// Why the engine gives no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum EngineError {
    /// It can be loaded neither as a worker nor into the page.
    Unavailable(String),
    /// It says why it cannot do the job.
    Failed(Failure),
    /// It stopped, or gave no sign for so long that it was ended. The next job starts
    /// a new one; what it kept has to be read again.
    Stopped(String),
    /// The job was stopped, or a newer one has come.
    Cancelled,
}

#[derive(Default)]
struct Inner {
    link: RefCell<Option<Link>>,
    /// Kept when the engine that is being started has come, or has not.
    starting: RefCell<Option<Promise>>,
    last_job: Cell<u32>,
    waiting: RefCell<Option<Waiting>>,
}

/// What came of a job, once it is known.
type Outcome = Rc<RefCell<Option<Result<Reply, EngineError>>>>;

/// The job that is waited for.
struct Waiting {
    job: u32,
    progress: Box<dyn Fn(u64, u64)>,
    outcome: Outcome,
    wake: js_sys::Function,
    _watchdog: Option<Timeout>,
}

/// Without a sign for so long, in milliseconds, a worker is ended.
const SILENCE_MS: i32 = 30_000;
/// So long it may take to stop by itself; then it is ended.
const CANCEL_MS: i32 = 800;

impl Engine {
    /// Whether it works in the page itself, which is blocked while a slice is read.
    pub fn is_in_page(&self) -> bool {
        self.inner.link.borrow().as_ref().is_some_and(Link::is_in_page)
    }

    /// Starts the engine, so that it is there when it is asked.
    pub async fn prepare(&self) {
        // Why it does not start is told to whoever asks it something.
        let _ = self.inner.connect().await;
    }

    /// Asks for something; only the newest job is answered.
    ///
    /// # Errors
    /// When there is no answer; see [`EngineError`].
    pub async fn ask(
        &self,
        request: Request,
        files: &[File],
        progress: impl Fn(u64, u64) + 'static,
    ) -> Result<Reply, EngineError> {
        let inner = &self.inner;
        let job = inner.last_job.get() + 1;
        inner.last_job.set(job);
        inner.settle(Err(EngineError::Cancelled));
        inner.connect().await.map_err(EngineError::Unavailable)?;
        if inner.last_job.get() != job {
            return Err(EngineError::Cancelled);
        }
        let (woken, outcome) = inner.wait(job, Box::new(progress));
        inner.post(job, request, files);
        // The promise is only ever kept, never broken.
        let _ = JsFuture::from(woken).await;
        outcome.take().unwrap_or(Err(EngineError::Cancelled))
    }

    /// Stops the job that is waited for, within a second. A worker that does not stop
    /// by itself is ended, and what it kept goes with it.
    pub fn cancel(&self) {
        let inner = &self.inner;
        if inner.waiting.borrow().is_none() {
            return;
        }
        let job = inner.last_job.get();
        inner.post(job, Request::Cancel, &[]);
        inner.watch(CANCEL_MS, || EngineError::Cancelled);
    }

    /// Ends the engine with all that it keeps. The next job starts a new one.
    pub fn end(&self) {
        self.inner.end(EngineError::Cancelled);
    }
}

impl Inner {
    /// Sees to it that there is a link; whoever comes while one is being made waits for that.
    async fn connect(self: &Rc<Self>) -> Result<(), String> {
        if self.link.borrow().is_some() {
            return Ok(());
        }
        let begin = || {
            let inner = Rc::clone(self);
            future_to_promise(async move {
                let link = Link::start(&inner).await;
                inner.starting.take();
                inner.link.replace(Some(link?));
                Ok(JsValue::UNDEFINED)
            })
        };
        let started = self.starting.borrow_mut().get_or_insert_with(begin).clone();
        let why = |error: JsValue| error.as_string().unwrap_or_default();
        JsFuture::from(started).await.map(|_| ()).map_err(why)
    }

    fn wait(self: &Rc<Self>, job: u32, progress: Box<dyn Fn(u64, u64)>) -> (Promise, Outcome) {
        let outcome = Rc::new(RefCell::new(None));
        let mut wake = None;
        let woken = Promise::new(&mut |resolve, _| wake = Some(resolve));
        if let Some(wake) = wake {
            let outcome = Rc::clone(&outcome);
            let waiting = Waiting { job, progress, outcome, wake, _watchdog: None };
            self.waiting.replace(Some(waiting));
            self.watch(SILENCE_MS, silent);
        }
        (woken, outcome)
    }

    fn post(&self, job: u32, request: Request, files: &[File]) {
        let ask = Ask { version: VERSION, job, request };
        let files: Array = files.iter().collect();
        let message = Array::of2(&Uint8Array::from(ask.write().as_slice()), &files);
        if let Some(link) = &*self.link.borrow() {
            link.post(&message);
        }
    }

    /// Hears what the engine tells.
    fn hear(self: &Rc<Self>, tell: Tell, bytes: Option<Vec<u8>>) {
        let Tell { job, answer, .. } = tell;
        if let Answer::Failed(Failure::Stopped(why)) = answer {
            return self.stopped(why);
        }
        let newest = self.waiting.borrow().as_ref().map(|waiting| waiting.job);
        if newest != Some(job) {
            // The answer to an older job: nobody waits for it any more.
            return;
        }
        match answer {
            Answer::Progress { done, total } => {
                if let Some(waiting) = &*self.waiting.borrow() {
                    (waiting.progress)(done, total);
                }
                self.watch(SILENCE_MS, silent);
            }
            Answer::Cancelled => self.settle(Err(EngineError::Cancelled)),
            Answer::Failed(failure) => self.settle(Err(EngineError::Failed(failure))),
            answer => self.settle(Ok(Reply { answer, bytes })),
        }
    }

    /// Gives the job that is waited for its outcome.
    fn settle(&self, outcome: Result<Reply, EngineError>) {
        if let Some(waiting) = self.waiting.take() {
            waiting.outcome.replace(Some(outcome));
            // Waking cannot fail: it is the browser's own function.
            let _ = waiting.wake.call0(&JsValue::NULL);
        }
    }

    /// The engine stopped by itself.
    fn stopped(&self, why: String) {
        let no_memory = EngineError::Failed(Failure::Read(ReadError::OutOfMemory));
        let is_full = why.contains(OUT_OF_MEMORY);
        self.end(if is_full { no_memory } else { EngineError::Stopped(why) });
    }

    /// Ends the engine; the next job starts a new one.
    fn end(&self, error: EngineError) {
        if let Some(link) = self.link.take() {
            link.end();
        }
        self.settle(Err(error));
    }

    /// Ends the engine after a while, unless it is heard of before.
    fn watch(self: &Rc<Self>, ms: i32, error: fn() -> EngineError) {
        let weak = Rc::downgrade(self);
        let bite = move || {
            if let Some(inner) = weak.upgrade() {
                inner.end(error());
            }
        };
        let watchdog = Timeout::new(ms, bite);
        if let Some(waiting) = &mut *self.waiting.borrow_mut() {
            waiting._watchdog = watchdog;
        }
    }
}

fn silent() -> EngineError {
    EngineError::Stopped("no sign of life".to_owned())
}
