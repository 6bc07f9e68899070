//! The worker answers all that can be asked: what it tells is what the library finds in the same
//! file.

use std::fs;

use anyhow::{Context, Result, bail, ensure};
use klantreis::events::{
    Log,
    analyse::{Analysis, Question, analyse, analyse_kinds},
    discover::variants,
    filter::{Condition, Filter},
    period::Period,
    plan::{Need, Plan, PlannedPhase, PlannedStep},
    protocol::{Answer, Ask, Request, Tell, VERSION},
    read::{Choices, Inspection, Parts, Reader, Zone, inspect},
};
use klantreis_e2e::{Outcome, Page, paths};
use serde_json::json;

use crate::measure::{fixture, measure};

paths![tells_what_the_library_finds, stops_looking_for_kinds,];

async fn tells_what_the_library_finds(page: Page) -> Outcome {
    let text = in_universal_time(&fs::read_to_string(fixture("ecom.csv"))?);
    let (found, log) = read(text.as_bytes())?;
    let (plan, question) = (plan(), question());
    let answers = ask(
        &page,
        &text,
        vec![
            vec![reading(&found.proposal)],
            vec![Request::Analyse { plan: plan.clone(), question: question.clone() }],
            vec![Request::Kinds { plan: plan.clone(), question: question.clone() }],
        ],
    )
    .await?;
    let [Answer::Read(summary), Answer::Analysed(analysis), Answer::Kinds(kinds)] =
        answers.as_slice()
    else {
        bail!("other answers")
    };
    ensure!(summary.events == 31_106, "{} events", summary.events);
    let expected = analyse(&log, &plan, &question);
    ensure!(expected.comparison.is_some() && !expected.sources.total.is_empty(), "too easy");
    ensure!(rounded(analysis) == rounded(&expected), "another analysis");
    let expected = analyse_kinds(&log, &plan, &question);
    ensure!(expected.kinds.kinds.len() > 1, "too easy");
    ensure!(**kinds == expected, "other kinds");
    Ok(())
}

/// Two thousand long routes, no two of them alike, take a while to compare.
async fn stops_looking_for_kinds(page: Page) -> Outcome {
    let name =
        |case: u32, event: u32| (case * 7 + 1).wrapping_pow(3).wrapping_mul(event * event + 1) >> 5;
    let rows = (0..2000_u32).flat_map(|case| {
        (0..100_u32).map(move |event| format!("c{case},2025-01-01,e{}\n", name(case, event) % 97))
    });
    let text = format!("who,time,event\n{}", rows.collect::<String>());
    let (found, log) = read(text.as_bytes())?;
    ensure!(variants(&log).list.len() == 2000, "routes are alike");
    let kinds = Request::Kinds { plan: plan(), question: question() };
    let asked = vec![vec![reading(&found.proposal)], vec![kinds, Request::Cancel]];
    let answers = ask(&page, &text, asked).await?;
    let is_stopped = matches!(answers[1..], [Answer::Cancelled, Answer::Cancelled]);
    ensure!(is_stopped, "the kinds were told though nobody waited for them");
    Ok(())
}

/// Asks a worker of its own: what stands in a list at once, the next list after the answers.
async fn ask(page: &Page, text: &str, asked: Vec<Vec<Request>>) -> Result<Vec<Answer>> {
    measure(page).await?;
    let mut job = 0;
    let mut written = |request: Request| {
        job += 1;
        Ask { version: VERSION, job, request }.write()
    };
    let asked: Vec<Vec<Vec<u8>>> =
        asked.into_iter().map(|at_once| at_once.into_iter().map(&mut written).collect()).collect();
    let told: Vec<Vec<u8>> = page.js(ASK, [json!(text), json!(asked)]).await?;
    let answer = |bytes: &Vec<u8>| Some(Tell::read(bytes)?.answer);
    told.iter().map(answer).collect::<Option<_>>().context("words that are none")
}

const ASK: &str = "
    const [text, asked] = arguments;
    const file = new File([text], 'asked.csv');
    const worker = new Worker(klantreisEngine[0], { type: 'module' });
    const PROGRESS = 1;
    return new Promise((resolve, reject) => {
        const told = [];
        let open = 1;
        worker.onerror = (event) => reject(event.message);
        worker.onmessage = ({ data: [bytes] }) => {
            if (bytes[2] === PROGRESS) return;
            told.push(Array.from(bytes));
            open -= 1;
            if (open > 0) return;
            const next = asked.shift();
            if (!next) {
                worker.terminate();
                // The first says that it listens.
                return resolve(told.slice(1));
            }
            open = next.length;
            next.forEach((bytes) => worker.postMessage([Uint8Array.from(bytes), [file]]));
        };
    })";

/// Reads a file here, as it is proposed.
fn read(bytes: &[u8]) -> Result<(Inspection, Log)> {
    let parts = Parts { head: bytes, tail: &[], is_whole: true };
    let found = inspect(&parts, None, &Zone::utc())?;
    let plan = found.plan(&found.proposal, Zone::utc()).ok().context("a plan")?;
    let mut reader = Reader::new(plan, 1);
    reader.open(found.format);
    reader.push(bytes)?;
    Ok((found, reader.finish()?.0))
}

/// The same file with instants that do not depend on where the browser stands.
fn in_universal_time(text: &str) -> String {
    let line = |(number, line): (usize, &str)| {
        let cells = line.split(',').enumerate().map(|(column, cell)| match (number, column) {
            (1.., 3) => format!("{cell}Z"),
            _ => cell.to_owned(),
        });
        cells.collect::<Vec<_>>().join(",") + "\n"
    };
    text.lines().enumerate().map(line).collect()
}

fn reading(choices: &Choices) -> Request {
    Request::Read { choices: Box::new(choices.clone()), format: None }
}

fn plan() -> Box<Plan> {
    let phase = |name: &str, events: &[&str]| PlannedPhase {
        name: name.into(),
        need: Need::Mandatory,
        steps: vec![PlannedStep {
            name: name.into(),
            events: events.iter().map(ToString::to_string).collect(),
        }],
    };
    let phases = vec![
        phase("Looking", &["catalog", "product_view"]),
        phase("Buying", &["cart", "purchase"]),
    ];
    Plan { phases }.into()
}

/// The weeks in which payment failed, beside all others.
fn question() -> Box<Question> {
    const DAY: i64 = 86_400_000;
    let incident = Period { from: 19_862 * DAY, until: 19_882 * DAY };
    let group = Filter { conditions: vec![Condition::During(incident)] };
    let question =
        Question { goal: vec!["purchase".into()], group: Some(group), ..Question::default() };
    question.into()
}

/// Probabilities to ten digits: browsers and machines round powers of e in their own way.
fn rounded(analysis: &Analysis) -> Analysis {
    let mut analysis = analysis.clone();
    let round = |p: &mut f64| *p = format!("{p:.10e}").parse().unwrap_or(*p);
    analysis.losses.iter_mut().for_each(|loss| round(&mut loss.p_value));
    let changes = analysis.changes.iter_mut().flat_map(|change| &mut change.signals);
    let compared = analysis.comparison.iter_mut().flat_map(|it| &mut it.differences);
    changes.chain(compared).for_each(|difference| round(&mut difference.p_value));
    analysis
}
