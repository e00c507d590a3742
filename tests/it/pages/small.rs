//! Pages of registers made for one question each.

use axum::http::StatusCode;
use innsats::domain::{
    AssessmentRecord, AssessmentSource, EmployeeRecord, Level, Percent, PersonNumber, Rating, RoleCode,
    RoleRecord, RoleSkillRecord, SkillCode, SkillKind, SkillRecord, SkillRelation, UnitCode, UnitRecord,
};
use innsats::store::{Database, Keyed, Row, Writing, assessments};
use jiff::civil::date;

use super::site::Site;
use crate::database::on_both;
use crate::door::{entry, write};

async fn insert<R: Keyed>(writing: &mut Writing, records: &[R]) {
    let rows: Vec<_> = records.iter().map(|record| Row { record, source: None }).collect();
    R::insert(writing, &rows).await.unwrap();
}

fn unit(code: &str, name: &str, parent: Option<&str>) -> UnitRecord {
    UnitRecord {
        code: UnitCode::parse(code).unwrap(),
        name: name.to_owned(),
        parent: parent.and_then(UnitCode::parse),
        manager: None,
        cost_centre: None,
    }
}

fn skill_named(code: &str, name: &str) -> SkillRecord {
    SkillRecord {
        code: SkillCode::parse(code).unwrap(),
        name: name.to_owned(),
        name_nn: None,
        name_en: None,
        kind: SkillKind::Skill,
        group: None,
        esco_uri: None,
        description_en: None,
    }
}

fn employee(number: usize, name: (&str, &str), unit: &str) -> EmployeeRecord {
    EmployeeRecord {
        number: PersonNumber::parse(&number.to_string()).unwrap(),
        ordinal: 1,
        first_name: name.0.to_owned(),
        last_name: name.1.to_owned(),
        email: None,
        unit: UnitCode::parse(unit).unwrap(),
        position_code: None,
        position_title: None,
        role: None,
        styrk08: None,
        esco_uri: None,
        manager: None,
        form: None,
        percent: Percent::FULL,
        weekly_hours: None,
        from: None,
        to: None,
        nus_level: None,
        nus_field: None,
        development: Percent::from_hundredths(2000).unwrap(),
        lendable: true,
        workplace: None,
        updated_on: None,
    }
}

/// Appends a person's own rating of the skill K1.
async fn rate(writing: &mut Writing, number: usize, level: i64) {
    let rated = AssessmentRecord {
        person: PersonNumber::parse(&number.to_string()).unwrap(),
        skill: SkillCode::parse("K1").unwrap(),
        rating: Rating::Level(Level::new(level).unwrap()),
        interest: None,
        source: AssessmentSource::Own,
        confirmed: false,
        assessed_on: date(2025, 1, 1),
    };
    let rows = [Row { record: &rated, source: None }];
    assessments::append(writing, &rows).await.unwrap();
}

/// Makes a register of these people, who all hold the skill K1 at the level given for each.
async fn register(database: &Database, people: &[((&str, &str), &str, i64)]) -> Site {
    let mut writing = write(database).await;
    insert(&mut writing, &[unit("A", "Rådhuset", None), unit("B", "Lite kontor", Some("A"))]).await;
    insert(&mut writing, &[skill_named("K1", "kart")]).await;
    for (number, (name, unit, level)) in people.iter().enumerate() {
        insert(&mut writing, &[employee(100 + number, *name, unit)]).await;
        rate(&mut writing, 100 + number, *level).await;
    }
    writing.commit(entry()).await.unwrap();
    Site::on(database)
}

