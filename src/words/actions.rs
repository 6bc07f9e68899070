//! What can be done, what was done, and why something was refused.

use std::borrow::Cow;

use super::numbers;
use crate::edit::{EditError, EditName};
use crate::model::Language;

/// What was done, for "Undo: card moved".
pub fn edit_name(language: Language, name: EditName) -> Cow<'static, str> {
    let cards = |n: usize, nl: &str, en: &str| {
        let n = numbers::count(language, n as u64);
        Cow::Owned(match language {
            Language::Nl => format!("{n} kaartjes {nl}"),
            Language::En => format!("{n} cards {en}"),
        })
    };
    let (nl, en) = match name {
        EditName::JourneyChanged => ("klantreis gewijzigd", "journey changed"),
        EditName::PhaseAdded => ("fase toegevoegd", "phase added"),
        EditName::PhaseChanged => ("fase gewijzigd", "phase changed"),
        EditName::PhaseMoved => ("fase verplaatst", "phase moved"),
        EditName::PhaseRemoved => ("fase weggegooid", "phase deleted"),
        EditName::StepAdded => ("stap toegevoegd", "step added"),
        EditName::StepChanged => ("stap gewijzigd", "step changed"),
        EditName::StepMoved => ("stap verplaatst", "step moved"),
        EditName::StepRemoved => ("stap weggegooid", "step deleted"),
        EditName::LaneAdded => ("rij toegevoegd", "row added"),
        EditName::LaneChanged => ("rij gewijzigd", "row changed"),
        EditName::LaneMoved => ("rij verplaatst", "row moved"),
        EditName::LaneRemoved => ("rij weggegooid", "row deleted"),
        EditName::CardAdded => ("kaartje toegevoegd", "card added"),
        EditName::CardChanged => ("kaartje gewijzigd", "card changed"),
        EditName::CardMoved => ("kaartje verplaatst", "card moved"),
        EditName::CardRemoved => ("kaartje weggegooid", "card deleted"),
        EditName::CardsAdded(n) => return cards(n, "toegevoegd", "added"),
        EditName::CardsMoved(n) => return cards(n, "verplaatst", "moved"),
        EditName::CardsRemoved(n) => return cards(n, "weggegooid", "deleted"),
        EditName::CardsChanged(n) => return cards(n, "gewijzigd", "changed"),
        EditName::Pasted => ("geplakt", "pasted"),
        EditName::FeelingChanged => ("beleving gewijzigd", "feeling changed"),
        EditName::PersonaChanged => ("klantgroep gewijzigd", "customer group changed"),
        EditName::PersonaRemoved => ("klantgroep weggegooid", "customer group deleted"),
        EditName::ChannelChanged => ("kanaal gewijzigd", "channel changed"),
        EditName::ChannelRemoved => ("kanaal weggegooid", "channel deleted"),
        EditName::EvidenceChanged => ("bewijs gewijzigd", "evidence changed"),
        EditName::EvidenceRemoved => ("bewijs weggegooid", "evidence deleted"),
        EditName::JumpChanged => ("sprong gewijzigd", "jump changed"),
        EditName::JumpRemoved => ("sprong weggegooid", "jump deleted"),
        EditName::GoalChanged => ("doel gewijzigd", "goal changed"),
        EditName::GoalRemoved => ("doel weggegooid", "goal deleted"),
        EditName::ImprovementChanged => ("verbetering gewijzigd", "improvement changed"),
        EditName::ImprovementRemoved => ("verbetering weggegooid", "improvement deleted"),
        EditName::CheckChanged => ("toets gewijzigd", "check changed"),
        EditName::CheckRemoved => ("toets weggegooid", "check deleted"),
        EditName::DatasetChanged => ("gegevens gewijzigd", "data set changed"),
        EditName::DatasetRemoved => ("gegevens weggegooid", "data set deleted"),
        EditName::SurveyChanged => ("enquête gewijzigd", "survey changed"),
        EditName::ViewChanged => ("weergave gewijzigd", "view changed"),
        EditName::Replaced => ("klantreis vervangen", "journey replaced"),
        EditName::SeveralThings => ("verschillende dingen gewijzigd", "several things changed"),
        EditName::OtherTab => ("tekst uit het andere tabblad", "text from the other tab"),
    };
    Cow::Borrowed(super::pick(language, nl, en))
}

