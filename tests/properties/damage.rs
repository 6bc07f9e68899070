//! Ways to damage a file: as bytes, as a disk or an editor does, and as JSON,
//! as another program or a person does.

use serde_json::{Value, json};

use crate::dice::Dice;

/// The bytes with something flipped, taken out, put in, moved or cut off.
pub fn bytes(dice: &mut Dice, file: &str) -> Vec<u8> {
    let mut bytes = file.as_bytes().to_vec();
    for _ in 0..=dice.below(3) {
        let at = dice.below(bytes.len());
        let end = (at + 1 + dice.below(40)).min(bytes.len());
        match dice.below(8) {
            0 => bytes[at] ^= 1 << dice.below(8),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let put = *dice.pick(b"{}[]\",:\\0-9eE.tn \n\x00\xff\xc3'/#");
                bytes.insert(at, put);
            }
            3 => bytes[at] = *dice.pick(b"{}[]\",:\\09 x"),
            4 => bytes.truncate(at.max(1)),
            5 => {
                let copy = bytes[at..end].to_vec();
                let to = dice.below(bytes.len());
                bytes.splice(to..to, copy);
            }
            6 => {
                let put: Vec<u8> = dice.list(8, |dice| dice.bits() as u8);
                bytes.splice(at..at, put);
            }
            _ => {
                let digit = bytes.iter().skip(at).position(u8::is_ascii_digit);
                bytes[at + digit.unwrap_or(0)] = b'0' + dice.below(10) as u8;
            }
        }
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}

/// The JSON with up to three values changed, lost, doubled or in another's place.
pub fn json(dice: &mut Dice, file: &str) -> String {
    let mut value: Value = serde_json::from_str(file).expect("a file is JSON");
    for _ in 0..=dice.below(3) {
        let n = count(&value);
        let other = nth(&mut value, &mut dice.below(n)).cloned().unwrap_or_default();
        let Some(place) = nth(&mut value, &mut dice.below(n)) else { continue };
        change(dice, place, other);
    }
    value.to_string().replace(AGAIN, "")
}

/// Before a name that stands in its object a second time.
const AGAIN: &str = "\\u0001again:";

fn change(dice: &mut Dice, place: &mut Value, other: Value) {
    match dice.below(10) {
        0 => *place = Value::Null,
        1 => *place = wrong(dice),
        2 => *place = json!([place.take()]),
        3 => *place = json!({ "toString": place.take() }),
        4 => *place = other,
        5 => *place = (0..dice.below(80)).fold(place.take(), |inner, _| json!([inner])),
        _ => match place {
            Value::Object(fields) if !fields.is_empty() => {
                let names: Vec<String> = fields.keys().cloned().collect();
                let name = dice.pick(&names).clone();
                match dice.below(3) {
                    0 => drop(fields.remove(&name)),
                    1 => {
                        let value = fields.remove(&name).unwrap_or_default();
                        fields.insert(dice.pick(&names).clone(), value);
                    }
                    // Written first, so the one that was there comes last.
                    _ => drop(fields.insert(format!("\u{1}again:{name}"), other)),
                }
            }
            Value::Array(items) if !items.is_empty() => {
                let at = dice.below(items.len());
                match dice.below(3) {
                    0 => drop(items.remove(at)),
                    1 => items.push(items[at].clone()),
                    _ => items[at] = other,
                }
            }
            Value::Number(_) => *place = out_of_range(dice),
            Value::String(text) => {
                let end =
                    (0..=text.len()).filter(|&end| text.is_char_boundary(end)).nth(dice.below(4));
                text.truncate(end.unwrap_or(0));
            }
            _ => *place = wrong(dice),
        },
    }
}

fn wrong(dice: &mut Dice) -> Value {
    match dice.below(7) {
        0 => json!(dice.text()),
        1 => json!(dice.float()),
        2 => json!(dice.bits()),
        3 => json!(dice.coin()),
        4 => json!([]),
        5 => json!({ "toString": 1 }),
        _ => json!({ "id": "x", "title": [dice.text()] }),
    }
}

fn out_of_range(dice: &mut Dice) -> Value {
    const EDGES: [&str; 10] = [
        "-1",
        "0",
        "6",
        "101",
        "256",
        "4294967296",
        "9007199254740993",
        "18446744073709551615",
        "-2.05",
        "1e308",
    ];
    serde_json::from_str(dice.pick::<&str>(&EDGES)).expect("a number")
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(fields) => fields.values().map(count).sum(),
        _ => 0,
    }
}

/// The value at a place, counted through everything.
fn nth<'a>(value: &'a mut Value, place: &mut usize) -> Option<&'a mut Value> {
    if *place == 0 {
        return Some(value);
    }
    *place -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| nth(item, place)),
        Value::Object(fields) => fields.values_mut().find_map(|item| nth(item, place)),
        _ => None,
    }
}
