//! Checks that need more than one row or file: references, circles, skill names, the same key in two files.

mod beside;
mod by_hand;
mod circle;
mod desk;
mod positions;
mod skill_names;

use std::collections::{HashMap, HashSet};

use self::desk::{Codes, Desk, codes, judge, readmit, refuse_other_zeros};
use self::skill_names::SkillNames;
use super::sets::{
    Absences, Allocations, ConsultantSkills, Consultants, EmployeeSkills, Employees, Initiatives, NeedSkills,
    Needs, RoleSkills, Roles, Skills, Units,
};
use super::{IssueCode, Known, ReadFile};
use crate::domain::{
    AllocationCode, DataSet, EmployeeRecord, InitiativeCode, NeedCode, PersonKind, PersonNumber, RoleCode,
    SkillCode, SourceLine, UnitCode,
};

/// Checks all files of one import together, and against what is stored.
///
/// Rows that refer to nothing go from the records to the errors, in dependency order: a row that refers to a
/// refused row is refused too. Files that are not part of the import are not needed. Of rows with the same key in
/// several files, those of the first file count.
pub fn check(files: &mut [ReadFile], known: &Known) {
    let units = check_units(files, known);
    readmit::<Roles>(files);
    refuse_other_zeros::<Roles, RoleCode>(files, "code", known.roles.iter(), |role| &role.code);
    let roles = codes::<Roles, RoleCode>(files, known.roles.iter(), |role| &role.code, RoleCode::parse);
    let skills = check_skills(files, known);
    let mut names = SkillNames::new(files, known, &skills);
    judge::<RoleSkills>(files, |desk, row| {
        desk.refer("role", &row.role, &roles);
        names.settle(desk, &mut row.skill, &skills);
    });
    names.finish::<RoleSkills>(files);

    let employees = check_employees(files, known, &units, &roles);
    warn_of_unknown_unit_managers(files, &employees);
    judge::<EmployeeSkills>(files, |desk, row| {
        desk.refer("person", &row.person, &employees);
        names.settle(desk, &mut row.skill, &skills);
    });
    names.finish::<EmployeeSkills>(files);
    let consultants = check_consultants(files, known, &units, &roles, &employees);
    judge::<ConsultantSkills>(files, |desk, row| {
        desk.refer("person", &row.person, &consultants);
        names.settle(desk, &mut row.skill, &skills);
    });
    names.finish::<ConsultantSkills>(files);

    let initiatives = check_initiatives(files, known, &units);
    let needs = check_needs(files, known, &initiatives, &roles);
    judge::<NeedSkills>(files, |desk, row| {
        desk.refer("need", &row.need, &needs);
        names.settle(desk, &mut row.skill, &skills);
    });
    names.finish::<NeedSkills>(files);
    by_hand::need_skills(files, known);
    check_allocations(files, known, &initiatives, &needs, [&employees, &consultants]);
    readmit::<Absences>(files);
    judge::<Absences>(files, |desk, row| desk.refer("person", &row.person, &employees));

    beside::compare(files, known);
    for file in files {
        // What is refused is looked at again anyway.
        let refused: HashSet<SourceLine> = file.errors.iter().map(|issue| issue.line).collect();
        file.restore_values(|code| {
            matches!(code, IssueCode::UnknownReference { .. } | IssueCode::ReferenceRefused { .. })
        });
        file.warnings.retain(|issue| !refused.contains(&issue.line));
        file.errors.sort_by_key(|issue| issue.line);
        file.warnings.sort_by_key(|issue| issue.line);
    }
}

