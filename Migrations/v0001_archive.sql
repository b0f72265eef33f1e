-- The archive. Two classes of tables:
--
-- Archive proper (schema_migration, source, work, edition, revision, series, series_change,
-- withdrawal, event, ledger): append-only. Triggers refuse UPDATE, DELETE and any INSERT that
-- meets a row which is already there, so that INSERT OR REPLACE finds no way round. The ledger
-- holds the SHA-256 of every such row and chains them.
--
-- Derived (source_text and all that follows it): what the reader made of the sources. `rebuild`
-- makes these rows again. All offsets count code points of source_text.text, from 0, half-open.
--
-- No JSON functions, no triggers or views over full-text tables: connections run with
-- trusted_schema off.

CREATE TABLE schema_migration (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  applied_at TEXT NOT NULL,
  program TEXT NOT NULL
) STRICT;

CREATE TABLE docs (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (table_name, column_name)
) STRICT, WITHOUT ROWID;

-- Archive proper -----------------------------------------------------------------------------

CREATE TABLE source (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  sha256 TEXT NOT NULL UNIQUE
    CONSTRAINT sha256_is_hex CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  byte_length INTEGER NOT NULL CONSTRAINT byte_length_is_true CHECK (byte_length = length(bytes)),
  form TEXT NOT NULL,
  file_name TEXT,
  received_from TEXT NOT NULL,
  received_at TEXT NOT NULL CHECK (received_at GLOB '????-??-??T??:??:??*Z'),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE work (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE edition (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  work_id INTEGER NOT NULL REFERENCES work (id),
  name TEXT NOT NULL UNIQUE CONSTRAINT name_is_an_id CHECK (name GLOB 'kst-[0-9]*'),
  dossier TEXT NOT NULL CHECK (dossier GLOB '[0-9][0-9][0-9][0-9][0-9]*'),
  ondernummer TEXT NOT NULL CHECK (ondernummer <> ''),
  chamber TEXT NOT NULL CHECK (chamber IN ('ek', 'tk')),
  id_year TEXT CHECK (id_year GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]')
) STRICT;
CREATE INDEX edition_work ON edition (work_id);

CREATE TABLE revision (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  edition_id INTEGER NOT NULL REFERENCES edition (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  source_id INTEGER NOT NULL REFERENCES source (id),
  cause TEXT NOT NULL CHECK (cause IN ('publication', 'transcription', 'reader')),
  cause_basis TEXT NOT NULL CHECK (cause_basis IN ('first', 'stated', 'inferred')),
  reason TEXT,
  print_version TEXT CHECK (print_version GLOB '[hn][0-9]*'),
  form TEXT NOT NULL,
  encoding TEXT,
  supplied_date TEXT CHECK (supplied_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  supplied_chamber TEXT CHECK (supplied_chamber IN ('ek', 'tk')),
  supplied_id INTEGER NOT NULL CHECK (supplied_id IN (0, 1)),
  reader TEXT NOT NULL,
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  reading_sha256 TEXT NOT NULL CHECK (length(reading_sha256) = 64),
  made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??*Z'),
  UNIQUE (edition_id, number)
) STRICT;
CREATE INDEX revision_source ON revision (source_id);

CREATE TABLE series (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE series_change (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  series_id INTEGER NOT NULL REFERENCES series (id),
  work_id INTEGER NOT NULL REFERENCES work (id),
  change TEXT NOT NULL CHECK (change IN ('added', 'removed')),
  role TEXT CHECK (role IN ('first', 'supplement', 'extension', 'adaptation')),
  by TEXT,
  why TEXT,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX series_change_series ON series_change (series_id, work_id);
CREATE INDEX series_change_work ON series_change (work_id);

CREATE TABLE withdrawal (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  edition_id INTEGER NOT NULL REFERENCES edition (id),
  change TEXT NOT NULL CHECK (change IN ('withdrawn', 'restored')),
  by TEXT,
  why TEXT NOT NULL CHECK (why <> ''),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX withdrawal_edition ON withdrawal (edition_id);

CREATE TABLE event (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  at TEXT NOT NULL,
  program TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT,
  detail TEXT
) STRICT;

CREATE TABLE ledger (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  row_sha256 TEXT NOT NULL CHECK (length(row_sha256) = 64),
  chain_sha256 TEXT NOT NULL CHECK (length(chain_sha256) = 64),
  UNIQUE (table_name, row_id)
) STRICT;

-- Derived ------------------------------------------------------------------------------------

CREATE TABLE source_text (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  text TEXT NOT NULL CONSTRAINT text_without_nul CHECK (instr(text, char(0)) = 0)
) STRICT;

CREATE TABLE header (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  kind TEXT NOT NULL,
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  place TEXT,
  addressee TEXT,
  session_year TEXT CHECK (session_year GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]'),
  subject TEXT,
  number TEXT,
  ondernummer TEXT,
  chamber TEXT CHECK (chamber IN ('ek', 'tk')),
  pages INTEGER NOT NULL CHECK (pages >= 1)
) STRICT;

CREATE TABLE header_field (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL CHECK (source_end >= source_start),
  page INTEGER NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  UNIQUE (revision_id, ordinal)
) STRICT;

CREATE TABLE sender (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL,
  office TEXT NOT NULL,
  UNIQUE (revision_id, ordinal)
) STRICT;

CREATE TABLE dossier_line (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL,
  dossier TEXT NOT NULL,
  title TEXT,
  UNIQUE (revision_id, ordinal)
) STRICT;

CREATE TABLE section (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  parent_id INTEGER REFERENCES section (id),
  ordinal INTEGER NOT NULL,
  path TEXT NOT NULL,
  level INTEGER NOT NULL,
  level_basis TEXT NOT NULL CHECK (level_basis IN ('given', 'inferred')),
  heading TEXT NOT NULL,
  topic TEXT,
  page INTEGER NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  UNIQUE (revision_id, ordinal),
  UNIQUE (revision_id, path)
) STRICT;
CREATE INDEX section_parent ON section (parent_id);

CREATE TABLE block (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  section_id INTEGER NOT NULL REFERENCES section (id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('paragraph', 'item', 'table', 'quote')),
  marker TEXT,
  marker_start INTEGER,
  marker_end INTEGER,
  heading TEXT NOT NULL,
  text TEXT NOT NULL CONSTRAINT text_without_nul CHECK (instr(text, char(0)) = 0),
  page INTEGER NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  CONSTRAINT marker_has_both_ends CHECK ((marker_start IS NULL) = (marker_end IS NULL)),
  UNIQUE (revision_id, ordinal)
) STRICT;
CREATE INDEX block_section ON block (section_id);

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL,
  number TEXT NOT NULL,
  text TEXT NOT NULL,
  number_start INTEGER NOT NULL,
  number_end INTEGER NOT NULL,
  page INTEGER NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  UNIQUE (revision_id, ordinal)
) STRICT;

CREATE TABLE mark (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  section_id INTEGER REFERENCES section (id),
  block_id INTEGER REFERENCES block (id),
  number TEXT NOT NULL,
  text_offset INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  CONSTRAINT in_one_text CHECK ((section_id IS NULL) <> (block_id IS NULL))
) STRICT;
CREATE INDEX mark_revision ON mark (revision_id);
CREATE INDEX mark_section ON mark (section_id) WHERE section_id IS NOT NULL;
CREATE INDEX mark_block ON mark (block_id) WHERE block_id IS NOT NULL;

CREATE TABLE segment (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  section_id INTEGER REFERENCES section (id),
  block_id INTEGER REFERENCES block (id),
  note_id INTEGER REFERENCES note (id),
  text_start INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  length INTEGER NOT NULL CHECK (length > 0),
  CONSTRAINT in_one_text
    CHECK ((section_id IS NOT NULL) + (block_id IS NOT NULL) + (note_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX segment_revision ON segment (revision_id);
CREATE INDEX segment_section ON segment (section_id) WHERE section_id IS NOT NULL;
CREATE INDEX segment_block ON segment (block_id) WHERE block_id IS NOT NULL;
CREATE INDEX segment_note ON segment (note_id) WHERE note_id IS NOT NULL;

CREATE TABLE signatory (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL,
  office TEXT NOT NULL,
  name TEXT,
  page INTEGER NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  UNIQUE (revision_id, ordinal)
) STRICT;

CREATE TABLE signatory_range (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  signatory_id INTEGER NOT NULL REFERENCES signatory (id),
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL
) STRICT;
CREATE INDEX signatory_range_revision ON signatory_range (revision_id);
CREATE INDEX signatory_range_signatory ON signatory_range (signatory_id);

CREATE TABLE repair (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL CHECK (source_end >= source_start),
  page INTEGER NOT NULL,
  line INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  reason TEXT NOT NULL,
  UNIQUE (revision_id, ordinal)
) STRICT;

CREATE TABLE warning (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  line INTEGER,
  UNIQUE (revision_id, ordinal)
) STRICT;

-- The content table stands in double quotes: other tools find it only so.
CREATE VIRTUAL TABLE block_search USING fts5(
  heading, text,
  content="block", content_rowid="id",
  tokenize="unicode61 remove_diacritics 2"
);

CREATE VIRTUAL TABLE note_search USING fts5(
  text,
  content="note", content_rowid="id",
  tokenize="unicode61 remove_diacritics 2"
);

-- More words gathered in memory before they are written: imports take little more than half the
-- time. The setting is kept in the file.
INSERT INTO block_search (block_search, rank) VALUES ('hashsize', 16777216);
INSERT INTO note_search (note_search, rank) VALUES ('hashsize', 16777216);

-- Views --------------------------------------------------------------------------------------

CREATE VIEW withdrawn_edition AS
SELECT edition_id, by, why, at
FROM withdrawal AS last
WHERE change = 'withdrawn'
  AND NOT EXISTS (
    SELECT 1 FROM withdrawal AS later
    WHERE later.edition_id = last.edition_id AND later.id > last.id);

CREATE VIEW current_revision AS
SELECT revision.id AS revision_id, revision.edition_id, revision.number, revision.source_id
FROM revision
WHERE NOT EXISTS (
    SELECT 1 FROM revision AS later
    WHERE later.edition_id = revision.edition_id AND later.number > revision.number);

CREATE VIEW series_member AS
SELECT last.series_id, last.work_id, last.role, last.by, last.why, last.at
FROM series_change AS last
WHERE last.change = 'added'
  AND NOT EXISTS (
    SELECT 1 FROM series_change AS later
    WHERE later.series_id = last.series_id AND later.work_id = last.work_id
      AND later.id > last.id);

CREATE VIEW letter AS
SELECT edition.name AS id,
  coalesce(revision.supplied_date, header.date) AS date,
  edition.chamber, edition.dossier, edition.ondernummer, header.session_year,
  coalesce(
    header.subject,
    (SELECT title FROM dossier_line
     WHERE dossier_line.revision_id = revision.id ORDER BY ordinal LIMIT 1)) AS title,
  work.name AS work, revision.number AS revision, source.sha256,
  edition.id AS edition_id, edition.work_id, revision.id AS revision_id
FROM edition
JOIN work ON work.id = edition.work_id
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

-- Append-only --------------------------------------------------------------------------------

CREATE TRIGGER schema_migration_insert BEFORE INSERT ON schema_migration
WHEN EXISTS (SELECT 1 FROM schema_migration WHERE version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'schema_migration is append-only'); END;
CREATE TRIGGER schema_migration_update BEFORE UPDATE ON schema_migration
BEGIN SELECT RAISE(ABORT, 'schema_migration is append-only'); END;
CREATE TRIGGER schema_migration_delete BEFORE DELETE ON schema_migration
BEGIN SELECT RAISE(ABORT, 'schema_migration is append-only'); END;

CREATE TRIGGER source_insert BEFORE INSERT ON source
WHEN EXISTS (SELECT 1 FROM source WHERE id = NEW.id OR sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'source is append-only'); END;
CREATE TRIGGER source_update BEFORE UPDATE ON source
BEGIN SELECT RAISE(ABORT, 'source is append-only'); END;
CREATE TRIGGER source_delete BEFORE DELETE ON source
BEGIN SELECT RAISE(ABORT, 'source is append-only'); END;

CREATE TRIGGER work_insert BEFORE INSERT ON work
WHEN EXISTS (SELECT 1 FROM work WHERE id = NEW.id OR name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'work is append-only'); END;
CREATE TRIGGER work_update BEFORE UPDATE ON work
BEGIN SELECT RAISE(ABORT, 'work is append-only'); END;
CREATE TRIGGER work_delete BEFORE DELETE ON work
BEGIN SELECT RAISE(ABORT, 'work is append-only'); END;

CREATE TRIGGER edition_insert BEFORE INSERT ON edition
WHEN EXISTS (SELECT 1 FROM edition WHERE id = NEW.id OR name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'edition is append-only'); END;
CREATE TRIGGER edition_update BEFORE UPDATE ON edition
BEGIN SELECT RAISE(ABORT, 'edition is append-only'); END;
CREATE TRIGGER edition_delete BEFORE DELETE ON edition
BEGIN SELECT RAISE(ABORT, 'edition is append-only'); END;

CREATE TRIGGER revision_insert BEFORE INSERT ON revision
WHEN EXISTS (
  SELECT 1 FROM revision
  WHERE id = NEW.id OR (edition_id = NEW.edition_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END;
CREATE TRIGGER revision_update BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END;
CREATE TRIGGER revision_delete BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END;

CREATE TRIGGER series_insert BEFORE INSERT ON series
WHEN EXISTS (SELECT 1 FROM series WHERE id = NEW.id OR name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'series is append-only'); END;
CREATE TRIGGER series_update BEFORE UPDATE ON series
BEGIN SELECT RAISE(ABORT, 'series is append-only'); END;
CREATE TRIGGER series_delete BEFORE DELETE ON series
BEGIN SELECT RAISE(ABORT, 'series is append-only'); END;

CREATE TRIGGER series_change_insert BEFORE INSERT ON series_change
WHEN EXISTS (SELECT 1 FROM series_change WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'series_change is append-only'); END;
CREATE TRIGGER series_change_update BEFORE UPDATE ON series_change
BEGIN SELECT RAISE(ABORT, 'series_change is append-only'); END;
CREATE TRIGGER series_change_delete BEFORE DELETE ON series_change
BEGIN SELECT RAISE(ABORT, 'series_change is append-only'); END;

CREATE TRIGGER withdrawal_insert BEFORE INSERT ON withdrawal
WHEN EXISTS (SELECT 1 FROM withdrawal WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'withdrawal is append-only'); END;
CREATE TRIGGER withdrawal_update BEFORE UPDATE ON withdrawal
BEGIN SELECT RAISE(ABORT, 'withdrawal is append-only'); END;
CREATE TRIGGER withdrawal_delete BEFORE DELETE ON withdrawal
BEGIN SELECT RAISE(ABORT, 'withdrawal is append-only'); END;

CREATE TRIGGER event_insert BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER event_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER event_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;

CREATE TRIGGER ledger_insert BEFORE INSERT ON ledger
WHEN EXISTS (
  SELECT 1 FROM ledger
  WHERE id = NEW.id OR (table_name = NEW.table_name AND row_id = NEW.row_id))
BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;
CREATE TRIGGER ledger_update BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;
CREATE TRIGGER ledger_delete BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;

-- What everything means ----------------------------------------------------------------------

INSERT INTO docs (table_name, column_name, text) VALUES
  ('schema_migration', '',
    'The steps by which this file got its tables, one row a step. Append-only, hashed in ledger.'),
  ('schema_migration', 'version',
    'The schema''s version after this step, from 1; the newest equals PRAGMA user_version.'),
  ('schema_migration', 'name',
    'The name of the step''s SQL file, without .sql.'),
  ('schema_migration', 'sha256',
    'SHA-256 of that SQL file, in lower-case hexadecimal.'),
  ('schema_migration', 'applied_at',
    'When it was applied: UTC, yyyy-mm-ddThh:mm:ss.sssZ.'),
  ('schema_migration', 'program',
    'The program version that applied it.'),
  ('docs', '',
    'What every table, view and column means. The codebook is made from it.'),
  ('docs', 'table_name',
    'The table or view.'),
  ('docs', 'column_name',
    'The column; empty where the row describes the table or view itself.'),
  ('docs', 'text',
    'The description, in English.'),
  ('source', '',
    'The bytes of letters as received, each content once. Append-only, hashed in ledger.'),
  ('source', 'id',
    'Number of the row, from 1.'),
  ('source', 'sha256',
    'SHA-256 of bytes, in lower-case hexadecimal.'),
  ('source', 'byte_length',
    'The number of bytes.'),
  ('source', 'form',
    'The form recognised when the bytes were first received, such as text or pdf.'),
  ('source', 'file_name',
    'The name of the file without its folder; NULL when it came by standard input.'),
  ('source', 'received_from',
    'Where the bytes came from, as the clerk gave it: a path, or - for standard input.'),
  ('source', 'received_at',
    'When they were first received: UTC, yyyy-mm-ddThh:mm:ss.sssZ.'),
  ('source', 'bytes',
    'The bytes themselves, never changed.'),
  ('work', '',
    'The letter as it was sent, whichever chamber printed it. Append-only, hashed in ledger.'),
  ('work', 'id',
    'Number of the row, from 1.'),
  ('work', 'name',
    'A name for people: the id of the edition that came in first.'),
  ('edition', '',
    'One chamber''s print of a work: the paper that a dossier and an ondernummer name. Append-only, hashed in ledger.'),
  ('edition', 'id',
    'Number of the row, from 1.'),
  ('edition', 'work_id',
    'The work that it prints, work.id.'),
  ('edition', 'name',
    'The official id without a reprint''s ending: kst-27925-U. An attachment (b1) is an edition of its own.'),
  ('edition', 'dossier',
    'The dossier as text, with its toevoeging: 27925, 36600-X, 21501-02.'),
  ('edition', 'ondernummer',
    'The number in the dossier as text: 637 in the Tweede Kamer, U in the Eerste Kamer.'),
  ('edition', 'chamber',
    'ek (Eerste Kamer) or tk (Tweede Kamer).'),
  ('edition', 'id_year',
    'The vergaderjaar inside an old id (kst-20082009-27925-C), as 2008-2009; NULL in all others.'),
  ('revision', '',
    'One text of an edition as the archive learned it. Append-only, hashed in ledger.'),
  ('revision', 'id',
    'Number of the row, from 1.'),
  ('revision', 'edition_id',
    'The edition, edition.id.'),
  ('revision', 'number',
    'Counts the edition''s revisions from 1; the highest is the current one.'),
  ('revision', 'source_id',
    'The bytes it was read from, source.id.'),
  ('revision', 'cause',
    'Why it was made: publication (a first or corrected print), transcription (a better source of the same print), reader (the same bytes read by a newer reader).'),
  ('revision', 'cause_basis',
    'How the cause is known: first (the edition''s first revision), stated (by the clerk), inferred (by the program).'),
  ('revision', 'reason',
    'The clerk''s words about it; NULL when none were given.'),
  ('revision', 'print_version',
    'The reprint, such as h1 or n1, at the end of the id; NULL for the first print.'),
  ('revision', 'form',
    'The form as which the bytes were read, such as text or pdf.'),
  ('revision', 'encoding',
    'The character encoding with which the bytes were read; NULL where the form has its own.'),
  ('revision', 'supplied_date',
    'The letter''s date as given by the clerk, yyyy-mm-dd; NULL where the letter itself shows it.'),
  ('revision', 'supplied_chamber',
    'The chamber as given by the clerk, ek or tk; NULL where the letter itself shows it.'),
  ('revision', 'supplied_id',
    '1 where the clerk gave the id or a part of it; 0 where the letter shows the whole.'),
  ('revision', 'reader',
    'Name and version of the reader that made the reading.'),
  ('revision', 'text_sha256',
    'SHA-256 of source_text.text in UTF-8, in lower-case hexadecimal.'),
  ('revision', 'reading_sha256',
    'SHA-256 of the whole reading (source text, header, sections, blocks, notes, marks, signatories, repairs, warnings) in the program''s canonical form.'),
  ('revision', 'made_at',
    'When it was made: UTC, yyyy-mm-ddThh:mm:ss.sssZ.'),
  ('series', '',
    'A named row of works about one mission. Append-only, hashed in ledger.'),
  ('series', 'id',
    'Number of the row, from 1.'),
  ('series', 'name',
    'Its name, as the clerk gave it.'),
  ('series', 'made_at',
    'When it was made: UTC, yyyy-mm-ddThh:mm:ss.sssZ.'),
  ('series_change', '',
    'Every joining and leaving of a work. The view series_member shows who is in now. Append-only, hashed in ledger.'),
  ('series_change', 'id',
    'Number of the row, from 1; a later row overrules an earlier one.'),
  ('series_change', 'series_id',
    'The series, series.id.'),
  ('series_change', 'work_id',
    'The work, work.id.'),
  ('series_change', 'change',
    'added or removed.'),
  ('series_change', 'role',
    'What the work is in the series: first, supplement, extension or adaptation; NULL where not told.'),
  ('series_change', 'by',
    'Who decided; NULL where not told.'),
  ('series_change', 'why',
    'Why; NULL where not told.'),
  ('series_change', 'at',
    'When: UTC, yyyy-mm-ddThh:mm:ss.sssZ.'),
  ('withdrawal', '',
    'Every taking out of sight of a wrong import, and every return. The view withdrawn_edition shows what is out now. Append-only, hashed in ledger.'),
  ('withdrawal', 'id',
    'Number of the row, from 1; a later row overrules an earlier one.'),
  ('withdrawal', 'edition_id',
    'The edition, edition.id.'),
  ('withdrawal', 'change',
    'withdrawn or restored.'),
  ('withdrawal', 'by',
    'Who decided; NULL where not told.'),
  ('withdrawal', 'why',
    'Why, in the clerk''s words.'),
  ('withdrawal', 'at',
    'When: UTC, yyyy-mm-ddThh:mm:ss.sssZ.'),
  ('event', '',
    'What was done with this archive, when, and by which program. Append-only, hashed in ledger.'),
  ('event', 'id',
    'Number of the row, from 1.'),
  ('event', 'at',
    'When: UTC, yyyy-mm-ddThh:mm:ss.sssZ.'),
  ('event', 'program',
    'The program version.'),
  ('event', 'action',
    'What was done: create, migrate, import, series-add, series-remove, withdraw, restore or rebuild.'),
  ('event', 'subject',
    'What it was done to, such as kst-27925-U@2 or the name of a series; NULL where it concerns the whole archive.'),
  ('event', 'detail',
    'More about it in a few words; NULL when there is no more to say.'),
  ('ledger', '',
    'One row for each row of the append-only tables, in the order in which they came. Append-only.'),
  ('ledger', 'id',
    'Place in the chain, from 1 without gaps.'),
  ('ledger', 'table_name',
    'The table of the row.'),
  ('ledger', 'row_id',
    'The row''s number in it.'),
  ('ledger', 'row_sha256',
    'SHA-256 of the row in the program''s canonical form.'),
  ('ledger', 'chain_sha256',
    'SHA-256 of the previous row''s chain_sha256 (64 zeros before the first), table_name, row_id and row_sha256, joined by line feeds.'),
  ('source_text', '',
    'The text taken out of a source in reading order, once a revision. Derived.'),
  ('source_text', 'revision_id',
    'The revision, revision.id.'),
  ('source_text', 'text',
    'The text; for a text file the decoded file itself. Every offset in other tables counts its code points from 0, every line its line feeds from 1.'),
  ('header', '',
    'What a letter says above its text, as read; NULL means not found in the source. Derived.'),
  ('header', 'revision_id',
    'The revision, revision.id.'),
  ('header', 'kind',
    'The kind of paper: brief.'),
  ('header', 'date',
    'The day of the letter, yyyy-mm-dd.'),
  ('header', 'place',
    'The place of writing, such as Den Haag.'),
  ('header', 'addressee',
    'To whom it is addressed, such as Voorzitter van de Eerste Kamer der Staten-Generaal.'),
  ('header', 'session_year',
    'The vergaderjaar as the print states it, such as 2018-2019.'),
  ('header', 'subject',
    'The subject line of a ministry''s own print.'),
  ('header', 'number',
    'The paper''s own id, where the print shows dossier and ondernummer.'),
  ('header', 'ondernummer',
    'The ondernummer alone, where the print shows it without a dossier.'),
  ('header', 'chamber',
    'ek (Eerste Kamer) or tk (Tweede Kamer).'),
  ('header', 'pages',
    'The number of pages seen; 1 where the source does not show pages.'),
  ('header_field', '',
    'The printed words behind the header. Derived.'),
  ('header_field', 'id',
    'Number of the row.'),
  ('header_field', 'revision_id',
    'The revision, revision.id.'),
  ('header_field', 'ordinal',
    'Place among the revision''s header fields, from 1.'),
  ('header_field', 'kind',
    'What the words tell: number-line, dossier-line, session-year, chamber, addressee, place-and-date, subject or letterhead.'),
  ('header_field', 'text',
    'The words, line ends repaired.'),
  ('header_field', 'source_start',
    'Where it begins in source_text.text, in code points from 0.'),
  ('header_field', 'source_end',
    'Where it ends in source_text.text, in code points from 0; the character there is not part of it.'),
  ('header_field', 'page',
    'The page on which it begins, from 1; 1 where the source does not show pages.'),
  ('header_field', 'first_line',
    'Its first line in source_text.text, from 1.'),
  ('header_field', 'last_line',
    'Its last line in source_text.text, from 1, inclusive.'),
  ('sender', '',
    'The offices that send the letter, from its number line. Derived.'),
  ('sender', 'id',
    'Number of the row.'),
  ('sender', 'revision_id',
    'The revision, revision.id.'),
  ('sender', 'ordinal',
    'Place among the revision''s senders, from 1.'),
  ('sender', 'office',
    'The office, such as Minister van Defensie.'),
  ('dossier_line', '',
    'The dossiers printed on the paper. Derived.'),
  ('dossier_line', 'id',
    'Number of the row.'),
  ('dossier_line', 'revision_id',
    'The revision, revision.id.'),
  ('dossier_line', 'ordinal',
    'Place among the revision''s dossiers, from 1; the first is the paper''s own.'),
  ('dossier_line', 'dossier',
    'The dossier as text, with its toevoeging: 27925, 36600-X.'),
  ('dossier_line', 'title',
    'The title printed beside it; NULL where there is none.'),
  ('section', '',
    'A heading with the blocks under it, up to the next heading of any level. Derived.'),
  ('section', 'id',
    'Number of the row.'),
  ('section', 'revision_id',
    'The revision, revision.id.'),
  ('section', 'parent_id',
    'The section of the next higher level in which it lies, section.id; NULL at the top.'),
  ('section', 'ordinal',
    'Place among the revision''s sections, from 1.'),
  ('section', 'path',
    'Place in the tree, such as 4.1; 0 for the opening before the first heading.'),
  ('section', 'level',
    '1 for the highest headings, 0 for the opening.'),
  ('section', 'level_basis',
    'given where the source states the level, inferred where the reader worked it out.'),
  ('section', 'heading',
    'The heading as printed, line ends repaired; empty for the opening.'),
  ('section', 'topic',
    'The point of the Toetsingskader it deals with, such as mandate or finances; NULL where the heading does not tell.'),
  ('section', 'page',
    'The page on which it begins, from 1; 1 where the source does not show pages.'),
  ('section', 'first_line',
    'Its first line in source_text.text, from 1.'),
  ('section', 'last_line',
    'Its last line in source_text.text, from 1, inclusive.'),
  ('block', '',
    'A paragraph, list item, table or quotation. Derived.'),
  ('block', 'id',
    'Number of the row.'),
  ('block', 'revision_id',
    'The revision, revision.id.'),
  ('block', 'section_id',
    'The section in which it stands, section.id.'),
  ('block', 'ordinal',
    'Place among all blocks of the revision, from 1; the number after the stroke in kst-27925-U#4.1/31.'),
  ('block', 'kind',
    'paragraph, item, table or quote.'),
  ('block', 'marker',
    'The mark of a list item as printed; NULL without one.'),
  ('block', 'marker_start',
    'Where the marker begins in source_text.text, in code points from 0; NULL without one.'),
  ('block', 'marker_end',
    'Where the marker ends in source_text.text, in code points from 0, exclusive; NULL without one.'),
  ('block', 'heading',
    'The heading of its section, for searching.'),
  ('block', 'text',
    'The words, line ends repaired, note marks taken out.'),
  ('block', 'page',
    'The page on which it begins, from 1; 1 where the source does not show pages.'),
  ('block', 'first_line',
    'Its first line in source_text.text, from 1.'),
  ('block', 'last_line',
    'Its last line in source_text.text, from 1, inclusive.'),
  ('note', '',
    'A footnote. Derived.'),
  ('note', 'id',
    'Number of the row.'),
  ('note', 'revision_id',
    'The revision, revision.id.'),
  ('note', 'ordinal',
    'Place among the revision''s notes, from 1.'),
  ('note', 'number',
    'The number as printed.'),
  ('note', 'text',
    'The words, line ends repaired.'),
  ('note', 'number_start',
    'Where the number begins in source_text.text, in code points from 0.'),
  ('note', 'number_end',
    'Where the number ends in source_text.text, in code points from 0, exclusive.'),
  ('note', 'page',
    'The page at whose foot it stands, from 1.'),
  ('note', 'first_line',
    'Its first line in source_text.text, from 1.'),
  ('note', 'last_line',
    'Its last line in source_text.text, from 1, inclusive.'),
  ('mark', '',
    'A place where a note is called, in a heading or a block. Derived.'),
  ('mark', 'id',
    'Number of the row.'),
  ('mark', 'revision_id',
    'The revision, revision.id.'),
  ('mark', 'section_id',
    'The section whose heading calls the note, section.id; NULL where a block does.'),
  ('mark', 'block_id',
    'The block that calls the note, block.id; NULL where a heading does.'),
  ('mark', 'number',
    'The note''s number as printed.'),
  ('mark', 'text_offset',
    'The place in the heading or block behind which the mark stood, in code points from 0.'),
  ('mark', 'source_start',
    'Where it begins in source_text.text, in code points from 0.'),
  ('mark', 'source_end',
    'Where it ends in source_text.text, in code points from 0; the character there is not part of it.'),
  ('segment', '',
    'A run of a heading''s, block''s or note''s text that stands letter by letter in the source. Derived.'),
  ('segment', 'id',
    'Number of the row.'),
  ('segment', 'revision_id',
    'The revision, revision.id.'),
  ('segment', 'section_id',
    'The section whose heading it is part of, section.id; NULL otherwise.'),
  ('segment', 'block_id',
    'The block it is part of, block.id; NULL otherwise.'),
  ('segment', 'note_id',
    'The note it is part of, note.id; NULL otherwise.'),
  ('segment', 'text_start',
    'Where it begins in the heading, block or note, in code points from 0.'),
  ('segment', 'source_start',
    'Where it begins in source_text.text, in code points from 0.'),
  ('segment', 'length',
    'How many code points it runs.'),
  ('signatory', '',
    'Who signed. Derived.'),
  ('signatory', 'id',
    'Number of the row.'),
  ('signatory', 'revision_id',
    'The revision, revision.id.'),
  ('signatory', 'ordinal',
    'Place among the revision''s signatures, from 1.'),
  ('signatory', 'office',
    'The office, such as Minister van Buitenlandse Zaken.'),
  ('signatory', 'name',
    'The name as printed; NULL where only the office stands.'),
  ('signatory', 'page',
    'The page on which it begins, from 1; 1 where the source does not show pages.'),
  ('signatory', 'first_line',
    'Its first line in source_text.text, from 1.'),
  ('signatory', 'last_line',
    'Its last line in source_text.text, from 1, inclusive.'),
  ('signatory_range', '',
    'Where a signatory''s office and name stand in the source. Derived.'),
  ('signatory_range', 'id',
    'Number of the row.'),
  ('signatory_range', 'revision_id',
    'The revision, revision.id.'),
  ('signatory_range', 'signatory_id',
    'The signatory, signatory.id.'),
  ('signatory_range', 'source_start',
    'Where it begins in source_text.text, in code points from 0.'),
  ('signatory_range', 'source_end',
    'Where it ends in source_text.text, in code points from 0; the character there is not part of it.'),
  ('repair', '',
    'One change between the source text and the text of the letter. Putting before back at its place undoes it. Derived.'),
  ('repair', 'id',
    'Number of the row.'),
  ('repair', 'revision_id',
    'The revision, revision.id.'),
  ('repair', 'ordinal',
    'Place among the revision''s repairs, from 1.'),
  ('repair', 'kind',
    'hyphen-removed, hyphen-kept, note-lifted, note-mark, running-line, page-break, blank-line or paragraph-split.'),
  ('repair', 'source_start',
    'Where it begins in source_text.text, in code points from 0.'),
  ('repair', 'source_end',
    'Where it ends in source_text.text, in code points from 0; the character there is not part of it.'),
  ('repair', 'page',
    'The page of its start, from 1.'),
  ('repair', 'line',
    'The line of its start, from 1.'),
  ('repair', 'before',
    'The source''s own characters there.'),
  ('repair', 'after',
    'What stands in the letter instead; empty where it was only dropped.'),
  ('repair', 'confidence',
    'How sure the reader is, from 0 to 1.'),
  ('repair', 'reason',
    'Why, in a few words.'),
  ('warning', '',
    'What the reader was unsure of or did not find. Derived.'),
  ('warning', 'id',
    'Number of the row.'),
  ('warning', 'revision_id',
    'The revision, revision.id.'),
  ('warning', 'ordinal',
    'Place among the revision''s warnings, from 1.'),
  ('warning', 'code',
    'A stable name, such as date-not-found.'),
  ('warning', 'message',
    'The sentence for the clerk.'),
  ('warning', 'line',
    'The line of source_text.text it concerns, from 1; NULL where it concerns the whole letter.'),
  ('block_search', '',
    'Full-text index over block; rowid is block.id. Accents and case do not count. Holds all revisions: join current_revision. Derived.'),
  ('block_search', 'heading',
    'The heading of the block''s section.'),
  ('block_search', 'text',
    'The block''s text.'),
  ('note_search', '',
    'Full-text index over note; rowid is note.id. Accents and case do not count. Holds all revisions: join current_revision. Derived.'),
  ('note_search', 'text',
    'The note''s text.'),
  ('withdrawn_edition', '',
    'The editions that are out of sight now, with the decision.'),
  ('withdrawn_edition', 'edition_id',
    'The edition, edition.id.'),
  ('withdrawn_edition', 'by',
    'Who decided; NULL where not told.'),
  ('withdrawn_edition', 'why',
    'Why, in the clerk''s words.'),
  ('withdrawn_edition', 'at',
    'When: UTC, yyyy-mm-ddThh:mm:ss.sssZ.'),
  ('current_revision', '',
    'The newest revision of each edition, withdrawn editions included.'),
  ('current_revision', 'revision_id',
    'The revision, revision.id.'),
  ('current_revision', 'edition_id',
    'The edition, edition.id.'),
  ('current_revision', 'number',
    'The revision''s number in its edition, from 1.'),
  ('current_revision', 'source_id',
    'Its bytes, source.id.'),
  ('series_member', '',
    'The works that are in a series now.'),
  ('series_member', 'series_id',
    'The series, series.id.'),
  ('series_member', 'work_id',
    'The work, work.id.'),
  ('series_member', 'role',
    'first, supplement, extension or adaptation; NULL where not told.'),
  ('series_member', 'by',
    'Who decided; NULL where not told.'),
  ('series_member', 'why',
    'Why; NULL where not told.'),
  ('series_member', 'at',
    'When it was added: UTC, yyyy-mm-ddThh:mm:ss.sssZ.'),
  ('letter', '',
    'The letters of the archive: each edition that is not withdrawn, in its current revision.'),
  ('letter', 'id',
    'The official id, such as kst-27925-U.'),
  ('letter', 'date',
    'The day of the letter, yyyy-mm-dd, as read or else as the clerk gave it.'),
  ('letter', 'chamber',
    'ek (Eerste Kamer) or tk (Tweede Kamer).'),
  ('letter', 'dossier',
    'The dossier as text, with its toevoeging.'),
  ('letter', 'ondernummer',
    'The number in the dossier as text.'),
  ('letter', 'session_year',
    'The vergaderjaar as printed, such as 2018-2019; NULL where not found.'),
  ('letter', 'title',
    'The subject line, else the title of the first dossier; NULL where neither is printed.'),
  ('letter', 'work',
    'The name of the work.'),
  ('letter', 'revision',
    'The number of the current revision, from 1.'),
  ('letter', 'sha256',
    'SHA-256 of the source''s bytes, in lower-case hexadecimal.'),
  ('letter', 'edition_id',
    'The edition, edition.id.'),
  ('letter', 'work_id',
    'The work, work.id.'),
  ('letter', 'revision_id',
    'The revision, revision.id.'),
  ('passage', '',
    'The blocks of the letters in view, with their names.'),
  ('passage', 'passage',
    'The passage''s name: letter, section path and block ordinal, as in kst-27925-U#4.1/31.'),
  ('passage', 'letter',
    'The official id of the letter.'),
  ('passage', 'date',
    'The day of the letter, yyyy-mm-dd.'),
  ('passage', 'chamber',
    'ek (Eerste Kamer) or tk (Tweede Kamer).'),
  ('passage', 'section',
    'The section''s place in the tree, such as 4.1.'),
  ('passage', 'heading',
    'The section''s heading; empty for the opening.'),
  ('passage', 'topic',
    'The section''s point of the Toetsingskader; NULL where its heading does not tell.'),
  ('passage', 'ordinal',
    'Place among all blocks of the letter, from 1.'),
  ('passage', 'kind',
    'paragraph, item, table or quote.'),
  ('passage', 'marker',
    'The mark of a list item; NULL without one.'),
  ('passage', 'text',
    'The words.'),
  ('passage', 'page',
    'The page on which it begins, from 1; 1 where the source does not show pages.'),
  ('passage', 'first_line',
    'Its first line in source_text.text, from 1.'),
  ('passage', 'last_line',
    'Its last line in source_text.text, from 1, inclusive.'),
  ('passage', 'block_id',
    'The block, block.id.');
