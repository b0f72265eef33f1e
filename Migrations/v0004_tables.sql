-- Tables with their cells, and what told the reader that a text is a heading or a note.
--
-- All of it is derived. What older readers did not tell stays NULL (0 rows that head a table); the
-- cells of the tables that they read stand in the text of the block and are taken from it below.

ALTER TABLE section ADD COLUMN level_told TEXT
  CHECK (level_told IN ('given', 'font', 'number', 'words', 'neighbours'));
ALTER TABLE section ADD COLUMN heading_told TEXT
  CHECK (heading_told IN ('given', 'font', 'place', 'number', 'words'));
ALTER TABLE note ADD COLUMN told TEXT
  CHECK (told IN ('given', 'font', 'place', 'number', 'words'));
ALTER TABLE block ADD COLUMN header_rows INTEGER NOT NULL DEFAULT 0 CHECK (header_rows >= 0);

CREATE TABLE cell (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  block_id INTEGER NOT NULL REFERENCES block (id),
  row_number INTEGER NOT NULL CHECK (row_number >= 1),
  column_number INTEGER NOT NULL CHECK (column_number >= 1),
  is_header INTEGER NOT NULL CHECK (is_header IN (0, 1)),
  text TEXT NOT NULL CONSTRAINT text_is_one_cell
    CHECK (instr(text, char(9)) = 0 AND instr(text, char(10)) = 0),
  text_start INTEGER NOT NULL CHECK (text_start >= 0),
  text_end INTEGER NOT NULL CHECK (text_end >= text_start),
  UNIQUE (block_id, row_number, column_number)
) STRICT;
CREATE INDEX cell_revision ON cell (revision_id);

-- Cuts the text of each table at its tabs and line ends, the text before the first of them first.
INSERT INTO cell (
  id, revision_id, block_id, row_number, column_number, is_header, text, text_start, text_end)
WITH RECURSIVE
  piece (revision_id, block_id, row_number, column_number, start, length, rest) AS (
    SELECT revision_id, id, 1, 0, 0, -1, text || char(10) FROM block WHERE kind = 'table'
    UNION ALL
    SELECT revision_id, block_id,
      row_number + (column_number > 0 AND substr(rest, length + 1, 1) = char(10)),
      CASE WHEN column_number > 0 AND substr(rest, length + 1, 1) = char(10) THEN 1
        ELSE column_number + 1 END,
      start + length + 1,
      CASE instr(substr(rest, length + 2), char(9))
        WHEN 0 THEN instr(substr(rest, length + 2), char(10))
        ELSE min(
          instr(substr(rest, length + 2), char(9)), instr(substr(rest, length + 2), char(10)))
      END - 1,
      substr(rest, length + 2)
    FROM piece WHERE column_number = 0 OR length + 1 < length(rest)
  )
SELECT row_number() OVER (ORDER BY block_id, row_number, column_number),
  revision_id, block_id, row_number, column_number, 0, substr(rest, 1, length), start,
  start + length
FROM piece WHERE column_number > 0;

CREATE VIEW table_cell AS
SELECT letter.id || '#' || section.path || '/' || block.ordinal AS passage,
  letter.id AS letter, letter.date, section.path AS section, section.heading, block.ordinal,
  cell.row_number, cell.column_number, cell.is_header,
  (SELECT label.text FROM cell AS label
   WHERE label.block_id = cell.block_id AND label.row_number = cell.row_number
     AND label.column_number = 1) AS row_label,
  (SELECT head.text FROM cell AS head
   WHERE head.block_id = cell.block_id AND head.row_number = block.header_rows
     AND head.column_number = cell.column_number) AS column_label,
  cell.text, block.page, cell.block_id, cell.id AS cell_id
FROM letter
JOIN section ON section.revision_id = letter.revision_id
JOIN block ON block.section_id = section.id
JOIN cell ON cell.block_id = block.id;

