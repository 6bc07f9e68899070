//! For shop and webshop, in four phases.

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
    phases: &[INSPIRATION, EXPLORATION, PURCHASE, FEEDBACK],
};

const INSPIRATION: PhasePlan = PhasePlan {
    name: both("Inspiratie", "Inspiration"),
    about: both("Ik zie iets en krijg er zin in.", "I see something and start to want it."),
    steps: &[
        step(
            both("Ik zie iets moois", "I see something beautiful"),
            &[Place::Social, Place::Shop, Place::Leaflet],
            &[
                thought("Dat wil ik ook.", "I want that too."),
                need(NeedSort::Inspiration, "Waar is dit te koop?", "Where can I buy this?"),
            ],
        ),
        step(
            both("Ik praat erover met bekenden", "I talk about it with friends"),
            &[Place::People],
            &[
                thought("Wat zouden zij kiezen?", "What would they choose?"),
                need(NeedSort::Trust, "Wie heeft er ervaring mee?", "Who has experience with it?"),
            ],
        ),
    ],
};

const EXPLORATION: PhasePlan = PhasePlan {
    name: both("Oriëntatie", "Exploration"),
    about: both("Ik zoek waar ik het koop.", "I look for where to buy it."),
    steps: &[
        step(
            both("Ik zoek een winkel in de buurt", "I look for a shop nearby"),
            &[Place::Search],
            &[
                thought("Zijn ze nu open?", "Are they open now?"),
                need(NeedSort::Availability, "Ligt het op voorraad?", "Is it in stock?"),
            ],
        ),
        step(
            both("Ik bekijk het op internet", "I look at it online"),
            &[Place::Web, Place::Review],
            &[
                thought("Lijkt het in het echt ook zo?", "Does it look like this in real life?"),
                need(NeedSort::Product, "Welke maat en kleur zijn er?", "Which sizes and colours?"),
            ],
        ),
        step(
            both("Ik loop de winkel in", "I walk into the shop"),
            &[Place::Shop],
            &[
                thought("Waar moet ik zijn?", "Where do I have to be?"),
                need(NeedSort::Service, "Wie kan mij helpen?", "Who can help me?"),
            ],
        ),
    ],
};

const PURCHASE: PhasePlan = PhasePlan {
    name: both("Aankoop", "Purchase"),
    about: both("Ik probeer, kies en betaal.", "I try, choose and pay."),
    steps: &[
        step(
            both("Ik probeer het uit", "I try it"),
            &[Place::Shop],
            &[
                thought("Past dit bij mij?", "Does this suit me?"),
                need(NeedSort::Price, "Is het dit waard?", "Is it worth this much?"),
            ],
        ),
        step(
            both("Ik reken af", "I pay"),
            &[Place::Shop, Place::Web],
            &[
                thought("Lekker snel klaar.", "Nice and quick."),
                need(NeedSort::Returns, "Kan ik het nog ruilen?", "Can I still exchange it?"),
            ],
        ),
    ],
};

const FEEDBACK: PhasePlan = PhasePlan {
    name: both("Feedback", "Feedback"),
    about: both("Ik gebruik het en vind er iets van.", "I use it and form an opinion."),
    steps: &[
        step(
            both("Ik gebruik het thuis", "I use it at home"),
            &[],
            &[
                thought("Thuis ziet het er anders uit.", "It looks different at home."),
                need(NeedSort::Service, "Hoe houd ik het mooi?", "How do I keep it nice?"),
            ],
        ),
        step(
            both("Ik breng iets terug", "I take something back"),
            &[Place::Shop, Place::Phone],
            &[
                thought("Als ze maar niet moeilijk doen.", "I hope they make no fuss."),
                need(NeedSort::Returns, "Wat moet ik meenemen?", "What do I have to bring?"),
            ],
        ),
        step(
            both("Ik laat weten wat ik vind", "I say what I think of it"),
            &[Place::Review, Place::Email],
            &[
                thought("Anderen hebben hier iets aan.", "This may help others."),
                need(NeedSort::Other, "Wat gebeurt ermee?", "What happens with it?"),
            ],
        ),
    ],
};
