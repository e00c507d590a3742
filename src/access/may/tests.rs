use super::*;
use crate::access::{Reach, Responsibility, Role};
use crate::domain::UnitId;

const KARI: PersonId = PersonId(7);

fn reaches(actor: &Actor, action: Action) -> Vec<Reach> {
    may(actor, action, Subject::Anybody)
        .map_or_else(|_| Vec::new(), |allowed| allowed.scope().reaches.iter().copied().collect())
}

fn user<const N: usize>(roles: [Role; N]) -> Actor {
    Actor::user("Kari", roles).being(KARI)
}

#[test]
fn an_employee_sees_names_of_all_and_levels_of_themselves() {
    let allowed = may(&user([Role::Employee]), Action::SeePeople, Subject::Anybody).expect("all see names");
    assert!(allowed.scope().is_everybody());
    assert!(allowed.fields().of(Field::Name).is_everybody());
    let levels = allowed.fields().of(Field::Levels);
    assert!(!levels.is_everybody());
    assert_eq!(levels.own(), Some(KARI));
}

#[test]
fn a_leader_reaches_their_units_and_themselves() {
    let units = [UnitId(3)].into();
    let leader = user([Role::Employee, Role::Leader])
        .answering_for(Responsibility { units, ..Responsibility::default() });
    let allowed = may(&leader, Action::SeeProfiles, Subject::Anybody).expect("a leader sees profiles");
    assert_eq!(allowed.scope().units().collect::<Vec<_>>(), [UnitId(3)]);
    assert_eq!(allowed.scope().own(), Some(KARI));
    assert_eq!(reaches(&leader, Action::ConfirmSkills), [Reach::Units]);
}

#[test]
fn nobody_judges_themselves_whatever_their_role() {
    let everything =
        user(Role::ALL.map(|role| if role == Role::Administrator { Role::Leader } else { role }));
    for action in Action::ALL.iter().copied().filter(|action| action.judges()) {
        assert_eq!(may(&everything, action, Subject::Person(KARI)), Err(Denial::OwnCase(action)));
        let candidates = [PersonId(1), KARI].into();
        assert_eq!(may(&everything, action, Subject::People(&candidates)), Err(Denial::OwnCase(action)));
        assert!(may(&everything, action, Subject::Person(PersonId(1))).is_ok(), "{action}");
    }
}

#[test]
fn who_runs_the_system_gains_no_content_by_a_second_role() {
    let alone = user([Role::Administrator, Role::Employee]);
    let also = user([Role::Administrator, Role::Employee, Role::Personnel, Role::Leader, Role::Operator]);
    for action in Action::ALL {
        assert_eq!(reaches(&also, *action), reaches(&alone, *action), "{action}");
    }
    let broken = reaches(&alone.breaking_glass(), Action::SeeProfiles);
    assert_eq!(broken, [Reach::Own, Reach::All]);
}

#[test]
fn personnel_say_why_before_they_see_a_profile_of_somebody_else() {
    let personnel = user([Role::Employee, Role::Personnel]);
    assert_eq!(reaches(&personnel, Action::SeeProfiles), [Reach::Own]);
    let asked = may(&personnel, Action::SeeNamedGap, Subject::Anybody);
    assert_eq!(asked, Err(Denial::NeedsPurpose(Action::SeeNamedGap)));
    let stated = personnel.with_purpose("søknad om tilrettelegging");
    assert_eq!(reaches(&stated, Action::SeeProfiles), [Reach::Own, Reach::All]);
}

#[test]
fn a_representative_sees_sums_and_rules_and_nobodys_levels() {
    let representative = user([Role::Representative]);
    let allowed = may(&representative, Action::SeePeople, Subject::Anybody).expect("all see names");
    assert_eq!(allowed.fields().of(Field::Levels).own(), Some(KARI));
    assert!(!allowed.fields().of(Field::Levels).has(Reach::Aggregates));
    assert_eq!(reaches(&representative, Action::SeeGap), [Reach::Aggregates]);
    assert_eq!(reaches(&representative, Action::SeeImports), [Reach::Aggregates]);
}

#[test]
fn the_operator_sees_all_and_confirms_nothing() {
    let operator = Actor::operator("root");
    let allowed = may(&operator, Action::Import, Subject::Anybody).expect("commands import");
    assert!(allowed.scope().is_everybody() && allowed.fields().are_all());
    assert_eq!(
        may(&operator, Action::ConfirmSkills, Subject::Anybody),
        Err(Denial::NotGranted(Action::ConfirmSkills))
    );
}