#[tokio::test]
async fn small_groups_are_hidden_and_cannot_be_worked_out() {
    on_both(async |database| {
        let people: Vec<_> = (0..9)
            .map(|at| (("Kari", "Øy"), if at < 7 { "A" } else { "B" }, if at < 7 { 3 } else { 4 }))
            .collect();
        let site = register(&database, &people).await;
        let skill = site.get("/kompetanse").await.attributes("tbody th a", "href").remove(0);
        let levels = site.get(&skill).await.all("caption#holders ~ tbody td.number");
        assert_eq!(
            levels,
            ["0", "0", "Vernet", "Vernet", "0"],
            "7 at level 3 would give the 2 at level 4 away"
        );
        let units = site.get("/enheter").await;
        assert_eq!(units.all("tbody tr:nth-child(1) td:nth-child(5)"), ["100 %"]);
        assert_eq!(units.all("tbody tr:nth-child(2) td:nth-child(5)"), ["Vernet"]);
        assert!(!site.get(&format!("{skill}.csv")).await.text().contains(";2"));
    })
    .await;
}

#[tokio::test]
async fn a_unit_shows_how_much_of_what_its_roles_require_its_people_hold() {
    on_both(async |database| {
        let mut writing = write(&database).await;
        let (role, skill_code) = (RoleCode::parse("R1").unwrap(), SkillCode::parse("K1").unwrap());
        let titled = RoleRecord {
            code: role.clone(),
            title: "Rådgiver".to_owned(),
            ks_code: None,
            styrk08: None,
            styrk08_name: None,
            esco_occupation: None,
            esco_uri: None,
        };
        let (skill, level) = (skill_code.clone(), Level::new(3).unwrap());
        let asked = RoleSkillRecord { role: role.clone(), skill, relation: SkillRelation::Essential, level };
        insert(&mut writing, &[unit("A", "Rådhuset", None), unit("B", "Lite kontor", Some("A"))]).await;
        insert(&mut writing, &[skill_named("K1", "kart")]).await;
        insert(&mut writing, &[titled]).await;
        insert(&mut writing, &[asked]).await;
        // Four of eight hold it at level 3; one has said nothing.
        for (number, level) in
            [Some(3), Some(4), Some(5), Some(3), Some(2), Some(1), Some(0), None].iter().enumerate()
        {
            let of_unit = if number < 6 { "A" } else { "B" };
            let person = employee(100 + number, ("Kari", "Øy"), of_unit);
            insert(&mut writing, &[EmployeeRecord { role: Some(role.clone()), ..person }]).await;
            if let Some(level) = level {
                rate(&mut writing, 100 + number, *level).await;
            }
        }
        writing.commit(entry()).await.unwrap();
        let site = Site::on(&database);
        let units = site.get("/enheter").await.attributes("tbody th a", "href");
        assert_eq!(site.get(&units[0]).await.all(".figure .value").last().unwrap(), "50 %");
        assert_eq!(site.get(&units[1]).await.all(".figure .value").last().unwrap(), "Vernet");
    })
    .await;
}

#[tokio::test]
async fn names_are_shown_as_they_are_and_never_run() {
    on_both(async |database| {
        let site = register(&database, &[(("=1+1", "<script>alert(1)</script>"), "A", 3)]).await;
        let list = site.get("/ansatte").await;
        assert!(list.all("script").is_empty());
        assert_eq!(list.all("tbody th"), ["<script>alert(1)</script>, =1+1"]);
        let person = list.attributes("tbody th a", "href").remove(0);
        assert_eq!(site.get(&person).await.all("h1"), ["=1+1 <script>alert(1)</script>"]);
        let file = site.get("/ansatte.csv").await.text();
        assert!(file.contains(";'=1+1;"), "a spreadsheet must not calculate a name: {file}");
        let asked = site.get("/ansatte?sok=%22%3E%3Cscript%3E").await;
        assert!(asked.all("script").is_empty());
        assert_eq!(asked.attributes("#sok", "value"), ["\"><script>"]);
    })
    .await;
}

/// Hebrew: it runs from right to left, and would take the signs around it along.
const RIGHT_TO_LEFT: &str = "\u{5d0}\u{5d1}\u{5d9}";

