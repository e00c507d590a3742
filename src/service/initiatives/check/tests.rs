//! What is typed, and what is told of it.

use super::*;

fn draft(texts: &[(&str, &str)]) -> Draft {
    let texts = texts.iter().map(|(field, text)| ((*field).to_owned(), (*text).to_owned())).collect();
    Draft { texts, ..Draft::default() }
}

fn wrong(draft: &Draft) -> Vec<(Page, String, Wrong)> {
    let faults = check(draft, None).unwrap_err();
    faults.into_iter().map(|fault| (fault.page, fault.field, fault.wrong)).collect()
}

#[test]
fn an_empty_draft_is_told_what_it_lacks_page_by_page() {
    let fields: Vec<String> = wrong(&draft(&[])).into_iter().map(|(_, field, _)| field).collect();
    assert_eq!(fields, ["navn", "eier", "mal", "hvem", "gevinsteier", "behov", "start", "slutt"]);
}

#[test]
fn what_cannot_be_read_is_told_with_its_bounds() {
    let draft = draft(&[
        ("gevinst", "mye"),
        ("ekstern", "120"),
        ("minst", "5"),
        ("hoyst", "3"),
        ("start", "01.02.2027"),
        ("slutt", "31.12.2026"),
    ]);
    let wrong = wrong(&draft);
    let of = |field: &str| wrong.iter().find(|(_, one, _)| one == field).map(|(.., wrong)| *wrong);
    assert_eq!(of("gevinst"), Some(Wrong::NoNumber(0, 100_000_000_000)));
    assert_eq!(of("ekstern"), Some(Wrong::NoNumber(0, 100)));
    assert_eq!(of("hoyst"), Some(Wrong::LeastAboveMost));
    assert_eq!(of("slutt"), Some(Wrong::EndsFirst));
}

#[test]
fn a_need_outside_the_days_of_its_initiative_is_told() {
    let mut draft = draft(&[("start", "01.12.2026"), ("slutt", "30.06.2027")]);
    let number = draft.add_need(None, Vec::new()).unwrap();
    let need = draft.need_mut(number).unwrap();
    for (field, text) in [("tittel", "Leder"), ("andel", "50"), ("til", "31.12.2027")] {
        need.texts.insert(field.to_owned(), text.to_owned());
    }
    assert!(wrong(&draft).contains(&(Page::Need(number), "til".to_owned(), Wrong::Outside)));
}