UPDATE docs SET text =
  'hyphen-removed, hyphen-kept, letter-form, note-lifted, note-mark, heading-number, table-rule, running-line, furniture, page-break, blank-line or paragraph-split.'
WHERE table_name = 'repair' AND column_name = 'kind';
UPDATE docs SET text =
  'The form recognised when the bytes were first received: text, pdf, xml, html, docx or odt.'
WHERE table_name = 'source' AND column_name = 'form';
UPDATE docs SET text =
  'The form as which the bytes were read: text, pdf, xml, html, docx or odt.'
WHERE table_name = 'revision' AND column_name = 'form';
UPDATE docs SET text =
  'Name and version of the reader that made the reading, and of the program or library that took the text out of the bytes where there was one: art100 reader 5, pdftohtml 22.12.0.'
WHERE table_name = 'revision' AND column_name = 'reader';
UPDATE docs SET text =
  'given (the form, a number or the face states it) or inferred (from words and neighbours); level_told says more.'
WHERE table_name = 'section' AND column_name = 'level_basis';
UPDATE docs SET text =
  'The words, line ends repaired, note marks lifted out. Of a table its cells: a tab between two, a line end behind each row but the last.'
WHERE table_name = 'block' AND column_name = 'text';

INSERT INTO docs (table_name, column_name, text) VALUES
  ('section', 'level_told',
    'What told the level: given (the form itself), font, number, words (of the Toetsingskader) or neighbours; NULL where an older reader read it.'),
  ('section', 'heading_told',
    'What told that it is a heading: given (the form itself), font, place, number or words; NULL for the opening, and where an older reader read it.'),
  ('note', 'told',
    'What told that it is a note: given (the form itself), font, place, number, or words (its mark in the text); NULL where an older reader read it.'),
  ('block', 'header_rows',
    'How many of a table''s first rows head its columns; 0 for other kinds, and where it is not told.'),
  ('cell', '',
    'A cell of a table, also where it is empty. Derived.'),
  ('cell', 'id',
    'Number of the row.'),
  ('cell', 'revision_id',
    'The revision, revision.id.'),
  ('cell', 'block_id',
    'The table, block.id.'),
  ('cell', 'row_number',
    'The row of the table, from 1.'),
  ('cell', 'column_number',
    'The place in the row, from 1.'),
  ('cell', 'is_header',
    '1 where it heads its column, 0 elsewhere.'),
  ('cell', 'text',
    'Its words; empty where it has none.'),
  ('cell', 'text_start',
    'Where it begins in block.text, in code points from 0; segment leads on to the source.'),
  ('cell', 'text_end',
    'Where it ends in block.text, in code points from 0; the character there is not part of it.'),
  ('table_cell', '',
    'The cells of the tables of the letters in view, with the labels of their rows and columns.'),
  ('table_cell', 'passage',
    'The name of the table''s passage, as in kst-27925-U#4.1/31.'),
  ('table_cell', 'letter', 'The official id of the letter.'),
  ('table_cell', 'date', 'The day of the letter, yyyy-mm-dd.'),
  ('table_cell', 'section', 'The section''s place in the tree, such as 4.1.'),
  ('table_cell', 'heading', 'The section''s heading; empty for the opening.'),
  ('table_cell', 'ordinal', 'The table''s place among all blocks of the letter, from 1.'),
  ('table_cell', 'row_number', 'As cell.row_number.'),
  ('table_cell', 'column_number', 'As cell.column_number.'),
  ('table_cell', 'is_header', 'As cell.is_header.'),
  ('table_cell', 'row_label', 'The first cell of its row.'),
  ('table_cell', 'column_label',
    'The cell of the last row that heads the table; NULL where no row does.'),
  ('table_cell', 'text', 'As cell.text.'),
  ('table_cell', 'page', 'The page on which the table begins, from 1.'),
  ('table_cell', 'block_id', 'The table, block.id.'),
  ('table_cell', 'cell_id', 'The cell, cell.id.');
