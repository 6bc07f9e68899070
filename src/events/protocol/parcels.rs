//! Everything that is said, field by field. A field or variant that is forgotten here does not
//! compile; the numbers of variants may be any, as long as they differ.

use super::parcel::{Bytes, Parcel};
use super::{Answer, Ask, Failure, Request, Tell};
use crate::events::analyse::{Analysis, Comparison, Key, KindsAnswer, Question, Source};
use crate::events::bottleneck::{Loss, Wait};
use crate::events::changes::Change;
use crate::events::compare::{Counted, Difference, Feature, Verdict};
use crate::events::filter::{Condition, Filter, Outcome};
use crate::events::findings::{Finding, Observation, Unseen, What};
use crate::events::fit::Fit;
use crate::events::funnel::{Funnel, Reach, Stage};
use crate::events::kinds::{Kind as KindOfJourney, Kinds, Typical};
use crate::events::loops::{Loop, Swap};
use crate::events::period::Period;
use crate::events::plan::{self, Plan, PlannedPhase, PlannedStep};
use crate::events::read::{
    Choices, Column, DateExample, DateOrder, Dialect, Encoding, EpochUnit, Foreign, Format,
    Inspection, Kind, Mark, Need, Overlap, Personal, ReadError, Reason, Report, RowKind, Skipped,
    TimeFormat, TimeGuess,
};
use crate::events::share::Share;
use crate::events::sources::{Loyalty, Sources};
use crate::events::summary::{Activity, Neighbours, Rest, Route, Summary};
use crate::events::touch::Touch;

/// A structure by its fields, or an enumeration by its variants.
macro_rules! parcel {
    ($name:path { $($field:ident),+ $(,)? }) => {
        impl Parcel for $name {
            fn pack(&self, bytes: &mut Vec<u8>) {
                $(self.$field.pack(bytes);)+
            }

            fn unpack(bytes: &mut Bytes<'_>) -> Option<Self> {
                Some(Self { $($field: Parcel::unpack(bytes)?),+ })
            }
        }
    };
    ($name:path [ $($tag:literal $variant:ident $(($($part:ident),+))? $({$($field:ident),+})?),+ $(,)? ]) => {
        impl Parcel for $name {
            fn pack(&self, bytes: &mut Vec<u8>) {
                match self {
                    $(Self::$variant $(($($part),+))? $({$($field),+})? => {
                        bytes.push($tag);
                        $($($part.pack(bytes);)+)?
                        $($($field.pack(bytes);)+)?
                    })+
                }
            }

            fn unpack(bytes: &mut Bytes<'_>) -> Option<Self> {
                match u8::unpack(bytes)? {
                    $($tag => Some(Self::$variant
                        $(($({ let $part = Parcel::unpack(bytes)?; $part }),+))?
                        $({$($field: Parcel::unpack(bytes)?),+})?
                    ),)+
                    _ => None,
                }
            }
        }
    };
}

parcel!(Ask { version, job, request });
parcel!(Request [
    0 Inspect { format }, 1 Read { choices, format }, 2 Results { name }, 3 Skipped,
    4 Analyse { plan, question }, 5 Kinds { plan, question }, 6 Cancel,
]);
parcel!(Tell { version, job, answer });
parcel!(Answer [
    0 Ready, 1 Progress { done, total }, 2 Inspected(found), 3 Read(summary), 4 File,
    5 Skipped(rows), 6 Analysed(found), 7 Kinds(found), 8 Cancelled, 9 Failed(failure),
]);
parcel!(Failure [
    0 Read(error), 1 Need(need), 2 NoFile { file }, 3 NoData, 4 Version { worker }, 5 Stopped(why),
]);

