//! How a reader's language says the words of the trade, numbers and dates.

use std::borrow::Borrow;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::domain::{
    AbsenceKind, AllocationStatus, AssessmentSource, DataSet, Demand, EmploymentForm, InitiativeStatus,
    Interest, Level, Money, Month, Percent, Rating, SkillKind, SkillRelation,
};
use crate::export::Cell;
use crate::store::views::Names;
use crate::store::views::person::{Education, Engagement};
use crate::wording::{Language, Texts, texts};

/// A language with its texts. Methods take values or references to them, as templates have them.
#[derive(Clone, Copy, Debug)]
pub struct Speech {
    /// The language.
    pub language: Language,
    /// Its texts.
    pub texts: &'static Texts,
}

/// Words, and the language they are in where it is not the page's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The words.
    pub words: String,
    /// The `lang` attribute; empty where the words are in the page's language.
    pub lang: &'static str,
}

impl Speech {
    /// The reader of `language`.
    pub fn of(language: Language) -> Self {
        Self { language, texts: texts(language) }
    }

    /// `1 234`
    pub fn number(&self, number: impl Borrow<i64>) -> String {
        let number = *number.borrow();
        self.language.number(number)
    }

    /// `1 234` of a length.
    pub fn count(&self, count: usize) -> String {
        self.language.count(count)
    }

    /// `4,5`
    pub fn decimal(&self, number: f64) -> String {
        self.language.decimal(number, 1)
    }

    /// `47,5 %`
    pub fn percent(&self, share: impl Borrow<Percent>) -> String {
        let share = *share.borrow();
        self.language.percent(share)
    }

    /// `12 %` of 3 of 25; a dash where there is nothing to take a part of.
    pub fn part(&self, part: i64, whole: i64) -> String {
        if whole == 0 { "–".to_owned() } else { self.language.ratio(part as f64 / whole as f64) }
    }

    /// Full-time equivalents, of hundredths of a per cent of full time: `4,5`.
    pub fn full_time(&self, hundredths: impl Borrow<i64>) -> String {
        let hundredths = *hundredths.borrow();
        self.language.decimal(hundredths as f64 / 10_000.0, 1)
    }

    /// `24. nov. 2026`
    pub fn date(&self, date: impl Borrow<Date>) -> String {
        let date = *date.borrow();
        self.language.date(date)
    }

    /// `24. nov. 2026 – 3. mars 2027`
    pub fn dates(&self, from: impl Borrow<Date>, to: impl Borrow<Date>) -> String {
        self.language.dates(*from.borrow(), *to.borrow())
    }

    /// The same where there may be no end: `siden 24. nov. 2026`.
    pub fn dates_from(&self, from: impl Borrow<Date>, to: impl Borrow<Option<Date>>) -> String {
        match *to.borrow() {
            Some(to) => self.dates(from, to),
            None => fl!(self.texts, "amounts-since", date = self.date(from)),
        }
    }

    /// `24. nov. 2026 kl. 18.32`
    pub fn time(&self, at: impl Borrow<Timestamp>) -> String {
        let at = *at.borrow();
        self.language.time(at)
    }

    /// `18.32`
    pub fn clock(&self, at: impl Borrow<Timestamp>) -> String {
        self.language.clock(*at.borrow())
    }

    /// `nov. 2026`
    pub fn month(&self, month: impl Borrow<Month>) -> String {
        let month = *month.borrow();
        self.language.month(month)
    }

    /// `nov.–des. 2026`
    pub fn months(&self, first: impl Borrow<Month>, last: impl Borrow<Month>) -> String {
        self.language.months(*first.borrow(), *last.borrow())
    }

    /// `1 148 kr`
    pub fn money(&self, money: impl Borrow<Money>) -> String {
        let money = *money.borrow();
        self.language.money(money)
    }

    /// A name in the reader's language where there is one.
    pub fn name(&self, names: &Names) -> Named {
        let by_preference = match self.language {
            Language::En => [(&names.en, ""), (&names.nb, "nb"), (&names.nn, "nn")],
            Language::Nb => [(&names.nb, ""), (&names.nn, "nn"), (&names.en, "en")],
            Language::Nn => [(&names.nn, ""), (&names.nb, "nb"), (&names.en, "en")],
        };
        by_preference
            .into_iter()
            .find_map(|(name, lang)| name.clone().map(|words| Named { words, lang }))
            .unwrap_or_else(|| Named { words: names.code.clone(), lang: "" })
    }

    /// A count of people, or that they are too few to show.
    pub fn shown(&self, count: impl Into<Option<i64>>) -> String {
        count.into().map_or_else(|| fl!(self.texts, "page-hidden"), |count| self.number(count))
    }

    /// The same in a file.
    pub fn shown_cell(&self, count: impl Into<Option<i64>>) -> Cell {
        count.into().map_or_else(|| Cell::Text(fl!(self.texts, "page-hidden")), Cell::Whole)
    }

