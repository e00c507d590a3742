-- What somebody says about their education. What HR says stands in `education`, which an import writes anew.
CREATE TABLE stated_education (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    nus_level INTEGER CHECK (nus_level BETWEEN 0 AND 9),
    nus_field INTEGER CHECK (nus_field BETWEEN 0 AND 9),
    completed_year INTEGER CHECK (completed_year BETWEEN 1900 AND 2200)
) STRICT;
CREATE INDEX stated_education_person ON stated_education (person_id);

CREATE TABLE spoken_language (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    -- As it is searched.
    language_search TEXT NOT NULL,
    proficiency TEXT NOT NULL CHECK (proficiency IN ('basic', 'good', 'fluent', 'native')),
    UNIQUE (person_id, language_search)
) STRICT;
CREATE INDEX spoken_language_search ON spoken_language (language_search);
