-- What the letters say, and what people decided about it.
--
-- Archive proper, append-only and in the ledger: decision with its values, and work_assignment, by
-- which two prints become editions of one work.
--
-- Derived: finding and what follows it. The rules that find citations and facts make these rows
-- from a reading and from the decisions; `rebuild` makes them again. Their numbers follow from the
-- revision: revision × 10,000,000 + ordinal, so that the same letter gets the same rows.

-- Archive proper -----------------------------------------------------------------------------

CREATE TABLE decision (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  edition_id INTEGER NOT NULL REFERENCES edition (id),
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  previous_id INTEGER UNIQUE REFERENCES decision (id),
  subject TEXT NOT NULL CHECK (subject IN ('fact', 'header', 'heading', 'signatory')),
  action TEXT NOT NULL
    CHECK (action IN ('confirmed', 'corrected', 'rejected', 'added', 'retracted')),
  field TEXT NOT NULL CHECK (field <> ''),
  section_path TEXT,
  block_ordinal INTEGER,
  note_number TEXT,
  text_start INTEGER,
  text_end INTEGER,
  quote TEXT NOT NULL,
  sentence TEXT,
  by TEXT,
  why TEXT,
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'),
  CONSTRAINT span_has_both_ends CHECK ((text_start IS NULL) = (text_end IS NULL)),
  CONSTRAINT span_is_not_empty
    CHECK (text_start IS NULL OR (0 <= text_start AND text_start < text_end)),
  CONSTRAINT facts_have_a_place
    CHECK (subject <> 'fact' OR (text_start IS NOT NULL AND sentence IS NOT NULL))
) STRICT;
CREATE INDEX decision_edition ON decision (edition_id);
CREATE INDEX decision_revision ON decision (revision_id);

CREATE TABLE decision_value (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  side TEXT NOT NULL CHECK (side IN ('before', 'after')),
  field TEXT NOT NULL CHECK (field <> ''),
  value TEXT NOT NULL,
  UNIQUE (decision_id, side, field)
) STRICT;

