//! What was found on a walk through a journey's JSON. Paths are built on the
//! way back, so a file without faults costs none.

use serde_json::{Map, Value};

use super::found::{Done, Note, Path, Reason, Repair, Segment};

/// What was found.
#[derive(Default)]
pub(super) struct Ledger {
    repairs: Vec<Repair>,
    /// Texts beyond the limit of editing.
    long_texts: Vec<(Path, usize)>,
    /// Ids of another form than ours.
    pub foreign_ids: usize,
}

/// A moment of the walk: what is found later lies within what is open now.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    repair: usize,
    text: usize,
}

impl Ledger {
    /// The value is another one now.
    pub fn read_as(&mut self, read: Value, reason: Reason, value: &mut Value) {
        self.list(reason, Done::ReadAs(read.to_string()), value);
        *value = read;
    }

    /// Something was wrong with this value.
    pub fn list(&mut self, reason: Reason, done: Done, value: &Value) {
        self.list_raw(reason, done, value.to_string());
    }

    /// Something was wrong with what stood there; nothing did, if empty.
    pub fn list_raw(&mut self, reason: Reason, done: Done, raw: String) {
        let (path, near) = (Path::default(), String::new());
        self.repairs.push(Repair { path, near, reason, done, raw });
    }

    /// A text is longer than can be typed.
    pub fn long_text(&mut self, characters: usize) {
        self.long_texts.push((Path::default(), characters));
    }

    /// This moment.
    pub fn mark(&self) -> Mark {
        Mark { repair: self.repairs.len(), text: self.long_texts.len() }
    }

    /// Lengthens the paths of what was found since the mark.
    pub fn within(&mut self, mark: Mark, segment: impl Fn() -> Segment) {
        for repair in &mut self.repairs[mark.repair..] {
            repair.path.0.push(segment());
        }
        for (path, _) in &mut self.long_texts[mark.text..] {
            path.0.push(segment());
        }
    }

    /// Names the object around what was found since the mark, unless something nearer did.
    pub fn near(&mut self, mark: Mark, object: &Map<String, Value>) {
        if mark.repair == self.repairs.len() {
            return;
        }
        let name = ["title", "name", "text", "who", "label"].iter().find_map(|field| {
            object.get(*field).and_then(Value::as_str).filter(|name| !name.trim().is_empty())
        });
        let Some(name) = name else { return };
        let name: String = name.chars().take(80).collect();
        for repair in &mut self.repairs[mark.repair..] {
            if repair.near.is_empty() {
                repair.near.clone_from(&name);
            }
        }
    }

    /// What was wrong, and what is worth telling.
    pub fn close(mut self) -> (Vec<Repair>, Vec<Note>) {
        self.repairs.iter_mut().for_each(|repair| repair.path.0.reverse());
        let ids = (self.foreign_ids > 0).then_some(Note::ForeignIds(self.foreign_ids));
        let long = self.long_texts.into_iter().map(|(mut path, characters)| {
            path.0.reverse();
            Note::LongText { path, characters }
        });
        (self.repairs, ids.into_iter().chain(long).collect())
    }
}
