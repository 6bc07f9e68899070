//! The forms in English.

use super::{Channel, Evidence, Field, Forms, Persona, PictureField};
use crate::model::{EvidenceKind, Language};
use crate::words::{names, numbers};

/// English.
pub const EN: Forms = Forms {
    field: Field {
        none: "Not filled in",
        by_position: "By itself",
        one_per_line: "One on each line",
        levels: ["very little", "little", "average", "much", "very much"],
        not_a_number: "This is not a number. What stood here is kept.",
        not_whole: "This has to be a whole number. What stood here is kept.",
        between: |least, most| format!("Choose a number from {least} to {most}."),
        not_a_date: "There is no such day. What stood here is kept.",
        unlink: |what| format!("Remove {what}"),
        colour: "Colour",
    },
    picture: PictureField {
        choose: "Choose a picture",
        replace: "Another picture",
        remove: "Remove picture",
        busy: "Making the picture smaller…",
        hint: "PNG, JPEG or WebP. Made smaller here; it goes nowhere.",
        wrong_kind: "This is not a PNG, JPEG or WebP. Choose another file.",
        unreadable: "This picture cannot be read. Choose another file.",
        too_large: "This picture is too large, even made smaller. Choose another file.",
    },
    persona: Persona {
        kind: "Customer group",
        untitled: "Customer group without a name",
        name: "Name",
        name_hint: "A role, not a person: The commuter",
        picture: "Picture",
        age_from: "Age from",
        age_to: "Up to",
        situation: "Situation",
        quote: "What this customer would say",
        goals: "Goals",
        needs: "Needs",
        frustrations: "Gets stuck on",
        motivations: "What drives them",
        preferred_channels: "Prefers",
        add_channel: "Channel",
        preferred_content: "Reads and watches",
        main_source: "Gets information from",
        life_cycle: "Knows us",
        buyer: "Kind of purchase",
        share: "Share in %",
        share_hint: "Of all customers",
        best_customer: "Best customer",
        remove: "Delete customer group",
        who: "Who is it?",
        wants: "What does this customer want?",
        buys: "How does this customer buy?",
    },
    evidence: Evidence {
        figure: "Figure",
        story: "Story",
        untitled: "Evidence without a title",
        kind: "Kind",
        figures: "Figures: counted",
        stories: "Stories: heard and seen",
        title: "What do you know?",
        title_hint: "In one sentence: 15 of 23 customers mention this",
        finding: "More about it",
        quote: "In the words of a customer",
        source: "Source",
        date: "Date",
        n: "Number of people",
        personas: "Who is it about?",
        personas_hint: "Nothing ticked: everybody",
        score: "How does it feel?",
        score_hint: "From −2 to +2, may stay empty",
        weight: "How much does this count?",
        supports: "Supports",
        contradicts: "Contradicts",
        nothing_yet: "Nothing yet.",
        add_step: "Step",
        add_card: "Card",
        steps_first: "Choose a step first: then its cards appear here.",
        remove: "Delete evidence",
        people,
        card_line: |kind, text| format!("{}: {text}", names::card_of(Language::En, kind)),
    },
    channel: Channel {
        kind: "Channel",
        untitled: "Channel without a name",
        name: "Name",
        icon: "Icon",
        cluster: "Source cluster",
        sales: "One can buy here",
        influence: "Influence on the choice",
        ease: "Ease for the customer",
        cost: "Cost for us",
        priority: "Priority",
        priority_parts: |influence, ease, cheapness| {
            format!(
                "(2 × influence {influence} + ease {ease} + cheapness {cheapness}) / 4, from 1 to 5"
            )
        },
        priority_missing: "Fill in influence, ease and cost: then Klantreis works out the priority.",
        serves: "Used at",
        remove: "Delete channel",
    },
};

fn people(kind: EvidenceKind, n: u64) -> String {
    let (one, many) = match kind {
        EvidenceKind::WebStatistics | EvidenceKind::Sales => ("journey", "journeys"),
        EvidenceKind::Social => ("post", "posts"),
        EvidenceKind::Search => ("search", "searches"),
        EvidenceKind::SurveyFigure => ("answer", "answers"),
        EvidenceKind::Interview => ("interview", "interviews"),
        EvidenceKind::Observation => ("customer", "customers"),
        EvidenceKind::Review => ("review", "reviews"),
        EvidenceKind::Staff => ("colleague", "colleagues"),
        EvidenceKind::Support => ("question", "questions"),
        EvidenceKind::FocusGroup => ("participant", "participants"),
    };
    format!("{} {}", numbers::count(Language::En, n), if n == 1 { one } else { many })
}
