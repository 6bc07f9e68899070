//! Texts of dragging: what letting go would do.

/// What letting go would do.
#[expect(missing_docs, reason = "the names say it")]
pub struct Dragging {
    pub let_go: &'static str,
    pub put_back: &'static str,
    pub to_cell: fn(usize, &str) -> String,
    pub to_step: fn(usize) -> String,
    pub to_jump: fn(usize) -> String,
}

/// Dutch.
pub const NL: Dragging = Dragging {
    let_go: "Laat los om te plaatsen",
    put_back: "terug",
    to_cell: |step, row| format!("Naar stap {step}, {row}"),
    to_step: |step| format!("Naar plaats {step}"),
    to_jump: |step| format!("Sprong naar stap {step}"),
};

/// English.
pub const EN: Dragging = Dragging {
    let_go: "Let go to place",
    put_back: "back",
    to_cell: |step, row| format!("To step {step}, {row}"),
    to_step: |step| format!("To place {step}"),
    to_jump: |step| format!("Jump to step {step}"),
};
