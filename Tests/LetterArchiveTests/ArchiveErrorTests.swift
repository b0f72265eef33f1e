import LetterModel
import SQLite
import Testing

@testable import LetterArchive

@Test(
  arguments: [
    (5, .busy), (517, .busy), (1032, .busy), (6, .busy), (8, .permission), (776, .permission),
    (520, .permission), (14, .permission),
    (11, .inputOutput), (26, .inputOutput), (10, .inputOutput), (1034, .inputOutput),
    (13, .inputOutput), (7, .inputOutput), (18, .unreadable), (275, .unreadable), (1811, .bug),
    (1, .bug),
  ] as [(Int32, ArchiveError.Category)])
func everyCodeOfSQLiteHasItsMeaning(_ code: Int32, _ category: ArchiveError.Category) {
  let error = ArchiveError(SQLiteError(code: code, message: "x", subject: "y"), path: "a.db")
  #expect(error.category == category)
}

@Test(arguments: [
  (
    ArchiveError.missing(path: "a.db"),
    "a.db: no archive is here; check the path, or make one with 'init' or 'import'"
  ),
  (
    .newer(path: "a.db", version: 7, program: "art100 9.0"),
    "a.db: written with schema version 7, newer than this program knows; use version art100 9.0 "
      + "or later"
  ),
  (
    .notFound("kst-27925-615", near: ["kst-27925-612", "kst-27925-637"]),
    "kst-27925-615 is not in the archive; near it: kst-27925-612, kst-27925-637"
  ),
  (
    .ambiguous("a letter of 2018-09-14", ids: ["kst-27925-637", "kst-27925-U"]),
    "a letter of 2018-09-14 is not unique: kst-27925-637, kst-27925-U; name the letter by its id"
  ),
  (
    .notStated(.id, found: "only the ondernummer U"),
    "the letter's id was not found (only the ondernummer U); give it with --id"
  ),
  (
    .contradiction(.date, read: "2018-09-14", supplied: "2018-09-15"),
    "the letter shows the date 2018-09-14, but 2018-09-15 was given; check that this is the right "
      + "file, and leave out --date; a wrong date is corrected by 'review correct' once the letter "
      + "is in"
  ),
])
func anErrorSaysWhatWhereAndWhatToDo(_ error: ArchiveError, _ sentence: String) {
  #expect(error.description == sentence)
}
