//! What is said of reading: why a file cannot be measured, why a row was skipped, and
//! what there is to tell of the rest.

use crate::events::protocol::Failure;
use crate::events::read::{Foreign, ReadError, Reason, Report};
use crate::model::Language;
use crate::words::{numbers, pick, reading::Message};

/// Why a job of the event engine cannot be done.
pub fn failure(language: Language, failure: &Failure) -> Message {
    let (what, next) = match failure {
        Failure::Read(error) => of_reading(language, error),
        Failure::Need(_) => pair(
            language,
            ["Er is nog iets niet gekozen.", "Kies het bestand opnieuw."],
            ["Something is not chosen yet.", "Choose the file again."],
        ),
        Failure::NoFile { .. } => pair(
            language,
            [
                "De browser kan niet meer bij dit bestand: het is verplaatst, veranderd of weg.",
                "Kies het opnieuw.",
            ],
            [
                "The browser cannot get at this file any more: it was moved, changed or removed.",
                "Choose it again.",
            ],
        ),
        Failure::NoData => pair(
            language,
            ["Er zijn geen gegevens meer.", "Kies het bestand opnieuw."],
            ["There is no data any more.", "Choose the file again."],
        ),
        Failure::Version { .. } => pair(
            language,
            [
                "Van Klantreis zijn hier twee versies door elkaar geladen.",
                "Laad de pagina opnieuw.",
            ],
            ["Two versions of Klantreis were loaded here together.", "Load the page again."],
        ),
        Failure::Stopped(_) => return stopped(language),
    };
    message(language, what, next)
}

/// The event engine stopped, or gave no sign of life.
pub fn stopped(language: Language) -> Message {
    let (what, next) = pair(
        language,
        [
            "Het lezen is vastgelopen.",
            "Probeer het opnieuw. Helpt dat niet, knip het bestand dan in stukken, bijvoorbeeld per maand: je kunt ze samen kiezen.",
        ],
        [
            "Reading got stuck.",
            "Try again. If that does not help, cut the file into parts, for example by month: you can choose them together.",
        ],
    );
    message(language, what, next)
}

/// The event engine cannot be loaded.
pub fn unavailable(language: Language) -> Message {
    let (what, next) = pair(
        language,
        [
            "Het deel dat bestanden leest, kon niet geladen worden.",
            "Kijk of je internet hebt en laad de pagina opnieuw.",
        ],
        [
            "The part that reads files could not be loaded.",
            "See whether you are online, and load the page again.",
        ],
    );
    message(language, what, next)
}

/// What happened and what to do, in one of two languages.
fn pair(language: Language, nl: [&'static str; 2], en: [&'static str; 2]) -> (String, String) {
    let [what, next] = match language {
        Language::Nl => nl,
        Language::En => en,
    };
    (what.to_owned(), next.to_owned())
}

fn message(language: Language, what: String, next: String) -> Message {
    Message {
        what,
        kept: pick(language, "Er is niets veranderd.", "Nothing has changed.").into(),
        next,
    }
}

fn of_reading(language: Language, error: &ReadError) -> (String, String) {
    let choose = pick(language, "Kies een CSV, JSON of XES.", "Choose a CSV, JSON or XES.");
    match error {
        ReadError::Empty => {
            let what = pick(language, "Er staat niets in dit bestand.", "This file is empty.");
            (what.to_owned(), choose.to_owned())
        }
        ReadError::Foreign(kind) => of_kind(language, *kind),
        ReadError::Encoding(encoding) => (
            match language {
                Language::Nl => format!(
                    "De letters zijn geschreven als {}; dat wordt hier niet gelezen.",
                    encoding.name()
                ),
                Language::En => format!(
                    "The letters are written as {}; that is not read here.",
                    encoding.name()
                ),
            },
            pick(language, "Bewaar het bestand als CSV UTF-8.", "Save the file as CSV UTF-8.")
                .to_owned(),
        ),
        ReadError::NoRows => (
            pick(
                language,
                "De eerste miljoen tekens zijn één regel: dit is geen tabel.",
                "The first million characters are one line: this is no table.",
            )
            .to_owned(),
            choose.to_owned(),
        ),
        ReadError::TooManyColumns { limit, .. } => (
            match language {
                Language::Nl => format!(
                    "Dit bestand heeft meer dan {} kolommen.",
                    numbers::count(language, *limit as u64)
                ),
                Language::En => format!(
                    "This file has more than {} columns.",
                    numbers::count(language, *limit as u64)
                ),
            },
            pick(
                language,
                "Bewaar een bestand met alleen wie, wanneer en wat er gebeurde.",
                "Save a file with only who, when and what happened.",
            )
            .to_owned(),
        ),
        ReadError::NoColumn { file, column } => (
            match language {
                Language::Nl => format!("In bestand {} ontbreekt de kolom “{column}”.", file + 1),
                Language::En => format!("File {} lacks the column “{column}”.", file + 1),
            },
            pick(
                language,
                "Kies samen alleen bestanden met dezelfde kolommen.",
                "Choose together only files with the same columns.",
            )
            .to_owned(),
        ),
        ReadError::DamagedGzip => pair(
            language,
            ["Dit ingepakte bestand is beschadigd of houdt te vroeg op.", "Haal het opnieuw op."],
            ["This packed file is damaged or stops too early.", "Fetch it again."],
        ),
        ReadError::TooLarge | ReadError::OutOfMemory => pair(
            language,
            [
                "Dit bestand is te groot voor het geheugen van deze browser.",
                "Lees een kortere periode, of sluit andere tabbladen.",
            ],
            [
                "This file is too large for the memory of this browser.",
                "Read a shorter period, or close other tabs.",
            ],
        ),
    }
}