/// Texts with a name that runs from right to left which nothing keeps apart from what stands around it.
fn not_kept_apart(page: &str) -> Vec<String> {
    let page = scraper::Html::parse_document(page);
    let texts = page
        .tree
        .nodes()
        .filter(|node| node.value().as_text().is_some_and(|text| text.contains(RIGHT_TO_LEFT)));
    let is_apart = |element: &scraper::node::Element| {
        ["bdi", "title", "option"].contains(&element.name()) || element.attr("dir").is_some()
    };
    let alone =
        texts.filter(|text| !text.ancestors().any(|above| above.value().as_element().is_some_and(is_apart)));
    alone.filter_map(|text| text.value().as_text().map(|text| text.to_string())).collect()
}

#[tokio::test]
async fn names_that_run_from_right_to_left_are_kept_apart_from_the_page() {
    on_both(async |database| {
        let mut writing = write(&database).await;
        let role = RoleCode::parse("R1").unwrap();
        let titled = RoleRecord {
            code: role.clone(),
            title: RIGHT_TO_LEFT.to_owned(),
            ks_code: None,
            styrk08: None,
            styrk08_name: None,
            esco_occupation: None,
            esco_uri: None,
        };
        insert(&mut writing, &[unit("A", RIGHT_TO_LEFT, None), unit("B", RIGHT_TO_LEFT, Some("A"))]).await;
        insert(&mut writing, &[skill_named("K1", RIGHT_TO_LEFT)]).await;
        insert(&mut writing, &[titled]).await;
        let person = EmployeeRecord {
            role: Some(role),
            position_title: Some(RIGHT_TO_LEFT.to_owned()),
            workplace: Some(RIGHT_TO_LEFT.to_owned()),
            manager: PersonNumber::parse("100"),
            ..employee(100, (RIGHT_TO_LEFT, RIGHT_TO_LEFT), "B")
        };
        insert(&mut writing, &[person]).await;
        rate(&mut writing, 100, 3).await;
        writing.commit(entry()).await.unwrap();
        let site = Site::on(&database);
        for list in ["/ansatte", "/enheter", "/kompetanse"] {
            let page = site.get(list).await;
            let mut paths = page.attributes("tbody th a", "href");
            assert!(!paths.is_empty(), "{list}");
            paths.push(list.to_owned());
            for path in paths {
                assert_eq!(not_kept_apart(&site.get(&path).await.text()), Vec::<String>::new(), "{path}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_old_rating_should_be_updated() {
    on_both(async |database| {
        let site = register(&database, &[(("Åse", "Ås"), "A", 3)]).await;
        let person = site.get("/ansatte?sok=%C3%A5s").await.attributes("tbody th a", "href").remove(0);
        assert_eq!(site.get(&person).await.all(".tags li"), ["Bør oppdateres"]);
    })
    .await;
}

#[tokio::test]
async fn figures_follow_the_content() {
    on_both(async |database| {
        let site = register(&database, &[(("Åse", "Ås"), "A", 3)]).await;
        assert_eq!(site.get("/enheter").await.all("tbody tr:nth-child(1) td.number").remove(0), "1");
        let mut writing = write(&database).await;
        insert(&mut writing, &[employee(500, ("Nils", "Ny"), "B")]).await;
        writing.commit(entry()).await.unwrap();
        assert_eq!(site.get("/enheter").await.all("tbody tr:nth-child(1) td.number").remove(0), "2");
    })
    .await;
}

#[tokio::test]
async fn an_empty_register_says_what_to_do() {
    on_both(async |database| {
        let site = Site::on(&database);
        for path in ["/", "/ansatte", "/enheter", "/kompetanse", "/tiltak", "/bemanning", "/gap", "/import"] {
            let page = site.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert_eq!(page.all("h1").len(), 1, "{path}");
            assert!(page.all("table").is_empty(), "{path}");
        }
        assert!(site.get("/").await.all("pre").concat().contains("innsats import"));
        assert!(site.get("/gap").await.all("pre").concat().contains("innsats staff --from 2026-11"));
    })
    .await;
}
