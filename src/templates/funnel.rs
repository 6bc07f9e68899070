//! A sales funnel with unpacking and returns.

use super::place::Place;
use super::plan::{CORE_LANES, ONE_CUSTOMER, PhasePlan, Plan, need, step, thought};
use super::text::both;
use crate::model::{MapStyle, NeedSort};

pub(super) fn plan() -> &'static Plan {
    &PLAN
}

pub(super) static PLAN: Plan = Plan {
    style: MapStyle::Map,
    lanes: CORE_LANES,
    places: &[
        Place::Web,
        Place::Search,
        Place::Compare,
        Place::Social,
        Place::Review,
        Place::Email,
        Place::Sms,
        Place::Chat,
        Place::Courier,
        Place::People,
        Place::Leaflet,
        Place::Video,
    ],
    personas: ONE_CUSTOMER,
    phases: &[AWARENESS, RESEARCH, PURCHASE, UNPACKING, RETURN],
};

const AWARENESS: PhasePlan = PhasePlan {
    name: both("Bewustzijn", "Awareness"),
    about: both("Ik zie jullie voor het eerst.", "I see you for the first time."),
    steps: &[
        step(
            both("Ik zie een bericht", "I see a post"),
            &[Place::Social, Place::Video],
            &[
                thought("Wie zijn dat?", "Who are they?"),
                need(NeedSort::Product, "Wat verkopen ze?", "What do they sell?"),
            ],
        ),
        step(
            both("Ik klik door", "I click through"),
            &[Place::Web],
            &[
                thought("Even kijken.", "Let me have a look."),
                need(NeedSort::Trust, "Is dit een echte winkel?", "Is this a real shop?"),
            ],
        ),
    ],
};

const RESEARCH: PhasePlan = PhasePlan {
    name: both("Onderzoek", "Research"),
    about: both("Ik zoek uit of het klopt.", "I find out whether it is right for me."),
    steps: &[
        step(
            both("Ik lees wat anderen vinden", "I read what others think"),
            &[Place::Review, Place::People],
            &[
                thought("Zijn die beoordelingen echt?", "Are those reviews real?"),
                need(NeedSort::Trust, "Wat ging er wel eens mis?", "What went wrong for others?"),
            ],
        ),
        step(
            both("Ik vergelijk prijzen", "I compare prices"),
            &[Place::Compare, Place::Search],
            &[
                thought("Ergens anders is het goedkoper.", "It is cheaper somewhere else."),
                need(NeedSort::Price, "Wat komt er nog bij?", "What is added later?"),
            ],
        ),
    ],
};

const PURCHASE: PhasePlan = PhasePlan {
    name: both("Aankoop", "Purchase"),
    about: both("Ik bestel en wacht.", "I order and wait."),
    steps: &[
        step(
            both("Ik vul mijn mandje", "I fill my basket"),
            &[Place::Web, Place::Chat],
            &[
                thought("Heb ik nu alles?", "Do I have everything?"),
                need(NeedSort::Availability, "Is alles op voorraad?", "Is everything in stock?"),
            ],
        ),
        step(
            both("Ik betaal", "I pay"),
            &[Place::Web],
            &[
                thought("Moet ik echt een account maken?", "Do I really need an account?"),
                need(NeedSort::Returns, "Kan ik het terugsturen?", "Can I send it back?"),
            ],
        ),
        step(
            both("Ik wacht op mijn pakket", "I wait for my parcel"),
            &[Place::Email, Place::Sms],
            &[
                thought("Komt het nog vandaag?", "Will it come today?"),
                need(NeedSort::Delivery, "Waar is mijn pakket?", "Where is my parcel?"),
            ],
        ),
    ],
};

const UNPACKING: PhasePlan = PhasePlan {
    name: both("Uitpakken", "Unpacking"),
    about: both("Ik zie het voor het eerst echt.", "I see it for real for the first time."),
    steps: &[
        step(
            both("Ik maak het pakket open", "I open the parcel"),
            &[Place::Courier],
            &[
                thought("Spannend.", "Exciting."),
                need(NeedSort::Product, "Is dit wat ik bestelde?", "Is this what I ordered?"),
            ],
        ),
        step(
            both("Ik probeer het uit", "I try it out"),
            &[],
            &[
                thought("Het valt mee. Of tegen?", "Better than I thought. Or worse?"),
                need(NeedSort::Service, "Hoe werkt het?", "How does it work?"),
            ],
        ),
    ],
};

const RETURN: PhasePlan = PhasePlan {
    name: both("Retour", "Return"),
    about: both("Ik stuur iets terug, of houd het.", "I send something back, or keep it."),
    steps: &[
        step(
            both("Ik meld een retour aan", "I register a return"),
            &[Place::Web, Place::Email],
            &[
                thought("Hopelijk kost dit weinig tijd.", "I hope this takes little time."),
                need(NeedSort::Returns, "Wie betaalt het terugsturen?", "Who pays for the return?"),
            ],
        ),
        step(
            both("Ik geef het pakket mee", "I hand over the parcel"),
            &[Place::Courier],
            &[
                thought("Nu is het uit mijn handen.", "It is out of my hands now."),
                need(NeedSort::Trust, "Krijg ik een bewijs?", "Do I get a receipt?"),
            ],
        ),
        step(
            both("Ik krijg mijn geld terug", "I get my money back"),
            &[Place::Email],
            &[
                thought("Netjes geregeld.", "Well handled."),
                need(NeedSort::Returns, "Wanneer staat het op mijn rekening?", "When is it paid?"),
            ],
        ),
    ],
};
