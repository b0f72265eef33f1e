-- Which text of a print is its current one, as a row of choices.
--
-- Each revision stands where it came in; a choice 'current' puts it above all that were there then.
-- The highest revision that was not withdrawn is the current one. Append-only, in the ledger.

CREATE TABLE revision_choice (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  edition_id INTEGER NOT NULL REFERENCES edition (id),
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  change TEXT NOT NULL CHECK (change IN ('withdrawn', 'restored', 'current')),
  newest INTEGER NOT NULL CHECK (newest >= 1),
  by TEXT,
  why TEXT NOT NULL CHECK (why <> ''),
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX revision_choice_edition ON revision_choice (edition_id);
CREATE INDEX revision_choice_revision ON revision_choice (revision_id, change);

CREATE TRIGGER revision_choice_insert BEFORE INSERT ON revision_choice
WHEN EXISTS (SELECT 1 FROM revision_choice WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'revision_choice is append-only'); END;
CREATE TRIGGER revision_choice_update BEFORE UPDATE ON revision_choice
BEGIN SELECT RAISE(ABORT, 'revision_choice is append-only'); END;
CREATE TRIGGER revision_choice_delete BEFORE DELETE ON revision_choice
BEGIN SELECT RAISE(ABORT, 'revision_choice is append-only'); END;

CREATE VIEW withdrawn_revision AS
SELECT revision_id, edition_id, by, why, at
FROM revision_choice AS last
WHERE change = 'withdrawn'
  AND NOT EXISTS (
    SELECT 1 FROM revision_choice AS later
    WHERE later.revision_id = last.revision_id AND later.change <> 'current'
      AND later.id > last.id);

DROP VIEW current_revision;

CREATE VIEW current_revision AS
SELECT revision.id AS revision_id, revision.edition_id, revision.number, revision.source_id
FROM revision
WHERE revision.id = (
    SELECT other.id
    FROM revision AS other
    LEFT JOIN revision_choice AS choice
      ON choice.revision_id = other.id AND choice.change = 'current'
    WHERE other.edition_id = revision.edition_id
      AND other.id NOT IN (SELECT withdrawn_revision.revision_id FROM withdrawn_revision)
    ORDER BY coalesce(choice.newest, other.number) DESC, coalesce(choice.id, 0) DESC
    LIMIT 1);

-- Signatories that people add, and those that they find to be none.

ALTER TABLE signatory ADD COLUMN review TEXT NOT NULL DEFAULT 'extracted'
  CHECK (review IN ('extracted', 'added', 'rejected'));

UPDATE docs SET text = 'Counts the edition''s revisions from 1, in the order in which they came.'
WHERE table_name = 'revision' AND column_name = 'number';
UPDATE docs SET text =
  'The current revision of each edition: the one that came or was made current last and was not withdrawn. Withdrawn editions included.'
WHERE table_name = 'current_revision' AND column_name = '';
UPDATE docs SET text = replace(text, 'withdraw, restore', 'withdraw, restore, make-current')
WHERE table_name = 'event' AND column_name = 'action';
UPDATE docs SET text =
  'The revision that was looked at, revision.id. All revisions in which its words stand take the decision over.'
WHERE table_name = 'decision' AND column_name = 'revision_id';

INSERT INTO docs (table_name, column_name, text) VALUES
  ('revision_choice', '',
    'Every choice about which text of a print is its current one. The view current_revision shows what comes of them. Append-only, hashed in ledger.'),
  ('revision_choice', 'id',
    'Number of the row, from 1.'),
  ('revision_choice', 'edition_id',
    'The print, edition.id.'),
  ('revision_choice', 'revision_id',
    'The revision chosen, revision.id.'),
  ('revision_choice', 'change',
    'withdrawn (out of sight), restored (back in its place) or current (put above all others).'),
  ('revision_choice', 'newest',
    'The number of the print''s newest revision then: what comes in later stands above the choice.'),
  ('revision_choice', 'by',
    'Who chose; NULL where not told, and where the program did.'),
  ('revision_choice', 'why',
    'Why.'),
  ('revision_choice', 'at',
    'When: UTC, yyyy-mm-ddThh:mm:ss.sssZ.'),
  ('withdrawn_revision', '',
    'The revisions that are out of sight now, with the decision.'),
  ('withdrawn_revision', 'revision_id',
    'The revision, revision.id.'),
  ('withdrawn_revision', 'edition_id',
    'Its print, edition.id.'),
  ('withdrawn_revision', 'by',
    'Who decided; NULL where not told.'),
  ('withdrawn_revision', 'why',
    'Why, in the clerk''s words.'),
  ('withdrawn_revision', 'at',
    'When: UTC, yyyy-mm-ddThh:mm:ss.sssZ.'),
  ('signatory', 'review',
    'extracted (as read), added (by a person, who found it in the letter) or rejected (by a person: it signed nothing).');

-- Words that the rules know here beside those of the program, or no longer. The last row about a word
-- in a class holds.
CREATE TABLE lexicon_word (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  word TEXT NOT NULL CHECK (word <> ''),
  class TEXT NOT NULL CHECK (class <> ''),
  means TEXT CHECK (means <> ''),
  change TEXT NOT NULL CHECK (change IN ('added', 'retired')),
  by TEXT,
  why TEXT,
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TRIGGER lexicon_word_insert BEFORE INSERT ON lexicon_word
WHEN EXISTS (SELECT 1 FROM lexicon_word WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lexicon_word is append-only'); END;
CREATE TRIGGER lexicon_word_update BEFORE UPDATE ON lexicon_word
BEGIN SELECT RAISE(ABORT, 'lexicon_word is append-only'); END;
CREATE TRIGGER lexicon_word_delete BEFORE DELETE ON lexicon_word
BEGIN SELECT RAISE(ABORT, 'lexicon_word is append-only'); END;

INSERT INTO docs (table_name, column_name, text) VALUES
  ('lexicon_word', '',
    'A word that somebody added to those that the rules know, or retired. Append-only, hashed in ledger: the last row about a word in a class holds, from the next import or rebuild on.'),
  ('lexicon_word', 'id',
    'Number of the row, from 1.'),
  ('lexicon_word', 'word',
    'The word as it was given; a hyphen before or behind it tells where more letters may stand.'),
  ('lexicon_word', 'class',
    'The class of words, such as type or mission; codebook lists them.'),
  ('lexicon_word', 'means',
    'The one way of writing by which letters are compared; NULL for the word itself.'),
  ('lexicon_word', 'change',
    'added or retired; a word of the program can be retired as well.'),
  ('lexicon_word', 'by',
    'Who changed it; NULL where it was not said.'),
  ('lexicon_word', 'why',
    'Why; NULL where it was not said.'),
  ('lexicon_word', 'at',
    'When: UTC, yyyy-mm-ddThh:mm:ss.sssZ.');
UPDATE docs SET text =
  'Name and version of the rules that found it, and how many changes of lexicon_word they knew: art100 finder 30, 2 changes of words.'
WHERE table_name = 'finding' AND column_name = 'finder';
