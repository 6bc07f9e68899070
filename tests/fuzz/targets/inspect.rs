//! Any bytes, looked at and read as proposed.
#![no_main]

use klantreis::events::read::{Parts, Reader, Zone, inspect};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let parts = Parts { head: data, tail: data, is_whole: true };
    let Ok(found) = inspect(&parts, None, &Zone::utc()) else { return };
    let Ok(plan) = found.plan(&found.proposal, Zone::utc()) else { return };
    let mut reader = Reader::new(plan, 1);
    reader.open(found.format);
    if reader.push(data).is_ok()
        && let Ok((_, report)) = reader.finish()
    {
        assert_eq!(report.rows, report.rows_used + report.skipped_rows);
    }
});
