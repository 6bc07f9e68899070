//! What page and worker say to each other arrives as it was said, and nothing else does.

use klantreis::events::{
    analyse::Question,
    discover::discover,
    filter::{Condition, Filter, Outcome},
    plan::{Need, Plan, PlannedPhase, PlannedStep},
    protocol::{Answer, Ask, Failure, Request, Tell, VERSION},
    read::{self, Choices, DateOrder, Foreign, ReadError, RowKind, Zone},
    summary::summary,
};

use crate::common::{CSV, fixture, plan, read_csv};

#[track_caller]
fn asked(request: Request) {
    let ask = Ask { version: VERSION, job: 300, request };
    let bytes = ask.write();
    assert_eq!(Ask::envelope(&bytes), Some([VERSION, 300]));
    assert_eq!(Ask::read(&bytes), Some(ask));
    for end in 0..bytes.len() {
        assert_eq!(Ask::read(&bytes[..end]), None, "cut at {end}");
    }
}

#[track_caller]
fn told(answer: Answer) {
    let tell = Tell { version: VERSION, job: 1, answer };
    assert_eq!(Tell::read(&tell.write()), Some(tell));
}

#[test]
fn questions_arrive() {
    let choices = Choices {
        row: RowKind::Order,
        who: Some("klant".into()),
        dates: vec!["besteld".into(), "geleverd".into()],
        date_order: Some(DateOrder::DayFirst),
        session_minutes: Some(30),
        ..Choices::default()
    };
    asked(Request::Read { choices: Box::new(choices), format: Some(CSV) });
    asked(Request::Results { name: "één".into() });
    let steps = vec![PlannedStep { name: "Ik zoek".into(), events: vec!["search".into()] }];
    let phase = PlannedPhase { name: "Oriëntatie".into(), need: Need::Optional, steps };
    let conditions =
        vec![Condition::Contains(vec!["buy".into()]), Condition::Outcome(Outcome::Converted)];
    let question = Question { filter: Filter { conditions }, ..Question::default() };
    asked(Request::Analyse {
        plan: Box::new(Plan { phases: vec![phase] }),
        question: Box::new(question),
    });
}

#[test]
fn what_a_file_shows_arrives() {
    let bytes = fixture("ecom.csv");
    let parts = read::Parts { head: &bytes[..1 << 20], tail: &[], is_whole: false };
    let found = read::inspect(&parts, None, &Zone::utc()).expect("a table");
    told(Answer::Inspected(found.into()));
    let (log, report) = read_csv(&bytes, plan("user_id", "timestamp", "event"));
    told(Answer::Read(Box::new(summary(&log, &discover(&log), &report, 200))));
    let cut = b"who,when,what\na,never,b\n,2025-01-01,c\n";
    let (log, report) = read_csv(cut, plan("who", "when", "what"));
    told(Answer::Skipped(report.skipped.clone()));
    told(Answer::Read(Box::new(summary(&log, &discover(&log), &report, 200))));
    told(Answer::Failed(Failure::Read(ReadError::Foreign(Foreign::Excel))));
}

#[test]
fn another_version_is_told_from_noise() {
    let tell = Tell { version: VERSION + 1, job: 4, answer: Answer::Ready };
    let heard = Tell::read(&tell.write()).map(|tell| (tell.job, tell.answer));
    let other = Answer::Failed(Failure::Version { worker: VERSION + 1 });
    assert_eq!(heard, Some((4, other)));
    assert_eq!(Tell::read(&[]), None);
    assert_eq!(Tell::read(&[VERSION as u8, 1, 99]), None);
}