/// What was done as a sentence of its own: "Stap weggegooid".
pub fn sentence(name: &str) -> String {
    let mut letters = name.chars();
    // All begin with a letter of ours that has no accent.
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// What else it means that a customer group is gone: this many pieces of evidence spoke of it alone.
/// Goes on behind a sentence without its full stop.
pub fn set_aside(language: Language, n: usize) -> String {
    let count = numbers::count(language, n as u64);
    match (language, n) {
        (_, 0) => String::new(),
        (Language::Nl, 1) => {
            ". 1 stuk bewijs ging alleen over deze groep en telt niet meer mee".into()
        }
        (Language::Nl, _) => {
            format!(". {count} stuks bewijs gingen alleen over deze groep en tellen niet meer mee")
        }
        (Language::En, 1) => {
            ". 1 piece of evidence was about this group alone and no longer counts".into()
        }
        (Language::En, _) => {
            format!(". {count} pieces of evidence were about this group alone and no longer count")
        }
    }
}

/// Why an edit was refused, what that means, and what to do.
pub fn edit_error(language: Language, error: EditError) -> String {
    let n = |limit: usize| numbers::count(language, limit as u64);
    let (nl, en) = match error {
        EditError::Missing => (
            "Dat staat er niet meer. Er is niets veranderd.".to_owned(),
            "That is not there any more. Nothing has changed.".to_owned(),
        ),
        EditError::IdTaken => (
            "Dat staat er al. Er is niets veranderd.".to_owned(),
            "That is there already. Nothing has changed.".to_owned(),
        ),
        EditError::TextTooLong { limit } => (
            format!("Deze tekst is te lang: er passen {} tekens in. Maak hem korter.", n(limit)),
            format!("This text is too long: {} characters fit. Make it shorter.", n(limit)),
        ),
        EditError::TooManyPhases { limit } => (
            format!("Meer dan {} fasen passen er niet in. Er is niets veranderd.", n(limit)),
            format!("No more than {} phases fit. Nothing has changed.", n(limit)),
        ),
        EditError::TooManyStepsInPhase { limit } => (
            format!(
                "Meer dan {} stappen passen er niet in één fase. Maak er een fase bij.",
                n(limit)
            ),
            format!("No more than {} steps fit in one phase. Add a phase.", n(limit)),
        ),
        EditError::TooManySteps { limit } => (
            format!("Meer dan {} stappen passen er niet in. Er is niets veranderd.", n(limit)),
            format!("No more than {} steps fit. Nothing has changed.", n(limit)),
        ),
        EditError::TooManyLanes { limit } => (
            format!("Meer dan {} rijen passen er niet in. Er is niets veranderd.", n(limit)),
            format!("No more than {} rows fit. Nothing has changed.", n(limit)),
        ),
        EditError::TooManyCards { limit } => (
            format!("Meer dan {} kaartjes passen er niet in. Er is niets veranderd.", n(limit)),
            format!("No more than {} cards fit. Nothing has changed.", n(limit)),
        ),
        EditError::BadPicture => (
            "Dit plaatje kan niet bewaard worden. Kies een PNG-, JPEG- of WebP-bestand.".to_owned(),
            "This picture cannot be kept. Choose a PNG, JPEG or WebP file.".to_owned(),
        ),
    };
    match language {
        Language::Nl => nl,
        Language::En => en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_that_takes_evidence_out_of_the_count_says_how_much() {
        assert_eq!(set_aside(Language::Nl, 0), "");
        assert_eq!(
            set_aside(Language::Nl, 1),
            ". 1 stuk bewijs ging alleen over deze groep en telt niet meer mee"
        );
        assert_eq!(
            set_aside(Language::En, 2000),
            ". 2,000 pieces of evidence were about this group alone and no longer count"
        );
    }
}