/// What a file is that holds no events, and what to do with it.
fn of_kind(language: Language, kind: Foreign) -> (String, String) {
    let name = kind_of_file(language, kind);
    let what = match language {
        Language::Nl => format!("Dit bestand is {name}."),
        Language::En => format!("This file is {name}."),
    };
    let next = match kind {
        Foreign::Excel | Foreign::OldOffice | Foreign::OpenDocument => pick(
            language,
            "Open het in je rekenprogramma, kies Opslaan als, dan CSV UTF-8, en kies dat bestand hier.",
            "Open it in your spreadsheet program, choose Save as, then CSV UTF-8, and choose that file here.",
        ),
        Foreign::Zip | Foreign::Packed => pick(
            language,
            "Pak het uit en kies het bestand dat erin zit. Een .gz mag ingepakt blijven.",
            "Unpack it and choose the file inside. A .gz may stay packed.",
        ),
        Foreign::Parquet | Foreign::Sqlite => pick(
            language,
            "Laat je gegevens als CSV uitvoeren en kies dat bestand.",
            "Have your data exported as CSV and choose that file.",
        ),
        Foreign::Html => pick(
            language,
            "Vaak is dat een inlogpagina. Log in, haal het bestand opnieuw op en kies dat.",
            "Often that is a login page. Log in, fetch the file again and choose that.",
        ),
        _ => pick(
            language,
            "Kies een CSV, JSON of XES met gebeurtenissen.",
            "Choose a CSV, JSON or XES with events.",
        ),
    };
    (what, next.to_owned())
}

/// The name of a kind of file, with its article.
pub fn kind_of_file(language: Language, kind: Foreign) -> &'static str {
    let (nl, en) = match kind {
        Foreign::Excel => ("een werkmap van Excel (.xlsx)", "an Excel workbook (.xlsx)"),
        Foreign::OldOffice => ("een oud Office-bestand (.xls)", "an old Office file (.xls)"),
        Foreign::OpenDocument => {
            ("een rekenblad van LibreOffice (.ods)", "a LibreOffice sheet (.ods)")
        }
        Foreign::Word => ("een Word-document", "a Word document"),
        Foreign::Zip => ("een ingepakte map (.zip)", "a packed folder (.zip)"),
        Foreign::Packed => ("een ingepakt bestand", "a packed file"),
        Foreign::Pdf => ("een PDF", "a PDF"),
        Foreign::Picture => ("een plaatje", "a picture"),
        Foreign::Parquet => ("een Parquet-bestand", "a Parquet file"),
        Foreign::Sqlite => ("een SQLite-database", "an SQLite database"),
        Foreign::Html => ("een webpagina", "a web page"),
        Foreign::Xml => ("een XML-bestand zonder gebeurtenissen", "an XML file without events"),
        Foreign::Klantreis => ("een bestand van Klantreis zelf", "a file of Klantreis itself"),
        Foreign::Binary => ("een bestand zonder leesbare tekst", "a file without readable text"),
    };
    pick(language, nl, en)
}

/// Why a row was skipped.
pub fn reason(language: Language, reason: &Reason) -> String {
    let of_column = |column: &str, nl, en| format!("{} “{column}”", pick(language, nl, en));
    match reason {
        Reason::NoId => pick(language, "niemand bij wie het hoort", "nobody it belongs to").into(),
        Reason::NoTime => pick(language, "geen tijdstip", "no time").into(),
        Reason::NoName => {
            pick(language, "er staat niet wat er gebeurde", "it does not say what happened").into()
        }
        Reason::BadTime { column } => of_column(column, "geen tijdstip in", "no time in"),
        Reason::UnclosedQuote => pick(
            language,
            "een aanhalingsteken gaat open en nooit dicht",
            "a quote opens and never closes",
        )
        .into(),
        Reason::TooLong => {
            pick(language, "langer dan een regel kan zijn", "longer than a line can be").into()
        }
        Reason::Broken => pick(language, "breekt af", "breaks off").into(),
        Reason::BadNumber { column } => of_column(column, "geen getal in", "no number in"),
    }
}

