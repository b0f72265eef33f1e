-- The text of a source once: where a file is the text that was taken out of it, its bytes hold it.
--
-- source_text is a view now. It shows what the table of that name held, and rows are written to it
-- and taken from it as they were there.

CREATE TABLE extracted_text (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  text TEXT CONSTRAINT text_without_nul CHECK (instr(text, char(0)) = 0)
) STRICT;

INSERT INTO extracted_text (revision_id, text)
SELECT source_text.revision_id, nullif(source_text.text, CAST(source.bytes AS TEXT))
FROM source_text
LEFT JOIN revision ON revision.id = source_text.revision_id
LEFT JOIN source ON source.id = revision.source_id;

DROP TABLE source_text;

CREATE VIEW source_text AS
SELECT extracted_text.revision_id,
  coalesce(extracted_text.text, CAST(source.bytes AS TEXT)) AS text
FROM extracted_text
JOIN revision ON revision.id = extracted_text.revision_id
JOIN source ON source.id = revision.source_id;

CREATE TRIGGER source_text_insert INSTEAD OF INSERT ON source_text
BEGIN
  INSERT INTO extracted_text (revision_id, text)
  VALUES (NEW.revision_id, nullif(NEW.text, (
    SELECT CAST(source.bytes AS TEXT)
    FROM revision JOIN source ON source.id = revision.source_id
    WHERE revision.id = NEW.revision_id)));
END;
CREATE TRIGGER source_text_delete INSTEAD OF DELETE ON source_text
BEGIN DELETE FROM extracted_text WHERE revision_id = OLD.revision_id; END;
CREATE TRIGGER source_text_update INSTEAD OF UPDATE ON source_text
BEGIN
  UPDATE extracted_text SET revision_id = NEW.revision_id, text = NEW.text
  WHERE revision_id = OLD.revision_id;
END;

INSERT INTO docs (table_name, column_name, text) VALUES
  ('extracted_text', '',
    'The text taken out of a source, kept where it is not the source itself; source_text shows all of them. Derived.'),
  ('extracted_text', 'revision_id',
    'The revision, revision.id.'),
  ('extracted_text', 'text',
    'The text; NULL where source.bytes are the same in UTF-8.');