fn check_units(files: &mut [ReadFile], known: &Known) -> Codes<UnitCode> {
    readmit::<Units>(files);
    refuse_other_zeros::<Units, UnitCode>(files, "code", known.units.keys(), |unit| &unit.code);
    judge::<Units>(files, |desk, row| {
        // Some systems write the top's own code above it.
        if row.parent.as_ref() == Some(&row.code) {
            desk.warning("parent", row.code.as_str(), IssueCode::OwnParent);
            row.parent = None;
        }
    });
    let mut above: HashMap<UnitCode, UnitCode> = parents(known.units.iter());
    let stated = desk::records::<Units>(files).map(|row| (&row.record.code, &row.record.parent));
    for (unit, parent) in stated {
        match parent {
            Some(parent) => above.insert(unit.clone(), parent.clone()),
            None => above.remove(unit),
        };
    }
    let circles = circle::find(&above);
    judge::<Units>(files, |desk, row| {
        if let Some(path) = circles.path_from(&row.code) {
            desk.error(
                "parent",
                row.parent.as_ref().map_or("", UnitCode::as_str),
                IssueCode::UnitCircle { path },
            );
        }
    });
    loop {
        let all = codes::<Units, UnitCode>(files, known.units.keys(), |unit| &unit.code, UnitCode::parse);
        let mut refused = false;
        judge::<Units>(files, |desk, row| {
            let Some(parent) = &row.parent else { return };
            refused |= !all.has(parent);
            desk.refer("parent", parent, &all);
        });
        if !refused {
            return all;
        }
    }
}

fn parents<'k, C: Clone + Eq + std::hash::Hash + 'k>(
    stored: impl Iterator<Item = (&'k C, &'k Option<C>)>,
) -> HashMap<C, C> {
    stored.filter_map(|(code, parent)| Some((code.clone(), parent.clone()?))).collect()
}

fn check_skills(files: &mut [ReadFile], known: &Known) -> Codes<SkillCode> {
    readmit::<Skills>(files);
    refuse_other_zeros::<Skills, SkillCode>(files, "code", known.skills.iter(), |skill| &skill.code);
    let mut uris: HashMap<String, SkillCode> = HashMap::new();
    judge::<Skills>(files, |desk, row| {
        let Some(uri) = &row.esco_uri else { return };
        match uris.get(uri) {
            Some(first) => desk.error("esco_uri", uri, IssueCode::EscoUriTaken { code: first.clone() }),
            None => drop(uris.insert(uri.clone(), row.code.clone())),
        }
    });
    refuse_taken_addresses(files, known);
    codes::<Skills, SkillCode>(files, known.skills.iter(), |skill| &skill.code, SkillCode::parse)
}

/// An address in ESCO is one skill's: of a skill that is stored, unless these files give that one another.
fn refuse_taken_addresses(files: &mut [ReadFile], known: &Known) {
    let given: HashMap<SkillCode, Option<String>> = desk::records::<Skills>(files)
        .map(|row| (row.record.code.clone(), row.record.esco_uri.clone()))
        .collect();
    judge::<Skills>(files, |desk, row| {
        let Some((uri, owner)) = row.esco_uri.as_ref().and_then(|uri| known.esco_uris.get_key_value(uri))
        else {
            return;
        };
        let keeps = given.get(owner).is_none_or(|given| given.as_ref() == Some(uri));
        let is_merged = known.merged_skills.get(owner) == Some(&row.code);
        if *owner != row.code && keeps && !is_merged {
            desk.error("esco_uri", uri, IssueCode::EscoUriTaken { code: owner.clone() });
        }
    });
}

