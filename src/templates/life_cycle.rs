//! From first idea to choosing again, in five phases.

use super::place::{Place, USUAL};
use super::plan::{CORE_LANES, ONE_CUSTOMER, PhasePlan, Plan, need, step, thought};
use super::text::both;
use crate::model::{MapStyle, NeedSort};

pub(super) fn plan() -> &'static Plan {
    &PLAN
}

pub(super) static PLAN: Plan = Plan {
    style: MapStyle::Map,
    lanes: CORE_LANES,
    places: USUAL,
    personas: ONE_CUSTOMER,
    phases: &[AWARENESS, EXPLORATION, CHOICE, USE, LOOKING_AGAIN],
};

const AWARENESS: PhasePlan = PhasePlan {
    name: both("Bewustwording", "Awareness"),
    about: both("Ik merk dat er iets moet veranderen.", "I notice that something has to change."),
    steps: &[
        step(
            both("Ik merk dat ik iets nodig heb", "I notice that I need something"),
            &[],
            &[
                thought("Zo gaat het niet langer.", "It cannot go on like this."),
                need(NeedSort::Inspiration, "Wat kan ik eraan doen?", "What can I do about it?"),
            ],
        ),
        step(
            both("Ik hoor over een oplossing", "I hear about a solution"),
            &[Place::People, Place::Social],
            &[
                thought("Zou dat iets voor mij zijn?", "Could that be something for me?"),
                need(NeedSort::Product, "Wat is het precies?", "What is it exactly?"),
            ],
        ),
    ],
};

const EXPLORATION: PhasePlan = PhasePlan {
    name: both("Oriëntatie", "Exploration"),
    about: both("Ik zoek uit wat er is.", "I find out what there is."),
    steps: &[
        step(
            both("Ik zoek wat er te koop is", "I look up what there is to buy"),
            &[Place::Search, Place::Web],
            &[
                thought("Er is zoveel. Waar begin ik?", "There is so much. Where do I start?"),
                need(NeedSort::Product, "Wat past bij mij?", "What suits me?"),
            ],
        ),
        step(
            both("Ik vergelijk een paar opties", "I compare a few options"),
            &[Place::Web, Place::Review],
            &[
                thought("Waar zit het verschil in?", "What makes the difference?"),
                need(
                    NeedSort::Price,
                    "Wat kost het alles bij elkaar?",
                    "What does it cost in all?",
                ),
            ],
        ),
    ],
};

const CHOICE: PhasePlan = PhasePlan {
    name: both("Keuze", "Choice"),
    about: both("Ik kies en koop.", "I choose and buy."),
    steps: &[
        step(
            both("Ik vraag om advies", "I ask for advice"),
            &[Place::Shop, Place::Phone, Place::Chat],
            &[
                thought("Begrijpen ze wat ik zoek?", "Do they understand what I want?"),
                need(NeedSort::Trust, "Kan ik op ze rekenen?", "Can I count on them?"),
            ],
        ),
        step(
            both("Ik kies en betaal", "I choose and pay"),
            &[Place::Shop, Place::Web],
            &[
                thought("Hopelijk kies ik goed.", "I hope this is the right choice."),
                need(NeedSort::Delivery, "Wanneer heb ik het?", "When will I have it?"),
            ],
        ),
    ],
};

const USE: PhasePlan = PhasePlan {
    name: both("Gebruik", "Use"),
    about: both("Ik heb het, en leer ermee leven.", "I have it, and learn to live with it."),
    steps: &[
        step(
            both("Ik krijg wat ik kocht", "I get what I bought"),
            &[Place::Shop, Place::Email],
            &[
                thought("Eindelijk, daar is het.", "There it is at last."),
                need(NeedSort::Service, "Wat moet ik als eerste doen?", "What do I do first?"),
            ],
        ),
        step(
            both("Ik leer ermee omgaan", "I learn to use it"),
            &[],
            &[
                thought("Hoe werkt dit ook alweer?", "How does this work again?"),
                need(NeedSort::Service, "Waar vind ik uitleg?", "Where do I find instructions?"),
            ],
        ),
        step(
            both("Ik vraag om hulp", "I ask for help"),
            &[Place::Phone, Place::Chat],
            &[
                thought("Fijn als iemand nu meedenkt.", "It would be good if someone helped now."),
                need(NeedSort::Service, "Hoe snel word ik geholpen?", "How soon will I be helped?"),
            ],
        ),
    ],
};

const LOOKING_AGAIN: PhasePlan = PhasePlan {
    name: both("Heroriëntatie", "Looking again"),
    about: both("Ik vertel erover en kijk verder.", "I tell others and look further."),
    steps: &[
        step(
            both("Ik vertel erover", "I tell others about it"),
            &[Place::People, Place::Review],
            &[
                thought("Dit moeten anderen weten.", "Others should know this."),
                need(NeedSort::Other, "Doen ze iets met wat ik zeg?", "Do they act on what I say?"),
            ],
        ),
        step(
            both("Ik bekijk of ik opnieuw koop", "I consider buying again"),
            &[Place::Email, Place::Web],
            &[
                thought("Weer hier, of eens ergens anders?", "Here again, or somewhere else?"),
                need(NeedSort::Inspiration, "Wat is er nieuw?", "What is new?"),
            ],
        ),
    ],
};