CREATE TABLE work_assignment (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  edition_id INTEGER NOT NULL REFERENCES edition (id),
  work_id INTEGER NOT NULL REFERENCES work (id),
  by TEXT,
  why TEXT,
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX work_assignment_edition ON work_assignment (edition_id);
CREATE INDEX work_assignment_work ON work_assignment (work_id);

-- Derived ------------------------------------------------------------------------------------

CREATE INDEX header_date ON header (date);
CREATE INDEX revision_supplied_date ON revision (supplied_date) WHERE supplied_date IS NOT NULL;

CREATE TABLE finding (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  finder TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

CREATE TABLE citation (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  target TEXT NOT NULL,
  number TEXT,
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  is_relative INTEGER NOT NULL CHECK (is_relative IN (0, 1)),
  page TEXT,
  title TEXT,
  same_as INTEGER,
  section_id INTEGER NOT NULL REFERENCES section (id),
  block_id INTEGER REFERENCES block (id),
  note_id INTEGER REFERENCES note (id),
  text_start INTEGER NOT NULL CHECK (text_start >= 0),
  text_end INTEGER NOT NULL CHECK (text_end > text_start),
  resolution TEXT NOT NULL
    CHECK (resolution IN ('resolved', 'missing', 'mismatch', 'ambiguous', 'external')),
  resolved_edition_id INTEGER REFERENCES edition (id),
  message TEXT,
  UNIQUE (revision_id, ordinal)
) STRICT;
CREATE INDEX citation_number ON citation (number) WHERE number IS NOT NULL;
CREATE INDEX citation_date ON citation (date) WHERE date IS NOT NULL;
CREATE INDEX citation_section ON citation (section_id);
CREATE INDEX citation_block ON citation (block_id) WHERE block_id IS NOT NULL;
CREATE INDEX citation_note ON citation (note_id) WHERE note_id IS NOT NULL;
CREATE INDEX citation_resolved ON citation (resolved_edition_id)
  WHERE resolved_edition_id IS NOT NULL;

CREATE TABLE fact (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  qualifier TEXT CHECK (qualifier IN ('exact', 'max', 'min', 'about', 'range')),
  value INTEGER,
  value_max INTEGER,
  unit TEXT CHECK (unit IN ('people', 'cents', 'pieces', 'percent', 'months', 'days')),
  from_day TEXT CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  until_day TEXT CHECK (until_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  year INTEGER,
  is_imprecise INTEGER NOT NULL CHECK (is_imprecise IN (0, 1)),
  quote TEXT NOT NULL CHECK (quote <> ''),
  section_id INTEGER NOT NULL REFERENCES section (id),
  block_id INTEGER REFERENCES block (id),
  note_id INTEGER REFERENCES note (id),
  text_start INTEGER NOT NULL CHECK (text_start >= 0),
  text_end INTEGER NOT NULL CHECK (text_end > text_start),
  review TEXT NOT NULL
    CHECK (review IN ('extracted', 'confirmed', 'corrected', 'rejected', 'added')),
  decision_id INTEGER REFERENCES decision (id),
  CONSTRAINT reviewed_by_a_decision CHECK ((review = 'extracted') = (decision_id IS NULL)),
  UNIQUE (revision_id, ordinal)
) STRICT;
CREATE INDEX fact_kind ON fact (kind, subject);
CREATE INDEX fact_section ON fact (section_id);
CREATE INDEX fact_block ON fact (block_id) WHERE block_id IS NOT NULL;
CREATE INDEX fact_note ON fact (note_id) WHERE note_id IS NOT NULL;
CREATE INDEX fact_decision ON fact (decision_id) WHERE decision_id IS NOT NULL;

CREATE TABLE fact_attribute (
  fact_id INTEGER NOT NULL REFERENCES fact (id),
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (fact_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_attribute_revision ON fact_attribute (revision_id);

CREATE TABLE contribution (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  subject TEXT NOT NULL CHECK (subject <> ''),
  scope TEXT,
  name TEXT NOT NULL,
  section_id INTEGER NOT NULL REFERENCES section (id),
  block_id INTEGER REFERENCES block (id),
  note_id INTEGER REFERENCES note (id),
  text_start INTEGER NOT NULL CHECK (text_start >= 0),
  text_end INTEGER NOT NULL CHECK (text_end >= text_start),
  mission TEXT,
  location TEXT,
  from_day TEXT CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  until_day TEXT CHECK (until_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  is_imprecise INTEGER NOT NULL CHECK (is_imprecise IN (0, 1)),
  status TEXT CHECK (status IN ('new', 'continued', 'adapted', 'ended')),
  status_words TEXT,
  status_section_id INTEGER REFERENCES section (id),
  status_block_id INTEGER REFERENCES block (id),
  status_note_id INTEGER REFERENCES note (id),
  status_start INTEGER,
  status_end INTEGER,
  CONSTRAINT a_status_quotes
    CHECK ((status IS NULL) = (status_words IS NULL)
      AND (status_words IS NULL) = (status_section_id IS NULL)
      AND (status_words IS NULL) = (status_start IS NULL)
      AND (status_start IS NULL) = (status_end IS NULL)),
  UNIQUE (revision_id, ordinal)
) STRICT;
CREATE INDEX contribution_subject ON contribution (subject);
CREATE INDEX contribution_section ON contribution (section_id);
CREATE INDEX contribution_block ON contribution (block_id) WHERE block_id IS NOT NULL;
CREATE INDEX contribution_note ON contribution (note_id) WHERE note_id IS NOT NULL;
CREATE INDEX contribution_status_section ON contribution (status_section_id)
  WHERE status_section_id IS NOT NULL;
CREATE INDEX contribution_status_block ON contribution (status_block_id)
  WHERE status_block_id IS NOT NULL;
CREATE INDEX contribution_status_note ON contribution (status_note_id)
  WHERE status_note_id IS NOT NULL;

CREATE TABLE contribution_area (
  contribution_id INTEGER NOT NULL REFERENCES contribution (id),
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL,
  area TEXT NOT NULL,
  PRIMARY KEY (contribution_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_area_revision ON contribution_area (revision_id);

CREATE TABLE contribution_number (
  contribution_id INTEGER NOT NULL REFERENCES contribution (id),
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL,
  aspect TEXT NOT NULL CHECK (aspect IN ('deployed', 'reserve', 'people')),
  qualifier TEXT NOT NULL CHECK (qualifier IN ('exact', 'max', 'min', 'about', 'range')),
  value INTEGER NOT NULL,
  value_max INTEGER,
  role TEXT,
  PRIMARY KEY (contribution_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_number_revision ON contribution_number (revision_id);

CREATE TABLE contribution_evidence (
  contribution_id INTEGER NOT NULL REFERENCES contribution (id),
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL,
  fact_id INTEGER NOT NULL REFERENCES fact (id),
  role TEXT NOT NULL,
  number INTEGER,
  PRIMARY KEY (contribution_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_evidence_revision ON contribution_evidence (revision_id);
CREATE INDEX contribution_evidence_fact ON contribution_evidence (fact_id);

CREATE TABLE contribution_part (
  contribution_id INTEGER NOT NULL REFERENCES contribution (id),
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL,
  part_id INTEGER NOT NULL REFERENCES contribution (id),
  PRIMARY KEY (contribution_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_part_revision ON contribution_part (revision_id);
CREATE INDEX contribution_part_part ON contribution_part (part_id);

CREATE TABLE orphan (
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  why TEXT NOT NULL,
  PRIMARY KEY (revision_id, decision_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX orphan_decision ON orphan (decision_id);

-- Views --------------------------------------------------------------------------------------

-- An edition belongs to the work to which it was assigned last.
CREATE VIEW current_work AS
SELECT edition.id AS edition_id,
  coalesce(
    (SELECT work_assignment.work_id FROM work_assignment
     WHERE work_assignment.edition_id = edition.id ORDER BY work_assignment.id DESC LIMIT 1),
    edition.work_id) AS work_id
FROM edition;

CREATE VIEW current_decision AS
SELECT decision.*
FROM decision
WHERE NOT EXISTS (SELECT 1 FROM decision AS later WHERE later.previous_id = decision.id);

DROP VIEW passage;
DROP VIEW letter;

CREATE VIEW letter AS
SELECT edition.name AS id,
  coalesce(header.date, revision.supplied_date) AS date,
  edition.chamber, edition.dossier, edition.ondernummer, header.session_year,
  coalesce(
    header.subject,
    (SELECT title FROM dossier_line
     WHERE dossier_line.revision_id = revision.id ORDER BY ordinal LIMIT 1)) AS title,
  work.name AS work, revision.number AS revision, source.sha256,
  edition.id AS edition_id, work.id AS work_id, revision.id AS revision_id
FROM edition
JOIN current_work ON current_work.edition_id = edition.id
JOIN work ON work.id = current_work.work_id
JOIN current_revision ON current_revision.edition_id = edition.id
JOIN revision ON revision.id = current_revision.revision_id
JOIN source ON source.id = revision.source_id
JOIN header ON header.revision_id = revision.id
WHERE edition.id NOT IN (SELECT edition_id FROM withdrawn_edition);

CREATE VIEW passage AS
SELECT letter.id || '#' || section.path || '/' || block.ordinal AS passage,
  letter.id AS letter, letter.date, letter.chamber, section.path AS section, section.heading,
  section.topic, block.ordinal, block.kind, block.marker, block.text, block.page,
  block.first_line, block.last_line, block.id AS block_id
FROM letter
JOIN block ON block.revision_id = letter.revision_id
JOIN section ON section.id = block.section_id;

CREATE VIEW letter_fact AS
SELECT letter.id || '#' || section.path || coalesce('/' || block.ordinal, '')
    || coalesce('[' || note.number || ']', '') AS passage,
  letter.id AS letter, letter.date, section.heading, section.topic, fact.kind, fact.subject,
  fact.qualifier,
  CASE fact.unit WHEN 'cents' THEN fact.value / 100.0 ELSE fact.value END AS value,
  CASE fact.unit WHEN 'cents' THEN fact.value_max / 100.0 ELSE fact.value_max END AS value_max,
  CASE fact.unit WHEN 'cents' THEN 'euro' ELSE fact.unit END AS unit,
  fact.from_day, fact.until_day, fact.year, fact.is_imprecise, fact.quote, fact.review,
  coalesce(note.page, block.page, section.page) AS page, fact.id AS fact_id
FROM letter
JOIN fact ON fact.revision_id = letter.revision_id
JOIN section ON section.id = fact.section_id
LEFT JOIN block ON block.id = fact.block_id
LEFT JOIN note ON note.id = fact.note_id
WHERE fact.review <> 'rejected';

CREATE VIEW letter_contribution AS
SELECT letter.id AS letter, letter.date, contribution.subject, contribution.scope,
  contribution.name, contribution_number.aspect, contribution_number.qualifier,
  contribution_number.value, contribution_number.value_max, contribution_number.role,
  contribution.mission, contribution.location, contribution.from_day, contribution.until_day,
  contribution.is_imprecise, contribution.status,
  EXISTS (
    SELECT 1 FROM contribution_part WHERE contribution_part.contribution_id = contribution.id
  ) AS is_total,
  contribution.id AS contribution_id
FROM letter
JOIN contribution ON contribution.revision_id = letter.revision_id
LEFT JOIN contribution_number ON contribution_number.contribution_id = contribution.id;

CREATE VIEW letter_citation AS
SELECT letter.id || '#' || section.path || coalesce('/' || block.ordinal, '')
    || coalesce('[' || note.number || ']', '') AS passage,
  letter.id AS letter, letter.date AS letter_date, citation.kind, citation.text, citation.target,
  citation.number, citation.date, citation.resolution, cited.name AS resolved_to,
  citation.message, coalesce(note.page, block.page, section.page) AS page,
  citation.id AS citation_id
FROM letter
JOIN citation ON citation.revision_id = letter.revision_id
JOIN section ON section.id = citation.section_id
LEFT JOIN block ON block.id = citation.block_id
LEFT JOIN note ON note.id = citation.note_id
LEFT JOIN edition AS cited ON cited.id = citation.resolved_edition_id;

-- Append-only --------------------------------------------------------------------------------

CREATE TRIGGER decision_insert BEFORE INSERT ON decision
WHEN EXISTS (
  SELECT 1 FROM decision WHERE id = NEW.id OR previous_id = NEW.previous_id)
BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
CREATE TRIGGER decision_update BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
CREATE TRIGGER decision_delete BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;

CREATE TRIGGER decision_value_insert BEFORE INSERT ON decision_value
WHEN EXISTS (
  SELECT 1 FROM decision_value
  WHERE id = NEW.id
    OR (decision_id = NEW.decision_id AND side = NEW.side AND field = NEW.field))
BEGIN SELECT RAISE(ABORT, 'decision_value is append-only'); END;
CREATE TRIGGER decision_value_update BEFORE UPDATE ON decision_value
BEGIN SELECT RAISE(ABORT, 'decision_value is append-only'); END;
CREATE TRIGGER decision_value_delete BEFORE DELETE ON decision_value
BEGIN SELECT RAISE(ABORT, 'decision_value is append-only'); END;

CREATE TRIGGER work_assignment_insert BEFORE INSERT ON work_assignment
WHEN EXISTS (SELECT 1 FROM work_assignment WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'work_assignment is append-only'); END;
CREATE TRIGGER work_assignment_update BEFORE UPDATE ON work_assignment
BEGIN SELECT RAISE(ABORT, 'work_assignment is append-only'); END;
CREATE TRIGGER work_assignment_delete BEFORE DELETE ON work_assignment
BEGIN SELECT RAISE(ABORT, 'work_assignment is append-only'); END;

-- What everything means ----------------------------------------------------------------------

INSERT INTO docs (table_name, column_name, text) VALUES
  ('decision', '',
    'What a person decided about one thing that a letter says. Append-only, hashed in ledger: a later decision about the same thing names the one before it.'),
  ('decision', 'id',
    'Number of the row, from 1.'),
  ('decision', 'edition_id',
    'The print that it is about, edition.id.'),
  ('decision', 'revision_id',
    'The revision that was looked at, revision.id. Later revisions take the decision over.'),
  ('decision', 'previous_id',
    'The decision in whose place this one stands, decision.id; NULL for the first about a thing.'),
  ('decision', 'subject',
    'fact, header, heading or signatory.'),
  ('decision', 'action',
    'confirmed, corrected, rejected, added or retracted.'),
  ('decision', 'field',
    'Of a fact its kind, of the header the field, of a heading or signatory its ordinal.'),
  ('decision', 'section_path',
    'The path of the section in which the thing stood; NULL for header and signatories.'),
  ('decision', 'block_ordinal',
    'The ordinal of its block; NULL outside blocks.'),
  ('decision', 'note_number',
    'The number of its note; NULL outside notes.'),
  ('decision', 'text_start',
    'Where the words began in the text of block or note, in code points from 0; NULL where there is no fact.'),
  ('decision', 'text_end',
    'Where they ended, exclusive.'),
  ('decision', 'quote',
    'The words: by them and the sentence the thing is found again when the letter is read anew.'),
  ('decision', 'sentence',
    'The sentence in which a fact stood; NULL for the rest.'),
  ('decision', 'by',
    'Who decided; NULL where it was not said.'),
  ('decision', 'why',
    'Why; NULL where it was not said.'),
  ('decision', 'at',
    'When: UTC, yyyy-mm-ddThh:mm:ss.sssZ.'),
  ('decision_value', '',
    'The values of a decision, one row a field. Append-only, hashed in ledger.'),
  ('decision_value', 'id',
    'Number of the row, from 1.'),
  ('decision_value', 'decision_id',
    'The decision, decision.id.'),
  ('decision_value', 'side',
    'before for what was read, after for what holds now.'),
  ('decision_value', 'field',
    'The field, such as value, until or location; value for header, heading and signatory.'),
  ('decision_value', 'value',
    'The value as text; money in cents.'),
  ('work_assignment', '',
    'Prints that a person found to be editions of one work. Append-only, hashed in ledger: the last row about an edition holds.'),
  ('work_assignment', 'id',
    'Number of the row, from 1.'),
  ('work_assignment', 'edition_id',
    'The print, edition.id.'),
  ('work_assignment', 'work_id',
    'The work to which it belongs from then on, work.id.'),
  ('work_assignment', 'by',
    'Who decided; NULL where it was not said.'),
  ('work_assignment', 'why',
    'Why; NULL where it was not said.'),
  ('work_assignment', 'at',
    'When: UTC, yyyy-mm-ddThh:mm:ss.sssZ.'),
  ('finding', '',
    'What tells that the rules for citations and facts were run over a revision. Derived.'),
  ('finding', 'revision_id',
    'The revision, revision.id.'),
  ('finding', 'finder',
    'Name and version of the rules.'),
  ('finding', 'sha256',
    'SHA-256 over citations, facts, contributions and orphans of the revision, decisions laid over them; not over what became of citations.'),
  ('citation', '',
    'One paper or text that a letter refers to; a list such as nrs. 570 en 597 makes two. Derived.'),
  ('citation', 'id',
    'Number of the row: revision_id × 10,000,000 + ordinal.'),
  ('citation', 'revision_id',
    'The revision, revision.id.'),
  ('citation', 'ordinal',
    'Place among the citations of the revision, from 1, in the order of the text.'),
  ('citation', 'kind',
    'kamerstuk, letter (by its date), handelingen, motion, resolution, treaty, constitution or report.'),
  ('citation', 'text',
    'The words that cite it; those of a list share them.'),
  ('citation', 'target',
    'What is meant, written in one way: kst-27925-615, 2017-09-11, UNSCR 1325, UN Charter 51, Grondwet 100.'),
  ('citation', 'number',
    'The official id of the paper meant; NULL where the citation gives no number.'),
  ('citation', 'date',
    'The day of the letter meant; NULL where the citation gives none.'),
  ('citation', 'is_relative',
    '1 where the words give the day only relative to the letter''s (13 april jl.).'),
  ('citation', 'page',
    'The page cited, such as 4-6; NULL without one.'),
  ('citation', 'title',
    'The title cited in quotation marks; NULL without one.'),
  ('citation', 'same_as',
    'The ordinal of the citation that the words equate with this one, such as the date before a number in brackets; NULL where they equate none.'),
  ('citation', 'section_id',
    'The section in which it stands, section.id.'),
  ('citation', 'block_id',
    'The block, block.id; NULL in a heading. Of a note the block that calls it.'),
  ('citation', 'note_id',
    'The note, note.id; NULL outside notes.'),
  ('citation', 'text_start',
    'Where the words begin in the text of block, note or heading, in code points from 0.'),
  ('citation', 'text_end',
    'Where they end, exclusive.'),
  ('citation', 'resolution',
    'resolved, missing (not in the archive), mismatch (the date leads to another number than printed), ambiguous, or external (no letter). Follows the letters in view.'),
  ('citation', 'resolved_edition_id',
    'The print to which it leads, edition.id; NULL where it leads to none or to several.'),
  ('citation', 'message',
    'A sentence where something is to be said; NULL otherwise.'),
  ('fact', '',
    'A typed statement of a letter with the words that make it, as it stands after the last decision. Derived.'),
  ('fact', 'id',
    'Number of the row: revision_id × 10,000,000 + ordinal.'),
  ('fact', 'revision_id',
    'The revision, revision.id.'),
  ('fact', 'ordinal',
    'Place among the facts of the revision, from 1, in the order of the text, notes last.'),
  ('fact', 'kind',
    'personnel, asset, period, area, legal_basis, criterion, amount, count, place, organisation, promise or reference_incorporation.'),
  ('fact', 'subject',
    'What it is about, in one way of writing, so that letters can be compared.'),
  ('fact', 'qualifier',
    'exact, max, min, about or range; NULL without a number.'),
  ('fact', 'value',
    'The number, whole, in its unit; NULL without one.'),
  ('fact', 'value_max',
    'The upper end of a range; NULL otherwise.'),
  ('fact', 'unit',
    'people, cents (of euros), pieces, percent, months or days; NULL where the number counts nothing of these.'),
  ('fact', 'from_day',
    'The first day, inclusive, yyyy-mm-dd; NULL where it is not said.'),
  ('fact', 'until_day',
    'The last day, inclusive, yyyy-mm-dd; NULL where it is not said.'),
  ('fact', 'year',
    'The calendar year that the fact is about; NULL where it is not said.'),
  ('fact', 'is_imprecise',
    '1 where the words give a time only roughly (medio januari) or relative to the letter.'),
  ('fact', 'quote',
    'The words that make the fact: the text from text_start to text_end.'),
  ('fact', 'section_id',
    'The section in which it stands, section.id.'),
  ('fact', 'block_id',
    'The block, block.id. Of a note the block that calls it; NULL where none does.'),
  ('fact', 'note_id',
    'The note, note.id; NULL outside notes.'),
  ('fact', 'text_start',
    'Where the words begin in the text of block or note, in code points from 0.'),
  ('fact', 'text_end',
    'Where they end, exclusive.'),
  ('fact', 'review',
    'extracted (nobody looked at it), confirmed, corrected, rejected or added.'),
  ('fact', 'decision_id',
    'The decision that says so, decision.id; NULL where it is extracted.'),
  ('fact_attribute', '',
    'What a fact tells beside its numbers, one row a name. Derived.'),
  ('fact_attribute', 'fact_id',
    'The fact, fact.id.'),
  ('fact_attribute', 'revision_id',
    'The revision, revision.id.'),
  ('fact_attribute', 'name',
    'role, purpose, mission, location, state, scope, basis, claim, finding, budget, cumulative, abbreviation, expansion, target or when.'),
  ('fact_attribute', 'value',
    'What it says, in the letter''s words or, for role, state, basis and cumulative, in one way of writing.'),
  ('contribution', '',
    'One thing that the Netherlands sends: what the facts of a letter say about it together. Derived.'),
  ('contribution', 'id',
    'Number of the row: revision_id × 10,000,000 + ordinal.'),
  ('contribution', 'revision_id',
    'The revision, revision.id.'),
  ('contribution', 'ordinal',
    'Place among the contributions of the revision, from 1, in the order of their first mention.'),
  ('contribution', 'subject',
    'A type of materiel (F-16), a task (training), a mission, or personnel: equal in all letters.'),
  ('contribution', 'scope',
    'The place, unit or mission that tells it from others of its subject; NULL where nothing needs to.'),
  ('contribution', 'name',
    'The words that name it at the first mention.'),
  ('contribution', 'section_id',
    'The section in which those words stand, section.id.'),
  ('contribution', 'block_id',
    'The block, block.id; NULL in a heading.'),
  ('contribution', 'note_id',
    'The note, note.id; NULL outside notes.'),
  ('contribution', 'text_start',
    'Where the words begin in the text of block, note or heading, in code points from 0.'),
  ('contribution', 'text_end',
    'Where they end, exclusive.'),
  ('contribution', 'mission',
    'The mission or force that it serves, as printed; NULL where it is not said.'),
  ('contribution', 'location',
    'Where it is, as printed; NULL where it is not said.'),
  ('contribution', 'from_day',
    'The first day, inclusive, yyyy-mm-dd; NULL where it is not said.'),
  ('contribution', 'until_day',
    'The last day, inclusive, yyyy-mm-dd; NULL where it is not said.'),
  ('contribution', 'is_imprecise',
    '1 where the words give a day only roughly.'),
  ('contribution', 'status',
    'new, continued, adapted or ended; NULL where the letter does not say.'),
  ('contribution', 'status_words',
    'The words that tell the status; NULL without one.'),
  ('contribution', 'status_section_id',
    'The section in which they stand, section.id.'),
  ('contribution', 'status_block_id',
    'The block, block.id.'),
  ('contribution', 'status_note_id',
    'The note, note.id.'),
  ('contribution', 'status_start',
    'Where they begin in the text, in code points from 0.'),
  ('contribution', 'status_end',
    'Where they end, exclusive.'),
  ('contribution_area', '',
    'Where a contribution acts, one row an area. Derived.'),
  ('contribution_area', 'contribution_id',
    'The contribution, contribution.id.'),
  ('contribution_area', 'revision_id',
    'The revision, revision.id.'),
  ('contribution_area', 'ordinal',
    'Place among the areas of the contribution, from 1.'),
  ('contribution_area', 'area',
    'The area as printed.'),
  ('contribution_number', '',
    'How many people or how much materiel a contribution counts, one row a statement. Derived.'),
  ('contribution_number', 'contribution_id',
    'The contribution, contribution.id.'),
  ('contribution_number', 'revision_id',
    'The revision, revision.id.'),
  ('contribution_number', 'ordinal',
    'Place among the numbers of the contribution, from 1.'),
  ('contribution_number', 'aspect',
    'deployed or reserve for materiel, people for those who are the contribution or go along with it.'),
  ('contribution_number', 'qualifier',
    'exact, max, min, about or range.'),
  ('contribution_number', 'value',
    'The number, or the lower end of a range.'),
  ('contribution_number', 'value_max',
    'The upper end of a range; NULL otherwise.'),
  ('contribution_number', 'role',
    'Of people: ceiling, planned or actual; NULL otherwise.'),
  ('contribution_evidence', '',
    'The facts on which a contribution rests. Derived.'),
  ('contribution_evidence', 'contribution_id',
    'The contribution, contribution.id.'),
  ('contribution_evidence', 'revision_id',
    'The revision, revision.id.'),
  ('contribution_evidence', 'ordinal',
    'Place among the evidence of the contribution, from 1.'),
  ('contribution_evidence', 'fact_id',
    'The fact, fact.id.'),
  ('contribution_evidence', 'role',
    'What the fact tells: people, assets, reserve, period, area, status or amount; of a number its aspect.'),
  ('contribution_evidence', 'number',
    'contribution_number.ordinal of the number that the fact makes; NULL for evidence of the whole.'),
  ('contribution_part', '',
    'The contributions of which a letter gives another as the sum. Derived.'),
  ('contribution_part', 'contribution_id',
    'The sum, contribution.id.'),
  ('contribution_part', 'revision_id',
    'The revision, revision.id.'),
  ('contribution_part', 'ordinal',
    'Place among the parts, from 1.'),
  ('contribution_part', 'part_id',
    'The part, contribution.id.'),
  ('orphan', '',
    'Decisions that hold for nothing in a revision, because what they were about is gone or read otherwise. Derived.'),
  ('orphan', 'revision_id',
    'The revision, revision.id.'),
  ('orphan', 'decision_id',
    'The decision, decision.id.'),
  ('orphan', 'why',
    'Why it holds for nothing.'),
  ('current_work', '',
    'The work to which each edition belongs now.'),
  ('current_work', 'edition_id',
    'The edition, edition.id.'),
  ('current_work', 'work_id',
    'Its work, work.id.'),
  ('current_decision', '',
    'The decisions that no later one has replaced; columns as in decision.'),
  ('current_decision', 'id',
    'As decision.id.'),
  ('current_decision', 'edition_id',
    'As decision.edition_id.'),
  ('current_decision', 'revision_id',
    'As decision.revision_id.'),
  ('current_decision', 'previous_id',
    'As decision.previous_id.'),
  ('current_decision', 'subject',
    'As decision.subject.'),
  ('current_decision', 'action',
    'As decision.action.'),
  ('current_decision', 'field',
    'As decision.field.'),
  ('current_decision', 'section_path',
    'As decision.section_path.'),
  ('current_decision', 'block_ordinal',
    'As decision.block_ordinal.'),
  ('current_decision', 'note_number',
    'As decision.note_number.'),
  ('current_decision', 'text_start',
    'As decision.text_start.'),
  ('current_decision', 'text_end',
    'As decision.text_end.'),
  ('current_decision', 'quote',
    'As decision.quote.'),
  ('current_decision', 'sentence',
    'As decision.sentence.'),
  ('current_decision', 'by',
    'As decision.by.'),
  ('current_decision', 'why',
    'As decision.why.'),
  ('current_decision', 'at',
    'As decision.at.'),
  ('letter_fact', '',
    'The facts of the current text of every letter in view, those rejected left out; money in euros.'),
  ('letter_fact', 'passage',
    'Where it stands: the letter''s id, section path, block ordinal, and the note in brackets.'),
  ('letter_fact', 'letter',
    'The letter''s id.'),
  ('letter_fact', 'date',
    'The day of the letter, yyyy-mm-dd.'),
  ('letter_fact', 'heading',
    'The heading under which it stands.'),
  ('letter_fact', 'topic',
    'The topic of that heading; NULL where it does not tell.'),
  ('letter_fact', 'kind',
    'As fact.kind.'),
  ('letter_fact', 'subject',
    'As fact.subject.'),
  ('letter_fact', 'qualifier',
    'As fact.qualifier.'),
  ('letter_fact', 'value',
    'The number; money in euros.'),
  ('letter_fact', 'value_max',
    'The upper end of a range; money in euros.'),
  ('letter_fact', 'unit',
    'people, euro, pieces, percent, months or days.'),
  ('letter_fact', 'from_day',
    'As fact.from_day.'),
  ('letter_fact', 'until_day',
    'As fact.until_day.'),
  ('letter_fact', 'year',
    'As fact.year.'),
  ('letter_fact', 'is_imprecise',
    'As fact.is_imprecise.'),
  ('letter_fact', 'quote',
    'As fact.quote.'),
  ('letter_fact', 'review',
    'As fact.review.'),
  ('letter_fact', 'page',
    'The page on which its block or note begins.'),
  ('letter_fact', 'fact_id',
    'The fact, fact.id.'),
  ('letter_contribution', '',
    'The contributions of the current text of every letter in view, one row a number.'),
  ('letter_contribution', 'letter',
    'The letter''s id.'),
  ('letter_contribution', 'date',
    'The day of the letter, yyyy-mm-dd.'),
  ('letter_contribution', 'subject',
    'As contribution.subject.'),
  ('letter_contribution', 'scope',
    'As contribution.scope.'),
  ('letter_contribution', 'name',
    'As contribution.name.'),
  ('letter_contribution', 'aspect',
    'As contribution_number.aspect; NULL where the letter gives no number.'),
  ('letter_contribution', 'qualifier',
    'As contribution_number.qualifier.'),
  ('letter_contribution', 'value',
    'As contribution_number.value.'),
  ('letter_contribution', 'value_max',
    'As contribution_number.value_max.'),
  ('letter_contribution', 'role',
    'As contribution_number.role.'),
  ('letter_contribution', 'mission',
    'As contribution.mission.'),
  ('letter_contribution', 'location',
    'As contribution.location.'),
  ('letter_contribution', 'from_day',
    'As contribution.from_day.'),
  ('letter_contribution', 'until_day',
    'As contribution.until_day.'),
  ('letter_contribution', 'is_imprecise',
    'As contribution.is_imprecise.'),
  ('letter_contribution', 'status',
    'As contribution.status.'),
  ('letter_contribution', 'is_total',
    '1 where the letter gives it as the sum of others.'),
  ('letter_contribution', 'contribution_id',
    'The contribution, contribution.id.'),
  ('letter_citation', '',
    'The citations of the current text of every letter in view.'),
  ('letter_citation', 'passage',
    'Where it stands: the letter''s id, section path, block ordinal, and the note in brackets.'),
  ('letter_citation', 'letter',
    'The id of the letter that cites.'),
  ('letter_citation', 'letter_date',
    'The day of that letter, yyyy-mm-dd.'),
  ('letter_citation', 'kind',
    'As citation.kind.'),
  ('letter_citation', 'text',
    'As citation.text.'),
  ('letter_citation', 'target',
    'As citation.target.'),
  ('letter_citation', 'number',
    'As citation.number.'),
  ('letter_citation', 'date',
    'As citation.date.'),
  ('letter_citation', 'resolution',
    'As citation.resolution.'),
  ('letter_citation', 'resolved_to',
    'The id of the letter to which it leads; NULL where it leads to none or to several.'),
  ('letter_citation', 'message',
    'As citation.message.'),
  ('letter_citation', 'page',
    'The page on which its block or note begins.'),
  ('letter_citation', 'citation_id',
    'The citation, citation.id.');

UPDATE docs SET text =
  'given where the source states the level, inferred where the reader worked it out. A level that a person corrected keeps the word; decision tells.'
WHERE table_name = 'section' AND column_name = 'level_basis';
UPDATE docs SET text =
  'The work to which it belonged when it came in, work.id; current_work tells where it belongs now.'
WHERE table_name = 'edition' AND column_name = 'work_id';