/// What there is to tell of the reading, besides the rows that were skipped.
pub fn told(language: Language, report: &Report, events: u64) -> Vec<String> {
    let mut told = Vec::new();
    let mut tell = |n: u64, nl: [&str; 2], en: [&str; 2]| {
        if n > 0 {
            let [one, several] = match language {
                Language::Nl => nl,
                Language::En => en,
            };
            let count = numbers::count(language, n);
            told.push(format!("{count} {}", if n == 1 { one } else { several }));
        }
    };
    tell(
        report.odd_dates,
        [
            "gebeurtenis staat vóór 1971 of na 2099. Vaak is dat een lege datum die 1970 werd.",
            "gebeurtenissen staan vóór 1971 of na 2099. Vaak is dat een lege datum die 1970 werd.",
        ],
        [
            "event is before 1971 or after 2099. Often that is an empty date that became 1970.",
            "events are before 1971 or after 2099. Often that is an empty date that became 1970.",
        ],
    );
    tell(
        report.skipped_dates,
        [
            "datum kon niet gelezen worden; de rest van die bestelling telt mee.",
            "datums konden niet gelezen worden; de rest van die bestellingen telt mee.",
        ],
        [
            "date could not be read; the rest of that order counts.",
            "dates could not be read; the rest of those orders count.",
        ],
    );
    tell(
        report.overlapping_rows,
        [
            "regel stond ook in een eerder bestand en telt één keer.",
            "regels stonden ook in een eerder bestand en tellen één keer.",
        ],
        [
            "line was in an earlier file too and counts once.",
            "lines were in an earlier file too and count once.",
        ],
    );
    tell(
        report.ragged_rows,
        [
            "regel heeft meer of minder kolommen dan de kop.",
            "regels hebben meer of minder kolommen dan de kop.",
        ],
        [
            "line has more or fewer columns than the header.",
            "lines have more or fewer columns than the header.",
        ],
    );
    tell(
        report.unordered_cases,
        [
            "reis stond niet op tijd in het bestand en is op volgorde gezet.",
            "reizen stonden niet op tijd in het bestand en zijn op volgorde gezet.",
        ],
        [
            "journey was not in order of time in the file and was sorted.",
            "journeys were not in order of time in the file and were sorted.",
        ],
    );
    tell(
        report.backward_orders,
        [
            "bestelling heeft een datum vóór die van een eerdere kolom.",
            "bestellingen hebben een datum vóór die van een eerdere kolom.",
        ],
        [
            "order has a date before that of an earlier column.",
            "orders have a date before that of an earlier column.",
        ],
    );
    tell(
        report.unclear_times,
        [
            "tijdstip valt in het uur waarin de klok verzet werd.",
            "tijdstippen vallen in het uur waarin de klok verzet werd.",
        ],
        [
            "time falls in the hour in which the clock was changed.",
            "times fall in the hour in which the clock was changed.",
        ],
    );
    tell(
        report.bad_numbers,
        [
            "waarde is geen getal; de gebeurtenis telt mee.",
            "waarden zijn geen getal; de gebeurtenissen tellen mee.",
        ],
        ["value is no number; the event counts.", "values are no numbers; the events count."],
    );
    tell(
        report.replaced_characters,
        [
            "teken kon niet gelezen worden. Kies zo nodig een andere schrijfwijze bij Anders lezen.",
            "tekens konden niet gelezen worden. Kies zo nodig een andere schrijfwijze bij Anders lezen.",
        ],
        [
            "character could not be read. If need be, choose another encoding at Read differently.",
            "characters could not be read. If need be, choose another encoding at Read differently.",
        ],
    );
    if report.tied_events > 0 {
        told.insert(0, ties(language, report.tied_events, events));
    }
    told
}

fn ties(language: Language, tied: u64, events: u64) -> String {
    let count = numbers::count(language, tied);
    let percent = 100.0 * tied as f64 / events.max(1) as f64;
    let share = numbers::fixed(language, percent, usize::from(percent < 9.95));
    match language {
        Language::Nl => format!(
            "{count} gebeurtenissen ({share}%) hebben hetzelfde tijdstip als een andere van dezelfde reis. Die staan in de volgorde van het bestand."
        ),
        Language::En => format!(
            "{count} events ({share}%) have the same time as another of the same journey. Those are in the order of the file."
        ),
    }
}
