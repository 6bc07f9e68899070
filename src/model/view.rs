//! Settings of the view that travel with the journey.

use serde::{Deserialize, Serialize};

use super::{Extra, PersonaId, journey::is_false};

/// How the map is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MapStyle {
    /// Journey map.
    #[default]
    Map,
    /// Service blueprint.
    Blueprint,
    /// The curve, large.
    Experience,
    /// A table.
    Table,
}

/// Settings of the view that travel with the journey. Selection, zoom and open dialogs do not.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct View {
    /// How the map is drawn.
    pub style: MapStyle,
    /// The persona shown; none: all together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<PersonaId>,
    /// Personas whose curves stand beside that of `persona`; see [`View::others`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<PersonaId>,
    /// Whether the reality strip is shown.
    #[serde(skip_serializing_if = "is_false")]
    pub reality: bool,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}

impl View {
    /// The personas beside the one whose map it is, each once. Beside all together stands nobody.
    pub fn others(&self) -> Vec<PersonaId> {
        let Some(persona) = self.persona else { return Vec::new() };
        let mut others = Vec::new();
        for id in &self.beside {
            if *id != persona && !others.contains(id) {
                others.push(*id);
            }
        }
        others
    }
}
