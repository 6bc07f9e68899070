//! Files in letters that the event engine does not know: the browser makes UTF-8 of them, so
//! that the engine carries no tables of characters.

use std::rc::Rc;
use std::sync::Arc;

use super::state::Measuring;
use crate::events::protocol::{Answer, Failure, Request};
use crate::events::read::{Encoding, ReadError};
use crate::platform::engine::{EngineError, Reply};
use crate::platform::incoming::Handle;
use crate::platform::letters::{NotTurned, in_utf8};

/// What was made UTF-8 last; it is not made again for the next question.
pub struct Turned {
    encoding: Encoding,
    from: Vec<Handle>,
    to: Vec<Handle>,
}

/// Asks the engine, after its files were made UTF-8 where they have to be. The answer names the
/// letters in which they came.
///
/// # Errors
/// When there is no answer.
pub async fn ask(
    measuring: Measuring,
    request: Request,
    files: Vec<Handle>,
    progress: impl Fn(u64, u64) + 'static,
) -> Result<Reply, EngineError> {
    let progress = Rc::new(progress);
    if let Some(encoding) = foreign(&request) {
        return ask_turned(measuring, request, &files, encoding, progress).await;
    }
    let told = Rc::clone(&progress);
    let engine = measuring.engine();
    let first = engine.ask(request.clone(), &files, move |done, total| told(done, total)).await;
    match (first, &request) {
        (Err(error), Request::Inspect { .. }) => match error {
            EngineError::Failed(Failure::Read(ReadError::Encoding(encoding))) => {
                ask_turned(measuring, request, &files, encoding, progress).await
            }
            error => Err(error),
        },
        (reply, _) => reply,
    }
}

async fn ask_turned(
    measuring: Measuring,
    mut request: Request,
    files: &[Handle],
    encoding: Encoding,
    progress: Rc<impl Fn(u64, u64) + 'static>,
) -> Result<Reply, EngineError> {
    let files = turned(measuring, files, encoding).await?;
    if let Request::Inspect { format: Some(format) } | Request::Read { format: Some(format), .. } =
        &mut request
    {
        format.encoding = Encoding::Utf8;
    }
    let engine = measuring.engine();
    let mut reply = engine.ask(request, &files, move |done, total| progress(done, total)).await?;
    // It was only just unpacked: nobody else has it.
    if let Answer::Inspected(found) = &mut reply.answer
        && let Some(found) = Arc::get_mut(found)
    {
        found.format.encoding = encoding;
    }
    Ok(reply)
}

/// The files in UTF-8.
async fn turned(
    measuring: Measuring,
    files: &[Handle],
    encoding: Encoding,
) -> Result<Vec<Handle>, EngineError> {
    let known = measuring.turned.with_value(|turned| {
        let fits = |it: &&Turned| it.encoding == encoding && it.from == files;
        turned.as_ref().filter(fits).map(|it| it.to.clone())
    });
    if let Some(files) = known {
        return Ok(files);
    }
    let round = measuring.round.get_value();
    let total: u64 = files.iter().map(|file| file.size() as u64).sum();
    let mut before = 0;
    let mut to = Vec::new();
    for file in files {
        let goes_on = |done| {
            let is_wanted = measuring.round.get_value() == round;
            if is_wanted {
                measuring.tell(before + done, total);
            }
            is_wanted
        };
        to.push(in_utf8(file, encoding.name(), goes_on).await.map_err(|why| match why {
            NotTurned::Failed => EngineError::Failed(Failure::Read(ReadError::Encoding(encoding))),
            NotTurned::Stopped => EngineError::Cancelled,
        })?);
        before += file.size() as u64;
    }
    let from = files.to_vec();
    measuring.turned.set_value(Some(Turned { encoding, from, to: to.clone() }));
    Ok(to)
}

/// The letters that a request names, if the engine does not know them.
fn foreign(request: &Request) -> Option<Encoding> {
    let (Request::Inspect { format } | Request::Read { format, .. }) = request else {
        return None;
    };
    format.map(|format| format.encoding).filter(|encoding| encoding.is_foreign())
}
