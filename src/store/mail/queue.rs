//! What mail is to be sent to whom: only to people with something to answer that somebody asks for.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::domain::{CampaignId, MailKind};
use crate::store::campaigns::has_answered;
use crate::store::{Reading, StoreError, Writing, execute, on};

/// That a skill which the work of the invited person `i` asks for is not answered since `$fresh`, on `$day`.
macro_rules! has_something_to_answer {
    ($fresh:literal, $day:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM engagement e
                JOIN skill s ON s.retired_at IS NULL
                    AND (EXISTS (SELECT 1 FROM role_skill x WHERE x.role_id = e.role_id AND x.skill_id = s.id)
                        OR EXISTS (SELECT 1 FROM need_skill y
                            JOIN need n ON n.id = y.need_id AND n.removed_at IS NULL
                            JOIN initiative t ON t.id = n.initiative_id
                            WHERE y.skill_id = s.id AND n.role_id = e.role_id
                                AND t.status IN ('planning', 'staffing', 'running', 'on_hold') AND t.ends_on >= ",
            $day,
            "))
                WHERE e.person_id = i.person_id
                    AND (e.valid_from IS NULL OR e.valid_from <= ",
            $day,
            ") AND (e.valid_to IS NULL OR e.valid_to >= ",
            $day,
            ") AND NOT EXISTS (SELECT 1 FROM assessment b
                        WHERE b.person_id = i.person_id AND b.skill_id = s.id AND b.source = 'own'
                            AND b.assessed_on >= ",
            $fresh,
            " AND NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = b.id)))"
        )
    };
}

/// That the person of this column has an address, is not to be left alone, and chose this.
macro_rules! wants {
    ($person:literal, $choice:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM person p WHERE p.id = ",
            $person,
            " AND p.email IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM use_restriction r WHERE r.person_id = ",
            $person,
            ")
            AND COALESCE((SELECT m.choice FROM mail_choice m WHERE m.person_id = ",
            $person,
            "), 'instant') = '",
            $choice,
            "'"
        )
    };
}

const IS_QUEUED: &str =
    "SELECT COUNT(*) FROM (SELECT 1 FROM mail WHERE kind = $1 AND mark = $2 LIMIT 1) AS one";

/// `$1` the kind, `$2` the mark, `$3` now, `$4` the campaign, `$5` what is answered before is stale, `$6` the day.
const FOR_CAMPAIGN: &str = concat!(
    "INSERT INTO mail (kind, person_id, campaign_id, mark, state, tries, next_try_at, queued_at)
    SELECT $1, i.person_id, c.id, $2, 'queued', 0, $3, $3
    FROM campaign_invite i
    JOIN campaign c ON c.id = i.campaign_id
    WHERE c.id = $4 AND c.state = 'sent' AND NOT ",
    has_answered!(),
    " AND ",
    wants!("i.person_id", "instant"),
    " AND ",
    has_something_to_answer!("$5", "$6"),
    " ON CONFLICT (person_id, kind, mark) DO NOTHING"
);

/// `$1` the week, `$2` now, `$3` what is answered before is stale, `$4` the day.
const DIGESTS: &str = concat!(
    "INSERT INTO mail (kind, person_id, mark, state, tries, next_try_at, queued_at)
    SELECT DISTINCT 'digest', i.person_id, $1, 'queued', 0, $2, $2
    FROM campaign_invite i
    JOIN campaign c ON c.id = i.campaign_id
    WHERE c.state = 'sent' AND c.deadline >= $4 AND NOT ",
    has_answered!(),
    " AND ",
    wants!("i.person_id", "weekly"),
    " AND ",
    has_something_to_answer!("$3", "$4"),
    " ON CONFLICT (person_id, kind, mark) DO NOTHING"
);

/// What waits and is to be sent no more: who it is to has turned it off or answered, or the campaign is over.
const DROP: &str = concat!(
    "UPDATE mail SET state = 'dropped'
    WHERE state = 'queued' AND (
        EXISTS (SELECT 1 FROM use_restriction r WHERE r.person_id = mail.person_id)
        OR EXISTS (SELECT 1 FROM mail_choice m WHERE m.person_id = mail.person_id AND m.choice = 'off')
        OR (campaign_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM campaign_invite i
            JOIN campaign c ON c.id = i.campaign_id
            WHERE c.id = mail.campaign_id AND i.person_id = mail.person_id AND c.state = 'sent' AND NOT ",
    has_answered!(),
    ")))"
);

/// Whether mail of this kind and mark is there already, for anybody.
pub async fn is_queued(reading: &mut Reading, kind: MailKind, mark: &str) -> Result<bool, StoreError> {
    reading.must_reach_everybody()?;
    let found: i64 = on!(reading, connection => sqlx::query_scalar(IS_QUEUED)
        .bind(kind.word()).bind(mark).fetch_one(connection).await)?;
    Ok(found > 0)
}

/// Queues mail to the people of a campaign who have not answered, who want it at once, and who have something to answer:
/// what they said before `fresh` is stale. How many.
pub async fn queue_for_campaign(
    writing: &mut Writing,
    campaign: CampaignId,
    (kind, mark): (MailKind, &str),
    fresh: Date,
) -> Result<u64, StoreError> {
    writing.must_reach_everybody()?;
    let (now, day) = (writing.at().to_sqlx(), writing.day().to_sqlx());
    Ok(execute!(
        writing,
        sqlx::query(FOR_CAMPAIGN)
            .bind(kind.word())
            .bind(mark)
            .bind(now)
            .bind(campaign.0)
            .bind(fresh.to_sqlx())
            .bind(day)
    )?)
}

/// The same for who wants it once a week.
pub async fn queue_digests(writing: &mut Writing, week: &str, fresh: Date) -> Result<u64, StoreError> {
    writing.must_reach_everybody()?;
    let (now, day) = (writing.at().to_sqlx(), writing.day().to_sqlx());
    Ok(execute!(writing, sqlx::query(DIGESTS).bind(week).bind(now).bind(fresh.to_sqlx()).bind(day))?)
}

/// Takes out of the queue what is to be sent no more. How many.
pub async fn drop_what_is_over(writing: &mut Writing) -> Result<u64, StoreError> {
    writing.must_reach_everybody()?;
    Ok(execute!(writing, sqlx::query(DROP))?)
}
