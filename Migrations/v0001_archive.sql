-- The archive. Two classes of tables:
--
-- Archive proper (source, work, edition, revision, series, series_change, withdrawal, event,
-- ledger): append-only. Triggers refuse UPDATE, DELETE and any INSERT that meets a row which is
-- already there, so that INSERT OR REPLACE finds no way round. The ledger holds the SHA-256 of
-- every such row and chains them.
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
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE
    CONSTRAINT sha256_is_hex CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  byte_length INTEGER NOT NULL CONSTRAINT byte_length_is_true CHECK (byte_length = length(bytes)),
  form TEXT NOT NULL,
  encoding TEXT,
  file_name TEXT,
  received_from TEXT NOT NULL,
  received_at TEXT NOT NULL CHECK (received_at GLOB '????-??-??T??:??:??*Z'),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE work (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE edition (
  id INTEGER PRIMARY KEY,
  work_id INTEGER NOT NULL REFERENCES work (id),
  name TEXT NOT NULL UNIQUE CONSTRAINT name_is_an_id CHECK (name GLOB 'kst-[0-9]*'),
  dossier TEXT NOT NULL CHECK (dossier GLOB '[0-9][0-9][0-9][0-9][0-9]*'),
  ondernummer TEXT NOT NULL CHECK (ondernummer <> ''),
  chamber TEXT NOT NULL CHECK (chamber IN ('ek', 'tk')),
  id_year TEXT CHECK (id_year GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]')
) STRICT;
CREATE INDEX edition_work ON edition (work_id);

CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  edition_id INTEGER NOT NULL REFERENCES edition (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  source_id INTEGER NOT NULL REFERENCES source (id),
  cause TEXT NOT NULL CHECK (cause IN ('publication', 'transcription', 'reader')),
  cause_basis TEXT NOT NULL CHECK (cause_basis IN ('first', 'stated', 'inferred')),
  reason TEXT,
  print_version TEXT CHECK (print_version GLOB '[hnb][0-9]*'),
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
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE series_change (
  id INTEGER PRIMARY KEY,
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
  id INTEGER PRIMARY KEY,
  edition_id INTEGER NOT NULL REFERENCES edition (id),
  change TEXT NOT NULL CHECK (change IN ('withdrawn', 'restored')),
  by TEXT,
  why TEXT NOT NULL CHECK (why <> ''),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX withdrawal_edition ON withdrawal (edition_id);

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  program TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT,
  detail TEXT
) STRICT;

CREATE TABLE ledger (
  id INTEGER PRIMARY KEY,
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
  signatory_id INTEGER NOT NULL REFERENCES signatory (id),
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL
) STRICT;
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
WHEN EXISTS (SELECT 1 FROM revision WHERE id = NEW.id OR (edition_id = NEW.edition_id AND number = NEW.number))
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
WHEN EXISTS (SELECT 1 FROM ledger WHERE id = NEW.id OR (table_name = NEW.table_name AND row_id = NEW.row_id))
BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;
CREATE TRIGGER ledger_update BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;
CREATE TRIGGER ledger_delete BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;
