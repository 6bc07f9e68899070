//! A log written out in a test: per case its events, as names with times in seconds.

use klantreis::events::Log;

/// The log of these cases. Names get codes in the order of their first appearance.
pub fn log(cases: &[Vec<(&str, i64)>]) -> Log {
    let mut log = Log { starts: vec![0], ..Log::default() };
    for case in cases {
        for (name, seconds) in case {
            let known = log.names.iter().position(|it| it == name);
            let code = known.unwrap_or_else(|| {
                log.names.push((*name).to_owned());
                log.names.len() - 1
            });
            log.name.push(code as u32);
            log.time.push(seconds * 1000);
        }
        log.starts.push(log.time.len() as u32);
    }
    log
}
