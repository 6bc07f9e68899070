//! Every sentence, read in both languages.

use super::*;
use crate::events::findings::{Observation, Unseen, What};

#[track_caller]
fn check(finding: Finding, nl: &str, en: &str) {
    assert_eq!((NL.sentence)(&finding, Unit::Customers), nl);
    assert_eq!((EN.sentence)(&finding, Unit::Customers), en);
}

fn share(hits: u64, of: u64) -> Share {
    Share { hits, of }
}

fn observation(what: What, here: Share, elsewhere: Share) -> Observation {
    Observation { what, counted: Counted::Cases, here, elsewhere, median_seconds: None }
}

#[test]
fn a_change_says_when_what_and_how_much() {
    let error = What::Has("payment_error".into());
    let chat = What::Has("support_chat".into());
    let of_visits = |what| Observation {
        counted: Counted::Visits,
        ..observation(what, share(95, 627), share(0, 2978))
    };
    // 2024-05-19 to the end of 2024-06-07.
    let period = Period { from: 1_716_076_800_000, until: 1_717_804_800_000 };
    check(
        Finding::Changed { period, what: of_visits(error), also: vec![of_visits(chat)] },
        "Van 19 mei 2024 tot en met 7 juni 2024 kwam “payment_error” vaker voor: bij 95 van de 627 bezoeken (15%), daarbuiten 0%. Ook kwam “support_chat” vaker voor.",
        "From 19 May 2024 to 7 June 2024, “payment_error” occurred more often: in 95 of 627 visits (15%), at other times 0%. Also, “support_chat” occurred more often.",
    );
}

#[test]
fn a_difference_says_which_way() {
    check(
        Finding::Differs(observation(What::Converts, share(126, 1295), share(344, 2310))),
        "In deze groep werd je doel minder vaak gehaald: bij 126 van de 1.295 klanten (9,7%), in de rest 15%.",
        "In this group your goal was reached less often: in 126 of 1,295 customers (9.7%), in the rest 15%.",
    );
    check(
        Finding::Differs(observation(
            What::Next("a".into(), "b".into()),
            share(9, 10),
            share(1, 19),
        )),
        "In deze groep kwam direct na “a” vaker “b”: bij 9 van de 10 klanten, in de rest 1 van de 19.",
        "In this group “b” came right after “a” more often: in 9 of 10 customers, in the rest 1 of 19.",
    );
    let slower = Observation {
        median_seconds: Some([259_200.0, 7200.0]),
        ..observation(What::Slower("order".into()), share(80, 100), share(20, 100))
    };
    check(
        Finding::Differs(slower),
        "In deze groep duurde het na “order” langer tot er iets volgde: meestal 3 dagen, in de rest 2 uur.",
        "In this group it took longer after “order” until something followed: mostly 3 days, in the rest 2 hours.",
    );
    check(
        Finding::Differs(observation(What::Ends("cart".into()), share(1, 4000), share(399, 400))),
        "In deze groep was “cart” minder vaak het laatste: bij 1 van de 4.000 klanten (<0,1%), in de rest >99%.",
        "In this group “cart” was the last thing less often: in 1 of 4,000 customers (<0.1%), in the rest >99%.",
    );
    check(
        Finding::Differs(observation(What::Reaches("Koop".into()), share(30, 40), share(10, 40))),
        "In deze groep werd “Koop” vaker bereikt: bij 30 van de 40 klanten (75%), in de rest 25%.",
        "In this group “Koop” was reached more often: in 30 of 40 customers (75%), in the rest 25%.",
    );
}

#[test]
fn the_map_against_what_happened() {
    check(
        Finding::Skipped { phase: "Keuze".into(), cases: share(965, 1002) },
        "965 van de 1.002 klanten (96%) slaan “Keuze” over.",
        "965 of 1,002 customers (96%) skip “Keuze”.",
    );
    check(
        Finding::StepBack { from: "Koop".into(), to: "Keuze".into(), cases: share(40, 80) },
        "40 van de 80 klanten (50%) gaan van “Koop” terug naar “Keuze”.",
        "40 of 80 customers (50%) go back from “Koop” to “Keuze”.",
    );
    check(
        Finding::OtherOrder { earlier: "A".into(), later: "B".into(), cases: share(7, 9) },
        "7 van de 9 klanten die in “A” en “B” komen, beginnen met “B”; op de kaart is het andersom.",
        "7 of 9 customers who come to “A” and “B” begin with “B”; on the map it is the other way round.",
    );
    check(
        Finding::NotOnMap { name: "home".into(), cases: share(586, 600) },
        "“home” staat niet op de kaart, maar komt voor bij 586 van de 600 klanten (98%).",
        "“home” is not on the map, but occurs with 586 of 600 customers (98%).",
    );
    check(
        Finding::NeverSeen { step: "Ik pas".into(), why: Unseen::NoneOccurred },
        "“Ik pas” staat op de kaart, maar kwam niet één keer voor.",
        "“Ik pas” is on the map, but did not occur once.",
    );
    check(
        Finding::NeverSeen { step: "Ik pas".into(), why: Unseen::NoEventNamed },
        "“Ik pas” staat op de kaart, maar deze gegevens kunnen de stap niet laten zien.",
        "“Ik pas” is on the map, but this data cannot show the step.",
    );
}

#[test]
fn where_customers_wait_and_leave() {
    check(
        Finding::DropOff { place: "Betalen".into(), lost: share(161, 632), average: 0.124 },
        "Bij “Betalen” stoppen er meer dan gemiddeld: 161 van de 632 klanten (25%), gemiddeld 12%.",
        "At “Betalen” more stop than on average: 161 of 632 customers (25%), on average 12%.",
    );
    check(
        Finding::Waiting { place: "Levering".into(), cases: 1312, median_seconds: 345_600.0 },
        "Na “Levering” duurt het bij de helft langer dan 4 dagen tot er iets volgt; 1.312 klanten kwamen hier.",
        "After “Levering” half of them take longer than 4 days until something follows; 1,312 customers came here.",
    );
}