fn check_employees(
    files: &mut [ReadFile],
    known: &Known,
    units: &Codes<UnitCode>,
    roles: &Codes<RoleCode>,
) -> Codes<PersonNumber> {
    readmit::<Employees>(files);
    refuse_other_zeros::<Employees, PersonNumber>(files, "number", known.employees.keys(), |row| &row.number);
    judge::<Employees>(files, |desk, row| {
        desk.refer("unit", &row.unit, units);
        if let Some(role) = &row.role {
            desk.refer("role", role, roles);
        }
        if row.manager.as_ref() == Some(&row.number) {
            desk.error("manager", row.number.as_str(), IssueCode::OwnManager);
        }
        if known.consultants.contains(&row.number) {
            desk.error("number", row.number.as_str(), IssueCode::WrongPersonKind);
        }
    });
    let manager = |positions: &[EmployeeRecord]| positions.first().and_then(|first| first.manager.clone());
    let mut above: HashMap<PersonNumber, PersonNumber> =
        known.employees.iter().filter_map(|(number, all)| Some((number.clone(), manager(all)?))).collect();
    for row in desk::records::<Employees>(files).filter(|row| row.record.ordinal == 1) {
        match &row.record.manager {
            Some(manager) => above.insert(row.record.number.clone(), manager.clone()),
            None => above.remove(&row.record.number),
        };
    }
    let circles = circle::find(&above);
    judge::<Employees>(files, |desk, row| {
        let Some(manager) = row.manager.as_ref().filter(|_| row.ordinal == 1) else { return };
        if let Some(path) = circles.path_from(&row.number) {
            desk.error("manager", manager.as_str(), IssueCode::ManagerCircle { path });
        }
    });
    refuse_whole_people(files);
    let employees = codes::<Employees, PersonNumber>(
        files,
        known.employees.keys(),
        |employee| &employee.number,
        PersonNumber::parse,
    );
    judge::<Employees>(files, |desk, row| {
        // A manager whose own row is refused is kept: that row will be corrected and imported.
        if let Some(manager) = row.manager.take_if(|manager| employees.is_unheard_of(manager)) {
            let known = employees.with_other_zeros(&manager).map(ToString::to_string);
            let code = known.map_or(IssueCode::UnknownManager, |known| IssueCode::OtherZeros { known });
            desk.warning("manager", manager.as_str(), code);
        }
    });
    positions::match_stored(files, &known.employees);
    employees
}

/// Positions are numbered in the file's order: with one of them refused, the others would take its place.
fn refuse_whole_people(files: &mut [ReadFile]) {
    let mut refused: HashMap<PersonNumber, SourceLine> = HashMap::new();
    for file in files.iter().filter(|file| file.data_set == DataSet::Employees) {
        // A row that contradicts an earlier one is no position of its own.
        let contradicts = |code: &IssueCode| {
            matches!(
                code,
                IssueCode::ConflictingDuplicate { .. }
                    | IssueCode::NumberOfAnotherPerson { .. }
                    | IssueCode::ConflictWithOtherFile
            )
        };
        let keys = file.refused_keys(|code| !contradicts(code)).into_iter();
        refused.extend(keys.filter_map(|(line, key)| Some((PersonNumber::parse(&key)?, line))));
    }
    judge::<Employees>(files, |desk, row| {
        if let Some(line) = refused.get(&row.number) {
            desk.error("number", row.number.as_str(), IssueCode::OtherPositionRefused { line: *line });
        }
    });
}

/// Units come before employees, so an unknown manager is kept, and only said where there are employees at all.
fn warn_of_unknown_unit_managers(files: &mut [ReadFile], employees: &Codes<PersonNumber>) {
    if employees.is_empty() {
        return;
    }
    judge::<Units>(files, |desk, row| {
        if let Some(manager) = row.manager.as_ref().filter(|manager| employees.is_unheard_of(manager)) {
            desk.warning("manager", manager.as_str(), IssueCode::UnknownUnitManager);
        }
    });
}

fn check_consultants(
    files: &mut [ReadFile],
    known: &Known,
    units: &Codes<UnitCode>,
    roles: &Codes<RoleCode>,
    employees: &Codes<PersonNumber>,
) -> Codes<PersonNumber> {
    readmit::<Consultants>(files);
    refuse_other_zeros::<Consultants, PersonNumber>(files, "number", known.consultants.iter(), |row| {
        &row.number
    });
    judge::<Consultants>(files, |desk, row| {
        if let Some(unit) = &row.unit {
            desk.refer("unit", unit, units);
        }
        if let Some(role) = &row.role {
            desk.refer("role", role, roles);
        }
        if employees.has(&row.number) {
            desk.error("number", row.number.as_str(), IssueCode::WrongPersonKind);
        }
    });
    codes::<Consultants, PersonNumber>(
        files,
        known.consultants.iter(),
        |consultant| &consultant.number,
        PersonNumber::parse,
    )
}

