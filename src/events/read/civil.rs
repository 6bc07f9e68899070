//! Days of the calendar as numbers, by the algorithms of Howard Hinnant
//! (<https://howardhinnant.github.io/date_algorithms.html>).

/// Milliseconds in a day.
pub(crate) const DAY_MS: i64 = 86_400_000;

/// Days since 1970-01-01 of a day of the Gregorian calendar; none when there is no
/// such day in the years 0 to 9999.
pub(crate) fn days(year: u32, month: u32, day: u32) -> Option<i64> {
    if year > 9999 || !(1..=12).contains(&month) || day == 0 || day > last_day(year, month) {
        return None;
    }
    let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

/// Year, month (1–12) and day (1–31) of a number of days since 1970-01-01.
pub(crate) fn civil(days: i64) -> (i64, u32, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month as u32, day as u32)
}

/// An instant as text, `2026-11-23T14:32:05Z`, with milliseconds if there are any.
pub(crate) fn iso(ms: i64) -> String {
    let (year, month, day) = civil(ms.div_euclid(DAY_MS));
    let of_day = ms.rem_euclid(DAY_MS);
    let (hour, minute, second) = (of_day / 3_600_000, of_day / 60_000 % 60, of_day / 1000 % 60);
    let mut text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}");
    if of_day % 1000 != 0 {
        text += &format!(".{:03}", of_day % 1000);
    }
    text.push('Z');
    text
}

fn last_day(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_ten_thousand_years_goes_there_and_back() {
        let first = days(0, 1, 1).expect("a day");
        let last = days(9999, 12, 31).expect("a day");
        assert_eq!((first, last), (-719_528, 2_932_896));
        for day in first..=last {
            let (year, month, of_month) = civil(day);
            assert_eq!(days(year as u32, month, of_month), Some(day));
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for (year, month, day) in [(2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1)] {
            assert_eq!(days(year, month, day), None);
        }
        assert_eq!(days(2024, 2, 29), Some(19_782));
    }
}
