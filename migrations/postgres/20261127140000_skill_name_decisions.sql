-- What somebody decided about a skill name that no skill has, who, and why. The version tells whether somebody else
-- decided meanwhile.
ALTER TABLE unmapped_skill ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE unmapped_skill ADD COLUMN decision TEXT CHECK (decision IN ('mapped', 'alias', 'passed_over'));
ALTER TABLE unmapped_skill ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE unmapped_skill ADD COLUMN decided_at TIMESTAMPTZ;
ALTER TABLE unmapped_skill ADD COLUMN decided_by TEXT;
UPDATE unmapped_skill SET decision = 'mapped' WHERE mapped_skill_id IS NOT NULL;
