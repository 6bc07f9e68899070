//! A plain static server of the built page, under a sub-path, on a port of its own.
//!
//! It adds one script to the page, `watch.js`, which tells the server what went wrong in
//! the page: the policy of the page stays what it is.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use anyhow::{Context, Result, ensure};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::AbortHandle,
};

use crate::seen;

const UNDER: &str = "/some/where/";
/// Browsers ask for an icon by themselves where a page names none.
const BLANK: &str = "<!doctype html><link rel=icon href=data:,><title>Blank</title>";
const WATCH: &str = include_str!("watch.js");

/// The page, served.
pub struct Site {
    port: u16,
    shared: Arc<Shared>,
    serving: AbortHandle,
}

/// Something wrong with what is served, for files whose name ends in a given way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file is not there.
    Missing,
    /// Only the first half arrives.
    Truncated,
    /// Another page with status 200 in its place, as a network that wants a log-in does.
    OtherPage,
    /// The file comes with a type that is not its own.
    WrongType,
    /// A program that may take hardly more memory than it starts with.
    LittleMemory,
}

struct Shared {
    folder: PathBuf,
    caching: &'static str,
    faults: Mutex<Vec<(String, Fault)>>,
    prelude: Mutex<String>,
    forbidden: Mutex<Vec<&'static str>>,
    troubles: Mutex<Vec<String>>,
    strays: Mutex<Vec<String>>,
    n_requests: AtomicUsize,
}

struct Answer {
    status: &'static str,
    content_type: &'static str,
    body: Vec<u8>,
}

impl Site {
    /// Serves a folder; browsers keep nothing of it, so that what is spoilt is noticed.
    pub async fn serve(folder: &Path) -> Result<Self> {
        Self::serve_with(folder, "no-store").await
    }

    /// Serves a folder as a host does that lets browsers keep files.
    pub async fn serve_cached(folder: &Path) -> Result<Self> {
        Self::serve_with(folder, "max-age=3600").await
    }

    async fn serve_with(folder: &Path, caching: &'static str) -> Result<Self> {
        ensure!(folder.join("index.html").exists(), "{} has no page: make dist", folder.display());
        let (listener, port) = listen().await?;
        let shared = Arc::new(Shared {
            folder: folder.to_owned(),
            caching,
            faults: Mutex::default(),
            prelude: Mutex::default(),
            forbidden: Mutex::default(),
            troubles: Mutex::default(),
            strays: Mutex::default(),
            n_requests: AtomicUsize::new(0),
        });
        let serving = tokio::spawn(accept(listener, Arc::clone(&shared))).abort_handle();
        Ok(Self { port, shared, serving })
    }

    /// The address of the page, with something behind it, such as `?lang=nl`.
    pub fn address(&self, rest: &str) -> String {
        format!("http://127.0.0.1:{}{UNDER}{rest}", self.port)
    }

    /// From now on, files with this in their name come with a fault.
    pub fn spoil(&self, name: &str, fault: Fault) {
        held(&self.shared.faults).push((name.to_owned(), fault));
    }

    /// From now on, this script runs in the page before its own: to take something away that
    /// a browser may refuse, or to make it fail.
    pub fn before_page(&self, script: &str) {
        let mut prelude = held(&self.shared.prelude);
        prelude.push_str(script);
        prelude.push_str(";\n");
    }

    /// From now on, the policy of the page lacks a word of it.
    pub fn without_in_policy(&self, word: &'static str) {
        held(&self.shared.forbidden).push(word);
    }

    /// From now on, everything is as it was built.
    pub fn heal(&self) {
        held(&self.shared.faults).clear();
        held(&self.shared.prelude).clear();
        held(&self.shared.forbidden).clear();
    }

    /// What went wrong in the page since the last call: uncaught errors, console errors and
    /// warnings, breaches of its policy, requests to other hosts.
    pub fn take_troubles(&self) -> Vec<String> {
        std::mem::take(&mut held(&self.shared.troubles))
    }

    /// How many requests there were so far, but for those of the watching script.
    pub fn n_requests(&self) -> usize {
        self.shared.n_requests.load(Ordering::Relaxed)
    }