    /// The title of a position.
    pub fn position(&self, engagement: &Engagement) -> String {
        let title = engagement.title.clone().or_else(|| engagement.role.clone());
        title.unwrap_or_else(|| fl!(self.texts, "page-position"))
    }

    /// Education in a line: title, level, field and year, as far as they are known.
    pub fn education(&self, education: &Education) -> String {
        let parts = [
            education.title.clone(),
            education.level.map(|level| self.nus_level(level)),
            education.field.map(|field| self.nus_field(field)),
            education.completed_on.map(|day| day.year().to_string()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// A level's name: `Selvstendig`.
    pub fn level(&self, level: impl Borrow<Level>) -> String {
        let level = *level.borrow();
        match level.get() {
            0 => fl!(self.texts, "page-level-0"),
            1 => fl!(self.texts, "page-level-1"),
            2 => fl!(self.texts, "page-level-2"),
            3 => fl!(self.texts, "page-level-3"),
            4 => fl!(self.texts, "page-level-4"),
            _ => fl!(self.texts, "page-level-5"),
        }
    }

    /// What somebody at a level does, as the person would say it.
    pub fn level_means(&self, level: impl Borrow<Level>) -> String {
        match level.borrow().get() {
            0 => fl!(self.texts, "page-level-0-means"),
            1 => fl!(self.texts, "page-level-1-means"),
            2 => fl!(self.texts, "page-level-2-means"),
            3 => fl!(self.texts, "page-level-3-means"),
            4 => fl!(self.texts, "page-level-4-means"),
            _ => fl!(self.texts, "page-level-5-means"),
        }
    }

    /// A level with its number: `3 Selvstendig`.
    pub fn numbered_level(&self, level: impl Borrow<Level>) -> String {
        let level = *level.borrow();
        format!("{} {}", level.get(), self.level(level))
    }

    /// A rating: a level, or one of the answers that are none.
    pub fn rating(&self, rating: impl Borrow<Rating>) -> String {
        let rating = *rating.borrow();
        match rating {
            Rating::Level(level) => self.numbered_level(level),
            Rating::NotRelevant => fl!(self.texts, "page-rating-not-relevant"),
            Rating::Unknown => fl!(self.texts, "page-rating-unknown"),
        }
    }

    /// Interest in words.
    pub fn interest(&self, interest: impl Borrow<Interest>) -> String {
        let interest = *interest.borrow();
        match interest.get() {
            0 => fl!(self.texts, "page-interest-0"),
            1 => fl!(self.texts, "page-interest-1"),
            2 => fl!(self.texts, "page-interest-2"),
            3 => fl!(self.texts, "page-interest-3"),
            4 => fl!(self.texts, "page-interest-4"),
            _ => fl!(self.texts, "page-interest-5"),
        }
    }

    /// Where an assessment comes from.
    pub fn source(&self, source: impl Borrow<AssessmentSource>) -> String {
        let source = *source.borrow();
        match source {
            AssessmentSource::Own => fl!(self.texts, "page-source-own"),
            AssessmentSource::Manager => fl!(self.texts, "page-source-manager"),
            AssessmentSource::Import => fl!(self.texts, "page-source-import"),
            AssessmentSource::Evidence => fl!(self.texts, "page-source-evidence"),
        }
    }

    /// The form of an employment.
    pub fn form(&self, form: impl Borrow<EmploymentForm>) -> String {
        let form = *form.borrow();
        match form {
            EmploymentForm::Permanent => fl!(self.texts, "page-form-permanent"),
            EmploymentForm::Temporary => fl!(self.texts, "page-form-temporary"),
            EmploymentForm::Substitute => fl!(self.texts, "page-form-substitute"),
            EmploymentForm::Engagement => fl!(self.texts, "page-form-engagement"),
        }
    }

    /// Holiday or leave.
    pub fn absence(&self, kind: impl Borrow<AbsenceKind>) -> String {
        let kind = *kind.borrow();
        match kind {
            AbsenceKind::Holiday => fl!(self.texts, "page-absence-holiday"),
            AbsenceKind::Leave => fl!(self.texts, "page-absence-leave"),
        }
    }

    /// Whether promised work binds.
    pub fn allocation(&self, status: impl Borrow<AllocationStatus>) -> String {
        let status = *status.borrow();
        match status {
            AllocationStatus::Confirmed => fl!(self.texts, "page-allocation-confirmed"),
            AllocationStatus::Proposed => fl!(self.texts, "page-allocation-proposed"),
        }
    }

    /// How far an initiative has come.
    pub fn status(&self, status: impl Borrow<InitiativeStatus>) -> String {
        let status = *status.borrow();
        match status {
            InitiativeStatus::Idea => fl!(self.texts, "page-status-idea"),
            InitiativeStatus::Concept => fl!(self.texts, "page-status-concept"),
            InitiativeStatus::Planning => fl!(self.texts, "page-status-planning"),
            InitiativeStatus::Staffing => fl!(self.texts, "page-status-staffing"),
            InitiativeStatus::Running => fl!(self.texts, "page-status-running"),
            InitiativeStatus::OnHold => fl!(self.texts, "page-status-on-hold"),
            InitiativeStatus::Closed => fl!(self.texts, "page-status-closed"),
        }
    }

    /// What kind of competence a skill is.
    pub fn kind(&self, kind: impl Borrow<SkillKind>) -> String {
        let kind = *kind.borrow();
        match kind {
            SkillKind::Skill => fl!(self.texts, "page-kind-skill"),
            SkillKind::Knowledge => fl!(self.texts, "page-kind-knowledge"),
            SkillKind::Language => fl!(self.texts, "page-kind-language"),
            SkillKind::Attitude => fl!(self.texts, "page-kind-attitude"),
        }
    }

    /// Whether a role needs a skill or is helped by it.
    pub fn relation(&self, relation: impl Borrow<SkillRelation>) -> String {
        let relation = *relation.borrow();
        match relation {
            SkillRelation::Essential => fl!(self.texts, "page-relation-essential"),
            SkillRelation::Optional => fl!(self.texts, "page-relation-optional"),
        }
    }

    /// Must or should.
    pub fn must(&self, must: impl Borrow<bool>) -> String {
        let must = *must.borrow();
        if must { fl!(self.texts, "page-must") } else { fl!(self.texts, "page-should") }
    }

    /// Yes or no.
    pub fn yes_no(&self, yes: impl Borrow<bool>) -> String {
        let yes = *yes.borrow();
        if yes { fl!(self.texts, "page-yes") } else { fl!(self.texts, "page-no") }
    }

    /// How much a need asks for: `2 personer à 50 %` or `150 %, kan deles`.
    pub fn demand(&self, demand: impl Borrow<Demand>) -> String {
        let demand = *demand.borrow();
        match demand {
            Demand::Heads { heads, share } => {
                fl!(self.texts, "page-demand-heads", heads = i64::from(heads), share = self.percent(share))
            }
            Demand::Share { amount } => fl!(self.texts, "page-demand-share", amount = self.percent(amount)),
        }
    }

    /// A level of NUS2000.
    pub fn nus_level(&self, level: i64) -> String {
        match level {
            0 => fl!(self.texts, "page-nus-level-0"),
            1 => fl!(self.texts, "page-nus-level-1"),
            2 => fl!(self.texts, "page-nus-level-2"),
            3 => fl!(self.texts, "page-nus-level-3"),
            4 => fl!(self.texts, "page-nus-level-4"),
            5 => fl!(self.texts, "page-nus-level-5"),
            6 => fl!(self.texts, "page-nus-level-6"),
            7 => fl!(self.texts, "page-nus-level-7"),
            8 => fl!(self.texts, "page-nus-level-8"),
            _ => fl!(self.texts, "page-nus-unknown"),
        }
    }

    /// A field of NUS2000.
    pub fn nus_field(&self, field: i64) -> String {
        match field {
            0 => fl!(self.texts, "page-nus-field-0"),
            1 => fl!(self.texts, "page-nus-field-1"),
            2 => fl!(self.texts, "page-nus-field-2"),
            3 => fl!(self.texts, "page-nus-field-3"),
            4 => fl!(self.texts, "page-nus-field-4"),
            5 => fl!(self.texts, "page-nus-field-5"),
            6 => fl!(self.texts, "page-nus-field-6"),
            7 => fl!(self.texts, "page-nus-field-7"),
            8 => fl!(self.texts, "page-nus-field-8"),
            _ => fl!(self.texts, "page-nus-unknown"),
        }
    }

    /// What a file of a data set holds.
    pub fn data_set(&self, set: impl Borrow<DataSet>) -> String {
        let set = *set.borrow();
        match set {
            DataSet::Units => fl!(self.texts, "page-set-units"),
            DataSet::Roles => fl!(self.texts, "page-set-roles"),
            DataSet::Skills => fl!(self.texts, "page-set-skills"),
            DataSet::RoleSkills => fl!(self.texts, "page-set-role-skills"),
            DataSet::Employees => fl!(self.texts, "page-set-employees"),
            DataSet::EmployeeSkills => fl!(self.texts, "page-set-employee-skills"),
            DataSet::Consultants => fl!(self.texts, "page-set-consultants"),
            DataSet::ConsultantSkills => fl!(self.texts, "page-set-consultant-skills"),
            DataSet::Initiatives => fl!(self.texts, "page-set-initiatives"),
            DataSet::Needs => fl!(self.texts, "page-set-needs"),
            DataSet::NeedSkills => fl!(self.texts, "page-set-need-skills"),
            DataSet::Allocations => fl!(self.texts, "page-set-allocations"),
            DataSet::Absences => fl!(self.texts, "page-set-absences"),
        }
    }
}
