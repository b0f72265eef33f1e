-- What people know better than the rules that align two letters: which sections or blocks belong
-- together, and which do not. Append-only, in the ledger; the last row about a pair holds.

CREATE TABLE alignment (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  old_edition_id INTEGER NOT NULL REFERENCES edition (id),
  new_edition_id INTEGER NOT NULL REFERENCES edition (id),
  level TEXT NOT NULL CHECK (level IN ('section', 'block')),
  ruling TEXT NOT NULL CHECK (ruling IN ('pair', 'part', 'retracted')),
  old_place TEXT NOT NULL CHECK (old_place <> ''),
  old_text TEXT NOT NULL,
  new_place TEXT NOT NULL CHECK (new_place <> ''),
  new_text TEXT NOT NULL,
  by TEXT,
  why TEXT,
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'),
  CONSTRAINT two_letters CHECK (old_edition_id <> new_edition_id)
) STRICT;
CREATE INDEX alignment_old ON alignment (old_edition_id, new_edition_id);
CREATE INDEX alignment_new ON alignment (new_edition_id);

CREATE VIEW current_alignment AS
SELECT alignment.*
FROM alignment
WHERE alignment.ruling <> 'retracted'
  AND NOT EXISTS (
    SELECT 1 FROM alignment AS later
    WHERE later.old_edition_id = alignment.old_edition_id
      AND later.new_edition_id = alignment.new_edition_id AND later.level = alignment.level
      AND later.old_text = alignment.old_text AND later.new_text = alignment.new_text
      AND later.id > alignment.id);

CREATE TRIGGER alignment_insert BEFORE INSERT ON alignment
WHEN EXISTS (SELECT 1 FROM alignment WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'alignment is append-only'); END;
CREATE TRIGGER alignment_update BEFORE UPDATE ON alignment
BEGIN SELECT RAISE(ABORT, 'alignment is append-only'); END;
CREATE TRIGGER alignment_delete BEFORE DELETE ON alignment
BEGIN SELECT RAISE(ABORT, 'alignment is append-only'); END;

INSERT INTO docs (table_name, column_name, text) VALUES
  ('alignment', '',
    'What a person ruled about two parts of two letters. Append-only, hashed in ledger: the last row about a pair holds.'),
  ('alignment', 'id',
    'Number of the row, from 1.'),
  ('alignment', 'old_edition_id',
    'The print compared from, edition.id.'),
  ('alignment', 'new_edition_id',
    'The print compared to, edition.id.'),
  ('alignment', 'level',
    'section or block.'),
  ('alignment', 'ruling',
    'pair (they belong together), part (they are never paired) or retracted.'),
  ('alignment', 'old_place',
    'Of a section its path, of a block its ordinal, in the old letter as it was read then.'),
  ('alignment', 'old_text',
    'The heading or the block''s text: by it the part is found again when the letter is read anew.'),
  ('alignment', 'new_place',
    'The same in the new letter.'),
  ('alignment', 'new_text',
    'The heading or the block''s text there.'),
  ('alignment', 'by',
    'Who ruled; NULL where it was not said.'),
  ('alignment', 'why',
    'Why; NULL where it was not said.'),
  ('alignment', 'at',
    'When: UTC, yyyy-mm-ddThh:mm:ss.sssZ.'),
  ('current_alignment', '',
    'The rulings that hold; columns as in alignment.'),
  ('current_alignment', 'id', 'As alignment.id.'),
  ('current_alignment', 'old_edition_id', 'As alignment.old_edition_id.'),
  ('current_alignment', 'new_edition_id', 'As alignment.new_edition_id.'),
  ('current_alignment', 'level', 'As alignment.level.'),
  ('current_alignment', 'ruling', 'As alignment.ruling.'),
  ('current_alignment', 'old_place', 'As alignment.old_place.'),
  ('current_alignment', 'old_text', 'As alignment.old_text.'),
  ('current_alignment', 'new_place', 'As alignment.new_place.'),
  ('current_alignment', 'new_text', 'As alignment.new_text.'),
  ('current_alignment', 'by', 'As alignment.by.'),
  ('current_alignment', 'why', 'As alignment.why.'),
  ('current_alignment', 'at', 'As alignment.at.');