    /// Requests outside the folder of the page, and for files that are not there.
    pub fn take_strays(&self) -> Vec<String> {
        std::mem::take(&mut held(&self.shared.strays))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Shared {
    fn answer(&self, method: &str, target: &str, body: &[u8]) -> Answer {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let Some(name) = path.strip_prefix(UNDER) else {
            return self.stray(target);
        };
        match (method, name) {
            ("POST", "watch") => {
                held(&self.troubles).push(String::from_utf8_lossy(body).into_owned());
                return Answer::ok("text/plain", Vec::new());
            }
            ("POST", "seen") => {
                if let Err(error) = seen::note(body) {
                    held(&self.troubles).push(error.to_string());
                }
                return Answer::ok("text/plain", Vec::new());
            }
            ("GET", "watch.js") => {
                let seen = seen::script().unwrap_or_default();
                let script = format!("{WATCH}\n{seen}\n{}", held(&self.prelude));
                return Answer::ok("text/javascript", script.into_bytes());
            }
            // A place of the same origin where the program does not run.
            ("GET", "blank") => return Answer::ok("text/html", BLANK.into()),
            ("GET" | "HEAD", _) => {}
            _ => return self.stray(target),
        }
        self.n_requests.fetch_add(1, Ordering::Relaxed);
        let name = if name.is_empty() { "index.html" } else { name };
        self.file(name).unwrap_or_else(|| self.stray(target))
    }

    fn file(&self, name: &str) -> Option<Answer> {
        if name.split('/').any(|part| part == "..") {
            return None;
        }
        let fault = held(&self.faults)
            .iter()
            .rev()
            .find_map(|(spoilt, fault)| name.contains(spoilt.as_str()).then_some(*fault));
        let mut body = std::fs::read(self.folder.join(name)).ok()?;
        if name == "index.html" {
            body = self.watched(&body);
        }
        Some(match fault {
            None => Answer::ok(content_type(name), body),
            Some(Fault::Missing) => Answer::missing(),
            Some(Fault::Truncated) => {
                body.truncate(body.len() / 2);
                Answer::ok(content_type(name), body)
            }
            Some(Fault::OtherPage) => {
                Answer::ok("text/html", b"<!doctype html><title>Log in</title>".to_vec())
            }
            Some(Fault::WrongType) => Answer::ok("text/plain", body),
            Some(Fault::LittleMemory) => Answer::ok(content_type(name), with_little_memory(&body)),
        })
    }

    /// The page with the watching script before its first own script.
    fn watched(&self, page: &[u8]) -> Vec<u8> {
        let mut page = String::from_utf8_lossy(page).into_owned();
        for word in held(&self.forbidden).iter() {
            page = page.replacen(word, "", 1);
        }
        let watch = "<script src=\"./watch.js\"></script><script";
        page.replacen("<script", watch, 1).into_bytes()
    }

    fn stray(&self, target: &str) -> Answer {
        held(&self.strays).push(target.to_owned());
        Answer::missing()
    }
}

impl Answer {
    fn ok(content_type: &'static str, body: Vec<u8>) -> Self {
        Self { status: "200 OK", content_type, body }
    }

    fn missing() -> Self {
        Self { status: "404 Not Found", content_type: "text/plain", body: b"missing".to_vec() }
    }
}

/// A program with a lid on its memory: four megabytes above what it starts with.
fn with_little_memory(program: &[u8]) -> Vec<u8> {
    const MEMORY: u8 = 5;
    const PAGES: usize = 64;
    let mut made = program[..8].to_vec();
    let mut at = 8;
    while at < program.len() {
        let (size, body) = number(program, at + 1);
        let section = &program[body..body + size];
        if program[at] == MEMORY {
            // One memory; 1: it has a lid.
            let (least, _) = number(section, 2);
            let mut limits = vec![1, 1];
            write_number(least, &mut limits);
            write_number(least + PAGES, &mut limits);
            made.push(MEMORY);
            write_number(limits.len(), &mut made);
            made.extend(limits);
        } else {
            made.extend(&program[at..body + size]);
        }
        at = body + size;
    }
    made
}

/// A number of seven bits a byte, and where it ends.
fn number(bytes: &[u8], mut at: usize) -> (usize, usize) {
    let (mut value, mut shift) = (0, 0);
    loop {
        value |= usize::from(bytes[at] & 0x7f) << shift;
        shift += 7;
        at += 1;
        if bytes[at - 1] < 0x80 {
            return (value, at);
        }
    }
}

fn write_number(mut number: usize, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push((number & 0x7f | 0x80) as u8);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Listens where no site was before: a browser finds again at an address what it kept there.
async fn listen() -> Result<(TcpListener, u16)> {
    static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    let mut passed_by = Vec::new();
    loop {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let port = listener.local_addr()?.port();
        let is_new = USED.lock().unwrap_or_else(PoisonError::into_inner).insert(port);
        if is_new {
            return Ok((listener, port));
        }
        // Held on to, so that it is not given out again.
        passed_by.push(listener);
    }
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        let shared = Arc::clone(&shared);
        // A browser that hangs up in the middle of an answer is no fault of the page.
        tokio::spawn(async move { converse(stream, &shared).await.ok() });
    }
}

/// One request after another on one connection.
async fn converse(stream: TcpStream, shared: &Shared) -> Result<()> {
    let mut stream = BufReader::new(stream);
    loop {
        let mut first = String::new();
        if stream.read_line(&mut first).await? == 0 {
            return Ok(());
        }
        let mut length = 0;
        loop {
            let mut line = String::new();
            stream.read_line(&mut line).await?;
            let line = line.trim_end().to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().context("a length that is no number")?;
            }
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await?;

        let mut words = first.split_whitespace();
        let method = words.next().unwrap_or_default();
        let answer = shared.answer(method, words.next().unwrap_or_default(), &body);
        let head = format!(
            "HTTP/1.1 {}\r\ncontent-type: {}\r\ncontent-length: {}\r\ncache-control: {}\r\n\r\n",
            answer.status,
            answer.content_type,
            answer.body.len(),
            shared.caching
        );
        stream.write_all(head.as_bytes()).await?;
        if method != "HEAD" {
            stream.write_all(&answer.body).await?;
        }
    }
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

fn held<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