fn check_initiatives(
    files: &mut [ReadFile],
    known: &Known,
    units: &Codes<UnitCode>,
) -> Codes<InitiativeCode> {
    readmit::<Initiatives>(files);
    refuse_other_zeros::<Initiatives, InitiativeCode>(files, "code", known.initiatives.keys(), |row| {
        &row.code
    });
    judge::<Initiatives>(files, |desk, row| desk.refer("owner", &row.owner, units));
    by_hand::initiatives(files, known);
    codes::<Initiatives, InitiativeCode>(
        files,
        known.initiatives.keys(),
        |initiative| &initiative.code,
        InitiativeCode::parse,
    )
}

fn check_needs(
    files: &mut [ReadFile],
    known: &Known,
    initiatives: &Codes<InitiativeCode>,
    roles: &Codes<RoleCode>,
) -> Codes<NeedCode> {
    readmit::<Needs>(files);
    refuse_other_zeros::<Needs, NeedCode>(files, "code", known.needs.keys(), |row| &row.code);
    let mut window_of = known.initiatives.clone();
    window_of.extend(
        desk::records::<Initiatives>(files)
            .map(|row| (row.record.code.clone(), (row.record.start, row.record.end))),
    );
    judge::<Needs>(files, |desk, row| {
        desk.refer("initiative", &row.initiative, initiatives);
        if let Some((start, end)) = window_of.get(&row.initiative).copied()
            && (row.from < start || row.to > end)
        {
            let field = if row.from < start { "from" } else { "to" };
            desk.warning(field, row.code.as_str(), IssueCode::OutsideInitiative { start, end });
        }
        if let Some(role) = &row.role {
            desk.refer("role", role, roles);
        }
    });
    by_hand::needs(files, known);
    codes::<Needs, NeedCode>(files, known.needs.keys(), |need| &need.code, NeedCode::parse)
}

fn check_allocations(
    files: &mut [ReadFile],
    known: &Known,
    initiatives: &Codes<InitiativeCode>,
    needs: &Codes<NeedCode>,
    [employees, consultants]: [&Codes<PersonNumber>; 2],
) {
    readmit::<Allocations>(files);
    refuse_other_zeros::<Allocations, AllocationCode>(files, "code", known.allocations.iter(), |row| {
        &row.code
    });
    let mut initiative_of: HashMap<NeedCode, InitiativeCode> = known.needs.clone();
    initiative_of.extend(
        desk::records::<Needs>(files).map(|row| (row.record.code.clone(), row.record.initiative.clone())),
    );
    judge::<Allocations>(files, |desk: &mut Desk<'_>, row| {
        if known.decided.contains(&row.code) {
            desk.error("code", row.code.as_str(), IssueCode::DecidedHere);
        }
        desk.refer("need", &row.need, needs);
        desk.refer("initiative", &row.initiative, initiatives);
        if initiative_of.get(&row.need).is_some_and(|initiative| *initiative != row.initiative) {
            desk.error("initiative", row.initiative.as_str(), IssueCode::NeedOfOtherInitiative);
        }
        let (people, others) = match row.person_kind {
            PersonKind::Employee => (employees, consultants),
            PersonKind::Consultant => (consultants, employees),
        };
        if !people.has(&row.person) && others.has(&row.person) {
            desk.error("person", row.person.as_str(), IssueCode::WrongPersonKind);
        } else {
            desk.refer("person", &row.person, people);
        }
    });
}