parcel!(Format { gzip, encoding, kind, dialect });
parcel!(Encoding [
    0 Utf8, 1 Utf16Le, 2 Utf16Be, 3 Windows1252, 4 ShiftJis, 5 EucJp, 6 Gb18030, 7 Big5, 8 EucKr,
    9 Windows1250, 10 Windows1251, 11 Windows1253, 12 Windows1254, 13 Macintosh,
]);
parcel!(Kind [0 Csv, 1 Json { depth }, 2 Xes]);
parcel!(Dialect { delimiter, quote, backslash, preamble, header });
parcel!(Inspection { format, columns, rows, proposal });
parcel!(Column { name, times, numbers, personal });
parcel!(TimeGuess [0 No, 1 Format(format), 2 Ask(examples)]);
parcel!(TimeFormat [0 Date(order), 1 Epoch(unit), 2 Excel]);
parcel!(DateOrder [0 YearFirst, 1 DayFirst, 2 MonthFirst]);
parcel!(EpochUnit [0 Seconds, 1 Millis, 2 Micros, 3 Nanos]);
parcel!(DateExample { text, day_first, month_first });
parcel!(Mark [0 Point, 1 Comma]);
parcel!(Personal [0 Email, 1 Telephone, 2 Name, 3 Ip, 4 Address, 5 Birth]);
parcel!(Choices {
    row,
    who,
    when,
    what,
    dates,
    channel,
    value,
    score,
    attributes,
    date_order,
    session_minutes,
    overlap,
});
parcel!(RowKind [0 Event, 1 Order, 2 Route]);
parcel!(Overlap [0 LeaveOut, 1 Keep]);
parcel!(Need [0 Who, 1 When, 2 What, 3 NoTimes(column), 4 DateOrder(column)]);
parcel!(ReadError [
    0 Empty, 1 Foreign(kind), 2 Encoding(encoding), 3 NoRows, 4 TooManyColumns { found, limit },
    5 NoColumn { file, column }, 6 DamagedGzip, 7 TooLarge, 8 OutOfMemory,
]);
parcel!(Foreign [
    0 Excel, 1 OldOffice, 2 OpenDocument, 3 Word, 4 Zip, 5 Packed, 6 Pdf, 7 Picture, 8 Parquet,
    9 Sqlite, 10 Html, 11 Xml, 12 Klantreis, 13 Binary,
]);
parcel!(Report {
    rows,
    rows_used,
    skipped_rows,
    skipped_dates,
    skipped,
    overlapping_rows,
    ragged_rows,
    tied_events,
    unordered_cases,
    backward_orders,
    odd_dates,
    unclear_times,
    bad_numbers,
    replaced_characters,
});
parcel!(Skipped { file, line, reason, cells });
parcel!(Reason [
    0 NoId, 1 NoTime, 2 NoName, 3 BadTime { column }, 4 UnclosedQuote, 5 TooLong, 6 Broken,
    7 BadNumber { column },
]);

parcel!(Summary {
    cases,
    events,
    activities,
    variants,
    other_variants,
    follows,
    other_follows,
    median_case_seconds,
    first,
    last,
    report,
});
parcel!(Activity { name, events, starts, ends });
parcel!(Route { path, length, cases });
parcel!(Rest { number, total });
parcel!(Neighbours { from, to, count, median_seconds });

parcel!(Plan { phases });
parcel!(PlannedPhase { name, need, steps });
parcel!(plan::Need [0 Mandatory, 1 Optional]);
parcel!(PlannedStep { name, events });
parcel!(Question { filter, goal, group, sources, months });
parcel!(Filter { conditions });
parcel!(Condition [
    0 During(period), 1 Began(period), 2 Channel(names), 3 Attribute { column, values },
    4 Contains(names), 5 StartsWith(names), 6 EndsWith(names), 7 Outcome(outcome),
]);
parcel!(Outcome [0 Converted, 1 NotConverted]);
parcel!(Source { name, channels });
parcel!(Period { from, until });

parcel!(Analysis {
    names,
    source_names,
    key,
    events,
    steps,
    funnel,
    fit,
    loops,
    stepping_back,
    swaps,
    waits,
    losses,
    sources,
    loyalty,
    source_period,
    changes,
    comparison,
    findings,
});
parcel!(Funnel { cases, stages });
parcel!(Stage { reached, in_order, from_start });
parcel!(Reach { cases, median_seconds });
parcel!(Fit { cases, fitting, cost, fitness, skipped, out_of_order, costs });
parcel!(Loop { from, to, times, cases });
parcel!(Swap { earlier, later, cases });
parcel!(Wait { touch, cases, median_seconds });
parcel!(Loss { touch, lost, average, excess, p_value });
parcel!(Sources { total, phases });
parcel!(Loyalty { cases, mean_top_share, one, two, three_or_more });
parcel!(Change { period, signals });
parcel!(Comparison { keys, funnels, fits, steps, counted, differences });
parcel!(Difference { feature, a, b, median_seconds, p_value, verdict });
parcel!(Feature [
    0 Converts, 1 Reaches(phase), 2 Has(name), 3 Next(from, to), 4 Ends(name), 5 Slower(name),
]);
parcel!(Verdict [0 Clear, 1 Slight, 2 Chance]);
parcel!(KindsAnswer { names, kinds, paths });
parcel!(Kinds { kinds, of_route, silhouettes });
parcel!(KindOfJourney { route, cases, typical });
parcel!(Typical { name, inside, outside });

parcel!(Key { cases, events, converted, unmatched_events, median_case_seconds, first, last });
parcel!(Share { hits, of });
parcel!(Touch {
    events,
    cases,
    entries,
    exits,
    lost,
    converted,
    median_next_seconds,
    mean_score,
    mean_value,
});
parcel!(Finding [
    0 Differs(what), 1 Changed { period, what, also }, 2 Skipped { phase, cases },
    3 StepBack { from, to, cases }, 4 OtherOrder { earlier, later, cases },
    5 DropOff { place, lost, average }, 6 Waiting { place, cases, median_seconds },
    7 NotOnMap { name, cases }, 8 NeverSeen { step, why },
]);
parcel!(Unseen [0 NoEventNamed, 1 NoneOccurred]);
parcel!(Observation { what, counted, here, elsewhere, median_seconds });
parcel!(What [
    0 Converts, 1 Reaches(phase), 2 Has(name), 3 Next(from, to), 4 Ends(name), 5 Slower(name),
]);
parcel!(Counted [0 Cases, 1 Visits]);
