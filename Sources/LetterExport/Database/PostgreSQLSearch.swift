/// Full-text search for PostgreSQL, as a second file: it can be left out, and where a database has
/// no Dutch dictionary or a text is too large for it, the letters are there nevertheless.
struct PostgreSQLSearch {
  let shape: PostgreSQLShape
  let program: String

  /// Texts longer than this are found by their beginning: an index entry holds no more than 1 MB.
  private static let longest = 200_000

  /// How to load it: the end of its first line.
  static let advice = "Load it behind the letters: psql -f THIS-FILE DATABASE"

  /// One table for each full-text index of the archive, with the words of each row.
  var sql: String {
    let schema = PostgreSQLShape.schema
    var text = """
      -- Written by \(program). \(Self.advice)
      -- SELECT passage, text FROM \(schema).passage JOIN \(schema).block_search USING (block_id)
      -- WHERE words @@ websearch_to_tsquery('dutch', \(schema).plain('Syrië'));
      SET client_encoding = 'UTF8';
      SET standard_conforming_strings = on;
      BEGIN;
      CREATE FUNCTION \(schema).plain(text) RETURNS text
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN translate($1, 'áàâäãåçéèêëíìîïñóòôöõúùûüýÿÁÀÂÄÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝ',
          'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUY');
      COMMENT ON FUNCTION \(schema).plain(text) IS 'The text without accents.';

      """
    for search in shape.shape.searches {
      let (name, content) = (shape.name(search.name), shape.name(search.content))
      let key = quoted("\(search.content)_id")
      let words = zip(search.columns, ["A", "B", "C", "D"].suffix(search.columns.count)).map {
        "setweight(to_tsvector('dutch', \(schema).plain(left(\(quoted($0)), \(Self.longest)))), '\($1)')"
      }.joined(separator: "\n    || ")
      text += """
        CREATE TABLE \(name) AS
          SELECT \(quoted(search.contentKey)) AS \(key),
            \(words) AS words
          FROM \(content);
        ALTER TABLE \(name) ADD PRIMARY KEY (\(key));
        ALTER TABLE \(name) ADD FOREIGN KEY (\(key))
          REFERENCES \(content) (\(quoted(search.contentKey)));
        CREATE INDEX ON \(name) USING gin (words);
        COMMENT ON TABLE \(name) IS 'The words of \(search.content) for full-text search in Dutch.';

        """
    }
    return text + "COMMIT;\n"
  }
}
